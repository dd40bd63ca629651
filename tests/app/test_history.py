"""What a visitor changed, by name, with a way back to before each step."""

import pytest
from playwright.sync_api import expect

from .reading import at

TINY = "neighbourhood.residents=300&warm_up_weeks=4&horizon_weeks=60"


@pytest.mark.parametrize(("language", "room", "changed", "back", "save", "saved"), [
    ("nl", "Scharrelruimte (professionele ruimte)", "Wat u veranderde", "Terug naar ervoor", "Bewaar", "bewaard"),
    ("en", "Room to manoeuvre", "What you changed", "Back to before", "Save", "saved"),
])  # fmt: skip
def test_every_change_is_named_and_can_be_gone_back_to(
    visitor, language: str, room: str, changed: str, back: str, save: str, saved: str
) -> None:
    page = visitor.open(f"/verken?{TINY}&taal={language}", ".wj-tiles")
    for number, value in enumerate(("80", "90"), 1):
        page.get_by_label(room, exact=True).fill(value)
        page.get_by_label(room, exact=True).press("Enter")
        at(page, f"room_to_manoeuvre=0.{value[0]}")
        # The page is drawn anew: what is typed before that is gone.
        expect(page.locator(".wj-history summary")).to_have_text(f"{changed} ({number})")
    page.get_by_text(f"{changed} (2)").click()
    steps = page.locator(".wj-history li")
    expect(steps.nth(0)).to_contain_text(f"{room}: 80% → 90%")
    expect(steps.nth(1)).to_contain_text(f"{room}: 30% → 80%")
    steps.nth(0).get_by_role("button", name=back).press("Enter")
    at(page, "room_to_manoeuvre=0.8")
    expect(steps).to_have_count(1)
    page.locator(".wj-save button").first.click()
    page.locator(".wj-save form input").first.fill("Ruimte")
    page.locator(".wj-save form").get_by_role("button", name=save, exact=True).click()
    expect(steps.nth(0)).to_contain_text(saved)
    expect(steps.nth(0)).to_contain_text("Ruimte")
    steps.nth(1).get_by_role("button", name=back).click()
    expect(steps).to_have_count(0)
    expect(page.get_by_label(room, exact=True)).to_have_value("30")
    page.wait_for_function("!location.search.includes('plannen=')")
