"""JSON Schema (draft 7) of scenario files, made from the register, so that editors can help while typing.

The schema says what can be known of one file; ``check`` knows more (what a parent file sets, nearest names).
"""

import json
from typing import Any

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.domain.tasks import TASK_KEYS
from wijksim.io.wijk_by_source import ABOUT_FIGURES
from wijksim.scenario.measure_catalogue import CATALOGUE
from wijksim.scenario.measure_parts import COST_KEYS, LEVELS, NUMBERS, PEOPLE_KEYS
from wijksim.scenario.measures import END, LEAD, LONGEST_SOURCE, MAX_MEASURES, START
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_edits import REQUIRED
from wijksim.scenario.organisation_spec import (
    AREAS,
    BUURT,
    CHANGEABLE,
    CONTRACT,
    FIELDS,
    FRAME,
    MAY_BE_OPEN,
    OVERRIDES,
    PAYERS,
    SHARE,
    SPEC_FIELDS,
)
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.parameter import ALL, Parameter, Role, as_tree, plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import SCHEMA_VERSION
from wijksim.scenario.settings import GROUPS, Group
from wijksim.scenario.wijk import FIGURES, MAX_BUURTEN, OF_A_BUURT, RESIDENTS, STATUSES
from wijksim.scenario.wijk import LEVELS as LEVELS_OF_AREAS
from wijksim.scenario.wijk import LONGEST_SOURCE as LONGEST_FIGURE_SOURCE
from wijksim.scenario.wijk_reading import FIGURE_KEYS
from wijksim.text.catalogue import texts

Schema = dict[str, Any]

_TYPES = {"float": "number", "int": "integer", "bool": "boolean", "choice": "string", "choices": "array"}


def json_schema() -> Schema:
    """The schema as plain dictionaries."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "wijksim scenario",
        "type": "object",
        "additionalProperties": False,
        "required": ["schema_version", "name"],
        "properties": {
            "schema_version": {"const": SCHEMA_VERSION, "description": "Version of this way of writing"},
            "name": _text("Name in tables and of result folders", longest=80),
            "title": {"$ref": "#/definitions/text"},
            "why": {"$ref": "#/definitions/text"},
            "notice": {"$ref": "#/definitions/text"},
            "extends": _text("Shipped scenario, or file in the same folder, of which this is a variant"),
            **_group(GROUPS),
            "organisations": _organisations(),
            "measures": _measures(),
            "without": {
                "type": "array",
                "items": {"enum": list(MECHANISMS)},
                "description": "Mechanisms that are switched off",
            },
            "wijk": _wijk(),
        },
        "definitions": {
            "text": _bilingual(),
            "organisation": _organisation(()),
            "new_organisation": _organisation(REQUIRED),
            **{name: parameter_schema(parameter) for name, parameter in REGISTER.items()},
        },
    }


def schema_text() -> str:
    """The schema as the text of ``scenarios/scenario.schema.json``."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def parameter_schema(parameter: Parameter) -> Schema:
    """Type, range and meaning of one parameter."""
    default = as_tree(parameter.default)
    if parameter.kind in ("shares", "organisations"):
        return {"anyOf": _forms(parameter), "default": default, "description": _description(parameter)}
    schema: Schema = {"type": _TYPES[parameter.kind]}
    if parameter.kind in ("float", "int"):
        schema |= {"minimum": parameter.low, "maximum": parameter.high}
    elif parameter.kind == "choice":
        schema["enum"] = list(parameter.choices)
    elif parameter.kind == "choices":
        schema |= {"items": {"enum": list(parameter.choices)}, "uniqueItems": True}
    schema["default"] = default
    return schema | {"description": _description(parameter)}


def _forms(parameter: Parameter) -> list[Schema]:
    """One word, or shares; one word, or a list of keys."""
    if parameter.kind == "shares":
        shares = dict.fromkeys(parameter.choices, _bare(SHARE))
        return [
            {"enum": list(parameter.choices)},
            {"type": "object", "additionalProperties": False, "minProperties": 1, "properties": shares},
        ]
    return [{"const": ALL}, {"type": "array", "items": {"type": "string"}, "uniqueItems": True}]


