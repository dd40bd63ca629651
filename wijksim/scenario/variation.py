"""`Scenario.vary`: a change made in Python, checked by the same rules as a file."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.layer import extend
from wijksim.scenario.organisation_spec import OrganisationSpec, split_field
from wijksim.scenario.parameter import described, plain
from wijksim.scenario.problems import Problems
from wijksim.scenario.scenario import BilingualText, Measure, Scenario
from wijksim.scenario.settings import read_settings

_LONGEST_NAME = 80


def varied(
    scenario: Scenario,
    changes: Mapping[str, object],
    *,
    name: str | None,
    measures: Iterable[Measure | Mapping[str, object]] | None,
    without: Iterable[str] | None,
    organisations: Iterable[OrganisationSpec] | Mapping[str, object] | None,
) -> Scenario:
    """See `Scenario.vary`."""
    problems = Problems()
    settings = as_settings(changes, problems)
    fields = {name: value for name, value in settings.items() if split_field(name) is not None}
    values = read_settings({name: value for name, value in settings.items() if name not in fields}, problems)
    tree: dict[str, Any] = {} if name is None else {"name": name}
    base = replace(scenario, values=FrozenMap({**scenario.values, **values}))
    if measures is not None:
        tree["measures"] = _listed(measures)
        base = replace(base, measures=())
    if without is not None:
        tree["without"] = _listed(without)
        base = replace(base, without=())
    if organisations is not None:
        tree["organisations"] = _as_edits(organisations)
    if fields:
        tree["organisations"] = _with_fields(tree.get("organisations", {}), fields)
    alternative = extend(base, tree, problems, default_name=_named(scenario, values | fields))
    problems.raise_if_any()
    if name is None and alternative == scenario:
        return scenario
    return replace(alternative, why=BilingualText(), notice=BilingualText())


def as_settings(changes: object, problems: Problems) -> Mapping[Any, Any]:
    """Changes by name: a dictionary, or a row of a table (a Series)."""
    if isinstance(changes, Mapping):
        return changes
    if hasattr(changes, "keys") and hasattr(changes, "__getitem__") and len(getattr(changes, "shape", ())) == 1:
        return dict(changes)
    hint = "write for example {'room_to_manoeuvre': 0.3}"
    problems.add(("changes",), f"changes needs parameters and their values, not {described(changes)}", hint=hint)
    return {}


def _listed(given: object) -> object:
    """As a file would write it: a list, with every measure as its fields; what is no list is left to be refused."""
    if isinstance(given, str | Mapping) or not isinstance(given, Iterable):
        return given
    return [each.to_dict() if isinstance(each, Measure) else each for each in given]


def _as_edits(organisations: object) -> object:
    """The complete list of organisations in the form in which a file would give it."""
    specs = list(organisations) if isinstance(organisations, Iterable) and not isinstance(organisations, str) else []
    if isinstance(organisations, Mapping) or not specs or not all(isinstance(each, OrganisationSpec) for each in specs):
        return organisations
    return {"only": [spec.key for spec in specs], **{spec.key: spec.to_dict() for spec in specs}}


def _with_fields(edits: object, fields: Mapping[Any, object]) -> object:
    """Edits of organisations with fields that were given by their full names, ``organisations.KEY.FIELD``."""
    if not isinstance(edits, Mapping):
        return edits
    merged = dict(edits)
    for name, value in fields.items():
        key, field = split_field(name) or ("", "")
        own = merged.get(key, {})
        if isinstance(own, Mapping):
            merged[key] = {**own, field: value}
    return merged


def _named(scenario: Scenario, values: Mapping[str, object]) -> str:
    """Name of an alternative that got none: the old one with what changed, as long as that is short."""
    settings = ", ".join(f"{name} {plain(value)}" for name, value in values.items())
    name = f"{scenario.name}, {settings or 'changed'}"
    return name if len(name) <= _LONGEST_NAME else f"{scenario.name[: _LONGEST_NAME - 9]}, changed"
