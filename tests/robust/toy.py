"""A stand-in model whose truth can be computed by hand, as a task of the sweep's own engine.

Nobody knows ``trust.gain``; let x be its place in its range, 0-1. More room brings .20 of collaboration where x is below
.6 and costs .10 where it is not; a pool brings .08 everywhere. Luck adds the same to all plans of a seed, and a little
that differs. Room costs 100 euro a week for each tenth, a pool 50.
"""

import numpy as np
import pandas as pd

from tests.sweep.here import Here
from wijksim.execution.messages import Simulated
from wijksim.randomness import draw
from wijksim.scenario.policy import Plan
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario, baseline

TURNS_AT = 0.6
BASE, ROOM_GAIN, ROOM_LOSS, POOL_GAIN = 0.3, 0.2, -0.1, 0.08
OUTCOMES = ("collaboration", "cost_municipality", "cost_total")
WORLD = "trust.gain"
SMALL = baseline().vary({"neighbourhood.residents": 100, "horizon_weeks": 40, "warm_up_weeks": 2}, name="toy")
ROOM = Plan.of({"name": "room", "set": {"room_to_manoeuvre": 0.8}})
POOL = Plan.of({"name": "pool", "set": {"funding.integration": 0.6}})
TRIED: list[tuple[str, int]] = []


def place_of(scenario: Scenario) -> float:
    """x: where the thing that nobody knows lies in its range."""
    known = REGISTER[WORLD]
    assert known.explore_low is not None and known.explore_high is not None
    return (float(scenario[WORLD]) - known.explore_low) / (known.explore_high - known.explore_low)


def gain(x: float, room: float, pool: float) -> float:
    """What levers bring at a place, without luck."""
    by_room = ROOM_GAIN if x < TURNS_AT else ROOM_LOSS
    return by_room * (room - 0.3) / 0.5 + POOL_GAIN * (pool - 0.1) / 0.5


def toy(scenario: Scenario, seed: int) -> Simulated:
    """The stand-in for a run of the model."""
    weeks, x = int(scenario["horizon_weeks"]), place_of(scenario)
    luck = 0.05 * (draw(seed, "luck", 0, 0) - 0.5)
    rows = np.zeros((weeks, len(OUTCOMES)))
    for week in range(weeks):
        values = scenario.values_at(week)
        room, pool = float(values["room_to_manoeuvre"]), float(values["funding.integration"])  # type: ignore[arg-type]
        own = 0.01 * (draw(seed, "own luck", int(1000 * x), int(10 * room + 100 * pool)) - 0.5)
        cost = 1000.0 * (room - 0.3) + 100.0 * (pool - 0.1)
        rows[week] = BASE + gain(x, room, pool) + luck + own, 2000.0 + cost, 5000.0 + cost
    TRIED.append((scenario.name, seed))
    return Simulated(OUTCOMES, rows, rows.mean(axis=0))


def engine() -> Here:
    """The engine that makes toy runs in this process."""
    return Here(toy)


def worlds(n: int) -> pd.DataFrame:
    """Worlds at equal distances over the range of the one thing that matters, between two that do not."""
    known = REGISTER[WORLD]
    assert known.explore_low is not None and known.explore_high is not None
    x = (np.arange(n) + 0.5) / n
    other = (7 * np.arange(n)) % n / n
    return pd.DataFrame({
        "casework.hours": 11 + 6 * other, WORLD: known.explore_low + x * (known.explore_high - known.explore_low),
        "needs.spill": 0.03 + 0.001 * ((3 * np.arange(n)) % n / n),
    })  # fmt: skip
