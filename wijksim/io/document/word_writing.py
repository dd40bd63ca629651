"""Writing a document of Word with python-docx, which has to be installed before this file is imported."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

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
from wijksim.scenario.problems import Refused, shown
from wijksim.text.catalogue import say
from wijksim.text.language import Language

LOCALES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
GREY = (0x55, 0x55, 0x55)
TINY, SMALL = 8, 9
LEAST_SIGNS, LINES = 5, 3
"""A column of a table is at least so many signs wide; a long text in it may take so many lines."""
LINE = 80
"""Low lines of an empty line to write on."""


def opened(template: Path | None) -> Any:
    if template is None:
        return docx.Document()
    try:
        found = docx.Document(str(template))
    except Exception as error:  # python-docx lets through whatever ZIP and XML readers say
        hint = "save a .dotx as .docx first"
        raise Refused(f"{shown(template.name)} cannot be used as a template", "a .docx file of Word", hint) from error
    body = found.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    return found


class Word:
    """A document of Word that is being written."""

    def __init__(self, file: Any, document: Document, *, own_look: bool) -> None:
        self.file = file
        self.document = document
        self.own_look = own_look

    def write(self) -> None:
        """Everything, in order."""
        self._about_file()
        if self.own_look:
            self._look()
        self._text(self.document.title, "Title")
        self._text(self.document.subtitle, "Subtitle")
        for line in (self.document.about, self.document.basis_words):
            self._small(self.file.add_paragraph(), line)
        for section in self.document.sections:
            self._section(section, 1)
        if self.document.appendix_title:
            self.file.add_page_break()
            self._text(self.document.appendix_title, "Heading 1")
        for section in self.document.appendix:
            self._section(section, 2)

    def _about_file(self) -> None:
        locale = LOCALES[self.document.language]
        about = self.file.core_properties
        about.title, about.subject, about.author = self.document.title[:255], self.document.subtitle[:255], "wijksim"
        about.language = locale
        if self.document.date:
            about.created = about.modified = datetime.fromisoformat(self.document.date)
        rules = self.file.styles.element.find(qn("w:docDefaults"))
        run = rules.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}") if rules is not None else None
        if run is not None:
            tag = run.find(qn("w:lang"))
            if tag is None:
                tag = OxmlElement("w:lang")
                run.append(tag)
            tag.set(qn("w:val"), locale)

    def _look(self) -> None:
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(18)
        normal = self.file.styles["Normal"]
        normal.font.name, normal.font.size = "Calibri", Pt(10.5)
        normal.paragraph_format.space_after = Pt(5)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.LEFT
        self._small(foot, self.document.foot)

    def _style(self, name: str) -> Any:
        """A built-in style of Word by its English name; made where the template does not have it."""
        styles = self.file.styles
        if name in styles:
            return styles[name]
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        if name.startswith("Heading"):
            made.font.bold = True
            self._outline(made, int(name[-1]))
        return made

    @staticmethod
    def _outline(style: Any, level: int) -> None:
        tag = OxmlElement("w:outlineLvl")
        tag.set(qn("w:val"), str(level - 1))
        style.element.get_or_add_pPr().append(tag)

    def _section(self, section: Section, level: int) -> None:
        if section.title:
            self._text(section.title, f"Heading {level}")
        for part in section.parts:
            self._part(part, level + 1)

    def _part(self, part: Part, level: int) -> None:
        match part:
            case Heading(text):
                self._text(text, f"Heading {level}")
            case Paragraph(said, strong):
                self._said(self.file.add_paragraph(style=self._style("Normal")), said, bold=strong)
            case Bullets(items, numbered):
                for item in items:
                    style = self._style("List Number" if numbered else "List Bullet")
                    self._said(self.file.add_paragraph(style=style), item)
            case Note(title, said):
                self._text(title, f"Heading {level}")
                self._said(self.file.add_paragraph(style=self._style("Normal")), said)
            case Lines(number):
                for _ in range(number):
                    self._text("_" * LINE, "Normal")
            case Break():
                self.file.add_page_break()
            case Table():
                self._table(part)
            case Picture():
                self._picture(part)
            case Card(title, rows):
                self._text(title, f"Heading {level}")
                for label, value in rows:
                    self._said(self.file.add_paragraph(style=self._style("Normal")), Said(value, lead=f"{label}:"))
            case Code(text):
                run = self.file.add_paragraph(style=self._style("Normal")).add_run(_clean(text))
                run.font.name = "Consolas"
                self._points(run, SMALL)
            case OwnText(label, paragraphs):
                self._small(self.file.add_paragraph(style=self._style("Normal")), label)
                for words in paragraphs:
                    self._text(words, "Normal")
            case Replay():
                self._said(self.file.add_paragraph(style=self._style("Normal")), part.about)
                self._text(say("council_replay.in_page", part.language), "Normal")

    def _text(self, text: str, style: str) -> Any:
        return self.file.add_paragraph(_clean(text), style=self._style(style))

    def _said(self, paragraph: Any, said: Said, *, bold: bool = False) -> None:
        self._pieces(paragraph, said, bold=bold)
        if said.basis:
            self._small(paragraph, f" [{said.basis}]")

    @staticmethod
    def _pieces(paragraph: Any, cell: Cell, *, bold: bool = False) -> list[Any]:
        runs = []
        for text, stands_out in pieces_of(cell):
            runs.append(paragraph.add_run(_clean(text)))
            runs[-1].bold = bold or stands_out or None
        return runs

    def _small(self, paragraph: Any, text: str) -> None:
        run = paragraph.add_run(_clean(text))
        run.font.color.rgb = RGBColor(*GREY)
        self._points(run, TINY)

    @staticmethod
    def _points(run: Any, size: float) -> None:
        run.font.size = Pt(size)

    def _table(self, table: Table) -> None:
        if table.caption:
            caption = self._text(table.caption, "Caption")
            caption.paragraph_format.keep_with_next = True
            if table.basis:
                self._small(caption, f" [{table.basis}]")
        made = self.file.add_table(rows=1, cols=len(table.heads))
        if "Table Grid" in self.file.styles:
            made.style = self.file.styles["Table Grid"]
        self._repeat_head(made.rows[0])
        cells = [made.rows[0].cells, *(made.add_row().cells for _ in table.rows)]
        for number, (row, texts) in enumerate(zip(cells, (table.heads, *table.rows), strict=True)):
            for place, (cell, text) in enumerate(zip(row, texts, strict=True)):
                paragraph = cell.paragraphs[0]
                for run in self._pieces(paragraph, text, bold=number == 0):
                    self._points(run, SMALL)
                if place in table.numbers:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        shares = _widths((table.heads, *table.rows))
        made.autofit = False
        for column, share in zip(made.columns, shares, strict=True):
            column.width = round(share * self._text_width)
        self.file.add_paragraph()

    @staticmethod
    def _repeat_head(row: Any) -> None:
        """Marks the row as the heading of the table, for readers aloud and on every next page."""
        tag = OxmlElement("w:tblHeader")
        tag.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(tag)

    @property
    def _text_width(self) -> int:
        section = self.file.sections[0]
        return int(section.page_width - section.left_margin - section.right_margin)

    def _picture(self, picture: Picture) -> None:
        shape = self.file.add_picture(BytesIO(picture.png), width=self._text_width)
        shape._inline.docPr.set("descr", _clean(picture.alt))
        shape._inline.docPr.set("title", _clean(picture.caption))
        self.file.paragraphs[-1].paragraph_format.keep_with_next = True
        self._text(picture.caption, "Caption")


def _widths(rows: Sequence[Sequence[Cell]]) -> list[float]:
    """Share of the width that each column gets: by its longest word, which is not to be broken, and its longest text.

    >>> _widths([("plan", "n"), ("Drie wijkverpleegkundigen", "5")])
    [0.818, 0.182]
    """
    texts = [[plain_of(cell) for cell in column] for column in zip(*rows, strict=True)]
    needs = [max(max((len(word) for text in column for word in re.split(r"[ \n]+", text)), default=0) + LEAST_SIGNS / 2,
                 max(map(len, column)) / LINES, LEAST_SIGNS) for column in texts]  # fmt: skip
    return [round(need / sum(needs), 3) for need in needs]


def _clean(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign in "\n\t" or (ord(sign) >= 32 and ord(sign) not in (0xFFFE, 0xFFFF)))
