"""Power of an evaluation: against a library's own numbers, its limits, and a programme in tiny wijken."""

import json
from dataclasses import replace

import numpy as np
import pytest
from statsmodels.stats.power import TTestIndPower

from wijksim.io.claims import read_claims
from wijksim.reports.power import rows, sentence_of
from wijksim.scenario.claim import Programme
from wijksim.studies.claims.power import (
    MEASURES,
    Detection,
    detection_power,
    power_of_comparison,
    runs_of,
    wijken_needed,
)


@pytest.mark.parametrize("size", [0.2, 0.8, 2.0, 5.0])
@pytest.mark.parametrize("n", [2, 5, 10])
def test_power_is_that_of_the_textbook(size: float, n: int) -> None:
    known = TTestIndPower().power(effect_size=size, nobs1=n, alpha=0.05)
    assert power_of_comparison(-3.0 * size, 3.0, n) == pytest.approx(known, abs=1e-6)


def test_without_effect_the_chance_is_that_of_a_false_alarm_and_one_wijk_shows_nothing() -> None:
    assert power_of_comparison(0.0, 1.0, 8) == pytest.approx(0.05)
    assert np.isnan(power_of_comparison(1.0, 1.0, 1))
    assert power_of_comparison(1000.0, 1.0, 5) == 1.0


def test_the_number_of_wijken_needed_is_the_first_with_enough_power() -> None:
    n = wijken_needed(0.6, 1.0)
    assert n is not None
    assert power_of_comparison(0.6, 1.0, n - 1) < 0.8 <= power_of_comparison(0.6, 1.0, n)
    assert wijken_needed(1e-6, 1.0) is None


def test_effect_and_spread_are_what_was_put_in() -> None:
    between = np.tile(np.linspace(-1.0, 1.0, 10), (4, 1))
    values = np.zeros((4, 2, 2, 10, len(MEASURES)))
    values[:, 0, 1, :, 0], values[:, 1, 1, :, 0] = between, between + 3.0
    row = Detection((0, 1), values, 100).table.query("measure == 'joint_cases' and design == 'level'").iloc[0]
    assert row["effect"] == pytest.approx(3.0)
    assert row["between_wijken"] == pytest.approx(between[0].std(ddof=1))
    assert row["between_runs"] == 0.0


def test_a_programme_in_tiny_wijken_gives_a_table_a_sentence_and_plain_data() -> None:
    asked = read_claims()["P15"].programme
    assert asked is not None and asked.years == (1, 3, 5, 10)
    small = {"neighbourhood.wijken": 3, "horizon_weeks": 104, "warm_up_weeks": 13}
    tiny = Programme(asked.variant.vary(small), asked.base.vary(small), (1, 2))
    found = detection_power(tiny, runs=2, seed=3, residents=300)
    assert found.values.shape == (2, 2, 3, 3, len(MEASURES))
    assert (found.values[:, 0, 0] == found.values[:, 1, 0]).all()  # one past
    assert 0.0 < found.values[..., MEASURES.index("quality_of_life")].min() <= 1.0
    assert found.values[..., 0].sum() > 0 and found.values[..., 1].sum() > 0
    again = detection_power(replace(tiny), runs=2, seed=3, residents=300)
    assert (again.values == found.values).all()
    json.dumps(found.to_dict(), allow_nan=False)
    assert len(rows(found, "nl")) == 1 + 2 * len(MEASURES)
    assert "%" in sentence_of(found, "en")
    assert runs_of(asked, 30) == 6
