"""The start of a trace: which settings differ, and the first event in which the two runs part."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from wijksim.scenario.parameter import Role, plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure
from wijksim.studies.trace.events import (
    COLUMNS,
    SIDES,
    EventBook,
    PrefixClaim,
    SettingClaim,
    Side,
)
from wijksim.studies.trace.story import Pair, Sentence, other
from wijksim.text.exploration import lever_label
from wijksim.text.language import format_number
from wijksim.text.setting_values import value_in_words
from wijksim.text.weeks import period_words

MAX_SETTINGS = 8


def settings(pair: Pair) -> Iterable[Sentence]:
    """Which settings differ, from when."""
    old, new = pair.base.run.scenario, pair.alt.run.scenario
    found = old.differences(new)
    if not found:
        yield Sentence("setting", "settings", 0, pair.say("no_setting"), ())
    measures = {f"measures.{each.name}": each for each in (*old.measures, *new.measures)}
    for name, before, after in found[:MAX_SETTINGS]:
        claim = SettingClaim(name, before, after)
        if name in measures:
            yield _measure(pair, measures[name], claim)
            continue
        label = lever_label(name, pair.language)
        words = "setting_before" if _is_before(new, name) else "setting_from_start"
        text = pair.say(words, label=label, old=_shown(pair, name, before), new=_shown(pair, name, after))
        yield Sentence("setting", "settings", 0, text, (claim,))
    if len(found) > MAX_SETTINGS:
        rest = tuple(SettingClaim(*each) for each in found[MAX_SETTINGS:])
        yield Sentence("setting", "settings", 0, pair.say("more_settings", n=len(rest)), rest)


def _is_before(scenario: Any, name: str) -> bool:
    """Whether a setting holds during the warm-up already."""
    parameter = REGISTER.get(name)
    if parameter is None:
        return name.startswith("organisations.")
    return parameter.structural or parameter.role is not Role.LEVER or scenario["warm_up_regime"] == "own"


def _measure(pair: Pair, measure: Measure, claim: SettingClaim) -> Sentence:
    side: Side = "alt" if claim.old is None or claim.new is not None else "base"
    number = [each.name for each in pair.book(side).run.scenario.measures].index(measure.name)
    chosen = pair.book(side).run.scenario.measures[number]
    values = ", ".join(f"{name} {plain(value)}" for name, value in chosen.set.items())
    text = pair.say("measure_only", week=chosen.begins, side=pair.say(side), measure=measure.name, settings=values)
    event = pair.book(side).claim({"kind": "measure_started", "value": float(number)}, chosen.begins, chosen.begins)
    return Sentence("setting", "settings", chosen.begins, text, (claim, event))


def _shown(pair: Pair, name: str, value: object) -> str:
    """A value of a setting in words."""
    parameter = REGISTER.get(name)
    return value_in_words(value, parameter.unit if parameter is not None else "", pair.language)


def first_difference(pair: Pair) -> Iterable[Sentence]:
    """The first event that is not in both runs; up to it they are equal, event by event."""
    n = equal_until(pair.base, pair.alt)
    prefix = PrefixClaim(n)
    if n == len(pair.base) == len(pair.alt):
        period = period_words(0, pair.last_week, pair.language)
        text = pair.say("no_difference", period=period, n=format_number(n, 0, pair.language))
        yield Sentence("start", "first_difference", 0, text, (prefix,))
        return
    week = min(int(book["week"][n]) for book in (pair.base, pair.alt) if n < len(book))
    if n > 0:
        text = pair.say("same_until", week=week, n=format_number(n, 0, pair.language))
        yield Sentence("start", "first_difference", week, text, (prefix,))
    first = _first_rows(pair, n, week)
    clauses = {side: pair.book(side).clause(row) for side, row in first.items()}
    claims = tuple(pair.book(side).claim_row(row) for side, row in first.items())
    if len(clauses) == 2 and clauses["base"] == clauses["alt"]:
        before, after = (_value(pair.book(side), row) for side, row in first.items())
        text = pair.say("first_number", week=week, event=clauses["base"], before=before, after=after)
        yield Sentence("start", "first_difference", week, text, (prefix, *claims))
    elif len(clauses) == 2:
        text = pair.say("first_both", week=week, before=clauses["base"], after=clauses["alt"])
        yield Sentence("start", "first_difference", week, text, (prefix, *claims))
    elif clauses:
        (side, clause), *_ = clauses.items()
        text = pair.say("first_one", week=week, side=pair.say(side), event=clause)
        yield Sentence("start", "first_difference", week, text, (prefix, *claims))


def _value(book: EventBook, row: int) -> str:
    """The value of an event with as many figures as tell two values apart."""
    return format_number(float(book["value"][row]), 5, book.language)


def _first_rows(pair: Pair, n: int, week: int) -> dict[Side, int]:
    """The first event that only one run has, and what came in its place in the other, if that is about the
    same resident or the same boundary worker."""
    found = {side: _only_here(pair, side, n, week) for side in SIDES}
    rows = {side: row for side, row in found.items() if row is not None}
    if len(rows) < 2:
        return rows
    kinds = {str(pair.book(side)["kind"][row]) for side, row in rows.items()}
    residents, workers = (
        {int(pair.book(side)[name][row]) for side, row in rows.items()} for name in ("resident", "worker")
    )
    same = (len(residents) == 1 and residents != {-1}) or (len(kinds) == len(workers) == 1 and workers != {-1})
    earliest = min(SIDES, key=lambda side: rows[side])
    return rows if same else {earliest: rows[earliest]}


def equal_until(base: EventBook, alt: EventBook) -> int:
    """Number of events at the start that are the same in both runs."""
    n = min(len(base), len(alt))
    differs = np.zeros(n, np.bool_)
    for name in COLUMNS:
        differs |= base[name][:n] != alt[name][:n]
    return int(np.argmax(differs)) if differs.any() else n


def _only_here(pair: Pair, side: Side, n: int, week: int) -> int | None:
    """The first event from ``n`` on in this week that has no equal in the same week of the other run."""
    book, theirs = pair.book(side), pair.book(other(side))
    there = {_event(theirs, row) for row in theirs.rows({}, week, week).tolist()}
    rows = [row for row in book.rows({}, week, week).tolist() if row >= n]
    return next((row for row in rows if _event(book, row) not in there), None)


def _event(book: EventBook, row: int) -> tuple[Any, ...]:
    return tuple(book[name][row] for name in COLUMNS)
