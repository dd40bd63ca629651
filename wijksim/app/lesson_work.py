"""The process that makes lesson material for the pages: runs, then every file of every length in both languages."""

import io
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from multiprocessing.connection import Connection
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from wijksim.app.lesson_maker import LENGTHS
from wijksim.execution.worker_process import connection_of
from wijksim.studies.lesson import Lesson, lesson
from wijksim.text.language import LANGUAGES

_MODEST = 15
_RUNS_SHARE = 0.9
"""Part of the time that the runs take; the rest is typesetting."""


def work(pipe: Connection, **options: Any) -> None:
    """Make everything and send it; ``options`` go to the lesson."""
    try:
        made = lesson("baseline", workers=1, progress=_telling(pipe), **options)
        pipe.send(("files", files_of(made)))
    except (BrokenPipeError, EOFError):
        return  # Nobody waits for it any more.
    except Exception:
        pipe.send(("failed", traceback.format_exc()))


def _telling(pipe: Connection) -> Callable[[int, int], None]:
    return lambda done, total: pipe.send(("progress", _RUNS_SHARE * done / total))


def files_of(made: Lesson) -> dict[tuple[str, str], bytes]:
    """The theory to play, and where type can be set the material of each length, in both languages."""
    found: dict[tuple[str, str], bytes] = {}
    for language in LANGUAGES:
        told = replace(made, lang=language)
        found["play", language] = told.play().encode()
        if find_spec("typst") is not None:
            for minutes in LENGTHS:
                found[str(minutes), language] = archive_of(replace(told, minutes=minutes).files())
    return found


def archive_of(files: dict[str, bytes]) -> bytes:
    """Files in a ZIP file."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(_MODEST)
    work(connection_of(sys.argv[1]))
