"""Whatever a scenario asks, hours, money, cases and probabilities stay what they are."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.any_scenario import scenarios
from tests.properties.sound_run import sound_run
from wijksim.scenario import Scenario

ALL_HEALTHY = list(HealthCheck)


@given(scenario=scenarios(), seed=st.integers(0, 2**63))
@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=ALL_HEALTHY)
def test_all_invariants_hold_in_random_scenarios(scenario: Scenario, seed: int) -> None:
    sound_run(scenario, seed=seed)
