"""Text of people's own for a report: a file beside it, with a heading for each section; read, and never changed."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from wijksim.io.careful import OpenFolder
from wijksim.io.folders import write_file
from wijksim.scenario.problems import Refused, nearest, shown
from wijksim.text.catalogue import say
from wijksim.text.language import Language

FILE = "own_text.md"
LARGEST = 2**20
"""Bytes of the file that are read at most."""


def start_own_text(folder: Path, titles: Mapping[str, str], language: Language) -> bool:
    """Write the file with every heading and nothing under it; False, and nothing done, where there is one."""
    head = f"<!-- {say('council_appendix.own_head', language)} -->"
    text = "\n\n".join([head, *(f"## {title}" for title in titles.values())]) + "\n"
    return write_file(folder / FILE, text)


def own_text_in(folder: Path, titles: Sequence[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """What stands under the headings of the file in a folder; empty when there is none.

    ``titles`` has the headings that there are, by key, for each language: a report may change its language.
    """
    if not os.path.isfile(folder / FILE):
        return {}
    with OpenFolder.at(folder) as inside:
        content = inside.read(FILE, LARGEST)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(f"{FILE} is no text in UTF-8", "a file saved as UTF-8") from error
    return own_text(text, titles)


def own_text(text: str, titles: Sequence[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """Key of a section -> paragraphs; `Refused` names the line of a heading that is none, and the nearest.

    >>> own_text("## The advice\\n\\nOur own view.\\n\\nAnd more.", [{"advice": "The advice"}])
    {'advice': ('Our own view.', 'And more.')}
    """
    keys = {title.casefold(): key for each in titles for key, title in each.items()}
    found: dict[str, list[str]] = {}
    key: str | None = None
    for number, line in enumerate(_without_remarks(text).splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("#"):
            key = _key_of(stripped.lstrip("#").strip(), keys, titles, number)
            found.setdefault(key, [""])
        elif key is None and stripped:
            raise Refused(f"{FILE}, line {number}: text stands above the first heading", "text under a heading")
        elif key is not None:
            paragraphs = found[key]
            if not stripped:
                paragraphs.append("")
            else:
                paragraphs[-1] = f"{paragraphs[-1]} {stripped}".strip()
    kept = {name: tuple(filter(None, paragraphs)) for name, paragraphs in found.items()}
    return {name: paragraphs for name, paragraphs in kept.items() if paragraphs}


def _key_of(title: str, keys: Mapping[str, str], titles: Sequence[Mapping[str, str]], line: int) -> str:
    if title.casefold() in keys:
        return keys[title.casefold()]
    known = [each for every in titles for each in every.values()]
    raise Refused(f"{FILE}, line {line}: the report has no section {shown(title)}", "", nearest(title, known))


def _without_remarks(text: str) -> str:
    """The text without ``<!-- … -->``; lines keep their numbers."""
    parts = text.split("<!--")
    kept = [parts[0]]
    for part in parts[1:]:
        remark, ended, rest = part.partition("-->")
        kept.append("\n" * remark.count("\n") + (rest if ended else ""))
    return "".join(kept)
