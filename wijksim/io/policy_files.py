"""Files of plans: one plan, or several under ``plans``, in YAML, with the care and the messages of scenario files."""

import os
from collections.abc import Iterable
from pathlib import Path

from wijksim.io.scenario_source import read_source
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.layer import read_version
from wijksim.scenario.parameter import described
from wijksim.scenario.policy import TODAY, Plan, read_plans, today
from wijksim.scenario.problems import PYTHON, Problem, Problems, Refused, ScenarioError, nearest, shown

_SUFFIXES = (".yaml", ".yml")


def shipped_plans_folder() -> Path:
    """Folder of the shipped plans: inside an installed package, or beside it in a clone."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "shipped_plans"
    return inside if os.path.isdir(inside) else package.parent / "plans"


def shipped_plans() -> list[str]:
    """Names of the shipped plans."""
    return sorted(path.stem for path in shipped_plans_folder().glob("[!.]*.yaml"))


def load_plans(*wanted: str | Path | Plan) -> tuple[Plan, ...]:
    """The plans of these files (or shipped names, or plans themselves), the reference first.

    Exactly one plan is the reference; where no file says so it is ``today``, which changes nothing.

    Raises
    ------
    ScenarioError
        With every mistake of every file: place, what is allowed, the nearest name.
    Refused
        When two plans have one name, or two are the reference.

    Examples
    --------
    >>> import wijksim as ws
    >>> [plan.name for plan in ws.load_plans("three_nurses", "one_director")]
    ['today', 'three_nurses', 'one_director']
    """
    found: list[Plan] = []
    problems: list[Problem] = []
    for each in wanted:
        if isinstance(each, Plan):
            found.append(each)
            continue
        try:
            found += plans_in(each)
        except ScenarioError as error:
            problems += error.problems
    if problems:
        raise ScenarioError(problems)
    return with_reference(found)


def with_reference(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """The plans with their one reference first; `Refused` when names or references are double."""
    found = list(plans)
    names = [plan.name for plan in found]
    for name in names:
        if names.count(name) > 1:
            raise Refused(f"two plans have the name {shown(name)}", "a name for each plan")
    references = [plan for plan in found if plan.reference]
    if len(references) > 1:
        raise Refused(f"{len(references)} plans are the reference", "one, or none: then it is today")
    if not references:
        named_today = [plan for plan in found if plan.name == TODAY]
        references = named_today or [today()]
    first = references[0]
    return (first, *(plan for plan in found if plan.name != first.name))


def plans_in(name_or_path: str | Path) -> tuple[Plan, ...]:
    """The plans of one file, or the shipped plan of that name; `ScenarioError` lists all that is wrong."""
    path = _path_of(name_or_path)
    positions = Positions()
    problems = Problems(shown(str(path), 300), positions.locate)
    tree = read_tree(read_source(path), problems, positions)
    if not isinstance(tree, dict):
        if not problems.found:
            problems.add((), f"the file holds {described(tree)}, not keys and values")
        problems.raise_if_any()
    read_version(tree, problems)
    plans = read_plans(tree, problems, default_name=path.stem)
    problems.raise_if_any()
    return plans


OF_PLANS = frozenset(("plans", "sentence", "colour", "reference"))
"""Keys that a file of plans has and a scenario has not."""


def check_plans(path: str | Path) -> list[Problem] | None:
    """Everything that is wrong with a file of plans; empty when it can be used, None when it is no file of plans."""
    try:
        tree = read_tree(read_source(Path(path)), Problems(), Positions())
    except (ScenarioError, OSError, ValueError, RuntimeError):
        return None  # what cannot be read is said of it as a scenario
    if not isinstance(tree, dict) or not OF_PLANS & set(tree):
        return None
    try:
        plans_in(path)
    except ScenarioError as error:
        return error.problems
    return []


def _path_of(name_or_path: object) -> Path:
    if not isinstance(name_or_path, str | os.PathLike):
        said, allowed = (
            f"a plan cannot be loaded by {described(name_or_path)}",
            "the name of a shipped plan, or the path of a file",
        )
        raise ScenarioError([Problem(PYTHON, None, None, "", said, allowed)])
    names = shipped_plans()
    text = str(name_or_path)
    if text in names:
        return shipped_plans_folder() / f"{text}.yaml"
    path = Path(os.path.expanduser(name_or_path))
    if not text.endswith(_SUFFIXES) and not set(text) & set("/\\") and not os.path.exists(path):
        message = f"there is no plan {shown(text)}"
        allowed = f"{', '.join(names)}, or a .yaml file"
        raise ScenarioError([Problem(PYTHON, None, None, "", message, allowed, nearest(text, names))])
    return path
