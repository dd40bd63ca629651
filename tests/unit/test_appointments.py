"""A first appointment: how full a calendar is decides how long somebody waits."""

from typing import Any

import numpy as np
import pytest

from tests.unit.rows import parameters, rows
from wijksim.agents.columns import PROFESSIONAL
from wijksim.mechanisms.appointments import FULLEST, fullness, probability_of_appointment, weeks_to_appointment
from wijksim.mechanisms.referral import AT_ONCE, has_an_hour

about = pytest.approx


def test_a_calendar_is_as_full_as_what_clients_ask_of_the_hours_at_hand():
    assert fullness(0.5, 30.0, 30.0) == 0.5
    assert fullness(0.5, 30.0, 20.0) == 0.75, "meetings fill it too"
    assert fullness(0.5, 30.0, 40.0) == 0.375, "and who is called back helps"
    assert fullness(0.0, 30.0, 30.0) == 0.0


@pytest.mark.parametrize(("load", "hours"), [(1.6, 30.0), (0.5, 15.0), (0.5, 0.0), (0.0, 0.0)])
def test_no_calendar_is_wholly_full(load, hours):
    assert fullness(load, 30.0, hours) == FULLEST


def test_waiting_rises_faster_than_the_calendar_fills():
    assert weeks_to_appointment(0.0, 0.5) == 0.0
    assert weeks_to_appointment(0.5, 0.5) == 0.5
    assert weeks_to_appointment(0.75, 0.5) == about(1.5)
    assert weeks_to_appointment(FULLEST, 0.5) == about(9.5)


def test_the_weeks_waited_are_on_average_those_to_an_appointment():
    weeks = 1.5
    chance = probability_of_appointment(weeks)
    waited = sum(n * chance * (1.0 - chance) ** n for n in range(1000))
    assert chance == about(0.4)
    assert waited == about(weeks)


def somebody(**values: Any) -> Any:
    return rows(PROFESSIONAL, {"contracted": 30.0, "hours": 24.0} | values)[0]


def test_who_has_nothing_to_do_has_an_hour_at_once_and_who_is_half_busy_not_always():
    p = parameters(casework_direct_share=0.8, casework_appointment_weeks=0.5)
    assert has_an_hour(p, somebody(load=0.0), 0.999)
    draws = np.linspace(0.0, 1.0, 3000, endpoint=False)
    assert np.mean([has_an_hour(p, somebody(load=0.5), u) for u in draws]) == about(2 / 3, abs=0.001)
    assert np.mean([has_an_hour(p, somebody(load=0.75), u) for u in draws]) == about(0.4, abs=0.001)
    assert has_an_hour(p, somebody(load=1.6), AT_ONCE), "who is kept by a desk is seen at once"
