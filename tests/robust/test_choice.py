"""Which plan holds: shares, regret, good enough, variance and payers, against numbers worked out by hand."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import binom

from tests.robust import toy
from tests.robust.toy import POOL, ROOM, SMALL, engine, worlds
from tests.sweep.here import Here
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Refused
from wijksim.studies.robust import choice
from wijksim.studies.robust.goals import read_goal
from wijksim.studies.robust.study import Robust, robust
from wijksim.studies.robust.trials import FunctionLaboratory, Trials

N, SEEDS = 50, 3


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Robust:
    """Three plans in fifty worlds on the sweep's own engine."""
    return robust(
        ROOM, POOL, base=SMALL, worlds=worlds(N), worlds_n=N, replications=SEEDS, engine=engine(),
        goals=["collaboration>=0.37", "cost_total<=ref+60"], outcomes=("collaboration", "cost_total"),
        out=tmp_path_factory.mktemp("robust") / "toy", quiet=True,
    )  # fmt: skip


def row(table: pd.DataFrame, **asked: Any) -> dict[str, Any]:
    for name, value in asked.items():
        table = table[table[name] == value]
    assert len(table) == 1
    return {str(name): value for name, value in table.iloc[0].items()}


def test_the_share_of_worlds_in_which_a_plan_is_best_is_the_true_one(found: Robust) -> None:
    assert row(found.best, outcome="collaboration", plan="room")["count"] == round(toy.TURNS_AT * N)
    assert row(found.best, outcome="collaboration", plan="pool")["count"] == N - round(toy.TURNS_AT * N)
    assert row(found.best, outcome="cost_total", plan="today")["count"] == N


def test_regret_is_what_was_missed(found: Robust) -> None:
    room, pool = (row(found.regret, outcome="collaboration", plan=name) for name in ("room", "pool"))
    missed = toy.POOL_GAIN - toy.ROOM_LOSS
    assert room["worst_tenth"] == pytest.approx(missed, abs=0.01)
    assert room["mean"] == pytest.approx((1 - toy.TURNS_AT) * missed, abs=0.005)
    assert pool["worst_tenth"] == pytest.approx(toy.ROOM_GAIN - toy.POOL_GAIN, abs=0.01)


def test_good_enough_counts_worlds_in_which_every_goal_is_reached(found: Robust) -> None:
    # Room reaches the level where x is low but costs 500 more; a pool costs 50 and reaches .38 everywhere, but for luck.
    assert row(found.enough, goal="collaboration>=0.37", plan="room")["count"] == round(toy.TURNS_AT * N)
    assert row(found.enough, goal="all", plan="room")["count"] == 0
    assert row(found.enough, goal="all", plan="today")["count"] == 0
    pool = found.trials.mean("collaboration")[found.trials.names.index("pool")]
    assert row(found.enough, goal="all", plan="pool")["count"] == int((pool >= 0.37).sum()) > 0
    assert found.chosen == "pool"


def test_the_spread_of_a_difference_is_split_in_chance_and_not_knowing(found: Robust) -> None:
    x = (np.arange(N) + 0.5) / N
    truth = np.var([toy.gain(each, 0.8, 0.1) for each in x], ddof=1)
    room = row(found.variance, outcome="collaboration", plan="room")
    assert room["not_knowing"] * room["sd"] ** 2 == pytest.approx(truth, rel=0.02)
    assert room["chance"] < 0.01
    pool = row(found.variance, outcome="collaboration", plan="pool")
    assert pool["chance"] > 0.8  # a pool brings the same everywhere: what differs is luck


def test_variance_parts_are_unbiased_when_seeds_are_shared() -> None:
    rng = np.random.Generator(np.random.PCG64(5))  # noqa: TID251
    parts = []
    for _ in range(400):
        by_world, by_seed = rng.normal(0, 2, 30), rng.normal(0, 1, 4)
        parts.append(choice.variance_parts(by_world[:, None] + by_seed + rng.normal(0, 0.5, (30, 4))))
    not_knowing, chance = np.mean(parts, axis=0)
    assert not_knowing == pytest.approx(4.0, rel=0.06)
    assert chance == pytest.approx(1.25, rel=0.08)


def test_the_interval_of_a_share_covers_the_truth_in_about_95_of_100_cases() -> None:
    for truth in (0.1, 0.5, 0.83):
        covered = 0.0
        for count in range(101):
            low, high = choice.interval_of_share(count, 100)
            covered += float(binom.pmf(count, 100, truth)) * (low <= truth <= high)
        assert 0.93 <= covered <= 0.97


def test_payers_pay_what_the_plan_costs(found: Robust) -> None:
    room = row(found.payers, plan="room", payer="municipality")
    assert room["euro_a_year"] == pytest.approx(52 * 500)
    assert room["count"] == N
    assert row(found.payers, plan="pool", payer="total")["euro_a_year"] == pytest.approx(52 * 50)


