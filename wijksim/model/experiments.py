"""Where experiments start, spread, stop and last: every quarter, over buurten and wijken (004; R12-R13, K24, P11)."""

from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.experiment import Experiment
from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.experiments import probability_of_starting, room_for_experiments
from wijksim.randomness import stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.agents.columns import F8
    from wijksim.model.wijk_model import WijkModel
HALF_SEEN = 40.0
"""Joint cases solved of late per 10,000 residents at which a council sees half of what there is [assumed]."""
HALF_ON_THE_FLOOR = 20.0
"""Hours of operational workers per 10,000 residents at which the shop floor is linked half [assumed]."""
FROM_AFAR = 0.5
"""What an example in another wijk counts, heard at a learning day [assumed]."""


def begin_experiments(model: "WijkModel") -> None:
    """What starts at once when experiments come in: a share of the buurten, drawn by order, or where the problem is
    felt most."""
    world = model.world
    mode, share = world.values["experiments.mode"], world.values["experiments.start_share"]
    if mode == "none" or model.experiments_begun:
        return
    model.experiments_begun = True
    buurten = model.n_buurten
    u = uniforms(stream_key(int(world.seed), "experiment_first", 0), np.arange(buurten, dtype=np.uint64))
    if mode == "local":  # where the problem is felt most (004 Lessons; R12)
        u = -felt_and_joint(model)[0]
    for buurt in np.argsort(u, kind="stable")[: ceil(share * buurten)].tolist():
        _start(model, buurt, ordered=mode == "ordered")


def try_things(model: "WijkModel") -> None:
    """Every quarter: experiments go on, stop or land; local ones may start where the problem is felt and one is
    close by."""
    world = model.world
    mode = world.values["experiments.mode"]
    if world.week % WEEKS_PER_QUARTER != 0 or world.week < 0 or (mode == "none" and not model.experiments):
        _mark_buurten(model)
        return
    problem, joint = felt_and_joint(model)
    free = _boundary_hours(model) - world.rules["experiments.hours"] * sum(
        not e.became_practice for e in model.experiments
    )
    room_for = room_for_experiments(_boundary_hours(model), world.rules["experiments.hours"])
    links = _links(model)
    running = float(sum(not experiment.became_practice for experiment in model.experiments))
    for experiment in list(model.experiments):
        goes_on = experiment.step(
            problem=float(problem[experiment.buurt]), joint_share=float(joint[experiment.buurt]), running=running,
            room_for=room_for, links=links,
        )  # fmt: skip
        if not goes_on:
            model.experiments.remove(experiment)
            model.former_experiments.append(experiment)
            experiment.remove()
    if mode == "local":
        _spread(model, problem, free)
    elif mode == "ordered":
        _order_again(model)
    _mark_buurten(model)


def felt_and_joint(model: "WijkModel") -> "tuple[F8, F8]":
    """By buurt: share of open cases known to have several domains (0-1), and the share of these in joint handling."""
    world = model.world
    cases = world.cases[: world.n_cases]
    several = cases[(cases["known"] & (cases["known"] - 1)) != 0]
    where = world.residents.buurt[several["resident"]]
    number = np.bincount(where, minlength=model.n_buurten).astype(float)
    joint = np.bincount(where[several["partner"] >= 0], minlength=model.n_buurten).astype(float)
    all_cases = np.bincount(world.residents.buurt[cases["resident"]], minlength=model.n_buurten)
    return number / np.maximum(1, all_cases), joint / np.maximum(1.0, number)


def _boundary_hours(model: "WijkModel") -> float:
    return sum(worker.hours_available for worker in model.workers_at_work)


def _links(model: "WijkModel") -> tuple[float, float, float]:
    """Operational, policy and political links (0-1): hours on the shop floor, support at policy level, and a
    council that sees what comes of it (returns made visible, joint results) (004 Lessons; R13)."""
    world = model.world
    floor = sum(w.hours_available for w in model.workers_at_work if w.level == Level.OPERATIONAL) / world.per_10000
    departments = [agent.index for agent in model.municipality.departments] or list(range(world.n_organisations))
    support = float(world.policy_support[departments].mean())
    seen = sum(agent.solved_joint for agent in model.organisations) / world.per_10000
    political = 1.0 - (1.0 - seen / (HALF_SEEN + seen)) * (1.0 - float(world.visibility_of_returns[departments].mean()))
    return floor / (HALF_ON_THE_FLOOR + floor), support, political


def _spread(model: "WijkModel", problem: "F8", free: float) -> None:
    world = model.world
    busy = {experiment.buurt for experiment in model.experiments}
    per_wijk = model.n_buurten // world.wijken
    u = uniforms(
        stream_key(int(world.seed), "experiment_starts", world.week), np.arange(model.n_buurten, dtype=np.uint64)
    )
    strong = {e.buurt: e.strength for e in model.experiments}
    for buurt in range(model.n_buurten):
        if buurt in busy:
            continue
        wijk = buurt // per_wijk
        near = [s for b, s in strong.items() if b // per_wijk == wijk]
        far = [s for b, s in strong.items() if b // per_wijk != wijk] if world.rules["learning.platform"] else []
        example = max([*near, *(FROM_AFAR * s for s in far)], default=0.0)
        if u[buurt] < probability_of_starting(world.rules, float(problem[buurt]), free, example):
            _start(model, buurt, ordered=False)
            free -= world.rules["experiments.hours"]


def _order_again(model: "WijkModel") -> None:
    """Where an ordered project stopped, the next is ordered after a rest; never in more buurten than at the start."""
    world = model.world
    wanted = ceil(world.values["experiments.start_share"] * model.n_buurten)
    busy = {experiment.buurt for experiment in model.experiments}
    rest = world.rules["experiments.rest_quarters"] * WEEKS_PER_QUARTER
    last_end = {e.buurt: e.ended_in for e in model.former_experiments}
    for buurt, ended in sorted(last_end.items(), key=lambda each: (each[1], each[0])):
        if len(busy) < wanted and buurt not in busy and world.week - ended >= rest:
            _start(model, buurt, ordered=True)
            busy.add(buurt)


def _start(model: "WijkModel", buurt: int, *, ordered: bool) -> None:
    model.experiments.append(Experiment(model, buurt=buurt, ordered=ordered))
    model.world.log.note(model.world.week, EventKind.EXPERIMENT_STARTED, value=float(buurt))


def _mark_buurten(model: "WijkModel") -> None:
    model.world.in_experiment[:] = 0.0
    for experiment in model.experiments:
        model.world.in_experiment[experiment.buurt] = experiment.strength
    model.world.parallel_projects = float(sum(not e.became_practice for e in model.experiments))
