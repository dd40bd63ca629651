"""The sentence on the form for new requests: the class writes it, every role reads it, the model goes on with that.

Words are never judged. How strict a sentence is, the class says itself: each role answers whom it would let in with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksim.app.class_roles import Question
from wijksim.scenario.scenario import Scenario
from wijksim.text.catalogue import say
from wijksim.text.language import Language

LONGEST_SENTENCE = 90
"""Letters: what a slide shows in two lines."""
SHORTEST_SENTENCE = 3
N_READY = 3
"""Sentences that are there for a class that writes none, from strict to loose."""
CASES = tuple(Question(f"intake.case_{place}", (False, True)) for place in (1, 2, 3))
"""Residents at the door; of each, whether a role lets them in with the sentence."""
BACKED = "intake.backed"
"""Whether a player backed the sentence that was chosen."""
OWNED_BY_ALL = ("boundary_objects.ambiguity", "boundary_objects.co_creation")
"""What one role decides in other rounds, and in this one follows from what everybody wrote and read."""
FORM = "intake_guideline"
STRICTEST, LOOSEST = 0.1, 0.9
"""No text of people is wholly fixed or wholly empty."""


def ready_sentences(language: Language) -> tuple[str, ...]:
    """Sentences to choose from, beside those that the class writes."""
    return tuple(say(f"classroom.sentence_{place}", language) for place in range(N_READY))


def cleaned(text: str) -> str:
    """A sentence as it is shown: on one line, without letters that cannot be seen, cut off where it is too long; empty
    for what is no sentence.

    >>> cleaned("  Wie helpt\\n u nu? ")
    'Wie helpt u nu?'
    """
    seen = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST_SENTENCE])
    whole = " ".join(seen.split())[:LONGEST_SENTENCE].strip()
    return whole if len(whole) >= SHORTEST_SENTENCE else ""


def chosen_of(backers: Mapping[str, int], ready: Sequence[str]) -> str:
    """The sentence that most back; of as many one that the class wrote itself, and of those the first.

    >>> chosen_of({"Ready?": 2, "Own?": 2, "Later?": 2}, ["Ready?"])
    'Own?'
    """
    most = max(backers.values(), default=0)
    if most == 0:
        return ready[len(ready) // 2]
    best = [text for text, number in backers.items() if number == most]
    return next((text for text in best if text not in ready), best[0])


@dataclass(frozen=True)
class Reading:
    """How roles read a sentence: whom each lets in."""

    lets_in: Mapping[str, tuple[bool, ...]]
    """By role, for each of the cases."""
    backed: Mapping[str, bool]
    """By role, whether it backed the sentence."""

    @property
    def width(self) -> float:
        """How widely they read it (0-1): the share of yes in the answers of all roles, ``w = yes / (roles cases)``."""
        return _mean([each for answers in self.lets_in.values() for each in answers])

    def share_of(self, case: int) -> float:
        """Share of the roles that let a resident in, 0-1."""
        return _mean([answers[case] for answers in self.lets_in.values()])

    @property
    def most_divided(self) -> int | None:
        """The case about which roles differ most, the share that says yes nearest to a half; None where they agree on
        all of them."""
        apart = [abs(2.0 * self.share_of(case) - 1.0) for case in range(len(CASES))]
        return None if min(apart) == 1.0 else apart.index(min(apart))

    @property
    def kind(self) -> str:
        """``strict``, ``middle`` or ``loose``: a third of the answers each."""
        return "strict" if self.width < 1 / 3 else "loose" if self.width > 2 / 3 else "middle"

    @property
    def ambiguity(self) -> float:
        """How many ways there are to read it, as the model takes it: ``a = .1 + .8 w``."""
        return STRICTEST + (LOOSEST - STRICTEST) * self.width

    @property
    def co_creation(self) -> float:
        """How far it was made together (0-1): the share of the roles that backed it."""
        return _mean(self.backed.values())

    def levers(self, base: Scenario) -> dict[str, Any]:
        """What the model gets: one more form, beside what the wijk has, read and made like this."""
        values = (self.ambiguity, self.co_creation)
        return {"boundary_objects.planned": with_form(base), **dict(zip(OWNED_BY_ALL, values, strict=True))}


def reading_of(decided: Mapping[str, Mapping[str, int]]) -> Reading | None:
    """How a class reads its sentence, from what each role decided; None when nobody answered."""
    names = [case.name for case in CASES]
    readers = {role: answers for role, answers in decided.items() if all(name in answers for name in names)}
    if not readers:
        return None
    return Reading(
        {role: tuple(bool(answers[name]) for name in names) for role, answers in readers.items()},
        {role: bool(answers.get(BACKED, 0)) for role, answers in readers.items()},
    )


def with_form(base: Scenario) -> tuple[str, ...]:
    """What the wijk plans, and the form of the class."""
    return (*without_form(base), FORM)


def without_form(base: Scenario) -> tuple[str, ...]:
    """What the wijk plans but for a form for new requests: the new one takes its place."""
    return tuple(kind for kind in base["boundary_objects.planned"] if kind != FORM)


def _mean(values: Iterable[bool]) -> float:
    found = [float(each) for each in values]
    return sum(found) / len(found) if found else 0.0
