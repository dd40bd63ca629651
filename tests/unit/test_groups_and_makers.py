"""Groups that try a division in one buurt, and what calls for an object: in a small wijk, with numbers by hand."""

import numpy as np
import pytest

from tests.small_wijk import small_wijk
from wijksim.agents.experiment import Experiment
from wijksim.domain.vocabulary import Boundary, ObjectKind
from wijksim.mechanisms.division import Option
from wijksim.model import experiments as trying
from wijksim.model.objects import came_back_most
from wijksim.model.wijk_model import WijkModel

about = pytest.approx
LOCAL = {"experiments.mode": "local", "experiments.start_share": 1.0, "neighbourhood.buurten": 2, "warm_up_weeks": 0}


def a_wijk(**levers: object) -> WijkModel:
    """After one week of a small wijk in which groups began in both buurten."""
    model = WijkModel(small_wijk(LOCAL | {name.replace("__", "."): value for name, value in levers.items()}), rng=1)
    model.step()
    return model


def a_group(model: WijkModel, task: int, **values: object) -> Experiment:
    """A group in buurt 1 about one task, that began this week."""
    houses = trying.parties_of(model.world, task)
    people = [int(model.world.organisations[house]["first_professional"]) for house in houses]
    with model._at_work():
        group = Experiment(model, buurt=1, ordered=False, task=task, houses=houses, people=(people[0], people[1]))
        for name, value in values.items():
            setattr(group, name, value)
    return group


def test_a_local_group_takes_up_what_breaks_most_in_its_own_buurt_and_is_not_settled_there():
    model = a_wijk()
    tasks = model.world.tasks
    tasks.broke_here[:] = 0.0
    tasks.broke_here[0, 3], tasks.broke_here[1, 5], tasks.broke_here[1, 8] = 9.0, 4.0, 3.0
    assert [trying.tasks_here(model, buurt) for buurt in (0, 1)] == [[3], [5, 8]]
    tasks.here[1, 5] = 0.5
    assert trying.tasks_here(model, 1) == [8, 5], "half of 4 is less than 3"


def test_what_is_ordered_is_the_same_for_all_whatever_breaks_here():
    model = a_wijk()
    before = [trying.ordered_task(model, buurt) for buurt in (0, 1)]
    model.world.tasks.broke_here[1, (before[1] + 1) % 16] = 99.0
    assert [trying.ordered_task(model, buurt) for buurt in (0, 1)] == before
    assert before[0] == before[1]


def test_a_problem_is_felt_by_one_task_that_keeps_breaking():
    model = a_wijk(messages__worth_going=10.0)
    tasks, people = model.world.tasks, np.bincount(model.world.residents.buurt, minlength=2)
    tasks.broke_here[:] = 0.0
    assert trying.problem_felt(model).tolist() == [0.0, 0.0]
    tasks.broke_here[1, :2] = 10.0 * people[1] / 10_000, 1e-6
    assert trying.problem_felt(model).tolist() == about([0.0, 0.5])


def test_a_meeting_divides_the_task_in_this_buurt_only():
    model = a_wijk(experiments__settles=0.4)
    group, tasks = a_group(model, 6, option=Option.TOGETHER), model.world.tasks
    tasks.here[:], agreed = 0.0, tasks.agreed.copy()
    with model._at_work():
        group.meet(supported=0.5, skill=0.0)
    assert tasks.here[1, 6] == about(0.4 * 0.5 * 0.5) == about(tasks.here.sum())
    assert tuple(tasks.takers_here[1, 6]) == group.houses
    assert tasks.held_here[1, 6]
    assert tasks.agreed.tolist() == agreed.tolist(), "the wijk divides nothing by it"


def test_who_is_in_a_group_already_joins_no_other():
    model = a_wijk()
    group = model.experiments[0]
    for house, row in zip(group.houses, group.people, strict=True):
        assert trying._who_joins(model, group.buurt, house) != row
    others = [row for each in model.experiments for row in each.people]
    assert len(others) == len(set(others)), "nobody is in two groups"


