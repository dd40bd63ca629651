"""Experiments in buurten (experimenten): trying something together, small or by order (004; 002 §1.3)."""

from typing import Any

from wijksim.agents.from_outside import Decider
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.mechanisms.experiments import (
    fatigue_after_quarter,
    fit_of_order,
    fit_of_own,
    probability_of_lasting,
    strength_after_quarter,
    support,
)
from wijksim.randomness import draw


class Experiment(Decider):
    """An experiment in one buurt: grows on a shared problem and visible success, tires people, and must land in the
    end.

    It lasts only when the shop floor, policy and politics are linked to it (004 Lessons; R13, P11b).
    """

    def __init__(self, model: Any, *, buurt: int, ordered: bool) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.buurt = buurt
        self.ordered = ordered
        self.started_in = model.world.week
        self.quarters = 0
        self.strength = float(self.world.rules["experiments.strength_at_first"])
        self.fatigue = 0.0
        self.became_practice = False
        self.ended_in = -1
        self.ended_by = ""
        """Why it stopped: ``faded``, ``tired`` or ``not_landed``; nothing while it runs or when it became practice."""

    def step(
        self, *, problem: float, joint_share: float, running: float, room_for: float, links: tuple[float, float, float]
    ) -> bool:
        """One quarter; returns whether the experiment goes on.

        ``problem`` how much the problem is felt in the buurt (0-1), ``joint_share`` of its known cases in several
        domains that are handled jointly, ``running`` and ``room_for`` experiments at once, ``links`` operational,
        policy and political (0-1).
        """
        rules = self.world.rules
        self.quarters += 1
        fit = fit_of_own(rules, problem)
        if self.ordered:
            fit = fit_of_order(rules, problem)
        supported = support(running, room_for)
        self.strength = strength_after_quarter(rules, self.strength, fit, joint_share, self.fatigue, supported)
        if self.became_practice:
            return True
        self.fatigue = fatigue_after_quarter(self.fatigue, running, room_for, rules["experiments.tiring"])
        if self.strength < rules["experiments.faded_below"] or self.fatigue > rules["experiments.tired_from"]:
            self._stop("faded" if self.strength < rules["experiments.faded_below"] else "tired")
            return False
        if self.quarters >= rules["experiments.quarters"]:
            u = draw(int(self.world.seed), "experiment_lasts", self.buurt, self.world.week)
            if u < self.strength * probability_of_lasting(rules, *links):
                self.became_practice, self.fatigue = True, 0.0
                self.world.log.note(self.world.week, EventKind.EXPERIMENT_LASTED, value=float(self.buurt))
                return True
            self._stop("not_landed")
            return False
        return True

    def _stop(self, why: str) -> None:
        self.strength = 0.0
        self.ended_in, self.ended_by = self.world.week, why
        self.world.log.note(self.world.week, EventKind.EXPERIMENT_STOPPED, value=float(self.buurt))
