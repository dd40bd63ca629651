"""What becomes of a claim after its runs, on series made by hand: shares of the base, hedges, runs that fail."""

from dataclasses import replace

import numpy as np
import pytest

from wijksim.domain.outcomes import OUTCOMES
from wijksim.domain.verdict import Verdict
from wijksim.execution.paired_runs import Failure
from wijksim.io.claims import read_claims
from wijksim.io.folders import StoreError
from wijksim.reports.evidence import diagnoses, expected
from wijksim.scenario.claim import Claim, Strength
from wijksim.studies.claims.evidence import Evidence, EvidenceError, _finding
from wijksim.text.language import format_number

SEEDS = (1, 2, 3, 4)
COLUMN = {outcome.name: i for i, outcome in enumerate(OUTCOMES)}


def written(tmp_path, strength: str, expects: str) -> Claim:
    """A claim with one contrast on second-line entries."""
    (tmp_path / "claims.yaml").write_text(
        f"claims: [{{id: X, kind: M, strength: {strength}, source: s, failure: f, statement: {{nl: a, en: b}}, contrasts: "
        "[{base: {}, variant: {set: {room_to_manoeuvre: 0.8}}, outcome: second_line_entries, weeks: [0, 52], "
        f"expected: {expects}}}]}}]"
    )
    return read_claims(tmp_path / "claims.yaml")["X"]


def test_late_means_later_than_at_first(tmp_path) -> None:
    claim = written(tmp_path, "strong", "lower")
    (contrast,) = claim.contrasts
    late = replace(claim, contrasts=(replace(contrast, first_week=156, last_week=260, since=(0, 52)),))
    series = runs(claim, [2.0] * 4, [1.0, 1.5, 0.5, 1.0])
    for weekly in series.values():
        weekly[156:] = weekly[0]  # as much less in the end as in the first year: small, and not late
    assert _finding(late, SEEDS, series).verdict is Verdict.FAILS
    for seed in SEEDS:
        series[contrast.variant.key(), seed][:52] = series[contrast.base.key(), seed][:52]
    assert _finding(late, SEEDS, series).verdict is Verdict.HOLDS


def runs(claim: Claim, base: list[float], variant: list[float]):
    (contrast,) = claim.contrasts
    series = {}
    for side, levels in ((contrast.base, base), (contrast.variant, variant)):
        for seed, level in zip(SEEDS, levels, strict=True):
            weekly = np.zeros((260, len(OUTCOMES)), np.float32)
            weekly[:52, COLUMN["second_line_entries"]] = level
            series[side.key(), seed] = weekly
    return series


@pytest.mark.parametrize(
    ("variant", "verdict"),
    [
        ([1.96, 2.9, 0.0, 1.9], Verdict.HOLDS),  # four per cent fewer; one pair has no entries at all
        ([4.0, 6.0, 2.0, 4.0], Verdict.FAILS),  # more than twice as many
    ],
)
def test_a_difference_is_held_against_the_level_of_the_base(tmp_path, variant, verdict) -> None:
    claim = written(tmp_path, "strong", "{share: [-0.1, 0.1]}")
    finding = _finding(claim, SEEDS, runs(claim, [2.0, 3.0, 0.0, 2.0], variant))
    assert finding.verdict is verdict
    assert finding.weakest.effect == pytest.approx((sum(variant) - 7.0) / 7.0, abs=1e-6)
    minus = format_number(-1.0, 0, "en")[0]
    assert expected(claim.contrasts[0], "en") == f"{minus}10 to 10 % of the base"


def test_nothing_against_nothing_is_no_difference(tmp_path) -> None:
    claim = written(tmp_path, "strong", "{share: [-0.1, 0.1]}")
    assert _finding(claim, SEEDS, runs(claim, [0.0] * 4, [0.0] * 4)).weakest.effect == 0.0


@pytest.mark.parametrize(
    ("strength", "verdict"),
    [("strong", Verdict.TENTATIVE), ("literature", Verdict.TENTATIVE), ("tentative", Verdict.HOLDS)],
)
def test_only_a_claim_that_hedges_holds_on_the_estimate(tmp_path, strength, verdict) -> None:
    claim = written(tmp_path, strength, "higher")
    assert claim.strength is Strength(strength)
    finding = _finding(claim, SEEDS, runs(claim, [1.0] * 4, [1.5, 0.8, 1.5, 0.9]))
    assert finding.verdict is verdict


def test_a_run_that_fails_leaves_its_claim_undecided_and_says_why(tmp_path) -> None:
    claim = written(tmp_path, "strong", "higher")
    series = runs(claim, [1.0] * 4, [2.0] * 4)
    assert _finding(claim, SEEDS, series).verdict is Verdict.HOLDS
    series[claim.contrasts[0].variant.key(), 2] = Failure(2, "baseline", "ValueError: broken")
    finding = _finding(claim, SEEDS, series)
    assert finding.verdict is Verdict.UNDECIDED
    assert finding.weakest.values.size == 3
    found = Evidence((finding,), 4, 1)
    assert found.to_json()["claims"][0]["failed"] == "baseline, seed 2: ValueError: broken"
    assert diagnoses(found, "en") == ["X – undecided: not all runs succeeded (baseline, seed 2: ValueError: broken)"]


def test_a_check_of_which_hardly_a_pair_is_left_ends_in_one_line(tmp_path) -> None:
    claim = written(tmp_path, "strong", "higher")
    series = {key: Failure(key[1], "baseline", "ValueError: broken") for key in runs(claim, [1.0] * 4, [2.0] * 4)}
    with pytest.raises(EvidenceError, match="baseline, seed 1: ValueError: broken") as raised:
        _finding(claim, SEEDS, series)
    assert isinstance(raised.value, StoreError)  # the command line tells these in one line
