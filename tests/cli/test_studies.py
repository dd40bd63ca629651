"""``ablate``, ``run --runs``, ``doctor`` and ``scenarios NAME`` as their users call them."""

import json
from pathlib import Path

import pandas as pd

from tests.cli.command import wijksim
from wijksim import explain, load
from wijksim.cli.runs import prepare
from wijksim.scenario.scenario import baseline

SMALL = ("--weeks", "8", "--set", "neighbourhood.residents=80", "--set", "warm_up_weeks=0", "--workers", "1")


def test_ablate_prints_a_table_and_keeps_a_folder(tmp_path: Path) -> None:
    done = wijksim(
        "ablate", "baseline", *SMALL, "--runs", "2", "--without", "trust", "--without", "objects", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "Boundary objects" in done.stdout and "95% interval" in done.stdout
    assert "\x1b" not in done.stdout
    assert (tmp_path / "results").is_dir()
    assert "wijksim ablate baseline" in done.stderr


def test_ablate_tells_a_mistake_in_one_line(tmp_path: Path) -> None:
    done = wijksim("ablate", *SMALL, "--outcome", "truste", "-q", cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1 and "trust" in done.stderr


def test_many_posts_do_not_hinder_the_tiny_run_that_warms_up() -> None:
    many_posts = baseline().vary(
        {"neighbourhood.residents": 600, "warm_up_weeks": 0},
        measures=[{"from": "visible_link", "name": "nurses", "start": 0}],
    )
    prepare(many_posts)


def test_many_runs_give_means_spread_and_one_table(tmp_path: Path) -> None:
    done = wijksim("run", *SMALL, "--runs", "3", "--out", "many", "--json", "-q", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert len(answer["seeds"]) == 3
    table = pd.read_parquet(tmp_path / "many" / "series.parquet")
    assert sorted(set(table["seed"])) == sorted(answer["seeds"])
    assert answer["summary"]["trust"]["p10"] <= answer["summary"]["trust"]["p90"]


def test_the_doctor_answers_as_data() -> None:
    done = wijksim("doctor", "--json")
    assert done.returncode == 0, done.stdout
    assert {each["state"] for each in json.loads(done.stdout)} <= {"well", "note"}


def test_what_a_scenario_changes_is_explained_in_a_paragraph(tmp_path: Path) -> None:
    dutch = wijksim("explain", "area_funding", "--lang", "nl")
    assert dutch.returncode == 0, dutch.stderr
    text = " ".join(dutch.stdout.split())
    assert text == explain(load("area_funding"), "nl")
    assert " ".join(wijksim("explain", "area_funding").stdout.split()) == explain(load("area_funding"), "en") != text
    mine = tmp_path / "mine.yaml"
    mine.write_text("schema_version: 1\nname: mine\nroom_to_manoeuvre: 0.6\n")
    answer = json.loads(wijksim("explain", mine, "--json", "--lang", "en").stdout)
    assert answer["name"] == "mine" and "0.6" in answer["differs"]
    assert "nothing is set differently" in wijksim("explain", "baseline").stdout
    assert wijksim("explain", "area_fundin").returncode == 3


def test_one_scenario_is_told_in_full() -> None:
    done = wijksim("scenarios", "regional_inflow", "--lang", "nl")
    assert "Anders dan in de basis" in done.stdout and "Waar u op kunt letten" in done.stdout
    listed = json.loads(wijksim("scenarios", "--json").stdout)
    assert all(each["differs"] and each["notice"] for each in listed)
