"""A saved wijk is short: every source once, a line for each buurt; and it reads back as it was."""

import json
from pathlib import Path

import pytest

import wijksim as ws
from tests.wijk import made_up
from tests.wijk.test_organisations import filled
from wijksim.io.scenario_files import check
from wijksim.io.scenario_schema import json_schema
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.io.scenario_writing import scenario_text
from wijksim.io.wijk_by_source import KEY
from wijksim.io.wijk_writing import wijk_text
from wijksim.scenario.problems import Problems
from wijksim.scenario.wijk import FIGURES

MOST_LINES = 40
"""Of a file with twenty figures, four buurten, organisations and posts; it was 96."""
CELLS = {
    ("home_care", "fte"): 20, ("home_care", "euro"): 1_872_000, ("home_care", "payer"): "insurer",
    ("home_care", "source"): "begroting", ("home_care", "year"): 2025, ("welfare", "hours"): 240,
    ("welfare", "contract"): "taakgericht", ("welfare", "source"): "subsidie", ("dept_care", "fte"): 6,
    ("housing_association", "room"): 0.1, ("housing_association", "source"): "begroting",
    ("housing_association", "year"): 2025,
}  # fmt: skip
POST = {"level": "operationeel", "home": "home_care", "number": 2, "hours": 18, "payer": "insurer", "start": 26}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> ws.Neighbourhood:
    folder = tmp_path_factory.mktemp("files")
    return ws.neighbourhood([*made_up.everything(folder), filled(folder, CELLS, [POST])], "Tuinstad")


def small(*lines: str) -> str:
    """A file with these lines under the wijk."""
    head = ["schema_version: 1", "name: ours", "extends: baseline", "wijk:", "  name: Ours", *lines]
    return "\n".join(head) + "\n"


def test_a_saved_wijk_is_short_names_each_source_once_and_reads_back_byte_for_byte(
    found: ws.Neighbourhood, tmp_path: Path
) -> None:
    file = found.save(tmp_path / "ours.yaml")
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) < MOST_LINES
    tree = read_tree(text, Problems(), Positions())
    groups = tree["wijk"][KEY]
    told = [json.dumps({key: value for key, value in group.items() if key not in ("figures", "organisations")})
            for group in groups if "figures" in group]  # fmt: skip
    assert len(told) == len(set(told)) and sum(len(group.get("figures", {})) for group in groups) == len(
        found.wijk.figures
    )
    again = ws.load(file)
    assert again == found.scenario and again.wijk == found.wijk and again.title == found.scenario.title
    assert wijk_text(again) == text
    assert list(again.wijk.figures) == [name for name in FIGURES if name in again.wijk.figures]  # type: ignore[union-attr]


def test_every_figure_keeps_source_year_level_and_status(found: ws.Neighbourhood, tmp_path: Path) -> None:
    again = ws.load(found.save(tmp_path / "ours.yaml")).wijk
    assert again is not None
    assert {name: each.to_dict() for name, each in again.figures.items()} == {
        name: each.to_dict() for name, each in found.wijk.figures.items()
    }
    assert dict(again.given) == dict(found.wijk.given) and len(again.given) > 5


def test_a_file_in_the_older_form_still_opens_as_the_same_wijk(found: ws.Neighbourhood, tmp_path: Path) -> None:
    file = tmp_path / "older.yaml"
    file.write_text(scenario_text(found.scenario), encoding="utf-8")  # the source at every figure
    assert KEY not in file.read_text(encoding="utf-8")
    assert ws.load(file) == found.scenario and wijk_text(ws.load(file)) == found.text()


def test_both_forms_go_together_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "both.yaml"
    group = "  - {source: own count, level: wijk, status: measured, figures: {wmo: 0.1}, organisations: {welfare: [hours_per_week]}}"
    single = "    woz: {value: 300, source: CBS, year: 2024, level: wijk, status: measured}"
    file.write_text(small("  by_source:", group, "  figures:", single), encoding="utf-8")
    wijk = ws.load(file).wijk
    assert wijk is not None and wijk.figures["wmo"].source == "own count" and wijk.figures["woz"].year == 2024
    assert dict(wijk.given) == {"organisations.welfare.hours_per_week": "own count"}


@pytest.mark.parametrize(
    ("group", "where", "said", "dutch"),
    [
        ("{source: a, level: wijk, status: measured, figures: {wmo: 7}}", "7}", "7, outside", "buiten het bereik"),
        ("{source: a, level: wijk, status: sure, figures: {wmo: 0.1, woz: 9}}", "sure", "status cannot be", "kan niet"),
        ("{source: a, level: wijk, figures: {wmo: 0.1}}", "{source", "has no status", "heeft geen status"),
        ("{level: wijk, status: measured, figures: {wmo: 0.1}}", "{level", "has no source", "heeft geen source"),
        ("{source: a, year: 2024}", "{source", "has no organisations", "heeft geen organisations"),
        ("{source: a, level: wijk, status: measured, figures: {wmos: 0.1}}", "wmos", "has no wmos", "heeft geen wmos"),
        ("{source: a, level: wijk, status: measured, figures: [1]}", "[1]", "needs a group", "vraagt een groep"),
        ("{source: a, organisations: {welfare: hours}}", "hours", "needs a list", "vraagt een lijst"),
        ("{source: a, organisations: hours}", "hours", "needs a group", "vraagt een groep"),
        ("{source: a, colour: red, organisations: {}}", "colour", "has no colour", "heeft geen colour"),
        ("{source: a, organisations: {welfare: [no.field]}}", "welfare", "is no field", "geen veld"),
        ("just words", "just", "needs a group", "vraagt een groep"),
    ],
)
def test_what_is_wrong_in_a_group_is_told_once_with_its_place(
    group: str, where: str, said: str, dutch: str, tmp_path: Path
) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(small("  by_source:", f"  - {group}"), encoding="utf-8")
    (problem,) = check(file)
    assert (problem.line, problem.column) == (7, 5 + group.index(where)) and said in problem.text("en")
    assert dutch in problem.text("nl")


def test_two_sources_of_one_figure_and_no_list_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    one = "{source: a, level: wijk, status: measured, figures: {wmo: 0.1}}"
    file.write_text(small("  by_source:", f"  - {one}", f"  - {one}"), encoding="utf-8")
    (problem,) = check(file)
    assert problem.line == 8 and "two sources of wmo" in problem.text("en") and "twee bronnen" in problem.text("nl")
    file.write_text(small("  by_source: {wmo: 0.1}"), encoding="utf-8")
    (problem,) = check(file)
    assert "needs a list" in problem.text("en")


def test_editors_know_the_form(found: ws.Neighbourhood) -> None:
    import jsonschema

    validator = jsonschema.Draft7Validator(json_schema())
    tree = read_tree(found.text(), Problems(), Positions())
    assert not list(validator.iter_errors(tree))
    tree["wijk"][KEY][0]["figures"]["wmos"] = 0.1
    assert list(validator.iter_errors(tree))
