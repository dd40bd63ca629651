"""Joint or alone: the scales of both professionals, the cost over boundaries, room, money, information, intention."""

from typing import Any

import numpy as np
import pytest

from tests.unit.rows import a_log, network_of, noted, now, pairs_of, parameters, residents, rows, settings, tasks_of
from wijksim.agents.columns import CASE, ORGANISATION, PROFESSIONAL, WORKER
from wijksim.domain.counts import JointCount
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.vocabulary import Boundary, CaseState
from wijksim.mechanisms.accountability import accountability_load
from wijksim.mechanisms.asking import largest_need_among
from wijksim.mechanisms.columns import AtWork, Tasks
from wijksim.mechanisms.coordination_cost import (
    bridging_by_worker,
    coordination_cost,
    mean_permeability,
    most_closed_boundary,
    openness_in_work,
    understood,
)
from wijksim.mechanisms.discretion import (
    deviations_per_quarter,
    grant_room,
    resistance,
    room_left_by_managers,
    worth_a_deviation,
)
from wijksim.mechanisms.engagement import (
    Attempt,
    billed_here,
    boundary_of_refusal,
    considerations,
    has_room,
    reason_not_to_share,
    reason_of_refusal,
)
from wijksim.mechanisms.information import may_share, pretext_share
from wijksim.mechanisms.intention import (
    shares_of_professionals,
    update_practice,
    wants_joint_work,
    win_win_seen,
)
from wijksim.mechanisms.joint_work import propose_joint_work
from wijksim.mechanisms.wrong_pocket import (
    captured_benefit,
    perceived_benefit,
    production_lost,
    weigh_interests,
    withheld_benefit,
    worth_of_returns,
)

about = pytest.approx
A, B = 0, 1


def test_accountability_stacks_and_a_team_or_a_common_format_relieves():
    assert accountability_load(0.5, 0.2, 0.0, 0.0) == about(0.92)
    assert accountability_load(0.5, 0.2, 1.0, 0.0) == about(0.552)
    assert accountability_load(0.5, 0.2, 0.0, 1.0) == about(0.276)


def test_the_sectoral_boundary_weighs_most_and_the_weights_add_up_to_one():
    assert mean_permeability(np.ones(5)) == about(1.0)
    assert [mean_permeability(row) for row in np.eye(5)] == about([0.3, 0.2, 0.2, 0.2, 0.1])


def test_the_boundary_that_costs_most_is_the_heaviest_closed_one():
    assert most_closed_boundary(np.zeros(5)) == Boundary.PROFESSIONAL
    assert most_closed_boundary(np.array([0.0, 0.0, 0.0, 0.0, 0.9])) == Boundary.PROFESSIONAL
    assert most_closed_boundary(np.array([0.0, 0.8, 0.0, 0.0, 0.0])) == Boundary.GEOGRAPHIC, ".2 x .2 against .1"


def test_joint_work_costs_nothing_where_all_is_open_and_clear():
    assert coordination_cost(1.0, 0.4, 1.0, 0.0) == 0.0


def test_without_a_division_of_work_a_cost_stays_when_boundaries_vanish():
    assert coordination_cost(1.0, 0.4, 0.0, 0.0) == about(0.7)


def test_somebody_who_bridges_halves_the_cost_over_the_boundary():
    assert coordination_cost(0.0, 0.3, 0.5, 0.0) == about(1.0 + 0.175)
    assert coordination_cost(0.0, 0.3, 0.5, 1.0) == about(0.5 + 0.175)


def test_bridging_takes_competence_acceptance_on_both_sides_and_gains_by_a_common_language():
    assert bridging_by_worker(0.5, 0.64, 0.25, 0.5, 2.0) == about(0.56)
    assert bridging_by_worker(1.0, 1.0, 0.0, 1.0, 2.0) == 0.0


def test_room_becomes_a_whole_number_of_deviations_a_quarter():
    assert [deviations_per_quarter(0.3, 8.0, u) for u in (0.0, 0.5, 0.7)] == [2, 2, 3]
    assert deviations_per_quarter(0.0, 8.0, 0.999) == 0


def test_a_deviation_is_spent_on_a_case_worth_it_and_more_freely_as_the_quarter_ends():
    assert worth_a_deviation(1.22, 1, 13.0)
    assert not worth_a_deviation(1.20, 1, 13.0)
    assert worth_a_deviation(0.95, 1, 0.0)
    assert worth_a_deviation(1.10, 4, 13.0)
    assert not worth_a_deviation(1.70, 0, 0.0)


