"""Use of provisions: youth care, participation, Wmo and their overlap; district nursing (voorzieningen).

Two published targets for overlap differ: SCP 2018 nationally "almost 8 %" of users under more than one law,
CBS 2024 for Utrecht 9.4 % (Zutphen 2022 7.8 %). Here the *structure* is Utrecht's and the *level* is the
profile's: among users under several laws the shares of JP, JW, PW, JPW are the published 115 : 195 : 3,400 :
35; their total is set so that the share of users under several laws is ``multi_law_share`` (.08 in all three
profiles); users of one law are the published margins less what overlaps. With Utrecht's own margins and 9.4 %
this gives the published table back, to the person (tested).

The joint table is then spread over age bands by the ages each combination has nationally, so each resident
needs one draw from the row of the age band and all margins hold. Housemates resemble each other: some
residents (``household_pull``) use the draw of their household instead of their own. That leaves every
resident's chances as they are and raises the share of user households under several laws to about the
published 13 %.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from wijksim.model import provision_figures as figures
from wijksim.model.household_figures import AGE_BANDS, AGE_SHARES
from wijksim.model.households import Members
from wijksim.model.neighbourhood_figures import Profile
from wijksim.model.neighbourhood_figures import profile as profile_of
from wijksim.model.share_tables import Table, choose, cumulative
from wijksim.randomness import Floats, stream_key, uniforms

LEAST_OVERLAP = 1e-4
"""Overlap of laws below which there is none."""
LESS_OVERLAP = 0.9
"""By how much it is lowered until the margins of a real wijk fit."""
Flags = npt.NDArray[np.bool_]
_AGES = (
    figures.AGE_OF_J,
    figures.AGE_OF_P,
    figures.AGE_OF_W,
    figures.AGE_OF_JP,
    figures.AGE_OF_JW,
    figures.AGE_OF_PW,
    figures.AGE_OF_JPW,
)


def joint_use(*, youth: float, participation: float, wmo: float, multi_law: float) -> tuple[float, ...]:
    """Share of persons using exactly J, P, W, JP, JW, PW, JPW.

    ``youth``, ``participation``, ``wmo`` are shares of persons (0-1), ``multi_law`` is the share of users
    under more than one law. With m = ``multi_law`` and t = the triple's share of overlap, uses per user are 1
    + m (1 + t); so users u = (youth + participation + wmo) / (1 + m (1 + t)) and overlap is u m, divided as
    in Utrecht.
    """
    overlaps = figures.OVERLAP_COUNTS.value[3:]
    weights = [count / sum(overlaps) for count in overlaps]
    users = (youth + participation + wmo) / (1.0 + multi_law * (1.0 + weights[3]))
    jp, jw, pw, jpw = (users * multi_law * weight for weight in weights)
    single = (youth - jp - jw - jpw, participation - jp - pw - jpw, wmo - jw - pw - jpw)
    if min(single) < 0.0:
        raise ValueError(f"overlap {multi_law} does not fit margins {youth}, {participation}, {wmo}")
    return (*single, jp, jw, pw, jpw)


def youth_share(profile: Profile) -> float:
    """Share of all persons in youth care: that of under-23s times their share of the profile."""
    ages = profile.age_shares()
    return profile.youth_share_under_23.value * (ages[0] + figures.UNDER_23_OF_15_24.value * ages[1])


@lru_cache(maxsize=128)
def use_by_age(profile_key: str | Profile) -> Table:
    """Chance of J, P, W, JP, JW, PW, JPW, none by age band (rows sum to 1)."""
    profile = profile_of(profile_key)
    joint = _joint_of(profile)
    ages = profile.age_shares()
    spread = [_spread_over_ages(age.value, ages) for age in _AGES]
    rows = []
    for band, persons in enumerate(ages):
        if persons <= 0.0:
            rows.append((*(0.0 for _ in joint), 1.0))
            continue
        chances = [share * by_age[band] / persons for share, by_age in zip(joint, spread, strict=True)]
        if sum(chances) > 1.0 and not profile.fitted:
            chances = [chance / sum(chances) for chance in chances]  # rounded figures: everybody, and nobody twice
        elif sum(chances) > 1.0:
            raise ValueError(f"more users than persons in age band {AGE_BANDS[band]} of {profile_key}")
        rows.append((*chances, 1.0 - sum(chances)))
    return tuple(rows)


def _joint_of(profile: Profile) -> tuple[float, ...]:
    """Joint use in a profile; in a real wijk with less overlap where its margins leave no room for it."""
    margins = {
        "youth": youth_share(profile),
        "participation": profile.participation_share.value,
        "wmo": profile.wmo_share.value,
    }
    overlap = profile.multi_law_share.value
    while not profile.fitted and overlap > LEAST_OVERLAP:
        try:
            return joint_use(**margins, multi_law=overlap)
        except ValueError:
            overlap *= LESS_OVERLAP
    return joint_use(**margins, multi_law=0.0 if not profile.fitted else overlap)


def _spread_over_ages(national: Sequence[float], ages: Sequence[float]) -> list[float]:
    """Users by age band in a profile: national users per head of each band times the profile's own bands."""
    weights = [share * own / all_ for share, own, all_ in zip(national, ages, AGE_SHARES.value, strict=True)]
    return [weight / sum(weights) for weight in weights]


