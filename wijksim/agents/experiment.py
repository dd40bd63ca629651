"""Experiments in buurten (experimenten): trying something together, small or by order (004; 002 §1.3)."""

from typing import Any

import mesa

from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.mechanisms.experiments import chance_to_last, fatigue_after_quarter, fit_of_order, strength_after_quarter
from wijksim.randomness import draw


class Experiment(mesa.Agent):
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
        self.strength = 0.15
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
        fit = fit_of_order(rules.experiments_tightness, problem) if self.ordered else 0.6 + 0.4 * problem
        self.strength = strength_after_quarter(self.strength, fit, joint_share, self.fatigue, rules.experiments_growth)
        if self.became_practice:
            return True
        self.fatigue = fatigue_after_quarter(self.fatigue, running, room_for, rules.experiments_tiring)
        if self.strength < 0.05 or self.fatigue > 0.9:
            self._stop("faded" if self.strength < 0.05 else "tired")
            return False
        if self.quarters >= rules.experiments_quarters:
            u = draw(int(self.world.seed), "experiment_lasts", self.buurt, self.world.week)
            if u < self.strength * chance_to_last(*links):
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
