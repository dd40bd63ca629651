"""What is installed here, and whether the places that wijksim writes to can be written to."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from pathlib import Path

from packaging.requirements import Requirement

PACKAGES = ("wijksim", "mesa", "numpy", "numba", "pandas", "pyarrow", "matplotlib", "networkx")
"""Packages whose version decides on results and files."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True)
class Extra:
    """An optional part of the installation: what is missing of it."""

    name: str
    missing: tuple[str, ...]


def versions() -> dict[str, str | None]:
    """Version of every package that matters, None where it is not installed."""
    return {name: _version(name) for name in PACKAGES}


def extras() -> list[Extra]:
    """Every optional part that wijksim names, with the packages of it that are not here in a version that fits."""
    names = metadata("wijksim").get_all("Provides-Extra") or []
    needs = [Requirement(text) for text in requires("wijksim") or []]
    found = []
    for extra in names:
        wanted = [need for need in needs if need.marker and need.marker.evaluate({"extra": extra})]
        found.append(Extra(extra, tuple(str(_bare(need)) for need in wanted if not _is_met(need))))
    return found


def cannot_write_in(folder: Path) -> str | None:
    """Why nothing can be written in a folder, or None; the folder is made if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".wijksim-"):
            return None
    except OSError as error:
        return os.strerror(error.errno) if error.errno else str(error)


def browser() -> str | None:
    """Where a Chromium is that tests of the screens can use, or None."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or os.environ.get("CHROME_PATH")


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _is_met(need: Requirement) -> bool:
    installed = _version(need.name)
    return installed is not None and need.specifier.contains(installed, prereleases=True)


def _bare(need: Requirement) -> str:
    return f"{need.name}{need.specifier}"
