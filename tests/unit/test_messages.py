"""Links between levels: what reaches whom, how long it is remembered, and whether somebody goes there."""

import numpy as np
import pytest

from wijksim.mechanisms.messages import chance_to_go_there, remembered, share_told

about = pytest.approx


def test_as_much_is_told_as_the_hours_of_linking_reach():
    assert share_told(2.0, 3.0, 12.0) == about(0.5)
    assert share_told(9.0, 3.0, 12.0) == 1.0
    assert share_told(0.0, 3.0, 12.0) == 0.0, "nobody of the shop floor: nothing is told"
    assert share_told(2.0, 3.0, 0.0) == 0.0


def test_what_was_told_is_forgotten():
    assert remembered(np.array([10.0, 0.0]), np.array([2.0, 1.0]), 0.1).tolist() == about([11.0, 1.0])


def test_who_heard_much_goes_where_it_broke():
    assert [chance_to_go_there(heard, 20.0) for heard in (0.0, 20.0, 60.0)] == about([0.0, 0.5, 0.75])
