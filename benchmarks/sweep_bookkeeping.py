"""What the folder of a sweep costs: recording, resuming with very many runs, memory of the driver. JSON on stdout.

    uv run --all-extras benchmarks/sweep_bookkeeping.py [--runs 100000]

Runs are stand-ins of five weeks made in the driver itself, so that everything measured is bookkeeping.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

import wijksim as ws
from wijksim.execution.messages import Answer, Done, Job
from wijksim.io.sweep_progress import Progress, Silent
from wijksim.studies.sweep import make_plan, run_plan

OUTCOMES = tuple(f"outcome_{number}" for number in range(8))

RESUME = """
import sys, time
began = time.perf_counter()
from pathlib import Path
from wijksim.studies import sweep as home

class Stopped(Exception): pass

def first_job(book, tasks, engine, **_):
    next(tasks)
    raise Stopped

home.drive = first_job
plan = home.Sweep(sys.argv[1]).plan
try:
    home.run_plan(plan, Path(sys.argv[1]), home.LocalPool(1))
except Stopped:
    print(time.perf_counter() - began)
"""


class StandIns:
    """An engine that answers at once."""

    name = "stand-ins"

    def __init__(self, most: int) -> None:
        self._answers: list[Answer] = []
        self._left = most
        self._series = np.sqrt(np.arange(5.0 * len(OUTCOMES)).reshape(5, -1))

    def __enter__(self) -> "StandIns":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def room(self, in_flight: int) -> int:
        return min(100, self._left) - in_flight

    def submit(self, job: Job) -> None:
        self._left -= 1
        series = self._series + job.run
        self._answers.append(Done(job.run, OUTCOMES, series, series.mean(axis=0), 0.001, "here"))

    def collect(self, timeout: float) -> Sequence[Answer]:
        answers, self._answers = self._answers, []
        return answers


class Memory(Silent):
    """Most memory of this process at every tenth of the runs."""

    def __init__(self, runs: int) -> None:
        self._step = max(1, runs // 10)
        self.megabytes: dict[int, float] = {}

    def progress(self, progress: Progress) -> None:
        place = progress.done // self._step * self._step
        if place and place not in self.megabytes:
            self.megabytes[place] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def resume(folder: Path) -> float:
    """Seconds from the start of Python to the first job that a resumed sweep hands out."""
    command = [sys.executable, "-c", RESUME, str(folder)]
    return float(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100_000)
    runs = parser.parse_args().runs
    plan = make_plan(ws.load("baseline").vary({"horizon_weeks": 5}), replications=runs + 100)
    with tempfile.TemporaryDirectory() as place:
        folder, memory = Path(place, "sweep"), Memory(runs)
        began = time.perf_counter()
        with_stop = StandIns(runs)
        try:
            run_plan(plan, folder, with_stop, show=memory)
        finally:
            seconds = time.perf_counter() - began
        done = ws.Sweep(folder).progress.done
        resumes = [resume(folder) for _ in range(3)]
        began = time.perf_counter()
        rows = len(ws.Sweep(folder).runs)
        report: dict[str, Any] = {
            "runs_recorded": done,
            "planned_and_recorded_per_second": done / seconds,
            "resume_start_seconds": sorted(resumes),
            "driver_peak_mb_by_runs": memory.megabytes,
            "rows_of_runs": rows,
            "seconds_to_read_runs": time.perf_counter() - began,
            "ledger_mb": (folder / "ledger.sqlite").stat().st_size / 1e6,
        }
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
