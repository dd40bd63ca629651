"""What a report or lesson material consists of: one typed content that every writer shows in its own kind of file.

Texts are plain: no writer reads marks in them, so that nothing that somebody typed means anything to a browser, a word
processor or a typesetter.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wijksim.text.language import Language


@dataclass(frozen=True)
class Basis:
    """What a sentence rests on: worlds, and runs of every plan in each (the pairs)."""

    worlds: int
    pairs: int

    def __str__(self) -> str:
        return f"{self.worlds}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{self.pairs}"


@dataclass(frozen=True)
class Said:
    """A sentence, or a few, with what they rest on; None where they tell no result."""

    text: str
    basis: Basis | None = None
    lead: str = ""
    """First words, which stand out."""
    spans: tuple[tuple[str, bool], ...] = ()
    """The same text in pieces, each with whether it stands out; empty where none does."""

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """Everything but what it rests on, in pieces that stand out or not."""
        lead = ((f"{self.lead} ", True),) if self.lead else ()
        return (*lead, *(self.spans or ((self.text, False),)))


type Cell = str | Said


def pieces_of(cell: Cell) -> tuple[tuple[str, bool], ...]:
    """A cell of a table in pieces that stand out or not.

    >>> pieces_of("8")
    (('8', False),)
    """
    return ((cell, False),) if isinstance(cell, str) else cell.pieces


def plain_of(cell: Cell) -> str:
    """A cell of a table without what stands out in it.

    >>> plain_of(Said("8 of 100", spans=(("8", True), (" of 100", False))))
    '8 of 100'
    """
    return cell if isinstance(cell, str) else cell.text


@dataclass(frozen=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Text; ``strong`` for the one that a hasty reader should see, ``small`` for what few need."""

    said: Said
    strong: bool = False
    small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list; ``numbered`` where the order counts, ``bare`` where items bring their own letters."""

    items: tuple[Said, ...]
    numbered: bool = False
    bare: bool = False


@dataclass(frozen=True)
class Note:
    """A box with a title: what must not be missed."""

    title: str
    said: Said


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on; on a screen too, as space to think."""

    number: int


@dataclass(frozen=True)
class Break:
    """A new page on paper; nothing on a screen."""


@dataclass(frozen=True)
class Table:
    """A table with its heads; rows have as many cells as there are heads, the first cell of a row names it."""

    name: str
    """Name in files: letters, digits, low lines."""
    caption: str
    """Empty where the text before it says what it is."""
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: tuple[int, ...] = ()
    """Columns of numbers, from 0: written to the right."""
    basis: Basis | None = None
    widths: tuple[float, ...] = ()
    """Parts of the width of a page; without them by the longest text of each column."""


@dataclass(frozen=True)
class Picture:
    """A figure, both as vectors and as points; ``alt`` is what somebody who cannot see it is told."""

    name: str
    caption: str
    alt: str
    svg: bytes
    png: bytes = b""
    """Empty where it is only printed and shown on a page."""


@dataclass(frozen=True)
class Card:
    """What belongs to one thing: labels and what they say."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Code:
    """What is typed in a terminal."""

    text: str


@dataclass(frozen=True)
class OwnText:
    """What the person who made the report wrote, as paragraphs."""

    label: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Node:
    """An organisation in a network: its place (0-1, from the upper left), and its kind, 0, 1 or 2."""

    label: str
    kind: int
    x: float
    y: float


@dataclass(frozen=True)
class Course:
    """One plan in one run: quarter by quarter, who solved cases together, and how that went."""

    title: str
    colour: str
    links: tuple[tuple[tuple[int, int, int, int], ...], ...]
    """For each quarter: node, other node, cases solved together, of these with a boundary worker between them."""
    together: tuple[float, ...]
    """Per quarter, in percent: cases in several domains that were solved together."""


@dataclass(frozen=True)
class Replay:
    """Plans beside the reference, to be played; the first course is the reference."""

    language: Language
    about: Said
    measure: str
    """What ``together`` of a course is."""
    nodes: tuple[Node, ...]
    kinds: tuple[str, str, str]
    courses: tuple[Course, ...]


type Part = Heading | Paragraph | Bullets | Note | Lines | Break | Table | Picture | Card | Code | OwnText | Replay


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it."""

    key: str
    """Name in links; letters, digits, low lines."""
    title: str
    """Empty for what stands before the first heading."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole report or one piece of lesson material: the pages that are read, and of a report the appendix in which
    is looked things up."""

    title: str
    subtitle: str
    language: Language
    about: str = ""
    """One line: of what wijk, how many residents, which years, made when."""
    date: str = ""
    """``2026-11-30``."""
    basis_words: str = ""
    """What the sign after a sentence means."""
    foot: str
    """At the foot of every page."""
    sections: tuple[Section, ...]
    appendix_title: str = ""
    appendix: tuple[Section, ...] = ()

    @property
    def all_sections(self) -> tuple[Section, ...]:
        """Pages and appendix."""
        return self.sections + self.appendix

    def parts_of_kind[T](self, kind: type[T]) -> Iterator[T]:
        """Every part of one kind, in order."""
        for section in self.all_sections:
            yield from (part for part in section.parts if isinstance(part, kind))

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """Every picture by its name."""
        return {picture.name: picture for picture in self.parts_of_kind(Picture)}
