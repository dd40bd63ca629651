"""``--set a.b=value`` is read as a scenario file would read it."""

import pytest

from wijksim.io.assignments import assignment
from wijksim.scenario.spelling import Ambiguous


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
