"""A population that lives: it ages, the books of residents stay sound, and policy does not change who lives here."""

from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

import wijksim as ws
from tests.small_wijk import after
from wijksim.domain.events import EventKind
from wijksim.model.living import _move_in
from wijksim.scenario.scenario import Scenario, baseline


def living(changes: dict[str, object] | None = None, **parts: object) -> Scenario:
    small = {"neighbourhood.residents": 1500, "warm_up_weeks": 4, "horizon_weeks": 1040, "neighbourhood.living": True}
    return baseline().vary({**small, **(changes or {})}, **parts)  # type: ignore[arg-type]


def test_twenty_years_show_ageing_and_more_need_of_care() -> None:
    model = after(1040, living())
    assert model.living is not None
    first, last = model.living.by_year[0], model.living.by_year[-1]
    assert last["age_65"] > first["age_65"] + 0.03, "a wijk of today grows older"
    assert last["mean_age"] > first["mean_age"] + 2.0
    assert 0.3 < last["one_person"] < 0.6
    events = sum(each["births"] for each in model.living.by_year), sum(each["deaths"] for each in model.living.by_year)
    per_1000 = [each / 19 / 1.5 for each in events]
    assert per_1000 == pytest.approx([8.5, 11.5], abs=3.0), "births and deaths a year per 1,000"


def test_the_columns_stay_sound_week_by_week() -> None:
    model = after(110, living(), check=True)
    people, state = model.world.residents, model.living
    assert state is not None
    assert len(model.population) == people.age.size == 1500
    sizes = np.bincount(state.household)
    assert (sizes > 0).all() and np.array_equal(people.alone, sizes[state.household] == 1)
    assert people.age.max() <= 5 and (state.years >= 0).all() and state.years.max() < 125
    assert np.unique(state.key).size == state.key.size, "everybody is somebody else"
    moved = state.generation > 0
    assert 0.1 < moved.mean() < 0.5
    assert not np.array_equal(people.age, model.population.age), "the start stays readable"


def test_the_same_seed_gives_the_same_lives_and_policy_hardly_another_course() -> None:
    one, again = after(60, living()), after(60, living())
    other = after(60, living({"boundary_workers.operational_hours": 200, "funding.integration": 0.8}))
    assert one.living is not None and again.living is not None and other.living is not None
    assert np.array_equal(one.living.years, again.living.years)
    assert (one.living.years != other.living.years).mean() < 0.05, "only who has a case stays a while"


def test_without_the_switch_nobody_ages() -> None:
    model = after(60, living({"neighbourhood.living": False}))
    assert model.living is None and np.array_equal(model.world.residents.age, model.population.age)


def test_newcomers_of_the_region_are_part_of_the_population() -> None:
    still, coming = after(110, living()), after(110, living({"region.inflow_per_year": 1500}), check=True)
    assert still.living is not None and coming.living is not None
    log = coming.world.log
    events = log.rows[: log.n]
    came = events[(events["kind"] == EventKind.NEWCOMER) & (events["week"] > 0)]
    people, state = coming.world.residents, coming.living
    moved = [sum(each["moved_in"] for each in one.by_year) for one in (still.living, state)]
    assert came.size > 300 and moved[1] > moved[0] + 250, "who came is counted among who moved in"
    rows = np.flatnonzero(np.isin(people.number, np.unique(came["resident"])))
    assert (state.generation[rows] > 0).all(), "somebody else lives there now"
    late = np.flatnonzero(np.isin(people.number, came[came["week"] >= 105]["resident"]))
    assert (np.abs(state.years[late] - 32) <= 15).all(), "of their own age"
    sizes = np.bincount(state.household)
    assert people.age.size == 1500 and np.array_equal(people.alone, sizes[state.household] == 1)
    adults = np.bincount(state.household, state.years >= 15)
    assert (adults > 0).mean() > 0.97, "children are not left behind"
    assert state.by_year[-1]["age_65"] < still.living.by_year[-1]["age_65"]


def test_without_a_living_population_newcomers_are_what_they_were() -> None:
    model = after(30, living({"neighbourhood.living": False, "region.inflow_per_year": 1500}))
    assert model.living is None and np.array_equal(model.world.residents.age, model.population.age)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_run_of_years_shows_its_ages(lang: str, tmp_path: Path) -> None:
    from wijksim.figures import all_figures

    run = ws.run(living({"neighbourhood.residents": 400, "horizon_weeks": 260}))
    still = ws.run(living({"neighbourhood.residents": 200, "horizon_weeks": 110, "neighbourhood.living": False}))
    assert "ages" not in all_figures(still, lang)  # type: ignore[arg-type]
    sheet = all_figures(run, lang)["ages"]  # type: ignore[arg-type]
    shares = run.population_by_year["age_65"]
    assert f"{100 * shares.iloc[-1]:.0f}" in sheet.finding and f"{100 * shares.iloc[0]:.0f}" in sheet.finding
    upper, lower = (axes for axes in sheet.axes if axes.get_title(loc="left"))
    assert len(upper.lines) >= 5 and len(lower.lines) >= 2
    sheet.savefig(tmp_path / "ages.svg", metadata={"Date": None})
    assert (tmp_path / "ages.svg").stat().st_size > 5_000


KEPT = {"births": [0, 6, 8], "deaths": [0, 5, 9], "moved_in": [0, 53, 47], "moved_out": [0, 54, 46]}
LIVES = "c6db7bfcdb89dbc0"
"""What came out when people came to wait for a first appointment, which moves who enters heavier care; no shipped scenario has a population that lives."""


def test_lives_change_on_purpose_only() -> None:
    model = after(156, living({"neighbourhood.residents": 800, "horizon_weeks": 156}))
    state = model.living
    assert state is not None
    assert {name: [int(each[name]) for each in state.by_year] for name in KEPT} == KEPT
    content = state.years.tobytes() + state.household.tobytes() + state.key.tobytes()
    assert sha256(content).hexdigest().startswith(LIVES)


def test_a_household_larger_than_any_at_the_start_is_filled_all_the_same() -> None:
    model = after(1, living({"neighbourhood.residents": 200}))
    state = model.living
    assert state is not None
    largest = max(state.donors)
    rows = np.arange(200 - largest - 3, 200)
    _move_in(state, rows, np.array([0]), np.full(200, 0.999))
    assert np.unique(state.household[rows]).size == 1
    assert (state.generation[rows] == 1).all()
    assert (state.years[rows] < 125).all()
