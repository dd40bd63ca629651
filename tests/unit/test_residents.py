"""What happens to residents: needs, own strength, neighbours, asking, second line, key figures."""

import numpy as np
import pytest

from tests.unit.rows import now, residents
from wijksim.mechanisms.asking import domain_seen, domains_needed, n_domains, probability_of_asking, who_asks
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.informal_help import (
    helping_ties,
    meet_neighbours,
    probability_of_meeting,
)
from wijksim.mechanisms.key_figures import (
    after_appointment,
    reach,
    reach_of_meeting_places,
    tie_to_institution,
)
from wijksim.mechanisms.needs import (
    advance_needs,
    mark_burdened,
    need_after_week,
    on_grid,
    probability_of_surfacing,
    spill_into,
    spill_over_hazard,
    tipping_need,
)
from wijksim.mechanisms.savings import ALONE, JOINTLY
from wijksim.mechanisms.second_line import (
    advance_second_line,
    entry_hazard,
    illness_of_age,
    share_in_second_line,
)
from wijksim.mechanisms.strain import hours_missed, strain_after_week, weight_of_strain
from wijksim.mechanisms.visits import probability_of_visit, sum_of_visit_weights, visit_homes, visit_weight

about = pytest.approx
HAZARDS = np.array([[0.0, 0.0, 0.0], [0.1, 0.0, 0.0], [0.2, 0.0, 0.0]])


def live_a_week(n: int, at: Now, **values: object) -> tuple[Residents, np.ndarray]:
    """Residents after a week of needs, and the counts of it."""
    people, counts = residents(n, **values), np.zeros(4)
    advance_needs(at, people, HAZARDS, counts)
    return people, counts


def test_own_strength_and_informal_help_add_to_what_a_resident_can_bear():
    assert tipping_need(0.18, 0.25, 0.20, 0.6, 0.5) == about(0.43)
    assert tipping_need(0.18, 0.25, 0.20, 0.0, 0.0) == about(0.18)


@pytest.mark.parametrize(
    ("need", "after"),
    [(0.30, 0.27), (0.43, 0.40), (0.50, 0.506), (0.02, 0.0), (0.999, 1.0)],
    ids=["heals", "heals at the tipping need", "grows above it", "not below 0", "not above 1"],
)
def test_a_need_heals_below_the_tipping_need_and_grows_above_it(need, after):
    assert need_after_week(need, 0.43, 0.03, 0.006) == about(after)


def test_a_need_spills_over_above_the_threshold_only():
    assert spill_over_hazard(0.75, 0.35, 0.05) == about(0.02)
    assert spill_over_hazard(0.35, 0.35, 0.05) == 0.0


def test_spill_over_into_a_domain_comes_from_the_other_two():
    needs = np.array([0.9, 0.55, 0.75])
    assert spill_into(0, needs, 0.35, HAZARDS) == about(0.1 * 0.2 + 0.2 * 0.4)
    assert spill_into(1, needs, 0.35, HAZARDS) == 0.0


def test_a_hidden_need_surfaces_from_a_certain_size():
    assert probability_of_surfacing(0.6, 0.55, 0.1) == probability_of_surfacing(0.55, 0.55, 0.1) == 0.1
    assert probability_of_surfacing(0.54, 0.55, 0.1) == 0.0


def test_amounts_on_the_grid_add_up_to_the_same_in_any_order():
    amounts = [on_grid(0.1 * k / 7) for k in range(1, 60)]
    assert sum(amounts) == sum(reversed(amounts))
    assert on_grid(0.1) == about(0.1, abs=2**-31)


def test_no_hazard_no_need():
    people, counts = live_a_week(50, now())
    assert not people.need.any()
    assert not counts.any()


def test_a_certain_hazard_gives_everybody_one_need_between_low_and_high():
    people, counts = live_a_week(200, now(needs_severity_low=0.25, needs_severity_high=0.75, needs_hidden_share=0.0),
                                 hazard=[0.0, 1.0, 0.0])  # fmt: skip
    found = people.need[:, 1]
    assert counts.tolist() == [200, 0, 0, 0]
    assert 0.25 <= found.min() < 0.3
    assert 0.7 < found.max() <= 0.75
    assert not people.need[:, [0, 2]].any()
    assert not people.hidden.any()


def test_at_most_one_need_arises_a_week():
    people, _ = live_a_week(200, now(), hazard=1.0)
    assert ((people.need > 0).sum(axis=1) == 1).all()


