"""A fast subset of the claims, in a small wijk, with seeds apart from those of ``wijksim evidence``.

False alarm: every contrast here has an effect of at least four standard errors at this number of pairs (measured
with 60 pairs), so that a sign comes out wrong in fewer than 1 in 10,000 repeats with other seeds; with fixed seeds
the test is exact and cannot flicker.
"""

import pytest

from wijksim.experiments.evidence import Verdict, evidence, without_each_need
from wijksim.io.claims import read_claims

SUBSET = ("P1", "P2", "P3", "P5a", "P6", "P9", "P14", "P21", "P23", "P25")
SMALL, PAIRS, SEED = 3000, 6, 77


@pytest.fixture(scope="module")
def found():
    claims = read_claims()
    checked = evidence([claims[name] for name in SUBSET], replications=PAIRS, seed=SEED, residents=SMALL)
    return {finding.claim.id: finding for finding in checked.findings}


@pytest.mark.parametrize("name", SUBSET)
def test_the_claim_points_the_way_the_sources_say(found, name):
    verdicts = [check.verdict for check in found[name].checked]
    assert all(verdict in (Verdict.HOLDS, Verdict.TENTATIVE) for verdict in verdicts), verdicts


def test_a_claim_breaks_without_the_mechanism_that_carries_it():
    claim = read_claims()["P3"]
    without = without_each_need(claim)["boundary_work"]
    finding = evidence([without], replications=4, seed=SEED, residents=SMALL).findings[0]
    assert finding.verdict not in (Verdict.HOLDS, Verdict.TENTATIVE)


def test_the_same_seed_gives_the_same_findings():
    claim = [read_claims()["P24"]]
    first, second = (evidence(claim, replications=2, seed=5, residents=500).to_json() for _ in range(2))
    assert first == second
    assert set(first["claims"][0]) == {"id", "strength", "kind", "verdict", "effect", "low", "high", "n"}
