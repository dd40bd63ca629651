"""One row a week of what was counted and what is there; outcomes are computed from it afterwards."""

from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.agents.arena import BOTH_WAYS
from wijksim.agents.ledger import FIRST_ORGANISATION
from wijksim.domain import counts
from wijksim.domain.accounts import Stream
from wijksim.domain.vocabulary import Boundary, ObjectStatus, Payer, Sector
from wijksim.mechanisms.coordination_ladder import mean_quality_of_policy_frames
from wijksim.mechanisms.frames import mean_agreement, variance
from wijksim.mechanisms.intention import shares_of_professionals
from wijksim.mechanisms.knowledge import share_of_possible_ties, ties_per_person
from wijksim.mechanisms.networks import mean_over_pairs, mean_path_length
from wijksim.observe.meeting_places import QUARTER
from wijksim.observe.population_means import means_by_boundary, means_of_residents, open_case_numbers
from wijksim.observe.waiting import by_sector, waiting_now
from wijksim.observe.yearbook import YEAR, YearBook

COUNTED = (
    *counts.COUNTED, "second_line_entries", "meeting_hours", "boundary_hours", "recalled_hours", "tasks_moved",
    *(f"waiting_ended_{sector.name.lower()}" for sector in Sector),
    *(f"weeks_ended_{sector.name.lower()}" for sector in Sector),
)  # fmt: skip
STATE = (
    "open_cases",
    "open_multi",
    "open_joint",
    "need_care",
    "need_welfare",
    "need_housing",
    "self_reliance",
    "trust_in_services",
    "quality_of_life",
    "participation_share",
    "intention_share",
    "practice_share",
    "structural_share",
    "coordination_level",
    "policy_frame_quality",
    "trust",
    "task_clarity",
    "network_density",
    "path_length",
    "goal_agreement_broad",
    "goal_agreement_concrete",
    "frame_variance",
    "frustration",
    "energy",
    "ambassadorship_gini",
    "objects_on_paper",
    "objects_in_use",
    "resident_ties",
    "resident_institution_ties",
    "emergent_workers",
    "load_care",
    "load_welfare",
    "load_housing",
    "ties_per_person",
    *(f"permeability_{boundary.name.lower()}" for boundary in Boundary),
    *(f"waiting_now_{sector.name.lower()}" for sector in Sector),
    *(f"weeks_now_{sector.name.lower()}" for sector in Sector),
    "agenda_backlog",
)
MONEY = (
    *(f"production_{sector.name.lower()}" for sector in Sector),
    *(f"cost_{payer.name.lower()}" for payer in Payer if payer is not Payer.STATE),
    "subsidy",
    "joint_saving",
)
COLUMNS = COUNTED + STATE + MONEY
ORGANISATION_COLUMNS = (
    "production_cents",
    "received_cents",
    "paid_cents",
    "wages_cents",
    "shared_savings_cents",
    "subsidy_cents",
    "case_hours",
    "coordination_hours",
    "asked_hours",
    "usual_hours",
    "load",
    "room",
    "captured_benefit",
    "perceived_benefit",
    "refusals",
    "joint_solved",
)
WAITING_COLUMNS = ("waiting_ended", "weeks_ended", "waiting_now", "weeks_now")
"""By organisation: residents whose waiting ended this week and the weeks they had waited, and those who wait."""


def gini(values: list[float]) -> float:
    """Concentration (0 equal - 1 all with one) of non-negative numbers; 0 when there is nothing to divide."""
    total, n = sum(values), len(values)
    if n < 2 or total <= 0.0:
        return 0.0
    ranked = sorted(values)
    weighted = sum(rank * value for rank, value in enumerate(ranked, 1))
    return 2.0 * weighted / (n * total) - (n + 1) / n


