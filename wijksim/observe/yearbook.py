"""What is kept for the tables by year: whose boundary work was paid by whom, and how workers, objects and buurten are
at the end of every year; who does what at the end of every quarter. Hours are added up week by week."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.agents.ledger import POOL
from wijksim.domain.vocabulary import ObjectStatus, Payer
from wijksim.observe.meeting_places import QUARTER, needs_heard_in_quarter
from wijksim.observe.population_means import means_of_residents

YEAR = 52
HOURS = (
    "worked", "recalled", "by_municipality", "by_state", "by_home", "within_contract", "by_insurer", "by_care_office",
    "by_housing_association", "by_pool",
)  # fmt: skip
"""Hours of one boundary worker: done, called back, and granted, by who bears the cost."""
BUURT_STATE = (
    "need_care", "need_welfare", "need_housing", "self_reliance", "trust_in_services", "quality_of_life",
    "participation_share",
)  # fmt: skip
KNOWN_FROM = 0.3
"""Acceptance (0-1) from which an organisation counts as a contact; the same bar as for ties of key figures."""
_WORKED, _RECALLED, _MUNICIPALITY, _STATE, _HOME, _CONTRACT, _INSURER, _CARE_OFFICE, _ASSOCIATION, _POOL = range(
    len(HOURS)
)
_PAYERS = {
    Payer.MUNICIPALITY: _MUNICIPALITY, Payer.INSURER: _INSURER, Payer.CARE_OFFICE: _CARE_OFFICE,
    Payer.HOUSING_ASSOCIATION: _ASSOCIATION, POOL: _POOL,
}  # fmt: skip
"""Place in :data:`HOURS` of who pays planned boundary work."""


@dataclass(frozen=True, slots=True)
class WorkerYear:
    """One boundary worker in one year; states are those of its end, or of the week of leaving."""

    number: int
    hours: tuple[float, ...]
    reputation: float
    energy: float
    frustration: float
    contacts: int
    tenure_years: float
    """Since the appointment."""
    times_asked: int
    """So far."""
    ties: int
    """People of other organisations whom this one knows."""


@dataclass(frozen=True, slots=True)
class ObjectYear:
    """One boundary object up to the end of a year."""

    number: int
    status: ObjectStatus
    hours_carried: float
    weeks_in_use: int
    users: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TiesOfHouse:
    """Whom people of one organisation, boundary workers among them, know at the end of a year."""

    people: int
    ties: int
    known: float
    """Mean over the ties, 0-1."""
    trust: float
    """The same."""
    to_boundary_workers: int
    """Of the ties."""


@dataclass(frozen=True, slots=True)
class Page:
    """The end of one year: workers who did anything in it, all objects so far, every buurt."""

    workers: tuple[WorkerYear, ...]
    objects: tuple[ObjectYear, ...]
    buurten: npt.NDArray[np.float64]
    """[buurten, :data:`BUURT_STATE`], means over residents."""
    in_second_line: npt.NDArray[np.int64]
    """[buurten], residents in second-line care."""
    ties: tuple[TiesOfHouse, ...]
    """By organisation."""
    found_at_visits: npt.NDArray[np.int64]
    """[buurten], hidden needs that visits brought into the open so far."""


@dataclass(frozen=True, slots=True)
class Division:
    """Who does what at the end of one quarter."""

    contract: npt.NDArray[np.float64]
    """[o, t], share of an hour that the contract pays; -1 not able."""
    claim: npt.NDArray[np.float64]
    """[o, t], share of the cases in which each organisation takes the task up, 0-1: by the division that holds in
    ``agreed`` of the cases, by its own claim in the others."""
    agreed: npt.NDArray[np.float64]
    """[t], share of the cases in which a division made here holds, 0-1."""


@dataclass(slots=True)
class YearBook:
    """Pages of a run; page 0 is the start of week 0. Reads the model, changes nothing in it."""

    pages: list[Page] = field(default_factory=list)
    divisions: list[Division] = field(default_factory=list)
    """Who does what, at the start of week 0 and at the end of every quarter."""
    needs_heard: dict[int, float] = field(default_factory=dict)
    """Expected number of hidden needs heard so far by each key figure, by ``unique_id``."""
    _hours: dict[int, list[float]] = field(default_factory=dict)

    def note_week(self, model: Any) -> None:
        """Add the hours of this week; every quarter also what key figures are likely to hear in it."""
        if model.key_figures and model.world.week % QUARTER == 0:
            self._listen(model)
        for worker in model.workers_at_work:
            hours = self._hours.setdefault(worker.number, [0.0] * len(HOURS))
            hours[_WORKED] += worker.hours_available
            hours[_RECALLED] += worker.hours_granted * worker.recalled_share
            payer = payer_of(worker)
            if payer != _MUNICIPALITY:
                hours[payer] += worker.hours_granted
                continue
            for account, share in model.municipality.paid_shares.items():
                hours[_PAYERS[account]] += share * worker.hours_granted

    def _listen(self, model: Any) -> None:
        expected = needs_heard_in_quarter(model.world, model.key_figures)
        for figure, needs in zip(model.key_figures, expected.tolist(), strict=True):
            self.needs_heard[figure.unique_id] = self.needs_heard.get(figure.unique_id, 0.0) + needs

    def turn_page(self, model: Any) -> None:
        """A year (or the warm-up) is over: look round and start a new page."""
        self.pages.append(self.page_now(model))
        self._hours = {}

    def note_division(self, model: Any) -> None:
        """A quarter (or the warm-up) is over: look who does what."""
        self.divisions.append(division_now(model))

    def page_now(self, model: Any) -> Page:
        """The page of the year up to now."""
        people = model.world.residents
        return Page(
            workers=tuple(self._workers(model)),
            objects=tuple(
                ObjectYear(o.number, o.status, o.hours_carried, o.weeks_in_use, tuple(o.users)) for o in model.objects
            ),
            buurten=_means_by_buurt(people, model.n_buurten, model.scenario_of_run["needs.threshold"]),
            in_second_line=np.bincount(people.buurt[people.in_second_line], minlength=model.n_buurten),
            ties=tuple(ties_of_house(model.world.network, o) for o in range(model.world.n_organisations)),
            found_at_visits=model.found_at_visits.copy(),
        )

    def _workers(self, model: Any) -> list[WorkerYear]:
        acceptance = model.world.acceptance
        return [
            WorkerYear(
                w.number, tuple(self._hours[w.number]), w.reputation, w.energy, w.frustration,
                int((np.delete(acceptance[w.number], w.home) >= KNOWN_FROM).sum()),
                (model.world.week - w.appointed_in) / YEAR, int(model.world.workers[w.number]["times_asked"]),
                int(np.count_nonzero(model.world.network.to[model.world.person_of(w.number)] >= 0)),
            )
            for w in sorted([*model.workers, *model.former_workers], key=lambda w: w.number)
            if w.number in self._hours
        ]  # fmt: skip


def division_now(model: Any) -> Division:
    """Who does what: the division that people made, as far as it holds, and claims where it does not."""
    tasks = model.world.tasks
    agreed = tasks.agreed.copy()
    return Division(tasks.contract.copy(), agreed * tasks.share + (1.0 - agreed) * tasks.claim, agreed)


def ties_of_house(network: Any, house: int) -> TiesOfHouse:
    """What people of one organisation hold of people elsewhere."""
    people = network.persons["at_work"] & (network.persons["organisation"] == house)
    held = (network.to >= 0) & people[:, None]
    n = int(np.count_nonzero(held))
    workers = int(np.count_nonzero(network.persons["worker"][network.to[held]] >= 0))
    means = (float(network.known[held].mean()), float(network.trust[held].mean())) if n else (0.0, 0.0)
    return TiesOfHouse(int(np.count_nonzero(people)), n, *means, workers)


def payer_of(worker: Any) -> int:
    """Place in :data:`HOURS` of who bears the cost: the state for a temporary project, the municipality (and who pays
    with it) for posts, the own house for who stayed after a project; a professional who took the role does it within
    the contract there is."""
    if worker.professional >= 0:
        return _CONTRACT
    if worker.embedded:
        return _HOME
    return _STATE if worker.subsidised else _MUNICIPALITY


def _means_by_buurt(people: Any, n: int, threshold: float) -> npt.NDArray[np.float64]:
    order = np.argsort(people.buurt, kind="stable")
    need, reliance, trust = people.need[order], people.self_reliance[order], people.trust[order]
    in_second_line, ties, near = people.in_second_line[order], people.ties[order], people.near_key_figure[order]
    edges = np.searchsorted(people.buurt[order], np.arange(n + 1))
    means = np.zeros((n, len(BUURT_STATE)))
    for b, (start, end) in enumerate(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)):
        if end > start:
            part = slice(start, end)
            means[b] = means_of_residents(
                need[part], reliance[part], trust[part], in_second_line[part], ties[part], near[part], threshold
            )
    return means
