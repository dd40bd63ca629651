"""Levers as rows for the browser, and what comes back as values; everything is read from the register."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from wijksim.scenario.organisation_spec import CHANGEABLE, FIELDS, OrganisationSpec, field_name
from wijksim.scenario.parameter import Parameter, Role, plain
from wijksim.scenario.register import REGISTER, setting
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.spelling import as_number, closed_up
from wijksim.text.catalogue import say, say_if_known
from wijksim.text.language import Language
from wijksim.text.levers import (
    FIRST,
    choice_words,
    group_name,
    lever_name,
    status_words,
    unit_words,
    works_with,
)
from wijksim.text.setting_values import SHARES, value_in_words
from wijksim.text.sources import source_reference

_USUAL_MAX = {
    "hours per week per 10,000 residents": 200.0,
    "residents": 30_000.0,
    "wijken": 5.0,
    "weeks": 520.0,
}
"""End of the slider, where the register allows far more; the number box takes everything that is allowed."""


def levers() -> list[Parameter]:
    """Levers that a page shows: all of them."""
    return [each for each in REGISTER.values() if each.role is Role.LEVER]


def groups_of_levers(scenario: Scenario, start: Scenario, language: Language) -> list[dict[str, Any]]:
    """Groups of rows, the most important levers first."""
    rows = {each.name: row(each, scenario, start, language) for each in levers()}
    groups: dict[str, list[dict[str, Any]]] = {"first": [rows.pop(name) for name in FIRST if name in rows]}
    for name, each in rows.items():
        groups.setdefault(name.rpartition(".")[0], []).append(each)
    late = ("neighbourhood", "")
    order = sorted(groups, key=lambda name: late.index(name) if name in late else -1)
    return [{"name": name, "label": group_name(name, language), "rows": groups[name]} for name in order]


def row(parameter: Parameter, scenario: Scenario, start: Scenario, language: Language) -> dict[str, Any]:
    """One lever with its value here and in the scenario it starts from."""
    value, was = scenario[parameter.name], start[parameter.name]
    fixed = _fixed_part(parameter, language)
    scale = 100 if parameter.unit in SHARES else 1
    shown = list(value) if isinstance(value, tuple) else value
    if isinstance(value, Mapping):
        shown = {name: round(100 * part, 6) for name, part in value.items()}
    if parameter.kind == "organisations":
        fixed = {**fixed, "choices": [*fixed["choices"], *_organisations(scenario, language)]}
    if fixed["kind"] == "number":
        shown = round(value * scale, 6)
        fixed = {**fixed, "low": min(fixed["low"], shown), "high": max(fixed["high"], shown)}
    return {
        **fixed,
        "value": shown,
        "changed": value != was,
        "was": in_words(parameter, was, language),
        "now": in_words(parameter, value, language),
    }


def _organisations(scenario: Scenario, language: Language) -> list[dict[str, str]]:
    """Organisations that a lever may name."""
    return [{"value": spec.key, "label": name_of_house(spec, language)} for spec in scenario.organisations]


@lru_cache(maxsize=32)
def settings_for_measures(organisations: tuple[OrganisationSpec, ...], language: Language) -> str:
    """Settings that may change in the course of a run, with the values that one can choose, as JSON: levers, and fields
    of one organisation, each with whose it is."""
    switch = [{"value": value, "label": say(f"app.levers.{word}", language)}
              for value, word in (("true", "yes"), ("false", "no"))]  # fmt: skip
    houses = [{"value": spec.key, "label": name_of_house(spec, language)} for spec in organisations]
    rows = [
        {
            **{part: row[part] for part in ("name", "label", "unit", "kind")},
            "of": say("app.measures.everybody", language),
            "choices": [*(switch if row["kind"] == "switch" else row["choices"]),
                        *(houses if each.kind == "organisations" else ())],
        }
        for each, row in ((each, _fixed_part(each, language)) for each in levers() if not each.structural)
    ]  # fmt: skip
    rows += [
        {"name": field_name(spec.key, field), "label": say(f"field.{field}", language).capitalize(),
         "unit": unit_words(FIELDS[field].unit, language), "kind": "number", "of": name_of_house(spec, language),
         "choices": []}
        for spec in organisations for field in CHANGEABLE
    ]  # fmt: skip
    return as_json(rows)


def name_of_house(spec: OrganisationSpec, language: Language) -> str:
    """What an organisation is called."""
    return spec.name_nl if language == "nl" else spec.name_en


def as_json(rows: Any) -> str:
    """Rows as text for the browser."""
    return json.dumps(rows, separators=(",", ":"), allow_nan=False)


@lru_cache(maxsize=512)
def _fixed_part(parameter: Parameter, language: Language) -> dict[str, Any]:
    scale = 100 if parameter.unit in SHARES else 1
    kinds = {"bool": "switch", "choice": "choice", "choices": "many", "organisations": "many", "shares": "shares"}
    part: dict[str, Any] = {
        "name": parameter.name,
        "label": lever_name(parameter.name, language),
        "meaning": say_if_known(f"lever_meaning.{parameter.name}", language, parameter.name)
        + works_with(parameter.works_with, language),
        "unit": unit_words(parameter.unit, language),
        "kind": kinds.get(parameter.kind, "number"),
        "choices": [
            {"value": each, "label": choice_words(each, language, unit=parameter.unit)} for each in parameter.choices
        ],
        "source": source_reference(parameter.source, language),
        "status": status_words(parameter.status, language),
        "allowed": _allowed(parameter, language),
        "whole": parameter.kind == "int",
    }
    if part["kind"] == "number":
        least, most = float(parameter.low or 0) * scale, float(parameter.high or 1) * scale
        high = min(most, _USUAL_MAX.get(parameter.unit, most))
        explored = parameter.explore_high
        high = min(most, explored * scale) if explored is not None else high
        step = 1 if parameter.kind == "int" or scale == 100 else (high - least) / 100
        part |= {"least": least, "most": most, "low": least, "high": high, "step": step}
    return part


def _allowed(parameter: Parameter, language: Language) -> str:
    if parameter.kind in ("int", "float"):
        low, high = (in_words(parameter, each, language) for each in (parameter.low, parameter.high))
        return f"{low} – {high}"
    if parameter.kind == "bool":
        return f"{choice_words('true', language)}, {choice_words('false', language)}"
    return ", ".join(choice_words(each, language, unit=parameter.unit) for each in parameter.choices)


def in_words(parameter: Parameter, value: Any, language: Language) -> str:
    """A value of a parameter for people: 30%, ja, 1.200, visie en convenant."""
    return value_in_words(value, parameter.unit, language)


def value_from_page(name: object, value: object) -> tuple[str, Any]:
    """What a page reports, as a lever or a field of an organisation and a value in the units of the register. Raises
    ValueError.

    The range is checked by the scenario; here only the kind of thing is settled.
    """
    parameter = setting(name) if isinstance(name, str) else None
    if parameter is None or parameter.role is not Role.LEVER:
        raise ValueError(f"no lever {name!r}")
    if parameter.kind in ("int", "float") and isinstance(value, int | float) and not isinstance(value, bool):
        number = float(value) / (100 if parameter.unit in SHARES else 1)
        if parameter.kind == "int" and number.is_integer():
            return parameter.name, int(number)
        return parameter.name, round(number, 9)
    if parameter.kind in ("choices", "organisations") and isinstance(value, list):
        return parameter.name, tuple(str(each) for each in value)
    if parameter.kind == "shares" and isinstance(value, dict):
        return parameter.name, {str(name): _part(share) for name, share in value.items() if share}
    return parameter.name, value


def _part(share: object) -> Any:
    """A percentage of a page as a share; what is no number is left to be refused."""
    known = isinstance(share, int | float) and not isinstance(share, bool)
    return round(share / 100, 9) if known else share  # type: ignore[operator]


def as_typed(parameter: Parameter, value: Any, language: Language) -> Any:
    """A value as the form of a measure holds it: as somebody would type it, or what is ticked, or percentages."""
    if isinstance(value, tuple | list):
        return list(value)
    if isinstance(value, Mapping):
        return {name: round(100 * part, 6) for name, part in value.items()}
    if parameter.kind not in ("int", "float"):
        return plain(value)
    text = f"{round(float(value) * (100 if parameter.unit in SHARES else 1), 6):g}"
    return text.replace(".", ",") if language == "nl" else text


def number_from_text(parameter: Parameter, text: str, language: Language) -> Any:
    """A number as somebody types it, in the notation of the language; the text itself if it is none."""
    plain_text = closed_up(text.strip())
    plain_text = plain_text.replace(".", "").replace(",", ".") if language == "nl" and "," in plain_text else plain_text
    try:
        return as_number(plain_text)
    except ValueError:
        return text