class Recorder:
    """Preallocated tables of one run: a row a week from week 0, [weeks, columns]."""

    def __init__(self, weeks: int, n_organisations: int) -> None:
        self.weeks = 0
        self.table: npt.NDArray[np.float64] = np.zeros((weeks, len(COLUMNS)))
        self.organisations: npt.NDArray[np.float64] = np.zeros((weeks, n_organisations, len(ORGANISATION_COLUMNS)))
        self.waiting: npt.NDArray[np.float64] = np.zeros((weeks, n_organisations, len(WAITING_COLUMNS)))
        self.payers: npt.NDArray[np.int64] = np.zeros((weeks, len(Payer), len(Stream)), np.int64)
        self.yearbook = YearBook()
        self._steps = np.zeros((n_organisations, n_organisations))

    def open(self, model: Any) -> None:
        """Look round before week 0, so that every year has something to be compared with."""
        self.yearbook.turn_page(model)
        self.yearbook.note_division(model)

    def record(self, model: Any) -> None:
        """Write down this week and close the books of it."""
        if self.weeks == self.table.shape[0]:
            self._make_room()
        row = self.table[self.weeks]
        world = model.world
        waits = waiting_now(world.open_cases, world.n_organisations)
        self.waiting[self.weeks, :, : waits.shape[1]] = world.waited
        self.waiting[self.weeks, :, waits.shape[1] :] = waits
        counted = counted_this_week(model)
        row[: len(counted)] = counted
        state = state_now(model, self._steps, waits)
        row[len(COUNTED) : len(COUNTED) + len(state)] = state
        row[len(COUNTED) + len(STATE) :] = money_this_week(model)
        paid, received = model.world.ledger.close_week()
        note_organisations(self.organisations[self.weeks], model, paid, received)
        self.payers[self.weeks] = paid[: len(Payer)]
        self.weeks += 1
        self.yearbook.note_week(model)
        if self.weeks % QUARTER == 0:
            self.yearbook.note_division(model)
        if self.weeks % YEAR == 0:
            self.yearbook.turn_page(model)

    def _make_room(self) -> None:
        """Somebody steps on past the horizon: double the tables."""
        more = max(1, self.weeks)
        self.table = np.concatenate([self.table, np.zeros((more, *self.table.shape[1:]))])
        self.organisations = np.concatenate([self.organisations, np.zeros((more, *self.organisations.shape[1:]))])
        self.waiting = np.concatenate([self.waiting, np.zeros((more, *self.waiting.shape[1:]))])
        self.payers = np.concatenate([self.payers, np.zeros((more, *self.payers.shape[1:]), np.int64)])

    def column(self, name: str) -> npt.NDArray[np.float64]:
        """One column over the recorded weeks."""
        return self.table[: self.weeks, COLUMNS.index(name)]


def counted_this_week(model: Any) -> list[float]:
    """Values of :data:`COUNTED`, in order."""
    t = model.world.tally
    desks = t.desks.tolist()
    desks[counts.DeskCount.HIDDEN_NEEDS_FOUND] += t.found_by_visits
    return [
        *t.arrivals.tolist(),
        *desks,
        *t.joint.tolist(),
        *t.closed.tolist(),
        *t.needs.tolist(),
        t.second_line_entries,
        t.meeting_hours,
        t.boundary_hours,
        t.recalled_hours,
        t.tasks_moved,
        *_by_kind(model, model.world.waited),
    ]


