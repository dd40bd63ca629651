"""What is counted in a week, by place in the columns of counts that the loops fill and the recorder reads."""

from enum import IntEnum


class NeedCount(IntEnum):
    """Counted while needs go on."""

    NEW_NEEDS = 0
    SPILLED_OVER = 1  # of the new ones
    MET_INFORMALLY = 2
    MET_BY_OWN_STRENGTH = 3


class ArrivalCount(IntEnum):
    """Counted when residents ask."""

    ARRIVED = 0
    ARRIVED_MULTI = 1  # with needs in several domains


class DeskCount(IntEnum):
    """Counted at the desks."""

    WRONG_FIRST = 0
    FIRST_DESKS = 1
    REFERRALS = 2
    REFERRALS_RIGHT = 3
    HIDDEN_NEEDS_FOUND = 4
    GAVE_UP = 5
    WEEKS_WAITED = 6
    HELPED = 7
    LOOK_HOURS = 8


class JointCount(IntEnum):
    """Counted when joint work is proposed."""

    JOINT_STARTED = 0
    JOINT_REFUSED = 1
    REFUSALS_LEGAL = 2
    REFUSALS_PRETEXT = 3
    BROKER_HOURS = 4
    ROOM_USED = 5
    TASKS_SOUGHT = 6  # tasks of another domain for which help was sought
    TASKS_UNTAKEN = 7  # of these, taken up by nobody
    TASKS_TAKEN_TWICE = 8  # of these, taken up by two or more without an agreement
    STARTED_KNOWN = 9  # with somebody known before, directly or through a boundary worker
    NOT_FOUND = 10  # nobody to work with was found


class ClosedCount(IntEnum):
    """Counted when cases close."""

    CLOSED = 0
    JOINT_CLOSED = 1
    JOINT_SOLVED = 2
    MULTI_CLOSED = 3
    MULTI_SOLVED = 4
    SINGLE_CLOSED = 5
    SINGLE_SOLVED = 6
    CASE_HOURS = 7
    OVERLAP_HOURS = 8
    NEED_MET = 9
    PASSED_ON = 10


class WaitCount(IntEnum):
    """Counted of waiting at desks, by organisation."""

    PEOPLE = 0
    WEEKS = 1  # that they waited, together


COUNTED: tuple[str, ...] = tuple(
    count.name.lower() for kind in (ArrivalCount, DeskCount, JointCount, ClosedCount, NeedCount) for count in kind
)
"""Names of all of them, in the order in which they are recorded."""
