"""Result folders that are there completely or not at all, and that never replace somebody else's files."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

MAX_NAMES = 10_000


class StoreError(Exception):
    """Results cannot be written or read; the message is one line for people."""


@contextmanager
def one_line(doing: str, folder: Path) -> Iterator[None]:
    """Turn whatever the system says about a full disk or a closed folder into one line that says where."""
    try:
        yield
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else " ".join(str(error).split())
        raise StoreError(f"cannot {doing} {folder}: {reason}") from error


@contextmanager
def whole_folder(wanted: Path, mine: Any) -> Iterator["Draft"]:
    """Draft of a folder: it appears as `wanted` when the block ends well and leaves no trace if it does not.

    `mine(folder)` tells whether an existing folder may be replaced. Any other existing folder stays as it is
    and the draft gets a number (``name-2``). After the block `draft.place` is the folder that was made.
    """
    draft = Draft(wanted)
    try:
        yield draft
        draft.sync()
        draft.put_in_place(mine)
    finally:
        shutil.rmtree(draft.work, ignore_errors=True)


def write_file(file: Path, text: str, *, replace: bool = False) -> bool:
    """Write a text file as a whole; False, and nothing done, if it exists and may not be replaced."""
    with one_line("write", file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if not replace and os.path.lexists(file):
            return False
        draft = file.with_name(f".{file.name}.partial-{os.getpid()}")
        try:
            draft.write_text(text, encoding="utf-8")
            _fsync(draft)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    return True


class Draft:
    """A folder under construction, beside the place where it will appear."""

    def __init__(self, wanted: Path) -> None:
        self.place = wanted
        wanted.parent.mkdir(parents=True, exist_ok=True)
        self.work = _new_sibling(wanted, "partial")

    def sync(self) -> None:
        """Make sure that everything is on disk before the folder gets its name."""
        for root, _, names in os.walk(self.work):
            for name in names:
                _fsync(Path(root, name))
            _fsync(Path(root))

    def put_in_place(self, mine: Any) -> None:
        """Give the folder its name: the wanted one, or the first free number."""
        for place in numbered(self.place):
            with suppress(FileExistsError, NotADirectoryError):
                if _is_free(place):
                    _rename(self.work, place)
                elif mine(place):
                    _swap(self.work, place)
                else:
                    continue
                self.place = place
                _fsync(place.parent)
                return
        raise OSError(errno.EEXIST, f"{MAX_NAMES} folders of this name exist already")


def numbered(wanted: Path) -> Iterator[Path]:
    """``name``, ``name-2``, ``name-3`` …"""
    yield wanted
    for number in range(2, MAX_NAMES):
        yield wanted.with_name(f"{wanted.name}-{number}")


def _is_free(place: Path) -> bool:
    return not os.path.lexists(place) or (place.is_dir() and not any(place.iterdir()))


def _rename(old: Path, new: Path) -> None:
    """Rename, in which a folder that filled up meanwhile counts as existing."""
    try:
        old.rename(new)
    except OSError as error:
        if error.errno == errno.ENOTEMPTY:
            raise FileExistsError(error.errno, str(error), str(new)) from error
        raise


def _swap(new: Path, place: Path) -> None:
    """Replace a folder; if that fails half-way the old one comes back."""
    old = _new_sibling(place, "replaced")
    _rename(place, old)
    try:
        _rename(new, place)
    except BaseException:
        _rename(old, place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _new_sibling(place: Path, kind: str) -> Path:
    """New empty folder beside `place`, hidden, with a name that no other process uses."""
    for number in count():
        sibling = place.with_name(f".{place.name}.{kind}-{os.getpid()}-{number}")
        with suppress(FileExistsError):
            sibling.mkdir()
            return sibling
    raise AssertionError  # count() does not end


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
