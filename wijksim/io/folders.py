"""Names and places of files and folders: whether something can be written there, and what counts as somebody's."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijksim.scenario.parameter import described, filled
from wijksim.scenario.problems import Refused, shown

MAX_NAMES = 10_000
LONGEST_NAME = 255
"""Bytes of a name that common file systems hold."""
_OF_THE_SYSTEM = frozenset({
    ".ds_store", ".localized", "icon\r", ".spotlight-v100", ".trashes", ".fseventsd", ".temporaryitems", "desktop.ini",
    "thumbs.db", "ehthumbs.db", "$recycle.bin", "system volume information", ".directory", ".gitkeep", ".keep",
    ".gitignore", ".nomedia", ".stfolder", "lost+found",
})  # fmt: skip
"""What file managers, synchronisers and version control leave in a folder, in lower case."""


class StoreError(Exception):
    """Results cannot be written or read; the message is one line for people."""


def place_of(given: object, name: str = "folder") -> Path:
    """The path that somebody passes, with ``~`` for the home folder; `Refused` for what is no path."""
    if not isinstance(given, str | os.PathLike) or not str(given):
        raise Refused(f"{name} cannot be {described(filled(given))}", "a path, as text or pathlib.Path")
    try:
        return Path(given).expanduser()
    except RuntimeError as error:
        if os.path.lexists(given):  # a name may begin with ~ without meaning a home
            return Path(given)
        raise Refused(f"{name} cannot be {shown(str(given))}: there is no such home", "a path that exists") from error


@contextmanager
def one_line(doing: str, folder: Path) -> Iterator[None]:
    """Turn whatever the system says about a full disk or a closed folder into one line that says where."""
    try:
        yield
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else " ".join(str(error).split())
        raise StoreError(f"cannot {doing} {folder}: {reason}") from error


def contents(folder: Path) -> list[Path]:
    """What people or programs put in a folder, sorted; files that a system leaves everywhere do not count."""
    return sorted(path for path in folder.iterdir() if not is_of_the_system(path.name))


def is_of_the_system(name: str) -> bool:
    """Whether a file of this name says nothing about what a folder is for: ``.DS_Store``, ``desktop.ini``, ``._x``,
    or ``~$x``, which Excel keeps beside a workbook that is open."""
    beginnings = ("._", ".nfs", ".fuse_hidden", ".Trash-", ".~lock.", "~$")
    return name.lower() in _OF_THE_SYSTEM or name.startswith(beginnings)


def check_name(place: str | Path) -> None:
    """`StoreError` when a path cannot be the name of anything."""
    path = shown(str(place), 200)
    if not place_of(place).absolute().name:
        raise StoreError(f"{path} is the top of all folders and cannot be the name of results")
    for part in Path(place).parts:
        if "\0" in part:
            raise StoreError(f"cannot write {path}: a name cannot hold a NUL")
        if len(os.fsencode(part)) > LONGEST_NAME:
            raise StoreError(f"cannot write {path}: a name has at most {LONGEST_NAME} bytes")


def check_place(place: str | Path) -> None:
    """`StoreError` when nothing can ever be written at a place, so that nobody computes for hours to hear it then."""
    check_name(place)
    wanted = Path(place).absolute()
    above = next(each for each in (wanted, *wanted.parents) if os.path.lexists(each))
    if above != wanted:
        if not os.path.isdir(above):
            raise StoreError(f"cannot write {shown(str(place), 200)}: {shown(str(above), 200)} is no folder")
        if not os.access(above, os.W_OK | os.X_OK):
            raise StoreError(f"cannot write {shown(str(place), 200)}: {shown(str(above), 200)} may not be written in")


def make_sure(wanted: str | Path) -> Path:
    """The place for results, found out before hours of computing; `StoreError` when nothing can be made there."""
    place = place_of(wanted)
    check_place(place)
    return place


def write_file(file: Path, text: str, *, replace: bool = False, synced: bool = True) -> bool:
    """Write a text file as a whole; False, and nothing done, if it exists and may not be replaced.

    ``synced`` waits until it is on the disk, so that it outlives a loss of power too.
    """
    file = place_of(file)
    check_name(file)
    with one_line("write", file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if not replace and os.path.lexists(file):
            return False
        draft = file.with_name(hidden(file.name, f"partial-{os.getpid()}"))
        try:
            draft.write_text(text, encoding="utf-8", newline="")
            if synced:
                sync(draft)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    return True


def numbered(wanted: Path) -> Iterator[Path]:
    """``name``, ``name-2``, ``name-3`` …"""
    yield wanted
    for number in range(2, MAX_NAMES):
        yield wanted.with_name(f"{wanted.name}-{number}")


def hidden(name: str, ending: str) -> str:
    """A hidden name that tells what it belongs to, and that fits where the name fits."""
    return f".{name[:40]}.{ending}"


def sync(path: Path) -> None:
    """Make sure that a file, or the names in a folder, are on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
