"""Figures of the report for a council: all plans in one picture, and who pays, readable at the width of a page."""

from collections.abc import Mapping, Sequence
from math import floor, log10
from typing import Any, Protocol

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import SMALL, TINY, width_of, wrapped
from wijksim.figures.palette import FAINT, GRID, INK, MUTED, PAPER
from wijksim.figures.robust import Look, looks
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import LocalNumbers, number_axis, panel_title
from wijksim.text.amounts import difference_words, outcome_label, unit_of
from wijksim.text.catalogue import say
from wijksim.text.council import money
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.robust import payer_label

ROW, REST = 42.0, 138.0
"""Points high: a plan, and all else of the sheet."""
LABELS, GAP = 0.24, 0.045
WEEKS_A_YEAR = 52
SPREAD = (0.1, 0.9)
MAX_PAYER_PLANS = 4
SMALLEST = 5.0
"""Points: letters that can just be read."""


class Studied(Protocol):
    """What these figures read of a study."""

    @property
    def plans(self) -> Sequence[Any]: ...
    @property
    def outcomes(self) -> tuple[str, ...]: ...
    @property
    def used(self) -> int: ...
    @property
    def seeds(self) -> tuple[int, ...]: ...
    @property
    def root(self) -> int: ...
    @property
    def kind(self) -> str: ...
    def rows(self, name: str, **wanted: object) -> list[dict[str, Any]]: ...
    def row(self, name: str, **wanted: object) -> dict[str, Any] | None: ...
    def difference(self, plan: str, outcome: str) -> "pd.Series[float]": ...


def council_figures(found: Studied, language: Language) -> dict[str, Sheet]:
    """Every figure of the report by name."""
    figures = {"plans": figure_of_plans(found, language)}
    if found.rows("payers"):
        figures["payers"] = figure_of_who_pays(found, language)
    return figures


def _sheet(found: Studied, finding: str, shows: str, rows: float, language: Language) -> Sheet:
    caption = say(
        "robust.caption", language, plans=len(found.plans), worlds=found.used, seeds=len(found.seeds), root=found.root,
        kind=say(f"robust.kind_{found.kind}", language), version=__version__,
    )  # fmt: skip
    proviso = say("robust.proviso", language)
    return Sheet(REST + ROW * rows, finding=finding, shows=shows, caption=caption, proviso=proviso)


def figure_of_plans(found: Studied, language: Language) -> Sheet:
    """A row for each plan: what it changes in every world, in how many it is good enough, and what it costs a year."""
    with house_style():
        plans = looks(found.plans, language)
        outcome = found.outcomes[0]
        finding = say("council.plans_finding", language, outcome=outcome_label(outcome, language))
        shows = say("council.plans_show", language, reference=plans[0].title)
        sheet = _sheet(found, finding, shows, len(plans) - 1, language)
        with_cost = bool(found.rows("payers", payer="total"))
        widths = (0.31, 0.15, 0.18) if with_cost else (0.45, 0.25)
        left = LABELS
        places = []
        for width in widths:
            places.append(sheet.panel(left, 0.18, width, 0.71))
            left += width + GAP
        _changes(places[0], found, plans, outcome, language)
        _good_enough(places[1], found, plans, language)
        if with_cost:
            _costs(places[2], found, plans, language)
        return sheet


def _axis(axes: Axes, plans: Sequence[Look], title: str, *, labelled: bool) -> None:
    labels = ["\n".join(wrapped(look.title, 155.0, SMALL, max_lines=3)) if labelled else "" for look in plans]
    axes.set_yticks([-place for place in range(len(plans))], labels)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(-len(plans) + 0.4, 0.6)
    axes.grid(axis="x", color=GRID, zorder=0)
    panel_title(axes, title)


def _changes(axes: Axes, found: Studied, plans: Sequence[Look], outcome: str, language: Language) -> None:
    """A dot for each world, beside each other where they would overlap, and a line at the median."""
    unit = OUTCOME_TEXT[outcome].unit if outcome in OUTCOME_TEXT else None
    for place, look in enumerate(plans[1:]):
        values = np.sort(found.difference(look.name, outcome).to_numpy(np.float64))
        heights = -place + 0.26 * np.resize([0.0, 0.55, -0.55, 1.0, -1.0], values.size)
        axes.plot(values, heights, look.marker, color=look.colour, markersize=4.0, alpha=0.75, zorder=3)
        middle = float(np.median(values))
        axes.plot([middle, middle], [-place - 0.36, -place + 0.36], color=INK, linewidth=2.0, zorder=4)
        axes.annotate(
            difference_words(outcome, middle, language), (middle, -place + 0.36), xytext=(0, 2),
            textcoords="offset points", ha="center", size=SMALL, color=INK,
        )  # fmt: skip
    axes.axvline(0.0, color=MUTED, linewidth=1.0, zorder=2)
    axes.margins(x=0.1)
    _axis(axes, plans[1:], outcome_label(outcome, language), labelled=True)
    number_axis(axes.xaxis, language, factor=100.0 if unit and unit.percentage else 1.0, ticks=4)
    axes.set_xlabel(unit_of(outcome, language))


