"""Measures as people plan them: people, cost, lead time, the catalogue; and the money that is really paid."""

import pytest

from tests.small_wijk import after, small_wijk
from wijksim.agents.ledger import OUTSIDE
from wijksim.domain.accounts import Stream
from wijksim.domain.vocabulary import Payer
from wijksim.scenario import Scenario, ScenarioError, baseline
from wijksim.scenario.measure_catalogue import CATALOGUE
from wijksim.scenario.measure_parts import LEVELS

NURSES = {"name": "nurses", "start": 4, "lead_weeks": 6,
          "people": {"level": "operational", "number": 3, "hours": 36, "euro_per_fte": 78_000},
          "cost": {"once_euro": 1_000, "paid_by": {"insurer": 0.5, "municipality": 0.5}}}  # fmt: skip


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_measure_of_the_catalogue_can_be_taken_and_says_its_source(key: str) -> None:
    (measure,) = baseline().vary(measures=[{"from": key, "start": 26}]).measures
    assert measure.name == key and measure.source and measure.cost is not None
    assert measure.begins == 26 + measure.lead_weeks
    assert measure.set or measure.people
    again = Scenario.from_dict(baseline().vary(measures=[{"from": key, "start": 26}]).to_dict())
    assert again.measures == (measure,)


def test_what_is_written_beside_it_goes_before_the_catalogue() -> None:
    item = {"from": "visible_link", "start": 0, "name": "two", "people": {"number": 2}, "cost": {"once_euro": 0}}
    (measure,) = baseline().vary(measures=[item]).measures
    assert measure.people is not None and measure.cost is not None
    assert (measure.name, measure.people.number, measure.people.hours) == ("two", 2, 36)
    assert measure.cost.once_euro == 0 and measure.cost.paid_by == {"insurer": 0.5, "municipality": 0.5}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"from": "visible_linc"}, "did you mean visible_link?"),
        ({"lead_weeks": -1}, "lead_weeks is -1, outside its range"),
        ({"end": 9}, "before it is in force in week 10"),
        ({"people": {"level": "operational"}}, "people has no number and no hours"),
        ({"people": {"level": "boss", "number": 1, "hours": 36}}, "allowed: operational, tactical, policy"),
        ({"people": {"level": "policy", "number": 1, "hours": 50}}, "hours is 50, outside its range"),
        ({"people": {"level": "policy", "number": 1, "hours": 36, "salary": 5}}, "people has no salary"),
        ({"people": {"level": "policy", "number": 900, "hours": 36}}, "at most 2000 hours a week"),
        ({"people": {"level": "policy", "number": 1, "hours": 36, "home": 3}}, "home cannot be 3"),
        ({"people": {"level": "policy", "number": 1, "hours": 36, "home": "welfar"}}, "did you mean welfare?"),
        ({"cost": {"once": 5}}, "did you mean once_euro?"),
        ({"cost": {"once_euro": "5,0"}}, "needs a number"),
        ({"cost": {"paid_by": {"insurer": 0.5}}}, "add up to 0.5"),
        ({"cost": {"paid_by": "state"}}, "needs a share per payer"),
        ({"cost": 12}, "needs a group of keys"),
        ({"source": 2013}, 'write "2013"'),
    ],
)
def test_what_does_not_fit_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary(measures=[{**NURSES, **change}])
    assert said in str(caught.value)


def test_people_add_to_the_hours_of_their_level_from_the_first_week_in_force() -> None:
    scenario = baseline().vary(measures=[NURSES])
    usual = scenario["boundary_workers.operational_hours"]
    assert scenario.values_at(9)["boundary_workers.operational_hours"] == usual
    more = 3 * 36 * 10_000 / scenario["neighbourhood.residents"]
    assert scenario.values_at(10)["boundary_workers.operational_hours"] == pytest.approx(usual + more)


def test_the_payers_of_a_measure_pay_what_it_costs_to_the_cent() -> None:
    nobody = {f"boundary_workers.{level}_hours": 0 for level in LEVELS}
    plain = after(20, small_wijk(nobody))
    model = after(20, small_wijk(nobody, measures=[NURSES]), check=True)
    paid = {payer: model.world.ledger.total_out[payer] - plain.world.ledger.total_out[payer] for payer in Payer}
    people = round(3 * 78_000 / 52 * 100) * 10  # in force in weeks 10 to 19
    assert paid[Payer.INSURER][Stream.MEASURE] == paid[Payer.MUNICIPALITY][Stream.MEASURE] == 50_000
    assert paid[Payer.INSURER][Stream.BOUNDARY_WORK] == people // 2
    assert model.world.ledger.total_in[OUTSIDE][Stream.MEASURE] == 100_000
    assert sum(worker.hours_granted for worker in model.workers) == pytest.approx(108)


def test_people_without_a_price_are_paid_as_all_boundary_work() -> None:
    unpriced = {**NURSES, "people": {"level": "operational", "number": 1, "hours": 20}, "cost": None}
    model = after(12, small_wijk({"boundary_workers.operational_hours": 0}, measures=[unpriced]), check=True)
    expected = 2 * 20 * model.world.rules["workers.cents_per_hour"]
    assert model.world.ledger.total_out[Payer.MUNICIPALITY][Stream.BOUNDARY_WORK] >= expected - 2
    assert model.world.ledger.total_out[Payer.INSURER][Stream.BOUNDARY_WORK] == 0


def homes(scenario: Scenario, weeks: int) -> dict[str, int]:
    """How many boundary workers of the shop floor belong to each organisation."""
    model = after(weeks, scenario)
    keys = [spec.key for spec in scenario.organisations]
    floor = [keys[worker.home] for worker in model.workers_at_work if worker.level == 0 and worker.professional < 0]
    return {key: floor.count(key) for key in keys if key in floor}


def test_people_belong_to_the_organisation_that_a_measure_names() -> None:
    nobody = {f"boundary_workers.{level}_hours": 0 for level in LEVELS}
    people = {"level": "operational", "number": 2, "hours": 36, "home": "welfare"}
    alone = small_wijk(nobody, measures=[{"name": "posts", "start": 0, "people": people}])
    assert set(homes(alone, 3)) == {"welfare"}
    both = small_wijk(
        {"boundary_workers.operational_hours": 600}, measures=[{"name": "posts", "start": 2, "people": people}]
    )
    before, later = homes(both, 1), homes(both, 4)
    assert later["welfare"] >= before.get("welfare", 0) + 2, "those who go round stay, these come"


def test_without_a_home_they_go_round_as_before() -> None:
    people = {"level": "operational", "number": 4, "hours": 36}
    scenario = small_wijk(measures=[{"name": "posts", "start": 0, "people": people}])
    assert len(homes(scenario, 3)) > 1
