"""Small pieces of Markdown."""

import re
from collections.abc import Iterable, Sequence

GENERATED = "<!-- Written by docs/generate.py from the code: change the code, not this page. -->\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; cells are plain text, line breaks become spaces and bars are escaped."""
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    return re.sub(r"\s+", " ", str(value)).strip().replace("|", "\\|")


def code(names: Iterable[str]) -> str:
    """Names as code, separated by commas; a dash when there are none."""
    return ", ".join(f"`{name}`" for name in names) or "–"


def prose(docstring: str) -> str:
    """A docstring as a paragraph of Markdown: one line, roles and double ticks as code."""
    text = re.sub(r":\w+:`([^`]+)`", r"`\1`", " ".join(docstring.split()))
    return text.replace("``", "`")
