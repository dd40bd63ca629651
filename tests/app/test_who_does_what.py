"""Who does what, beside the map and the table of Explore: follows the replay, as dots and as numbers."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

import wijksim as ws
from wijksim.app.recording import record
from wijksim.app.who_does_what import who_does_what
from wijksim.text.catalogue import say

from .reading import finds, starts

TINY = "neighbourhood.residents=300&warm_up_weeks=4&horizon_weeks=60"
SMALL = {"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 60}


def run():
    return ws.run(ws.load("linked_boundary_workers").vary(SMALL), seed=1)


def claim(table, quarter: int, task: str, organisation: str) -> int:
    found = table[(table["quarter"] == quarter) & (table["task"] == task) & (table["organisation"] == organisation)]
    return round(100 * float(found["claim"].iloc[0]))


def cells(page: Page, task: str) -> Locator:
    row = page.locator(".wj-division tbody tr").filter(has=page.get_by_role("rowheader", name=task, exact=True))
    return row.locator("td")


def test_what_is_sent_is_the_table_of_the_run() -> None:
    scenario = ws.load("linked_boundary_workers").vary(SMALL)
    recorded = record(scenario, 1, progress=lambda _: None, stop=lambda: False)
    sent, table = json.loads(who_does_what(recorded, "en")), run().tasks_by_quarter
    keys = [spec.key for spec in scenario.organisations]
    place = sent["tasks"].index(say("task.papers", "en"))
    assert len(sent["claims"]) == 1 + table["quarter"].max()
    for quarter in (0, 2, table["quarter"].max()):
        wanted = [claim(table, quarter, "papers", key) for key in keys]
        assert sent["claims"][quarter][place] == wanted
    ways = [sent["ways"][each] for each in sent["pay"][0][place]]
    assert ways[keys.index("welfare")] == "tolerated"
    assert ways[keys.index("gp_practice")] == "not_able"
    assert sent["tasks"] != json.loads(who_does_what(recorded, "nl"))["tasks"]


@pytest.mark.parametrize(("language", "tab", "table", "picture", "unable", "half_paid"), [
    ("nl", "Wie doet wat", "Toon als tabel", "Toon als beeld", "kan deze taak niet doen", "half betaald"),
    ("en", "Who does what", "Show as table", "Show as picture", "cannot do this task", "half paid"),
])  # fmt: skip
def test_the_tab_follows_the_weeks_as_dots_and_as_numbers(
    visitor, language: str, tab: str, table: str, picture: str, unable: str, half_paid: str
) -> None:
    numbers = run().tasks_by_quarter
    task = say("task.papers", language)
    page = visitor.open(f"/verken?scenario=linked_boundary_workers&{TINY}&taal={language}", ".wj-network")
    page.get_by_role("button", name=tab).press("Enter")
    expect(page.locator(".wj-network")).to_have_count(0)
    tools = page.locator(".wj-replay .wj-tools")
    tools.get_by_role("button", name=table).press("Enter")
    keys = [spec.key for spec in ws.load("baseline").organisations]
    welfare, practice = (cells(page, task).nth(keys.index(key)) for key in ("welfare", "gp_practice"))
    for week, quarter in ((0, 0), (12, 1), (13, 1), (38, 3), (59, int(numbers["quarter"].max()))):
        page.locator(".wj-scrub").fill(str(week))
        expect(welfare).to_have_text(starts(str(claim(numbers, quarter, "papers", "welfare"))))
    expect(practice).to_have_text(unable)
    tools.get_by_role("button", name=picture).press("Enter")
    welfare.locator("circle").wait_for()
    last = claim(numbers, numbers["quarter"].max(), "papers", "welfare")
    expect(welfare.locator("span")).to_have_text(starts(f"{last}, {half_paid}"))


def test_the_baseline_has_it_too_and_it_fits_a_phone(visit) -> None:
    page = visit(390, 844).open(f"/verken?{TINY}", ".wj-network")
    page.get_by_role("button", name="Wie doet wat").click()
    page.locator(".wj-division caption").wait_for()
    expect(page.locator(".wj-division tbody tr")).to_have_count(16)
    finds(page, "document.documentElement.scrollWidth <= window.innerWidth + 1")


def test_speed_changes_while_it_plays(visitor) -> None:
    page = visitor.open(f"/verken?{TINY}", ".wj-network")
    speed, week = page.locator(".wj-speed select"), page.locator(".wj-scrub")
    expect(week).to_have_value("0")
    page.clock.install()
    speed.select_option("1")
    page.get_by_role("button", name="Speel", exact=True).click()
    page.clock.run_for(2000)
    expect(week).to_have_value("2")
    speed.select_option("13")
    page.clock.run_for(1000)
    expect(week).to_have_value("15")
