"""A measure may set a field of one organisation; so may ``--set``, a sweep and a plan. Shares and lists of organisations."""

from typing import Any

import pytest

from tests.small_wijk import after, small_wijk
from wijksim.app.lever_rows import row, value_from_page
from wijksim.execution.warm_start import past_key
from wijksim.io.assignments import assignment
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario import Scenario, ScenarioError, baseline
from wijksim.scenario.explain import explain
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisation_spec import CHANGEABLE, SPEC_FIELDS, split_field
from wijksim.scenario.parameter import as_tree, from_tree, plain
from wijksim.scenario.policy import Plan
from wijksim.scenario.register import REGISTER, setting
from wijksim.scenario.spelling import value_of
from wijksim.scenario.variables import at_point, variable
from wijksim.text.levers import lever_name

about = pytest.approx
PAID_BY, POOLED_BY = REGISTER["boundary_workers.paid_by"], REGISTER["funding.pooled_by"]
FIELD = "organisations.welfare.room_to_manoeuvre"


def measure(name: str, value: object, start: int = 2, end: int | None = 4) -> dict[str, Any]:
    return {"name": "later", "start": start, "end": end, "set": {name: value}}


def problem(**parts: Any) -> Any:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary(**parts)
    return caught.value.problems[0]


def of_welfare(model: WijkModel) -> Any:
    return next(agent for agent in model.organisations if agent.spec.key == "welfare")


@pytest.mark.parametrize(
    ("field", "value", "seen"),
    [
        ("room_to_manoeuvre", 0.9, lambda agent: agent.row["room"]),
        ("funding_integration", 0.9, lambda agent: agent.row["integration"]),
        ("production_pressure", 0.1, lambda agent: agent.row["production_pressure"]),
        ("production_target", 0.1, lambda agent: agent.production_target),
        ("tariff_cents_per_hour", 9900, lambda agent: (agent.tariff_cents_per_hour, agent.row["lost_production"])),
    ],
)
def test_a_measure_sets_it_for_one_house_and_for_its_weeks(field: str, value: float, seen: Any) -> None:
    assert field in CHANGEABLE
    usual = small_wijk()
    changed = small_wijk(measures=[measure(f"organisations.welfare.{field}", value)])
    at = {weeks: seen(of_welfare(after(weeks, changed, check=True))) for weeks in (2, 4)}
    was = {weeks: seen(of_welfare(after(weeks, usual))) for weeks in (2, 4)}
    assert at[2] == was[2] and at[4] != was[4]
    others = [after(3, scenario).organisations[0] for scenario in (usual, changed)]
    assert others[0].row["integration"] == others[1].row["integration"]
    model = after(5, changed)
    assert of_welfare(model).tariff_cents_per_hour == of_welfare(model).spec.tariff_cents_per_hour
    assert float(of_welfare(model).row["lost_production"]) == float(of_welfare(after(0, usual)).row["lost_production"])


def test_it_goes_before_what_the_house_had_set_for_itself() -> None:
    scenario = small_wijk({FIELD: 0.2}, measures=[measure(FIELD, 0.8)])
    assert scenario.organisations[4].room_to_manoeuvre == 0.2
    rooms = [float(of_welfare(after(weeks, scenario)).row["room"]) for weeks in (2, 3, 5)]
    assert rooms[0] < rooms[1] > rooms[2]


def test_fields_that_belong_to_the_world_are_refused_and_the_others_are_named() -> None:
    for field in set(SPEC_FIELDS) - set(CHANGEABLE):
        found = problem(measures=[measure(f"organisations.welfare.{field}", 1)])
        assert found.message == f"{field} of welfare belongs to the world from the start: a measure cannot change it"
        assert found.allowed == ", ".join(CHANGEABLE)
    assert "hoort vanaf het begin bij de wereld" in found.text("nl")


