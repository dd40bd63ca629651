"""A report as tagged PDF (PDF/UA-1), typeset by Typst; its compiler refuses what does not meet that standard.

The template reads the content as data: no text is ever part of the program, so that nothing needs to be escaped.
Fonts are those that come with Typst and with matplotlib; nothing is fetched.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from wijksim.io.document.parts import (
    Bullets,
    Card,
    Code,
    Document,
    OwnText,
    Paragraph,
    Part,
    Picture,
    Replay,
    Said,
    Section,
    Table,
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
TEMPLATE = Path(__file__).with_name("report.typ")


def as_pdf(document: Document) -> bytes:
    """The report as PDF; `Refused` without Typst, and for content that does not meet the standard."""
    result: bytes = _compiled(document, "pdf", pdf_standards=[STANDARD], timestamp=_moment(document))
    return result


def pages_of(document: Document, ppi: float = 60.0) -> list[bytes]:
    """Every page as a PNG, the same pages as those of the PDF."""
    pages = _compiled(document, "png", ppi=ppi)
    return [pages] if isinstance(pages, bytes) else list(pages)


def _compiled(document: Document, form: str, **options: Any) -> Any:
    if find_spec("typst") is None:
        raise Refused(f"typst is not installed here: {how_to_get('report')}")
    import typst

    files: Any = {
        "main.typ": TEMPLATE.read_bytes(),
        "document.json": drawable(json.dumps(content_of(document), ensure_ascii=False)).encode(),
        **{f"{name}.svg": picture.svg for name, picture in document.pictures.items()},
    }
    try:
        fonts = {"font_paths": [str(FONTS)], "ignore_system_fonts": True}
        return typst.compile(files, format=form, **fonts, **options)  # type: ignore[call-overload]
    except typst.TypstError as error:
        raise Refused(f"the report cannot be typeset: {' '.join(str(error).split())}") from error


def drawable(text: str) -> str:
    """The text with an open square for every sign that no font here has: a sign must not stop a whole report."""
    known = _signs()
    return "".join(sign if ord(sign) in known or sign in "\n\t" else "□" for sign in text)


@cache
def _signs() -> frozenset[int]:
    """Signs of the font that stands in for whatever the first font lacks."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return frozenset(TTFont(FONTS / "DejaVuSans.ttf").getBestCmap())


def _moment(document: Document) -> datetime:
    return datetime.fromisoformat(document.date).replace(tzinfo=UTC)


def content_of(document: Document) -> dict[str, Any]:
    """The report as plain data for the template."""
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
        case Paragraph(said, strong):
            return {"kind": "paragraph", "said": _said(said), "strong": strong}
        case Bullets(items):
            return {"kind": "bullets", "items": [_said(item) for item in items]}
        case Table():
            return {"kind": "table", "caption": part.caption, "heads": part.heads, "rows": part.rows,
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
            return {"kind": "paragraph", "said": _said(about), "strong": False}


def widths(table: Table) -> list[int]:
    """Shares of the width of a page for each column, by its longest text within bounds."""
    columns = zip(table.heads, *table.rows, strict=True)
    return [min(WIDEST, max(NARROWEST, *(len(text) for text in column))) for column in columns]


def _said(said: Said) -> dict[str, str]:
    return {"text": said.text, "lead": said.lead, "basis": str(said.basis or "")}
