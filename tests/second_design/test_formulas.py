"""The pure rules of the sketch: known answers, ends and directions, without machine code."""

import numpy as np
import pytest

from benchmarks.second_design import (
    books,
    boundary_work,
    box,
    claims,
    consultation,
    experiments,
    finding,
    key_figures,
    negotiation,
    objects,
    obstacles,
    register,
    savings,
    second_line,
    ties,
    turnover,
    willingness,
)


def plain(rule, *values):
    """A rule as plain Python."""
    return getattr(rule, "py_func", rule)(*values)


def test_contact_makes_known_and_never_passes_one() -> None:
    assert plain(ties.known_after, 0.0, 0.0, 0.08) == 0.0
    assert plain(ties.known_after, 0.0, 10.0, 0.08) == pytest.approx(1 - np.exp(-0.8))
    assert plain(ties.known_after, 0.9, 1000.0, 0.08) <= 1.0


def test_a_broken_promise_costs_more_than_a_kept_one_brings() -> None:
    kept, broken = (plain(ties.trust_after, 0.5, each, 0.2, 0.3) for each in (True, False))
    assert kept - 0.5 == pytest.approx(0.1)
    assert 0.5 - broken == pytest.approx(0.15)


def test_three_kinds_of_contract_are_three_claims() -> None:
    able, tolerated, contract = (plain_claim(each) for each in (0.0, 0.5, 1.0))
    assert (able, tolerated, contract) == pytest.approx((0.05, 0.51, 0.97))
    assert plain_claim(-1.0) == 0.0


def plain_claim(contract: float) -> float:
    return claims.FREELY + claims.PAID * plain(claims.paid_share, contract, 0.0) if contract >= 0 else 0.0


def test_local_pay_never_passes_the_whole_hour() -> None:
    assert plain(claims.paid_share, 0.5, 1.0) == 1.0
    assert plain(claims.paid_share, 0.0, 0.4) == pytest.approx(0.4)


def test_knowing_each_other_and_an_interpreter_save_method_hours() -> None:
    full = plain(obstacles.method_hours, 1.0, 0.0, 0.0, False, 4.0, 0.7)
    assert full == 4.0
    assert plain(obstacles.method_hours, 1.0, 1.0, 0.0, False, 4.0, 0.7) == pytest.approx(1.2)
    assert plain(obstacles.method_hours, 1.0, 0.0, 0.0, True, 4.0, 0.7) == 2.0
    assert plain(obstacles.method_hours, 0.0, 0.0, 0.0, False, 4.0, 0.7) == 0.0


def test_nobody_bears_unpaid_hours_of_a_paid_or_pooled_task() -> None:
    assert plain(obstacles.unpaid_hours, 25.0, 0.0, 0.0, 10.0) == 10.0
    assert plain(obstacles.unpaid_hours, 8.0, 0.5, 0.0, 10.0) == 4.0
    assert (
        plain(obstacles.unpaid_hours, 8.0, 0.0, 1.0, 10.0) == plain(obstacles.unpaid_hours, 8.0, 1.0, 0.0, 10.0) == 0.0
    )


def test_who_is_paid_by_the_hour_loses_by_an_unbilled_one() -> None:
    by_hour = plain(books.lost_billing, 68.0, 0.0, 0.0, 1.0, 0.7, 2.0)
    lump = plain(books.lost_billing, 68.0, 1.0, 0.0, 1.0, 0.7, 2.0)
    assert by_hour == pytest.approx(68 * 0.49)
    assert lump == 0.0
    assert plain(books.lost_billing, 68.0, 0.0, 1.0, 1.0, 0.7, 2.0) == 0.0


def test_an_hour_is_never_free_and_pressure_makes_it_dearer() -> None:
    price = [
        plain(willingness.price_of_hour, 0.0, 40.0, 0.6, each, 0.0, 0.4, 0.3, 30.0, 0.3) for each in (0.0, 0.5, 1.0)
    ]
    assert price[0] == 0.3
    assert price[0] < price[1] < price[2]


def test_agreeing_needs_both_the_will_and_the_room() -> None:
    assert plain(willingness.agrees, 5.0, 4.0, 1.0, 4.0)
    assert not plain(willingness.agrees, 5.0, 4.0, 1.5, 4.0)
    assert not plain(willingness.agrees, 5.0, 4.0, 1.0, 1.0)


def test_chance_to_find_is_a_probability() -> None:
    assert plain(finding.chance_to_find, 0.2, 2.5) == 0.5
    assert plain(finding.chance_to_find, 0.9, 2.5) == 1.0


def test_a_full_calendar_makes_one_wait() -> None:
    from benchmarks.second_design.cases import wait_weeks

    waits = [plain(wait_weeks, load, 0.0, 100.0, 0.4) for load in (0.5, 0.7, 0.9, 2.0)]
    assert waits[0] == pytest.approx(0.4)
    assert waits == sorted(waits)
    assert plain(wait_weeks, 0.5, 300.0, 100.0, 0.4) == pytest.approx(3.4)


def test_a_by_the_hour_party_wants_the_hours_and_a_budget_does_not() -> None:
    by_hour = plain(negotiation.net_of_hour, 60.0, 0.0, 0.0, 1.0, 20.0, 0.0)
    budget = plain(negotiation.net_of_hour, 60.0, 1.0, 0.0, 1.0, 20.0, 0.0)
    assert by_hour == 40.0
    assert budget == -20.0
    assert plain(negotiation.net_of_hour, 60.0, 0.0, 1.0, 1.0, 20.0, 0.0) == -20.0


