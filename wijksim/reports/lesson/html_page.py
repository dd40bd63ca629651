"""Printed material on one HTML page: the content of the PDFs, without scripts, fonts or pictures from elsewhere."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

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
from wijksim.text.catalogue import say
from wijksim.text.language import Language


def page_of(
    documents: Sequence[Document], cards: Sequence[Card], slides: Sequence[Slide], foot: str, language: Language
) -> str:
    """Everything on one page: documents, cards and slides, with a list of contents."""
    parts = [(document.key, document.title, _document(document)) for document in documents]
    parts.insert(1, ("slides", say("lesson.slides_title", language), _section("slides", language, map(_slide, slides))))
    parts.insert(1, ("cards", say("lesson.cards_title", language), _section("cards", language, map(_card, cards))))
    contents = "".join(f'<li><a href="#{key}">{escape(title)}</a></li>' for key, title, _ in parts)
    title = say("lesson.page_title", language)
    nav = f'<nav aria-label="{escape(say("lesson.contents", language))}"><ul>{contents}</ul></nav>'
    body = f"<header><h1>{escape(title)}</h1>{nav}</header><main>{''.join(part for _, _, part in parts)}</main>"
    return html_page(title, body + f"<footer>{escape(foot)}</footer>", language, asset("page.css"))


def html_page(title: str, body: str, language: Language, style: str) -> str:
    """A page that asks for nothing outside itself; its icon is empty."""
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="data:,"><title>{escape(title)}</title><style>{style}</style></head>\n'
        f"<body>{body}</body></html>\n"
    )


def rich(text: str) -> str:
    """A text with strong words as HTML.

    >>> rich("Kies **nu** & <niet>.")
    'Kies <strong>nu</strong> &amp; &lt;niet&gt;.'
    """
    pieces = (f"<strong>{escape(piece)}</strong>" if strong else escape(piece) for piece, strong in runs_of(text))
    return "".join(pieces)


def _document(document: Document) -> str:
    blocks = "".join(map(_block, document.blocks))
    head = f"<h2>{escape(document.title)}</h2><p class=subtitle>{escape(document.subtitle)}</p>"
    return f'<section class=document id="{document.key}">{head}{blocks}</section>'


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
        case Paragraph():
            return f"<p{' class=small' if block.small else ''}>{rich(block.text)}</p>"
        case Bullets():
            tag = "ol" if block.numbered else "ul"
            bare = " class=bare" if block.bare else ""
            return f"<{tag}{bare}>{''.join(f'<li>{rich(item)}</li>' for item in block.items)}</{tag}>"
        case Table():
            head = "".join(f"<th scope=col>{rich(cell)}</th>" for cell in block.head)
            rows = "".join(f"<tr>{''.join(f'<td>{rich(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
            return (
                f"<div class=wide tabindex=0><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
            )
        case Note():
            return f"<aside><strong>{escape(block.title)}</strong><p>{rich(block.text)}</p></aside>"
        case Picture():
            return picture_tag(block)
        case Lines():
            return "<div class=lines aria-hidden=true></div>" * block.number
        case Break():
            return ""


def picture_tag(picture: Picture) -> str:
    """A picture inside the page."""
    data = b64encode(picture.svg.encode()).decode()
    return f'<img alt="{escape(picture.alt)}" src="data:image/svg+xml;base64,{data}">'


def _section(key: str, language: Language, items: Iterable[str]) -> str:
    title = say(f"lesson.{key}_title", language)
    return f'<section id="{key}"><h2>{escape(title)}</h2><div class="{key}">{"".join(items)}</div></section>'


def _card(card: Card) -> str:
    parts = "".join(f"<h4>{escape(head)}</h4><p>{rich(text)}</p>" for head, text in card.parts)
    head = f"<p class=band>{escape(card.band)}</p><h3>{escape(card.role)}</h3>"
    return f'<article class="card {card.sector}">{head}{parts}</article>'


def _slide(slide: Slide) -> str:
    lines = "".join(f"<p>{rich(line)}</p>" for line in slide.lines)
    numbers = "".join(f"<p><span class=number>{escape(n)}</span> {escape(what)}</p>" for n, what in slide.numbers)
    picture = picture_tag(slide.picture) if slide.picture else ""
    small = f"<p class=small>{escape(slide.small)}</p>" if slide.small else ""
    return (
        f"<article class=slide><p class=band>{escape(slide.moment)}</p><h3>{escape(slide.title)}</h3>"
        f"{lines}{numbers}{picture}{small}</article>"
    )
