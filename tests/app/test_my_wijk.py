"""My wijk in a browser: files dropped, figures with where they come from, the map, and on to Explore."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.wijk import made_up

from .reading import at, settled, text_of
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
