"""Experiments in buurten (experimenten): a small group tries another division of one task (004; 002 §1.3)."""

from typing import Any

import numpy as np

from wijksim.agents.at_the_table import ALWAYS, option_by_books
from wijksim.agents.from_outside import Decider
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.mechanisms.division import Option
from wijksim.mechanisms.experiments import (
    has_result,
    probability_of_lasting,
    remember_group,
    settled_in_session,
    sit_together,
)
from wijksim.mechanisms.tasks import agreed_more
from wijksim.randomness import draw

NOBODY = -1
HALF = 0.5
"""Half-way a group has half of what is enough at the end, by definition."""
EVENTS_OF_A_SESSION = 8
"""Room kept in the event log for one meeting of a group."""


class Experiment(Decider):
    """A group in one buurt: somebody of each of two houses, and a boundary worker who has the time, meet about a task.

    They divide it by their own books, and live by it more and more in this buurt only. Who has too little to show
    half-way stops; what was reached lasts only when the shop floor, policy and politics are linked to it (004
    Lessons; R12-R13, P11b).
    """

    def __init__(
        self, model: Any, *, buurt: int, ordered: bool, task: int, houses: tuple[int, int], people: tuple[int, int]
    ) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.buurt = buurt
        self.ordered = ordered
        self.task = task
        """The task that breaks most here, or the one that was ordered."""
        self.houses = houses
        self.people = people
        """Rows of the professionals who take part."""
        self.started_in = model.world.week
        self.before = float(self.world.tasks.here[buurt, task])
        self.option: Option | None = None
        """Who does the task from now on, once they have come to terms."""
        self.succeeded = False
        self.became_practice = False
        self.ended_in = -1
        self.ended_by = ""
        """Why it stopped: ``faded`` or ``not_landed``; nothing while it runs or when it became practice."""

    @property
    def weeks(self) -> int:
        """Weeks since the start, or from start to end."""
        return int((self.ended_in if self.ended_in >= 0 else self.world.week) - self.started_in)

    @property
    def quarters(self) -> int:
        return self.weeks // WEEKS_PER_QUARTER

    @property
    def strength(self) -> float:
        """Share (0-1) of the cases in this buurt in which the division holds now."""
        return float(self.world.tasks.here[self.buurt, self.task])

    @property
    def fatigue(self) -> float:
        """Share (0-1) of the two who take part that tried in vain of late."""
        tired = self.model.tired_until
        return float(np.mean([tired.get(row, self.world.week) > self.world.week for row in self.people]))

    @property
    def running(self) -> bool:
        return not self.became_practice and self.ended_in < 0

    @property
    def meets_this_week(self) -> bool:
        """Whether the group meets: known at the start of the week, so that hours can be kept free."""
        between = max(1, round(self.world.rules["experiments.weeks_between"]))
        return self.running and self.weeks > 0 and self.weeks % between == 0

    def meet(self, *, supported: float, skill: float) -> None:
        """The group meets: they get to know each other, come to terms, and live by it in more of the cases here.

        ``supported`` and ``skill`` (0-1): how far advisers have time for them, and practice.
        """
        world, rules = self.world, self.world.rules
        hours = rules["experiments.session_hours"]
        world.log.make_room(EVENTS_OF_A_SESSION)
        seats = np.array([*self.people, self._worker_beside(hours)])
        sit_together(world.now, world.network, seats, hours, world.log.open)
        if self.option is None:
            self.option = option_by_books(world, *self.houses, self.task, "judges_trial", self.buurt)
        if self.option is None or not rules["clarity_on"]:
            return
        left_open = 1.0 - rules["experiments.tightness"] if self.ordered else 1.0
        share = settled_in_session(supported, skill, left_open, rules["experiments.settles"])
        tasks, (a, b) = world.tasks, self.houses
        tasks.takers_here[self.buurt, self.task] = {
            Option.ONE: (a, a), Option.OTHER: (b, b), Option.TOGETHER: (a, b),
        }[self.option]  # fmt: skip
        tasks.here[self.buurt, self.task] = agreed_more(self.strength, share, ALWAYS)
        tasks.held_here[self.buurt, self.task] = True

    def _worker_beside(self, hours: float) -> int:
        """Row of a boundary worker for this buurt who has the hours for cases left, and spends them here."""
        world, team = self.world, int(self.model.team_of_buurt[self.buurt])
        for worker in self.model.workers_at_work:
            row, person = world.workers[worker.number], world.network.persons[world.person_of(worker.number)]
            serves = person["team"] <= team < person["team"] + person["teams"]
            if serves and row["bridge_hours"] >= hours > 0.0:
                row["bridge_hours"] -= hours
                return world.person_of(worker.number)
        return NOBODY

    def step(self, *, links: tuple[float, float, float]) -> bool:
        """One week; returns whether the experiment goes on. ``links`` operational, policy and political (0-1)."""
        rules = self.world.rules
        if self.became_practice:
            return True
        length = round(rules["experiments.quarters"] * WEEKS_PER_QUARTER)
        over, half_way = self.weeks >= length, self.weeks == length // 2
        if not over and not half_way:
            return True
        enough = rules["experiments.enough"] * (1.0 if over else HALF)
        something = has_result(self.before, self.strength, enough)
        if something and not over:
            return True
        self._remember(something)
        if not something:
            self._stop("faded")
            return False
        self.succeeded = True
        u = draw(int(self.world.seed), "experiment_lasts", self.buurt, self.world.week)
        if u < self.strength * probability_of_lasting(rules, *links):
            self.became_practice = True
            self.world.log.note(self.world.week, EventKind.EXPERIMENT_LASTED, value=float(self.buurt))
            return True
        self._stop("not_landed")
        return False

    def _remember(self, something: bool) -> None:
        """Something came of it, or it was in vain: then one does not try again for long (004 Lessons)."""
        world = self.world
        world.log.make_room(EVENTS_OF_A_SESSION)
        remember_group(world.now, world.network, *self.people, something, world.log.open)
        if not something:
            for row in self.people:
                self.model.tired_until[row] = world.week + int(world.rules["experiments.tired_weeks"])

    def _stop(self, why: str) -> None:
        lasting = (e for e in self.model.experiments if e.became_practice)
        held = any((e.buurt, e.task) == (self.buurt, self.task) for e in lasting)
        self.world.tasks.held_here[self.buurt, self.task] = held
        self.ended_in, self.ended_by = self.world.week, why
        self.world.log.note(self.world.week, EventKind.EXPERIMENT_STOPPED, value=float(self.buurt))
