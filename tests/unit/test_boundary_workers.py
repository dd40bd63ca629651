"""People who work across boundaries: negotiating, networking, recall, taking the role, learning, region, subsidies."""

import numpy as np
import pytest

from tests.unit.rows import parameters, rows, rules, settings
from wijksim.agents.columns import ORGANISATION, PROFESSIONAL
from wijksim.mechanisms.emergence import (
    hours_taken,
    probability_of_giving_up,
    probability_of_taking_the_role,
    who_steps_forward,
)
from wijksim.mechanisms.learning_rate import share_won
from wijksim.mechanisms.negotiation import (
    commitment,
    effect_of_agreement,
    mandate,
    probability_of_agreement,
    probability_of_rejection,
)
from wijksim.mechanisms.networking import (
    competence_of,
    fatigue,
    frustration_after,
    hours_available,
    hours_of_learning,
    hours_that_count,
    house_with_passion,
    loyalty_after,
    possible_skill,
    probability_of_leaving,
    reputation_after,
    shares_of_time,
    trained,
    well_known,
)
from wijksim.mechanisms.recall import share_recalled, smoothed
from wijksim.mechanisms.region import (
    conflict_after_week,
    hours_lost_to_region,
    mediation_after_week,
    share_taken,
)
from wijksim.mechanisms.shared_learning import learned_from_best, lens, made_explicit
from wijksim.mechanisms.subsidy import probability_of_embedding

about = pytest.approx


def test_agreement_takes_competence_acceptance_trust_and_something_to_read_together():
    assert probability_of_agreement(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -2.25) == about(0.5)
    assert probability_of_agreement(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0) == about(0.5)
    better = [probability_of_agreement(*[1.0 if i == place else 0.0 for i in range(6)], 0.0) for place in range(6)]
    assert [chance > 0.5 for chance in better] == [True] * 5 + [False], "distance of frames works against it"


def test_without_links_to_policy_there_is_little_mandate_over_money():
    assert [mandate(support, 0.2) for support in (0.0, 0.5, 1.0)] == about([0.2, 0.6, 1.0])


def test_hours_of_a_competent_worker_with_a_mandate_open_a_boundary_less_in_a_larger_wijk():
    assert effect_of_agreement(10.0, 0.5, 1.0, 0.0, 0.06, 1.0, 1.0) == about(1.0 - np.exp(-0.3))
    assert effect_of_agreement(10.0, 0.5, 1.0, 0.5, 0.06, 1.0, 1.0) == about(1.0 - np.exp(-0.48))
    assert effect_of_agreement(10.0, 0.5, 1.0, 0.0, 0.06, 0.1, 1.0) == about(1.0 - np.exp(-0.03))
    # One of ten teams settles as much among themselves as the only team of a small wijk: a tenth of the whole.
    assert effect_of_agreement(10.0, 0.5, 1.0, 0.0, 0.06, 0.1, 0.1) == about(0.1 * (1.0 - np.exp(-0.3)))
    assert effect_of_agreement(0.0, 1.0, 1.0, 1.0, 0.06, 1.0, 0.5) == 0.0


def test_the_clumsy_are_rejected():
    assert probability_of_rejection(0.5, 0.5) == about(0.125)
    assert probability_of_rejection(1.0, 0.5) == 0.0


def test_commitment_lapses_where_the_own_house_does_not_gain():
    assert commitment(0.3, 0.0, 0.0, 0.5) == 1.0
    assert commitment(0.0, 0.0, 0.0, 0.5) == about(0.5)
    assert commitment(-9.0, 0.0, 0.0, 0.5) == about(0.5)
    assert commitment(0.15, 0.5, 0.5, 0.8) == about(0.9)
    assert commitment(0.0, 1.0, 0.0, 1.0) == commitment(0.0, 0.0, 1.0, 1.0) == 1.0


def test_a_network_grows_by_own_effort():
    assert [hours_that_count(10.0, skill) for skill in (0.0, 1.0)] == about([4.0, 10.0])


def test_reputation_follows_visible_success_and_fades():
    assert reputation_after(0.5, 2.0, 0.1, 0.02) == about(0.5 + 0.1 - 0.01)
    assert reputation_after(0.5, 0.0, 0.1, 0.02) == about(0.49)
    assert reputation_after(0.0, 1e9, 1.0, 0.02) == 1.0


def test_switching_between_worlds_tires_and_rest_restores():
    assert fatigue(0.5, 2.0, 0.1, 0.0) == about(0.4)
    assert fatigue(0.5, 0.0, 0.1, 0.2) == about(0.6)
    assert fatigue(0.5, 100.0, 1.0, 0.0) == 0.0


