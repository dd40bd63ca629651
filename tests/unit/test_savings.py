"""Savings from a comparison of clients: who is followed, what chance may explain, what is paid."""

import numpy as np
import pytest

from tests.unit.rows import settings
from wijksim.mechanisms.casework import several_in_file
from wijksim.mechanisms.savings import (
    ALONE,
    JOINTLY,
    beyond_chance,
    compare_clients,
    count_year,
    follow,
    paid_per_side,
    poisson,
    times_this_wijk,
)

about = pytest.approx


def clients(alone: tuple[float, float], jointly: tuple[float, float], age: int = 5) -> np.ndarray:
    """Evidence of entries and weeks, all of one age."""
    evidence = np.zeros((2, 6, 2))
    evidence[ALONE, age], evidence[JOINTLY, age] = alone, jointly
    return evidence


def test_who_was_helped_jointly_counts_as_such_until_the_weeks_are_over():
    assert follow(0, True, 52) == follow(-10, True, 52) == 52
    assert follow(0, False, 52) == follow(-10, False, 52) == -52
    assert follow(20, False, 52) == 20


def test_payers_see_several_problems_where_they_stand_in_the_file():
    assert [several_in_file(known, False) for known in (0b001, 0b100, 0b101, 0b111)] == [False, False, True, True]
    assert several_in_file(0b010, True), "passed on when a part was done"


def test_counts_have_the_mean_and_the_spread_of_chance():
    assert poisson(0.0, 0.5, 0.0) == 0
    assert [poisson(1.0, u, 0.0) for u in (0.0, 0.36, 0.37, 0.73, 0.74, 0.92)] == [0, 0, 1, 1, 2, 3]
    assert [poisson(100.0, 0.5, z) for z in (-20.0, -1.0, 0.0, 1.0)] == [0, 90, 100, 110]
    drawn = [poisson(4.0, (i + 0.5) / 2_000, 0.0) for i in range(2_000)]
    assert np.mean(drawn) == about(4.0, abs=0.02)
    assert np.var(drawn) == about(4.0, abs=0.1)


def test_a_region_is_at_least_the_wijk_itself():
    assert times_this_wijk(300_000.0, 3_000) == 100.0
    assert times_this_wijk(300_000.0, 1_000_000) == 1.0


def test_what_chance_can_explain_is_no_saving():
    assert beyond_chance(0.01, 0.004, 2.0) == about(0.002)
    assert beyond_chance(0.01, 0.006, 2.0) == beyond_chance(-0.01, 0.001, 2.0) == 0.0


def test_each_side_gets_half_of_the_share_and_no_more_than_the_cap():
    assert paid_per_side(200.0, 2_000.0, 0.8, 0.2) == about(80.0)
    assert paid_per_side(900.0, 2_000.0, 0.8, 0.2) == about(160.0)
    assert paid_per_side(200.0, 2_000.0, 0.0, 0.2) == 0.0


def test_entries_avoided_are_those_of_others_less_those_of_who_was_helped_jointly():
    # 30 entries in 5,200 weeks against 10 in 2,600: .3 a year against .2; the error is sqrt(30/5200^2 + 10/2600^2) * 52
    avoided, difference, error, entries = compare_clients(clients((30.0, 5_200.0), (10.0, 2_600.0)), 1.0, 1.0)
    assert difference == about(0.1)
    assert error == about(0.0836660, rel=1e-5)
    assert avoided == about(0.0163340, rel=1e-4)
    assert entries == about(40 / 7_800 * 52)
    _, _, in_region, _ = compare_clients(clients((30.0, 5_200.0), (10.0, 2_600.0)), 100.0, 1.0)
    assert in_region == about(error / 10.0), "a region of a hundred such wijken: a tenth of the luck"


def test_only_clients_of_one_age_are_compared():
    young_alone, old_jointly = clients((1.0, 5_200.0), (0.0, 0.0), age=3), clients((0.0, 0.0), (90.0, 5_200.0))
    assert compare_clients(young_alone + old_jointly, 1.0, 0.0)[:3] == (0.0, 0.0, 0.0)
    assert compare_clients(np.zeros((2, 6, 2)), 1.0, 0.0) == (0.0, 0.0, 0.0, 0.0)


def test_a_year_is_counted_with_luck_and_added_to_what_is_left_of_earlier_ones():
    watched, evidence = clients((3.0, 520.0), (2.0, 260.0)), clients((10.0, 1_000.0), (0.0, 0.0))
    at = settings(savings_region=600_000.0, savings_evidence_kept=0.5)
    count_year(at, np.uint64(1), 52, watched, evidence, 6_000)
    assert not watched.any(), "a new year begins"
    assert evidence[ALONE, 5, 1] == 1_020.0
    assert evidence[JOINTLY, 5, 1] == 260.0
    assert evidence[ALONE, 5, 0] == about(8.0, abs=4 * np.sqrt(3.0 / 100.0))
    assert evidence[JOINTLY, 5, 0] == about(2.0, abs=4 * np.sqrt(2.0 / 100.0))
    assert evidence[ALONE, 5, 0] * 100.0 == about(round(evidence[ALONE, 5, 0] * 100.0)), "whole residents of the region"


def test_where_nothing_is_avoided_luck_hardly_ever_pays():
    found = []
    for seed in range(200):
        watched, evidence = clients((3.0, 5_200.0), (1.0, 5_200.0 / 3.0)), np.zeros((2, 6, 2))
        at = settings(savings_region=600_000.0, savings_evidence_kept=0.8)
        count_year(at, np.uint64(seed), 0, watched, evidence, 6_000)
        found.append(compare_clients(evidence, 100.0, 2.0)[0])
    assert 0 < np.count_nonzero(found) <= 12, "about one in forty-four"
