"""What a contrast compares, in words: scenarios by their titles, and what the claim changes in them."""

from collections.abc import Iterable, Sequence

from wijksim.scenario.claim import Contrast, Side
from wijksim.scenario.explain import measure_extras
from wijksim.scenario.register import unit_of
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.text.catalogue import say
from wijksim.text.exploration import lever_label
from wijksim.text.language import Language
from wijksim.text.levers import lever_heading, unit_beside
from wijksim.text.setting_values import value_in_words
from wijksim.text.weeks import period_words

_HORIZON = "horizon_weeks"
"""EndedWithMessage only where both sides differ in it; the weeks that count are told with the outcome."""
_NOTHING = "–"

Clauses = dict[str, str]
"""A value for each thing that a claim sets, by its label."""


def compared(contrast: Contrast, language: Language) -> str:
    """From the base to the variant: "Without boundary work → Linked boundary workers", or, of two that start from the
    same scenario, "A Dutch wijk of today. Room to manoeuvre: 10% → 80%"."""
    side, base_side = contrast.sides
    if contrast.base is None or base_side is None or not contrast.paired:
        taken = _taken([contrast.variant], [side])
        return _whole(side, _clauses(contrast.variant, side.sets, taken, language), language)
    both, sides = [contrast.base, contrast.variant], [base_side, side]
    names = [name for name in dict.fromkeys((*side.sets, *base_side.sets)) if name != _HORIZON]
    if contrast.base[_HORIZON] != contrast.variant[_HORIZON]:
        names.append(_HORIZON)
    taken = _taken(both, sides)
    off = sorted({*contrast.base.without, *contrast.variant.without})
    before, after = (_clauses(each, names, taken, language, off) for each in both)
    if side.title != base_side.title:
        return f"{_whole(base_side, before, language)} → {_whole(side, after, language)}"
    alike = {name: value for name, value in before.items() if after[name] == value}
    changes = [f"{name}: {before[name]} → {after[name]}" for name in before if name not in alike]
    return f"{_whole(side, alike, language)}. {'; '.join(changes)}"


def weeks(contrast: Contrast, language: Language) -> str:
    """The weeks that count, and those whose mean is taken off."""
    counted = _weeks(contrast.first_week, contrast.last_week, language)
    if contrast.since is None:
        return counted
    return say("evidence.since", language, period=counted, before=_weeks(*contrast.since, language))


def _weeks(first: int, last: int, language: Language) -> str:
    return period_words(first, last - 1, language)


def _whole(side: Side, clauses: Clauses, language: Language) -> str:
    """A scenario by its title, and what is set in it."""
    words = "; ".join(f"{name}: {value}" for name, value in clauses.items())
    return f"{side.title[language]} ({words})" if words else side.title[language]


def _taken(scenarios: Sequence[Scenario], sides: Sequence[Side]) -> list[str]:
    """Names of the measures to tell: those that a claim takes, and those of one side only."""
    own = {name for side in sides for name in side.measures}
    alike = set(scenarios[0].measures).intersection(*(each.measures for each in scenarios))
    measures = [each for scenario in scenarios for each in scenario.measures]
    return list(dict.fromkeys(each.name for each in measures if each.name in own or each not in alike))


def _clauses(
    scenario: Scenario, names: Iterable[str], taken: Sequence[str], language: Language, off: Iterable[str] | None = None
) -> Clauses:
    """Values of these settings, these measures, and whether these mechanisms work."""
    clauses = {_label(name, language): _value(name, scenario[name], language) for name in names}
    if taken:
        words = ", ".join(_measure(each, language) for each in scenario.measures if each.name in taken)
        clauses[say("evidence.over_time", language)] = words or _NOTHING
    for name in scenario.without if off is None else off:
        state = "off" if name in scenario.without else "on"
        clauses[say(f"mechanism.{name}", language)] = say(f"evidence.{state}", language)
    return clauses


def _measure(measure: Measure, language: Language) -> str:
    settings = ", ".join(
        [
            *(f"{lever_label(name, language)} {_value(name, value, language)}" for name, value in measure.set.items()),
            *measure_extras(measure, language),
        ]
    )
    if measure.end is None:
        return say("evidence.from_week", language, start_week=measure.begins, settings=settings)
    return say(
        "evidence.in_weeks", language, period=period_words(measure.begins, measure.end - 1, language), settings=settings
    )


def _label(name: str, language: Language) -> str:
    """What a setting is called; with its unit where that is a rate, which the name alone does not tell."""
    unit = unit_of(name)
    words = unit_beside(name, unit, language) if " per " in unit and not unit.startswith("share") else ""
    return ", ".join(filter(None, (lever_heading(name, language), words)))


def _value(name: str, value: object, language: Language) -> str:
    return value_in_words(value, unit_of(name), language)
