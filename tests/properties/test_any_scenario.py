"""Whatever a scenario asks, hours, money, cases and probabilities stay what they are."""

from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.any_scenario import FIELDS, LEVERS, scenarios
from tests.properties.sound_run import sound_run
from wijksim.scenario import Scenario
from wijksim.scenario.levers import LEVERS as ALL_LEVERS
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.register import REGISTER

SAMPLE = 100
"""Scenarios in the ordinary run; the slow ones take more."""
SLOWLY = settings(deadline=None, suppress_health_check=list(HealthCheck))


@given(scenario=scenarios(), seed=st.integers(0, 2**32 - 1))
@settings(SLOWLY, max_examples=SAMPLE, derandomize=True)
def test_all_invariants_hold_in_random_scenarios(scenario: Scenario, seed: int) -> None:
    sound_run(scenario, seed=seed)


@pytest.mark.slow
@given(scenario=scenarios(), seed=st.integers(0, 2**32 - 1))
@settings(SLOWLY, max_examples=3000)
def test_all_invariants_hold_in_thousands_of_other_scenarios_each_time(scenario: Scenario, seed: int) -> None:
    sound_run(scenario, seed=seed)


def test_random_scenarios_come_from_the_whole_space_of_levers() -> None:
    place = {name for name in REGISTER if name.startswith("neighbourhood.")} | {"warm_up_weeks", "warm_up_regime"}
    drawn = {row.name for row in LEVERS} | place | {"horizon_weeks"}
    assert {lever.name for lever in ALL_LEVERS} == drawn
    assert set(FIELDS) | {"service_area", "name_nl", "name_en", "funder", "key"} >= {
        field.name for field in fields(OrganisationSpec)
    }
