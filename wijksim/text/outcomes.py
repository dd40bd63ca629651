"""Outcomes in words: label and one-sentence definition of each, in plain Dutch and plain English.

Names, units and kinds come from :mod:`wijksim.domain.outcomes`; the units in words, with the number of
decimals that makes sense for a reader, are declared here once per unit.
"""

from typing import NamedTuple

from wijksim.domain.outcomes import OUTCOMES
from wijksim.text.catalogue import texts
from wijksim.text.language import Language, format_number


class UnitText(NamedTuple):
    """A unit in words. A ``percentage`` is shown times one hundred; data files keep the share of 0 to 1.

    ``finest`` is how many decimals a difference may have: nobody notices a hundredth of a week.
    """

    nl: str
    en: str
    decimals: int
    percentage: bool = False
    finest: int = 3


class OutcomeText(NamedTuple):
    """Label and definition (one sentence) of one outcome, and its unit in words."""

    nl: str
    en: str
    definition_nl: str
    definition_en: str
    unit: UnitText

    @property
    def decimals(self) -> int:
        """Decimals with which people see the number."""
        return self.unit.decimals

    def label(self, language: Language) -> str:
        """Short name of the outcome."""
        return self.nl if language == "nl" else self.en

    def definition(self, language: Language) -> str:
        """What the number means, in one sentence."""
        return self.definition_nl if language == "nl" else self.definition_en

    def unit_label(self, language: Language) -> str:
        """The unit in words."""
        return self.unit.nl if language == "nl" else self.unit.en

    def format(self, value: float, language: Language) -> str:
        """A value of this outcome for people; the unit itself is not repeated."""
        return format_number(value * 100 if self.unit.percentage else value, self.decimals, language)


DECIMALS: dict[str, tuple[int, bool, int]] = {
    "share of cases": (1, True, 1),
    "share of professionals": (1, True, 1),
    "share of possible ties": (1, True, 1),
    "share of referrals": (1, True, 1),
    "share of hours": (1, True, 1),
    "share of tasks": (1, True, 1),
    "share of need": (1, True, 1),
    "share of vulnerable residents": (1, True, 1),
    "share of joint cases": (1, True, 1),
    "ties per person": (1, False, 1),
    "share of users": (1, True, 1),
    "score 0-1": (2, False, 3),
    "level 0-8": (1, False, 2),
    "variance": (3, False, 4),
    "steps": (2, False, 2),
    "people": (0, False, 1),
    "number": (0, False, 1),
    "cases": (0, False, 1),
    "weeks": (1, False, 1),
    "hours per week": (1, False, 1),
    "hours per case": (1, False, 1),
    "needs per week": (1, False, 2),
    "tasks per week": (2, False, 2),
    "refusals per week": (1, False, 2),
    "residents per week": (2, False, 2),
    "ties per resident": (2, False, 2),
    "cases per worker and year": (1, False, 1),
    "euro per week": (0, False, 0),
    "items per 10,000 residents": (1, False, 1),
}
"""Unit: decimals that make sense for a reader, whether it is shown as a percentage, and decimals of a small difference."""

UNIT_TEXT: dict[str, UnitText] = {
    name: UnitText(*texts("unit")[name], decimals=decimals, percentage=percentage, finest=finest)
    for name, (decimals, percentage, finest) in DECIMALS.items()
}

OUTCOME_TEXT: dict[str, OutcomeText] = {
    outcome.name: OutcomeText(
        *texts("outcome")[outcome.name], *texts("outcome_definition")[outcome.name], UNIT_TEXT[outcome.unit]
    )
    for outcome in OUTCOMES
}


def text_of(name: str) -> OutcomeText:
    """The words of an outcome; what a study kept of its own goes by its own name and has no unit."""
    return OUTCOME_TEXT.get(name) or OutcomeText(name, name, name, name, UnitText("", "", 3))