def test_a_quarter_starts_with_the_room_that_the_own_organisation_grants():
    staff = rows(PROFESSIONAL, *[{"key": i, "organisation": i % 2, "deviations": 99} for i in range(400)])
    grant_room(now(discretion_per_quarter=8.0), staff, rows(ORGANISATION, {"room": 0.0}, {"room": 0.3}))
    assert not staff["deviations"][::2].any()
    assert staff["deviations"][1::2].mean() == about(2.4, abs=0.1)


def test_a_sudden_step_of_room_hurts_who_is_attached_to_protocol():
    assert resistance(0.5, 0.8, 0.3, 2.0) == about(0.5)
    assert resistance(0.5, 0.3, 0.8, 2.0) == resistance(0.0, 1.0, 0.0, 2.0) == 0.0


SIMPLE = {
    "engagement_intercept": -1.0, "engagement_benefit": 2.0, "engagement_cost": 1.0, "engagement_accountability": 1.0,
    "engagement_trust": 2.0, "engagement_experience": 1.0, "engagement_load": 2.0, "discretion_resistance": 2.0,
    "accountability_neighbourhood_demand": 0.0, "accountability_team_mode": 0.0, "wrong_pocket_fair_share": 0.5,
    "objects_form_saves": 0.5, "objects_form_irritates": 0.8,
}  # fmt: skip


def weigh(professional: dict[str, Any] | None = None, organisation: dict[str, Any] | None = None, *, trust: float = 0.5,
          cost: float = 0.25, discretion: float = 0.0, form: float = 0.0,
          billed: float = 0.0) -> tuple[float, list[float]]:  # fmt: skip
    """Sum and scales of somebody with perceived benefit 0.5, .4 withheld by production lost, production pressure 0.2,
    closed boundaries, benefit 1."""
    scales = np.zeros(6)
    who = rows(PROFESSIONAL, professional or {})[0]
    where = rows(ORGANISATION, {"perceived": 0.5, "withheld": 0.4, "production_pressure": 0.2} | (organisation or {}))[
        0
    ]
    attempt = Attempt(np.zeros(5), cost, 1.0, form)
    x = considerations(parameters(**SIMPLE), who, where, trust, attempt, billed, discretion, scales)
    return x, scales.tolist()


def test_all_considerations_add_up():
    x, scales = weigh()
    assert x == about(-1.0 + 1.0 - 0.25 - 0.5 + 0.6)
    assert scales == about([0.0, -0.25, -0.5, 0.0, 0.0, 0.0])


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        ({"professional": {"motivation": 0.4}}, 0.4),
        ({"professional": {"experience": -0.5}}, -0.5),
        ({"professional": {"load": 1.15}}, -0.5),
        ({"professional": {"load": 0.9}}, 0.0),
        ({"professional": {"attachment": 0.5}, "organisation": {"room": 0.6}}, -0.6),
        ({"organisation": {"perceived": 0.1}}, -0.8),
        ({"organisation": {"production_pressure": 0.7}}, -0.5),
        ({"trust": 0.2}, -0.6),
        ({"cost": 1.0}, -0.75),
        ({"discretion": 0.8}, 0.4),
        ({"form": 1.0}, 0.25),
        ({"form": 1.0, "professional": {"attachment": 0.5}}, 0.25 - 0.2),
        ({"billed": 0.5}, 0.4),
        ({"billed": -1.5}, -1.2),
    ],
)
def test_each_consideration_weighs_by_itself(change, difference):
    assert weigh(**change)[0] - weigh()[0] == about(difference)


def test_unpaid_hours_are_a_reason_of_own_interest():
    assert weigh(billed=-1.5)[1][0] == about(2.0 * -0.6)


def test_what_is_billed_goes_to_who_takes_the_task_on_by_its_contract():
    assert billed_here(1.0, 0.0, True, 1.5) == 0.0
    assert billed_here(0.5, 0.4, True, 1.5) == about(0.4 - 1.5 * 0.3)
    assert billed_here(-1.0, 0.2, True, 1.0) == about(0.2 - 0.8)
    assert billed_here(0.5, 0.4, False, 1.5) == 0.4


