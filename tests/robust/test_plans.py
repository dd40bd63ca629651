"""Plans are things: files of one or several, their reference, and what they make of a scenario."""

from pathlib import Path

import pytest

import wijksim as ws
from wijksim.io.policy_files import shipped_plans, with_reference
from wijksim.scenario.policy import Plan, today
from wijksim.scenario.problems import Refused, ScenarioError

SEVERAL = """\
schema_version: 1
plans:
- name: roomy
  title: {nl: Meer ruimte, en: More room}
  sentence: {nl: Meer ruimte voor wie het werk doet., en: More room for who does the work.}
  colour: "#0072b2"
  set: {room_to_manoeuvre: 0.6}
- name: pooled
  reference: true
  measures:
  - {name: pool, start: 26, end: 78, set: {funding.integration: 0.5}}
"""


@pytest.fixture
def several(tmp_path: Path) -> Path:
    path = tmp_path / "two.yaml"
    path.write_text(SEVERAL)
    return path


def test_one_file_may_hold_several_plans_and_one_is_the_reference(several: Path) -> None:
    plans = ws.load_plans(several, "one_director")
    assert [plan.name for plan in plans] == ["pooled", "roomy", "one_director"]
    assert plans[1].title.nl == "Meer ruimte" and plans[1].colour == "#0072b2"


def test_without_another_reference_it_is_today_which_changes_nothing() -> None:
    first, second = ws.load_plans("three_nurses")
    base = ws.load("baseline")
    assert first == today() and first.on(base).key() == base.key()
    assert second.on(base).key() != base.key()


def test_a_plan_carries_out_its_measures_in_a_scenario(several: Path) -> None:
    base = ws.load("workload_shock")
    pooled, roomy = ws.load_plans(several)
    scenario = pooled.on(base)
    assert scenario.name == "pooled"
    assert {measure.name for measure in scenario.measures} == {*(m.name for m in base.measures), "pool"}
    assert scenario.values_at(26)["funding.integration"] == 0.5
    assert roomy.on(base).values_at(0)["room_to_manoeuvre"] == 0.6


def test_the_four_plans_of_the_alderman_are_shipped_and_can_be_carried_out() -> None:
    assert {"three_nurses", "wijkbudget", "one_director", "nurses_then_budget"} <= set(shipped_plans())
    plans = ws.load_plans(*shipped_plans())
    for plan in plans[1:]:
        assert plan.sentence.nl and plan.sentence.en and plan.colour
        assert Plan.of(plan.to_dict()) == plan
        assert plan.on(ws.load("baseline")).measures
    both = next(plan for plan in plans if plan.name == "nurses_then_budget")
    assert [measure.start for measure in both.measures] == [0, 104]
    assert both.once_euro == 75_000 and both.euro_per_year == 260_000


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("#0072b2", "blue"), 6, "colour cannot be"), (("room_to_manoeuvre", "room_to_manoeuver"), 7, "did you mean"),
        (("start: 26", "start: -1"), 11, "measures"), (("- name: pooled", "- nam: pooled"), 8, "a plan has no nam"),
        (("reference: true", "reference: maybe"), 9, "true or false"), (("0.6", "6"), 7, "outside its range"),
        (("plans:", "plan:"), 2, "a plan has no plan"), (("- name: roomy", "- 3\n- name: roomy"), 3, "keys and values"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_told_with_its_line(
    several: Path, change: tuple[str, str], line: int, said: str
) -> None:
    several.write_text(SEVERAL.replace(*change, 1))
    with pytest.raises(ScenarioError) as caught:
        ws.load_plans(several)
    assert any(problem.line == line and said in str(problem) for problem in caught.value.problems), str(caught.value)


def test_organisations_and_mechanisms_of_a_plan_are_checked() -> None:
    with pytest.raises(ScenarioError, match="methd"):
        Plan.of({"name": "x", "organisations": {"home_care": {"methd": 1}}})
    with pytest.raises(ScenarioError, match="no mechanism"):
        Plan.of({"name": "x", "without": ["gravity"]})
    plan = Plan.of({"name": "x", "organisations": {"home_care": {"method": 0.1}}, "without": ["trust"]})
    scenario = plan.on(ws.load("baseline"))
    assert scenario.without == ("trust",)
    assert next(spec for spec in scenario.organisations if spec.key == "home_care").method == 0.1


def test_two_plans_of_one_name_and_two_references_are_refused() -> None:
    with pytest.raises(Refused, match="two plans have the name"):
        with_reference([Plan("a"), Plan("a")])
    with pytest.raises(Refused, match="2 plans are the reference"):
        with_reference([Plan("a", reference=True), Plan("b", reference=True)])


def test_a_name_that_is_no_plan_gets_the_nearest() -> None:
    with pytest.raises(ScenarioError, match="did you mean three_nurses"):
        ws.load_plans("three_nurse")


def test_a_plan_that_does_not_fit_the_wijk_is_refused_before_anything_runs(tmp_path: Path) -> None:
    hamlet = ws.load("baseline").vary({"neighbourhood.residents": 150})
    with pytest.raises(ScenarioError, match="at most 2000 hours"):
        ws.load_plans("three_nurses")[1].on(hamlet)
    with pytest.raises(ScenarioError, match="at most 2000 hours"):
        ws.robust("three_nurses", base=hamlet, worlds="box", worlds_n=2, out=tmp_path / "none", quiet=True)
    assert not (tmp_path / "none").exists() or not list((tmp_path / "none").rglob("*.parquet"))
