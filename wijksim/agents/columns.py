"""Columns of the many: residents, professionals, cases and pairs of organisations as NumPy arrays, advanced by loops."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from wijksim.domain.vocabulary import N_BOUNDARIES

CASE = np.dtype(
    [
        ("number", "i8"),  # number of the resident, the same in every process
        ("key", "u8"),  # key of the resident for draws
        ("resident", "i4"),  # row of the resident
        ("state", "u1"),
        ("asked", "i1"),  # domain asked for
        ("domain", "i1"),  # domain that the handler works on
        ("partner_domain", "i1"),
        ("needs", "u1"),  # bit mask: what is really going on
        ("known", "u1"),  # bit mask: what is known
        ("all_needs", "u1"),  # bit mask: what was really going on when the resident asked
        ("passed_on", "?"),  # came from another organisation that met part of the needs
        ("organisation", "i2"),
        ("partner", "i2"),
        ("broker", "i2"),
        ("handler", "i4"),
        ("partner_handler", "i4"),
        ("weeks", "i4"),  # since asking
        ("wait", "i4"),  # at this desk
        ("helped", "i4"),  # weeks until the first right help, -1 not yet
        ("wrong_desks", "i2"),
        ("retry", "i2"),  # weeks until joint work may be proposed again
        ("first_wrong", "?"),
        ("extent", "f8"),  # 0.6-1.4 of the usual hours
        ("benefit", "f8"),  # 0.6-1.7, benefit of working jointly
        ("hours", "f8"),  # left
        ("partner_hours", "f8"),
        ("coordination_hours", "f8"),
        ("spent", "f8"),
    ]
)

PROFESSIONAL = np.dtype(
    [
        ("key", "u8"),
        ("organisation", "i2"),
        ("contracted", "f8"),  # hours a week
        ("across", "f8"),  # hours a week taken for boundary work by oneself
        ("hours", "f8"),  # left for cases this week
        ("asked", "f8"),
        ("used", "f8"),
        ("coordination", "f8"),  # of the used hours
        ("share", "f8"),
        ("load", "f8"),  # moving average of asked / usual hours for cases
        ("method", "f8"),
        ("attachment", "f8"),  # to the own protocol, 0-1
        ("motivation", "f8"),
        ("experience", "f8"),  # -1 bad, 1 good
        ("frustration", "f8"),
        ("habituated_room", "f8"),
        ("deviations", "i4"),  # left this quarter
        ("open_cases", "i4"),
        ("closed", "i8"),  # cases closed so far
        ("joint_recent", "i4"),  # joint cases in the last 26 weeks
        ("weeks_practising", "i4"),
        ("practises", "?"),
        ("intends", "?"),
    ]
)

ORGANISATION = np.dtype(
    [
        ("sector", "i2"),
        ("first_professional", "i4"),
        ("professionals", "i4"),
        ("places", "i4"),
        ("integration", "f8"),
        ("room", "f8"),
        ("production_pressure", "f8"),
        ("own_share", "f8"),
        ("lost_production", "f8"),
        ("captured", "f8"),
        ("perceived", "f8"),
        ("win_win_seen", "f8"),
        ("load", "f8"),
        ("attachment", "f8"),
        ("refusals", "f8"),
    ]
)

WORKER = np.dtype(
    [
        ("competence", "f8"),  # mean of the four
        ("look_hours", "f8"),  # left this week for neutral looks and home visits
        ("bridge_hours", "f8"),  # left this week for brokering cases
        ("brokered_hours", "f8"),
        ("joint_solved", "f8"),  # joint cases brokered and solved, so far
    ]
)

OBJECT = np.dtype(
    [
        ("kind", "i2"),
        ("alive", "?"),
        ("boundaries", "u1"),  # bit mask of the boundaries that it addresses
        ("local_fit", "f8"),
        ("threatens_protocol", "f8"),
    ]
)

EVENT = np.dtype(
    [
        ("week", "i4"),
        ("kind", "i2"),
        ("actor", "i2"),
        ("partner", "i2"),
        ("worker", "i4"),
        ("resident", "i8"),
        ("boundary", "i1"),
        ("reason", "i1"),
        ("value", "f8"),
    ]
)

F8 = npt.NDArray[np.float64]


@dataclass(slots=True)
class Residents:
    """Residents, one row each; fixed features come from the population, the rest changes weekly."""

    key: npt.NDArray[np.uint64]
    number: npt.NDArray[np.int64]
    buurt: npt.NDArray[np.int16]
    wijk: npt.NDArray[np.int16]
    cell: npt.NDArray[np.int32]
    x: npt.NDArray[np.int16]
    y: npt.NDArray[np.int16]
    age: npt.NDArray[np.uint8]
    alone: npt.NDArray[np.bool_]
    contacts: npt.NDArray[np.int32]
    self_reliance: npt.NDArray[np.float32]
    informal_support: npt.NDArray[np.float32]
    trust: npt.NDArray[np.float32]
    hazard: npt.NDArray[np.float32]
    """[n, 3], chance per week that a need arises, at workload 1."""
    right_organisation: npt.NDArray[np.int16]
    """[n, 3], the organisation that can help this resident in each domain; -1 nobody."""
    need: npt.NDArray[np.float32] = field(init=False)
    hidden: npt.NDArray[np.uint8] = field(init=False)
    ties: npt.NDArray[np.uint8] = field(init=False)
    burdened: npt.NDArray[np.bool_] = field(init=False)
    in_second_line: npt.NDArray[np.bool_] = field(init=False)
    has_case: npt.NDArray[np.bool_] = field(init=False)
    pause: npt.NDArray[np.uint8] = field(init=False)
    vulnerability: npt.NDArray[np.float32] = field(init=False)
    near_key_figure: npt.NDArray[np.float32] = field(init=False)
    """Within reach of a key figure, 0-1."""
    directed: npt.NDArray[np.float32] = field(init=False)
    """What a key figure's ties to institutions add to the chance of the right desk, 0-1."""

    def __post_init__(self) -> None:
        n = self.key.size
        self.need = np.zeros((n, 3), np.float32)
        self.hidden = np.zeros(n, np.uint8)
        slots = (self.contacts >= 0).astype(np.uint8) << np.arange(4, dtype=np.uint8)
        self.ties = slots.sum(axis=1).astype(np.uint8)
        self.burdened = np.zeros(n, np.bool_)
        self.in_second_line = np.zeros(n, np.bool_)
        self.has_case = np.zeros(n, np.bool_)
        self.pause = np.zeros(n, np.uint8)
        self.vulnerability = np.zeros(n, np.float32)
        self.near_key_figure = np.zeros(n, np.float32)
        self.directed = np.zeros(n, np.float32)

    def __len__(self) -> int:
        return self.key.size


