"""From desk to desk: the right desk, exact places, own services first, a neutral look, the question behind the
question."""

from typing import Any

import numpy as np
import pytest

from tests.unit.rows import a_desk, a_log, network_of, noted, now, parameters, residents, rows, tasks_of
from wijksim.agents.columns import CASE, ORGANISATION, PROFESSIONAL, WORKER
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.accountability import time_to_notice
from wijksim.mechanisms.columns import AtWork
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.referral import (
    LOST,
    bring_to_desk,
    hidden_need_is_seen,
    neutral_helper,
    next_with_place,
    open_cases_at_desks,
    places_at_desks,
    probability_of_finding,
    probability_of_keeping,
    probability_of_right_desk,
    probability_of_right_referral,
    serve_desks,
    stray_desk,
)

about = pytest.approx
CARE, WELFARE = 0, 1
A, B = 0, 1
"""Organisation 0 is of care, organisation 1 of welfare."""


def test_trust_and_who_knows_the_offer_bring_residents_to_the_right_desk():
    assert probability_of_right_desk(0.55, 0.15, 0.4, 0.2, 0.5) == about(0.71)
    assert probability_of_right_desk(0.95, 0.15, 1.0, 0.2, 1.0) == 1.0


def test_a_right_referral_takes_knowledge_a_neutral_look_or_one_counter():
    assert probability_of_right_referral(0.3, 0.5, 0.0) == about(0.65)
    assert probability_of_right_referral(0.3, 0.5, 0.6) == about(1 - 0.7 * 0.5 * 0.4)
    assert probability_of_right_referral(1.0, 0.0, 0.0) == probability_of_right_referral(0.0, 1.0, 0.0) == 1.0
    assert probability_of_right_referral(0.0, 0.0, 0.0) == 0.0


def test_who_looks_along_is_known_there_able_and_has_hours():
    people = rows(
        WORKER,
        {"look_hours": 2.0, "competence": 0.5},
        {"look_hours": 0.2, "competence": 0.9},
        {"look_hours": 1.0, "competence": 0.6},
    )
    acceptance = np.array([[0.8, 0.1], [0.9, 0.9], [0.2, 0.5]])
    assert neutral_helper(people, acceptance, A, 0.75) == (0, about(0.4))
    assert neutral_helper(people, acceptance, B, 0.75) == (2, about(0.3))
    assert neutral_helper(people, acceptance, A, 3.0) == (-1, 0.0)


def test_a_hidden_need_that_is_seen_is_known_from_then_on():
    case = rows(CASE, {"needs": 0b011, "known": 0b001})[0]
    assert not hidden_need_is_seen(case, 0, 0.0, 1.0)  # known already
    assert not hidden_need_is_seen(case, 2, 0.0, 1.0)  # not there
    assert not hidden_need_is_seen(case, 1, 0.6, 0.5)
    assert hidden_need_is_seen(case, 1, 0.4, 0.5)
    assert case["known"] == 0b011


def test_finding_takes_attention_a_guideline_or_somebody_behind_the_front_door():
    assert probability_of_finding(0.35, 0.6, 0.2, 0.3) == about(1 - 0.79 * 0.8 * 0.7)
    assert probability_of_finding(0.35, 0.0, 0.0, 0.0) == 0.0


def test_production_and_stacked_demands_leave_no_time_to_notice():
    assert time_to_notice(0.5, 0.2, 0.8) == about(0.66)
    assert time_to_notice(0.0, 0.0, 0.8) == 1.0
    assert time_to_notice(1.0, 1.0, 1.0) == 0.0


def test_a_stray_resident_goes_to_a_desk_by_its_visibility():
    visibility = np.array([0.5, 0.0, 0.3, 0.2])
    assert [stray_desk(u, visibility) for u in (0.0, 0.49, 0.5, 0.79, 0.81, 0.99999)] == [0, 0, 2, 2, 3, 3]


def test_events_are_written_one_after_another():
    log = a_log(2)
    emit(log, 5, 11, 1, 2, 3, 4, 6.5)
    assert noted(log).tolist() == [(5, 11, 1, 2, 3, 4, -1, 0, 6.5)]
    assert log.rows[1]["week"] == 0


def test_places_are_hours_over_hours_per_place_less_open_cases():
    staff = rows(
        PROFESSIONAL,
        {"hours": 4.0, "open_cases": 3},
        {"hours": 1.0, "open_cases": 5},
        {"hours": 2.0, "organisation": 1},
    )
    desks = rows(ORGANISATION, {"places": 99}, {})
    places_at_desks(parameters(casework_hours_per_place=0.5), staff, desks)
    assert desks["places"].tolist() == [5, 4]


