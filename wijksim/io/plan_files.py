"""Plan files: what to sweep over, in YAML, with the same care and the same messages as scenario files."""

from pathlib import Path
from typing import Any

from wijksim.io.scenario_files import load
from wijksim.io.scenario_source import read_source
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.layer import read_version
from wijksim.scenario.parameter import described
from wijksim.scenario.plan import Plan, read_plan
from wijksim.scenario.problems import Problems, ScenarioError, shown
from wijksim.scenario.scenario import Scenario

_OF_A_PLAN = {"vary", "points", "design", "replications", "scenario"}
"""Any of these makes a file a plan; no scenario has them."""


def load_plan(path: str | Path) -> Plan:
    """The plan in a file; `ScenarioError` lists all that is wrong with it."""
    tree, problems = _read(Path(path))
    read_version(tree, problems)
    base = _base(tree, Path(path), problems)
    return read_plan(tree, base, problems)


def is_plan(path: Path) -> bool:
    """Whether a file describes a plan; what cannot be read is left for the reader of scenarios to explain."""
    if not path.is_file():
        return False
    try:
        tree, _ = _read(path)
    except ScenarioError:
        return False
    return bool(_OF_A_PLAN & tree.keys())


def _read(path: Path) -> tuple[dict[str, Any], Problems]:
    text = read_source(path)
    positions = Positions()
    problems = Problems(shown(str(path), 300), positions.locate)
    tree = read_tree(text, problems, positions)
    if not isinstance(tree, dict):
        if not problems.found:
            problems.add((), f"the file holds {described(tree)}, not keys and values")
        problems.raise_if_any()
    return tree, problems


def _base(tree: dict[str, Any], path: Path, problems: Problems) -> Scenario:
    """The scenario that the plan starts from: a shipped name, or a file named from the folder of the plan."""
    wanted = tree.get("scenario", "baseline")
    if not isinstance(wanted, str):
        problems.add(("scenario",), f"scenario needs a name or a file, not {described(wanted)}")
        return load("baseline")
    is_file = wanted.endswith((".yaml", ".yml"))
    try:
        return load(path.parent / wanted if is_file else wanted)
    except ScenarioError as error:
        problems.add(("scenario",), f"scenario {shown(wanted)} cannot be used")
        problems.found += error.problems
        return load("baseline")
