"""What planning a large design costs, from a CSV file of points to the first run handed out. JSON on stdout.

    uv run --all-extras benchmarks/large_design.py [--points 100000] [--columns 8] [--replications 1]

No run is made: everything measured is reading, checking, keys and the ledger. Every phase has seconds by the clock and
of the processor, and the most memory that the process had by then. A sample of the keys is compared with those of
scenarios that were varied one by one.
"""

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

import wijksim as ws
from wijksim.io.provenance import run_key
from wijksim.scenario.parameter import Parameter
from wijksim.scenario.register import REGISTER
from wijksim.studies import sweep as home
from wijksim.studies.sweep import make_plan, run_plan

SAMPLE = 200
"""Keys that are looked at."""
RESUME = """
import sys
from pathlib import Path
from benchmarks.large_design import first_job
from wijksim.studies.sweep import Sweep
first_job(Sweep(sys.argv[1]).plan, Path(sys.argv[1]))
"""


class FirstJob(Exception):
    """The first run would begin now."""


def first_job(plan: Any, folder: Path) -> None:
    """Do all that a sweep does before its first run."""

    def drive(book: Any, tasks: Any, *_: object, **__: object) -> None:
        next(tasks)
        raise FirstJob

    home.drive, before = drive, home.drive
    try:
        run_plan(plan, folder, home.LocalPool(1))
    except FirstJob:
        return
    finally:
        home.drive = before


@contextmanager
def measured(report: dict[str, Any], phase: str) -> Iterator[None]:
    """Note what a phase takes."""
    wall, processor = time.perf_counter(), time.process_time()
    yield
    report[phase] = {
        "seconds": round(time.perf_counter() - wall, 2),
        "processor_seconds": round(time.process_time() - processor, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    print(f"{phase}: {report[phase]}", file=sys.stderr, flush=True)


def columns(number: int) -> list[Parameter]:
    """Parameters with a range that a study can explore."""
    found = [each for each in REGISTER.values() if each.kind == "float" and each.low is not None]
    return [each for each in found if each.high is not None and not each.structural][:number]


def write_design(file: Path, points: int, explored: list[Parameter]) -> None:
    """A Latin-like design: uniform draws, as a sampler of another package writes them."""
    shares = (np.arange(points * len(explored)).reshape(points, -1) * 0.6180339887) % 1.0
    low = np.array([float(each.low or 0) for each in explored])
    high = np.array([float(each.high or 0) for each in explored])
    with file.open("w", newline="") as target:
        writer = csv.writer(target)
        writer.writerow([each.name for each in explored])
        writer.writerows((low + shares * (high - low)).tolist())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=100_000)
    parser.add_argument("--columns", type=int, default=8)
    parser.add_argument("--replications", type=int, default=1)
    options = parser.parse_args()
    base = ws.load("baseline")
    report: dict[str, Any] = {"points": options.points, "replications": options.replications}
    with tempfile.TemporaryDirectory() as place:
        file, folder = Path(place, "design.csv"), Path(place, "sweep")
        write_design(file, options.points, columns(options.columns))
        with measured(report, "read_and_check"):
            plan = make_plan(base, file, replications=options.replications)
        with measured(report, "to_first_run"):
            first_job(plan, folder)
        with measured(report, "open"):
            again = ws.Sweep(folder)
        with measured(report, "status"):
            _ = again.progress
        began = time.perf_counter()
        script = [sys.executable, "-c", RESUME, str(folder)]
        subprocess.run(script, check=True, cwd=Path(__file__).parents[1])
        report["resume_in_a_new_process_seconds"] = round(time.perf_counter() - began, 2)
        report["ledger_mb"] = round((folder / "ledger.sqlite").stat().st_size / 1e6, 1)
        with home.Ledger.reading(folder) as book:
            wrong = 0
            for point in range(0, options.points, max(1, options.points // SAMPLE)):
                scenario = base.vary(plan.listed[point])
                key = run_key(scenario, seed=plan.seeds[0], weeks=scenario["horizon_weeks"])
                wrong += book.row(point, plan.seeds[0]).key != key
        report["keys_that_differ_from_those_of_single_runs"] = wrong
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
