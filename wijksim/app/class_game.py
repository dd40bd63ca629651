"""The game that a class plays: rounds that carry on, what happens between them, and what each role got out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksim.app.address import Choice
from wijksim.app.class_events import events_of
from wijksim.app.class_intake import FORM, OWNED_BY_ALL, reading_of, without_form
from wijksim.app.class_plan import WHOLE, Game
from wijksim.app.class_roles import Decisions, Role, decided_by_role, settings_of
from wijksim.app.class_rounds import Rounds
from wijksim.app.recording import Recorded
from wijksim.execution.division import Division
from wijksim.execution.rounds import ROUND_WEEKS, scenario_of_round
from wijksim.scenario.scenario import Scenario

N_ROUNDS = WHOLE.rounds


def carried_on(rounds: Sequence[Decisions]) -> dict[str, dict[str, int]]:
    """What holds after these rounds: of each role what it decided last."""
    holds: dict[str, dict[str, int]] = {}
    for choices in rounds:
        for role, answers in decided_by_role(choices).items():
            holds.setdefault(role, {}).update(answers)
    return holds


def rounds_of(code: str, rounds: Sequence[Decisions], game: Game = WHOLE, base: Scenario | None = None) -> Rounds:
    """What the engine plays for these rounds: decisions carry on, and so does what happened between them; work is
    divided anew in one of them. ``base`` is another wijk than that of the game, for who plays on a small one."""
    start = base or game.base
    scenarios, happened = [], events_of(code, game)
    for number in range(1, len(rounds) + 1):
        levers, organisations = _decided_in(rounds[:number], game, start)
        for event in happened[: number - 1]:
            levers |= event.set(start)
            for key, fields in event.fields(start).items():
                organisations.setdefault(key, {}).update(fields)
        scenario = scenario_of_round(start, number, game.rounds, levers, organisations)
        written = number == game.intake_round and FORM in levers.get("boundary_objects.planned", ())
        scenarios.append(_without_old_form(scenario, start) if written else scenario)
    at = game.board_round
    division = game.division(rounds[at - 1]) if len(rounds) >= at else Division()
    lost = tuple(place for place, event in enumerate(happened, start=2) if event.colleague_leaves)
    return Rounds(
        tuple(scenarios), ((at, division),) if division.said else (),
        tuple(number for number in lost if number <= len(rounds)),
    )  # fmt: skip


def _decided_in(
    rounds: Sequence[Decisions], game: Game, base: Scenario
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Levers, and fields of organisations, in the last of these rounds. The form of the class stays from the round in
    which it was written; how widely it is read is that of its own round, and after it one role decides that again."""
    holds, number = carried_on(rounds), len(rounds)
    levers, organisations = settings_of(holds, game.roles)
    reading = reading_of(holds)
    if reading is not None:
        made = reading.levers(base)
        levers |= {name: made[name] for name in made if number == game.intake_round or name not in OWNED_BY_ALL}
    return levers, organisations


def _without_old_form(scenario: Scenario, base: Scenario) -> Scenario:
    """A wijk that has a form for new requests withdraws it, and takes the new one a week later."""
    if FORM not in base["boundary_objects.planned"]:
        return scenario
    start = scenario.measures[-1].start
    gone = {
        "name": "old form", "start": start, "end": start + 1, "set": {"boundary_objects.planned": without_form(base)},
    }  # fmt: skip
    return scenario.vary({}, name=scenario.name, measures=[*scenario.measures, gone])


def table_of(
    options: Mapping[str, int], rounds: int = 1, base: Scenario | None = None, game: Game = WHOLE,
    division: Division | None = None,
) -> Rounds:  # fmt: skip
    """Rounds without events in which a role takes the same option everywhere: ``options`` by role, 0 least daring.
    Work is divided anew, from the first round, where a ``division`` says how."""
    choices = [
        (role, {question.name: min(options[role.key], len(question.values) - 1) for question in role.questions})
        for role in game.roles
        if role.key in options
    ]
    start = base or game.base
    levers, organisations = settings_of(decided_by_role(choices), game.roles)
    played = tuple(
        scenario_of_round(start, number, max(rounds, game.rounds), levers, organisations)
        for number in range(1, rounds + 1)
    )
    return Rounds(played, ((1, division),) if division else ())


def one_for_each(game: Game) -> Division:
    """Every task on the board goes to the one organisation that is paid most for it; all others leave it."""
    said = []
    for task, pay in game.pay.items():
        taker = max(pay, key=lambda key: pay[key])
        said += [(task, key, key == taker) for key in pay]
    return Division(tuple(said))


def choice_of(rounds: Sequence[Decisions], game: Game = WHOLE) -> Choice:
    """The wijk with what players decided, from its start: what a link to another screen shows."""
    holds = carried_on(rounds)
    levers, organisations = settings_of(holds, game.roles)
    reading = reading_of(holds)
    levers |= reading.levers(game.base) if reading is not None else {}
    return game.choice.varied(levers, organisations=organisations or None)


@dataclass(frozen=True)
class RoleResult:
    """What a role did in a round and what it got: next to the same year of the wijk in which nothing was decided."""

    role: Role
    chosen: Mapping[str, int]
    """What held for it, by question; empty for who never decided."""
    kept: float | None
    """Euro received minus paid in the year of the round; None for boundary workers, who have no money."""
    change: float | None
    """Euro more than in the same year of the wijk of today."""
    hours: float | None
    """Hours of boundary work a week; None for organisations."""

    @property
    def put_in(self) -> float:
        """How much it dared, 0-1: the mean of its options; 0.5 for who decided nothing."""
        if not self.chosen:
            return NEITHER
        sizes = {question.name: len(question.values) - 1 for question in self.role.questions}
        own = [option / sizes[name] for name, option in self.chosen.items() if name in sizes]
        return sum(own) / len(own) if own else NEITHER


NEITHER = 0.5
MUCH, LITTLE = 0.67, 0.34
"""Bounds of having put in much and little, as a mean of options."""
SAME = 0.02
"""A change below this share of what is received is "about the same"."""


def kept_in(run: Recorded, key: str, year: int) -> tuple[float, float]:
    """Euro that an organisation kept in a year, and that it received."""
    rows = run.organisations
    row = rows[(rows["organisation"] == key) & (rows["year"] == year)]
    received, paid = float(row["received_euro"].sum()), float(row["paid_euro"].sum())
    return received - paid, received


def worker_hours(run: Recorded, level: int, year: int) -> float:
    """Hours a week of all boundary workers of a level together, mean of a year."""
    weeks = run.people[ROUND_WEEKS * (year - 1) : ROUND_WEEKS * year]
    return sum(person[3] for people in weeks for person in people if person[1] == level) / max(1, len(weeks))


def mean_in(run: Recorded, outcome: str, year: int) -> float:
    """Mean of an outcome over the weeks of a round."""
    return float(run.series[outcome].iloc[ROUND_WEEKS * (year - 1) : ROUND_WEEKS * year].mean())
