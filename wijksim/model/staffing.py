"""Who works across boundaries: appoint and let go boundary workers when hours, the lead or a subsidy change."""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.boundary_worker import BoundaryWorker, Four
from wijksim.agents.columns import WORKER
from wijksim.agents.organisation import Department
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import Level, Sector
from wijksim.mechanisms.subsidy import chance_to_embed
from wijksim.randomness import draw, normals, stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

LARGEST_TEAM = 60
"""Most agents for one post; in a larger city one agent stands for a small team with the same hours in all."""


@dataclass(frozen=True, slots=True)
class Post:
    """A kind of boundary work that money is made available for."""

    name: str
    level: Level
    first_key: int
    lead: str = "none"
    subsidised: bool = False


_OPERATIONAL = Post("operational", Level.OPERATIONAL, 0)
_TACTICAL = Post("tactical", Level.TACTICAL, 10_000)
_POLICY = Post("policy", Level.POLICY, 20_000)
_SINGLE_LEAD = Post("single_lead", Level.TACTICAL, 30_000, lead="single")
_SHARED_LEAD = Post("shared_lead", Level.TACTICAL, 40_000, lead="shared")
_PROJECT_FLOOR = Post("project_operational", Level.OPERATIONAL, 50_000, subsidised=True)
_PROJECT_LEADERS = Post("project_tactical", Level.TACTICAL, 60_000, subsidised=True)


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
        _PROJECT_FLOOR: project * 2 / 3,
        _PROJECT_LEADERS: project / 3,
    }


def staff(model: "WijkModel") -> None:
    """Bring the people in every post in line with the hours available for it."""
    for post, hours in hours_by_post(model, model.world.week).items():
        present = [worker for worker in model.workers if worker.key // 10_000 == post.first_key // 10_000 and not worker.embedded]
        wanted = 0 if hours <= 0.0 else min(LARGEST_TEAM, max(1, ceil(hours / model.world.rules.workers_hours_each)))
        for worker in reversed(present[wanted:]):
            _let_go(model, worker)
        for place in range(len(present), wanted):
            _appoint(model, post, place)
        for worker in model.workers:
            if worker.key // 10_000 == post.first_key // 10_000 and not worker.embedded:
                worker.hours_granted = hours / wanted


def _appoint(model: "WijkModel", post: Post, place: int) -> None:
    """Somebody new in a post: knows the home organisation and hardly anybody else (002 §4.3b; W20)."""
    world = model.world
    key = post.first_key + place
    home = _home_of(model, post, place)
    number = world.workers.size
    world.workers = np.concatenate([world.workers, np.zeros(1, WORKER)])
    contact = np.full((1, world.n_organisations), world.rules.workers_first_contact)
    contact[0, home] = 0.7
    world.acceptance = np.concatenate([world.acceptance, contact])
    world.carried = np.zeros(number + 1)
    seed = int(world.seed)
    worker = BoundaryWorker(
        model, number=number, key=key, level=post.level, home=home, hours=0.0,
        competences=_competences(seed, key, world.values["boundary_workers.competence"], world.rules.workers_competence_spread),
        roles=_roles(seed, key), subsidised=post.subsidised, lead=post.lead,
    )  # fmt: skip
    model.workers.append(worker)
    world.log.note(world.week, EventKind.APPOINTED, actor=home, worker=number, value=float(post.level))


def _home_of(model: "WijkModel", post: Post, place: int) -> int:
    """Home organisation: shop-floor posts go round care, welfare and housing; project leaders start at welfare; policy
    officers and a single lead sit at the municipality (002 §4.3a; 000 Q1; W5-W7)."""
    organisations = model.organisations
    if post.level == Level.POLICY or post.lead == "single":
        homes = [agent.index for agent in organisations if isinstance(agent, Department)]
    else:
        order = (Sector.WELFARE, Sector.CARE, Sector.HOUSING)
        if post.level == Level.OPERATIONAL:
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
    drawn = normals(stream_key(seed, "competence", key), np.arange(4, dtype=np.uint64))
    a, b, c, d = (min(0.98, max(0.02, mean + spread * float(x))) for x in drawn)
    return a, b, c, d


def _roles(seed: int, key: int) -> Four:
    """Mix of networker, innovator, politically sensitive strategist and knower of organisations, sums to 1 (000 Q1; W4)."""
    u = uniforms(stream_key(seed, "role_mix", key), np.arange(4, dtype=np.uint64)) + 0.25
    a, b, c, d = (float(x) for x in u / u.sum())
    return a, b, c, d


def _let_go(model: "WijkModel", worker: BoundaryWorker) -> None:
    """A post ends. Subsidised work may be taken into the ordinary money of the home organisation; otherwise the person
    leaves and takes the contacts along (002 §2.3-3, §5.1.1; K7, P9)."""
    world = model.world
    if worker.subsidised and world.rules.subsidy_embedding_on > 0.0 and _is_embedded(model, worker):
        worker.embedded = True
        worker.subsidised = False
        world.log.note(world.week, EventKind.EMBEDDED, actor=worker.home, worker=worker.number)
        return
    model.workers.remove(worker)
    model.former_workers.append(worker)
    world.acceptance[worker.number] = 0.0
    row = world.workers[worker.number]
    row["look_hours"] = row["bridge_hours"] = 0.0
    knowledge = world.pairs.knowledge
    for o in range(world.n_organisations):
        if o != worker.home:
            knowledge[worker.home, o] *= 0.95
            knowledge[o, worker.home] *= 0.95
    world.log.note(world.week, EventKind.LEFT, actor=worker.home, worker=worker.number)
    worker.remove()


def _is_embedded(model: "WijkModel", worker: BoundaryWorker) -> bool:
    world, rules = model.world, model.world.rules
    row = world.workers
    solved_per_hour = float(row[worker.number]["joint_solved"]) / max(1.0, worker.hours_worked)
    others = [other for other in model.workers if other.level == worker.level and not other.subsidised]
    hours = sum(other.hours_worked for other in others)
    usual = sum(float(row[other.number]["joint_solved"]) for other in others) / hours if hours > 0.0 else 0.0
    chance = chance_to_embed(
        solved_per_hour, usual, float(world.organisations[worker.home]["perceived"]), rules.subsidy_steepness,
        rules.subsidy_threshold,
    )  # fmt: skip
    return draw(int(world.seed), "embed_subsidised", worker.key, world.week) < chance
