"""Boundary objects, consultation, experiments, and the scale of the team."""

import numpy as np
import pytest

from tests.unit.rows import rows, rules, settings
from wijksim.agents.columns import OBJECT
from wijksim.domain.vocabulary import Boundary
from wijksim.mechanisms.boundary_objects import (
    advance_objects,
    best_use_of_kind,
    legitimacy_after_week,
    probability_of_arising,
    reading_fit,
    shared_strength,
    strength_by_boundary,
    use_after_week,
    with_another,
)
from wijksim.mechanisms.consultation import (
    items_settled,
    length_of_meeting,
    probability_of_concretising,
    trust_after_dissent,
)
from wijksim.mechanisms.experiments import (
    easier_in_experiment,
    fatigue_after_quarter,
    fit_of_order,
    fit_of_own,
    probability_of_lasting,
    probability_of_starting,
    room_for_experiments,
    strength_after_quarter,
    support,
)
from wijksim.mechanisms.scale import contact_with_residents, put_up_fence, tables_for_teams

about = pytest.approx


def test_an_object_with_room_for_several_readings_is_read_from_afar_but_an_empty_one_says_nothing():
    assert reading_fit(0.5, 1.0, 0.285, 0.05) == about(0.5 * 0.8)
    assert reading_fit(1.0, 1.0, 0.0, 0.05) == 0.0
    assert reading_fit(0.05, 1.0, 0.5, 0.05) < 0.001 < 0.7 < reading_fit(0.5, 1.0, 0.1, 0.05)
    assert reading_fit(0.5, 0.0, 0.0, 0.05) == 0.0


def test_use_feeds_on_use_where_it_works_and_fades_where_it_does_not():
    assert use_after_week(0.5, 1.0, 0.0, 0.75, 0.0, 0.2, 0.0) == about(0.5 + 0.2 * 0.4 * 0.25)
    assert use_after_week(0.5, 0.0, 0.0, 0.75, 0.0, 0.2, 0.1) == about(0.5 - 0.2 * 0.35 * 0.25 - 0.05)
    assert use_after_week(0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0) == 0.0, "nothing starts by itself"


def test_carrying_starts_use_where_the_object_has_legitimacy():
    assert use_after_week(0.0, 1.0, 0.5, 1.0, 0.2, 0.2, 0.0) == about(0.1)
    assert use_after_week(0.0, 1.0, 0.0, 1.0, 0.2, 0.2, 0.0) == 0.0


def test_legitimacy_grows_by_fitting_use_and_falls_by_threat_to_a_standard():
    assert legitimacy_after_week(0.5, 1.0, 0.5, 0.0, 0.1) == about(0.525)
    assert legitimacy_after_week(0.5, 0.0, 1.0, 0.5, 0.1) == about(0.475)


def test_missing_fit_legitimacy_or_use_on_one_side_takes_all_value_away():
    assert shared_strength(0.64, 0.25, 1.0, 1.0, 0.25, 1.0) == about(0.4 * 0.5)
    for place in range(6):
        values = [1.0] * 6
        values[place] = 0.0
        assert shared_strength(*values) == 0.0


THINGS = rows(
    OBJECT, {"kind": 1, "alive": True, "boundaries": 1 << Boundary.SECTORAL, "local_fit": 0.75, "threatens_protocol": 0.5},
    {"kind": 1, "alive": False, "boundaries": 0b11111},
)  # fmt: skip


def test_living_objects_go_on_a_week_and_what_was_carried_is_spent():
    fit, legitimacy, use, carried = (np.full((2, 2), value) for value in (1.0, 0.5, 0.5, 0.2))
    p = settings(objects_use_gain=0.2, objects_use_decay=0.0, objects_legitimacy_gain=0.1)
    advance_objects(p, THINGS, fit, legitimacy, use, carried, np.array([0.0, 1.0]))
    assert use[0] == about(np.full(2, 0.5 + 0.2 * 0.4 * 0.25 + 0.05))
    assert legitimacy[0] == about([0.525, 0.5])
    assert carried.tolist() == [[0.0, 0.0], [0.2, 0.2]], "the abandoned one is left alone"


def test_a_living_object_works_at_the_boundaries_that_it_addresses():
    ones, result, language = np.ones((2, 2)), np.full((2, 2, 5), 9.0), np.full((2, 2), 9.0)
    strength_by_boundary(THINGS, ones * 0.64, ones, ones, result, language)
    assert result[0, 1] == about([0.64, 0.0, 0.0, 0.0, 0.0])
    assert language == about(np.array([[0.0, 0.64], [0.64, 0.0]]))


def test_several_objects_add_up_and_each_a_little_less():
    assert with_another(0.0, 0.5) == 0.5
    assert with_another(0.5, 0.5) == 0.75
    assert with_another(1.0, 0.5) == 1.0


def test_the_best_of_a_kind_counts_by_fit_legitimacy_and_use():
    result = np.full(2, 9.0)
    half = np.full((2, 2), 0.5)
    best_use_of_kind(THINGS, 1, half, half, half, result)
    assert result.tolist() == [0.125, 0.125]
    best_use_of_kind(THINGS, 2, half, half, half, result)
    assert result.tolist() == [0.0, 0.0]


