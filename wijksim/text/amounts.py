"""Outcomes, their values and differences, goals and settings as part of a sentence, rounded for reading."""

from collections.abc import Iterable
from math import floor, inf, isfinite, log10
from typing import Any

from wijksim.text.catalogue import say
from wijksim.text.exploration import lever_label, short_number
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT, text_of
from wijksim.text.setting_values import value_in_words

START = "start"
"""Name of the week in which settings begin, among names of settings."""


def outcome_label(name: str, language: Language) -> str:
    """What an outcome is called; what has no other name goes by its own."""
    return OUTCOME_TEXT[name].label(language) if name in OUTCOME_TEXT else name


def amount(name: str, value: float, language: Language) -> str:
    """A value of an outcome as a number for people, three figures."""
    return short_number(100.0 * value if _is_percentage(name) else value, language)


def _is_percentage(name: str) -> bool:
    return name in OUTCOME_TEXT and OUTCOME_TEXT[name].unit.percentage


def unit_of(name: str, language: Language) -> str:
    """The unit of an outcome, as it stands after a difference."""
    if name not in OUTCOME_TEXT:
        return ""
    unit = OUTCOME_TEXT[name].unit
    return say("robust.points", language) if unit.percentage else OUTCOME_TEXT[name].unit_label(language)


FIGURES = 3
"""Figures that a difference has at most: what is estimated from runs is not known more precisely."""


def difference_size(outcome: str, value: float, language: Language, *, beside: float = 0.0) -> str:
    """How large a difference is, rounded for reading by its unit; without its sign and unit.

    ``beside`` is a larger number next to which it stands: it gets no more decimals than that one.

    >>> difference_size("weeks_to_help", -0.0069, "nl"), difference_size("cost_total", 3174.4, "nl")
    ('0', '3.170')
    """
    unit = text_of(outcome).unit
    factor = 100.0 if unit.percentage else 1.0
    size = factor * abs(value)
    largest = max(size, factor * abs(beside))
    if not 0.0 < largest < inf:
        return "0" if largest == 0.0 else format_number(value, 0, language)
    decimals = min(unit.finest, FIGURES - 1 - floor(log10(largest)))
    text = format_number(round(size, decimals), max(0, decimals), language)
    return text if any(digit in text for digit in "123456789") else "0"


def least_difference(outcome: str, language: Language) -> str:
    """The least difference that is told of an outcome, with its unit; a smaller one is told as 0.

    >>> least_difference("weeks_to_help", "nl"), least_difference("collaboration", "en")
    ('0,1 weken', '0.1 percentage points')
    """
    finest = text_of(outcome).unit.finest
    return " ".join(filter(None, (format_number(10.0**-finest, finest, language), unit_of(outcome, language))))


def measured(name: str, value: float, language: Language) -> str:
    """The size of a difference with its unit, where it has one."""
    return " ".join(filter(None, (difference_size(name, value, language), unit_of(name, language))))


def difference_words(outcome: str, value: float, language: Language, *, beside: float = 0.0) -> str:
    """A difference of an outcome with its sign (a true minus), rounded for reading; without its unit.

    >>> difference_words("collaboration", 0.0421, "nl"), difference_words("collaboration", -0.00087, "nl", beside=0.012)
    ('+4,2', '−0,1')
    """
    text = difference_size(outcome, value, language, beside=beside)
    if text == "0" or not isfinite(value):
        return text
    return ("+" if value > 0 else "−") + text


def difference_with_unit(outcome: str, value: float, language: Language, *, beside: float = 0.0) -> str:
    """The same with its unit: ``+4,2 procentpunt``."""
    return " ".join(
        filter(None, (difference_words(outcome, value, language, beside=beside), unit_of(outcome, language)))
    )


def goal_words(goal: Any, reference: str, language: Language) -> str:
    """A goal as people say it: more «samenwerking» than now, costs at most 2 % above those of now."""
    side = {">": "more", ">=": "least", "<": "less", "<=": "most"}[goal.sign]
    label = outcome_label(goal.outcome, language)
    if not goal.how:
        level = amount(goal.outcome, goal.level, language)
        unit = OUTCOME_TEXT[goal.outcome].unit_label(language) if goal.outcome in OUTCOME_TEXT else ""
        return say(f"council.goal_{side}", language, outcome=label, level=f"{level} {unit}".replace(" %", "%").strip())
    about = {"outcome": label, "reference": reference}
    if goal.how == "*" and goal.level != 1.0:
        level = format_number(abs(100.0 * (goal.level - 1.0)), 0, language)
        way = "above" if goal.level > 1 else "below"
        return say(f"council.goal_{side}_share", language, level=level, way=say(f"council.{way}", language), **about)
    if goal.how == "+" and goal.level:
        way = "above" if goal.level > 0 else "below"
        level = difference_with_unit(goal.outcome, abs(goal.level), language).removeprefix("+")
        return say(f"council.goal_{side}_by", language, level=level, way=say(f"council.{way}", language), **about)
    return say(f"council.goal_{side}_ref", language, **about)


def trigger_in_words(trigger: Any, language: Language) -> str:
    """What a measure waits for: «practises» below 20% for 13 weeks."""
    parts = [
        say(
            f"robust.waits_{each.direction}", language, outcome=outcome_label(each.outcome, language),
            level=_level(each.outcome, each.level, language), weeks=each.weeks,
        )
        for each in trigger.conditions
    ]  # fmt: skip
    return say("robust.and", language).join(parts)


def _level(outcome: str, value: float, language: Language) -> str:
    return amount(outcome, value, language) + ("%" if _is_percentage(outcome) else "")


def settings_in_words(settings: Iterable[tuple[str, Any, str]], language: Language) -> str:
    """Levers with their values and units of the register: «Scharrelruimte» op 60%, vanaf jaar 1, week 13.

    >>> settings_in_words([("room_to_manoeuvre", 0.6, "share"), ("start", 12, "weeks")], "en")
    '“Room to manoeuvre” at 60%, from year 1, week 13'
    """
    parts = []
    for name, value, unit in settings:
        if name == START:
            parts.append(say("robust.from_week", language, week=int(value)))
        else:
            told = value_in_words(value, unit, language)
            parts.append(say("robust.set_at", language, lever=lever_label(name, language), value=told))
    return ", ".join(parts)
