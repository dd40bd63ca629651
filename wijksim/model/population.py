"""The residents of a scenario's neighbourhoods as columns, from published figures (bevolking van de wijk).

Every value is drawn with a key: the resident's own (wijk * 2**40 + number) or that of the household. Hence
the residents of a wijk are the same whatever the other wijken, and one resident more changes nobody's age,
household, buurt, provisions or starting values. What may change for others: the cell, when the grid needs
another row or column of cells (about every 500 residents at 6,000), and with which neighbour a tie is (see
:mod:`wijksim.model.contacts`). Row numbers, and the numbers in ``household``, are positions in this
population, not identities.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.model.contacts import N_TIES, draw_contacts
from wijksim.model.households import Members, form_households
from wijksim.model.layout import NO_BUURT, Homes, Layout, house, plan_layout, settle
from wijksim.model.neighbourhood_figures import Profile
from wijksim.model.neighbourhood_figures import profile as profile_of
from wijksim.model.own_wijk.people import form_local_people
from wijksim.model.own_wijk.place import house_locally, real_layout
from wijksim.model.own_wijk.profile import LocalBuurt
from wijksim.model.provisions import draw_uses
from wijksim.model.starting_values import starting_values

_COLUMNS: dict[str, type[np.generic]] = {
    "key": np.uint64,
    "wijk": np.int16,
    "buurt": np.int16,
    "cell": np.int32,
    "x": np.int16,
    "y": np.int16,
    "age": np.uint8,
    "alone": np.bool_,
    "household": np.int32,
    "uses_youth": np.bool_,
    "uses_participation": np.bool_,
    "uses_wmo": np.bool_,
    "uses_nursing": np.bool_,
    "self_reliance": np.float32,
    "informal_support": np.float32,
    "trust_in_services": np.float32,
    "tenure": np.uint8,
    "low_income": np.bool_,
}
UNKNOWN_TENURE = 255
"""Tenure where nothing is known of it."""
_USES = ("uses_youth", "uses_participation", "uses_wmo", "uses_nursing")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Population:
    """Residents, one row each, sorted by buurt and then cell; housemates are adjacent.

    ``buurt`` and ``cell`` count on over the wijken; ``cells_buurt`` gives the buurt of each cell x *
    grid_height + y, -1 where nobody can live. ``age`` is the number of the band in
    ``household_figures.AGE_BANDS``. ``contacts`` are row numbers, -1 for none. Shares, self-reliance, support
    and trust lie in 0-1.
    """

    key: npt.NDArray[np.uint64]
    wijk: npt.NDArray[np.int16]
    buurt: npt.NDArray[np.int16]
    cell: npt.NDArray[np.int32]
    x: npt.NDArray[np.int16]
    y: npt.NDArray[np.int16]
    age: npt.NDArray[np.uint8]
    alone: npt.NDArray[np.bool_]
    household: npt.NDArray[np.int32]
    uses_youth: npt.NDArray[np.bool_]
    uses_participation: npt.NDArray[np.bool_]
    uses_wmo: npt.NDArray[np.bool_]
    uses_nursing: npt.NDArray[np.bool_]
    self_reliance: npt.NDArray[np.float32]
    informal_support: npt.NDArray[np.float32]
    trust_in_services: npt.NDArray[np.float32]
    tenure: npt.NDArray[np.uint8]
    """Place in ``tenure_figures.TENURE_NAMES``; `UNKNOWN_TENURE` where the scenario has no wijk of its own."""
    low_income: npt.NDArray[np.bool_]
    contacts: npt.NDArray[np.int32]
    cells_buurt: npt.NDArray[np.int16]
    grid_width: int
    grid_height: int
    n_buurten: int

    def __len__(self) -> int:
        return self.key.size

    def permuted(self, order: npt.NDArray[np.intp]) -> "Population":
        """The same residents in another order: row i is the old row ``order[i]``, ties renumbered."""
        new_row = np.empty(len(self) + 1, dtype=np.int32)
        new_row[order] = np.arange(len(self), dtype=np.int32)
        new_row[-1] = -1  # no contact stays no contact: index -1 is this last entry
        moved = {name: getattr(self, name)[order] for name in _COLUMNS}
        return replace(self, **moved, contacts=new_row[self.contacts[order]])


def build_population(
    *, seed: int, residents: int, buurten: int, wijken: int, profile: str | Profile, cohesion: float
) -> Population:
    """Residents of ``wijken`` wijken of ``residents`` residents in ``buurten`` buurten each.

    ``residents``, ``buurten`` and ``wijken`` are 1 or more, ``cohesion`` is 0-1, ``profile`` a key of
    ``neighbourhood_figures.PROFILES`` or that of a real wijk. Raises ValueError outside these, or when the grid is too
    wide for its columns.
    """
    for name, value in (("residents", residents), ("buurten", buurten), ("wijken", wijken)):
        if value < 1:
            raise ValueError(f"{name} is {value}; at least 1")
    if not 0.0 <= cohesion <= 1.0:
        raise ValueError(f"cohesion is {cohesion}; between 0 and 1")
    local = profile_of(profile).buurten
    if len(local) > 1 and len(local) != buurten:
        raise ValueError(f"buurten is {buurten}; the wijk has {len(local)}")
    local = local * buurten if len(local) == 1 else local  # one mix for as many buurten as are asked for
    sizes = local_sizes(local) if local else profile_of(profile).sizes(buurten)
    place = real_layout(local) if local else None
    layout = plan_layout(residents=residents, sizes=sizes) if place is None else place[0]
    if layout.width * wijken > np.iinfo(np.int16).max:
        raise ValueError(f"{wijken} wijken of {residents} residents do not fit on one grid")

    total = residents * wijken
    columns: dict[str, Any] = {name: np.empty(total, dtype=kind) for name, kind in _COLUMNS.items()}
    columns["contacts"] = np.empty((total, N_TIES), dtype=np.int32)
    cells_buurt = np.full(layout.buurt.size * wijken, NO_BUURT, dtype=np.int16)
    common = _Common(
        seed=seed, residents=residents, profile=profile, cohesion=cohesion, sizes=sizes, layout=layout, local=local,
        weight=None if place is None else place[2],
    )  # fmt: skip
    households = 0
    for wijk in range(wijken):
        homes = settle(seed=seed, wijk=wijk, layout=layout) if place is None else place[1]
        cells_buurt[homes.cell + wijk * layout.buurt.size] = homes.buurt + wijk * buurten
        rows = slice(wijk * residents, (wijk + 1) * residents)
        for name, values in _residents_of(common, wijk, homes).items():
            columns[name][rows] = values
        columns["household"][rows] += households
        households = int(columns["household"][rows.stop - 1]) + 1
    return Population(
        **columns,
        cells_buurt=cells_buurt,
        grid_width=layout.width * wijken,
        grid_height=layout.height,
        n_buurten=buurten * wijken,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Common:
    """What all wijken of a population have in common."""

    seed: int
    residents: int
    profile: str | Profile
    cohesion: float
    sizes: tuple[float, ...]
    layout: Layout
    local: tuple[LocalBuurt, ...]
    weight: npt.NDArray[np.float64] | None
    """Residents by place, where real squares are known."""


def _residents_of(common: _Common, wijk: int, homes: Homes) -> dict[str, npt.NDArray[Any]]:
    """Columns of the residents of one wijk in their final order; households counted from 0."""
    seed, layout = common.seed, common.layout
    if common.local:
        members, uses, place, households = _local_people(common, wijk, homes)
    else:
        members = form_households(seed=seed, wijk=wijk, residents=common.residents, profile=common.profile)
        uses = draw_uses(seed=seed, members=members, profile=common.profile)
        place = house(seed=seed, members=members, homes=homes, sizes=common.sizes)
        households = {
            "tenure": np.full(members.key.size, UNKNOWN_TENURE, np.uint8),
            "low_income": np.zeros(members.key.size, np.bool_),
        }
    values = starting_values(seed=seed, members=members, uses=uses)

    order = _order_by(place, homes.cell.size)
    place, key = place[order], members.key[order]
    household = members.household[order]
    household = np.cumsum(np.diff(household, prepend=household[:1]) != 0, dtype=np.int32)
    contacts = draw_contacts(
        seed=seed, key=key, household=household, place=place, homes=homes, cohesion=common.cohesion
    )
    contacts[contacts >= 0] += wijk * common.residents
    cell = homes.cell[place]
    x, y = np.divmod(cell, layout.height)
    return {
        "key": key,
        "wijk": np.full(key.size, wijk, dtype=np.int16),
        "buurt": homes.buurt[place] + wijk * layout.buurten,
        "cell": cell + wijk * layout.buurt.size,
        "x": x + wijk * layout.width,
        "y": y,
        "age": members.age[order],
        "alone": members.alone[order],
        "household": household,
        "contacts": contacts,
        **{name: use[order] for name, use in zip(_USES, uses, strict=True)},
        **{name: value[order] for name, value in (values | households).items()},
    }


def _local_people(
    common: _Common, wijk: int, homes: Homes
) -> tuple[Members, Any, npt.NDArray[np.int32], dict[str, Any]]:
    """Residents of a real wijk: members, use of provisions, place, and what their household has."""
    people = form_local_people(seed=common.seed, wijk=wijk, residents=common.residents, buurten=common.local)
    weight = np.ones(homes.cell.size) if common.weight is None else common.weight
    place = house_locally(seed=common.seed, members=people.members, buurt_of=people.buurt, homes=homes, weight=weight)
    household = people.members.household
    of_household = {"tenure": people.tenure[household], "low_income": people.low_income[household]}
    return people.members, people.uses, place, of_household


def local_sizes(buurten: tuple[LocalBuurt, ...]) -> tuple[float, ...]:
    """Share of the residents in each buurt of a real wijk."""
    total = sum(each.residents for each in buurten)
    return tuple(each.residents / total for each in buurten)


def _order_by(place: npt.NDArray[np.int32], n_places: int) -> npt.NDArray[np.intp]:
    """Stable order by place; NumPy sorts 16-bit numbers by radix, many times faster."""
    small = np.uint16 if n_places <= np.iinfo(np.uint16).max else np.int32
    return np.argsort(place.astype(small), kind="stable")


def multi_law_share(population: Population) -> float:
    """Share (0-1) of the users of youth care, participation or Wmo who use more than one of them."""
    laws = _laws(population)
    users = np.count_nonzero(laws)
    return np.count_nonzero(laws > 1) / users if users else 0.0


def multi_law_household_share(population: Population) -> float:
    """Share (0-1) of the households with a user that together use more than one of the three."""
    laws = np.zeros(int(population.household.max()) + 1, dtype=np.uint8)
    for name in _USES[:3]:
        used = np.zeros(laws.size, dtype=np.bool_)
        used[population.household[getattr(population, name)]] = True
        laws += used
    users = np.count_nonzero(laws)
    return np.count_nonzero(laws > 1) / users if users else 0.0


def _laws(population: Population) -> npt.NDArray[np.uint8]:
    laws = np.zeros(len(population), dtype=np.uint8)
    for name in _USES[:3]:
        laws += getattr(population, name)
    return laws
