"""Tables, windows and own functions of runs: through a sweep, sensitivity, tipping and a study of plans."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import wijksim as ws
from tests.cli.command import wijksim
from tests.sweep.here import Here
from wijksim.execution.simulate import simulate
from wijksim.scenario.problems import Refused
from wijksim.studies.robust.study import Robust
from wijksim.studies.sweep import Sweep, make_plan, run_plan

TINY = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 26})
PROJECT = Path(__file__).parents[2]
OWN = "tests.robust.own_numbers:busiest"
KEPT = {"keep": ["payers"], "summary": {"late": ("trust", slice(-4, None))}, "outcome": OWN}
ROOM = ws.Plan.of({"name": "room", "set": {"room_to_manoeuvre": 0.8}})


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Robust:
    return ws.robust(
        ROOM, base=TINY, worlds="box", worlds_n=3, replications=2, goals=["late>=0", "payers.municipality>0"],
        outcomes=("trust", "late", f"{OWN}.cases"), **KEPT, out=tmp_path_factory.mktemp("kept") / "study",
        engine=Here(simulate), quiet=True,
    )  # fmt: skip


def test_goals_and_tables_of_a_study_know_what_is_kept(found: Robust) -> None:
    assert set(found.enough["goal"]) == {"all", "late>=0", "payers.municipality>0"}
    assert (found.enough["count"] == 3).all()
    assert set(found.best["outcome"]) == {"trust", "late"}, "nobody said which side of an own number is better"
    assert {"late", "payers.municipality", f"{OWN}.cases"} <= set(found.differences["outcome"])
    assert "late" in " ".join(found.sentences("nl"))


def test_a_window_is_the_mean_of_its_weeks_in_every_run(found: Robust) -> None:
    weekly = found.laboratory.series(["trust"])["trust"]  # type: ignore[attr-defined]
    np.testing.assert_allclose(found.trials.values["late"], weekly[..., -4:].mean(axis=-1))


def test_what_is_kept_for_goals_is_kept_under_stress_too(found: Robust) -> None:
    table = found.stress(worlds=2).table
    assert (table["count"] == 2).all()
    found.noticing()


def test_the_study_writes_and_names_them(found: Robust, tmp_path: Path) -> None:
    folder = found.save(tmp_path / "result", lang="nl")
    runs = pd.read_parquet(folder / "runs.parquet")
    assert {"late", "payers.insurer", f"{OWN}.cases"} <= set(runs.columns)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"goals": ["lat>=0"]}, "did you mean late"),
        ({"goals": ["payers.nobody>0"]}, "no run gave a number called payers.nobody"),
        ({"outcomes": ["latte"]}, "did you mean late"),
        ({"summary": {"late": ("trust", slice(40, None))}}, "no week of runs of 26 weeks lies in late"),
        ({"keep": ["payer"]}, "did you mean payers"),
    ],
)
def test_what_is_not_there_is_refused_with_the_nearest_name(
    wrong: dict[str, object], said: str, tmp_path: Path
) -> None:
    asked = {"goals": ["late>=0"], "outcomes": ["trust"], **KEPT, **wrong}
    with pytest.raises((Refused, ws.ScenarioError), match=said):
        ws.robust(
            ROOM, base=TINY, worlds="box", worlds_n=2, replications=1, out=tmp_path / "study", engine=Here(simulate),
            quiet=True, **asked,
        )  # fmt: skip


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Sweep:
    vary = {"boundary_workers.operational_hours": (20, 300), "workload.factor": (0.6, 1.6)}
    kept = KEPT | {"summary": {"late": ("boundary_hours", slice(-4, None))}}
    plan = make_plan(TINY, vary, design="lhs", n=24, replications=2, **kept)
    return run_plan(plan, tmp_path_factory.mktemp("swept") / "sweep", Here(simulate))


def test_a_sweep_gives_them_as_columns_and_its_analyses_know_them(swept: Sweep) -> None:
    names = ("late", "payers.municipality", f"{OWN}.cases")
    assert set(names) <= set(swept.runs.columns)
    assert (swept.runs["late"] > 0).all()
    for name in names:
        assert len(swept.sensitivity("pawn", outcome=name).table) >= 2
    assert "late" in swept.tipping("boundary_workers.operational_hours", outcome="late").sentence("nl")


def test_the_command_keeps_them_too(tmp_path: Path) -> None:
    done = wijksim(
        "robust", "wijkbudget", "--worlds", "box", "--worlds-n", "2", "--replications", "1", "--residents", "200",
        "--weeks", "13", "--workers", "1", "--choice-only", "--summary", "late=trust[-4:]", "--keep", "payers",
        "--own", OWN, "--goal", "late>=0", "--out", "study", "--quiet", "--lang", "en", cwd=tmp_path, PYTHONPATH=str(PROJECT),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "late" in done.stdout
    runs = pd.read_parquet(tmp_path / "study" / "result" / "runs.parquet")
    assert {"late", "payers.municipality", f"{OWN}.cases"} <= set(runs.columns)
    wrong = wijksim(
        "sweep",
        "--vary",
        "room_to_manoeuvre=[0.1,0.5]",
        "--summary",
        "late=trust",
        cwd=tmp_path,
        PYTHONPATH=str(PROJECT),
    )
    assert wrong.returncode == 2 and "late=collaboration[-26:]" in wrong.stderr
