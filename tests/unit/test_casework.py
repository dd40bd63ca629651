"""Work on cases: hours, success, overlap, and what is passed on."""

from typing import Any

import numpy as np
import pytest

from tests.unit.rows import a_log, network_of, noted, now, pairs_of, residents, rows, settings, tasks_of
from wijksim.agents.columns import CASE, ORGANISATION, PROFESSIONAL, WORKER
from wijksim.domain.counts import ClosedCount
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.casework import (
    carousel,
    clarity_of_case,
    close_cases,
    end_cases_of_who_left,
    heal,
    hours_asked,
    hours_by_organisation,
    keep_open_cases,
    overlap_share,
    pass_on,
    spend_hours,
    success_alone,
    success_together,
)
from wijksim.mechanisms.columns import AtWork
from wijksim.mechanisms.referral import LOST

about = pytest.approx
SINGLE, JOINT, WAITING = CaseState.OPEN_SINGLE, CaseState.OPEN_JOINT, CaseState.WAITING
A, B = 0, 1


def test_what_is_wrong_elsewhere_undoes_the_work_of_one():
    assert [success_alone(0.8, n, 0.35) for n in (0, 1, 2)] == about([0.8, 0.52, 0.338])


def test_joint_work_takes_a_clear_division_and_open_boundaries():
    assert success_together(0.0, 3.5, 0.8, 0.4, 0.0) == about(0.5)
    assert success_together(0.0, 3.5, 0.8, 0.8, 0.5) == about(0.858149)
    assert success_together(0.0, 3.5, 0.8, 0.0, 0.0) == about(0.197816)


def test_work_overlaps_where_boundaries_are_open_and_the_division_is_vague():
    assert overlap_share(1.0, 0.0, 0.05, 0.45) == about(0.5)
    assert overlap_share(0.5, 0.6, 0.05, 0.45) == about(0.11)
    assert overlap_share(1.0, 1.0, 0.05, 0.45) == 0.0


def test_a_task_that_one_house_took_up_is_clear_and_two_sort_out_the_rest_themselves():
    assert clarity_of_case(True, 0.4) == 1.0
    assert clarity_of_case(False, 0.4) == 0.4


def test_overview_is_lost_in_a_carousel_of_projects():
    assert [carousel(projects, 0.2) for projects in (0.0, 1.0, 3.0)] == about([0.0, 0.1, 0.15])


def test_a_case_asks_what_is_left_at_most_the_weekly_hours():
    assert (hours_asked(2.0, 5.0), hours_asked(2.0, 0.5)) == (2.0, 0.5)


def test_nobody_works_more_hours_than_there_are():
    staff = rows(PROFESSIONAL, {"hours": 3.0, "open_cases": 2}, {"hours": 5.0})
    cases = rows(CASE, *[{"state": SINGLE, "hours": 10.0}] * 2, {"state": WAITING, "hours": 9.0})
    spend_hours(settings(casework_weekly_hours=2.0), cases, staff)
    assert staff["asked"].tolist() == [4.0, 0.0]
    assert staff["used"].tolist() == [3.0, 0.0]
    assert cases["hours"].tolist() == [8.5, 8.5, 9.0]
    assert cases["spent"].tolist() == [1.5, 1.5, 0.0]


def test_a_joint_case_takes_hours_of_both_and_part_of_them_is_aligning():
    staff = rows(PROFESSIONAL, {"hours": 9.0}, {"hours": 9.0})
    cases = rows(
        CASE,
        {
            "state": JOINT,
            "hours": 16.0,
            "partner_hours": 1.0,
            "partner_handler": 1,
            "coordination_hours": 3.5,
            "extent": 1.0,
        },
    )
    spend_hours(settings(casework_weekly_hours=2.0, casework_hours=10.5), cases, staff)
    assert staff["used"].tolist() == [2.0, 1.0]
    assert staff["coordination"] == about([0.5, 0.25]), "3.5 of 14 hours"
    assert (cases[0]["hours"], cases[0]["partner_hours"], cases[0]["spent"]) == (14.0, 0.0, 3.0)


@pytest.mark.parametrize(("left", "after", "met", "hidden"), [(0.1, 0.0, 0.8, 0b100), (0.75, 0.6, 0.2, 0b101)])
def test_a_met_need_is_gone_below_a_tenth(left, after, met, hidden):
    need, seen = np.array([[0.8, 0.0, 0.5]], np.float64), np.array([0b101], np.int64)
    assert heal(need, seen, 0, 0, left, 0.1) == about(met)
    assert need[0].tolist() == about([after, 0.0, 0.5])
    assert seen[0] == hidden


