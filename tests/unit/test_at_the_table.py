"""What a boundary worker puts on the table: by what is remembered, by mandate, and what comes of it."""

from typing import Any

import numpy as np
import pytest

from tests.small_wijk import after, small_wijk
from wijksim.agents.at_the_table import (
    LEFT_WHEN_SETTLED,
    MANDATES,
    Item,
    in_mind,
    mandates_of,
    option_for,
    settle,
    share_settled,
    told_to_house,
    what_to_negotiate,
)
from wijksim.domain.events import EventKind
from wijksim.domain.tasks import TASK_KEYS
from wijksim.domain.vocabulary import Boundary, Level
from wijksim.mechanisms.division import Option

about = pytest.approx
MUCH = 1e9
"""So many broken cases that nobody thinks of anything else."""
HOURS = {"boundary_workers.tactical_hours": 60.0, "boundary_workers.policy_hours": 60.0,
         "boundary_workers.operational_hours": 60.0}  # fmt: skip
PAPERS, EAR, NURSING = (TASK_KEYS.index(key) for key in ("papers", "listening_ear", "nursing"))


@pytest.fixture
def model() -> Any:
    """A wijk in which people are in their posts and nothing broke yet."""
    made = after(1, small_wijk(HOURS | {"warm_up_weeks": 0}))
    world = made.world
    for column in (world.told, world.told_of_tasks, world.told_of_pay, world.pairs.failed_attempts, world.tasks.broke,
                   world.tasks.unpaid, world.tasks.agreed, world.tasks.share, world.tasks.arranged):  # fmt: skip
        column[:] = 0.0
    world.tally.empty()
    made.between_weeks = False  # the week goes on: people may act
    return made


def worker(model: Any, level: Level) -> Any:
    return next(each for each in model.workers if each.level == level)


def house(model: Any, key: str) -> int:
    return [spec.key for spec in model.scenario_of_run.organisations].index(key)


def test_who_has_nothing_in_mind_goes_round(model):
    assert what_to_negotiate(worker(model, Level.TACTICAL)) is None
    assert in_mind(worker(model, Level.TACTICAL)).cases == 0.0


def test_the_task_that_broke_most_is_negotiated_by_who_takes_it_up_most(model):
    model.world.told_of_tasks[[PAPERS, EAR]] = 2.0 * MUCH, MUCH
    model.world.told[0, 1, Boundary.ACCOUNTABILITY] = MUCH
    item = what_to_negotiate(worker(model, Level.TACTICAL))
    assert item == Item(Boundary.SECTORAL, house(model, "welfare"), house(model, "dept_social"), PAPERS)


def test_what_breaks_more_between_two_houses_goes_before_a_task(model):
    model.world.told_of_tasks[PAPERS] = MUCH
    model.world.told[1, 4, Boundary.ACCOUNTABILITY] = 2.0 * MUCH
    assert what_to_negotiate(worker(model, Level.TACTICAL)) == Item(Boundary.ACCOUNTABILITY, 1, 4)


def test_each_level_works_on_what_it_has_a_mandate_for(model):
    welfare = house(model, "welfare")
    model.world.told_of_tasks[PAPERS] = 3.0 * MUCH
    model.world.told_of_pay[welfare, EAR] = MUCH
    assert what_to_negotiate(worker(model, Level.TACTICAL)).boundary == Boundary.SECTORAL
    policy = what_to_negotiate(worker(model, Level.POLICY))
    assert (policy.boundary, policy.a, policy.task) == (Boundary.FINANCIAL, welfare, EAR)
    assert policy.b != welfare
    assert what_to_negotiate(worker(model, Level.OPERATIONAL)) is None
    assert MANDATES[Level.INFORMAL] == ()


def test_how_others_work_is_in_nobodys_mandate(model):
    model.world.told[0, 1, Boundary.PROFESSIONAL] = MUCH
    assert all(what_to_negotiate(each) is None for each in model.workers)


def test_a_part_of_what_broke_at_the_own_house_is_known_untold(model):
    somebody = worker(model, Level.TACTICAL)
    model.world.tasks.broke[somebody.home, EAR] = 8.0
    model.world.tasks.broke[(somebody.home + 1) % 10, PAPERS] = 8.0
    ear = model.world.rules["messages.own_house"]
    assert in_mind(somebody).tasks[[EAR, PAPERS]].tolist() == about([8.0 * ear, 0.0])


def test_a_single_lead_hears_of_no_house_and_takes_up_what_is_at_hand(model):
    somebody = worker(model, Level.TACTICAL)
    somebody.lead = "single"
    model.world.tasks.broke[somebody.home, EAR] = MUCH
    assert in_mind(somebody).cases == 0.0
    item = what_to_negotiate(somebody)
    assert item is not None and item.boundary in mandates_of(somebody)
    assert item.a != item.b


def test_it_fails_when_no_option_is_good_for_both(model):
    somebody = worker(model, Level.TACTICAL)
    world = model.world
    world.told_of_tasks[PAPERS] = MUCH
    world.tasks.contract[:, PAPERS] = -1.0
    world.tasks.contract[house(model, "welfare"), PAPERS] = 0.0
    world.organisations["load"] = 0.0
    world.rules["tasks.unforeseen"] = 0.0
    item = Item(Boundary.SECTORAL, house(model, "dept_care"), house(model, "dept_social"), PAPERS)
    assert option_for(somebody, item) is None, "neither is able"
    item = what_to_negotiate(somebody)
    assert option_for(somebody, item) is None, "an hour is worth nothing in an empty week, and nobody is paid"
    somebody._failures = 0.0
    somebody.negotiate(item, 10.0)
    assert (somebody.failed_negotiations, somebody.agreements) == (1, 0)
    assert world.tally.tasks_moved == 0


