"""``--set a.b=value`` is read as a scenario file would read it."""

from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

import pytest
import typer

from wijksim.cli.group import COMMANDS, load_command
from wijksim.cli.keep_options import kept_options
from wijksim.cli.main import main
from wijksim.cli.options import measures_of, settings_of
from wijksim.io.assignments import assignment
from wijksim.scenario.problems import Refused
from wijksim.scenario.spelling import Ambiguous
from wijksim.studies.robust.goals import read_goal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("room_to_manoeuvre=0.5", 0.5),
        ("room_to_manoeuvre=1", 1),
        ("room_to_manoeuvre=5e-1", 0.5),
        ("room_to_manoeuvre=0,5", "0,5"),
        ("room_to_manoeuvre=nan", "nan"),
        ("room_to_manoeuvre=", ""),
        ("neighbourhood.residents=6000", 6000),
        ("room_to_manoeuvre=.8", 0.8),
        ("room_to_manoeuvre=1.", 1.0),
        ("room_to_manoeuvre=+.5", 0.5),
        ("neighbourhood.residents=6.000", Ambiguous("6.000")),
        ("scale.fence=true", True),
        ("scale.fence=TRUE", True),
        ("scale.fence=False", False),
        ("scale.fence=ja", "ja"),
        ("coordination.lead=single", "single"),
        ("boundary_objects.planned=[vision, covenant]", ["vision", "covenant"]),
        ("boundary_objects.planned=vision,covenant", ["vision", "covenant"]),
        ("boundary_objects.planned=[]", []),
        ("no.such.lever=1", "1"),
        ("a=b=c", "b=c"),
    ],
)
def test_a_value_is_read_by_the_kind_of_its_parameter(text: str, value: object) -> None:
    read = assignment(text)[1]
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize("text", ["", "=1", "room_to_manoeuvre", " = "])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="NAME=VALUE"):
        assignment(text)


@pytest.mark.parametrize("week", ["9" * 5000, "٣", "²", "007", "1.000", "3.0", "1_0", "", "x"])
def test_the_week_of_a_measure_is_read_as_every_number(week: str) -> None:
    with pytest.raises(typer.BadParameter, match="is not NAME or NAME@WEEK"):
        measures_of([f"visible_link@{week}"])
    assert measures_of(["visible_link@12", "covenant"])[0]["start"] == 12


@pytest.mark.parametrize("level", ["9" * 5000, "٣", "²", "1e999", "nan", "1_0", "1,5"])
def test_the_number_of_a_goal_is_one_that_can_be_reached(level: str) -> None:
    for goal in (f"trust>={level}", f"trust>=ref+{level}"):
        with pytest.raises(Refused, match="is no goal"):
            read_goal(goal)
    assert read_goal("trust>=.15").level == 0.15
    assert read_goal("cost_total<=ref*1.02e0").level == 1.02


@pytest.mark.parametrize("window", ["9" * 5000 + ":", "0:٣", "²:", "0:1_0"])
def test_the_weeks_of_a_window_are_digits(window: str) -> None:
    with pytest.raises(typer.BadParameter, match="write for example"):
        kept_options(None, [f"late=trust[{window}]"], None)
    assert kept_options(None, ["late=trust[-26:]"], None)["summary"]["late"]["from"] == -26


def ended(*words: str) -> tuple[int, str]:
    """Exit code and message of a command, here in this process."""
    told = StringIO()
    with redirect_stderr(told), pytest.raises(SystemExit) as left:
        main([*words, "--lang", "en"])
    return left.value.code, told.getvalue().splitlines()[-1]


@pytest.mark.parametrize(("words", "message"), [
    ("run --runs 2 --replications 3", "Invalid value for '--replications' / '--runs': this is given twice: 2 and 3"),
    ("run --replications=3 --runs=2", "this is given twice: 3 and 2"),
    ("compare --runs 2 --replications 3", "this is given twice: 2 and 3"),
    ("sweep --runs 2 --replications 3 --dry-run", "this is given twice: 2 and 3"),
    ("robust today --runs 2 --replications 3", "this is given twice: 2 and 3"),
    ("evidence P1 --runs 2 --replications 3", "this is given twice: 2 and 3"),
    ("run --seed 1 --seed 2", "'--seed': this is given twice: 1 and 2"),
    ("schema --out a.json --out b.json", "'--out': this is given twice: a.json and b.json"),
    ("run --set room_to_manoeuvre=0.1 --set room_to_manoeuvre=0.2",
     "--set: room_to_manoeuvre is given twice: 0.1 and 0.2"),
    ("compare baseline --set room_to_manoeuvre=0.1 --set room_to_manoeuvre=0.2",
     "--set: room_to_manoeuvre is given twice: 0.1 and 0.2"),
    ("run --weeks 10 --set horizon_weeks=20", "--weeks: horizon_weeks is given twice: 20 and 10"),
    ("compare baseline area_funding --weeks 10 --set horizon_weeks=20",
     "--weeks: horizon_weeks is given twice: 20 and 10"),
    ("sweep --vary room_to_manoeuvre=0:1 --vary room_to_manoeuvre=[0,1] --dry-run",
     "--vary: room_to_manoeuvre is given twice: 0:1 and [0,1]"),
    ("aim room_to_manoeuvre=0:1 room_to_manoeuvre=[0,1]", "room_to_manoeuvre is given twice: 0:1 and [0,1]"),
])  # fmt: skip
def test_two_values_for_one_thing_are_refused_with_both(words: str, message: str) -> None:
    code, told = ended(*words.split())
    assert (code, told.endswith(message)) == (2, True), told


def test_one_value_may_be_said_twice() -> None:
    assert settings_of(["room_to_manoeuvre=0.1", "room_to_manoeuvre=.10"]) == {"room_to_manoeuvre": 0.1}
    code, told = ended("run", "--runs", "2", "--replications", "2", "--weeks", "0")
    assert (code, "twice" in told) == (3, False), told


def test_every_command_can_be_asked_in_a_language() -> None:
    without = [name for name in COMMANDS if "lang" not in {each.name for each in load_command(name).params}]
    assert without == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_schema_speaks_the_language(language: str, tmp_path: Path) -> None:
    told = StringIO()
    with redirect_stderr(told), pytest.raises(SystemExit):
        main(["schema", "--out", str(tmp_path / "schema.json"), "--lang", language])
    assert ("Geschreven" if language == "nl" else "Written") in told.getvalue()
