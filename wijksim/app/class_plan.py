"""What a class plays: which wijk, how many rounds of a year, which roles, and what each of them is asked when."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from wijksim.app.address import Choice, read_address, shipped_scenario
from wijksim.app.class_intake import CASES, OWNED_BY_ALL
from wijksim.app.class_roles import Decisions, Question, Role, decided_by_role, roles_of
from wijksim.domain.tasks import TASK_KEYS, TASKS
from wijksim.execution.division import Division
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.mechanisms.tasks import chance_of_one
from wijksim.model.tasks import tasks_at_start
from wijksim.reports.lesson.seats import first_roles
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import Language

MOST_ROUNDS = 4
ON_THE_BOARD = 6
"""Tasks on the board: those where most goes wrong, and no more than a slide holds."""
TASK = "task."
"""Before the name of a task in the name of a question about it."""
DOUBLE = Question("board.double", (False, True))
"""What a project leader does about tasks that several take."""
PAID = "board.paid"
"""For which task a policy officer finds money."""
_INTAKE_AT, _BOARD_AT = 2, 3
"""Rounds of a lesson that has as many; a shorter one has them at its end."""


@dataclass(frozen=True)
class Game:
    """The choices of the teacher."""

    case: str = ""
    """The wijk, as it stands in an address behind the question mark; empty for the wijk of today."""
    rounds: int = 3
    n_roles: int = 0
    """How many roles are dealt, the most important first; 0 for all."""
    language: Language = "nl"
    """Of the phones."""

    @cached_property
    def choice(self) -> Choice:
        """The wijk as a page shows it, before anybody decides anything."""
        if self.case:
            return read_address("/klas", self.case).choice
        return Choice("baseline", shipped_scenario("baseline"))

    @property
    def base(self) -> Scenario:
        """The scenario of the wijk."""
        return self.choice.scenario

    @cached_property
    def today(self) -> Choice:
        """The same years in which nobody decides anything."""
        weeks = {"horizon_weeks": max(ROUND_WEEKS * self.rounds, int(self.base["horizon_weeks"]))}
        return self.choice if weeks["horizon_weeks"] == self.base["horizon_weeks"] else self.choice.varied(weeks)

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """In the order in which seats are dealt."""
        found = {role.key: role for role in roles_of(self.base.organisations)}
        return tuple(found[key] for key in first_roles(tuple(found), self.n_roles))

    @property
    def intake_round(self) -> int:
        """The round in which the class writes the sentence of the intake; 0 for none."""
        return min(_INTAKE_AT, self.rounds - 1)

    @property
    def board_round(self) -> int:
        """The round in which the class divides work anew."""
        return min(_BOARD_AT, self.rounds)

    @cached_property
    def board(self) -> tuple[str, ...]:
        """Tasks on the board: where today most often nobody or several take it up, by how often they are asked."""
        tasks = tasks_at_start(self.base, 1)
        wrong = {
            task.key: task.volume * (1.0 - chance_of_one(tasks.claim[:, t].copy())[0]) for t, task in enumerate(TASKS)
        }
        return tuple(sorted(wrong, key=lambda key: (-wrong[key], TASK_KEYS.index(key)))[:ON_THE_BOARD])

    @cached_property
    def pay(self) -> Mapping[str, Mapping[str, float]]:
        """Share of an hour of each task on the board that is paid, by organisation that is able to do it."""
        contract = tasks_at_start(self.base, 1).contract
        return {
            key: {
                spec.key: float(contract[o, TASK_KEYS.index(key)])
                for o, spec in enumerate(self.base.organisations) if contract[o, TASK_KEYS.index(key)] >= 0.0
            }
            for key in self.board
        }  # fmt: skip

    def asked(self, role: Role, number: int) -> tuple[Question, ...]:
        """What a role decides in a round: its own questions, in one round how it reads the sentence of the class
        too, and in one round which tasks it takes."""
        if number == self.board_round:
            tasks = tuple(Question(TASK + key, (False, True)) for key in self.board if role.key in self.pay[key])
            if role.organisation and tasks:
                return tasks
            return (*role.questions, *self._about_the_board(role))
        if number == self.intake_round:
            return (*(each for each in role.questions if each.name not in OWNED_BY_ALL), *CASES)
        return role.questions

    def _about_the_board(self, role: Role) -> tuple[Question, ...]:
        if role.key == "tactical":
            return (DOUBLE,)
        return (Question(PAID, ("", *self.board)),) if role.key == "policy" else ()

    def division(self, choices: Decisions) -> Division:
        """How the work is divided by what players decided."""
        decided = decided_by_role(choices)
        said = tuple(
            (task, role.key, bool(decided[role.key][TASK + task]))
            for task in self.board for role in self.roles
            if TASK + task in decided.get(role.key, {})
        )  # fmt: skip
        money = decided.get("policy", {}).get(PAID, 0)
        together = bool(decided.get("tactical", {}).get(DOUBLE.name, 0))
        return Division(said, together, ("", *self.board)[money])


WHOLE = Game()
"""The wijk of today, three rounds, all roles."""
LENGTHS: Mapping[int, Game] = {45: Game(rounds=2, n_roles=6), 90: WHOLE, 150: Game(rounds=4)}
"""Minutes of a lesson, and what is played in it if the teacher chooses nothing else."""
