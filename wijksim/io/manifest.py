"""What the manifest of a folder of results says of its files, and whose folder it is."""

import os
from hashlib import file_digest
from pathlib import Path

from wijksim.io.careful import OpenFolder
from wijksim.io.folders import StoreError

FILE = "manifest.json"


def prints_of(work: Path) -> dict[str, str]:
    """Fingerprint of every file in a folder that was just written."""
    return {path.relative_to(work).as_posix(): _fingerprint(path) for path in _files(work)}


def sizes_of(work: Path) -> dict[str, int]:
    """Bytes of every file in a folder that was just written: another size is found without reading."""
    return {path.relative_to(work).as_posix(): path.stat().st_size for path in _files(work)}


def _files(work: Path) -> list[Path]:
    return sorted(path for path in work.rglob("*") if os.path.isfile(path))


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def key_of(place: Path) -> str | None:
    """Key of what a folder holds, or None when it is not ours or cannot be read: then it is not ours to replace."""
    try:
        with OpenFolder.at(place) as inside:
            tree = inside.json(FILE)
    except StoreError:
        return None
    key = tree.get("key") if isinstance(tree, dict) else None
    return key if isinstance(key, str) else None
