"""Arenas: the tables where organisations meet (overleg, integraal team, stuurgroep; 002 §4.1, §5.1.2; F7-F8, F12,
W34)."""

from typing import Any

from wijksim.agents.from_outside import Decider
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import ObjectStatus
from wijksim.mechanisms.consultation import backlog_after, probability_of_concretising, trust_after_dissent
from wijksim.mechanisms.frames import distance
from wijksim.randomness import draw

BLURRED = 0.02
"""Clarity a week that a full backlog takes away [assumed; arenas are replaced in the second design]."""


class Arena(Decider):
    """A table with members and a rhythm: keeps contact alive, clears up the division of work, and is where a broad goal
    made concrete turns out to mean something else to everybody (002 §3.1; 004 Pandora)."""

    def __init__(self, model: Any, *, name: str, members: list[int], rhythm: float) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.name = name
        self.members = members
        self.rhythm = rhythm
        """Rounds of this table per round of consultation in the scenario: 1 every time, 0.5 every second time."""
        self.weeks_since = 0
        self.backlog = 0.0

    @property
    def weeks_between(self) -> int:
        return max(1, round(self.world.rules["consultation.weeks_between"] / self.rhythm))

    @property
    def meets_this_week(self) -> bool:
        """Whether the table meets: known at the start of the week, so that hours can be kept free."""
        return (
            self.world.rules["consultation_on"] > 0.0
            and len(self.members) > 1
            and self.weeks_since + 1 >= self.weeks_between
        )

    def step(self) -> None:
        """Meet, or let matters pile up: too little meeting leaves backlog, too much costs production (evidence
        §2.11)."""
        rules = self.world.rules
        self.backlog = backlog_after(
            self.backlog,
            self.weeks_since + 1,
            rules["consultation.normal_weeks"] / self.rhythm,
            rules["consultation.backlog"],
        )
        if self.meets_this_week:
            self.weeks_since = 0
            self.meet()
        else:
            self.weeks_since += 1
        self._let_backlog_blur()

    def meet(self) -> None:
        """Contact between all members, a clearer division of work, and now and then a goal made concrete."""
        world, rules = self.world, self.world.rules
        pairs = world.pairs
        hours = rules["consultation.hours_each"] * rules["consultation.contact"]
        for i, a in enumerate(self.members):
            for b in self.members[i + 1 :]:
                pairs.contact_hours[a, b] += hours
                pairs.contact_hours[b, a] += hours
                pairs.agreed[a, b] += rules["clarity.consulted"]
                pairs.agreed[b, a] += rules["clarity.consulted"]
        world.log.note(world.week, EventKind.MET, value=float(len(self.members)))
        self._concretise()

    def _concretise(self) -> None:
        """Two members try to make a goal concrete: what each means by it comes on the table (N3)."""
        world, rules = self.world, self.world.rules
        u = draw(int(world.seed), "concretise", self.unique_id, world.week)
        n = len(self.members)
        a = self.members[int(u * n)]
        b = self.members[(int(u * n) + 1 + int((u * n % 1.0) * (n - 1))) % n]
        agreement = 1.0 - distance(world.goals[a], world.goals[b])
        if draw(int(world.seed), "turn_concrete", self.unique_id, world.week) >= probability_of_concretising(
            rules["consultation.concretise"] * (1.0 + self._concrete_object()), agreement
        ):
            return
        for party in (a, b):
            world.revealed[party] += rules["goals.revealed_per_meeting"] * (1.0 - world.revealed[party])
        dissent = distance(
            world.goals[a] + world.offsets[a] * world.revealed[a], world.goals[b] + world.offsets[b] * world.revealed[b]
        )
        pairs = world.pairs
        for one, other in ((a, b), (b, a)):
            if rules["trust_on"]:
                pairs.trust[one, other] = trust_after_dissent(
                    float(pairs.trust[one, other]), dissent, rules["consultation.dissent"]
                )
            world.offsets[one] *= 1.0 - rules["consultation.compromise"]
        world.log.note(world.week, EventKind.DISSENT_REVEALED, actor=a, partner=b, value=dissent)

    def _concrete_object(self) -> float:
        """Concreteness (0-1) of the most concrete object in use: a form or a calculation on the table makes goals
        concrete (002 §3.2; O3, P12)."""
        in_use = [thing.concreteness for thing in self.model.objects if thing.status == ObjectStatus.IN_USE]
        return max(in_use, default=0.0) if self.world.rules["objects_on"] else 0.0

    def _let_backlog_blur(self) -> None:
        """Matters that nobody agrees on blur who does what."""
        if self.backlog > 0.0:
            share = BLURRED * self.backlog
            for a in self.members:
                for b in self.members:
                    if a != b:
                        self.world.pairs.agreed[a, b] -= share
