"""Twenty years of a wijk of one's own, without a browser: asked for, computed by others, shown with what was observed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import solara

import wijksim as ws
from tests.patience import wait_for
from tests.wijk import made_up
from wijksim.app.address import Choice, read_address
from wijksim.app.engine import Engine
from wijksim.app.screens import my_wijk, wijk_over_time
from wijksim.app.screens.wijk_over_time import RUNS, YEARS, OverTime
from wijksim.app.service import Service, install
from wijksim.app.view import VIEW, View
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.paired_runs import RunOutput
from wijksim.scenario.observed import POPULATION, Observation
from wijksim.scenario.scenario import Scenario

LINES = (
    "period;outcome;value;low;high;source;status",
    "2024;age_65;25%;;;Kerncijfers;",
    "2030;age_65;27%;26%;28%;survey;",
    "2040;age_65;31%;29%;34%;forecast of CBS;forecast",
    "2026;collaboration;9%;7%;11%;survey;",
)


@pytest.fixture(scope="module")
def wijk(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return ws.neighbourhood(
        made_up.kwb_xlsx(tmp_path_factory.mktemp("kwb") / "kwb-2025.xlsx", 2025), "Tuinstad"
    ).scenario


@pytest.fixture
def observed(tmp_path: Path) -> tuple[Observation, ...]:
    file = tmp_path / "observed.csv"
    file.write_text("\n".join(LINES), encoding="utf-8")
    return ws.load_observed(file).rows


@pytest.fixture
def engine() -> Iterator[Engine]:
    """An engine that never starts: the test itself makes the runs."""
    idle = Engine(workers=1)
    install(Service(idle, "http://localhost", class_mode=False))
    yield idle
    install(None)


def output(scenario: Scenario, number: int) -> RunOutput:
    """A run in which 65 and older go from 24 to 30 of a hundred, and collaboration is nine or ten."""
    weeks = int(scenario["horizon_weeks"])
    series = np.full((weeks, len(OUTCOME_NAMES)), 0.09 + 0.01 * (number % 2), np.float32)
    people = np.zeros((weeks // 52, len(POPULATION)))
    people[:, tuple(POPULATION).index("age_65")] = np.linspace(0.24, 0.30, weeks // 52)
    nothing = pd.DataFrame()
    return RunOutput(series, {}, nothing, nothing, pd.Series(dtype=int), people)


class Page:
    """What was drawn of the component: texts, charts, the button."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, scenario: Scenario, rows: Any, language: str) -> None:
        self.texts: list[str] = []
        self.charts: list[dict[str, Any]] = []
        self.press: Callable[[Any], None] = lambda sent: None
        monkeypatch.setattr(wijk_over_time, "html", lambda content, *about: self.texts.append(content))
        monkeypatch.setattr(wijk_over_time, "Chart", lambda **given: self.charts.append(given))
        monkeypatch.setattr(wijk_over_time, "Pick", self._pick)
        address = read_address("/wijk", f"taal={language}").to(
            "wijk", choice=Choice("baseline", scenario), observed=rows
        )  # fmt: skip
        view = View(address, "visitor", *([lambda *_: None] * 3), "http://localhost")

        @solara.component
        def Drawn():
            VIEW.provide(view)
            self.texts.clear()
            OverTime()
            solara.Text("")

        _, self._page = solara.render(Drawn(), handle_error=False)

    def _pick(self, buttons: list[dict[str, Any]], event_press: Callable[[Any], None]) -> None:
        self.press, self.button = event_press, buttons[0]

    def close(self) -> None:
        self._page.close()

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


def computed(engine: Engine, page: Page) -> None:
    """Press the button and make every run that is asked for."""
    assert page.charts == [] and engine.waiting == 0, "nothing is computed before somebody asks"
    page.press({})
    assert engine.waiting == RUNS
    for number in range(RUNS):
        job = engine._next()
        assert job is not None and job.scenario["horizon_weeks"] == 52 * YEARS
        engine._finish(job, output(job.scenario, number))
    wait_for(lambda: "<h2>" in page.text)  # the last that is drawn


def test_ages_over_the_years_with_marks_and_what_was_observed_beside_the_model(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, wijk: Scenario, observed: tuple[Observation, ...]
) -> None:
    page = Page(monkeypatch, wijk, observed, "en")
    computed(engine, page)
    chart = page.charts[-1]
    assert "Of residents 24% are 65 or older now, and 30% after 19 years (mean of 6 runs" in chart["finding"]
    assert "CBS, CC BY 4.0" in chart["about"], "a picture names source and licence"
    drawn = json.loads(chart["drawing"])
    assert drawn["labels"] == list(range(52 * (YEARS - 1) + 1))
    assert (drawn["first_year"], drawn["every"]) == (2025, 52), "the page makes years of the calendar of weeks"
    assert drawn["every"] == 52 and drawn["axis"] == "Start of the year"
    old = next(each for each in drawn["lines"] if "65" in each["name"])
    assert (old["values"][0], old["values"][-1], len(old["values"])) == (24.0, 30.0, 52 * (YEARS - 1) + 1)
    assert [(mark["status"], mark["week"], mark["value"]) for mark in drawn["marks"]] == [
        ("measured", 52 * 5, 27.0), ("forecast", 52 * 15, 31.0),
    ]  # fmt: skip
    assert "within the band of the model (eight out of ten runs): 0 of 2." in page.text and "“no change”" in page.text
    assert "no, a forecast of others" in page.text and "forecast" in page.text
    page.close()


def test_without_observed_values_it_is_said_how_to_have_them(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, wijk: Scenario
) -> None:
    page = Page(monkeypatch, wijk.vary({"neighbourhood.living": False}, name=wijk.name), (), "nl")
    computed(engine, page)
    assert "Kies hieronder een bestand observed.csv" in page.text
    assert "De bewoners blijven in deze wijk dezelfde" in page.charts[-1]["finding"]
    assert "6 van 6 berekeningen klaar" in page.text
    page.close()
    assert engine.waiting == 0


@pytest.mark.parametrize("times", [1, 4])
def test_squares_that_do_not_fit_the_link_are_said_on_the_page(
    times: int, monkeypatch: pytest.MonkeyPatch, engine: Engine, tmp_path: Path
) -> None:
    """What was read has all its squares; the link has them only when there are few."""
    files = [
        made_up.kwb_xlsx(tmp_path / "kwb-2025.xlsx", 2025), made_up.squares_gpkg(tmp_path / "squares.gpkg", times=times),
        made_up.borders_gpkg(tmp_path / "borders.gpkg", times=times),
    ]  # fmt: skip
    whole = ws.neighbourhood(files, "Tuinstad").scenario
    link = read_address("/wijk", "").to("wijk", choice=Choice("baseline", whole)).text()
    path, _, search = link.partition("?")
    view = View(read_address(path, search), "visitor", *([lambda *_: None] * 3), "http://localhost")
    texts: list[str] = []
    monkeypatch.setattr(my_wijk, "html", lambda content, *about: texts.append(content))
    monkeypatch.setattr(my_wijk, "OverTime", lambda: solara.Text(""))

    @solara.component
    def Drawn():
        VIEW.provide(view)
        my_wijk.Shown(view.address.choice.scenario, "", whole)

    _, page = solara.render(Drawn(), handle_error=False)
    said = [each for each in texts if "passen niet in de link" in each]
    assert any("<svg" in each for each in texts), "the page on which it was read has the map"
    page.close()
    assert bool(said) == (times == 4)
    assert all("role='status'" in each for each in said)