def state_now(model: Any, steps: npt.NDArray[np.float64], waits: npt.NDArray[np.float64]) -> list[float]:
    """Values of :data:`STATE`, in order; ``waits`` are who waits by organisation, ``steps`` room to count paths in."""
    world = model.world
    people, pairs = world.residents, world.pairs
    means = means_of_residents(
        people.need, people.self_reliance, people.trust, people.in_second_line, people.ties, people.near_key_figure,
        world.rules["needs.threshold"],
    )  # fmt: skip
    workers = model.workers_at_work
    n = max(1, len(workers))
    alive = [thing.status for thing in model.objects]
    return [
        *open_case_numbers(world.cases[: world.n_cases]),
        *means.tolist(),
        *shares_of_professionals(world.professionals),
        mean_over_pairs(pairs.level),
        mean_quality_of_policy_frames(pairs.level, pairs.vision),
        mean_over_pairs(pairs.trust),
        mean_over_pairs(pairs.clarity),
        share_of_possible_ties(world.network, world.organisations),
        mean_path_length(pairs.knowledge, world.acceptance, world.workers, steps),
        mean_agreement(world.goals),
        mean_agreement(world.goals + world.offsets * world.revealed[:, None]),
        variance(world.frames),
        sum(worker.frustration for worker in workers) / n,
        sum(worker.energy for worker in workers) / n,
        gini([worker.reputation for worker in workers]),
        float(alive.count(ObjectStatus.ON_PAPER)),
        float(alive.count(ObjectStatus.IN_USE)),
        world.tally.living_ties / world.n_residents,
        sum(figure.institution_ties for figure in model.key_figures) / world.n_residents,
        float(sum(not worker.planned for worker in workers)),
        *loads_by_sector(model),
        ties_per_person(world.network),
        *means_by_boundary(pairs.permeability).tolist(),
        *_by_kind(model, waits),
        (float(pairs.agenda.sum()) / BOTH_WAYS + float(world.tasks.agenda.sum())) / world.per_10000,
    ]


def _by_kind(model: Any, counted: npt.NDArray[np.float64]) -> list[float]:
    """Residents by sector, then weeks by sector."""
    by_kind: list[float] = by_sector(counted, model.world.organisations["sector"], len(Sector)).T.ravel().tolist()
    return by_kind


MAX_LOAD = 100.0
"""A hundred times the hours that there are says enough."""


def loads_by_sector(model: Any) -> list[float]:
    """Hours asked over usual hours by sector, this week; at most :data:`MAX_LOAD`, however few hours are left."""
    asked, usual = [0.0] * len(Sector), [0.0] * len(Sector)
    for agent in model.organisations:
        asked[agent.sector] += agent.asked_hours
        usual[agent.sector] += agent.usual_hours
    return [min(MAX_LOAD, a / u) if u > 0.0 else 0.0 for a, u in zip(asked, usual, strict=True)]


def money_this_week(model: Any) -> list[float]:
    """Values of :data:`MONEY` in euro, in order; the last is what the solved joint cases of this week are expected to
    save in second-line care, whoever gets it."""
    ledger = model.world.ledger
    production = [0] * len(Sector)
    for agent in model.organisations:
        production[agent.sector] += agent.produced_cents
    costs = [sum(ledger.week_out[payer]) for payer in Payer if payer is not Payer.STATE]
    amounts = (*production, *costs, sum(ledger.week_out[Payer.STATE]), model.world.tally.saving_cents)
    return [cents / 100 for cents in amounts]


def note_organisations(
    table: npt.NDArray[np.float64], model: Any, paid: npt.NDArray[np.int64], received: npt.NDArray[np.int64]
) -> None:
    """Write the values of :data:`ORGANISATION_COLUMNS`, in order, [organisations, columns]; what every account paid
    and received this week is [accounts, streams]."""
    into, out = received[FIRST_ORGANISATION:], paid[FIRST_ORGANISATION:]
    rows = model.world.organisations
    own = [
        (each.production_cents, each.production_hours, each.coordination_hours, each.asked_hours, each.usual_hours)
        for each in model.organisations
    ]
    table[:, (0, *_HOURS_NOW)] = own
    table[:, 1], table[:, 2] = into.sum(axis=1), out.sum(axis=1)
    table[:, 3], table[:, 4] = out[:, Stream.WAGES], into[:, Stream.SHARED_SAVINGS]
    table[:, 5] = into[:, Stream.SUBSIDY]
    for place, name in _OF_ROW.items():
        table[:, place] = rows[name]
    table[:, -1] = model.solved_now


_HOURS_NOW = tuple(map(ORGANISATION_COLUMNS.index, ("case_hours", "coordination_hours", "asked_hours", "usual_hours")))
_OF_ROW = {
    ORGANISATION_COLUMNS.index(name): field
    for name, field in {
        "load": "load", "room": "room", "captured_benefit": "captured", "perceived_benefit": "perceived",
        "refusals": "refusals",
    }.items()
}  # fmt: skip
"""Columns that are a column of the organisations in the world too."""
