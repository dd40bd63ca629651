"""Columns of the many: residents, professionals, cases and pairs of organisations as NumPy arrays, advanced by
loops."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from wijksim.domain.vocabulary import N_BOUNDARIES

CASE = np.dtype(
    [
        ("number", "i8"),  # number of the resident, the same in every process
        ("key", "u8"),  # key of the resident for draws
        ("resident", "i4"),  # row of the resident
        ("state", "u1"),  # waiting, open with one, open with two organisations
        ("asked", "i1"),  # domain asked for
        ("domain", "i1"),  # domain that the handler works on
        ("partner_domain", "i1"),  # domain that the partner works on, -1 none
        ("needs", "u1"),  # bit mask: what is really going on
        ("known", "u1"),  # bit mask: what is known
        ("all_needs", "u1"),  # bit mask: what was really going on when the resident asked
        ("passed_on", "?"),  # came from another organisation that met part of the needs
        ("organisation", "i2"),  # at whose desk, or who works on it
        ("partner", "i2"),  # organisation with which it is worked on jointly, -1 none
        ("broker", "i2"),  # boundary worker who brought the two together, -1 none
        ("handler", "i4"),  # row of the professional
        ("partner_handler", "i4"),  # row of the colleague elsewhere
        ("weeks", "i4"),  # since asking
        ("wait", "i4"),  # at this desk
        ("helped", "i4"),  # weeks until the first right help, -1 not yet
        ("wrong_desks", "i2"),  # visited so far
        ("retry", "i2"),  # weeks until joint work may be proposed again
        ("first_wrong", "?"),  # whether the first desk was a wrong one
        ("extent", "f8"),  # 0.6-1.4 of the usual hours
        ("benefit", "f8"),  # 0.6-1.7, benefit of working jointly
        ("hours", "f8"),  # left
        ("partner_hours", "f8"),  # left for the partner
        ("coordination_hours", "f8"),  # of the hours of each party, for aligning
        ("spent", "f8"),  # hours spent so far, by all
    ]
)

PROFESSIONAL = np.dtype(
    [
        ("key", "u8"),  # identity for draws
        ("organisation", "i2"),  # employer
        ("contracted", "f8"),  # hours a week
        ("across", "f8"),  # hours a week taken for boundary work by oneself
        ("hours", "f8"),  # left for cases this week
        ("asked", "f8"),  # hours that the open cases ask this week
        ("used", "f8"),  # hours worked on cases this week
        ("coordination", "f8"),  # of the used hours
        ("share", "f8"),  # part of what cases ask that there are hours for, 0-1
        ("load", "f8"),  # moving average of asked / usual hours for cases
        ("method", "f8"),  # way of working, 0 goes to people - 1 lets them come
        ("attachment", "f8"),  # to the own protocol, 0-1
        ("motivation", "f8"),  # leaning towards joint work, log-odds
        ("experience", "f8"),  # -1 bad, 1 good
        ("frustration", "f8"),  # about joint work that did not come about, 0-1
        ("habituated_room", "f8"),  # room to manoeuvre that one is used to, 0-1
        ("deviations", "i4"),  # left this quarter
        ("open_cases", "i4"),  # now in hand
        ("closed", "i8"),  # cases closed so far
        ("joint_recent", "i4"),  # joint cases in the last 26 weeks
        ("weeks_practising", "i4"),  # on end
        ("practises", "?"),  # at least two joint cases in 26 weeks
        ("intends", "?"),  # would work jointly, cost and load aside
    ]
)

ORGANISATION = np.dtype(
    [
        ("sector", "i2"),  # care, welfare or housing
        ("first_professional", "i4"),  # row of the first
        ("professionals", "i4"),  # number
        ("places", "i4"),  # free at the desk this week
        ("integration", "f8"),  # of its funding, 0-1
        ("room", "f8"),  # to manoeuvre that it grants, 0-1
        ("production_pressure", "f8"),  # weight of own production in judging people, 0-1
        ("own_share", "f8"),  # of the benefit of joint work that lands here anyway, 0-1
        ("lost_production", "f8"),  # by joint work, relative
        ("captured", "f8"),  # benefit of joint work that lands in the own budget
        ("perceived", "f8"),  # the same as people here see it
        ("win_win_seen", "f8"),  # gain for all that people here have seen, log-odds
        ("load", "f8"),  # moving average of asked / usual hours
        ("attachment", "f8"),  # to protocols, 0-1
        ("refusals", "f8"),  # of joint work, this week
    ]
)

WORKER = np.dtype(
    [
        ("competence", "f8"),  # mean of the four
        ("look_hours", "f8"),  # left this week for neutral looks and home visits
        ("bridge_hours", "f8"),  # left this week for brokering cases
        ("brokered_hours", "f8"),  # spent on bringing cases together, so far
        ("joint_solved", "f8"),  # joint cases brokered and solved, so far
    ]
)

OBJECT = np.dtype(
    [
        ("kind", "i2"),  # motto, vision, ...
        ("alive", "?"),  # not abandoned
        ("boundaries", "u1"),  # bit mask of the boundaries that it addresses
        ("local_fit", "f8"),  # works in practice, 0-1
        ("threatens_protocol", "f8"),  # sets a professional standard aside, 0-1
    ]
)

EVENT = np.dtype(
    [
        ("week", "i4"),  # in which it happened, below 0 in the warm-up
        ("kind", "i2"),  # what happened (EventKind)
        ("actor", "i2"),  # organisation
        ("partner", "i2"),  # other organisation
        ("worker", "i4"),  # boundary worker
        ("resident", "i8"),  # number of the resident
        ("boundary", "i1"),  # at which boundary
        ("reason", "i1"),  # of a refusal (Reason)
        ("value", "f8"),  # meaning by kind
    ]
)

F8 = npt.NDArray[np.float64]


@dataclass(slots=True)
class Residents:
    """Residents, one row each; fixed features come from the population, the rest changes weekly."""

    key: npt.NDArray[np.uint64]
    """Identity for draws: wijk * 2**40 + number."""
    number: npt.NDArray[np.int64]
    """The same, as it stands in events and tables."""
    buurt: npt.NDArray[np.int16]
    """Number of the buurt, counted on over the wijken."""
    wijk: npt.NDArray[np.int16]
    """Number of the wijk."""
    cell: npt.NDArray[np.int32]
    """Cell of 100 m."""
    x: npt.NDArray[np.int16]
    """Column of the cell."""
    y: npt.NDArray[np.int16]
    """Row of the cell."""
    age: npt.NDArray[np.uint8]
    """Band: 0-14, 15-24, 25-44, 45-64, 65-74, 75 and older."""
    alone: npt.NDArray[np.bool_]
    """Lives alone."""
    contacts: npt.NDArray[np.int32]
    """[n, 4], rows of other residents, -1 nobody."""
    self_reliance: npt.NDArray[np.float32]
    """Own strength, 0-1."""
    informal_support: npt.NDArray[np.float32]
    """Help of family, 0-1."""
    trust: npt.NDArray[np.float32]
    """Trust in services, 0-1."""
    hazard: npt.NDArray[np.float32]
    """[n, 3], chance per week that a need arises, at workload 1."""
    right_organisation: npt.NDArray[np.int16]
    """[n, 3], the organisation that can help this resident in each domain; -1 nobody."""
    need: npt.NDArray[np.float32] = field(init=False)
    """[n, 3], need in care, welfare and housing, 0-1."""
    hidden: npt.NDArray[np.uint8] = field(init=False)
    """Bit mask of needs that the resident does not see or ask for."""
    ties: npt.NDArray[np.uint8] = field(init=False)
    """Bit mask of the contacts with whom the tie is alive."""
    burdened: npt.NDArray[np.bool_] = field(init=False)
    """Has too much need to help a neighbour."""
    in_second_line: npt.NDArray[np.bool_] = field(init=False)
    """In second-line or institutional care."""
    has_case: npt.NDArray[np.bool_] = field(init=False)
    """Has an open case."""
    pause: npt.NDArray[np.uint8] = field(init=False)
    """Weeks until this resident asks again."""
    vulnerability: npt.NDArray[np.float32] = field(init=False)
    """What years of unmet need have left, 0-1."""
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
    """Trust of a in b, 0-1."""
    knowledge: F8
    """How well a knows what b does, 0-1."""
    clarity: F8
    """Clarity of the division of work, 0-1, the same both ways."""
    permeability: F8
    """[o, o, 5], how open each boundary is, 0-1, the same both ways."""
    failed_attempts: F8
    """[o, o, 5], attempts at joint work that broke there, fading."""
    frame_distance: F8
    """Distance of frames, 0-1."""
    vision: F8
    """Agreement on the goal as far as it is made concrete, 0-1."""
    language: F8
    """Strength of the best shared object, 0-1."""
    object_effect: F8
    """[o, o, 5], strength of the best object at each boundary, 0-1."""
    same_area: F8
    """How far service areas coincide, 0-1."""
    inside_fence: F8
    """Both work in the area itself, 0 or 1."""
    successes: F8
    """Joint cases solved this week."""
    failures: F8
    """Joint cases not solved this week."""
    proposals: F8
    """Attempts at joint work this week."""
    contact_hours: F8
    """Hours of contact this week."""
    agreed: F8
    """Share of vagueness taken away this week; below 0 what a backlog blurs."""
    joint_rate: F8
    """Joint cases closed a week, moving average."""
    solved_rate: F8
    """Joint cases solved a week, moving average."""
    joint_total: F8
    """Joint cases solved so far."""
    level: npt.NDArray[np.int64]
    """Level of coordination, 0-8, a label."""

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
            full(trust),
            full(knowledge),
            full(clarity),
            opened,
            by_boundary,
            zero[0],
            zero[1],
            zero[2],
            by_boundary.copy(),
            zero[3],
            zero[4],
            zero[5],
            zero[6],
            zero[7],
            zero[8],
            zero[9],
            zero[10],
            zero[11],
            zero[12],
            np.zeros((n, n), np.int64),
        )


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
        self,
        week: int,
        kind: int,
        *,
        actor: int = -1,
        partner: int = -1,
        worker: int = -1,
        resident: int = -1,
        boundary: int = -1,
        reason: int = 0,
        value: float = 0.0,
    ) -> None:
        """Add one event from outside a compiled loop."""
        if self.n == self.rows.size:
            self.make_room(1)
        self.rows[self.n] = (week, kind, actor, partner, worker, resident, boundary, reason, value)
        self.n += 1
