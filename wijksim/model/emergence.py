"""Boundary workers nobody planned: professionals who take the role by themselves, and give it up again (W9)."""

from typing import TYPE_CHECKING

from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.emergence import hours_taken, probability_of_giving_up, who_steps_forward
from wijksim.model.persons import take_role
from wijksim.model.staffing import Post, appoint, leave
from wijksim.randomness import draw

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

FIRST_KEY = 1_000_000
"""Keys of who takes the role unasked, far from those of posts."""
MAX_IN_A_CITY = 100
"""Who takes the role unasked at most, in however large a city: a limit of the program."""
EMERGENT = Post("emergent", Level.OPERATIONAL, FIRST_KEY)
MAX_EMERGENT = 20
"""Per 10,000 residents, and 100 in a city: beyond that it is a service and not a role somebody takes."""


def step_forward(model: "WijkModel") -> None:
    """Every quarter some take the role and some give it up; the hours come out of their own contract."""
    world = model.world
    if world.week % WEEKS_PER_QUARTER != 0 or not world.rules["boundary_work_on"]:
        return
    people = world.professionals
    for worker in [worker for worker in model.workers if worker.professional >= 0]:
        home = world.organisations[worker.home]
        chance = probability_of_giving_up(
            world.rules, worker.energy, worker.frustration, float(home["room"]), float(home["production_pressure"])
        )
        if (
            not world.rules["emergence_on"]
            or draw(int(world.seed), "give_up_the_role", worker.key, world.week) < chance
        ):
            people[worker.professional]["across"] = 0.0
            leave(model, worker)
    if not world.rules["emergence_on"]:
        return
    taken = people["across"] > 0.0
    for row in who_steps_forward(world.p, world.seed, world.week, people, world.organisations, taken).tolist():
        if sum(worker.professional >= 0 for worker in model.workers) >= min(
            MAX_IN_A_CITY, max(1, MAX_EMERGENT * world.per_10000)
        ):
            break
        _take_the_role(model, row)


def _take_the_role(model: "WijkModel", row: int) -> None:
    """Somebody whom colleagues elsewhere already know starts to work across: contacts are those of the own
    organisation."""
    world = model.world
    pro = world.professionals[row]
    home = int(pro["organisation"])
    hours = hours_taken(
        float(pro["contracted"]), float(world.organisations[home]["room"]), world.rules["emergence.share"]
    )
    worker = appoint(model, EMERGENT, key=EMERGENT.first_key + row, home=home, noted=EventKind.TOOK_THE_ROLE)
    worker.planned = False
    worker.professional = row
    worker.hours_granted = hours
    pro["across"] = hours
    take_role(world, worker, row)
