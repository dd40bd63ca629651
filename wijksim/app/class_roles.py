"""Roles of a class: an organisation or a kind of boundary worker each, with questions that set its levers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksim.app.address import shipped_scenario
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Question:
    """One choice: the lever it sets and the values of its options, from least to most daring."""

    name: str
    """Lever, or field of the own organisation."""
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Role:
    """Who a player is."""

    key: str
    organisation: bool
    questions: tuple[Question, ...]

    def allows(self, choices: Mapping[str, int]) -> bool:
        """Whether these are answers to exactly the questions of this role."""
        sizes = {question.name: len(question.values) for question in self.questions}
        return choices.keys() == sizes.keys() and all(
            isinstance(number, int) and 0 <= number < sizes[name] for name, number in choices.items()
        )


_OF_AN_ORGANISATION = (
    Question("room_to_manoeuvre", (0.1, 0.4, 0.8)),
    Question("funding_integration", (0.0, 0.3, 0.7)),
    Question("production_pressure", (0.8, 0.5, 0.2)),
)
_OF_WORKERS = {
    "operational": (
        Question("boundary_workers.training_hours", (0.0, 4.0, 8.0)),
        Question("boundary_objects.co_creation", (0.1, 0.5, 0.9)),
        Question("boundary_workers.linked", (False, True)),
    ),
    "tactical": (
        Question("consultation.weeks_between", (8, 4, 2)),
        Question("boundary_objects.ambiguity", (0.2, 0.5, 0.8)),
        Question("boundary_workers.protected", (0.0, 0.3, 0.6)),
    ),
    "policy": (
        Question("goals.shared_vision", (0.1, 0.3, 0.6)),
        Question("funding.shared_savings", (0.0, 0.2, 0.5)),
        Question("accountability.mode", ("individual", "team")),
    ),
}
_FIRST = ("welfare", "housing_association", "home_care", "dept_social")
"""Organisations that a small class should have."""


def _roles() -> tuple[Role, ...]:
    keys = [spec.key for spec in DEFAULT_ORGANISATIONS]
    ordered = [key for key in _FIRST if key in keys] + [key for key in keys if key not in _FIRST]
    organisations = [Role(key, True, _OF_AN_ORGANISATION) for key in ordered]
    workers = [Role(key, False, questions) for key, questions in _OF_WORKERS.items()]
    return (*organisations[:4], *workers, *organisations[4:])


ROLES: tuple[Role, ...] = _roles()
"""In the order in which seats are dealt."""


def scenario_of(choices: Sequence[tuple[Role, Mapping[str, int]]]) -> Scenario:
    """The baseline with what the players of one round decided: means of numbers, else what most chose."""
    levers: dict[str, list[Any]] = {}
    fields: dict[tuple[str, str], list[Any]] = {}
    for role, answers in choices:
        for question in role.questions:
            value = question.values[answers[question.name]]
            if role.organisation:
                fields.setdefault((role.key, question.name), []).append(value)
            else:
                levers.setdefault(question.name, []).append(value)
    changes = {name: _together(name, values) for name, values in levers.items()}
    organisations: dict[str, dict[str, Any]] = {}
    for (key, name), values in fields.items():
        organisations.setdefault(key, {})[name] = sum(values) / len(values)
    start = shipped_scenario("baseline")
    return start.vary(changes, name=start.name, organisations=organisations or None)


def _together(name: str, values: list[Any]) -> Any:
    if REGISTER[name].kind == "float":
        return sum(values) / len(values)
    if REGISTER[name].kind == "int":
        return round(sum(values) / len(values))
    return max(values, key=values.count)
