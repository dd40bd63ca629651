"""Where the pages of the documentation are, and making them anew in a clone."""

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from wijksim.io.folders import StoreError, one_line

PACKAGE = Path(__file__).resolve().parents[1]
SITE = PACKAGE / "site"
"""The built pages: inside the package, so that an installation brings them along."""


def first_page(site: Path = SITE) -> Path | None:
    """Where to begin reading, or None when the pages are not there."""
    index = site / "index.html"
    return index if os.path.isfile(index) else None


def can_build(clone: Path = PACKAGE.parent) -> bool:
    """Whether the pages can be made here: in a clone, with mkdocs."""
    return os.path.isfile(clone / "mkdocs.yml") and find_spec("mkdocs") is not None


def is_current(site: Path = SITE, clone: Path = PACKAGE.parent) -> bool:
    """Whether the pages are younger than everything that they are made of."""
    index = first_page(site)
    return index is not None and index.stat().st_mtime >= max(path.stat().st_mtime for path in _made_of(clone))


def build(site: Path = SITE, clone: Path = PACKAGE.parent) -> None:
    """Make the pages; they are replaced as a whole or stay as they were. `StoreError` says why it did not work."""
    with one_line("write pages in", site.parent), tempfile.TemporaryDirectory(prefix=".site-", dir=site.parent) as work:
        made = Path(work) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(made)]
        done = subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.strip()] or ["it does not say why"]
            raise StoreError(f"mkdocs cannot build {clone / 'mkdocs.yml'}: {said[-1]}")
        shutil.rmtree(site, ignore_errors=True)
        made.replace(site)


def _made_of(clone: Path) -> list[Path]:
    """Files that the pages follow from."""
    texts = [*(clone / "docs").rglob("*"), *(clone / "wijksim").rglob("*.py")]
    named = [clone / name for name in ("mkdocs.yml", "CONTRIBUTING.md", "CHANGELOG.md")]
    return [path for path in [*texts, *named] if os.path.isfile(path) and "__pycache__" not in path.parts]
