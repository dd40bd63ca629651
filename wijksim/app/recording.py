"""One run as the page shows it: the tables of the run, and frames of network, people and map to play again."""

import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.app.class_rounds import Rounds
from wijksim.domain.events import EventKind
from wijksim.execution.rounds import ROUND_WEEKS, play_rounds
from wijksim.execution.run import Progress, before_week_0
from wijksim.execution.warm_start import WarmStarts
from wijksim.io.provenance import provenance
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.observe.recorder import ORGANISATION_COLUMNS
from wijksim.scenario.scenario import Scenario
from wijksim.studies.own_wijk import share_asking  # with it comes much that the pages do without

WEEKS_BETWEEN_NOTES = 8
"""Weeks of a run between two looks whether somebody still waits for it, and two words on how far it is."""
MAP_EVERY = 4
"""Weeks between two pictures of the map."""
CONTACT_FROM = 0.3
"""A boundary worker is drawn as connected with an organisation from this acceptance on (0-1)."""
FIRST_WEEKS = 13
"""Weeks after which a run that takes long is shown for the first time."""
LONG = 0.5
"""Seconds that the rest of a run must still take for its first weeks to be worth a picture."""
EVERYDAY = (
    EventKind.ASKED, EventKind.TAKEN_UP, EventKind.REFERRED, EventKind.WRONG_DESK, EventKind.SOLVED,
    EventKind.FAILED, EventKind.NETWORKED, EventKind.TIE_MADE, EventKind.TIE_LOST, EventKind.PROMISE_KEPT,
    EventKind.PROMISE_BROKEN,
)  # fmt: skip
"""Kinds of event so common that only their number per organisation and week is kept."""


PASTS = WarmStarts(64 * 2**20)
"""Eight years before week 0 are run once for a chance sequence, whatever visitors change after it."""


