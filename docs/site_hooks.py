"""What the site has besides the pages in ``docs``: files that have to stand at the root of the project."""

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
FROM_THE_ROOT = {"contributing.md": "CONTRIBUTING.md", "changelog.md": "CHANGELOG.md"}
"""Page of the site, and the file that it is."""
_INTO_DOCS = re.compile(r"\]\(docs/")
_TO_THE_ROOT = re.compile(rf"\]\(\.\./((?:\.\./)*)({'|'.join(map(re.escape, FROM_THE_ROOT.values()))})")


def on_config(config: Any) -> Any:
    """List the decisions that there are, so that a new one is one file and nothing else."""
    decisions = sorted(path.name for path in (Path(config.docs_dir) / "decisions").glob("*.md"))
    (section,) = (part["Decisions"] for part in config.nav if isinstance(part, dict) and "Decisions" in part)
    section[:0] = [f"decisions/{name}" for name in decisions]
    return config


def on_files(files: Files, config: Any) -> Files:
    """Add those files as pages; their links into ``docs`` become links between pages."""
    for page, name in FROM_THE_ROOT.items():
        text = _INTO_DOCS.sub("](", (ROOT / name).read_text(encoding="utf-8"))
        files.append(File.generated(config, page, content=text))
    return files


def on_page_markdown(text: str, **_: Any) -> str:
    """Links to those files, as they are right in a clone, become links to their pages."""
    pages = {name: page for page, name in FROM_THE_ROOT.items()}
    return _TO_THE_ROOT.sub(lambda found: f"]({found[1]}{pages[found[2]]}", text)