def test_the_next_in_turn_with_a_place_takes_the_case():
    staff = rows(PROFESSIONAL, {"hours": 1.0, "open_cases": 1}, {"hours": 1.0}, {"hours": 1.0, "open_cases": 2})
    p = parameters(casework_hours_per_place=0.5)
    assert [next_with_place(p, staff, 0, 3, start) for start in (0, 1, 2)] == [0, 1, 0]
    assert next_with_place(p, staff, 2, 1, 0) == -1


def ask_at_desks(n: int, right: list[int], **values: Any) -> tuple[Any, np.ndarray, Any]:
    """``n`` residents with needs in care (0.8) and welfare (0.6) ask; returns cases, counts and events."""
    cases, counts, log = np.zeros(n, CASE), np.zeros(2), a_log(n)
    people = residents(n, number=np.arange(n), need=[0.8, 0.6, 0.0], right_organisation=right)
    open_cases_at_desks(now(**values), np.arange(n), people, a_desk(2, visibility=[0.25, 0.75]), cases, counts, log)
    return cases, counts, noted(log)


def test_a_request_becomes_a_waiting_case_at_the_right_desk():
    cases, counts, events = ask_at_desks(50, [A, B, -1], referral_right_desk=1.0, asking_mention=0.0)
    assert counts.tolist() == [50, 50]
    assert set(cases["state"].tolist()) == {CaseState.WAITING}
    assert set(cases["organisation"].tolist()) == {A}
    assert set(zip(cases["asked"].tolist(), cases["needs"].tolist(), cases["known"].tolist(), strict=True)) == {
        (0, 0b011, 0b001)
    }
    assert 0.6 <= cases["extent"].min() < cases["extent"].max() < 1.4
    assert 0.6 <= cases["benefit"].min() < cases["benefit"].max() < 1.7
    assert set(events["kind"].tolist()) == {EventKind.ASKED}


def test_a_case_that_comes_in_at_a_desk_begins_anew():
    case = rows(CASE, {"handler": 4, "partner": 3, "hours": 5.0, "spent": 9.0, "wait": 7, "weeks": 12})[0]
    bring_to_desk(case, B, WELFARE, True)
    assert (case["organisation"], case["asked"], case["domain"], case["passed_on"]) == (B, WELFARE, WELFARE, True)
    assert (case["handler"], case["partner"], case["hours"], case["spent"], case["wait"]) == (-1, -1, 0.0, 0.0, 0)
    assert case["weeks"] == 12, "since asking"


def test_residents_may_mention_what_else_they_see():
    cases, _, _ = ask_at_desks(50, [A, B, -1], asking_mention=1.0)
    assert set(cases["known"].tolist()) == {0b011}


def test_where_nobody_can_help_residents_stray():
    cases, _, _ = ask_at_desks(400, [-1, B, -1], referral_right_desk=1.0)
    assert (cases["organisation"] == B).mean() == about(0.75, abs=0.07)


def serve(*cases: dict[str, Any], hours: float = 1.5, knowledge: float = 0.0, competence: float = 0.0,
          right: tuple[int, ...] = (A, B, -1), pressure: float = 0.0, **values: float) -> dict[str, Any]:  # fmt: skip
    """Two desks with one professional each serve waiting cases; an accepted boundary worker may look along."""
    waiting = rows(CASE, *(
        {"key": i, "number": i, "resident": i, "state": CaseState.WAITING, "needs": 1, "known": 1, "helped": -1} | case
        for i, case in enumerate(cases)
    ))  # fmt: skip
    staff = rows(PROFESSIONAL, {"hours": hours}, {"hours": hours, "organisation": B})
    desks = rows(
        ORGANISATION, {"sector": CARE, "professionals": 1, "production_pressure": pressure},
        {"sector": WELFARE, "first_professional": 1, "professionals": 1, "production_pressure": pressure},
    )  # fmt: skip
    workers = rows(WORKER, {"competence": competence, "look_hours": 100.0})
    people = residents(len(waiting), has_case=True, trust=0.8, right_organisation=right)
    starts, network = np.zeros((2, 26), np.int16), network_of(0, 1)
    at_work = AtWork(staff, desks, workers, np.ones((1, 2)), np.zeros(1), starts, tasks_of(2), network)
    counts, log = np.zeros(9), a_log()
    serve_desks(
        now(**{"casework_hours_per_place": 0.5, "referral_look_hours": 1.0} | values), waiting, people, at_work,
        a_desk(2, visibility=[1.0, 0.0], knowledge=knowledge), counts, log,
    )  # fmt: skip
    found = {"cases": waiting, "staff": staff, "workers": workers, "counts": counts, "events": noted(log),
             "has_case": people.has_case, "pause": people.pause, "trust": people.trust}  # fmt: skip
    return found