@dataclass(slots=True)
class Pairs:
    """What is between organisations: arrays [o, o] (directed where a and b may differ) and [o, o, 5] by boundary."""

    trust: F8
    knowledge: F8
    clarity: F8
    permeability: F8
    failed_attempts: F8
    frame_distance: F8
    vision: F8
    language: F8
    object_effect: F8
    same_area: F8
    inside_fence: F8
    successes: F8
    failures: F8
    proposals: F8
    contact_hours: F8
    agreed: F8
    joint_rate: F8
    solved_rate: F8
    joint_total: F8
    level: npt.NDArray[np.int64]

    @classmethod
    def blank(cls, n: int, *, trust: float, knowledge: float, clarity: float, permeability: float) -> "Pairs":
        """Pairs of ``n`` organisations that hardly know each other."""

        def full(value: float) -> F8:
            array = np.full((n, n), value)
            np.fill_diagonal(array, 0.0)
            return array

        by_boundary = np.zeros((n, n, N_BOUNDARIES))
        opened = np.full((n, n, N_BOUNDARIES), permeability)
        zero = [np.zeros((n, n)) for _ in range(13)]
        return cls(
            full(trust), full(knowledge), full(clarity), opened, by_boundary, zero[0], zero[1], zero[2],
            by_boundary.copy(), zero[3], zero[4], zero[5], zero[6], zero[7], zero[8], zero[9], zero[10], zero[11], zero[12],
            np.zeros((n, n), np.int64),
        )  # fmt: skip


@dataclass(slots=True)
class EventLog:
    """Events of a run, in order; grows by doubling."""

    rows: npt.NDArray[np.void] = field(default_factory=lambda: np.empty(4096, EVENT))
    n: int = 0

    def make_room(self, more: int) -> None:
        """Make sure that ``more`` events fit."""
        while self.n + more > self.rows.size:
            self.rows = np.concatenate([self.rows, np.empty(self.rows.size, EVENT)])

    def note(
        self, week: int, kind: int, *, actor: int = -1, partner: int = -1, worker: int = -1, resident: int = -1,
        boundary: int = -1, reason: int = 0, value: float = 0.0,
    ) -> None:  # fmt: skip
        """Add one event from outside a compiled loop."""
        if self.n == self.rows.size:
            self.make_room(1)
        self.rows[self.n] = (week, kind, actor, partner, worker, resident, boundary, reason, value)
        self.n += 1