def close(case: dict[str, Any], needs: tuple[float, float, float], right: tuple[int, int, int] = (A, B, -1),
          knowledge: float = 0.0, **values: float) -> dict[str, Any]:  # fmt: skip
    """Close one finished case of organisation A (care) with a resident of these needs."""
    standard = {
        "state": SINGLE, "organisation": A, "partner": -1, "broker": -1, "partner_handler": -1, "partner_domain": -1,
        "needs": sum(1 << d for d, need in enumerate(needs) if need > 0.3), "known": 0b111, "spent": 10.0,
    }  # fmt: skip
    standard["all_needs"] = standard["needs"]
    people = residents(1, need=needs, has_case=True, self_reliance=0.5, trust=0.5, strain=1.0, right_organisation=right)
    pairs = pairs_of(2, permeability=0.5, knowledge=knowledge)
    found = {
        "cases": rows(CASE, standard | case), "staff": rows(PROFESSIONAL, {"open_cases": 1}, {"open_cases": 1}),
        "workers": rows(WORKER, {}), "counts": np.zeros(12),
    }  # fmt: skip
    defaults = {
        "needs_threshold": 0.3,
        "casework_sorted_out": 0.6,
        "casework_need_left": 0.1,
        "casework_need_left_failed": 0.75,
        "asking_pause_weeks": 8.0,
        "savings_follow_weeks": 52.0,
    }
    at_work, log = at_work_of(found["staff"], found["workers"]), a_log()
    close_cases(now(**defaults | values), found["cases"], people, at_work, pairs, 0.0, found["counts"], log)
    found |= {
        name: getattr(people, name) for name in ("need", "has_case", "pause", "self_reliance", "trust", "followed")
    }
    found |= {"successes": pairs.successes, "failures": pairs.failures, "kinds": noted(log)["kind"].tolist()}
    return found


def test_clients_of_several_problems_are_followed_by_how_they_were_helped():
    jointly = {"state": JOINT, "partner": B, "partner_handler": 1, "partner_domain": 1}
    assert close(jointly, (0.8, 0.7, 0))["followed"].tolist() == [52]
    assert close({"known": 0b011}, (0.8, 0.7, 0))["followed"].tolist() == [-52]
    assert close({"known": 0b001}, (0.8, 0, 0))["followed"].tolist() == [0], "one problem in the file"


def at_work_of(staff: Any, workers: Any) -> AtWork:
    """Two organisations with these people."""
    desks, starts = rows(ORGANISATION, {}, {}), np.zeros((2, 26), np.int16)
    return AtWork(staff, desks, workers, np.ones((1, 2)), np.zeros(1), starts, tasks_of(2), network_of(A, B))


SURE, NEVER = {"casework_joint_intercept": 19.0}, {"casework_joint_intercept": -19.0}
BOTH = {"state": JOINT, "partner": B, "partner_handler": 1, "partner_domain": 1}


def test_a_case_with_hours_left_stays_open():
    found = close({"hours": 0.5}, (0.8, 0, 0))
    assert (found["cases"][0]["state"], found["cases"][0]["weeks"], found["kinds"]) == (SINGLE, 1, [])


def test_a_single_success_meets_the_need_and_ends_the_case():
    found = close({}, (0.8, 0, 0), casework_single_success=1.0, residents_trust_gain=0.2)
    assert found["need"][0].tolist() == [0.0, 0.0, 0.0]
    assert (found["has_case"][0], found["pause"][0], found["cases"][0]["state"]) == (False, 8, LOST)
    assert found["trust"][0] == about(0.6)
    assert found["staff"]["open_cases"].tolist() == [0, 1]
    assert found["counts"][[0, 3, 5, 6, 7]].tolist() == [1, 0, 1, 1, 10]
    assert found["kinds"] == [EventKind.SOLVED]


def test_a_single_failure_leaves_most_of_the_need_and_costs_trust():
    found = close({}, (0.8, 0, 0), casework_single_success=0.0, residents_trust_gain=0.2)
    assert found["need"][0, 0] == about(0.6)
    assert found["trust"][0] == about(0.4)
    assert found["counts"][[0, 5, 6]].tolist() == [1, 1, 0]
    assert found["kinds"] == [EventKind.FAILED]


def test_work_at_the_wrong_desk_has_its_own_chance():
    solved = close({}, (0.8, 0, 0), right=(B, B, -1), casework_single_success=0.0, casework_wrong_desk_success=1.0)
    assert solved["kinds"] == [EventKind.SOLVED]
    failed = close({}, (0.8, 0, 0), right=(B, B, -1), casework_single_success=1.0, casework_wrong_desk_success=0.0)
    assert failed["kinds"] == [EventKind.FAILED]


def test_a_joint_success_meets_both_needs_and_counts_for_both_parties():
    found = close(BOTH | {"broker": 0}, (0.8, 0.7, 0), experience_speed=0.5, residents_self_reliance_gain=0.01, **SURE)
    assert found["need"][0].tolist() == [0.0, 0.0, 0.0]
    assert found["successes"].tolist() == [[0, 1], [1, 0]]
    assert not found["failures"].any()
    assert found["staff"]["experience"].tolist() == [0.5, 0.5]
    assert found["staff"]["open_cases"].tolist() == [0, 0]
    assert found["workers"]["joint_solved"].tolist() == [1.0]
    assert found["self_reliance"][0] == about(0.51)
    assert found["counts"][[0, 1, 2, 3, 4]].tolist() == [1, 1, 1, 1, 1]
    assert found["counts"][8] == about(10.0 * 0.275 * 0.4), "overlapping hours"


