"""One parameter: what it accepts, and what it says when it refuses."""

import math
import pickle

import numpy as np
import pytest

from wijksim.scenario.parameter import Parameter
from wijksim.scenario.problems import Refused
from wijksim.scenario.register import REGISTER

SHARE = REGISTER["funding.integration"]
WHOLE = REGISTER["neighbourhood.residents"]
SWITCH = REGISTER["boundary_workers.linked"]
CHOICE = REGISTER["coordination.lead"]
CHOICES = REGISTER["boundary_objects.planned"]


@pytest.mark.parametrize(
    ("parameter", "value", "expected"),
    [
        (SHARE, 0, 0.0),
        (SHARE, 1, 1.0),
        (SHARE, 0.25, 0.25),
        (SHARE, np.float64(0.25), 0.25),
        (SHARE, np.float32(0.5), 0.5),
        (SHARE, np.int64(1), 1.0),
        (WHOLE, 50, 50),
        (WHOLE, np.int32(20_000), 20_000),
        (WHOLE, 20_000_000, 20_000_000),
        (WHOLE, 60.0, 60),
        (WHOLE, np.float64(6000.0), 6000),
        (WHOLE, np.array(6000), 6000),
        (SWITCH, True, True),
        (SWITCH, np.bool_(False), False),
        (CHOICE, "shared", "shared"),
        (CHOICES, [], ()),
        (CHOICES, ["mkba", "motto"], ("motto", "mkba")),
        (CHOICES, np.array(["mkba", "motto"]), ("motto", "mkba")),
    ],
)
def test_a_fitting_value_is_accepted_in_one_form(parameter: Parameter, value: object, expected: object) -> None:
    checked = parameter.check(value)
    assert checked == expected
    assert type(checked) is type(expected)


def test_minus_zero_becomes_zero() -> None:
    assert math.copysign(1.0, float(SHARE.check(-0.0))) == 1.0


@pytest.mark.parametrize(
    ("parameter", "value", "said", "hint"),
    [
        (SHARE, 1.0000001, "is 1.0000001, outside its range", ""),
        (SHARE, -1, "is -1, outside its range", ""),
        (SHARE, math.nan, "is not a finite number", ""),
        (SHARE, math.inf, "is not a finite number", ""),
        (SHARE, -math.inf, "is not a finite number", ""),
        (SHARE, True, "not true", "true and false are not numbers"),
        (SHARE, "0,5", 'not the text "0,5"', "write 0.5, with a point"),
        (SHARE, "1.000,5", "not the text", "write 1000.5, with a point and nothing between thousands"),
        (SHARE, "0.5", "not the text", "without quotes"),
        (SHARE, "50%", "not the text", "a share from 0 to 1"),
        (SHARE, "2024-01-01", "not the text", ""),
        (SHARE, None, "not nothing", "leave the line out"),
        (SHARE, [0.5], "not a list", ""),
        (SHARE, {"a": 1}, "not a group of keys", ""),
        (SHARE, 10**400, "a number of 19 digits or more", ""),
        (SHARE, 1j, "needs a number", ""),
        (WHOLE, 3.5, "needs a whole number, not 3.5", "write 3 or 4"),
        (WHOLE, np.array([60, 70]), "not a list", ""),
        (WHOLE, 49, "is 49, outside its range", ""),
        (WHOLE, 10**30, "outside its range", ""),
        (WHOLE, False, "not false", "true and false are not numbers"),
        (SWITCH, 1, "needs true or false, not 1", "write true or false"),
        (SWITCH, "ja", 'not the text "ja"', "write true or false"),
        (SWITCH, None, "not nothing", ""),
        (CHOICE, "singel", 'does not know the text "singel"', "did you mean single?"),
        (CHOICE, 3, "does not know 3", ""),
        (CHOICE, ["none"], "does not know a list", ""),
        (CHOICES, "mkba", "needs a list", "write [mkba]"),
        (CHOICES, ["mbka"], 'does not know the text "mbka"', "did you mean mkba?"),
        (CHOICES, ["mkba", "mkba"], "names the same thing twice", ""),
        (CHOICES, [["mkba"]], "does not know a list", ""),
    ],
)
def test_a_value_that_does_not_fit_is_refused(parameter: Parameter, value: object, said: str, hint: str) -> None:
    with pytest.raises(Refused) as caught:
        parameter.check(value)
    assert parameter.name in caught.value.message
    assert said in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.allowed == parameter.allowed


def test_a_refusal_survives_pickling() -> None:
    with pytest.raises(Refused) as caught:
        SHARE.check(2)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.message, copy.allowed) == (
        str(caught.value),
        caught.value.message,
        caught.value.allowed,
    )


@pytest.mark.parametrize(
    "value", [np.ma.masked, np.ma.array(0.5, mask=True), np.ma.array([0.5], mask=[True])[0], float]
)
@pytest.mark.parametrize("parameter", [SHARE, WHOLE], ids=lambda each: each.name)
def test_what_is_masked_is_not_the_number_under_the_mask(parameter: Parameter, value: object) -> None:
    with pytest.raises(Refused, match="needs a"):
        parameter.check(value)


def test_a_longer_float_is_a_number_where_nothing_is_lost() -> None:
    assert SHARE.check(np.longdouble(0.5)) == 0.5
    if np.longdouble(1) / 3 != float(np.longdouble(1) / 3):
        with pytest.raises(Refused, match="needs a number"):
            SHARE.check(np.longdouble(1) / 3)
