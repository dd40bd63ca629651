"""Every parameter at the ends of what is allowed, and next to them, while everything that can be on is on."""

from math import nextafter
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.any_scenario import ROWS
from tests.small_wijk import small_wijk
from wijksim.execution.run import run
from wijksim.model.result import Run
from wijksim.scenario.parameter import Parameter
from wijksim.scenario.register import REGISTER

EVERYTHING_ON: dict[str, Any] = {
    "neighbourhood.residents": 150, "neighbourhood.wijken": 2, "warm_up_weeks": 2, "horizon_weeks": 15,
    "warm_up_regime": "own", "funding.integration": 0.5, "funding.growth_per_year": 0.1, "funding.shared_savings": 0.5,
    "funding.subsidy_hours_per_week": 100, "funding.subsidy_weeks": 10, "funding.decentralised": True,
    "funding.team_budget": 0.5, "accountability.neighbourhood_demand": 0.5, "accountability.mode": "team",
    "room_to_manoeuvre": 0.5, "boundary_workers.operational_hours": 200, "boundary_workers.tactical_hours": 100,
    "boundary_workers.policy_hours": 100, "boundary_workers.linked": True, "boundary_workers.training_hours": 4,
    "boundary_objects.planned": list(REGISTER["boundary_objects.planned"].choices), "boundary_objects.emergent": True,
    "boundary_workers.protected": 0.5, "boundary_workers.hand_over_weeks": 4, "coordination.co_location": 0.5, "coordination.lead": "single",
    "coordination.lead_hours": 100, "goals.shared_vision": 0.5,
    "experiments.mode": "local", "experiments.start_share": 0.5, "scale.team": "buurt", "scale.fence": True,
    "learning.platform": True, "learning.reflection": True, "residents.key_figures": 100,
    "residents.formalise_key_figures": True, "region.inflow_per_year": 500, "region.mediator": True,
    "workload.factor": 1.5,
}  # fmt: skip
MAX = 1e12
"""More euro, hours or cases than 300 residents can bring about: something overflowed or was divided by next to nothing."""
TINY = 1e-18
HERE = [row for row in ROWS if row.name not in ("horizon_weeks", "warm_up_weeks")]


def test_everything_that_can_be_on_is_on() -> None:
    off = {
        row.name for row in ROWS
        if row.name not in EVERYTHING_ON and row.works_with == () and row.default in (0, 0.0, False, "none", ())
    }  # fmt: skip
    assert off == set()


def ends(row: Parameter) -> list[Any]:
    """The ends of a range and what lies next to them; every choice of the rest."""
    if row.kind == "bool":
        return [False, True]
    if row.kind == "choice":
        return list(row.choices)
    if row.kind == "choices":
        return [[], list(row.choices)]
    if row.kind == "shares":
        return [*row.choices, dict.fromkeys(row.choices, 1.0 / len(row.choices))]
    if row.kind == "organisations":
        return ["all", [], ["home_care"]]
    assert row.low is not None
    assert row.high is not None
    if row.kind == "int":
        return [row.low, row.high]
    inside = {max(row.low, TINY) if row.low >= 0 else nextafter(row.low, row.high), nextafter(row.high, row.low)}
    return [row.low, row.high, *sorted(inside - {row.low, row.high})]


def check_is_finite(found: Run) -> None:
    """Every number of a run is one that 300 residents can bring about; savings are no loss.

    A table may be empty: without a price for anything, no payer has paid.
    """
    for name in ("series", "counts", "organisations", "payers", "boundary_workers_by_year", "buurten_by_year"):
        numbers = getattr(found, name).select_dtypes("number").to_numpy(float)
        assert np.isfinite(numbers).all(), name
        assert (np.abs(numbers) < MAX).all(), name
    assert (found.counts["joint_saving"] >= 0).all()


@pytest.mark.parametrize("row", HERE, ids=lambda row: row.name)
def test_each_parameter_at_its_ends_while_everything_is_on(row: Parameter) -> None:
    for value in ends(row):
        check_is_finite(run(small_wijk(EVERYTHING_ON | {row.name: value}), check=True))


@st.composite
def corners(draw: st.DrawFn) -> dict[str, Any]:
    """Half of the parameters at one of their ends."""
    rows = [row for row in HERE if draw(st.booleans())]
    return {row.name: draw(st.sampled_from(ends(row))) for row in rows}


@given(changes=corners(), seed=st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_many_parameters_at_their_ends_together(changes: dict[str, Any], seed: int) -> None:
    check_is_finite(run(small_wijk(EVERYTHING_ON | changes), seed=seed, check=True))


@pytest.mark.parametrize("name", ["second_line.return", "experiments.advice_each"])
def test_a_divisor_that_reaches_0_gives_what_it_gives_next_to_0(name: str) -> None:
    at, near = (run(small_wijk(EVERYTHING_ON | {name: value})).series for value in (0.0, TINY))
    assert np.allclose(at.to_numpy(float), near.to_numpy(float))