def agreed(model: Any, option: Option, hours: float = 10.0) -> tuple[Any, Item]:
    somebody = worker(model, Level.TACTICAL)
    item = Item(Boundary.SECTORAL, house(model, "welfare"), house(model, "home_care"), EAR)
    settle(somebody, item, option, hours)
    return somebody, item


@pytest.mark.parametrize(("option", "shares", "kind", "actor"), [
    (Option.ONE, (1.0, 0.0), EventKind.TASK_TAKEN_OVER, "welfare"),
    (Option.OTHER, (0.0, 1.0), EventKind.TASK_TAKEN_OVER, "home_care"),
    (Option.TOGETHER, (0.5, 0.5), EventKind.TASK_TOGETHER, "welfare"),
])  # fmt: skip
def test_a_first_division_holds_as_far_as_the_hours_go_and_is_noted(model, option, shares, kind, actor):
    somebody = worker(model, Level.TACTICAL)
    item = Item(Boundary.SECTORAL, house(model, "welfare"), house(model, "home_care"), EAR)
    share = share_settled(somebody, item, 10.0)
    model.world.told_of_tasks[EAR] = 5.0
    settle(somebody, item, option, 10.0)
    tasks, world = model.world.tasks, model.world
    assert tasks.agreed[EAR] == about(share) and 0.0 < share < 1.0
    assert (tasks.share[item.a, EAR], tasks.share[item.b, EAR]) == shares
    assert tasks.share[:, EAR].sum() == 1.0
    assert world.told_of_tasks[EAR] == about(5.0 * LEFT_WHEN_SETTLED)
    assert world.tally.tasks_moved == 1
    log = world.log.rows[: world.log.n]
    noted = log[log["kind"] == kind][-1]
    assert (noted["actor"], noted["worker"], noted["value"]) == (house(model, actor), somebody.number, EAR)
    assert {noted["actor"], noted["partner"]} == {item.a, item.b}


def test_a_later_division_gives_way_as_far_as_the_new_one_goes(model):
    agreed(model, Option.ONE)
    first = float(model.world.tasks.agreed[EAR])
    somebody, item = agreed(model, Option.OTHER)
    share = share_settled(somebody, item, 10.0)
    tasks = model.world.tasks
    assert (tasks.share[item.a, EAR], tasks.share[item.b, EAR]) == about((1.0 - share, share))
    assert tasks.agreed[EAR] == about(first + share * (1.0 - first))


def test_what_is_paid_is_arranged_under_what_the_law_partitions(model):
    somebody, welfare = worker(model, Level.POLICY), house(model, "welfare")
    item = Item(Boundary.FINANCIAL, welfare, house(model, "home_care"), PAPERS)
    share, ceiling = share_settled(somebody, item, 10.0), model.world.rules["permeability.legal_ceiling"]
    model.world.told_of_pay[welfare, PAPERS] = 5.0
    settle(somebody, item, None, 10.0)
    assert model.world.tasks.arranged[welfare, PAPERS] == about(share * ceiling)
    assert model.world.told_of_pay[welfare, PAPERS] == about(5.0 * LEFT_WHEN_SETTLED)
    assert model.world.tally.tasks_moved == 0


def test_accounts_open_both_ways(model):
    item = Item(Boundary.ACCOUNTABILITY, 1, 4)
    somebody = worker(model, Level.TACTICAL)
    model.world.told[[1, 4], [4, 1], Boundary.ACCOUNTABILITY] = 5.0
    before = float(model.world.pairs.permeability[1, 4, Boundary.ACCOUNTABILITY])
    settle(somebody, item, None, 10.0)
    now = model.world.pairs.permeability[[1, 4], [4, 1], Boundary.ACCOUNTABILITY]
    assert now[0] == now[1] > before
    assert model.world.told[[1, 4], [4, 1], Boundary.ACCOUNTABILITY].tolist() == about([1.0, 1.0])


def test_without_support_money_and_accounts_take_a_mandate_that_who_does_what_does_not(model):
    somebody = worker(model, Level.TACTICAL)
    model.world.policy_support[:] = 0.0
    by_task, by_accounts = (
        share_settled(somebody, Item(k, 1, 4, EAR), 10.0) for k in (Boundary.SECTORAL, Boundary.ACCOUNTABILITY)
    )
    lowest = model.world.rules["negotiation.lowest_mandate"]
    effort = [-np.log(1.0 - share) for share in (by_task, by_accounts)]
    effect = 1.0 + 1.2 * model.world.pairs.object_effect[1, 4, [Boundary.SECTORAL, Boundary.ACCOUNTABILITY]]
    assert effort[1] / effort[0] == about(lowest * effect[1] / effect[0])


def test_policy_officers_know_which_house_it_broke_at(model):
    model.world.told[2, 5, Boundary.ACCOUNTABILITY] = 3.0
    model.world.told_of_pay[2, [EAR, PAPERS]] = 1.0
    assert told_to_house(model.world).tolist() == [0.0, 0.0, 5.0] + [0.0] * 7
    assert np.isfinite(told_to_house(model.world)).all()
