"""What it adds up to: counts of the same events in both runs."""

from collections.abc import Iterable, Mapping
from typing import Any

from wijksim.domain.vocabulary import Boundary
from wijksim.studies.trace.cases import same_proposals
from wijksim.studies.trace.events import (
    SIDES,
    EventClaim,
    SizeClaim,
)
from wijksim.studies.trace.story import Pair, Rule, Sentence
from wijksim.text.language import format_number
from wijksim.text.weeks import period_words
from wijksim.text.why import boundary_words

MAX_TOTALS = 8
"""Totals shown: those in which the two runs differ most, for their size."""
LEAST_CHANGE = 0.1
"""Share by which a total must differ to be shown."""


Question = tuple[str, Mapping[str, Any]]

REFUSALS: tuple[Question, ...] = (
    ("joint_refused", {"kind": "joint_refused"}),
    *(
        (f"joint_refused_{reason}", {"kind": "joint_refused", "reason": reason})
        for reason in ("own_interest", "cost", "accountability", "distrust", "load", "uncertainty")
    ),
    ("information_pretext", {"kind": "information_refused", "reason": "pretext"}),
    ("information_law", {"kind": "information_refused", "reason": "law"}),
)
JOINT: tuple[Question, ...] = (
    ("room_used", {"kind": "room_used"}),
    ("joint_started", {"kind": "joint_started"}),
    ("joint_brokered", {"kind": "joint_started", "by_worker": True}),
    ("joint_solved", {"kind": "solved", "together": True}),
    ("joint_failed", {"kind": "failed", "together": True}),
)
LADDER: tuple[Question, ...] = (
    ("level_rose", {"kind": "level_rose"}), ("level_fell", {"kind": "level_fell"}),
    ("dissent", {"kind": "dissent_revealed"}),
)  # fmt: skip
WORKERS: tuple[Question, ...] = (
    ("appointments", {"kind": "appointed"}), ("departures", {"kind": "left"}), ("recalled", {"kind": "recalled"}),
    ("networked", {"kind": "networked"}), ("rejected", {"kind": "rejected"}),
)  # fmt: skip
NEGOTIATION: tuple[Question, ...] = (
    ("negotiated", {"kind": "negotiated"}), ("negotiation_failed", {"kind": "negotiation_failed"}),
    ("task_taken_over", {"kind": "task_taken_over"}), ("task_together", {"kind": "task_together"}),
)  # fmt: skip
OBJECTS: tuple[Question, ...] = (
    ("object_made", {"kind": "object_made"}), ("object_adopted", {"kind": "object_adopted"}),
    ("object_dropped", {"kind": "object_dropped"}),
)  # fmt: skip
DESKS: tuple[Question, ...] = (
    ("asked", {"kind": "asked"}), ("wrong_desk", {"kind": "wrong_desk"}),
    ("referred_right", {"kind": "referred", "value": 1.0}),
    ("referred_neutral", {"kind": "referred", "by_worker": True}),
    ("taken_up", {"kind": "taken_up"}), ("gave_up", {"kind": "gave_up"}), ("need_found", {"kind": "need_found"}),
)  # fmt: skip
CASES: tuple[Question, ...] = (("solved", {"kind": "solved"}), ("failed", {"kind": "failed"}))
SECOND_LINE: tuple[Question, ...] = (
    ("entered_second_line", {"kind": "entered_second_line"}), ("left_second_line", {"kind": "left_second_line"}),
)  # fmt: skip


def totals(*questions: Question) -> Rule:
    """A rule that counts events of the same kind in both runs and tells the counts that differ most."""

    def rule(pair: Pair) -> Iterable[Sentence]:
        counted = [(name, pair.base.claim(where), pair.alt.claim(where)) for name, where in questions]
        differing = [(name, before, after) for name, before, after in counted if _differs(before.count, after.count)]
        strongest = sorted(differing, key=lambda each: _weight(each[1].count, each[2].count), reverse=True)[:MAX_TOTALS]
        for name, before, after in differing:
            if (name, before, after) in strongest:
                yield _total(pair, pair.say(name), before, after)

    return rule


def _differs(n: int, m: int) -> bool:
    return abs(n - m) > LEAST_CHANGE * max(n, m)


def _weight(n: int, m: int) -> float:
    """How far two counts differ, in standard deviations of counts of that size."""
    return abs(n - m) / (n + m) ** 0.5


def _total(pair: Pair, what: str, before: EventClaim, after: EventClaim) -> Sentence:
    n, m = (format_number(claim.count, 0, pair.language) for claim in (before, after))
    text = pair.say("total", what=what, period=period_words(0, pair.last_week, pair.language), n=n, m=m)
    return Sentence("total", "totals", 0, text, (before, after))


def negotiations(pair: Pair) -> Iterable[Sentence]:
    """Boundaries that boundary workers opened, and which of them most; of a boundary as outcome only that one."""
    named = [each.name.lower() for each in Boundary if pair.outcome == f"permeability_{each.name.lower()}"]
    keys = named or [each.name.lower() for each in Boundary]
    counts = {
        key: tuple(pair.book(side).rows({"kind": "negotiated", "boundary": key}).size for side in SIDES) for key in keys
    }
    yield from totals(*NEGOTIATION)(pair)
    most = max(keys, key=lambda key: abs(counts[key][1] - counts[key][0]))
    before, after = (book.claim({"kind": "negotiated", "boundary": most}) for book in (pair.base, pair.alt))
    if _differs(before.count, after.count):
        yield _total(pair, pair.say("negotiated_at", boundary=boundary_words(most, pair.language)), before, after)


def size(pair: Pair) -> Iterable[Sentence]:
    """Counts of two neighbourhoods of different size are not counts per resident: said before any count."""
    sizes = [
        int(book.run.scenario["neighbourhood.residents"]) * int(book.run.scenario["neighbourhood.wijken"])
        for book in (pair.base, pair.alt)
    ]
    if sizes[0] != sizes[1]:
        n, m = (format_number(each, 0, pair.language) for each in sizes)
        yield Sentence("total", "size", 0, pair.say("size", week=0, n=n, m=m), (SizeClaim(*sizes),))


def proposals(pair: Pair) -> Iterable[Sentence]:
    """How many of the same proposals turned from no to yes, and how many the other way round."""
    claim = same_proposals(pair)
    if claim.up or claim.down:
        n, up, down = (format_number(number, 0, pair.language) for number in (claim.n, claim.up, claim.down))
        text = pair.say("same_proposals", period=period_words(0, pair.last_week, pair.language), n=n, up=up, down=down)
        yield Sentence("total", "proposals", 0, text, (claim,))
