"""What lesson material has that no report has: cards and slides; and marks in texts, which no writer ever sees.

Texts of the catalogue are plain; ``**words**`` are strong. :func:`said` turns that into the pieces of which documents
consist. Everything that comes from users or scenarios is text and nothing else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from wijksim.io.document.parts import Break, Picture, Said, Section

_KEPT = re.compile(r"(€|\bp\.|§) (?=\d)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")


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


def said(text: str) -> Said:
    """A text with marks as a sentence of a document.

    >>> said("Kies **samen**.").pieces
    (('Kies ', False), ('samen', True), ('.', False))
    """
    return Said(plain(unbroken(text)), spans=tuple(runs_of(text)))


def all_said(texts: Iterable[str]) -> tuple[Said, ...]:
    """Texts with marks as the items of a list."""
    return tuple(map(said, texts))


def ended(sections: list[Section]) -> list[Section]:
    """Sections after which a new page starts."""
    *first, last = sections
    return [*first, replace(last, parts=(*last.parts, Break()))]


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
