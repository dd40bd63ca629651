"""One scenario on many seeds: mean and band of a few outcomes over the weeks, a small panel for each."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import TINY, shortened
from wijksim.figures.marks import draw_marks, highest_mark
from wijksim.figures.palette import GRID, LINES
from wijksim.figures.protocols import Replications
from wijksim.figures.reading import named
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, week_axis
from wijksim.scenario.observed import Placed, of_outcome
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.weeks import period_words

SHOWN = (
    "collaboration", "practice_share", "trust", "weeks_to_help", "multi_domain_solved_share", "second_line_entries",
)  # fmt: skip
"""Outcomes with a panel, row by row."""
COLUMNS = 3
WEEKS_SMOOTHED = 13
"""A weekly count is shown as the mean of a quarter: single weeks are noise."""
_SMOOTHED = ("second_line_entries",)
_YEAR = 52


def figure_of_bands(found: Replications, language: Language, observed: Sequence[Placed] = ()) -> Sheet:
    """Mean of all runs as a line, eight out of ten of them as a band, observed figures as marks."""
    with house_style():
        shows = say(
            "replications.shows",
            language,
            n=found.n,
            period=period_words(found.summary_from, found.weeks - 1, language),
        )
        if any(of_outcome(observed, outcome) for outcome in SHOWN):
            shows += " " + say("observed.marks", language)
        sheet = Sheet(finding=_finding(found, language), shows=shows, **_foot(found, language))
        wide, high = 1.0 / COLUMNS, COLUMNS / len(SHOWN)
        for place, outcome in enumerate(SHOWN):
            row, column = divmod(place, COLUMNS)
            box = (column * wide + 0.05, 1.0 - (row + 1) * high + 0.13, wide - 0.07, high - 0.22)
            axes = _draw(sheet, box, found, outcome, language)
            marks = of_outcome(observed, outcome)
            draw_marks(axes, marks, LINES[0].colour)
            axes.set_ylim(0.0, max(axes.get_ylim()[1], 1.1 * highest_mark(marks)))
    return sheet


def _draw(
    sheet: Sheet, box: tuple[float, float, float, float], found: Replications, outcome: str, language: Language
) -> Axes:  # fmt: skip
    axes = sheet.panel(*box)
    span = WEEKS_SMOOTHED if outcome in _SMOOTHED else 1
    text, table, style = OUTCOME_TEXT[outcome], found.bands(outcome, span=span), LINES[0]
    weeks = table["week"].to_numpy(float)
    axes.fill_between(weeks, table["p10"], table["p90"], color=style.colour, alpha=0.22, linewidth=0.0, zorder=2)
    axes.plot(weeks, table["mean"], color=style.colour, linewidth=1.8, zorder=3)
    axes.set_ylim(0.0, max(1e-9, 1.1 * float(np.nanmax(table[["p90", "mean"]].to_numpy()))))
    week_axis(axes, found.weeks, language, at_most=5)
    axes.grid(axis="y", color=GRID, zorder=0)
    number_axis(axes.yaxis, language, factor=100.0 if text.unit.percentage else 1.0, ticks=4)
    axes.tick_params(axis="both", labelsize=TINY + 0.5)
    width = box[2] * sheet.body_width
    size = TINY + 0.5
    axes.set_title(
        shortened(text.label(language), width, size, bold=True), loc="left", size=size, weight="bold", pad=15
    )
    axes.text(
        0.0, 1.03, shortened(text.unit_label(language), width, TINY), transform=axes.transAxes, size=TINY, va="bottom"
    )
    return axes


def _finding(found: Replications, language: Language) -> str:
    outcome = SHOWN[0]
    text, row = OUTCOME_TEXT[outcome], found.to_dict()["summary"][outcome]
    mean, p10, p90 = (text.format(row[name], language) for name in ("mean", "p10", "p90"))
    words = "finding" if found.n > 1 else "one_run"
    return say(
        f"replications.{words}",
        language,
        outcome=text.label(language),
        mean=mean,
        p10=p10,
        p90=p90,
        unit=text.unit_label(language),
    )


def _foot(found: Replications, language: Language) -> dict[str, str]:
    caption = say(
        "replications.caption", language, scenario=named(found.scenario, language), n=found.n, root=found.root,
        weeks=found.weeks, version=__version__,
    )  # fmt: skip
    return {"caption": caption, "proviso": say("replications.proviso", language)}
