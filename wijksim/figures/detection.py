"""Power of an evaluation: the chance to find each difference against the number of wijken, a line for each year."""

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes

import wijksim
from wijksim.figures.lettering import TINY
from wijksim.figures.palette import FAINT, GRID, LINES
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, panel_title
from wijksim.text.detection import chance, detection_words
from wijksim.text.language import Language, format_number

if TYPE_CHECKING:
    from wijksim.experiments.detection import Detection

SHOWN = ("joint_cases", "quality_of_life", "second_line_entries", "second_line_cost")
LITTLE, MUCH = 0.3, 0.8


def figure_of_detection(found: "Detection", language: Language) -> Sheet:
    """Four measures side by side, from process to cost; dotted: the 80 % that evaluations usually ask for."""
    first = found.years[1]
    process, cost = (found.power(name, first) for name in ("joint_cases", "second_line_cost"))
    late = "finding" if process >= MUCH and cost <= LITTLE else "finding_else"
    with house_style():
        sheet = Sheet(
            finding=detection_words(late, language, process=chance(process), cost=chance(cost)),
            shows=detection_words("change", language),
            caption=detection_words(
                "about", language, runs=found.runs, wijken=found.wijken,
                residents=format_number(found.residents, 0, language),
            ) + f" wijksim {wijksim.__version__}.",
            proviso=detection_words("caveat", language),
        )  # fmt: skip
        wide = 1.0 / len(SHOWN)
        below, above, beside = (points / whole for points, whole in (
            (36.0, sheet.body_points), (24.0, sheet.body_points), (30.0, sheet.body_width)
        ))  # fmt: skip
        for i, measure in enumerate(SHOWN):
            axes = sheet.panel(i * wide + beside, below, wide - 1.3 * beside, 1.0 - below - above)
            _draw(axes, found, measure, language, first=i == 0)
    return sheet


def _draw(axes: Axes, found: "Detection", measure: str, language: Language, *, first: bool) -> None:
    table = found.table
    numbers = np.arange(2, 11)
    axes.axhline(0.8, color=FAINT, linestyle=(0.0, (2.0, 2.0)), linewidth=1.0)
    for style, year in zip(LINES, found.years[1:], strict=False):
        row = table[(table["measure"] == measure) & (table["year"] == year) & (table["design"] == "change")].iloc[0]
        label = detection_words("line_one" if year == 1 else "line", language, year=year)
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
    panel_title(axes, detection_words(measure, language))
    axes.set_xlabel(detection_words("axis_n", language), size=TINY + 0.5)
    if first:
        axes.set_ylabel(detection_words("axis_power", language) + " (%)", size=TINY + 0.5)
        axes.legend(frameon=False, fontsize=TINY, loc="center right")
