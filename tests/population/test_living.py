"""A population that lives: it ages, the books of residents stay sound, and policy does not change who lives here."""

import numpy as np
import pytest

from tests.small_wijk import after
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
