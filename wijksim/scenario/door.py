"""Wherever a scenario is asked for, its name or its file does as well."""

from importlib import import_module
from pathlib import Path

from wijksim.scenario.arguments import count
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Problems, Refused
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario

MAX_WEEKS = int(REGISTER["horizon_weeks"].high or 0)


Given = Scenario | str | Path
"""What stands for a scenario."""


def scenario_of(given: object, name: str = "scenario") -> Scenario:
    """A scenario itself, or the one of that name or in that file; `ScenarioError` lists what is wrong with a file.

    Files are read in a room above this one; whoever comes with a name is sent to the front door of the package.
    """
    if isinstance(given, Scenario):
        return given
    if isinstance(given, str | Path):
        loaded: Scenario = import_module("wijksim").load(given)
        return loaded
    allowed = "a Scenario, the name of a shipped one such as baseline, or the path of a file"
    raise Refused(f"{name} cannot be {described(given)}", allowed)


def with_horizon(scenario: Scenario, weeks: object) -> Scenario:
    """The scenario with another number of recorded weeks; None leaves its own. `ScenarioError` if it is not allowed."""
    if weeks is None:
        return scenario
    problems = Problems()
    try:
        number = count("weeks", weeks, 1, MAX_WEEKS)
    except Refused as refused:
        problems.refuse(("weeks",), refused)
        problems.raise_if_any()
    return scenario.vary({"horizon_weeks": number}, name=scenario.name)
