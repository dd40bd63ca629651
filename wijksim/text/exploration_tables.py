"""What matters and where it tips as tables of words, for the terminal."""

from typing import Any

from wijksim.text.catalogue import say
from wijksim.text.exploration import short_number, tipping_facts
from wijksim.text.language import Language
from wijksim.text.levers import lever_heading
from wijksim.text.outcomes import text_of


def sensitivity_rows(found: Any, language: Language) -> list[list[str]]:
    """The table of a sensitivity analysis in words: a heading, then the parameters, the most important first."""
    table, text = found.table.to_dict("records"), text_of(found.outcome)
    factor = 100.0 if found.index == "mu_star" and text.unit.percentage else 1.0
    extra = [name for name in ("S1", "sigma", "noise_floor") if name in table[0]]
    has_interval = "low" in table[0]
    between = "; " if language == "nl" else ", "

    def number(value: float) -> str:
        return short_number(factor * value, language)

    names = ["parameter", found.index, *(["interval"] if has_interval else []), *extra, "matters", "code"]
    rows = [[say(f"exploration.{name}", language) for name in names]]
    for row in table:
        interval = [between.join(number(row[end]) for end in ("low", "high"))] if has_interval else []
        counts = say("exploration.yes" if row["matters"] else "exploration.no", language)
        rows.append(
            [
                lever_heading(row["parameter"], language),
                number(row[found.index]),
                *interval,
                *(number(row[name]) for name in extra),
                counts,
                row["parameter"],
            ]
        )
    return rows


def tipping_rows(tip: Any, language: Language) -> list[list[str]]:
    """The table of a tipping point in words: along one lever its values, along two the tipping points."""
    percent = say("exploration.share_panel", language, **tipping_facts(tip, language))
    heads, rows = _curve_rows(tip, language) if tip.line is None else _line_rows(tip, language)
    # The last column of a printed table is for words.
    words = [[short_number(number, language) for number in row] for row in rows]
    return [[*row, ""] for row in ([*heads, percent], *words)]


def _line_rows(tip: Any, language: Language) -> tuple[list[str], list[list[float]]]:
    second = tip.levers[1]
    heads = [lever_heading(second, language), say("exploration.tips_at", language)]
    rows = tip.line.to_dict("records")
    return heads, [[row[second], row["tips_at"], 100.0 * row["share_collapsed"]] for row in rows]


def _curve_rows(tip: Any, language: Language) -> tuple[list[str], list[list[float]]]:
    names = ("mean_outcome", "p10", "p90", "number_of_runs")
    factor = 100.0 if text_of(tip.outcome).unit.percentage else 1.0
    heads = [lever_heading(tip.levers[0], language), *(say(f"exploration.{name}", language) for name in names)]
    rows = [
        [row["value"], *(factor * row[name] for name in ("mean", "p10", "p90")), row["n"], 100.0 * row["collapsed"]]
        for row in tip.curve.to_dict("records")
    ]
    return heads, rows


def analysis_title(found: Any, language: Language) -> str:
    """What was looked at: outcome, unit and number of points or runs."""
    text = text_of(found.outcome)
    about = {"outcome": text.label(language), "unit": text.unit_label(language)}
    if hasattr(found, "method"):
        method = "PAWN" if found.method == "pawn" else found.method.capitalize()
        return say("exploration.sensitivity_title", language, method=method, points=found.points, **about)
    return say("exploration.tipping_title", language, runs=int(found.curve["n"].sum()), **about)