def test_recall_and_failure_frustrate_and_success_relieves():
    assert frustration_after(rules(), 0.5, 1.0, 0.0, 0.0) == about(0.615)
    assert frustration_after(rules(), 0.5, 0.0, 2.0, 0.0) == about(0.52)
    assert frustration_after(rules(), 0.5, 0.0, 0.0, 2.0) == about(0.45)
    assert frustration_after(rules(), 0.0, 0.0, 0.0, 0.0) == 0.0


def test_who_is_called_back_time_and_again_goes():
    assert [probability_of_leaving(0.01, frustration, 0.75, 3.0) for frustration in (0.0, 0.5, 1.0)] == about(
        [0.0075, 0.0225, 0.0375]
    )
    assert probability_of_leaving(1.0, 1.0, 0.75, 3.0) == 1.0


def test_an_ambassador_gets_further_in_an_hour():
    assert [well_known(reputation) for reputation in (0.0, 1.0)] == [1.0, 2.0]


def test_training_closes_part_of_the_gap():
    assert trained(0.5, 4.0, 0.01) == about(0.5 + 0.5 * 0.48 / 52)
    assert trained(1.0, 20.0, 0.01) == 1.0


def test_home_calls_back_when_it_is_busy_unless_protected_or_integrated():
    assert share_recalled(1.02, 14.0, 1.02, 0.0, 0.0, 0.5) == about(0.5)
    assert share_recalled(1.02, 14.0, 1.02, 0.5, 0.0, 0.5) == about(0.25)
    assert share_recalled(1.02, 14.0, 1.02, 0.0, 1.0, 0.5) == about(0.25)
    assert share_recalled(1.60, 14.0, 1.02, 1.0, 0.0, 0.5) == 0.0
    assert (
        share_recalled(0.60, 14.0, 1.02, 0.0, 0.0, 0.5) < 0.01 < 0.99 < share_recalled(1.6, 14.0, 1.02, 0.0, 0.0, 0.5)
    )


def test_organisations_do_not_turn_round_in_a_week():
    assert smoothed(0.2, 1.0, 0.25) == about(0.4)
    assert smoothed(0.2, 1.0, 0.0) == 0.2


def test_the_role_is_taken_by_motivated_people_with_joint_cases_and_room():
    p = parameters(emergence_motivation=1.0, emergence_threshold=2.0)
    assert probability_of_taking_the_role(p, 1.0, 2.0, 0.5, 0.5) == about(0.25)
    assert probability_of_taking_the_role(p, 1.0, 2.0, 0.5, 1.4) == about(0.5 * 0.119203)
    assert probability_of_taking_the_role(p, 3.0, 9.0, 0.0, 0.5) == 0.0


def test_it_takes_a_share_of_the_own_contract():
    assert hours_taken(28.0, 0.5, 0.2) == about(2.8)


def test_only_who_practises_and_has_not_got_the_role_yet_steps_forward():
    staff = rows(
        PROFESSIONAL,
        *({"key": i, "joint_recent": joint, "motivation": 40.0} for i, joint in enumerate([1, 2, 5, 9])),
    )
    taken = np.array([False, False, True, False])
    p = settings(emergence_motivation=1.0, emergence_threshold=0.0)
    assert who_steps_forward(p, 1, 0, staff, rows(ORGANISATION, {"room": 1.0}), taken).tolist() == [1, 3]
    assert who_steps_forward(p, 1, 0, staff, rows(ORGANISATION, {"room": 0.0}), taken).tolist() == []


def test_who_nobody_asked_gives_up_without_room_worn_or_frustrated():
    p = rules(emergence_give_up=0.05)
    assert probability_of_giving_up(p, 0.7, 0.3, 1.0, 1.0) == about(0.05)
    assert probability_of_giving_up(p, 0.5, 0.5, 0.5, 0.5) == about(0.35)
    assert probability_of_giving_up(rules(emergence_give_up=0.5), 0.0, 1.0, 0.0, 1.0) == 1.0


def test_at_a_learning_day_one_learns_from_who_knows_best():
    assert learned_from_best(0.5, 0.9, 0.1) == about(0.54)
    assert learned_from_best(0.9, 0.5, 0.1) == 0.9


def test_reflection_gives_most_to_the_experienced():
    assert made_explicit(0.5, 52.0, 0.1) == about(0.525)
    assert made_explicit(0.5, 0.0, 0.1) == 0.5


def test_joint_cases_widen_the_view():
    assert [lens(joint, 4.0) for joint in (0.0, 4.0, 12.0)] == about([0.0, 0.5, 0.75])


