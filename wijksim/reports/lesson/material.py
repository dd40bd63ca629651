"""All material of a lesson, as files: printed matter as PDF, all on one page, the theory to play, the numbers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.background import background
from wijksim.reports.lesson.brief import brief
from wijksim.reports.lesson.facts import LessonFacts
from wijksim.reports.lesson.html_page import page_of
from wijksim.reports.lesson.play import play_page
from wijksim.reports.lesson.questions import answers, exit_parts, student_paper
from wijksim.reports.lesson.roles import cards_of
from wijksim.reports.lesson.slides import slides_of
from wijksim.reports.lesson.typst_paper import (
    cards_source,
    document_source,
    exit_cards_source,
    pdf_of,
    slides_source,
    tents_source,
)
from wijksim.text.catalogue import say
from wijksim.text.language import Language

NUMBERS = "lesson.json"


def files_of(facts: LessonFacts, minutes: int, roles: Sequence[str], language: Language) -> dict[str, bytes]:
    """Name of every file and its content, in the order in which a teacher meets them."""
    command = sentences.command_of(facts, minutes, roles, language)
    foot = sentences.foot(facts, language)
    documents = {
        "brief": brief(facts, minutes, roles, command, language), "background": background(facts, language),
        "test": student_paper(facts, language), "answers": answers(facts, command, language),
    }  # fmt: skip
    cards, slides = cards_of(facts, roles, language), slides_of(facts, minutes, language)
    title = say("lesson.page_title", language)
    sources = {name: document_source(document) for name, document in documents.items()} | {
        "cards": cards_source(cards, say("lesson.cards_title", language), language),
        "tents": tents_source(cards, say("lesson.cards_title", language), language),
        "exit": exit_cards_source(
            say("lesson_test.exit", language), say("lesson_test.name", language), exit_parts(language), foot, language
        ),
        "slides": slides_source(slides, title, foot, language),
    }
    found = {f"{say(f'lesson.file_{name}', language)}.pdf": pdf_of(source) for name, source in sources.items()}
    page = page_of(list(documents.values()), cards, slides, foot, language)
    found[f"{say('lesson.file_page', language)}.html"] = page.encode()
    found[f"{say('lesson.file_play', language)}.html"] = play_page(facts, language).encode()
    found[NUMBERS] = json.dumps(plain_numbers(facts, command), indent=1, ensure_ascii=False).encode()
    return found


def plain_numbers(facts: LessonFacts, command: str) -> dict[str, Any]:
    """Everything that texts and pictures were made from, as plain data."""
    plain: dict[str, Any] = _plain(asdict(facts))
    return {"command": command, **plain}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return None if isinstance(value, float) and value != value else value
