"""The one way in which the files of a result folder are opened: ordinary files of a modest size, and nothing else.

A folder of results may come from anybody and may have been through anything. A link, a pipe, a device, a name that
leads elsewhere, a file without end, JSON that is nested a thousand times: each gives one line that says what is where,
and none of them is waited for. Names are looked up in the folder that was opened, so that a folder that is moved, and
another that takes its name, are never mixed up.
"""

import errno
import json
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from wijksim.io.folders import StoreError
from wijksim.scenario.problems import shown

LARGEST_JSON = 16 * 2**20
LARGEST_TABLE = 2**30
DEEPEST_JSON = 40
_READ = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_LOOK = _READ | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
"""Not blocking, so that a pipe does not hold us up; not following, so that a link leads nowhere."""
_FOLDER = _READ | getattr(os, "O_DIRECTORY", 0)
_BY_HANDLE = os.open in os.supports_dir_fd
_LONGEST_SHOWN = 200
M = TypeVar("M", bound=BaseModel)


class Unusable(StoreError):
    """Something in a folder is not what it should be; the message is one line for people."""


class Missing(Unusable):
    """Something is not there."""


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder by this name; a name that cannot be or may not be looked at names none."""
    return os.path.isdir(path)


def is_file(path: str | Path) -> bool:
    """Whether there is an ordinary file by this name; a name that cannot be or may not be looked at names none."""
    return os.path.isfile(path)


def named(path: str | Path) -> str:
    """A path as it may stand in a message."""
    return shown(str(path), _LONGEST_SHOWN)


def reason_of(error: OSError | ValueError) -> str:
    """Why the system refused something, in a few words."""
    number = getattr(error, "errno", None)
    if number == errno.ELOOP:
        return "it is a link"
    if number:
        return os.strerror(number)
    return "its name is not possible" if isinstance(error, ValueError) else shown(" ".join(str(error).split()), 200)


class OpenFolder:
    """A folder that is open: whatever becomes of its name, this is the folder that is read and written."""

    def __init__(self, path: Path, handle: int | None) -> None:
        self.path = path
        self._handle = handle

    # --- opening

    @staticmethod
    @contextmanager
    def at(path: str | Path) -> Iterator["OpenFolder"]:
        """The folder by this name, which may be a link; `Missing` or `Unusable` in one line when there is none."""
        place = Path(path)
        try:
            handle = None
            if _BY_HANDLE:
                handle = os.open(place, _FOLDER)
            else:
                _is_a_folder(place)
        except FileNotFoundError:
            raise Missing(f"{named(place)} is not there") from None
        except NotADirectoryError:
            raise Unusable(f"{named(place)} is no folder") from None
        except (OSError, ValueError) as error:
            raise Unusable(f"cannot open {named(place)}: {reason_of(error)}") from None
        try:
            yield OpenFolder(place, handle)
        finally:
            if handle is not None:
                os.close(handle)

    @staticmethod
    @contextmanager
    def of(folder: "str | Path | OpenFolder") -> Iterator["OpenFolder"]:
        """A folder by its name, or one that is open already and stays so."""
        if isinstance(folder, OpenFolder):
            yield folder
            return
        with OpenFolder.at(folder) as found:
            yield found

    @contextmanager
    def folder(self, name: str, *, make: bool = False, mode: int = 0o777) -> Iterator["OpenFolder"]:
        """A folder in this one; a link to a folder is none."""
        if make:
            with suppress(FileExistsError), self._in_one_line("make", name):
                os.mkdir(self._place(name), mode, dir_fd=self._handle)
        if not _BY_HANDLE:
            with self._in_one_line("open", name):
                _is_a_folder(self.path / name)
            yield OpenFolder(self.path / name, None)
            return
        with self._in_one_line("open", name):
            handle = self._open(name, _LOOK | _FOLDER)
        try:
            if not stat.S_ISDIR(os.fstat(handle).st_mode):
                raise Unusable(f"{named(self.path / name)} is no folder")
            yield OpenFolder(self.path / name, handle)
        finally:
            os.close(handle)

    @property
    def is_in_its_place(self) -> bool:
        """Whether the name that this folder was opened by still leads to it."""
        if self._handle is None:
            return True
        try:
            there, here = os.stat(self.path), os.fstat(self._handle)
        except OSError:
            return False
        return os.path.samestat(there, here)

    @property
    def whereabouts(self) -> Path | None:
        """Where this folder is now, if the system tells."""
        with suppress(OSError):
            return Path(os.readlink(f"/proc/self/fd/{self._handle}"))
        return None

    # --- looking

    def names(self) -> list[str]:
        """Names of everything in this folder, sorted."""
        try:
            return sorted(os.listdir(self.path if self._handle is None else self._handle))
        except OSError as error:
            raise Unusable(f"cannot look into {named(self.path)}: {reason_of(error)}") from None

    def has(self, name: str) -> bool:
        """Whether there is anything by this name, whatever it is."""
        try:
            os.stat(self._place(name), dir_fd=self._handle, follow_symlinks=False)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise Unusable(f"cannot look at {named(self.path / name)}: {reason_of(error)}") from None
        return True

    def size(self, name: str) -> int | None:
        """Bytes of an ordinary file; None for anything else."""
        try:
            found = os.stat(self._place(name), dir_fd=self._handle, follow_symlinks=False)
        except OSError:
            return None
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    # --- reading

    @contextmanager
    def file(self, name: str) -> Iterator[BufferedReader]:
        """An ordinary file, open to read; parts of the name are looked up one by one, and none may be a link."""
        *folders, last = parts_of(name, self.path)
        if folders:
            with self.folder(folders[0]) as inner, inner.file("/".join([*folders[1:], last])) as found:
                yield found
            return
        with self._in_one_line("read", name), os.fdopen(self._open(last, _LOOK), "rb") as found:
            _check_ordinary(found.fileno(), self.path / name)
            yield found

    def handle_of(self, name: str) -> int:
        """An ordinary file, open to read, for who closes it himself."""
        with self._in_one_line("read", name):
            handle = self._open(name, _LOOK)
        try:
            _check_ordinary(handle, self.path / name)
        except BaseException:
            os.close(handle)
            raise
        return handle

    def read(self, name: str, largest: int) -> bytes:
        """What an ordinary file of at most so many bytes holds."""
        with self.file(name) as found:
            if os.fstat(found.fileno()).st_size <= largest:
                content = found.read(largest + 1)
                if len(content) <= largest:
                    return content
        raise Unusable(f"{named(self.path / name)} is larger than {largest // 2**20} MB, the most that is read")

    def json(self, name: str) -> Any:
        """What a JSON file holds, if it is not nested too deeply."""
        content = self.read(name, LARGEST_JSON)
        try:
            tree = json.loads(content.decode("utf-8"))
        except RecursionError:
            raise Unusable(f"{named(self.path / name)} is nested too deeply") from None
        except ValueError:
            raise Unusable(f"{named(self.path / name)} is damaged: it is no JSON") from None
        if _is_deeper(tree, DEEPEST_JSON):
            raise Unusable(f"{named(self.path / name)} is nested too deeply")
        return tree

    def record(self, name: str, form: type[M]) -> M:
        """What a JSON file holds, in this form."""
        return checked(self.json(name), form, self.path / name)

    # --- writing

    def write(self, name: str, content: bytes, *, synced: bool = True, mode: int = 0o644) -> None:
        """Write a file as a whole, in the place of what had its name.

        ``synced`` waits until it is on the disk, so that it outlives a loss of power too.
        """
        draft = f".{name}.partial-{os.getpid()}"
        with self._in_one_line("write", name):
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
            with os.fdopen(self._open(draft, flags, mode), "wb") as file:
                file.write(content)
                if synced:
                    file.flush()
                    os.fsync(file.fileno())
            self.rename(draft, name)
            if synced:
                self.sync()

    def create(self, name: str) -> int:
        """A new file, open to read and write, in the place of a file or link that had its name."""
        with suppress(FileNotFoundError), self._in_one_line("write", name):
            os.unlink(self._place(name), dir_fd=self._handle)
        with self._in_one_line("write", name):
            return self._open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0))

    def open_or_create(self, name: str) -> int:
        """An ordinary file, open to read and write; made if it is not there."""
        with self._in_one_line("write", name):
            handle = self._open(name, _LOOK | os.O_RDWR | os.O_CREAT)
        try:
            _check_ordinary(handle, self.path / name)
        except BaseException:
            os.close(handle)
            raise
        return handle

    def rename(self, old: str, new: str) -> None:
        """Give something in this folder another name in it."""
        os.rename(self._place(old), self._place(new), src_dir_fd=self._handle, dst_dir_fd=self._handle)

    def remove(self, name: str) -> None:
        """Remove a file of our own, if it is there."""
        with suppress(FileNotFoundError):
            os.unlink(self._place(name), dir_fd=self._handle)

    def move(self, name: str, to: "OpenFolder", new: str = "") -> str:
        """Move anything to a folder of the same file system, under a name (its own) that is free there; that name."""
        wanted, number = new or name, 1
        new = wanted
        while to.has(new):
            number += 1
            new = f"{wanted}-{number}"
        with self._in_one_line("set aside", name):
            os.rename(self._place(name), to._place(new), src_dir_fd=self._handle, dst_dir_fd=to._handle)
        return new

    def sync(self) -> None:
        """Make sure that the names in this folder are on disk."""
        if self._handle is not None:
            os.fsync(self._handle)

    # --- inside

    def _place(self, name: str) -> str | Path:
        return self.path / name if self._handle is None else name

    def _open(self, name: str, flags: int, mode: int = 0o644) -> int:
        return os.open(self._place(name), flags, mode, dir_fd=self._handle)

    @contextmanager
    def _in_one_line(self, doing: str, name: str) -> Iterator[None]:
        """What the system says, in one line that says of what."""
        place = named(self.path / name)
        try:
            yield
        except FileNotFoundError:
            if doing in ("read", "open"):
                raise Missing(f"{place} is not there") from None
            raise
        except FileExistsError:
            raise
        except NotADirectoryError:
            raise Unusable(f"{place} is no folder") from None
        except OSError as error:
            raise Unusable(f"cannot {doing} {place}: {reason_of(error)}") from None


def parts_of(name: str, folder: Path) -> list[str]:
    """Parts of the name of a file in a folder; `Unusable` for a name that leads out of it or cannot be."""
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts) or any(each in name for each in "\0\\:"):
        raise Unusable(f"{named(folder)} names a file that cannot be in it: {shown(name)}")
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        raise Unusable(f"{named(folder)} names a file that cannot be in it: {shown(name)}") from None
    return parts


def checked(tree: object, form: type[M], place: Path) -> M:
    """A tree in this form; `Unusable` with what is wrong first."""
    try:
        return form.model_validate(tree)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = shown(".".join(map(str, first["loc"])) or "it", 100)
        raise Unusable(f"{named(place)} is damaged or of something else: {where}: {first['msg']}") from None


def _check_ordinary(handle: int, place: Path) -> None:
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        kind = "a folder" if stat.S_ISDIR(mode) else "no ordinary file"
        raise Unusable(f"{named(place)} is {kind}")


def _is_a_folder(place: Path) -> None:
    """Where folders cannot be opened: make sure that there is one."""
    if not stat.S_ISDIR(os.stat(place).st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))


def _is_deeper(tree: object, most: int) -> bool:
    """Whether a tree of groups and lists has more levels; without calling itself, as it may have many."""
    level: list[object] = [tree]
    for _ in range(most):
        level = [part for each in level for part in _inside(each)]
        if not level:
            return False
    return True


def _inside(tree: object) -> Iterator[object]:
    if isinstance(tree, Mapping):
        yield from tree.values()
    elif isinstance(tree, list):
        yield from tree
