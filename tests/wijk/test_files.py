"""Files in their true layouts: every edition and shape is read, every trap has a sentence."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import wijksim as ws
from tests.wijk import made_up
from wijksim.io.folders import place_of
from wijksim.io.neighbourhood import sheets
from wijksim.io.neighbourhood.cells import NoNumber, code_of, number, plain_name, stem
from wijksim.io.neighbourhood.geopackage import inside, read_geopackage, rings_of
from wijksim.io.neighbourhood.making import wijk_text
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.io.neighbourhood.reading import read_files
from wijksim.scenario.problems import Refused
from wijksim.scenario.wijk import Buurt

KIND = made_up.KINDS[1]


def shares(found: ws.Neighbourhood) -> dict[str, float]:
    return {name: figure.value for name, figure in found.wijk.figures.items()}


def expected(found: ws.Neighbourhood) -> None:
    """The garden city, as far as every edition tells it."""
    values = shares(found)
    assert found.scenario["neighbourhood.residents"] == KIND.residents
    assert found.wijk.code == "WK199902" and found.wijk.name == "Tuinstad"
    assert values["age_65"] == pytest.approx(0.23, abs=0.002)
    assert values["one_person"] == pytest.approx(0.42, abs=0.002)
    assert values["owned"] == pytest.approx(0.41) and values["association"] == pytest.approx(0.46)
    assert found.wijk.figures["age_65"].status == "measured"


@pytest.mark.parametrize("year", range(2013, 2027))
def test_every_excel_edition_is_read(tmp_path: Path, year: int) -> None:
    found = ws.neighbourhood(made_up.kwb_xlsx(tmp_path / f"kwb-{year}.xlsx", year), "Tuinstad")
    expected(found)
    wmo = found.wijk.figures["wmo"]
    if year == 2025 or year < 2015:
        assert (wmo.status, wmo.level) == ("national", "land")
        assert {row["source"] for row in found.table("nl")} >= {
            "CBS 86050NED, 1.284.680 cliënten van de Wmo (voorlopig)"
        }
        assert "1.284.680 cliënten van de Wmo" in found.text() and "1,284,680 Wmo clients" in found.text()
    else:
        assert wmo.value == 0.096 and (wmo.status, wmo.year) == ("measured", year)
    assert ("age_80" in found.wijk.figures) == (year == 2026)


LABELS_KNOWN_TO = 2025
"""The words of the site for the parts of 65 and older (2026) were not seen."""


@pytest.mark.parametrize(
    ("year", "names"),
    [(y, n) for y in range(2013, 2027) for n in ("titles", "labels") if n == "titles" or y <= LABELS_KNOWN_TO],
)
def test_every_edition_of_statline_is_read(tmp_path: Path, year: int, names: str) -> None:
    file = made_up.statline_csv(tmp_path / f"Kerncijfers {year}.csv", year, names=names, title=names == "labels",
                                encoding="cp1252" if names == "labels" else "utf-8-sig")  # fmt: skip
    expected(ws.neighbourhood(file, "tuinstad"))


@pytest.mark.parametrize(("year", "table"), made_up.TABLES.items())
def test_the_number_of_a_table_tells_its_year(tmp_path: Path, year: int, table: str) -> None:
    file = made_up.statline_csv(tmp_path / f"{table}_TypedDataSet.csv", year, names="titles")
    assert ws.neighbourhood(file, "Tuinstad").wijk.figures["age_65"].year == year


def test_codes_only_need_a_code_or_the_list_of_names(tmp_path: Path) -> None:
    file = made_up.statline_csv(tmp_path / "85984NED.csv", 2024)
    with pytest.raises(WrongFile, match="codes only"):
        ws.neighbourhood(file, "Tuinstad")
    assert ws.neighbourhood(file, "wk199902 ").scenario["neighbourhood.residents"] == KIND.residents
    expected(ws.neighbourhood([file, made_up.titles_csv(tmp_path / "names.csv")], "Tuinstad"))


def test_rows_of_both_interfaces_are_read(tmp_path: Path) -> None:
    names = made_up.titles_csv(tmp_path / "names.csv")
    expected(ws.neighbourhood([made_up.v3_json(tmp_path / "v3.json"), names], "Tuinstad"))
    v4 = made_up.v4_csv(tmp_path / "Observations 2024.csv", tmp_path / "MeasureCodes.csv")
    expected(ws.neighbourhood([*v4, names], "Tuinstad"))


def test_an_interface_that_found_nothing_says_why(tmp_path: Path) -> None:
    file = tmp_path / "v3.json"
    file.write_text('{"value": []}')
    with pytest.raises(WrongFile) as caught:
        ws.neighbourhood(file, "Tuinstad")
    assert "met spaties" in caught.value.told("nl") and "spaces" in str(caught.value)


def test_everything_together_takes_the_newest_of_each(tmp_path: Path) -> None:
    found = ws.neighbourhood(made_up.everything(tmp_path), "Zonnedaal")
    figures = found.wijk.figures
    assert figures["age_65"].year == 2025 and figures["wmo"].year == 2024
    assert figures["multi_law"].value == pytest.approx(0.08, abs=0.002) and "85994NED" in figures["multi_law"].source
    assert len(found.wijk.buurten) == 4 and all(each.squares for each in found.wijk.buurten)
    counted = found.wijk.counted()
    assert counted["measured"] == 19 and counted["national"] == 1
    for lang in ("nl", "en"):
        assert "CC BY 4.0" in found.told(lang) and "Zonnedaal" in found.told(lang)


def test_a_kind_of_support_by_wijk_and_care_by_gemeente_are_taken(tmp_path: Path) -> None:
    old = made_up.kwb_xlsx(tmp_path / "kwb-2025.xlsx", 2025)
    wmo, vektis = made_up.wmo_csv(tmp_path / "86158NED.csv"), made_up.vektis_csv(tmp_path / "Vektis 2023 gemeente.csv")
    figures = ws.neighbourhood([old, wmo, vektis], "Zonnedaal").wijk.figures
    assert "86158NED" in figures["wmo"].source and figures["wmo"].status == "measured"
    assert figures["wmo"].value == pytest.approx(0.124, abs=0.001)


def test_what_is_missing_comes_from_the_next_level_up(tmp_path: Path) -> None:
    file = made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx")
    made_up_rows = {row.name: row for row in made_up.of_year(2024)}
    bare = next(row for row in made_up_rows.values() if row.level == "Buurt" and "p_wmo_t" not in row.values)
    found = ws.neighbourhood(file, bare.code)
    figures = found.wijk.figures
    assert figures["age_65"].status == "gemeente" and figures["age_65"].level == "wijk"
    assert figures["wmo"].status == "gemeente" and figures["wmo"].level == "wijk"
    assert figures["age_0_14"].status == "measured" and figures["age_0_14"].level == "buurt"
    ages = [figures[name].value for name in ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")]
    assert sum(ages) == pytest.approx(1.0, abs=1e-9)
    known = {name: made_up_rows[bare.name].values[name] for name in ("a_00_14", "a_15_24", "a_25_44", "a_45_64")}
    left = (bare.values["a_inw"] - sum(known.values())) / bare.values["a_inw"]
    assert figures["age_65"].value == pytest.approx(left, abs=0.003)


def test_buurten_together_are_the_wijk(tmp_path: Path) -> None:
    found = ws.neighbourhood(made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"), "Tuinstad")
    buurten, wijk = found.wijk.buurten, found.wijk.figures
    total = sum(each.residents for each in buurten)
    assert any("age_65" in each.filled for each in buurten)
    for name in ("age_65", "wmo"):
        together = sum(each.residents * each.figures[name] for each in buurten) / total
        assert together == pytest.approx(wijk[name].value, abs=0.004), name


def test_a_code_that_was_used_again_is_seen_by_its_name(tmp_path: Path) -> None:
    new, old = made_up.kwb_xlsx(tmp_path / "kwb-2025.xlsx", 2025), tmp_path / "kwb-2024.csv"
    made_up.statline_csv(old, 2024, names="titles")
    text = old.read_text().replace('"WK199902  "', '"WK199999  "').replace('"Zonnedaal";', '"Elders";', 1)
    text = text.replace('"WK199906  "', '"WK199902  "').replace('"WK199999  "', '"WK199906  "')
    old.write_text(text)
    found = ws.neighbourhood([new, old], "Tuinstad")
    assert found.wijk.figures["wmo"].value == 0.096, "found by name, not by the code of another"
    assert "WK199902" in found.told("nl") and "ander gebied" in found.told("nl")


def test_a_name_that_recurs_asks_for_the_gemeente_or_the_code(tmp_path: Path) -> None:
    one = made_up.statline_csv(tmp_path / "kwb-2024.csv", 2024, names="titles")
    text = one.read_text()
    other = [line.replace("1999", "1888").replace(made_up.GEMEENTE, "Elders")
             for line in text.splitlines()[1:] if '"WK1999' in line or '"GM1999' in line]  # fmt: skip
    one.write_text(text + "\n".join(other))
    with pytest.raises(WrongFile, match=r"more than once.*Waterrecht.*Elders"):
        ws.neighbourhood(one, "Tuinstad")
    assert ws.neighbourhood(one, "Tuinstad, Elders").wijk.code == "WK188802"
    with pytest.raises(WrongFile, match=r"Near it: Tuinstad"):
        ws.neighbourhood(one, "Tuinstat")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\x00\x01\x02" * 50, "no table"),
        ("a.pdf", b"%PDF-1.7 ...", "no table"),
        ("a.html", b"<html><body>403</body></html>", "no table"),
        ("kwb-2013.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old Excel file"),
        ("a.xlsx", b"PK\x03\x04 broken", "cannot be read"),
        ("a.csv", b"naam;waarde\nx;1\n", "no line with names of columns"),
        ("a.csv", b"WijkenEnBuurten;Bomen_1\nWK036300;3\n", "columns are not known: WijkenEnBuurten, Bomen_1"),
        ("a.csv", b"gwb_code;a_inw\nWK036300;300\n", "does not say of which year"),
        ("kwb-2024.csv", b"gwb_code;a_inw\nx;300\n", "no wijk, buurt or gemeente"),
        ("kwb-2031.csv", b"gwb_code;a_inw\nWK036300;300\n", "a table of 2031; read are 2013 to 2026"),
        ("kwb-2024.csv", b"gwb_code;regio;a_inw\nWK036300;A;\n", "number of residents of A"),
        ("kwb-2024.csv", b"gwb_code;regio;a_inw\nWK036300;A;20\n", "has 20 residents"),
        ("a.json", b'{"value": 3}', "no line with names"),
        ("a.json", b'{"value": [', "cannot be read"),
        ("a.gpkg", b"SQLite format 3\x00" + b"\0" * 200, "GeoPackage"),
    ],
)
def test_a_file_that_is_no_use_is_told_in_both_languages(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(WrongFile) as caught:
        ws.neighbourhood(file, "A")
    assert said in str(caught.value)
    assert caught.value.told("nl") != caught.value.told("en")


@pytest.mark.parametrize("cell", ["XFD1048576", "XFD1300", "AAB100000"])
def test_a_cell_far_outside_the_table_is_named_before_it_takes_all_memory(tmp_path: Path, cell: str) -> None:
    file = made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx")
    book = load_workbook(file)
    book.active[cell] = "x"
    book.save(file)
    with pytest.raises(WrongFile) as wrong:
        ws.neighbourhood(file, "Tuinstad")
    assert wrong.value.key == "far_cell"
    assert cell in wrong.value.told("nl")


def test_a_far_cell_is_seen_where_a_part_of_the_book_is_read_in_pieces(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(sheets, "_PIECE", 7)
    file = made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx")
    sheets.refuse_far_cells(file, file.read_bytes())
    book = load_workbook(file)
    book.active["XFD1048576"] = "x"
    book.save(file)
    with pytest.raises(WrongFile):
        sheets.refuse_far_cells(file, file.read_bytes())


def test_a_name_that_excel_takes_for_a_number_stays_as_it_was(tmp_path: Path) -> None:
    file = made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx")
    book = load_workbook(file)
    names = [row[2] for row in book.active.iter_rows() if row[2].value == "Lindebuurt"]
    names[0].value = 1940
    book.save(file)
    assert "1940" in [buurt.name for buurt in ws.neighbourhood(file, "Tuinstad").wijk.buurten]


def test_other_reasons_for_which_nothing_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(WrongFile, match="at least one file"):
        ws.neighbourhood([], "A")
    with pytest.raises(WrongFile, match="no such file"):
        ws.neighbourhood(tmp_path / "nothing.csv", "A")
    with pytest.raises(WrongFile, match="a folder"):
        ws.neighbourhood(tmp_path, "A")
    with pytest.raises(WrongFile, match="needed as well"):
        ws.neighbourhood(made_up.wmo_csv(tmp_path / "86158NED.csv"), "Tuinstad")
    with pytest.raises(WrongFile, match="EPSG:4326"):
        ws.neighbourhood(made_up.borders_gpkg(tmp_path / "wijkenbuurten_2024.gpkg", grid=4326), "Tuinstad")


@pytest.mark.parametrize(
    ("cell", "value"),
    [("12,5", 12.5), ("12.5", 12.5), (" 1 234 ", 1234.0), ("1.234.567", 1234567.0), ("1.234,5", 1234.5), (-99997, None),
     (".", None), ("       .", None), (",", None), ("x", None), ("-", None), ("", None), (None, None), (3, 3.0),
     ("-99995", None), ("-2", -2.0)],
)  # fmt: skip
def test_a_cell_is_a_number_or_missing(cell: object, value: float | None) -> None:
    assert number(cell) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("9.400", 9400.0),
        ("9,400", 9400.0),
        ("1.234.567", 1234567.0),
        ("9400", 9400.0),
        ("9400,0", 9400.0),
        ("940", 940.0),
    ],
)
def test_a_count_has_no_decimals_so_that_a_sign_before_three_digits_parts_thousands(cell: str, value: float) -> None:
    assert number(cell, whole=True) == value


@pytest.mark.parametrize("names", ["titles", "labels"])
def test_counts_with_points_between_thousands_are_read_as_the_same_wijk(tmp_path: Path, names: str) -> None:
    plain = made_up.statline_csv(tmp_path / "kwb-2024.csv", 2024, names=names)
    dotted = tmp_path / "dotted-2024.csv"
    dotted.write_text(re.sub(r"(?<=;)(\d{1,3})(\d{3})(?=[;\r\n])", r"\1.\2", plain.read_text()))
    assert ";9.400;" in dotted.read_text()
    one, other = (ws.neighbourhood(file, "Tuinstad").wijk for file in (plain, dotted))
    assert {name: each.value for name, each in one.figures.items()} == {
        name: each.value for name, each in other.figures.items()
    }


def test_clients_with_points_between_thousands_are_read_as_the_same_number(tmp_path: Path) -> None:
    plain = made_up.wmo_csv(tmp_path / "86158NED.csv")
    dotted = tmp_path / "dotted.csv"
    dotted.write_text(re.sub(r"(?<=;)(\d)(\d{3})(?=;)", r"\1.\2", plain.read_text("cp1252")), "cp1252")
    assert re.search(r";\d\.\d{3};", dotted.read_text("cp1252"))
    one, other = (read_files([file]).social[0] for file in (plain, dotted))
    assert [{name: each.value for name, each in area.values.items()} for area in one] == [
        {name: each.value for name, each in area.values.items()} for area in other
    ]


def test_what_excel_leaves_beside_an_open_workbook_is_passed_over(tmp_path: Path) -> None:
    lock = tmp_path / "~$kwb-2024.xlsx"
    lock.write_bytes(b"\x05owner" + b" " * 60)
    files = [lock, made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx")]
    assert ws.neighbourhood(files, "Tuinstad").wijk.name == "Tuinstad"
    with pytest.raises(WrongFile, match="no line with names of columns"):
        ws.neighbourhood(lock, "Tuinstad")


def test_a_name_that_begins_as_a_home_does_is_that_file_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("~$kwb-2024.xlsx").touch()
    assert place_of("~$kwb-2024.xlsx") == Path("~$kwb-2024.xlsx")
    with pytest.raises(Refused, match="no such home"):
        place_of("~$other.xlsx")


@pytest.mark.parametrize("cell", ["twaalf", "12a", "1e999", "1;2", "12..5"])
def test_a_cell_that_is_neither_is_no_number(cell: str) -> None:
    with pytest.raises(NoNumber):
        number(cell)


def test_names_codes_and_stems_are_compared_without_their_dress() -> None:
    assert code_of("BU0363MA01") == "BU0363MA01" and code_of("GM0363    ") == "GM0363" and code_of("Amsterdam") == ""
    assert (
        plain_name("Sint-Maartensdijk") == plain_name("sint maartensdijk")
        and plain_name("Zuid-Oost ë") == "zuid oost e"
    )
    assert {stem("a_nb_won "), stem("A_NB_WON")} == {"anbwon"} and stem("HuishoudensTotaal_29") == "huishoudenstotaal"


def test_squares_of_500_metres_are_divided_and_secret_ones_are_left_out(tmp_path: Path) -> None:
    borders = made_up.borders_gpkg(tmp_path / "wijkenbuurten_2024_v1.gpkg")
    (squares,) = read_geopackage(made_up.squares_gpkg(tmp_path / "cbs_vk500_2024_v1.gpkg", 500))
    assert squares.size == 500 and min(squares.residents.values()) > 0
    kwb = made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx")
    found = ws.neighbourhood([kwb, borders, tmp_path / "cbs_vk500_2024_v1.gpkg"], "Dorp aan den Dijk")
    assert any(each.squares for each in found.wijk.buurten)
    without = ws.neighbourhood([kwb, tmp_path / "cbs_vk500_2024_v1.gpkg"], "Dorp aan den Dijk")
    assert "wijk- en buurtkaart" in without.told("nl") and not any(each.squares for each in without.wijk.buurten)


def test_a_point_in_a_hole_is_outside() -> None:
    rings = rings_of(made_up._polygon(0, 0, 10, 10))
    assert inside(5, 5, rings) and not inside(15, 5, rings)
    assert not inside(5, 5, [*rings, *rings_of(made_up._polygon(4, 4, 2, 2))])


def test_files_are_told_for_what_they_are(tmp_path: Path) -> None:
    sources = read_files(made_up.everything(tmp_path))
    told = [each.told("nl") for each in sources.files]
    assert any("2025" in line and "26 gebieden" in line for line in told)
    assert any("86158NED" in line for line in told) and any("vierkanten van 100 m" in line for line in told)


def test_a_file_of_a_wijk_reads_back_as_the_same_scenario(tmp_path: Path) -> None:
    found = ws.neighbourhood(made_up.everything(tmp_path), "Oude Stad", name="onze_wijk")
    file = found.save(tmp_path / "onze_wijk.yaml")
    again = ws.load(file)
    assert again == found.scenario and again.wijk == found.wijk and again.title == found.scenario.title
    assert len(file.read_text().splitlines()) < 60
    with pytest.raises(FileExistsError):
        found.save(file)
    assert json.dumps(again.to_dict())


def test_a_buurt_of_hundreds_of_squares_reads_back(tmp_path: Path) -> None:
    found = ws.neighbourhood(made_up.everything(tmp_path), "Buitengebied")
    squares = "; ".join(f"{1200 + place % 40},{4800 + place // 40},{5 + place % 90}" for place in range(800))
    wijk = replace(
        found.wijk, buurten=(replace((*found.wijk.buurten, Buurt("Buitengebied", 900))[0], squares=squares),)
    )
    kept = replace(found.scenario, wijk=wijk)
    file = tmp_path / "kept.yaml"
    file.write_text(wijk_text(kept), encoding="utf-8")
    assert ws.load(file).wijk == wijk