def test_the_reason_of_a_refusal_is_the_heaviest_consideration_against():
    assert [reason_of_refusal(-row) for row in np.eye(6)] == [
        Reason.OWN_INTEREST, Reason.COST, Reason.ACCOUNTABILITY, Reason.DISTRUST, Reason.LOAD, Reason.UNCERTAINTY,
    ]  # fmt: skip


def test_a_refusal_breaks_at_money_at_accounts_or_where_it_costs_most():
    closed_at_profession = np.array([1.0, 0.0, 0.5, 0.5, 0.5])
    found = [
        [boundary_of_refusal(int(reason), closed_at_profession, clear) for clear in (True, False)]
        for reason in (Reason.OWN_INTEREST, Reason.ACCOUNTABILITY, Reason.LOAD)
    ]
    assert found == [
        [Boundary.FINANCIAL] * 2,
        [Boundary.ACCOUNTABILITY] * 2,
        [Boundary.PROFESSIONAL, Boundary.SECTORAL],
    ]


def test_the_colleague_is_asked_for_the_largest_need_among():
    needs = np.array([0.9, 0.4, 0.6])
    assert [largest_need_among(needs, mask) for mask in (0b110, 0b010, 0b000)] == [2, 1, -1]


def test_discretion_is_used_when_it_is_worth_it_or_constant_when_switched_off():
    somebody = rows(PROFESSIONAL, {"deviations": 1})[0]
    p = parameters(discretion_strength=0.8)
    assert [has_room(p, somebody, 0.5, benefit, 0.0) for benefit in (1.0, 0.8)] == [0.8, 0.0]
    p = parameters(discretion_strength=0.8, discretion_on=0.0)
    assert has_room(p, somebody, 0.5, 0.6, 13.0) == about(0.4)


def propose(known: int = 0b011, broker_hours: float = 0.0, retry: int = 0, right: tuple[int, int, int] = (A, B, -1),
            tasks: Tasks | None = None, **values: float) -> dict[str, Any]:  # fmt: skip
    """A case in care of organisation A with a need in welfare, for which B is right, is brought to a colleague.

    Where nothing is said of ``tasks`` the need is about none, and who does what is clear.
    """
    case = {
        "state": CaseState.OPEN_SINGLE, "organisation": A, "domain": 0, "known": known, "needs": 0b011, "benefit": 1.7,
        "extent": 1.0, "hours": 10.0, "retry": retry, "partner": -1, "broker": -1,
        "partner_domain": -1, "task": -1, "clear": True,
    }  # fmt: skip
    tasks = tasks or tasks_of(2)
    staff = rows(PROFESSIONAL, {"deviations": 1, "open_cases": 1}, {"deviations": 1})
    desks = rows(ORGANISATION, {"professionals": 1}, {"professionals": 1, "first_professional": 1})
    workers = rows(WORKER, {"bridge_hours": broker_hours, "competence": 0.5})
    network, starts = network_of(A, B, workers=(A,)), np.zeros((2, 26), np.int16)
    at_work = AtWork(staff, desks, workers, np.ones((1, 2)), np.zeros(1), starts, tasks, network)
    quiet = {"information_legal_limit": 0.0, "information_pretext": 0.0, "engagement_mood": 0.0, "engagement_retry_weeks": 8.0,
             "engagement_broker_hours": 1.5, "finding_desk": 1.0, "finding_colleague": 1.0, "casework_hours": 14.0, "casework_coordination_hours": 4.0}  # fmt: skip
    pairs = pairs_of(2, trust=0.5, permeability=0.5, frame_distance=0.3, vision=0.5)
    people = residents(1, need=[0.8, 0.6, 0.0], right_organisation=right)
    cases, counts, log = rows(CASE, case), np.zeros(len(JointCount)), a_log()
    propose_joint_work(now(3, **quiet | values), cases, people, at_work, pairs, counts, log)
    return {
        "cases": cases, "staff": staff, "desks": desks, "workers": workers, "starts": at_work.joint_starts,
        "failed": pairs.failed_attempts, "proposals": pairs.proposals, "counts": counts, "events": noted(log),
    }  # fmt: skip


YES, NO = {"engagement_intercept": 60.0}, {"engagement_intercept": -60.0}


