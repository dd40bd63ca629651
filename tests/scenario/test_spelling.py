"""One text means the same wherever it stands, and a hint on a number can only be followed rightly."""

import copy
import pickle
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksim.app.lever_rows import number_from_text
from wijksim.io.assignments import assignment
from wijksim.io.design_files import read_design
from wijksim.io.explorations import exploration
from wijksim.io.neighbourhood.cells import NoNumber, number
from wijksim.io.scenario_files import load, scenario_text
from wijksim.io.scenario_tree import Positions, read_tree
from wijksim.scenario.parameter import Parameter, Value, plain
from wijksim.scenario.plan import read_plan
from wijksim.scenario.problems import Problems, Refused
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario, ScenarioError, baseline
from wijksim.scenario.spelling import Ambiguous, resolved, value_of

SHARE = REGISTER["room_to_manoeuvre"]
HOURS = REGISTER["boundary_workers.operational_hours"]
WHOLE = REGISTER["neighbourhood.residents"]
SWITCH = REGISTER["boundary_workers.linked"]


def read(parameter: Parameter, text: str) -> Value:
    return parameter.check(value_of(text, parameter.kind))


@pytest.mark.parametrize(
    ("parameter", "text", "value"),
    [
        (SHARE, ".8", 0.8), (SHARE, "1.", 1.0), (SHARE, "5e-1", 0.5), (SHARE, "0.125", 0.125), (SHARE, "1.000", 1.0),
        (HOURS, "52.0", 52.0), (HOURS, "1e3", 1000.0), (HOURS, "0.500", 0.5), (WHOLE, "6000", 6000),
        (WHOLE, "6000.0", 6000), (WHOLE, "6e3", 6000), (SWITCH, "TRUE", True), (SWITCH, "False", False),
    ],
)  # fmt: skip
def test_what_people_write_is_read(parameter: Parameter, text: str, value: object) -> None:
    assert read(parameter, text) == value
    assert type(read(parameter, text)) is type(value)


@pytest.mark.parametrize(
    "text", [".8", "1.", "TRUE", "0.125", "1.250", "60.000", "52.0", "007", "1,000", "nan", ".inf"]
)
@pytest.mark.parametrize("parameter", [SHARE, HOURS, WHOLE, SWITCH], ids=lambda each: each.name)
def test_a_file_the_command_line_and_a_table_read_alike(parameter: Parameter, text: str, tmp_path: Path) -> None:
    def outcome(reading) -> object:
        try:
            return reading()
        except (Refused, ScenarioError) as error:
            return "refused" if str(error) else error

    group, _, last = parameter.name.rpartition(".")
    line = f"{group}:\n  {last}: {text}\n" if group else f"{last}: {text}\n"
    scenario, table = tmp_path / "mine.yaml", tmp_path / "mine.tsv"
    scenario.write_text(f"schema_version: 1\nname: mine\n{line}")
    table.write_text(f"{parameter.name}\trun\n{text}\t1\n")
    found = [
        outcome(lambda: load(scenario)[parameter.name]),
        outcome(lambda: parameter.check(assignment(f"{parameter.name}={text}")[1])),
        outcome(lambda: read_design(table).rows[0][parameter.name]),
    ]
    assert found[0] == found[1] == found[2], found


@pytest.mark.parametrize(
    ("parameter", "text", "hint"),
    [
        (HOURS, "1,000", "write 1000 (thousands) or 1 (decimals), whichever is meant"),
        (HOURS, "1,250", "write 1250 (thousands) or 1.25 (decimals), whichever is meant"),
        (HOURS, "1.250", "write 1250 (thousands) or 1.25 (decimals), whichever is meant"),
        (HOURS, "9.500", "write 9500 (thousands) or 9.5 (decimals), whichever is meant"),
        (SHARE, "1,000", "write 1000 (thousands) or 1 (decimals), whichever is meant"),
        (WHOLE, "9.500", "write 9500 if that is meant, with nothing between thousands; 9.5 is no whole number"),
        (WHOLE, "60.000", "write 60000 (thousands) or 60 (decimals), whichever is meant"),
        (WHOLE, "1.000.000", "write 1000000, with nothing between thousands"),
        (WHOLE, "1,000,000", "write 1000000, with nothing between thousands"),
        (HOURS, "1,000.5", "write 1000.5, with a point and nothing between thousands"),
        (HOURS, "1.000,5", "write 1000.5, with a point and nothing between thousands"),
        (WHOLE, "6 000", "write 6000, with nothing between thousands"),
        (WHOLE, "6\u00a0000", "write 6000, with nothing between thousands"),
        (WHOLE, "6_000", "write 6000, with nothing between thousands"),
        (SHARE, "0,5", "write 0.5, with a point"),
        (WHOLE, "9" * 5000, "that is more digits than any number here has"),
    ],
)
def test_a_number_that_may_mean_two_things_is_refused_with_both(parameter: Parameter, text: str, hint: str) -> None:
    with pytest.raises(Refused) as caught:
        read(parameter, text)
    assert caught.value.hint == hint


