"""A wijk small enough to run hundreds of times, with everything in it that a large one has."""

from typing import Any

from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import Scenario, baseline

SMALL: dict[str, Any] = {"neighbourhood.residents": 800, "warm_up_weeks": 13, "horizon_weeks": 52}


def small_wijk(changes: dict[str, Any] | None = None, **parts: Any) -> Scenario:
    """The baseline with 800 residents, 13 weeks of warm-up and a horizon of a year, changed as asked."""
    return baseline().vary(SMALL | (changes or {}), **parts)


def after(weeks: int, scenario: Scenario, *, seed: int = 1, check: bool = False) -> WijkModel:
    """The model of a scenario after the warm-up and this many weeks."""
    model = WijkModel(scenario, rng=seed, check=check)
    model.warm_up()
    for _ in range(weeks):
        model.step()
    return model
