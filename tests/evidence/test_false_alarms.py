"""How often the fast subset of claims would fail with other seeds: fifty repeats. Left out by default.

``uv run pytest -m slow -n 2 tests/evidence/test_false_alarms.py`` takes as long as fifty times the subset. Nothing is
assumed of the rate beforehand: no failure in fifty says with 95 % confidence that the subset turns in fewer than 6 % of
repeats (three in fifty), one that it does so in 0.05 to 11 %. One failure asks for a look, two for more pairs.
"""

import pytest

from tests.evidence.test_claims_hold import PAIRS, SMALL, SUBSET
from wijksim.domain.verdict import Verdict
from wijksim.io.claims import read_claims
from wijksim.studies.claims.evidence import evidence

REPEATS = 50
FIRST_SEED = 10_000


def test_the_fast_subset_is_large_enough() -> None:
    assert len(set(SUBSET)) >= 8
    assert set(SUBSET) <= set(read_claims())


@pytest.mark.slow
@pytest.mark.parametrize("repeat", range(REPEATS))
def test_the_subset_holds_with_other_seeds(repeat: int) -> None:
    claims = read_claims()
    found = evidence([claims[name] for name in SUBSET], replications=PAIRS, seed=FIRST_SEED + repeat, residents=SMALL)
    turned = [
        (finding.claim.id, check.contrast.outcome, check.verdict.value)
        for finding in found.findings
        for check in finding.checked
        if check.verdict not in (Verdict.HOLDS, Verdict.TENTATIVE)
    ]
    assert turned == []