def test_the_share_of_hidden_needs_is_as_asked():
    people, _ = live_a_week(4000, now(needs_hidden_share=0.35), hazard=[0.0, 1.0, 0.0])
    assert (people.hidden == 0b010).mean() == about(0.35, abs=0.03)


def test_demand_is_proportional_to_the_workload_factor():
    found = [live_a_week(20_000, now(workload_factor=f), hazard=[0.1, 0, 0])[1][0] for f in (0.5, 2.0)]
    assert found == about([1000, 4000], rel=0.06)


def test_an_unmet_need_elsewhere_makes_a_new_need_and_is_counted_as_spill_over():
    people, counts = live_a_week(20_000, now(needs_spill_threshold=0.35), need=[0.0, 0.85, 0.0])
    assert counts[:2].tolist() == [(people.need[:, 0] > 0).sum()] * 2
    assert counts[1] == about(20_000 * 0.05, rel=0.1)
    _, none = live_a_week(20_000, now(spill_over_on=0.0), need=[0.0, 0.85, 0.0])
    assert none[0] == 0


def test_who_is_in_second_line_care_has_no_needs_of_the_week():
    people, counts = live_a_week(10, now(), hazard=1.0, in_second_line=True)
    assert not people.need.any()
    assert not counts.any()


def test_a_healed_need_is_no_longer_hidden_and_counts_as_met():
    people, counts = live_a_week(1, now(needs_recovery=0.5), need=[0.2, 0, 0], hidden=1, self_reliance=1.0)
    assert (people.need[0, 0], people.hidden[0]) == (0.0, 0)
    assert counts[2] + counts[3] == about(0.2)


def test_who_has_too_much_need_cannot_help_a_neighbour():
    burdened = np.zeros(3, np.bool_)
    need = np.array([[0.6, 0, 0], [0, 0.5, 0], [0, 0, 0]], np.float32)
    mark_burdened(need, np.array([False, False, True]), 0.55, burdened)
    assert burdened.tolist() == [True, False, True]


def test_only_living_ties_with_unburdened_neighbours_help():
    contacts, burdened = np.array([0, 1, 2, -1]), np.array([False, True, False])
    assert helping_ties(contacts, 0b0111, burdened) == 2
    assert helping_ties(contacts, 0b0010, burdened) == 0
    assert helping_ties(contacts, 0b0000, burdened) == 0


def test_neighbours_meet_more_where_there_is_cohesion():
    assert probability_of_meeting(0.5, 0.25, 0.5) == about(0.5)
    assert probability_of_meeting(1.0, 0.8, 0.5) == 1.0


@pytest.mark.parametrize(
    ("meeting", "fading", "burdened", "ties"),
    [
        (1.0, 0.0, False, 0b0011),
        (0.0, 1.0, False, 0b0010),
        (0.0, 0.0, False, 0b0010),
        (1.0, 0.0, True, 0b0010),
    ],
    ids=["meeting brings it to life", "it stays dead", "nothing happens", "the burdened stay at home"],
)
def test_a_tie_lives_by_meeting(meeting, fading, burdened, ties):
    people = residents(50, contacts=1, ties=0b0010, burdened=burdened)
    alive = meet_neighbours(now(ties_meet_base=meeting, ties_meet_cohesion=0.0, ties_fade=fading), people)
    assert set(people.ties.tolist()) == {ties}
    assert alive == 50 * ties.bit_count()


def test_a_tie_fades_without_meeting():
    people = residents(50, contacts=1, ties=0b0001)
    assert meet_neighbours(now(ties_meet_base=0.0, ties_meet_cohesion=0.0, ties_fade=1.0), people) == 0


def test_informal_help_meets_its_part_of_what_a_resident_can_bear():
    at = now(needs_tipping_base=0.2, needs_tipping_self_reliance=0.2, needs_tipping_informal=0.1, needs_recovery=0.1)
    _, counts = live_a_week(1, at, need=[0.3, 0, 0], self_reliance=1.0, informal_support=1.0)
    assert counts[2:] == about([0.1 * 0.1 / 0.5, 0.1 * 0.4 / 0.5], abs=1e-8)
    at = now(informal_help_on=0.0)
    _, counts = live_a_week(1, at, need=[0.1, 0, 0], self_reliance=1.0, informal_support=1.0)
    assert counts[2] == 0.0 < counts[3]


