"""Who pays and who gains: payments by payer and year, and what every organisation is left with."""

from dataclasses import dataclass
from functools import cached_property
from math import copysign, floor, log10

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.colors import PowerNorm
from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator

from wijksim.domain.vocabulary import Payer
from wijksim.figures.lettering import POINTS_WIDE, SMALL, TINY, width_of
from wijksim.figures.palette import HATCH, INK, LINES, MUTED, PAPER, SEQUENTIAL, ink_on
from wijksim.figures.reading import YEAR, Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import LocalNumbers, panel_title
from wijksim.text.catalogue import name_of

_MAX_COLUMNS = 6
_PAYERS_AT, _COLUMN, _RESULTS_AT = 0.17, 0.06, 0.745
"""Left edges of the panels and width of a year, in parts of the width of the sheet."""
_MAX_ORGANISATIONS = 14
_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)
POINTS_BETWEEN_TICKS = 30.0
"""Nearer to each other the numbers at two ticks would touch."""

Amounts = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Unit:
    """Euro, thousands or millions of euro, whichever suits the amounts."""

    key: str
    euro: float
    decimals: int

    @staticmethod
    def for_amounts(largest: float) -> "Unit":
        """The unit in which the largest amount has a few figures."""
        if largest >= 1e8:
            return Unit("million_euro", 1e6, 1)
        if largest >= 1e5:
            return Unit("thousand_euro", 1e3, 0)
        if largest >= 1e4:
            return Unit("thousand_euro", 1e3, 1)
        return Unit("euro", 1.0, 0)


@dataclass(frozen=True)
class Payments:
    """What payers paid in each of some periods, euro [payers, periods]; a year each, or means over some years."""

    payers: tuple[Payer, ...]
    euro: Amounts
    labels: tuple[str, ...]
    averaged: bool

    @cached_property
    def total(self) -> Amounts:
        """All payers together."""
        return self.euro.sum(axis=0)


