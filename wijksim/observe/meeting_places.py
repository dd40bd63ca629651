"""Who is nearest to which key figure, and what is likely to be heard at that table (W22-W23)."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

QUARTER = 13


def best_table(x: Any, y: Any, figures: Sequence[Any], radius: float) -> npt.NDArray[np.int64]:
    """Number in ``figures`` of the meeting place that reaches each place (x, y) best; -1 when none does.

    Reach is ``motivation * (1 - distance / radius)`` in cells of 100 m, as in :mod:`wijksim.mechanisms.key_figures`.
    """
    if not figures or not len(x):
        return np.full(len(x), -1, np.int64)
    places = np.array([figure.place for figure in figures], float)
    motivation = np.array([figure.motivation for figure in figures])
    away = np.hypot(np.asarray(x, float)[:, None] - places[:, 0], np.asarray(y, float)[:, None] - places[:, 1])
    inside = away < radius
    reach = np.where(inside, (1.0 - away / np.where(inside, radius, 1.0)) * motivation, 0.0)
    best = reach.argmax(axis=1)
    return np.where(reach.max(axis=1) > 0.0, best, -1)


def needs_heard_in_quarter(world: Any, figures: Sequence[Any]) -> npt.NDArray[np.float64]:
    """Expected number of hidden needs that each table brings into the open in the 13 weeks to come, as things are now.

    A hidden need within reach is heard with the chance of the model, ``key_figures.hearing * reach`` a week; needs that
    come or go in those weeks are left out. Which need is really heard is not noted by the model, so this is an
    expectation and not a count.
    """
    people = world.residents
    rows = np.flatnonzero((people.hidden > 0) & (people.near_key_figure > 0.0) & ~people.in_second_line)
    table = best_table(people.x[rows], people.y[rows], figures, float(world.rules["key_figures.radius_cells"]))
    chance = np.minimum(1.0, world.rules["key_figures.hearing"] * people.near_key_figure[rows].astype(float))
    heard = np.bitwise_count(people.hidden[rows]) * (1.0 - (1.0 - chance) ** QUARTER)
    return np.bincount(table[table >= 0], weights=heard[table >= 0], minlength=len(figures))
