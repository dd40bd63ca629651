"""axe on every screen, both languages, phone and projector; and what axe cannot see."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from wijksim.app.address_parts import packed_plans
from wijksim.io.policy_files import load_plans
from wijksim.text.catalogue import texts

from .reading import attribute_of, calm, finds, settled

PLANS = packed_plans(load_plans("three_nurses", "wijkbudget", "one_director", "nurses_then_budget"))
SCREENS = {
    "/": ".wj-cards",
    "/wijk": ".wj-drop",
    "/verken?scenario=workload_shock": ".wj-chart canvas",
    f"/plannen?plannen={PLANS}": ".wj-plans",
    "/voorspel?scenario=area_funding": "form",
    f"/vergelijk?plannen={PLANS}&neighbourhood.residents=600&warm_up_weeks=8": ".wj-chart canvas",
    "/waarom?scenario=area_funding": ".wj-chain",
    "/kosten?scenario=area_funding": "tfoot",
    "/delen": "pre",
    "/theorie": "main h1",
    "/scherm": "main h1",
    "/klas": "main h1",
    "/docent": "main h1",
}


PLACES = ("landmark-unique", "region")
"""Rules of axe that are no more than moderate: by these places somebody who hears the page goes from part to part."""
FITS = "document.documentElement.scrollWidth <= window.innerWidth + 1"


def serious(page) -> list[tuple[str, list[str]]]:
    found = Axe().run(calm(page)).response["violations"]
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"]][:3])
        for each in found
        if each["impact"] in ("serious", "critical") or each["id"] in PLACES
    ]


@pytest.mark.parametrize("path", SCREENS)
def test_no_serious_violation(visit, path: str) -> None:
    page = visit(bypass_csp=True).open(path, SCREENS[path])
    assert serious(page) == []
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("main")).to_have_count(1)
    finds(page, "document.documentElement.lang", "nl")


@pytest.mark.parametrize("path", SCREENS)
def test_every_screen_fits_a_phone(visit, path: str) -> None:
    page = visit(390, 844, bypass_csp=True).open(path, SCREENS[path])
    assert serious(page) == []
    finds(page, FITS)


@pytest.mark.parametrize(("width", "height", "query"), [(390, 844, ""), (320, 700, ""), (1920, 1080, "&beamer=1")])
def test_phone_and_projector(visit, width: int, height: int, query: str) -> None:
    page = visit(width, height, bypass_csp=True).open(f"/verken?scenario=area_funding{query}", ".wj-chart canvas")
    assert serious(page) == []
    finds(page, FITS)
    if query:
        finds(page, "parseFloat(getComputedStyle(document.documentElement).fontSize) >= 24")


def test_zoom_is_allowed(visitor) -> None:
    page = visitor.open("/")
    content = attribute_of(page.locator('meta[name="viewport"]'), "content")
    assert "user-scalable" not in content
    assert "maximum-scale" not in content


@pytest.mark.parametrize("path", SCREENS)
def test_english_is_complete(visit, path: str) -> None:
    query = "&taal=en" if "?" in path else "?taal=en"
    page = visit().open(path + query, SCREENS[path])
    text = settled(page.locator("body"))
    dutch = {nl for name, (nl, en) in texts("app").items() if nl != en and len(nl) > 12 and "{" not in nl}
    # The button that leads to Dutch is named in Dutch.
    assert [each for each in dutch if each in text] == []
    finds(page, "document.documentElement.lang", "en")


def test_everything_can_be_reached_by_keyboard(visitor) -> None:
    page = visitor.open("/verken", ".wj-network")
    page.keyboard.press("Tab")
    finds(page, "document.activeElement.className", "wj-skip")
    page.keyboard.press("Enter")
    finds(page, "document.activeElement.id", "inhoud")
    unreachable = """() => [...document.querySelectorAll('main button, main a, main input, main select, .wj-node')]
        .filter(e => e.tabIndex < 0).map(e => e.outerHTML.slice(0, 120))"""
    finds(page, unreachable, [])


def test_every_control_has_a_name(visitor) -> None:
    page = visitor.open("/verken", ".wj-network")
    nameless = """() => [...document.querySelectorAll('main button, main input, main select')]
        .filter(e => !(e.textContent?.trim() || e.getAttribute('aria-label') || e.labels?.length)).map(e => e.outerHTML.slice(0, 120))"""
    finds(page, nameless, [])
