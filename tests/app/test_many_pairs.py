"""Cards of Compare: what is told of a difference that is sure and too small to notice."""

import pytest

from wijksim.app.job_status import Pairs
from wijksim.app.many_pairs import _row
from wijksim.app.plans import Placed
from wijksim.scenario.policy import Plan

from .test_pages import view_of


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (-0.0069, "beter:</strong> minder dan 0,1 weken; beter in 9 van de 10"),
        (-0.69, "beter:</strong> −0,7 weken (95%: van"),
        (0.0069, "slechter:</strong> minder dan 0,1 weken"),
    ],
)
def test_a_difference_that_nobody_notices_is_not_told_as_better_by_nothing(change: float, told: str) -> None:
    plans = [Placed(letter, letter, "#0072b2", Plan(name=letter.lower()), None) for letter in "AB"]
    low, high = sorted((0.5 * change, 1.5 * change))
    effect = {"difference": change, "low": low, "high": high, "base": 0.4, "share_better": 0.9, "share_higher": 0.1}
    pairs = Pairs(10, 10, again=lambda: None)
    row = _row(view_of("/vergelijk"), "weeks_to_help", plans, 1, effect, pairs, abs(change))
    assert told in row
