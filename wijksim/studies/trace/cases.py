"""One case that turned: the same proposal in both runs, a yes in one and a no in the other, and what led up to it.

Because chance is keyed by resident, week and decision, the same resident meets the same luck in both runs:
what makes the difference for the same proposal are the people, boundaries, objects and room around it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wijksim.studies.trace.events import SIDES, EventBook, EventClaim, ProposalClaim, Side
from wijksim.studies.trace.story import Pair, Sentence
from wijksim.text.why import boundary_words

CLEARLY_MORE = 2
"""By how many agreements one run must be ahead before they are told as something that led up to a case."""


@dataclass(frozen=True)
class Turned:
    """A proposal that is taken up together in the run ``yes`` and refused in the other, with the rows of both."""

    week: int
    resident: int
    a: str
    b: str
    yes: Side
    no: Side
    yes_row: int
    no_row: int


def turned_cases(pair: Pair) -> dict[Side, list[Turned]]:
    """Proposals that both runs have and that end differently, by the run that says yes, in order of time."""
    base, alt = pair.base.proposals, pair.alt.proposals
    found: dict[Side, list[Turned]] = {"base": [], "alt": []}
    for key in sorted(base.keys() & alt.keys()):
        rows: dict[Side, int] = {"base": base[key], "alt": alt[key]}
        before, after = (pair.book(side)["kind"][rows[side]] == "joint_started" for side in SIDES)
        if before != after:
            yes, no = SIDES if before else SIDES[::-1]
            found[yes].append(Turned(*key, yes=yes, no=no, yes_row=rows[yes], no_row=rows[no]))
    return found


def same_proposals(pair: Pair) -> ProposalClaim:
    """How many proposals both runs have, and how many of them turned, either way."""
    turned = turned_cases(pair)
    return ProposalClaim(
        len(pair.base.proposals.keys() & pair.alt.proposals.keys()), len(turned["alt"]), len(turned["base"])
    )


def case_story(pair: Pair) -> Iterable[Sentence]:
    """One case told in order of time: what opened the way, the no, the yes, how it ended.

    Of the cases that turned it is one refused for the reason that became rarer most, and of these the one
    with most that led up to it; the earliest of equals.
    """
    turned = turned_cases(pair)
    yes: Side = "alt" if len(turned["alt"]) >= len(turned["base"]) else "base"
    if not turned[yes]:
        return
    rarer = _rarer(pair, yes)
    chosen = max(
        turned[yes],
        key=lambda each: (
            rarer[_reason(pair.book(each.no), each.no_row)],
            len(_links(pair, each)),
            -each.week,
        ),
    )
    yield from _tell(pair, chosen)


def _rarer(pair: Pair, yes: Side) -> Counter[tuple[str, str]]:
    """Kind and reason of a refusal -> how much rarer it is where it was a yes, over the proposals that both
    runs have."""
    both = pair.base.proposals.keys() & pair.alt.proposals.keys()
    counts = {
        side: Counter(_reason(pair.book(side), pair.book(side).proposals[key]) for key in both)
        for side in ("base", "alt")
    }
    counts["base" if yes == "alt" else "alt"].subtract(counts[yes])
    return counts["base" if yes == "alt" else "alt"]


def _reason(book: EventBook, row: int) -> tuple[str, str]:
    return str(book["kind"][row]), str(book["reason"][row])


def _links(pair: Pair, turned: Turned) -> list[str]:
    """What the events know that was there where the answer was yes and not where it was no."""
    found = []
    if _negotiated(pair, turned) is not None:
        found.append("negotiated")
    if _objects(pair, turned):
        found.append("object")
    if pair.book(turned.yes)["worker"][turned.yes_row] >= 0 > pair.book(turned.no)["worker"][turned.no_row]:
        found.append("broker")
    if _room(pair, turned).count:
        found.append("room")
    ends = {side: _end(pair.book(side), turned) for side in ("base", "alt")}
    if ends[turned.yes] is not None and _is_solved_together(pair.book(turned.yes), ends[turned.yes]):
        found.append("solved")
    if ends[turned.no] is not None and pair.book(turned.no)["kind"][ends[turned.no]] != "solved":
        found.append("not solved elsewhere")
    return found


def _negotiated(pair: Pair, turned: Turned) -> tuple[EventClaim, EventClaim] | None:
    """Agreements between these two at the boundary where it broke, before the case came up; more where it was
    a yes."""
    boundary = str(pair.book(turned.no)["boundary"][turned.no_row])
    if not boundary or turned.week == 0:
        return None
    where = {"kind": "negotiated", "between": (turned.a, turned.b), "boundary": boundary}
    here = pair.book(turned.yes).claim(where, 0, turned.week - 1)
    there = pair.book(turned.no).claim(where, 0, turned.week - 1)
    return (here, there) if here.count >= there.count + CLEARLY_MORE else None


def _objects(pair: Pair, turned: Turned) -> dict[float, int]:
    """Kinds of objects that both organisations use at the time where it was a yes, and not where it was a no,
    with the row of the event by which the second of them started."""
    here, there = (_shared_objects(pair.book(side), turned) for side in (turned.yes, turned.no))
    return {value: row for value, row in here.items() if value not in there}


def _shared_objects(book: EventBook, turned: Turned) -> dict[float, int]:
    users: dict[float, dict[str, int]] = {}
    for kind in ("object_adopted", "object_dropped"):
        for organisation in (turned.a, turned.b):
            for row in book.rows({"kind": kind, "actor": organisation}, 0, turned.week - 1).tolist():
                last = users.setdefault(float(book["value"][row]), {})
                if row >= last.get(organisation, -1):
                    last[organisation] = row
    return {
        value: max(last.values())
        for value, last in users.items()
        if len(last) == 2 and all(book["kind"][row] == "object_adopted" for row in last.values())
    }


def _room(pair: Pair, turned: Turned) -> EventClaim:
    """Professionals of either side who left protocol for this case."""
    where = {"kind": "room_used", "between": (turned.a, turned.b), "resident": turned.resident}
    return pair.book(turned.yes).claim(where, turned.week, turned.week)


def _end(book: EventBook, turned: Turned) -> int | None:
    """Row of the first event by which a case of this resident ended, after the proposal."""
    rows = [
        row
        for kind in ("solved", "failed", "gave_up")
        for row in book.rows({"kind": kind, "resident": turned.resident}, turned.week).tolist()
    ]
    return min(rows) if rows else None


def _is_solved_together(book: EventBook, row: int | None) -> bool:
    return row is not None and book["kind"][row] == "solved" and book["partner"][row] != ""


def _tell(pair: Pair, turned: Turned) -> Iterable[Sentence]:
    yes, no = pair.book(turned.yes), pair.book(turned.no)
    sides = {"side": pair.say(turned.yes), "other": pair.say(turned.no)}
    a, b = yes.names.get(turned.a, turned.a), yes.names.get(turned.b, turned.b)
    sentences: list[Sentence] = []
    agreements = _negotiated(pair, turned)
    if agreements:
        here, there = agreements
        row = here.rows[0]
        text = pair.say(
            "negotiated_before", week=int(yes["week"][row]), worker=yes.worker(int(yes["worker"][row])), actor=a,
            partner=b,
            boundary=boundary_words(str(yes["boundary"][row]), pair.language), until_week=turned.week - 1, n=here.count,
            m=there.count, **sides,
        )  # fmt: skip
        sentences.append(Sentence("path", "case", int(yes["week"][row]), text, (here, there, yes.claim_row(row))))
    for value, row in _objects(pair, turned).items():
        text = pair.say(
            "object_before",
            week=int(yes["week"][row]),
            actor=a,
            partner=b,
            object=yes.object_name(value),
            **sides,
        )
        sentences.append(Sentence("path", "case", int(yes["week"][row]), text, _use_claims(pair, turned, value)))
    yield from sorted(sentences, key=lambda sentence: sentence.week)
    for words, book, event in (("case_refused", no, turned.no_row), ("case_started", yes, turned.yes_row)):
        yield _event(pair, words, book, event)
    for event in _room(pair, turned).rows:
        yield _event(pair, "case_room", yes, event)
    for book in (no, yes):
        end = _end(book, turned)
        if end is not None:
            yield _event(pair, "case_ended", book, end)


def _event(pair: Pair, words: str, book: EventBook, row: int) -> Sentence:
    week = int(book["week"][row])
    text = pair.say(words, week=week, side=pair.say(book.side), event=book.clause(row))
    return Sentence("path", "case", week, text, (book.claim_row(row),))


def _use_claims(pair: Pair, turned: Turned, value: float) -> tuple[EventClaim, ...]:
    """All that both organisations took up and dropped of this kind before the case, in both runs."""
    return tuple(
        pair.book(side).claim({"kind": kind, "actor": organisation, "value": value}, 0, turned.week - 1)
        for side in (turned.yes, turned.no)
        for kind in ("object_adopted", "object_dropped")
        for organisation in (turned.a, turned.b)
    )
