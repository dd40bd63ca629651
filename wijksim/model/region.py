"""The region: shelter leavers and status holders come to live here, and municipalities quarrel about the division
(000 Q5)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.region import conflict_after_week, mediation_after_week, share_taken
from wijksim.randomness import stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel


def receive_newcomers(model: "WijkModel") -> None:
    """This week's newcomers move into homes that came free: a need for a home and for people, no ties yet (A17)."""
    world, rules = model.world, model.world.rules
    if rules.region_inflow_per_year <= 0.0:
        return
    share = share_taken(rules.region_uneven, model.mediation)
    expected = rules.region_inflow_per_year * share * world.per_10000 / 52.0
    people = world.residents
    u = uniforms(stream_key(int(world.seed), "newcomer", world.week), people.key)
    adult = (people.age >= 1) & (people.age <= 3)
    called = adult & (u < expected / max(1, int(adult.sum())))  # the same homes whatever policy does
    rows = np.flatnonzero(called & ~people.has_case & ~people.in_second_line)
    need = uniforms(stream_key(int(world.seed), "newcomer_need", world.week), people.key[rows])
    people.need[rows, 2] = 0.4 + 0.4 * need
    people.need[rows, 1] = 0.4 + 0.3 * need
    people.need[rows, 0] = np.where(need > 0.5, 0.3 + 0.3 * need, 0.0)
    people.hidden[rows] = 0
    people.ties[rows] = 0
    people.trust[rows] = 0.4
    for number in np.sort(people.number[rows]).tolist():
        world.log.note(world.week, EventKind.NEWCOMER, resident=int(number))


def deal_with_region(model: "WijkModel") -> None:
    """Uneven division frustrates; a mediating boundary worker calms and brings it closer to fair (W31, K22)."""
    world, rules = model.world, model.world.rules
    inflow = rules.region_inflow_per_year / 10.0
    if inflow <= 0.0 and model.regional_conflict < 1e-6:
        return
    policy = [worker for worker in model.workers_at_work if worker.level == Level.POLICY]
    available = sum(worker.hours_available for worker in policy)
    hours = min(rules.region_mediator_hours * world.per_10000, 0.5 * available) if rules.region_mediator else 0.0
    model.share_of_policy_on_mediation = hours / available if available > 0.0 else 0.0
    skill = max((worker.competence for worker in policy), default=0.0)
    model.mediation = mediation_after_week(model.mediation, hours / world.per_10000, skill, 0.02, 0.02)
    unevenness = share_taken(rules.region_uneven, model.mediation) - 1.0
    before = model.regional_conflict
    model.regional_conflict = conflict_after_week(
        before, inflow, unevenness, model.mediation, rules.region_growth, rules.region_calming
    )
    for worker in policy:
        worker.frustration += 0.1 * model.regional_conflict * (1.0 - worker.frustration)
    if int(10 * model.regional_conflict) > int(10 * before):
        world.log.note(world.week, EventKind.REGION_QUARRELS, value=model.regional_conflict)
