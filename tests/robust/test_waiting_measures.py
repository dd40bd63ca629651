"""Measures that wait: taken when something has lasted, ended when that is over, and taken again."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

import wijksim as ws
from tests.robust import toy
from wijksim.execution.warm_start import WarmStarts
from wijksim.model import triggers
from wijksim.model.result import Run
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.triggers import Condition, Trigger
from wijksim.studies.robust.signposts import adapts, signpost_table
from wijksim.studies.robust.trials import Trials

SMALL = ws.load("baseline").vary({"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 60})


def waiting(when: Any = None, until: Any = None, **more: Any) -> dict[str, Any]:
    parts = {"when": when, "until": until}
    return {"name": "help", "set": {"room_to_manoeuvre": 0.8}, **{k: v for k, v in parts.items() if v}, **more}


def test_a_condition_has_to_last() -> None:
    condition = Condition("trust", "below", 0.2, 3)
    assert condition.is_met({"trust": [0.5, 0.1, 0.1, 0.1]})
    assert not condition.is_met({"trust": [0.1, 0.1, 0.3, 0.1]})
    assert not condition.is_met({"trust": [0.1, 0.1]})
    both = Trigger((condition, Condition("open_cases", "above", 5, 1)))
    assert both.is_met({"trust": [0.1] * 3, "open_cases": [6]})
    assert not both.is_met({"trust": [0.1] * 3, "open_cases": [5]})


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (waiting({"trust": {"below": 0.2}}, {"trust": {"above": 0.1}}), "above 0.2, or further"),
        (waiting({"trust": {"above": 0.2}}, {"trust": {"above": 0.4}}), "below 0.2, or further"),
        (waiting({"trus": {"below": 0.2}}), "did you mean trust"), (waiting({"trust": {"weeks": 3}}), "below or above"),
        (waiting({"trust": {"below": 0.2, "above": 0.3}}), "one of both"), (waiting({"trust": {"below": 0.2, "weeks": 0}}), "weeks"),
        (waiting({"trust": 0.2}), "below or above"), (waiting(), "no start"),
    ],
)  # fmt: skip
def test_what_a_measure_cannot_wait_for_is_refused(measure: dict[str, Any], said: str) -> None:
    with pytest.raises(ScenarioError, match=said):
        SMALL.vary(measures=[measure])


def test_it_is_taken_the_week_after_its_time_has_come_and_ended_and_taken_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What is watched goes up and down as written here, so that the weeks can be counted by hand.
    course = np.array([9, 9, 9, 1, 1, 1, 9, 9, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9], float)
    monkeypatch.setattr(
        triggers, "_last_weeks", lambda model: {"open_cases": course[: model.recorder.weeks if model.recorder else 0]}
    )
    until = {"open_cases": {"above": 5, "weeks": 2}}
    scenario = SMALL.vary(
        {"horizon_weeks": 24},
        measures=[waiting({"open_cases": {"below": 5, "weeks": 2}}, until, cost={"once_euro": 52})],
    )
    run = ws.run(scenario, seed=1)
    # Below in weeks 3 and 4: taken in 5. Above in 6 and 7: ended in 8. Below in 8 and 9: taken in 10, and so on.
    assert run.measures["first_week"].tolist() == [5, 10, 16]
    assert run.measures["ended"].tolist() == [8, 12, 20]
    assert run.scenario == scenario  # what was asked for stays what it was
    paid = run.payers[run.payers["stream"] == "measure"]["euro"].sum()
    assert paid == pytest.approx(3 * 52, abs=1)  # once for each time


def test_its_levers_hold_while_it_is_in_force_only() -> None:
    scenario = SMALL.vary(measures=[waiting({"open_cases": {"above": 0}}, start=10)])
    model = ws.WijkModel(scenario, rng=1)
    for week in range(14):
        model.step()
        assert (model.world.values["room_to_manoeuvre"] == 0.8) == (week >= 10)
    never = ws.run(SMALL.vary({"horizon_weeks": 8}, measures=[waiting({"open_cases": {"above": 1e9}})]), seed=1)
    without = ws.run(SMALL.vary({"horizon_weeks": 8}), seed=1)
    assert never.measures.empty
    pd.testing.assert_frame_equal(never.series, without.series, check_exact=True)


def test_a_measure_that_starts_by_itself_may_be_ended_by_what_happens() -> None:
    scenario = SMALL.vary({"horizon_weeks": 20}, measures=[waiting(until={"open_cases": {"above": 0}}, start=6)])
    assert ws.run(scenario, seed=1).measures[["first_week", "ended"]].to_numpy().tolist() == [[6, 7]]


def test_a_shared_past_gives_the_same_as_a_run_from_scratch() -> None:
    scenario = SMALL.vary(
        {"horizon_weeks": 30},
        measures=[waiting({"open_cases": {"above": 3, "weeks": 2}}, {"open_cases": {"below": 3, "weeks": 4}})],
    )
    pasts = WarmStarts()
    pasts.model(
        SMALL.vary({"horizon_weeks": 30}, measures=[{"name": "help", "start": 0, "set": {"room_to_manoeuvre": 0.1}}]), 3
    )
    model = pasts.model(scenario, 3)
    assert pasts.reused == 1
    for _ in range(30):
        model.step()
    alone = ws.run(scenario, seed=3)
    pd.testing.assert_frame_equal(Run(model).series, alone.series, check_exact=True)
    pd.testing.assert_frame_equal(Run(model).measures, alone.measures, check_exact=True)


def test_it_survives_being_written_and_counts_in_the_key() -> None:
    scenario = SMALL.vary(measures=[waiting({"trust": {"below": 0.2, "weeks": 13}}, {"trust": {"above": 0.3}})])
    again = ws.Scenario.from_dict(scenario.to_dict())
    assert again == scenario and again.measures == scenario.measures
    assert SMALL.vary(measures=[waiting({"trust": {"below": 0.21, "weeks": 13}})]) != scenario


def test_signposts_say_how_often_and_when() -> None:
    plan = Plan.of({"name": "adapts", "measures": [waiting({"trust": {"below": 0.2, "weeks": 13}})]})
    assert adapts(plan) and not adapts(toy.ROOM)
    nothing = np.full((1, 2, 2), np.nan)
    values = {
        "trust": np.zeros((2, 2, 2)),
        "measures.help.times": np.concatenate([nothing, [[[1.0, 0.0], [3.0, 0.0]]]]),
        "measures.help.first_week": np.concatenate([nothing, [[[20.0, np.nan], [40.0, np.nan]]]]),
        "measures.help.weeks": np.concatenate([nothing, [[[10.0, 0.0], [30.0, 0.0]]]]),
    }  # fmt: skip
    trials = Trials((toy.ROOM, plan), pd.DataFrame({"x": [1, 2]}), (1, 2), values, {})
    (row,) = signpost_table(trials, (toy.ROOM, plan)).to_dict("records")
    assert (row["share"], row["week"], row["times"], row["weeks"]) == (0.5, 30.0, 2.0, 20.0)
    assert row["signpost"] == "trust below 0.2 for 13 weeks"


def test_the_best_connected_boundary_worker_leaves_and_is_succeeded() -> None:
    from wijksim.execution.shocks import simulate_loss
    from wijksim.execution.simulate import simulate
    from wijksim.model.departures import best_connected, best_connected_leaves

    scenario = SMALL.vary({"neighbourhood.residents": 2000, "horizon_weeks": 20})
    model = ws.WijkModel(scenario, rng=2)
    for _ in range(8):
        model.step()
    acceptance = {worker.number: model.world.acceptance[worker.number].sum() for worker in model.workers}
    known = best_connected(model)
    assert known is not None and acceptance[known.number] == max(acceptance.values())
    before = len(model.workers)
    best_connected_leaves(model)
    assert known not in model.workers and len(model.workers) == before
    with_loss, without = simulate_loss(scenario, 2), simulate(scenario, 2)
    same = (with_loss.series == without.series).all(axis=1)
    assert same[:8].all() and not same[8:].all()  # two fifths of twenty weeks
