"""What carries a result: for each mechanism the paired differences without it, with mean and interval."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import SMALL, TINY, shortened
from wijksim.figures.palette import FAINT, GRID, INK, LINES, MUTED, PAPER
from wijksim.figures.protocols import Ablation
from wijksim.figures.reading import named
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis
from wijksim.text.amounts import difference_words
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.weeks import period_words

MAX_ROWS = 18
_LABELS, _NUMBERS = 0.37, 0.15
"""Shares of the width: labels at the left, numbers at the right."""


def figure_of_ablation(found: Ablation, language: Language) -> Sheet:
    """A row for each mechanism, the one that matters most on top: dots are pairs, the bar is the interval of the
    mean."""
    table = found.table_of(found.outcome, language)
    shown = table.head(MAX_ROWS)
    with house_style():
        shows = say("ablation.shows", language)
        if len(table) > len(shown):
            shows += " " + say("ablation.others", language, n=len(table) - len(shown))
        sheet = Sheet(finding=_finding(found, table, language), shows=shows, **_foot(found, language))
        below = 34.0 / sheet.body_points
        axes = sheet.panel(_LABELS, below, 1.0 - _LABELS - _NUMBERS, 1.0 - below)
        _draw(axes, found, shown, language)
    return sheet


def _draw(axes: Axes, found: Ablation, rows: pd.DataFrame, language: Language) -> None:
    text = OUTCOME_TEXT[found.outcome]
    places = np.arange(len(rows))[::-1]
    axes.axvline(0.0, color=MUTED, linewidth=0.9, zorder=1)
    for place, row in zip(places, rows.to_dict("records"), strict=True):
        clear, colour = bool(row["clear"]), LINES[0 if row["difference"] < 0 else 1].colour
        dots = found.differences(row["mechanism"])
        heights = place + 0.5 * (np.arange(dots.size) % 5 - 2) / 4.0
        axes.plot(dots, heights, linestyle="none", marker="o", markersize=2.6, color=FAINT, zorder=2)
        axes.plot([row["low"], row["high"]], [place, place], color=INK, linewidth=1.8, solid_capstyle="butt", zorder=3)
        # Filled when 0 is outside the interval, open when it is not: told without colour too.
        axes.plot(
            [row["difference"]], [place], marker="o" if row["difference"] >= 0 else "s", markersize=6.0, zorder=4,
            markerfacecolor=colour if clear else PAPER, markeredgecolor=colour, markeredgewidth=1.2,
        )  # fmt: skip
        shown = difference_words(found.outcome, float(row["difference"]), language)
        axes.annotate(
            shown, (1.02, place), xycoords=("axes fraction", "data"), va="center", size=TINY + 0.5,
            color=INK if clear else MUTED, annotation_clip=False,
        )  # fmt: skip
    axes.set_yticks(places, [shortened(label, 245.0, TINY + 0.5) for label in rows["label"]], fontsize=TINY + 0.5)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(-0.7, len(rows) - 0.3)
    axes.grid(axis="x", color=GRID, zorder=0)
    number_axis(axes.xaxis, language, factor=100.0 if text.unit.percentage else 1.0, ticks=6)
    label = say("ablation.axis", language, outcome=text.label(language).lower(), unit=text.unit_label(language))
    axes.set_xlabel(label, size=SMALL)


def _finding(found: Ablation, table: pd.DataFrame, language: Language) -> str:
    text = OUTCOME_TEXT[found.outcome]
    clear = table[table["clear"]]
    if clear.empty:
        return say("ablation.no_finding", language, outcome=text.label(language).lower())
    first = clear.iloc[0]
    return say(
        "ablation.finding", language, outcome=text.label(language).lower(), label=first["label"].lower(),
        base=text.format(found.base, language), without=text.format(float(first["without"]), language),
        unit=text.unit_label(language),
    )  # fmt: skip


def _foot(found: Ablation, language: Language) -> dict[str, str]:
    caption = say(
        "ablation.caption", language, scenario=named(found.scenario, language), n=found.n, root=found.root,
        period=period_words(found.summary_from, found.weeks - 1, language), version=__version__,
    )  # fmt: skip
    return {"caption": caption, "proviso": say("ablation.proviso", language)}
