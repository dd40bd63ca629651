"""The region: shelter leavers and status holders come to live here, and municipalities quarrel about the division
(000 Q5)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.region import conflict_after_week, mediation_after_week, share_taken
from wijksim.model.living import let_in
from wijksim.randomness import stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel
OLDEST_NEWCOMER = 3
"""Last age band of newcomers; they are adults below 65."""
NEED_OF_A_HOME = (0.4, 0.4)
"""Least need and range of a newcomer's need for a home [assumed]."""
NEED_OF_PEOPLE = (0.4, 0.3)
"""The same for people and company [assumed]."""
NEED_OF_CARE = (0.3, 0.3)
"""The same for care [assumed]."""
CARE_FROM = 0.5
"""Draw above which a newcomer needs care too: half of them [assumed]."""
TRUST_OF_NEWCOMERS = 0.4
"""Trust of a newcomer in services, 0-1 [assumed]."""
TO_PER_1000 = 10.0
"""From per 10,000 residents to per 1,000."""
NO_CONFLICT = 1e-6
"""Conflict below which there is none."""
MAX_ON_MEDIATION = 0.5
"""Part of the hours of policy people that goes to mediation at most [assumed]."""
MEDIATION_PER_HOUR = 0.02
"""Mediation by an hour of a competent mediator, and what is lost of it a week [assumed]."""
FRUSTRATED_BY_CONFLICT = 0.1
"""Frustration a week of policy people in full conflict [assumed]."""
STEPS_OF_CONFLICT = 10
"""Conflict is told each time it passes another tenth; no rule reads it."""


def receive_newcomers(model: "WijkModel") -> None:
    """This week's newcomers move into homes that came free: a need for a home and for people, no ties yet (A17)."""
    world, rules = model.world, model.world.rules
    if rules["region.inflow_per_year"] <= 0.0:
        return
    share = share_taken(rules["region.uneven"], model.mediation)
    expected = rules["region.inflow_per_year"] * share * world.per_10000 / WEEKS_PER_YEAR
    people = world.residents
    u = uniforms(stream_key(int(world.seed), "newcomer", world.week), people.key)
    adult = (people.age >= 1) & (people.age <= OLDEST_NEWCOMER)
    called = adult & (u < expected / max(1, int(adult.sum())))  # the same homes whatever policy does
    rows = np.flatnonzero(called & ~people.has_case & ~people.in_second_line)
    let_in(model, rows)
    need = uniforms(stream_key(int(world.seed), "newcomer_need", world.week), people.key[rows])
    people.need[rows, 2] = NEED_OF_A_HOME[0] + NEED_OF_A_HOME[1] * need
    people.need[rows, 1] = NEED_OF_PEOPLE[0] + NEED_OF_PEOPLE[1] * need
    people.need[rows, 0] = np.where(need > CARE_FROM, NEED_OF_CARE[0] + NEED_OF_CARE[1] * need, 0.0)
    people.hidden[rows] = 0
    people.ties[rows] = 0
    people.trust[rows] = TRUST_OF_NEWCOMERS
    for number in np.sort(people.number[rows]).tolist():
        world.log.note(world.week, EventKind.NEWCOMER, resident=int(number))


def deal_with_region(model: "WijkModel") -> None:
    """Uneven division frustrates; a mediating boundary worker calms and brings it closer to fair (W31, K22)."""
    world, rules = model.world, model.world.rules
    inflow = rules["region.inflow_per_year"] / TO_PER_1000
    if inflow <= 0.0 and model.regional_conflict < NO_CONFLICT:
        return
    policy = [worker for worker in model.workers_at_work if worker.level == Level.POLICY]
    available = sum(worker.hours_available for worker in policy)
    wanted = rules["region.mediator_hours"] * world.per_10000
    hours = min(wanted, MAX_ON_MEDIATION * available) if rules["region.mediator"] else 0.0
    model.share_of_policy_on_mediation = hours / available if available > 0.0 else 0.0
    skill = max((worker.competence for worker in policy), default=0.0)
    model.mediation = mediation_after_week(
        model.mediation, hours / world.per_10000, skill, MEDIATION_PER_HOUR, MEDIATION_PER_HOUR
    )
    unevenness = share_taken(rules["region.uneven"], model.mediation) - 1.0
    before = model.regional_conflict
    model.regional_conflict = conflict_after_week(
        before, inflow, unevenness, model.mediation, rules["region.growth"], rules["region.calming"]
    )
    for worker in policy:
        worker.frustration += FRUSTRATED_BY_CONFLICT * model.regional_conflict * (1.0 - worker.frustration)
    if int(STEPS_OF_CONFLICT * model.regional_conflict) > int(STEPS_OF_CONFLICT * before):
        world.log.note(world.week, EventKind.REGION_QUARRELS, value=model.regional_conflict)
