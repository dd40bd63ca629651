"""A report as one page of HTML: no other file, no request to anywhere, readable without scripts and aloud."""

from base64 import b64encode
from html import escape
from pathlib import Path

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
from wijksim.io.document.replay import replay_html
from wijksim.text.catalogue import say

_HERE = Path(__file__).parent
_ALLOWED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'; base-uri 'none'"
"""What the page may do: nothing from elsewhere, even if somebody managed to write a link into it."""


def as_html(document: Document) -> str:
    """The report as a page that stands by itself."""
    language = document.language
    style = (_HERE / "report.css").read_text(encoding="utf-8")
    script = (_HERE / "report.js").read_text(encoding="utf-8")
    has_replay = any(document.parts_of_kind(Replay))
    return "\n".join([
        "<!doctype html>", f'<html lang="{language}">', "<head>", '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_ALLOWED}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(document.title)}</title>", '<link rel="icon" href="data:,">', f"<style>{style}</style>",
        "</head>", "<body>", f'<a class="skip" href="#main">{escape(say("council.skip", language))}</a>',
        "<header>", f"<h1>{escape(document.title)}</h1>", f'<p class="subtitle">{escape(document.subtitle)}</p>',
        f'<p class="small">{escape(document.about)}<br>{escape(document.basis_words)}</p>', "</header>",
        _contents(document), '<main id="main">', *(_section(each, 2) for each in document.sections),
        f'<div class="appendix"><h2 id="appendix">{escape(document.appendix_title)}</h2>',
        *(_section(each, 3) for each in document.appendix), "</div>", "</main>",
        f'<footer><p class="small">{escape(document.foot)}</p></footer>',
        *([f"<script>{script}</script>"] if has_replay else []), "</body>", "</html>", "",
    ])  # fmt: skip


def _contents(document: Document) -> str:
    items = [f'<li><a href="#{each.key}">{escape(each.title)}</a></li>' for each in document.sections]
    items.append(f'<li><a href="#appendix">{escape(document.appendix_title)}</a></li>')
    label = escape(say("council.contents", document.language), quote=True)
    return f'<nav aria-label="{label}"><ol>{"".join(items)}</ol></nav>'


def _section(section: Section, level: int) -> str:
    parts = "\n".join(_part(part, level + 1) for part in section.parts)
    head = f'<h{level} id="{section.key}">{escape(section.title)}</h{level}>'
    return f'<section aria-labelledby="{section.key}">\n{head}\n{parts}\n</section>'


def _part(part: Part, level: int) -> str:
    match part:
        case Paragraph(said, strong):
            return f'<p class="strong">{_said(said)}</p>' if strong else f"<p>{_said(said)}</p>"
        case Bullets(items):
            return f"<ul>{''.join(f'<li>{_said(item)}</li>' for item in items)}</ul>"
        case Table():
            return _table(part)
        case Picture():
            return _picture(part)
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
    lead = f"<strong>{escape(said.lead)}</strong> " if said.lead else ""
    basis = f' <span class="basis">[{said.basis}]</span>' if said.basis else ""
    return f"{lead}{escape(said.text)}{basis}"


def _table(table: Table) -> str:
    basis = f' <span class="basis">[{table.basis}]</span>' if table.basis else ""
    mark = ['class="number" ' if place in table.numbers else "" for place in range(len(table.heads))]
    heads = "".join(f'<th {mark[place]}scope="col">{escape(head)}</th>' for place, head in enumerate(table.heads))
    rows = []
    for first, *others in table.rows:
        cells = "".join(f"<td {mark[place]}>{escape(text)}</td>" for place, text in enumerate(others, 1))
        rows.append(f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>')
    label = escape(table.caption, quote=True)
    return (
        f'<div class="wide" role="region" aria-label="{label}" tabindex="0"><table>'
        f"<caption>{escape(table.caption)}{basis}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _picture(picture: Picture) -> str:
    data = b64encode(picture.svg).decode()
    alt = escape(picture.alt, quote=True)
    return (
        f'<figure><img src="data:image/svg+xml;base64,{data}" alt="{alt}">'
        f"<figcaption>{escape(picture.caption)}</figcaption></figure>"
    )
