"""What holds for every scenario and every file, tried with many random ones."""

import json
import string
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties.any_scenario import values_of as any_value
from wijksim.io.scenario_files import check, load, scenario_text, shipped_folder
from wijksim.scenario import DEFAULT_ORGANISATIONS, REGISTER, Scenario, ScenarioError, baseline
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.parameter import Parameter, Role
from wijksim.scenario.problems import nearest

QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ROWS = [row for row in REGISTER.values() if row.name != "neighbourhood.wijken"]
SETTABLE = [row for row in ROWS if row.role is Role.LEVER and not row.structural]
KEYS = [spec.key for spec in DEFAULT_ORGANISATIONS]
SEEDS = [path.read_text(encoding="utf-8") for path in sorted(shipped_folder().glob("*.yaml"))] + [
    scenario_text(baseline().vary(measures=[{"name": "m", "start": 3, "end": 9, "set": {"workload.factor": 2}}]))
]
SNIPPETS = [
    "&a ", "*a", "<<: ", "!!python/object:x ", "\t", "\0", "\u202e", "0,5", ".nan", ".inf", "1e309", "9" * 400, "- ",
    "[", "]", "{", "}", ":", ": ", "#", "'", '"', "|", ">", "%", "@", "`", "?", "---\n", "...\n", "\r", "\n\n  ", "ja",
    "null", "true", "2024-01-01", "-0.0", "\ufeff", "extends: ../x.yaml\n", "measures:\n", "  only: []\n", "é",
]  # fmt: skip


def values_of(row: Parameter) -> st.SearchStrategy[Any]:
    """Any value, but no wijk of millions: it would only be written and read."""
    return any_value(replace(row, high=min(row.high or 0, 40_000)) if row.kind == "int" else row)


def changes_of(rows: list[Parameter], least: int = 0) -> st.SearchStrategy[dict[str, Any]]:
    chosen = st.lists(st.sampled_from(rows), min_size=least, max_size=6, unique_by=lambda row: row.name)
    return chosen.flatmap(lambda some: st.fixed_dictionaries({row.name: values_of(row) for row in some}))


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Any valid scenario: levers and uncertainties, measures, organisations, mechanisms off."""
    measures = []
    for number in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, 1000))
        end = draw(st.none() | st.integers(start + 1, 1040))
        setting = draw(changes_of(SETTABLE, least=1))
        measures.append({"name": f"m{number}", "start": start, "end": end, "set": setting})
    name = draw(st.text(string.ascii_letters + " .,'&éë#-0", max_size=20))
    kept = draw(st.lists(st.sampled_from(KEYS), min_size=1, unique=True))
    edits = {
        "hours_per_week": draw(st.floats(1, 900)),
        "room_to_manoeuvre": draw(st.none() | st.floats(0, 1)),
    }
    return baseline().vary(
        draw(changes_of(ROWS)),
        name="N" + name,
        measures=measures,
        without=draw(st.lists(st.sampled_from(sorted(MECHANISMS)), unique=True)),
        organisations={"only": kept, kept[0]: edits},
    )


@given(scenario=scenarios())
@settings(QUICK, max_examples=40)
def test_a_scenario_written_and_read_is_the_same(scenario: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(scenario_text(scenario), encoding="utf-8")
    again = load(path)
    assert again.key() == scenario.key()
    assert again.name == scenario.name
    assert Scenario.from_dict(json.loads(json.dumps(scenario.to_dict()))).key() == scenario.key()


@given(scenario=scenarios(), week=st.integers(-200, 1100))
@QUICK
def test_values_change_at_change_weeks_only(scenario: Scenario, week: int) -> None:
    if week + 1 not in scenario.change_weeks:
        assert scenario.values_at(week) == scenario.values_at(week + 1)
    assert set(scenario.values_at(week)) == set(REGISTER)


@given(scenario=scenarios())
@QUICK
def test_differences_rebuild_the_values(scenario: Scenario) -> None:
    changed = {name: new for name, _, new in baseline().differences(scenario) if name in REGISTER}
    assert baseline().vary(changed).values == scenario.values


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A valid file with a few wounds: parts cut out, doubled, swapped, or strange pieces put in."""
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 4))):
        here, there = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        there = min(there, here + draw(st.sampled_from([1, 3, 20, 200])))
        kind = draw(st.sampled_from(["cut", "double", "put", "put", "replace"]))
        piece = draw(st.sampled_from(SNIPPETS) | st.text(max_size=3))
        middle = {
            "cut": "",
            "double": text[here:there] * 2,
            "put": piece + text[here:there],
            "replace": piece,
        }[kind]
        text = text[:here] + middle + text[there:]
    return text


