"""Posts of boundary workers and who pays them: whole posts and a rest, shares to the cent, a hand-over, who pools."""

from typing import Any

import numpy as np
import pytest

from tests.small_wijk import after, small_wijk
from wijksim.agents.ledger import POOL
from wijksim.domain.accounts import Stream
from wijksim.domain.vocabulary import Payer
from wijksim.model.staffing import LARGEST_TEAM, hours_of_people, leave, staff, turn_over
from wijksim.model.wijk_model import WijkModel

about = pytest.approx
USUAL = 12.0
"""Hours of a post where nobody set them."""
FULL = {
    "boundary_workers.operational_hours": 500.0, "boundary_workers.tactical_hours": 0.0,
    "boundary_workers.policy_hours": 0.0,
}  # fmt: skip
"""40 hours a week in 800 residents, all on the shop floor."""


def at_work(model: WijkModel) -> list[float]:
    return [worker.hours_granted for worker in model.workers if worker.planned]


def test_planned_hours_are_whole_posts_and_one_rest() -> None:
    assert hours_of_people(40.0, 16.0, USUAL) == about([16.0, 16.0, 8.0])
    assert hours_of_people(32.0, 16.0, USUAL) == about([16.0, 16.0])
    assert hours_of_people(5.0, 16.0, USUAL) == about([5.0])
    assert hours_of_people(0.0, 16.0, USUAL) == []
    third = 0.1 + 0.2  # a little more than 0.3
    assert len(hours_of_people(10 * third, 1.0, USUAL)) == 3, "rounding makes no post"


def test_where_nobody_set_the_hours_of_a_post_they_are_equal() -> None:
    assert hours_of_people(18.0, USUAL, USUAL) == about([9.0, 9.0])
    assert hours_of_people(18.0, USUAL, 8.0) == about([6.0, 6.0, 6.0])


def test_in_a_city_a_person_stands_for_a_team() -> None:
    hours = hours_of_people(36.0 * 100, 36.0, USUAL)
    assert len(hours) == LARGEST_TEAM
    assert sum(hours) == about(3600.0) and len(set(hours)) == 1


@pytest.mark.parametrize(("per_post", "expected"), [(16.0, [16.0, 16.0, 8.0]), (40.0, [40.0]), (12.0, [10.0] * 4)])
def test_a_run_has_these_posts(per_post: float, expected: list[float]) -> None:
    model = after(1, small_wijk(FULL | {"boundary_workers.hours_per_post": per_post}), check=True)
    assert sorted(at_work(model), reverse=True) == about(expected)


def test_a_measure_makes_other_posts_of_the_same_hours() -> None:
    measure = {"name": "whole", "start": 3, "end": 6, "set": {"boundary_workers.hours_per_post": 36.0}}
    scenario = small_wijk(FULL, measures=[measure])
    assert [sorted(at_work(after(weeks, scenario))) for weeks in (3, 4, 7)] == [
        about([10.0] * 4), about([4.0, 36.0]), about([10.0] * 4),
    ]  # fmt: skip


class Books:
    """Payments of a municipality with two houses, by hand: no model is run."""

    def __init__(self, paid_by: dict[str, float], pool: int = 0) -> None:
        self.model = after(0, small_wijk({"boundary_workers.paid_by": paid_by}))
        self.world = self.model.world
        self.world.values["boundary_workers.paid_by"] = self.model.scenario_of_run["boundary_workers.paid_by"]
        self.world.ledger.close_week()
        self.world.ledger.balance[POOL] = pool
        n = self.world.n_organisations
        self.homes = [0.75, 0.25] + [0.0] * (n - 2)

    def pay(self, hours: float, subsidised: float = 0.0) -> dict[str, int]:
        with self.model._at_work():
            self.model.municipality.pay_boundary_work(hours, subsidised, self.homes)
        out = self.world.ledger.week_out
        paid = {payer.name.lower(): sum(out[payer]) for payer in Payer} | {"pool": sum(out[POOL])}
        return {name: cents for name, cents in paid.items() if cents}