@pytest.mark.parametrize(
    ("name", "value", "said", "dutch"),
    [
        ("organisations.welfare.rom", 1, "an organisation has no field rom", "een organisatie heeft geen veld rom"),
        (
            "organisations.welfar.room_to_manoeuvre", 0.5,
            'measure "later" sets something of welfar, which is no organisation',
            'maatregel "later" stelt iets in van welfar, en dat is geen organisatie',
        ),
        (FIELD, 2, f"{FIELD} is 2, outside its range", "buiten het bereik"),
        (FIELD, None, f"{FIELD} needs a number, not nothing", "vraagt een getal"),
        (
            "funding.pooled_by", ["welfar"], 'measure "later" sets something of welfar, which is no organisation',
            "en dat is geen organisatie",
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_two_languages(name: str, value: object, said: str, dutch: str) -> None:
    found = problem(measures=[measure(name, value)])
    assert found.message == said
    assert dutch in found.text("nl")
    assert found.allowed


def test_the_model_takes_one_while_it_runs() -> None:
    model = after(2, small_wijk())
    model.set({FIELD: 0.9})
    model.step()
    assert float(of_welfare(model).row["room"]) > float(of_welfare(after(3, small_wijk())).row["room"])
    with pytest.raises(ScenarioError, match="which is no organisation"):
        model.set({"organisations.nobody.room_to_manoeuvre": 0.9})


def test_set_on_the_command_line_takes_every_field() -> None:
    typed = dict(map(assignment, [f"{FIELD}=.5", "organisations.welfare.hours_per_week=300",
                                  "organisations.home_care.funding_mix={insurer: 0.5, municipality: 0.5}"]))  # fmt: skip
    scenario = baseline().vary(typed)
    welfare = next(spec for spec in scenario.organisations if spec.key == "welfare")
    assert (welfare.room_to_manoeuvre, welfare.hours_per_week) == (0.5, 300.0)
    assert scenario.organisations[0].funding_mix == {"insurer": 0.5, "municipality": 0.5}
    assert scenario == baseline().vary(organisations={
        "welfare": {"room_to_manoeuvre": 0.5, "hours_per_week": 300},
        "home_care": {"funding_mix": {"insurer": 0.5, "municipality": 0.5}},
    })  # fmt: skip
    assert "there is no organisation nobody" in problem(changes={"organisations.nobody.method": 0.5}).message


def test_a_sweep_varies_the_value_that_a_measure_sets() -> None:
    base = baseline().vary(measures=[measure(FIELD, 0.5)])
    name = f"measures.later.{FIELD}"
    found = variable(name, base)
    assert found is not None and (found.low, found.high) == (0.0, 1.0)
    assert variable("measures.later.organisations.welfare.method", base) is None
    assert at_point(base, {name: 0.8}).measures[0].set == {FIELD: 0.8}
    assert variable(FIELD, base) is not None


def test_a_plan_sets_it_from_the_first_week() -> None:
    scenario = Plan.of({"name": "more room", "set": {FIELD: 0.7}}).on(baseline())
    assert scenario.values_at(0)[FIELD] == 0.7
    assert Scenario.from_dict(scenario.to_dict()) == scenario


def test_it_is_told_in_words() -> None:
    scenario = baseline().vary(measures=[measure(FIELD, 0.5)])
    assert "scharrelruimte van Welzijnsorganisatie 0,5" in explain(scenario, "nl")
    assert "room to manoeuvre of Welfare organisation 0.5" in explain(scenario, "en")
    assert lever_name(FIELD, "en") == "room to manoeuvre of welfare"


def test_names_of_fields_are_read_strictly() -> None:
    assert split_field(FIELD) == ("welfare", "room_to_manoeuvre")
    assert [split_field(name) for name in ("organisations.welfare", "organisations..x", "a.b.c", "", 3)] == [None] * 5
    assert setting("organisations.welfare.nothing") is None


@pytest.mark.parametrize("text", ["{insurer: 0.25, pool: 0.75}", "insurer: .25, pool: .75"])
def test_shares_are_read_and_written(text: str) -> None:
    read = PAID_BY.check(value_of(text, "shares"))
    assert read == FrozenMap({"insurer": 0.25, "pool": 0.75})
    assert plain(read) == "{insurer: 0.25, pool: 0.75}"
    assert PAID_BY.check("pool") == {"pool": 1.0}
    assert PAID_BY.check({"pool": 1, "insurer": 0}) == {"pool": 1.0}, "who has nothing is left out"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"insurer": 0.5}, "the shares of boundary_workers.paid_by add up to 0.5"),
        ({"state": 1}, 'boundary_workers.paid_by does not know the text "state"'),
        ({"insurer": 2, "pool": -1}, "boundary_workers.paid_by.insurer is 2, outside its range"),
        ({"insurer": True}, "boundary_workers.paid_by.insurer needs a number, not true"),
        ({}, "boundary_workers.paid_by needs a share per payer, not a group of keys"),
        (3, "boundary_workers.paid_by needs a share per payer, not 3"),
    ],
)
def test_shares_that_are_none_are_refused(value: object, said: str) -> None:
    found = problem(changes={"boundary_workers.paid_by": value})
    assert found.message == said
    assert found.text("nl") != found.text("en")


