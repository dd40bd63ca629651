"""Worker processes: what kills one never hurts the others, and nothing stays behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import PATIENCE, wait_for
from tests.sweep.here import SMALL, small_plan, table_of, undisturbed
from tests.sweep.tasks import EATS, EXITS, FAULTY_ROOT, HANGS, IS_NAN, KILLS_ITSELF, RAISES, SEGFAULTS
from wijksim.execution.messages import EngineError
from wijksim.execution.pool import LocalPool
from wijksim.io.ledger import State
from wijksim.io.sweep_progress import Progress, Silent
from wijksim.studies.sweep import Sweep, make_plan, run_plan

PROJECT = Path(__file__).parents[2]
TASKS = "tests.sweep.tasks"
LIMIT = 8
"""Seconds for a run of ten milliseconds: a machine that does something else besides must not pass it."""


def processes_of(driver: int) -> list[int]:
    """Worker processes whose driver has this number, also when that is gone."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"wijksim.execution.worker" in words and str(driver).encode() in words:
                found.append(int(entry.name))
    return found


def wait_until_gone(driver: int) -> list[int]:
    return wait_for(lambda: processes_of(driver), lambda left: not left)


class Killer(Silent):
    """Kills a worker whenever some more runs are done."""

    def __init__(self, pool: LocalPool, times: int, number: int) -> None:
        self.pool, self.left, self.number = pool, times, number
        self._next = 3

    def progress(self, progress: Progress) -> None:
        if progress.done >= self._next and self.left and self.pool.pids:
            self._next, self.left = progress.done + 3, self.left - 1
            os.kill(self.pool.pids[self.left % len(self.pool.pids)], self.number)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_killed_from_outside_cost_time_and_nothing_else(number: int, tmp_path: Path) -> None:
    plan = small_plan(8, 5)
    pool = LocalPool(2, task=f"{TASKS}:slow")
    killer = Killer(pool, 4, number)
    swept = run_plan(plan, tmp_path / "s", pool, show=killer)
    assert killer.left == 0
    assert swept.failures == []
    assert table_of(swept) == undisturbed(plan, tmp_path / "u")
    assert wait_until_gone(os.getpid()) == []


def test_faulty_runs_are_put_apart_with_the_reason_and_all_others_are_done(tmp_path: Path) -> None:
    plan = make_plan(SMALL, replications=40, seed=FAULTY_ROOT, run_limit_seconds=LIMIT)
    pool = LocalPool(2, task=f"{TASKS}:faulty", memory_limit_mb=512)
    swept = run_plan(plan, tmp_path / "s", pool)
    progress, found = swept.progress, {trouble.seed: trouble for trouble in swept.failures}
    assert (progress.planned, progress.done, progress.failed, progress.quarantined) == (40, 33, 2, 5)
    assert found[RAISES].state is found[IS_NAN].state is State.FAILED
    assert found[RAISES].attempts == 1
    reasons = {
        SEGFAULTS: "SIGSEGV",
        EXITS: "exit code 0",
        EATS: "memory",
        HANGS: f"no result after {LIMIT} seconds",
        KILLS_ITSELF: "SIGKILL",
    }
    assert {seed for seed, trouble in found.items() if trouble.state is State.QUARANTINED} == set(reasons)
    for seed, reason in reasons.items():
        assert reason in found[seed].reason
        assert "alone" in found[seed].reason
    assert wait_until_gone(os.getpid()) == []


def test_a_pool_that_cannot_start_says_why_instead_of_trying_for_ever(tmp_path: Path) -> None:
    message = "a worker process cannot start: AttributeError"
    with pytest.raises(EngineError, match=message), LocalPool(2, task=f"{TASKS}:nowhere") as pool:
        while True:
            pool.collect(1.0)
    assert wait_until_gone(os.getpid()) == []


SCRIPT = """
import signal
import sys
from pathlib import Path
from tests.sweep.here import small_plan
from wijksim.execution.pool import LocalPool
from wijksim.studies.sweep import SweepStopped, run_plan
from wijksim.io.sweep_progress import Silent

signal.signal(signal.SIGINT, lambda *_: None)  # a second Ctrl-C may come when everything is over

class Tell(Silent):
    def progress(self, progress):
        print(progress.done, flush=True)

try:
    run_plan(small_plan(20, 50), Path(sys.argv[1]), LocalPool(2, task="tests.sweep.tasks:stuck"), show=Tell())
except SweepStopped as stopped:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print("kept", stopped.progress.done)
    sys.exit(130)
"""


def interrupted(folder: Path, *signals: int) -> tuple[int, subprocess.Popen[str], str]:
    """Exit code, process and output of a driver that gets signals in mid-sweep, when its workers make endless runs."""
    driver = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(folder)],
        cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        assert driver.stdout is not None
        while int(driver.stdout.readline() or "1000") < 5:
            pass
        for number in signals:
            driver.send_signal(number)
            time.sleep(0.05)
        output = driver.communicate(timeout=PATIENCE)[0]
        return driver.returncode, driver, output
    finally:
        driver.kill()
        driver.wait()


@pytest.mark.parametrize("signals", [(signal.SIGINT,), (signal.SIGTERM,), (signal.SIGINT, signal.SIGINT)])
def test_an_interrupt_keeps_what_is_done_and_leaves_nobody_behind(signals: tuple[int, ...], tmp_path: Path) -> None:
    code, driver, output = interrupted(tmp_path / "s", *signals)
    assert (code, "Traceback" in output) == (130, False), output
    assert processes_of(driver.pid) == []
    kept = int(output.splitlines()[-1].removeprefix("kept "))
    assert kept >= 5
    assert Sweep(tmp_path / "s").progress.done == kept


def test_workers_do_not_outlive_a_driver_that_is_killed(tmp_path: Path) -> None:
    code, driver, _ = interrupted(tmp_path / "s", signal.SIGKILL)
    assert code == -signal.SIGKILL
    assert wait_until_gone(driver.pid) == []
    run_plan(small_plan(20, 50), tmp_path / "s", _Nothing())
    assert Sweep(tmp_path / "s").progress.planned == 1000


class _Nothing(LocalPool):
    """An engine that is never asked for anything, as a sweep is stopped at once."""

    def room(self, in_flight: int) -> int:
        return 0