def _description(parameter: Parameter) -> str:
    dutch, english = texts("lever_meaning").get(parameter.name, ("", ""))
    parts = [
        english,
        dutch,
        f"Unit: {parameter.unit}",
        f"Default: {plain(parameter.default)}",
    ]
    parts += [f"Source: {parameter.source} ({parameter.status.value})"]
    parts += [parameter.condition.capitalize()]
    return ". ".join(part for part in parts if part) + "."


def _group(group: Group) -> Schema:
    """Properties of a group; parameters are referred to, since measures use them as well."""
    return {
        name: {"$ref": f"#/definitions/{entry.name}"}
        if isinstance(entry, Parameter)
        else {"type": "object", "additionalProperties": False, "properties": _group(entry)}
        for name, entry in group.items()
    }


def _text(description: str = "", *, longest: int = 200) -> Schema:
    schema: Schema = {"type": "string", "minLength": 1, "maxLength": longest}
    return schema | ({"description": description} if description else {})


def _bilingual() -> Schema:
    text = {"type": "string", "maxLength": 4000}
    both = {"type": "object", "additionalProperties": False, "properties": {"nl": text, "en": text}}
    return {"anyOf": [text, both], "description": "One text, or one in Dutch (nl) and one in English (en)"}


def _measures() -> Schema:
    settable = [p for p in REGISTER.values() if p.role is Role.LEVER and not p.structural]
    levers = {parameter.name: {"$ref": f"#/definitions/{parameter.name}"} for parameter in settable}
    properties: Schema = {
        "name": _text("Name of the measure", longest=80),
        "start": _bare(START) | {"description": "First week with the measure, from 0"},
        "end": _bare(END) | {"type": ["integer", "null"], "description": "First week without it; left out: never"},
        "set": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": False,
            "properties": levers,
            "patternProperties": {
                rf"^organisations\.[a-z][a-z0-9_]*\.{field}$": _bare(FIELDS[field]) for field in CHANGEABLE
            },
        },
        "from": {"enum": list(CATALOGUE), "description": "Measure of the catalogue: wijksim measures"},
        "lead_weeks": _bare(LEAD) | {"description": "Weeks from the decision to the first week in force"},
        "people": _people(),
        "cost": _cost(),
        "source": _text("Where settings and prices come from", longest=LONGEST_SOURCE),
        "when": _trigger("What the measure waits for"),
        "until": _trigger("What ends the measure"),
    }
    measure = {
        "type": "object",
        "additionalProperties": False,
        "anyOf": [
            {"required": [*what, key]}
            for what in (["from"], ["name", "set"], ["name", "people"])
            for key in ("start", "when")
        ],
        "properties": properties,
    }
    return {
        "type": "array",
        "maxItems": MAX_MEASURES,
        "items": measure,
        "description": "Changes of levers for some time; one of the same name replaces that of the parent",
    }


def _trigger(description: str) -> Schema:
    level = {"type": "number"}
    condition = {
        "type": "object",
        "additionalProperties": False,
        "oneOf": [{"required": ["below"]}, {"required": ["above"]}],
        "properties": {"below": level, "above": level, "weeks": {"type": "integer", "minimum": 1, "maximum": 520}},
    }
    return {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": dict.fromkeys(OUTCOME_NAMES, condition),
        "description": f"{description}: an outcome below or above a level, some weeks in a row",
    }


def _people() -> Schema:
    numbers = {key: _bare(NUMBERS[key]) for key in PEOPLE_KEYS[1:-1]}
    home = _text("Key of the organisation that they belong to", longest=40)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {"level": {"enum": list(LEVELS)}, **numbers, "home": home},
        "description": "Boundary workers that the measure appoints, for the whole area",
    }


def _cost() -> Schema:
    payers = {payer: _bare(SHARE) for payer in PAYERS}
    shares = {"type": "object", "additionalProperties": False, "minProperties": 1, "properties": payers}
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": {
            **{key: _bare(NUMBERS[key]) for key in COST_KEYS[:2]},
            "paid_by": {"anyOf": [{"enum": list(PAYERS)}, shares], "description": "Share per payer, together 1"},
        },
        "description": "Cost of the measure itself, for the whole area, in euro",
    }


