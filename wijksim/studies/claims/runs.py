"""The runs that claims ask for, and what a contrast makes of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from wijksim.domain.outcomes import OUTCOMES
from wijksim.execution.paired_runs import Failure, Task, map_runs
from wijksim.execution.warm_start import WarmStarts
from wijksim.model.result import Run
from wijksim.scenario.claim import Claim, Contrast
from wijksim.scenario.scenario import Scenario

Floats = npt.NDArray[np.float64]
Progress = Callable[[int, int], None]
_COLUMN = {outcome.name: i for i, outcome in enumerate(OUTCOMES)}

Series = Mapping[tuple[str, int], npt.NDArray[np.float32] | Failure]


def first_failure(runs: Iterable[npt.NDArray[np.float32] | Failure]) -> str | None:
    """Scenario, seed and error of the first run that failed."""
    failures = (run for run in runs if isinstance(run, Failure))
    return next((f"{each.scenario}, seed {each.seed}: {each.error}" for each in failures), None)


def scenarios_of(claims: Iterable[Claim]) -> dict[str, Scenario]:
    """Every scenario that these claims ask for, once."""
    found: dict[str, Scenario] = {}
    for claim in claims:
        for contrast in claim.contrasts:
            for scenario in (contrast.base, contrast.variant):
                if scenario is not None:
                    found.setdefault(scenario.key(), scenario)
    return found


def run_all(asked: Sequence[tuple[Sequence[Claim], Sequence[int]]], workers: int, progress: Progress | None) -> Series:
    """Weekly outcomes of every scenario of every group of claims on the seeds of the group."""
    tasks = [Task(tuple(scenarios_of(claims).values()), seed) for claims, seeds in asked for seed in seeds]
    series: dict[tuple[str, int], npt.NDArray[np.float32] | Failure] = {}
    for task, result in zip(tasks, map_runs(tasks, workers, progress, work=series_of_task), strict=True):
        runs = [result] * len(task.scenarios) if isinstance(result, Failure) else result
        for scenario, weekly in zip(task.scenarios, runs, strict=True):
            series[scenario.key(), task.seed] = weekly
    return series


def series_of_task(task: Task) -> list[npt.NDArray[np.float32] | Failure]:
    """Weekly outcomes of every scenario of a task on its seed; variants share their warm-up. One that fails does not
    stop the others."""
    starts = WarmStarts()
    results: list[npt.NDArray[np.float32] | Failure] = []
    for scenario in task.scenarios:
        try:
            model = starts.model(scenario, task.seed)
            for _ in range(int(scenario["horizon_weeks"])):
                model.step()
            results.append(Run(model).series.drop(columns="week").to_numpy(np.float32))
        except Exception as error:
            results.append(Failure(task.seed, scenario.name, f"{type(error).__name__}: {error}"))
    return results


def values_of(contrast: Contrast, seeds: Sequence[int], series: Series) -> Floats:
    """Paired differences of the mean over the weeks that count (as a share of the base where that is asked), or the
    means themselves; of the pairs that are whole."""
    sides = [contrast.variant, *([contrast.base] if contrast.base is not None and contrast.paired else [])]
    means = []
    for seed in seeds:
        pair = [series[side.key(), seed] for side in sides]
        runs = [run for run in pair if not isinstance(run, Failure)]
        if len(runs) == len(sides):
            means.append([_mean(contrast, run) for run in runs])
    found = np.array(means, float).reshape(-1, len(sides))
    if len(sides) == 1:
        return found[:, 0]
    # Of all pairs together: the base of one pair may be nothing. Nothing at all has no share: the difference itself.
    level = abs(float(found[:, 1].mean())) if contrast.share and len(found) else 1.0
    return (found[:, 0] - found[:, 1]) / (level or 1.0)


def _mean(contrast: Contrast, run: npt.NDArray[np.float32]) -> float:
    """Mean over the weeks that count; less that of the weeks before, where the contrast is about what is later."""
    column = run[:, _COLUMN[contrast.outcome]]
    mean = float(column[contrast.first_week : contrast.last_week].mean())
    return mean if contrast.since is None else mean - float(column[slice(*contrast.since)].mean())
