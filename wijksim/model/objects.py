"""Boundary objects come into the world: planned at the start, or from a felt need at a boundary (002 §4.4; O7)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.boundary_object import BoundaryObject
from wijksim.agents.columns import F8, OBJECT
from wijksim.domain.events import EventKind
from wijksim.domain.object_kinds import ARISES_AT, KINDS
from wijksim.domain.vocabulary import Boundary, ObjectKind
from wijksim.mechanisms.boundary_objects import after_newcomers, probability_of_arising, reading_fit
from wijksim.mechanisms.frames import distance
from wijksim.randomness import draw

if TYPE_CHECKING:
    from wijksim.agents.world import World
    from wijksim.model.wijk_model import WijkModel

MAX_OBJECTS = 15
"""Objects in a run at most: a limit of the program."""
BOTH_WAYS = 2.0
"""A case that broke on who does a task is noted with both organisations."""


def introduce_planned(model: "WijkModel", kinds: tuple[str, ...]) -> None:
    """Introduce objects that are newly planned; made by the municipality and, by co-creation, by all.

    What was withdrawn and is planned again comes back as a new one; what its users gave up does not by itself.
    """
    world = model.world
    newly = [name for name in kinds if name not in model.planned_objects]
    model.planned_objects = tuple(kinds)
    for name in newly:
        kind = ObjectKind[name.upper()]
        makers = [agent.index for agent in model.municipality.departments] or list(range(world.n_organisations))
        _make(model, kind, planned=True, makers=makers)


def withdraw_planned(model: "WijkModel", kinds: tuple[str, ...]) -> None:
    """Planned objects that the scenario no longer has are withdrawn."""
    for thing in model.objects:
        if thing.planned and thing.kind.name.lower() not in kinds and model.world.objects[thing.number]["alive"]:
            thing.abandon()


def leave_behind(model: "WijkModel") -> None:
    """What arose in the warm-up is not carried into a scenario that allows no such objects."""
    for thing in model.objects:
        if not thing.planned and model.world.objects[thing.number]["alive"]:
            thing.abandon()


def arise_from_need(model: "WijkModel") -> None:
    """Where the same thing keeps breaking, somebody makes something to hold on to: the object that answers it."""
    world, rules = model.world, model.world.rules
    if not rules["boundary_objects.emergent"] or not rules["objects_on"] or not model.workers:
        return
    for boundary in Boundary:
        came_back = came_back_most(world, boundary) / world.per_10000
        chance = probability_of_arising(came_back, rules["objects.came_back"], rules["objects.arise_rate"])
        if (
            draw(int(world.seed), "object_arises", int(boundary), world.week) >= chance
            or len(model.objects) >= MAX_OBJECTS
        ):
            continue
        kind = next((kind for kind in ARISES_AT[boundary] if not _exists(model, kind)), None)
        if kind is not None:
            place = int(np.argmax(world.pairs.failed_attempts[:, :, boundary]))
            a, b = divmod(place, world.n_organisations)
            _make(model, kind, planned=False, makers=[a, b], boundary=boundary)


def came_back_most(world: "World", boundary: Boundary) -> float:
    """Cases that broke of late on the one thing at this boundary that broke most: a task, its pay at a house, or how
    two houses work."""
    if boundary == Boundary.SECTORAL:
        return float(world.tasks.broke.sum(axis=0).max()) / BOTH_WAYS
    if boundary == Boundary.FINANCIAL:
        return float(world.tasks.unpaid.max())
    return float(world.pairs.failed_attempts[:, :, boundary].max())


def _exists(model: "WijkModel", kind: ObjectKind) -> bool:
    return any(thing.kind == kind and model.world.objects[thing.number]["alive"] for thing in model.objects)


def _make(model: "WijkModel", kind: ObjectKind, *, planned: bool, makers: list[int], boundary: int = -1) -> None:
    world, values = model.world, model.world.values
    together = values["boundary_objects.co_creation"]
    place = (1.0 - together) * world.frames[makers].mean(axis=0) + together * world.frames.mean(axis=0)
    number = world.objects.size
    thing = BoundaryObject(
        model, number=number, kind=kind, planned=planned, ambiguity=values["boundary_objects.ambiguity"],
        co_creation=together if planned else max(together, world.rules["objects.together_when_needed"]), place=place,
        made_by=_maker(model, makers, planned),
    )  # fmt: skip
    imposed = world.rules["objects.when_imposed"]
    by_all = (1.0 - imposed) * (together if planned else 1.0)
    thing.legitimacy_at_first = legitimacy = values["boundary_objects.legitimacy"] * (imposed + by_all)
    row = np.zeros(1, OBJECT)
    features = KINDS[kind]
    row["kind"], row["alive"], row["boundaries"] = kind, True, features.boundary_mask
    row["ambiguity"], row["threatens_protocol"] = thing.ambiguity, features.threatens_protocol
    row["rules"], row["in_cases"], row["fades"] = features.rules, features.in_cases, features.catches_on
    world.objects = np.concatenate([world.objects, row])
    start = np.full((1, world.n_organisations), world.rules["objects.first_use"])
    start[0, makers] = world.rules["objects.introduced_use"]
    if features.catches_on:
        start[:] = features.recognisability
    world.object_use = np.concatenate([world.object_use, start])
    world.object_legitimacy = np.concatenate([world.object_legitimacy, np.full((1, world.n_organisations), legitimacy)])
    world.object_carried = np.concatenate([world.object_carried, np.zeros((1, world.n_organisations))])
    world.object_local = np.concatenate([world.object_local, np.full((1, world.n_organisations), thing.made_fit)])
    world.object_fit = np.concatenate([world.object_fit, _fit(model, thing)[None, :]])
    model.objects.append(thing)
    world.log.note(
        world.week, EventKind.OBJECT_MADE, actor=makers[0], partner=makers[-1], boundary=boundary, value=float(kind)
    )


def _maker(model: "WijkModel", makers: list[int], planned: bool) -> int:
    """The boundary worker of one of the houses who made it, if anybody did (W24)."""
    return next((worker.number for worker in model.workers if not planned and worker.home in makers), -1)


def meet_newcomers(model: "WijkModel", newcomers: F8) -> None:
    """Who came new in an organisation, a share ``newcomers`` (0-1) [o] of its people, finds the objects as they were at
    first."""
    world, things = model.world, model.objects
    if not things:
        return
    made_fit = np.array([[thing.made_fit] for thing in things])
    legitimacy = np.array([[thing.legitimacy_at_first] for thing in things])
    first_use = np.minimum(world.object_use, world.rules["objects.first_use"])
    world.object_local[:] = after_newcomers(world.object_local, made_fit, newcomers)
    world.object_legitimacy[:] = after_newcomers(world.object_legitimacy, legitimacy, newcomers)
    world.object_use[:] = after_newcomers(world.object_use, first_use, newcomers)


def _fit(model: "WijkModel", thing: BoundaryObject) -> F8:
    rules = model.world.rules
    widths = rules["objects.narrow"], rules["objects.wider"], rules["objects.emptiness"]
    read = [reading_fit(thing.ambiguity, distance(frame, thing.place), *widths) for frame in model.world.frames]
    return thing.recognisability * np.array(read)


def read_again(model: "WijkModel") -> None:
    """Frames move, so how well every organisation can read the objects is looked at again."""
    for thing in model.objects:
        if model.world.objects[thing.number]["alive"]:
            model.world.object_fit[thing.number] = _fit(model, thing)
