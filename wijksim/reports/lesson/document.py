"""The content of printed material: a document of a few kinds of blocks, which writers turn into PDF and HTML.

Text is plain; ``**words**`` are strong. Everything that comes from users or scenarios is text and nothing else.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

from wijksim.text.language import Language

type Block = "Heading | Paragraph | Bullets | Table | Note | Picture | Lines | Break"
_KEPT = re.compile(r"(€|\bp\.|§) (?=\d)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 (a section) or 3."""

    text: str
    level: Literal[2, 3] = 2


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str
    small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list; numbered where the order counts."""

    items: tuple[str, ...]
    numbered: bool = False
    bare: bool = False
    """Whether items bring their own letters."""


@dataclass(frozen=True)
class Table:
    """A table with a head; ``widths`` in parts of the line, ``rows`` of as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True)
class Note:
    """A box with a title: what must not be missed."""

    title: str
    text: str


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG, with what somebody who cannot see it is told."""

    svg: str
    alt: str
    width: float = 1.0
    """Part of the line."""


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on."""

    number: int


@dataclass(frozen=True)
class Break:
    """A new page on paper; nothing on a screen."""


@dataclass(frozen=True)
class Document:
    """One piece of material."""

    key: str
    title: str
    subtitle: str
    foot: str
    """At the foot of every page: where it comes from."""
    blocks: tuple[Block, ...]
    language: Language
    size: float = 9.6
    """Points of running text on paper."""


@dataclass(frozen=True)
class Card:
    """A role card of A6: who you are, what you want, have, know, and what only you know."""

    role: str
    sector: str
    """Key of the sector or ``worker``: for the colour of the band, which the word beside it says too."""
    band: str
    """That word."""
    parts: tuple[tuple[str, str], ...]
    """Heading and text."""


@dataclass(frozen=True)
class Slide:
    """One moment on the projector: a heading, at most a few lines, a picture or large numbers."""

    moment: str
    title: str
    lines: tuple[str, ...] = ()
    picture: Picture | None = None
    numbers: tuple[tuple[str, str], ...] = field(default=())
    """Large number and what it is."""
    small: str = ""


def runs_of(text: str) -> list[tuple[str, bool]]:
    """Pieces of a text with whether they are strong.

    >>> runs_of("Kies **samen** één afspraak.")
    [('Kies ', False), ('samen', True), (' één afspraak.', False)]
    """
    pieces = _STRONG.split(unbroken(text))
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]


def unbroken(text: str) -> str:
    """A text in which amounts, pages and sections stay on one line.

    >>> unbroken("€ 12, p. 22") == "€\u00a012, p.\u00a022"
    True
    """
    return _KEPT.sub("\\1\u00a0", text)


def plain(text: str) -> str:
    """A text without its marks.

    >>> plain("**Nu**: kies.")
    'Nu: kies.'
    """
    return _STRONG.sub(r"\1", text)
