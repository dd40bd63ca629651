"""Paired runs: every scenario meets the same seeds, so that a difference is policy and not luck.

One task is one seed: the base and all variants of it. What a task returns is small and plain (a :class:`Digest` per
scenario), so that thousands of pairs fit in memory and travel between processes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from hashlib import blake2b
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from wijksim.model.result import Run

TRIES_ALONE = 2
"""How often a task whose worker process died is tried again, alone, before it counts as failed."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Task:
    """One seed, to be met by every scenario; the first scenario is the base."""

    scenarios: tuple[Scenario, ...]
    seed: int


@dataclass(frozen=True, eq=False)
class Digest:
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
    """Number of events by kind and reason."""


@dataclass(frozen=True)
class Failure:
    """A seed that could not be run, with what it takes to see it again."""

    seed: int
    scenario: str
    error: str


def paired_seeds(root: int, n: int) -> tuple[int, ...]:
    """The first ``n`` seeds of a root seed: all different, 0 to 2**32 - 1, and the same for every scenario.

    More pairs only add seeds: the first twenty of a hundred are the twenty of a comparison with twenty pairs.
    """
    seeds: dict[int, None] = {}
    number = 0
    while len(seeds) < n:
        code = blake2b(f"pair {number} of {root}".encode(), digest_size=4).digest()
        seeds[int.from_bytes(code, "little")] = None
        number += 1
    return tuple(seeds)


def run_task(task: Task) -> "list[Digest] | Failure":
    """Run every scenario on the seed of the task; the first error ends the task, as a pair is whole or it is no pair."""
    from wijksim.experiments.run import run

    digests = []
    for scenario in task.scenarios:
        try:
            digests.append(digest(run(scenario, seed=task.seed)))
        except Exception as error:
            return Failure(task.seed, scenario.name, f"{type(error).__name__}: {error}")
    return digests


def digest(run: "Run") -> Digest:
    """The plain numbers of a run that a comparison needs."""
    events = run.events
    return Digest(
        series=run.series.drop(columns="week").to_numpy(np.float32),
        summary=run.summary,
        organisations=run.organisations,
        payers=run.payers.groupby(["payer", "year"], as_index=False)["euro"].sum(),
        events=events.groupby([events["kind"].astype(str), events["reason"].astype(str)]).size(),
    )


def map_runs(
    tasks: Sequence[Task], workers: int, progress: Progress | None = None, *, work: Callable[[Any], Any] = run_task
) -> list[Any]:
    """What ``work`` makes of every task, in the order of the tasks; with one worker in this process.

    A worker process that is killed from outside costs time, not results: its tasks are done again, each alone, and only a
    task that kills :data:`TRIES_ALONE` processes of its own comes back as a :class:`Failure`.
    """
    results: dict[int, Any] = {}
    source = _here(tasks, work) if workers <= 1 else _in_processes(tasks, workers, work)
    for number, result in source:
        results[number] = result
        if progress is not None:
            progress(len(results), len(tasks))
    return [results[number] for number in range(len(tasks))]


def _here(tasks: Sequence[Task], work: Callable[[Any], Any]) -> Iterator[tuple[int, Any]]:
    for number, task in enumerate(tasks):
        yield number, work(task)


def _in_processes(tasks: Sequence[Task], workers: int, work: Callable[[Any], Any]) -> Iterator[tuple[int, Any]]:
    undone = dict(enumerate(tasks))
    for number, result in _together(undone, workers, work):
        del undone[number]
        yield number, result
    for number, task in undone.items():
        yield number, _alone(task, work)


def _together(tasks: Mapping[int, Task], workers: int, work: Callable[[Any], Any]) -> Iterator[tuple[int, Any]]:
    """All tasks over one pool; ends early, without a word, when the pool breaks."""
    with ProcessPoolExecutor(min(workers, len(tasks)), mp_context=get_context("spawn")) as pool:
        futures: dict[Future[Any], int] = {}
        try:
            futures = {pool.submit(work, task): number for number, task in tasks.items()}
            done = ((futures[future], future.result()) for future in as_completed(futures))
            yield from done
        except BrokenProcessPool:
            return
        finally:
            for future in futures:
                future.cancel()


def _alone(task: Task, work: Callable[[Any], Any]) -> Any:
    for _ in range(TRIES_ALONE):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                return pool.submit(work, task).result()
            except BrokenProcessPool:
                continue
    names = ", ".join(scenario.name for scenario in task.scenarios)
    return Failure(task.seed, names, f"its process was killed {TRIES_ALONE} times")
