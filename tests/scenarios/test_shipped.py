"""Every shipped scenario loads, runs with all checks on, differs from what it is compared with, and says what it is."""

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.properties.sound_run import sound_run
from wijksim import load
from wijksim.domain.events import EventKind
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.assignments import assignment
from wijksim.io.scenario_files import shipped, shipped_folder
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario, baseline

PROJECT = Path(__file__).parents[2]
SMALL: dict[str, Any] = {"neighbourhood.residents": 250, "warm_up_weeks": 13}
SHORTEST, AFTER = 60, 8
"""Weeks to run at least, and weeks to run after the last change."""
PROMISED = {
    "baseline", "without_boundary_work", "wbw_programme", "multifunctional_centre", "homeless_youth",
    "care_housing_neighbourhood", "local_experiments", "ordered_programme", "area_funding", "single_lead",
    "linked_boundary_workers", "workload_shock", "shared_savings_mkba", "regional_inflow", "intend_and_practise",
}  # fmt: skip
SOURCES = ("Oldenhof 2012", "Van der Veer", "De Vries, Platform31, 2022", "15 januari 2013", "15 January 2013")
LONGEST_SENTENCE = 42
"""Words. Plain language has shorter ones on average; this catches what got out of hand."""


def _docs() -> Any:
    spec = importlib.util.spec_from_file_location("make_scenarios", PROJECT / "docs" / "make_scenarios.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DOCS = _docs()


def small(scenario: Scenario, weeks: int) -> Scenario:
    """The scenario in a tiny wijk."""
    return scenario.vary(SMALL | {"horizon_weeks": weeks}, name=scenario.name)


def weeks_of(scenario: Scenario) -> int:
    """Long enough for every measure to have started and ended."""
    return max(SHORTEST, *(week + AFTER for week in scenario.change_weeks), 0)


@cache
def events_of(scenario: Scenario) -> bytes:
    """What happened in a run with every check on."""
    log = sound_run(scenario).model.world.log
    return log.rows[: log.n].tobytes()


def test_every_promised_scenario_is_there() -> None:
    assert set(shipped()) >= PROMISED
    assert set(DOCS.COMPARED_WITH) == set(shipped()) - {"baseline"}


@pytest.mark.parametrize("name", shipped())
def test_a_scenario_runs_and_its_checks_hold(name: str) -> None:
    scenario = load(name)
    assert scenario.name == name
    assert events_of(small(scenario, weeks_of(scenario)))


@pytest.mark.parametrize("name", [name for name in shipped() if name != "baseline"])
def test_a_scenario_differs_from_what_it_is_compared_with(name: str) -> None:
    base, changes = DOCS.COMPARED_WITH[name]
    changes, scenario = dict(changes), load(name)
    parts = {"measures": changes.pop("measures")} if "measures" in changes else {}
    compared = load(base).vary(changes, name="compared with", **parts)
    assert scenario.differences(compared)
    weeks = weeks_of(scenario)
    assert events_of(small(scenario, weeks)) != events_of(small(compared, weeks))


@pytest.mark.parametrize("name", shipped())
def test_its_words_are_complete_in_both_languages(name: str) -> None:
    scenario = load(name)
    for text, least, most in ((scenario.title, 2, 14), (scenario.why, 20, 130), (scenario.notice, 15, 110)):
        assert text.nl and text.en and text.nl != text.en
        for language in ("nl", "en"):
            assert least <= len(text[language].split()) <= most, text[language]
            longest = max(len(sentence.split()) for sentence in re.split(r"[.?!:;] ", text[language]))
            assert longest <= LONGEST_SENTENCE, f"{longest} words in one sentence of {name}"
    assert all(any(source in scenario.why[language] for source in SOURCES) for language in ("nl", "en"))


@pytest.mark.parametrize("name", shipped())
def test_what_to_look_for_names_the_same_things_in_both_languages(name: str) -> None:
    notice = load(name).notice
    named = {language: set(re.findall(r"[a-z]+(?:_[a-z]+)+", notice[language])) for language in ("nl", "en")}
    assert named["nl"] == named["en"]
    levers = {part for lever in REGISTER for part in lever.split(".")}
    events = {kind.name.lower() for kind in EventKind}
    assert named["en"] <= {*OUTCOME_NAMES, *shipped(), *levers, *events}
    words = set(re.findall(r"[a-z_]+", notice.en.lower()))
    assert words & {*OUTCOME_NAMES, *shipped(), "cost_", "permeability_"}, "say where to look"


@pytest.mark.parametrize("name", shipped())
def test_settings_in_what_to_look_for_can_be_typed(name: str) -> None:
    scenario = load(name)
    for language in ("nl", "en"):
        for text in re.findall(r"--set\s+(\S+=[^\s),;]+)", scenario.notice[language]):
            lever, value = assignment(text)
            varied = scenario.vary({lever: value})
            base = baseline() if name == "multifunctional_centre" else scenario
            assert base.vary({lever: value}) != base
            assert varied[lever] == value


@pytest.mark.parametrize("path", sorted(shipped_folder().glob("*.yaml")), ids=lambda path: path.stem)
def test_a_file_says_first_where_its_schema_is(path: Path) -> None:
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=scenario.schema.json"
    assert max(map(len, lines)) <= 122


def test_the_page_of_the_documentation_is_up_to_date() -> None:
    assert DOCS.PAGE.read_text(encoding="utf-8") == DOCS.page(), "uv run python docs/make_scenarios.py"


def test_ten_wijken_share_their_organisations_and_get_a_year_of_subsidy() -> None:
    scenario = load("wbw_programme")
    assert scenario["neighbourhood.wijken"] == 10
    assert (scenario["funding.subsidy_start_week"], scenario["funding.subsidy_weeks"]) == (0, 52)
    assert scenario["learning.platform"] and "motto" in scenario["boundary_objects.planned"]


def test_one_lead_gets_the_hours_of_all_kinds_of_boundary_workers() -> None:
    kinds = [f"boundary_workers.{kind}_hours" for kind in ("operational", "tactical", "policy")]
    lead, linked = load("single_lead"), load("linked_boundary_workers")
    assert lead["coordination.lead_hours"] == sum(linked[kind] for kind in kinds)
    assert [lead[kind] for kind in kinds] == [0, 0, 0]
    assert np.allclose(lead["boundary_workers.competence"], linked["boundary_workers.competence"])


def test_only_the_way_of_beginning_differs_between_local_and_ordered() -> None:
    differing = {name for name, _, _ in load("local_experiments").differences(load("ordered_programme"))}
    assert differing == {
        "experiments.mode", "experiments.tightness", "experiments.start_share", "boundary_objects.co_creation",
    }  # fmt: skip
