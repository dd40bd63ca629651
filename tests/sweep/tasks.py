"""Stand-ins for the model: quick, always the same for the same run, and faulty where a test asks for it.

Workers import them by name. A seed decides what goes wrong, as nothing else of a run is at hand in every process.
"""

import os
import signal
import time

import numpy as np

from wijksim.execution.messages import Simulated
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seeds import paired_seeds

FAULTY_ROOT = 1
"""Root of the list of seeds whose eighth to fourteenth stand for a fault."""
RAISES, IS_NAN, SEGFAULTS, EXITS, EATS, HANGS, KILLS_ITSELF = paired_seeds(FAULTY_ROOT, 14)[7:]
OUTCOMES = ("collaboration", "trust")
EATEN_BYTES = 6 * 2**30


def quick(scenario: Scenario, seed: int) -> Simulated:
    """Numbers that follow from the scenario and the seed, at once."""
    weeks = np.arange(int(scenario["horizon_weeks"]), dtype=np.float64)
    first = float(scenario["room_to_manoeuvre"]) + seed / 7 + weeks / 3
    series = np.column_stack([first, np.sqrt(first)])
    return Simulated(OUTCOMES, series, series.mean(axis=0))


def slow(scenario: Scenario, seed: int) -> Simulated:
    """The same, after a while."""
    time.sleep(0.05)
    return quick(scenario, seed)


def stuck(scenario: Scenario, seed: int) -> Simulated:
    """The first points as above; the others never end."""
    if scenario["room_to_manoeuvre"] > 0.2:
        time.sleep(3600)
    return slow(scenario, seed)


def faulty(scenario: Scenario, seed: int) -> Simulated:
    """The same, but for seeds that stand for a fault."""
    time.sleep(0.01)
    if seed == RAISES:
        raise ValueError("the wijk\nis closed")
    if seed == SEGFAULTS:
        os.kill(os.getpid(), signal.SIGSEGV)
    if seed == HANGS:
        time.sleep(3600)
    if seed == EATS:
        np.ones(EATEN_BYTES, np.uint8)
    if seed == EXITS:
        os._exit(0)
    if seed == KILLS_ITSELF:
        os.kill(os.getpid(), signal.SIGKILL)
    result = quick(scenario, seed)
    if seed == IS_NAN:
        result.series[2, 1] = np.nan
    return result


def broken(scenario: Scenario, seed: int) -> Simulated:
    """Breaks off in every run."""
    os.kill(os.getpid(), signal.SIGSEGV)
    raise AssertionError
