"""What to explore, typed on one line: ``a.b=0:1``, ``a.b=0:1:5``, ``a.b=[0,0.1,0.3]``, or ``a.b`` for its own range."""

from wijksim.io.assignments import assignment
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.exploration import split_span
from wijksim.scenario.problems import Problems, ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.spelling import resolved, value_of


def exploration(text: str) -> tuple[str, object]:
    """Name and what is explored of it, unchecked; ValueError if the text is something else."""
    name, equals, given = (part.strip() for part in text.partition("="))
    if not name or (equals and not given):
        raise ValueError(f"{text!r} is not NAME=FROM:TO, NAME=FROM:TO:STEPS or NAME=[VALUE,VALUE]")
    if not equals:
        return name, None
    if given.startswith("["):
        return name, _list(given, text)
    if span := split_span(given):
        low, high, steps = span
        ends = {"from": _value(name, low), "to": _value(name, high)}
        return name, ends if steps is None else ends | {"steps": steps}
    return name, [_value(name, given)]


def _value(name: str, given: str) -> object:
    """A value of a parameter; of anything else (the start of a measure, a field of one organisation) what it reads as,
    as in a file."""
    return assignment(f"{name}={given}")[1] if name in REGISTER else resolved(given.strip())


def typed_span(text: str) -> tuple[str, float, float, int] | None:
    """Name and three numbers of ``a.b=0:1:5``; None for anything else."""
    name, _, given = (part.strip() for part in text.partition("="))
    span = split_span(given)
    if span is None or span[2] is None or name not in REGISTER:
        return None
    low, high = (value_of(end, "float") for end in span[:2])
    return (name, low, high, span[2]) if isinstance(low, int | float) and isinstance(high, int | float) else None


def _list(given: str, text: str) -> object:
    problems = Problems()
    try:
        values = read_tree(given, problems, Positions())
    except ScenarioError:
        values = None
    if not isinstance(values, list) or problems.found:
        raise ValueError(f"{text!r} is not a list: write NAME=[VALUE,VALUE]")
    return values
