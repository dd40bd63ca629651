"""Power of an evaluation: the chance to find each difference against the number of wijken, a line for each year."""

import numpy as np
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import TINY
from wijksim.figures.palette import FAINT, GRID, LINES
from wijksim.figures.protocols import Power
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, panel_title
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.power import chance

SHOWN = ("joint_cases", "quality_of_life", "second_line_entries", "second_line_cost")
LITTLE, MUCH = 0.3, 0.8


def figure_of_detection(found: Power, language: Language) -> Sheet:
    """Four measures side by side, from process to cost; dotted: the 80 % that evaluations usually ask for."""
    first = found.years[1]
    process, cost = (found.power(name, first) for name in ("joint_cases", "second_line_cost"))
    late = "finding" if process >= MUCH and cost <= LITTLE else "finding_else"
    with house_style():
        sheet = Sheet(
            finding=say(f"power.{late}", language, process=chance(process), cost=chance(cost)),
            shows=say("power.change", language),
            caption=say(
                "power.about", language, runs=found.runs, wijken=found.wijken,
                residents=format_number(found.residents, 0, language),
            ) + f" wijksim {__version__}.",
            proviso=say("power.caveat", language),
        )  # fmt: skip
        wide = 1.0 / len(SHOWN)
        below, above, beside = (points / whole for points, whole in (
            (36.0, sheet.body_points), (24.0, sheet.body_points), (30.0, sheet.body_width)
        ))  # fmt: skip
        for i, measure in enumerate(SHOWN):
            axes = sheet.panel(i * wide + beside, below, wide - 1.3 * beside, 1.0 - below - above)
            _draw(axes, found, measure, language, first=i == 0)
    return sheet


def _draw(axes: Axes, found: Power, measure: str, language: Language, *, first: bool) -> None:
    table = found.table
    numbers = np.arange(2, 11)
    axes.axhline(0.8, color=FAINT, linestyle=(0.0, (2.0, 2.0)), linewidth=1.0)
    for style, year in zip(LINES, found.years[1:], strict=False):
        row = table[(table["measure"] == measure) & (table["year"] == year) & (table["design"] == "change")].iloc[0]
        label = say("power.line_one" if year == 1 else "power.line", language, year=year)
        axes.plot(
            numbers, [row[f"power_{n}"] for n in numbers], color=style.colour, marker=style.marker, markersize=4.0,
            linewidth=1.4, label=label,
        )  # fmt: skip
    axes.set_ylim(0.0, 1.03)
    axes.set_xlim(1.0, 10.4)
    axes.grid(axis="y", color=GRID)
    number_axis(axes.xaxis, language, whole=True)
    number_axis(axes.yaxis, language, factor=100.0)
    axes.tick_params(labelsize=TINY)
    panel_title(axes, say(f"power.{measure}", language))
    axes.set_xlabel(say("power.axis_n", language), size=TINY + 0.5)
    if first:
        axes.set_ylabel(say("power.axis_power", language) + " (%)", size=TINY + 0.5)
        axes.legend(frameon=False, fontsize=TINY, loc="center right")
