"""Whatever a scenario asks, hours, money, cases and probabilities stay what they are."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.any_scenario import scenarios
from tests.properties.sound_run import sound_run
from wijksim.scenario import Scenario

SLOWLY = settings(deadline=None, suppress_health_check=list(HealthCheck))


@given(scenario=scenarios(), seed=st.integers(0, 2**63))
@settings(SLOWLY, max_examples=200, derandomize=True)
def test_all_invariants_hold_in_random_scenarios(scenario: Scenario, seed: int) -> None:
    sound_run(scenario, seed=seed)


@pytest.mark.slow
@given(scenario=scenarios(), seed=st.integers(0, 2**63))
@settings(SLOWLY, max_examples=3000)
def test_all_invariants_hold_in_thousands_of_other_scenarios_each_time(scenario: Scenario, seed: int) -> None:
    sound_run(scenario, seed=seed)
