"""Who works across boundaries: appoint and let go boundary workers when hours, the lead or a subsidy change."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.agents.columns import WORKER
from wijksim.agents.organisation import Department
from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_MONTH, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Level, Sector
from wijksim.mechanisms.acceptance import AT_HOME
from wijksim.mechanisms.networking import Four, possible_skill, probability_of_leaving
from wijksim.mechanisms.subsidy import probability_of_embedding
from wijksim.mechanisms.ties import share_handed_over
from wijksim.mechanisms.turnover import professionals_leave, who_leaves
from wijksim.model.homes_of_posts import homes_of_posts, without
from wijksim.model.objects import meet_newcomers
from wijksim.model.persons import enter, go, hand_over, serve_teams
from wijksim.randomness import draw, normals, stream_key, uniforms
from wijksim.scenario.register import REGISTER

if TYPE_CHECKING:
    from wijksim.agents.columns import F8
    from wijksim.model.wijk_model import WijkModel

LARGEST_TEAM = 60
"""Most agents for one post; in a larger city one agent stands for a small team with the same hours in all."""
KEYS_OF_A_POST = 10_000
"""Distance between the first keys of two posts."""
LAST_POST = 6
"""Number of the last post, from 0."""
LAST_GENERATION = 99
"""Successors in one place that have keys of their own; later ones share the last."""
ON_THE_FLOOR = 2
"""Parts of the hours of a project for the shop floor, of three; the rest leads it [assumed; as in the programme, 002
§1.3]."""
OF_A_PROJECT = 3
"""Parts in all."""
N_COMPETENCES = 4
"""Competences of 002 §5.1.3, and roles of 000 Q1."""
EVENNESS = 0.25
"""What every role has of everybody before the draw: the larger, the more alike people are [assumed]."""
CLOSE_TO_WHOLE = 1e-9
"""Posts that are missing to a whole number by rounding."""
GENERATION = 100
"""Distance between the keys of successors in one place."""


@dataclass(frozen=True, slots=True)
class Post:
    """A kind of boundary work; keys of its people start at ``first_key``."""

    name: str
    level: Level
    first_key: int
    lead: str = "none"
    subsidised: bool = False


_KEYS = tuple(KEYS_OF_A_POST * number for number in range(LAST_POST + 1))
_OPERATIONAL = Post("operational", Level.OPERATIONAL, _KEYS[0])
_TACTICAL = Post("tactical", Level.TACTICAL, _KEYS[1])
_POLICY = Post("policy", Level.POLICY, _KEYS[2])
_SINGLE_LEAD = Post("single_lead", Level.TACTICAL, _KEYS[3], lead="single")
_SHARED_LEAD = Post("shared_lead", Level.TACTICAL, _KEYS[4], lead="shared")
_PROJECT_FLOOR = Post("project_operational", Level.OPERATIONAL, _KEYS[5], subsidised=True)
_PROJECT_LEADERS = Post("project_tactical", Level.TACTICAL, _KEYS[6], subsidised=True)


def hours_by_post(model: "WijkModel", week: int) -> dict[Post, float]:
    """Hours a week that are made available for each post in this week, for the whole population."""
    values, size = model.world.values, model.world.per_10000
    lead_hours = values["coordination.lead_hours"] * size
    start = values["funding.subsidy_start_week"]
    running = week >= 0 and start <= week < start + values["funding.subsidy_weeks"]
    project = values["funding.subsidy_hours_per_week"] * size if running else 0.0
    return {
        _OPERATIONAL: values["boundary_workers.operational_hours"] * size,
        _TACTICAL: values["boundary_workers.tactical_hours"] * size,
        _POLICY: values["boundary_workers.policy_hours"] * size,
        _SINGLE_LEAD: lead_hours if values["coordination.lead"] == "single" else 0.0,
        _SHARED_LEAD: lead_hours if values["coordination.lead"] == "shared" else 0.0,
        _PROJECT_FLOOR: project * ON_THE_FLOOR / OF_A_PROJECT,
        _PROJECT_LEADERS: project / OF_A_PROJECT,
    }


def hours_of_people(hours: float, per_post: float, hours_each: float) -> list[float]:
    """Hours a week of each person who shares ``hours``: whole posts of ``per_post`` hours and one rest (W37).

    Where nobody set the hours of a post (the lever at its default) they are as they come: equal, and of about
    ``hours_each`` hours. In a city a person stands for a small team, all with the same hours.
    """
    if hours <= 0.0:
        return []
    as_it_comes = per_post == REGISTER["boundary_workers.hours_per_post"].default
    people = max(1, ceil(hours / hours_each) if as_it_comes else ceil(hours / per_post - CLOSE_TO_WHOLE))
    if as_it_comes or people > LARGEST_TEAM:
        people = min(LARGEST_TEAM, people)
        return [hours / people] * people
    return [per_post] * (people - 1) + [hours - per_post * (people - 1)]


def staff(model: "WijkModel") -> None:
    """Bring the people in every post in line with the hours available for it."""
    per_post, hours_each = (
        model.world.rules[name] for name in ("boundary_workers.hours_per_post", "workers.hours_each")
    )
    for post, hours in hours_by_post(model, model.world.week).items():
        hours_by_place = hours_of_people(hours, per_post, hours_each)
        wanted = len(hours_by_place)
        for place, worker in reversed(list(_people_in(model, post).items())):
            if place >= wanted:
                _end_post(model, worker)
        for place, worker in _leaving_from(model, post):
            if place >= wanted:
                leave(model, worker)
        _bring_home(model, post, hours, wanted)
        present = _people_in(model, post)
        for place in range(wanted):
            if place not in present:
                _fill(model, post, place, hours, wanted)
        for place, worker in _people_in(model, post).items():
            worker.hours_granted = hours_by_place[place]
            worker.be_chosen_by(model.world.values["boundary_workers.competence"])
        for place, worker in _people_in(model, post).items():
            serve_teams(model.world, worker, place, wanted)


def _people_in(model: "WijkModel", post: Post) -> dict[int, BoundaryWorker]:
    """Who holds which place in a post; who was embedded, or leaves after a hand-over, does not fill it any more."""
    first = post.first_key
    return {
        (worker.key - first) % GENERATION: worker
        for worker in model.workers
        if first <= worker.key < first + KEYS_OF_A_POST and not worker.embedded and not worker.leaving
    }


def _leaving_from(model: "WijkModel", post: Post) -> list[tuple[int, BoundaryWorker]]:
    """Who still hands over the place that they had in a post, with that place."""
    first = post.first_key
    return [
        ((worker.key - first) % GENERATION, worker)
        for worker in model.workers
        if first <= worker.key < first + KEYS_OF_A_POST and worker.leaving
    ]


def _homes(model: "WijkModel", post: Post, hours: float, wanted: int) -> Sequence[int]:
    """Homes of the people in a post where measures name them; none where they do not."""
    return homes_of_posts(model, post.name, hours, wanted, lambda place: _home_of(model, post, place))


def _bring_home(model: "WijkModel", post: Post, hours: float, wanted: int) -> None:
    """People make room for those who belong to the organisation that a measure names."""
    homes = _homes(model, post, hours, wanted)
    if homes:
        workers = list(_people_in(model, post).values())
        for place in without(homes, [worker.home for worker in workers])[1]:
            _end_post(model, workers[place])


def _fill(model: "WijkModel", post: Post, place: int, hours: float, wanted: int) -> None:
    free = without(_homes(model, post, hours, wanted), [worker.home for worker in _people_in(model, post).values()])[0]
    past = [
        worker
        for worker in model.former_workers
        if post.first_key <= worker.key < post.first_key + KEYS_OF_A_POST
        and (worker.key - post.first_key) % GENERATION == place
    ]
    leaving = [worker for of_place, worker in _leaving_from(model, post) if of_place == place]
    before = len(past) + len(leaving)
    successor = appoint(
        model,
        post,
        key=post.first_key + place + GENERATION * min(before, LAST_GENERATION),
        home=free[0] if free else _home_of(model, post, place),
        noted=EventKind.SUCCEEDED if before else EventKind.APPOINTED,
    )
    successor.introduced_by = leaving[-1] if leaving else None


def appoint(model: "WijkModel", post: Post, *, key: int, home: int, noted: EventKind) -> BoundaryWorker:
    """Somebody new: knows the home organisation and hardly anybody else (002 §4.3b; W20)."""
    world = model.world
    number = world.workers.size
    world.workers = np.concatenate([world.workers, np.zeros(1, WORKER)])
    strange = np.zeros((1, world.n_organisations))
    strange[0, home] = AT_HOME
    world.acceptance = np.concatenate([world.acceptance, strange])
    world.carried = np.zeros(number + 1)
    seed = int(world.seed)
    worker = BoundaryWorker(
        model,
        number=number,
        key=key,
        level=post.level,
        home=home,
        hours=0.0,
        competences=_competences(
            seed, key, world.values["boundary_workers.competence"], world.rules["workers.competence_spread"]
        ),
        roles=_roles(seed, key),
        subsidised=post.subsidised,
        lead=post.lead,
    )
    worker.chosen_for = world.values["boundary_workers.competence"]
    model.workers.append(worker)
    enter(world, worker)
    world.log.note(world.week, noted, actor=home, worker=number, value=float(post.level))
    return worker


def turn_over(model: "WijkModel") -> None:
    """Every four weeks some people leave for another job; a successor fills the post and starts with few contacts, or
    with those that were handed over in the weeks that there are for it."""
    world, rules = model.world, model.world.rules
    _hand_over(model)
    if world.week % WEEKS_PER_MONTH != 0 or not rules["turnover_on"]:
        return
    weeks = weeks_of_hand_over(model)
    _end_roles_of_who_leaves(model)
    meet_newcomers(model, _share_of_newcomers(model, weeks))
    professionals_leave(
        world.now, world.professionals, world.joint_starts, world.network, float(WEEKS_PER_MONTH), float(weeks)
    )
    chance = rules["workers.turnover_per_year"] * WEEKS_PER_MONTH / WEEKS_PER_YEAR
    leaving = [
        worker
        for worker in model.workers
        if worker.professional < 0
        and not worker.leaving
        and worker.introduced_by is None
        and draw(int(world.seed), "leave_post", worker.key, world.week)
        < probability_of_leaving(
            chance, worker.frustration, rules["workers.leave_anyway"], rules["workers.leave_by_frustration"]
        )
    ]
    for worker in leaving:
        if weeks and not worker.embedded:
            worker.leaves_in = world.week + weeks
        else:
            leave(model, worker)
    if leaving:
        staff(model)


def _end_roles_of_who_leaves(model: "WijkModel") -> None:
    """Who took the role unasked leaves the own job as often as others, and the role ends with it."""
    world = model.world
    unasked = [worker for worker in model.workers if worker.professional >= 0]
    rows = np.array([worker.professional for worker in unasked], np.int64)
    leaving = who_leaves(world.now, world.professionals["key"][rows], float(WEEKS_PER_MONTH))
    for worker, leaves in zip(unasked, leaving.tolist(), strict=True):
        if leaves:
            world.professionals[worker.professional]["across"] = 0.0
            leave(model, worker)


def _share_of_newcomers(model: "WijkModel", weeks_of_hand_over: int) -> "F8":
    """Share (0-1) of the people of each organisation who are replaced now, less what is handed over to them, [o]."""
    world = model.world
    people = world.professionals
    leaving = who_leaves(world.now, people["key"], float(WEEKS_PER_MONTH))
    gone = np.bincount(people["organisation"][leaving], minlength=world.n_organisations)
    known = share_handed_over(float(weeks_of_hand_over), float(world.rules["workers.hand_over_half"]))
    share: F8 = (1.0 - known) * gone / np.maximum(1, world.organisations["professionals"])
    return share


def weeks_of_hand_over(model: "WijkModel") -> int:
    """Weeks in which a successor works beside who leaves."""
    return int(model.world.values["boundary_workers.hand_over_weeks"])


def _hand_over(model: "WijkModel") -> None:
    """Who walks along with somebody who leaves is introduced where that one is known; then the other goes (002 §4.3b,
    §5.1.1; K7, W20)."""
    world = model.world
    for worker in [each for each in model.workers if each.leaving and each.leaves_in <= world.week]:
        leave(model, worker)


def _home_of(model: "WijkModel", post: Post, place: int) -> int:
    """Home organisation: shop-floor posts and project leaders go round care, welfare and housing, care first, as in the
    programme (002 §1.3); policy officers and a single lead sit at the municipality (002 §4.3a; 000 Q1; W5-W7)."""
    organisations = model.organisations
    if post.level == Level.POLICY or post.lead == "single":
        homes = [agent.index for agent in organisations if isinstance(agent, Department)]
    else:
        order = (Sector.CARE, Sector.WELFARE, Sector.HOUSING)
        by_sector = [
            [agent.index for agent in organisations if agent.sector == sector and not isinstance(agent, Department)]
            for sector in order
        ]
        longest = max(len(group) for group in by_sector)
        homes = [group[i] for i in range(longest) for group in by_sector if i < len(group)]
    homes = homes or [agent.index for agent in organisations]
    return homes[place % len(homes)]


def _competences(seed: int, key: int, mean: float, spread: float) -> Four:
    """Four competences around the mean: skills are not self-evident in people in such posts (002 §5.1.3; W32-W33)."""
    drawn = normals(stream_key(seed, "competence", key), np.arange(N_COMPETENCES, dtype=np.uint64))
    a, b, c, d = (possible_skill(mean + spread * float(x)) for x in drawn)
    return a, b, c, d


def _roles(seed: int, key: int) -> Four:
    """Mix of networker, innovator, politically sensitive strategist and knower of organisations, sums to 1 (000 Q1;
    W4)."""
    u = uniforms(stream_key(seed, "role_mix", key), np.arange(N_COMPETENCES, dtype=np.uint64)) + EVENNESS
    a, b, c, d = (float(x) for x in u / u.sum())
    return a, b, c, d


def _end_post(model: "WijkModel", worker: BoundaryWorker) -> None:
    """A post ends. Subsidised work may be taken into the ordinary money of the home organisation; otherwise the person
    leaves (002 §2.3-3, §5.1.1; K7, P9)."""
    world = model.world
    if worker.subsidised and world.rules["subsidy_embedding_on"] > 0.0 and _is_embedded(model, worker):
        worker.embedded = True
        worker.subsidised = False
        world.log.note(world.week, EventKind.EMBEDDED, actor=worker.home, worker=worker.number)
        return
    leave(model, worker)


def leave(model: "WijkModel", worker: BoundaryWorker) -> None:
    """Somebody stops, and takes the contacts along: whom this person knew, and who knew this person (002 §5.1.1; K7);
    less what was handed over to a successor. Who only goes back to the own cases is still known as a professional."""
    world = model.world
    model.workers.remove(worker)
    model.former_workers.append(worker)
    successors = [each for each in model.workers if each.introduced_by is worker]
    if successors:
        hand_over(world, worker, successors[0], weeks_of_hand_over(model))
    else:
        go(world, worker)
    for each in successors:
        each.introduced_by = None
    world.acceptance[worker.number] = 0.0
    row = world.workers[worker.number]
    row["look_hours"] = row["bridge_hours"] = 0.0
    gone = EventKind.GAVE_UP_THE_ROLE if worker.professional >= 0 else EventKind.LEFT
    world.log.note(world.week, gone, actor=worker.home, worker=worker.number)
    worker.remove()


def _is_embedded(model: "WijkModel", worker: BoundaryWorker) -> bool:
    """Whether the home organisation keeps somebody: by what this person brought about per hour, against what others in
    such a post do: solved cases on the shop floor, agreements for project leaders."""
    world, rules = model.world, model.world.rules
    others = [other for other in model.workers if other.level == worker.level and not other.subsidised]
    hours = sum(other.hours_worked for other in others)
    usual = sum(_brought_about(model, other) for other in others) / hours if hours > 0.0 else 0.0
    chance = probability_of_embedding(
        _brought_about(model, worker) / max(1.0, worker.hours_worked),
        usual,
        float(world.organisations[worker.home]["perceived"]),
        rules["subsidy.steepness"],
        rules["subsidy.threshold"],
    )
    return draw(int(world.seed), "embed_subsidised", worker.key, world.week) < chance


def _brought_about(model: "WijkModel", worker: BoundaryWorker) -> float:
    if worker.level == Level.OPERATIONAL:
        return float(model.world.workers[worker.number]["joint_solved"])
    return float(worker.agreements)
