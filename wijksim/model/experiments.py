"""Where experiments start, meet, spread, stop and last, over buurten and wijken (004; R12-R13, K24, P11)."""

from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.at_the_table import parties_of, somebody_is_able
from wijksim.agents.experiment import Experiment
from wijksim.domain.events import EventKind
from wijksim.domain.measure import PER, WEEKS_PER_QUARTER, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.experiments import practised, probability_of_starting, support
from wijksim.mechanisms.messages import chance_to_go_there
from wijksim.mechanisms.ties import team_of_house
from wijksim.randomness import draw, stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.agents.columns import F8
    from wijksim.model.wijk_model import WijkModel
ANY = -1
HOURS_OF_AN_ADVISER = 36.0
"""Hours of a full week."""


def begin_experiments(model: "WijkModel") -> None:
    """What starts at once when experiments come in: a share of the buurten, drawn by order, or where something breaks
    most."""
    world = model.world
    mode, share = world.values["experiments.mode"], world.values["experiments.start_share"]
    if mode == "none" or model.experiments_begun:
        return
    model.experiments_begun = True
    buurten = model.n_buurten
    u = uniforms(stream_key(int(world.seed), "experiment_first", 0), np.arange(buurten, dtype=np.uint64))
    if mode == "local":  # where the problem is felt most (004 Lessons; R12)
        u = -problem_felt(model)
    for buurt in np.argsort(u, kind="stable")[: ceil(share * buurten)].tolist():
        _start(model, buurt, ordered=mode == "ordered")


def hours_of_groups(model: "WijkModel") -> "F8":
    """Hours of this week that each professional keeps free for a group, [professionals]."""
    hours = np.zeros(model.world.professionals.size)
    for experiment in model.experiments:
        if experiment.meets_this_week:
            hours[list(experiment.people)] += model.world.rules["experiments.session_hours"]
    return hours


def meet_in_groups(model: "WijkModel") -> None:
    """Groups meet, supported as far as advisers have time for all that run, and as practised as successes made them;
    who sees how the same task was divided elsewhere need not find out (004 Lessons: successive; C8)."""
    rules = model.world.rules
    running = [experiment for experiment in model.experiments if experiment.running]
    if not running:
        return
    supported = support(float(len(running)), _hours_of_advice(model), rules["experiments.advice_each"])
    successes = sum(e.succeeded for e in (*model.former_experiments, *model.experiments))
    advisers = max(1.0, _hours_of_advice(model) / HOURS_OF_AN_ADVISER)
    skill = practised(float(successes), advisers, rules["experiments.lesson"])
    for experiment in running:
        if experiment.meets_this_week:
            seen = _example(model, experiment.buurt, experiment.task)
            experiment.meet(supported=supported, skill=max(skill, seen))


def try_things(model: "WijkModel") -> None:
    """Every week groups go on, stop or land; where one stopped the next begins after a rest; and every quarter people
    elsewhere may begin, where something breaks and an example is close by."""
    world = model.world
    mode = world.values["experiments.mode"]
    if world.week < 0 or (mode == "none" and not model.experiments):
        return
    if model.experiments:
        links = _links(model)
        for experiment in list(model.experiments):
            if not experiment.step(links=links):
                model.experiments.remove(experiment)
                model.former_experiments.append(experiment)
                experiment.remove()
    if mode != "none":
        _begin_again(model, ordered=mode == "ordered")
    if mode == "local" and world.week % WEEKS_PER_QUARTER == 0:
        _spread(model)
    world.parallel_projects = float(sum(experiment.running for experiment in model.experiments))


def problem_felt(model: "WijkModel") -> "F8":
    """By buurt, how far one task that keeps breaking is on the mind of those who work there, 0-1."""
    world = model.world
    residents = np.maximum(1, np.bincount(world.residents.buurt, minlength=model.n_buurten))
    heard = world.tasks.broke_here.max(axis=1) / residents * PER
    return np.array([chance_to_go_there(each, world.rules["messages.worth_going"]) for each in heard.tolist()])


def _hours_of_advice(model: "WijkModel") -> float:
    return float(model.world.rules["experiments.advice"]) * model.world.per_10000


def _links(model: "WijkModel") -> tuple[float, float, float]:
    """Operational, policy and political links (0-1): hours on the shop floor, support at policy level, and a
    council that sees what comes of it (returns made visible, joint results) (004 Lessons; R13)."""
    world, rules = model.world, model.world.rules
    floor = sum(w.hours_available for w in model.workers_at_work if w.level == Level.OPERATIONAL) / world.per_10000
    departments = [agent.index for agent in model.municipality.departments] or list(range(world.n_organisations))
    support_of_policy = float(world.policy_support[departments].mean())
    seen = sum(agent.solved_joint for agent in model.organisations) / world.per_10000
    unseen = 1.0 - seen / (rules["experiments.half_seen"] + seen)
    political = 1.0 - unseen * (1.0 - float(world.visibility_of_returns[departments].mean()))
    return floor / (rules["experiments.half_on_floor"] + floor), support_of_policy, political