def test_a_desk_takes_exactly_as_many_cases_as_it_has_places_first_come_first_served():
    found = serve(*[{}] * 5, hours=1.5)
    assert found["cases"]["state"].tolist() == [CaseState.OPEN_SINGLE] * 3 + [CaseState.WAITING] * 2
    assert found["staff"]["open_cases"].tolist() == [3, 0]
    assert found["cases"]["wait"].tolist() == [1] * 5
    assert found["counts"][[1, 6, 7]].tolist() == [5, 0, 3], "first desks, weeks to help, helped"


def test_a_wrong_desk_that_knows_who_does_what_sends_on_to_the_right_one():
    found = serve({"organisation": B}, knowledge=1.0)
    assert (found["cases"][0]["organisation"], found["cases"][0]["wrong_desks"]) == (A, 1)
    assert found["counts"][[0, 1, 2, 3]].tolist() == [1, 1, 1, 1]


def test_a_wrong_desk_without_knowledge_sends_on_to_any_desk():
    found = serve({"organisation": B}, knowledge=0.0, right=(B, B, -1))
    assert found["cases"][0]["state"] == CaseState.OPEN_SINGLE, "that was the right desk"
    found = serve({"organisation": A, "asked": 1, "needs": 2, "known": 2}, knowledge=0.0)
    assert found["cases"][0]["organisation"] == A, "the only visible desk"
    assert found["counts"][[2, 3]].tolist() == [1, 0]


def test_a_boundary_worker_who_is_accepted_looks_neutrally_and_spends_hours_on_it():
    found = serve({"organisation": B}, knowledge=0.0, competence=1.0)
    assert found["cases"][0]["organisation"] == A
    assert found["workers"][0]["look_hours"] == 99.0
    assert found["counts"][8] == 1.0


def test_a_neutral_look_keeps_a_desk_from_keeping_what_it_should_send_on():
    assert probability_of_keeping(0.5, 0.8, 0.0) == about(0.4)
    assert probability_of_keeping(0.5, 0.8, 0.75) == about(0.1)
    assert probability_of_keeping(0.5, 0.0, 0.0) == probability_of_keeping(0.5, 1.0, 1.0) == 0.0


def test_under_production_pressure_the_wish_becomes_an_own_service():
    found = serve({"organisation": A}, right=(B, B, -1), pressure=1.0, referral_own_first=1.0)
    case = found["cases"][0]
    assert (case["state"], case["organisation"]) == (CaseState.OPEN_SINGLE, A)
    assert found["counts"][7] == 0, "which is no right help"


@pytest.mark.parametrize("case", [{"wait": 10}, {"organisation": B, "wrong_desks": 4}], ids=["waiting", "sent around"])
def test_who_waits_too_long_or_is_sent_around_gives_up_and_loses_trust(case):
    found = serve(case, referral_patience_weeks=10, residents_trust_loss=0.25, asking_pause_weeks=8)
    assert found["cases"][0]["state"] == LOST
    assert found["trust"][0] == about(0.6)
    assert (found["has_case"][0], found["pause"][0], found["counts"][5]) == (False, 8, 1)
    assert found["events"]["kind"].tolist() == [EventKind.GAVE_UP]


@pytest.mark.parametrize(("finding", "known"), [(1.0, 0b111), (0.0, 0b001)])
def test_the_question_behind_the_question_is_found_with_attention(finding, known):
    found = serve({"needs": 0b111}, referral_finding=finding, referral_pressure_weight=0.0)
    assert found["cases"][0]["known"] == known
    assert found["counts"][4] == known.bit_count() - 1


def test_pressure_takes_the_attention_away():
    found = serve(
        {"needs": 0b111}, pressure=1.0, referral_finding=1.0, referral_pressure_weight=1.0,
        accountability_neighbourhood_demand=1.0,
    )  # fmt: skip
    assert found["counts"][4] == 0
