"""From what was counted in a week to outcomes: trailing windows, empty denominators, means."""

import numpy as np
import pytest

from tests.unit.rows import rows
from wijksim.agents.columns import CASE
from wijksim.domain.vocabulary import CaseState
from wijksim.model.result import summary_start
from wijksim.observe.outcomes import outcome_columns, trailing_ratio, trailing_sum
from wijksim.observe.population_means import means_of_residents, open_case_numbers
from wijksim.observe.recorder import COLUMNS, gini

about = pytest.approx


def test_a_trailing_sum_looks_back_as_far_as_there_are_weeks():
    assert trailing_sum(np.array([1.0, 2.0, 3.0, 4.0]), 3).tolist() == [1, 3, 6, 9]


def test_a_share_without_a_base_repeats_its_last_value_and_starts_at_0():
    above, below = np.array([0.0, 1.0, 0.0, 0.0, 1.0]), np.array([0.0, 2.0, 0.0, 0.0, 1.0])
    assert trailing_ratio(above, below, 1).tolist() == [0.0, 0.5, 0.5, 0.5, 1.0]


def columns_of(weeks: int, **counted: float) -> dict[str, np.ndarray]:
    """Outcomes of some equal weeks in which only this was counted."""
    table = np.zeros((weeks, len(COLUMNS)))
    for name, value in counted.items():
        table[:, COLUMNS.index(name)] = value
    return outcome_columns(table, full_time_workers=4.0, multi_law_share=0.08)


def test_collaboration_is_solved_jointly_per_case_with_several_needs_that_arrived():
    assert columns_of(20, joint_solved=1.0, arrived_multi=4.0)["collaboration"] == about(np.full(20, 0.25))


def test_cases_per_worker_and_year_are_of_52_weeks_or_what_there_is():
    assert columns_of(60, closed=8.0)["cases_per_worker_year"] == about(np.full(60, 104.0))


def test_the_total_cost_is_that_of_the_five_payers():
    payers = ("municipality", "insurer", "care_office", "housing_association", "residents")
    found = columns_of(2, **{f"cost_{payer}": 10.0 for payer in payers}, subsidy=99.0)
    assert found["cost_total"].tolist() == [50.0, 50.0]


def test_informal_help_is_a_share_of_all_need_met():
    assert (
        columns_of(2, met_informally=1.0, need_met=2.0, met_by_own_strength=1.0)["informal_help_share"].tolist()
        == [0.25] * 2
    )


def test_a_run_without_weeks_has_empty_columns():
    assert {column.size for column in columns_of(0).values()} == {0}


def test_concentration_is_0_when_equal_and_nearly_1_when_one_has_all():
    assert gini([3.0, 3.0, 3.0]) == about(0.0)
    assert gini([0.0, 0.0, 0.0, 8.0]) == about(0.75)
    assert gini([]) == gini([5.0]) == gini([0.0, 0.0]) == 0.0


def test_means_over_residents_and_quality_of_life():
    need = np.array([[1.0, 0.0, 0.5], [0.0, 0.0, 0.5]], np.float32)
    half = np.array([0.5, 0.5], np.float32)
    nobody = np.zeros(2, np.uint8), np.zeros(2, np.float32)
    means = means_of_residents(need, half, half, np.array([True, False]), *nobody, 0.3)
    assert means == about([0.5, 0.0, 0.5, 0.5, 0.5, 1 - 0.35 * 0.5 - 0.3 * 0.5 - 0.1, 0.0])


def test_who_takes_part_has_a_living_tie_or_a_table_nearby():
    need = np.array([[0.5, 0, 0], [0, 0.5, 0], [0, 0, 0.5], [0.5, 0, 0], [0.1, 0, 0], [0.9, 0, 0]], np.float32)
    ties, near = np.array([0b10, 0, 0, 0, 0b1, 0b1], np.uint8), np.array([0, 0.2, 0, 0, 0, 0], np.float32)
    away = np.array([False, False, False, False, False, True])
    half = np.full(6, 0.5, np.float32)
    assert means_of_residents(need, half, half, away, ties, near, 0.3)[6] == 0.5  # of four at home with a need, two


def test_open_cases_with_several_needs_and_those_in_joint_handling():
    cases = rows(
        CASE, {"needs": 0b001}, {"needs": 0b011}, {"needs": 0b110, "state": CaseState.OPEN_JOINT},
        {"needs": 0b001, "state": CaseState.OPEN_JOINT},
    )  # fmt: skip
    assert open_case_numbers(cases) == (4, 2, 1)


@pytest.mark.parametrize(("weeks", "start"), [(260, 104), (1040, 104), (100, 40), (1, 0)])
def test_the_summary_starts_after_two_years_or_after_two_fifths(weeks, start):
    assert summary_start(weeks) == start
