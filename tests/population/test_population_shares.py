"""The residents that are built have the published shares, within sampling error at 100,000 residents."""

from functools import cache
from math import sqrt

import numpy as np
import pytest

from wijksim.model import place_figures, provision_figures
from wijksim.model.neighbourhood_figures import PROFILES, profile
from wijksim.model.population import build_population, multi_law_household_share, multi_law_share
from wijksim.model.provisions import youth_share

N = 100_000


@cache
def residents(key="voorbeeldwijk", cohesion=0.5, seed=11):
    return build_population(seed=seed, residents=N, buurten=4, wijken=1, profile=key, cohesion=cohesion)


def tolerance(share, per_group=1.0):
    """Four standard errors of a share, wider where people come in groups that are alike."""
    return 4.0 * sqrt(per_group * share * (1.0 - share) / N)


@pytest.mark.parametrize("key", PROFILES)
def test_age_bands_are_those_of_the_profile(key):
    found = np.bincount(residents(key).age, minlength=6) / N
    for band, share in enumerate(profile(key).age_shares()):
        assert found[band] == pytest.approx(share, abs=tolerance(share, 2.5)), band


@pytest.mark.parametrize("key", PROFILES)
def test_households_are_those_of_the_profile(key):
    p, own = residents(key), profile(key)
    n_households = int(p.household.max()) + 1
    one_person = own.one_person_share.value
    assert p.alone.sum() / n_households == pytest.approx(one_person, abs=tolerance(one_person, 2.5))
    assert n_households * own.mean_household_size.value == pytest.approx(N, rel=0.01)


@pytest.mark.parametrize("key", PROFILES)
def test_use_of_provisions_has_the_published_margins(key):
    p, own = residents(key), profile(key)
    for found, share in (
        (p.uses_youth, youth_share(own)),
        (p.uses_participation, own.participation_share.value),
        (p.uses_wmo, own.wmo_share.value),
        (p.uses_nursing, own.nursing_share.value),
    ):
        assert found.mean() == pytest.approx(share, abs=tolerance(share, 1.5))


def test_oudorp_uses_less_wmo_and_has_fewer_alone_than_the_country():
    assert residents("oudorp").uses_wmo.mean() < residents().uses_wmo.mean()
    assert residents("oudorp").alone.mean() < residents().alone.mean()
    assert (residents("oudorp").age >= 4).mean() > (residents().age >= 4).mean()


@pytest.mark.parametrize("key", PROFILES)
def test_share_of_users_under_several_laws_is_the_national_one(key):
    assert multi_law_share(residents(key)) == pytest.approx(provision_figures.MULTI_LAW_SHARE.value, abs=0.01)
    wanted = provision_figures.MULTI_LAW_HOUSEHOLD_SHARE.value
    assert multi_law_household_share(residents(key)) == pytest.approx(wanted, abs=0.01)


def test_overlap_has_the_structure_of_utrecht():
    """Among users under several laws: JP, JW, PW and JPW as 115 : 195 : 3,400 : 35 (CBS 85994NED)."""
    p = residents()
    code = p.uses_youth * 1 + p.uses_participation * 2 + p.uses_wmo * 4
    found = np.array([(code == wanted).sum() for wanted in (3, 5, 6, 7)])
    published = np.array(provision_figures.OVERLAP_COUNTS.value[3:])
    expected = published / published.sum() * found.sum()
    assert np.all(np.abs(found - expected) <= 4.0 * np.sqrt(expected) + 1.0), (found, expected)


def test_every_law_keeps_to_its_ages():
    p = residents()
    assert p.age[p.uses_youth].max() <= 1
    assert set(np.unique(p.age[p.uses_participation])) == {1, 2, 3}
    wmo = [p.uses_wmo[p.age == band].mean() for band in range(6)]
    assert wmo == sorted(wmo), "Wmo use rises with age"
    assert (p.age[p.uses_nursing] >= 4).mean() > 0.7
    old = p.age == 5
    assert p.uses_nursing[old & p.uses_wmo].mean() > 2.0 * p.uses_nursing[old & ~p.uses_wmo].mean()


def test_who_lives_alone_or_uses_provisions_starts_with_less():
    p = residents()
    middle = (p.age == 3) & ~p.uses_wmo
    assert p.informal_support[middle & p.alone].mean() < p.informal_support[middle & ~p.alone].mean() - 0.1
    assert p.self_reliance[p.uses_wmo].mean() < p.self_reliance[~p.uses_wmo].mean() - 0.1
    assert p.self_reliance[p.age == 5].mean() < p.self_reliance[p.age == 3].mean()
    assert p.trust_in_services[p.uses_participation].mean() < p.trust_in_services[~p.uses_participation].mean()
    for column in (p.self_reliance, p.informal_support, p.trust_in_services):
        assert 0.4 < column.mean() < 0.8
        assert column.std() > 0.08


@pytest.mark.parametrize("cohesion", [0.0, 0.5, 1.0])
def test_ties_number_one_plus_three_times_cohesion(cohesion):
    ties = (residents(cohesion=cohesion).contacts >= 0).sum(axis=1).mean()
    wanted = 1.0 + place_figures.TIES_ADDED_BY_COHESION.value * cohesion
    assert wanted - 0.12 < ties <= wanted + 0.02


def test_ties_are_closer_with_more_cohesion():
    def within_cell(cohesion):
        p = residents(cohesion=cohesion)
        neighbours = p.contacts[:, 1:]
        return (p.cell[neighbours] == p.cell[:, None])[neighbours >= 0].mean()

    assert within_cell(0.1) < within_cell(0.5) < within_cell(1.0)


def test_density_is_that_of_a_dutch_town_and_some_cells_are_empty():
    p = residents()
    per_cell = np.bincount(p.cell, minlength=p.cells_buurt.size)
    inhabited = p.cells_buurt >= 0
    assert 0.05 < (~inhabited).mean() < 0.15
    assert per_cell[~inhabited].sum() == 0
    assert 40 < per_cell[inhabited].mean() < 52
    assert np.mean((per_cell[inhabited] >= 25) & (per_cell[inhabited] <= 70)) > 0.85


def test_buurten_have_the_sizes_of_the_profile():
    p = build_population(seed=2, residents=50_000, buurten=3, wijken=1, profile="camminghaburen", cohesion=0.5)
    found = np.bincount(p.buurt) / len(p)
    assert found == pytest.approx([4175 / 10745, 3835 / 10745, 2735 / 10745], abs=0.015)
