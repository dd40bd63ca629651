"""Printed material as tagged PDF, by typst: the content model in, bytes out; no network, no fonts of the machine."""

import json
import re
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from wijksim.figures.fonts import font_folder
from wijksim.io.lesson_files import asset
from wijksim.reports.lesson.document import (
    Block,
    Break,
    Bullets,
    Card,
    Document,
    Heading,
    Lines,
    Note,
    Paragraph,
    Picture,
    Slide,
    Table,
    runs_of,
)
from wijksim.scenario.problems import Refused
from wijksim.text.installation import not_installed
from wijksim.text.language import Language

STANDARD = "ua-1"
"""PDF/UA-1: the compiler itself refuses what a screen reader cannot read."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def check_installed() -> None:
    """`Refused` when the library that makes PDF is not there, with how to get it."""
    if find_spec("typst") is None:
        raise Refused(not_installed("typst"))


def pdf_of(source: str) -> bytes:
    """The PDF of a typst source; `Refused` when the extra is not installed."""
    check_installed()
    import typst

    options: dict[str, Any] = {"font_paths": [font_folder()], "ignore_system_fonts": True, "pdf_standards": [STANDARD]}
    compiled: Any = typst.compile
    made: bytes = compiled(source.encode(), **options)
    return made


def document_source(document: Document) -> str:
    """A document as typst."""
    head = ", ".join(map(string, (document.language, document.title, document.subtitle, document.foot)))
    body = "\n".join(map(_block, document.blocks))
    return f"{asset('paper.typ')}\n#show: paper.with({head}, {document.size}pt)\n{body}\n"


def cards_source(cards: Sequence[Card], title: str, language: Language) -> str:
    """Role cards, four on a sheet, as typst."""
    made = ", ".join(_card(each) for each in cards)
    return f"{asset('paper.typ')}\n#cards({string(language)}, {string(title)}, ({made},))\n"


def exit_cards_source(title: str, name: str, parts: Sequence[str], foot: str, language: Language) -> str:
    """The exit card, two on a sheet, as typst."""
    card = f"exit-card({string(title)}, {string(name)}, ({', '.join(map(rich, parts))},), {string(foot)})"
    return f"{asset('paper.typ')}\n#exit-cards({string(language)}, {string(title)}, {card})\n"


def tents_source(cards: Sequence[Card], title: str, language: Language) -> str:
    """A name tent for each card, as typst."""
    made = ", ".join(f"tent({string(each.role)}, {string(each.band)}, {string(each.sector)})" for each in cards)
    return f"{asset('paper.typ')}\n#tents({string(language)}, {string(title)}, ({made},))\n"


def slides_source(slides: Sequence[Slide], title: str, foot: str, language: Language) -> str:
    """Slides of 16:9, as typst."""
    made = ",\n".join(map(_slide, slides))
    head = ", ".join(map(string, (language, title, foot)))
    return f"{asset('paper.typ')}\n#slides({head}, (\n{made},\n))\n"


def string(text: str) -> str:
    """A text as a string of typst: whatever it holds stays text.

    >>> string('a "b" #c')
    '"a \\\\"b\\\\" #c"'
    """
    return json.dumps(_CONTROL.sub(" ", text), ensure_ascii=False)


def rich(text: str) -> str:
    """A text with strong words as content of typst.

    >>> rich("Kies **nu**.")
    '[#"Kies "#strong("nu")#"."]'
    """
    pieces = (f"#strong({string(piece)})" if strong else f"#{string(piece)}" for piece, strong in runs_of(text))
    return f"[{''.join(pieces)}]"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"#heading(level: {block.level}, {string(block.text)})"
        case Paragraph():
            return f"#par(text(size: 0.86em, {rich(block.text)}))" if block.small else f"#par({rich(block.text)})"
        case Bullets():
            if block.bare:
                return f"#bare(({', '.join(map(rich, block.items))},))"
            kind = "enum" if block.numbered else "list"
            return f"#{kind}({', '.join(map(rich, block.items))})"
        case Table():
            return _table(block)
        case Note():
            return f"#note({string(block.title)}, {rich(block.text)})"
        case Picture():
            return f"#picture({string(block.svg)}, {string(block.alt)}, {block.width * 100:.0f}%)"
        case Lines():
            return f"#lines({block.number})"
        case Break():
            return "#pagebreak()"


def _table(table: Table) -> str:
    widths = ", ".join(f"{width}fr" for width in table.widths or (1.0,) * len(table.head))
    head = ", ".join(map(rich, table.head))
    cells = ", ".join(rich(cell) for row in table.rows for cell in row)
    return f"#table(columns: ({widths},), table.header({head}), {cells})"


def _card(card: Card) -> str:
    parts = ", ".join(f"({string(head)}, {rich(body)})" for head, body in card.parts)
    return f"card({string(card.role)}, {string(card.sector)}, {string(card.band)}, ({parts},))"


def _slide(slide: Slide) -> str:
    lines = "".join(f"{rich(line)}, " for line in slide.lines)
    numbers = "".join(f"({string(number)}, {string(what)}), " for number, what in slide.numbers)
    picture = "none"
    if slide.picture is not None:
        picture = f"(svg: {string(slide.picture.svg)}, alt: {string(slide.picture.alt)})"
    return (
        f"slide({string(slide.moment)}, {string(slide.title)}, ({lines}), ({numbers}), {picture}, "
        f"{string(slide.small)})"
    )
