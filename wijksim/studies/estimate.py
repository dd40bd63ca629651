"""What a plan will cost, before anything is made."""

import time
from collections import deque
from dataclasses import dataclass

from wijksim.domain.outcomes import OUTCOMES
from wijksim.scenario.plan import Plan
from wijksim.scenario.scenario import Scenario
from wijksim.studies.design import points_of

TRIAL_WEEKS = 60
WEEKS_TO_GET_GOING = 20
"""Weeks of a trial that do not count: compiling is in them, and there are hardly any cases yet."""
_BYTES_OF_A_RUN = 12_000
_BYTES_OF_A_NUMBER = 6


@dataclass(frozen=True)
class Estimate:
    """Computing time of one run, and disk of all runs."""

    seconds_each: float
    measured_here: bool
    """By a trial; otherwise it is the mean of earlier runs of this sweep."""
    bytes: int

    def seconds(self, runs: int, workers: int) -> float:
        """Time for so many runs by so many processes."""
        return self.seconds_each * runs / max(1, workers)


def estimate(plan: Plan, mean_seconds: float | None) -> Estimate:
    """Cost of a plan, from the mean of earlier runs or from a short trial of its first point."""
    each = _trial(plan) if mean_seconds is None else mean_seconds
    weeks = int(plan.base["horizon_weeks"])
    size = _BYTES_OF_A_RUN + weeks * len(OUTCOMES) * _BYTES_OF_A_NUMBER
    return Estimate(each, mean_seconds is None, size * plan.n_runs)


def _trial(plan: Plan) -> float:
    from wijksim.execution.run import run
    from wijksim.execution.warm_start import past_key

    first, last = _ends(plan)
    horizon, warm_up = int(first["horizon_weeks"]), int(first["warm_up_weeks"])
    weeks = horizon if past_key(first, plan.seed) == past_key(last, plan.seed) else horizon + warm_up
    trial = first.vary({"warm_up_weeks": 0, "horizon_weeks": TRIAL_WEEKS}, measures=[])
    times: list[float] = []
    run(trial, seed=plan.seed, progress=lambda done, total: times.append(time.perf_counter()))
    return (times[-1] - times[WEEKS_TO_GET_GOING]) / (len(times) - 1 - WEEKS_TO_GET_GOING) * weeks


def _ends(plan: Plan) -> tuple[Scenario, Scenario]:
    points = points_of(plan)
    first = next(points)
    last = deque(points, maxlen=1)
    return plan.at(first), plan.at(last[0] if last else first)
