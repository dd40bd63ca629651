"""The folder of a check of claims: findings as data, as Markdown and as a page, and a figure for each claim."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from wijksim.io.careful import OpenFolder
from wijksim.io.escaping import markdown_row, markdown_text
from wijksim.io.folders import StoreError, one_line
from wijksim.io.manifest import MARK_OF_EVIDENCE as MARK
from wijksim.io.manifest import prints_of
from wijksim.io.tables import write_csv
from wijksim.io.whole_folder import whole_folder

_PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{font:16px/1.5 sans-serif;max-width:75rem;margin:2rem auto;
padding:0 1rem}}table{{border-collapse:collapse;
display:block;overflow-x:auto}}td,th{{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:left;
vertical-align:top}}
img{{max-width:100%}}figure{{margin:2rem 0}}</style></head>
<body><main><h1>{title}</h1>
{body}
</main></body></html>
"""


class Heading(NamedTuple):
    """A heading of the second level."""

    text: str


class Text(NamedTuple):
    """A paragraph."""

    text: str


class Bullets(NamedTuple):
    """A list."""

    items: Sequence[str]


class Table(NamedTuple):
    """A table; the first row is the heading."""

    rows: Sequence[Sequence[str]]


class Picture(NamedTuple):
    """A figure of the folder, and what somebody who cannot see it is told."""

    file: str
    alt: str


Part = Heading | Text | Bullets | Table | Picture


def as_markdown(title: str, parts: Sequence[Part]) -> str:
    """The parts of a page as Markdown."""
    return "\n\n".join([f"# {markdown_text(title)}", *(_markdown(part) for part in parts)]) + "\n"


def _markdown(part: Part) -> str:
    match part:
        case Heading(text):
            return f"## {markdown_text(text)}"
        case Text(text):
            return markdown_text(text)
        case Bullets(items):
            return "\n".join(f"- {markdown_text(item)}" for item in items)
        case Table(rows):
            heads, *lines = rows
            rule = f"| {' | '.join(['---'] * len(heads))} |"
            return "\n".join([markdown_row(heads), rule, *map(markdown_row, lines)])
        case Picture(file, alt):
            return f"![{markdown_text(alt).replace(']', ' ').replace('[', ' ')}]({file})"


def as_html(title: str, parts: Sequence[Part], language: str) -> str:
    """The parts of a page as HTML that stands by itself beside its figures."""
    body = "\n".join(_html(part) for part in parts)
    return _PAGE.format(lang=language, title=escape(title), body=body)


def _html(part: Part) -> str:
    match part:
        case Heading(text):
            return f"<h2>{escape(text)}</h2>"
        case Text(text):
            return f"<p>{escape(text)}</p>"
        case Bullets(items):
            return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
        case Table(rows):
            heads, *lines = rows
            top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in heads)
            body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in lines)
            return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
        case Picture(file, alt):
            return f'<figure><img src="{escape(file)}" alt="{escape(alt)}"></figure>'


def save_evidence(
    folder: Path, *, data: Mapping[str, Any], tables: Mapping[str, pd.DataFrame], title: str, parts: Sequence[Part],
    language: str, figures: Mapping[str, Any],
) -> Path:  # fmt: skip
    """Write everything; a folder of the very same check is replaced as a whole, anything else is left alone.

    What is the same is told by the findings themselves and by the code that made them, whatever the day.
    Raises ``StoreError`` when the disk is full or the folder closed; nothing half-written remains.
    """
    key = _key(data)
    with (
        one_line("write the findings in", folder),
        whole_folder(folder, lambda place: _key_of(place) == key) as draft,
    ):
        work = draft.work
        (work / "evidence.json").write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        for name, table in tables.items():
            write_csv(table, work / f"{name}.csv")
        (work / "evidence.md").write_text(as_markdown(title, parts), encoding="utf-8")
        (work / "evidence.html").write_text(as_html(title, parts, language), encoding="utf-8")
        (work / "figures").mkdir()
        for name, figure in figures.items():
            for kind, extra in (("svg", {"metadata": {"Date": None}}), ("png", {})):
                figure.savefig(work / "figures" / f"{name}.{kind}", **extra)
        prints = json.dumps({"files": prints_of(work)}, indent=1, ensure_ascii=False)
        (work / MARK).write_text(f"{prints}\n", encoding="utf-8")
    return draft.place


def _key(data: Mapping[str, Any]) -> str:
    """Identity of a check: all that was found, and where it came from but for the day."""
    origin = {name: value for name, value in data.get("origin", {}).items() if name != "date"}
    return sha256(json.dumps({**data, "origin": origin}, sort_keys=True).encode()).hexdigest()


def _key_of(place: Path) -> str | None:
    """Identity of the check in a folder; None for what is none or cannot be read."""
    try:
        with OpenFolder.at(place) as inside:
            data = inside.json("evidence.json")
    except StoreError:
        return None
    is_one = isinstance(data, dict) and isinstance(data.get("origin"), dict)
    return _key(data) if is_one else None
