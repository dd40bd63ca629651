"""Small pieces of Markdown, and pages from a template."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

GENERATED = "<!-- Written by docs/generate.py from the code and docs/templates: change those, not this page. -->\n"
TEMPLATES = Path(__file__).parents[1] / "templates"
_CITED = re.compile(r"\b(evidence|lessons) §(\d+(?:\.\d+)?)")


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


def fill(template: str, fillers: Mapping[str, Callable[[], object]]) -> str:
    """A page from ``docs/templates`` with every ``{{name}}`` filled in; an unknown name is a KeyError."""
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    filled = re.sub(r"\{\{(\w+)\}\}", lambda found: str(fillers[found.group(1)]()).strip(), text)
    return GENERATED + "\n" + _CITED.sub(_with_link, filled)


def _with_link(found: re.Match[str]) -> str:
    """A citation such as "lessons §3.2" as a link to its section of the page of sources."""
    return f"[{found[0]}](sources.md#{found[1].lower()}-{found[2].replace('.', '')})"
