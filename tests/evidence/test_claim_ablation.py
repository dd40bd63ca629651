"""What a claim rests on: several mechanisms or one switch, in numbers by hand and in a small wijk."""

import numpy as np
import pytest

from wijksim.domain.verdict import Verdict
from wijksim.figures.claim_ablation import figure_of_claim_ablation
from wijksim.io.claims import read_claims
from wijksim.reports.evidence import ablation_rows, ablation_sentence
from wijksim.scenario.claim import ClaimKind
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.studies.claims.ablation import ClaimAblation, Role, Switched, _role, ablate_claim
from wijksim.studies.claims.evidence import Checked, Finding

CLAIM = read_claims()["P9"]


def finding(values: list[float], verdict: Verdict) -> Finding:
    array = np.array(values)
    check = Checked(CLAIM.contrasts[0], array, float(array.mean()), array.min(), array.max(), verdict)
    return Finding(CLAIM, (check,), verdict)


WHOLE = finding([0.2, 0.22, 0.18, 0.21], Verdict.HOLDS)


@pytest.mark.parametrize(
    ("values", "verdict", "role"),
    [
        ([0.0, 0.01, -0.01, 0.0], Verdict.UNDECIDED, Role.BREAKS),
        ([0.1, 0.12, 0.09, 0.11], Verdict.HOLDS, Role.WEAKENS),
        ([0.3, 0.32, 0.29, 0.31], Verdict.HOLDS, Role.STRENGTHENS),
        ([0.21, 0.21, 0.19, 0.2], Verdict.HOLDS, Role.NONE),
        ([0.6, -0.6, 0.9, -0.7], Verdict.UNDECIDED, Role.NONE),  # turned by luck
    ],
)
def test_the_role_of_a_mechanism_follows_from_a_clear_change(values, verdict, role) -> None:
    assert _role(WHOLE, finding(values, verdict)) == role


def ablation(*roles: Role) -> ClaimAblation:
    names = list(MECHANISMS)[: len(roles)]
    each = [Switched(n, WHOLE, 0.1, -0.1, -0.2, -0.05, r) for n, r in zip(names, roles, strict=True)]
    return ClaimAblation(WHOLE, tuple(each), 1000)


def test_one_switch_is_called_what_it_is() -> None:
    assert ablation(Role.BREAKS, Role.NONE).rests_on_one
    assert "one switch carries" in ablation_sentence(ablation(Role.BREAKS, Role.NONE), "en")
    assert not ablation(Role.BREAKS, Role.WEAKENS, Role.STRENGTHENS).rests_on_one
    assert "No single switch is the claim" in ablation_sentence(ablation(Role.BREAKS, Role.WEAKENS), "en")
    assert "No single switch is the claim" in ablation_sentence(ablation(Role.NONE, Role.NONE), "en")
    assert ablation_sentence(ablation(Role.NONE), "en").startswith("It is not clearly weaker without the mechanism")


@pytest.mark.slow
def test_every_emergent_claim_is_tried_without_every_mechanism() -> None:
    emergent = [claim for claim in read_claims().values() if claim.kind is ClaimKind.EMERGENT]
    assert len(emergent) >= 6
    found = ablate_claim(read_claims()["P8"], replications=2, residents=200, seed=5)
    assert {each.mechanism for each in found.switched} == set(MECHANISMS)
    assert len(ablation_rows(found, "nl")) == 2 + len(MECHANISMS)
    assert {row["id"] for row in found.to_rows()} == {"P8"}
    sheet = figure_of_claim_ablation(found, finding="x", about="y", language="en")
    assert len(sheet.axes[0].get_yticklabels()) == len(MECHANISMS)
