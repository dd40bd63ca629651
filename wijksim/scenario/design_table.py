"""Points of a study from a table: a DataFrame, a structured array, or the columns of a file.

A column is a parameter by its name (``__`` may stand for the dot, as the EMA workbench writes it). Tables of other
programs have more columns, such as ``scenario`` and ``policy``; these are skipped and named, so that nobody thinks that
they were used. A column that looks like a misspelt parameter is refused.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Parameter, Value
from wijksim.scenario.problems import Path, Problems, Refused, shown
from wijksim.scenario.register import REGISTER

_CLOSE = 0.85
"""From here on a name is more likely a slip of the pen than a column of something else."""
_FULL_NAMES = {name.rpartition(".")[2]: name for name in reversed(REGISTER)}
"""Full name by last part."""


@dataclass(frozen=True)
class Points:
    """Points that have been checked: what each changes."""

    rows: tuple[Mapping[str, Value], ...]
    skipped: tuple[str, ...] = ()
    """Columns that are no parameters."""


def columns_of(given: Any) -> dict[str, Sequence[object]] | None:
    """Columns of a DataFrame (pandas or polars) or of a structured array; None if it is no table."""
    if hasattr(given, "columns") and hasattr(given, "shape") and hasattr(given, "__getitem__"):
        columns = {}
        for place, name in enumerate(given.columns):
            column = given.iloc[:, place] if hasattr(given, "iloc") else given[name]
            if str(name) in columns:
                raise Refused(f"the table has two columns {shown(name)}", "every column once")
            columns[str(name)] = column.to_list()
        return columns
    names = getattr(getattr(given, "dtype", None), "names", None)
    return {name: given[name].tolist() for name in names} if names else None


def points_of_table(
    columns: Mapping[str, Sequence[object]], problems: Problems, path: Path = (),
    find: Callable[[object], Parameter | None] | None = None,
) -> Points:  # fmt: skip
    """Every row as a point; what is wrong is noted at (row, column). ``find`` gives the parameter that has a name."""
    used, skipped = _sorted_columns(columns, problems, path, find or (lambda name: None))
    if not used and not problems.found:
        problems.add(path, "no column of the table is a parameter", hint="its first line holds names of parameters")
    checked = [_column(parameter, name, columns[name], problems, path) for name, parameter in used.items()]
    names = [parameter.name for parameter in used.values()]
    if used and not any(len(columns[name]) for name in used):
        problems.add(path, "the table has no rows")
    if problems.found:
        return Points(())
    return Points(tuple(FrozenMap(dict(zip(names, row, strict=True))) for row in zip(*checked, strict=True)), skipped)


def parameter_of_column(name: str) -> Parameter | None:
    """The parameter that a column sets, if it is one."""
    return REGISTER.get(_full(name))


def _full(name: str) -> str:
    return name.strip().replace("__", ".")


def _column(parameter: Parameter, name: str, values: Sequence[object], problems: Problems, path: Path) -> list[Value]:
    """Values of a column; of one that is refused only what is wrong with it is kept, in `problems`."""
    checked = []
    for row, value in enumerate(values):
        try:
            checked.append(parameter.check(value))
        except Refused as refused:
            problems.refuse((*path, row, name), refused)
    return checked


def _sorted_columns(
    columns: Mapping[str, object], problems: Problems, path: Path, find: Callable[[object], Parameter | None]
) -> tuple[dict[str, Parameter], tuple[str, ...]]:
    used: dict[str, Parameter] = {}
    skipped = []
    for name in columns:
        parameter = parameter_of_column(name) or find(name.strip())
        if parameter is not None:
            if parameter in used.values():
                problems.add((*path, name), f"two columns set {parameter.name}", at_key=True)
            used[name] = parameter
        elif meant := _meant(_full(name)):
            problem = f"the column {shown(name)} is no parameter"
            hint = f"did you mean {meant}? Rename it, or take it out if it is something else"
            problems.add((*path, name), problem, hint=hint, at_key=True)
        else:
            skipped.append(name)
    return used, tuple(skipped)


def _meant(name: str) -> str:
    """The parameter that a misspelt column stands for; empty for one that is about something else."""
    if name in OUTCOME_NAMES:
        return ""
    if "." not in name and name in _FULL_NAMES:
        return _FULL_NAMES[name]
    return next(iter(get_close_matches(name.lower(), REGISTER, n=1, cutoff=_CLOSE)), "")
