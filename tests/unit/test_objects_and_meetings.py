"""Boundary objects, consultation, experiments, and the scale of the team."""

import numpy as np
import pytest

from tests.unit.rows import a_log, network_of, now, rows, rules, settings
from wijksim.agents.columns import OBJECT
from wijksim.domain.vocabulary import Boundary
from wijksim.mechanisms.boundary_objects import (
    advance_objects,
    after_newcomers,
    contradiction,
    hindrance,
    legitimacy_after_week,
    local_fit_after_week,
    probability_of_arising,
    reading_fit,
    shared_strength,
    strengths_between,
    strengths_in_houses,
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
    faded_here,
    has_result,
    practised,
    probability_of_lasting,
    probability_of_starting,
    remember_group,
    settled_in_session,
    sit_together,
    support,
)
from wijksim.mechanisms.scale import contact_with_residents, put_up_fence, tables_for_teams
from wijksim.mechanisms.ties import tie_to
from wijksim.mechanisms.what_objects_do import (
    fading_on_map,
    fading_under_covenant,
    found_at_desk,
    irritation,
    paid_by_tender,
    quarrel,
    registered_once,
)

about = pytest.approx


def test_an_object_with_room_for_several_readings_is_read_from_afar_but_an_empty_one_says_nothing():
    fit = [reading_fit(ambiguity, 0.3, 0.1, 0.8, 3.0) for ambiguity in (0.0, 0.5, 1.0)]
    assert fit == about([np.exp(-9.0), np.exp(-0.36) * 0.875, 0.0])
    assert reading_fit(0.0, 0.0, 0.1, 0.8, 3.0) == 1.0, "who thinks alike needs no room"


def test_use_feeds_on_use_where_it_works_and_fades_where_it_does_not():
    assert use_after_week(0.5, 0.75, 0.0, 0.0, 0.2, 0.35, 0.0) == about(0.5 + 0.2 * 0.4 * 0.25)
    assert use_after_week(0.5, 0.0, 0.0, 0.0, 0.2, 0.35, 0.1) == about(0.5 - 0.2 * 0.35 * 0.25 - 0.05)
    assert use_after_week(0.0, 1.0, 1.0, 0.0, 1.0, 0.35, 0.0) == 0.0, "nothing starts by itself"


def test_carrying_starts_use_where_the_object_has_legitimacy():
    assert use_after_week(0.0, 1.0, 0.5, 0.2, 0.2, 0.35, 0.0) == about(0.1)
    assert use_after_week(0.0, 1.0, 0.0, 0.2, 0.2, 0.35, 0.0) == 0.0


def test_who_uses_an_object_adapts_it_as_far_as_it_leaves_room():
    assert local_fit_after_week(0.6, 0.5, 0.5, 0.1) == about(0.61)
    assert local_fit_after_week(0.6, 0.5, 0.0, 0.1) == local_fit_after_week(0.6, 0.0, 0.5, 0.1) == 0.6


def test_who_comes_new_finds_an_object_as_it_was_at_first():
    use, at_first = np.array([[0.8, 0.8, 0.1]]), np.array([[0.4, 0.4, 0.1]])
    assert after_newcomers(use, at_first, np.array([0.0, 0.25, 0.25])) == about(np.array([[0.8, 0.7, 0.1]]))
    assert after_newcomers(use, at_first, np.ones(3)) == about(at_first)


def test_only_objects_that_bring_and_take_away_rules_clash():
    assert [contradiction(-1.0, other) for other in (1.0, 0.5, 0.0, -1.0)] == [1.0, 0.5, 0.0, 0.0]
    assert contradiction(0.5, -1.0) == 0.5


def test_legitimacy_grows_by_fitting_use_and_falls_by_threat_to_a_standard():
    assert legitimacy_after_week(0.5, 1.0, 0.5, 0.0, 0.1) == about(0.525)
    assert legitimacy_after_week(0.5, 0.0, 1.0, 0.5, 0.1) == about(0.475)


def test_missing_fit_legitimacy_or_use_on_one_side_takes_all_value_away():
    assert shared_strength(0.64, 0.25, 1.0, 1.0, 0.25, 1.0) == about(0.4 * 0.5)
    for place in range(6):
        values = [1.0] * 6
        values[place] = 0.0
        assert shared_strength(*values) == 0.0


