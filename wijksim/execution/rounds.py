"""A run in rounds: what is decided changes from round to round, and each round starts from where the one before ended.

People, trust, divisions of work and money stay; nothing is begun anew. That is how a class plays.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from wijksim.execution.division import Division, divide
from wijksim.model.departures import best_connected_leaves
from wijksim.model.wijk_model import WijkModel
from wijksim.observe.yearbook import YEAR
from wijksim.scenario.scenario import Scenario

ROUND_WEEKS = YEAR
"""Weeks of a round: a year, so that tables by year are tables by round."""


def scenario_of_round(
    base: Scenario, number: int, rounds: int, levers: dict[str, Any], organisations: dict[str, dict[str, Any]]
) -> Scenario:
    """The scenario in force in a round, from 1, of so many: levers as a measure of its weeks, beside the measures that
    the scenario has; organisations as they are in this round.

    Examples
    --------
    >>> import wijksim as ws
    >>> second = scenario_of_round(ws.load("baseline"), 2, 3, {"room_to_manoeuvre": 0.6}, {})
    >>> second["horizon_weeks"], second.measures[0].start, second.measures[0].end
    (156, 52, 104)
    """
    start = ROUND_WEEKS * (number - 1)
    # A measure needs something to set, and its start is what makes the model look at organisations again.
    settings = {"workload.factor": base.values_at(start)["workload.factor"], **levers}
    measure = {"name": f"round {number}", "start": start, "end": start + ROUND_WEEKS, "set": settings}
    return base.vary(
        {"horizon_weeks": ROUND_WEEKS * rounds}, name=base.name,
        measures=[*(each for each in base.measures if each.begins < ROUND_WEEKS * rounds), measure],
        organisations=organisations or None,
    )  # fmt: skip


def go_on_in_round(model: WijkModel, scenario: Scenario) -> None:
    """Go on from here under the scenario of the next round: its levers, and what its organisations decided."""
    model.go_on_with(scenario)
    # Written from outside, and yet repeatable: the scenarios of all rounds together say it.
    with model._at_work():
        for agent, spec in zip(model.organisations, scenario.organisations, strict=True):
            agent.spec = spec


def play_rounds(
    model: WijkModel,
    rounds: Sequence[Scenario],
    each_week: Callable[[int], None] = lambda week: None,
    divisions: Mapping[int, Division] | None = None,
    losses: Collection[int] = (),
) -> None:
    """Play every round in turn, from where the model is; ``each_week`` is called after each week. ``divisions`` are
    those that are made at the start of a round, by its number from 1; ``losses`` are the rounds at the start of which
    the best connected boundary worker leaves.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4})
    >>> rounds = [scenario_of_round(tiny, n, 2, {"room_to_manoeuvre": 0.2 * n}, {}) for n in (1, 2)]
    >>> model = WijkModel(rounds[0], rng=1)
    >>> play_rounds(model, rounds)
    >>> model.world.week
    104
    """
    for number, scenario in enumerate(rounds):
        if number:
            go_on_in_round(model, scenario)
        if number + 1 in losses:
            best_connected_leaves(model)
        if divisions and number + 1 in divisions:
            divide(model, divisions[number + 1])
        for week in range(ROUND_WEEKS * number, ROUND_WEEKS * (number + 1)):
            model.step()
            each_week(week)
