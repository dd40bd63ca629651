"""Roles of a class: an organisation or a kind of boundary worker each, with questions that set its levers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksim.reports.lesson.seats import roles_in_order
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS


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
    names: tuple[str, str] = ("", "")
    """Name of an organisation in Dutch and in English."""


Decisions = Sequence[tuple[Role, Mapping[str, int]]]
"""What players decided: role and number of the option by question."""

_OF_AN_ORGANISATION = (
    Question("room_to_manoeuvre", (0.1, 0.4, 0.8)),
    Question("funding_integration", (0.0, 0.3, 0.7)),
    Question("production_pressure", (0.8, 0.5, 0.2)),
)
_OF_WORKERS = {
    "operational": (
        Question("boundary_workers.training_hours", (0.0, 2.0, 4.0)),
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
        Question("coordination.co_location", (0.0, 0.4, 0.8)),
    ),
}


def roles_of(organisations: Sequence[OrganisationSpec]) -> tuple[Role, ...]:
    """A role for each organisation and each kind of boundary worker, in the order in which seats are dealt.

    >>> [role.key for role in roles_of(DEFAULT_ORGANISATIONS)][:5]
    ['welfare', 'housing_association', 'home_care', 'dept_social', 'operational']
    """
    roles = {key: Role(key, False, questions) for key, questions in _OF_WORKERS.items()} | {
        spec.key: Role(spec.key, True, _OF_AN_ORGANISATION, (spec.name_nl, spec.name_en)) for spec in organisations
    }
    return tuple(roles[key] for key in roles_in_order(organisations))


ROLES: tuple[Role, ...] = roles_of(DEFAULT_ORGANISATIONS)
"""Those of the wijk of today."""


def votes(choices: Decisions) -> dict[str, dict[str, Counter[int]]]:
    """Votes by role and question."""
    found: dict[str, dict[str, Counter[int]]] = {}
    for role, answers in choices:
        for question, option in answers.items():
            found.setdefault(role.key, {}).setdefault(question, Counter())[option] += 1
    return found


def won(counted: Counter[int]) -> int:
    """The option that most chose; of as many votes the more careful one.

    >>> won(Counter({2: 3, 0: 3, 1: 1}))
    0
    """
    most = max(counted.values())
    return min(option for option, number in counted.items() if number == most)


def decided_by_role(choices: Decisions) -> dict[str, dict[str, int]]:
    """The option of each role for each question that was voted on."""
    return {
        role: {question: won(counted) for question, counted in questions.items()}
        for role, questions in votes(choices).items()
    }


def settings_of(
    decided: Mapping[str, Mapping[str, int]], roles: Sequence[Role] = ROLES
) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Levers, and fields of organisations, that follow from what roles decided."""
    levers: dict[str, Any] = {}
    organisations: dict[str, dict[str, Any]] = {}
    for role in roles:
        for question in role.questions:
            option = decided.get(role.key, {}).get(question.name)
            if option is None:
                continue
            if role.organisation:
                organisations.setdefault(role.key, {})[question.name] = question.values[option]
            else:
                levers[question.name] = question.values[option]
    return levers, organisations
