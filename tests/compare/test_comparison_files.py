"""The folder of a comparison, and the commands that fill it."""

import csv
import json
import re
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from tests.cli.command import wijksim
from tests.small_wijk import small_wijk
from wijksim.figures.comparison import figure_of_bands, figure_of_differences, figure_of_parties
from wijksim.io.comparison_files import TABLES, save_comparison
from wijksim.io.folders import StoreError
from wijksim.io.scenario_files import load
from wijksim.studies.compare import Comparison, compare
from wijksim.text.catalogue import texts


@pytest.fixture(scope="module")
def folder(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return comparison.save(tmp_path_factory.mktemp("saved") / "result", command="wijksim compare a b")


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_folder_has_tables_figures_scenarios_and_where_it_came_from(folder: Path, comparison: Comparison) -> None:
    files = contents(folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["files"] == {name: print_ for name, print_ in files.items() if name != "manifest.json"}
    assert {f"tables/{name}.csv" for name in TABLES} <= files.keys()
    assert {"comparison.json", "comparison.xlsx", "scenarios/base.yaml", "scenarios/variant-2.yaml"} <= files.keys()
    assert {
        "figures/bands_collaboration.svg",
        "figures/differences_1.png",
        "figures/who_gains_who_pays_2.svg",
    } <= files.keys()
    assert manifest["seeds"] == list(comparison.seeds) and manifest["command"] == "wijksim compare a b"
    assert load(folder / "scenarios" / "variant-1.yaml") == comparison.variants[0]


def test_the_same_comparison_gives_the_same_bytes_and_replaces_itself(folder: Path, comparison: Comparison) -> None:
    before = contents(folder)
    assert comparison.save(folder, command="wijksim compare a b") == folder
    assert contents(folder) == before


def test_another_comparison_leaves_the_folder_alone(folder: Path) -> None:
    base = small_wijk({"neighbourhood.residents": 100, "horizon_weeks": 4})
    other = compare(base, base.vary({"room_to_manoeuvre": 0.9}), replications=1, workers=1)
    before = contents(folder)
    made = save_comparison(other, folder, figures={})
    assert made.name == f"{folder.name}-2"
    assert contents(folder) == before


def test_tables_read_back_as_they_were(folder: Path, comparison: Comparison) -> None:
    effects = pd.read_csv(folder / "tables" / "effects.csv")
    assert effects["difference"].tolist() == comparison.effects["difference"].tolist()
    data = json.loads((folder / "comparison.json").read_text())
    assert [row["difference"] for row in data["effects"]] == comparison.effects["difference"].tolist()
    assert data["effects"][0]["share_better"] is not None
    boundary_hours = next(row for row in data["effects"] if row["outcome"] == "boundary_hours")
    assert boundary_hours["share_better"] is None


def test_no_text_becomes_a_formula_and_no_dutch_name_is_changed(tmp_path: Path) -> None:
    names = {"welfare": {"name_en": "'s-Gravenhage"}, "home_care": {"name_en": "=1+1"}}
    base = small_wijk({"neighbourhood.residents": 100, "horizon_weeks": 4}, organisations=names)
    found = compare(base, base.vary({"room_to_manoeuvre": 0.9}), replications=2, workers=1)
    folder = save_comparison(found, tmp_path / "x", figures={})
    with (folder / "tables" / "parties.csv").open(newline="") as file:
        labels = {row["label"] for row in csv.DictReader(file)}
    assert {"'s-Gravenhage", "'=1+1"} <= labels
    with zipfile.ZipFile(folder / "comparison.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/")]
        assert "=1+1" in book.read("xl/sharedStrings.xml").decode()
    assert not any("<f>" in sheet for sheet in sheets)


def test_the_workbook_has_heads_in_the_language_and_files_for_programs_keep_their_names(
    comparison: Comparison, tmp_path: Path
) -> None:
    folder = replace(comparison, lang="nl").save(tmp_path / "in_dutch")
    book = openpyxl.load_workbook(folder / "comparison.xlsx", read_only=True)
    for name in TABLES:
        heads = [cell.value for cell in next(book[name].iter_rows(max_row=1))]
        names = (folder / "tables" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
        assert heads == [texts("column")[column][0] for column in names]
        assert names == list(getattr(comparison, name).columns)


def test_a_folder_that_cannot_be_made_is_said_in_one_line(comparison: Comparison, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot write results in"):
        save_comparison(comparison, tmp_path / "file" / "x", figures={})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_figures_say_what_they_show_and_fit(comparison: Comparison, language: str) -> None:
    sheets = [
        figure_of_bands(comparison, "collaboration", language),  # type: ignore[arg-type]
        figure_of_bands(comparison, "second_line_entries", language),  # type: ignore[arg-type]
        figure_of_differences(comparison, "more", language),  # type: ignore[arg-type]
        figure_of_parties(comparison, "more", language),  # type: ignore[arg-type]
    ]
    for sheet in sheets:
        assert len(sheet.alt_text) > 80
        assert ("berekeningen" if language == "nl" else "pairs") in sheet.alt_text
        assert not re.search(r"nan|None|<NA>|{\w+}", sheet.alt_text)
        assert sheet.axes


# --- the command line

TINY = ("--set", "neighbourhood.residents=100")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scenario file that runs in no time."""
    place = tmp_path_factory.mktemp("tiny")
    (place / "tiny.yaml").write_text(
        "schema_version: 1\nname: tiny\nextends: baseline\nneighbourhood: {residents: 150}\n"
        "warm_up_weeks: 4\nhorizon_weeks: 26\n"
    )
    return place


def test_compare_tells_what_differs_and_why_and_keeps_it(tiny: Path) -> None:
    options = ("--set", "boundary_workers.operational_hours=500", "--runs", "2", "--workers", "1")
    done = wijksim("compare", "tiny.yaml", *options, "--why", "collaboration", "--out", "out", "--lang", "nl", cwd=tiny)
    assert done.returncode == 0, done.stderr
    assert "2 berekeningen, elk twee runs met dezelfde toevalsreeks" in done.stdout
    assert "Grenzenwerkers op de werkvloer: 40 → 500 (boundary_workers.operational_hours)" in done.stdout
    assert "Waarom dit verschil?" in done.stdout and "Wie wint en wie betaalt" in done.stdout
    assert "Weinig berekeningen" in done.stderr and "Resultaten staan in out" in done.stderr
    assert (tiny / "out" / "why.txt").read_text().startswith("Waarom dit verschil?")
    command = json.loads((tiny / "out" / "manifest.json").read_text())["command"]
    assert command.startswith("wijksim compare tiny.yaml --set boundary_workers.operational_hours=500 --replications 2")


def test_a_measure_that_is_added_is_told_in_words_of_the_reader(tiny: Path) -> None:
    options = ("--measure", "covenant@2", "--runs", "1", "--workers", "1", "--quiet", "--lang", "nl")
    done = wijksim("compare", "tiny.yaml", *options, cwd=tiny)
    assert done.returncode == 0, done.stderr
    line = next(each for each in done.stdout.splitlines() if each.startswith("  covenant"))
    assert re.match(r"  covenant: Vanaf jaar 1, week \d+: .*eenmalig € ", line)
    assert "once_euro" not in done.stdout and "lead_weeks" not in done.stdout


def test_compare_as_data(tiny: Path) -> None:
    done = wijksim("compare", "tiny.yaml", "tiny.yaml", "--runs", "1", "--json", "--quiet", cwd=tiny)
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert data["n"] == 1 and data["variants"] == ["tiny (2)"]
    assert all(row["difference"] == 0.0 for row in data["effects"])
    assert done.stderr == ""
    assert (tiny / data["folder"]).is_dir()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("baseline",), 2, "name a variant"),
        (("baseline", "area_funding", "--why", "colaboration"), 2, "did you mean collaboration?"),
        (("baseline", "nowhere"), 3, "nowhere"),
        (("baseline", "--set", "room_to_manoeuvre=2"), 3, "outside its range"),
        (("baseline", "--set", "room"), 2, "NAME=VALUE"),
    ],
)
def test_wrong_usage_is_said_before_anything_runs(arguments: tuple[str, ...], code: int, message: str) -> None:
    done = wijksim("compare", *arguments)
    assert done.returncode == code
    assert message in done.stderr and "Traceback" not in done.stderr