def test_an_order_settles_what_it_leaves_open():
    model = a_wijk(experiments__settles=0.4, experiments__tightness=0.75)
    group = a_group(model, 6, option=Option.ONE, ordered=True)
    model.world.tasks.here[:] = 0.0
    with model._at_work():
        group.meet(supported=1.0, skill=1.0)
    assert model.world.tasks.here[1, 6] == about(0.4 * 0.25)
    assert set(model.world.tasks.takers_here[1, 6].tolist()) == {group.houses[0]}


def test_who_meets_keeps_hours_free_for_it():
    model = a_wijk(experiments__session_hours=1.5)
    group = model.experiments[0]
    for weeks, hours in ((0, 0.0), (1, 0.0), (2, 1.5), (3, 0.0), (4, 1.5)):
        model.world.week = group.started_in + weeks
        assert trying.hours_of_groups(model)[list(group.people)].min() == hours


@pytest.mark.parametrize(("strength", "goes_on"), [(0.12, False), (0.13, True)])
def test_half_way_a_group_without_a_result_stops_and_does_not_try_again(strength, goes_on):
    model = a_wijk(experiments__enough=0.25, experiments__quarters=2.0, experiments__tired_weeks=104.0)
    group = a_group(model, 6)
    model.world.tasks.here[1, 6] = strength
    with model._at_work():
        model.world.week = group.started_in + 12
        assert group.step(links=(1.0, 1.0, 1.0))
        model.world.week += 1
        assert group.step(links=(1.0, 1.0, 1.0)) is goes_on
    if goes_on:
        return
    assert (group.ended_by, group.running, group.succeeded) == ("faded", False, False)
    assert [model.tired_until[row] for row in group.people] == [model.world.week + 104] * 2
    for house, row in zip(group.houses, group.people, strict=True):
        assert trying._who_joins(model, 1, house) != row


def test_a_result_lasts_with_links_on_all_levels_and_fades_without():
    for links, lasts in (((1.0, 1.0, 1.0), True), ((1.0, 0.0, 1.0), False)):
        model = a_wijk()
        group = a_group(model, 6)
        model.world.tasks.here[1, 6], model.world.tasks.held_here[1, 6] = 1.0, True
        group_before = group.before
        with model._at_work():
            model.world.week = group.started_in + 26
            assert group.step(links=links) is lasts
        assert (group.succeeded, group.became_practice, group_before) == (True, lasts, 0.0)
        assert bool(model.world.tasks.held_here[1, 6]) is lasts


def test_who_sees_how_the_same_task_was_divided_elsewhere_need_not_find_out():
    model = a_wijk()
    model.world.tasks.here[1, 6] = 0.8
    with model._at_work():
        model.experiments.append(a_group(model, 6, succeeded=True))
    assert [trying._example(model, 0, task) for task in (6, 7, trying.ANY)] == about([0.8, 0.0, 0.8])


def test_what_calls_for_an_object_is_one_thing_that_keeps_breaking():
    world = a_wijk().world
    world.tasks.broke[:], world.tasks.unpaid[:], world.pairs.failed_attempts[:] = 0.0, 0.0, 0.0
    world.tasks.broke[:2, 4], world.tasks.broke[0, 5] = 3.0, 2.0
    world.tasks.unpaid[2, 7] = 5.0
    world.pairs.failed_attempts[0, 1, Boundary.PROFESSIONAL] = 7.0
    assert [came_back_most(world, boundary) for boundary in Boundary] == [3.0, 7.0, 5.0, 0.0, 0.0]


def test_everybody_knows_a_motto_at_once_and_other_objects_are_used_by_who_made_them():
    clean = {"boundary_objects__emergent": False, "objects__introduced_use": 0.2, "objects__first_use": 0.1}
    for kind, spread in (("motto", False), ("covenant", True)):
        model = a_wijk(boundary_objects__planned=[kind], **clean)
        use = model.world.object_use[-1]
        assert (model.objects[-1].kind, bool(use.max() > 1.5 * use.min())) == (ObjectKind[kind.upper()], spread)
        assert (use.min() > 0.5) is not spread
