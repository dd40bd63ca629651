"""Plan files: what to sweep over, in YAML, with the same care and the same messages as scenario files."""

import os
from pathlib import Path
from typing import Any

from wijksim.io.careful import is_file
from wijksim.io.design_files import DESIGN_SUFFIXES, is_design, read_design
from wijksim.io.policy_files import plans_in
from wijksim.io.scenario_files import load
from wijksim.io.scenario_source import read_source
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.design_table import Points
from wijksim.scenario.layer import read_version
from wijksim.scenario.parameter import described
from wijksim.scenario.plan import Plan, read_plan
from wijksim.scenario.problems import Problems, ScenarioError, shown
from wijksim.scenario.scenario import Scenario

LARGEST_PLAN, MAX_PARTS = 2 * 1024**2, 50_000
"""Bytes and parts of a plan: some seconds of reading. More points fit in a table."""
_OF_A_PLAN = {"vary", "points", "design", "replications", "scenario"}
"""Any of these makes a file a plan; no scenario has them."""


def load_plan(path: str | Path) -> Plan:
    """The plan in a file; `ScenarioError` lists all that is wrong with it."""
    place = Path(os.path.expanduser(path))
    if is_design(place):
        return read_plan({"points": read_design(place), "name": place.stem}, load("baseline"))
    tree, problems = _read(place)
    read_version(tree, problems)
    base = _base(tree, place, problems)
    _named_parts(tree, place.parent, problems)
    if isinstance(tree.get("points"), str):
        tree["points"] = _points(place.parent / Path(os.path.expanduser(tree["points"])), problems)
    return read_plan(tree, base, problems)


def _named_parts(tree: dict[str, Any], folder: Path, problems: Problems) -> None:
    """Plans and scenarios that are named: files lie in the folder of the plan."""
    for key, load_named in (("plans", plans_in), ("scenarios", lambda wanted: (load(wanted),))):
        listed, found = tree.get(key), list[Any]()
        for place, each in enumerate(listed if isinstance(listed, list) else ()):
            if not isinstance(each, str):
                found.append(each)
                continue
            wanted = folder / each if each.endswith((".yaml", ".yml")) else each
            try:
                found += load_named(wanted)
            except ScenarioError as error:
                problems.add((key, place), f"{shown(each)} cannot be used")
                problems.found += error.problems
        if isinstance(listed, list):
            tree[key] = found


def is_plan(path: Path) -> bool:
    """Whether a file describes a plan; what cannot be read is left for the reader of scenarios to explain."""
    if not is_file(path):
        return False
    if is_design(path):
        return True
    try:
        tree, _ = _read(path)
    except ScenarioError:
        return False
    return bool(_OF_A_PLAN & tree.keys())


def _read(path: Path) -> tuple[dict[str, Any], Problems]:
    text = read_source(path, largest=LARGEST_PLAN)
    positions = Positions()
    problems = Problems(shown(str(path), 300), positions.locate)
    tree = read_tree(text, problems, positions, max_parts=MAX_PARTS)
    if not isinstance(tree, dict):
        if not problems.found:
            problems.add((), f"the file holds {described(tree)}, not keys and values")
        problems.raise_if_any()
    return tree, problems


def _points(path: Path, problems: Problems) -> Points:
    """Points from the table that a plan names."""
    if not is_design(path):
        allowed = f"a list of settings, or a file {' or '.join(DESIGN_SUFFIXES)}"
        problems.add(("points",), f"{shown(str(path))} is no table of points", allowed=allowed)
        return Points(())
    try:
        return read_design(path)
    except ScenarioError as error:
        problems.add(("points",), f"the points of {shown(str(path))} cannot be used")
        problems.found += error.problems
        return Points(())


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
