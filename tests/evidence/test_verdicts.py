"""Verdicts by hand-made numbers: what counts as holding, failing, undecided."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.domain.verdict import Verdict
from wijksim.execution.paired_runs import Failure
from wijksim.io.claims import read_claims
from wijksim.reports.evidence import diagnoses
from wijksim.scenario.claim import Contrast, Side
from wijksim.scenario.scenario import baseline
from wijksim.studies.claims.evidence import Checked, Evidence, Finding, _sign_shares, judge


def contrast(direction: int = 1, low: float = 0.0, high: float = 1.0) -> Contrast:
    side = Side(baseline().title)
    return Contrast(baseline(), baseline(), (side, side), "collaboration", 0, 10, direction, low, high)


@pytest.mark.parametrize(
    ("direction", "effect", "low", "high", "verdict"),
    [
        (1, 0.2, 0.1, 0.3, Verdict.HOLDS),
        (1, 0.2, -0.1, 0.3, Verdict.TENTATIVE),
        (1, -0.05, -0.3, 0.1, Verdict.UNDECIDED),
        (1, -0.2, -0.3, -0.1, Verdict.FAILS),
        (-1, -0.2, -0.3, -0.1, Verdict.HOLDS),
        (-1, 0.2, 0.1, 0.3, Verdict.FAILS),
    ],
)
def test_a_direction_holds_when_the_interval_lies_on_its_side(direction, effect, low, high, verdict):
    assert judge(contrast(direction), effect, low, high) == verdict


@pytest.mark.parametrize(
    ("effect", "low", "high", "verdict"),
    [
        (0.35, 0.31, 0.39, Verdict.HOLDS),
        (0.35, 0.25, 0.39, Verdict.TENTATIVE),
        (0.28, 0.20, 0.32, Verdict.UNDECIDED),
        (0.20, 0.15, 0.25, Verdict.FAILS),
    ],
)
def test_a_range_holds_when_the_interval_lies_inside(effect, low, high, verdict):
    assert judge(contrast(0, 0.30, 0.40), effect, low, high) == verdict


def test_no_effect_at_all_never_holds():
    assert judge(contrast(1), 0.0, 0.0, 0.0) == Verdict.FAILS


def test_every_shipped_claim_reads_and_says_what_it_is():
    claims = read_claims()
    assert len(claims) >= 26
    assert len({claim.id for claim in claims.values()}) == len(claims)
    for claim in claims.values():
        assert claim.statement.nl and claim.statement.en and claim.source and claim.failure
        assert claim.contrasts
        for each in claim.contrasts:
            assert each.first_week < each.last_week <= each.variant["horizon_weeks"]


def test_what_does_not_hold_is_told_with_its_diagnosis():
    claim = read_claims()["P27b"]
    check = Checked(claim.contrasts[0], np.array([5.0, 6.0]), 5.5, 5.0, 6.0, Verdict.FAILS)
    failing = Evidence((Finding(claim, (check,), Verdict.FAILS),), 2, 1)
    (line,) = diagnoses(failing, "en")
    assert line.startswith("P27b – fails: Boundary workers cost more here")
    holding = Evidence((Finding(claim, (check,), Verdict.HOLDS),), 2, 1)
    assert diagnoses(holding, "en") == []


def test_fitted_contrasts_count_in_the_uncertainty_sample_only_where_a_claim_has_no_others() -> None:
    claim = read_claims()["P2"]
    wrong, right = (replace(claim.contrasts[0], direction=sign, fitted=sign < 0) for sign in (-1, 1))
    groups = [[replace(claim, contrasts=(wrong, right)), replace(claim, contrasts=(wrong,))]]
    column = OUTCOME_NAMES.index(right.outcome)

    def weekly(level: float) -> npt.NDArray[np.float32]:
        series = np.zeros((right.last_week, len(OUTCOME_NAMES)), np.float32)
        series[:, column] = level
        return series

    assert right.base is not None
    series = {(right.base.key(), 1): weekly(0.1), (right.variant.key(), 1): weekly(0.3)}
    assert _sign_shares(groups, [1], series) == [1.0, 0.0]
    lost = {key: Failure(1, "x", "broke") for key in series}
    assert _sign_shares(groups, [1], lost) == [0.0, 0.0]
