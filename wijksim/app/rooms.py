"""Rooms of classes: each has a code, and is gone after the lesson."""

import threading
import time
from collections.abc import Callable
from secrets import choice

from wijksim.app.class_plan import WHOLE, Game
from wijksim.app.join_pace import JoinPace
from wijksim.app.kept_room import kept_from, room_from
from wijksim.app.room import SETTLE, NoSeat, Player, Room
from wijksim.io.class_rooms import KeptRoom, RoomFiles

MAX_ROOMS = 20
MAX_ROOMS_PER_TEACHER = 4
JOINS_PER_MINUTE = 40
"""New seats for one address: a class of thirty behind one address gets in at once, with some to spare."""
WRONG_CODES_PER_MINUTE = 60
HOURS = 6.0
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


class Rooms:
    """All rooms of this server; with ``files`` they outlive it until the lesson is over."""

    def __init__(self, files: RoomFiles | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._files, self._clock = files, clock
        self._rooms: dict[str, Room] = {}
        self._lock = threading.Lock()
        self._joins, self._wrong = JoinPace(JOINS_PER_MINUTE), JoinPace(WRONG_CODES_PER_MINUTE)
        for kept in files.read() if files else ():
            room = room_from(kept)
            if room is not None:
                room.keep, room.clock = self._keep, clock
                self._rooms[room.code] = room
        self._clean()

    def create(self, teacher: str, game: Game = WHOLE) -> Room | None:
        """A new room with a code of four letters; None when there are too many. A double-click makes one."""
        with self._lock:
            self._clean()
            own = [room for room in self._rooms.values() if room.teacher == teacher]
            just_made = [room for room in own if time.time() - room.made < SETTLE]
            if just_made:
                return just_made[-1]
            if len(self._rooms) >= MAX_ROOMS or len(own) >= MAX_ROOMS_PER_TEACHER:
                return None
            code = "".join(choice(_LETTERS) for _ in range(4))
            while code in self._rooms:
                code = "".join(choice(_LETTERS) for _ in range(4))
            room = self._rooms[code] = Room(code, teacher, game, keep=self._keep, clock=self._clock)
            room.keep(room)
            return room

    def reopen(self, kept: KeptRoom, teacher: str) -> Room | None:
        """A new room in which a lesson goes on: its seats wait for who joins. None when there are too many rooms, or
        when the lesson is of another version."""
        old = room_from(kept)
        room = self.create(teacher, old.game) if old is not None else None
        if old is None or room is None:
            return None
        with room.changed:
            room.step, room.origin, room.dark, room.gone = old.step, old.origin, old.dark, old.gone
            room.waiting = sorted((*old.players.values(), *old.waiting), key=lambda each: each.number)
            for seat in room.waiting:
                seat.browser = ""
            room.seats_given, room.sentence = old.seats_given, old.sentence
            room.tell()
        return room

    def find(self, code: str) -> Room | None:
        """The room with this code."""
        with self._lock:
            self._clean()
            return self._rooms.get(code.strip().upper())

    def open_rooms(self) -> tuple[Room, ...]:
        """Every room that is open, the newest first."""
        with self._lock:
            self._clean()
            return tuple(sorted(self._rooms.values(), key=lambda room: -room.made))

    def of(self, browser: str) -> Room | None:
        """The newest room in which this browser has a seat."""
        return next((room for room in self.open_rooms() if browser in room.players), None)

    def join(self, code: str, browser: str, address: str) -> tuple[Room, Player] | NoSeat:
        """A seat for a browser at an address; its own seat when it has one."""
        room, now = self.find(code), self._clock()
        if room is None:
            return NoSeat.NO_ROOM if self._wrong.allows(address, now) else NoSeat.TOO_MANY
        if browser not in room.players and not self._joins.allows(address, now):
            return NoSeat.TOO_MANY
        found = room.join(browser)
        return found if isinstance(found, NoSeat) else (room, found)

    def close(self, code: str) -> None:
        """The lesson is over: the room goes, and its file."""
        with self._lock:
            self._drop(code)

    def _clean(self) -> None:
        old = time.time() - HOURS * 3600
        for code in [code for code, room in self._rooms.items() if room.made < old]:
            self._drop(code)

    def _drop(self, code: str) -> None:
        room = self._rooms.pop(code, None)
        if room is not None:
            room.close()
            if self._files:
                self._files.forget(code)

    def _keep(self, room: Room) -> None:
        if self._files:
            self._files.keep(kept_from(room))
