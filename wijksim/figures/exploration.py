"""What matters and where it tips: bars of a sensitivity analysis, the curve along one lever, the map along two."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.figures.lettering import SMALL, TINY, shortened
from wijksim.figures.palette import GRID, INK, LINES, MUTED, PAPER, SEQUENTIAL, ink_on
from wijksim.figures.protocols import Sensitivity, Tipping
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis, panel_title
from wijksim.scenario.register import REGISTER
from wijksim.text.catalogue import say
from wijksim.text.exploration import (
    lever_axis,
    short_number,
    tipping_facts,
    tipping_map_sentence,
    tipping_sentence,
)
from wijksim.text.language import Language, format_number
from wijksim.text.levers import lever_heading
from wijksim.text.outcomes import text_of

MAX_BARS = 14


def figure_of_sensitivity(found: Sensitivity, language: Language) -> Sheet:
    """A bar for each parameter, the most important on top; open bars do not stand out from noise."""
    with house_style():
        index = found.index
        what = say(f"exploration.index_{index}", language)
        shows = say(
            "exploration.sensitivity_shows" if index != "median" else "exploration.pawn_shows", language, index=what
        )
        caption = say("exploration.points_caption", language, points=found.points, version=__version__)
        sheet = _sheet(found.sentence(language), shows, caption, language)
        axes = sheet.panel(0.42, 0.12, 0.55, 0.86)
        rows = found.table.head(MAX_BARS).to_dict("records")
        _draw_indices(axes, index, rows, language)
        text = text_of(found.outcome)
        number_axis(
            axes.xaxis,
            language,
            factor=100.0 if index == "mu_star" and text.unit.percentage else 1.0,
            ticks=6,
        )
        about = {"outcome": text.label(language), "unit": text.unit_label(language)}
        axes.set_xlabel(say(f"exploration.axis_{index}", language, **about))
        return sheet


def _draw_indices(axes: Axes, index: str, rows: Sequence[Mapping[Any, Any]], language: Language) -> None:
    places = np.arange(len(rows))[::-1]
    for place, row in zip(places, rows, strict=True):
        colour = LINES[0].colour
        axes.barh(
            place,
            row[index],
            height=0.6,
            facecolor=colour if row["matters"] else PAPER,
            edgecolor=colour,
            zorder=2,
        )
        if "low" in row:
            ends = [max(0.0, row["low"]), max(0.0, row["high"])]
            axes.plot(ends, [place, place], color=LINES[1].colour, linewidth=2.2, zorder=3)
    if rows[0].get("noise_floor", np.nan) > 0.0:
        _draw_floor(axes, float(rows[0]["noise_floor"]), language)
    labels = [shortened(lever_heading(row["parameter"], language), 260.0, SMALL) for row in rows]
    axes.set_yticks(places, labels)
    axes.tick_params(axis="y", length=0)
    axes.set_xlim(left=0.0)
    axes.grid(axis="x", color=GRID, zorder=0)


def _draw_floor(axes: Axes, floor: float, language: Language) -> None:
    """What a parameter gets that the model does not know."""
    axes.axvline(floor, color=MUTED, linewidth=1.2, linestyle=(0.0, (2.0, 2.0)), zorder=4)
    axes.annotate(
        say("exploration.noise_floor", language), (floor, 0.02), xycoords=("data", "axes fraction"), xytext=(3, 0),
        textcoords="offset points", va="bottom", size=TINY, color=MUTED,
    )  # fmt: skip


def figure_of_tipping(tip: Tipping, language: Language) -> Sheet:
    """The curve along one lever, or the map along two."""
    with house_style():
        return _curve(tip, language) if tip.map is None else _map(tip, language)


def _curve(tip: Tipping, language: Language) -> Sheet:
    facts = tipping_facts(tip, language)
    caption = say("exploration.runs_caption", language, runs=int(tip.curve["n"].sum()), version=__version__)
    sheet = _sheet(tip.sentence(language), say("exploration.curve_shows", language, **facts), caption, language)
    upper, lower = sheet.panel(0.1, 0.5, 0.86, 0.42), sheet.panel(0.1, 0.12, 0.86, 0.26)
    x = tip.curve["value"].to_numpy(float)
    text = text_of(tip.outcome)
    style = LINES[0]
    upper.fill_between(x, tip.curve["p10"], tip.curve["p90"], color=style.colour, alpha=0.2, linewidth=0.0)
    upper.plot(x, tip.curve["mean"], color=style.colour, marker=style.marker, linewidth=2.0, clip_on=False, zorder=4)
    upper.axhline(tip.below, color=MUTED, linewidth=1.0, linestyle=(0.0, (2.0, 2.0)))
    number_axis(upper.yaxis, language, factor=100.0 if text.unit.percentage else 1.0, ticks=5)
    panel_title(
        upper,
        say("compare.bands_panel", language, label=text.label(language), unit=text.unit_label(language)),
    )
    upper.tick_params(axis="x", labelbottom=False)
    lower.plot(
        x, tip.curve["collapsed"], color=style.colour, marker="o", linestyle="none", markerfacecolor=PAPER,
        clip_on=False, zorder=5,
    )  # fmt: skip
    lower.plot(x, tip.curve["fit"], color=LINES[1].colour, linewidth=2.0)
    lower.axhline(0.5, color=MUTED, linewidth=0.8)
    lower.set_ylim(-0.05, 1.05)
    number_axis(lower.yaxis, language, factor=100.0, ticks=3)
    panel_title(lower, say("exploration.share_panel", language, **facts))
    lower.set_xlabel(_axis_words(tip.levers[0], language))
    for axes in (upper, lower):
        axes.set_xlim(tip.lowest, tip.highest)
        number_axis(axes.xaxis, language, ticks=8)
        if tip.matters and tip.point.value == tip.point.value:
            axes.axvspan(tip.point.low, tip.point.high, color=LINES[1].colour, alpha=0.2, linewidth=0.0)
            axes.axvline(tip.point.value, color=LINES[1].colour, linewidth=1.6)
    return sheet


def _map(tip: Tipping, language: Language) -> Sheet:
    assert tip.map is not None and tip.line is not None
    first, second = tip.levers
    facts = tipping_facts(tip, language)
    caption = say("exploration.runs_caption", language, runs=int(tip.map["n"].sum()), version=__version__)
    finding = tipping_map_sentence if tip.matters else tipping_sentence
    sheet = _sheet(finding(tip, language), say("exploration.map_shows", language, **facts), caption, language)
    axes = sheet.panel(0.16, 0.14, 0.74, 0.84)
    shares = tip.map.pivot(index=second, columns=first, values="collapsed")
    cells = shares.to_numpy(float)
    x, y = shares.columns.to_numpy(float), shares.index.to_numpy(float)
    axes.pcolormesh(cells, cmap=SEQUENTIAL, vmin=0.0, vmax=1.0, edgecolors=PAPER)
    for row, column in np.argwhere(np.isfinite(cells)).tolist():
        share = float(cells[row, column])
        axes.text(
            column + 0.5, row + 0.24, format_number(100 * share, 0, language), ha="center", va="center", size=SMALL,
            color=ink_on(SEQUENTIAL(share)[:3]),
        )  # fmt: skip
    line = tip.line.dropna(subset=["tips_at"])
    places = [
        np.interp(line[name], values, np.arange(len(values)) + 0.5) for name, values in (("tips_at", x), (second, y))
    ]
    axes.plot(*places, color=PAPER, linewidth=4.5, zorder=4)
    axes.plot(*places, color=INK, linewidth=2.2, marker="D", markersize=5.5, zorder=5)
    for axis, values, lever in ((axes.xaxis, x, first), (axes.yaxis, y, second)):
        axis.set_ticks(np.arange(len(values)) + 0.5, [short_number(float(value), language) for value in values])
        axis.set_label_text(shortened(_axis_words(lever, language), 240.0 if axis is axes.yaxis else 480.0, SMALL))
        axis.set_tick_params(length=0)
    return sheet


def _axis_words(lever: str, language: Language) -> str:
    return lever_axis(lever, REGISTER[lever].unit, language)


def _sheet(finding: str, shows: str, caption: str, language: Language) -> Sheet:
    return Sheet(finding=finding, shows=shows, caption=caption, proviso=say("compare.proviso", language))
