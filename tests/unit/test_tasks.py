"""Tasks: who takes one up, what is left when nobody keeps a division alive, how clear the work is divided, and what two
houses find when they negotiate one task. Numbers are computed by hand."""

import numpy as np
import pytest

from tests.unit.rows import pairs_of, rows, settings, tasks_of
from wijksim.agents.columns import ORGANISATION
from wijksim.domain.vocabulary import Boundary
from wijksim.mechanisms.division import Option, Party, best_option, gain, net_of_hour, worth_of_hour
from wijksim.mechanisms.permeability import weights_of
from wijksim.mechanisms.tasks import (
    GAP,
    OVERLAP,
    agreed_more,
    chance_of_one,
    claim_of,
    kept,
    let_tasks_rest,
    measure_division,
    paid_by_system,
    paid_share,
    task_in,
    who_takes,
)

about = pytest.approx
A, B, C = 0, 1, 2


def test_what_a_contract_leaves_out_may_be_arranged():
    assert paid_share(1.0, 0.0) == paid_share(1.0, 0.5) == 1.0
    assert paid_share(0.5, 0.4) == about(0.7)
    assert paid_share(0.0, 0.3) == about(0.3)
    assert paid_share(-1.0, 0.3) == about(0.3), "who is not able has no contract"


def test_who_is_paid_nearly_always_takes_a_task_up_and_who_is_only_able_now_and_then():
    assert claim_of(1.0, 1.0, 0.02, 0.94) == about(0.96)
    assert claim_of(0.5, 0.5, 0.02, 0.94) == about(0.49)
    assert claim_of(0.0, 0.0, 0.02, 0.94) == about(0.02)
    assert claim_of(1.0, 1.0, 0.5, 0.94) == 1.0
    assert claim_of(-1.0, 1.0, 0.02, 0.94) == 0.0, "who is not able never does"


def test_a_need_is_about_a_task_by_the_work_of_the_house():
    work = np.array([0.2, 0.2, 1.0])
    assert [task_in(work, u) for u in (0.0, 0.19, 0.2, 0.99)] == [0, 0, 2, 2]
    assert task_in(np.zeros(3), 0.5) == -1, "a house without tasks"


def takers(n: int = 400, is_old: bool = True, **values: object) -> list[int]:
    """Who takes the one task up in ``n`` cases that lie with A, of three houses."""
    tasks = tasks_of(3, **values)
    division, claims = np.uint64(11), np.uint64(12)
    return [int(who_takes(tasks, 0, A, 0, is_old, division, claims, np.uint64(key))) for key in range(n)]


def test_without_an_agreement_every_other_house_draws_for_itself():
    assert set(takers(20)) == {GAP}
    assert set(takers(20, claim=[[1.0], [0.0], [0.0]])) == {GAP}, "the house that has the case looks for another"
    assert set(takers(20, claim=[[1.0], [1.0], [0.0]])) == {B}
    assert set(takers(20, claim=[[0.0], [1.0], [1.0]])) == {OVERLAP}


def test_claims_are_chances():
    found = takers(4000, claim=[[0.0], [0.5], [0.2]])
    shares = {taker: found.count(taker) / 4000 for taker in (B, C, GAP, OVERLAP)}
    assert shares == about({B: 0.4, C: 0.1, GAP: 0.4, OVERLAP: 0.1}, abs=0.025)


def test_organisations_for_the_elderly_take_up_nothing_for_the_young():
    both = {"claim": [[0.0], [1.0], [0.0]], "for_elderly": [False, True, False]}
    assert set(takers(20, **both)) == {B}
    assert set(takers(20, is_old=False, **both)) == {GAP}


def test_a_division_that_holds_decides_also_for_the_house_that_has_the_case():
    assert set(takers(20, agreed=1.0, share=[[0.0], [0.0], [1.0]], claim=1.0)) == {C}
    assert set(takers(20, agreed=1.0, share=[[1.0], [0.0], [0.0]])) == {A}
    half = takers(4000, agreed=0.5, share=[[0.5], [0.5], [0.0]], claim=[[0.0], [0.0], [1.0]])
    assert {who: half.count(who) / 4000 for who in (A, B, C)} == about({A: 0.25, B: 0.25, C: 0.5}, abs=0.025)


def test_the_same_case_meets_the_same_answer():
    values = {"claim": [[0.0], [0.5], [0.2]], "agreed": 0.3, "share": [[0.0], [1.0], [0.0]]}
    assert takers(**values) == takers(**values)


def test_what_nobody_keeps_alive_is_lost():
    assert kept(0.5, 0.1) == about(0.45)
    assert kept(0.5, 0.0) == 0.5


def test_an_agreement_settles_a_share_of_what_is_open_up_to_what_can_hold():
    assert agreed_more(0.2, 0.5, 1.0) == about(0.6)
    assert agreed_more(0.2, 0.5, 0.5) == about(0.35)
    assert agreed_more(0.8, 0.5, 0.5) == 0.8, "habits take nothing away from a division with a mandate"


