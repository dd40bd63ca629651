"""Arenas: the tables where organisations meet (overleg, integraal team, stuurgroep; 002 §4.1, §5.1.2; F7-F8, F12,
W34)."""

from typing import Any

import numpy as np

from wijksim.agents.from_outside import Decider
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import Boundary, ObjectKind, ObjectStatus
from wijksim.mechanisms.consultation import (
    items_settled,
    length_of_meeting,
    probability_of_concretising,
    trust_after_dissent,
)
from wijksim.mechanisms.frames import distance
from wijksim.mechanisms.permeability import opened
from wijksim.mechanisms.tasks import agreed_more
from wijksim.mechanisms.ties import sit_at_table
from wijksim.mechanisms.what_objects_do import quarrel
from wijksim.randomness import draw

BOTH_WAYS = 2.0
"""A case that broke is noted with both organisations."""
EVENTS_OF_A_TABLE = 24
"""Room kept in the event log for every member at a table."""


class Arena(Decider):
    """A table with members, a rhythm and an agenda of cases that broke: keeps contact alive, clears up the division of
    work, and is where a broad goal made concrete turns out to mean something else to everybody (002 §3.1; 004
    Pandora)."""

    def __init__(self, model: Any, *, name: str, members: list[int], rhythm: float) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.name = name
        self.members = members
        self.rhythm = rhythm
        """Rounds of this table per round of consultation in the scenario: 1 every time, 0.5 every second time."""
        self.weeks_since = 0

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
        """Meet, or let what broke wait: too seldom and cases wait, too often and hours go (evidence §2.11)."""
        if self.meets_this_week:
            self.weeks_since = 0
            self.meet()
        else:
            self.weeks_since += 1

    @property
    def items(self) -> float:
        """Cases that broke on who does a task, or on how two members work, and wait to be discussed, for each of the
        tables that sit side by side."""
        among = np.ix_(self.members, self.members)
        waiting = float(self.world.pairs.agenda[among].sum()) / BOTH_WAYS + float(self.world.tasks.agenda.sum())
        return waiting / self.tables

    @property
    def tables(self) -> float:
        """Tables side by side: one for each team."""
        return float(self.world.network.teams[0])

    @property
    def hours(self) -> float:
        """Hours that a meeting with this agenda takes."""
        rules = self.world.rules
        return length_of_meeting(
            self.items,
            rules["consultation.items_per_hour"],
            rules["consultation.opening_hours"],
            rules["consultation.hours_each"],
        )

    def meet(self) -> None:
        """Who sits together keeps in touch; cases that broke are discussed one by one, which makes clear who does what;
        and now and then a goal is made concrete."""
        world, rules, pairs = self.world, self.world.rules, self.world.pairs
        hours, items = self.hours, self.items
        settled = items_settled(items, hours, rules["consultation.opening_hours"], rules["consultation.items_per_hour"])
        share = settled / items if items > 0.0 else 0.0
        per_case = rules["tasks.consulted"] * world.scale
        world.log.make_room(EVENTS_OF_A_TABLE * int(world.network.teams[0]) * len(self.members))
        sit_at_table(
            world.now, world.network, world.organisations, np.array(self.members), self.model.arenas.index(self),
            hours * rules["knowledge.at_table"], world.log.open,
        )  # fmt: skip
        for a in self.members:
            for b in self.members:
                if a != b:
                    discussed = share * float(pairs.agenda[a, b])
                    pairs.agenda[a, b] -= discussed
                    method = pairs.permeability[a, b, Boundary.PROFESSIONAL]
                    pairs.permeability[a, b, Boundary.PROFESSIONAL] = opened(
                        method, min(1.0, per_case * discussed), 1.0
                    )
        self._discuss_tasks(share, per_case)
        world.log.note(world.week, EventKind.MET, value=float(len(self.members)))
        self._concretise()

    def _discuss_tasks(self, share: float, per_case: float) -> None:
        """Who does what in such a case: habits come to hold, in part of the cases; who does it most goes on with it."""
        tasks = self.world.tasks
        for t in np.flatnonzero(tasks.agenda > 0.0).tolist():
            discussed = share * float(tasks.agenda[t])
            tasks.agenda[t] -= discussed
            if self.world.rules["clarity_on"]:
                if tasks.agreed[t] == 0.0:
                    tasks.share[:, t] = 0.0
                    tasks.share[int(tasks.claim[:, t].argmax()), t] = 1.0
                settled = min(1.0, per_case * discussed)
                most = self.world.rules["tasks.habits_hold"]
                tasks.agreed[t] = agreed_more(float(tasks.agreed[t]), settled, most)

    def _concretise(self) -> None:
        """Two members try to make a goal concrete: what each means by it comes on the table (N3)."""
        world, rules = self.world, self.world.rules
        u = draw(int(world.seed), "concretise", self.unique_id, world.week)
        n = len(self.members)
        a = self.members[int(u * n)]
        b = self.members[(int(u * n) + 1 + int((u * n % 1.0) * (n - 1))) % n]
        agreement = 1.0 - distance(world.goals[a], world.goals[b])
        vision = float(world.pairs.by_kind[a, b, ObjectKind.VISION])
        if draw(int(world.seed), "turn_concrete", self.unique_id, world.week) >= probability_of_concretising(
            rules["consultation.concretise"]
            * (1.0 + self._concrete_object())
            * (1.0 + rules["objects.vision_turns"] * vision),
            agreement,
        ):
            return
        for party in (a, b):
            world.revealed[party] += rules["goals.revealed_per_meeting"] * (1.0 - world.revealed[party])
        dissent = distance(
            world.goals[a] + world.offsets[a] * world.revealed[a], world.goals[b] + world.offsets[b] * world.revealed[b]
        )
        for one, other in ((a, b), (b, a)):
            if rules["trust_on"]:
                institution = world.network.institution
                institution[one, other] = trust_after_dissent(
                    float(institution[one, other]),
                    quarrel(dissent, vision, rules["objects.vision_calms"]),
                    rules["consultation.dissent"],
                )
            world.offsets[one] *= 1.0 - rules["consultation.compromise"]
        world.log.note(world.week, EventKind.DISSENT_REVEALED, actor=a, partner=b, value=dissent)

    def _concrete_object(self) -> float:
        """Concreteness (0-1) of the most concrete object in use: a form or a calculation on the table makes goals
        concrete (002 §3.2; O3, P12)."""
        in_use = [thing.concreteness for thing in self.model.objects if thing.status == ObjectStatus.IN_USE]
        return max(in_use, default=0.0) if self.world.rules["objects_on"] else 0.0
