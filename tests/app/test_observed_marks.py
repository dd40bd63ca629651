"""Observed figures in the app: they travel in the address and stand as marks on charts over the weeks."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

import wijksim as ws
from tests.wijk import made_up
from wijksim.app.address import Choice, read_address
from wijksim.app.address_parts import packed_observed, that_fit
from wijksim.app.charts import as_json, with_marks
from wijksim.app.observed_marks import LONGEST, here, lines_of, marks_of, rows_of
from wijksim.io.dropped_files import DroppedFiles, NotTaken
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Scenario

from .reading import at, each_of, text_of

LINES = (
    "area;period;outcome;value;low;high;source;status",
    "Tuinstad;2025;collaboration;35%;30%;41,5%;survey; measured",
    "Tuinstad;2026-Q2;weeks_to_help;1.1250;;;waiting list, wijkteam;",
    "Tuinstad;0-12;collaboration;0.3;;;survey;fitted",
    "Tuinstad;2027;collaboration;40%;;;vision;forecast",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("observed")


@pytest.fixture(scope="module")
def tuinstad(folder: Path) -> Scenario:
    return ws.neighbourhood(made_up.kwb_xlsx(folder / "kwb-2025.xlsx", 2025), "Tuinstad").scenario


@pytest.fixture(scope="module")
def observed(folder: Path) -> Any:
    (folder / "observed.csv").write_text("\n".join(LINES), encoding="utf-8")
    return ws.load_observed(folder / "observed.csv")


def test_observed_values_come_back_from_the_address_the_same(tuinstad: Scenario, observed: Any) -> None:
    address = read_address("/wijk", None).to("verken", choice=Choice("baseline", tuinstad), observed=observed.rows)
    path, _, search = address.text().partition("?")
    back = read_address(path, search)
    assert back.problems == ()
    kept = [
        (each.period, each.outcome, each.value, each.low, each.high, each.source, each.status) for each in back.observed
    ]
    assert kept == [(e.period, e.outcome, e.value, e.low, e.high, e.source, e.status) for e in observed.rows]
    assert back.to("vergelijk").text().partition("?")[2] == search, "on every screen"
    assert len(here(back.observed, back.choice.scenario)) == 4
    assert here(back.observed, ws.load("baseline")) == ()


@pytest.mark.parametrize("content", ["%%%", "eJwDAAAAAAE=", "eJyLjgUAARUAuQ=="])
def test_observed_values_that_are_none_are_told(content: str) -> None:
    address = read_address("/wijk", f"gemeten={content}")
    assert address.observed == ()
    assert address.problems == ("De gemeten waarden in dit adres kunnen niet worden gelezen.",)


def test_of_too_many_values_the_first_stay_in_the_link(observed: Any) -> None:
    lines = [f"{week};trust;0.{week * 7919 % 997:03d}10;;;measured;bron {week * 31 % 101}" for week in range(900)]
    rows = rows_of(lines)
    fitting = that_fit(rows)
    assert 50 < len(fitting) < 900
    assert fitting == rows[: len(fitting)]
    assert len(packed_observed(fitting)) <= LONGEST
    assert that_fit(observed.rows) == observed.rows


def test_a_source_cannot_break_out_of_its_line(folder: Path) -> None:
    file = folder / "odd.csv"
    file.write_text('period,outcome,value,source\n2025,trust,0.5,"a; ""b""\n; c"\n', encoding="utf-8")
    rows = ws.load_observed(file).rows
    assert [each.source for each in rows_of(lines_of(rows))] == ["a b c"]


@pytest.mark.parametrize(("language", "name"), [("nl", "gemeten"), ("en", "observed")])
def test_marks_have_their_place_margins_and_kind_in_both_languages(
    tuinstad: Scenario, observed: Any, language: Any, name: str
) -> None:
    placed = here(observed.rows, tuinstad)
    marks = marks_of(placed, "collaboration", language, weeks=156, colour="#123456")
    first = next(mark for mark in marks if mark["status"] == "measured")
    assert (first["name"], first["value"], first["low"], first["high"]) == (name, 35.0, 30.0, 41.5)
    assert (first["first"], first["last"], first["week"]) == (0, 51, 26)
    assert [mark["status"] for mark in marks] == ["measured", "fitted", "forecast"]
    assert len({mark["name"] for mark in marks}) == 3
    assert [m["status"] for m in marks_of(placed, "collaboration", language, weeks=60, colour="")] == [
        "measured",
        "fitted",
    ]
    chart = json.loads(as_json([], 156, axis="", decimals=1, marks=marks))
    assert chart["marks"][0]["source"] == "survey"
    assert "□" in with_marks("Zin.", marks, language)
    assert with_marks("Zin.", [], language) == "Zin."


def test_the_file_of_observed_values_is_taken_out_of_what_was_dropped(folder: Path, observed: Any) -> None:
    files = DroppedFiles()
    _drop(files, folder / "kwb-2025.xlsx", folder / "observed.csv")
    found = files.take_observed()
    assert found is not None
    assert found.rows == observed.rows
    assert files.names == ("kwb-2025.xlsx",)
    assert files.take_observed() is None
    _drop(files, folder / "observed.csv", folder / "observed.csv")
    with pytest.raises(NotTaken, match="several_observed"):
        files.take_observed()
    wrong = folder / "wrong.csv"
    wrong.write_text("period;outcome;value;source\n2025;trust;140%;x\n")
    files.throw_away()
    _drop(files, wrong)
    with pytest.raises(ScenarioError, match="140%"):
        files.take_observed()
    files.throw_away()


def _drop(files: DroppedFiles, *places: Path) -> None:
    from base64 import b64encode

    for place in places:
        files.begin(place.name)
        files.add(0, b64encode(place.read_bytes()).decode())


def test_dropped_values_stand_on_the_charts_of_explore_and_compare(
    visit: Any, folder: Path, observed: Any, tuinstad: Any
) -> None:
    del observed, tuinstad  # they wrote the files
    visitor = visit(bypass_csp=True)
    page = visitor.open("/wijk", ".wj-drop")
    page.locator("#wj-wijk-files").set_input_files([str(folder / "kwb-2025.xlsx"), str(folder / "observed.csv")])
    page.get_by_label("Uw wijk: naam of code").fill("Tuinstad")
    page.get_by_role("button", name="Lees de bestanden").click()
    text_of(page.locator("details").first, "4 gemeten waarden gelezen")
    at(page, "gemeten=")
    page.get_by_role("link", name="Ga verder in Verken").click()
    chart = page.locator(".wj-chart").first
    text_of(chart, "● gemeten")
    chart.get_by_role("button", name="Toon als tabel").click()
    row = chart.get_by_role("row").filter(has_text="survey").first
    expect(row).to_contain_text("35,0")
    expect(row).to_contain_text("30,0 – 41,5")


def test_compare_shows_them_beside_the_lines_of_plans(visit: Any, observed: Any, tuinstad: Scenario) -> None:
    small = {"neighbourhood.residents": 300, "horizon_weeks": 156, "warm_up_weeks": 4, "funding.integration": 0.5}
    address = read_address("/vergelijk", "taal=en").to(
        "vergelijk", choice=Choice("baseline", tuinstad).varied(small), observed=observed.rows
    )
    page = visit(bypass_csp=True).open(address.text(), ".wj-chart")
    chart = page.locator(".wj-chart").first
    text_of(chart, "● observed")
    chart.get_by_role("button", name="Show as table").click()
    row = chart.get_by_role("row").filter(has_text="survey").first
    expect(row).to_contain_text("30.0 – 41.5")
    expect(chart.get_by_role("row").filter(has_text="vision")).to_contain_text("forecast of others")


def test_predict_shows_them_with_the_line_once_all_is_answered(visit: Any, observed: Any, tuinstad: Scenario) -> None:
    small = {"neighbourhood.residents": 300, "horizon_weeks": 156, "warm_up_weeks": 4, "funding.integration": 0.5}
    address = read_address("/voorspel", "taal=en").to(
        "voorspel", choice=Choice("baseline", tuinstad).varied(small), observed=observed.rows
    )
    page = visit(bypass_csp=True).open(address.text(), "form")
    expect(page.locator(".wj-chart")).to_have_count(0)
    for group in each_of(page.locator("fieldset:not(.wj-sketch)"), 6):
        group.locator("input").first.check()
    page.get_by_role("button", name="Show the result").click()
    chart = page.locator(".wj-chart")
    text_of(chart, "● observed")
    chart.get_by_role("button", name="Show as table").click()
    expect(chart.get_by_role("row").filter(has_text="survey").first).to_contain_text("30.0 – 41.5")
