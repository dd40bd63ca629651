"""Where residents of a real wijk live: its own squares of 100 m, each with as many people as were counted there."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from wijksim.model.households import Members
from wijksim.model.layout import NO_BUURT, Homes, Layout, places_around
from wijksim.model.own_wijk.people import spread
from wijksim.model.own_wijk.profile import LocalBuurt
from wijksim.randomness import stream_key, uniforms

MAX_CELLS = 400_000
"""Cells of the smallest rectangle around a wijk: some 60 km square."""


def real_layout(buurten: Sequence[LocalBuurt]) -> tuple[Layout, Homes, npt.NDArray[np.float64]] | None:
    """Grid, inhabited cells and residents of each, from the squares of the buurten; None where there are none.

    A buurt without squares of its own (too few people for Statistics Netherlands to tell) gets one beside the grid.
    """
    known = [(x, y, b, n) for b, buurt in enumerate(buurten) for x, y, n in buurt.squares]
    if not known:
        return None
    left, bottom = min(x for x, *_ in known), min(y for _, y, *_ in known)
    cells = {(x - left, y - bottom): (b, n) for x, y, b, n in known}
    wide, high = max(x for x, _ in cells) + 1, max(y for _, y in cells) + 1
    bare = [b for b in range(len(buurten)) if not any(each == b for each, _ in cells.values())]
    for place, b in enumerate(bare):
        cells[wide + place // high, place % high] = (b, 1.0)
    wide = max(x for x, _ in cells) + 1
    if wide * high > MAX_CELLS:
        return None
    buurt = np.full(wide * high, NO_BUURT, np.int16)
    weight = np.zeros(wide * high)
    for (x, y), (b, n) in cells.items():
        buurt[x * high + y], weight[x * high + y] = b, n
    layout = Layout(wide, high, len(buurten), buurt)
    inhabited = np.flatnonzero(buurt != NO_BUURT)
    cell = inhabited[np.argsort(buurt[inhabited], kind="stable")].astype(np.int32)
    first_place = np.searchsorted(buurt[cell], np.arange(len(buurten) + 1)).astype(np.int32)
    homes = Homes(cell, buurt[cell], first_place, places_around(layout, cell))
    return layout, homes, weight[cell]


def house_locally(
    *,
    seed: int,
    members: Members,
    buurt_of: npt.NDArray[np.int16],
    homes: Homes,
    weight: npt.NDArray[np.float64],
) -> npt.NDArray[np.int32]:
    """Place of each resident: a cell of the buurt of the household, in proportion to ``weight``."""
    draws = spread(uniforms(stream_key(seed, "home_cell", 0), members.household_key), buurt_of)
    place = np.empty(buurt_of.size, np.int32)
    for b in range(homes.first_place.size - 1):
        rows = np.flatnonzero(buurt_of == b)
        first, last = homes.first_place[b], homes.first_place[b + 1]
        edges = np.cumsum(weight[first:last])
        place[rows] = first + np.searchsorted(edges[:-1] / edges[-1], draws[rows], side="right")
    housed: npt.NDArray[np.int32] = place[members.household]
    return housed