def test_who_pools_is_a_list_in_one_order_or_all() -> None:
    assert POOLED_BY.check("all") == POOLED_BY.check(["welfare", "all"]) == ("all",)
    assert POOLED_BY.check(["welfare", "home_care"]) == ("home_care", "welfare")
    assert value_of("[welfare, home_care]", "organisations") == ["welfare", "home_care"]
    assert value_of("all", "organisations") == ["all"]
    said = problem(changes={"funding.pooled_by": ["welfare", "nobody"]})
    assert said.message == "funding.pooled_by names nobody, which is no organisation"
    assert said.allowed.startswith("all, home_care")
    assert problem(changes={"funding.pooled_by": 3}).message == "funding.pooled_by needs a list, not 3"
    assert "twice" in problem(changes={"funding.pooled_by": ["welfare", "welfare"]}).message


def test_levers_at_their_defaults_change_no_key() -> None:
    names = ("boundary_workers.paid_by", "boundary_workers.hours_per_post", "funding.pooled_by")
    same = baseline().vary({name: REGISTER[name].default for name in names})
    assert same.key() == baseline().key()
    assert baseline().vary({"boundary_workers.paid_by": "insurer"}).key() != baseline().key()


def test_the_page_has_a_row_for_shares_and_for_organisations() -> None:
    scenario = baseline().vary({"boundary_workers.paid_by": {"insurer": 0.25, "pool": 0.75}})
    shares = row(PAID_BY, scenario, baseline(), "nl")
    assert (shares["kind"], shares["value"], shares["changed"]) == ("shares", {"insurer": 25.0, "pool": 75.0}, True)
    assert shares["now"] == "zorgverzekeraar 25%, wijkbudget 75%"
    sent = value_from_page(PAID_BY.name, {"insurer": 40, "pool": 60, "municipality": 0})
    assert PAID_BY.check(sent[1]) == {"insurer": 0.4, "pool": 0.6}
    who = row(POOLED_BY, scenario, baseline(), "en")
    assert who["kind"] == "many" and who["value"] == ["all"]
    assert [each["value"] for each in who["choices"]][:2] == ["all", "home_care"]
    assert value_from_page(POOLED_BY.name, ["home_care"])[1] == ("home_care",)


@pytest.mark.parametrize("value", [FrozenMap({"insurer": 0.5, "pool": 0.5}), ("home_care",), 0.3, "team", True])
def test_what_was_written_as_a_tree_is_read_back(value: Any) -> None:
    assert from_tree(as_tree(value)) == value


def test_shares_of_the_past_are_part_of_its_key() -> None:
    """A past of its own with other payers is another past."""
    keys = {
        past_key(small_wijk({"warm_up_regime": "own", "boundary_workers.paid_by": {"insurer": share, "pool": 1 - share}}), 1)
        for share in (0.25, 0.75)
    }  # fmt: skip
    assert len(keys) == 2
