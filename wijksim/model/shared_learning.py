"""Learning days and reflection of boundary workers (000 Q6; 002 §1.3; F15, W38, P26b)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_MONTH, WEEKS_PER_QUARTER
from wijksim.mechanisms.shared_learning import learned_from_best, made_explicit
from wijksim.mechanisms.ties import all_meet

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

SKILLS = ("multilingualism", "networking", "evoking_trust", "handling_rank_and_file")


def learn_together(model: "WijkModel") -> None:
    """Every quarter a learning day when there is a platform; every four weeks a moment of reflection when there is
    room."""
    world, workers = model.world, model.workers_at_work
    if world.rules["learning.platform"] and world.week % WEEKS_PER_QUARTER == 0 and len(workers) > 1:
        for skill in SKILLS:
            best = max(getattr(worker, skill) for worker in workers)
            for worker in workers:
                setattr(worker, skill, learned_from_best(getattr(worker, skill), best, world.rules["learning.uptake"]))
        _share_knowledge(model)
        world.log.note(world.week, EventKind.LEARNING_DAY, value=float(len(workers)))
    if world.rules["learning.reflection"] and world.week % WEEKS_PER_MONTH == 0:
        for worker in workers:
            experience = float(max(0, world.week - worker.appointed_in))
            for skill in SKILLS:
                setattr(
                    worker,
                    skill,
                    made_explicit(getattr(worker, skill), experience, world.rules["learning.made_explicit"]),
                )


def _share_knowledge(model: "WijkModel") -> None:
    """At a learning day people of all homes hear what the others do: a few hours of contact for every pair of homes
    (E27)."""
    world, workers = model.world, model.workers_at_work
    who = np.array([world.person_of(worker.number) for worker in workers])
    world.log.make_room(len(workers) ** 2)
    all_meet(world.p, world.network, world.week, who, world.rules["learning.contact_hours"], world.log.open)
    homes = sorted({worker.home for worker in model.workers_at_work})
    for a in homes:
        for b in homes:
            if a != b:
                model.world.pairs.contact_hours[a, b] += model.world.rules["learning.contact_hours"]
