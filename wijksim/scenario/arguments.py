"""Checks of what is passed to functions: as strict and as clear as those of files, and with the same words."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.parameter import Parameter, Role, Status, described, plain_python
from wijksim.scenario.problems import Refused, nearest, shown
from wijksim.text.language import LANGUAGES, Language

MAX_REPLICATIONS = 1_000_000
MAX_WORKERS = 64


@cache
def whole_number(name: str, low: int, high: int, unit: str = "") -> Parameter:
    """A whole number that is no parameter of the model, with the same check."""
    return Parameter(
        name=name, kind="int", default=low, low=low, high=high, unit=unit, role=Role.FIXED,
        source="set by who asks", status=Status.ASSUMED,
    )  # fmt: skip


def count(name: str, value: object, low: int, high: int) -> int:
    """A whole number from `low` to `high`, or `Refused` naming the argument, the value and what is allowed."""
    checked = whole_number(name, low, high).check(value)
    assert isinstance(checked, int)
    return checked


def number(name: str, value: object, low: float, high: float) -> float:
    """A number from `low` to `high`, or `Refused` naming the argument, the value and what is allowed."""
    checked = replace(whole_number(name, 0, 0), kind="float", low=low, high=high).check(value)
    assert isinstance(checked, float)
    return checked


def replications_from(value: object, *, least: int = 1, name: str = "replications") -> int:
    """How many seeds."""
    return count(name, value, least, MAX_REPLICATIONS)


def workers_from(value: object, *, most: int = MAX_WORKERS) -> int | None:
    """How many processes; None leaves it to who makes them."""
    return None if value is None else count("workers", value, 1, most)


def known_name(what: str, name: object, known: Iterable[str]) -> str:
    """A name that there is, or `Refused` with the nearest one."""
    names = list(known)
    if isinstance(name, str) and name in names:
        return name
    hint = nearest(name, names) if isinstance(name, str) else ""
    few = ", ".join(names) if len(names) <= 20 else ""
    raise Refused(f"there is no {what} {shown(name)}", few, hint)


def known_names(what: str, given: object, known: Iterable[str]) -> tuple[str, ...]:
    """Names of known things: one, several, or None for all; `Refused` for anything else."""
    names = tuple(known)
    if given is None or isinstance(given, str):
        return names if given is None else (known_name(what, given, names),)
    listed = plain_python(given)
    if not isinstance(listed, Iterable):
        raise Refused(f"{what} cannot be {described(given)}", "a name, several names, or None for all")
    return tuple(known_name(what, name, names) for name in listed)


def language_from(given: object) -> Language:
    """``nl`` or ``en``."""
    found = known_name("language", given, LANGUAGES)
    return "nl" if found == "nl" else "en"


def outcome_from(given: object) -> str:
    """The name of an outcome."""
    return known_name("outcome", given, OUTCOME_NAMES)
