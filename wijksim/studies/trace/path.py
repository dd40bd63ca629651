"""What led there: people who came, went or were called back, objects that came into use, tasks that were divided anew,
one referral that turned."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from wijksim.studies.trace.cases import case_story
from wijksim.studies.trace.events import (
    ABOUT_A_TASK,
    SIDES,
    Claim,
    EventBook,
    Side,
)
from wijksim.studies.trace.story import Pair, Sentence, other
from wijksim.text.why import listed

MAX_HOMES = 4
MAX_TASKS = 4
"""New divisions of work told: the first ones."""
QUARTER = 13


def people(pair: Pair) -> Iterable[Sentence]:
    """Boundary workers who start, leave or are called back in one run and not in the other."""
    for kind in ("appointed", "left"):
        yield from _comings_and_goings(pair, kind)
    yield from _recalled(pair)


def _recalled(pair: Pair) -> Iterable[Sentence]:
    """The first time that a boundary worker is called back, in the run in which that is clearly earlier."""
    where = {"kind": "recalled"}
    weeks = {side: _first_week_of(pair.book(side), where) for side in SIDES}
    side = min(SIDES, key=lambda each: weeks[each])
    week, later = weeks[side], weeks[other(side)]
    if later - week < QUARTER:
        return
    book = pair.book(side)
    row = int(book.rows(where)[0])
    when, claims = _when(pair, other(side), where, later)
    text = pair.say(
        "recalled_first", week=week, side=pair.say(side), other=pair.say(other(side)),
        worker=book.worker(int(book["worker"][row])), actor=book.names.get(book["actor"][row], ""), when=when,
    )  # fmt: skip
    yield Sentence("path", "people", week, text, (book.claim_row(row), *claims))


def _when(pair: Pair, side: Side, where: Mapping[str, Any], week: int) -> tuple[str, tuple[Claim, ...]]:
    """When something happens in the run where it is later, or that it never does."""
    book = pair.book(side)
    before = book.claim(where, 0, min(week - 1, pair.last_week))
    if week > pair.last_week:
        return pair.say("never"), (before,)
    return pair.say("only_in_week", week=week), (before, book.claim(where, week, week))


def _comings_and_goings(pair: Pair, kind: str) -> Iterable[Sentence]:
    """The first week in which the two runs differ in how many people start, or leave."""
    weeks = {
        side: np.bincount(pair.book(side)["week"][pair.book(side).rows({"kind": kind})], minlength=pair.last_week + 1)
        for side in SIDES
    }
    differs = np.flatnonzero(weeks["base"] != weeks["alt"])
    if differs.size == 0:
        return
    week = int(differs[0])
    side: Side = "base" if weeks["base"][week] > weeks["alt"][week] else "alt"
    here = pair.book(side).claim({"kind": kind}, week, week)
    there = pair.book(other(side)).claim({"kind": kind}, week, week)
    book = pair.book(side)
    homes = list(dict.fromkeys(book.names.get(book["actor"][row], "") for row in here.rows))
    if len(homes) > MAX_HOMES:
        homes = [*homes[: MAX_HOMES - 1], pair.say("more_homes", n=len(homes) - MAX_HOMES + 1)]
    text = pair.say(
        kind if here.count > 1 else f"{kind}_one", week=week, side=pair.say(side), other=pair.say(other(side)),
        n=here.count, m=there.count,
        homes=listed(homes, pair.language),
    )  # fmt: skip
    yield Sentence("path", "people", week, text, (here, there))


def objects(pair: Pair) -> Iterable[Sentence]:
    """Boundary objects that come into use in one run at least a quarter of a year earlier than in the other,
    or only there."""
    books = (pair.base, pair.alt)
    for value in sorted({float(v) for book in books for v in book["value"][book.rows({"kind": "object_in_use"})]}):
        where = {"kind": "object_in_use", "value": value}
        weeks = {side: _first_week_of(pair.book(side), where) for side in SIDES}
        side = min(SIDES, key=lambda each: weeks[each])
        week, later = weeks[side], weeks[other(side)]
        if later - week < QUARTER:
            continue
        when, claims = _when(pair, other(side), where, later)
        text = pair.say(
            "object_in_use", week=week, side=pair.say(side), other=pair.say(other(side)),
            object=pair.base.object_name(value), when=when,
        )  # fmt: skip
        yield Sentence("path", "objects", week, text, (pair.book(side).claim(where, week, week), *claims))


def tasks(pair: Pair) -> Iterable[Sentence]:
    """Tasks that are divided anew in one run at least a quarter of a year earlier than in the other, or only there; of
    all of them the first."""
    found: list[Sentence] = []
    for key in _divisions(pair):
        where = dict(zip(("kind", "actor", "partner", "value"), key, strict=True))
        weeks = {side: _first_week_of(pair.book(side), where) for side in SIDES}
        side = min(SIDES, key=lambda each: weeks[each])
        week, later = weeks[side], weeks[other(side)]
        if later - week >= QUARTER:
            found.append(_divided(pair, side, where, later))
    yield from sorted(found, key=lambda each: each.week)[:MAX_TASKS]


def _divisions(pair: Pair) -> list[tuple[str, str, str, float]]:
    """Kind, organisations and task of every new division in either run."""
    found = set()
    for book in (pair.base, pair.alt):
        for kind in ABOUT_A_TASK:
            rows = book.rows({"kind": kind})
            found |= {
                (kind, str(book["actor"][row]), str(book["partner"][row]), float(book["value"][row])) for row in rows
            }
    return sorted(found)


def _divided(pair: Pair, side: Side, where: Mapping[str, Any], later: int) -> Sentence:
    book = pair.book(side)
    row = int(book.rows(where)[0])
    week = int(book["week"][row])
    when, claims = _when(pair, other(side), where, later)
    text = pair.say(
        "task_divided", week=week, side=pair.say(side), other=pair.say(other(side)), event=book.clause(row), when=when
    )
    return Sentence("path", "tasks", week, text, (book.claim_row(row), *claims))


def _first_week_of(book: EventBook, where: Mapping[str, Any]) -> int:
    """Week of the first event that matches; far away when there is none."""
    rows = book.rows(where)
    return int(book["week"][rows[0]]) if rows.size else book.last_week + 1 + QUARTER


def case(pair: Pair) -> Iterable[Sentence]:
    """One case that comes up in both runs and is taken up together in one of them only, with what led to it."""
    yield from case_story(pair)


def referral(pair: Pair) -> Iterable[Sentence]:
    """A resident who is at the same wrong desk in the same week in both runs and is sent on rightly in one of
    them only; where a boundary worker looked along if there is such a case, as the events then say more."""
    sent = {side: _sent_on(pair.book(side)) for side in SIDES}
    turned: dict[Side, list[tuple[int, int]]] = {"base": [], "alt": []}
    for key in sorted(sent["base"].keys() & sent["alt"].keys()):
        before, after = sent["base"][key], sent["alt"][key]
        if pair.base["value"][before] != pair.alt["value"][after]:
            turned["alt" if pair.alt["value"][after] == 1.0 else "base"].append((before, after))
    right = max(SIDES, key=lambda side: len(turned[side]))
    if not turned[right]:
        return
    before, after = max(turned[right], key=lambda rows: pair.book(right)["worker"][rows[SIDES.index(right)]] >= 0)
    week = int(pair.base["week"][before])
    text = pair.say("referral", week=week, before=pair.base.clause(before), after=pair.alt.clause(after))
    yield Sentence("path", "referral", week, text, (pair.base.claim_row(before), pair.alt.claim_row(after)))


def _sent_on(book: EventBook) -> dict[tuple[int, int, str], int]:
    """Week, resident and desk of every referral -> its row."""
    rows = book.rows({"kind": "referred"})
    keys = zip(book["week"][rows].tolist(), book["resident"][rows].tolist(), book["actor"][rows], strict=True)
    return dict(zip(keys, rows.tolist(), strict=True))
