"""More of this gives more of that: the directions that the sources tell, and the mechanism whose removal ends each."""

import pytest

from tests.directions.pairs import differences, is_higher, shipped
from wijksim.scenario.scenario import Scenario

BASE = shipped("baseline")
LINKED = shipped("linked_boundary_workers")
NONE = shipped("without_boundary_work")
SHOCK = [{"name": "shock", "start": 10, "set": {"workload.factor": 3.0}}]


def lever(name: str, value: object, base: Scenario = LINKED) -> Scenario:
    return base.vary({name: value})


def test_linked_boundary_workers_bring_more_collaboration_than_a_few_and_a_few_more_than_none():
    assert is_higher(LINKED, BASE, "collaboration")
    assert is_higher(BASE, NONE, "collaboration")


@pytest.mark.parametrize("outcome", ["trust", "network_density", "multi_domain_solved_share", "hidden_needs_found"])
def test_linked_boundary_workers_bring_more(outcome):
    assert is_higher(LINKED, NONE, outcome)


def test_production_pressure_lowers_hidden_needs_found_and_collaboration():
    less, more = (lever("accountability.production_pressure", value) for value in (0.1, 0.9))
    assert is_higher(less, more, "hidden_needs_found")
    assert is_higher(less, more, "collaboration")


def test_accountability_asked_on_top_lowers_hidden_needs_found_and_collaboration():
    less, more = (lever("accountability.neighbourhood_demand", value) for value in (0.0, 1.0))
    assert is_higher(less, more, "hidden_needs_found")
    assert is_higher(less, more, "collaboration")


def test_room_to_manoeuvre_raises_collaboration():
    less, more = (lever("room_to_manoeuvre", value) for value in (0.0, 1.0))
    assert is_higher(more, less, "collaboration")


def test_money_for_the_area_opens_the_financial_boundary_and_raises_collaboration():
    area = shipped("area_funding")
    assert is_higher(area, BASE, "permeability_financial")
    assert is_higher(area, BASE, "collaboration")


def test_benefits_in_the_wrong_pocket_hold_collaboration_back():
    assert is_higher(BASE.vary(without=["wrong_pocket"]), BASE, "collaboration")


@pytest.mark.xfail(
    strict=True, reason="R3 is not shown with eight pairs on the rules of decision 0020: see docs/evidence.md"
)
def test_showing_and_sharing_benefits_raises_collaboration():
    # A payer compares clients once a year, and some years must pass before anything is beyond chance.
    years = {"horizon_weeks": 312}
    assert is_higher(shipped("shared_savings_mkba").vary(years), BASE.vary(years), "collaboration")


KIT = ["vision", "standard_form", "intake_guideline", "network_map", "mkba"]


def test_objects_add_to_what_linked_workers_achieve_most_so_with_some_room_for_several_readings():
    # In a wijk of 6,000 chance moves collaboration as much as how open to readings an object is.
    linked = LINKED.vary({"neighbourhood.residents": 18_000})
    with_room, fixed, empty = (
        linked.vary({"boundary_objects.planned": KIT, "boundary_objects.ambiguity": ambiguity})
        for ambiguity in (0.5, 0.0, 1.0)
    )
    assert is_higher(with_room, linked.vary(without=["objects"]), "collaboration")
    for other in (fixed, empty):
        assert is_higher(with_room, other, "objects_in_use")
        assert is_higher(with_room, other, "collaboration")


def test_where_the_law_refuses_more_collaboration_falls():
    free, strict = (lever("information.legal_limit", value) for value in (0.0, 0.7))
    assert is_higher(strict, free, "refusals_legal")
    assert is_higher(free, strict, "collaboration")


def test_opened_boundaries_close_again_by_themselves():
    for outcome in ("permeability_accountability", "permeability_financial"):  # who does what fades by tasks.fading
        assert is_higher(BASE.vary(without=["relaxation"]), BASE, outcome)


def test_where_arenas_hardly_meet_what_broke_stays_on_the_agenda():
    assert is_higher(lever("consultation.weeks_between", 52, BASE), BASE, "agenda_backlog")


def test_high_workload_calls_boundary_workers_back_and_takes_their_hours():
    calm = lever("boundary_workers.protected", 0.0)
    busy = calm.vary(measures=SHOCK)
    assert is_higher(busy, calm, "recalled_hours")
    assert is_higher(busy, calm, "frustration")
    assert is_higher(calm, busy, "boundary_hours")


def test_without_recall_a_high_workload_takes_no_hours():
    calm = lever("boundary_workers.protected", 0.0).vary(without=["recall"])
    busy = calm.vary(measures=SHOCK)
    assert differences(busy, calm, "recalled_hours") == pytest.approx([0.0] * 8, abs=1e-12)  # what the past left behind


def test_protected_hours_are_not_called_back():
    bare, protected = (lever("boundary_workers.protected", value).vary(measures=SHOCK) for value in (0.0, 1.0))
    assert is_higher(bare, protected, "recalled_hours")


def test_more_demand_means_more_open_cases_and_longer_waits():
    busy = lever("workload.factor", 2.5, BASE)
    assert is_higher(busy, BASE, "open_cases")
    assert is_higher(busy, BASE, "weeks_to_help")


def test_needs_spill_over_into_care():
    assert is_higher(BASE, BASE.vary(without=["spill_over"]), "need_care")


def test_a_sense_of_neighbourhood_keeps_ties_alive_and_neighbours_help():
    loose, close = (lever("neighbourhood.cohesion", value, BASE) for value in (0.0, 1.0))
    assert is_higher(close, loose, "resident_ties")
    assert is_higher(close, loose, "informal_help_share")


def test_where_no_needs_are_hidden_fewer_are_found_that_were_not_asked():
    assert is_higher(BASE, BASE.vary(without=["hidden_needs"]), "hidden_needs_found")
