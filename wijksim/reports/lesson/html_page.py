"""Printed material on one HTML page: the content of the PDFs, without scripts, fonts or pictures from elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from wijksim.io.document.page import cell_html, picture_html, section_html, whole_page
from wijksim.io.document.parts import Document
from wijksim.io.lesson_files import asset
from wijksim.reports.lesson.document import Card, Slide, said
from wijksim.text.catalogue import say
from wijksim.text.language import Language

_AFTER = 1
"""Documents before cards and slides: the brief, which is where a teacher starts."""


def page_of(
    documents: Mapping[str, Document], cards: Sequence[Card], slides: Sequence[Slide], foot: str, language: Language
) -> str:
    """Everything on one page: documents, cards and slides, with a list of contents."""
    parts = [(key, document.title, _document(key, document)) for key, document in documents.items()]
    sheets = {"cards": map(_card, cards), "slides": map(_slide, slides)}
    parts[_AFTER:_AFTER] = [
        (key, say(f"lesson.{key}_title", language), _sheet(key, language, items)) for key, items in sheets.items()
    ]
    contents = "".join(f'<li><a href="#{key}">{escape(title)}</a></li>' for key, title, _ in parts)
    title = say("lesson.page_title", language)
    nav = f'<nav aria-label="{escape(say("lesson.contents", language))}"><ul>{contents}</ul></nav>'
    main = f'<main id="main">{"".join(part for _, _, part in parts)}</main>'
    body = f"<header><h1>{escape(title)}</h1>{nav}</header>{main}<footer>{escape(foot)}</footer>"
    return whole_page(title, body, language, asset("page.css"))


def rich(text: str) -> str:
    """A text with strong words as HTML.

    >>> rich("Kies **nu** & <niet>.")
    'Kies <strong>nu</strong> &amp; &lt;niet&gt;.'
    """
    return cell_html(said(text))


def _document(key: str, document: Document) -> str:
    sections = "".join(section_html(each, 3) for each in document.sections)
    head = f'<h2>{escape(document.title)}</h2><p class="subtitle">{escape(document.subtitle)}</p>'
    return f'<section class="document" id="{key}">{head}{sections}</section>'


def _sheet(key: str, language: Language, items: Iterable[str]) -> str:
    title = say(f"lesson.{key}_title", language)
    return f'<section id="{key}"><h2>{escape(title)}</h2><div class="{key}">{"".join(items)}</div></section>'


def _card(card: Card) -> str:
    parts = "".join(f"<h4>{escape(head)}</h4><p>{rich(text)}</p>" for head, text in card.parts)
    head = f'<p class="band">{escape(card.band)}</p><h3>{escape(card.role)}</h3>'
    return f'<article class="card {card.sector}">{head}{parts}</article>'


def _slide(slide: Slide) -> str:
    lines = "".join(f"<p>{rich(line)}</p>" for line in slide.lines)
    numbers = "".join(f'<p><span class="number">{escape(n)}</span> {escape(what)}</p>' for n, what in slide.numbers)
    picture = picture_html(slide.picture) if slide.picture else ""
    small = f'<p class="small">{escape(slide.small)}</p>' if slide.small else ""
    return (
        f'<article class="slide"><p class="band">{escape(slide.moment)}</p><h3>{escape(slide.title)}</h3>'
        f"{lines}{numbers}{picture}{small}</article>"
    )
