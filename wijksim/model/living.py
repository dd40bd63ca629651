"""A population that lives (levende bevolking): each quarter those with a birthday grow older, have children, part,
leave or die, and others move in.

Homes stay: whoever moves in takes the rows of who left, as a household of the same size that lived here at the start,
so that moving by itself leaves the wijk what it was, and ageing, births and deaths change it. Rows of who died or left
home are for children that are born; what is left over becomes households of the sizes that there were at the start.
The number of residents stays. Nothing here reads policy: all variants of a scenario have the same people, but for who
stays a while because of a case.
"""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from wijksim.domain.measure import WEEKS_PER_QUARTER, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Sector
from wijksim.mechanisms.demography import HALF, age_band, birth_chance, death_chance
from wijksim.mechanisms.visits import sum_of_visit_weights
from wijksim.model import demography_figures as figures
from wijksim.model.build import profile_of_scenario
from wijksim.model.hazards import need_hazards, right_organisations
from wijksim.model.households import A_COUPLE, Members
from wijksim.model.provisions import draw_uses
from wijksim.model.starting_values import starting_values
from wijksim.randomness import Floats, stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

PARTS_OF_A_YEAR = WEEKS_PER_YEAR // WEEKS_PER_QUARTER
"""Lives go on once a quarter, for those with a birthday in it: each week would take longer than all else."""
FIRST_AGES = np.array([15.0, 25.0, 45.0, 65.0, 75.0])
"""First age of the second band and on."""
BAND_OF_AGE = age_band(np.arange(200.0), FIRST_AGES)
"""Age band of each age in years; nobody is older than 200."""
SPAN = (15.0, 10.0, 20.0, 20.0, 10.0, 22.0)
"""Years of each band; who is 75 or older is spread over 22, the older the fewer."""
OLDER_THE_FEWER = 1.6
"""How steeply numbers fall beyond 75 at the start."""
GENERATION_BITS = 25
"""Keys of those who follow in a row lie this far apart: more than there are residents."""
A_GENERATION = 15
"""Years by which a parent is older at least."""
ADULT = 20
"""Age from which people part and pair."""
YOUNG = 4
"""Last age band that finds a partner in the wijk is below this one."""


@dataclass(slots=True, eq=False)
class Living:
    """State of a population that lives, beside the columns of residents."""

    years: npt.NDArray[np.int16]
    """Age in years."""
    key: npt.NDArray[np.uint64]
    """Who lives in each row now; the key of the row itself stays that of the place."""
    household: npt.NDArray[np.int64]
    generation: npt.NDArray[np.uint64]
    birthdays: list[npt.NDArray[np.intp]]
    """Rows with a birthday in each part of the year."""
    donors: dict[int, tuple[npt.NDArray[np.intp], Floats]]
    """By size: first rows of households as they were at the start, and how likely each is to be like who moves in."""
    sizes: tuple[npt.NDArray[np.intp], Floats]
    """Sizes of households at the start, and what part is up to each."""
    ages_at_start: npt.NDArray[np.int16]
    uses: npt.NDArray[np.bool_]
    """[4, n] youth care, participation, Wmo, nursing."""
    waiting_births: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    by_year: list[dict[str, float]] = field(default_factory=list)
    last_number: int = 0
    """Largest number of a household now."""

    def new_numbers(self, n: int) -> npt.NDArray[np.int64]:
        """Numbers of ``n`` households that did not exist yet."""
        self.last_number += n
        return np.arange(self.last_number - n + 1, self.last_number + 1)


