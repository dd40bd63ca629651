"""Result folders that are there completely or not at all, and that never replace somebody else's files."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

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


@contextmanager
def whole_folder(wanted: Path, mine: Any) -> Iterator["Draft"]:
    """Draft of a folder: it appears as `wanted` when the block ends well and leaves no trace if it does not.

    `mine(folder)` tells whether an existing folder may be replaced; what others put in it or changed goes along. Any
    other existing folder stays as it is and the draft gets a number (``name-2``). After the block `draft.place` is the
    folder that was made.
    """
    check_name(wanted)
    draft = Draft(wanted)
    try:
        yield draft
        draft.sync()
        draft.put_in_place(mine)
    finally:
        shutil.rmtree(draft.work, ignore_errors=True)


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
                _fsync(draft)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    return True


class Draft:
    """A folder under construction, beside the place where it will appear."""

    def __init__(self, wanted: Path) -> None:
        self.place = wanted = place_of(wanted)
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
                    _take_along(place, self.work)
                    _rename(self.work, place)
                elif mine(place):
                    _keep_what_others_put(place, self.work)
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
    """Whether there is nothing of anybody; what may not be looked into is somebody's."""
    try:
        return not os.path.lexists(place) or (os.path.isdir(place) and not contents(place))
    except PermissionError:
        return False


def _take_along(place: Path, work: Path) -> None:
    """What the system left in a folder that is taken, such as a ``.gitkeep``, is in the new one too."""
    if os.path.isdir(place):
        for path in place.iterdir():
            shutil.move(path, work / path.name)


def _keep_what_others_put(place: Path, work: Path) -> None:
    """What is not ours in a folder that is replaced goes along under its own name; a file of ours that somebody changed
    goes along under the first free number (``scenario-2.yaml``)."""
    from wijksim.io.manifest import fingerprint, written_in

    written = written_in(place)
    for path in sorted(place.rglob("*")):
        inner = path.relative_to(place)
        print_of_ours = written.get(inner.as_posix())
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                (work / inner).mkdir(parents=True, exist_ok=True)
        elif print_of_ours is not None and path.is_file():
            now = fingerprint(path)
            if now != print_of_ours and not ((work / inner).is_file() and fingerprint(work / inner) == now):
                _copy(path, _free_beside(inner, place, work))
        elif not os.path.lexists(work / inner):
            _copy(path, work / inner)


def _free_beside(inner: Path, place: Path, work: Path) -> Path:
    """The place for a changed file in the new folder: a name that is in neither of the two."""
    if not os.path.lexists(work / inner):
        return work / inner
    names = (inner.with_name(each.name + inner.suffix) for each in numbered(Path(inner.stem)))
    return work / next(each for each in names if not any(os.path.lexists(folder / each) for folder in (place, work)))


def _copy(path: Path, new: Path) -> None:
    """The same file once more, so that nothing is lost when it ends half-way; a link stays a link."""
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, new, follow_symlinks=False)
    except OSError as error:  # a pipe, or a file that may not be read: that folder stays as it is
        raise FileExistsError(errno.EEXIST, str(error), str(path)) from error


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
        sibling = place.with_name(hidden(place.name, f"{kind}-{os.getpid()}-{number}"))
        with suppress(FileExistsError):
            sibling.mkdir()
            return sibling
    raise AssertionError  # count() does not end


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on disk."""
    _fsync(folder)


def hidden(name: str, ending: str) -> str:
    """A hidden name that tells what it belongs to, and that fits where the name fits."""
    return f".{name[:40]}.{ending}"


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