def test_an_object_arises_from_a_felt_need_only():
    assert probability_of_arising(10.0, 6.0, 0.004) == about(0.016)
    assert probability_of_arising(6.0, 6.0, 0.004) == 0.0
    assert probability_of_arising(1e9, 6.0, 0.004) == 1.0


def test_a_meeting_takes_as_long_as_its_agenda_and_leaves_what_it_cannot_reach():
    assert [length_of_meeting(items, 4.0, 0.25, 1.5) for items in (0.0, 2.0, 99.0)] == about([0.25, 0.75, 1.5])
    assert [items_settled(items, 1.5, 0.25, 4.0) for items in (0.0, 2.0, 99.0)] == about([0.0, 2.0, 5.0])
    assert items_settled(3.0, 0.1, 0.25, 4.0) == 0.0, "the time is over before the first case"


def test_only_what_is_broadly_agreed_is_made_concrete():
    assert probability_of_concretising(0.15, 0.5) == about(0.075)
    assert probability_of_concretising(0.15, 0.0) == 0.0


def test_a_difference_laid_bare_costs_trust():
    assert trust_after_dissent(0.5, 0.4, 0.5) == about(0.4)
    assert trust_after_dissent(0.5, 0.0, 0.5) == 0.5


def test_an_experiment_starts_from_a_shared_problem_an_example_and_hours():
    assert probability_of_starting(rules(experiments_rate=0.4), 0.5, 1.0, 0.2) == about(0.1)
    assert probability_of_starting(rules(), 0.5, 0.0, 1.0) == 0.0
    assert probability_of_starting(rules(), 1.0, 1.0, 1.0) == 1.0


def test_a_tight_order_fits_only_where_its_problem_is_felt():
    assert [fit_of_order(rules(experiments_tightness=tightness), 0.5) for tightness in (0.0, 0.5, 1.0)] == about(
        [0.7, 0.475, 0.25]
    )


def test_what_people_try_themselves_fits_better_the_more_a_problem_is_felt():
    assert [fit_of_own(rules(), problem) for problem in (0.0, 0.5, 1.0)] == about([0.6, 0.8, 1.0])


def test_an_experiment_grows_with_success_and_wears_off_with_fatigue():
    assert strength_after_quarter(rules(experiments_growth=0.2), 0.5, 1.0, 0.6, 0.0, 1.0) == about(0.6)
    assert strength_after_quarter(rules(experiments_growth=0.2), 0.5, 1.0, 0.6, 0.0, 0.5) == about(0.55)
    assert strength_after_quarter(rules(experiments_growth=0.0), 0.5, 1.0, 0.6, 0.4, 1.0) == about(0.4)
    assert strength_after_quarter(rules(experiments_growth=9.0), 0.0, 1.0, 1.0, 1.0, 1.0) == 1.0


def test_who_helps_many_helps_each_of_them_less():
    assert [support(running, 4.0) for running in (0.0, 2.0, 4.0, 8.0)] == [1.0, 1.0, 1.0, 0.5]


def test_too_many_experiments_at_once_are_a_carousel():
    assert fatigue_after_quarter(0.5, 1.0, 2.0, 0.1) == about(0.55)
    assert fatigue_after_quarter(0.5, 4.0, 2.0, 0.1) == about(0.65)
    assert fatigue_after_quarter(0.5, 1.0, 0.0, 0.1) == about(0.75)


def test_an_experiment_lasts_by_operational_and_policy_and_political_links():
    assert probability_of_lasting(rules(), 1.0, 1.0, 1.0) > 0.99
    assert probability_of_lasting(rules(), 1.0, 1.0, 0.0) < 0.01


def test_an_experiment_relieves():
    assert easier_in_experiment(2.0, 0.5, 0.5) == about(1.5)
    assert easier_in_experiment(2.0, 0.0, 0.5) == 2.0


def test_a_smaller_team_knows_its_residents_better():
    assert [contact_with_residents(scale, 0.2) for scale in (-1.0, 0.0, 1.0)] == about([0.8, 1.0, 1.2])


def test_a_team_for_each_buurt_asks_more_tables_than_one_can_sit_at():
    assert [tables_for_teams(1.0, buurten) for buurten in (1.0, 2.0, 8.0)] == [1.0, 2.0, 3.0]
    assert tables_for_teams(0.0, 8.0) == tables_for_teams(-1.0, 8.0) == 1.0


@pytest.mark.parametrize(
    ("fence", "inside", "after"),
    [
        (1.0, True, [0.5, 0.5, 0.7, 0.7, 0.5]),
        (1.0, False, [0.5, 0.5, 0.5, 0.5, 0.4]),
        (0.0, True, [0.5] * 5),
        (9.0, True, [0.5, 0.5, 1.0, 1.0, 0.5]),
        (9.0, False, [0.5, 0.5, 0.5, 0.5, 0.0]),
    ],
)
def test_a_fence_opens_money_and_accounts_inside_and_hardens_the_edge(fence, inside, after):
    resting = np.full(5, 0.5)
    put_up_fence(resting, fence, inside, 0.2, 0.1)
    assert resting.tolist() == about(after)


def test_people_carry_as_many_experiments_as_their_hours_allow():
    assert room_for_experiments(12.0, 4.0) == 3.0
    assert room_for_experiments(0.0, 4.0) == 0.0
    assert room_for_experiments(12.0, 0.0) == float("inf")
