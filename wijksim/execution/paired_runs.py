"""Paired runs: every scenario meets the same seeds, so that a difference is policy and not luck.

One task is one seed: the base and all variants of it. What a task returns is small and plain (a :class:`RunOutput` per
scenario), so that thousands of pairs fit in memory and travel between processes.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.execution.population_years import yearly_population
from wijksim.execution.processes import in_processes
from wijksim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from wijksim.model.result import Run

REFUSALS, ENDINGS = ("joint_refused", "information_refused"), ("solved", "failed")

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Task:
    """One seed, to be met by every scenario; the first scenario is the base."""

    scenarios: tuple[Scenario, ...]
    seed: int


@dataclass(frozen=True, eq=False)
class RunOutput:
    """What a comparison keeps of one run."""

    series: npt.NDArray[np.float32]
    """[weeks, outcomes]"""
    summary: Mapping[str, float]
    """Outcome -> mean over the weeks that count."""
    organisations: pd.DataFrame
    """A row for each organisation and year."""
    payers: pd.DataFrame
    """A row for each payer and year: euro paid."""
    events: pd.Series
    """Number of events by kind and reason of refusal; of cases that end, ``together`` in the place of a reason."""
    population: npt.NDArray[np.float64] | None = None
    """[years, figures of the population]; see :mod:`wijksim.execution.population_years`."""


@dataclass(frozen=True)
class Failure:
    """A seed that could not be run, with what it takes to see it again."""

    seed: int
    scenario: str
    error: str


def run_task(task: Task) -> "list[RunOutput] | Failure":
    """Run every scenario on the seed of the task; the first error ends it, as a pair is whole or it is no pair.

    Scenarios that arrive at week 0 in the same state share one warm-up.
    """
    from wijksim.execution.warm_start import WarmStarts
    from wijksim.model.result import Run

    pasts, outputs = WarmStarts(), []
    for scenario in task.scenarios:
        try:
            model = pasts.model(scenario, task.seed)
            for _ in range(int(scenario["horizon_weeks"])):
                model.step()
            outputs.append(output_of(Run(model)))
        except Exception as error:
            return Failure(task.seed, scenario.name, f"{type(error).__name__}: {error}")
    return outputs


def output_of(run: "Run") -> RunOutput:
    """The plain numbers of a run that a comparison needs."""
    return RunOutput(
        series=run.series.drop(columns="week").to_numpy(np.float32),
        summary=run.summary,
        organisations=run.organisations,
        payers=run.payers.groupby(["payer", "year"])["euro"].sum().reset_index(),
        events=event_counts(run.events),
        population=yearly_population(run),
    )


def event_counts(events: pd.DataFrame) -> pd.Series:
    """Number of events by kind and, of a refusal, its reason; of a case that ends, whether it was worked on
    together."""
    kinds, alone = events["kind"].astype(str), events["partner"].astype(str) == ""
    how = events["reason"].astype(str).where(kinds.isin(REFUSALS), "")
    how = how.mask(kinds.isin(ENDINGS) & ~alone, "together")
    return events.groupby([kinds.rename("kind"), how.rename("reason")]).size()


def map_runs(
    tasks: Sequence[Task],
    workers: int,
    progress: Progress | None = None,
    *,
    work: Callable[[Any], Any] = run_task,
) -> list[Any]:
    """What ``work`` makes of every task, in the order of the tasks; with one worker in this process.

    A worker process that is killed from outside costs time, not results: its task is done again, and only a task that
    takes several processes with it comes back as a :class:`Failure`, as does one in which ``work`` raises an error.
    """
    results: dict[int, Any] = {}
    # Worker processes get their connection as an inherited file number, which Windows does not have.
    alone = workers <= 1 or os.name == "nt"
    source = _here(tasks, work) if alone else in_processes(tasks, workers, work)
    for number, result in source:
        task = tasks[number]
        results[number] = _failure(task, result) if isinstance(result, Exception) else result
        if progress is not None:
            progress(len(results), len(tasks))
    return [results[number] for number in range(len(tasks))]


def _here(tasks: Sequence[Task], work: Callable[[Any], Any]) -> Iterator[tuple[int, Any]]:
    for number, task in enumerate(tasks):
        yield number, work(task)


def _failure(task: Task, error: Exception) -> Failure:
    return Failure(task.seed, ", ".join(scenario.name for scenario in task.scenarios), str(error))
