"""Every parameter declared once, and scenarios: frozen, checked descriptions of a world and its measures."""

from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import (
    BilingualText,
    Measure,
    OrganisationSpec,
    Problem,
    Scenario,
    ScenarioError,
    baseline,
)

__all__ = [
    "DEFAULT_ORGANISATIONS",
    "REGISTER",
    "BilingualText",
    "Measure",
    "OrganisationSpec",
    "Problem",
    "Scenario",
    "ScenarioError",
    "baseline",
]
