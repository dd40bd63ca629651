"""Sweeps of the model itself: the same numbers as single runs, the same table whoever computed it."""

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import wijksim as ws
from tests.patience import PATIENCE
from tests.sweep.cluster import end, two_workers
from tests.sweep.here import SMALL
from wijksim.execution import dask_cluster
from wijksim.execution.dask_cluster import DaskCluster
from wijksim.execution.messages import EngineError
from wijksim.execution.pool import LocalPool
from wijksim.io.folders import StoreError
from wijksim.io.sweep_progress import Progress, Silent
from wijksim.studies.replay import replay
from wijksim.studies.sweep import Sweep, make_plan, run_plan

PLAN = make_plan(
    SMALL,
    {"room_to_manoeuvre": (0, 0.5), "coordination.lead": ["none", "single"]},
    n=6,
    replications=2,
    seed=5,
)
FORMATS = ("csv", "parquet", "xlsx", "netcdf")


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Sweep:
    """A small sweep of the model, made by two workers."""
    return run_plan(PLAN, tmp_path_factory.mktemp("sweep") / "two", LocalPool(2))


def digest(sweep: Sweep, to: str, folder: Path) -> str:
    file = sweep.export(folder / f"{sweep.folder.name}.{to}", to=to)
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_run_of_a_sweep_is_the_run_by_itself_to_the_last_bit(swept: Sweep) -> None:
    for point, seed in ((0, PLAN.seeds[0]), (3, PLAN.seeds[1])):
        run = ws.run(swept.scenario(point), seed=seed)
        series = swept.series().query("point == @point and seed == @seed").reset_index(drop=True)
        pd.testing.assert_frame_equal(series[list(run.series.columns)], run.series, check_exact=True, check_dtype=False)
        row = swept.runs.query("point == @point and seed == @seed").iloc[0]
        assert {name: row[name] for name in run.summary} == run.summary


def test_runs_have_a_row_for_each_point_and_seed(swept: Sweep) -> None:
    runs = swept.runs
    assert list(runs.columns[:5]) == ["point", "room_to_manoeuvre", "coordination.lead", "seed", "state"]
    assert list(zip(runs["point"], runs["seed"], strict=True)) == [(p, s) for p in range(6) for s in sorted(PLAN.seeds)]
    assert set(runs["state"]) == {"done"}
    assert list(swept.points.columns) == ["room_to_manoeuvre", "coordination.lead"]
    assert "12 of 12 runs done" in repr(swept)
    assert "<table" in swept._repr_html_()


def test_the_table_is_sorted_and_says_nothing_of_when_and_where(swept: Sweep) -> None:
    series = swept.series(["trust"])
    assert list(series.columns) == [
        "point",
        "room_to_manoeuvre",
        "coordination.lead",
        "seed",
        "week",
        "trust",
    ]
    assert len(series) == 6 * 2 * 5
    order = ["point", "seed", "week"]
    pd.testing.assert_frame_equal(series[order], series[order].sort_values(order))


def test_xarray_has_outcomes_over_point_seed_and_week(swept: Sweep) -> None:
    data = swept.to_xarray()
    assert dict(data.sizes) == {"point": 6, "seed": 2, "week": 5}
    assert data["cost_total"].attrs["units"] == "euro per week"
    series = swept.series(["trust"])
    np.testing.assert_array_equal(data["trust"].to_numpy().ravel(), series["trust"].to_numpy())
    assert list(data["coordination.lead"].to_numpy()) == list(swept.points["coordination.lead"])


def test_a_grid_can_be_unstacked_into_an_axis_per_parameter(tmp_path: Path) -> None:
    vary = {"room_to_manoeuvre": [0, 0.2, 0.4], "funding.integration": [0, 1]}
    swept = ws.sweep(SMALL, vary, out=tmp_path / "grid", workers=1, quiet=True)
    data = swept.to_xarray(["trust"]).set_index(point=list(vary)).unstack("point")
    assert dict(data["trust"].sizes) == {
        "seed": 1,
        "week": 5,
        "room_to_manoeuvre": 3,
        "funding.integration": 2,
    }


@pytest.mark.parametrize("to", FORMATS)
def test_an_export_holds_the_table(to: str, swept: Sweep, tmp_path: Path) -> None:
    file = swept.export(tmp_path / "table", to=to)
    series = swept.series()
    if to == "netcdf":
        import xarray

        with xarray.open_dataset(file, engine="netcdf4") as data:
            np.testing.assert_array_equal(data["trust"].to_numpy().ravel(), series["trust"].to_numpy())
    elif to == "xlsx":
        assert file.stat().st_size > 10_000
    else:
        read = pd.read_csv(file) if to == "csv" else pd.read_parquet(file)
        pd.testing.assert_frame_equal(read, series, check_exact=True, check_dtype=False)


def test_an_export_replaces_nothing_unless_it_may(swept: Sweep, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("mine")
    with pytest.raises(StoreError, match="exists already"):
        swept.export(file)
    assert file.read_text() == "mine"
    swept.export(file, replace=True)
    assert file.read_text().startswith('"point"')
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]


def test_a_run_can_be_made_again_from_its_key(swept: Sweep) -> None:
    key = swept.find(swept_key(swept, 2, PLAN.seeds[1])[:10])[0]
    again = replay(swept, key)
    assert (again.verdict, again.reason) == ("same", "")
    with pytest.raises(StoreError, match="no run"):
        swept.find("zz")
    with pytest.raises(StoreError, match="no run"):
        swept.find("' OR 1 --")


def swept_key(sweep: Sweep, point: int, seed: int) -> str:
    from wijksim.io.ledger import Ledger

    with Ledger.reading(sweep.folder) as book:
        return book.row(point, seed).key


def test_an_unknown_outcome_or_format_is_one_line(swept: Sweep, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no outcome 'happiness'"):
        swept.to_xarray(["happiness"])
    with pytest.raises(StoreError, match="no format docx"):
        swept.export(tmp_path / "x", to="docx")


# --- the same table, whoever computed it


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    with two_workers(tmp_path_factory.mktemp("dask")) as made:
        yield made


class KillOne(Silent):
    """Kills the first Dask worker, with everything that it started, when half of the runs are done."""

    def __init__(self, victim: subprocess.Popen[bytes]) -> None:
        self.victim, self.killed_at = victim, 0

    def progress(self, progress: Progress) -> None:
        if not self.killed_at and progress.done >= progress.planned // 2:
            self.killed_at = progress.done
            end(self.victim)


def test_one_worker_two_workers_and_dask_give_the_same_bytes_also_when_a_dask_worker_is_lost(
    swept: Sweep, cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(dask_cluster, "GREET_SECONDS", PATIENCE)  # the scheduler has just started
    monkeypatch.setattr(dask_cluster, "ANSWER_SECONDS", PATIENCE)
    address, workers = cluster
    killer = KillOne(workers[0])
    dask = run_plan(PLAN, tmp_path / "dask", DaskCluster(address), show=killer)
    assert 0 < killer.killed_at < PLAN.n_runs
    assert dask.progress.done == PLAN.n_runs
    one = run_plan(PLAN, tmp_path / "one", LocalPool(1))
    for to in FORMATS:
        outputs = {digest(each, to, tmp_path) for each in (swept, one, dask)}
        assert len(outputs) == 1, to


def test_a_scheduler_that_is_not_there_is_one_line() -> None:
    message = r"there is no Dask scheduler at tcp://127\.0\.0\.1:9"
    with pytest.raises(EngineError, match=message), DaskCluster("tcp://127.0.0.1:9"):
        pass
