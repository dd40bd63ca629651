"""Folders that something happened to: every command says what is wrong, at once, and loses nothing.

A small part of ``benchmarks/broken_folders.py``, which tries thousands.
"""

import os
from pathlib import Path

from benchmarks.broken_folders import campaign

CASES = 60


def test_no_broken_folder_gives_a_traceback_a_wait_or_a_loss(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        found = campaign(CASES, 2, tmp_path)
    finally:
        os.umask(mask)
    assert (found.cases, found.faults) == (CASES, [])
    assert found.codes["1"] > CASES / 3
    assert found.codes["0"] > 0
