"""One room of a class: a phase, players with a role, and what they decided; without names."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wijksim.app.class_events import answers_all, asked_in
from wijksim.app.class_intake import BACKED, chosen_of, cleaned, ready_sentences
from wijksim.app.class_plan import WHOLE, Game
from wijksim.app.class_roles import Decisions, Question, Role
from wijksim.app.class_steps import ANSWERING, BEFORE_A_RESULT, Phase, steps_of
from wijksim.reports.lesson.seats import MOST_STUDENTS

MAX_PLAYERS = MOST_STUDENTS
ROUNDS = WHOLE.rounds
SETTLE = 1.0
"""Seconds after a step in which a second press counts as the other half of a double-click."""
NOTES = ("question", "hypothesis", "finding", "decision")
"""What a group notes for itself."""
LONGEST_NOTE = 240


class Step(StrEnum):
    """What came of asking for the next step."""

    TAKEN = "taken"
    ASKED = "asked"
    """Answers are missing: it is taken when the teacher says so once more."""
    IGNORED = "ignored"
    """Asked from a page that showed another step, or by the second half of a double-click."""


class NoSeat(StrEnum):
    """Why somebody cannot join."""

    NO_ROOM = "no_room"
    FULL = "full"
    SHUT = "door_shut"
    TOO_MANY = "too_many_joins"


@dataclass
class Player:
    """One seat in the room: a number and a role, no person."""

    browser: str
    """Hash of the session of a browser: the same phone gets the same seat."""
    number: int
    role: Role
    guesses: Mapping[str, str] = field(default_factory=dict)
    second: Mapping[str, str] = field(default_factory=dict)
    """What it expected when it was asked once more."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What its group noted, by `NOTES`."""
    sentence: str = ""
    """The sentence for the form that it wrote or backs."""
    choices: dict[int, Mapping[str, int]] = field(default_factory=dict)
    """Round -> question -> number of the option."""