def test_boundary_work_is_paid_by_shares_to_the_cent() -> None:
    # 10.01 hours at 65 euro are 65,065 cents: 40 % and 60 % of it are 26,026 and 39,039.
    assert Books({"insurer": 0.6, "municipality": 0.4}).pay(10.01) == {"municipality": 26026, "insurer": 39039}
    thirds = Books({"municipality": 1 / 3, "insurer": 1 / 3, "care_office": 1 / 3})
    # What rounding leaves of 65,065 goes to the first.
    assert thirds.pay(10.01) == {"municipality": 21689, "insurer": 21688, "care_office": 21688}
    received = [sum(thirds.world.ledger.week_in[agent.account]) for agent in thirds.model.organisations]
    # Of every part three quarters, rounded down, and the rest; to the first goes what is left.
    assert received == [16267 + 2 * 16266, 5422 + 2 * 5422] + [0] * (len(received) - 2)
    assert sum(received) == 65065


def test_what_the_pool_does_not_have_the_municipality_pays() -> None:
    books = Books({"pool": 0.5, "insurer": 0.5}, pool=20_000)
    assert books.pay(10.0) == {"insurer": 32_500, "pool": 20_000, "municipality": 12_500}
    assert books.model.municipality.paid_shares == about(
        {Payer.INSURER: 0.5, POOL: 4 / 13, Payer.MUNICIPALITY: 2.5 / 13}
    )
    assert Books({"pool": 1.0}, pool=65_000).pay(10.0) == {"pool": 65_000}
    assert Books({"pool": 1.0}).pay(10.0) == {"municipality": 65_000}


def test_the_state_pays_a_project_whoever_pays_the_rest() -> None:
    assert Books({"insurer": 1.0}).pay(10.0, subsidised=2.0) == {"insurer": 65_000, "state": 13_000}


@pytest.mark.parametrize("paid_by", ["pool", {"housing_association": 0.3, "care_office": 0.3, "pool": 0.4}])
def test_the_books_of_a_run_balance_whoever_pays(paid_by: Any) -> None:
    scenario = small_wijk({"boundary_workers.paid_by": paid_by, "warm_up_weeks": 0})
    run, usual = after(20, scenario, check=True), after(20, small_wijk({"warm_up_weeks": 0}))

    def total(model: WijkModel) -> int:
        return int(model.world.ledger.total_out[:, Stream.BOUNDARY_WORK].sum())

    assert run.world.ledger.imbalance() == 0
    assert total(run) == total(usual) > 0
    assert np.array_equal(run.world.acceptance, usual.world.acceptance), "nobody acts on it"


def in_pool(scenario: Any) -> dict[str, tuple[float, int]]:
    """Integration and money out of the pool, by organisation."""
    model = after(8, scenario, check=True)
    money = model.world.ledger.total_in
    return {
        each.spec.key: (float(each.row["integration"]), int(money[each.account, Stream.POOL]))
        for each in model.organisations
    }


def test_only_those_who_pool_pay_into_it_and_get_from_it() -> None:
    pooled = in_pool(small_wijk({
        "funding.integration": 0.5, "funding.pooled_by": ["home_care", "welfare"], "warm_up_weeks": 0,
        "organisations.housing_association.funding_integration": 0.2, "organisations.welfare.funding_integration": 0.0,
    }))  # fmt: skip
    # What one house set for itself goes before the list, in both directions.
    assert {key for key, (_, cents) in pooled.items() if cents} == {"home_care", "housing_association"}
    assert {key: share for key, (share, _) in pooled.items() if share} == about({
        "home_care": 0.5, "housing_association": 0.2,
    })  # fmt: skip


def test_everybody_pools_by_default_and_nobody_where_nobody_is_named() -> None:
    changes = {"funding.integration": 0.5, "warm_up_weeks": 0}
    pooled = in_pool(small_wijk(changes))
    assert {share for share, _ in pooled.values()} == {0.5}
    assert sum(cents > 0 for _, cents in pooled.values()) > len(pooled) / 2
    nobody = in_pool(small_wijk(changes | {"funding.pooled_by": []}))
    assert set(nobody.values()) == {(0.0, 0)}


