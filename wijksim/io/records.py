"""Files of records, such as claims and targets: read with the care of scenario files, checked by pydantic."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from re import findall
from typing import Annotated, Any, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.scenario_source import read_source
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Path as Place
from wijksim.scenario.problems import Problems, nearest, shown

LARGEST_NUMBER = 1e15
_NEEDS = {
    "model": "a group of keys", "dict": "a group of keys", "list": "a list", "tuple": "a list", "string": "a text",
    "int": "a whole number", "float": "a number", "finite": "a number", "bool": "true or false",
}  # fmt: skip
"""First word of a kind of error of pydantic, and what should have stood there."""
_ENDS = {
    "less_than_equal": ("at most", "le"), "greater_than_equal": ("at least", "ge"), "less_than": ("below", "lt"),
    "greater_than": ("above", "gt"),
}  # fmt: skip
"""Errors of pydantic about a number outside its range: what is allowed, and the name of the end."""


class Record(BaseModel):
    """A group of keys in a file; a key that it does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


R = TypeVar("R", bound=Record)


def read_records(path: Path, form: type[R]) -> tuple[R, Problems]:
    """What a file holds, in this form; and where to note what is wrong with it besides.

    Raises :class:`~wijksim.scenario.problems.ScenarioError` with every problem and its line.
    """
    text = read_source(path)
    positions = Positions()
    problems = Problems(shown(str(path), 300), positions.locate)
    tree = read_tree(text, problems, positions)
    if not isinstance(tree, dict) and not problems.found:
        problems.add((), f"the file holds {described(tree)}, not keys and values")
    for place in _empty(tree, ()):
        problems.add(place, f"{_name(place)} is empty", hint="give it a value, or leave it out", at_key=True)
    problems.raise_if_any()
    try:
        return form.model_validate(tree), problems
    except ValidationError as error:
        _note_all(problems, form, error)
        problems.raise_if_any()
        raise


def known(name: str, names: Iterable[str], what: str) -> str:
    """The name, when it is one of these; ``ValueError`` with the nearest one, or all, otherwise."""
    names = tuple(names)
    if name not in names:
        hint = nearest(name, names) or f"allowed: {', '.join(names)}"
        raise ValueError(f"unknown {what} {shown(name)}; {hint}")
    return name


def _an_outcome(name: str) -> str:
    return known(name, OUTCOME_NAMES, "outcome")


OutcomeName = Annotated[str, AfterValidator(_an_outcome)]
"""The name of an outcome."""


def is_number(value: object) -> bool:
    """Whether something is a finite number of a size that can mean anything."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST_NUMBER


def going_up(ends: Sequence[float]) -> None:
    """``ValueError`` unless a range goes from low to high."""
    if not ends[0] < ends[1]:
        raise ValueError(f"a range goes from low to high, not from {ends[0]:g} to {ends[1]:g}")


def _empty(tree: object, place: Place) -> Iterator[Place]:
    """Places of keys and parts without a value; a measure may have no end."""
    if tree is None and place and "measures" not in place:
        yield place
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, part in parts:
        yield from _empty(part, (*place, key))


def _note_all(problems: Problems, form: type[Record], error: ValidationError) -> None:
    """What pydantic found, in our words; a list that is wrong is told once."""
    noted: set[Place] = set()
    for each in error.errors(include_url=False):
        place = tuple(each["loc"])
        whole = place[:-1] if isinstance(place[-1], int) else place
        if whole not in noted:
            _note(problems, form, place, dict(each))
        noted.add(whole)


def _note(problems: Problems, form: type[Record], place: Place, error: dict[str, Any]) -> None:
    name, kind, context, given = _name(place), error["type"], error.get("ctx", {}), error["input"]
    if (kind == "missing" and isinstance(place[-1], int)) or kind in ("too_short", "too_long"):
        whole = place[:-1] if isinstance(place[-1], int) else place
        problems.add(whole, f"{name} has too {'many' if kind == 'too_long' else 'few'} parts")
    elif kind == "missing":
        problems.add(place, f"{name} is missing", at_key=True)
    elif kind == "extra_forbidden":
        keys = _keys_at(form, place[:-1])
        allowed = ", ".join(keys)
        problems.add(place, f"unknown key {name}", allowed=allowed, hint=nearest(name, keys), at_key=True)
    elif kind in ("enum", "literal_error"):
        words = ", ".join(findall("'([^']*)'", str(context["expected"])))
        problems.add(place, f"{name} cannot be {described(given)}", allowed=f"one of {words}")
    elif kind in _ENDS:
        words, end = _ENDS[kind]
        problems.add(place, f"{name} cannot be {described(given)}", allowed=f"{words} {context[end]:g}")
    elif kind == "value_error":
        problems.add(place, str(context["error"]))
    elif kind.split("_")[0] in _NEEDS and (kind.endswith(("_type", "_parsing")) or kind == "finite_number"):
        needs = _NEEDS[kind.split("_")[0]]
        hint = "put it between quotes" if needs == "a text" and is_number(given) else ""
        problems.add(place, f"{name} needs {needs}, not {described(given)}", hint=hint)
    else:
        problems.add(place, f"{name} {error['msg'].removeprefix('Input ')}, not {described(given)}")


def _name(place: Place) -> str:
    """The key at a place, of a part of a list that of the list."""
    return shown(next((part for part in reversed(place) if isinstance(part, str)), "the file"))


def _keys_at(form: type[BaseModel], place: Place) -> list[str]:
    """The keys of the group at a place."""
    for part in place:
        if isinstance(part, str):
            fields = {field.alias or name: field.annotation for name, field in form.model_fields.items()}
            form = next(_forms_in(fields[part])) if part in fields else form
    return [field.alias or name for name, field in form.model_fields.items()]


def _forms_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Forms in a type such as a list of them, or one or nothing."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _forms_in(each)
