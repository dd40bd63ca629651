"""Write the pages that follow from the code: ``uv run docs/generate.py``; ``--check`` says which are out of date.

What a page says comes from the package (docstrings, register, outcomes, catalogue of mechanisms, order of the week) and
from ``docs/templates``; a test compares the committed pages with what this writes.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from pages import command_line, evidence, glossary, mechanisms, model, odd, outcomes, parameters

HERE = Path(__file__).parent
PAGES: dict[str, Callable[[], str]] = {
    "mechanisms.md": mechanisms.page,
    "parameters.md": parameters.page,
    "outcomes.md": outcomes.page,
    "odd.md": odd.page,
    "glossary.md": glossary.page,
    "evidence.md": evidence.page,
    "explanation/model.md": model.page,
    "reference/command_line.md": command_line.page,
}


def out_of_date() -> list[str]:
    """Names of the committed pages that differ from what the code says now."""
    return [name for name, page in PAGES.items() if not _is_current(HERE / name, page())]


def _is_current(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def write() -> list[str]:
    """Write the pages that differ; returns their names."""
    changed = out_of_date()
    for name in changed:
        (HERE / name).write_text(PAGES[name](), encoding="utf-8")
    return changed


def main(arguments: list[str]) -> int:
    """``--check``: 1 when a page is out of date, nothing is written."""
    if "--check" in arguments:
        stale = out_of_date()
        print("\n".join(f"out of date: docs/{name}" for name in stale) or "all pages are up to date")
        return 1 if stale else 0
    print("\n".join(f"written: docs/{name}" for name in write()) or "all pages were up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
