"""When a plan is wrong, what is worth finding out, what must be true, stress and noticing: planted truths are found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import qmc

from tests.robust import toy
from wijksim.randomness import draw
from wijksim.scenario.exploration import Range
from wijksim.scenario.policy import Plan, today
from wijksim.scenario.problems import Refused
from wijksim.studies.robust import noticing as noticing_module
from wijksim.studies.robust.aim import read_levers, search
from wijksim.studies.robust.discovery import Count
from wijksim.studies.robust.goals import read_goal
from wijksim.studies.robust.information import information
from wijksim.studies.robust.stress import EASING, stress, stresses, tried_name
from wijksim.studies.robust.study import Robust, study
from wijksim.studies.robust.trials import FunctionLaboratory
from wijksim.studies.robust.worlds import Worlds
from wijksim.text.robust import ENOUGH_WORLDS

NAMES = [f"x{number:02d}" for number in range(30)]
BETTER = {"gain": 1, "cost_total": -1}
PLANS = (today(), Plan("bold"), Plan("safe"))


def box(n: int = 600) -> Worlds:
    """Thirty things that nobody knows, of which two matter; more worlds than a study uses."""
    return Worlds("file", pd.DataFrame(qmc.Sobol(len(NAMES), rng=11).random(1024)[:n], columns=NAMES), 11)


def planted(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
    """Bold brings 1, but loses 1 where x03 is above .7 and x17 below .5; safe brings .4."""
    wrong = world["x03"] > 0.7 and world["x17"] < 0.5
    gain = {"today": 0.0, "safe": 0.4, "bold": -1.0 if wrong else 1.0}[plan.name]
    luck = 0.2 * (draw(seed, "luck", int(1e6 * world["x05"]), PLANS.index(plan)) - 0.5)
    return {"gain": gain + luck, "cost_total": {"today": 0.0, "bold": 10.0, "safe": 3.0}[plan.name]}


def studied(function: Any = planted, n: int = 200, replications: int = 2) -> Robust:
    laboratory = FunctionLaboratory(function, better=BETTER)
    goals, outcomes = (read_goal("gain>0.2"),), ("gain",)
    return study(laboratory, PLANS, box(), n=n, replications=replications, goals=goals, outcomes=outcomes, root=3)


@pytest.fixture(scope="module")
def found() -> Robust:
    return studied()


def test_the_box_in_which_a_plan_is_wrong_is_found_and_holds_in_other_worlds(found: Robust) -> None:
    box = found.discover("bold", confirm=40)
    assert {limit.name for limit in box.limits} == {"x03", "x17"}
    edges = {limit.name: (limit.low, limit.high) for limit in box.limits}
    assert edges["x03"][0] == pytest.approx(0.7, abs=0.06) and edges["x03"][1] is None
    assert edges["x17"][1] == pytest.approx(0.5, abs=0.06) and edges["x17"][0] is None
    assert box.held_out.density > 0.8 and box.held_out.coverage > 0.8
    assert box.fresh_worlds and box.confirmed is not None
    assert box.confirmed.inside_short >= 0.8 * box.confirmed.inside > 0
    assert box.confirmed.outside_short <= 0.1 * box.confirmed.outside
    assert box.holds and box.tree_held_out > box.tree_usual
    sentence = box.sentences("en")[0]
    held = box.held_out
    assert f"{held.inside_short} of {held.inside} inside and {held.outside_short} of {held.outside} outside" in sentence


def among_many(n: int) -> Robust:
    """The planted corner among as many things as the model has that nobody knows, with more luck."""
    names = [f"x{number:02d}" for number in range(253)]
    worlds = Worlds("file", pd.DataFrame(qmc.LatinHypercube(len(names), rng=103).random(n + 1200), columns=names), 11)
    laboratory = FunctionLaboratory(planted, better=BETTER)
    goals = (read_goal("gain>0.2"),)
    return study(laboratory, PLANS, worlds, n=n, replications=2, goals=goals, outcomes=("gain",), root=3)


def test_a_box_among_hundreds_of_things_needs_some_hundred_worlds_and_that_is_told() -> None:
    box = among_many(ENOUGH_WORLDS).discover("bold")
    assert box.holds and {limit.name for limit in box.limits} <= {"x03", "x17"}
    assert box.fresh_worlds and box.confirmed is not None and box.confirmed.density > 3 * 0.15
    assert not any("want of worlds" in line for line in box.sentences("en"))
    assert not among_many(40).discover("bold").holds


def test_no_box_is_told_of_a_plan_that_is_wrong_by_luck() -> None:
    def luck(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
        wrong = draw(7, "wrong by luck", int(1e6 * world["x05"]), 0) < 0.3
        return {"gain": 0.0 if plan.name == "today" or (plan.name == "bold" and wrong) else 1.0, "cost_total": 0.0}

    box = studied(luck, n=120, replications=1).discover("bold", confirm=30)
    assert not box.holds
    assert box.confirmed is None  # nothing is run anew for a box that does not hold
    assert any("With 120 worlds" in line for line in box.sentences("en"))
    assert any("Met 120 werelden" in line for line in box.sentences("nl"))
    assert "cannot be said" in box.sentences("en")[0] or "No group" in box.sentences("en")[0]


def test_a_plan_that_hardly_ever_falls_short_gets_no_box(found: Robust) -> None:
    box = found.discover("safe")
    assert box.limits == () and "in none of the 200 worlds" in box.sentences("en")[0]
    assert box.tables["box_limits"].empty


def test_a_box_counts() -> None:
    count = Count(34, 41, 5, 159)
    assert count.density == pytest.approx(34 / 41) and count.coverage == pytest.approx(34 / 39) and count.holds
    assert not Count(3, 10, 45, 150).holds


def test_what_is_worth_knowing_is_found_and_nothing_else() -> None:
    # One thing decides: with x03 above .7 bold loses 1. Who knows it chooses safe there, and gains .3 x 1.3 on average.
    def one(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
        gain = {"today": 0.0, "safe": 0.3, "bold": -1.0 if world["x03"] > 0.7 else 1.0}[plan.name]
        return {"gain": gain + 0.2 * (draw(seed, "luck", int(1e6 * world["x05"]), PLANS.index(plan)) - 0.5)}

    laboratory = FunctionLaboratory(one, better=BETTER)
    study_ = study(
        laboratory, PLANS, box(), n=200, replications=2, goals=(read_goal("gain>0.2"),), outcomes=("gain",), root=3
    )
    known = information(study_)
    assert known.usual == "bold"
    first = known.table.iloc[0]
    truth = 0.3 * (0.3 - -1.0)
    assert first["name"] == "x03"
    assert first["gain"] == pytest.approx(truth, abs=0.06)
    assert list(known.worth["name"]) == ["x03"]
    assert known.perfect == pytest.approx(truth, abs=0.05)
    assert "x03" in known.sentences("en")[0]


def test_two_plans_that_are_about_as_good_give_no_false_findings() -> None:
    """In these forty worlds bold and safe bring about as much on average; only x03 tells which brings more."""

    def tie(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
        gain = {"today": 0.0, "safe": 0.3, "bold": -1.0 if world["x03"] > 0.7 else 1.0}[plan.name]
        return {"gain": gain + 0.5 * (draw(seed, "luck", int(1e9 * world["x05"]), PLANS.index(plan)) - 0.5)}

    table = qmc.LatinHypercube(253, rng=100).random(4500)[:40, :80]
    worlds = Worlds("file", pd.DataFrame(table, columns=[f"x{number:02d}" for number in range(80)]), 11)
    known = information(study(
        FunctionLaboratory(tie, better=BETTER), PLANS, worlds, n=40, replications=2, goals=(read_goal("gain>0.2"),),
        outcomes=("gain",), root=3,
    ))  # fmt: skip
    assert known.worth["name"].iloc[0] == "x03"
    assert len(known.worth) <= 4  # one in twenty false at most, on average


def test_where_nothing_is_worth_knowing_that_is_said() -> None:
    def sure(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
        noise = 0.5 * (draw(seed, "luck", int(1e6 * world["x05"]), PLANS.index(plan)) - 0.5)
        return {"gain": {"today": 0.0, "safe": 0.4, "bold": 1.0}[plan.name] + noise}

    known = information(studied(sure, n=80))
    assert known.worth.empty
    assert known.table["gain"].abs().max() < 0.05
    assert known.sentences("en")[0].startswith("Of none of the 30 things")
    with pytest.raises(Refused, match="40 or more"):
        information(studied(sure, n=20))


@dataclass(frozen=True)
class Setting:
    """A plan of the search."""

    name: str
    amount: float = 0.0
    start: int = 0


def bought(plan: Setting, world: Mapping[str, Any], seed: int) -> dict[str, float]:
    """Each unit brings 1 and costs 10; a world needs 10 units x its x03, and half as much from week 50 on."""
    late = 0.5 if plan.start >= 50 else 1.0
    return {"gain": late * plan.amount - 10.0 * world["x03"], "cost_total": 10.0 * plan.amount}


def test_the_cheapest_setting_that_is_certain_enough_is_found() -> None:
    levers = {"amount": Range(0.0, 20.0), "start": Range(0, 100, True)}
    asked: dict[str, Any] = {
        "worlds": box(), "n": 100, "replications": 1, "risk": 0.2, "generations": 12, "population": 16,
        "reference": Setting("today"), "root": 5, "cost": "cost",
    }  # fmt: skip
    function = lambda plan, world, seed: {  # noqa: E731
        "gain": bought(plan, world, seed)["gain"],
        "cost": bought(plan, world, seed)["cost_total"],
    }
    laboratory = FunctionLaboratory(function, better={"gain": 1})
    make = lambda name, values: Setting(name, float(values["amount"]), int(values["start"]))  # noqa: E731
    found = search(laboratory, (read_goal("gain>=0"),), levers, make, **asked)
    assert found.recommended is not None and found.fresh_worlds
    # Eight worlds of ten need at most 8 units, bought early: 80 in all.
    assert found.recommended["anew_cost"] == pytest.approx(80.0, abs=14.0)
    assert found.recommended["start"] < 50
    assert found.recommended["anew_certainty"] >= 0.8
    cost, sure = found.frontier["cost"].to_numpy(), found.frontier["certainty"].to_numpy()
    assert (np.diff(cost) > 0).all() and (np.diff(sure) > 0).all()
    again = search(laboratory, (read_goal("gain>=0"),), levers, make, **asked)
    pd.testing.assert_frame_equal(found.tried, again.tried, check_exact=True)
    never = search(laboratory, (read_goal("gain>=100"),), levers, make, **(asked | {"generations": 1}))
    assert never.recommended is None and "None of the 16 settings" in never.sentence("en")


def test_levers_of_the_search_are_checked() -> None:
    read = read_levers({"boundary_workers.operational_hours": (40, 300), "start": (0, 104)})
    assert read["start"] == Range(0, 104, True)
    with pytest.raises(ValueError, match=r"trust\.gain"):
        read_levers({"trust.gain": (0, 1)})  # nobody can set what nobody knows


def test_stresses_and_eased_obstacles_are_run_and_not_guessed() -> None:
    # Room is what bold lives by; refusals are about load and the law, and only easing the law helps.
    def wijk(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
        settings: dict[str, Any] = {}
        for measure in plan.measures:
            settings |= dict(measure.set)
        bold = "bold" in plan.name
        gain = (1.0 if bold else 0.0) * (0.1 if settings.get("room_to_manoeuvre") == 0.1 else 1.0)
        gain += 0.5 if settings.get("information.legal_limit") == 0.0 else 0.0
        return {
            "gain": gain + 0.01 * draw(seed, "luck", int(1e6 * world["x05"]), 0), "cost_total": 0.0,
            "events.joint_refused.load": 30.0 if bold else 1.0, "events.joint_refused.law": 20.0,
            "events.joint_refused.cost": 5.0,
        }  # fmt: skip

    laboratory = FunctionLaboratory(wijk, better=BETTER)
    goals = (read_goal("gain>0.2"),)
    study_ = study(laboratory, PLANS, box(), n=30, replications=2, goals=goals, outcomes=("gain",), root=3)
    found = stress(study_, 10)
    share = found.table.set_index(["stress", "plan"])["count"]
    assert share["none", "bold"] == 10 and share["less_room", "bold"] == 0 and share["busy", "bold"] == 10
    first = found.first.set_index(["plan", "obstacle"])
    assert list(found.first[found.first["plan"] == "bold"]["obstacle"]) == ["load", "law"]
    assert first.loc[("bold", "law"), "gain"] == pytest.approx(0.5)
    assert first.loc[("bold", "load"), "gain"] == pytest.approx(0.0)
    told = found.sentences("en")
    assert any("“Sharing really not allowed” at 0%" in line and "arrange that first" in line for line in told)
    assert any("“Workload” at 0.85" in line and "not seen to get better" in line for line in told)


def test_plans_under_stress_have_names_that_a_study_takes() -> None:
    plan = Plan.of({"name": "a" * 80, "set": {"room_to_manoeuvre": 0.5}})
    for how in ("none", "partner_leaves_pool", "ease accountability"):
        named = replace(plan, name=tried_name(plan, how))
        assert Plan.of(named.to_dict()) == named
        for stressed in stresses(toy.SMALL).values():
            carried_out = stressed(named)
            assert Plan.of(carried_out.to_dict()).on(toy.SMALL).name == named.name


def test_every_eased_obstacle_is_a_reason_and_what_eases_it_a_lever() -> None:
    for reason, settings in EASING.items():
        plan = Plan.of({"name": f"ease {reason}", "set": dict(settings)})
        assert plan.measures[0].set == settings


def test_a_difference_is_noticed_first_in_the_model_then_by_an_evaluation_of_many_wijken() -> None:
    rng = np.random.Generator(np.random.PCG64(2))  # noqa: TID251
    weeks, seeds, worlds = 200, 8, 6
    luck = rng.normal(0, 1.0, (worlds, seeds, weeks)).cumsum(axis=2) / 12.0
    grows = np.clip((np.arange(weeks) - 40) / 60.0, 0, None) * 1.2
    without, with_plan = luck, luck + grows

    def lab_series(outcomes: Any) -> dict[str, Any]:
        return {"gain": np.stack([without, with_plan])}

    class Lab(FunctionLaboratory):
        series = staticmethod(lab_series)

    base = studied(n=worlds, replications=seeds)
    trials = base.all_trials.of_plans(["today", "bold"])
    found = noticing_module.noticing(replace(base, all_trials=trials, laboratory=Lab(planted)), wijken=20)
    week = found.table.set_index("observer")["week"]
    assert 40 <= week["model"] <= 45  # from week 41 on every pair differs, by the same in every pair
    assert week["model"] < week["evaluation"] < week["own_figures"]
    few = noticing_module.noticing(replace(base, all_trials=trials, laboratory=Lab(planted)), wijken=10)
    assert few.table.set_index("observer")["week"]["evaluation"] > week["evaluation"]
    assert "20 wijken" in found.sentences("en")[0]
    with pytest.raises(Refused, match="weekly"):
        base.noticing()


def test_nothing_is_noticed_of_a_plan_that_does_nothing() -> None:
    rng = np.random.Generator(np.random.PCG64(4))  # noqa: TID251
    table = rng.normal(0, 1.0, (8, 120))
    assert noticing_module.in_evaluation(table, table, 20) is None
    assert noticing_module.in_own_figures(table, table) is None


def test_toy_worlds_lie_in_the_range() -> None:
    assert toy.worlds(10)[toy.WORLD].is_monotonic_increasing