def test_chances_of_exactly_one_and_of_nobody():
    assert chance_of_one(np.array([0.5, 0.5])) == about((0.5, 0.25))
    assert chance_of_one(np.array([0.2, 0.3, 0.4])) == about((0.084 + 0.144 + 0.224, 0.336))
    assert chance_of_one(np.zeros(2)) == (0.0, 1.0)


def a_week_of_rest(covenant=(0.0, 0.0), tender=(0.0, 0.0), **values: float):
    """A is paid for the task and takes it up in no case yet; B is able, half is arranged, and a division holds."""
    tasks = tasks_of(
        2, contract=[[1.0], [0.0]], arranged=[[0.0], [0.5]], claim=[[0.0], [0.5]], share=[[0.0], [1.0]], agreed=0.8,
        broke=2.0, unpaid=4.0, seen=1.0, unpaid_seen=1.0, agenda=4.0,
    )  # fmt: skip
    standard = {
        "permeability_relaxation": 0.5, "permeability_memory": 0.25, "tasks_freely": 0.1, "tasks_by_pay": 0.5,
        "tasks_drift": 0.5, "tasks_fading": 0.25, "consultation_let_lie": 0.5,
    }  # fmt: skip
    let_tasks_rest(settings(**standard | values), tasks, np.array([0.0, 0.1]), np.array(covenant), np.array(tender))
    return tasks


def test_the_system_pulls_back_what_people_arranged():
    tasks = a_week_of_rest()
    assert tasks.arranged[:, 0].tolist() == about([0.0, 0.3]), "half of the way from .5 to .1"
    assert tasks.claim[:, 0].tolist() == about([0.3, 0.375]), "half of the way to .1 + .5, and to .1 + .5 x .3"
    assert tasks.agreed.tolist() == about([0.6])
    assert tasks.share[:, 0].tolist() == [0.0, 1.0]


def test_a_covenant_of_who_does_the_task_keeps_the_division():
    assert a_week_of_rest(covenant=(1.0, 0.0), objects_covenant_keeps=0.5).agreed.tolist() == about([0.6])
    assert a_week_of_rest(covenant=(0.0, 1.0), objects_covenant_keeps=0.5).agreed.tolist() == about([0.7])


def test_with_a_tender_model_pay_follows_who_does_the_task():
    values = {"objects_tender_pays": 0.5, "permeability_legal_ceiling": 0.6}
    tasks = a_week_of_rest(tender=(1.0, 1.0), **values)
    resting = 0.1 + 0.5 * 0.6 * (0.6 - 0.1)  # the division is .6 after a week of fading
    assert tasks.arranged[:, 0].tolist() == about([0.0, 0.5 + 0.5 * (resting - 0.5)])


def test_a_division_of_one_buurt_decides_there_and_fades_when_nobody_works_at_it():
    here = {"here": 1.0, "takers_here": [[[B, C]]], "agreed": 1.0, "share": [[1.0], [0.0], [0.0]]}
    found = takers(400, **here)
    assert {who: found.count(who) / 400 for who in (A, B, C)} == about({A: 0.0, B: 0.5, C: 0.5}, abs=0.06)
    tasks = tasks_of(2, here=0.8, broke_here=4.0, contract=0.0)
    for held, left in ((False, 0.6), (True, 0.6)):
        tasks.held_here[:] = held
        let_tasks_rest(settings(tasks_fading=0.25, permeability_memory=0.5), tasks, *(np.zeros(2) for _ in range(3)))
        assert tasks.here[0, 0] == about(left)
    assert tasks.broke_here[0, 0] == 1.0


def test_what_broke_is_forgotten_and_who_saw_it_this_week_starts_anew():
    tasks = a_week_of_rest()
    assert tasks.broke[:, 0].tolist() == [1.5, 1.5]
    assert tasks.unpaid[:, 0].tolist() == [3.0, 3.0]
    assert tasks.agenda.tolist() == [2.0]
    assert not tasks.seen.any() and not tasks.unpaid_seen.any()


def test_claims_and_divisions_stay_when_clarity_is_switched_off_and_pay_when_relaxation_is():
    off = a_week_of_rest(clarity_on=0.0)
    assert (off.claim[:, 0].tolist(), off.agreed.tolist()) == ([0.0, 0.5], [0.8])
    assert a_week_of_rest(relaxation_on=0.0).arranged[:, 0].tolist() == [0.0, 0.5]


