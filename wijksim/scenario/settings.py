"""Reading parameter values: nested groups as in a file, dotted names as in `vary` and in a measure."""

from collections.abc import Mapping
from typing import Any

from wijksim.scenario.organisation_spec import CHANGEABLE, SPEC_FIELDS, split_field
from wijksim.scenario.parameter import Parameter, Role, Value, described, plain
from wijksim.scenario.problems import Path, Problems, Refused, nearest, shown
from wijksim.scenario.register import REGISTER, setting
from wijksim.scenario.retired import instead_of

ABOUT = ("schema_version", "name", "title", "why", "notice", "extends")
PARTS = ("organisations", "measures", "without", "wijk")
"""Keys at the top of a scenario that are no parameters."""

Group = dict[str, "Parameter | Group"]


def groups() -> Group:
    """The register as nested groups: the shape of a scenario file."""
    tree: Group = {}
    for name, parameter in REGISTER.items():
        *outer, last = name.split(".")
        place = tree
        for part in outer:
            inner = place.setdefault(part, {})
            assert isinstance(inner, dict), f"{name} lies below another parameter"
            place = inner
        place[last] = parameter
    return tree


GROUPS = groups()


def read_settings(
    settings: Mapping[Any, Any], problems: Problems, path: Path = (), *, in_measure: bool = False
) -> dict[str, Value]:
    """Values by dotted name, as in `vary` and in the ``set`` of a measure."""
    values: dict[str, Value] = {}
    for name, value in settings.items():
        parameter = REGISTER.get(name) if isinstance(name, str) else None
        if in_measure and (field := split_field(name)):
            if (parameter := _changeable(*field, name, problems, path)) is not None:
                _check_into(values, parameter, value, problems, (*path, name))
        elif parameter is None:
            _add_unknown_setting(name, value, problems, path)
        elif in_measure and (reason := _refused_in_measure(parameter)):
            problems.add((*path, name), reason, hint="set it for the whole run", at_key=True)
        else:
            _check_into(values, parameter, value, problems, (*path, name))
    return values


def by_full_name(levers: Mapping[str, object], given: Mapping[Any, object] | None = None) -> dict[Any, object]:
    """Levers that were given by keyword, ``__`` for the dot, beside those that were `given` by their full names.

    `ScenarioError` for a lever that has two values.
    """
    named, problems = dict(given or {}), Problems()
    for keyword, value in levers.items():
        name = keyword.replace("__", ".")
        if name in named and plain(named[name]) != plain(value):
            problems.add((name,), f"{name} is given twice: {plain(named[name])} and {plain(value)}", hint="one of them")
        named[name] = value
    problems.raise_if_any()
    return named


def _changeable(key: str, field: str, name: str, problems: Problems, path: Path) -> Parameter | None:
    """A field of one organisation that a measure may set; None for others, which is noted."""
    if field in CHANGEABLE:
        return setting(name)
    allowed = ", ".join(CHANGEABLE)
    if field in SPEC_FIELDS:
        said = f"{field} of {key} belongs to the world from the start: a measure cannot change it"
        problems.add((*path, name), said, allowed=allowed, hint="set it for the whole run", at_key=True)
    else:
        said, hint = f"an organisation has no field {shown(field)}", nearest(field, CHANGEABLE)
        problems.add((*path, name), said, allowed=allowed, hint=hint, at_key=True)
    return None


def _refused_in_measure(parameter: Parameter) -> str:
    """Why a measure may not set this parameter; empty if it may."""
    if parameter.structural:
        return f"{parameter.name} belongs to the world from the start: a measure cannot change it"
    if parameter.role is not Role.LEVER:
        return f"{parameter.name} is not a lever: nobody can change it by a measure"
    return ""


def _add_unknown_setting(name: object, value: object, problems: Problems, path: Path) -> None:
    hint = instead_of(str(name), REGISTER)
    if isinstance(value, Mapping) and name in GROUPS and value:
        hint = f"write dotted names here, such as {shown(name)}.{shown(next(iter(value)))}"
    problems.add((*path, shown(name)), f"there is no parameter {shown(name)}", hint=hint, at_key=True)


def _check_into(values: dict[str, Value], parameter: Parameter, value: object, problems: Problems, path: Path) -> None:
    try:
        values[parameter.name] = parameter.check(value)
    except Refused as refused:
        problems.refuse(path, refused)


def read_group(tree: Mapping[Any, Any], group: Group, path: Path, problems: Problems) -> dict[str, Value]:
    """Checked values of a group and of the groups inside it."""
    values: dict[str, Value] = {}
    for key, value in tree.items():
        entry = group.get(key)
        if isinstance(entry, Parameter):
            _check_into(values, entry, value, problems, (*path, key))
        elif entry is None:
            if path or key not in (*ABOUT, *PARTS):
                _add_unknown_key(key, path, problems)
        elif isinstance(value, Mapping):
            values |= read_group(value, entry, (*path, key), problems)
        else:
            where = ".".join(map(str, (*path, key)))
            problems.add(
                (*path, key),
                f"{where} needs a group of keys, not {described(value)}",
                allowed=", ".join(entry),
                hint=f"write {shown(next(iter(entry)))}: … indented below it",
            )
    return values


def _add_unknown_key(key: object, path: Path, problems: Problems) -> None:
    name = ".".join(map(str, (*path, shown(key))))
    if key in REGISTER:
        group, _, last = str(key).rpartition(".")
        hint = f"write {last}: … indented below {group}:"
    else:
        hint = instead_of(name, (*REGISTER, *ABOUT, *PARTS, *GROUPS))
    problems.add((*path, shown(key)), f"there is no {name}", hint=hint, at_key=True)
