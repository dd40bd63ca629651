"""Distance to the targets against every parameter that was fitted: a panel for each."""

from math import ceil, sqrt
from textwrap import fill

import numpy as np
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import SMALL, TINY
from wijksim.figures.palette import FAINT, GRID, INK, LINES, PAPER
from wijksim.figures.protocols import Calibration
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.levers import lever_heading

MAX_PANELS = 12
LETTERS_OF_A_LINE = 26
"""Of the name of a parameter, which stands under its panel in two lines."""


def figure_of_calibration(found: Calibration, language: Language) -> Sheet:
    """A dot for each point, filled when kept; a line at the default. Parameters that targets shape come first."""
    order = found.parameters.sort_values("chance", kind="stable")["parameter"].tolist()
    names = order[:MAX_PANELS]
    reached = found.reached
    n = int(((reached["low"] <= reached["defaults"]) & (reached["defaults"] <= reached["high"])).sum())
    shows = say("calibration.shows", language)
    if len(order) > len(names):
        shows += " " + say("calibration.others", language, n=len(order) - len(names))
    with house_style():
        sheet = Sheet(
            finding=say(
                "calibration.finding", language, n=n, all=len(reached), fit=int((found.distance[1:] == 0.0).sum()),
                points=len(found.points) - 1,
            ),
            shows=shows,
            caption=say(
                "calibration.caption", language, points=len(found.points) - 1, replications=found.replications,
                seed=found.seed, version=__version__,
            ),
            proviso=say("calibration.proviso", language),
        )  # fmt: skip
        columns = min(4, ceil(sqrt(len(names))))
        rows = -(-len(names) // columns)
        for place, name in enumerate(names):
            axes = _panel(sheet, place // columns, place % columns, rows, columns)
            _draw(axes, found, name, language, first=place % columns == 0)
    return sheet


def _panel(sheet: Sheet, row: int, column: int, rows: int, columns: int) -> Axes:
    wide, high = 1.0 / columns, 1.0 / rows
    below, beside = 46.0 / sheet.body_points, 42.0 / sheet.body_width
    return sheet.panel(column * wide + beside, 1.0 - (row + 1) * high + below, wide - 1.3 * beside, high - 1.25 * below)


def _draw(axes: Axes, found: Calibration, name: str, language: Language, *, first: bool) -> None:
    values, distance, kept = found.points[name].to_numpy(float)[1:], found.distance[1:], found.kept[1:]
    colour = LINES[0].colour
    axes.axvline(float(found.points[name].iloc[0]), color=INK, linewidth=1.0, zorder=1)
    for which, face in ((~kept, PAPER), (kept, colour)):
        axes.plot(
            values[which], distance[which], linestyle="none", marker="o", markersize=4.0, markerfacecolor=face,
            markeredgecolor=colour if face != PAPER else FAINT, markeredgewidth=0.8, zorder=3 if face != PAPER else 2,
        )  # fmt: skip
    highest = float(np.nanmax(found.distance)) or 1.0
    axes.set_ylim(-0.05 * highest, 1.05 * highest)  # what reaches all targets stands on 0, and is seen whole
    axes.grid(axis="y", color=GRID, zorder=0)
    number_axis(axes.xaxis, language, ticks=4)
    number_axis(axes.yaxis, language, ticks=3)
    axes.tick_params(labelsize=TINY)
    axes.set_xlabel(fill(lever_heading(name, language), LETTERS_OF_A_LINE), size=TINY + 0.5)
    if first:
        axes.set_ylabel(say("calibration.axis", language), size=min(SMALL, TINY + 0.5))
