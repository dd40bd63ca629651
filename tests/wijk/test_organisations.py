"""Organisations as they are here: the workbook that somebody fills in, and what comes of it."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import wijksim as ws
from tests.wijk import made_up
from wijksim.io.neighbourhood.organisation_book import COLUMNS, POST_COLUMNS, head, read_book, template
from wijksim.io.neighbourhood.problems import WrongFile

RESIDENTS = made_up.KINDS[1].residents


def filled(folder: Path, cells: dict[tuple[str, str], Any], posts: list[dict[str, Any]] = []) -> Path:  # noqa: B006
    """A workbook with these cells, by key of the organisation and column, and lines of posts."""
    file = folder / "wijk.xlsx"
    template(file)
    book = load_workbook(file)
    sheet = book["Organisaties"]
    rows = {sheet.cell(row, 1).value: row for row in range(2, sheet.max_row + 1)}
    for (key, column), value in cells.items():
        row = rows.setdefault(key, sheet.max_row + 1)
        sheet.cell(row, 1).value = key
        cell = sheet.cell(row, COLUMNS.index(column) + 1)
        cell.value = value
        if isinstance(value, float) and value < 1:
            cell.number_format = "0%"
    for place, post in enumerate(posts, 2):
        for column, value in post.items():
            book["Grenzenwerkers"].cell(place, POST_COLUMNS.index(column) + 1).value = value
    book.save(file)
    return file


def read(folder: Path, *given: Any) -> ws.Neighbourhood:
    return ws.neighbourhood([made_up.kwb_xlsx(folder / "kwb-2024.xlsx"), filled(folder, *given)], "Tuinstad")


def spec(found: ws.Neighbourhood, key: str) -> Any:
    return next(each for each in found.scenario.organisations if each.key == key)


def test_an_empty_workbook_changes_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, {})
    assert found.scenario.organisations == ws.load("baseline").organisations and not found.wijk.given


def test_fte_and_budget_of_this_wijk_become_hours_and_a_price_of_an_hour(tmp_path: Path) -> None:
    found = read(tmp_path, {
        ("home_care", "fte"): 20, ("home_care", "euro"): 1_872_000, ("home_care", "source"): "begroting",
        ("home_care", "year"): 2025, ("welfare", "euro"): 624_000, ("welfare", "target"): 0.55,
    })  # fmt: skip
    care, welfare = spec(found, "home_care"), spec(found, "welfare")
    assert care.hours_per_week == pytest.approx(20 * 36 * 10_000 / RESIDENTS, abs=0.01)
    assert care.tariff_cents_per_hour == 5000
    assert welfare.hours_per_week == pytest.approx(624_000 * 100 / 6000 / 52 * 10_000 / RESIDENTS, abs=0.01)
    assert welfare.production_target == pytest.approx(0.55) and welfare.tariff_cents_per_hour == 6000
    given = found.wijk.given
    assert given["organisations.home_care.hours_per_week"] == "begroting (2025)"
    assert "organisations.home_care.production_target" not in given, "left empty: national"


def test_an_amount_that_was_typed_as_text_with_points_is_that_amount(tmp_path: Path) -> None:
    typed = read(tmp_path, {("home_care", "fte"): 5, ("home_care", "euro"): "468.000"})
    assert spec(typed, "home_care").tariff_cents_per_hour == 5000


def test_payers_pooling_and_an_organisation_of_its_own(tmp_path: Path) -> None:
    found = read(tmp_path, {
        ("home_care", "payer"): "zorgverzekeraar", ("home_care", "second_payer"): "municipality",
        ("home_care", "second_share"): 30, ("home_care", "pooled"): 40,
        ("buurtzaak", "sector"): "welfare", ("buurtzaak", "name"): "De Buurtzaak", ("buurtzaak", "hours"): 94,
    })  # fmt: skip
    care, own = spec(found, "home_care"), spec(found, "buurtzaak")
    assert care.funding_mix == {"insurer": 0.7, "municipality": 0.3} and care.funding_integration == 0.4
    assert own.name_nl == "De Buurtzaak" and own.hours_per_week == pytest.approx(100)


def test_posts_replace_the_national_numbers(tmp_path: Path) -> None:
    post = {"level": "operational", "number": 2, "hours": 18, "payer": "insurer", "euro_per_fte": 80_000, "start": 26}
    found = read(tmp_path, {}, [post])
    (measure,) = found.scenario.measures
    assert measure.people is not None and measure.people.hours_per_week == 36 and measure.start == 26
    assert measure.cost is not None and measure.cost.paid_by == {"insurer": 1.0}
    assert found.scenario.values_at(0)["boundary_workers.operational_hours"] == 0
    assert found.scenario.values_at(26)["boundary_workers.operational_hours"] == pytest.approx(360_000 / RESIDENTS)
    file = found.save(tmp_path / "own.yaml")
    assert ws.load(file) == found.scenario


def test_a_contract_the_weight_of_production_room_and_area_become_settings_of_the_organisation(tmp_path: Path) -> None:
    found = read(tmp_path, {
        ("home_care", "contract"): "inspanningsgericht", ("home_care", "pressure"): 80, ("home_care", "room"): 0.1,
        ("welfare", "contract"): "taakgericht", ("welfare", "source"): "contract 2025", ("welfare", "area"): "district",
        ("housing_association", "contract"): "effort",
    })  # fmt: skip
    care, welfare = spec(found, "home_care"), spec(found, "welfare")
    assert (care.production_pressure, care.room_to_manoeuvre) == (0.8, 0.1)
    assert (welfare.production_pressure, welfare.service_area) == (0.0, "district")
    given = found.wijk.given
    assert given["organisations.welfare.production_pressure"] == "contract 2025: task [assumed]"
    assert "assumed" not in given["organisations.home_care.production_pressure"]
    assert "organisations.housing_association.production_pressure" not in given, (
        "by the hour is what the national setting has"
    )


@pytest.mark.parametrize(("written", "home"), [("home_care", "home_care"), ("De Buurtzaak", "buurtzaak")])
def test_posts_belong_to_the_organisation_that_is_named(tmp_path: Path, written: str, home: str) -> None:
    own = {("buurtzaak", "sector"): "welfare", ("buurtzaak", "name"): "De Buurtzaak"}
    found = read(tmp_path, own, [{"level": "operational", "home": written, "number": 2, "hours": 18}])
    (measure,) = found.scenario.measures
    assert measure.people is not None and measure.people.home == home
    assert ws.load(found.save(tmp_path / "own.yaml")).measures == (measure,)


@pytest.mark.parametrize(
    ("level", "payer", "sector"),
    [("werkvloer", "Zorgverzekeraar", "Welzijn"), ("shop floor", "Health insurer", "welfare")],
)
def test_the_words_of_the_screens_may_be_written(tmp_path: Path, level: str, payer: str, sector: str) -> None:
    cells = {("buurtzaak", "sector"): sector, ("buurtzaak", "fte"): 2, ("buurtzaak", "payer"): payer}
    found = read(tmp_path, cells, [{"level": level, "number": 2, "hours": 18}])
    (measure,) = found.scenario.measures
    assert measure.people is not None and measure.people.level == "operational"
    own = spec(found, "buurtzaak")
    assert own.sector.name == "WELFARE" and dict(own.funding_mix) == {"insurer": 1.0}


@pytest.mark.parametrize(
    ("cells", "posts", "said"),
    [
        ({("welfare", "contract"): "vast"}, [], "cel Organisaties L6 is «vast»; kies uit effort, output, task"),
        ({("welfare", "room"): 140}, [], "dat kan van 0 tot 100"),
        (
            {},
            [{"level": "policy", "home": "de buren", "number": 1, "hours": 3}],
            "cel Grenzenwerkers B2 is «de buren»; kies uit",
        ),
        ({("home_care", "fte"): "twintig"}, [], "cel Organisaties D2 is «twintig»"),
        ({("home_care", "fte"): -3}, [], "cel Organisaties D2 is -3; dat kan van 0 tot 5000"),
        ({("home_care", "payer"): "het rijk"}, [], "kies uit municipality"),
        ({("home_care", "second_payer"): "insurer"}, [], "een percentage, en een andere eerste betaler"),
        ({("Buurt Zaak!", "fte"): 3}, [], "een sleutel is een woord van kleine letters"),
        ({("buurtzaak", "fte"): 3}, [], "vul bij Organisaties C12 de sector in"),
        ({}, [{"level": "operational", "number": 2}], "een niveau, een aantal en uren per week"),
        ({}, [{"level": "baas", "number": 2, "hours": 3}], "kies uit operational, tactical, policy"),
    ],
)
def test_a_wrong_cell_is_named_in_dutch(tmp_path: Path, cells: Any, posts: Any, said: str) -> None:
    with pytest.raises(WrongFile) as caught:
        read_book(filled(tmp_path, cells, posts))
    assert said in caught.value.told("nl")


def test_a_workbook_alone_needs_the_kerncijfers(tmp_path: Path) -> None:
    with pytest.raises(WrongFile, match="Kerncijfers"):
        ws.neighbourhood(filled(tmp_path, {}), "Tuinstad")


def test_a_sheet_without_keys_is_refused(tmp_path: Path) -> None:
    file = filled(tmp_path, {("home_care", "fte"): 3})
    book = load_workbook(file)
    book["Organisaties"]["A1"].value = "iets anders"
    book.save(file)
    with pytest.raises(WrongFile) as caught:
        read_book(file)
    assert f"«{head('key')}»" in caught.value.told("nl")


def test_a_cell_far_outside_a_sheet_is_named(tmp_path: Path) -> None:
    file = filled(tmp_path, {})
    book = load_workbook(file)
    book["Organisaties"]["XFD900000"] = "x"
    book.save(file)
    with pytest.raises(WrongFile) as wrong:
        read_book(file)
    assert "Organisaties XFD900000" in wrong.value.told("nl")
