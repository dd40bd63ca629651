"""Households of one wijk: who lives with whom, and the ages that fit (huishoudens).

A household is keyed by its own number within the wijk and draws its form: alone, couple, or one or two
parents with one to four children. Residents are numbered through the households in order, so a larger wijk
only adds numbers at the end and nobody else's household, age or company changes. The last household may be
cut off by the number of residents asked for; its members keep the form that was drawn (a lone first member of
a couple does not count as living alone).

Ages: the band of the adults is drawn per household (partners share a band), that of each child given the band
of its parents. Both tables are raked (:func:`~wijksim.model.share_tables.rake`) to the profile's household
forms and age bands, so the age bands of the wijk come out as given.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from wijksim.model import household_figures as figures
from wijksim.model.neighbourhood_figures import Profile
from wijksim.model.neighbourhood_figures import profile as profile_of
from wijksim.model.share_tables import Table, choose, cumulative, rake, tilted
from wijksim.randomness import UInts, stream_key, uniforms

KEYS_PER_WIJK = 2**40
"""Room for keys within a wijk."""
A_COUPLE = 2
"""Adults in one."""
MORE_THAN_EXPECTED = 1.05
"""Households drawn at once, relative to what is expected, and then some: no result depends on it."""
AND_THEN_SOME = 20
"""The same in small wijken."""
MIN_FAMILIES = 1e-4
"""Share of households with children in a wijk that has none: a division that must not fail."""
MIN_CHILDREN = 1.02
"""Least mean number of children of a family at which the figures of a real wijk are taken at their word."""
MAX_CHILDREN = 3.0
"""Most of them."""
_MAX_CHILDREN = len(figures.CHILDREN_PER_FAMILY.value)
_ALONE, _COUPLE = 0, 1
_PARENT = _COUPLE + 1
# Forms in order: alone, couple, one parent with 1, 2, ... children, two parents with 1, 2, ... children.
ADULTS = np.array([1, A_COUPLE] + [1] * _MAX_CHILDREN + [A_COUPLE] * _MAX_CHILDREN, dtype=np.uint8)
CHILDREN = np.array([0, 0, *range(1, _MAX_CHILDREN + 1), *range(1, _MAX_CHILDREN + 1)], dtype=np.uint8)
ROLE_OF_ADULTS = np.array([0, 1] + [_PARENT] * (A_COUPLE * _MAX_CHILDREN), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Members:
    """Residents of one wijk in the order of their numbers, with their households."""

    key: UInts
    household: npt.NDArray[np.int32]
    household_key: UInts
    age: npt.NDArray[np.uint8]
    alone: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class HouseholdTables:
    """Shares of forms, ages of adults by role (alone, partner, parent), of children by their parents' age."""

    forms: tuple[float, ...]
    adults: Table
    children: Table


@lru_cache(maxsize=128)
def household_tables(profile_key: str | Profile) -> HouseholdTables:
    """Tables of a profile, fitted to its household forms, mean household size and age bands.

    Figures of a real wijk are rounded and need not fit each other: then forms hold, and ages as nearly as they can.
    """
    profile = profile_of(profile_key)
    alone, couples = profile.one_person_share.value, profile.without_children_share.value
    families = max(1.0 - alone - couples, 0.0 if profile.fitted else MIN_FAMILIES)
    one_parent = figures.ONE_PARENT_SHARE.value
    parents_per_family = A_COUPLE - one_parent
    mean = profile.mean_household_size.value
    children_per_family = (mean - alone - A_COUPLE * couples) / families - parents_per_family
    if not profile.fitted:
        children_per_family = min(max(children_per_family, MIN_CHILDREN), MAX_CHILDREN)
        scale = alone + couples + families
        alone, couples, families = alone / scale, couples / scale, families / scale
        mean = alone + A_COUPLE * couples + families * (parents_per_family + children_per_family)
    children = tilted(figures.CHILDREN_PER_FAMILY.value, children_per_family)
    forms = (
        alone,
        couples,
        *(families * one_parent * share for share in children),
        *(families * (1.0 - one_parent) * share for share in children),
    )
    persons_by_role = [
        persons / mean
        for persons in (alone, A_COUPLE * couples, families * parents_per_family, families * children_per_family)
    ]
    seeds = (figures.AGE_OF_ALONE, figures.AGE_OF_PARTNERS, figures.AGE_OF_PARENTS, figures.AGE_OF_CHILDREN)
    roles = rake([item.value for item in seeds], persons_by_role, profile.age_shares(), strict=profile.fitted)
    return HouseholdTables(forms, roles[:3], _children_by_parent(roles[2], roles[3], strict=profile.fitted))


