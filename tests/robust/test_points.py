"""Points of a study: plans, other scenarios, moved measures, organisations, mechanisms; shapes of ranges; designs that grow."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import wijksim as ws
from tests.robust import toy
from tests.sweep.here import SMALL, Here
from tests.sweep.tasks import quick
from wijksim.execution.keeping import kept_of, mean_in
from wijksim.execution.messages import Simulated
from wijksim.io.folders import StoreError
from wijksim.io.plausible import plausible_text, read_plausible, shipped_plausible
from wijksim.scenario.exploration import Range
from wijksim.scenario.kept import NOTHING, Kept, Window
from wijksim.scenario.plan import Plan
from wijksim.scenario.problems import Problems, Refused, ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.studies.design import points_of, sequence
from wijksim.studies.robust.worlds import explored_uncertainties, worlds_from
from wijksim.studies.sensitivity import AnalysisError
from wijksim.studies.sweep import Sweep, make_plan, run_plan

NURSES = ws.load_plans("three_nurses")[1]


def test_everything_that_can_differ_comes_back_in_the_scenario_of_a_point() -> None:
    base = ws.load("workload_shock")
    measure = base.measures[0]
    plan = make_plan(
        base,
        [
            {"plan": "three_nurses", f"measures.{measure.name}.start": measure.start + 3, "without.trust": True,
             "organisations.home_care.method": 0.9, "trust.gain": 0.01, "measures.three nurses.start": 10},
            {"plan": "today", "scenario": "baseline"},
        ],
        plans=["three_nurses"], scenarios=["baseline"],
    )  # fmt: skip
    first, second = (plan.at(changes) for changes in points_of(plan))
    assert first.without == ("trust",) and first["trust.gain"] == 0.01
    assert next(spec for spec in first.organisations if spec.key == "home_care").method == 0.9
    moved = {each.name: each for each in first.measures}
    assert moved[measure.name].start == measure.start + 3 and moved["three nurses"].start == 10
    if measure.end is not None:  # it lasts as long as it did
        assert moved[measure.name].end == measure.end + 3
    assert second.key() == ws.load("baseline").key()


def test_a_plan_with_all_this_survives_being_written() -> None:
    plan = make_plan(
        "baseline", {"plan": ["today", "three_nurses"], "trust.gain": {"from": 0.01, "to": 0.1, "shape": "log"}},
        plans=["three_nurses"], design="sequence", n=5, keep=["payers"], outcome="math:floor",
        summary={"late": ("collaboration", slice(-26, None))},
    )  # fmt: skip
    again = Plan.from_dict(json.loads(json.dumps(plan.to_dict())))
    assert again.key() == plan.key() and again.kept == plan.kept
    assert list(points_of(again)) == list(points_of(plan))


@pytest.mark.parametrize(
    ("vary", "said"),
    [
        ({"organisations.home_car.method": (0, 1)}, "no parameter organisations.home_car"), ({"without.gravity": [True]}, "no parameter"),
        ({"measures.nothing.start": (0, 4)}, "no parameter"), ({"plan": ["today"]}, "no plans to vary"),
        ({"trust.gain": {"from": 0, "to": 1, "shape": "log"}}, "from above 0"),
        ({"trust.gain": {"from": 0, "to": 1, "shape": "round"}}, "shape"),
        ({"trust.gain": {"from": 0, "to": 1, "mode": 0.5}}, "mode has no meaning"),
        ({"trust.gain": {"from": 0, "to": 0.5, "shape": "triangular", "mode": 0.7}}, "mode"),
    ],
)  # fmt: skip
def test_what_cannot_vary_is_refused(vary: dict[str, object], said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        make_plan("baseline", vary, n=3, design="lhs")


def test_ranges_have_shapes() -> None:
    shares = (np.arange(2000) + 0.5) / 2000
    log = np.array([Range(1.0, 100.0, shape="log").at(share) for share in shares])
    assert np.mean(log < 10) == pytest.approx(0.5, abs=0.001)
    peak = np.array([Range(0.0, 1.0, shape="triangular", mode=0.2).at(share) for share in shares])
    assert peak.mean() == pytest.approx(1.2 / 3, abs=0.001) and np.mean(peak < 0.2) == pytest.approx(0.2, abs=0.001)
    bell = np.array([Range(-1.0, 3.0, shape="normal").at(share) for share in shares])
    assert bell.mean() == pytest.approx(1.0, abs=0.001) and bell.min() >= -1.0 and bell.max() <= 3.0
    # Cut off at 1.96 standard deviations of 2 / 1.96 each.
    assert bell.std() == pytest.approx(0.87 * 2 / 1.96, rel=0.01)


def test_a_sequence_grows() -> None:
    few, many = (sequence(n, 5, seed=3) for n in (6, 40))
    assert np.array_equal(few, many[:6])
    assert np.array_equal(sequence(10, 5, seed=3, skip=6), many[6:16])


def test_more_of_a_sequence_makes_only_what_is_new(tmp_path: Path) -> None:
    vary = {"room_to_manoeuvre": (0.0, 1.0), "trust.gain": None}
    for n, made in ((4, 4), (10, 6)):
        engine = Here()
        run_plan(make_plan(SMALL, vary, design="sequence", n=n), tmp_path / "grows", engine)
        assert len(engine.jobs) == made
    assert Sweep(tmp_path / "grows").progress.done == 10


def test_worlds_of_the_box_grow_and_stay_in_their_ranges() -> None:
    worlds = worlds_from("box", 7)
    few, many = worlds.take(5), worlds.take(12)
    assert few.equals(many.head(5)) and worlds.take(4, skip=5).equals(many.iloc[5:9].reset_index(drop=True))
    for name, each in explored_uncertainties().items():
        assert many[name].between(each.low, each.high).all()


def test_plausible_worlds_are_shipped_in_an_order_that_the_seed_decides() -> None:
    stored = read_plausible(shipped_plausible())
    assert stored is not None and len(stored.rows) == stored.about["kept"]
    one, other = worlds_from("plausible", 1), worlds_from("plausible", 2)
    assert one.most == len(stored.rows)
    assert not one.take(10).equals(other.take(10))
    assert one.take(10).equals(worlds_from("plausible", 1).take(10))


def test_a_file_of_plausible_worlds_can_be_another_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(plausible_text(toy.worlds(4), {"rules": "0123", "kept": 4}))
    worlds = worlds_from(path, 1)
    assert worlds.kind == "plausible" and worlds.most == 4 and not worlds.is_of_these_rules
    path.write_text(path.read_text().replace("0.03,", "nothing,", 1).replace("0.03\n", "nothing\n", 1))
    with pytest.raises(ScenarioError, match=r"mine.csv:3:"):
        worlds_from(path, 1)
    with pytest.raises(Refused, match="plausible, box"):
        worlds_from("elsewhere", 1)


def own_outcome(run: ws.Run) -> dict[str, float]:
    """An outcome of one's own."""
    return {"weeks": float(run.weeks), "last": float(run.series["trust"].iloc[-1])}


