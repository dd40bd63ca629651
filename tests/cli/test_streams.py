"""Standard output and error as they are elsewhere: a Windows console, ASCII, a full disk, a closed or broken pipe."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from wijksim.io.streams import Steady
from wijksim.text.catalogue import AREAS, texts

ENCODINGS = ["ascii", "cp1252", "cp850", "cp437", "latin-1", "utf-8", "utf-16", "koi8-r", "ascii:strict"]
SAID = "Traceback"
EVERYTHING = "".join(text for area in AREAS for both in texts(area).values() for text in both)


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which ``$W`` is the command line."""
    given = os.environ | {"W": f"{sys.executable} -m wijksim", "LANG": "C.UTF-8", "LC_ALL": "", "PYTHONUTF8": "0"}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=folder, env=given | environment, capture_output=True,
        check=False, timeout=PATIENCE,
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_report_is_whole_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    code = (
        f"from wijksim.io.streams import steady_streams\nwith steady_streams(): print({EVERYTHING!r} + ' 日 €\\udc80')"
    )
    file = tmp_path / "all_texts.py"  # more than fits on a command line
    file.write_text(code + "\nprint('the end')", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, file], env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    message = done.stdout.decode(encoding.split(":")[0])
    assert (done.returncode, done.stderr) == (0, b"")
    assert message.rstrip().endswith("the end")
    assert len(message) >= len(EVERYTHING)


def test_signs_become_the_nearest_ones(tmp_path: Path) -> None:
    message = shell("$W explain area_funding --lang nl; $W scenarios --lang nl", tmp_path, PYTHONIOENCODING="ascii")
    assert message.returncode == 0
    assert "\\u" not in message.stdout.decode("ascii")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_data_stay_what_they_are_in_another_encoding(encoding: str, tmp_path: Path) -> None:
    commands = ("$W scenarios --json --lang nl", "$W schema")
    for command in commands:
        here, there = (json.loads(shell(command, tmp_path, PYTHONIOENCODING=each).stdout.decode(each))
                       for each in ("utf-8", encoding))  # fmt: skip
        assert here == there


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("$W scenarios >/dev/full", 1), ("$W --help >/dev/full", 1), ("$W schema >/dev/full", 1),
        ("$W scenarios >&-", 1), ("$W scenarios >&- 2>&-", 1), ("$W check nowhere.yaml >/dev/full", 3),
        ("$W check nowhere.yaml 2>/dev/full", 3), ("$W check nowhere.yaml 2>&-", 3), ("$W nothing 2>/dev/full", 2),
        ("$W scenarios | head -1", 0), ("$W schema | head -c 10", 0), ("$W scenarios | true", 0),
        ("$W export nowhere >/dev/full", 1),
    ],
)  # fmt: skip
def test_a_stream_that_cannot_be_written_ends_with_a_code_and_no_traceback(
    command: str, code: int, tmp_path: Path
) -> None:
    done = shell(command, tmp_path)
    assert done.returncode == code
    assert SAID not in done.stderr.decode()
    assert "Exception ignored" not in done.stderr.decode()


def test_a_full_stream_is_told_and_costs_no_results(tmp_path: Path) -> None:
    small = "--set neighbourhood.residents=100 --set warm_up_weeks=0 --weeks 2"
    done = shell(f"$W run {small} --out r >/dev/full; echo $?; $W run {small} --out p | true; echo $?", tmp_path)
    assert done.stdout.split() == [b"1", b"0"]
    assert "Not all could be printed: No space left on device" in done.stderr.decode()
    assert all((tmp_path / name / "manifest.json").is_file() for name in "rp")


@pytest.mark.parametrize(("stream", "says"), [
    (">/dev/full", "Niet alles kon worden afgedrukt: de schijf is vol."),
    (">&-", "Niet alles kon worden afgedrukt: de uitvoer is gesloten."),
])  # fmt: skip
def test_what_was_lost_is_told_in_the_language_that_was_asked_for(stream: str, says: str, tmp_path: Path) -> None:
    for command in ("measures --lang nl", "--lang nl measures"):
        done = shell(f"$W {command} {stream}", tmp_path)
        assert done.returncode == 1
        assert says in done.stderr.decode()


def test_a_stream_that_broke_is_left_alone() -> None:
    class Full:
        writes = 0

        def write(self, text: str) -> int:
            self.writes += 1
            raise OSError(28, "No space left on device")

    stream = Steady(Full())
    assert [stream.write("a"), stream.write("bc")] == [1, 2]
    assert stream.broken is not None
    assert stream._stream.writes == 1