def test_a_gain_is_what_moves_times_what_it_leaves() -> None:
    assert plain(negotiation.gain, 1.0, 0.5, 10.0, 8.0, 12.0) == 52.0
    assert plain(negotiation.gain, 0.0, 0.5, 10.0, 8.0, 12.0) == -28.0


def test_what_chance_explains_is_no_saving() -> None:
    assert plain(savings.beyond_chance, 0.0, 4.0, 2.0) == 0.0
    assert plain(savings.beyond_chance, -9.0, 4.0, 2.0) == 0.0
    assert plain(savings.beyond_chance, 3.9, 4.0, 2.0) == 0.0
    assert plain(savings.beyond_chance, 10.0, 4.0, 2.0) == pytest.approx(6.0)


def test_two_sides_together_get_the_agreed_share_of_what_was_avoided() -> None:
    assert 2 * plain(savings.paid_per_case, 250.0, 2000.0, 0.8, 0.2) == pytest.approx(0.8 * 250.0)
    assert plain(savings.paid_per_case, 0.0, 2000.0, 0.8, 0.2) == 0.0
    assert 2 * plain(savings.paid_per_case, 900.0, 2000.0, 0.8, 0.2) == pytest.approx(0.8 * 400.0)


def test_strain_adds_to_the_hazard_of_the_age_up_to_a_limit() -> None:
    assert plain(second_line.factor_of_strain, 0.0, 0.6, 25.0) == 0.6
    assert plain(second_line.factor_of_strain, 25.0, 0.6, 25.0) == 1.6
    assert plain(second_line.factor_of_strain, 1e6, 0.6, 25.0) == 0.6 + second_line.MOST_STRAIN


def test_slower_service_leaves_more_unmet() -> None:
    fast, slow = (plain(second_line.strain_of_wait, 40.0, 1.0, weeks) for weeks in (7.0, 14.0))
    assert slow > fast
    assert plain(second_line.strain_of_wait, 40.0, 500.0, 7.0) == 40.0


def test_the_middle_reading_fits_most() -> None:
    fits = [np.mean([plain(objects.reading_fit, a, d, 0.15, 0.8) for d in (0.1, 0.4, 0.7)]) for a in (0.0, 0.5, 0.97)]
    assert fits[1] > fits[0]
    assert fits[1] > fits[2]


def test_a_meeting_lasts_as_long_as_its_agenda_and_not_longer() -> None:
    lengths = [plain(consultation.length_of_meeting, items, 2.0, 1.5) for items in (0.0, 2.0, 50.0)]
    assert lengths == [0.0, 1.0, 1.5]


def test_a_hand_over_keeps_ties() -> None:
    kept = [plain(turnover.kept_in_hand_over, weeks, 6.0) for weeks in (0.0, 6.0, 26.0)]
    assert kept[0] == 0.0
    assert kept[1] == 0.5
    assert kept[2] < 1.0


def test_a_full_calendar_takes_room_back_as_far_as_the_house_presses_and_never_all_of_it() -> None:
    room = [plain(boundary_work.weekly_room, 2.0, 0.3, 0.5, load, 2.0) for load in (0.0, 0.6, 1.0, 1.5)]
    assert room[0] == 2.0
    assert room[0] > room[1] > room[2] == room[3] == 1.0
    assert plain(boundary_work.weekly_room, 2.0, 0.3, 0.0, 1.0, 2.0) == 2.0
    assert plain(boundary_work.weekly_room, 2.0, 0.0, 0.5, 0.6, 2.0) == 0.0


def test_advisers_learn_from_each_success_and_few_of_them_from_more() -> None:
    assert plain(experiments.practised, 0.0, 10.0, 0.2) == 0.0
    assert plain(experiments.practised, 1.0, 10.0, 0.2) == pytest.approx(0.2)
    assert plain(experiments.practised, 4.0, 144.0, 0.2) == pytest.approx(0.2)
    assert 0.9 < plain(experiments.practised, 20.0, 10.0, 0.2) < 1.0


def test_support_is_divided_over_what_runs() -> None:
    assert plain(experiments.support_each, 8.0, 2.0, 2.0) == 1.0
    assert plain(experiments.support_each, 8.0, 8.0, 2.0) == 0.5


def test_a_table_rests_where_gain_meets_fading() -> None:
    assert plain(key_figures.table_after, 75.0, 10.0, 0.15, 0.02) == pytest.approx(75.0)


def test_every_number_lies_in_its_range_and_says_where_it_comes_from() -> None:
    for row in register.REGISTER:
        assert row.low <= row.default <= row.high, row.name
        assert row.unit and row.source, row.name
        assert row.status in {"measured", "estimated", "assumed", "fitted"}, row.name
    assert len(set(register.NAMES)) == len(register.NAMES)


def test_unknown_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="not in the register: glue"):
        register.numbers(glue=1.0)


def test_a_point_of_the_box_stays_in_it_and_is_the_same_again() -> None:
    point = box.point_of_box(1, 2)
    rows = {row.name: row for row in register.REGISTER if row.behavioural}
    assert set(point) == set(rows)
    assert all(rows[name].low - 1e-9 <= value <= rows[name].high + 1e-9 for name, value in point.items())
    assert point == box.point_of_box(1, 2) != box.point_of_box(1, 3)
