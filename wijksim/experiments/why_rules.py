"""Rules that tell the story of one pair of runs: each asks the two books of events and says what it finds, or
nothing.

A rule never infers: a sentence states events of one or both runs, and carries the claims by which it can be
checked (:mod:`wijksim.experiments.why_check`). What makes it causal is the pairing: up to the first
difference both runs are equal, event by event, and after it the same resident meets the same chance in both.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from wijksim.domain.vocabulary import Boundary
from wijksim.experiments.why_cases import case_story, same_proposals
from wijksim.experiments.why_events import (
    COLUMNS,
    SIDES,
    Claim,
    EventBook,
    EventClaim,
    OutcomeClaim,
    PrefixClaim,
    SettingClaim,
    Side,
    SizeClaim,
)
from wijksim.model.result import summary_start
from wijksim.scenario.parameter import Role, plain
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure
from wijksim.text.exploration import lever_label
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.setting_values import value_in_words
from wijksim.text.why import boundary_words, listed, why_words

Part = Literal["setting", "start", "path", "total", "outcome"]
MOST_SETTINGS = 8
MOST_HOMES = 4
MOST_TOTALS = 8
"""Totals shown: those in which the two runs differ most, for their size."""
LEAST_CHANGE = 0.1
"""Share by which a total must differ to be shown."""
QUARTER = 13


@dataclass(frozen=True)
class Sentence:
    """One sentence of the trace with what it rests on."""

    part: Part
    rule: str
    week: int
    """First week that it is about."""
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, eq=False)
class Pair:
    """The books of two runs with the same seed, and the outcome that is to be explained."""

    base: EventBook
    alt: EventBook
    outcome: str
    language: Language

    def book(self, side: Side) -> EventBook:
        """The book of one side."""
        return self.base if side == "base" else self.alt

    def say(self, name: str, **fields: object) -> str:
        """Words in the language of the trace."""
        return why_words(name, self.language, **fields)

    @property
    def last_week(self) -> int:
        """Last recorded week."""
        return self.base.last_week


Rule = Callable[[Pair], Iterable[Sentence]]


def other(side: Side) -> Side:
    """The other run."""
    return "alt" if side == "base" else "base"


# --- what is different


def settings(pair: Pair) -> Iterable[Sentence]:
    """Which settings differ, from when."""
    old, new = pair.base.run.scenario, pair.alt.run.scenario
    found = old.differences(new)
    if not found:
        yield Sentence("setting", "settings", 0, pair.say("no_setting"), ())
    measures = {f"measures.{each.name}": each for each in (*old.measures, *new.measures)}
    for name, before, after in found[:MOST_SETTINGS]:
        claim = SettingClaim(name, before, after)
        if name in measures:
            yield _measure(pair, measures[name], claim)
            continue
        label = lever_label(name, pair.language)
        words = "setting_before" if _is_before(new, name) else "setting_from_start"
        text = pair.say(words, label=label, old=_shown(pair, name, before), new=_shown(pair, name, after))
        yield Sentence("setting", "settings", 0, text, (claim,))
    if len(found) > MOST_SETTINGS:
        rest = tuple(SettingClaim(*each) for each in found[MOST_SETTINGS:])
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
    text = pair.say("measure_only", week=chosen.start, side=pair.say(side), measure=measure.name, settings=values)
    event = pair.book(side).claim({"kind": "measure_started", "value": float(number)}, chosen.start, chosen.start)
    return Sentence("setting", "settings", chosen.start, text, (claim, event))


def _shown(pair: Pair, name: str, value: object) -> str:
    """A value of a setting in words."""
    parameter = REGISTER.get(name)
    return value_in_words(value, parameter.unit if parameter is not None else "", pair.language)


# --- where it started


def first_difference(pair: Pair) -> Iterable[Sentence]:
    """The first event that is not in both runs; up to it they are equal, event by event."""
    n = equal_until(pair.base, pair.alt)
    prefix = PrefixClaim(n)
    if n == len(pair.base) == len(pair.alt):
        text = pair.say("no_difference", last=pair.last_week, n=format_number(n, 0, pair.language))
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


# --- how it worked through


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
    if len(homes) > MOST_HOMES:
        homes = [*homes[: MOST_HOMES - 1], pair.say("more_homes", n=len(homes) - MOST_HOMES + 1)]
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


# --- what it adds up to

Question = tuple[str, Mapping[str, Any]]

_REFUSALS: tuple[Question, ...] = (
    ("joint_refused", {"kind": "joint_refused"}),
    *(
        (f"joint_refused_{reason}", {"kind": "joint_refused", "reason": reason})
        for reason in ("own_interest", "cost", "accountability", "distrust", "load", "uncertainty")
    ),
    ("information_pretext", {"kind": "information_refused", "reason": "pretext"}),
    ("information_law", {"kind": "information_refused", "reason": "law"}),
)
_JOINT: tuple[Question, ...] = (
    ("room_used", {"kind": "room_used"}),
    ("joint_started", {"kind": "joint_started"}),
    ("joint_brokered", {"kind": "joint_started", "by_worker": True}),
    ("joint_solved", {"kind": "solved", "together": True}),
    ("joint_failed", {"kind": "failed", "together": True}),
)
_LADDER: tuple[Question, ...] = (
    ("level_rose", {"kind": "level_rose"}), ("level_fell", {"kind": "level_fell"}),
    ("dissent", {"kind": "dissent_revealed"}),
)  # fmt: skip
_WORKERS: tuple[Question, ...] = (
    ("appointments", {"kind": "appointed"}), ("departures", {"kind": "left"}), ("recalled", {"kind": "recalled"}),
    ("networked", {"kind": "networked"}), ("rejected", {"kind": "rejected"}),
)  # fmt: skip
_NEGOTIATION: tuple[Question, ...] = (
    ("negotiated", {"kind": "negotiated"}), ("negotiation_failed", {"kind": "negotiation_failed"}),
)  # fmt: skip
_OBJECTS: tuple[Question, ...] = (
    ("object_made", {"kind": "object_made"}), ("object_adopted", {"kind": "object_adopted"}),
    ("object_dropped", {"kind": "object_dropped"}),
)  # fmt: skip
_DESKS: tuple[Question, ...] = (
    ("asked", {"kind": "asked"}), ("wrong_desk", {"kind": "wrong_desk"}),
    ("referred_right", {"kind": "referred", "value": 1.0}),
    ("referred_neutral", {"kind": "referred", "by_worker": True}),
    ("taken_up", {"kind": "taken_up"}), ("gave_up", {"kind": "gave_up"}), ("need_found", {"kind": "need_found"}),
)  # fmt: skip
_CASES: tuple[Question, ...] = (("solved", {"kind": "solved"}), ("failed", {"kind": "failed"}))
_SECOND_LINE: tuple[Question, ...] = (
    ("entered_second_line", {"kind": "entered_second_line"}), ("left_second_line", {"kind": "left_second_line"}),
)  # fmt: skip


def totals(*questions: Question) -> Rule:
    """A rule that counts events of the same kind in both runs and tells the counts that differ most."""

    def rule(pair: Pair) -> Iterable[Sentence]:
        counted = [(name, pair.base.claim(where), pair.alt.claim(where)) for name, where in questions]
        told = [(name, before, after) for name, before, after in counted if _differs(before.count, after.count)]
        strongest = sorted(told, key=lambda each: _weight(each[1].count, each[2].count), reverse=True)[:MOST_TOTALS]
        for name, before, after in told:
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
    text = pair.say("total", what=what, first=0, last=pair.last_week, n=n, m=m)
    return Sentence("total", "totals", 0, text, (before, after))


def negotiations(pair: Pair) -> Iterable[Sentence]:
    """Boundaries that boundary workers opened, and which of them most; of a boundary as outcome only that one."""
    named = [each.name.lower() for each in Boundary if pair.outcome == f"permeability_{each.name.lower()}"]
    keys = named or [each.name.lower() for each in Boundary]
    counts = {
        key: tuple(pair.book(side).rows({"kind": "negotiated", "boundary": key}).size for side in SIDES) for key in keys
    }
    yield from totals(*_NEGOTIATION)(pair)
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
        yield Sentence("total", "size", 0, pair.say("size", n=n, m=m), (SizeClaim(*sizes),))


def proposals(pair: Pair) -> Iterable[Sentence]:
    """How many of the same proposals turned from no to yes, and how many the other way round."""
    claim = same_proposals(pair)
    if claim.up or claim.down:
        n, up, down = (format_number(number, 0, pair.language) for number in (claim.n, claim.up, claim.down))
        text = pair.say("same_proposals", first=0, last=pair.last_week, n=n, up=up, down=down)
        yield Sentence("total", "proposals", 0, text, (claim,))


# --- what it means


def outcome(pair: Pair) -> Iterable[Sentence]:
    """The outcome itself in both runs, over the weeks that count."""
    first, last = summary_start(pair.last_week + 1), pair.last_week
    means = [float(book.run.series[pair.outcome].iloc[first:].mean()) for book in (pair.base, pair.alt)]
    text = OUTCOME_TEXT[pair.outcome]
    base, alt = (text.format(mean, pair.language) for mean in means)
    sentence = pair.say(
        "outcome" if means[0] != means[1] else "outcome_same", outcome=text.label(pair.language), first=first,
        last=last, base=base, alt=alt, unit=text.unit_label(pair.language),
    )  # fmt: skip
    yield Sentence("outcome", "outcome", first, sentence, (OutcomeClaim(pair.outcome, first, last, *means),))


_JOINT_STORY: tuple[Rule, ...] = (size, people, objects, case, proposals, totals(*_REFUSALS, *_JOINT), negotiations)
_STORIES: dict[str, tuple[Rule, ...]] = {
    "joint": _JOINT_STORY,
    "ladder": (*_JOINT_STORY, totals(*_LADDER)),
    "workers": (size, people, totals(*_WORKERS), negotiations, totals(*_JOINT)),
    "boundaries": (size, people, objects, negotiations, totals(*_JOINT)),
    "objects": (size, people, objects, totals(*_OBJECTS)),
    "desks": (size, people, referral, totals(*_DESKS, *_CASES)),
    "residents": (size, people, case, proposals, totals(*_JOINT, *_CASES, *_SECOND_LINE)),
    "money": (size, people, proposals, totals(*_JOINT, *_DESKS[:1], *_CASES, *_SECOND_LINE)),
}
_STORY_OF: dict[str, tuple[str, ...]] = {
    "ladder": ("coordination_level", "trust", "task_clarity", "goal_agreement_broad", "goal_agreement_concrete",
               "frame_variance", "network_density", "path_length"),
    "workers": ("boundary_hours", "recalled_hours", "frustration", "energy", "ambassadorship_gini", "emergent_workers",
                "meeting_hours"),
    "boundaries": tuple(f"permeability_{boundary.name.lower()}" for boundary in Boundary),
    "objects": ("objects_on_paper", "objects_in_use"),
    "desks": ("wrong_desk_share", "weeks_to_help", "hidden_needs_found", "referral_correct_share", "open_cases",
              "single_domain_solved_share", "cases_per_worker_year"),
    "residents": ("need_care", "need_welfare", "need_housing", "self_reliance", "quality_of_life", "trust_in_services",
                  "informal_help_share", "second_line_entries", "resident_ties", "resident_institution_ties"),
}  # fmt: skip


def rules_for(name: str) -> tuple[Rule, ...]:
    """The rules whose events lead to an outcome, in the order of the story."""
    if name.startswith(("cost_", "production_")) or name == "subsidy":
        story = "money"
    else:
        story = next((key for key, names in _STORY_OF.items() if name in names), "joint")
    return (settings, first_difference, *_STORIES[story], outcome)
