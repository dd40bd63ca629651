"""The JSON Schema of scenario files: valid draft 7, up to date, and of one mind with the check."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from wijksim.io.scenario_files import check, json_schema, load, schema_text, shipped, shipped_folder
from wijksim.scenario import REGISTER, baseline

HEAD: dict[str, Any] = {"schema_version": 1, "name": "mine"}


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft7Validator:
    jsonschema.Draft7Validator.check_schema(json_schema())
    return jsonschema.Draft7Validator(json_schema())


def test_the_file_beside_the_scenarios_is_up_to_date() -> None:
    stored = (shipped_folder() / "scenario.schema.json").read_text(encoding="utf-8")
    assert stored == schema_text(), "write it again: wijksim schema --out scenarios/scenario.schema.json"


def test_the_schema_says_draft_7_and_uses_nothing_newer() -> None:
    schema = json_schema()
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    text = schema_text()
    assert not any(newer in text for newer in ("prefixItems", "$defs", "unevaluated", "dependentRequired"))


def test_every_parameter_is_in_the_schema_with_its_default() -> None:
    definitions = json_schema()["definitions"]
    for name, row in REGISTER.items():
        default = list(row.default) if isinstance(row.default, tuple) else row.default
        assert definitions[name]["default"] == default
        assert definitions[name]["description"]


@pytest.mark.parametrize("name", shipped())
def test_shipped_files_fit_the_schema(name: str, validator: jsonschema.Draft7Validator) -> None:
    tree = YAML(typ="safe", pure=True).load((shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8"))
    validator.validate(tree)
    validator.validate(load(name).to_dict())


@pytest.mark.parametrize(
    ("part", "fits"),
    [
        ({"funding": {"integration": 0.5}}, True),
        ({"funding": {"integration": 1.5}}, False),
        ({"funding": {"integration": True}}, False),
        ({"funding": {"integraton": 0.5}}, False),
        ({"funding": None}, False),
        ({"horizon_weeks": 52}, True),
        ({"horizon_weeks": 5.5}, False),
        ({"boundary_objects": {"planned": ["mkba"]}}, True),
        ({"boundary_objects": {"planned": ["mkba", "mkba"]}}, False),
        ({"boundary_objects": {"planned": "mkba"}}, False),
        ({"without": ["trust"]}, True),
        ({"without": ["thrust"]}, False),
        ({"measures": [{"name": "m", "start": 1, "end": 5, "set": {"workload.factor": 2}}]}, True),
        ({"measures": [{"name": "m", "start": 1, "end": None, "set": {"workload.factor": 2}}]}, True),
        ({"measures": [{"name": "m", "start": 1, "set": {"horizon_weeks": 2}}]}, False),
        ({"measures": [{"name": "m", "start": 1, "set": {}}]}, False),
        ({"measures": [{"name": "m", "set": {"workload.factor": 2}}]}, False),
        ({"organisations": {"welfare": {"hours_per_week": 9, "room_to_manoeuvre": None}}}, True),
        ({"organisations": {"welfare": {"hours": 9}}}, False),
        ({"organisations": {"welfare": {"frame": [0.1, 0.2]}}}, False),
        ({"organisations": {"only": []}}, False),
        ({"organisations": {"Welfare": {}}}, False),
        ({"title": {"nl": "a", "en": "b"}}, True),
        ({"title": {"de": "a"}}, False),
        ({"nobody": 1}, False),
        ({"schema_version": 2}, False),
    ],
)
def test_schema_and_check_agree(
    part: dict[str, Any], fits: bool, tmp_path: Path, validator: jsonschema.Draft7Validator
) -> None:
    tree = HEAD | part
    path = tmp_path / "mine.yaml"
    with path.open("w", encoding="utf-8") as file:
        YAML(typ="safe", pure=True).dump(tree, file)
    assert validator.is_valid(tree) is fits
    assert (check(path) == []) is fits


def test_a_scenario_in_full_fits_the_schema(validator: jsonschema.Draft7Validator) -> None:
    scenario = baseline().vary(
        {"funding.integration": 1}, measures=[{"name": "m", "start": 1, "set": {"workload.factor": 2}}]
    )
    validator.validate(scenario.to_dict())
