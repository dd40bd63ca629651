"""Common random numbers: what two scenarios share they share to the last bit, and nobody's draw hangs on
others."""

from typing import Any

import numpy as np
import pytest

from tests.reproducibility.busy_scenario import busy_scenario
from tests.small_wijk import after, small_wijk
from tests.trajectory import differing, state, tables, trajectory
from wijksim.model import phases, wijk_model
from wijksim.model.population import Population
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import Scenario

VARIANTS: dict[str, Scenario] = {
    "money": small_wijk({"funding.integration": 0.9, "funding.shared_savings": 1.0, "funding.decentralised": True}),
    "workers": small_wijk({"boundary_workers.linked": True, "boundary_workers.tactical_hours": 300}),
    "room": small_wijk({"room_to_manoeuvre": 1.0, "accountability.mode": "team"}),
    "objects": small_wijk({"boundary_objects.planned": ["mkba"], "boundary_objects.emergent": False}),
    "load": small_wijk({"workload.factor": 2.0, "information.legal_limit": 0.6}),
    "lead": small_wijk({"coordination.lead": "single", "coordination.lead_hours": 60, "goals.shared_vision": 0.9}),
    "subsidy": small_wijk({"funding.subsidy_weeks": 30, "funding.subsidy_hours_per_week": 100}),
    "horizon": small_wijk({"horizon_weeks": 20}),
    "measure": small_wijk(measures=[{"name": "m", "start": 3, "set": {"funding.integration": 1.0}}]),
    "without": small_wijk(without=["trust", "recall", "spill_over", "wrong_pocket", "discretion", "second_line"]),
    "own room": small_wijk(organisations={"home_care": {"room_to_manoeuvre": 1.0, "funding_integration": 1.0}}),
}


@pytest.fixture(scope="module")
def past() -> dict[str, bytes]:
    return state(after(0, small_wijk()))


@pytest.mark.parametrize("name", VARIANTS)
def test_variants_of_one_seed_share_the_warm_up_to_the_last_bit(name: str, past: dict[str, bytes]) -> None:
    model = after(0, VARIANTS[name])
    assert differing(state(model), past) == []


@pytest.mark.parametrize("name", [name for name in VARIANTS if name != "horizon"])
def test_and_go_apart_afterwards(name: str) -> None:
    assert differing(trajectory(after(20, VARIANTS[name])), trajectory(after(20, small_wijk())))


def test_a_regime_of_ones_own_has_its_own_past(past: dict[str, bytes]) -> None:
    own = small_wijk({"warm_up_regime": "own", "funding.integration": 0.9})
    assert differing(state(after(0, own)), past)


@pytest.mark.parametrize(
    "change",
    [
        {"workload.factor": 2.5},
        {"boundary_workers.operational_hours": 0, "boundary_workers.tactical_hours": 300},
        {"funding.integration": 1.0, "boundary_objects.planned": []},
        {"coordination.lead": "single", "coordination.lead_hours": 100},
    ],
)
def test_a_measure_from_week_100_leaves_weeks_0_to_99_as_they_were(change: dict[str, Any]) -> None:
    base = small_wijk({"horizon_weeks": 110})
    changed = base.vary(measures=[{"name": "later", "start": 100, "set": change}])
    one, other = Run(after(110, base)), Run(after(110, changed))
    assert one.series[:100].equals(other.series[:100])
    assert not one.series.equals(other.series)
    before = [run.events[run.events["week"] < 100] for run in (one, other)]
    assert before[0].equals(before[1])
    for name in ("table", "organisations", "payers"):
        assert np.array_equal(getattr(one.model.recorder, name)[:100], getattr(other.model.recorder, name)[:100])


def test_a_longer_horizon_is_the_same_run_going_on() -> None:
    short, long = after(30, small_wijk({"horizon_weeks": 30})), after(30, small_wijk({"horizon_weeks": 1040}))
    assert differing(trajectory(short), trajectory(long)) == []


def test_looking_at_results_every_week_changes_no_byte() -> None:
    scenario = busy_scenario().vary({"neighbourhood.residents": 400})
    left_alone, watched = after(30, scenario), after(0, scenario)
    for _ in range(30):
        watched.step()
        run = Run(watched)
        for name in ("series", "events", "counts", "organisations", "payers", "boundary_workers", "boundary_objects",
                     "buurten", "dyads", "summary", "boundary_workers_by_year", "boundary_objects_by_year",
                     "buurten_by_year", "experiments", "key_figures", "tasks_by_quarter"):  # fmt: skip
            getattr(run, name)
        run.residents()
    assert differing(trajectory(left_alone), trajectory(watched)) == []


def test_drawing_figures_half_way_changes_no_byte() -> None:
    from wijksim.figures import all_figures

    left_alone, watched = after(12, small_wijk()), after(6, small_wijk())
    assert all_figures(Run(watched), "nl")
    for _ in range(6):
        watched.step()
    assert differing(trajectory(left_alone), trajectory(watched)) == []


def test_checking_the_invariants_changes_no_byte() -> None:
    assert differing(trajectory(after(20, small_wijk())), trajectory(after(20, small_wijk(), check=True))) == []


def permuted_model(scenario: Scenario, monkeypatch: pytest.MonkeyPatch) -> tuple[WijkModel, np.ndarray]:
    """A model with the same residents in other rows, and the old row of each new row."""
    people_of = wijk_model.people_of
    n = scenario["neighbourhood.residents"] * scenario["neighbourhood.wijken"]
    order = np.argsort(np.sin(np.arange(n) * 12.9898), kind="stable")

    def in_another_order(scenario: Scenario, seed: int) -> Population:
        return people_of(scenario, seed).permuted(order)

    monkeypatch.setattr(wijk_model, "people_of", in_another_order)
    return WijkModel(scenario, rng=3), order


@pytest.mark.parametrize("scenario", [small_wijk(), busy_scenario()], ids=["baseline", "busy"])
def test_permuting_the_residents_changes_nothing(scenario: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = after(52, scenario, seed=3)
    shuffled, order = permuted_model(scenario, monkeypatch)
    for _ in range(52):
        shuffled.step()
    for name in (
        "need",
        "hidden",
        "trust",
        "strain",
        "followed",
        "has_case",
        "in_second_line",
        "self_reliance",
        "ties",
    ):
        rows = getattr(plain.world.residents, name)
        assert np.array_equal(rows[order], getattr(shuffled.world.residents, name)), name
    one, other = Run(plain), Run(shuffled)
    assert [name for name in one.counts if not one.counts[name].equals(other.counts[name])] == []
    assert differing(tables(one), tables(other)) == []


def needs_of_the_first_week(changes: dict[str, Any]) -> dict[int, tuple[float, ...]]:
    """Needs by resident's number after the needs of the very first week."""
    model = WijkModel(small_wijk(changes | {"warm_up_weeks": 0}), rng=5)
    with model._at_work():  # phases of the week by hand
        phases.calendar(model)
        phases.needs(model)
    people = model.world.residents
    return dict(zip(people.number.tolist(), map(tuple, people.need.tolist()), strict=True))


@pytest.mark.parametrize("changes", [{"neighbourhood.wijken": 3}, {"neighbourhood.residents": 801}])
def test_one_more_resident_changes_nobody_elses_draw(changes: dict[str, Any]) -> None:
    before, after_it = needs_of_the_first_week({}), needs_of_the_first_week(changes)
    assert len(after_it) > len(before) == 800
    assert any(max(needs) > 0 for needs in before.values())
    assert {number: after_it[number] for number in before} == before
