"""The first weeks of a long run are shown while the rest is computed."""

import json

import numpy as np
import pandas as pd
from playwright.sync_api import expect

import wijksim as ws
from wijksim.app import recording
from wijksim.app.animation import animation
from wijksim.app.charts import plot
from wijksim.app.recording import FIRST_WEEKS, record

from .reading import text_of

SMALL = {"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 60}


def recorded(monkeypatch, weeks_shown: list) -> recording.Recorded:
    """A run of which every picture is worth showing."""
    monkeypatch.setattr(recording, "LONG", -1.0)
    scenario = ws.load("linked_boundary_workers").vary(SMALL)
    return record(scenario, 1, progress=lambda _: None, stop=lambda: False, show=weeks_shown.append)


def test_first_weeks_are_those_of_the_whole_run_which_stays_the_same(monkeypatch) -> None:
    shown: list[recording.Recorded] = []
    whole = recorded(monkeypatch, shown)
    assert [each.weeks for each in shown] == [FIRST_WEEKS, 2 * FIRST_WEEKS, 4 * FIRST_WEEKS]
    assert {each.key for each in shown}.isdisjoint({whole.key})
    for each in shown:
        pd.testing.assert_frame_equal(each.series, whole.series[: each.weeks])
        np.testing.assert_array_equal(each.pairs, whole.pairs[: each.weeks])
        assert each.people == whole.people[: each.weeks]
        assert len(animation(each, "nl")) < len(animation(whole, "nl"))
    alone = ws.run(ws.load("linked_boundary_workers").vary(SMALL), seed=1)
    pd.testing.assert_frame_equal(whole.series, alone.series)
    pd.testing.assert_frame_equal(whole.tasks_by_quarter, alone.tasks_by_quarter)


def test_a_run_that_is_nearly_there_shows_nothing_before(monkeypatch) -> None:
    shown: list[recording.Recorded] = []
    monkeypatch.setattr(recording, "LONG", 1e9)
    record(ws.load("baseline").vary(SMALL), 1, progress=lambda _: None, stop=lambda: False, show=shown.append)
    assert shown == []


def test_first_weeks_stand_beside_all_weeks_of_today(monkeypatch) -> None:
    shown: list[recording.Recorded] = []
    whole = recorded(monkeypatch, shown)
    drawn = json.loads(plot("together", shown[0], whole, "nl", axis="week", base_label="vandaag").data)
    assert drawn["labels"] == list(range(60))
    assert [len(each["values"]) for each in drawn["lines"]] == [FIRST_WEEKS, 60]


def test_the_page_shows_the_first_weeks_and_goes_on(visitor) -> None:
    path = "/verken?neighbourhood.residents=30000&horizon_weeks=1040&warm_up_weeks=13&seed=79&week=900"
    page = visitor.open(path)
    page.wait_for_selector(".wj-network")
    text_of(page.locator(".wj-run"), "U ziet alvast ")
    expect(page.locator(".wj-tiles")).to_have_count(0)
    expect(page.locator(".wj-run progress")).to_have_count(1)
    visitor.ready()
    expect(page.locator(".wj-scrub")).to_have_value("900")
    expect(page.locator(".wj-tiles")).to_have_count(1)
