"""All material of a lesson, as files: printed matter as PDF, all on one page, the theory to play, the numbers."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.background import background
from wijksim.reports.lesson.brief import brief
from wijksim.reports.lesson.facts import LessonFacts
from wijksim.reports.lesson.html_page import page_of
from wijksim.reports.lesson.paper import (
    PLAIN_SIZE,
    cards_sheet,
    document_sheet,
    exit_sheet,
    slides_sheet,
    tents_sheet,
)
from wijksim.reports.lesson.play import play_page
from wijksim.reports.lesson.questions import answers, exit_parts, student_paper
from wijksim.reports.lesson.roles import cards_of
from wijksim.reports.lesson.seats import Seats
from wijksim.reports.lesson.slides import slides_of
from wijksim.text.catalogue import say
from wijksim.text.language import Language

NUMBERS = "lesson.json"
SIZES = {"brief": 10.0, "background": 9.6, "answers": 8.8}
"""Points of running text on paper."""


def files_of(facts: LessonFacts, minutes: int, seats: Seats, language: Language) -> dict[str, bytes]:
    """Name of every file and its content, in the order in which a teacher meets them."""
    command = sentences.command_of(facts, minutes, seats, language)
    foot = sentences.foot(facts, language)
    documents = {
        "brief": brief(facts, minutes, seats, command, language), "background": background(facts, language),
        "test": student_paper(facts, language), "answers": answers(facts, command, language),
    }  # fmt: skip
    cards, slides = cards_of(facts, seats.roles, language), slides_of(facts, minutes, language)
    tents = cards_of(facts, seats.tents, language)
    title, cards_title = (say(f"lesson.{name}_title", language) for name in ("page", "cards"))
    exit_title, name = say("lesson_test.exit", language), say("lesson_test.name", language)
    sheets = {key: document_sheet(each, SIZES.get(key, PLAIN_SIZE)) for key, each in documents.items()} | {
        "cards": cards_sheet(cards, cards_title, language),
        "tents": tents_sheet(tents, say("lesson.tents_title", language), language),
        "exit": exit_sheet(exit_title, name, exit_parts(language), foot, language),
        "slides": slides_sheet(slides, title, foot, language),
    }
    found = {f"{say(f'lesson.file_{key}', language)}.pdf": sheet.pdf() for key, sheet in sheets.items()}
    found[f"{say('lesson.file_page', language)}.html"] = page_of(documents, cards, slides, foot, language).encode()
    found[f"{say('lesson.file_play', language)}.html"] = play_page(facts, language).encode()
    found[NUMBERS] = json.dumps(plain_numbers(facts, seats, command), indent=1, ensure_ascii=False).encode()
    return found


def plain_numbers(facts: LessonFacts, seats: Seats, command: str) -> dict[str, Any]:
    """Everything that texts and pictures were made from, as plain data."""
    plain: dict[str, Any] = _plain(asdict(facts))
    return {"command": command, "cards": list(seats.roles), "students": seats.students, **plain}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return None if isinstance(value, float) and value != value else value