def payments_of(reading: Reading) -> Payments:
    """Payments by year; by some years together, as means, where there are many years."""
    table = reading.run.payers
    years = -(-reading.weeks // YEAR)
    found = [payer for payer in Payer if (table["payer"] == payer.name.lower()).any()]
    by_year = np.zeros((len(found), years))
    for i, payer in enumerate(found):
        of_payer = table[table["payer"] == payer.name.lower()]
        np.add.at(by_year[i], of_payer["year"].to_numpy(dtype=int) - 1, of_payer["euro"].to_numpy(dtype=float))
    if years <= _MAX_COLUMNS:
        short = reading.weeks % YEAR != 0
        labels = [str(year + 1) for year in range(years)]
        labels[-1] += "*" if short else ""
        return Payments(tuple(found), by_year, tuple(labels), averaged=False)
    each = -(-years // _MAX_COLUMNS)
    groups = [range(start, min(start + each, years)) for start in range(0, years, each)]
    weeks = [sum(min(YEAR, reading.weeks - year * YEAR) for year in group) for group in groups]
    means = [by_year[:, list(group)].sum(axis=1) * YEAR / n for group, n in zip(groups, weeks, strict=True)]
    labels = [f"{g[0] + 1}–{g[-1] + 1}" if len(g) > 1 else str(g[0] + 1) for g in groups]
    return Payments(tuple(found), np.stack(means, axis=1), tuple(labels), averaged=True)


def draw_money(reading: Reading) -> Sheet:
    """Left a table of payers by year, right the organisations' results."""
    payments = payments_of(reading)
    results = _results(reading)
    sheet = Sheet(finding=_finding(reading, results), shows=reading.say("money_shows"), **reading.provenance)
    _draw_payers(sheet, reading, payments)
    _draw_results(sheet, reading, results, len(payments.labels))
    return sheet


@dataclass(frozen=True)
class Results:
    """Per organisation: key, result in euro a year, and its share of the benefit of joint work."""

    keys: tuple[str, ...]
    euro: Amounts
    benefit: Amounts
    whole_years: bool


def _results(reading: Reading) -> Results:
    """Received minus paid by organisation, a year on average (the whole run where it is shorter than a year)."""
    table = reading.run.organisations
    grouped = table.groupby("organisation", sort=False)
    euro = grouped["received_euro"].sum() - grouped["paid_euro"].sum()
    whole = reading.weeks >= YEAR
    euro = euro * (YEAR / reading.weeks if whole else 1.0)
    return Results(
        tuple(euro.index),
        euro.to_numpy(dtype=float),
        grouped["captured_benefit"].mean().to_numpy(dtype=float),
        whole,
    )


def _finding(reading: Reading, results: Results) -> str:
    table = reading.run.payers
    year = reading.weeks // YEAR
    paid = (table[table["year"] == year] if year else table).groupby("payer")["euro"].sum()
    if paid.empty or paid.sum() <= 0.0:
        return reading.say("money_none")
    payer = Payer[str(paid.idxmax()).upper()]
    words = {
        "payer": name_of(payer, reading.language),
        "most": _euro(reading, paid.max()),
        "total": _euro(reading, paid.sum()),
        "period": reading.say("year_n", n=year) if year else reading.weeks_in_words,
    }
    if len(results.keys) == 1:
        return reading.say("money_found_one", **words)
    return reading.say("money_found", short=int((results.euro < 0.0).sum()), all=len(results.keys), **words)


def _euro(reading: Reading, amount: float) -> str:
    if amount >= 1e6:
        return reading.say("euro_million", n=reading.number(amount / 1e6, 1))
    rounded = round(amount, -3) if amount >= 1e5 else round(amount, -2) if amount >= 1e4 else amount
    return reading.say("euro_amount", n=reading.number(rounded))


def _draw_payers(sheet: Sheet, reading: Reading, payments: Payments) -> None:
    """A table in which the darkest cell is the largest amount; the total stands below it."""
    columns = len(payments.labels)
    axes = sheet.panel(_PAYERS_AT, 0.13, max(0.075, _COLUMN * columns), 0.74)
    unit = Unit.for_amounts(float(payments.total.max(initial=0.0)))
    title = "payers_panel_mean" if payments.averaged else "payers_panel"
    panel_title(axes, reading.say(title, unit=reading.say(unit.key)))
    rows = np.vstack([payments.euro, payments.total[None, :]])
    n = len(payments.payers)
    largest = max(1.0, float(payments.euro.max(initial=0.0)))
    scale = PowerNorm(0.5, 0.0, largest)
    for r, c in np.ndindex(rows.shape):
        total = r == n
        y = r + (0.25 if total else 0.0)
        colour = PAPER if total else tuple(SEQUENTIAL(scale(rows[r, c]))[:3])
        axes.add_patch(Rectangle((c, y), 1.0, 1.0, facecolor=colour, edgecolor=PAPER, linewidth=1.5))
        axes.text(
            c + 0.5,
            y + 0.5,
            reading.number(float(rows[r, c]) / unit.euro, unit.decimals),
            ha="center",
            va="center",
            size=SMALL,
            color=ink_on(colour),
            weight="bold" if total else "normal",
        )
    axes.axhline(n + 0.18, color=MUTED, linewidth=1.0)
    axes.set_xlim(0.0, columns)
    axes.set_ylim(n + 1.25, 0.0)
    names = [name_of(payer, reading.language) for payer in payments.payers]
    axes.set_yticks([*(np.arange(n) + 0.5), n + 0.75], [*names, reading.say("total")])
    axes.set_xticks(np.arange(columns) + 0.5, payments.labels)
    short = payments.labels[-1].endswith("*")
    note = reading.say("short_year", year=columns, weeks=reading.in_weeks(reading.weeks % YEAR)) if short else ""
    axes.set_xlabel(reading.say("axis_year") + note)
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _draw_results(sheet: Sheet, reading: Reading, results: Results, years: int) -> None:
    """Bars to the right for a surplus, hatched bars to the left for a shortfall."""
    axes = sheet.panel(_RESULTS_AT, 0.13, 0.165, 0.74)
    unit = Unit.for_amounts(float(np.abs(results.euro).max()))
    panel_title(axes, reading.say("result_panel"))
    ranked = sorted(range(len(results.keys)), key=lambda i: (-abs(results.euro[i]), i))[:_MAX_ORGANISATIONS]
    shown = sorted(ranked, key=lambda i: (-results.euro[i], i))
    amounts = results.euro[shown] / unit.euro
    texts = [reading.number(amount, unit.decimals).replace("-", "−") for amount in amounts]
    for row, (amount, text) in enumerate(zip(amounts, texts, strict=True)):
        _draw_result(axes, row, amount, text)
    _result_limits(axes, amounts, [width_of(text, 9.0) for text in texts])
    room = (_RESULTS_AT - _PAYERS_AT - max(_COLUMN * years, 0.24)) * POINTS_WIDE - 16.0
    _result_axes(axes, reading, results, unit, shown, room)
    _benefit_column(axes, reading, [results.benefit[i] for i in shown])


def _draw_result(axes: Axes, row: int, amount: float, text: str) -> None:
    """The bar of one organisation with its amount at the end."""
    minus = amount < 0.0
    style = LINES[1] if minus else LINES[0]
    axes.barh(
        row,
        amount,
        height=0.68,
        facecolor=PAPER if minus else style.colour,
        edgecolor=style.colour,
        linewidth=1.2,
        hatch=HATCH if minus else None,
    )
    axes.annotate(
        text,
        (amount, row),
        (-4 if minus else 4, 0),
        textcoords="offset points",
        va="center",
        size=9.0,
        ha="right" if minus else "left",
    )


def _benefit_column(axes: Axes, reading: Reading, benefits: list[float]) -> None:
    """Beside the bars, the part of the benefits that went to who is on that row."""
    axes.text(
        1.53,
        1.0,
        reading.say("benefit_column"),
        transform=axes.transAxes,
        ha="right",
        va="bottom",
        size=TINY,
        color=MUTED,
        linespacing=1.1,
    )
    for row, benefit in enumerate(benefits):
        axes.text(
            1.53,
            row,
            f"{reading.number(100.0 * benefit)}%",
            transform=axes.get_yaxis_transform(),
            ha="right",
            va="center",
            size=9.5,
        )


def _round_amount(amount: float) -> float:
    """The largest round number that is no more than the amount; with its sign, 0 for next to nothing."""
    if abs(amount) < 1e-9:
        return 0.0
    power = 10.0 ** floor(log10(abs(amount)))
    return copysign(max(step * power for step in _STEPS if step * power <= abs(amount) * 1.000001), amount)


def _result_limits(axes: Axes, amounts: Amounts, widths: list[float]) -> None:
    """From the lowest to the highest amount, with room at both ends for their numbers; ticks at 0 and, where there
    is room, one more."""
    low, high = min(0.0, float(amounts.min())), max(0.0, float(amounts.max()))
    points = axes.get_position().width * POINTS_WIDE
    below = max((width + 9.0 for width, amount in zip(widths, amounts, strict=True) if amount < 0.0), default=0.0)
    above = max((width + 9.0 for width, amount in zip(widths, amounts, strict=True) if amount >= 0.0), default=4.0)
    per_point = (high - low or 1.0) / (points - below - above)
    axes.set_xlim(low - below * per_point, high + above * per_point)
    far = _round_amount(high if high > -low else low)
    ticks = {0.0, far} if abs(far) > POINTS_BETWEEN_TICKS * per_point else {0.0}
    axes.xaxis.set_major_locator(FixedLocator(sorted(ticks)))


def _result_axes(
    axes: Axes, reading: Reading, results: Results, unit: Unit, shown: list[int], room: float
) -> None:  # fmt: skip
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.axvline(0.0, color=INK, linewidth=1.0)
    names = [reading.name(results.keys[i], width=room, size=9.5) for i in shown]
    axes.set_yticks(range(len(shown)), names)
    axes.tick_params(axis="y", length=0, labelsize=9.5)
    axes.xaxis.set_major_formatter(LocalNumbers(reading.language))
    key = "axis_result" if results.whole_years else "axis_result_short"
    axes.set_xlabel(reading.say(key, unit=reading.say(unit.key)), size=9.5)
    axes.spines["left"].set_visible(False)
    if len(shown) < len(results.keys):
        words = reading.say("others_left_out", n=len(results.keys) - len(shown))
        axes.text(1.53, -0.17, words, transform=axes.transAxes, ha="right", va="top", size=TINY, color=MUTED)
