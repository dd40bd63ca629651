"""What is to be done for residents: kinds of task, and who is paid for them, tolerated or only able (taak; 002 §3.1,
§4.2c; N1, N13).

Cases of several problems break on tasks, not on organisations: nobody takes a task up (gap), two do (double work), or
who takes it up is not paid for it.
"""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from wijksim.domain.vocabulary import Sector

_CARE, _WELFARE, _HOUSING = Sector.CARE, Sector.WELFARE, Sector.HOUSING


class Pay(Enum):
    """How an organisation is paid for a task, as a share of an hour; -1 is not able to do it."""

    CONTRACT = 1.0
    TOLERATED = 0.5
    ABLE = 0.0
    NOT_ABLE = -1.0


PAYS: Mapping[str, Pay] = {pay.name.lower(): pay for pay in Pay}


class Task(NamedTuple):
    """One kind of task."""

    key: str
    sector: Sector
    hours: float
    """Hours for one resident, all of it [a sketch of tasks and books; hours of household help as used on average]."""
    volume: float
    """Asked together with other problems, per 1,000 residents and year; only the proportions count here."""
    contract: tuple[str, ...]
    """Organisations that are paid for it."""
    tolerated: tuple[str, ...] = ()
    """Organisations that may write some of it off: half is paid."""
    able: tuple[str, ...] = ()
    """Organisations that could do it, unpaid."""


TASKS: tuple[Task, ...] = (
    Task("washing", _CARE, 75, 7.5, ("home_care",), (), ("elderly_care",)),
    Task("nursing", _CARE, 25, 7.5, ("home_care",), (), ("gp_practice", "elderly_care")),
    Task("long_term_care", _CARE, 500, 1, ("elderly_care",), (), ("home_care",)),
    Task("mental_support", _CARE, 45, 16.5, ("mental_health",), (), ("gp_practice",)),
    Task("general_practice", _CARE, 2, 28.5, ("gp_practice",)),
    Task("household_help", _CARE, 114, 9.3, ("home_care",), (), ("elderly_care",)),
    Task("adapting_home", _CARE, 6, 7.2, ("dept_care",), ("housing_association",)),
    Task("listening_ear", _WELFARE, 20, 36, ("welfare", "elderly_welfare"), ("home_care",),
         ("elderly_care", "mental_health")),
    Task("papers", _WELFARE, 8, 30, (), ("welfare", "dept_social"),
         ("home_care", "housing_association", "elderly_welfare", "mental_health")),
    Task("debts", _WELFARE, 30, 12, ("dept_social",), ("welfare",), ("housing_association", "mental_health")),
    Task("day_activity", _WELFARE, 50, 6, ("elderly_welfare",), ("elderly_care", "welfare")),
    Task("relief_of_carers", _WELFARE, 25, 10.5, (), ("elderly_welfare", "dept_care"), ("home_care", "welfare")),
    Task("keeping_an_eye", _WELFARE, 10, 28, (), (),
         ("home_care", "housing_association", "welfare", "elderly_welfare", "gp_practice")),
    Task("moving", _HOUSING, 8, 12.5, ("housing_association",), ("dept_housing",)),
    Task("rent_arrears", _HOUSING, 10, 18, ("housing_association",), (), ("dept_social", "welfare")),
    Task("nuisance", _HOUSING, 12, 15, (), ("housing_association", "welfare"), ("mental_health", "dept_social")),
)  # fmt: skip
"""All kinds of task. Volumes, hours and contracts are those of a sketch of tasks and books; most are assumed, the use
of nursing and household help is measured (evidence §4.2, §4.4)."""

TASK_KEYS: tuple[str, ...] = tuple(task.key for task in TASKS)


def pay_for(task: Task, organisation: str, sector: Sector, *, present: frozenset[str]) -> Pay:
    """How ``organisation`` is paid for ``task`` where nothing else is said.

    Where nobody ``present`` could do a task, the houses of its sector are paid for it; a house that the table does not
    know is able to do the work of its sector, and paid for it where nobody present is.
    """
    for pay, houses in (
        (Pay.CONTRACT, task.contract), (Pay.TOLERATED, task.tolerated), (Pay.ABLE, task.able),
    ):  # fmt: skip
        if organisation in houses:
            return pay
    if task.sector != sector:
        return Pay.NOT_ABLE
    if not present.intersection((*task.contract, *task.tolerated, *task.able)):
        return Pay.CONTRACT
    if organisation in KNOWN:
        return Pay.NOT_ABLE
    return Pay.ABLE if present.intersection(task.contract) else Pay.CONTRACT


KNOWN: frozenset[str] = frozenset(
    house for task in TASKS for houses in (task.contract, task.tolerated, task.able) for house in houses
)
"""Organisations that the table knows."""