@given(st.from_regex(r"[-+]?[0-9]{1,4}([.,'\u00a0 ][0-9]{1,4}){1,3}", fullmatch=True))
def test_following_a_hint_never_changes_what_a_number_may_mean(text: str) -> None:
    """Whatever a hint says to write has the digits of what was written, and at most one reading is chosen by it."""
    try:
        read(HOURS, text)
    except Refused as refused:
        offered = re.findall(r"(?<![\w.])-?[0-9][0-9.]*", refused.hint)
        digits = re.sub(r"[^0-9]", "", text).lstrip("0")
        assert all(digits.startswith(each.replace(".", "").strip("-").strip("0")) for each in offered), refused.hint
        if re.fullmatch(r"[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}", text):
            assert len(offered) == 2


def test_a_number_keeps_its_spelling_through_copies() -> None:
    number = resolved("1.250")
    assert isinstance(number, Ambiguous)
    for twin in (copy.deepcopy(number), pickle.loads(pickle.dumps(number))):
        assert (twin, twin.text) == (1.25, "1.250")


NUMBERS = [each for each in REGISTER.values() if each.kind == "float"]


@given(st.sampled_from(NUMBERS).flatmap(lambda each: st.tuples(st.just(each), st.one_of(
    st.floats(each.low or 0, each.high or 1e6), st.integers(1000, 999_999).map(lambda n: n / 1000),
).filter(lambda value: (each.low or 0) <= value <= (each.high or 1e6)))))  # fmt: skip
def test_what_is_written_for_people_is_read_back_as_the_same_number(given: tuple[Parameter, float]) -> None:
    parameter, value = given
    value = parameter.check(value)  # type: ignore[assignment]
    assert parameter.check(value_of(plain(value), "float")) == value
    scenario = baseline().vary({parameter.name: value}, name="x")
    tree = read_tree(scenario_text(scenario), Problems(), Positions())
    assert Scenario.from_dict(tree)[parameter.name] == value  # type: ignore[arg-type]


def test_a_scenario_file_that_was_written_can_be_read(tmp_path: Path) -> None:
    scenario = baseline().vary({HOURS.name: 12.125}, name="x")
    (tmp_path / "x.yaml").write_text(scenario_text(scenario))
    assert load(tmp_path / "x.yaml") == scenario


def test_a_hint_can_be_followed() -> None:
    with pytest.raises(Refused) as refused:
        read(HOURS, "12.125")
    thousands, decimals = re.findall(r"[0-9.]+(?= \()", refused.value.hint)
    assert (refused.value.hint.count("write"), thousands, decimals) == (1, "12125", "12.1250")
    assert read(HOURS, decimals) == 12.125


def test_a_table_that_shows_what_its_point_means_is_not_asked(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text(f"{HOURS.name},room_to_manoeuvre\n12.125,0.5\n1.250,0.125\n")
    assert [point[HOURS.name] for point in read_design(tmp_path / "d.csv").rows] == [12.125, 1.25]
    (tmp_path / "d.csv").write_text(f"{HOURS.name},room_to_manoeuvre\n12.125,1\n1.250,0\n")
    with pytest.raises(ScenarioError, match="two ways"):
        read_design(tmp_path / "d.csv")


SEVERAL = st.lists(st.from_regex(r"-?[0-9]{1,4}([.,][0-9]{1,3})?", fullmatch=True), min_size=2, max_size=4)


@given(SEVERAL, st.sampled_from(" \u00a0\u202f_'"))
def test_a_hint_never_joins_two_numbers(numbers: list[str], between: str) -> None:
    """Only figures in threes are one number; all else that stands apart may be several."""
    text = between.join(numbers)
    grouped = re.fullmatch(r"-?[1-9][0-9]{0,2}([ \u00a0\u202f_'][0-9]{3})+([.,][0-9]+)?", text)
    for parameter in (SHARE, HOURS, WHOLE):
        try:
            read(parameter, text)
        except Refused as refused:
            assert grouped or "write" not in refused.hint, (text, refused.hint)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("[0 0.4]", "several values go between brackets: [0, 0.4]"),
        ("[0 0.4, 0.5]", "several values go between brackets: [0, 0.4]"),
        ("[0.1 ; 0.4]", "several values go between brackets: [0.1, 0.4]"),
        ("[0.1 0,4]", "several values go between brackets: [0.1, 0]"),
        ("0,1 0,4", "several values go between brackets: [0.1, 0.4]"),
        ("0,1;0,4", "several values go between brackets: [0.1, 0.4]"),
        ("0, 0.4", "several values go between brackets: [0, 0.4]"),
        ("1,250 1,500", ""),
    ],
)
def test_values_that_stand_apart_are_offered_as_a_list(typed: str, hint: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        read_plan({"vary": dict([exploration(f"{SHARE.name}={typed}")])}, baseline())
    assert caught.value.problems[0].hint == hint


@pytest.mark.parametrize(
    ("read_it", "apart", "together"),
    [
        (number, "0 0.4", "1 234,5"),
        (number, "12 34", "12 345 678"),
        (lambda text: number_from_text(HOURS, text, "nl"), "0 4", "1 234,5"),
        (lambda text: number_from_text(HOURS, text, "en"), "0 0.4", "1 234.5"),
        (lambda text: number_from_text(HOURS, text, "en"), "1_0", "1_234.5"),
    ],
)
def test_no_reader_makes_one_number_of_two(read_it: Any, apart: str, together: str) -> None:
    assert isinstance(read_it(together), float)
    with suppress(NoNumber):
        assert read_it(apart) == apart
