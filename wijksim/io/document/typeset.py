"""Tagged PDF (PDF/UA-1) of reports and lesson material, typeset by Typst; its compiler refuses what does not meet that
standard.

Templates read the content as data: no text is ever part of the program, so that nothing needs to be escaped.
Fonts are those that come with Typst and with matplotlib; nothing is fetched.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from wijksim.io.document.parts import (
    Break,
    Bullets,
    Card,
    Cell,
    Code,
    Document,
    Heading,
    Lines,
    Note,
    OwnText,
    Paragraph,
    Part,
    Picture,
    Replay,
    Said,
    Section,
    Table,
    pieces_of,
    plain_of,
)
from wijksim.scenario.problems import Refused
from wijksim.text.catalogue import say
from wijksim.text.installation import how_to_get

STANDARD = "ua-1"
NARROWEST, WIDEST = 14, 34
"""Letters that a column of a table is given at least and at most."""
FONTS = Path(str(find_spec("matplotlib").origin)).parent / "mpl-data" / "fonts" / "ttf"  # type: ignore[union-attr]
"""Fonts that come with matplotlib; the others come with Typst."""
LONG = 14
"""Rows from which a table may break over pages."""
_HERE = Path(__file__).parent
TEMPLATE = _HERE / "report.typ"
PARTS = "parts.typ"
"""How every kind of part is set; a template imports it by this name and gives it a look."""


def as_pdf(document: Document) -> bytes:
    """The report as PDF; `Refused` without Typst, and for content that does not meet the standard."""
    return pdf_of(TEMPLATE.read_text(encoding="utf-8"), content_of(document), pictures_of(document), document.date)


def pages_of(document: Document, ppi: float = 60.0) -> list[bytes]:
    """Every page as a PNG, the same pages as those of the PDF."""
    return png_pages(TEMPLATE.read_text(encoding="utf-8"), content_of(document), pictures_of(document), ppi)


def check_installed(extra: str = "report") -> None:
    """`Refused` when the library that makes PDF is not there, with how to get it."""
    if find_spec("typst") is None:
        raise Refused(f"typst is not installed here: {how_to_get(extra)}")


def pdf_of(template: str, content: Mapping[str, Any], pictures: Mapping[str, bytes], date: str = "") -> bytes:
    """The PDF that a template makes of content and pictures (SVG by name); ``date`` is written into the file."""
    options: dict[str, Any] = {"pdf_standards": [STANDARD]}
    if date:
        options["timestamp"] = datetime.fromisoformat(date).replace(tzinfo=UTC)
    made: bytes = _compiled(template, content, pictures, "pdf", **options)
    return made


def png_pages(
    template: str, content: Mapping[str, Any], pictures: Mapping[str, bytes], ppi: float = 60.0
) -> list[bytes]:
    """Every page that a template makes of content and pictures, as a PNG."""
    pages = _compiled(template, content, pictures, "png", ppi=ppi)
    return [pages] if isinstance(pages, bytes) else list(pages)


def _compiled(
    template: str, content: Mapping[str, Any], pictures: Mapping[str, bytes], form: str, **options: Any
) -> Any:
    check_installed()
    import typst

    files: Any = {
        "main.typ": template.encode(),
        PARTS: (_HERE / PARTS).read_bytes(),
        "document.json": drawable(json.dumps(content, ensure_ascii=False)).encode(),
        **{f"{name}.svg": svg for name, svg in pictures.items()},
    }
    try:
        fonts = {"font_paths": [str(FONTS)], "ignore_system_fonts": True}
        return typst.compile(files, format=form, **fonts, **options)  # type: ignore[call-overload]
    except typst.TypstError as error:
        raise Refused(f"the report cannot be typeset: {' '.join(str(error).split())}") from error


def pictures_of(document: Document) -> dict[str, bytes]:
    """Every picture of a document as SVG, by its name."""
    return {name: picture.svg for name, picture in document.pictures.items()}


def drawable(text: str) -> str:
    """The text with an open square for every sign that no font here has: a sign must not stop a whole report."""
    known = _signs()
    return "".join(sign if ord(sign) in known or sign in "\n\t" else "□" for sign in text)


@cache
def _signs() -> frozenset[int]:
    """Signs of the font that stands in for whatever the first font lacks."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return frozenset(TTFont(FONTS / "DejaVuSans.ttf").getBestCmap())


def content_of(document: Document) -> dict[str, Any]:
    """A document as plain data for a template."""
    language = document.language
    return {
        "title": document.title, "subtitle": document.subtitle, "language": language, "about": document.about,
        "date": document.date, "basis_words": document.basis_words, "foot": document.foot,
        "page_words": say("council.page", language), "sections": [_section(each) for each in document.sections],
        "appendix_title": document.appendix_title, "appendix": [_section(each) for each in document.appendix],
    }  # fmt: skip


def _section(section: Section) -> dict[str, Any]:
    return {"key": section.key, "title": section.title, "parts": [_part(part) for part in section.parts]}


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Heading(text):
            return {"kind": "heading", "text": text}
        case Paragraph(said, strong, small):
            return {"kind": "paragraph", "said": said_of(said), "strong": strong, "small": small}
        case Bullets(items, numbered, bare):
            return {"kind": "bullets", "items": [said_of(item) for item in items], "numbered": numbered, "bare": bare}
        case Note(title, said):
            return {"kind": "note", "title": title, "said": said_of(said)}
        case Lines(number):
            return {"kind": "lines", "number": number}
        case Break():
            return {"kind": "break"}
        case Table():
            return {"kind": "table", "caption": part.caption, "heads": part.heads, "rows": _rows(part.rows),
                    "numbers": part.numbers, "basis": str(part.basis or ""), "widths": widths(part),
                    "long": len(part.rows) > LONG}  # fmt: skip
        case Picture():
            return {"kind": "picture", "file": f"{part.name}.svg", "caption": part.caption, "alt": part.alt}
        case Card(title, rows):
            return {"kind": "card", "title": title, "rows": rows}
        case Code(text):
            return {"kind": "code", "text": text}
        case OwnText(label, paragraphs):
            return {"kind": "own", "label": label, "paragraphs": paragraphs}
        case Replay():
            about = replace(part.about, text=f"{part.about.text} {say('council_replay.in_page', part.language)}")
            return {"kind": "paragraph", "said": said_of(about), "strong": False, "small": False}


def _rows(rows: tuple[tuple[Cell, ...], ...]) -> list[list[Any]]:
    return [[pieces_of(cell) for cell in row] for row in rows]


def widths(table: Table) -> list[float]:
    """Shares of the width of a page for each column: those given, else by its longest text within bounds."""
    if table.widths:
        return list(table.widths)
    columns = zip(table.heads, *table.rows, strict=True)
    return [min(WIDEST, max(NARROWEST, *(len(plain_of(text)) for text in column))) for column in columns]


def said_of(said: Said) -> dict[str, Any]:
    """A sentence as plain data for a template."""
    return {"pieces": said.pieces, "basis": str(said.basis or "")}
