"""What a contrast compares, in words: scenarios by their titles, and what the claim changes in them."""

from collections.abc import Iterable

from wijksim.scenario.claim import Contrast, Side
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.text.ablation import MECHANISM_LABELS
from wijksim.text.app_levers import in_language
from wijksim.text.evidence import evidence_words
from wijksim.text.exploration import lever_label
from wijksim.text.language import Language
from wijksim.text.setting_values import value_in_words

_NOT_TOLD = "horizon_weeks"
"""The weeks that count are told with the outcome."""


def compared(contrast: Contrast, language: Language) -> str:
    """From the base to the variant: "Without boundary work → Linked boundary workers", or, of two that start from the
    same scenario, "A Dutch wijk of today. Room to manoeuvre: 10% → 80%"."""
    side, base_side = contrast.sides
    if contrast.base is None or base_side is None:
        return _whole(contrast.variant, side, language)
    if side.title != base_side.title:
        return f"{_whole(contrast.base, base_side, language)} → {_whole(contrast.variant, side, language)}"
    names = tuple(dict.fromkeys((*side.sets, *base_side.sets)))
    off = sorted({*contrast.base.without, *contrast.variant.without})
    before = _clauses(contrast.base, base_side, names, off, language)
    after = _clauses(contrast.variant, side, names, off, language)
    both = [f"{name}: {value}" for name, value in before.items() if after.get(name) == value]
    changes = [
        f"{name}: {before.get(name, '–')} → {after.get(name, '–')}"
        for name in dict.fromkeys((*before, *after))
        if before.get(name) != after.get(name)
    ]
    start = side.title[language] + (f" ({'; '.join(both)})" if both else "")
    return f"{start}. {'; '.join(changes)}"


def weeks(contrast: Contrast, language: Language) -> str:
    """The weeks that count, and those whose mean is taken off."""
    counted = _weeks(contrast.first_week, contrast.last_week, language)
    if contrast.since is None:
        return counted
    return evidence_words("since", language, weeks=counted, before=_weeks(*contrast.since, language))


def _weeks(first: int, last: int, language: Language) -> str:
    return evidence_words("weeks", language, first=first, last=last - 1)


def _whole(scenario: Scenario, side: Side, language: Language) -> str:
    """A scenario by itself: its title, and what the claim changes in it."""
    clauses = _clauses(scenario, side, side.sets, scenario.without, language)
    told = "; ".join(f"{name}: {value}" for name, value in clauses.items())
    return f"{side.title[language]} ({told})" if told else side.title[language]


def _clauses(
    scenario: Scenario, side: Side, names: Iterable[str], switches: Iterable[str], language: Language
) -> dict[str, str]:
    """Values of these settings, the measures that the claim takes, and whether these mechanisms work; by label."""
    clauses = {
        lever_label(name, language): _value(name, scenario[name], language) for name in names if name != _NOT_TOLD
    }
    if side.measures:
        clauses[evidence_words("over_time", language)] = _measures(scenario, side, language)
    for name in switches:
        state = "off" if name in scenario.without else "on"
        clauses[in_language(MECHANISM_LABELS[name], language)] = evidence_words(state, language)
    return clauses


def _measures(scenario: Scenario, side: Side, language: Language) -> str:
    return ", ".join(_measure(each, language) for each in scenario.measures if each.name in side.measures)


def _measure(measure: Measure, language: Language) -> str:
    settings = ", ".join(
        f"{lever_label(name, language)} {_value(name, value, language)}" for name, value in measure.set.items()
    )
    if measure.end is None:
        return evidence_words("from_week", language, start=measure.start, settings=settings)
    return evidence_words("in_weeks", language, start=measure.start, end=measure.end - 1, settings=settings)


def _value(name: str, value: object, language: Language) -> str:
    return value_in_words(value, REGISTER[name].unit, language)