@lru_cache(maxsize=128)
def nursing_by_age(profile_key: str | Profile) -> Table:
    """Chance of district nursing by age band, of residents without and with Wmo use."""
    profile = profile_of(profile_key)
    ages = profile.age_shares()
    risk = figures.NURSING_RISK_OF_WMO_USERS.value
    rows = []
    for share, persons, use in zip(
        _spread_over_ages(figures.AGE_OF_NURSING.value, ages), ages, use_by_age(profile_key), strict=True
    ):
        if persons <= 0.0:
            rows.append((0.0, 0.0))
            continue
        wmo = sum(chance for chance, name in zip(use, figures.USE_COMBINATIONS, strict=False) if "W" in name)
        without = profile.nursing_share.value * share / persons / (1.0 - wmo + risk * wmo)
        if risk * without > 1.0 and not profile.fitted:
            without = 1.0 / risk
        elif risk * without > 1.0:
            raise ValueError(f"more users of district nursing than residents in an age band of {profile_key}")
        rows.append((without, risk * without))
    return tuple(rows)


def draw_uses(*, seed: int, members: Members, profile: str | Profile) -> tuple[Flags, Flags, Flags, Flags]:
    """Use of youth care, participation, Wmo, district nursing; keyed by resident and household."""
    draws = draws_of_household(seed, members)
    youth, participation, wmo = uses_from(choose(draws, cumulative(use_by_age(profile)), members.age))
    chances = np.array(nursing_by_age(profile))[members.age, wmo.astype(np.intp)]
    nursing = uniforms(stream_key(seed, "uses_nursing", 0), members.key) < chances
    return youth, participation, wmo, nursing


def uses_from(combination: npt.NDArray[np.uint8]) -> tuple[Flags, Flags, Flags]:
    """Use of youth care, participation and Wmo by the number of the combination."""
    names = (*figures.USE_COMBINATIONS, "")
    youth, participation, wmo = (np.array([law in name for name in names])[combination] for law in "JPW")
    return youth, participation, wmo


def draws_of_household(seed: int, members: Members) -> Floats:
    """Draw of each resident for the laws of the social domain: its own, or (some) that of the household."""
    own = uniforms(stream_key(seed, "uses_provisions", 0), members.key)
    of_household = uniforms(stream_key(seed, "uses_provisions_of_household", 0), members.household_key)
    follows = uniforms(stream_key(seed, "follows_household", 0), members.key) < figures.HOUSEHOLD_PULL.value
    result: Floats = np.where(follows, of_household[members.household], own)
    return result
