"""Tipping points: where a known step, slope or nothing is, it is found, and no more."""

import json
from typing import Any

import numpy as np
import pytest

from tests.analysis.known_sweep import A, B, C, known_sweep
from wijksim.studies.sensitivity import AnalysisError
from wijksim.studies.tipping import crossing, isotonic, tipping

VALUES = [round(0.1 * i, 1) for i in range(11)]


def step(point: dict[str, Any]) -> float:
    """Collapses below 0.35 of the first lever."""
    return 0.05 if point[A] < 0.35 else 0.4


def slope(point: dict[str, Any]) -> float:
    return 0.4 * float(point[A])


def ridge(point: dict[str, Any]) -> float:
    """The first lever must be higher where the second is lower."""
    return 0.4 if point[A] > 0.79 - 0.6 * point[B] else 0.05


def test_a_step_is_found_where_it_is_and_called_abrupt() -> None:
    tip = tipping(known_sweep(step, {A: VALUES}, design="grid", replications=6, noise=0.03), A)
    assert 0.3 < tip.point.value < 0.4
    assert 0.3 <= tip.point.low <= tip.point.value <= tip.point.high <= 0.4
    assert tip.matters and tip.is_abrupt and tip.point.collapses_below
    assert tip.sentence("en").startswith(
        "With “Room to manoeuvre” below 0.35 (95% interval 0.35–0.35), “Collaboration” is below 22.9 % of cases in most runs."
    )
    assert "It turns abruptly" in tip.sentence("en") and "slaat plotseling om" in tip.sentence("nl")


def test_a_slope_is_found_half_way_and_called_gradual() -> None:
    tip = tipping(known_sweep(slope, {A: (0, 1)}, design="lhs", n=300, noise=0.1), A)
    assert tip.point.value == pytest.approx(0.5, abs=0.08)
    assert tip.matters and not tip.is_abrupt
    assert "gradual" in tip.sentence("en") and "geleidelijk" in tip.sentence("nl")


def test_nothing_is_found_where_there_is_nothing() -> None:
    tip = tipping(known_sweep(lambda point: 0.2, {A: VALUES}, design="grid", replications=10, noise=0.05), A)
    assert not tip.matters
    assert "no tipping point" in tip.sentence("en") and "geen kantelpunt" in tip.sentence("nl")


def test_a_level_of_ones_own_moves_the_point() -> None:
    sweep = known_sweep(slope, {A: VALUES}, design="grid", replications=4, noise=0.01)
    assert tipping(sweep, A, below=0.1).point.value == pytest.approx(0.25, abs=0.03)
    assert tipping(sweep, A, below=0.3).point.value == pytest.approx(0.75, abs=0.03)
    never = tipping(sweep, A, below=-0.5)
    assert np.isnan(never.point.value) and "nowhere below" in never.sentence("en")
    always = tipping(sweep, A, below=5.0)
    assert np.isnan(always.point.value) and "everywhere below" in always.sentence("en")


def test_outcomes_of_which_less_is_better_collapse_upwards() -> None:
    # In this model the waiting time is minus the collaboration.
    tip = tipping(known_sweep(step, {A: VALUES}, design="grid", replications=4, noise=0.01), A, outcome="weeks_to_help")
    assert tip.point.value == pytest.approx(0.35, abs=0.01) and tip.point.collapses_below
    assert "above −0.2" in tip.sentence("en") or "above -0.2" in tip.sentence("en")


def test_high_values_can_be_the_ones_that_collapse() -> None:
    tip = tipping(known_sweep(lambda point: -slope(point), {A: VALUES}, design="grid", replications=4, noise=0.01), A)
    assert not tip.point.collapses_below
    assert "above 0.467" in tip.sentence("en")
    assert "gradual" in tip.sentence("en")


def test_along_two_levers_the_point_moves() -> None:
    sweep = known_sweep(ridge, {A: VALUES, B: [0.0, 0.5, 1.0]}, design="grid", replications=3, noise=0.02)
    tip = tipping(sweep, A, B)
    assert tip.line is not None and tip.map is not None
    assert tip.line["tips_at"].tolist() == pytest.approx([0.75, 0.45, 0.15], abs=0.02)
    assert len(tip.map) == 33 and (tip.map["n"] == 3).all()
    assert "0.75 at 0; 0.45 at 0.5; 0.15 at 1" in tip.sentence("en")


def test_samples_are_put_in_bins_for_the_map_only() -> None:
    tip = tipping(known_sweep(ridge, {A: (0, 1), B: (0, 1)}, design="lhs", n=500, noise=0.02), A, B)
    assert tip.map is not None and len(tip.map) == 64 and tip.map["n"].sum() == 500
    assert tip.line is not None and tip.line["tips_at"].is_monotonic_decreasing
    assert tip.point.value == pytest.approx(0.5, abs=0.1)


def test_the_interval_covers_the_true_point_in_most_samples() -> None:
    # 40 sweeps of 60 points each with another step: 95 % intervals miss 2 of 40 on average; 8 or more misses have a
    # chance below 1 in 1,000.
    missed = 0
    for number in range(40):
        true = 0.3 + 0.01 * number
        sweep = known_sweep(
            lambda point, true=true: 0.2 + 0.3 * (point[A] - true), {A: (0, 1), B: (0, 1)}, design="lhs", n=60 + number,
            noise=0.08,
        )  # fmt: skip
        point = tipping(sweep, A, below=0.2, seed=number).point
        missed += not point.low <= true <= point.high
    assert missed < 8


@pytest.mark.parametrize(
    ("vary", "levers", "message"),
    [
        ({A: VALUES}, (B,), "does not vary in this sweep, but room_to_manoeuvre does"),
        ({A: VALUES}, ("room_to_manouvre",), "did you mean room_to_manoeuvre"),
        ({A: VALUES}, (A, A), "given twice"),
        ({A: [0.0, 1.0], B: VALUES}, (A,), "three different numbers"),
        (
            {"boundary_workers.linked": [False, True], B: VALUES},
            ("boundary_workers.linked",),
            "three different numbers",
        ),
    ],
)
def test_what_cannot_tip_is_refused(vary: dict[str, Any], levers: tuple[str, ...], message: str) -> None:
    with pytest.raises(AnalysisError, match=message):
        tipping(known_sweep(lambda point: 0.2, vary, design="grid", replications=2), *levers)


def test_isotonic_fit_and_crossing_by_hand() -> None:
    x = np.array([0.0, 1.0, 2.0, 3.0])
    values, fit = isotonic(x, np.array([1.0, 0.5, 0.75, 0.0]), falls=True)
    assert values.tolist() == x.tolist() and fit.tolist() == [1.0, 0.625, 0.625, 0.0]
    assert crossing(values, fit, 0.5) == pytest.approx(2.2)
    assert crossing(values, fit, 0.625) == 1.5
    assert np.isnan(crossing(values, np.array([0.2, 0.1, 0.1, 0.0]), 0.5))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_can_be_drawn_and_written(language: str) -> None:
    sweep = known_sweep(ridge, {A: VALUES, B: [0.0, 0.5, 1.0], C: [0.2]}, design="grid", replications=2, noise=0.02)
    for levers in ((A,), (A, B)):
        tip = tipping(sweep, *levers, lang=language)  # type: ignore[arg-type]
        words = tip.sentence()
        assert tip.plot().alt_text.split(". ")[0] in words
        assert json.loads(json.dumps(tip.to_dict()))["levers"] == list(levers)
        assert "<table" in tip._repr_html_()