@dataclass(eq=False)
class Room:
    """One class at work."""

    code: str
    teacher: str = ""
    """Who made it: a random number of the browser of a teacher."""
    game: Game = WHOLE
    step: int = 0
    """Where in `steps` the lesson is."""
    players: dict[str, Player] = field(default_factory=dict)
    gone: list[Player] = field(default_factory=list)
    """Seats that were taken away: what they decided in rounds that were played stays what was played."""
    waiting: list[Player] = field(default_factory=list)
    """Seats of a lesson that goes on another day: who joins gets one of them, with what was answered in it."""
    removed: set[str] = field(default_factory=set)
    """Browsers of which the seat was taken away, to tell them."""
    seats_given: int = 0
    origin: str = ""
    """Code of the room in which the lesson began: it decides which events come."""
    door_open: bool = True
    dark: bool = False
    """Whether the slides are light letters on a dark ground."""
    sentence: str = ""
    """What the class put on its form; empty while it has not chosen."""
    struck: set[str] = field(default_factory=set)
    """Sentences that the teacher took away: nobody can send them again."""
    shown: int = 0
    """How many questions and plays of the model are shown in the debrief so far."""
    step_at: float = field(default_factory=time.time)
    """When the present step began."""
    made: float = field(default_factory=time.time)
    version: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)
    keep: Callable[["Room"], None] = lambda room: None
    clock: Callable[[], float] = time.monotonic
    _stepped: float = float("-inf")
    _asked: tuple[int, float] = (-1, 0.0)
    """For which step the teacher was asked whether it is sure, and when."""

    def __post_init__(self) -> None:
        self.origin = self.origin or self.code

    @property
    def steps(self) -> tuple[tuple[Phase, int], ...]:
        """The lesson: phase and round, one after the other."""
        return steps_of(self.game)

    @property
    def phase(self) -> Phase:
        return self.steps[self.step][0]

    @property
    def round(self) -> int:
        return self.steps[self.step][1]

    def join(self, browser: str) -> Player | NoSeat:
        """The seat of this browser, or a new one in the role that is least taken."""
        with self.changed:
            if browser in self.players:
                return self.players[browser]
            if not self.door_open:
                return NoSeat.SHUT
            if len(self.players) >= MAX_PLAYERS:
                return NoSeat.FULL
            player = self.players[browser] = self._seat(browser)
            self.removed.discard(browser)
            self.tell()
        return player

    def _seat(self, browser: str) -> Player:
        """A seat that waits, else a new one in the role that is least taken."""
        if self.waiting:
            player = self.waiting.pop(0)
            player.browser = browser
            return player
        taken = Counter(player.role.key for player in self.players.values())
        self.seats_given += 1
        return Player(browser, self.seats_given, min(self.game.roles, key=lambda each: taken[each.key]))

    def remove(self, number: int) -> bool:
        """Take a seat away; whether there was one. What it decided in rounds that were played stays."""
        with self.changed:
            player = next((each for each in self.players.values() if each.number == number), None)
            if player is None:
                return False
            del self.players[player.browser]
            self.removed.add(player.browser)
            played = {n: each for n, each in player.choices.items() if n <= self.finished_rounds()}
            if played:
                self.gone.append(Player("", player.number, player.role, sentence=player.sentence, choices=played))
            self.tell()
        return True

    def open_door(self, is_open: bool) -> None:
        """Let new players in, or not; who has a seat keeps it."""
        with self.changed:
            self.door_open = is_open
            self.tell()

    def seats(self) -> tuple[Player, ...]:
        """All players now; others may join while somebody looks."""
        with self.changed:
            return tuple(self.players.values())

    def rounds_decided(self) -> list[Decisions]:
        """What was decided in each finished round, in order."""
        return [self.decided(number) for number in range(1, self.finished_rounds() + 1)]

    def decided(self, number: int) -> list[tuple[Role, Mapping[str, int]]]:
        """What was decided in a round; in that of the sentence also who backed it."""
        with self.changed:
            found = [each for each in self._everybody() if number in each.choices]
        if number != self.game.intake_round:
            return [(each.role, each.choices[number]) for each in found]
        return [(each.role, {**each.choices[number], BACKED: int(each.sentence == self.sentence)}) for each in found]

    def _everybody(self) -> tuple[Player, ...]:
        return (*self.players.values(), *self.waiting, *self.gone)

    def asked(self, role: Role, number: int) -> tuple[Question, ...]:
        """What a role decides in a round."""
        return asked_in(self.origin, self.game, role, number)

    def sentences(self) -> dict[str, int]:
        """Sentences to choose from, and how many back each: those that were there first, then those of the class."""
        with self.changed:
            given = [each.sentence for each in self._everybody() if each.sentence]
        found = Counter(dict.fromkeys(ready_sentences(self.game.language), 0))
        found.update(given)
        return dict(found)

    def unanswered(self) -> tuple[Player, ...]:
        """Who has not answered what is asked now."""
        if self.phase is Phase.PREDICT:
            return tuple(each for each in self.seats() if not each.guesses)
        if self.phase is Phase.AGAIN:
            return tuple(each for each in self.seats() if not each.second)
        if self.phase is Phase.WRITE:
            return tuple(each for each in self.seats() if not each.sentence)
        if self.phase is Phase.CHOOSE:
            return tuple(each for each in self.seats() if self.round not in each.choices)
        return ()

    def predict(self, player: Player, guesses: Mapping[str, str]) -> None:
        """What a player expects, before the first round and once more before the last."""
        with self.changed:
            if self.phase is Phase.PREDICT:
                player.guesses = dict(guesses)
            elif self.phase is Phase.AGAIN:
                player.second = dict(guesses)
            else:
                return
            self.tell()

    def back(self, player: Player, sentence: str) -> None:
        """A player writes a sentence for the form, or backs that of another."""
        with self.changed:
            text = cleaned(sentence)
            if self.phase is Phase.WRITE and text and text not in self.struck:
                player.sentence = text
                self.tell()

    def strike(self, sentence: str) -> None:
        """Take a sentence away, for all who back it."""
        with self.changed:
            if self.phase is Phase.WRITE and sentence not in ready_sentences(self.game.language):
                self.struck.add(sentence)
                for each in self._everybody():
                    each.sentence = "" if each.sentence == sentence else each.sentence
                self.tell()

    def note(self, player: Player, notes: Mapping[str, str]) -> None:
        """What a group notes for itself: a sentence of each kind, cut off where it is too long."""
        with self.changed:
            player.notes = {kind: notes[kind].strip()[:LONGEST_NOTE] for kind in NOTES if notes.get(kind, "").strip()}
            self.tell()

    def darken(self, is_dark: bool) -> None:
        """Slides on a dark ground, or on a light one."""
        with self.changed:
            self.dark = is_dark
            self.tell()

    def show(self, number: int) -> None:
        """Show so many questions and plays of the model in the debrief."""
        with self.changed:
            self.shown = max(0, number)
            self.tell()

    def choose(self, player: Player, number: int, choices: Mapping[str, int]) -> None:
        """What a player decides in the round that its page shows; not any more when that round is closed."""
        with self.changed:
            if (
                self.phase is Phase.CHOOSE
                and number == self.round
                and answers_all(self.asked(player.role, number), choices)
            ):
                player.choices[number] = dict(choices)
                self.tell()

    def go_on(self, shown: int, *, sure: bool = False) -> Step:
        """The next step, asked from a page that shows step ``shown``. With answers missing it is asked once more."""
        with self.changed:
            now = self.clock()
            if shown != self.step or now - self._stepped < SETTLE or self.step + 1 == len(self.steps):
                return Step.IGNORED
            if self.phase in ANSWERING and (self.unanswered() or not self.players):
                about, when = self._asked
                if not sure or about != shown:
                    self._asked = shown, now
                    return Step.ASKED
                if now - when < SETTLE:
                    return Step.IGNORED
            self._take(self.step + 1)
            return Step.TAKEN

    def go_back(self, shown: int) -> Step:
        """The step before, with all that was answered in it; asked from a page that shows step ``shown``."""
        with self.changed:
            if shown != self.step or self.clock() - self._stepped < SETTLE or self.step == 0:
                return Step.IGNORED
            self._take(self.step - 1)
            return Step.TAKEN

    def play_again(self, shown: int) -> Step:
        """Back to the choices of the round that was played last, to decide otherwise; asked from a page that shows step
        ``shown``. Answers stay until somebody changes them."""
        with self.changed:
            again = (Phase.CHOOSE, self.finished_rounds())
            if shown != self.step or self.clock() - self._stepped < SETTLE or again not in self.steps:
                return Step.IGNORED
            self._take(self.steps.index(again))
            return Step.TAKEN

    def _take(self, step: int) -> None:
        if self.phase is Phase.WRITE and step > self.step:
            self.sentence = chosen_of(self.sentences(), ready_sentences(self.game.language))
        self.step, self._stepped, self._asked = step, self.clock(), (-1, 0.0)
        self.step_at, self.shown = time.time(), 0
        self.tell()

    def finished_rounds(self) -> int:
        """Rounds of which the result may be seen."""
        return self.round - 1 if self.phase in BEFORE_A_RESULT else self.round

    def wait(self, seen: int, seconds: float) -> int:
        """Wait until something changes after version ``seen``; the version now."""
        with self.changed:
            if self.version == seen:
                self.changed.wait(seconds)
            return self.version

    def close(self) -> None:
        """Tell everybody who looks that the room is gone."""
        with self.changed:
            self.keep = lambda room: None
            self.tell()

    def tell(self) -> None:
        """Keep the room as it is now, and tell everybody who looks at it."""
        with self.changed:
            self.version += 1
            self.keep(self)
            self.changed.notify_all()
