"""Kinds of events and reasons: what happened, to whom, and why; the vocabulary from which stories are told later."""

from enum import IntEnum


class EventKind(IntEnum):
    """What happened. Fields of an event: week, kind, actor, partner, worker, resident, boundary, reason, value.

    ``actor`` and ``partner`` are organisations (index), ``worker`` a boundary worker, ``resident`` the resident's
    number.
    """

    ASKED = 1  # resident asked at the desk of actor; value: domain asked for
    WRONG_DESK = 2  # actor could not help
    REFERRED = 3  # actor sent the resident on to partner; value 1 when partner is the right desk
    TAKEN_UP = 4  # a professional of actor took up the case; value: weeks since asking
    GAVE_UP = 5  # the resident left the queue or got lost between desks
    NEED_FOUND = 6  # a need was found that was not asked for; value: domain
    INFORMATION_REFUSED = 7  # partner did not share; reason LAW or PRETEXT
    JOINT_REFUSED = 8  # actor refused to work jointly with partner; reason and boundary say why
    JOINT_STARTED = 9  # actor and partner took up a case together; worker: the broker, if any
    ROOM_USED = 10  # a professional of actor left protocol to work jointly with partner
    SOLVED = 11  # case closed, needs met; partner when jointly; value: hours
    FAILED = 12  # case closed, needs not met
    ENTERED_SECOND_LINE = 13
    LEFT_SECOND_LINE = 14
    NEGOTIATED = 15  # worker moved a boundary between actor and partner; value: change of permeability
    NEGOTIATION_FAILED = 16
    NETWORKED = 17  # worker brought people of actor and partner together
    HOME_ROOM_WON = 18  # worker won room at home (actor); value: room won
    RECALLED = 19  # home organisation (actor) called worker back; value: hours
    APPOINTED = 20  # worker started at home organisation (actor)
    LEFT = 21  # worker left, contacts went along
    REJECTED = 22  # actor rejected worker as a connector after clumsy communication
    OBJECT_MADE = 23  # value: kind of object; boundary: the boundary that asked for it; worker: maker, if any
    OBJECT_IN_USE = 24  # used by at least two organisations from now
    OBJECT_ABANDONED = 25
    OBJECT_OUT_OF_USE = 26  # back on paper: fewer than two organisations use it
    MET = 27  # consultation; value: hours
    DISSENT_REVEALED = 28  # concretising a goal laid bare a difference between actor and partner; value: distance
    MEASURE_STARTED = 29  # value: number of the measure
    MEASURE_ENDED = 30
    SUBSIDY_STARTED = 31
    SUBSIDY_ENDED = 32
    EMBEDDED = 33  # home organisation (actor) keeps the subsidised worker on its own money
    LEVEL_ROSE = 34  # coordination between actor and partner; value: new level
    LEVEL_FELL = 35
    OBJECT_ADOPTED = 36  # actor starts to use an object; value: kind
    OBJECT_DROPPED = 37  # actor stops using an object; value: kind
    TOOK_THE_ROLE = 38  # a professional of actor started to work across boundaries unasked
    GAVE_UP_THE_ROLE = 39
    KEY_FIGURE = 40  # resident opened a table where people meet
    EXPERIMENT_STARTED = 41  # value: buurt
    EXPERIMENT_STOPPED = 42  # value: buurt
    EXPERIMENT_LASTED = 43  # became ordinary practice; value: buurt
    NEWCOMER = 44  # resident came from a shelter or as a status holder
    REGION_QUARRELS = 45  # value: conflict
    LEARNING_DAY = 46  # value: boundary workers there
    SUCCEEDED = 47  # worker took over a post at home organisation (actor)
    TASK_TAKEN_OVER = 48  # actor does a task from now on, and not partner; worker settled it; value: task
    TASK_TOGETHER = 49  # actor and partner do a task together; worker settled it; value: task
    TIE_MADE = 50  # somebody of actor has come to know somebody of partner well; worker: one of them; value: how well
    TIE_LOST = 51  # and no longer does, or one of them left; value: how well it was
    PROMISE_KEPT = 52  # between two people in a joint case; value: trust of who began it in the other, afterwards
    PROMISE_BROKEN = 53


class Reason(IntEnum):
    """Why somebody refused: the heaviest consideration on the scales (002 §2.3, §4.1; K1-K23)."""

    NONE = 0
    OWN_INTEREST = 1  # benefits land elsewhere (wrong pocket)
    COST = 2  # too much to bridge over the boundaries
    ACCOUNTABILITY = 3  # joint hours cannot be accounted for
    DISTRUST = 4
    LOAD = 5  # too busy
    UNCERTAINTY = 6  # letting go of protocol is uncomfortable
    LAW = 7  # sharing information is not allowed
    PRETEXT = 8  # the law is said to forbid it