def test_a_mediator_brings_the_division_in_the_region_closer_to_fair():
    assert [share_taken(0.4, mediation) for mediation in (0.0, 0.5, 1.0)] == about([1.4, 1.2, 1.0])


def test_an_uneven_inflow_feeds_conflict_and_mediation_calms_it():
    assert conflict_after_week(0.2, 3.0, 0.5, 0.5, 0.1, 0.05) == about(0.2 + 0.15 * 0.8 - 0.05 * 0.7 * 0.2)
    assert conflict_after_week(0.2, 0.0, 0.5, 0.0, 0.1, 0.05) == about(0.198)
    assert conflict_after_week(0.0, 0.0, 0.5, 0.0, 0.1, 0.05) == 0.0


def test_mediation_takes_hours_and_fades():
    assert mediation_after_week(0.5, 10.0, 0.5, 0.02, 0.01) == about(0.5 + 0.1 / 1.1 * 0.5 - 0.005)


def test_quarrels_cost_hours_of_policy_people():
    assert hours_lost_to_region(10.0, 0.5, 0.4) == about(2.0)


def test_a_project_is_kept_for_what_it_added_not_for_the_success_around_it():
    assert probability_of_embedding(1.0, 1.0, 0.6, 4.0, 0.6) == about(0.5)
    assert probability_of_embedding(0.0, 1.0, 1.0, 4.0, 0.6) == about(0.0831727)
    assert probability_of_embedding(9.0, 1.0, 0.3, 4.0, 0.6) == about(0.5), "twice the usual counts at most"
    assert probability_of_embedding(1.0, 0.0, 0.3, 4.0, 0.6) == about(0.5), "where nothing was usual, anything is"
    assert probability_of_embedding(2.0, 1.0, -0.5, 4.0, 0.6) == probability_of_embedding(0.0, 1.0, 1.0, 4.0, 0.6)


def test_hours_are_left_by_recall_rest_and_learning_which_takes_half_at_most():
    assert hours_available(10.0, 0.0, 1.0, 0.0, 0.6) == about(10.0)
    assert hours_available(10.0, 0.5, 0.0, 1.0, 0.6) == about(2.0)
    assert hours_available(10.0, 0.0, 1.0, 99.0, 0.6) == about(5.0)


def test_training_reflection_and_learning_days_take_hours_of_the_week():
    assert hours_of_learning(13.0, 0.0, 0.0) == about(3.0)
    assert hours_of_learning(0.0, 1.0, 0.0) == about(0.25)
    assert hours_of_learning(0.0, 0.0, 1.0) == about(6.0 / 13.0)


def test_time_goes_to_what_somebody_is_and_even_roles_leave_the_usual_division():
    usual = (0.4, 0.3, 0.2, 0.1)
    assert shares_of_time(usual, (0.25,) * 4) == about(usual)
    networker = shares_of_time(usual, (1.0, 0.0, 0.0, 0.0))
    assert networker[0] == about(1.0 / 1.3) and sum(networker) == about(1.0)


def test_competence_is_the_mean_of_four_skills_that_nobody_lacks_or_masters_fully():
    assert competence_of((0.2, 0.4, 0.6, 0.8)) == about(0.5)
    assert [possible_skill(skill) for skill in (-1.0, 0.5, 1.2)] == [0.02, 0.5, 0.98]


def test_loyalty_grows_when_something_works_and_less_for_who_is_called_back():
    assert loyalty_after(rules(), 0.2, True, 0.0) == about(0.22)
    assert loyalty_after(rules(), 0.2, True, 0.5) == about(0.21)
    assert loyalty_after(rules(), 0.2, False, 0.0) == about(0.195)
    assert loyalty_after(rules(), 1.0, True, 0.0) == 1.0


def test_each_hour_wins_a_little_less_and_never_more_than_all():
    assert [share_won(effort) for effort in (0.0, np.log(2.0), np.log(4.0))] == about([0.0, 0.5, 0.75])
    left = (1.0 - share_won(0.1)) ** 10
    assert 1.0 - left == about(share_won(1.0)), "ten parts bring what the whole brings"


def test_a_nose_for_it_leads_to_where_people_want_to_work_together():
    passion = np.array([1.0, 1.0, 0.0])
    drawn = [house_with_passion(passion, 3.0, 0, u) for u in (0.0, 0.79, 0.81, 0.999)]
    assert drawn == [1, 1, 2, 2], "four against one, and home never"
    assert house_with_passion(passion, 0.0, 2, 0.5) == 1
