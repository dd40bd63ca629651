"""State of one run: columns in typed records, passed to compiled loops."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

F8 = npt.NDArray[np.float64]
I8 = npt.NDArray[np.int64]

TIES = 24
"""Living ties per person; the weakest gives way (earlier sketches: 24 and 48 are alike, 12 costs)."""
PROFESSIONAL, OPERATIONAL, TACTICAL, POLICY, LEAD = 0, 1, 2, 3, 4
FLOOR = 0
"""Where professionals remember, in the memories by level."""
N_LEVELS = 5
POSTS = 4
"""Posts of one level in a team at most."""
SECTORAL, PROFESSIONAL_KIND, FINANCIAL, ACCOUNTABILITY, GEOGRAPHIC, UNWILLING = 0, 1, 2, 3, 4, 5
N_KINDS = 6
"""Five boundaries, and refusals that no obstacle explains."""
NOBODY, TOGETHER = -1, -2
"""Who a division gives the task to, when not to one organisation."""


MOST_GROUPS = 20
"""Room for organisations and groups in the columns of a team, so that one compiled model serves every number of
them."""
N_TASKS = 16
_PAIR = (MOST_GROUPS, MOST_GROUPS)

PERSON = np.dtype([  # per team first the professionals by organisation, then posts by level
    ("team", "i4"),
    ("org", "i4"),
    ("level", "i4"),
    ("tenure", "i4"),  # weeks in this post
    ("hours", "f8"),  # a week for work across boundaries, 0 for professionals and empty posts
    ("passion", "f8"),  # factor on the hours one would give
    ("room", "f8"),  # hours saved up for what is not billed
    ("budget", "f8"),  # boundary hours left this week
    ("owed", "f8"),  # hours of meetings taken off next week
    ("spent", "f8"),  # boundary hours spent this week
    ("last_joint", "i4"),  # week of the last joint case
    ("joint_before", "i4"),  # week of the one before
    ("practising", "i4"),  # weeks on end with two joint cases in 26 weeks
    ("tired_until", "i4"),  # week until which one does not try again
    ("project", "i4"),  # obstacle worked on: its kind, -1 none
    ("project_a", "i4"),
    ("project_b", "i4"),
    ("project_task", "i4"),
    ("project_done", "f8"),  # hours put into it
    ("tie_to", "i4", (TIES,)),  # whom one knows, -1 nobody
    ("tie_known", "f8", (TIES,)),  # how well one knows what the other does, 0-1
    ("tie_trust", "f8", (TIES,)),  # 0-1
])  # fmt: skip

TEAM = np.dtype([  # agreements, memories and frames are by group of organisations: daughters inherit
    ("residents", "i8"),
    ("first", "i4"),  # row of the first professional
    ("worker_first", "i4"),
    ("member_first", "i4", (MOST_GROUPS,)),  # by organisation
    ("members", "i4", (MOST_GROUPS,)),
    ("age_first", "i8", (3,)),  # row of the first resident by age
    ("age_number", "i8", (3,)),
    ("type_cumulative", "f8", (30,)),  # shares of kinds of bundles
    ("type_tasks", "i4", (30, 4)),  # up to four tasks, -1 none; the first is asked
    ("agreed", "f8", (N_TASKS,)),  # strength of the division, 0-1
    ("owner", "i4", (N_TASKS,)),  # group that does it, TOGETHER or NOBODY
    ("parties", "i4", (N_TASKS, 2)),  # the two groups between whom it broke last
    ("claim_extra", "f8", (MOST_GROUPS, N_TASKS)),  # share paid by local agreement
    ("registration", "f8", _PAIR),  # share arranged
    ("registration_exists", "f8", _PAIR),
    ("area", "f8", _PAIR),
    ("area_exists", "f8", _PAIR),
    ("method", "f8", _PAIR),
    ("institution", "f8", _PAIR),  # trust in a stranger there, 0-1
    ("mind_sort", "f8", (N_LEVELS, N_TASKS)),  # what broke, remembered by level
    ("mind_pay", "f8", (N_LEVELS, MOST_GROUPS, N_TASKS)),
    ("mind_register", "f8", (N_LEVELS, *_PAIR)),
    ("mind_area", "f8", (N_LEVELS, *_PAIR)),
    ("mind_method", "f8", _PAIR),  # shop floor only
    ("frame", "f8", (MOST_GROUPS,)),  # 0-1
    ("frame_own", "f8", (MOST_GROUPS,)),
    ("backlog", "f8"),  # broken items that wait for a meeting
    ("trial", "i4", (5,)),  # experiment: weeks left (0 none), kind, two groups, task
    ("trial_people", "i4", (2,)),  # who of the two houses takes part
    ("trial_rest", "i4"),  # weeks until the next may start
    ("trial_open", "f8"),  # arranged at its start, 0-1
    ("trial_done", "i4"),  # successes so far
    ("trial_on", "i4"),  # whether this team takes part yet
    ("table_ties", "f8"),  # residents kept together by a key figure
    ("table_known", "f8"),  # how well somebody of an institution knows a key figure, 0-1
])  # fmt: skip

ORGANISATION = np.dtype([
    ("group", "i4"),
    ("domain", "i4"),
    ("tariff", "i8"),  # cents an hour of the people who meet colleagues
    ("mean_tariff", "i8"),  # cents an hour over all its tasks
    ("payer_share", "f8", (4,)),  # of what it bills
    ("wage", "i8"),  # cents an hour of capacity
    ("lump", "f8"),  # share of income that is a budget
    ("capacity", "f8"),  # direct hours a week
    ("unbilled", "f8"),  # hours this week for joint work and meetings
    ("open_hours", "f8"),  # taken up, not yet due
    ("due", "f8"),  # due and waiting
    ("paid_share", "f8"),  # share of open hours that somebody pays
    ("load", "f8"),
    ("income", "i8"),  # cents so far
    ("cost", "i8"),
    ("income_year", "i8"),  # cents this year
    ("cost_year", "i8"),
    ("lump_week", "i8"),  # cents a week
    ("lost", "f8"),  # euro per own unbilled hour, from the ledger
    ("returns", "f8"),  # euro per joint case, from the ledger
    ("received", "f8"),  # euro this week for joint cases from a pool
    ("shared", "f8"),  # euro this week out of second-line care that was avoided
    ("joint", "f8"),  # joint cases this week
])  # fmt: skip

GROUP = np.dtype([  # contract partner: one organisation, or its daughters
    ("orgs", "i4", (2,)),
    ("parts", "i4"),
    ("domain", "i4"),
    ("method", "f8"),
])  # fmt: skip

TASK = np.dtype([
    ("domain", "i4"),
    ("payer", "i4"),
    ("hours", "f8"),
    ("single", "f8"),  # asked alone, per resident and week
    ("use", "f8", (3,)),  # cumulative share of users by age
    ("paid", "f8", (MOST_GROUPS,)),  # by group: contract 1, tolerated .5, able 0, not able -1
])  # fmt: skip

RESIDENT = np.dtype([
    ("strain", "f4"),  # hours unmet, fading
    ("strain_week", "i4"),
    ("home_from", "i4"),  # week in which a second-line stay ends
])  # fmt: skip

TEAM_OBJECTS = np.dtype([
    ("alive", "f8", (8,)),
    ("legitimacy", "f8", (8,)),
    ("ambiguity", "f8", (8,)),
    ("use", "f8", (8, MOST_GROUPS)),  # by group, 0-1
    ("need", "f8", (8,)),  # broken items of its kind that came back
])  # fmt: skip


class Books(NamedTuple):
    """Payers, and what is measured for savings."""

    paid: I8  # by payer: cents so far
    exposed: F8  # not joint and joint, by age: expected entries of clients this year
    clients: F8  # the same: how many
    measured: F8  # entries and clients so far, as in exposed, earlier years counting less
    shown: F8  # euro of second-line care that a joint case avoided, and what is paid for one to each side


class Tables(NamedTuple):
    """Counters."""

    asked: F8  # by class of tenure
    worker_weeks: F8
    brokered: F8  # by row of people
    week: F8  # columns of this week, see outcomes.COLUMNS
    weeks: F8  # weeks run so far


class World(NamedTuple):
    """All of one run."""

    seed: np.uint64
    people: Any  # PERSON
    teams: Any  # TEAM
    orgs: Any  # ORGANISATION
    groups: Any  # GROUP
    tasks: Any  # TASK
    residents: Any  # RESIDENT
    objects: Any  # TEAM_OBJECTS
    books: Books
    tables: Tables


def copy_of(world: World) -> World:
    """An independent copy: all variants of a seed share one past."""

    def copied(part: Any) -> Any:
        if isinstance(part, np.ndarray):
            return part.copy()
        if isinstance(part, tuple):
            return type(part)(*(copied(each) for each in part))
        return part

    return copied(world)
