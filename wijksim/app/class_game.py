"""The game that a class plays: rounds that carry on, what happens between them, and what each role got out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksim.app.address import shipped_scenario
from wijksim.app.class_roles import ROLES, Decisions, Role, decided_by_role, settings_of
from wijksim.app.class_rounds import Rounds
from wijksim.app.recording import Recorded
from wijksim.execution.rounds import ROUND_WEEKS, scenario_of_round
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.scenario import Scenario

N_ROUNDS = 3


@dataclass(frozen=True)
class Event:
    """What happens to everybody between two rounds: levers that it sets in the next one, whatever was decided."""

    key: str
    set: Mapping[str, Any]


EVENTS: tuple[Event, ...] = (
    Event("busy", FrozenMap({"workload.factor": 1.25})),
    Event("leaves", FrozenMap({"boundary_workers.operational_hours": 20.0})),
    Event("accounts", FrozenMap({"accountability.neighbourhood_demand": 0.7})),
)


def events_of(code: str) -> tuple[Event, ...]:
    """The events of a room, one after each round but the last: which ones, and in what order, its code decides.

    >>> [event.key for event in events_of("ABCD")] == [event.key for event in events_of("ABCD")]
    True
    """
    first = sum(map(ord, code)) % len(EVENTS)
    turn = 1 + sum(map(ord, code[::2])) % (len(EVENTS) - 1)
    return tuple(EVENTS[(first + turn * place) % len(EVENTS)] for place in range(N_ROUNDS - 1))


def carried_on(rounds: Sequence[Decisions]) -> dict[str, dict[str, int]]:
    """What holds after these rounds: of each role what it decided last."""
    holds: dict[str, dict[str, int]] = {}
    for choices in rounds:
        for role, answers in decided_by_role(choices).items():
            holds.setdefault(role, {}).update(answers)
    return holds


def rounds_of(code: str, rounds: Sequence[Decisions], base: Scenario | None = None) -> Rounds:
    """What the engine plays for these rounds: decisions carry on, and so does what happened between them."""
    start = base or shipped_scenario("baseline")
    scenarios, happened = [], events_of(code)
    for number in range(1, len(rounds) + 1):
        levers, organisations = settings_of(carried_on(rounds[:number]))
        for event in happened[: number - 1]:
            levers |= event.set
        scenarios.append(scenario_of_round(start, number, N_ROUNDS, levers, organisations))
    return Rounds(tuple(scenarios))


def table_of(options: Mapping[str, int], rounds: int = 1, base: Scenario | None = None) -> Rounds:
    """Rounds without events in which a role takes the same option everywhere: ``options`` by role, 0 least daring."""
    choices = [
        (role, {question.name: min(options[role.key], len(question.values) - 1) for question in role.questions})
        for role in ROLES
        if role.key in options
    ]
    start = base or shipped_scenario("baseline")
    levers, organisations = settings_of(decided_by_role(choices))
    return Rounds(
        tuple(scenario_of_round(start, number, N_ROUNDS, levers, organisations) for number in range(1, rounds + 1))
    )


@dataclass(frozen=True)
class RoleResult:
    """What a role did in a round and what it got: next to the same year of the wijk in which nothing was decided."""

    role: Role
    chosen: Mapping[str, int]
    """What held for it, by question; empty for who never decided."""
    kept: float | None
    """Euro received minus paid in the year of the round; None for boundary workers, who have no money."""
    change: float | None
    """Euro more than in the same year of the wijk of today."""
    hours: float | None
    """Hours of boundary work a week; None for organisations."""

    @property
    def put_in(self) -> float:
        """How much it dared, 0-1: the mean of its options; 0.5 for who decided nothing."""
        if not self.chosen:
            return NEITHER
        sizes = {question.name: len(question.values) - 1 for question in self.role.questions}
        return sum(option / sizes[name] for name, option in self.chosen.items() if name in sizes) / len(self.chosen)


NEITHER = 0.5
MUCH, LITTLE = 0.67, 0.34
"""Bounds of having put in much and little, as a mean of options."""
SAME = 0.02
"""A change below this share of what is received is "about the same"."""


def kept_in(run: Recorded, key: str, year: int) -> tuple[float, float]:
    """Euro that an organisation kept in a year, and that it received."""
    rows = run.organisations
    row = rows[(rows["organisation"] == key) & (rows["year"] == year)]
    received, paid = float(row["received_euro"].sum()), float(row["paid_euro"].sum())
    return received - paid, received


def worker_hours(run: Recorded, level: int, year: int) -> float:
    """Hours a week of all boundary workers of a level together, mean of a year."""
    weeks = run.people[ROUND_WEEKS * (year - 1) : ROUND_WEEKS * year]
    return sum(person[3] for people in weeks for person in people if person[1] == level) / max(1, len(weeks))


def mean_in(run: Recorded, outcome: str, year: int) -> float:
    """Mean of an outcome over the weeks of a round."""
    return float(run.series[outcome].iloc[ROUND_WEEKS * (year - 1) : ROUND_WEEKS * year].mean())