@pytest.fixture(scope="module")
def run() -> ws.Run:
    return ws.run(ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13}))


def test_tables_windows_and_own_functions_of_a_run_become_numbers(run: ws.Run) -> None:
    tree = {
        "keep": ["payers", "events", "organisations", "buurten", "measures"], "outcome": own_outcome,
        "summary": {"late": ("trust", slice(-4, None)), "whole": ("trust", slice(None, None))},
    }  # fmt: skip
    problems = Problems()
    from wijksim.scenario.kept import read_kept

    numbers = kept_of(run, read_kept(tree, problems))
    assert not problems.found
    assert numbers["late"] == pytest.approx(run.series["trust"].iloc[-4:].mean())
    assert numbers["whole"] == pytest.approx(run.series["trust"].mean())
    whole = run.payers.groupby("payer", observed=False)["euro"].sum()
    assert numbers["payers.municipality"] == pytest.approx(whole["municipality"] * 52 / 13)
    refusals = [value for name, value in numbers.items() if name.startswith("events.joint_refused.")]
    assert sum(refusals) == numbers["events.joint_refused"] == (run.events["kind"] == "joint_refused").sum()
    own = {name: value for name, value in numbers.items() if "own_outcome" in name}
    assert sorted(own.values())[-1] == 13.0 and len(own) == 2
    assert np.isnan(mean_in(run.series, Window("trust", 20, 30)))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"keep": ["payer"]}, "did you mean payers"), ({"outcome": lambda run: 1.0}, "module:function"),
        ({"summary": {"late": ("collaboratoin", slice(0, 1))}}, "no outcome"), ({"summary": {"trust": ("trust", slice(0, 1))}}, "a new name"),
        ({"summary": {"late": ("trust", 3)}}, "outcome, from and to"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_refused(asked: dict[str, object], said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        make_plan("baseline", {"trust.gain": (0, 1)}, n=2, **asked)


def kept_task(scenario: Scenario, seed: int, kept: Kept = NOTHING) -> Simulated:
    """A stand-in for a run of which something is kept."""
    return replace(
        quick(scenario, seed), extras={"payers.insurer": 10.0 * float(scenario["room_to_manoeuvre"]) + seed % 3}
    )


def test_what_is_kept_is_a_column_and_an_outcome_for_analyses(tmp_path: Path) -> None:
    vary = {"room_to_manoeuvre": (0.0, 1.0), "trust.gain": None}
    plan = make_plan(SMALL, vary, design="lhs", n=24, replications=3, keep=["payers"])
    swept = run_plan(plan, tmp_path / "kept", Here(kept_task))
    assert swept.extras == ("payers.insurer",) and swept.failures == []
    runs = swept.runs
    assert (runs["payers.insurer"] - 10 * runs["room_to_manoeuvre"]).tolist() == pytest.approx(
        (runs["seed"] % 3).tolist()
    )
    found = swept.sensitivity(outcome="payers.insurer")
    assert found.table["parameter"].iloc[0] == "room_to_manoeuvre" and found.table["matters"].tolist() == [True, False]
    assert "payers.insurer" in found.sentence("nl")
    tip = swept.tipping("room_to_manoeuvre", outcome="payers.insurer")
    assert tip.point.value == pytest.approx(0.5, abs=0.12)
    with pytest.raises(AnalysisError, match=r"did you mean payers\.insurer"):
        swept.sensitivity(outcome="payers.insurers")
    # What was not kept then is not there now: the folder is that of another task.
    with pytest.raises(StoreError, match="another task"):
        run_plan(make_plan(SMALL, vary, design="lhs", n=24, replications=3), tmp_path / "kept", Here())
