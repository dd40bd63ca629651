"""Every item of the sources is in the model or listed with the reason, and what is claimed can be found."""

import re
from importlib import import_module
from inspect import getsource

import pytest

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.scenario_files import shipped
from wijksim.model.coverage import COVERED, ELSEWHERE, NOT_DONE, PARTLY, Covered, mechanisms, places
from wijksim.observe.recorder import ORGANISATION_COLUMNS
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisations import ORDER
from wijksim.scenario.register import REGISTER
from wijksim.text.source_rows import ROW_OF, SOURCE_ROWS

PLACES = places()
SIMULATED = [row.code for row in SOURCE_ROWS if row.asks_for != "CTX"]
KINDS = {"SV", "PR", "PA", "OB", "SC"}
TABLES = {"organisations": set(ORGANISATION_COLUMNS), "boundary_workers": {"embedded"}}


def test_the_list_of_items_is_whole() -> None:
    assert len(SOURCE_ROWS) == 237
    assert len(ROW_OF) == 237
    assert {row.asks_for for row in SOURCE_ROWS} == KINDS | {"CTX"}


@pytest.mark.parametrize("code", SIMULATED)
def test_an_item_is_claimed_or_listed_with_the_reason_why_not(code: str) -> None:
    claimed, refused = code in PLACES, code in NOT_DONE
    assert claimed != refused, f"{code} ({ROW_OF[code].title}): claim it in one place, or give a reason in NOT_DONE"


def test_context_is_not_claimed_and_no_item_is_made_up() -> None:
    named = set(PLACES) | set(NOT_DONE) | set(PARTLY)
    assert named <= set(SIMULATED)


def test_what_is_partly_there_is_claimed_and_reasons_are_sentences() -> None:
    assert set(PARTLY) <= set(PLACES)
    assert all(len(reason) > 5 for reason in (*PARTLY.values(), *NOT_DONE.values()))
    for reason in (*PARTLY.values(), *NOT_DONE.values()):
        for other in re.findall(r"^as ([A-Z]\d+)", reason):
            assert other in PARTLY or other in NOT_DONE, reason


@pytest.mark.parametrize("covered", COVERED, ids=lambda covered: f"{covered.row}-{covered.kind}")
def test_a_place_outside_the_mechanisms_exists(covered: Covered) -> None:
    assert covered.kind in KINDS
    assert exists(covered.where), f"{covered.row}: there is no {covered.where}"


@pytest.mark.parametrize("name, place", ELSEWHERE.items())
def test_a_place_that_reads_a_lever_or_makes_an_outcome_exists(name: str, place: str) -> None:
    assert name in REGISTER or name in OUTCOME_NAMES or name in MECHANISMS
    assert exists(place)


def exists(place: str) -> bool:
    """Whether a place as `wijksim.model.coverage` writes it is there."""
    if place.startswith("wijksim."):
        return in_the_code(place)
    word, name = place.split(" ")
    if word == "table":
        table, column = name.split(".")
        return column in TABLES[table]
    known = {"parameter": REGISTER, "outcome": OUTCOME_NAMES, "scenario": shipped(), "organisation": ORDER}
    return name in known[word]


def in_the_code(place: str) -> bool:
    module_name, _, path = place.partition(":")
    thing = import_module(module_name)
    names = path.split(".")
    for i, name in enumerate(names):
        if not hasattr(thing, name):
            return i > 0 and f"self.{name}" in getsource(thing)  # set by the agent itself
        thing = getattr(thing, name)
    return True


@pytest.mark.parametrize("name", mechanisms())
def test_a_mechanism_names_things_that_exist(name: str) -> None:
    about, words = mechanisms()[name]
    assert words
    assert about.sources
    assert set(about.rows) <= set(SIMULATED)
    assert len(set(about.rows)) == len(about.rows)
    assert set(about.levers) <= {lever.name for lever in LEVERS}
    assert set(about.outcomes) <= set(OUTCOME_NAMES)
    assert set(about.switches) <= set(MECHANISMS)


def test_every_lever_outcome_and_switch_has_a_home() -> None:
    entries = [about for about, _ in mechanisms().values()]
    named = set(ELSEWHERE)
    assert {lever.name for lever in LEVERS} <= named | {name for about in entries for name in about.levers}
    assert set(OUTCOME_NAMES) <= named | {name for about in entries for name in about.outcomes}
    assert set(MECHANISMS) <= named | {name for about in entries for name in about.switches}
