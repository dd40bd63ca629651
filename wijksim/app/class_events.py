"""What happens between two rounds of a class, whatever was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import gcd
from typing import Any

from wijksim.app.class_plan import WHOLE, Game
from wijksim.app.class_roles import Question, Role
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisations import largest_partner
from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Event:
    """What happens to everybody."""

    key: str
    values: Mapping[str, Any] = field(default_factory=FrozenMap)
    """Levers that get a value."""
    times: Mapping[str, float] = field(default_factory=FrozenMap)
    """Levers that become so many times what they are."""
    partner: Mapping[str, Any] = field(default_factory=FrozenMap)
    """Fields of the partner with the largest income that get a value, whatever it decides."""
    colleague_leaves: bool = False
    """Whether the boundary worker whom most organisations accept leaves."""

    def set(self, base: Scenario) -> dict[str, Any]:
        """The levers that it sets in a wijk from then on."""
        return {**self.values, **{name: factor * base[name] for name, factor in self.times.items()}}

    def fields(self, base: Scenario) -> dict[str, dict[str, Any]]:
        """The fields of organisations that it sets in a wijk from then on."""
        return {largest_partner(base.organisations).key: dict(self.partner)} if self.partner else {}

    def happens_in(self, base: Scenario) -> bool:
        """Whether it changes anything there: who has no boundary workers loses none."""
        if self.colleague_leaves:
            return any(base[f"boundary_workers.{level}_hours"] > 0 for level in ("operational", "tactical", "policy"))
        # What a partner puts in is decided at the table, so that it can always be withdrawn.
        return bool(self.partner) or any(base[name] != value for name, value in self.set(base).items())


EVENTS: tuple[Event, ...] = (
    Event("busy", times=FrozenMap({"workload.factor": 1.25})),
    Event("leaves", times=FrozenMap({"boundary_workers.operational_hours": 0.5})),
    Event("accounts", values=FrozenMap({"accountability.neighbourhood_demand": 0.7})),
    Event("partner", partner=FrozenMap({"funding_integration": 0.0})),
    Event("colleague", colleague_leaves=True),
)


def events_of(code: str, game: Game = WHOLE) -> tuple[Event, ...]:
    """The events of a room, one after each round but the last, none twice: which ones, and in what order, its code
    decides.

    >>> [event.key for event in events_of("ABCD")] == [event.key for event in events_of("ABCD")]
    True
    """
    events = [event for event in EVENTS if event.happens_in(game.base)]
    n = len(events)
    # Steps around the circle that come past every event before one comes again.
    steps = [step for step in range(1, n) if gcd(step, n) == 1] or [1]
    first, step = sum(map(ord, code)) % n, steps[sum(map(ord, code[::2])) % len(steps)]
    return tuple(events[(first + step * place) % n] for place in range(game.rounds - 1))


def asked_in(code: str, game: Game, role: Role, number: int) -> tuple[Question, ...]:
    """What a role decides in a round of a room: what an event decided for it, it is not asked any more."""
    settled = settled_for(code, game, role, number)
    return tuple(each for each in game.asked(role, number) if each.name not in settled)


def settled_for(code: str, game: Game, role: Role, number: int) -> frozenset[str]:
    """Names of the questions that events before a round decided for a role."""
    happened = events_of(code, game)[: number - 1]
    return frozenset(name for event in happened for name in event.fields(game.base).get(role.key, {}))


def answers_all(asked: Sequence[Question], choices: Mapping[str, int]) -> bool:
    """Whether these are answers to exactly these questions.

    >>> answers_all([Question("x", (False, True))], {"x": 2})
    False
    """
    sizes = {question.name: len(question.values) for question in asked}
    return choices.keys() == sizes.keys() and all(
        isinstance(option, int) and 0 <= option < sizes[name] for name, option in choices.items()
    )
