"""From what is passed to `sweep` to a plan: a scenario and what varies, a table of points, or a plan complete."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from wijksim.io.design_files import read_design
from wijksim.io.folders import place_of
from wijksim.io.plan_files import is_plan, load_plan
from wijksim.io.policy_files import load_plans
from wijksim.scenario.door import Given, scenario_of
from wijksim.scenario.plan import Plan, read_plan
from wijksim.scenario.problems import Refused, shown
from wijksim.scenario.seeds import DEFAULT_ROOT

_LEFT_OUT = {
    "vary": None, "design": None, "n": None, "replications": 1, "seed": DEFAULT_ROOT, "plans": None, "scenarios": None,
    "keep": None, "summary": None, "outcome": None,
}  # fmt: skip
"""What `sweep` is given when nobody says anything."""


def whole_plan(base: Given | Plan, asked: Mapping[str, Any]) -> Plan | None:
    """A plan that says everything itself, or that of a file; None if `base` is a scenario."""
    plan: Plan | None = base if isinstance(base, Plan) else None
    if isinstance(base, str | Path) and is_plan(place_of(base, "base")):
        plan = load_plan(base)
    said = [name for name, value in asked.items() if not _is_left_out(name, value)]
    if plan is not None and said:
        allowed = "a plan alone, or a scenario and what varies"
        raise Refused(f"{said[0]} is given, but the plan says that itself", allowed)
    return plan


def _is_left_out(name: str, value: object) -> bool:
    left_out = _LEFT_OUT[name]
    return value is left_out or (isinstance(value, int) and value == left_out)


def make_plan(base: Given, vary: Any = None, **settings: object) -> Plan:
    """A plan around a scenario; `ScenarioError` lists all that is wrong with it."""
    tree: dict[str, Any] = {name: value for name, value in settings.items() if value is not None}
    if isinstance(tree.get("scenarios"), list | tuple):
        tree["scenarios"] = [scenario_of(each) for each in tree["scenarios"]]
    if isinstance(tree.get("plans"), list | tuple):
        tree["plans"] = list(load_plans(*tree["plans"]))
    if isinstance(vary, Mapping):
        tree["vary"] = vary
    elif isinstance(vary, str | Path):
        tree["points"] = read_design(vary)
    elif vary is not None:
        rows = isinstance(vary, Iterable) and not hasattr(vary, "shape")
        tree["points"] = list(vary) if rows else _table(vary)
    return read_plan(tree, scenario_of(base))


def _table(given: Any) -> Any:
    """A table with every column among its columns: the names of the rows of a DataFrame are values like any other when
    they have a name of their own, and a table of Arrow becomes one of pandas."""
    if hasattr(given, "column_names") and hasattr(given, "to_pandas"):
        given = given.to_pandas()
    index = getattr(given, "index", None)
    names = [name for name in getattr(index, "names", ()) if name is not None]
    if names and hasattr(given, "columns"):
        clash = next((name for name in names if name in given.columns), None)
        if clash is not None:
            raise Refused(f"the table has two columns {shown(clash)}", "every column once")
        return given.reset_index(level=names)
    return given
