"""Sentences of the causal trace (waarom gebeurde dit?), in plain Dutch and plain English.

Rules in :mod:`wijksim.studies.trace.rules` choose the sentences and fill them with what is in the event
tables. A test keeps the fields of both languages equal.
"""

from wijksim.domain.tasks import TASK_KEYS
from wijksim.domain.vocabulary import Boundary
from wijksim.text.catalogue import name_of, say
from wijksim.text.language import Language


def boundary_words(key: str, language: Language) -> str:
    """What a kind of boundary runs between: ``geldstromen``, ``funding streams``."""
    return name_of(Boundary[key.upper()], language)


def task_words(value: float, language: Language) -> str:
    """Name of a task inside a sentence, from the value of an event about one."""
    return say(f"task.{TASK_KEYS[int(value)]}", language)


def reason_words(key: str, language: Language) -> str:
    """Why somebody refused."""
    return say(f"reason.{key}", language)


def listed(names: list[str], language: Language) -> str:
    """``a, b and c``."""
    joined = say("why.and", language)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + joined + names[-1]
