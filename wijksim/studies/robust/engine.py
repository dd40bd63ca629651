"""The laboratory of the model: plans in worlds as a sweep, which goes on where it was stopped."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from wijksim.execution.messages import SIMULATE, Engine
from wijksim.io.ledger import Ledger
from wijksim.io.sweep_progress import Progress, Silent
from wijksim.scenario.plan import Plan as Points
from wijksim.scenario.policy import Plan
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.variables import PLAN
from wijksim.studies.planning import make_plan
from wijksim.studies.robust.kept_names import better_of
from wijksim.studies.robust.signposts import TABLE, adapts
from wijksim.studies.robust.trials import Floats, Trials
from wijksim.studies.sweep import Sweep, engine_for, run_plan

SO_FAR_SECONDS = 20.0
"""Time between two partial answers."""
PAYERS = ("municipality", "insurer", "care_office", "housing_association", "residents")
"""Payers whose spending is an outcome, ``cost_`` before it."""


@dataclass
class EngineLaboratory:
    """Tries plans in the model itself, on the processors of this machine or on a Dask cluster."""

    base: Scenario
    folder: Path
    workers: int | None = None
    dask: str | None = None
    engine: Callable[[], Engine] | None = None
    """Another engine than workers or Dask."""
    task: str = SIMULATE
    """What is done with a run, as module:function."""
    show: Silent = field(default_factory=Silent)
    so_far: Callable[[Trials], str] | None = None
    """What is said of the runs that there are, while others are made."""
    seconds: dict[str, float] = field(default_factory=dict)
    """Computing time of every series, summed over its runs."""
    keep: dict[str, Any] = field(default_factory=dict)
    """What is kept of every run besides its outcomes: ``keep``, ``summary``, ``outcome`` of a sweep."""

    def points(self, plans: Sequence[Plan], worlds: pd.DataFrame, seeds: int, root: int) -> Points:
        """The sweep of every plan in every world; plans of one world lie together, as they share its past."""
        rows = worlds.to_dict("records")
        keep = {**self.keep, "keep": [*self.keep.get("keep", ()), TABLE]} if any(map(adapts, plans)) else self.keep
        points = [{PLAN: plan.name, **world} for world in rows for plan in plans]
        return make_plan(self.base, points, plans=list(plans), replications=seeds, seed=root, **keep)

    def try_out(self, plans: Sequence[Plan], worlds: pd.DataFrame, *, seeds: int, root: int, name: str) -> Trials:
        """See `wijksim.studies.robust.trials.Laboratory`."""
        points, folder = self.points(plans, worlds, seeds, root), self.folder / name
        engine = self.engine() if self.engine else engine_for(workers=self.workers, dask=self.dask, task=self.task)
        with self._telling(lambda: trials_of(folder, points, plans, worlds)) as show:
            run_plan(points, folder, engine, show=show)
        found = trials_of(folder, points, plans, worlds)
        with Ledger.reading(folder) as book:
            self.seconds[name] = (book.mean_seconds() or 0.0) * book_done(book)
        return found

    def series(self, outcomes: Sequence[str], name: str = "runs") -> dict[str, Floats]:
        """Weekly outcomes of a series of runs, each [plans, worlds, seeds, weeks]; not-a-number where none are."""
        sweep = Sweep(self.folder / name)
        data = sweep.to_xarray(outcomes)
        plans = len(sweep.plan.plans)
        return {each: _by_plan(data[each].to_numpy(), plans) for each in outcomes}

    @contextmanager
    def _telling(self, trials: Callable[[], Trials]) -> Iterator[Silent]:
        tell = self.so_far
        yield self.show if tell is None else _WithAnswers(self.show, lambda: tell(trials()))


class _WithAnswers(Silent):
    """Progress with, now and then, what the runs so far say."""

    def __init__(self, show: Silent, answer: Callable[[], str]) -> None:
        self._show, self._answer = show, answer
        self._next = time.monotonic() + SO_FAR_SECONDS
        self._said = ""

    def note(self, words: str, **fields: object) -> None:
        self._show.note(words, **fields)

    def progress(self, progress: Progress) -> None:
        self._show.progress(progress)
        if progress.waiting and time.monotonic() >= self._next:
            self._next = time.monotonic() + SO_FAR_SECONDS
            answer = self._answer()
            if answer and answer != self._said:
                self._said = answer
                self._show.note("robust_so_far", answer=answer)


def _by_plan(table: Floats, plans: int) -> Floats:
    """[points, seeds, weeks] as [plans, worlds, seeds, weeks]."""
    return table.reshape(-1, plans, *table.shape[1:]).swapaxes(0, 1)


def book_done(book: Ledger) -> int:
    """How many runs of a ledger are done."""
    return Progress.of(book.counts()).done


def trials_of(folder: Path, points: Points, plans: Sequence[Plan], worlds: pd.DataFrame) -> Trials:
    """What the runs of a sweep of plans in worlds gave so far; its points are not read again, which takes seconds."""
    seeds = points.seeds
    place = {seed: number for number, seed in enumerate(seeds)}
    with Ledger.reading(folder) as book:
        names = book.summaries
        table = np.full((len(names), len(plans), len(worlds), len(seeds)), np.nan)
        for row in book.rows():
            if row.summary is not None:
                world, plan = divmod(row.point, len(plans))
                table[: len(row.summary), plan, world, place[row.seed]] = row.summary
    values = dict(zip(names, table, strict=True))
    better = better_of(points.kept)
    return Trials(tuple(plans), worlds.reset_index(drop=True), seeds, values, better)
