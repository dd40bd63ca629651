"""Statistics of paired differences: known values, stated error rates, and definitions to the letter.

Numbers are drawn by wijksim's own keyed draws, so that these tests give the same result every time: a tolerance
says how far the fixed sample may lie from the truth, and each comment the error rate that this tolerance would have
over fresh samples.
"""

import numpy as np
import numpy.typing as npt
import pytest

from wijksim.domain.better import BETTER, HIGHER, LOWER
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.randomness import normals, stream_key, uniforms
from wijksim.studies.effects import (
    QUARTER,
    effect_of,
    first_week,
    interval_of_mean,
    trailing_mean,
    variance_reduction,
)

Floats = npt.NDArray[np.float64]


def draws(name: str, shape: tuple[int, ...], *, skewed: bool = False) -> Floats:
    """Numbers with mean 0 and variance 1; skewed ones are exponential."""
    places = np.arange(int(np.prod(shape)), dtype=np.uint64)
    key = stream_key(1, name, 0)
    numbers = -np.log1p(-uniforms(key, places)) - 1.0 if skewed else normals(key, places)
    return numbers.reshape(shape)


@pytest.mark.parametrize(("n", "skewed", "least"), [(10, False, 0.935), (20, False, 0.935), (20, True, 0.90)])
def test_intervals_cover_the_truth_as_often_as_they_say(n: int, skewed: bool, least: float) -> None:
    # 4,000 samples: the standard error of the coverage is 0.35 points, so that a tolerance of 1.5 points (the coverage
    # of Student's t is 95 % for normal differences, 92 % for exponential ones at n = 20) fails in fewer than 1 in
    # 10,000.
    low, high = interval_of_mean(draws(f"coverage {n} {skewed}", (n, 4000), skewed=skewed))
    coverage = float(np.mean((low < 0.0) & (high > 0.0)))
    assert least < coverage < 0.965


def test_one_pair_has_no_interval_and_equal_differences_an_empty_one() -> None:
    low, high = interval_of_mean(np.array([[3.0]]))
    assert np.isnan(low).all() and np.isnan(high).all()
    low, high = interval_of_mean(np.full((5, 1), 3.0))
    assert low.tolist() == high.tolist() == [3.0]


def test_the_interval_of_a_known_sample() -> None:
    # Student's own sleep data (1908), differences of ten patients: mean 1.58, 95 % interval 0.700 to 2.460.
    low, high = interval_of_mean(np.array([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]))
    assert float(low) == pytest.approx(0.7001, abs=5e-5)
    assert float(high) == pytest.approx(2.4599, abs=5e-5)


def test_pairing_that_shares_luck_saves_runs() -> None:
    luck, own = draws("luck", (4000,)), draws("own", (2, 4000))
    # Shared variance 3, own variance 1 each: (4 + 4) / (1 + 1) = 4. Standard error about 2 %.
    base, alt = (np.sqrt(3.0) * luck + own[i] for i in (0, 1))
    assert variance_reduction(base, alt) == pytest.approx(4.0, rel=0.1)


def test_pairing_without_shared_luck_saves_nothing() -> None:
    base, alt = draws("apart", (2, 4000))
    assert variance_reduction(base, alt) == pytest.approx(1.0, rel=0.06)


@pytest.mark.parametrize("difference", [0.0, 5.0])
def test_no_variance_of_the_difference_means_no_ratio(difference: float) -> None:
    base = draws("same", (20,))
    assert np.isnan(variance_reduction(base, base + difference))


def ramp(weeks: int, start: int, size: float) -> Floats:
    return np.where(np.arange(weeks) >= start, size, 0.0)


def test_a_step_shows_in_the_week_of_the_step() -> None:
    differences = np.tile(ramp(104, 30, 1.0), (8, 1))
    assert first_week(differences) == 30


def test_a_step_under_noise_shows_soon_after_the_step() -> None:
    # The noise of a quarter's mean over 20 pairs is 1 / sqrt(13 * 20) = 0.06: the step of 1 stands out once a tenth of
    # the quarter has it, which is in week 31 or 32; before the step the interval covers 0.
    differences = ramp(156, 30, 1.0) + draws("noise", (20, 156))
    week = first_week(differences)
    assert week is not None
    assert 30 <= week <= 36


def test_an_effect_that_passes_is_not_for_good() -> None:
    differences = np.tile(ramp(104, 20, 1.0) - ramp(104, 60, 1.0), (8, 1))
    assert first_week(differences) is None


def test_an_effect_that_turns_counts_from_its_turn() -> None:
    differences = np.tile(ramp(156, 10, 1.0) - ramp(156, 60, 3.0), (8, 1)) + 0.01 * draws("turn", (8, 156))
    week = first_week(differences)
    assert week is not None
    assert 60 <= week <= 60 + QUARTER


def test_an_effect_of_the_last_weeks_only_is_not_for_good_yet() -> None:
    assert first_week(np.tile(ramp(104, 90, 1.0), (8, 1))) is None


def test_without_any_effect_at_most_one_in_twenty_outcomes_gets_a_week() -> None:
    # 600 outcomes of 12 pairs with noise that lingers (autocorrelation 0.9): the share that gets a week is below 5 % by
    # definition; 600 draws with a share of 5 % give more than 8 % in fewer than 1 in 1,000.
    shocks = draws("nothing", (600, 12, 104))
    lingering = np.empty_like(shocks)
    lingering[:, :, 0] = shocks[:, :, 0]
    for week in range(1, 104):
        lingering[:, :, week] = 0.9 * lingering[:, :, week - 1] + shocks[:, :, week]
    found = sum(first_week(differences) is not None for differences in lingering)
    assert found <= 0.08 * 600


def test_means_over_a_quarter_use_what_there_is_at_the_start() -> None:
    assert trailing_mean(np.array([[2.0, 4.0, 6.0, 8.0]]), 3).tolist() == [[2.0, 3.0, 4.0, 6.0]]


def test_better_counts_in_the_direction_of_the_outcome_and_ties_count_for_nobody() -> None:
    base, alt = np.zeros(4), np.array([1.0, 1.0, 0.0, -1.0])
    assert effect_of("collaboration", base, alt)["share_better"] == 0.5
    assert effect_of("weeks_to_help", base, alt)["share_better"] == 0.25
    undirected = effect_of("boundary_hours", base, alt)
    assert np.isnan(undirected["share_better"]) and undirected["share_higher"] == 0.5


def test_statistics_of_a_small_sample_by_hand() -> None:
    effect = effect_of("trust", np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0]))
    assert (effect["base"], effect["alt"], effect["difference"], effect["median"]) == (2.0, 4.0, 2.0, 2.0)
    assert effect["p10"] == pytest.approx(1.2) and effect["p90"] == pytest.approx(2.8)
    assert effect["low"] == pytest.approx(2.0 - 4.302653 / np.sqrt(3), abs=1e-5)
    assert effect["n"] == 3


def test_directions_are_of_outcomes_that_exist() -> None:
    assert set(BETTER) <= set(OUTCOME_NAMES)
    assert set(BETTER.values()) == {HIGHER, LOWER}
    # Who pays is no better or worse; a boundary that opens may help or blur who does what (002 §3.1, P25).
    assert not {name for name in BETTER if name.startswith(("permeability_", "production_"))}
    assert not {"cost_municipality", "cost_insurer", "subsidy", "boundary_hours"} & set(BETTER)
