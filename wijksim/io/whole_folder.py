"""Result folders that are there completely or not at all, and that never replace somebody else's files."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from wijksim.io.folders import MAX_NAMES, check_name, contents, hidden, numbered, place_of, sync
from wijksim.io.manifest import OWN_NAMES, fingerprint, written_in


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
                sync(Path(root, name))
            sync(Path(root))

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
                sync(place.parent)
                return
        raise OSError(errno.EEXIST, f"{MAX_NAMES} folders of this name exist already")


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
    goes along under the first free number (``scenario-2.yaml``). Where nothing says what was ours, all that differs may
    have been changed."""
    written = written_in(place)
    for path in sorted(place.rglob("*")):
        inner = path.relative_to(place)
        print_of_ours = written.get(inner.as_posix()) if written or inner.as_posix() in OWN_NAMES else ""
        if os.path.isdir(path) and not os.path.islink(path):
            if not any(path.iterdir()):
                (work / inner).mkdir(parents=True, exist_ok=True)
        elif print_of_ours is not None and os.path.isfile(path):
            now = fingerprint(path)
            if now != print_of_ours and not (os.path.isfile(work / inner) and fingerprint(work / inner) == now):
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