def _spread(model: "WijkModel") -> None:
    """People who never tried anything may begin, by an example or when advisers have hours left (004 Lessons; R12,
    C8)."""
    world, rules = model.world, model.world.rules
    running = sum(experiment.running for experiment in model.experiments)
    free = _hours_of_advice(model) - rules["experiments.advice_each"] * running
    tried = {e.buurt for e in (*model.experiments, *model.former_experiments)}
    if len(tried) == model.n_buurten:
        return
    felt = problem_felt(model)
    u = uniforms(
        stream_key(int(world.seed), "experiment_starts", world.week), np.arange(model.n_buurten, dtype=np.uint64)
    )
    for buurt in range(model.n_buurten):
        if buurt not in tried:
            chance = probability_of_starting(rules, float(felt[buurt]), free, _example(model, buurt))
            if u[buurt] < chance and _start(model, buurt, ordered=False):
                free -= rules["experiments.advice_each"]


def _example(model: "WijkModel", buurt: int, task: int = ANY) -> float:
    """The best that is seen in this wijk, or heard of from another at a learning day, 0-1; of one task, or any."""
    per_wijk = model.n_buurten // model.world.wijken
    best = 0.0
    for experiment in (*model.experiments, *model.former_experiments):
        if experiment.succeeded and task in (ANY, experiment.task):
            near = experiment.buurt // per_wijk == buurt // per_wijk
            heard = float(model.world.rules["experiments.from_afar"]) * bool(model.world.rules["learning.platform"])
            best = max(best, experiment.strength * (1.0 if near else heard))
    return best


def _begin_again(model: "WijkModel", *, ordered: bool) -> None:
    """Where an experiment stopped or became practice, the next one begins after a rest, the same for both modes."""
    world = model.world
    rest = world.rules["experiments.rest_quarters"] * WEEKS_PER_QUARTER
    length = world.rules["experiments.quarters"] * WEEKS_PER_QUARTER
    busy = {e.buurt for e in model.experiments if e.running}
    last = {e.buurt: e.ended_in for e in model.former_experiments}
    last |= {e.buurt: max(last.get(e.buurt, -1), round(e.started_in + length)) for e in model.experiments}
    for buurt, ended in sorted(last.items(), key=lambda each: (each[1], each[0])):
        if buurt not in busy and world.week - ended >= rest and (world.week - ended - rest) % WEEKS_PER_QUARTER == 0:
            _start(model, buurt, ordered=ordered)


def _start(model: "WijkModel", buurt: int, *, ordered: bool) -> bool:
    """A group begins, if there are people of two houses who have the time and the heart for it; where the task that
    breaks most has nobody left, people take up the next, unless it was ordered."""
    world = model.world
    wanted = [ordered_task(model, buurt)] if ordered else tasks_here(model, buurt)
    for task in wanted:
        if not somebody_is_able(world, task):
            continue
        houses = parties_of(world, task)
        people = [_who_joins(model, buurt, house) for house in houses]
        if min(people) < 0 or houses[0] == houses[1]:
            continue
        pair = (people[0], people[1])
        model.experiments.append(Experiment(model, buurt=buurt, ordered=ordered, task=task, houses=houses, people=pair))
        world.log.note(world.week, EventKind.EXPERIMENT_STARTED, value=float(buurt))
        return True
    return False


def tasks_here(model: "WijkModel", buurt: int) -> list[int]:
    """Tasks that broke here and are not settled here yet, the worst first; where nothing broke, those that are least
    clear."""
    tasks = model.world.tasks
    broke = tasks.broke_here[buurt] * (1.0 - tasks.here[buurt])
    ranked = [t for t in np.argsort(-broke, kind="stable").tolist() if broke[t] > 0.0]
    return ranked or [int(t) for t in np.argsort(-tasks.volume * (1.0 - tasks.clear), kind="stable")]


def ordered_task(model: "WijkModel", buurt: int) -> int:
    """What was put on the list elsewhere, a year at a time: drawn by how often it is asked anywhere (004
    Experiments)."""
    world = model.world
    edges = world.tasks.volume.cumsum()
    year = world.week // WEEKS_PER_YEAR
    u = draw(int(world.seed), "experiment_order", 0, year)
    return min(int(np.searchsorted(edges, u * edges[-1], side="right")), edges.size - 1)


def _who_joins(model: "WijkModel", buurt: int, house: int) -> int:
    """Row of somebody of this house in the team of the buurt who is in no group and did not try in vain of late; -1
    nobody."""
    world = model.world
    if world.organisations[house]["professionals"] == 0:
        return -1
    first, n = team_of_house(world.organisations[house], int(model.team_of_buurt[buurt]), int(world.network.teams[0]))
    start = int(draw(int(world.seed), "joins_experiment", buurt * world.n_organisations + house, world.week) * n)
    taken = {row for experiment in model.experiments if experiment.running for row in experiment.people}
    for turn in range(n):
        row = first + (start + turn) % n
        if row not in taken and model.tired_until.get(row, world.week) <= world.week:
            return row
    return -1
