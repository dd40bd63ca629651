"""Everything that the agents of one run share: columns, the books, the event log and the settings of this week."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.agents.columns import CASE, F8, OBJECT, WORKER, EventLog, Network, Pairs, Residents, Tasks, blank_network
from wijksim.agents.ledger import Ledger
from wijksim.domain.counts import ArrivalCount, ClosedCount, DeskCount, JointCount, NeedCount, WaitCount
from wijksim.domain.measure import PER
from wijksim.domain.vocabulary import N_BOUNDARIES, ObjectKind
from wijksim.mechanisms.columns import AtWork, Desks, Now
from wijksim.mechanisms.savings import AGES, COUNTED, WAYS_OF_HELP

FIRST_CASES = 512
"""Room for cases at the start of a run; no result depends on it."""
REFERENCE_RESIDENTS = 6000
"""Size of wijk for which rates per hour and per case are stated; elsewhere they scale with residents."""


@dataclass(slots=True)
class Tally:
    """Counters of one week, filled by the loops (see their docstrings for the places) and emptied every week."""

    needs: F8 = field(default_factory=lambda: np.zeros(len(NeedCount)))
    arrivals: F8 = field(default_factory=lambda: np.zeros(len(ArrivalCount)))
    desks: F8 = field(default_factory=lambda: np.zeros(len(DeskCount)))
    joint: F8 = field(default_factory=lambda: np.zeros(len(JointCount)))
    closed: F8 = field(default_factory=lambda: np.zeros(len(ClosedCount)))
    second_line_entries: int = 0
    living_ties: int = 0
    found_by_visits: int = 0
    meeting_hours: float = 0.0
    boundary_hours: float = 0.0
    recalled_hours: float = 0.0
    tasks_moved: int = 0
    """Tasks that negotiation divided anew."""
    saving_cents: int = 0

    def empty(self) -> None:
        """Start a new week."""
        for counter in (self.needs, self.arrivals, self.desks, self.joint, self.closed):
            counter[:] = 0.0
        self.second_line_entries = self.living_ties = self.saving_cents = self.found_by_visits = 0
        self.tasks_moved = 0
        self.meeting_hours = self.boundary_hours = self.recalled_hours = 0.0


@dataclass(slots=True)
class World:
    """State of one run that is not a single agent's own."""

    seed: np.uint64
    residents: Residents
    professionals: npt.NDArray[Any]
    joint_starts: npt.NDArray[np.int16]
    organisations: npt.NDArray[Any]
    pairs: Pairs
    tasks: Tasks
    ledger: Ledger
    frames: F8
    own_frames: F8
    goals: F8
    offsets: F8
    revealed: F8
    policy_support: F8
    desk_visibility: F8
    spill: F8
    wijken: int
    own_settings: bool = False
    """Whether organisations' own values of levers hold: not during a warm-up under the baseline's levers."""
    week: int = 0
    p: Any = None
    """Parameters of this week as a record for compiled loops."""
    rules: Mapping[str, float] = field(default_factory=dict)
    """The same for the few who decide in Python."""
    values: dict[str, Any] = field(default_factory=dict)
    """Levers by dotted name, this week."""
    cases: npt.NDArray[Any] = field(default_factory=lambda: np.zeros(FIRST_CASES, CASE))
    n_cases: int = 0
    log: EventLog = field(default_factory=EventLog)
    carried: F8 = field(default_factory=lambda: np.zeros(0))
    workers: npt.NDArray[Any] = field(default_factory=lambda: np.zeros(0, WORKER))
    acceptance: F8 = field(init=False)
    network: Network = field(default_factory=lambda: blank_network(0, organisations=0, teams=1, trust=0.0))
    """Who knows whom at work."""
    objects: npt.NDArray[Any] = field(default_factory=lambda: np.zeros(0, OBJECT))
    object_fit: F8 = field(init=False)
    object_local: F8 = field(init=False)
    """[k, o], how well each object works in practice in each organisation, 0-1."""
    object_legitimacy: F8 = field(init=False)
    object_use: F8 = field(init=False)
    object_carried: F8 = field(init=False)
    turn: npt.NDArray[np.int64] = field(init=False)
    in_houses: F8 = field(init=False)
    """[kind, o], working strength of objects of each kind in each organisation, 0-1."""
    told: F8 = field(init=False)
    """[o, o, 5], cases that broke between two houses, as far as they were told to who has a mandate, fading."""
    told_of_tasks: F8 = field(init=False)
    """[t], the same for cases that broke on who does a task."""
    told_of_pay: F8 = field(init=False)
    """[o, t], the same for cases that broke because a house is not paid for a task."""
    saved_per_case: float = 0.0
    """Euro of second-line care that a joint case avoids, beyond what chance can explain, as the care office counted."""
    watched: F8 = field(default_factory=lambda: np.zeros((WAYS_OF_HELP, AGES, COUNTED)))
    """Clients of several problems whom payers follow this year, by how they were helped, age, and expected entries or
    weeks (:mod:`wijksim.mechanisms.savings`)."""
    organisation_agents: list[Any] = field(default_factory=list)
    """Organisations as Mesa agents, by index."""
    passion: F8 = field(default_factory=lambda: np.zeros(1))
    """How passionate people of each organisation look to who meets them, 0-1 (000 Q4)."""
    living_objects: list[int] = field(default_factory=list)
    """Numbers of the objects that are not abandoned, this week."""
    parallel_projects: float = 0.0
    """Temporary projects and experiments that run at the same time."""
    tally: "Tally" = field(default_factory=lambda: Tally())
    waited: F8 = field(init=False)
    """[o, 2], residents whose waiting at a desk ended this week (helped, gave up, left), and the weeks they had waited
    (places of :class:`~wijksim.domain.counts.WaitCount`)."""

    def __post_init__(self) -> None:
        n = self.organisations.size
        self.acceptance = np.zeros((0, n))
        self.object_fit, self.object_legitimacy = np.zeros((0, n)), np.zeros((0, n))
        self.object_local = np.zeros((0, n))
        self.object_use, self.object_carried = np.zeros((0, n)), np.zeros((0, n))
        self.turn = np.zeros(n, np.int64)
        self.in_houses = np.zeros((len(ObjectKind), n))
        self.told = np.zeros((n, n, N_BOUNDARIES))
        self.told_of_tasks = np.zeros(self.tasks.agreed.size)
        self.told_of_pay = np.zeros(self.tasks.claim.shape)
        self.waited = np.zeros((n, len(WaitCount)))

    @property
    def now(self) -> Now:
        """This moment, as loops take it."""
        return Now(self.p, self.seed, self.week)

    @property
    def at_work(self) -> AtWork:
        """Everybody at work, as loops take them."""
        return AtWork(
            self.professionals, self.organisations, self.workers, self.acceptance, self.carried, self.joint_starts,
            self.tasks, self.network,
        )  # fmt: skip

    def person_of(self, worker: int) -> int:
        """Row in the network of a boundary worker: they come after the professionals."""
        return int(self.professionals.size) + worker

    @property
    def desks(self) -> Desks:
        """What matters at desks, as loops take it; how well others know an organisation counts too (A8, E13)."""
        knowledge = self.pairs.knowledge
        known_for = knowledge.sum(axis=0) / max(1, self.n_organisations - 1)
        return Desks(self.desk_visibility, known_for, knowledge, self.network_map, self.guideline, self.turn)

    @property
    def guideline(self) -> F8:
        """Working strength of intake guidelines in each organisation, 0-1."""
        return self.in_houses[ObjectKind.INTAKE_GUIDELINE]

    @property
    def network_map(self) -> F8:
        """The same for maps of the network."""
        return self.in_houses[ObjectKind.NETWORK_MAP]

    @property
    def visibility_of_returns(self) -> F8:
        """The same for cost-benefit analyses."""
        return self.in_houses[ObjectKind.MKBA]

    @property
    def open_cases(self) -> npt.NDArray[Any]:
        """Cases of residents who wait or are helped, without the room kept for more."""
        return self.cases[: self.n_cases]

    def make_room_for_cases(self, more: int) -> None:
        """Make sure that ``more`` cases fit."""
        while self.n_cases + more > self.cases.size:
            self.cases = np.concatenate([self.cases, np.zeros(self.cases.size, CASE)])

    @property
    def n_residents(self) -> int:
        return int(self.residents.key.size)

    @property
    def n_organisations(self) -> int:
        return int(self.organisations.size)

    @property
    def scale(self) -> float:
        """How much one hour or case weighs for an organisation, relative to a wijk of 6,000 residents."""
        return REFERENCE_RESIDENTS / self.n_residents

    @property
    def per_10000(self) -> float:
        """Residents in units of 10,000: hours in levers are per 10,000 residents."""
        return self.n_residents / PER