def _good_enough(axes: Axes, found: Studied, plans: Sequence[Look], language: Language) -> None:
    """Bars of worlds in which a plan is good enough, of all worlds."""
    for place, look in enumerate(plans[1:]):
        row = found.row("enough", plan=look.name, goal="all")
        count = int(row["count"]) if row else 0
        axes.barh(-place, found.used, height=0.4, facecolor=PAPER, edgecolor=FAINT, zorder=2)
        axes.barh(-place, count, height=0.4, facecolor=look.colour, edgecolor=INK, linewidth=0.6, zorder=3)
        words = say("robust.count_of", language, count=count, n=found.used)
        axes.annotate(
            words, (found.used / 2, -place + 0.22), xytext=(0, 2), textcoords="offset points", ha="center",
            size=SMALL, color=INK,
        )  # fmt: skip
    _axis(axes, plans[1:], say("robust.good_enough", language), labelled=False)
    axes.set_xlim(0, found.used * 1.02)
    number_axis(axes.xaxis, language, ticks=2)
    axes.set_xlabel(say("council.worlds", language))


def _costs(axes: Axes, found: Studied, plans: Sequence[Look], language: Language) -> None:
    """What all payers together pay more a year: the mean, and a line from 10 to 90 of 100 worlds."""
    for place, look in enumerate(plans[1:]):
        row = found.row("payers", plan=look.name, payer="total")
        if row is None:
            continue
        axes.plot([row["p10"], row["p90"]], [-place, -place], color=look.colour, linewidth=4.0, alpha=0.5, zorder=3)
        axes.plot(row["euro_a_year"], -place, look.marker, color=look.colour, markersize=7, zorder=4)
        axes.annotate(
            money(row["euro_a_year"], language, signed=True), (row["euro_a_year"], -place), xytext=(0, 9),
            textcoords="offset points", ha="center", size=SMALL, color=INK,
        )  # fmt: skip
    axes.axvline(0.0, color=MUTED, linewidth=1.0, zorder=2)
    axes.margins(x=0.28)
    _axis(axes, plans[1:], say("council.cost_title", language), labelled=False)
    number_axis(axes.xaxis, language, factor=0.001, ticks=2)
    axes.set_xlabel(say("robust.thousand_euro_a_year", language))


def figure_of_who_pays(found: Studied, language: Language) -> Sheet:
    """A panel for each plan, all on one scale: euro a year that each payer pays more or less than now."""
    with house_style():
        every = looks(found.plans, language)
        plans = every[1 : MAX_PAYER_PLANS + 1]
        payers = list(dict.fromkeys(row["payer"] for row in found.rows("payers")))
        finding = say("council.payers_finding", language)
        sheet = _sheet(
            found, finding, say("robust.payers_shows", language, reference=every[0].title), 0.9 * len(payers), language
        )
        rows = {(row["plan"], row["payer"]): row for row in found.rows("payers")}
        ends = [abs(row[name]) for row in rows.values() for name in ("p10", "p90", "euro_a_year")]
        edge = 1.25 * max([*ends, 1.0])
        width = (1.0 - 0.2 - 0.025 * (len(plans) - 1) - 0.01) / len(plans)
        for number, look in enumerate(plans):
            axes = sheet.panel(0.2 + number * (width + 0.025), 0.24, width, 0.52)
            _payers(axes, look, payers, rows, language)
            _mirrored(axes, edge, language)
            labels = [payer_label(payer, language) if number == 0 else "" for payer in payers]
            axes.set_yticks([-place for place in range(len(payers))], labels)
            _narrow_title(axes, look.title, 0.95 * width * sheet.body_width)
        return sheet


def _mirrored(axes: Axes, edge: float, language: Language) -> None:
    """Zero in the middle and one round number at each side: more would run into each other in a narrow panel."""
    power = 10.0 ** floor(log10(edge))
    end = max(step * power for step in (1, 2, 5) if step * power <= edge)
    axes.set_xlim(-edge, edge)
    axes.set_xticks([-end, 0.0, end])
    axes.xaxis.set_major_formatter(LocalNumbers(language, 0.001))


def _narrow_title(axes: Axes, title: str, width: float) -> None:
    """A title over a narrow panel: in smaller letters where a word is longer than the panel is wide."""
    longest = max(width_of(word, SMALL, bold=True) for word in title.split())
    size = min(SMALL, max(SMALLEST, 0.99 * SMALL * width / longest))
    lines = wrapped(title, width, size, bold=True, max_lines=4)
    axes.set_title("\n".join(lines), loc="left", size=size, weight="bold")


def _payers(axes: Axes, look: Look, payers: Sequence[str], rows: Mapping[Any, Any], language: Language) -> None:
    for place, payer in enumerate(payers):
        row = rows.get((look.name, payer))
        if row is None:
            continue
        value = row["euro_a_year"]
        axes.plot([row["p10"], row["p90"]], [-place, -place], color=look.colour, linewidth=4.0, alpha=0.5, zorder=3)
        axes.plot(value, -place, look.marker, color=look.colour, markersize=6.5, zorder=4)
        words = format_number(round(value / 1000.0), 0, language)
        axes.annotate(
            words, (value, -place), xytext=(0, 7), textcoords="offset points", ha="center", size=SMALL, color=INK
        )
    axes.axvline(0.0, color=MUTED, linewidth=1.0, zorder=2)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(-len(payers) + 0.4, 0.8)
    axes.tick_params(axis="x", labelsize=TINY)
    axes.grid(axis="x", color=GRID, zorder=0)
    axes.set_xlabel(say("robust.thousand_euro_a_year", language))
