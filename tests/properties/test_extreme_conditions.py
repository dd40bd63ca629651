"""At the edges of what may be asked the model stays sound, and does what anybody would expect there."""

from typing import Any

import pytest

from tests.properties.any_scenario import KEYS, LEVERS, UNCERTAINTIES
from tests.properties.sound_run import sound_run
from tests.small_wijk import small_wijk
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.parameter import Parameter

NO_WORKERS = {f"boundary_workers.{level}_hours": 0.0 for level in ("operational", "tactical", "policy")}
PROBABILITIES = [
    row for row in (*LEVERS, *UNCERTAINTIES)
    if row.kind == "float" and (row.low, row.high) == (0.0, 1.0) and row.unit != "need 0-1"
]  # fmt: skip


def all_at(edge: float, rows: list[Parameter]) -> dict[str, Any]:
    return {row.name: edge for row in rows}


def test_without_boundary_workers_there_are_no_hours_and_nobody_to_call_back() -> None:
    run = sound_run(small_wijk(NO_WORKERS | {"warm_up_regime": "own"}, without=["emergence"]))
    assert run.series["boundary_hours"].sum() == run.series["recalled_hours"].sum() == 0.0
    assert (run.series["frustration"] == 0.0).all()
    assert run.boundary_workers.empty
    assert not run.events["kind"].isin(["negotiated", "networked", "recalled"]).any()


@pytest.mark.parametrize("key", KEYS)
def test_one_organisation_has_nobody_to_work_with(key: str) -> None:
    run = sound_run(small_wijk(organisations={"only": [key]}))
    assert (run.series["collaboration"] == 0.0).all()
    assert (run.series["practice_share"] == 0.0).all()
    assert run.dyads.empty
    assert run.counts["single_solved"].sum() > 0


@pytest.mark.parametrize("seed", range(3))
def test_fifty_residents_in_twenty_buurten_are_a_wijk(seed: int) -> None:
    run = sound_run(small_wijk({"neighbourhood.residents": 50, "neighbourhood.buurten": 20}), seed=seed)
    assert len(run.residents()) == 50


def test_a_hundred_tiny_wijken_share_their_organisations() -> None:
    changes = {"neighbourhood.residents": 50, "neighbourhood.wijken": 100, "neighbourhood.buurten": 1}
    run = sound_run(small_wijk(changes))
    assert run.buurten.shape[0] == 100
    assert run.dyads.shape[0] == len(KEYS) * (len(KEYS) - 1) // 2


def test_where_nothing_costs_anything_no_money_moves() -> None:
    free = {"money.wage_cents_per_hour": 0, "workers.cents_per_hour": 0, "second_line.cents_per_week": 0}
    tariffs = {key: {"tariff_cents_per_hour": 0} for key in KEYS}
    run = sound_run(small_wijk(free, organisations=tariffs))
    assert not run.model.world.ledger.total_out.any()
    assert (run.series["cost_total"] == 0.0).all()
    assert run.counts["closed"].sum() > 0, "work goes on"


@pytest.mark.parametrize("without", [(), tuple(MECHANISMS)])
@pytest.mark.parametrize("edge", [0.0, 1.0])
def test_all_probabilities_at_one_edge(edge: float, without: tuple[str, ...]) -> None:
    run = sound_run(small_wijk(all_at(edge, PROBABILITIES), without=without))
    arrived = run.counts["arrived"].sum()
    assert arrived == 0 if edge == 0.0 else arrived > 0


@pytest.mark.parametrize(
    "row", [row for row in (*LEVERS, *UNCERTAINTIES) if row.kind in ("int", "float")], ids=lambda row: row.name
)
def test_each_parameter_at_both_ends_of_what_is_allowed(row: Parameter) -> None:
    short = {"neighbourhood.residents": 150, "horizon_weeks": 8, "warm_up_weeks": 2}
    for edge in (row.low, row.high):
        sound_run(small_wijk(short | {row.name: edge}), tables=False)


def test_one_week_without_warm_up_is_a_run() -> None:
    run = sound_run(small_wijk({"horizon_weeks": 1, "warm_up_weeks": 0}))
    assert run.series.shape[0] == 1


def test_twenty_years_are_a_run() -> None:
    run = sound_run(small_wijk({"horizon_weeks": 1040, "neighbourhood.residents": 300}))
    assert run.organisations["year"].max() == 20


def test_everything_at_once_may_start_and_stop_every_week() -> None:
    flicker = [
        {"name": f"on {week}", "start": week, "end": week + 1, "set": {
            "boundary_workers.tactical_hours": 2000, "boundary_objects.planned": ["mkba", "motto"],
            "funding.integration": 1.0, "workload.factor": 3.0, "coordination.lead": "single",
            "coordination.lead_hours": 500,
        }}
        for week in range(0, 52, 2)
    ]  # fmt: skip
    run = sound_run(small_wijk(measures=flicker))
    assert (run.events["kind"] == "measure_started").sum() == 26
