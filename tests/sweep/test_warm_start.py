"""A run from a shared warm-up is the run from scratch, byte for byte, whatever its variant changes."""

import pickle
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from tests.sweep.here import SMALL
from wijksim.execution.simulate import simulate
from wijksim.execution.unwatched import leave_out_guards
from wijksim.execution.warm_start import MAX_FORKS, WarmStarts, forks, past_key
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.parameter import Parameter, Value
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.uncertainties import UNCERTAINTIES
from wijksim.scenario.wijk import Wijk

BASE = SMALL.vary({"warm_up_weeks": 12, "horizon_weeks": 8, "neighbourhood.residents": 200})
SEED = 3


def another(parameter: Parameter) -> Value:
    """A value that the parameter does not have by itself."""
    if parameter.kind == "bool":
        return not parameter.default
    if parameter.kind == "choice":
        return next(choice for choice in parameter.choices if choice != parameter.default)
    if parameter.kind == "choices":
        return tuple(choice for choice in parameter.choices if choice not in parameter.default)[:2]  # type: ignore[operator]
    if parameter.kind in ("shares", "organisations"):
        return parameter.check({"insurer": 1.0} if parameter.kind == "shares" else ["home_care", "welfare"])
    assert parameter.low is not None
    assert parameter.high is not None
    low, high = parameter.low, parameter.high
    value = low + 0.3 * (high - low) if parameter.default != low + 0.3 * (high - low) else low + 0.7 * (high - low)
    return round(value) if parameter.kind == "int" else value


def variants() -> list[Any]:
    """The base with one other lever, or with something else that a variant can change."""
    measure = {"name": "room", "start": 2, "set": {"room_to_manoeuvre": 0.6}}
    changes: list[tuple[str, dict[str, Any]]] = [
        (lever.name, {"changes": {lever.name: another(lever)}})
        for lever in LEVERS
        if not lever.structural and not lever.name.startswith("warm_up")
    ]
    changes += [("a measure", {"measures": [measure]}), ("without trust", {"without": ["trust", "objects"]})]
    return [pytest.param(options, id=name) for name, options in changes]


@pytest.fixture(scope="module")
def pasts() -> WarmStarts:
    """A process that has warmed up the base."""
    pasts = WarmStarts()
    pasts.model(BASE, SEED)
    return pasts


def results(model: WijkModel, scenario: Scenario, weeks: int | None = None) -> tuple[str, ...]:
    """Everything that a run leaves, as text in which every number is complete."""
    for _ in range(scenario["horizon_weeks"] if weeks is None else weeks):
        model.step()
    run = Run(model)
    tables = [
        run.series,
        run.events,
        run.organisations,
        run.payers,
        run.boundary_workers,
        run.dyads,
        run.residents(),
    ]
    return tuple(table.to_csv() for table in tables)


@pytest.mark.parametrize("options", variants())
def test_a_variant_that_shares_the_past_takes_the_same_course(options: dict[str, Any], pasts: WarmStarts) -> None:
    scenario = BASE.vary(**options)
    before = pasts.reused
    copied = pasts.model(scenario, SEED)
    assert pasts.reused == before + 1
    alone = WijkModel(scenario, rng=SEED)
    alone.warm_up()
    assert copied.world.week == alone.world.week == 0
    assert results(copied, scenario) == results(alone, scenario)


@pytest.mark.parametrize("seed", [SEED, SEED + 1])
def test_a_past_can_be_used_again_and_again(seed: int, pasts: WarmStarts) -> None:
    scenario = BASE.vary({"room_to_manoeuvre": 0.4})
    assert len({results(pasts.model(scenario, seed), scenario) for _ in range(3)}) == 1


def test_what_belongs_to_the_world_has_a_past_of_its_own() -> None:
    world = [each for each in LEVERS if each.structural and each.name != "horizon_weeks"]
    keys = {past_key(BASE, SEED), past_key(BASE, SEED + 1), past_key(BASE.vary({"warm_up_weeks": 11}), SEED)}
    regime = BASE.vary({"warm_up_regime": "own"})
    keys |= {past_key(regime, SEED), past_key(regime.vary({"room_to_manoeuvre": 0.4}), SEED)}
    keys |= {past_key(regime.vary(without=["trust"]), SEED)}
    keys |= {past_key(BASE.vary(organisations={"welfare": {"hours_per_week": 300}}), SEED)}
    assert len(keys) == 7
    others = []
    for parameter in (*world, *UNCERTAINTIES):
        try:
            others.append(past_key(BASE.vary({parameter.name: another(parameter)}), SEED))
        except ScenarioError:  # refused together with another value
            continue
    assert len(others) > 50
    assert not set(others) & {past_key(BASE, SEED)}


