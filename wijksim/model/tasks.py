"""Who does what in this wijk: the columns of tasks at the start, and what the system pays from week to week."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.columns import F8, Tasks
from wijksim.domain.tasks import TASKS, Pay, pay_for
from wijksim.domain.vocabulary import ObjectKind
from wijksim.mechanisms.tasks import claim_of, let_tasks_rest, measure_division, paid_by_system, paid_share
from wijksim.scenario.scenario import OrganisationSpec, Scenario

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

ASKED_OF_WHO_IS_ABLE = 0.1
"""How often a house is asked for a task that it could do unpaid, relative to one that it is paid for [assumed]."""


TAKERS = 2
"""Houses that may do a task in a buurt together."""


def tasks_at_start(scenario: Scenario, buurten: int) -> Tasks:
    """Columns of tasks: contracts as they are, nothing arranged on top, no division made in any of the buurten."""
    specs = scenario.organisations
    n, kinds = len(specs), len(TASKS)
    contract = contracts(specs)
    own = np.array([[task.sector == spec.sector for task in TASKS] for spec in specs])
    volume = np.array([task.volume for task in TASKS])
    asked = np.where(contract > 0.0, contract, ASKED_OF_WHO_IS_ABLE) * (contract >= 0.0) * own * volume
    totals = asked.sum(axis=1, keepdims=True)
    work = np.divide(asked, totals, out=np.zeros_like(asked), where=totals > 0.0).cumsum(axis=1)
    freely, by_pay = scenario["tasks.freely"], scenario["tasks.by_pay"]
    claim = np.array([[claim_of(c, paid_share(c, 0.0), freely, by_pay) for c in row] for row in contract.tolist()])
    return Tasks(
        volume=volume, work=work, for_elderly=np.array([spec.for_elderly for spec in specs]), contract=contract,
        arranged=np.zeros((n, kinds)), claim=claim, share=np.zeros((n, kinds)), agreed=np.zeros(kinds),
        clear=np.zeros(kinds), gap=np.zeros(kinds), broke=np.zeros((n, kinds)), unpaid=np.zeros((n, kinds)),
        seen=np.zeros(kinds), unpaid_seen=np.zeros((n, kinds)), agenda=np.zeros(kinds),
        here=np.zeros((buurten, kinds)), takers_here=np.full((buurten, kinds, TAKERS), -1, np.int64),
        held_here=np.zeros((buurten, kinds), np.bool_), broke_here=np.zeros((buurten, kinds)),
    )  # fmt: skip


def contracts(specs: Sequence[OrganisationSpec]) -> F8:
    """Share of an hour of each task that the contract of each house pays, [o, t]; -1 where it is not able."""
    present = frozenset(spec.key for spec in specs)
    return np.array([[_pay(spec, t, present).value for t in range(len(TASKS))] for spec in specs])


def _pay(spec: OrganisationSpec, t: int, present: frozenset[str]) -> Pay:
    task = TASKS[t]
    said = spec.contracts.get(task.key)
    return Pay[said.upper()] if said else pay_for(task, spec.key, spec.sector, present=present)


def live_with_division(model: "WijkModel") -> None:
    """The system pulls back what people arranged, and how clear the work is divided is measured (002 §5.1.1; R1)."""
    world = model.world
    inside = np.diagonal(world.pairs.inside_fence) > 0.0
    paid_by_system(world.p, world.organisations, world.policy_support, inside, model.paid_by_system)
    held = (world.in_houses[kind] for kind in (ObjectKind.COVENANT, ObjectKind.TENDER_MODEL))
    let_tasks_rest(world.p, world.tasks, model.paid_by_system, *held)
    measure_division(world.tasks, world.pairs)