def _wijk() -> Schema:
    """A real neighbourhood; `wijksim neighbourhood` writes it."""
    figure: Schema = {
        "type": "object",
        "additionalProperties": False,
        "required": list(FIGURE_KEYS[:4]),
        "properties": {
            "value": {"type": "number"},
            "source": {"type": "string", "maxLength": LONGEST_FIGURE_SOURCE},
            "level": {"enum": list(LEVELS_OF_AREAS)},
            "status": {"enum": list(STATUSES)},
            "year": {"type": ["integer", "null"]},
        },
    }
    properties: Schema = {
        "name": _text("Name of the wijk", longest=80),
        "code": {"type": "string"},
        "municipality": {"type": "string"},
        "figures": {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(FIGURES, figure)},
        "buurten": {"type": "array", "maxItems": MAX_BUURTEN, "items": _buurt()},
        "given": {"type": "object", "additionalProperties": {"type": "string"}},
        "by_source": {"type": "array", "items": _by_source(figure["properties"])},
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["name"],
        "properties": properties,
        "description": "A real neighbourhood, each figure with source and status; wijksim neighbourhood writes it",
    }


def _buurt() -> Schema:
    """A part of a real neighbourhood."""
    properties: Schema = {
        "name": _text("Name of the buurt", longest=80),
        "code": {"type": "string"},
        "residents": _bare(RESIDENTS),
        "figures": {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: _bare(FIGURES[name]) for name in OF_A_BUURT},
        },
        "filled": {"type": "array", "items": {"enum": list(OF_A_BUURT)}},
        "squares": {"type": "string", "description": "x,y,residents; … in units of 100 m on the national grid"},
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["name", "residents"],
        "properties": properties,
    }


def _by_source(of_a_figure: Schema) -> Schema:
    """Figures, and settings of organisations, that have their source in common."""
    fields: Schema = {"type": "array", "items": {"type": "string"}}
    figures = {name: _bare(row) for name, row in FIGURES.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["source"],
        "properties": {key: of_a_figure[key] for key in ABOUT_FIGURES}
        | {
            "figures": {"type": "object", "additionalProperties": False, "properties": figures},
            "organisations": {"type": "object", "additionalProperties": fields},
        },
    }


def _bare(parameter: Parameter) -> Schema:
    """Type and range only."""
    schema = parameter_schema(parameter)
    return {key: schema[key] for key in ("type", "minimum", "maximum", "enum") if key in schema}


def _organisations() -> Schema:
    known = {spec.key: {"$ref": "#/definitions/organisation"} for spec in DEFAULT_ORGANISATIONS}
    only: Schema = {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 1,
        "description": "Keys of the organisations that remain; without this line all remain",
    }
    return {
        "type": "object",
        "properties": {"only": only, **known},
        # A key of the parent file's own organisations cannot be known here, so that it may also be partial.
        "additionalProperties": {
            "anyOf": [{"$ref": "#/definitions/new_organisation"}, {"$ref": "#/definitions/organisation"}]
        },
        "propertyNames": {"pattern": "^[a-z][a-z0-9_]{0,39}$"},
    }


def _organisation(required: tuple[str, ...]) -> Schema:
    special: Schema = {
        "name_nl": _text("Name in Dutch", longest=80),
        "name_en": _text("Name in English", longest=80),
        "funding_mix": {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {payer: _bare(SHARE) for payer in PAYERS},
            "description": "Share of its income per payer, together 1; left out: the funder pays all",
        },
        "contracts": {
            "type": "object",
            "additionalProperties": False,
            "properties": {task: _bare(CONTRACT) for task in TASK_KEYS},
            "description": "How it is paid for tasks, where that differs from what is usual",
        },
        "frame": {
            "type": "array",
            "items": _bare(FRAME),
            "minItems": 3,
            "maxItems": 3,
            "description": "How it sees its work: weight of care, welfare and housing",
        },
        "service_area": {
            "anyOf": [
                {"enum": list(AREAS)},
                {"type": "array", "minItems": 1, "maxItems": 20, "items": _bare(BUURT)},
            ],
            "description": "wijk, district (all wijken) or numbers of buurten",
        },
    }
    properties = {field: special.get(field) or _field(field) for field in SPEC_FIELDS}
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return schema | ({"required": list(required)} if required else {})


def _field(name: str) -> Schema:
    schema = _bare(FIELDS[name])
    if name in OVERRIDES:
        schema |= {"type": [schema["type"], "null"], "description": f"Instead of the lever {OVERRIDES[name]}"}
        return schema
    if name in MAY_BE_OPEN:
        schema |= {"type": [schema["type"], "null"]}
    return schema | {"description": f"Unit: {FIELDS[name].unit}. Source: {FIELDS[name].source}."}
