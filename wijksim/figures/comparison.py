"""Comparisons: bands over the weeks, paired differences of several outcomes, who gains and who pays."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from wijksim._version import __version__
from wijksim.domain.better import BETTER
from wijksim.domain.outcomes import OUTCOMES
from wijksim.figures.lettering import POINTS_HIGH, SMALL, TINY, clean, shortened
from wijksim.figures.marks import draw_marks, ends_of
from wijksim.figures.palette import GRID, HATCH, INK, LINES, MUTED, PAPER, LineStyle, line_style
from wijksim.figures.protocols import Comparison
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import Curve, draw_curves, number_axis, panel_title, week_axis
from wijksim.scenario.observed import Placed, of_outcome
from wijksim.scenario.scenario import Scenario
from wijksim.text.amounts import difference_words
from wijksim.text.catalogue import say
from wijksim.text.compare import effect_facts, euro, interval_words
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

OUTCOMES_SHOWN = (
    "collaboration", "practice_share", "trust", "task_clarity", "weeks_to_help", "multi_domain_solved_share",
    "quality_of_life", "second_line_entries", "frustration", "cost_total",
)  # fmt: skip
"""Outcomes of the figure of differences, if no others are asked for; all have a better side."""
FEW_SCENARIOS = 5
"""As many lines have room on a slide; with more the figure grows."""
_HIGHER = 58.0
"""Points that one more line needs, for its label in both panels."""
MAX_LISTED = 4
"""Variants whose numbers stand in the sentence one by one; of more it tells the least and the most."""
QUARTER, YEAR = 13, 52
"""Weeks."""
UNITS = {outcome.name: outcome.unit for outcome in OUTCOMES}
_LEFT, _WIDTH, _LABELS = 0.09, 0.66, 165.0
_ALPHA = 0.22
_MAX_DOTS = 200


def all_comparison_figures(
    comparison: Comparison, language: Language, observed: Sequence[Placed] = ()
) -> dict[str, Sheet]:
    """The figures that are kept with a comparison, by the name of their file; bands of whatever was observed too."""
    outcomes = dict.fromkeys(("collaboration", *(each.of.outcome for each in observed)))
    figures = {
        f"bands_{outcome}": figure_of_bands(comparison, outcome, language, observed)
        for outcome in outcomes
        if outcome in OUTCOME_TEXT
    }
    for number, variant in enumerate(comparison.variants, 1):
        ending = "" if len(comparison.variants) == 1 else f"_{number}"
        figures[f"differences{ending}"] = figure_of_differences(comparison, variant.name, language)
        figures[f"who_gains_who_pays{ending}"] = figure_of_parties(comparison, variant.name, language)
    return figures


# --- bands


def figure_of_bands(comparison: Comparison, outcome: str, language: Language, observed: Sequence[Placed] = ()) -> Sheet:
    """One outcome over the weeks: all scenarios above, paired differences below, with their spread over runs; what was
    observed as marks."""
    with house_style():
        scenarios = comparison.scenarios
        marks = of_outcome(observed, outcome)
        shows = say("compare.bands_shows", language, n=comparison.n)
        shows += f" {say('observed.marks', language)}" if marks else ""
        height = POINTS_HIGH + _HIGHER * max(0, len(scenarios) - FEW_SCENARIOS)
        finding = _finding(comparison, outcome, language)
        sheet = Sheet(height, finding=finding, shows=shows, **_foot(comparison, language))
        span = QUARTER if "per week" in UNITS[outcome] else 1
        _draw_levels(sheet, comparison, scenarios, outcome, span, language, marks)
        _draw_differences_over_weeks(sheet, comparison, scenarios[1:], outcome, span, language)
        return sheet


def _finding(comparison: Comparison, outcome: str, language: Language) -> str:
    facts = [effect_facts(comparison.effect(outcome, each.name).to_dict(), language) for each in comparison.variants]
    for each in facts:
        each["side"] = say("compare.finding_better" if each["judged"] else "compare.finding_higher", language)
    if not any(each["clear"] for each in facts):
        return say("compare.no_effect", language, **facts[0])
    if len(facts) == 1:
        return say("compare.finding", language, **facts[0])
    values = sorted(facts, key=lambda each: float(each["value"]))
    alts = _listed([str(each["alt"]) for each in (facts if len(facts) <= MAX_LISTED else values)], language)
    counts = [each["k"] for each in facts]
    ks = _listed([str(k) for k in (counts if len(facts) <= MAX_LISTED else sorted(counts))], language)
    return say("compare.finding_many", language, **(facts[0] | {"alts": alts, "ks": ks}))


def _listed(words: Sequence[str], language: Language) -> str:
    """Words of all variants: one word where all are alike, the first and the last where there are many."""
    if len(set(words)) == 1:
        return words[0]
    if len(words) > MAX_LISTED:
        return say("compare.from_to", language, low=words[0], high=words[-1])
    return ", ".join(words[:-1]) + say("compare.and", language) + words[-1]


def _draw_levels(
    sheet: Sheet,
    comparison: Comparison,
    scenarios: "Sequence[Scenario]",
    outcome: str,
    span: int,
    language: Language,
    marks: Sequence[Placed],
) -> None:
    axes = sheet.panel(_LEFT, 0.46, _WIDTH, 0.46)
    table = comparison.bands_of(outcome, span=span)
    rows = [table[table["scenario"] == scenario.name] for scenario in scenarios]
    edges = pd.Series([edge for mark in marks for edge in ends_of(mark)], dtype=float)
    _set_limits(axes, [*(row[column] for row in rows for column in ("p10", "p90")), edges])
    curves = []
    for place, (scenario, row) in enumerate(zip(scenarios, rows, strict=True)):
        style = line_style(place)
        _draw_band(axes, row, style, of=len(scenarios))
        label = shortened(clean(scenario.title[language]) or clean(scenario.name), 1.05 * _LABELS, SMALL)
        end = OUTCOME_TEXT[outcome].format(float(row["median"].iloc[-1]), language)
        curves.append(Curve(row["median"].to_numpy(float), label, end, style))
    _finish(axes, comparison.weeks, outcome, language, labelled=False)
    text = OUTCOME_TEXT[outcome]
    words = "bands_panel" if span == 1 else "over_quarter"
    panel_title(axes, say(f"compare.{words}", language, label=text.label(language), unit=text.unit_label(language)))
    draw_curves(axes, curves, label_width=_LABELS)
    draw_marks(axes, marks, line_style(0).colour)


def _draw_differences_over_weeks(
    sheet: Sheet,
    comparison: Comparison,
    variants: "Sequence[Scenario]",
    outcome: str,
    span: int,
    language: Language,
) -> None:
    axes = sheet.panel(_LEFT, 0.09, _WIDTH, 0.25)
    table = comparison.difference_bands(outcome, span=span)
    rows = [table[table["variant"] == variant.name] for variant in variants]
    _set_limits(axes, [row[column] for row in rows for column in ("p10", "p90")])
    axes.axhline(0.0, color=MUTED, linewidth=0.9, zorder=1)
    curves = []
    for place, (variant, row) in enumerate(zip(variants, rows, strict=True), 1):
        style = line_style(place)
        _draw_band(axes, row, style, of=len(variants))
        week = comparison.effect(outcome, variant.name)["first_week"]
        if not pd.isna(week):
            note = say("compare.shows_week", language, week=week) if len(variants) == 1 else ""
            _mark_week(axes, int(week), style, note, late=week > 0.6 * comparison.weeks)
        curves.append(
            Curve(
                row["median"].to_numpy(float),
                "",
                difference_words(outcome, float(row["median"].iloc[-1]), language),
                style,
            )
        )
    _finish(axes, comparison.weeks, outcome, language, labelled=True)
    panel_title(axes, say("compare.difference_panel", language))
    draw_curves(axes, curves, label_width=_LABELS)


def _draw_band(axes: Axes, row: pd.DataFrame, style: LineStyle, *, of: int) -> None:
    """The area of one scenario; fainter where many lie over one another."""
    weeks, alpha = row["week"].to_numpy(float), _ALPHA * min(1.0, FEW_SCENARIOS / of)
    axes.fill_between(weeks, row["p10"], row["p90"], color=style.colour, alpha=alpha, linewidth=0.0, zorder=2)
    for edge in ("p10", "p90"):
        axes.plot(weeks, row[edge], color=style.colour, linewidth=0.6, linestyle=style.dashes, zorder=2)


def _mark_week(axes: Axes, week: int, style: LineStyle, note: str, *, late: bool) -> None:
    axes.axvline(float(week), color=style.colour, linewidth=1.1, linestyle=(0.0, (1.0, 1.6)), zorder=2)
    axes.annotate(
        note, (float(week), 0.97), xycoords=("data", "axes fraction"), xytext=(-4 if late else 4, 0),
        textcoords="offset points", ha="right" if late else "left", va="top", size=TINY, color=MUTED,
    )  # fmt: skip


def _finish(axes: Axes, weeks: int, outcome: str, language: Language, *, labelled: bool) -> None:
    percentage = OUTCOME_TEXT[outcome].unit.percentage
    number_axis(axes.yaxis, language, factor=100.0 if percentage else 1.0, ticks=3 if labelled else 5)
    week_axis(axes, weeks, language, labelled=labelled)


def _set_limits(axes: Axes, columns: Sequence[pd.Series]) -> None:
    """Vertical limits with some room; from 0 when the values come near it."""
    values = np.concatenate([column.to_numpy(float) for column in columns])
    low, high = float(values.min()), float(values.max())
    near = 0.0 <= low < 0.6 * high
    room = 0.06 * (high - low) or 0.06 * abs(high) or 1.0
    axes.set_ylim(0.0 if near else low - room, high + room)


# --- paired differences


def figure_of_differences(
    comparison: Comparison, variant: str, language: Language, outcomes: Sequence[str] | None = None
) -> Sheet:
    """A row for each outcome: every pair a dot, the mean with its interval a bar; right is better."""
    chosen = list(outcomes or OUTCOMES_SHOWN)
    with house_style():
        effects = {name: comparison.effect(name, variant).to_dict() for name in chosen}
        sheet = Sheet(
            finding=_count_of_sides(effects, comparison.n, language),
            shows=say("compare.differences_shows", language),
            **_foot(comparison, language, variant),
        )
        _draw_heads(sheet, language)
        height = 0.93 / len(chosen)
        for place, name in enumerate(chosen):
            _draw_row(sheet, comparison, variant, effects[name], 0.93 - (place + 1) * height, height, language)
        return sheet


def _count_of_sides(effects: dict[str, dict[Any, Any]], n: int, language: Language) -> str:
    sides = [_side(effect) for effect in effects.values()]
    return say("compare.differences_found", language, n=n, better=sides.count(1), worse=sides.count(-1), all=len(sides))


def _side(effect: dict[Any, Any]) -> int:
    """1 when clearly better, -1 when clearly worse, 0 otherwise."""
    way = BETTER.get(effect["outcome"], 0)
    if effect["low"] > 0.0:
        return way
    return -way if effect["high"] < 0.0 else 0


def _draw_heads(sheet: Sheet, language: Language) -> None:
    heads = sheet.blank(0.0, 0.93, 1.0, 0.07)
    middle = _DOTS_FROM + _DOTS_WIDE / 2
    for x, words, align in (
        (middle - 0.02, "worse_side", "right"), (middle + 0.02, "better_side", "left"),
        (_NUMBERS_AT, "differences_column", "center"), (1.0, "better_column", "right"),
    ):  # fmt: skip
        heads.text(x, 0.45, say(f"compare.{words}", language), ha=align, va="center", size=TINY, color=MUTED)


_DOTS_FROM, _DOTS_WIDE, _NUMBERS_AT = 0.27, 0.42, 0.8


def _draw_row(
    sheet: Sheet, comparison: Comparison, variant: str, effect: dict[Any, Any], bottom: float, height: float,
    language: Language,
) -> None:  # fmt: skip
    name = str(effect["outcome"])
    way = BETTER.get(name, 1)
    pairs = comparison.pairs
    values = way * pairs[(pairs["variant"] == variant) & (pairs["outcome"] == name)]["difference"].to_numpy(float)
    axes = sheet.panel(_DOTS_FROM, bottom, _DOTS_WIDE, height)
    axes.set_axis_off()
    reach = max(float(np.abs(values).max()), 1e-12) * 1.08
    axes.set_xlim(-reach, reach)
    axes.set_ylim(-1.0, 1.0)
    axes.axvline(0.0, color=MUTED, linewidth=0.9, zorder=1)
    axes.axhline(-1.0, color=GRID, linewidth=0.7, zorder=0)
    _draw_dots(axes, values[:_MAX_DOTS])
    ends = sorted(way * float(effect[edge]) for edge in ("low", "high"))
    axes.plot(ends, [0.0, 0.0], color=INK, linewidth=2.2, solid_capstyle="butt", zorder=4)
    axes.plot(
        [way * float(effect["difference"])],
        [0.0],
        marker="|",
        markersize=11.0,
        markeredgewidth=2.2,
        color=INK,
        zorder=5,
    )
    words = sheet.blank(0.0, bottom, 1.0, height)
    text = OUTCOME_TEXT[name]
    words.text(0.0, 0.5, shortened(text.label(language), 0.26 * sheet.body_width, SMALL), va="center", size=SMALL)
    middle, low, high = interval_words(effect, language)
    between = "; " if language == "nl" else ", "
    shown = f"{middle} [{low}{between}{high}]"
    words.text(_NUMBERS_AT, 0.66, shown, ha="center", va="center", size=SMALL)
    unit = shortened(text.unit_label(language), 0.22 * sheet.body_width, TINY)
    words.text(_NUMBERS_AT, 0.22, unit, ha="center", va="center", size=TINY, color=MUTED)
    better = say("compare.of", language, k=round(float(np.mean(values > 0)) * effect["n"]), n=effect["n"])
    words.text(1.0, 0.5, better, ha="right", va="center", size=SMALL)


def _draw_dots(axes: Axes, values: Any) -> None:
    """Dots in a few fixed heights, so that equal values do not hide each other; filled when better, open when not."""
    heights = 0.55 * (np.arange(values.size) % 5 - 2) / 2.0
    better = values > 0.0
    style: dict[str, Any] = {
        "linestyle": "none",
        "markersize": 4.6,
        "markeredgewidth": 0.9,
        "zorder": 3,
        "clip_on": False,
    }
    axes.plot(values[better], heights[better], marker="o", color=LINES[1].colour, alpha=0.75, **style)
    axes.plot(
        values[~better],
        heights[~better],
        marker="o",
        markerfacecolor=PAPER,
        markeredgecolor=LINES[0].colour,
        **style,
    )


# --- who gains, who pays


def figure_of_parties(comparison: Comparison, variant: str, language: Language) -> Sheet:
    """Euro a year that every organisation and payer has more or less, with intervals; wrong pockets marked."""
    with house_style():
        table = comparison.parties
        rows = table[(table["variant"] == variant) & (table["year"] == 0)]
        sheet = Sheet(
            finding=_who_found(rows, language), shows=say("compare.parties_shows", language),
            **_foot(comparison, language, variant),
        )  # fmt: skip
        parts = [(kind, rows[rows["kind"] == kind]) for kind in ("organisation", "payer")]
        free = sheet.body_points - 2 * (_TITLE + _TICKS) - _KEY
        top = sheet.body_points
        for kind, part in parts:
            height = free * len(part) / len(rows)
            top -= _TITLE + height
            axes = sheet.panel(0.30, top / sheet.body_points, 0.52, height / sheet.body_points)
            _draw_bars(axes, part, say(f"compare.{kind}s", language), language)
            top -= _TICKS
        if rows["wrong_pocket"].any():
            key = sheet.blank(0.0, 0.0, 1.0, _KEY / sheet.body_points)
            key.text(0.0, 0.3, say("compare.wrong_pocket_key", language), size=TINY, color=MUTED, va="center")
        return sheet


_TITLE, _TICKS, _KEY = 18.0, 20.0, 16.0
"""Heights in points: title of a panel, ticks below it, key at the foot."""


def _who_found(rows: pd.DataFrame, language: Language) -> str:
    clear = rows[rows["gains"] | rows["loses"]]
    winners, losers = clear[clear["difference"] > 0], clear[clear["difference"] < 0]
    if winners.empty or losers.empty:
        return say("compare.parties_even", language)
    best, worst = winners.sort_values("difference").iloc[-1], losers.sort_values("difference").iloc[0]
    return say(
        "compare.parties_found", language, winner=best["label"], won=euro(best["difference"], language),
        loser=worst["label"], lost=euro(worst["difference"], language),
    )  # fmt: skip


def _draw_bars(axes: Axes, rows: pd.DataFrame, kind: str, language: Language) -> None:
    size = float(np.nanmax(np.abs(rows[["difference", "low", "high"]].to_numpy(float)), initial=1.0))
    in_thousands = size >= 5000.0
    places = np.arange(len(rows))[::-1]
    axes.set_xlim(-1.08 * size, 1.08 * size)
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.axvline(0.0, color=MUTED, linewidth=0.9, zorder=3)
    axes.set_yticks(places, [shortened(label, 200.0, SMALL) for label in rows["label"]])
    axes.tick_params(axis="y", length=0)
    for place, row in zip(places, rows.to_dict("records"), strict=True):
        colour = LINES[1 if row["difference"] >= 0 else 0].colour
        inside: dict[str, Any] = {"color": PAPER, "hatch": HATCH} if row["wrong_pocket"] else {"color": colour}
        axes.barh(place, row["difference"], height=0.62, edgecolor=colour, linewidth=1.0, zorder=2, **inside)
        if np.isfinite(row["low"]):
            axes.plot([row["low"], row["high"]], [place, place], color=INK, linewidth=1.3, zorder=4)
        sign = "+" if row["difference"] > 0 else "−"
        for x, text in (
            (1.03, sign + euro(row["difference"], language)),
            (1.25, "◆" if row["wrong_pocket"] else ""),
        ):
            axes.annotate(
                text,
                (x, place),
                xycoords=("axes fraction", "data"),
                va="center",
                size=TINY,
                annotation_clip=False,
            )
    number_axis(axes.xaxis, language, factor=0.001 if in_thousands else 1.0, ticks=6)
    axes.grid(axis="x", color=GRID, zorder=0)
    unit = say("compare.thousand_euro" if in_thousands else "compare.euro_axis", language)
    panel_title(axes, say("compare.parties_panel", language, kind=kind, unit=unit))


def _foot(comparison: Comparison, language: Language, variant: str | None = None) -> dict[str, str]:
    """Where the figure comes from, and what it is not."""
    alternatives = [variant] if variant else [each.name for each in comparison.variants]
    caption = say(
        "compare.caption", language, base=shortened(clean(comparison.base.name), 160.0, TINY),
        alt=shortened(", ".join(map(clean, alternatives)), 260.0, TINY), n=comparison.n, root=comparison.root,
        weeks=comparison.weeks, version=__version__,
    )  # fmt: skip
    return {"caption": caption, "proviso": say("compare.proviso", language)}
