"""Targets of a calibration, read from the packaged table or from a file of the same form."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StrictFloat, StrictInt, field_validator

from wijksim.io.records import OutcomeName, Record, going_up, known, read_records
from wijksim.io.scenario_files import load, shipped
from wijksim.scenario.exploration import Range, read_explored
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Problems
from wijksim.scenario.target import Target, Targets

SHIPPED = Path(__file__).resolve().parents[1] / "scenario" / "calibration.yaml"


class TargetRecord(Record):
    """A range in which an outcome should lie."""

    scenario: str = "baseline"
    outcome: OutcomeName
    range: tuple[StrictFloat, StrictFloat]
    weight: StrictFloat = Field(default=1.0, gt=0.0)
    source: str

    @field_validator("scenario")
    @classmethod
    def _is_shipped(cls, name: str) -> str:
        return known(name, shipped(), "scenario")

    @field_validator("range")
    @classmethod
    def _goes_up(cls, ends: tuple[float, float]) -> tuple[float, float]:
        going_up(ends)
        return ends


class TargetsRecord(Record):
    """The whole file."""

    schema_version: Annotated[StrictInt, Field(ge=1, le=1)] = 1
    parameters: list[Any] = Field(default=[])
    targets: list[TargetRecord] = Field(min_length=1)

    @field_validator("parameters")
    @classmethod
    def _are_names(cls, parameters: list[Any]) -> list[Any]:
        for each in parameters:
            if not isinstance(each, str | dict):
                raise ValueError(f"a parameter is a name, or name: {{from: low, to: high}}, not {described(each)}")
        return parameters


def read_targets(path: Path | None = None, parameters: Sequence[str] | None = None) -> Targets:
    """Targets of a file (the packaged one when left out); ``parameters`` replaces those that are fitted.

    Raises :class:`~wijksim.scenario.problems.ScenarioError` with everything that is wrong and its line.
    """
    file, problems = read_records(path or SHIPPED, TargetsRecord)
    asked = Problems() if parameters else problems
    explored = _explored(parameters or file.parameters, asked)
    asked.raise_if_any()
    targets = tuple(Target(each.scenario, each.outcome, *each.range, each.weight, each.source) for each in file.targets)
    return Targets(targets, {name: load(name) for name in dict.fromkeys(each.scenario for each in targets)}, explored)


def _explored(parameters: Sequence[str | Mapping[str, object]], problems: Problems) -> dict[str, Range]:
    asked: dict[Any, object] = {}
    for each in parameters:
        asked.update(each if isinstance(each, Mapping) else {each: None})
    found = read_explored(asked, problems, ("parameters",))
    ranges = {name: each for name, each in found.items() if isinstance(each, Range)}
    for name in found.keys() - ranges.keys():
        problems.add(("parameters",), f"{name} needs a range of numbers, such as {{from: 1, to: 2}}")
    if not found and not problems.found:
        problems.add(("parameters",), "there are no parameters to fit")
    return ranges
