"""The same claim elsewhere: what a contrast asks stays, whatever point of the uncertainty sample or size of wijk."""

from wijksim.io.claims import read_claims
from wijksim.scenario.parameter import Role
from wijksim.scenario.register import REGISTER
from wijksim.studies.claims.uncertainty_sample import sample_points
from wijksim.studies.claims.variants import at_point, resized

CLAIMS = read_claims()


def test_a_claim_that_varies_an_uncertainty_keeps_its_contrast_in_the_uncertainty_sample() -> None:
    for point in sample_points(3, n=4):
        for contrast in at_point(CLAIMS["P25"], point).contrasts:
            assert contrast.base is not None
            assert contrast.base["permeability.base"] == point["permeability.base"]
            assert contrast.variant["permeability.base"] == 0.95
            assert contrast.base["neighbourhood.residents"] == contrast.variant["neighbourhood.residents"] == 3000


def test_every_contrast_is_still_one_in_the_uncertainty_sample() -> None:
    point = sample_points(3, n=1)[0]
    for claim in CLAIMS.values():
        for contrast in at_point(claim, point).contrasts:
            assert contrast.base is None or contrast.base.key() != contrast.variant.key(), claim.id


def test_the_uncertainty_sample_varies_what_nobody_knows_and_no_lever() -> None:
    names = {name for point in sample_points(3, n=2) for name in point}
    assert len(names) > 20
    assert {REGISTER[name].role for name in names} == {Role.UNCERTAINTY}


def test_a_claim_about_many_small_wijken_keeps_their_size() -> None:
    first, ten = resized(CLAIMS["P26b"], 1000).contrasts[:2]
    assert first.variant["neighbourhood.residents"] == 1000
    assert ten.variant["neighbourhood.wijken"] == 10
    assert ten.variant["neighbourhood.residents"] == 300
    assert resized(CLAIMS["P26b"], None) is CLAIMS["P26b"]