def test_when_both_agree_the_case_becomes_joint_and_both_plan_hours_for_it():
    found = propose(discretion_per_quarter=0.0, **YES)
    case = found["cases"][0]
    extra = 4.0 * (0.5 * 1.0 * 0.75)
    assert (case["state"], case["partner"], case["partner_handler"], case["partner_domain"]) == (
        CaseState.OPEN_JOINT,
        B,
        1,
        1,
    )
    assert (case["hours"], case["partner_hours"], case["coordination_hours"]) == about(
        (10.0 + extra, 14.0 + extra, extra)
    )
    assert found["staff"]["open_cases"].tolist() == [1, 1]
    assert found["starts"][:, 3].tolist() == [1, 1]
    assert found["counts"][[0, 1]].tolist() == [1, 0]
    assert not found["failed"].any()


def test_leaving_protocol_for_it_uses_up_room_of_both():
    found = propose(**YES)
    assert found["staff"]["deviations"].tolist() == [0, 0]
    assert found["counts"][5] == 2
    assert found["events"]["kind"].tolist() == [EventKind.ROOM_USED] * 2 + [EventKind.JOINT_STARTED]


@pytest.mark.parametrize("asked", [0.0, 200.0])
def test_the_one_who_asks_may_back_out_whatever_the_other_would_say(asked):
    found = propose(engagement_asked=asked, **NO)
    assert found["events"]["actor"].tolist() == [A]
    assert found["counts"][[0, 1]].tolist() == [0, 1]


def test_the_one_who_is_asked_may_refuse_too():
    found = propose(engagement_asked=-200.0, **YES)
    assert found["events"][0][["kind", "actor", "partner"]].item() == (EventKind.JOINT_REFUSED, B, A)
    assert found["desks"]["refusals"].tolist() == [0.0, 1.0]
    assert found["cases"][0]["retry"] == 8
    assert found["failed"][A, B].sum() == found["failed"][B, A].sum() == 1.0


def test_a_broker_with_hours_lowers_the_cost_and_is_paid_in_hours():
    found = propose(broker_hours=2.0, engagement_bridging=2.0, engagement_language=0.0, **YES)
    assert found["cases"][0]["broker"] == 0
    assert found["workers"][0][["bridge_hours", "brokered_hours"]].item() == (0.5, 1.5)
    assert found["counts"][4] == 1.5
    assert found["cases"][0]["coordination_hours"] == about(4.0 * 0.375 / 2.0)


def test_the_law_stops_a_share_of_cases_and_a_pretext_stops_the_unwilling():
    assert propose(information_legal_limit=1.0, **YES)["events"]["reason"].tolist() == [Reason.LAW]
    assert propose(information_pretext=1.0, **NO)["events"]["reason"].tolist() == [Reason.PRETEXT]
    assert propose(information_pretext=1.0, **YES)["counts"][[0, 3]].tolist() == [1, 0]


@pytest.mark.parametrize(
    "case",
    [{"known": 0b001}, {"right": (A, A, -1)}, {"right": (A, -1, -1)}, {"retry": 2}],
    ids=[
        "no other need is known",
        "the right desk is one's own",
        "nobody can help",
        "too soon after a refusal",
    ],
)
def test_nothing_is_proposed_without_somebody_to_propose_it_to(case):
    found = propose(**case, **YES)
    assert not found["proposals"].any()
    assert found["cases"][0]["state"] == CaseState.OPEN_SINGLE


def test_the_law_forbids_a_share_of_cases():
    assert [may_share(0.1, u) for u in (0.05, 0.1, 0.9)] == [False, True, True]


def test_who_would_rather_not_says_that_it_is_not_allowed():
    assert pretext_share(0.8, 0.25) == about(0.2)
    assert pretext_share(0.0, 0.25) == pretext_share(1.0, 0.0) == 0.0


def test_the_law_comes_before_a_pretext():
    unwilling, pretext = 0.8, 0.25
    assert reason_not_to_share(True, 0.0, unwilling, pretext) == Reason.LAW
    assert [reason_not_to_share(False, u, unwilling, pretext) for u in (0.1, 0.2)] == [Reason.PRETEXT, 0]


def test_siloed_money_rewards_own_production_and_pooled_money_joint_results():
    assert captured_benefit(0.0, 0.42, 0.0625, 0.0) == about(0.3575)
    assert captured_benefit(0.0, 0.12, 0.25, 0.0) == about(-0.13)
    assert captured_benefit(1.0, 0.12, 0.0, 0.0) == captured_benefit(1.0, 0.42, 0.0, 0.0) == 0.5
    assert captured_benefit(0.5, 0.12, 0.0, 0.1) == about(0.25 + 0.06 + 0.1)


