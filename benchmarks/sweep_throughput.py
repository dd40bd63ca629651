"""How many runs a sweep makes, what its bookkeeping costs, and what sharing the warm-up gains. JSON on standard output.

    uv run --all-extras benchmarks/sweep_throughput.py [--runs 200] [--workers 2]

2,000 residents x 260 weeks. Bare runs are made by as many processes side by side as the sweep has workers, each its
share of the same runs, without folder, ledger or parts. Both are made twice, in turn, and the better one counts.
Processor time is the fairer measure where other programs are at work: that of the driver and its workers together, less
what it takes to start them, against that of bare runs.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import wijksim as ws
from wijksim.execution.pool import LocalPool
from wijksim.io.sweep_progress import Progress, Silent
from wijksim.scenario.plan import Plan
from wijksim.studies.sweep import Sweep, make_plan, run_plan

BARE = """
import json, sys, time
from wijksim.execution.simulate import simulate
from wijksim.studies.design import points_of
from wijksim.execution.warm_start import WarmStarts
from wijksim.execution import simulate as home
from wijksim.scenario.plan import Plan
plan = Plan.from_dict(json.load(open(sys.argv[1])))
number, workers, share = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "shared"
points = list(points_of(plan))
jobs = [(point, seed) for seed in plan.seeds for point in points]
simulate(plan.base, 10_000)
began, busy = time.time(), time.process_time()
for point, seed in jobs[number::workers]:
    if not share:
        home._PASTS = WarmStarts()
    simulate(plan.base.vary(point), seed)
print(json.dumps([began, time.time(), time.process_time() - busy]))
"""


class FromFirst(Silent):
    """Notes when the first run was done: from there on all workers are at work."""

    def __init__(self) -> None:
        self.first = 0.0
        self.at_first = 0

    def progress(self, progress: Progress) -> None:
        if not self.first and progress.made_now >= 4:
            self.first, self.at_first = time.time(), progress.made_now


def plan_of(runs: int, *, shared: bool) -> Plan:
    """Points of one lever, four seeds. Without a common past every point has a world of its own."""
    base = ws.load("baseline").vary({"neighbourhood.residents": 2000, "horizon_weeks": 260})
    vary = {"room_to_manoeuvre": (0, 0.5)} if shared else {"room_to_manoeuvre": (0, 0.5), "needs.recovery": None}
    return make_plan(base, vary, n=runs // 4, replications=4)


def bare(plan: Plan, workers: int) -> dict[str, float]:
    """Runs a second and processor seconds a run, without anything around it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "plan.json")
        file.write_text(json.dumps(plan.to_dict()))
        command = [sys.executable, "-c", BARE, str(file)]
        processes = [
            subprocess.Popen([*command, str(number), str(workers), "shared"], stdout=subprocess.PIPE)
            for number in range(workers)
        ]
        times = [json.loads(process.communicate()[0]) for process in processes]
    wall = max(end for _, end, _ in times) - min(began for began, _, _ in times)
    return {
        "runs_per_second": plan.n_runs / wall,
        "cpu_seconds_per_run": sum(t[2] for t in times) / plan.n_runs,
    }


def swept(plan: Plan, workers: int) -> dict[str, float]:
    """Runs a second of a sweep, from the first command to the last byte, and once all workers were at work."""
    with tempfile.TemporaryDirectory() as folder:
        one_each = make_plan(plan.base, replications=workers)
        before = processor_seconds()
        run_plan(one_each, Path(folder, "start"), LocalPool(workers))
        starting = processor_seconds() - before
        show, began, cpu, before = FromFirst(), time.time(), time.process_time(), processor_seconds()
        done: Sweep = run_plan(plan, Path(folder, "sweep"), LocalPool(workers), show=show)
        end, all_cpu = time.time(), processor_seconds() - before - starting
        size = sum(path.stat().st_size for path in Path(folder, "sweep").rglob("*") if path.is_file())
        assert done.progress.done == plan.n_runs
        return {
            "runs_per_second": (plan.n_runs - show.at_first) / (end - show.first),
            "runs_per_second_with_start": plan.n_runs / (end - began),
            "seconds_to_start": show.first - began,
            "cpu_seconds_per_run": all_cpu / (plan.n_runs - workers),
            "driver_cpu_seconds_per_run": (time.process_time() - cpu) / plan.n_runs,
            "kb_on_disk_per_run": size / plan.n_runs / 1000,
            "mean_seconds_in_worker": done.mean_seconds or 0.0,
        }


def processor_seconds() -> float:
    """Processor time of this process and of all that it started and that ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def best(trials: list[dict[str, float]]) -> dict[str, float]:
    """The trial with most runs a second."""
    return max(trials, key=lambda trial: trial["runs_per_second"])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    report: dict[str, Any] = {"residents": 2000, "weeks": 260, "runs": asked.runs, "workers": asked.workers}
    for name, shared in (("own_warm_up", False), ("shared_warm_up", True)):
        plan = plan_of(asked.runs, shared=shared)
        trials = [(bare(plan, asked.workers), swept(plan, asked.workers)) for _ in range(2)]
        without, within = best([trial[0] for trial in trials]), best([trial[1] for trial in trials])
        seconds = [min(trial[each]["cpu_seconds_per_run"] for trial in trials) for each in (0, 1)]
        report[name] = {
            "bare": without,
            "sweep": within,
            "overhead_percent": 100 * (without["runs_per_second"] / within["runs_per_second"] - 1),
            "overhead_cpu_percent": 100 * (seconds[1] / seconds[0] - 1),
        }
    own, shared_warm_up = report["own_warm_up"]["sweep"], report["shared_warm_up"]["sweep"]
    report["gain_by_sharing_percent"] = 100 * (shared_warm_up["runs_per_second"] / own["runs_per_second"] - 1)
    json.dump(report, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