def test_how_clear_taken_up_and_paid_work_is_follows_from_the_tasks_of_both():
    """Task 0 (volume 3): A and B each take it up in half of the cases, and an agreement holds in half. Task 1 (volume
    1): B alone does it, always. C does nothing."""
    tasks = tasks_of(
        3, 2, volume=[3.0, 1.0], contract=[[1.0, -1.0], [0.0, 1.0], [-1.0, -1.0]],
        claim=[[0.5, 0.0], [0.5, 1.0], [0.0, 0.0]], agreed=[0.5, 0.0], arranged=[[0.0, 0.0], [0.4, 0.0], [0.0, 0.0]],
    )  # fmt: skip
    pairs = pairs_of(3, permeability=0.1)
    measure_division(tasks, pairs)
    assert tasks.clear.tolist() == about([0.5 + 0.5 * 0.5, 1.0])
    assert tasks.gap.tolist() == about([0.5 * 0.25, 0.0])
    assert pairs.clarity[A, B] == pairs.clarity[B, A] == about((3 * 0.75 + 1.0) / 4)
    assert pairs.clarity[A, C] == about(0.75), "only tasks that one of the two is able to do"
    open_now = pairs.permeability
    assert open_now[A, B, Boundary.SECTORAL] == open_now[B, A, Boundary.SECTORAL] == about((3 * 0.875 + 1.0) / 4)
    assert open_now[A, B, Boundary.FINANCIAL] == about(3 * 0.5 * 0.4 / 4)
    assert open_now[A, C, Boundary.FINANCIAL] == 0.0
    assert open_now[A, B, Boundary.PROFESSIONAL] == 0.1


def test_houses_without_tasks_stay_as_they_are():
    pairs = pairs_of(2, clarity=0.3, permeability=0.2)
    measure_division(tasks_of(2, volume=1.0, contract=-1.0), pairs)
    assert (pairs.clarity[A, B], pairs.permeability[A, B, Boundary.SECTORAL]) == (0.3, 0.2)


def test_an_hour_is_worth_what_it_bills_and_costs_where_people_wait():
    assert worth_of_hour(0.5, 60.0, 0.8, 10.0) == about(40.0 * 0.64)
    assert worth_of_hour(1.0, 60.0, 0.0, 10.0) == 0.0


def test_fee_for_service_draws_a_task_in_and_a_budget_does_not():
    assert net_of_hour(1.0, 60.0, 1.0, 5.0, 20.0) == about(45.0)
    assert net_of_hour(0.0, 60.0, 1.0, 5.0, 20.0) == about(-15.0)
    assert net_of_hour(0.5, 60.0, 0.5, 10.0, 25.6) == about(-5.6)


def test_a_party_gains_by_the_task_and_by_hours_that_a_clear_division_saves():
    somebody = Party(able=True, claim=0.2, net=5.0, hour=10.0)
    assert gain(somebody, 0.7, 10.0, 6.0) == about(0.5 * 5.0 * 10.0 + 60.0)
    assert gain(somebody, 0.0, 10.0, 6.0) == about(-0.2 * 50.0 + 60.0)


def test_the_option_is_best_for_who_gains_least():
    likes, shuns = Party(True, 0.5, 4.0, 5.0), Party(True, 0.5, -4.0, 5.0)
    assert best_option(likes, shuns, 10.0, 6.0) == Option.ONE
    assert best_option(shuns, likes, 10.0, 6.0) == Option.OTHER
    assert best_option(Party(True, 0.5, -10.0, 5.0), Party(True, 0.5, -10.0, 5.0), 10.0, 6.0) == Option.TOGETHER


def test_nobody_agrees_to_what_is_no_gain_or_to_what_they_cannot_do():
    empty = Party(True, 0.5, -10.0, 0.0)
    assert best_option(empty, empty, 10.0, 6.0) is None, "without hours to save there is nothing to find"
    unable = Party(False, 0.0, 4.0, 5.0)
    able = Party(True, 0.5, 4.0, 5.0)
    assert best_option(unable, able, 10.0, 6.0) == Option.OTHER
    assert best_option(able, unable, 10.0, 6.0) == Option.ONE
    assert best_option(unable, unable, 10.0, 6.0) is None


def test_what_the_system_pays_follows_each_condition_of_money_and_stays_under_the_law():
    houses, found = rows(ORGANISATION, {"integration": 0.0}, {"integration": 0.5}, {"integration": 1.0}), np.zeros(3)
    weights = {
        "permeability_by_integration": 0.5,
        "permeability_by_policy": 0.2,
        "permeability_by_decentralisation": 0.3,
    }
    values = {"permeability_base": 0.1, "permeability_legal_ceiling": 0.55, "scale_fence_opens": 0.05} | weights
    support, inside = np.array([0.0, 0.5, 1.0]), np.array([True, False, True])
    paid_by_system(settings(**values, funding_decentralised=0.0, scale_fence=0.0), houses, support, inside, found)
    assert found == about([0.1, 0.1 + 0.25 + 0.1, 0.55]), "the third would be 0.8, the law says less"
    paid_by_system(settings(**values, funding_decentralised=1.0, scale_fence=0.0), houses, support, inside, found)
    assert found == about([0.4, 0.75, 1.0])
    paid_by_system(settings(**values, funding_decentralised=0.0, scale_fence=1.0), houses, support, inside, found)
    assert found == about([0.15, 0.45, 0.6]), "inside a fence money opens up"
    assert weights_of(settings(**weights)[0]).integration == 0.5
