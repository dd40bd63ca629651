"""Files of records, such as claims and targets: read with the care of scenario files, checked by pydantic."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from wijksim.io.scenario_source import read_source
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Problems, nearest, shown


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
    problems.raise_if_any()
    try:
        return form.model_validate(tree), problems
    except ValidationError as error:
        for each in error.errors(include_url=False):
            _note(problems, form, dict(each))
        problems.raise_if_any()
        raise


def known(name: str, names: Iterable[str], what: str) -> str:
    """The name, when it is one of these; ``ValueError`` with the nearest one otherwise."""
    names = tuple(names)
    if name not in names:
        raise ValueError("; ".join(filter(None, (f"unknown {what} {shown(name)}", nearest(name, names)))))
    return name


def _note(problems: Problems, form: type[Record], error: dict[str, Any]) -> None:
    """One problem that pydantic found, in our words."""
    place, context = tuple(error["loc"]), error.get("ctx", {})
    name = shown(next(part for part in reversed(place) if isinstance(part, str)))
    match error["type"]:
        case "missing" if isinstance(place[-1], int):
            problems.add(place[:-1], f"{name} has too few parts")
        case "missing":
            problems.add(place, f"{name} is missing", at_key=True)
        case "extra_forbidden":
            hint = nearest(name, _keys_of(form))
            problems.add(place, f"unknown key {name}", hint=hint, at_key=True)
        case "enum" | "literal_error":
            problems.add(place, f"{shown(error['input'])} cannot stand here", allowed=str(context["expected"]))
        case "value_error":
            problems.add(place, str(context["error"]))
        case _:
            problems.add(place, f"{name} {error['msg'].removeprefix('Input ')}, not {described(error['input'])}")


def _keys_of(form: type[BaseModel]) -> list[str]:
    """Every key of a form and of the forms inside it."""
    definitions = form.model_json_schema().get("$defs", {})
    return sorted({*form.model_fields, *(key for each in definitions.values() for key in each.get("properties", {}))})