def test_the_store_of_pasts_stays_small() -> None:
    one = len(pickle.dumps(_warm(1), protocol=5))
    pasts = WarmStarts(max_bytes=int(2.5 * one))
    for seed in (1, 2, 3):
        pasts.model(BASE, seed)
    pasts.model(BASE, 1)
    assert pasts.reused == 0
    pasts.model(BASE, 3)
    assert pasts.reused == 1
    assert WarmStarts(max_bytes=10).model(BASE, 1).world.week == 0


def _phased(*starts: int) -> Scenario:
    """The base with measures that begin in these weeks."""
    values = {"room_to_manoeuvre": 0.6}, {"funding.integration": 0.7}
    measures = [
        {"name": f"measure {n}", "start": start, "set": change}
        for n, (start, change) in enumerate(zip(starts, values, strict=False))
    ]
    return BASE.vary(measures=measures)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_plans_that_part_later_share_their_past_until_then(order: tuple[int, ...]) -> None:
    """Nurses now; nurses now and a budget later; nurses now and a budget later still: whatever comes first."""
    plans = [_phased(0), _phased(0, 4), _phased(0, 6)]
    pasts = WarmStarts()
    for seed in (SEED, SEED + 1):
        for place in order:
            alone = WijkModel(plans[place], rng=seed)
            assert _left(pasts.finished(plans[place], seed)) == results(alone, plans[place])
    before = pasts.reused
    copied = pasts.finished(plans[1], SEED)
    assert pasts.reused == before + 1
    assert copied.world.week == BASE["horizon_weeks"]


def test_a_shared_past_saves_the_weeks_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pasts = WarmStarts()
    steps: list[int] = []
    for scenario in (_phased(0), _phased(0, 6), _phased(0)):
        pasts.finished(scenario, SEED)
    own = WijkModel.step

    def step(self: WijkModel) -> None:
        steps.append(self.world.week)
        own(self)

    monkeypatch.setattr(WijkModel, "step", step)
    pasts.finished(_phased(0, 6), SEED)
    assert steps == [6, 7]
    steps.clear()
    pasts.finished(_phased(0, 6), SEED + 1)  # another seed has another past
    assert steps == list(range(8))


def test_runs_part_where_a_measure_begins_that_comes_after_all_others() -> None:
    assert [week for week, _ in forks(_phased(0, 4))] == [4]
    assert [week for week, _ in forks(_phased(3, 5))] == [3, 5]
    assert list(forks(_phased(5, 0))) == []  # events tell measures by their place
    assert list(forks(BASE)) == []
    waits = {"name": "waits", "start": 4, "set": {"room_to_manoeuvre": 0.6},
             "when": {"practice_share": {"below": 0.9, "weeks": 1}}}  # fmt: skip
    assert list(forks(BASE.vary(measures=[waits]))) == []


def test_a_measure_that_begins_in_any_week_does_not_fill_the_memory() -> None:
    pasts = WarmStarts()
    for week in range(3 * MAX_FORKS):
        pasts._weeks_of_forks(_phased(0, week + 1))
    assert len(pasts._forks) == MAX_FORKS
    assert max(map(len, pasts._forks.values())) <= 2


def test_a_wijk_of_its_own_has_a_past_of_its_own() -> None:
    wijk = Wijk("Elsewhere")
    assert past_key(replace(BASE, wijk=wijk), SEED) != past_key(BASE, SEED)


def test_without_guards_a_run_is_the_same() -> None:
    """In a process of its own, as guards stay left out."""
    code = "from tests.sweep.test_warm_start import guarded_and_not; guarded_and_not()"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def guarded_and_not() -> None:
    """Guards refuse what is set from outside; left out, they do not, and the run is the same to the byte."""
    scenario = BASE.vary({"boundary_workers.operational_hours": 200})
    model = WijkModel(scenario, rng=SEED)
    with pytest.raises(NotImplementedError):
        model.organisations[0].room_won = 0.5
    with_guards = simulate(scenario, SEED)
    leave_out_guards()
    leave_out_guards()
    assert simulate(scenario, SEED).series.tobytes() == with_guards.series.tobytes()
    model.organisations[0].room_won = 0.5


def _left(model: WijkModel) -> tuple[str, ...]:
    return results(model, model.scenario, weeks=0)


def _warm(seed: int) -> WijkModel:
    model = WijkModel(BASE, rng=seed)
    model.warm_up()
    return model
