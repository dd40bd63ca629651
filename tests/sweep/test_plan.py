"""Plans: what may be explored, how points are chosen, and what is said about a plan that cannot be."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.sweep.here import SMALL
from wijksim.io.explorations import exploration
from wijksim.scenario.exploration import Range, Values
from wijksim.scenario.plan import MAX_RUNS, Design, Plan
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.seeds import DEFAULT_ROOT, paired_seeds
from wijksim.studies.design import points_of, unit_sample
from wijksim.studies.sweep import make_plan

TWO = {"room_to_manoeuvre": (0, 0.5), "funding.integration": (0, 1)}


def problems_of(vary: Any = None, **settings: Any) -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        make_plan(SMALL, vary, **settings)
    return [str(problem).removeprefix("<python>: ") for problem in caught.value.problems]


def test_values_make_a_grid_in_which_the_last_parameter_turns_fastest() -> None:
    plan = make_plan(SMALL, {"room_to_manoeuvre": [0.1, 0.3], "scale.fence": [True, False]}, replications=3)
    assert (plan.design, plan.n_points, plan.n_runs, plan.seeds) == (Design.GRID, 4, 12, paired_seeds(DEFAULT_ROOT, 3))
    assert [tuple(point.values()) for point in points_of(plan)] == [
        (0.1, True), (0.1, False), (0.3, True), (0.3, False),
    ]  # fmt: skip


def test_without_anything_to_vary_there_is_one_point_with_many_seeds() -> None:
    plan = make_plan(SMALL, replications=50, seed=7)
    assert (list(points_of(plan)), plan.seeds[0], plan.n_runs) == ([{}], paired_seeds(7, 1)[0], 50)


def test_a_list_takes_points_or_equally_long_lists() -> None:
    points = [{"room_to_manoeuvre": 0.1}, {"funding.integration": 1, "boundary_objects.planned": ["vision"]}]
    listed = make_plan(SMALL, points)
    zipped = make_plan(SMALL, {"room_to_manoeuvre": [0, 0.1], "funding.integration": [0, 1]}, design="list")
    assert listed.design == zipped.design == Design.LIST
    assert listed.names == ("room_to_manoeuvre", "funding.integration", "boundary_objects.planned")
    assert list(points_of(zipped))[1] == {"room_to_manoeuvre": 0.1, "funding.integration": 1.0}


@pytest.mark.parametrize(("design", "n", "points"), [("lhs", 11, 11), ("sobol", 8, 8 * 5), ("morris", 6, 6 * 4)])
def test_samples_have_their_size_stay_inside_and_are_the_same_again(design: str, n: int, points: int) -> None:
    vary = {**TWO, "neighbourhood.residents": (100, 103)}
    plan = make_plan(SMALL, vary, design=design, n=n, seed=0)
    found = list(points_of(plan))
    assert len(found) == plan.n_points == points
    assert found == list(points_of(Plan.from_dict(plan.to_dict())))
    assert found != list(points_of(make_plan(SMALL, vary, design=design, n=n, seed=1)))
    assert all(0 <= point["room_to_manoeuvre"] <= 0.5 for point in found)  # type: ignore[operator]
    assert {point["neighbourhood.residents"] for point in found} <= {100, 101, 102, 103}
    assert unit_sample(plan).shape == (points, 3)


def test_each_whole_number_and_each_value_has_an_equal_part_of_a_sample() -> None:
    shares = np.linspace(0, 1, 4001)
    numbers, values = Range(3, 6, whole=True), Values(("a", "b"))
    assert [sum(numbers.at(share) == k for share in shares) for k in (3, 4, 5, 6)] == [1000, 1000, 1000, 1001]
    assert (values.at(0.0), values.at(0.499), values.at(0.5), values.at(1.0)) == ("a", "a", "b", "b")
    assert Range(0.1, 0.3).at(1.0) == 0.3


@pytest.mark.parametrize(
    "plan",
    [
        make_plan(SMALL, TWO, n=5),
        make_plan(SMALL, {"boundary_objects.planned": [[], ["vision", "covenant"]]}, replications=2, seed=0),
        make_plan(SMALL, [{"room_to_manoeuvre": 0.1}], run_limit_seconds=9, memory_limit_mb=512, name="mine"),
        make_plan(SMALL, {"neighbourhood.residents": (100, 200)}, design="morris", n=2),
    ],
)
def test_a_plan_comes_back_from_its_own_description(plan: Plan) -> None:
    again = Plan.from_dict(plan.to_dict())
    assert again == plan
    assert again.key() == plan.key()


def test_the_key_follows_what_decides_which_runs_are_made() -> None:
    plans = [
        make_plan(SMALL, TWO, n=5), make_plan(SMALL, TWO, n=6), make_plan(SMALL, TWO, n=5, seed=2),
        make_plan(SMALL, TWO, n=5, replications=2), make_plan(SMALL, {**TWO, "funding.integration": (0, 0.9)}, n=5),
        make_plan(SMALL.vary({"workload.factor": 1.5}), TWO, n=5),
    ]  # fmt: skip
    assert len({plan.key() for plan in plans}) == len(plans)
    assert make_plan(SMALL, TWO, n=5, name="other", run_limit_seconds=3).key() == plans[0].key()


@pytest.mark.parametrize(
    ("vary", "settings", "message"),
    [
        ({"room_to_manoeuvre": (0, 2)}, {"n": 3}, "room_to_manoeuvre is 2, outside its range"),
        ({"room_to_manouvre": [0]}, {}, "did you mean room_to_manoeuvre?"),
        ({"room_to_manoeuvre": (0.5, 0.1)}, {"n": 3}, "from the lowest to the highest"),
        ({"room_to_manoeuvre": ("0", 1)}, {"n": 3}, "not the text"),
        ({"room_to_manoeuvre": [0, 0.1, 0]}, {}, "the same value twice"),
        ({"room_to_manoeuvre": {0.1, 0.2}}, {}, "a set has no order"),
        ({"room_to_manoeuvre": np.zeros((2, 2))}, {}, "one row of values"),
        ({"room_to_manoeuvre": "0,0.4"}, {}, "between brackets: [0,0.4]"),
        ({"room_to_manoeuvre": "0:1:5"}, {}, "FROM:TO"),
        (np.zeros((2, 2)), {}, "give the columns names"),
        (pd.DataFrame({"room_to_manouvre": [0.1]}), {}, "did you mean room_to_manoeuvre?"),
        (pd.DataFrame({"integration": [0.1]}), {}, "did you mean funding.integration?"),
        (pd.DataFrame({"policy": [0.1]}), {}, "no column of the table is a parameter"),
        (pd.DataFrame({"trust.gain": [0.05, None]}), {}, "not a finite number"),
        (None, {"seed": 3.5}, "seed cannot be 3.5"),
        (None, {"seed": -1}, "seed is -1, outside its range"),
        ({"room_to_manoeuvre": []}, {}, "gets 0 values"),
        ({"scale.fence": {"from": 0, "to": 1}}, {"n": 3}, "has no range"),
        ({"room_to_manoeuvre": {"from": 0}}, {"n": 3}, "needs from and to"),
        ({"room_to_manoeuvre": {"from": 0, "to": 1, "step": 3}}, {"n": 3}, "does not know step"),
        ({"room_to_manoeuvre": {"from": 0, "to": 1, "steps": 1}}, {}, "steps of room_to_manoeuvre is 1"),
        ({"room_to_manoeuvre": (0, 1)}, {"design": "grid"}, "needs values"),
        ({"room_to_manoeuvre": (0, 1)}, {}, "needs n"),
        (
            {"room_to_manoeuvre": (0, 1)},
            {"n": 12, "design": "sobol"},
            "a power of two for the design sobol; 8 or 16",
        ),
        ({"room_to_manoeuvre": [0.1]}, {"n": 4, "design": "morris"}, "does not vary"),
        ({"room_to_manoeuvre": [0.1]}, {"n": 4}, "n has no meaning"),
        ({"room_to_manoeuvre": [0.1]}, {"design": "lsh"}, "did you mean lhs?"),
        (None, {"design": "lhs", "n": 3}, "needs vary"),
        ({"room_to_manoeuvre": [0, 1], "scale.fence": [True]}, {"design": "list"}, "equally many"),
        ([], {}, "points needs a list"),
        ([3], {}, "a point needs parameters"),
        ([{"room_to_manoeuvre": 3}], {}, "outside its range"),
        (None, {"replications": 0}, "replications is 0"),
        (None, {"replication": 2}, "did you mean replications?"),
    ],
)
def test_what_is_wrong_with_a_plan_is_told(vary: Any, settings: Mapping[str, Any], message: str) -> None:
    assert any(message in problem for problem in problems_of(vary, **settings)), problems_of(vary, **settings)


def test_all_that_is_wrong_is_told_at_once() -> None:
    message = problems_of({"room_to_manoeuvre": (0, 2), "fundin.integration": (0, 1)}, n=0, design="grod")
    assert len(message) == 4, message


def test_an_endless_grid_is_refused_before_it_is_made() -> None:
    many = {name: {"from": 0, "to": 1, "steps": 10_000} for name in ("room_to_manoeuvre", "funding.integration")}
    (message,) = problems_of(many, replications=1000)
    assert f"at most {MAX_RUNS}" in message


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("room_to_manoeuvre=0:1", {"from": 0, "to": 1}),
        ("room_to_manoeuvre = .5:1e0:3", {"from": 0.5, "to": 1.0, "steps": 3}),
        ("room_to_manoeuvre=[0,.1,.3]", [0, 0.1, 0.3]),
        ("room_to_manoeuvre=0.2", [0.2]),
        ("scale.fence=[true,false]", [True, False]),
        ("boundary_objects.planned=[[],[vision,covenant]]", [[], ["vision", "covenant"]]),
        ("trust.gain", None),
        ("start=0:104", {"from": 0, "to": 104}),
        ("measures.budget.start=[0,52]", [0, 52]),
        ("measures.budget.start=0:104:3", {"from": 0, "to": 104, "steps": 3}),
        ("organisations.care.room_to_manoeuvre=.2:1", {"from": 0.2, "to": 1}),
        ("without.trust=true", [True]),
        ("plan=today", ["today"]),
    ],
)
def test_what_to_explore_can_be_typed_on_one_line(text: str, given: object) -> None:
    assert exploration(text)[1] == given


@pytest.mark.parametrize("text", ["", "=1", "room_to_manoeuvre=", "room_to_manoeuvre=[0", "room_to_manoeuvre=[0]]"])
def test_anything_else_typed_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="NAME="):
        exploration(text)


def test_a_name_alone_means_the_range_of_the_register() -> None:
    plan = make_plan(SMALL, {"trust.gain": None}, n=3)
    explored = plan.explored["trust.gain"]
    assert isinstance(explored, Range)
    assert 0 <= explored.low < explored.high <= 1


def test_steps_are_round_numbers() -> None:
    plan = make_plan(SMALL, {"room_to_manoeuvre": {"from": 0, "to": 0.3, "steps": 4}})
    assert plan.explored["room_to_manoeuvre"] == Values((0.0, 0.1, 0.2, 0.3))
