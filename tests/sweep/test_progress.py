"""How a sweep shows how it goes, and what it asks of the machine."""

import io
import os
import sys
from pathlib import Path

import pytest

from wijksim.execution import driver
from wijksim.io import machine, sweep_progress
from wijksim.io.ledger import State
from wijksim.io.sweep_progress import Progress, in_words, line, shown


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.4, "0 s"), (89, "89 s"), (90, "2 min"), (5399, "1 h 30 min"), (7200, "2 h 0 min"), (4e5, "4 d 15 h")],
)
def test_time_left_is_told_as_people_do(seconds: float, words: str) -> None:
    assert in_words(seconds, "en") == words


def test_a_line_says_how_far_what_failed_and_how_long() -> None:
    progress = Progress(done=90, failed=4, quarantined=1, waiting=105, made_now=45, seconds=90.0)
    assert progress.planned == 200
    assert line(progress, "en") == "95 of 200 runs ended, 5 failed, about 4 min left"
    assert line(progress, "nl") == "95 van 200 runs klaar, 5 mislukt, nog ongeveer 4 min"
    assert line(Progress.of(dict.fromkeys(State, 0)), "en") == "0 of 0 runs ended"


def test_away_from_a_terminal_there_is_a_line_now_and_then_and_one_for_every_trouble(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr(sweep_progress.time, "monotonic", lambda: now[0])
    with shown("en") as show:
        for second in range(100):
            now[0] = float(second)
            trouble = "" if second < 50 else "abc, seed 3: no"
            show.progress(Progress(done=second, failed=0, quarantined=0, waiting=100, trouble=trouble))
    message = capsys.readouterr().err.splitlines()
    assert len(message) == 5
    assert message[2] == "Trouble with run abc, seed 3: no"


def test_on_a_terminal_there_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    with shown("en") as show:
        show.note("sweep_planning", points=4000)
        show.progress(Progress(done=1, failed=0, quarantined=0, waiting=3, trouble="abc [bold]"))
    message = sys.stderr.getvalue()
    assert "Working out a plan of 4000 points" in message
    assert "Trouble with run abc [bold]" in message


def test_in_quiet_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with shown("en", quiet=True) as show:
        show.note("sweep_planning", points=1)
        show.progress(Progress(1, 0, 0, 1, trouble="x"))
    assert capsys.readouterr().err == ""


def test_an_ignored_signal_stays_ignored() -> None:
    import signal

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with driver.Stop().on_signals() as stop:
            os.kill(os.getpid(), signal.SIGHUP)
            assert not stop.asked
            os.kill(os.getpid(), signal.SIGTERM)
            assert stop.asked
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_process_is_named_by_number_and_start() -> None:
    assert machine.process_start(os.getpid()) == machine.process_start(os.getpid()) != ""
    assert machine.process_start(os.getppid()) != machine.process_start(os.getpid())
    assert machine.process_start(2**22 + 1) == ""
    assert (machine.memory_mb() or 0) > 100
    assert (machine.address_space_mb() or 0) > 10
    assert machine.processors() > 0


@pytest.mark.parametrize(("kind", "shared"), [("ext4", False), ("nfs4", True), ("lustre", True), ("tmpfs", False)])
def test_a_network_file_system_is_recognised(
    kind: str, shared: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = f"/dev/a / ext4 rw 0 0\nserver:/x {str(tmp_path).replace(' ', chr(92) + '040')} {kind} rw 0 0\n"
    monkeypatch.setattr(machine, "_text", lambda path: mounts)
    assert machine.is_on_network(tmp_path / "sweep") is shared
    assert not machine.is_on_network(tmp_path.parent / "elsewhere")


def test_limits_and_deaths_of_a_container_count(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "/proc/self/cgroup": "0::/job/step\n",
        "/sys/fs/cgroup/job/memory.max": f"{512 * 2**20}\n",
        "/sys/fs/cgroup/job/step/memory.max": "max\n",
        "/sys/fs/cgroup/job/memory.events": "low 0\noom_kill 2\n",
        "/proc/vmstat": "nr_free 1\noom_kill 5\n",
    }
    monkeypatch.setattr(machine, "_text", lambda path: files.get(str(path)))
    assert machine.memory_mb() == 512
    assert machine.out_of_memory_kills() == 7
    monkeypatch.setattr(machine, "_text", lambda path: None)
    assert machine.out_of_memory_kills() is None
    assert not machine.is_on_network(Path("/"))