def test_a_clear_division_leaves_no_work_done_twice():
    found = close(BOTH | {"clear": True}, (0.8, 0.7, 0), **SURE)
    assert found["counts"][8] == 0.0


def test_who_took_a_task_over_meets_both_needs_alone():
    alone = {"casework_single_success": 1.0, "casework_lost_per_need": 1.0, "casework_overlap_unseen": 0.2}
    over = close({"partner_domain": 1}, (0.8, 0.7, 0), **alone)
    assert over["need"][0].tolist() == [0.0, 0.0, 0.0]
    assert over["kinds"] == [EventKind.SOLVED]
    assert over["counts"][8] == 0.0, "nothing is left elsewhere that somebody else may be doing too"
    left = close({}, (0.8, 0.7, 0), **alone)
    assert left["kinds"][0] == EventKind.FAILED
    assert left["counts"][8] == about(2.0)


def test_a_joint_failure_is_remembered_by_both_parties():
    found = close(BOTH, (0.8, 0.7, 0), experience_speed=0.5, **NEVER)
    assert found["failures"].tolist() == [[0, 1], [1, 0]]
    assert found["staff"]["experience"].tolist() == [-0.5, -0.5]
    assert found["counts"][[1, 2, 4]].tolist() == [1, 0, 0]


def test_what_is_still_needed_is_passed_on_when_somebody_knows_to_whom():
    found = close(
        {},
        (0.8, 0.7, 0),
        knowledge=1.0,
        casework_single_success=1.0,
        casework_lost_per_need=0.0,
        casework_pass_on=1.0,
    )
    case = found["cases"][0]
    assert (case["state"], case["organisation"], case["asked"], case["needs"]) == (WAITING, B, 1, 0b010)
    assert (found["has_case"][0], found["counts"][ClosedCount.PASSED_ON]) == (True, 1)
    assert found["kinds"] == [EventKind.SOLVED, EventKind.REFERRED]
    unknown = close({}, (0.8, 0.7, 0), knowledge=0.0, casework_pass_on=1.0)
    assert (unknown["cases"][0]["state"], unknown["has_case"][0]) == (LOST, False)


@pytest.mark.parametrize("right", [(A, -1, -1), (A, A, -1)], ids=["nobody can help", "the same organisation"])
def test_nothing_is_passed_on_to_nobody_or_to_oneself(right):
    case = rows(CASE, {"state": LOST, "organisation": A, "known": 0b011})
    log, counts, people = a_log(), np.zeros(12), residents(1, need=[0, 0.7, 0], right_organisation=right)
    pass_on(now(casework_pass_on=1.0), case[0], people, 0b010, np.ones((2, 2)), 0.0, counts, log)
    assert (len(noted(log)), counts[11], case[0]["state"]) == (0, 0, LOST)


def test_closed_cases_go_and_the_others_keep_their_order():
    cases = rows(CASE, *({"number": i, "state": state} for i, state in enumerate([WAITING, LOST, JOINT, 0, SINGLE])))
    kept = keep_open_cases(cases, 5)
    assert cases["number"][:kept].tolist() == [0, 2, 4]


def test_hours_of_an_organisation_are_those_of_its_people_and_of_who_waits():
    staff = rows(
        PROFESSIONAL, {"contracted": 28.0, "asked": 20.0, "used": 18.0, "coordination": 3.0},
        {"contracted": 20.0, "asked": 5.0, "used": 5.0}, {"organisation": 1, "contracted": 10.0},
    )  # fmt: skip
    cases = rows(CASE, {"state": WAITING, "organisation": 1}, {"state": SINGLE, "organisation": 1})
    hours = np.full((2, 5), 99.0)
    hours_by_organisation(cases, staff, 1.0, 0.8, hours)
    assert hours[0].tolist() == about([48.0, 38.4, 25.0, 20.0, 3.0])
    assert hours[1].tolist() == about([10.0, 8.0, 1.0, 0.0, 0.0])


def test_a_case_ends_when_its_resident_enters_second_line_care():
    people = residents(3, has_case=True)
    people.in_second_line[:2] = True
    cases = rows(
        CASE,
        {"state": JOINT, "resident": 0, "handler": 0, "partner_handler": 1, "all_needs": 0b011, "spent": 4.0},
        {"state": WAITING, "resident": 1, "all_needs": 0b001},
        {"state": SINGLE, "resident": 2, "handler": 0, "all_needs": 0b001},
    )
    staff, counts, log = rows(PROFESSIONAL, {"open_cases": 2}, {"open_cases": 1}), np.zeros(12), a_log()
    end_cases_of_who_left(7, cases, people, staff, counts, log)
    assert cases["state"].tolist() == [LOST, LOST, SINGLE]
    assert staff["open_cases"].tolist() == [1, 0]
    assert people.has_case.tolist() == [False, False, True]
    assert noted(log)["kind"].tolist() == [EventKind.FAILED] * 2
    assert (counts[0], counts[3], counts[5], counts[4], counts[6]) == (2.0, 1.0, 1.0, 0.0, 0.0), "ended, none solved"