def test_asking_takes_a_need_that_is_seen_and_some_trust():
    assert probability_of_asking(0.5, 0.5, 0.3, 0.4) == about(0.105)
    assert probability_of_asking(0.5, 0.0, 0.3, 0.4) == about(0.06)
    assert probability_of_asking(0.0, 1.0, 0.3, 0.4) == 0.0


def test_residents_ask_for_the_largest_need_that_they_see():
    needs = np.array([0.2, 0.5, 0.4], np.float32)
    assert [domain_seen(needs, hidden) for hidden in (0b000, 0b010, 0b110, 0b111)] == [1, 2, 0, -1]
    assert domain_seen(np.zeros(3, np.float32), 0) == -1


def test_what_is_really_going_on_is_every_need_above_the_threshold():
    assert domains_needed(np.array([0.31, 0.3, 0.5]), 0.3) == 0b101
    assert [n_domains(mask) for mask in (0b000, 0b010, 0b101, 0b111)] == [0, 1, 2, 3]


def test_the_busier_the_sooner_people_come():
    people = residents(20_000, need=0.5, trust=0.0)
    found = [
        who_asks(now(asking_rate=0.2, workload_factor=factor), people, np.zeros(20_000, np.int64))
        for factor in (1.0, 2.0)
    ]
    assert found == about([800, 1600], rel=0.1)


def ask(people: Residents, order: np.ndarray | None = None) -> list[int]:
    """Numbers of those who ask, in the order in which they come."""
    order = np.arange(people.key.size) if order is None else order
    requests = np.zeros(order.size, np.int64)
    moved = Residents(*(column[order].copy() for column in people))
    found = who_asks(now(asking_rate=1.0), moved, requests)
    people.pause[order] = moved.pause
    return order[requests[:found]].tolist()


def test_who_has_a_case_a_pause_or_no_visible_need_does_not_ask():
    people = residents(6, need=1.0, trust=1.0)
    people.has_case[0] = people.in_second_line[1] = True
    people.pause[2] = 3
    people.hidden[3] = 0b111
    people.need[4] = 0.2
    assert ask(people) == [5]
    assert people.pause.tolist() == [0, 0, 2, 0, 0, 0]


def test_the_order_of_asking_is_drawn_and_the_same_in_whatever_rows_residents_stand():
    people = residents(100, need=1.0, trust=1.0)
    first = ask(people)
    assert sorted(first) == list(range(100)) != first
    assert ask(people, np.arange(100)[::-1]) == first


def test_only_needs_that_count_add_unmet_hours():
    assert hours_missed(np.array([0.5, 0.29, 0.3]), 0.3, 2.0) == about(1.6)
    assert hours_missed(np.array([0.1, 0.2, 0.0]), 0.3, 2.0) == 0.0


def test_strain_is_unmet_hours_that_fade():
    assert strain_after_week(10.0, 1.5, 0.03) == about(11.2)
    assert strain_after_week(50.0, 1.5, 0.03) == about(50.0), "what is missed and what fades even out"


def test_strain_weighs_once_at_its_scale_and_so_much_at_most():
    assert [weight_of_strain(hours, 15.0, 4.0) for hours in (0.0, 15.0, 30.0, 600.0)] == about([0.0, 1.0, 2.0, 4.0])


def test_a_run_begins_with_as_many_in_second_line_care_as_come_and_go():
    assert share_in_second_line(0.002, 0.008) == about(0.2)
    assert share_in_second_line(0.0, 0.0) == 0.0


def test_second_line_care_comes_with_age_and_with_strain_on_top():
    illness = [illness_of_age(age, 0.3, 0.05, 0.02) for age in range(6)]
    assert illness == [0.02, 0.02, 0.02, 0.05, 0.3, 1.0]
    assert entry_hazard(0.3, 0.001, 0.0005, 2.0) == about(0.0006)
    assert entry_hazard(0.3, 0.001, 0.0, 4.0) == entry_hazard(0.3, 0.001, 0.0005, 0.0) == about(0.0003)


def test_strain_grows_while_help_is_waited_for_whoever_has_a_case():
    people = residents(2, need=(0.5, 0.4, 0.0), strain=10.0)
    people.has_case[1] = True
    at = now(needs_threshold=0.3, strain_hours_of_need=1.0, strain_fade=0.1, needs_surface_from=1.0, strain_scale=15.0)
    advance_second_line(at, people, np.zeros((2, 6, 2)), np.zeros(2, np.int64))
    assert people.strain.tolist() == about([9.9, 9.9])


