"""``--set a.b=value`` is read as a scenario file would read it."""

import pytest
import typer

from wijksim.cli.keep_options import kept_options
from wijksim.cli.options import measures_of
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