MOTTO, FORM = 0, 4
THINGS = rows(
    OBJECT,
    {"kind": FORM, "alive": True, "boundaries": 1 << Boundary.SECTORAL, "ambiguity": 0.5, "threatens_protocol": 0.5,
     "rules": 1.0, "in_cases": True},
    {"kind": FORM, "alive": False, "boundaries": 0b11111, "rules": -1.0},
)  # fmt: skip
WEEK = {"objects_use_gain": 0.2, "objects_use_decay": 0.0, "objects_legitimacy_gain": 0.1, "objects_useful_from": 0.35,
        "objects_clash": 0.5, "objects_adapts": 0.1, "objects_enthusiasm_fades": 0.1}  # fmt: skip


def a_week_of(things, **values: float):
    """Use, legitimacy, fit in practice and what was carried, [k, o], after a week of objects that all start alike."""
    fit, local, legitimacy, use, carried = (np.full((2, 2), value) for value in (1.0, 0.75, 0.5, 0.5, 0.2))
    p = settings(**WEEK | values)
    advance_objects(p, things, fit, local, legitimacy, use, carried, np.array([0.0, 1.0]))
    return use, legitimacy, local, carried


def test_living_objects_go_on_a_week_and_what_was_carried_is_spent():
    use, legitimacy, local, carried = a_week_of(THINGS)
    assert use[0] == about(np.full(2, 0.5 + 0.2 * 0.4 * 0.25 + 0.05))
    assert legitimacy[0] == about([0.525, 0.5])
    assert local[0] == about(np.full(2, 0.75 + 0.1 * 0.25 * 0.25))
    assert carried.tolist() == [[0.0, 0.0], [0.2, 0.2]], "the abandoned one is left alone"


def test_two_objects_in_use_that_contradict_each_other_hinder_each_other():
    both = THINGS.copy()
    both["alive"] = True
    assert hindrance(both, np.full((2, 2), 0.5), 0, 1) == 0.5
    assert hindrance(THINGS, np.full((2, 2), 0.5), 0, 1) == 0.0, "the other is abandoned"
    use = a_week_of(both)[0]
    works = 0.75 * (1.0 - 0.5 * 0.5)
    assert use == about(np.full((2, 2), 0.5 + 0.2 * (works - 0.35) * 0.25 + 0.05))


def test_enthusiasm_fades():
    motto = THINGS.copy()
    motto["fades"] = 1.0
    assert a_week_of(motto)[0][0] == about(np.full(2, 0.5 + 0.2 * 0.4 * 0.25 + 0.05 - 0.05))


def test_a_living_object_works_by_its_kind_at_its_boundaries_and_in_cases():
    ones, by_kind, at_table, language = (
        np.ones((2, 2)),
        np.full((2, 2, 8), 9.0),
        np.full((2, 2, 5), 9.0),
        np.ones((2, 2)),
    )
    strengths_between(THINGS, ones * 0.64, ones, ones, by_kind, at_table, language)
    assert by_kind[0, 1].tolist() == by_kind[1, 0].tolist() == about([0.0] * 4 + [0.64] + [0.0] * 3)
    assert at_table[0, 1] == about([0.64, 0.0, 0.0, 0.0, 0.0])
    assert language == about(np.array([[0.0, 0.64], [0.64, 0.0]]))
    silent = THINGS.copy()
    silent["in_cases"] = False
    strengths_between(silent, ones * 0.64, ones, ones, by_kind, at_table, language)
    assert not language.any()


def test_what_an_object_does_in_one_house_takes_fit_legitimacy_and_use():
    result, half = np.full((8, 2), 9.0), np.full((2, 2), 0.5)
    strengths_in_houses(THINGS, half, half, half, result)
    assert result[FORM].tolist() == [0.125, 0.125]
    assert result.sum() == 0.25
    both = THINGS.copy()
    both["alive"] = True
    strengths_in_houses(both, half, half, half, result)
    assert result[FORM, 0] == about(1.0 - 0.875 * 0.875), "two of a kind add up, the second a little less"


def test_a_map_names_people_at_the_desk():
    assert found_at_desk(0.2, 0.5, 0.6) == about(0.2 + 0.8 * 0.3)
    assert found_at_desk(0.2, 0.0, 0.6) == 0.2


def test_who_is_seen_on_a_map_is_lost_from_view_more_slowly():
    assert [fading_on_map(0.02, strength, 0.5) for strength in (0.0, 0.5, 1.0)] == about([0.02, 0.015, 0.01])


def test_a_form_saves_registering_twice_and_irritates_a_strong_protocol():
    assert registered_once(2.0, 0.5, 0.6) == about(1.4)
    assert [irritation(0.5, attachment, 0.8) for attachment in (0.0, 0.5, 1.0)] == about([0.0, 0.1, 0.4])


