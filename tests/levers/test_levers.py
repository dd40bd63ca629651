"""Every lever changes the course of a run, every outcome moves; the two tables are in `contrasts`."""

from functools import cache

import numpy as np
import pytest

from tests.levers.contrasts import BROUGHT_IN, LEVER_CONTRASTS, MONEY_ONLY, OUTCOME_CONTRASTS, lively
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.run import run
from wijksim.model.result import Run
from wijksim.observe.recorder import COLUMNS, COUNTED, STATE
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario

SEEDS = (3, 4)
START = 20
"""Week from which a measure holds."""
WHAT_HAPPENED = [COLUMNS.index(name) for name in COUNTED + STATE]
"""Columns of what happened; not those of money, which a lever may move without anybody acting otherwise."""


@cache
def run_of(scenario: Scenario, seed: int) -> Run:
    """One run of each scenario and seed, whichever tests ask for it."""
    return run(scenario, seed=seed)


def trajectory(scenario: Scenario, lever: str = "") -> np.ndarray:
    """What happened week by week, [weeks, columns], money left out but for levers that move nothing else."""
    result = run_of(scenario, SEEDS[0])
    assert result.model.recorder is not None
    columns = slice(None) if lever in MONEY_ONLY else WHAT_HAPPENED
    table: np.ndarray = result.model.recorder.table[: result.weeks, columns]
    return table


def mean_of(outcome: str, setting: dict[str, object]) -> float:
    """Mean of an outcome over all weeks and seeds."""
    return float(np.mean([run_of(lively(setting), seed).series[outcome].mean() for seed in SEEDS]))


def test_the_tables_are_complete() -> None:
    assert list(LEVER_CONTRASTS) == [lever.name for lever in LEVERS]
    assert list(OUTCOME_CONTRASTS) == list(OUTCOME_NAMES)


@pytest.mark.parametrize("name", LEVER_CONTRASTS)
def test_two_values_of_a_lever_give_another_course(name: str) -> None:
    one, other, companions = LEVER_CONTRASTS[name]
    first, second = (trajectory(lively(companions | {name: value}), name) for value in (one, other))
    if name == "horizon_weeks":
        # A shorter horizon is the same course that stops earlier.
        assert (len(first), len(second)) == (one, other)
        assert np.array_equal(first[:other], second)
    else:
        assert not np.array_equal(first, second), f"{name} {one} and {other} give the same course"


@pytest.mark.parametrize(("name", "other"), [(lever.name, other) for lever in LEVERS for other in lever.works_with])
def test_a_lever_changes_nothing_without_what_it_works_with(name: str, other: str) -> None:
    one, another, companions = LEVER_CONTRASTS[name]
    off = REGISTER[other].check("none" if REGISTER[other].kind == "choice" else 0)
    first, second = (trajectory(lively(companions | {other: off, name: value})) for value in (one, another))
    assert np.array_equal(first, second)


@pytest.mark.parametrize("name", [name for name in LEVER_CONTRASTS if not REGISTER[name].structural])
def test_a_measure_works_from_its_first_week_on(name: str) -> None:
    one, other, companions = LEVER_CONTRASTS[name]
    brought_in = BROUGHT_IN.get(name, {})
    start = {lever: value for lever, value in companions.items() if lever not in brought_in} | {name: one}
    measures = ({"name": "later", "start": START, "set": brought_in | {name: value}} for value in (one, other))
    first, second = (trajectory(lively(start | {"measures": [measure]}), name) for measure in measures)
    assert np.array_equal(first[:START], second[:START])
    assert not np.array_equal(first, second), f"a measure that sets {name} to {other} does nothing"


@pytest.mark.parametrize("outcome", OUTCOME_CONTRASTS)
def test_every_outcome_moves(outcome: str) -> None:
    lower, higher = (mean_of(outcome, setting) for setting in OUTCOME_CONTRASTS[outcome])
    assert lower < higher - 1e-4 * abs(higher), f"{outcome}: {lower} and {higher}"
