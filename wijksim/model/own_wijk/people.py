"""Synthetic residents of a real wijk: households buurt by buurt, such that its margins come out within rounding.

Draws are spread evenly instead of independently: within each group (buurt, role, age) they are replaced by their rank,
so that of n people a share s is s n, give or take one. Who it is stays a draw of that person. Shipped profiles keep
independent draws, in which a resident more changes nobody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wijksim.model import tenure_figures as tenure
from wijksim.model.households import ADULTS, CHILDREN, KEYS_PER_WIJK, ROLE_OF_ADULTS, Members, household_tables
from wijksim.model.own_wijk.profile import LocalBuurt
from wijksim.model.provisions import Flags, draws_of_household, nursing_by_age, use_by_age, uses_from
from wijksim.model.share_tables import choose, cumulative, rake
from wijksim.randomness import Floats, stream_key, uniforms

MIDDLE = 0.5
"""Place of a person within its own part of the range of draws."""
WIDEST_SEARCH = 40
"""Numbers of households tried around the expected one, to house exactly as many people as there are."""
N_BANDS = 6
"""Age bands."""
_KIND_OF_FORM = np.array([0, 1, 2, 2, 2, 2, 3, 3, 3, 3], np.uint8)
"""Alone, couple, one parent, two parents, for each form of household."""


@dataclass(frozen=True, slots=True)
class LocalPeople:
    """Residents of one real wijk, households with their buurt, tenure and income."""

    members: Members
    buurt: npt.NDArray[np.int16]
    """Buurt of each household, from 0."""
    tenure: npt.NDArray[np.uint8]
    """Tenure of each household: owned, association, other rent."""
    low_income: npt.NDArray[np.bool_]
    """Whether each household is among the 40 % with the lowest income of the land."""
    uses: tuple[Flags, Flags, Flags, Flags]
    """Of residents: youth care, participation, Wmo, district nursing."""


def spread(draws: Floats, group: npt.NDArray[np.integer]) -> Floats:
    """Draws replaced by their place in their group: evenly over 0-1, in the same order.

    >>> import numpy as np
    >>> spread(np.array([0.9, 0.1, 0.5]), np.array([0, 0, 1])).tolist()
    [0.75, 0.25, 0.5]
    """
    order = np.lexsort((draws, group))
    sorted_group = group[order]
    first = np.searchsorted(sorted_group, sorted_group, side="left")
    size = np.searchsorted(sorted_group, sorted_group, side="right") - first
    result = np.empty(draws.size)
    result[order] = (np.arange(draws.size) - first + MIDDLE) / size
    return result


def residents_by_buurt(buurten: Sequence[LocalBuurt], residents: int) -> list[int]:
    """Residents of each buurt, in proportion to the real ones; together exactly ``residents``."""
    total = sum(each.residents for each in buurten)
    exact = [residents * each.residents / total for each in buurten]
    counts = [int(each) for each in exact]
    by_rest = sorted(range(len(exact)), key=lambda b: counts[b] - exact[b])
    for b in by_rest[: residents - sum(counts)]:
        counts[b] += 1
    return counts


def form_local_people(*, seed: int, wijk: int, residents: int, buurten: Sequence[LocalBuurt]) -> LocalPeople:
    """All residents of one wijk, buurt by buurt."""
    first_key = wijk * KEYS_PER_WIJK
    forms, of_buurt, sizes = [], [], []
    households = 0
    for b, (buurt, count) in enumerate(zip(buurten, residents_by_buurt(buurten, residents), strict=True)):
        form, size = _forms(seed, first_key + households, count, buurt)
        forms.append(form)
        sizes.append(size)
        of_buurt.append(np.full(form.size, b, np.int16))
        households += form.size
    form, buurt_of, size = np.concatenate(forms), np.concatenate(of_buurt), np.concatenate(sizes)
    members = _members(seed, first_key, form, size, buurt_of, buurten)
    uses = _uses(seed, members, buurt_of, buurten)
    kinds = _tenures(seed, members, form, buurt_of, buurten)
    poor = _low_incomes(seed, members, kinds, buurt_of, buurten, uses[1])
    return LocalPeople(members, buurt_of, kinds, poor, uses)


def _forms(
    seed: int, first: int, residents: int, buurt: LocalBuurt
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int32]]:
    """Form and size of each household of a buurt; of the last one some may be left out."""
    if residents == 0:
        return np.zeros(0, np.uint8), np.zeros(0, np.int32)
    shares = household_tables(buurt.profile).forms
    size_of_form = (ADULTS + CHILDREN).astype(np.int32)
    thresholds = cumulative([shares])
    expected = max(1, round(residents / sum(s * int(n) for s, n in zip(shares, size_of_form, strict=True))))
    for more in range(-(WIDEST_SEARCH // 2), WIDEST_SEARCH * residents):
        n = expected + more
        if n < 1:
            continue
        draws = uniforms(stream_key(seed, "household_form", 0), np.uint64(first) + np.arange(n, dtype=np.uint64))
        form = choose(spread(draws, np.zeros(n, np.int8)), thresholds, np.zeros(n, np.uint8))
        after = np.cumsum(size_of_form[form])
        if after[-1] >= residents:
            break
    needed = int(np.searchsorted(after, residents)) + 1
    size = size_of_form[form[:needed]].copy()
    size[-1] -= int(after[needed - 1]) - residents
    return form[:needed], size


def _members(
    seed: int,
    first_key: int,
    form: npt.NDArray[np.uint8],
    size: npt.NDArray[np.int32],
    buurt_of: npt.NDArray[np.int16],
    buurten: Sequence[LocalBuurt],
) -> Members:
    tables = [household_tables(each.profile) for each in buurten]
    household = np.repeat(np.arange(form.size, dtype=np.int32), size)
    numbers = np.arange(household.size, dtype=np.int32)
    first = np.cumsum(size) - size
    is_child = numbers - first[household] >= ADULTS[form][household]
    key = np.uint64(first_key) + numbers.astype(np.uint64)
    household_key = np.uint64(first_key) + np.arange(form.size, dtype=np.uint64)

    roles = len(tables[0].adults)
    row = (buurt_of * roles + ROLE_OF_ADULTS[form]).astype(np.uint8)
    # Spread within each form, as forms differ in the number of people who share one age.
    draws = spread(uniforms(stream_key(seed, "age_of_adults", 0), household_key), buurt_of * ADULTS.size + form)
    age = choose(draws, cumulative([each for table in tables for each in table.adults]), row)[household]
    row = (buurt_of[household][is_child] * N_BANDS + age[is_child]).astype(np.uint8)
    draws = spread(uniforms(stream_key(seed, "age_of_child", 0), key[is_child]), row)
    age[is_child] = choose(draws, cumulative([each for table in tables for each in table.children]), row)
    return Members(key, household, household_key, age, (form == 0)[household])


def _uses(
    seed: int, members: Members, buurt_of: npt.NDArray[np.int16], buurten: Sequence[LocalBuurt]
) -> tuple[Flags, Flags, Flags, Flags]:
    """Use of provisions by buurt and age, spread evenly; housemates stay alike, as order is kept."""
    row = (buurt_of[members.household] * N_BANDS + members.age).astype(np.uint8)
    chances = [each for buurt in buurten for each in use_by_age(buurt.profile)]
    draws = spread(draws_of_household(seed, members), row)
    youth, participation, wmo = uses_from(choose(draws, cumulative(chances), row))
    nursing_chance = np.array([each for buurt in buurten for each in nursing_by_age(buurt.profile)])
    group = row.astype(np.int32) + wmo * np.iinfo(np.uint8).max
    draws = spread(uniforms(stream_key(seed, "uses_nursing", 0), members.key), group)
    return youth, participation, wmo, draws < nursing_chance[row, wmo.astype(np.intp)]


def _tenures(
    seed: int,
    members: Members,
    form: npt.NDArray[np.uint8],
    buurt_of: npt.NDArray[np.int16],
    buurten: Sequence[LocalBuurt],
) -> npt.NDArray[np.uint8]:
    """Tenure of each household by its kind, raked to that of the buurt."""
    seeds = [each.value for each in (tenure.TENURE_OF_ALONE, tenure.TENURE_OF_COUPLES, tenure.TENURE_OF_ONE_PARENT,
                                     tenure.TENURE_OF_TWO_PARENTS)]  # fmt: skip
    kind = _KIND_OF_FORM[form]
    rows: list[tuple[float, ...]] = []
    for b, buurt in enumerate(buurten):
        counts = np.bincount(kind[buurt_of == b], minlength=len(seeds)) + np.finfo(float).tiny
        shares = [float(count) / float(counts.sum()) for count in counts]
        weighted = [[share * part for part in seed] for share, seed in zip(shares, seeds, strict=True)]
        rows += rake(weighted, shares, buurt.tenure, strict=False)
    row = (buurt_of * len(seeds) + kind).astype(np.uint8)
    draws = spread(uniforms(stream_key(seed, "tenure", 0), members.household_key), row)
    return choose(draws, cumulative(rows), row)


def _low_incomes(
    seed: int,
    members: Members,
    kinds: npt.NDArray[np.uint8],
    buurt_of: npt.NDArray[np.int16],
    buurten: Sequence[LocalBuurt],
    participation: Flags,
) -> npt.NDArray[np.bool_]:
    """Households with a low income by tenure, raked to the share of the buurt; who is on assistance comes first."""
    assisted = np.zeros(kinds.size, np.bool_)
    assisted[members.household[participation]] = True
    chances = np.empty((len(buurten), len(tenure.TENURE_NAMES)))
    for b, buurt in enumerate(buurten):
        counts = np.bincount(kinds[buurt_of == b], minlength=chances.shape[1]) + np.finfo(float).tiny
        shares = [float(count) / float(counts.sum()) for count in counts]
        seeds = [[share * part, share * (1.0 - part)]
                 for share, part in zip(shares, tenure.LOW_INCOME_BY_TENURE.value, strict=True)]  # fmt: skip
        raked = rake(seeds, shares, [buurt.low_income, 1.0 - buurt.low_income], strict=False)
        chances[b] = [row[0] / share for row, share in zip(raked, shares, strict=True)]
    group = buurt_of * chances.shape[1] + kinds
    draws = uniforms(stream_key(seed, "low_income", 0), members.household_key) - assisted
    return spread(draws, group) < chances[buurt_of, kinds]