def test_a_covenant_keeps_what_was_divided():
    assert [fading_under_covenant(0.01, strength, 0.6) for strength in (0.0, 0.5, 1.0)] == about([0.01, 0.007, 0.004])


def test_with_a_tender_model_pay_follows_the_division_up_to_what_the_law_allows():
    assert paid_by_tender(0.2, 0.5, 0.8, 0.5, 0.7) == about(0.3)
    assert paid_by_tender(0.2, 0.5, 0.0, 0.5, 0.7) == paid_by_tender(0.2, 0.0, 0.8, 0.5, 0.7) == 0.2
    assert paid_by_tender(0.9, 1.0, 1.0, 1.0, 0.7) == 0.9, "takes nothing away"


def test_with_a_vision_a_difference_is_no_breach():
    assert [quarrel(0.4, strength, 0.5) for strength in (0.0, 1.0)] == about([0.4, 0.2])


def test_several_objects_add_up_and_each_a_little_less():
    assert with_another(0.0, 0.5) == 0.5
    assert with_another(0.5, 0.5) == 0.75
    assert with_another(1.0, 0.5) == 1.0


def test_an_object_arises_from_what_comes_back_only():
    assert probability_of_arising(10.0, 4.0, 0.02) == about(0.03)
    assert probability_of_arising(4.0, 4.0, 0.02) == probability_of_arising(0.0, 4.0, 0.02) == 0.0
    assert probability_of_arising(1e9, 4.0, 0.02) == 1.0


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


def test_an_experiment_starts_from_a_shared_problem_an_example_and_advice():
    assert probability_of_starting(rules(experiments_rate=0.4), 0.5, 1.0, 0.2) == about(0.1)
    assert probability_of_starting(rules(experiments_rate=0.4), 0.5, 0.0, 0.2) == about(0.04), "only by example"
    assert probability_of_starting(rules(), 1.0, 1.0, 1.0) == 1.0


def test_few_advisers_are_divided_over_all_that_run():
    assert [support(running, 16.0, 8.0) for running in (0.0, 1.0, 2.0, 8.0)] == [1.0, 1.0, 1.0, 0.25]
    assert support(8.0, 16.0, 0.0) == 1.0, "who asks no advice lacks none"


def test_each_success_teaches_the_advisers_something_of_what_is_left():
    assert [practised(successes, 2.0, 0.5) for successes in (0.0, 2.0, 4.0)] == about([0.0, 0.5, 0.75])


def test_a_meeting_settles_what_the_order_leaves_open_with_support_and_practice():
    assert settled_in_session(1.0, 0.0, 1.0, 0.4) == about(0.2)
    assert settled_in_session(1.0, 1.0, 1.0, 0.4) == about(0.4)
    assert settled_in_session(0.5, 1.0, 0.25, 0.4) == about(0.05)
    assert settled_in_session(1.0, 1.0, 0.0, 0.4) == 0.0, "all was closed beforehand"


def test_a_result_is_a_part_of_what_was_open():
    assert has_result(0.2, 0.4, 0.25)
    assert not has_result(0.2, 0.39, 0.25)
    assert not has_result(1.0, 1.0, 0.25), "nothing was open"


def test_what_an_experiment_divided_fades_where_nobody_works_at_it():
    assert (faded_here(0.5, 0.1, True), faded_here(0.5, 0.1, False)) == about((0.5, 0.45))


def test_who_meets_in_a_group_gets_to_know_each_other_and_remembers_what_came_of_it():
    network, log = network_of(0, 1, 2, trust=0.4), a_log()
    when = now(5, trust_gain=0.5, trust_loss=0.25)
    sit_together(when, network, np.array([0, 1, -1]), 2.0, log)
    assert tie_to(network, 0, 1) >= 0 and tie_to(network, 1, 0) >= 0
    assert tie_to(network, 0, 2) == tie_to(network, 2, 1) == -1, "who was not there"
    remember_group(when, network, 0, 1, False, log)
    assert network.trust[0, tie_to(network, 0, 1)] == about(0.3)
    remember_group(when, network, 0, 1, True, log)
    assert network.trust[0, tie_to(network, 0, 1)] == about(0.65)


def test_an_experiment_lasts_by_operational_and_policy_and_political_links():
    assert probability_of_lasting(rules(), 1.0, 1.0, 1.0) > 0.99
    assert probability_of_lasting(rules(), 1.0, 1.0, 0.0) < 0.01


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
