"""Being accepted as a go-between, who is asked along, and own strength that recovers: known answers and limits."""

import numpy as np
import pytest

from tests.unit.rows import a_log, knows, network_of, now, rows
from wijksim.agents.columns import ORGANISATION
from wijksim.mechanisms.acceptance import (
    AT_HOME,
    Sitting,
    accepted_by_another,
    face_of_house,
    look_at_acceptance,
    reject,
    sit_down,
    trust_after_rejection,
)
from wijksim.mechanisms.finding import is_worth_asking_along
from wijksim.mechanisms.self_reliance import self_reliance_after_week
from wijksim.mechanisms.turnover import who_leaves

about = pytest.approx
A, B, C = 0, 1, 2
HALF = float(np.log(2.0))
"""Gain per hour at which one hour of contact teaches half of what was not known."""


def houses(*professionals: int):
    first = np.cumsum((0, *professionals[:-1]))
    return rows(
        ORGANISATION,
        *({"first_professional": f, "professionals": n} for f, n in zip(first.tolist(), professionals, strict=True)),
    )


def test_a_house_accepts_whom_its_people_know_and_trust():
    assert accepted_by_another(0.0, 0.5, 0.4) == about(0.2)
    assert accepted_by_another(0.2, 0.5, 0.4) == about(0.36)
    network = network_of(A, B, B, workers=(A,))
    knows(network, 1, 3, 0.5, trust=0.4)
    knows(network, 2, 3, 0.5, trust=0.4)
    acceptance = np.ones((1, 3))
    look_at_acceptance(network, houses(1, 2, 0), acceptance)
    assert acceptance.tolist() == [[AT_HOME, about(0.36), 0.0]]
    network.persons["at_work"][3] = False
    look_at_acceptance(network, houses(1, 2, 0), acceptance)
    assert not acceptance.any(), "who left is accepted nowhere"


def test_who_knows_the_worker_best_sits_at_the_table():
    network, house = network_of(A, B, B, workers=(A,)), houses(1, 2, 0)
    draw = np.uint64(3)
    assert face_of_house(network, house[B], 3, 0, draw, draw) in (1, 2)
    assert face_of_house(network, house[C], 3, 0, draw, draw) == -1, "nobody works there"
    knows(network, 1, 3, 0.2)
    knows(network, 2, 3, 0.3)
    assert face_of_house(network, house[B], 3, 0, draw, draw) == 2


@pytest.mark.parametrize(("agreed", "evokes", "after"), [(True, 0.0, 0.6), (False, 0.0, 0.25), (False, 1.0, 0.5)])
def test_what_came_of_a_table_is_remembered_by_who_sat_there(agreed, evokes, after):
    network, house = network_of(A, B, workers=(A,)), houses(1, 1)
    knows(network, 1, 2, 0.5, trust=0.5)
    week, sitting = now(9, knowledge_gain=HALF, trust_gain=0.2, trust_loss=0.5), Sitting(2, B, 1.0, agreed, evokes)
    face = sit_down(week, network, house, sitting, a_log())
    assert (face, network.trust[1, 0], network.known[1, 0]) == (1, about(after), about(0.75))
    assert network.known[2, 0] == about(0.5), "and the other way round"
    assert sit_down(week, network, house, sitting._replace(house=A), a_log()) == -1, "at home"


def test_who_is_rejected_as_a_connector_is_hardly_trusted_any_more():
    assert trust_after_rejection(0.5) == about(0.15)
    network = network_of(A, B, workers=(A,))
    reject(network, 1, 2)
    knows(network, 1, 2, 0.5, trust=0.5)
    reject(network, 1, 2)
    assert (network.trust[1, 0], network.known[1, 0]) == (about(0.15), 0.5)


def test_a_worker_is_asked_along_where_two_colleagues_cannot_do_it_by_themselves():
    cases = [(True, False, True), (False, False, True), (True, True, True), (True, False, False)]
    assert [is_worth_asking_along(*case) for case in cases] == [False, True, True, True]


def test_own_strength_wears_out_and_recovers():
    assert self_reliance_after_week(0.5, 0.7, False, 0.1, 0.1) == about(0.52)
    assert self_reliance_after_week(0.5, 0.7, True, 0.1, 0.1) == about(0.42)
    assert self_reliance_after_week(0.05, 0.05, True, 0.1, 0.1) == 0.0
    assert self_reliance_after_week(0.9, 0.7, False, 0.1, 0.1) == about(0.88), "what was won fades as well"


def test_who_leaves_is_drawn_by_person():
    keys = np.arange(4000, dtype=np.uint64)
    gone = who_leaves(now(8, workers_turnover_per_year=0.19), keys, 26.0)
    assert gone.mean() == about(0.1, abs=0.02)
    assert np.array_equal(gone[10:20], who_leaves(now(8, workers_turnover_per_year=0.19), keys[10:20], 26.0))
    assert not who_leaves(now(8, workers_turnover_per_year=0.0), keys, 26.0).any()