def live_on(model: "WijkModel") -> None:
    """One quarter of the lives of residents, from week 0 on; nothing where ``neighbourhood.living`` is off."""
    world = model.world
    if not world.values["neighbourhood.living"] or world.week < 0 or world.week % WEEKS_PER_QUARTER != 0:
        return
    if model.living is None:
        model.living = _begin(model)
    living = model.living
    if world.week % WEEKS_PER_YEAR == 0:
        _keep_year(model, living)
    rows = living.birthdays[world.week // WEEKS_PER_QUARTER % PARTS_OF_A_YEAR]
    living.years[rows] += 1
    changed = _live(model, living, rows)
    _settle(model, living, changed)


def let_in(model: "WijkModel", rows: npt.NDArray[np.intp]) -> None:
    """Newcomers of the region take the place of who lives in these rows: somebody else, of their own age, alone or,
    where only children would stay behind, with them as their family. Nothing where the population does not live."""
    living = model.living
    if living is None or rows.size == 0:
        return
    week, seed = model.world.week, int(model.world.seed)
    for row in rows.tolist():
        others = np.flatnonzero(living.household == living.household[row])
        if (living.years[others[others != row]] >= ADULT).any():
            living.household[row] = living.new_numbers(1)[0]
    youngest, oldest = figures.AGES_OF_NEWCOMERS.value
    u = uniforms(stream_key(seed, "newcomer_age", week), living.key[rows])
    living.years[rows] = (youngest + u * (oldest + 1.0 - youngest)).astype(np.int16)
    living.generation[rows] += np.uint64(1)
    living.counts["moved_out"] += rows.size
    living.counts["moved_in"] += rows.size
    _settle(model, living, rows)


def _begin(model: "WijkModel") -> Living:
    people, population, seed = model.world.residents, model.population, int(model.world.seed)
    # What the start was like stays readable: columns that change from here on are copies.
    model.population = replace(population, age=population.age.copy(), alone=population.alone.copy())
    u = uniforms(stream_key(seed, "years_of_age", 0), people.key)
    u = np.where(people.age == len(SPAN) - 1, u**OLDER_THE_FEWER, u)
    first = np.concatenate([[0.0], FIRST_AGES])
    years = (first[people.age] + u * np.array(SPAN)[people.age]).astype(np.int16)
    birthday = (uniforms(stream_key(seed, "birthday", 0), people.key) * PARTS_OF_A_YEAR).astype(np.intp)
    household = population.household.astype(np.int64)
    return Living(
        years=years, key=people.key.copy(), household=household, generation=np.zeros(years.size, np.uint64),
        birthdays=[np.flatnonzero(birthday == part) for part in range(PARTS_OF_A_YEAR)],
        donors=_donors(household, people.age), sizes=_sizes(household), ages_at_start=years.copy(),
        uses=np.stack([population.uses_youth, population.uses_participation, population.uses_wmo,
                       population.uses_nursing]),
        last_number=int(household.max()),
        counts=dict.fromkeys(("births", "deaths", "moved_in", "moved_out"), 0),
    )  # fmt: skip


def _donors(household: npt.NDArray[np.int64], age: npt.NDArray[np.uint8]) -> dict[int, tuple[Any, Floats]]:
    _, first, size = np.unique(household, return_index=True, return_counts=True)
    oldest = np.maximum.reduceat(age, first)
    weight = np.array(figures.LEAVING_BY_AGE.value)[oldest]
    return {
        int(n): (first[size == n], np.cumsum(weight[size == n]) / weight[size == n].sum()) for n in np.unique(size)
    }  # fmt: skip


def _sizes(household: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.intp], Floats]:
    sizes, count = np.unique(np.bincount(household), return_counts=True)
    return sizes, np.cumsum(count)[:-1] / count.sum()


