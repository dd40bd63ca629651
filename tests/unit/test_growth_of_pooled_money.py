"""Pooled money grows from the week in which policy lets it grow."""

from typing import Any

import pytest

from tests.small_wijk import after, small_wijk

KEY = "welfare"


def integration(week: int, measures: list[dict[str, Any]], own: float | None = None, **levers: float) -> float:
    """Share of pooled money of one organisation after some weeks."""
    changes = {f"funding.{name}": value for name, value in levers.items()}
    small = {"neighbourhood.residents": 60, "warm_up_weeks": 0, "horizon_weeks": 60}
    scenario = small_wijk(small | changes, measures=measures, organisations={KEY: {"funding_integration": own}})
    model = after(week, scenario)
    return next(float(agent.row["integration"]) for agent in model.organisations if agent.spec.key == KEY)


def measure(start: int, end: int | None = None, **levers: float) -> dict[str, Any]:
    settings = {f"funding.{name}": value for name, value in levers.items()}
    return {"name": f"from {start}", "start": start, "end": end, "set": settings}


@pytest.mark.parametrize(("own", "level"), [(None, 0.1), (0.3, 0.3)])
def test_a_measure_grows_from_its_own_start(own: float | None, level: float) -> None:
    growth = [measure(26, growth_per_year=0.26)]
    start = {"integration": 0.1}
    assert integration(26, growth, own, **start) == pytest.approx(level)
    assert integration(27, growth, own, **start) == pytest.approx(level)
    assert integration(47, growth, own, **start) == pytest.approx(level + 0.1)


def test_a_level_that_a_measure_sets_is_that_of_its_first_week() -> None:
    raised = [measure(40, integration=0.5)]
    levers = {"integration": 0.0, "growth_per_year": 0.104}
    assert integration(41, raised, **levers) == pytest.approx(0.5)
    assert integration(51, raised, **levers) == pytest.approx(0.52)
    assert integration(51, raised, 0.2, **levers) == pytest.approx(0.2 + 0.1), "its own level has not changed"


def test_what_was_there_before_a_measure_comes_back_when_it_ends() -> None:
    passing = [measure(10, 20, growth_per_year=0.5)]
    levers = {"integration": 0.0, "growth_per_year": 0.104}
    assert integration(31, passing, **levers) == pytest.approx(0.06)
    assert integration(31, [], **levers) == pytest.approx(0.06)
