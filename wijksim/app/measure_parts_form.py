"""A measure with more than one setting in the form of Explore: its numbers, people, cost and payers, there and back."""

import json
from collections.abc import Mapping
from typing import Any

from wijksim.app.lever_rows import as_typed, number_from_text, settings_for_measures, value_from_page
from wijksim.io.neighbourhood.cells import NoNumber, number
from wijksim.scenario.measure_parts import NUMBERS
from wijksim.scenario.measures import LEAD, read_measures
from wijksim.scenario.organisation_spec import PAYERS, OrganisationSpec
from wijksim.scenario.parameter import Parameter
from wijksim.scenario.problems import Problems
from wijksim.scenario.register import setting
from wijksim.scenario.scenario import Measure
from wijksim.text.catalogue import say
from wijksim.text.language import Language

PEOPLE, COST, PAID_BY, SET, WEEKS = "people.", "cost.", "cost.paid_by.", "set.", "lead_weeks"
"""How the names of parts begin, as a file of measures has them."""
_EURO = ("euro_per_fte", "once_euro", "euro_per_year")
_ONE_FIELD = ("number", "switch", "choice")
"""Kinds of setting that have one field; lists and shares stay as they are."""
_PERCENT = 100.0


def parts_of(measure: Measure, organisations: tuple[OrganisationSpec, ...], language: Language) -> list[dict[str, Any]]:
    """Everything of a measure that has a field: name, label, unit, choices, and the value as somebody types it."""
    offered = {row["name"]: row for row in json.loads(settings_for_measures(organisations, language))}
    found = [
        {"name": f"{SET}{name}", "label": row["label"], "unit": row["unit"], "choices": row["choices"],
         "value": as_typed(parameter, value, language)}
        for name, value in measure.set.items()
        if (row := offered.get(name)) and row["kind"] in _ONE_FIELD and (parameter := setting(name)) is not None
    ]  # fmt: skip
    if measure.people is not None:
        found += [
            _field(PEOPLE + name, getattr(measure.people, name), language)
            for name in ("number", "hours", "euro_per_fte")
        ]
    found.append(_field(WEEKS, measure.lead_weeks, language))
    if measure.cost is not None:
        found += [_field(COST + name, getattr(measure.cost, name), language) for name in ("once_euro", "euro_per_year")]
        found += [_field(PAID_BY + name, _PERCENT * measure.cost.paid_by.get(name, 0.0), language) for name in PAYERS]
    return found


def _field(name: str, value: float | None, language: Language) -> dict[str, Any]:
    """A number of a measure that is no setting."""
    last = name.rpartition(".")[2]
    if name.startswith(PAID_BY):
        label, unit = say("app.measures.part_paid_by", language, payer=say(f"payer.{last}", language)), "%"
    else:
        label, unit = say(f"app.measures.part_{last}", language), say(f"app.measures.unit_{last}", language)
    return {"name": name, "label": label, "unit": unit, "choices": [], "value": _typed(value, language)}


def _typed(value: float | None, language: Language) -> str:
    text = "" if value is None else repr(round(float(value), 6)).removesuffix(".0")
    return text.replace(".", ",") if language == "nl" else text


def with_parts(measure: Measure, sent: Any, language: Language) -> Measure:
    """The measure with what somebody filled in; `ScenarioError` says what is wrong with it, `ValueError` and `KeyError`
    that it has no such part. An empty field leaves out what may be left out, and is 0 for other amounts."""
    tree: dict[str, Any] = dict(measure.to_dict())
    parts: dict[str, dict[str, Any]] = {
        "set": dict(tree.get("set", {})), "people": measure.people.to_dict() if measure.people else {},
        "cost": measure.cost.to_dict() if measure.cost else {},
    }  # fmt: skip
    payers: dict[str, Any] = {}
    for name, typed in dict(sent).items():
        if name == WEEKS:
            tree[WEEKS] = _number(LEAD, typed, language)
        elif name.startswith(PAID_BY) and measure.cost is not None:
            payers[name.removeprefix(PAID_BY)] = _share(typed, language)
        elif name.startswith(SET) and name.removeprefix(SET) in measure.set:
            parts["set"] |= dict([_setting(name.removeprefix(SET), typed, language)])
        else:
            part, _, key = name.partition(".")
            if not parts.get(part) or key not in NUMBERS:
                raise KeyError(name)
            parts[part][key] = _number(NUMBERS[key], typed, language)
    if payers:
        parts["cost"]["paid_by"] = {name: share for name, share in payers.items() if share != 0}
    problems = Problems()
    (read,) = read_measures([tree | {name: part for name, part in parts.items() if part}], problems)
    problems.raise_if_any()
    return read


def _number(parameter: Parameter, typed: object, language: Language) -> Any:
    """A number of people, of weeks or of euros; what is none is left to be refused by the reader of measures."""
    text = str(typed).strip()
    if not text:
        return None if parameter.name == "euro_per_fte" else 0
    if parameter.name in _EURO:
        try:
            amount = number(text, whole=True)
        except NoNumber:
            return text
        return text if amount is None else amount
    found = number_from_text(parameter, text, language)
    return int(found) if parameter.kind == "int" and isinstance(found, float) and found.is_integer() else found


def _share(typed: object, language: Language) -> Any:
    """A percentage as a share, 0 where nothing is filled in."""
    found = number_from_text(NUMBERS["hours"], str(typed).strip() or "0", language)
    return round(found / _PERCENT, 9) if isinstance(found, float) else found


def _setting(name: str, typed: object, language: Language) -> tuple[str, Any]:
    parameter = setting(name)
    assert parameter is not None
    value: Any = typed
    if parameter.kind in ("int", "float"):
        value = number_from_text(parameter, str(typed), language)
    elif parameter.kind == "bool":
        value = {"true": True, "false": False}.get(str(typed), typed)
    return value_from_page(name, value)


def is_sent(parts: object) -> bool:
    """Whether what a page sends has the form of parts that are filled in."""
    return isinstance(parts, Mapping) and all(isinstance(each, str) for each in (*parts, *parts.values()))