def test_every_finding_is_a_sentence_with_its_number_of_worlds_in_both_languages(found: Robust) -> None:
    for language in ("nl", "en"):
        sentences = found.sentences(language)  # type: ignore[arg-type]
        assert len(sentences) >= 8
        assert all(sentence.endswith((".", ")")) and "{" not in sentence for sentence in sentences)
        assert all(str(N) in sentence for sentence in sentences)
    count = row(found.enough, goal="all", plan="pool")["count"]
    assert f"in {count} of {N} worlds" in found.sentences("en")[0]


def test_every_head_of_the_workbook_is_a_word_and_not_a_name_of_the_program(found: Robust, tmp_path: Path) -> None:
    book = pd.read_excel(found.save(tmp_path / "kept", lang="nl") / "robust.xlsx", sheet_name=None, engine="openpyxl")
    heads = {name: list(table.columns) for name, table in book.items()}
    assert heads["best"][:2] == ["uitkomst", "plan"] and "ondergrens" in heads["enough"]
    own = {"plan"}  # the same word
    unsaid = {head for name in found.tables for head in found.tables[name].columns if name != "runs"} - own
    assert not unsaid & {head for name in found.tables if name != "runs" for head in heads[name]}


def test_all_of_it_is_kept_in_a_folder_and_is_plain_data(found: Robust, tmp_path: Path) -> None:
    folder = found.save(tmp_path / "kept", lang="nl")
    names = {path.name for path in folder.iterdir()}
    assert {"robust.xlsx", "robust.json", "report.md", "runs.parquet", "enough.csv", "manifest.json"} <= names
    assert {path.stem for path in (folder / "figures").glob("*.svg")} == {
        "enough", "regret", "spread", "payers", "chance",
    }  # fmt: skip
    data = json.loads((folder / "robust.json").read_text())
    assert data["chosen"] == "pool" and data["worlds"] == {
        "kind": "file", "asked": N, "tried": N, "used": N, "fitted_to_these_rules": True,
    }  # fmt: skip
    table = found.to_xarray()
    assert table["collaboration"].shape == (3, N, SEEDS)
    assert table[toy.WORLD].dims == ("world",)


def test_a_study_that_was_stopped_goes_on_and_gives_the_same_table(tmp_path: Path, found: Robust) -> None:
    asked: dict[str, Any] = {
        "base": SMALL, "worlds": worlds(N), "worlds_n": N, "replications": SEEDS, "out": tmp_path / "stopped",
        "goals": ["collaboration>=0.37", "cost_total<=ref+60"], "outcomes": ("collaboration", "cost_total"),
        "quiet": True,
    }  # fmt: skip

    def dies(made: int) -> None:
        if made == 200:
            raise MemoryError("the machine went down")

    with pytest.raises(MemoryError):
        robust(ROOM, POOL, engine=Here(toy.toy, before=dies), **asked)
    before = len(toy.TRIED)
    again = robust(ROOM, POOL, engine=engine(), **asked)
    assert 0 < len(toy.TRIED) - before <= 3 * N * SEEDS
    pd.testing.assert_frame_equal(again.runs, found.runs, check_exact=True)
    before = len(toy.TRIED)
    robust(ROOM, POOL, engine=engine(), **asked)
    assert len(toy.TRIED) == before  # nothing is made twice


def test_worlds_in_which_a_run_failed_are_left_out_for_every_plan() -> None:
    values = {
        "gain": np.array([[[1.0], [2.0], [np.nan]], [[0.0], [3.0], [9.0]]]),
        "measures.x.first_week": np.full((2, 3, 1), np.nan),
    }
    trials = Trials((Plan("a"), Plan("b")), pd.DataFrame({"x": [1, 2, 3]}), (1,), values, {"gain": 1})
    assert trials.complete.n == 2
    assert trials.complete.worlds["x"].tolist() == [1, 2]
    assert choice.best_table(trials.complete, ["gain"])["count"].tolist() == [1, 1]


def test_plans_that_are_as_good_share_a_world() -> None:
    laboratory = FunctionLaboratory(lambda plan, world, seed: {"gain": 1.0}, better={"gain": 1})
    trials = laboratory.try_out([Plan("a"), Plan("b")], pd.DataFrame({"x": [1.0]}), seeds=1, root=1, name="")
    table = choice.best_table(trials)
    assert table["count"].tolist() == [1, 1] and table["shared"].tolist() == [1, 1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("collaboration>=.15", "collaboration>=0.15"), ("cost_total <= ref*1.02", "cost_total<=ref*1.02"),
        ("weeks_to_help<ref-1", "weeks_to_help<ref-1"), ("trust > ref", "trust>ref"),
    ],
)  # fmt: skip
def test_goals_are_read_as_they_are_written(text: str, told: str) -> None:
    assert str(read_goal(text)) == told


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("collaboration", "OUTCOME>=NUMBER"), ("collaboration>=0,15", "point, not a comma"),
        ("collaboratoin>=.2", "did you mean collaboration"), ("trust>=ref 3", "no goal"), ("trust>=ref*", "no goal"),
    ],
)  # fmt: skip
def test_a_goal_that_cannot_be_read_says_how_it_is_written(text: str, hint: str) -> None:
    with pytest.raises(Refused, match=hint.replace("*", r"\*")):
        read_goal(text, ("collaboration", "trust"))