def test_what_a_budget_of_the_team_pays_is_no_production_lost():
    assert withheld_benefit(0.0, 1.0, 1.0, 1.0) == 0.0
    assert withheld_benefit(0.0, 1.0, 1.0, 0.4) == about(0.15)
    assert withheld_benefit(0.5, 0.5, 2.0, 0.0) == about(0.125)


def test_production_lost_follows_from_the_contract_and_not_from_the_kind_of_house():
    assert production_lost(0.0, 1.0, 1.0, 0.5) == 1.0
    assert production_lost(1.0, 1.0, 1.0, 0.5) == 0.5
    assert production_lost(0.5, 1.2, 1.0, 0.5) == about(0.9)


def test_returns_weigh_by_the_euro_and_at_most_so_much():
    assert worth_of_returns(0.0, 2500.0, 0.4) == 0.0, "where nothing was saved nothing is"
    assert worth_of_returns(500.0, 2500.0, 0.4) == about(0.2)
    assert worth_of_returns(5000.0, 2500.0, 0.4) == 0.4


def test_a_cost_benefit_analysis_shows_what_was_avoided_and_nothing_where_nothing_was():
    assert perceived_benefit(0.2, 0.25, 0.5, 0.8) == about(0.3)
    assert perceived_benefit(0.2, 0.0, 1.0, 0.8) == perceived_benefit(0.2, 0.25, 0.0, 0.8) == 0.2


def test_without_the_wrong_pocket_everybody_sees_the_fair_share():
    desks = rows(ORGANISATION, {"own_share": 0.12}, {"own_share": 0.42})
    weigh_interests(settings(wrong_pocket_fair_share=0.5, wrong_pocket_on=0.0), desks, np.zeros(2), 0.0)
    assert desks["perceived"].tolist() == [0.5, 0.5]
    weigh_interests(settings(funding_team_budget=0.0), desks, np.zeros(2), 0.0)
    assert desks["captured"].tolist() == about([0.12, 0.42])


def test_each_house_sees_what_its_own_books_and_an_analysis_in_use_show():
    desks = rows(ORGANISATION, {"own_share": 0.1, "returns": 500.0}, {"own_share": 0.1})
    at = settings(wrong_pocket_whole_benefit=2500.0, wrong_pocket_most_returns=0.4, wrong_pocket_mkba_weight=0.5)
    weigh_interests(at, desks, np.array([0.0, 1.0]), 1000.0)
    assert desks["captured"].tolist() == about([0.3, 0.1])
    assert desks["perceived"].tolist() == about([0.3, 0.3])


def test_money_and_accounts_do_not_cost_hours_in_the_work_itself():
    assert openness_in_work(np.array([1.0, 1.0, 1.0, 1.0, 0.0]), 0.0) == 0.0
    assert openness_in_work(np.array([0.0, 0.0, 0.0, 0.0, 1.0]), 0.0) == about(1 / 3)
    assert openness_in_work(np.zeros(5), 0.6) == about(0.4)


def test_another_method_costs_less_with_somebody_one_knows():
    assert understood(0.4, 0.5, 0.5) == about(0.4 + 0.6 * 0.25)
    assert understood(0.4, 0.0, 0.7) == 0.4
    assert understood(0.4, 1.0, 1.0) == 1.0


SOUGHT, UNTAKEN, TWICE = JointCount.TASKS_SOUGHT, JointCount.TASKS_UNTAKEN, JointCount.TASKS_TAKEN_TWICE


def one_task(**values: Any) -> Tasks:
    """Every need is about the one task there is; both are able to do it, unpaid, and nobody takes it up."""
    return tasks_of(2, work=1.0, volume=1.0, **values)


def test_by_an_agreement_the_house_that_has_the_case_does_the_task_as_well():
    found = propose(tasks=one_task(agreed=1.0, share=[[1.0], [0.0]]), **YES)
    case = found["cases"][0]
    assert (case["state"], case["partner"], case["partner_domain"]) == (CaseState.OPEN_SINGLE, -1, 1)
    assert (case["task"], case["clear"], case["hours"]) == (0, True, 24.0)
    assert found["counts"][[SOUGHT, UNTAKEN, TWICE]].tolist() == [1, 0, 0]
    assert not found["proposals"].any()


