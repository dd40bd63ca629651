"""JSON Schema (draft 7) of scenario files, made from the register, so that editors can help while typing.

The schema says what can be known of one file; ``check`` knows more (what a parent file sets, nearest names).
"""

import json
from typing import Any

from wijksim.scenario.measures import END, KEYS, MOST_MEASURES, START
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_edits import REQUIRED, SPEC_FIELDS
from wijksim.scenario.organisation_spec import AREAS, BUURT, FIELDS, FRAME, OVERRIDES, PAYERS, SHARE
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.parameter import Parameter, Role, plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import SCHEMA_VERSION
from wijksim.scenario.settings import GROUPS, Group
from wijksim.text.levers import LEVER_TEXT

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
    default = parameter.default
    schema: Schema = {"type": _TYPES[parameter.kind]}
    if parameter.kind in ("float", "int"):
        schema |= {"minimum": parameter.low, "maximum": parameter.high}
    elif parameter.kind == "choice":
        schema["enum"] = list(parameter.choices)
    elif parameter.kind == "choices":
        schema |= {"items": {"enum": list(parameter.choices)}, "uniqueItems": True}
    schema["default"] = list(default) if isinstance(default, tuple) else default
    return schema | {"description": _description(parameter)}


def _description(parameter: Parameter) -> str:
    words = LEVER_TEXT.get(parameter.name, {})
    parts = [
        words.get("en", ""),
        words.get("nl", ""),
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
        "end": _bare(END)
        | {"type": ["integer", "null"], "description": "First week without it; left out: never"},
        "set": {"type": "object", "minProperties": 1, "additionalProperties": False, "properties": levers},
    }
    measure = {
        "type": "object",
        "additionalProperties": False,
        "required": [key for key in KEYS if key != "end"],
        "properties": properties,
    }
    return {
        "type": "array",
        "maxItems": MOST_MEASURES,
        "items": measure,
        "description": "Changes of levers for some time; one of the same name replaces that of the parent",
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
    return schema | {"description": f"Unit: {FIELDS[name].unit}. Source: {FIELDS[name].source}."}
