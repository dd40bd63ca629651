"""Whose figures a wijk of one's own is made of, and under which licence: in what every command writes."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import wijksim as ws
from tests.robust import toy
from tests.sweep.here import Here
from tests.wijk import made_up
from wijksim.scenario.scenario import Scenario
from wijksim.studies.sweep import make_plan, run_plan

SMALL = {"neighbourhood.residents": 200, "warm_up_weeks": 2, "horizon_weeks": 13}


@pytest.fixture(scope="module")
def wijk(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    file = made_up.statline_csv(tmp_path_factory.mktemp("files") / "85984NED.csv", 2024, names="titles")
    found = ws.neighbourhood(file, "Dorp Aan Den Dijk").scenario
    return found.vary(SMALL, name="dorp")


def compared(base: Scenario, folder: Path) -> Path:
    found = ws.compare(base, base.vary({"room_to_manoeuvre": 0.7}, name="room"), replications=2, workers=1)
    assert ("citation" in found.to_dict()) == (base.wijk is not None)
    return found.save(folder)


def many(base: Scenario, folder: Path) -> Path:
    return ws.run_many(base, replications=2, workers=1).save(folder)


def swept(base: Scenario, folder: Path) -> Path:
    return run_plan(make_plan(base, {"room_to_manoeuvre": [0.1, 0.5]}), folder, Here(toy.toy)).folder


def robust(base: Scenario, folder: Path) -> Path:
    found = ws.robust(
        toy.ROOM, base=base, worlds=toy.worlds(4), worlds_n=4, replications=2, engine=toy.engine(), quiet=True,
        outcomes=("collaboration", "cost_total"), out=folder / "runs",
    )  # fmt: skip
    assert ("citation" in found.to_dict()) == (base.wijk is not None)
    result = found.save(folder / "result")
    sheet = openpyxl.load_workbook(result / "robust.xlsx").worksheets[0]
    told = [str(row[0].value) for row in sheet.iter_rows(min_row=2)]
    assert sheet.title == "findings" and told == found.sentences(), "the first sheet says what was found"
    return result


@pytest.mark.parametrize("make", [compared, many, swept, robust])
def test_outputs_about_a_wijk_of_ones_own_name_source_and_licence(make: Any, wijk: Scenario, tmp_path: Path) -> None:
    folder = make(wijk, tmp_path / "wijk")
    said = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["citation"]
    assert "85984NED.csv" in said["nl"] and "CC BY 4.0" in said["nl"]
    assert said["en"].startswith("Source: CBS")
    for book in folder.glob("*.xlsx"):
        sheet = openpyxl.load_workbook(book)["source"]
        assert "CC BY 4.0" in str(sheet["B2"].value)


@pytest.mark.parametrize("make", [compared, swept])
def test_outputs_about_a_shipped_wijk_name_nobody(make: Any, tmp_path: Path) -> None:
    folder = make(ws.load("baseline").vary(SMALL, name="small"), tmp_path / "shipped")
    assert "citation" not in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert all("source" not in openpyxl.load_workbook(book).sheetnames for book in folder.glob("*.xlsx"))
