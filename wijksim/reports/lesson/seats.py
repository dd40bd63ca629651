"""Who sits where in a class, on paper and with phones: roles in the order in which they are dealt, and who shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from wijksim.reports.lesson.facts import RoleFacts
from wijksim.reports.lesson.stops import HOURS
from wijksim.scenario.arguments import count, known_name
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.organisations import ORDER
from wijksim.scenario.problems import Refused

FEWEST_STUDENTS, MOST_STUDENTS = 6, 60
FEWEST_ROLES = 4
"""Cards of a lesson, and organisations that are dealt before the first boundary worker."""
USUAL_ROLES = 9
"""Cards of a lesson when nobody says how many."""
MOST_PER_ROLE = 3
"""Students at one table who can share a role; more make another table."""
LEVELS = tuple(name.split(".")[1].removesuffix("_hours") for name in HOURS)
"""Boundary workers: a role each."""
_FIRST = ("welfare", "housing_association", "home_care", "dept_social", "mental_health", "gp_practice")
"""Organisations that a class should have, in a wijk that has none of its own."""


def roles_in_order(organisations: Sequence[OrganisationSpec | RoleFacts]) -> tuple[str, ...]:
    """Keys of all roles of a wijk, the first to be dealt first: a few organisations, the boundary workers, the rest.

    A wijk with organisations of its own meets those first, and every sector in turn: a table without a house or without
    care tells no story.

    >>> from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
    >>> roles_in_order(DEFAULT_ORGANISATIONS)[:5]
    ('welfare', 'housing_association', 'home_care', 'dept_social', 'operational')
    """
    sectors = {spec.key: spec.sector for spec in organisations}
    own = [key for key in sectors if key not in ORDER]
    usual = [key for key in _FIRST if key in sectors]
    found = [*own, *usual, *(key for key in sectors if key not in (*own, *usual))]
    if own:
        place = {key: sum(sectors[each] == sectors[key] for each in found[:at]) for at, key in enumerate(found)}
        found.sort(key=lambda key: place[key])
    return (*found[:FEWEST_ROLES], *LEVELS, *found[FEWEST_ROLES:])


def first_roles(roles: Sequence[str], n: int) -> tuple[str, ...]:
    """So many roles, the first in order; 0 for all. What a class plays and what gets a card.

    >>> first_roles(["a", "b", "c", "d", "e", "f"], 5)
    ('a', 'b', 'c', 'd', 'e')
    """
    return tuple(roles[: max(FEWEST_ROLES, n)] if n else roles)


def chosen_roles(
    asked: int | Sequence[str], students: int | None, organisations: Sequence[OrganisationSpec]
) -> tuple[str, ...]:
    """Roles that get a card: those asked for, by number or by name; else as many as the students can take, and without
    their number the usual ones. `Refused` for a role that this wijk does not have, and for too few or too many."""
    there = roles_in_order(organisations)
    if not isinstance(asked, Sequence):
        return _for(students, first_roles(there, count("roles", asked, FEWEST_ROLES, len(there))))
    if asked:
        chosen = tuple(dict.fromkeys(known_name("role", role, there) for role in asked))
        if len(chosen) < FEWEST_ROLES:
            raise Refused(f"there are {len(chosen)} roles", f"{FEWEST_ROLES} to {len(there)}")
        return _for(students, chosen)
    return _for(students, first_roles(there, 0 if students else USUAL_ROLES))


def _for(students: int | None, roles: tuple[str, ...]) -> tuple[str, ...]:
    return first_roles(roles, min(students, len(roles))) if students else roles


def students_from(given: object) -> int | None:
    """How many students there are; None for who does not know yet."""
    return None if given is None else count("students", given, FEWEST_STUDENTS, MOST_STUDENTS)


def dealt(places: int, students: int) -> tuple[int, ...]:
    """How many students sit at each of so many places, dealt one by one from the first.

    >>> dealt(13, 14)[:3]
    (2, 1, 1)
    """
    return tuple(students // places + (place < students % places) for place in range(places))


@dataclass(frozen=True)
class Seats:
    """Roles of a lesson and how students share them."""

    roles: tuple[str, ...]
    students: int | None = None
    """None where nobody knows how many come."""

    @classmethod
    def of(cls, roles: Sequence[str], students: int | None) -> "Seats":
        """Of these roles as many as there are students, from the first."""
        return cls(_for(students, tuple(roles)), students)

    @property
    def tables(self) -> tuple[int, ...]:
        """Students of each table; every table has all roles.

        >>> Seats(("a", "b", "c", "d"), 25).tables
        (9, 8, 8)
        """
        students = self.students or len(self.roles)
        return dealt(-(-students // (MOST_PER_ROLE * len(self.roles))), students)

    @property
    def at_a_role(self) -> tuple[int, int]:
        """Fewest and most students who share a role at a table."""
        shares = [share for table in self.tables for share in dealt(len(self.roles), table)]
        return min(shares), max(shares)

    @property
    def cards(self) -> int:
        """Role cards to print: one for each role at each table."""
        return len(self.roles) * len(self.tables)

    @property
    def tents(self) -> tuple[str, ...]:
        """Role of every name tent, one for each student; of a class of unknown size one for each role.

        >>> Seats(("a", "b", "c", "d"), 6).tents
        ('a', 'a', 'b', 'b', 'c', 'd')
        """
        shares = [dealt(len(self.roles), table) for table in self.tables]
        at_each = [sum(share) for share in zip(*shares, strict=True)]
        return tuple(role for role, n in zip(self.roles, at_each, strict=True) for _ in range(n))
