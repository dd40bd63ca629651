"""Figures: a run in, sheets out, in Dutch or English. Never a pyplot; nothing here opens a file."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import wijksim.figures.matplotlib_home  # noqa: F401 - before anything imports matplotlib
from wijksim.figures.boundaries import draw_boundaries
from wijksim.figures.boundary_workers import draw_boundary_workers
from wijksim.figures.collaboration import draw_collaboration
from wijksim.figures.money import draw_money
from wijksim.figures.neighbourhood import draw_map
from wijksim.figures.network import draw_network
from wijksim.figures.objects import draw_objects
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet, house_style
from wijksim.scenario.observed import Placed
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.model.result import Run

FIGURES: dict[str, Callable[[Reading], Sheet]] = {
    "collaboration": draw_collaboration,
    "boundaries": draw_boundaries,
    "network": draw_network,
    "map": draw_map,
    "payers_and_results": draw_money,
    "boundary_objects": draw_objects,
    "boundary_workers": draw_boundary_workers,
}
"""Every figure of a run by the name of its file."""


def all_figures(run: "Run", language: Language, observed: Sequence[Placed] = ()) -> dict[str, Sheet]:
    """Every figure of a run, by name; an unfinished run without a single week has none. Observed figures stand on those
    over the weeks."""
    return {name: draw_figure(name, run, language, observed) for name in FIGURES} if run.weeks > 0 else {}


def draw_figure(name: str, run: "Run", language: Language, observed: Sequence[Placed] = ()) -> Sheet:
    """One figure of a run; `KeyError` for a name that is not in :data:`FIGURES`."""
    with house_style():
        return FIGURES[name](Reading(run, language, tuple(observed)))
