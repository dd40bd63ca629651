"""«Speel de theorie» in a real browser, from a disk, on a phone: six stops, by keyboard, nothing asked of a network."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Playwright, expect

from wijksim.io.installation import browser as browser_here
from wijksim.reports.lesson.stops import STOPS
from wijksim.studies.lesson import Lesson

pytestmark = pytest.mark.skipif(
    browser_here() is None and os.environ.get("CI") != "true", reason="there is no browser here"
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"]
PATIENCE = 180_000
"""Milliseconds, as for the screens: only a test that fails waits so long."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    found = playwright.chromium.launch(executable_path=str(browser_here() or "chromium"), args=FLAGS)
    yield found
    found.close()


@pytest.fixture
def phone(chromium: Browser, made: Lesson, tmp_path: Path) -> Iterator[Page]:
    """The page as a student opens it; the test fails for an error on it and for whatever it asks for."""
    file = tmp_path / "speel_de_theorie.html"
    file.write_text(made.play(), encoding="utf-8")
    page = chromium.new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    yield page
    assert wrong == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.close()


def test_six_stops_are_played_on_a_phone(phone: Page) -> None:
    expect(phone.locator("section.stop")).to_have_count(6)
    for place, stop in enumerate(STOPS, start=1):
        section = phone.locator(f"#{stop.key}")
        button = section.get_by_role("button")
        button.click()
        expect(section.get_by_role("status")).to_have_text("Kies en voorspel eerst.")
        section.locator(f'input[value="{stop.options[-1].key}"]').check()
        section.locator('input[value="same"]').check()
        button.click()
        expect(section.get_by_role("status")).to_contain_text(re.compile("voorspeld.+ keer", re.DOTALL))
        expect(section.get_by_role("img")).to_be_visible()
        expect(section.locator("details.numbers")).to_be_visible()
        expect(phone.locator(".score")).to_contain_text(f"van de {place}.")
    expect(phone.locator("#command")).to_have_value(re.compile("^wijksim compare small --set room_to_manoeuvre="))
    phone.wait_for_function("document.documentElement.scrollWidth <= window.innerWidth")
    found = Axe().run(phone).response["violations"]
    assert [
        (each["id"], each["nodes"][0]["html"][:120]) for each in found if each["impact"] in ("serious", "critical")
    ] == []


def test_a_stop_is_played_with_the_keyboard_only(phone: Page) -> None:
    section = phone.locator("#room")
    section.locator("input").first.focus()
    for key in ("Space", "Tab", "Space", "ArrowDown", "Tab", "Enter"):
        phone.keyboard.press(key)
    expect(section.get_by_role("status")).to_contain_text("keer")


def test_the_page_with_all_material_is_accessible(chromium: Browser, made: Lesson, tmp_path: Path) -> None:
    file = tmp_path / "les.html"
    file.write_bytes(made.files()["les.html"])
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    expect(page.locator("h1")).to_have_count(1)
    page.wait_for_function("document.documentElement.scrollWidth <= window.innerWidth")
    found = Axe().run(page).response["violations"]
    assert [
        (each["id"], each["nodes"][0]["html"][:120]) for each in found if each["impact"] in ("serious", "critical")
    ] == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.close()
