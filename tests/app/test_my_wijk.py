"""My wijk in a browser: files dropped, figures with where they come from, the map, and on to Explore."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.wijk import made_up
from wijksim.text.app_cards import card_words
from wijksim.text.language import Language

from .reading import at, finds, settled, text_of
from .test_accessibility import serious


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return [str(file) for file in made_up.everything(tmp_path_factory.mktemp("wijk"))]


def test_from_files_to_the_wijk_and_on_to_explore(visit, files: list[str]) -> None:
    visitor = visit(bypass_csp=True)
    page = visitor.open("/wijk", ".wj-drop")
    page.locator("#wj-wijk-files").set_input_files(files)
    page.get_by_label("Uw wijk: naam of code").fill("Dorp aan den Dijk")
    page.get_by_role("button", name="Lees de bestanden").click()
    expect(page.locator(".wj-lead").first).to_have_text("Dorp Aan Den Dijk (Waterrecht)")
    at(page, "/wijk?")
    text_of(page.locator("main"), "De wijk ligt binnen wat bekeken is.")
    text_of(page.locator(".wj-asking"), "In het model vragen per jaar")
    expect(page.locator("details li").first).to_contain_text(".")
    expect(page.get_by_role("rowheader", name="bewoners van 65 jaar of ouder")).to_have_count(1)
    expect(page.locator("svg.wj-map rect").first).to_be_visible()
    assert serious(page) == []
    visitor.page.reload()
    expect(page.locator(".wj-lead").first).to_have_text("Dorp Aan Den Dijk (Waterrecht)")
    page.get_by_role("link", name="Ga verder in Verken").click()
    expect(page.locator("h1")).to_contain_text("Onze wijk nu: Dorp Aan Den Dijk (Waterrecht)")
    visitor.ready()


def test_a_wrong_area_and_a_wrong_file_are_told_and_can_be_mended(visitor, files: list[str], tmp_path: Path) -> None:
    page = visitor.open("/wijk", ".wj-drop")
    read = page.get_by_role("button", name="Lees de bestanden")
    expect(read).to_be_disabled()
    page.locator("#wj-wijk-files").set_input_files(next(file for file in files if file.endswith(".xlsx")))
    page.get_by_label("Uw wijk: naam of code").fill("Tuinstat")
    read.click()
    text_of(page.locator(".wj-wrong"), "Lijkt erop: Tuinstad")
    wrong = tmp_path / "brief.txt"
    wrong.write_text("Geachte heer, hierbij de cijfers.")
    page.get_by_role("button", name="Verwijder").first.click()
    page.locator("#wj-wijk-files").set_input_files(str(wrong))
    page.get_by_label("Uw wijk: naam of code").fill("Tuinstad")
    read.click()
    text_of(page.locator(".wj-wrong"), "geen regel met namen van kolommen gevonden")
    assert "Traceback" not in settled(page.locator("main"))


SMALL_AND_OLD = (
    "gwb_code;regio;gm_naam;recs;a_inw;a_00_14;a_15_24;a_25_44;a_45_64;a_65_oo;a_hh;a_1p_hh;a_hh_z_k;a_hh_m_k\n"
    "WK199901;Heidehof;Waterrecht;Wijk;600;30;30;60;120;360;400;280;100;20\n"
)
"""600 residents, of whom 60 % are 65 or older: fewer and older than any wijk that was looked at."""


@pytest.mark.parametrize(
    ("language", "residents", "old", "inside"),
    [
        ("nl", "Let op, inwoners: 600. Gekeken is naar wijken van 800 tot 60.000; wat het model zegt, is hier een gok.",
         "Let op, bewoners van 65 jaar of ouder: 60,0%. Gekeken is naar wijken van 4,0% tot 35,0%",
         "De wijk ligt binnen wat bekeken is."),
        ("en", "Note, residents: 600. Wijken of 800 to 60,000 were looked at; what the model says is a guess here.",
         "Note, residents aged 65 or older: 60.0%. Wijken of 4.0% to 35.0% were looked at",
         "The wijk lies within what was looked at."),
    ],
)  # fmt: skip
def test_a_wijk_that_nobody_looked_at_is_warned_about_and_marked(
    visit, tmp_path: Path, language: str, residents: str, old: str, inside: str
) -> None:
    file = tmp_path / "kwb-2024.csv"
    file.write_text(SMALL_AND_OLD, encoding="utf-8")
    page = visit(height=720).open(f"/wijk?taal={language}", ".wj-drop")
    page.locator("#wj-wijk-files").set_input_files(str(file))
    page.locator("#wj-wijk-area").fill("Heidehof")
    page.locator("form button[type=submit]").click()
    expect(page.locator(".wj-wrong").filter(has_text=residents)).to_have_count(1)
    expect(page.locator(".wj-wrong").filter(has_text=old)).to_have_count(1)
    assert inside not in settled(page.locator("main"))
    finds(page, "window.scrollY", 0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_to_notice_of_a_scenario_stands_on_its_card(visit, language: Language) -> None:
    page = visit().open(f"/?taal={language}")
    for name in ("area_funding", "without_boundary_work"):
        words = card_words(name, language)
        assert words is not None
        card = page.locator(".wj-cards > li").filter(has_text=words[0])
        expect(card.locator(".wj-notice")).to_contain_text(words[1])
