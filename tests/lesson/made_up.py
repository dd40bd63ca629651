"""Facts of a lesson whose numbers a test sets: what a text says must follow from them."""

from collections.abc import Mapping
from dataclasses import replace

from wijksim.reports.lesson.facts import Effect, LessonFacts, PartyFact

CLEARLY_MORE = Effect(0.08, 0.24, 0.10, 0.22, 10, 10)
CLEARLY_LESS = Effect(0.08, 0.02, -0.10, -0.02, 0, 10)
UNCLEAR = Effect(0.078, 0.079, -0.01, 0.012, 6, 10)


def with_effects(facts: LessonFacts, effects: Mapping[str, Effect]) -> LessonFacts:
    """The facts with another effect at the stop of some options, and against today."""
    options = dict(facts.options)
    for key, effect in effects.items():
        option = options[key]
        options[key] = replace(option, effects={**option.effects, option.stop.outcome: effect}, today=effect)
    return replace(facts, options=options)


def party(key: str, kind: str, name: str, difference: float, *, clear: bool = True, pocket: bool = False) -> PartyFact:
    """A party whose result changes by so many euro a year."""
    width = abs(difference) * (0.1 if clear else 2.0)
    kept = Effect(0.0, difference, difference - width, difference + width, 10, 10)
    return PartyFact(key, kind, (name, name), kept, 0.0, pocket, pocket)


def with_parties(facts: LessonFacts, parties: Mapping[str, tuple[PartyFact, ...]]) -> LessonFacts:
    """The facts with other parties under some options, and nobody who gains or loses under all others."""
    options = {key: replace(option, parties=parties.get(key, ())) for key, option in facts.options.items()}
    return replace(facts, options=options)
