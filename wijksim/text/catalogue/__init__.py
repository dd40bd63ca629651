"""The one catalogue of words: every text that a person reads, in Dutch and in English.

A text is asked for by ``area.name``. The areas lie in the files of this folder, each a dictionary of pairs
``name: (Nederlands, English)``; a file is read when one of its areas is first asked for. What puts texts together
(sentences, tables, numbers in words) lies beside this folder.

>>> say("verdict.holds", "nl")
'houdt stand'
>>> say("command.written", "en", file="my_wijk.yaml")
'Written: my_wijk.yaml'
"""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib import import_module
from typing import SupportsInt

from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.text.language import Language
from wijksim.text.pair import Pair

AREAS: Mapping[str, str] = {
    "ablation": "ablation",
    "app": "app",
    "boundary": "figures",
    "calibration": "calibration",
    "card": "cards",
    "card_notice": "cards",
    "choice": "levers",
    "claim_kind": "evidence",
    "class_material": "class_material",
    "class_record": "class_record",
    "class_slide": "class_slides",
    "classroom": "classroom",
    "column": "columns",
    "command": "command",
    "compare": "compare",
    "council": "council",
    "council_appendix": "council_appendix",
    "council_replay": "council_replay",
    "doctor": "doctor",
    "event": "events",
    "event_kind": "events",
    "evidence": "evidence",
    "explain": "explain",
    "exploration": "exploration",
    "field": "explain",
    "figures": "figures",
    "folder_problem": "folder_problems",
    "group": "levers",
    "level": "figures",
    "help": "help",
    "lesson": "lesson",
    "lesson_answer": "lesson_questions",
    "lesson_background": "lesson_background",
    "lesson_brief": "lesson_brief",
    "lesson_card": "lesson_cards",
    "lesson_play": "lesson_play",
    "lesson_slide": "lesson_slides",
    "lesson_test": "lesson_questions",
    "lever": "levers",
    "lever_clause": "levers",
    "lever_meaning": "levers",
    "mechanism": "mechanisms",
    "neighbourhood": "neighbourhood",
    "objectkind": "figures",
    "observed": "observed",
    "outcome": "outcomes",
    "outcome_definition": "outcomes",
    "own_wijk": "own_wijk",
    "parameter": "parameters",
    "pay": "tasks",
    "payer": "figures",
    "planned": "explain",
    "plot": "app",
    "power": "power",
    "problem": "problems",
    "reason": "why",
    "replications": "replications",
    "robust": "robust",
    "role": "evidence",
    "sector": "figures",
    "setting_unit": "units",
    "source": "sources",
    "status": "levers",
    "stream": "money",
    "strength": "evidence",
    "task": "tasks",
    "unit": "units",
    "usage": "usage",
    "verdict": "evidence",
    "when": "weeks",
    "why": "why",
    "without": "mechanisms",
}
"""Area: the file of this folder in which it stands."""


@cache
def texts(area: str) -> Mapping[str, Pair]:
    """All texts of an area; ``KeyError`` for an area that does not exist.

    >>> texts("sector")["care"]
    ('zorg', 'care')
    """
    found: Mapping[str, Pair] = getattr(import_module(f"{__name__}.{AREAS[area]}"), area.upper())
    return found


def has(name: str) -> bool:
    """Whether there is a text ``area.name``."""
    area, _, key = name.partition(".")
    return area in AREAS and key in texts(area)


def say(name: str, language: Language, /, **fields: object) -> str:
    """The text ``area.name`` in one language, with its fields filled in; ``KeyError`` when it does not exist.

    A field ``{week}``, or one that ends in ``_week``, is a week of a run from 0 and is told in words; ``{Week}`` is
    ``{week}`` at the beginning of a sentence.
    """
    area, _, key = name.partition(".")
    dutch, english = texts(area)[key]
    text = dutch if language == "nl" else english
    return text.format(**_with_weeks_in_words(fields, language)) if fields else text


def _with_weeks_in_words(fields: Mapping[str, object], language: Language) -> dict[str, object]:
    told = {
        name: week_words(int(value), language)
        for name, value in fields.items()
        if (name == "week" or name.endswith("_week")) and isinstance(value, SupportsInt) and not isinstance(value, str)
    }
    return {**fields, **told, **({"Week": told["week"].capitalize()} if "week" in told else {})}


def week_words(week: int, language: Language) -> str:
    """A week of a run, from 0, as year and week.

    >>> week_words(115, "nl")
    'jaar 3, week 12'
    """
    year, of_year = divmod(week, WEEKS_PER_YEAR)
    return say("when.moment", language, year=year + 1, of_year=of_year + 1)


def say_if_known(name: str, language: Language, otherwise: str) -> str:
    """The text ``area.name``, or what stands for it where there is none."""
    return say(name, language) if has(name) else otherwise


def name_of(member: Enum, language: Language) -> str:
    """What a member of the vocabulary is called: a sector, boundary, level, payer or kind of object.

    >>> from wijksim.domain.vocabulary import Sector
    >>> name_of(Sector.HOUSING, "nl")
    'wonen'
    """
    return say(f"{type(member).__name__.lower()}.{member.name.lower()}", language)
