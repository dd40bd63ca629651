"""Where residents live: cells of 100 m on one grid, buurten as rectangles of cells, wijken side by side.

A cell's index is x * height + y. Wijken stand side by side along x and have the same size, so the cells of
one wijk have the same index, coordinates and buurt whatever the number of wijken after it. Some cells hold no
homes.
"""

from dataclasses import dataclass
from math import ceil, isqrt, sqrt

import numpy as np
import numpy.typing as npt

from wijksim.model import place_figures as figures
from wijksim.model.households import KEYS_PER_WIJK, Members
from wijksim.randomness import stream_key, uniforms

NO_BUURT = -1


@dataclass(frozen=True, slots=True)
class Layout:
    """Grid of one wijk: ``buurt`` holds the buurt (0-based within the wijk) of each cell x * height + y."""

    width: int
    height: int
    buurten: int
    buurt: npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Homes:
    """Inhabited cells of one wijk, sorted by buurt and then cell; a *place* is a position in that order."""

    cell: npt.NDArray[np.int32]
    buurt: npt.NDArray[np.int16]
    first_place: npt.NDArray[np.int32]  # of each buurt, and one past the last
    neighbours: npt.NDArray[np.int32]  # [place, 8] places around, -1 where nobody lives


def plan_layout(*, residents: int, sizes: tuple[float, ...]) -> Layout:
    """Grid for this many residents: one rectangle per buurt, areas about proportional to ``sizes``.

    ``sizes`` sum to 1. The buurten stand in strips of about equal number, so that they are compact; each has
    at least one cell.
    """
    buurten = len(sizes)
    strips = isqrt(buurten)
    cells = residents / figures.RESIDENTS_PER_CELL.value
    width = max(ceil(sqrt(cells)), ceil(buurten / strips))
    height = max(ceil(cells / width), strips)
    buurt = np.empty((width, height), dtype=np.int16)
    members = [list(map(int, part)) for part in np.array_split(np.arange(buurten), strips)]
    tops = _edges([sum(sizes[b] for b in part) for part in members], height)
    for strip, part in enumerate(members):
        lefts = _edges([sizes[b] for b in part], width)
        for position, b in enumerate(part):
            buurt[lefts[position] : lefts[position + 1], tops[strip] : tops[strip + 1]] = b
    return Layout(width, height, buurten, buurt.ravel())


def _edges(weights: list[float], length: int) -> list[int]:
    """Borders 0 ... length of parts about proportional to their weights, each at least one cell wide."""
    edges, running, total = [0], 0.0, sum(weights)
    for i, weight in enumerate(weights):
        running += weight
        parts_after = len(weights) - i - 1
        edges.append(min(max(round(length * running / total), edges[-1] + 1), length - parts_after))
    return edges


KEYS_PER_COLUMN = 2**20
"""Room for keys within a column of cells."""
BOTH_EDGES = 2
"""A row of cells outside on either side."""


def settle(*, seed: int, wijk: int, layout: Layout) -> Homes:
    """Cells with homes: drawn per cell, keyed by its coordinates; each buurt keeps at least one."""
    cells = np.arange(layout.buurt.size, dtype=np.int64)
    x, y = np.divmod(cells, layout.height)
    key = (wijk * KEYS_PER_WIJK + x * KEYS_PER_COLUMN + y).astype(np.uint64)
    inhabited = uniforms(stream_key(seed, "cell_without_homes", 0), key) >= figures.UNINHABITED_SHARE.value
    bare = np.bincount(layout.buurt[inhabited], minlength=layout.buurten) == 0
    _, first_cell = np.unique(layout.buurt, return_index=True)
    inhabited[first_cell[bare]] = True

    cell = np.flatnonzero(inhabited)
    in_order: npt.NDArray[np.int32] = cell[np.argsort(layout.buurt[cell], kind="stable")].astype(np.int32)
    buurt = layout.buurt[in_order]
    first_place = np.searchsorted(buurt, np.arange(layout.buurten + 1)).astype(np.int32)
    return Homes(in_order, buurt, first_place, places_around(layout, in_order))


def places_around(layout: Layout, cell: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Places of the eight adjacent cells of each place; -1 outside the wijk and without homes."""
    place = np.full((layout.width + BOTH_EDGES, layout.height + BOTH_EDGES), -1, dtype=np.int32)
    x, y = np.divmod(cell, layout.height)
    place[x + 1, y + 1] = np.arange(cell.size, dtype=np.int32)
    steps = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]
    return np.stack([place[x + 1 + dx, y + 1 + dy] for dx, dy in steps], axis=1)


def house(*, seed: int, members: Members, homes: Homes, sizes: tuple[float, ...]) -> npt.NDArray[np.int32]:
    """Place of each resident, drawn per household: a buurt by relative size, then a cell of it.

    The first households go one to each buurt, so that a small wijk with many buurten leaves none empty while
    there are as many households as buurten. Buurt depends on the household alone; the cell also on the grid,
    which grows with the number of residents in whole cells.
    """
    keys = members.household_key
    borders = np.cumsum(sizes)[:-1]
    buurt = np.searchsorted(borders, uniforms(stream_key(seed, "home_buurt", 0), keys), side="right")
    first_of_each = min(len(sizes), keys.size)
    buurt[:first_of_each] = np.arange(first_of_each)
    n_places = np.diff(homes.first_place)[buurt]
    offset = (uniforms(stream_key(seed, "home_cell", 0), keys) * n_places).astype(np.int32)
    place: npt.NDArray[np.int32] = (homes.first_place[buurt] + offset).astype(np.int32)[members.household]
    return place