def test_a_task_that_nobody_takes_up_is_a_gap_and_the_case_is_vague():
    found = propose(tasks=one_task(), **YES)
    assert found["counts"][[SOUGHT, UNTAKEN, TWICE]].tolist() == [1, 1, 0]
    assert (found["cases"][0]["task"], found["cases"][0]["clear"]) == (0, False)


def test_who_takes_the_task_up_is_the_partner_and_all_is_clear():
    found = propose(tasks=one_task(claim=[[0.0], [1.0]]), **YES)
    assert found["counts"][[SOUGHT, UNTAKEN, TWICE]].tolist() == [1, 0, 0]
    assert (found["cases"][0]["partner"], found["cases"][0]["clear"]) == (B, True)


BY_COST = {"engagement_benefit": 0.0, "engagement_accountability": 0.0, "engagement_asked": -200.0}


def test_a_case_breaks_on_the_task_and_both_remember_it():
    tasks = one_task()
    found = propose(tasks=tasks, **YES | BY_COST)
    assert found["failed"][A, B, Boundary.SECTORAL] == 1.0
    assert (tasks.broke[:, 0].tolist(), tasks.agenda.tolist()) == ([1.0, 1.0], [1.0])
    assert not tasks.seen.any() and not tasks.unpaid.any(), "no boundary worker was there, nobody refused for money"


def test_a_boundary_worker_who_was_there_saw_it_break():
    tasks = one_task()
    propose(tasks=tasks, broker_hours=2.0, **YES | BY_COST)
    assert tasks.seen.tolist() == [1.0]


def test_who_refuses_because_it_is_not_paid_remembers_the_task():
    tasks = one_task(claim=[[0.0], [1.0]])
    propose(
        tasks=tasks,
        tasks_unpaid=9.0,
        wrong_pocket_fair_share=9.0,
        broker_hours=2.0,
        **YES | {"engagement_asked": -200.0},
    )
    assert tasks.unpaid[:, 0].tolist() == tasks.unpaid_seen[:, 0].tolist() == [0.0, 1.0]
    assert not tasks.broke.any() and not tasks.agenda.any()


def test_wanting_leaves_cost_accountability_and_load_aside():
    assert wants_joint_work(-0.5, 0.0, 0.6, 0.0, 0.5, 0.0)
    assert not wants_joint_work(-0.5, -0.2, 0.6, 0.0, 0.5, 0.0)
    assert not wants_joint_work(-0.5, 0.0, 0.6, -0.5, 0.5, 0.0)
    assert not wants_joint_work(-0.5, 0.0, 0.6, 0.0, 0.5, 0.2)


def test_what_people_see_succeed_and_what_is_counted_adds_to_win_win():
    assert win_win_seen(0.5, 1.0, 1.0, 1.0, 0.5) == about(1.5)
    assert win_win_seen(0.5, 1.0, 1.0, 0.0, 0.0) == 0.5


def test_practice_is_two_joint_cases_in_half_a_year_and_structural_after_a_year_of_it():
    staff = rows(PROFESSIONAL, {"weeks_practising": 51}, {"weeks_practising": 51}, {"weeks_practising": 7}, {})
    starts = np.zeros((4, 26), np.int16)
    starts[0, [3, 20]], starts[1, 3], starts[2, 5] = 1, 1, 2
    starts[:, 11] = [0, 0, 0, 1]
    update_practice(settings(), 10, staff, starts, rows(ORGANISATION, {}))
    assert staff["practises"].tolist() == [True, False, True, False]
    assert staff["weeks_practising"].tolist() == [52, 0, 8, 0]
    assert not starts[:, 11].any(), "the column of next week is empty"
    _, practise, structural = shares_of_professionals(staff)
    assert (practise, structural) == (0.5, 0.25)


def test_managers_leave_room_while_production_is_met():
    assert room_left_by_managers(0.5, 0.8, 0.0) == 0.5
    assert room_left_by_managers(0.5, 0.8, 0.25) == about(0.5 * 0.8)
    assert room_left_by_managers(0.5, 0.0, 1.0) == 0.5


def test_experience_fades_and_room_is_got_used_to():
    staff = rows(PROFESSIONAL, {"experience": 0.8, "habituated_room": 0.2})
    update_practice(settings(experience_decay=0.5, discretion_habituation=0.25), 0, staff, np.zeros((1, 26), np.int16),
                    rows(ORGANISATION, {"room": 0.6}))  # fmt: skip
    assert staff[0][["experience", "habituated_room"]].item() == about((0.4, 0.3))
