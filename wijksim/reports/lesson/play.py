"""«Speel de theorie»: six stops on one page with the runs inside; sentences are made here, the page only shows them."""

import json
from html import escape
from shlex import quote
from typing import Any

from wijksim.io.document.page import whole_page
from wijksim.io.lesson_files import asset
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.brief import limits
from wijksim.reports.lesson.facts import LessonFacts, OptionFacts
from wijksim.reports.lesson.html_page import rich
from wijksim.reports.lesson.stops import KEPT_CARE, STOPS, Stop
from wijksim.scenario.register import REGISTER
from wijksim.text.catalogue import say
from wijksim.text.exploration import lever_label
from wijksim.text.glossary import GLOSSARY
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT

ALSO = ("trust", "weeks_to_help", "objects_in_use", "boundary_hours", "cost_total")
"""Outcomes that are told beside the one that is predicted."""
OWN_LEVERS = (
    "room_to_manoeuvre", "accountability.production_pressure", "funding.integration", "funding.shared_savings",
    "boundary_workers.operational_hours", "boundary_objects.ambiguity",
)  # fmt: skip
"""Levers that a student can ask an own question with."""
PREDICTIONS = {1: "up", 0: "same", -1: "down"}
_QUARTERS_A_YEAR = 4


def play_page(facts: LessonFacts, language: Language) -> str:
    """The whole page: it asks for nothing outside itself."""
    stops = "".join(_stop_html(stop, place, language) for place, stop in enumerate(STOPS, start=1))
    links = "".join(
        f'<li><a href="#{stop.key}">{escape(say(f"lesson_play.{stop.key}_title", language))}</a></li>' for stop in STOPS
    )
    title = say("lesson_play.title", language)
    data = json.dumps(page_data(facts, language), ensure_ascii=False).replace("<", "\\u003c")
    body = (
        f"<header><h1>{escape(title)}</h1><p>{escape(say('lesson_play.intro', language))}</p>"
        f"<p>{escape(sentences.about_this_wijk(facts, language))}</p>"
        f"<p>{escape(say('lesson_play.intro_2', language))}</p>"
        f'<nav aria-label="{escape(say("lesson_play.stops", language))}"><ol>{links}</ol></nav></header>'
        f'<main id="main">{stops}{_end_html(facts, language)}</main>'
        f"<footer>{escape(sentences.foot(facts, language))}</footer>"
        f'<script type="application/json" id="data">{data}</script>'
    )
    return whole_page(title, body, language, asset("play.css"), asset("play.js"))


def page_data(facts: LessonFacts, language: Language) -> dict[str, Any]:
    """What the page shows after a choice: numbers and sentences of every option."""
    names = ("first", "right", "wrong", "year", "axis", "score", "copied", "again")
    words = {name: say(f"lesson_play.{name}", language, **_FIELDS.get(name, {})) for name in names}
    stops = {stop.key: _stop_data(facts, stop, language) for stop in STOPS}
    return {"words": words, "stops": stops, "language": language, "scenario": quote(facts.given)}


_FIELDS = {"score": {"k": "{k}", "n": "{n}"}}


def _stop_data(facts: LessonFacts, stop: Stop, language: Language) -> dict[str, Any]:
    return {
        "base": {"name": sentences.base_name(stop.base, language), "line": _of_100(facts.lines[stop.base])},
        "kind": "bars" if stop.outcome == KEPT_CARE else "line",
        "options": {
            option.key: _option_data(facts, facts.options[option.key], stop, language) for option in stop.options
        },
    }


def _of_100(line: tuple[float, ...]) -> list[float]:
    return [round(100 * value, 2) for value in line]


def _option_data(facts: LessonFacts, option: OptionFacts, stop: Stop, language: Language) -> dict[str, Any]:
    bars = [
        {
            "name": party.label(language), "value": round(party.kept.difference), "clear": bool(party.kept.direction),
            "words": _signed(party.kept.difference, language),
        }
        for party in option.parties if party.kind == "organisation"
    ]  # fmt: skip
    money = sentences.money_sentences(option, language) if stop.outcome == KEPT_CARE else []
    lines = [sentences.outcome_sentence(option.key, option.effect, stop.outcome, language)]
    lines += [sentences.pairs_sentence(option.effect, language), *money]
    if stop.outcome == KEPT_CARE:
        note = say("lesson_play.means_bars", language, n=facts.n)
    else:
        note = say("lesson_play.means", language, n=facts.n, counts_from_week=facts.counts_from)
    return {
        "name": sentences.option_name(option.key, language), "line": _of_100(option.line), "bars": bars,
        "truth": PREDICTIONS[option.effect.direction], "result": rich(" ".join(lines)),
        "verdict": sentences.verdict(option, language), "note": note, "also": _also(option, language),
        "alt": _alt(facts, option, stop, bars, language),
    }  # fmt: skip


def _signed(value: float, language: Language) -> str:
    return f"{'+' if value > 0 else '−'} {format_number(abs(value), 0, language)}"


