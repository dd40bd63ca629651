"""Names that people give to commands: too long, not possible, of a pipe, a device or the top of all folders."""

import io
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from wijksim.cli import main as command_line
from wijksim.text.problems import in_language

NAMES = [
    "x" * 300,
    "x" * 300 + ".yaml",
    "x/" * 2000,
    "a\0b",
    "~nobody/x.yaml",
    "/",
    ".",
    "pipe.yaml",
    "loop.yaml",
    "/dev/zero",
]
COMMANDS = [
    ("check", "NAME"), ("explain", "NAME"), ("robust", "NAME"), ("report", "NAME"), ("neighbourhood", "NAME", "--area", "x"),
    ("wijk", "NAME"), ("status", "NAME"), ("export", "NAME"), ("sensitivity", "NAME"), ("evidence", "--claims", "NAME"),
    ("report", "--from", "NAME"), ("compare", "baseline", "NAME"), ("measures", "NAME"), ("ablate", "NAME"),
    ("sweep", "--points", "NAME", "--dry-run"),
]  # fmt: skip


def said(*arguments: str) -> tuple[object, str]:
    """Exit code of a command in this process, and what it printed."""
    before = sys.stdout, sys.stderr
    signal.signal(signal.SIGALRM, lambda *_: pytest.fail(f"{arguments} waits for something"))
    signal.alarm(int(PATIENCE))
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    try:
        command_line.main(list(arguments))
    except SystemExit as end:
        return end.code, sys.stdout.getvalue() + sys.stderr.getvalue()
    finally:
        signal.alarm(0)
        sys.stdout, sys.stderr = before
    raise AssertionError


@pytest.mark.parametrize("name", NAMES, ids=[f"{number}-{name[:12]!a}" for number, name in enumerate(NAMES)])
def test_a_name_of_nothing_usable_ends_in_a_sentence(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.yaml")
    Path("loop.yaml").symlink_to("loop.yaml")
    for command in COMMANDS:
        code, text = said(*(name if word == "NAME" else word for word in command))
        assert code in (1, 2, 3), (command, code)
        assert text.strip(), command
    assert sorted(path.name for path in tmp_path.iterdir()) == ["loop.yaml", "pipe.yaml"]


def test_results_are_not_put_in_the_place_of_all_folders() -> None:
    code, text = said("--lang", "nl", "run", "--weeks", "1", "--out", "/")
    assert (code, text.strip()) == (1, "/ is de bovenste map en kan niet de naam van resultaten zijn")


def test_the_language_before_a_command_is_that_of_the_command() -> None:
    assert in_language("this is a folder, not a scenario file", "nl") in said("--lang", "nl", "check", ".")[1]
    assert "Fouten gevonden: 1" in said("--lang", "nl", "check", ".")[1]
    assert "Problems found: 1" in said("--lang", "nl", "check", ".", "--lang", "en")[1]
