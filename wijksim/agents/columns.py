"""Columns of the many: residents, professionals, cases and pairs of organisations as NumPy arrays, advanced by
loops."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.domain.vocabulary import N_BOUNDARIES, N_SECTORS, ObjectKind
from wijksim.mechanisms.columns import F8, Log, Network, Pairs, Residents, Tasks

__all__ = [
    "CASE", "EVENT", "F8", "OBJECT", "ORGANISATION", "PERSON", "PROFESSIONAL", "WORKER", "EventLog", "Network", "Pairs",
    "Residents", "Tasks",
]  # fmt: skip

CASE = np.dtype(
    [
        ("number", "i8"),  # number of the resident, the same in every process
        ("key", "u8"),  # key of the resident for draws
        ("resident", "i4"),  # row of the resident
        ("state", "u1"),  # waiting, open with one, open with two organisations
        ("asked", "i1"),  # domain asked for
        ("domain", "i1"),  # domain that the handler works on
        ("partner_domain", "i1"),  # second domain that is worked on, by the partner or alone, -1 none
        ("task", "i1"),  # task of the second domain, -1 none
        ("clear", "?"),  # whether exactly one house took that task up, or an agreement covered it
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
        ("broke", "?"),  # joint work on it was refused before
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
        ("by_the_hour", "f8"),  # share of income that follows hours, 0-1
        ("tariff", "f8"),  # euro an hour
        ("withheld", "f8"),  # of the benefit, by production lost that nobody pays; back where that is settled
        ("returns", "f8"),  # euro of shared savings per joint case, by the own books
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
        ("times_asked", "f8"),  # by a professional who wanted to find somebody elsewhere, so far
    ]
)

PERSON = np.dtype(
    [
        ("key", "u8"),  # identity for draws
        ("organisation", "i2"),  # employer
        ("team", "i4"),  # first of the teams that this person works for
        ("teams", "i4"),  # how many of them
        ("generation", "i4"),  # how many sat in this row before
        ("worker", "i8"),  # row of the boundary worker, -1 for other professionals
        ("at_work", "?"),  # somebody is there
        ("passionate", "?"),  # about working across boundaries
        ("since", "i4"),  # week of the start
    ]
)
TIES = 24
"""Living ties of one person at most: 12 cost collaboration, 48 bring no more (decision 0008)."""

OBJECT = np.dtype(
    [
        ("kind", "i2"),  # motto, vision, ...
        ("alive", "?"),  # not abandoned
        ("boundaries", "u1"),  # bit mask of the boundaries that it addresses
        ("ambiguity", "f8"),  # room for several readings, 0-1
        ("threatens_protocol", "f8"),  # sets a professional standard aside, 0-1
        ("rules", "f8"),  # brings rules, up to 1, or takes them away, down to -1
        ("fades", "f8"),  # enthusiasm that fades, 0 or 1
        ("in_cases", "?"),  # common words in a case
    ]
)

FIRST_EVENTS = 4096
"""Room for events at the start of a run; no result depends on it."""
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


def settle(**features: npt.NDArray[Any]) -> Residents:
    """Residents with these fixed features, who have no needs yet and all their ties alive."""
    n = features["key"].size
    features = {"team": np.zeros(n, np.int32)} | features
    slots = (features["contacts"] >= 0).astype(np.uint8) << np.arange(features["contacts"].shape[1], dtype=np.uint8)
    return Residents(
        **features,
        need=np.zeros((n, N_SECTORS), np.float32),
        hidden=np.zeros(n, np.uint8),
        ties=slots.sum(axis=1).astype(np.uint8),
        burdened=np.zeros(n, np.bool_),
        in_second_line=np.zeros(n, np.bool_),
        has_case=np.zeros(n, np.bool_),
        pause=np.zeros(n, np.uint8),
        strain=np.zeros(n, np.float32),
        followed=np.zeros(n, np.int16),
        near_key_figure=np.zeros(n, np.float32),
        directed=np.zeros(n, np.float32),
    )


def blank_pairs(n: int, *, trust: float, knowledge: float, permeability: float) -> Pairs:
    """Pairs of ``n`` organisations that hardly know each other."""
    known = {"trust": trust, "knowledge": knowledge}
    by_boundary = ("failed_attempts", "seen_by_workers", "object_effect")
    columns: dict[str, npt.NDArray[Any]] = {
        name: np.zeros((n, n, N_BOUNDARIES) if name in by_boundary else (n, n)) for name in Pairs._fields
    }
    columns["by_kind"] = np.zeros((n, n, len(ObjectKind)))
    for name, value in known.items():
        columns[name][:] = value
        np.fill_diagonal(columns[name], 0.0)
    columns["permeability"] = np.full((n, n, N_BOUNDARIES), permeability)
    columns["level"] = np.zeros((n, n), np.int64)
    return Pairs(**columns)


def blank_network(n: int, *, organisations: int, teams: int, trust: float) -> Network:
    """Room for ``n`` persons, nobody there yet; ``trust`` (0-1) in strangers of any other organisation."""
    persons = np.zeros(n, PERSON)
    persons["worker"] = -1
    return Network(
        persons,
        to=np.full((n, TIES), -1, np.int64),
        as_was=np.zeros((n, TIES), np.int32),
        known=np.zeros((n, TIES)),
        trust=np.zeros((n, TIES)),
        last=np.zeros((n, TIES), np.int32),
        institution=trust * (1.0 - np.eye(organisations)),
        teams=np.full(1, teams, np.int64),
    )


def with_more_room(network: Network, more: int) -> Network:
    """The same network with places for ``more`` persons."""
    blank = blank_network(more, organisations=len(network.institution), teams=0, trust=0.0)
    by_person = ("persons", "to", "as_was", "known", "trust", "last")
    return network._replace(
        **{name: np.concatenate([getattr(network, name), getattr(blank, name)]) for name in by_person}
    )


@dataclass(slots=True)
class EventLog:
    """Events of a run, in order; grows by doubling."""

    rows: npt.NDArray[np.void] = field(default_factory=lambda: np.empty(FIRST_EVENTS, EVENT))
    count: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(1, np.int64))
    """Number of events so far, in an array that loops can write."""

    @property
    def n(self) -> int:
        """Number of events so far."""
        return int(self.count[0])

    @property
    def open(self) -> Log:
        """As loops write it, with the room that there is now."""
        return Log(self.rows, self.count)

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
        n = self.n
        if n == self.rows.size:
            self.make_room(1)
        self.rows[n] = (week, kind, actor, partner, worker, resident, boundary, reason, value)
        self.count[0] = n + 1