def _alt(
    facts: LessonFacts, option: OptionFacts, stop: Stop, bars: list[dict[str, Any]], language: Language
) -> str:  # fmt: skip
    if stop.outcome == KEPT_CARE:
        rows = "; ".join(f"{bar['name']}: {bar['words']}" for bar in bars)
        return say("lesson_play.picture_bars", language, rows=rows)
    line = facts.lines[stop.base]
    return say(
        "lesson_play.picture_line", language, years=format_number(len(line) / _QUARTERS_A_YEAR, 0, language),
        option=sentences.option_name(option.key, language), base_name=sentences.base_name(stop.base, language),
        alt=format_number(100 * option.line[-1], 0, language), base=format_number(100 * line[-1], 0, language),
    )  # fmt: skip


def _also(option: OptionFacts, language: Language) -> list[list[str]]:
    rows = []
    for outcome in ALSO:
        effect, text = option.effects[outcome], OUTCOME_TEXT[outcome]
        clear = "" if effect.direction else say("lesson_play.not_clear", language)
        label = f"{text.label(language)} ({text.unit_label(language)})"
        rows.append([label, text.format(effect.base, language), text.format(effect.alt, language) + clear])
    return rows


def _stop_html(stop: Stop, place: int, language: Language) -> str:
    def told(name: str) -> str:
        return escape(say(f"lesson_play.{name}", language))

    key = stop.key
    title = f"{escape(say('lesson_play.stop', language, n=place))}: {told(f'{key}_title')}"
    choices = [(option.key, sentences.option_name(option.key, language)) for option in stop.options]
    predictions = [(name, say(f"lesson_play.{name}", language)) for name in PREDICTIONS.values()]
    base_name = sentences.base_name(stop.base, language)
    base = say("lesson_play.compared", language, base=base_name)
    return (
        f'<section id="{key}" class=stop aria-labelledby="{key}-title"><h2 id="{key}-title">{title}</h2>'
        f"<p>{told(f'{key}_text')}</p>{_terms(stop, language)}<form>"
        f"{_radios(f'{key}-choice', told('choose'), choices)}<p class=small>{escape(base)}</p>"
        f"{_radios(f'{key}-prediction', told('predict'), predictions, told(f'ask_{stop.outcome}'))}"
        f"<button type=submit>{told('run')}</button></form>"
        f"<h3>{told('look')}</h3><div class=result role=status></div><div class=picture></div>"
        f"{_table('also', told('also'), [say('lesson_play.also_head', language), base_name, ''])}"
        f"{_table('numbers', told('numbers'), _heads(stop, language))}"
        f"<aside><h3>{told('source')}</h3><p>{told(f'{key}_source')}</p></aside></section>"
    )


def _heads(stop: Stop, language: Language) -> list[str]:
    if stop.outcome == KEPT_CARE:
        return [say("lesson_play.party", language), say("lesson_play.kept_more", language)]
    return [say("lesson_play.quarter", language), sentences.base_name(stop.base, language), ""]


def _table(kind: str, summary: str, heads: list[str]) -> str:
    """A table that the page fills; a head without words gets the name of the choice."""
    cells = "".join(f"<th scope=col{'' if head else ' class=chosen'}>{escape(head)}</th>" for head in heads)
    return (
        f"<details class={kind} hidden><summary>{summary}</summary><table><thead><tr>{cells}</tr></thead>"
        "<tbody></tbody></table></details>"
    )


def _radios(name: str, legend: str, options: list[tuple[str, str]], question: str = "") -> str:
    rows = "".join(
        f'<label><input type=radio name="{name}" value="{key}"> {escape(text)}</label>' for key, text in options
    )
    return f"<fieldset><legend>{legend}</legend>{f'<p>{question}</p>' if question else ''}{rows}</fieldset>"


def _terms(stop: Stop, language: Language) -> str:
    rows = ""
    for term in (each for each in GLOSSARY if each.nl in stop.terms):
        word, meaning = (term.nl, term.meaning_nl) if language == "nl" else (term.en, term.meaning_en)
        rows += f"<dt>{escape(word)}</dt><dd>{escape(meaning)}</dd>"
    return f"<details><summary>{escape(say('lesson_play.terms', language))}</summary><dl>{rows}</dl></details>"


def _end_html(facts: LessonFacts, language: Language) -> str:
    def told(name: str) -> str:
        return escape(say(f"lesson_play.{name}", language))

    levers = ""
    for name in OWN_LEVERS:
        row = REGISTER[name]
        levers += f'<option value="{name}" data-low="{row.low}" data-high="{row.high}" data-now="{row.default}">'
        levers += f"{escape(lever_label(name, language))}</option>"
    listed = "".join(f"<li>{escape(line)}</li>" for line in limits(language))
    return (
        f'<section id="end" aria-labelledby="end-title"><h2 id="end-title">{told("end_title")}</h2>'
        f"<p class=score role=status></p><p>{told('end_text')}</p>"
        f"<p><label>{told('lever')} <select id=lever>{levers}</select></label> "
        f"<label>{told('value')} <input id=value type=number step=any></label></p>"
        f"<p><label for=command>{told('command')}</label> <textarea id=command readonly rows=3></textarea>"
        f"<button type=button id=copy>{told('copy')}</button> <span id=copied role=status></span></p>"
        f"<h3>{told('limits')}</h3><ul>{listed}</ul></section>"
    )
