"""The same table whatever happened: after kill -9, and whoever made the runs."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.robust import toy
from tests.robust.killed import ALL, studied
from tests.sweep.cluster import two_workers
from wijksim.execution import dask_cluster
from wijksim.execution.dask_cluster import DaskCluster
from wijksim.execution.pool import LocalPool
from wijksim.studies.robust.study import Robust
from wijksim.studies.sweep import Sweep

PROJECT = Path(__file__).parents[2]
TOY = "tests.robust.toy:toy"


def bytes_of(found: Robust, folder: Path) -> dict[str, bytes]:
    """Every table of a study as a file."""
    kept = found.save(folder, lang="en")
    files = [path for path in kept.iterdir() if path.suffix in {".csv", ".parquet", ".xlsx"} or path.stem == "robust"]
    assert {"runs.parquet", "enough.csv", "robust.xlsx", "robust.json"} <= {path.name for path in files}
    return {path.name: path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed")
    return bytes_of(studied(folder / "runs", toy.engine()), folder / "result")


def test_a_study_that_was_killed_goes_on_and_gives_the_same_bytes(
    undisturbed: dict[str, bytes], tmp_path: Path
) -> None:  # fmt: skip
    out = tmp_path / "study"
    killed = subprocess.run(
        [sys.executable, "-m", "tests.robust.killed", str(out)], cwd=PROJECT, capture_output=True, check=False,
        timeout=PATIENCE,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert Sweep(out / "runs").progress.done < ALL
    before = len(toy.TRIED)
    again = studied(out, toy.engine())
    assert 0 < len(toy.TRIED) - before <= ALL
    assert Sweep(out / "runs").progress.done == ALL
    assert bytes_of(again, tmp_path / "result") == undisturbed


@pytest.mark.slow
def test_processes_and_dask_give_the_same_bytes(
    undisturbed: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "GREET_SECONDS", PATIENCE)  # the scheduler has just started
    monkeypatch.setattr(dask_cluster, "ANSWER_SECONDS", PATIENCE)
    assert bytes_of(studied(tmp_path / "two", LocalPool(2, task=TOY)), tmp_path / "of two") == undisturbed
    with two_workers(tmp_path) as (address, _):
        found = studied(tmp_path / "many", DaskCluster(address, task=TOY))
    assert bytes_of(found, tmp_path / "of many") == undisturbed
