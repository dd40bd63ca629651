"""Targets of a calibration, read from the packaged table or from a file of the same form."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.folders import StoreError
from wijksim.io.scenario_files import load
from wijksim.scenario.exploration import Range, read_explored
from wijksim.scenario.problems import Problems, ScenarioError, nearest
from wijksim.scenario.target import Target, Targets

SHIPPED = Path(__file__).resolve().parents[1] / "scenario" / "calibration.yaml"
_KEYS = {"scenario", "outcome", "range", "weight", "source"}


class TargetError(StoreError):
    """Targets cannot be read: names the file and what is wrong."""


def read_targets(path: Path | None = None, parameters: Sequence[str] | None = None) -> Targets:
    """Targets of a file (the packaged one when left out); ``parameters`` replaces those that are fitted.

    Raises :class:`TargetError`.
    """
    path = path or SHIPPED
    try:
        tree = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TargetError(f"{path}: cannot be read: {error.strerror}") from error
    except Exception as error:
        raise TargetError(f"{path}: is no YAML: {' '.join(str(error).split())}") from error
    if not isinstance(tree, dict) or not isinstance(tree.get("targets"), list) or not tree["targets"]:
        raise TargetError(f"{path}: a list named targets is missing")
    try:
        targets = tuple(_target(record) for record in tree["targets"])
        return Targets(
            targets,
            {name: load(name) for name in dict.fromkeys(target.scenario for target in targets)},
            _explored(parameters or tree.get("parameters") or ()),
        )
    except (KeyError, TypeError, ValueError, ScenarioError) as error:
        raise TargetError(f"{path}: {error}") from error


def _target(record: Mapping[str, Any]) -> Target:
    outcome = record["outcome"]
    if outcome not in OUTCOME_NAMES:
        raise ValueError(f"unknown outcome {outcome!r}; {nearest(outcome, OUTCOME_NAMES)}")
    if unknown := set(record) - _KEYS:
        raise ValueError(f"the target of {outcome} has unknown {sorted(unknown)}; allowed are {sorted(_KEYS)}")
    low, high = (float(end) for end in record["range"])
    weight = float(record.get("weight", 1.0))
    if low >= high or weight <= 0.0:
        raise ValueError(f"the target of {outcome} needs a range from low to high and a weight above 0")
    return Target(record.get("scenario", "baseline"), outcome, low, high, weight, str(record["source"]))


def _explored(parameters: Sequence[object]) -> dict[str, Range]:
    asked: dict[Any, object] = {}
    for each in parameters:
        asked.update(each if isinstance(each, Mapping) else {each: None})
    problems = Problems()
    found = read_explored(asked, problems, ("parameters",))
    problems.raise_if_any()
    for name, explored in found.items():
        if not isinstance(explored, Range):
            raise ValueError(f"{name} has no range from a low to a high number")
    if not found:
        raise ValueError("there are no parameters to fit")
    return {name: explored for name, explored in found.items() if isinstance(explored, Range)}
