"""Levers that a scenario sets for nothing: what they wait for is never on."""

from typing import Any

import pytest

from wijksim.io.scenario_files import load, shipped
from wijksim.scenario.companions import set_for_nothing
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import baseline

LED = {"coordination.lead": "single"}
HOURS = {"coordination.lead_hours": 40.0}


def measure(start: int, end: int | None, changes: dict[str, Any]) -> dict[str, Any]:
    return {"name": f"from {start}", "start": start, "end": end, "set": changes}


def test_what_a_lever_works_with_is_in_the_register() -> None:
    pairs = [(row.name, other) for row in REGISTER.values() for other in row.works_with]
    assert ("coordination.lead", "coordination.lead_hours") in pairs
    assert all(other in REGISTER and other != name for name, other in pairs)


@pytest.mark.parametrize(
    ("changes", "measures", "expected"),
    [
        ({}, [], []),
        (LED, [], [("coordination.lead", ("coordination.lead_hours",))]),
        (HOURS, [], [("coordination.lead_hours", ("coordination.lead",))]),
        (LED | HOURS, [], []),
        (LED, [measure(9, None, HOURS)], []),
        ({}, [measure(9, None, LED)], [("coordination.lead", ("coordination.lead_hours",))]),
        ({"funding.subsidy_start_week": 9, "funding.subsidy_weeks": 5}, [],
         [("funding.subsidy_start_week", ("funding.subsidy_hours_per_week",)),
          ("funding.subsidy_weeks", ("funding.subsidy_hours_per_week",))]),
    ],
)  # fmt: skip
def test_a_lever_counts_when_what_it_waits_for_is_never_on(
    changes: dict[str, Any], measures: list[dict[str, Any]], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert set_for_nothing(baseline().vary(changes, measures=measures)) == expected


def test_levers_that_are_never_on_in_the_same_week_wait_for_each_other() -> None:
    apart = [measure(1, 5, LED), measure(9, 12, HOURS)]
    assert [name for name, _ in set_for_nothing(baseline().vary(measures=apart))] == [
        "coordination.lead", "coordination.lead_hours",
    ]  # fmt: skip


@pytest.mark.parametrize("name", shipped())
def test_shipped_scenarios_set_nothing_for_nothing(name: str) -> None:
    assert set_for_nothing(load(name)) == []
