"""Houses that are paid by the hour hire and shrink to what they earned."""

import numpy as np
import pytest

from tests.unit.rows import rows
from wijksim.agents.columns import PROFESSIONAL
from wijksim.mechanisms.capacity import FULL_TIME, change_of_hours, plan_hours

about = pytest.approx


def test_hours_follow_the_result_of_the_year_as_far_as_income_follows_hours():
    assert change_of_hours(4.0, 100.0, 1.0, 0.1) == about(0.04)
    assert change_of_hours(4.0, 100.0, 0.5, 0.1) == about(0.02)
    assert change_of_hours(-4.0, 100.0, 0.0, 0.1) == 0.0, "a budget stays what was agreed"


def test_nobody_hires_or_shrinks_faster_than_people_come_and_go():
    assert change_of_hours(50.0, 100.0, 1.0, 0.1) == about(0.1)
    assert change_of_hours(-50.0, 100.0, 0.5, 0.1) == about(-0.05)
    assert change_of_hours(0.0, 0.0, 1.0, 0.1) == 0.0, "without people there is nothing to plan"


def test_people_work_full_time_at_most_by_it():
    people = rows(
        PROFESSIONAL,
        {"organisation": 0, "contracted": 20.0},
        {"organisation": 0, "contracted": 35.0},
        {"organisation": 0, "contracted": 40.0},
        {"organisation": 1, "contracted": 40.0},
    )
    plan_hours(people, np.array([0.1, -0.1]))
    assert people["contracted"].tolist() == about([22.0, FULL_TIME, 40.0, 36.0])
