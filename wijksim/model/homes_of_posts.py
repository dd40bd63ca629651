"""Where people in a post belong (thuisorganisatie): at the organisation that a measure names, else as all boundary
work."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wijksim.scenario.measure_parts import People

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel


def homes_of_posts(
    model: "WijkModel", level: str, hours: float, wanted: int, usual: Callable[[int], int]
) -> Sequence[int]:
    """Organisations, one for each of the ``wanted`` people who share ``hours`` at a level; none where no measure in
    force names one. ``usual`` gives the home of a place that nobody named."""
    named = [each for each in _people_at(model, level) if each.home]
    if not named or wanted <= 0 or hours <= 0.0:
        return ()
    places = {spec.key: place for place, spec in enumerate(model.scenario_of_run.organisations)}
    homes: list[int] = []
    for each in named:
        share = max(1, round(wanted * each.hours_per_week / hours))
        homes += [places[each.home]] * min(share, wanted - len(homes))
    return (*homes, *(usual(place) for place in range(wanted - len(homes))))


def without(homes: Sequence[int], taken: Sequence[int]) -> tuple[list[int], list[int]]:
    """Homes that nobody fills yet, and places in ``taken`` of who belongs to none of the homes that are left."""
    free, elsewhere = list(homes), []
    for place, home in enumerate(taken):
        if home in free:
            free.remove(home)
        else:
            elsewhere.append(place)
    return free, elsewhere


def _people_at(model: "WijkModel", level: str) -> list[People]:
    """People of measures in force at a level, the earliest first."""
    week = model.world.week
    measures = sorted(model.carried_out.measures, key=lambda each: each.begins) if week >= 0 else []
    return [
        each.people for each in measures
        if each.people is not None and each.people.level == level and each.holds_in(week)
    ]  # fmt: skip