def give_notice(model: WijkModel) -> list[Any]:
    """Everybody leaves in the next week in which people may; who they are."""
    model.world.week += -model.world.week % 4
    before = [worker for worker in model.workers if worker.planned]
    with model._at_work():
        model.world.rules = {**model.world.rules, "workers.turnover_per_year": 1e6}
        turn_over(model)
        model.world.rules = {**model.world.rules, "workers.turnover_per_year": 0.0}
    return before


def test_a_successor_works_beside_who_leaves_and_both_are_paid() -> None:
    changes = FULL | {"boundary_workers.hand_over_weeks": 3, "boundary_workers.hours_per_post": 20.0}
    model = after(1, small_wijk(changes | {"workers.turnover_per_year": 0.0}))
    gone = give_notice(model)
    assert [worker.leaving for worker in gone] == [True, True]
    successors = [worker for worker in model.workers if worker.introduced_by in gone]
    assert len(successors) == len(gone) == 2
    assert {worker.key for worker in successors}.isdisjoint(worker.key for worker in gone)
    assert sum(at_work(model)) == about(80.0), "double the hours"
    with model._at_work():
        for worker in model.workers:
            worker.plan_week()
    assert [worker.hours_available for worker in successors] == [0.0, 0.0], "they walk along"
    with model._at_work():
        model.world.week += 1
        turn_over(model)
    with model._at_work():
        for _ in range(2):
            model.world.week += 1
            turn_over(model)
    assert not set(gone) & set(model.workers), "after three weeks they are gone"
    assert all(worker.introduced_by is None for worker in successors)
    assert sum(at_work(model)) == about(40.0)


def test_without_a_hand_over_who_leaves_is_gone_at_once() -> None:
    model = after(1, small_wijk(FULL | {"workers.turnover_per_year": 0.0}))
    gone = give_notice(model)
    assert not set(gone) & set(model.workers)
    assert all(worker.introduced_by is None and not worker.leaving for worker in model.workers)


def test_what_was_handed_over_does_not_go_along() -> None:
    def known_by_successors(weeks: int) -> float:
        model = after(
            1, small_wijk(FULL | {"boundary_workers.hand_over_weeks": weeks, "workers.turnover_per_year": 0.0})
        )
        network, before = model.world.network, [model.world.person_of(each.number) for each in model.workers]
        network.known[before] = np.where(network.to[before] >= 0, 0.9, 0.0)
        assert network.known[before].sum() > 0.0
        gone = give_notice(model)
        with model._at_work():
            for _ in range(weeks):
                model.world.week += 1
                turn_over(model)
        assert not set(gone) & set(model.workers)
        network = model.world.network
        return float(network.known[[model.world.person_of(each.number) for each in model.workers]].sum())

    assert known_by_successors(0) < known_by_successors(4) < known_by_successors(20)


def test_a_post_that_ends_ends_the_hand_over_too() -> None:
    model = after(1, small_wijk(FULL | {"boundary_workers.hand_over_weeks": 26, "workers.turnover_per_year": 0.0}))
    gone = give_notice(model)
    with model._at_work():
        model.world.values["boundary_workers.operational_hours"] = 0.0
        staff(model)
    assert not [worker for worker in model.workers if worker.planned]
    assert set(gone) <= set(model.former_workers)


def test_a_successor_stays_when_who_hands_over_goes_early() -> None:
    model = after(1, small_wijk(FULL | {"boundary_workers.hand_over_weeks": 26, "workers.turnover_per_year": 0.0}))
    gone = give_notice(model)
    with model._at_work():
        leave(model, gone[0])
    assert sum(worker.introduced_by is not None for worker in model.workers) == len(gone) - 1


def test_a_year_of_hand_overs_keeps_all_invariants() -> None:
    changes = FULL | {"boundary_workers.hand_over_weeks": 10, "workers.turnover_per_year": 1.4}
    model = after(52, small_wijk(changes), check=True)
    keys = [worker.key for worker in (*model.workers, *model.former_workers)]
    assert len(keys) == len(set(keys)), "nobody has the key of another"
    assert len(keys) > 10
