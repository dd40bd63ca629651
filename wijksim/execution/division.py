"""A division of work that people make all at once, around a board of tasks (afbakenen én afstemmen; 002 §3.1, §4.2).

A class draws it and the model lives with it: habits go on from what was agreed, and pay pulls them back from there.
"""

from dataclasses import dataclass

import numpy as np

from wijksim.domain.tasks import TASK_KEYS
from wijksim.mechanisms.tasks import claim_of
from wijksim.model.wijk_model import WijkModel

PAID, UNPAID = 1.0, 0.0
"""Who takes a task takes it up as somebody who is paid for it; who leaves it as somebody who is not."""
IN_ALL_CASES = 1.0
"""In how many cases holds what everybody agreed at one table, at first; it fades from there."""


@dataclass(frozen=True)
class Division:
    """What was put on the board."""

    said: tuple[tuple[str, str, bool], ...] = ()
    """Task, organisation, and whether it takes the task (or leaves it); who said nothing goes on as it did."""
    together: bool = False
    """Whether organisations that take the same task agreed to share it; without that they do it twice."""
    paid: str = ""
    """Task for which the municipality finds money for who takes it; empty for none."""

    def takers(self, task: str) -> tuple[str, ...]:
        """Who takes a task.

        >>> Division((("papers", "welfare", True), ("papers", "home_care", False))).takers("papers")
        ('welfare',)
        """
        return tuple(organisation for each, organisation, takes in self.said if each == task and takes)

    @property
    def tasks(self) -> tuple[str, ...]:
        """Tasks about which somebody said something, in the order of the board."""
        return tuple(dict.fromkeys(task for task, _, _ in self.said))


def divide(model: WijkModel, division: Division) -> None:
    """Let a model go on with a division, from this week.

    Whoever takes a task takes it up as if it were paid for it, whoever leaves it as if it were not, whatever the
    contract says. One taker is an agreement that holds for everybody; several are one only if they share the task;
    none is a gap. Nothing of it lasts by itself: claims drift back to what is paid and agreements fade, as all do.
    """
    keys = [spec.key for spec in model.scenario_of_run.organisations]
    rules, tasks = model.world.rules, model.world.tasks
    with model._at_work():  # Repeatable: what a class asks for holds the division beside the scenarios.
        for name, organisation, takes in division.said:
            o, t = keys.index(organisation), TASK_KEYS.index(name)
            pay = PAID if takes else UNPAID
            tasks.claim[o, t] = claim_of(float(tasks.contract[o, t]), pay, rules["tasks.freely"], rules["tasks.by_pay"])
        for name in division.tasks:
            t = TASK_KEYS.index(name)
            takers = [keys.index(each) for each in division.takers(name)]
            agreed = len(takers) == 1 or (len(takers) > 1 and division.together)
            tasks.agreed[t] = IN_ALL_CASES if agreed and rules["clarity_on"] else 0.0
            tasks.share[:, t] = 0.0
            if agreed:
                tasks.share[takers, t] = 1.0 / len(takers)
            if name == division.paid:
                ceiling = 1.0 if rules["funding.decentralised"] else rules["permeability.legal_ceiling"]
                tasks.arranged[takers, t] = np.maximum(tasks.arranged[takers, t], ceiling)