@given(text=mutants())
@settings(QUICK, max_examples=250)
def test_no_mutant_gives_anything_but_a_scenario_or_a_scenario_error(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    start = time.process_time()
    found = check(path)
    assert time.process_time() - start < 2.0
    try:
        scenario = load(path)
    except ScenarioError as error:
        assert found == error.problems
        assert all(str(problem).isprintable() for problem in found)
        assert all(problem.line is not None for problem in found[:100])
    else:
        assert found == []
        assert set(scenario.values) == set(REGISTER)


@given(content=st.binary(max_size=300))
@settings(QUICK, max_examples=200)
def test_no_bytes_give_anything_but_a_scenario_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    assert check(path)


plain_trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(sorted(REGISTER)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(max_size=3)
            | st.sampled_from(
                [*REGISTER, "funding", "measures", "without", "organisations", "only", "set", "name", "title"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    tree=st.dictionaries(st.sampled_from(["schema_version", "funding", "measures", "without", "organisations",
                                          "name", "title", "why", "trust", "x"]), plain_trees)
)  # fmt: skip
@settings(QUICK, max_examples=250)
def test_no_tree_gives_anything_but_a_scenario_or_a_scenario_error(tree: dict[str, Any]) -> None:
    try:
        Scenario.from_dict(tree)
    except ScenarioError as error:
        assert error.problems


def typos(name: str) -> list[str]:
    """Slips of the pen in the last part: a letter lost, doubled, wrong, or two swapped."""
    group, dot, last = name.rpartition(".")
    middle = len(last) // 2
    slips = (
        last[:middle] + last[middle + 1 :],
        last[:middle] + last[middle] + last[middle:],
        last[:middle] + "q" + last[middle + 1 :],
        last[: middle - 1] + last[middle] + last[middle - 1] + last[middle + 1 :],
    )
    return [group + dot + slip for slip in slips if slip != last]


def test_the_nearest_name_is_right_for_nearly_all_slips() -> None:
    slips = [(slip, name) for name in list(REGISTER)[::3] for slip in typos(name) if slip not in REGISTER]
    right = sum(nearest(slip, REGISTER) == f"did you mean {name}?" for slip, name in slips)
    assert len(slips) > 180
    assert right >= 0.95 * len(slips)


@pytest.mark.parametrize("wounds", range(40))
def test_three_seeded_errors_are_all_shown(wounds: int, tmp_path: Path) -> None:
    """Three wrong values at places chosen by the number: each is found, at its own line."""
    rows = [SETTABLE[(wounds * 7 + step * 11) % len(SETTABLE)] for step in range(3)]
    assert len({row.name for row in rows}) == 3
    lines = ["schema_version: 1", "name: mine", "measures:", "- name: m", "  start: 1", "  set:"]
    lines += [f"    {row.name}: 0,5x" for row in rows]
    path = tmp_path / "mine.yaml"
    path.write_text("\n".join(lines) + "\n")
    assert [(problem.line, problem.path) for problem in check(path)] == [
        (7 + number, f"measures[1].set.{row.name}") for number, row in enumerate(rows)
    ]
