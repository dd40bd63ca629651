"""Rooms of classes: a code, a phase, players with a role; in memory only, without names, gone after some hours."""

import threading
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from secrets import choice, compare_digest, token_urlsafe

from wijksim.app.class_roles import ROLES, Role

MOST_ROOMS = 20
MOST_PLAYERS = 60
HOURS = 6.0
ROUNDS = 3
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


class Phase(StrEnum):
    """What a class is doing."""

    LOBBY = "lobby"
    PREDICT = "predict"
    CHOOSE = "choose"
    RESULT = "result"
    DEBRIEF = "debrief"


@dataclass
class Player:
    """One seat in the room: a number and a role, no person."""

    token: str
    number: int
    role: Role
    guesses: Mapping[str, str] = field(default_factory=dict)
    choices: dict[int, Mapping[str, int]] = field(default_factory=dict)
    """Round -> question -> number of the option."""


@dataclass(eq=False)
class Room:
    """One class at work."""

    code: str
    key: str
    """Secret of the teacher."""
    phase: Phase = Phase.LOBBY
    round: int = 1
    players: dict[str, Player] = field(default_factory=dict)
    made: float = field(default_factory=time.monotonic)
    version: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def is_teacher(self, key: str) -> bool:
        """Whether this is the secret of the teacher."""
        return compare_digest(key.encode(), self.key.encode())

    def join(self) -> Player | None:
        """A new player, in the role that is least taken; None when the room is full."""
        with self.changed:
            if len(self.players) >= MOST_PLAYERS:
                return None
            taken = Counter(player.role.key for player in self.players.values())
            role = min(ROLES, key=lambda each: taken[each.key])
            player = Player(token_urlsafe(9), len(self.players) + 1, role)
            self.players[player.token] = player
        self._tell()
        return player

    def seats(self) -> tuple[Player, ...]:
        """All players now; others may join while somebody looks."""
        with self.changed:
            return tuple(self.players.values())

    def predict(self, player: Player, guesses: Mapping[str, str]) -> None:
        """What a player expects; only before the first round."""
        if self.phase is Phase.PREDICT:
            player.guesses = dict(guesses)
            self._tell()

    def choose(self, player: Player, choices: Mapping[str, int]) -> None:
        """What a player decides in this round."""
        if self.phase is Phase.CHOOSE and player.role.allows(choices):
            player.choices[self.round] = dict(choices)
            self._tell()

    def go_on(self) -> None:
        """The next phase: predict, then rounds of choosing and looking, then talking about it."""
        with self.changed:
            if self.phase is Phase.LOBBY:
                self.phase = Phase.PREDICT
            elif self.phase in (Phase.PREDICT, Phase.CHOOSE):
                self.phase = Phase.RESULT if self.phase is Phase.CHOOSE else Phase.CHOOSE
            elif self.phase is Phase.RESULT:
                self.phase = Phase.CHOOSE if self.round < ROUNDS else Phase.DEBRIEF
                self.round = min(self.round + 1, ROUNDS)
        self._tell()

    def finished_rounds(self) -> int:
        """Rounds of which the result may be seen."""
        if self.phase is Phase.DEBRIEF:
            return ROUNDS
        return self.round if self.phase is Phase.RESULT else self.round - 1

    def wait(self, seen: int, seconds: float) -> int:
        """Wait until something changes after version ``seen``; the version now."""
        with self.changed:
            if self.version == seen:
                self.changed.wait(seconds)
            return self.version

    def _tell(self) -> None:
        with self.changed:
            self.version += 1
            self.changed.notify_all()


class Rooms:
    """All rooms of this server."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._lock = threading.Lock()

    def create(self) -> Room | None:
        """A new room with a code of four letters; None when there are too many."""
        with self._lock:
            self._clean()
            if len(self._rooms) >= MOST_ROOMS:
                return None
            code = "".join(choice(_LETTERS) for _ in range(4))
            while code in self._rooms:
                code = "".join(choice(_LETTERS) for _ in range(4))
            room = self._rooms[code] = Room(code, token_urlsafe(12))
            return room

    def find(self, code: str) -> Room | None:
        """The room with this code."""
        with self._lock:
            self._clean()
            return self._rooms.get(code.strip().upper())

    def _clean(self) -> None:
        old = time.monotonic() - HOURS * 3600
        self._rooms = {code: room for code, room in self._rooms.items() if room.made > old}