def test_clients_are_followed_by_how_they_were_helped_until_their_weeks_are_over():
    people, watched = residents(4, strain=0.0, age=5), np.zeros((2, 6, 2))
    people.age[3] = 4
    people.followed[:] = [2, -1, 0, 30]
    at = now(second_line_by_age=0.25, second_line_from_65=0.5, strain_scale=15.0, strain_most=4.0)
    advance_second_line(at, people, watched, np.zeros(4, np.int64))
    assert watched[JOINTLY, 5].tolist() == [0.25, 1.0]
    assert watched[ALONE, 5].tolist() == [0.25, 1.0]
    assert watched[JOINTLY, 4].tolist() == [0.125, 1.0]
    inside = people.in_second_line
    assert people.followed[~inside].tolist() == np.array([1, 0, 0, 29])[~inside].tolist()
    assert not people.followed[inside].any(), "who entered is not followed on"


def test_who_enters_may_have_an_open_case_and_who_returns_has_no_needs():
    people = residents(3, need=1.0, strain=30.0, self_reliance=0.5, own_strength=0.5, age=5)
    people.has_case[1] = people.in_second_line[2] = True
    moved = np.zeros(3, np.int64)
    at = now(
        second_line_entry=1.0, second_line_return=1.0, residents_self_reliance_loss=0.25,
        strain_scale=15.0, strain_most=4.0,
    )  # fmt: skip
    n = advance_second_line(at, people, np.zeros((2, 6, 2)), moved)
    assert moved[:n].tolist() == [1, 2, -3]
    assert people.in_second_line.tolist() == [True, True, False]
    assert people.need[2].tolist() == [0.0, 0.0, 0.0]
    assert people.strain[2] == 0.0
    assert people.self_reliance.tolist() == [0.25, 0.25, 0.5], "long heavy need wears out"


def test_a_meeting_place_reaches_as_far_as_its_radius():
    assert [reach(distance, 5.0) for distance in (0.0, 2.0, 5.0, 7.0)] == about([1.0, 0.6, 0.0, 0.0])


def test_the_best_meeting_place_within_reach_counts():
    near = np.zeros(2)
    reach_of_meeting_places(
        np.array([0, 20]),
        np.array([0, 20]),
        np.array([3, 0]),
        np.array([4, 1]),
        np.array([1.0, 0.2]),
        10.0,
        near,
    )
    assert near == about([0.5, 0.0])


def test_a_formal_appointment_wears_motivation_off_to_a_third():
    assert after_appointment(0.9, 10.0, 0.02) == about(0.72)
    assert after_appointment(0.9, 1000.0, 0.02) == about(0.3)


def test_the_tie_with_an_institution_grows_by_visits_and_fades():
    assert tie_to_institution(0.5, 2.0, 0.0, 0.05, 0.01) == about(0.55 * 0.99)
    assert tie_to_institution(0.5, 2.0, 0.01, 0.05, 0.01) == about(0.555 * 0.99)
    assert tie_to_institution(0.5, 0.0, 0.0, 0.05, 0.01) == about(0.495)


def test_visits_are_meant_for_the_old_and_for_who_lives_alone():
    assert [visit_weight(age, alone) for age, alone in ((3, False), (3, True), (4, False), (5, True))] == [
        1.0,
        1.5,
        3.0,
        4.5,
    ]
    assert probability_of_visit(0.02, 0.1, 0.5, 3.0) == about(0.11)
    assert probability_of_visit(9.0, 0.1, 0.5, 3.0) == 1.0
    assert probability_of_visit(0.0, 0.1, 0.0, 3.0) == 0.0


def test_as_many_visits_are_made_as_are_paid_for():
    age, alone = np.array([5, 2, 4, 0], np.uint8), np.array([True, True, False, False])
    assert sum_of_visit_weights(age, alone) == 4.5 + 1.5 + 3.0 + 1.0
    weights = [visit_weight(int(a), bool(b)) for a, b in zip(age, alone, strict=True)]
    assert sum(probability_of_visit(2.0 / 10.0, 0.0, 1.0, weight) for weight in weights) == about(0.9 + 0.3 + 0.6 + 0.2)


def test_a_visitor_finds_hidden_needs_that_count():
    people = residents(4, need=[0.8, 0.2, 0.0], hidden=0b011)
    people.in_second_line[1] = True
    people.hidden[2] = 0
    found = visit_homes(now(asking_visits_by_professionals=1.0, needs_threshold=0.3), people, 0.0, 1.0)
    assert found == 2
    assert people.hidden.tolist() == [0b010, 0b011, 0b000, 0b010]
