"""Observed figures beside the model: a panel for each outcome that was observed, with the band of the runs."""

import numpy as np
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.domain.outcomes import OUTCOMES
from wijksim.figures.lettering import POINTS_HIGH, POINTS_WIDE, TINY, clean, shortened
from wijksim.figures.marks import draw_marks, ends_of
from wijksim.figures.palette import GRID, LINES
from wijksim.figures.protocols import BesideObserved
from wijksim.figures.reading import named
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, week_axis
from wijksim.scenario.observed import of_outcome
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.observed import text_of_figure

COLUMNS = 3
ROWS_OF_A_SLIDE = 2
MAX_PANELS = 30
"""More outcomes stand in the table only."""
QUARTER, YEAR = 13, 52
"""Weeks."""
_BY_WEEK = {outcome.name for outcome in OUTCOMES if "per week" in outcome.unit}
"""Weekly counts are shown as the mean of a quarter: single weeks are noise."""
_SMALL = TINY + 0.5


def figure_of_observed(found: BesideObserved, language: Language) -> Sheet:
    """The mean of the runs as a line, eight out of ten of them as a band, what was observed as marks."""
    shown = found.outcomes[:MAX_PANELS]
    rows = max(1, -(-len(shown) // COLUMNS))
    with house_style():
        height = POINTS_HIGH * max(1.0, rows / ROWS_OF_A_SLIDE)
        sentence = found.sentences(language)[0]
        marks = say("observed.marks", language)
        shows = say("observed.shows" if found.n > 1 else "observed.shows_one", language, n=found.n, marks=marks)
        caption = say(
            "observed.caption", language, scenario=named(found.scenario, language), n=found.n, weeks=found.weeks,
            file=shortened(clean(found.file), 160.0, TINY), version=__version__,
        )  # fmt: skip
        sheet = Sheet(
            height, finding=say("observed.finding", language, sentence=sentence), shows=shows, caption=caption,
            proviso=say("replications.proviso", language),
        )  # fmt: skip
        wide, high = 1.0 / COLUMNS, 1.0 / rows
        for place, outcome in enumerate(shown):
            row, column = divmod(place, COLUMNS)
            box = (column * wide + 0.05, 1.0 - (row + 1) * high + 0.26 * high, wide - 0.07, 0.56 * high)
            _draw(sheet.panel(*box), found, outcome, language)
    return sheet


def _draw(axes: Axes, found: BesideObserved, outcome: str, language: Language) -> None:
    text, style, marks = text_of_figure(outcome), LINES[0], of_outcome(found.placed, outcome)
    table = found.bands(outcome, span=QUARTER if outcome in _BY_WEEK else 1)
    weeks = table["week"].to_numpy(float)
    if found.n > 1:
        axes.fill_between(weeks, table["p10"], table["p90"], color=style.colour, alpha=0.22, linewidth=0.0, zorder=2)
    axes.plot(weeks, table["mean"], color=style.colour, linewidth=1.8, zorder=3)
    draw_marks(axes, marks, LINES[1].colour)
    edges = [edge for mark in marks for edge in ends_of(mark)]
    values = np.concatenate([table[["p10", "mean", "p90"]].to_numpy(float).ravel(), edges])
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    room = 0.08 * (high - low) or 0.08 * abs(high) or 1.0
    axes.set_ylim(0.0 if 0.0 <= low < 0.6 * high else low - room, high + room)
    week_axis(axes, found.weeks, language, at_most=5)
    axes.grid(axis="y", color=GRID, zorder=0)
    number_axis(axes.yaxis, language, factor=100.0 if text.unit.percentage else 1.0, ticks=4)
    axes.tick_params(axis="both", labelsize=_SMALL)
    width = axes.get_position().width * POINTS_WIDE
    axes.set_title(
        shortened(text.label(language), width, _SMALL, bold=True), loc="left", size=_SMALL, weight="bold", pad=15
    )
    unit = shortened(text.unit_label(language), width, TINY)
    axes.text(0.0, 1.03, unit, transform=axes.transAxes, size=TINY, va="bottom")
