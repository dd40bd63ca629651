"""Printed lesson material as PDF: what goes on each kind of sheet, as data for one template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksim.io.document.parts import Document
from wijksim.io.document.typeset import content_of, pdf_of, pictures_of, png_pages
from wijksim.io.lesson_files import asset
from wijksim.reports.lesson.document import Card, Slide, runs_of
from wijksim.text.language import Language

TEMPLATE = "paper.typ"
PLAIN_SIZE = 9.6
"""Points of running text on paper, where nothing else is asked."""


@dataclass(frozen=True)
class Sheet:
    """One file to print: plain data for the template, and its pictures by name."""

    content: Mapping[str, Any]
    pictures: Mapping[str, bytes]

    def pdf(self) -> bytes:
        """The sheet as PDF; `Refused` when the extra is not installed."""
        return pdf_of(asset(TEMPLATE), self.content, self.pictures)

    def pages(self, ppi: float) -> list[bytes]:
        """Its pages as PNG."""
        return png_pages(asset(TEMPLATE), self.content, self.pictures, ppi)


def document_sheet(document: Document, size: float = PLAIN_SIZE) -> Sheet:
    """A document on A4."""
    return Sheet({"sheet": "paper", "size": size, **content_of(document)}, pictures_of(document))


def cards_sheet(cards: Sequence[Card], title: str, language: Language) -> Sheet:
    """Role cards, four on a sheet."""
    return _sheet("cards", title, language, cards=[_card(each) for each in cards])


def tents_sheet(cards: Sequence[Card], title: str, language: Language) -> Sheet:
    """A name tent for each card."""
    return _sheet("tents", title, language, cards=[_card(each) for each in cards])


def exit_sheet(title: str, name: str, parts: Sequence[str], foot: str, language: Language) -> Sheet:
    """The exit card, two on a sheet."""
    return _sheet("exit", title, language, name=name, parts=[runs_of(each) for each in parts], foot=foot)


def slides_sheet(slides: Sequence[Slide], title: str, foot: str, language: Language) -> Sheet:
    """Slides of 16:9."""
    shown, pictures = [], {}
    for place, slide in enumerate(slides):
        name = f"slide{place}"
        if slide.picture is not None:
            pictures[name] = slide.picture.svg
        shown.append(_slide(slide, name))
    return Sheet({"sheet": "slides", "title": title, "language": language, "foot": foot, "slides": shown}, pictures)


def _sheet(kind: str, title: str, language: Language, **content: Any) -> Sheet:
    return Sheet({"sheet": kind, "title": title, "language": language, **content}, {})


def _card(card: Card) -> dict[str, Any]:
    parts = [(head, runs_of(body)) for head, body in card.parts]
    return {"role": card.role, "sector": card.sector, "band": card.band, "parts": parts}


def _slide(slide: Slide, name: str) -> dict[str, Any]:
    return {
        "moment": slide.moment, "title": slide.title, "lines": [runs_of(each) for each in slide.lines],
        "numbers": slide.numbers, "small": slide.small,
        "picture": f"{name}.svg" if slide.picture else None, "alt": slide.picture.alt if slide.picture else "",
    }  # fmt: skip
