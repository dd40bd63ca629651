"""Looks every sentence of a trace up again in the event tables, row by row, without the code that wrote it.

A sentence holds when each of its claims holds, when its text names the week, actors, resident and reason of
the events it tells, and when no whole number in it comes from anywhere else.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wijksim.domain.tasks import TASK_KEYS
from wijksim.domain.vocabulary import Boundary
from wijksim.studies.trace.events import (
    Claim,
    EventClaim,
    OutcomeClaim,
    PrefixClaim,
    ProposalClaim,
    SettingClaim,
    SizeClaim,
)
from wijksim.studies.trace.story import Sentence
from wijksim.text.catalogue import name_of, say, texts, week_words
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.weeks import period_words

Event = Mapping[str, Any]
_WHOLE = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d])|(?<![\d.,])\d+(?![\d]|[.,]\d)")
_WHEN = re.compile(r"\b(?:jaar|years?) \d", re.IGNORECASE)
_PRECISE = re.compile(r"\d+[.,]\d{4,}")
_TELLS_HOW_MANY = {"met", "learning_day", "experiment_started", "experiment_stopped", "experiment_lasted"}
_TELLS_WHO = {
    "joint_refused",
    "joint_started",
    "information_refused",
    "referred",
    "room_used",
    "negotiated",
    "recalled",
    "task_taken_over",
    "task_together",
}
_TELLS_WORKER = {"joint_started", "referred", "negotiated", "recalled", "task_taken_over", "task_together"}


def problems_of(sentences: Iterable[Sentence], base: Any, alt: Any, language: Language) -> list[str]:
    """What is wrong, one line each; an empty list when every sentence holds."""
    runs = {"base": base, "alt": alt}
    tables = {side: _events_of(run) for side, run in runs.items()}
    found = []
    for number, sentence in enumerate(sentences, 1):
        wrong = [problem for claim in sentence.claims for problem in _wrong_claim(claim, runs, tables)]
        # Words are compared with events, which takes claims that point at the right ones.
        wrong = wrong or list(_wrong_words(sentence, runs, tables, language))
        found += [f"sentence {number}: {problem}" for problem in wrong]
    return found


def _events_of(run: Any) -> list[Event]:
    table = run.events
    columns = [table[name].tolist() for name in table.columns]
    return [dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True)]


# --- claims


def _wrong_claim(claim: Claim, runs: Mapping[str, Any], tables: Mapping[str, Sequence[Event]]) -> Iterable[str]:
    match claim:
        case EventClaim():
            true = tuple(
                row
                for row, event in enumerate(tables[claim.side])
                if claim.first <= event["week"] <= claim.last and _fits(event, claim.where)
            )
            if true != claim.rows:
                yield f"{claim.side} has {len(true)} events {dict(claim.where)}, not {len(claim.rows)} or not the same"
        case SettingClaim():
            if (claim.name, claim.old, claim.new) not in runs["base"].scenario.differences(runs["alt"].scenario):
                yield f"{claim.name} does not differ like that"
        case PrefixClaim():
            base, alt = tables["base"], tables["alt"]
            same = next(
                (i for i, (a, b) in enumerate(zip(base, alt, strict=False)) if a != b),
                min(len(base), len(alt)),
            )
            if same != claim.n:
                yield f"the first {same} events are the same, not {claim.n}"
        case ProposalClaim():
            true_claim = _proposals(tables)
            if true_claim != claim:
                yield f"it is {true_claim}, not {claim}"
        case SizeClaim():
            for side, number in (("base", claim.base), ("alt", claim.alt)):
                people = runs[side].scenario["neighbourhood.residents"] * runs[side].scenario["neighbourhood.wijken"]
                if people != number:
                    yield f"{side} has {people} residents, not {number}"
        case OutcomeClaim():
            for side, value in (("base", claim.base), ("alt", claim.alt)):
                column = runs[side].series[claim.outcome].tolist()[claim.first : claim.last + 1]
                if abs(sum(column) / len(column) - value) > 1e-9 * max(1.0, abs(value)):
                    yield f"{claim.outcome} of {side} is {sum(column) / len(column)}, not {value}"


def _says(text: str, number: str) -> bool:
    """Whether a text has this number as a whole, and not as a part of a longer one."""
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d|[.,]\d)", text) is not None


def _fits(event: Event, where: Mapping[str, Any]) -> bool:
    for name, value in where.items():
        if name == "between":
            if sorted((event["actor"], event["partner"])) != sorted(value):
                return False
        elif name == "together":
            if bool(event["partner"]) != value:
                return False
        elif name == "by_worker":
            if (event["worker"] >= 0) != value:
                return False
        elif event[name] != value:
            return False
    return True


def _proposals(tables: Mapping[str, Sequence[Event]]) -> ProposalClaim:
    answers: dict[str, dict[tuple[Any, ...], bool]] = {"base": {}, "alt": {}}
    for side, events in tables.items():
        for event in events:
            if event["kind"] in ("joint_started", "joint_refused", "information_refused"):
                key = (event["week"], event["resident"], frozenset((event["actor"], event["partner"])))
                answers[side][key] = event["kind"] == "joint_started"
    both = [(answers["base"][key], answers["alt"][key]) for key in answers["base"] if key in answers["alt"]]
    return ProposalClaim(len(both), both.count((False, True)), both.count((True, False)))


# --- words


def _wrong_words(
    sentence: Sentence, runs: Mapping[str, Any], tables: Mapping[str, Sequence[Event]], language: Language
) -> Iterable[str]:
    text = sentence.text
    event_claims = [claim for claim in sentence.claims if isinstance(claim, EventClaim)]
    for claim in event_claims:
        single = claim.count == 1 and {"resident", "worker"} <= claim.where.keys()
        if single:
            event = tables[claim.side][claim.rows[0]]
            for words in _words_of(event, runs[claim.side].scenario, language):
                if words not in text:
                    yield f"it does not say {words!r}"
    for said in sentence.claims:
        if isinstance(said, OutcomeClaim):
            for value in (said.base, said.alt):
                if not _says(text, OUTCOME_TEXT[said.outcome].format(value, language)):
                    yield f"it does not say {value}"
    if sentence.part != "setting":
        yield from _wrong_numbers(sentence, runs, tables, language)


def _words_of(event: Event, scenario: Any, language: Language) -> Iterable[str]:
    """What a sentence about one event must say."""
    if event["kind"] in _TELLS_WHO:
        names = {spec.key: spec.name_nl if language == "nl" else spec.name_en for spec in scenario.organisations}
        yield from (names[event[role]] for role in ("actor", "partner") if event[role])
    if event["resident"] >= 0:
        yield str(event["resident"])
    if event["reason"] in texts("reason") and event["kind"] in ("joint_refused", "information_refused"):
        yield say(f"reason.{event['reason']}", language)
    if event["kind"].startswith("task_"):
        yield say(f"task.{TASK_KEYS[int(event['value'])]}", language)
    if event["boundary"] and event["kind"] in ("joint_refused", "negotiated"):
        yield name_of(Boundary[event["boundary"].upper()], language)
    if event["worker"] >= 0 and event["kind"] in _TELLS_WORKER:
        yield say("why.worker", language).split("(")[0].format(n=event["worker"] + 1).strip()


def _wrong_numbers(
    sentence: Sentence, runs: Mapping[str, Any], tables: Mapping[str, Sequence[Event]], language: Language
) -> Iterable[str]:
    """Whole numbers in the text that no claim accounts for, and weeks that it does not name."""
    text = sentence.text
    for scenario in (runs["base"].scenario, runs["alt"].scenario):
        for name in (*(s.name_nl for s in scenario.organisations), *(s.name_en for s in scenario.organisations),
                     *(measure.name for measure in scenario.measures)):  # fmt: skip
            text = text.replace(name, "")
    weeks = len(runs["base"].series)
    for claim in sentence.claims:
        if isinstance(claim, OutcomeClaim):
            text = text.split(":")[0]
    allowed = {sentence.week, weeks}
    for claim in sentence.claims:
        allowed |= _numbers_of(claim, tables, weeks)
    named = (
        week_words(sentence.week, language) in text.lower() or period_words(sentence.week, weeks - 1, language) in text
    )
    for known in sorted(allowed):
        text = text.replace(period_words(known, weeks - 1, language), "") if known < weeks else text
        text = re.sub(rf"{week_words(known, language)}(?!\d)", "", text, flags=re.IGNORECASE)
    numbers = {int(found.replace(".", "").replace(",", "")) for found in _WHOLE.findall(text)}
    yield from (f"nothing accounts for the number {number}" for number in sorted(numbers - allowed))
    values = {
        format_number(float(tables[claim.side][row]["value"]), 5, language)
        for claim in sentence.claims
        if isinstance(claim, EventClaim)
        for row in claim.rows[:1]
    }
    yield from (f"nothing accounts for the number {found}" for found in _PRECISE.findall(text) if found not in values)
    if not named:
        yield f"it does not begin with week {sentence.week}"


def _told(words: str) -> re.Pattern[str]:
    """Words that end in a number, and not the beginning of a longer number."""
    return re.compile(re.escape(words) + r"(?!\d)", re.IGNORECASE)


def _numbers_of(claim: Claim, tables: Mapping[str, Sequence[Event]], weeks: int) -> set[int]:
    match claim:
        case EventClaim():
            numbers = {claim.first, claim.last, claim.count}
            for row in claim.rows[:1]:
                event = tables[claim.side][row]
                numbers |= {event["week"], event["resident"], event["worker"] + 1}
                numbers |= {int(event["value"]), int(event["value"]) + 1} if event["kind"] in _TELLS_HOW_MANY else set()
            homes = {tables[claim.side][row]["actor"] for row in claim.rows} if claim.count <= 100 else set()
            return numbers | set(range(len(homes)))
        case PrefixClaim():
            return {claim.n, 0, weeks - 1}
        case ProposalClaim():
            return {claim.n, claim.up, claim.down, 0, weeks - 1}
        case SizeClaim():
            return {claim.base, claim.alt}
        case OutcomeClaim():
            return {claim.first, claim.last}
    return set()