def _children_by_parent(parents: tuple[float, ...], children: tuple[float, ...], *, strict: bool) -> Table:
    """Ages of children by their parents' band, on which their number does not depend (assumption)."""
    seeds = (
        (0.0,) * len(figures.AGE_BANDS),  # nobody under 15 is a parent
        figures.CHILD_OF_PARENT_15_24.value,
        figures.CHILD_OF_PARENT_25_44.value,
        figures.CHILD_OF_PARENT_45_64.value,
        figures.CHILD_OF_PARENT_65_74.value,
        figures.CHILD_OF_PARENT_75.value,
    )
    total_parents, total_children = sum(parents), sum(children)
    rows = [share / total_parents for share in parents]
    weighted = [[value * weight for value in seed] for seed, weight in zip(seeds, rows, strict=True)]
    return rake(weighted, rows, [share / total_children for share in children], strict=strict)


def form_households(*, seed: int, wijk: int, residents: int, profile: str | Profile) -> Members:
    """Residents of one wijk, numbered 0 to residents - 1, with household, age band and company."""
    tables = household_tables(profile)
    base = np.uint64(wijk * KEYS_PER_WIJK)
    form, first = _drawn_forms(seed=seed, base=base, residents=residents, tables=tables)
    sizes = np.diff(np.append(first, residents))
    numbers = np.arange(residents, dtype=np.int32)
    household = np.repeat(np.arange(form.size, dtype=np.int32), sizes)
    is_child = numbers - first[household] >= ADULTS[form][household]
    key = base + numbers.astype(np.uint64)
    household_key = base + np.arange(form.size, dtype=np.uint64)

    draws = uniforms(stream_key(seed, "age_of_adults", 0), household_key)
    adult_age = choose(draws, cumulative(tables.adults), ROLE_OF_ADULTS[form])
    age = adult_age[household]
    draws = uniforms(stream_key(seed, "age_of_child", 0), key[is_child])
    age[is_child] = choose(draws, cumulative(tables.children), age[is_child])
    return Members(key, household, household_key, age, (form == _ALONE)[household])


def _drawn_forms(
    *, seed: int, base: np.uint64, residents: int, tables: HouseholdTables
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32]]:
    """Form of each household and the number of its first resident, for as many as are needed."""
    thresholds = cumulative([tables.forms])[0]
    size_of_form = (ADULTS + CHILDREN).astype(np.int32)
    mean = sum(share * int(size) for share, size in zip(tables.forms, size_of_form, strict=True))
    count = int(residents / mean * MORE_THAN_EXPECTED) + AND_THEN_SOME
    while True:
        draws = uniforms(stream_key(seed, "household_form", 0), base + np.arange(count, dtype=np.uint64))
        form = np.searchsorted(thresholds, draws, side="right").astype(np.uint8)
        after = np.cumsum(size_of_form[form], dtype=np.int32)
        if after[-1] >= residents:
            break
        count += count  # rare: more small households than expected; the households already drawn stay the same
    needed = int(np.searchsorted(after, residents, side="left")) + 1
    first = after[:needed] - size_of_form[form[:needed]]
    return form[:needed], first
