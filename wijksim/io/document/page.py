"""Reports and lesson material as one page of HTML: no other file, no request to anywhere, readable without scripts and
aloud."""

from base64 import b64encode
from html import escape
from pathlib import Path

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
)
from wijksim.io.document.replay import replay_html
from wijksim.text.catalogue import say
from wijksim.text.language import Language

_HERE = Path(__file__).parent
_ALLOWED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
"""What a page may do: nothing from elsewhere, even if somebody managed to write a link into it."""
_ALLOWED_SCRIPT = f"{_ALLOWED}; script-src 'unsafe-inline'"


def as_html(document: Document) -> str:
    """The report as a page that stands by itself."""
    style = (_HERE / "report.css").read_text(encoding="utf-8")
    script = (_HERE / "report.js").read_text(encoding="utf-8") if any(document.parts_of_kind(Replay)) else ""
    body = "\n".join([
        "<header>", f"<h1>{escape(document.title)}</h1>", f'<p class="subtitle">{escape(document.subtitle)}</p>',
        f'<p class="small">{escape(document.about)}<br>{escape(document.basis_words)}</p>', "</header>",
        _contents(document), '<main id="main">', *(section_html(each, 2) for each in document.sections),
        *_appendix(document), "</main>",
        f'<footer><p class="small">{escape(document.foot)}</p></footer>',
    ])  # fmt: skip
    return whole_page(document.title, body, document.language, style, script)


def _appendix(document: Document) -> list[str]:
    if not document.appendix_title:
        return []
    sections = [section_html(each, 3) for each in document.appendix]
    return [f'<div class="appendix"><h2 id="appendix">{escape(document.appendix_title)}</h2>', *sections, "</div>"]


def whole_page(title: str, body: str, language: Language, style: str, script: str = "") -> str:
    """A page that asks for nothing outside itself; ``#main`` is where reading starts. Its icon is empty."""
    allowed = _ALLOWED_SCRIPT if script else _ALLOWED
    return "\n".join([
        "<!doctype html>", f'<html lang="{language}">', "<head>", '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{allowed}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>", '<link rel="icon" href="data:,">', f"<style>{style}</style>",
        "</head>", "<body>", f'<a class="skip" href="#main">{escape(say("council.skip", language))}</a>',
        body, *([f"<script>{script}</script>"] if script else []), "</body>", "</html>", "",
    ])  # fmt: skip


def _contents(document: Document) -> str:
    items = [f'<li><a href="#{each.key}">{escape(each.title)}</a></li>' for each in document.sections]
    if document.appendix_title:
        items.append(f'<li><a href="#appendix">{escape(document.appendix_title)}</a></li>')
    label = escape(say("council.contents", document.language), quote=True)
    return f'<nav aria-label="{label}"><ol>{"".join(items)}</ol></nav>'


def section_html(section: Section, level: int) -> str:
    """A section with its heading on a level; one without a title is only what it holds."""
    parts = "\n".join(_part(part, level + 1) for part in section.parts)
    if not section.title:
        return parts
    head = f'<h{level} id="{section.key}">{escape(section.title)}</h{level}>'
    return f'<section aria-labelledby="{section.key}">\n{head}\n{parts}\n</section>'


def _part(part: Part, level: int) -> str:
    match part:
        case Heading(text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(said, strong, small):
            kind = ' class="strong"' if strong else ' class="small"' if small else ""
            return f"<p{kind}>{_said(said)}</p>"
        case Bullets(items, numbered, bare):
            tag, kind = "ol" if numbered else "ul", ' class="bare"' if bare else ""
            return f"<{tag}{kind}>{''.join(f'<li>{_said(item)}</li>' for item in items)}</{tag}>"
        case Note(title, said):
            return f'<div class="note"><p><strong>{escape(title)}</strong></p><p>{_said(said)}</p></div>'
        case Lines(number):
            return '<div class="line" aria-hidden="true"></div>' * number
        case Break():
            return ""
        case Table():
            return _table(part)
        case Picture():
            return picture_html(part)
        case Card(title, rows):
            listed = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in rows)
            return f'<div class="card"><h{level}>{escape(title)}</h{level}><dl>{listed}</dl></div>'
        case Code(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case OwnText(label, paragraphs):
            words = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
            return f'<div class="own"><p class="label">{escape(label)}</p>{words}</div>'
        case Replay():
            return replay_html(part, _said(part.about), level)


def _said(said: Said) -> str:
    basis = f' <span class="basis">[{said.basis}]</span>' if said.basis else ""
    return f"{cell_html(said)}{basis}"


def cell_html(cell: Cell) -> str:
    """A text of which some words stand out, safe in HTML.

    >>> cell_html(Said("Choose <now>.", spans=(("Choose ", False), ("<now>", True), (".", False))))
    'Choose <strong>&lt;now&gt;</strong>.'
    """
    return "".join(
        f"<strong>{escape(text.rstrip())}</strong>{text[len(text.rstrip()) :]}" if stands_out else escape(text)
        for text, stands_out in pieces_of(cell)
    )


def _table(table: Table) -> str:
    basis = f' <span class="basis">[{table.basis}]</span>' if table.basis else ""
    mark = ['class="number" ' if place in table.numbers else "" for place in range(len(table.heads))]
    heads = "".join(f'<th {mark[place]}scope="col">{escape(head)}</th>' for place, head in enumerate(table.heads))
    rows = []
    for first, *others in table.rows:
        cells = "".join(f"<td {mark[place]}>{cell_html(text)}</td>" for place, text in enumerate(others, 1))
        rows.append(f'<tr><th scope="row">{cell_html(first)}</th>{cells}</tr>')
    label = escape(table.caption or "; ".join(table.heads), quote=True)
    caption = f"<caption>{escape(table.caption)}{basis}</caption>" if table.caption else ""
    return (
        f'<div class="wide" role="region" aria-label="{label}" tabindex="0"><table>{caption}'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def picture_html(picture: Picture) -> str:
    """A picture inside the page, with what it shows under it."""
    data = b64encode(picture.svg).decode()
    alt = escape(picture.alt, quote=True)
    caption = f"<figcaption>{escape(picture.caption)}</figcaption>" if picture.caption else ""
    return f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{alt}">{caption}</figure>'
