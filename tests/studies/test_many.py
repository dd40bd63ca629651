"""Many runs of one scenario: means, spread, one tidy table, and the same runs one by one."""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.small_wijk import small_wijk
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.run import run
from wijksim.studies.replications import ManyRuns, run_many
from wijksim.text.catalogue import texts

SCENARIO = small_wijk({"neighbourhood.residents": 300, "horizon_weeks": 30})


@pytest.fixture(scope="module")
def found() -> ManyRuns:
    return run_many(SCENARIO, runs=4, seed=3, workers=1)


def test_each_run_is_the_run_of_its_seed(found: ManyRuns) -> None:
    alone = run(SCENARIO, seed=found.seeds[2])
    of_seed = found.series[found.series["seed"] == found.seeds[2]].drop(columns="seed").reset_index(drop=True)
    pd.testing.assert_frame_equal(of_seed, alone.series, check_dtype=False)
    assert found.runs.iloc[2]["trust"] == alone.summary["trust"]


def test_the_table_is_tidy(found: ManyRuns) -> None:
    assert list(found.series.columns) == ["seed", "week", *OUTCOME_NAMES]
    assert len(found.series) == 4 * 30
    assert not found.series.duplicated(["seed", "week"]).any()


def test_means_and_spread_are_those_of_the_runs(found: ManyRuns) -> None:
    row = found.summary.set_index("outcome").loc["open_cases"]
    values = found.runs["open_cases"].to_numpy()
    assert row["mean"] == pytest.approx(values.mean())
    assert (row["p10"], row["p90"]) == pytest.approx(tuple(np.quantile(values, (0.1, 0.9))))
    bands = found.bands("open_cases", span=13)
    assert (bands["p10"] <= bands["median"]).all() and (bands["median"] <= bands["p90"]).all()


def test_two_processes_give_the_same(found: ManyRuns) -> None:
    assert np.array_equal(run_many(SCENARIO, runs=4, seed=3, workers=2).values, found.values)


def test_more_runs_only_add_seeds(found: ManyRuns) -> None:
    assert run_many(SCENARIO, runs=2, seed=3, workers=1).seeds == found.seeds[:2]


def test_everything_is_in_one_folder(found: ManyRuns, tmp_path: Path) -> None:
    folder = found.save(tmp_path / "runs", command="wijksim run --runs 4")
    pd.testing.assert_frame_equal(pd.read_parquet(folder / "series.parquet"), found.series)
    summary = json.loads((folder / "summary.json").read_text())
    assert set(summary) == set(OUTCOME_NAMES)
    assert summary["trust"].keys() == {"mean", "p10", "median", "p90"}
    assert json.loads((folder / "manifest.json").read_text())["seeds"] == list(found.seeds)
    assert {path.suffix for path in (folder / "figures").iterdir()} == {".svg", ".png"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_figure_has_a_panel_for_each_outcome(found: ManyRuns, lang: str) -> None:
    sheet = found.plot(lang)  # type: ignore[arg-type]
    assert len(sheet.axes) == 6
    assert all(axes.get_title(loc="left") for axes in sheet.axes)


def test_words_have_the_same_fields_in_both_languages() -> None:
    for dutch, english in texts("replications").values():
        assert sorted(re.findall(r"{\w+}", dutch)) == sorted(re.findall(r"{\w+}", english))
