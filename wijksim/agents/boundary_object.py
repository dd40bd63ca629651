"""Boundary objects (grensobjecten): visions, forms, a cost-benefit analysis, readable in several worlds (002 §3.2,
§4.4)."""

from typing import Any

import numpy as np

from wijksim.agents.columns import F8
from wijksim.agents.from_outside import Decider
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.object_kinds import KINDS
from wijksim.domain.vocabulary import ObjectKind, ObjectStatus

IN_USE_BY = 2
"""Organisations that must use it before it stands between them: by definition of a boundary object."""


class BoundaryObject(Decider):
    """One object: its kind, how open to several readings it is, and in which organisations it is legitimate and used.

    On paper is not in use (002 §4.4c; O18): the status follows from use in at least two organisations. ``place`` is
    where the object stands among the frames, fit and use per organisation are columns of the world.
    """

    def __init__(
        self,
        model: Any,
        *,
        number: int,
        kind: ObjectKind,
        planned: bool,
        ambiguity: float,
        co_creation: float,
        place: F8,
        made_by: int = -1,
    ) -> None:
        super().__init__(model)
        self.world: World = model.world
        features = KINDS[kind]
        self.number = number
        self.kind = kind
        self.planned = planned
        self.ambiguity = min(1.0, max(0.0, ambiguity + features.ambiguity_shift))
        self.recognisability = features.recognisability
        self.concreteness = features.concreteness
        self.made_fit = min(1.0, features.local_fit + model.world.rules["objects.made_together"] * co_creation)
        """How well it works in practice when it is made, 0-1; who uses it adapts it further."""
        self.legitimacy_at_first = 0.0
        """Legitimacy (0-1) for who had no part in it yet."""
        self.place = place
        self.made_by = made_by
        self.made_in = model.world.week
        self.status = ObjectStatus.ON_PAPER
        self.weeks_in_use = 0
        self.weeks_unused = 0
        self.hours_carried = 0.0
        self._users: frozenset[int] = frozenset()

    @property
    def local_fit(self) -> float:
        """How well it works in practice now, mean over organisations, 0-1 (002 §3.2; O2)."""
        return float(self.world.object_local[self.number].mean())

    @property
    def users(self) -> list[int]:
        """Organisations that use it now."""
        use = self.world.object_use[self.number]
        return [int(o) for o in np.flatnonzero(use >= self.world.rules["objects.in_use_from"])]

    def step(self) -> None:
        """One week: who uses it now, and what does that make of it?"""
        world = self.world
        users = self.users
        now = frozenset(users)
        if now != self._users:
            self._note_changes(sorted(now - self._users), EventKind.OBJECT_ADOPTED)
            self._note_changes(sorted(self._users - now), EventKind.OBJECT_DROPPED)
            self._users = now
        in_use = len(users) >= IN_USE_BY
        self.weeks_in_use += in_use
        self.weeks_unused = 0 if users else self.weeks_unused + 1
        before = self.status
        self.status = ObjectStatus.IN_USE if in_use else ObjectStatus.ON_PAPER
        if self.weeks_unused >= world.rules["objects.weeks_to_abandon"]:
            self.abandon()
        elif self.status != before:
            kind = EventKind.OBJECT_IN_USE if in_use else EventKind.OBJECT_OUT_OF_USE
            world.log.note(world.week, kind, worker=self.made_by, value=float(self.kind))

    def abandon(self) -> None:
        """So long without a single user that the object is forgotten (002 §4.4c; O18)."""
        world = self.world
        self.status = ObjectStatus.ABANDONED
        world.objects[self.number]["alive"] = False
        world.object_use[self.number] = 0.0
        world.log.note(world.week, EventKind.OBJECT_ABANDONED, worker=self.made_by, value=float(self.kind))

    def _note_changes(self, organisations: list[int], kind: EventKind) -> None:
        for o in organisations:
            self.world.log.note(self.world.week, kind, actor=o, worker=self.made_by, value=float(self.kind))