def _live(model: "WijkModel", living: Living, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """What happens this quarter; rows in which somebody else lives now, or whose household changed."""
    people, week, seed = model.world.residents, model.world.week, int(model.world.seed)

    def draw(name: str, of: npt.NDArray[np.intp]) -> Floats:
        return uniforms(stream_key(seed, name, week), living.key[of])

    age = living.years[rows].astype(float)
    free = ~people.has_case[rows]
    dying = free & (draw("dies", rows) < death_chance(
        age, figures.DEATH_AT_65.value, figures.DEATH_BY_AGE.value, figures.DEATH_OF_THE_YOUNG.value,
        figures.HIGHEST_DEATH.value,
    ))  # fmt: skip
    chance = birth_chance(age, figures.BIRTHS_PER_WOMAN.value, *figures.AGES_OF_PARENTS.value)
    # Draws have the keys of people: only those who can be called are asked, and each gets the same answer.
    parents = _called(rows, chance > 0.0, "has_child", chance, draw)
    # Numbers of households are 0, 1, 2 … without gaps here: _settle leaves them so.
    # Short numbers are sorted by counting, several times as fast and in the same order.
    short = np.uint16 if living.last_number <= np.iinfo(np.uint16).max else np.int32
    order = np.argsort(living.household.astype(short), kind="stable")
    size = np.bincount(living.household)
    first = np.cumsum(size) - size
    oldest = np.maximum.reduceat(living.years[order], first)
    place = living.household[rows]
    is_oldest = living.years[rows] == oldest[place]
    may_go = free & ~dying & is_oldest & ~people.in_second_line[rows]
    leaving = np.array(figures.LEAVING_BY_AGE.value)[people.age[rows]]
    going = _called(rows, may_go, "household_leaves", leaving, draw)
    left = _whole_households(living, people, np.unique(living.household[going]), order, first, size)
    taken = np.zeros(living.years.size, bool)
    taken[left] = True
    flown = _fly_out(living, people, rows, oldest[place], draw, free & ~dying)
    died = rows[dying & ~taken[rows]]
    taken[died] = True
    flown = flown[~taken[flown]]
    living.counts["deaths"] += died.size
    living.counts["moved_out"] += left.size + flown.size
    for each in died:
        people.in_second_line[each] = False
    freed = np.concatenate([died, flown])
    luck = np.zeros(living.years.size)
    luck[left], luck[freed] = draw("like_whom", left), draw("like_whom", freed)
    _move_in(living, left, np.flatnonzero(np.diff(living.household[left], prepend=-1)), luck)
    _fill(living, freed, parents, luck, draw("size_of_household", freed))
    _part_and_pair(living, rows, people.age, size[place], draw)
    return np.concatenate([left, freed])


def _called(
    rows: npt.NDArray[np.intp], who: npt.NDArray[np.bool_], name: str, chance: Floats | float, draw: Any
) -> npt.NDArray[np.intp]:
    """Of the rows in which something can happen, those in which it does."""
    able = rows[who]
    called: npt.NDArray[np.intp] = able[draw(name, able) < (chance[who] if isinstance(chance, np.ndarray) else chance)]
    return called


def _whole_households(
    living: Living, people: Any, places: Any, order: Any, first: Any, size: Any
) -> npt.NDArray[np.intp]:
    """Rows of whole households that leave; one of whom somebody has a case or lives elsewhere for care stays."""
    stays = np.zeros(size.size, bool)
    stays[living.household[people.has_case | people.in_second_line]] = True
    places = places[~stays[places]]
    long = size[places]
    within = np.arange(long.sum()) - np.repeat(np.cumsum(long) - long, long)
    rows: npt.NDArray[np.intp] = order[np.repeat(first[places], long) + within]
    return rows


def _fly_out(living: Living, people: Any, rows: Any, oldest: Any, draw: Any, may: Any) -> npt.NDArray[np.intp]:
    """Children who leave home: some stay in the wijk in a household of their own, the rows of others come free."""
    from_age, share = figures.LEAVING_HOME.value
    grown = may & (living.years[rows] >= from_age) & (living.years[rows] + A_GENERATION <= oldest)
    leaving = _called(rows, grown & ~people.in_second_line[rows], "leaves_home", share, draw)
    stays = draw("stays_in_the_wijk", leaving) < figures.STAYING_IN_THE_WIJK.value
    living.household[leaving[stays]] = living.new_numbers(int(stays.sum()))
    gone: npt.NDArray[np.intp] = leaving[~stays]
    return gone


def _move_in(living: Living, rows: npt.NDArray[np.intp], first: npt.NDArray[np.intp], luck: Floats) -> None:
    """New households in rows that came free, each from its ``first`` place in them on: each like one of its size that
    lived here at the start."""
    size = np.diff(first, append=rows.size)
    for n in np.unique(size).tolist():
        places = first[size == n]
        donors, edges = living.donors.get(n) or living.donors[min(living.donors)]
        found = np.searchsorted(edges, luck[rows[places]], side="right")
        donor = donors[np.minimum(found, donors.size - 1)]
        member = np.arange(n)
        ages = living.ages_at_start[np.minimum(donor[:, None] + member, living.ages_at_start.size - 1)]
        living.years[rows[places[:, None] + member]] = ages
    living.household[rows] = np.repeat(living.new_numbers(first.size), size)
    living.generation[rows] += np.uint64(1)
    living.counts["moved_in"] += rows.size


def _fill(
    living: Living, rows: npt.NDArray[np.intp], parents: npt.NDArray[np.intp], luck: Floats, of_size: Floats
) -> None:
    """Rows of who died or left home: for children who are born, the rest for households of the sizes of the start."""
    waiting = living.waiting_births + parents.size
    born = min(waiting, rows.size)
    living.waiting_births = waiting - born
    living.counts["births"] += born
    children, rest = rows[:born], rows[born:]
    if born and parents.size:
        living.household[children] = living.household[parents[np.arange(born) % parents.size]]
    elif born:
        living.household[children] = living.new_numbers(born)
    living.years[children] = 0
    living.generation[children] += np.uint64(1)
    sizes, edges = living.sizes
    drawn = sizes[np.searchsorted(edges, of_size[born:], side="right")].tolist()
    first, place = [], 0
    while place < rest.size:
        first.append(place)
        place += drawn[place]
    _move_in(living, rest, np.array(first, np.intp), luck)


def _part_and_pair(living: Living, rows: Any, band: Any, size: Any, draw: Any) -> None:
    """Couples part, and people who live alone find each other."""
    adult = living.years[rows] >= ADULT
    parting = _called(rows, adult & (size == A_COUPLE), "parts", HALF * figures.SPLITTING.value, draw)
    living.household[parting] = living.new_numbers(parting.size)
    alone = _called(rows, adult & (size == 1) & (band[rows] < YOUNG), "pairs", figures.PAIRING.value, draw)
    for one, other in zip(alone[::2], alone[1::2], strict=False):
        living.household[other] = living.household[one]


def _settle(model: "WijkModel", living: Living, new: npt.NDArray[np.intp]) -> None:
    """Take over in the columns of residents who lives where now: age, company, use of provisions, chances of needs."""
    people, scenario, seed = model.world.residents, model.scenario_of_run, int(model.world.seed)
    size = np.bincount(living.household)
    index = (np.cumsum(size > 0) - 1)[living.household]
    living.household[:], size = index, size[size > 0]
    living.last_number = size.size - 1
    alone, band = size[index] == 1, BAND_OF_AGE[living.years]
    other = (alone != people.alone) | (band != people.age)
    other[new] = True
    changed = np.flatnonzero(other)
    people.age[:], people.alone[:] = band, alone
    if changed.size == 0:
        return
    living.key[new] = people.key[new] + (living.generation[new] << np.uint64(GENERATION_BITS))
    members = Members(living.key[changed], np.arange(changed.size, dtype=np.int32), living.key[changed], band[changed],
                      alone[changed])  # fmt: skip
    uses = draw_uses(seed=seed, members=members, profile=profile_of_scenario(scenario))
    living.uses[:, changed] = np.stack(uses)
    some = _Some(living, people, changed)
    base = [scenario[f"needs.hazard_{sector.name.lower()}"] for sector in Sector]
    people.hazard[changed] = need_hazards(some, base, seed=seed)  # type: ignore[arg-type]
    people.right_organisation[changed] = right_organisations(
        some, scenario.organisations, seed=seed, buurten_per_wijk=scenario["neighbourhood.buurten"]  # type: ignore[arg-type]
    )  # fmt: skip
    _newcomers(people, living, new, seed)
    model.visit_weights = sum_of_visit_weights(people.age, people.alone)


def _newcomers(people: Any, living: Living, new: npt.NDArray[np.intp], seed: int) -> None:
    """Who came or was born starts afresh: no needs, no ties yet, own strength."""
    if new.size == 0:
        return
    members = Members(living.key[new], np.arange(new.size, dtype=np.int32), living.key[new], people.age[new],
                      people.alone[new])  # fmt: skip
    values = starting_values(seed=seed, members=members, uses=list(living.uses[:, new]))
    people.self_reliance[new] = people.own_strength[new] = values["self_reliance"]
    people.informal_support[new] = values["informal_support"]
    people.trust[new] = values["trust_in_services"]
    people.need[new] = 0.0
    for column in (people.hidden, people.ties, people.pause, people.strain, people.followed, people.directed):
        column[new] = 0


class _Some:
    """Some residents in the form of a population, as far as chances of needs ask for it."""

    def __init__(self, living: Living, people: Any, rows: npt.NDArray[np.intp]) -> None:
        self.key, self.age, self.alone = living.key[rows], people.age[rows], people.alone[rows]
        self.buurt = people.buurt[rows]
        self.uses_youth, self.uses_participation, self.uses_wmo, self.uses_nursing = living.uses[:, rows]

    def __len__(self) -> int:
        return int(self.key.size)


def _keep_year(model: "WijkModel", living: Living) -> None:
    """Write down the year that begins: who lives here, and what happened since the last one."""
    years, n = living.years, living.years.size
    household = np.bincount(living.household)
    share = {f"age_{name}": float((model.world.residents.age == band).mean())
             for band, name in enumerate(("0_14", "15_24", "25_44", "45_64", "65_74", "75"))}  # fmt: skip
    row = {"year": float(model.world.week // WEEKS_PER_YEAR), "residents": float(n), **share}
    row |= {"age_65": share["age_65_74"] + share["age_75"], "mean_age": float(years.mean())}
    row |= {"one_person": float((household == 1).sum() / (household > 0).sum())}
    living.by_year.append(row | {name: float(count) for name, count in living.counts.items()})
    living.counts = dict.fromkeys(living.counts, 0)
