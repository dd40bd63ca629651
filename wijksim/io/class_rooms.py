"""Rooms of a class on disk while their lesson lasts: a file a room, so that a restart of the server ends no lesson.

What is kept is who sits where (a number and a role; of the browser only a hash), what was answered, and the secret
of the teacher. A file is there whole or not at all; one that cannot be read is moved aside, never deleted.
"""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from wijksim.io.careful import OpenFolder
from wijksim.io.folders import StoreError, check_place

_log = logging.getLogger(__name__)
LARGEST = 1_000_000
"""Bytes of one file; a full room takes a tenth of it."""
CODE = r"[A-Z]{4}"
_SECRET = "teacher.txt"
_LONGEST_SECRET = 200
_LONGEST_NOTE = 400
_LONGEST_CASE = 30_000
"""Letters of an address: a wijk of one's own is packed in it."""
_Short = Annotated[str, StringConstraints(max_length=80)]


class KeptPlayer(BaseModel):
    """A seat."""

    model_config = ConfigDict(extra="forbid", strict=True)
    browser: _Short
    """Hash of the session of a browser; empty for a seat that was taken away."""
    number: Annotated[int, Field(ge=1)]
    role: _Short
    guesses: dict[_Short, _Short]
    second: dict[_Short, _Short]
    notes: dict[_Short, Annotated[str, StringConstraints(max_length=_LONGEST_NOTE)]]
    sentence: Annotated[str, StringConstraints(max_length=_LONGEST_NOTE)] = ""
    """For the form of the class."""
    choices: dict[Annotated[str, StringConstraints(pattern=r"^[1-9]$")], dict[_Short, Annotated[int, Field(ge=0)]]]
    waits: bool = False
    """Whether the seat waits for somebody, in a lesson that goes on another day."""


class KeptGame(BaseModel):
    """What the teacher chose to play."""

    model_config = ConfigDict(extra="forbid", strict=True)
    case: Annotated[str, StringConstraints(max_length=_LONGEST_CASE)] = ""
    rounds: Annotated[int, Field(ge=1, le=9)] = 3
    n_roles: Annotated[int, Field(ge=0, le=60)] = 0
    language: Literal["nl", "en"] = "nl"


class KeptRoom(BaseModel):
    """A room as it stands in its file."""

    model_config = ConfigDict(extra="forbid", strict=True)
    format: Literal[4] = 4
    code: Annotated[str, StringConstraints(pattern=f"^{CODE}$")]
    teacher: _Short
    made: float
    """Seconds since 1970."""
    step: Annotated[int, Field(ge=0)]
    door_open: bool
    origin: Annotated[str, StringConstraints(pattern=f"^{CODE}$")]
    dark: bool
    sentence: Annotated[str, StringConstraints(max_length=_LONGEST_NOTE)] = ""
    """What the class put on its form."""
    seats_given: Annotated[int, Field(ge=0)]
    players: list[KeptPlayer]
    game: KeptGame = KeptGame()


class RoomFiles:
    """The folder in which the rooms of one server are kept.

    It is opened anew for every visit, and then read and written by what was opened: a link in the place of the folder
    or of a file in it, a pipe, a device lead nowhere.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._complained = False

    def keep(self, room: KeptRoom) -> None:
        """Write a room as it is now. A folder that cannot be written is told once; the lesson goes on in memory."""
        self._write(f"{room.code}.json", room.model_dump_json())

    def forget(self, code: str) -> None:
        """Remove the file of a room."""
        with suppress(OSError, StoreError), self._opened() as inside:
            inside.remove(f"{code}.json")

    def read(self) -> list[KeptRoom]:
        """All rooms that can be read."""
        try:
            with self._opened() as inside:
                names = [each for each in inside.names() if re.fullmatch(f"{CODE}\\.json", each)]
                return [room for name in names if (room := self._read_room(inside, name)) is not None]
        except (OSError, StoreError):
            return []

    def secret(self) -> str | None:
        """The secret of the teacher that was kept with the rooms."""
        with suppress(OSError, StoreError, ValueError), self._opened() as inside:
            return inside.read(_SECRET, _LONGEST_SECRET).decode("ascii").strip() or None
        return None

    def keep_secret(self, secret: str) -> None:
        """Keep it, so that the teacher's page comes back after a restart."""
        self._write(_SECRET, secret + "\n")

    def clear(self) -> None:
        """Remove the secret and the folder, when no room and nothing else is in it."""
        with suppress(OSError, StoreError), self._opened() as inside:
            if inside.names() not in ([_SECRET], []):
                return
            inside.remove(_SECRET)
            self.folder.rmdir()

    def _opened(self, *, make: bool = False) -> AbstractContextManager[OpenFolder]:
        return _folder_in(self.folder.parent, self.folder.name, make)

    def _write(self, name: str, text: str) -> None:
        try:
            if not os.path.isdir(self.folder.parent):
                check_place(self.folder)
                self.folder.parent.mkdir(parents=True, exist_ok=True)
            # Without waiting for the disk: thirty answers at once would wait for it thirty times. What is lost when
            # the power fails is the last answer, not the room.
            with self._opened(make=True) as inside:
                inside.write(name, text.encode(), synced=False, mode=0o600)
        except (OSError, StoreError) as error:
            if not self._complained:
                _log.error("rooms are kept in memory only: %s", error)
            self._complained = True

    def _read_room(self, inside: OpenFolder, name: str) -> KeptRoom | None:
        try:
            room = KeptRoom.model_validate_json(inside.read(name, LARGEST))
            if f"{room.code}.json" != name:
                raise ValueError(f"holds room {room.code}")
        except (OSError, StoreError, ValueError, ValidationError, RecursionError) as error:
            told = " ".join(str(error).split())[:300]
            _log.error("%s cannot be read and is moved aside: %s", self.folder / name, told)
            with suppress(OSError, StoreError):
                inside.move(name, inside, name.replace(".json", ".unread"))
            return None
        return room


@contextmanager
def _folder_in(above: Path, name: str, make: bool) -> Iterator[OpenFolder]:
    """A folder that only its owner sees, in one that may be anybody's."""
    with OpenFolder.at(above) as outer, outer.folder(name, make=make, mode=0o700) as inside:
        yield inside
