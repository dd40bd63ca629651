"""One small lesson for all tests of it: a real study in a small wijk, made once."""

import pytest

from tests.small_wijk import small_wijk
from wijksim.scenario.scenario import Scenario
from wijksim.studies.lesson import Lesson, lesson

SEED, PAIRS = 5, 2


@pytest.fixture(scope="session")
def wijk() -> Scenario:
    """A quarter of warm-up and half a year, so that thirteen options and today take seconds."""
    return small_wijk({"horizon_weeks": 26}, name="small")


@pytest.fixture(scope="session")
def made(wijk: Scenario) -> Lesson:
    return lesson(wijk, minutes=90, replications=PAIRS, seed=SEED, workers=1)