@dataclass(frozen=True, eq=False)
class Recorded:
    """Everything the page needs of one run; plain tables and arrays, no agents."""

    scenario: Scenario
    seed: int
    weeks: int
    key: str
    provenance: Mapping[str, Any]
    series: pd.DataFrame
    summary: Mapping[str, float]
    summary_from: int
    events: pd.DataFrame
    """Notable events; see :data:`EVERYDAY`."""
    counts: npt.NDArray[np.int32]
    """[weeks, organisations, kinds of event]: how often, as actor."""
    organisations: pd.DataFrame
    payers: pd.DataFrame
    boundary_workers: pd.DataFrame
    boundary_objects: pd.DataFrame
    buurten: pd.DataFrame
    dyads: pd.DataFrame
    tasks_by_quarter: pd.DataFrame
    """Who does what; see :func:`wijksim.model.tables.tasks.tasks_by_quarter`."""
    pairs: npt.NDArray[np.float32]
    """[weeks, pairs, 3]: trust (mean of both ways), openness (mean of boundaries), joint cases a week (moving mean)."""
    load: npt.NDArray[np.float32]
    """[weeks, organisations]: hours asked relative to hours there are."""
    people: tuple[tuple[tuple[float, ...], ...], ...]
    """Per week, per boundary worker: number, level, home, hours, energy, recalled share, contacts as a bit mask."""
    cells: npt.NDArray[np.int32]
    """[cells, 4]: x, y, buurt, residents."""
    need: npt.NDArray[np.float32]
    """[pictures, cells]: mean need of residents over the three domains, every :data:`MAP_EVERY` weeks."""
    asking: float
    """Share of the residents who ask care or welfare for help in the first year."""
    kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    """What pages made of it; it goes when the run goes."""

    def once[T](self, name: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` gives, made for the first visitor who asks and kept with the run for the others."""
        if name not in self.kept:
            self.kept[name] = make()
        found: T = self.kept[name]
        return found


class Stopped(Exception):
    """Nobody waits for this run any more."""


def progress_of_job(
    tell: Callable[[float], None], stop: Callable[[], bool], start: float = 0.0, share: float = 1.0
) -> Progress:
    """What a run calls every week: tells how far the job is, of which the run is a ``share``, and stops it.

    Raises `Stopped` when nobody waits for the job any more.
    """

    def note(week: int, weeks: int) -> None:
        if week % WEEKS_BETWEEN_NOTES == 0:
            if stop():
                raise Stopped
            tell(start + share * week / weeks)

    return note


def record(
    scenario: Scenario, seed: int, *, progress: Callable[[float], None], stop: Callable[[], bool],
    show: Callable[["Recorded"], None] | None = None,
) -> Recorded:  # fmt: skip
    """Run ``scenario`` and keep what the page shows; the same numbers as :func:`wijksim.execution.run.run`.

    ``show`` gets what there is so far while a long run goes on: after a quarter, and each time its weeks have doubled.
    """
    warm_up, horizon = int(scenario["warm_up_weeks"]), int(scenario["horizon_weeks"])
    note = progress_of_job(progress, stop)
    model = PASTS.model(scenario, seed, before_week_0(scenario, note))
    frames, shown, began = _Frames(model, horizon), FIRST_WEEKS, time.monotonic()
    for week in range(horizon):
        model.step()
        frames.take(week)
        note(warm_up + week + 1, warm_up + horizon)
        if show is not None and week + 1 == shown:
            shown *= 2
            if (time.monotonic() - began) / (week + 1) * (horizon - week - 1) > LONG:
                show(_recorded(model, frames, scenario, seed, week + 1))
    return _recorded(model, frames, scenario, seed, horizon)


def record_rounds(asked: Rounds, seed: int, *, progress: Callable[[float], None], stop: Callable[[], bool]) -> Recorded:
    """Play rounds in turn, each from where the one before ended, and keep what the page shows."""
    rounds = asked.scenarios
    warm_up, horizon = int(rounds[0]["warm_up_weeks"]), ROUND_WEEKS * len(rounds)
    note = progress_of_job(progress, stop)
    model = PASTS.model(rounds[0], seed, lambda week: note(warm_up + week, warm_up + horizon))
    frames = _Frames(model, horizon)

    def each_week(week: int) -> None:
        frames.take(week)
        note(warm_up + week + 1, warm_up + horizon)

    play_rounds(model, rounds, each_week, dict(asked.divided), asked.lost)
    return _recorded(model, frames, rounds[-1], seed, horizon)


def _recorded(model: WijkModel, frames: "_Frames", scenario: Scenario, seed: int, horizon: int) -> Recorded:
    run = Run(model, provenance(scenario, seed=seed, weeks=horizon))
    events = run.events
    everyday = events["kind"].isin([kind.name.lower() for kind in EVERYDAY])
    load = model.recorder.organisations[:horizon, :, ORGANISATION_COLUMNS.index("load")]  # type: ignore[union-attr]
    return Recorded(
        scenario=scenario, seed=seed, weeks=horizon, key=run.provenance["key"], provenance=run.provenance,
        series=run.series, summary=run.summary, summary_from=run.summary_from,
        events=events[~everyday].reset_index(names="number"), counts=_counts(model, horizon),
        organisations=run.organisations, payers=run.payers, boundary_workers=run.boundary_workers,
        boundary_objects=run.boundary_objects, buurten=run.buurten, dyads=run.dyads,
        tasks_by_quarter=run.tasks_by_quarter, pairs=frames.pairs[:horizon], load=load.astype(np.float32),
        people=tuple(frames.people), cells=frames.cells, need=frames.need[: (horizon - 1) // MAP_EVERY + 1],
        asking=share_asking(model.world.log.rows[: model.world.log.n], scenario),
    )  # fmt: skip


class _Frames:
    """Takes the pictures, week by week."""

    def __init__(self, model: WijkModel, horizon: int) -> None:
        self.model = model
        residents = model.world.residents
        places = residents.y.astype(np.int64) * 100_000 + residents.x
        found, self._cell_of = np.unique(places, return_inverse=True)
        self._residents = np.bincount(self._cell_of)
        first = np.zeros(found.size, np.int64)
        first[self._cell_of[::-1]] = np.arange(residents.key.size)[::-1]
        self.cells = np.stack(
            [residents.x[first], residents.y[first], residents.buurt[first], self._residents], axis=1
        ).astype(np.int32)  # fmt: skip
        self._upper = model.upper_pairs
        self.pairs = np.zeros((horizon, self._upper[0].size, 3), np.float32)
        self.need = np.zeros(((horizon - 1) // MAP_EVERY + 1, found.size), np.float32)
        self.people: list[tuple[tuple[float, ...], ...]] = []

    def take(self, week: int) -> None:
        """Picture of this week."""
        pairs, (a, b) = self.model.world.pairs, self._upper
        self.pairs[week, :, 0] = 0.5 * (pairs.trust[a, b] + pairs.trust[b, a])
        self.pairs[week, :, 1] = pairs.permeability[a, b].mean(axis=1)
        self.pairs[week, :, 2] = pairs.joint_rate[a, b]
        self.people.append(tuple(self._person(worker) for worker in self.model.workers_at_work))
        if week % MAP_EVERY == 0:
            need = self.model.world.residents.need.mean(axis=1)
            self.need[week // MAP_EVERY] = np.bincount(self._cell_of, need) / self._residents

    def _person(self, worker: Any) -> tuple[float, ...]:
        known = np.flatnonzero(self.model.world.acceptance[worker.number] >= CONTACT_FROM)
        contacts = sum(1 << int(o) for o in known)
        shown = worker.hours_granted, worker.energy, worker.recalled_share
        return (
            worker.number,
            int(worker.level),
            worker.home,
            *(round(float(each), 2) for each in shown),
            contacts,
        )


def _counts(model: WijkModel, weeks: int) -> npt.NDArray[np.int32]:
    """How often each organisation did each kind of thing in each week."""
    n, kinds = model.world.n_organisations, max(EventKind) + 1
    rows = model.world.log.rows[: model.world.log.n]
    rows = rows[(rows["week"] >= 0) & (rows["actor"] >= 0)]
    place = (rows["week"].astype(np.int64) * n + rows["actor"]) * kinds + rows["kind"]
    return np.bincount(place, minlength=weeks * n * kinds).reshape(weeks, n, kinds).astype(np.int32)
