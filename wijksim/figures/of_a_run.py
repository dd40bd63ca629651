"""The figures of one run, by name."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wijksim.figures.ages import draw_ages, has_ages
from wijksim.figures.boundaries import draw_boundaries
from wijksim.figures.boundary_workers import draw_boundary_workers
from wijksim.figures.collaboration import draw_collaboration
from wijksim.figures.division import draw_division
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
    "division": draw_division,
    "network": draw_network,
    "map": draw_map,
    "payers_and_results": draw_money,
    "boundary_objects": draw_objects,
    "boundary_workers": draw_boundary_workers,
}
"""Every figure of a run by the name of its file."""


OF_SOME_RUNS: dict[str, tuple[Callable[[Reading], bool], Callable[[Reading], Sheet]]] = {"ages": (has_ages, draw_ages)}
"""Figures of runs that have what they show, each with how to know that."""


def all_figures(run: "Run", language: Language, observed: Sequence[Placed] = ()) -> dict[str, Sheet]:
    """Every figure of a run, by name; an unfinished run without a single week has none. Observed figures stand on those
    over the weeks."""
    if run.weeks == 0:
        return {}
    names = [*FIGURES, *(name for name, (has, _) in OF_SOME_RUNS.items() if has(Reading(run, language)))]
    return {name: draw_figure(name, run, language, observed) for name in names}


def draw_figure(name: str, run: "Run", language: Language, observed: Sequence[Placed] = ()) -> Sheet:
    """One figure of a run; `KeyError` for a name that is neither in :data:`FIGURES` nor in :data:`OF_SOME_RUNS`."""
    draw = OF_SOME_RUNS[name][1] if name in OF_SOME_RUNS else FIGURES[name]
    with house_style():
        return draw(Reading(run, language, tuple(observed)))
