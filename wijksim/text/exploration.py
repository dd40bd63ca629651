"""Sentences about what matters (sensitivity) and where it tips, in plain Dutch and plain English."""

from collections.abc import Mapping, Sequence
from math import floor, log10
from typing import Any, Protocol

from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.levers import lever_heading, lever_name, unit_beside
from wijksim.text.outcomes import text_of


class Tipped(Protocol):
    """What the sentences need of a tipping point."""

    @property
    def outcome(self) -> str: ...
    @property
    def levers(self) -> tuple[str, ...]: ...
    @property
    def below(self) -> float: ...
    @property
    def point(self) -> Any: ...
    @property
    def width(self) -> float: ...
    @property
    def line(self) -> Any: ...
    @property
    def lowest(self) -> float: ...
    @property
    def highest(self) -> float: ...
    @property
    def matters(self) -> bool: ...
    @property
    def is_abrupt(self) -> bool: ...
    @property
    def collapses_below_level(self) -> bool: ...
    @property
    def mostly_collapsed(self) -> bool: ...


lever_label = lever_name
"""What a parameter is called in a sentence, a table or an axis, whether policy sets it or nobody knows it."""


def short_number(value: float, language: Language) -> str:
    """A number with three significant figures, and six decimals at most."""
    if value != value:
        return "–"
    size = abs(value)
    decimals = 0 if size >= 100 else min(6, 2 - floor(log10(size))) if size >= 1e-6 else 0
    text = format_number(value, decimals, language)
    point = "," if language == "nl" else "."
    return text.rstrip("0").rstrip(point) if point in text else text


def level_words(outcome: str, level: float, language: Language) -> str:
    """A value of an outcome with its unit, as part of a sentence."""
    text = text_of(outcome)
    number = short_number(100.0 * level if text.unit.percentage else level, language)
    unit = text.unit_label(language)
    return f"{number} ({unit})" if text.unit.en in _NO_MEASURE else f"{number} {unit}"


_NO_MEASURE = ("score from 0 to 1", "level from 0 to 8", "variance", "number", "steps")
"""Units that read as a remark, not as a measure after a number."""


def lever_axis(name: str, unit: str, language: Language) -> str:
    """A parameter with its unit in the register, for an axis; what goes from 0 to 1 needs none."""
    label = lever_heading(name, language)
    words = "" if unit == "share" else unit_beside(name, unit, language)
    return f"{label} ({words})" if words else label


def sensitivity_sentence(outcome: str, rows: Sequence[Mapping[Any, Any]], noise: float, language: Language) -> str:
    """What matters most; ``rows`` are ranked."""
    label = text_of(outcome).label(language)
    names = [
        say("exploration.quoted", language, label=lever_label(row["parameter"], language))
        for row in rows
        if row["matters"]
    ]
    if not names:
        words = "exploration.nothing_matters" if len(rows) > 1 else "exploration.one_does_not"
        sentence = say(words, language, outcome=label, all=len(rows))
    else:
        sentence = say("exploration.matters_most", language, outcome=label, first=names[0])
        if names[1:]:
            sentence += say("exploration.then", language, others=", ".join(names[1:]))
        rest = len(rows) - len(names)
        if rest:
            sentence += say("exploration.rest" if rest > 1 else "exploration.rest_one", language, n=rest)
    if noise != noise:
        return sentence + say("exploration.unknown_noise", language)
    if noise > 0.25:
        sentence += say("exploration.much_noise", language, share=format_number(100 * min(1.0, noise), 0, language))
    return sentence


def tipping_facts(tip: Tipped, language: Language) -> dict[str, Any]:
    """Words and numbers of a tipping point."""
    return {
        "lever": lever_label(tip.levers[0], language),
        "outcome": text_of(tip.outcome).label(language),
        "level": level_words(tip.outcome, tip.below, language),
        "side": say("exploration.side_below" if tip.collapses_below_level else "exploration.side_above", language),
        "lowest": short_number(tip.lowest, language),
        "highest": short_number(tip.highest, language),
    }


def tipping_sentence(tip: Tipped, language: Language) -> str:
    """Where an outcome collapses along one lever, and how fast."""
    facts, point = tipping_facts(tip, language), tip.point
    if not tip.matters:
        return say("exploration.no_effect", language, **facts)
    if point.value != point.value:
        return say("exploration.always_tipped" if tip.mostly_collapsed else "exploration.no_tip", language, **facts)
    value, low, high = (short_number(number, language) for number in (point.value, point.low, point.high))
    where = say("exploration.where_below" if point.collapses_below else "exploration.where_above", language)
    sentence = say("exploration.tips", language, where=where, value=value, low=low, high=high, **facts)
    if tip.is_abrupt:
        return sentence + say("exploration.abrupt", language, width=short_number(tip.width, language))
    return sentence + say("exploration.gradual", language)


def tipping_map_sentence(tip: Tipped, language: Language) -> str:
    """How the tipping point along the first lever moves with the second: at its lowest, middle and highest value."""
    second = lever_label(tip.levers[1], language)
    rows = tip.line.to_dict("records")
    if all(row["tips_at"] != row["tips_at"] for row in rows):
        return say("exploration.map_none", language, second=second)
    shown = [rows[0], rows[len(rows) // 2], rows[-1]] if len(rows) > 2 else rows
    places = []
    for row in shown:
        value, tip_at = (short_number(row[name], language) for name in (tip.levers[1], "tips_at"))
        words = "map_never" if row["tips_at"] != row["tips_at"] else "map_place"
        places.append(say(f"exploration.{words}", language, value=value, tip=tip_at))
    return say("exploration.map_line", language, second=second, places="; ".join(places))
