"""Measures in the form of Explore: levers, lists, shares and fields of one organisation, there and back."""

from typing import Any

import pytest
from playwright.sync_api import expect

import wijksim as ws
from wijksim.app.address import Choice
from wijksim.app.lever_rows import settings_for_measures, value_from_page
from wijksim.app.screens.explore import measure_from_page
from wijksim.scenario.problems import ScenarioError

from .reading import at

TINY = "neighbourhood.residents=300&warm_up_weeks=4&horizon_weeks=60"
ROOM = "organisations.welfare.room_to_manoeuvre"
BASE = ws.load("baseline")


def sent(lever: str, value: Any) -> dict[str, Any]:
    return {"name": "x", "start": "10", "end": "", "lever": lever, "value": value, "entry": ""}


@pytest.mark.parametrize(("lever", "value", "becomes"), [
    (ROOM, "62,5", 0.625),
    ("organisations.welfare.tariff_cents_per_hour", "7000", 7000),
    ("boundary_workers.paid_by", {"insurer": 40, "municipality": 60}, {"insurer": 0.4, "municipality": 0.6}),
    ("funding.pooled_by", ["welfare", "housing_association"], ("housing_association", "welfare")),
    ("boundary_objects.planned", ["vision"], ("vision",)),
    ("scale.fence", "true", True),
])  # fmt: skip
def test_what_is_filled_in_is_a_measure_of_the_model(lever: str, value: Any, becomes: Any) -> None:
    measure = measure_from_page(sent(lever, value), "nl")
    found = measure.set[lever]
    assert (dict(found) if isinstance(becomes, dict) else found) == becomes
    choice = Choice("baseline", BASE, 1).varied(measures=(measure,))
    assert choice.scenario.measures == (measure,)


@pytest.mark.parametrize(("lever", "value"), [
    (ROOM, "101"), (ROOM, "veel"), ("organisations.nobody.room_to_manoeuvre", "50"),
    ("boundary_workers.paid_by", {"insurer": 40}), ("boundary_workers.paid_by", {"insurer": "x"}),
    ("funding.pooled_by", ["nobody"]), ("organisations.welfare.sector", "care"), ("kabouters", "3"),
])  # fmt: skip
def test_what_is_wrong_is_refused(lever: str, value: Any) -> None:
    with pytest.raises((ScenarioError, ValueError, KeyError)):
        Choice("baseline", BASE, 1).varied(measures=(measure_from_page(sent(lever, value), "nl"),))


def test_every_setting_that_is_offered_can_be_set() -> None:
    import json

    for language in ("nl", "en"):
        offered = json.loads(settings_for_measures(BASE.organisations, language))
        assert len({each["name"] for each in offered}) == len(offered)
        assert len({(each["of"], each["label"]) for each in offered}) == len(offered)
        assert {"many", "shares", "number", "switch", "choice"} == {each["kind"] for each in offered}
        for each in offered:
            value_from_page(each["name"], 1)


@pytest.mark.parametrize(("language", "edit"), [
    ("nl", "Wijzig: "),
    ("en", "Change: "),
])  # fmt: skip
def test_one_organisation_and_shares_in_the_browser(visitor, language: str, edit: str) -> None:
    page = visitor.open(f"/verken?{TINY}&taal={language}", ".wj-measures")
    page.locator(".wj-measures summary").click()
    form = page.locator(".wj-measures form")
    form.locator("select").nth(1).select_option(ROOM)
    form.locator("input").last.fill("70")
    form.locator("button[type=submit]").click()
    at(page, f"{ROOM}=0.7")
    expect(page.locator(".wj-measures li").first).to_contain_text("→ 70%")
    form.locator("select").nth(1).select_option("boundary_workers.paid_by")
    shares = form.locator(".wj-share")
    for place, share in ((0, "60"), (1, "40")):
        shares.nth(place).fill(share)
    form.locator("button[type=submit]").click()
    expect(page.locator(".wj-measures li")).to_have_count(2)
    page.locator(".wj-measures li").nth(1).get_by_role("button", name=edit).click()
    expect(shares.nth(0)).to_have_value("60")
    shares.nth(0).fill("50")
    shares.nth(1).fill("50")
    form.locator("button[type=submit]").click()
    expect(page.locator(".wj-measures li").nth(1)).to_contain_text("50%")
    page.reload()
    expect(page.locator(".wj-measures li").nth(1)).to_contain_text("50%")
