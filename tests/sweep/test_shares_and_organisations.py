"""A sweep over shares, lists of organisations and fields of one organisation, in a measure and from the start."""

from pathlib import Path

import pandas as pd
import pytest

import wijksim as ws
from tests.sweep.here import SMALL
from wijksim.execution.pool import LocalPool
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.studies.sweep import Sweep, make_plan, run_plan

IN_MEASURE = "measures.later.organisations.welfare.room_to_manoeuvre"
BASE = SMALL.vary(measures=[{"name": "later", "start": 2, "set": {"organisations.welfare.room_to_manoeuvre": 0.5}}])
PLAN = make_plan(
    BASE,
    {
        "boundary_workers.paid_by": ["pool", {"insurer": 0.5, "municipality": 0.5}],
        "funding.pooled_by": [["home_care", "welfare"], "all"],
        IN_MEASURE: [0.2, 0.9],
        "organisations.home_care.tariff_cents_per_hour": [5000],
    },
    design="grid",
    replications=1,
)


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Sweep:
    return run_plan(PLAN, tmp_path_factory.mktemp("shares") / "swept", LocalPool(1))


def test_every_point_keeps_its_values(swept: Sweep) -> None:
    assert len(swept.runs) == 8 and set(swept.runs["state"]) == {"done"}
    scenario = swept.scenario(5)
    assert scenario["boundary_workers.paid_by"] == FrozenMap({"municipality": 0.5, "insurer": 0.5})
    assert scenario["funding.pooled_by"] == ("home_care", "welfare")
    assert scenario.measures[0].set == {"organisations.welfare.room_to_manoeuvre": 0.9}
    assert scenario.organisations[0].tariff_cents_per_hour == 5000


def test_a_run_of_it_is_the_run_by_itself(swept: Sweep) -> None:
    run = ws.run(swept.scenario(3), seed=PLAN.seeds[0])
    row = swept.runs.query("point == 3").iloc[0]
    assert {name: row[name] for name in run.summary} == run.summary


def test_a_table_holds_them_as_texts(swept: Sweep, tmp_path: Path) -> None:
    file = swept.export(tmp_path / "all.csv", to="csv")
    table = pd.read_csv(file)
    assert set(table["boundary_workers.paid_by"]) == {"{pool: 1}", "{municipality: 0.5, insurer: 0.5}"}
    assert set(table["funding.pooled_by"]) == {"[home_care, welfare]", "[all]"}
    assert set(table[IN_MEASURE]) == {0.2, 0.9}
