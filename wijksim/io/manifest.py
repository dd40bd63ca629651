"""What the manifest of a folder of results says of its files, and whose folder it is."""

import os
from hashlib import file_digest
from pathlib import Path

from wijksim.io.careful import OpenFolder
from wijksim.io.folders import StoreError

FILE = "manifest.json"
MARK_OF_LESSON = ".wijksim-lesson"
"""In every folder of a lesson, with the fingerprints of its files."""
MARK_OF_EVIDENCE = ".wijksim-evidence"
"""The same in the folder of a check of claims."""
OWN_NAMES = (FILE, MARK_OF_LESSON, MARK_OF_EVIDENCE)
"""Files that say what was written; none has its own fingerprint."""


def prints_of(work: Path) -> dict[str, str]:
    """Fingerprint of every file in a folder that was just written."""
    return {path.relative_to(work).as_posix(): fingerprint(path) for path in _files(work)}


def sizes_of(work: Path) -> dict[str, int]:
    """Bytes of every file in a folder that was just written: another size is found without reading."""
    return {path.relative_to(work).as_posix(): path.stat().st_size for path in _files(work)}


def _files(work: Path) -> list[Path]:
    return sorted(path for path in work.rglob("*") if os.path.isfile(path))


def fingerprint(path: Path) -> str:
    """Fingerprint of the content of a file."""
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


def written_in(place: Path) -> dict[str, str]:
    """Fingerprint by name of the files that were written in a folder; empty when nothing says so."""
    for name in OWN_NAMES:
        try:
            with OpenFolder.at(place) as inside:
                tree = inside.json(name)
        except StoreError:
            continue
        files = tree.get("files") if isinstance(tree, dict) else None
        if isinstance(files, dict):
            return {str(file): str(content) for file, content in files.items()}
    return {}
