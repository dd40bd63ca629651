"""How a sweep is going, for people: a bar on a terminal, a line now and then elsewhere; always on standard error."""

import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from wijksim.io.ledger import State
from wijksim.io.terminal import tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language

FIRST_LINE_SECONDS, LINE_SECONDS = 5.0, 30.0


@dataclass
class Progress:
    """How a sweep is going; the sum of the four is always the number of planned runs."""

    done: int
    failed: int
    quarantined: int
    waiting: int
    made_now: int = 0
    """Runs that came to an end in this session."""
    seconds: float = 0.0
    """Since the session began to compute."""
    trouble: str = ""
    """Latest trouble, in one line."""

    @property
    def planned(self) -> int:
        """All runs of the plan."""
        return self.done + self.failed + self.quarantined + self.waiting

    @property
    def seconds_left(self) -> float | None:
        """Time left at the pace so far; None before there is one."""
        return self.seconds / self.made_now * self.waiting if self.made_now else None

    @staticmethod
    def of(counts: Mapping[State, int]) -> "Progress":
        """Where a ledger with these counts stands."""
        return Progress(counts[State.DONE], counts[State.FAILED], counts[State.QUARANTINED], counts[State.WAITING])


def in_words(seconds: float, language: Language) -> str:
    """A duration for people: ``40 s``, ``12 min``, ``3 h 20 min``, ``4 d 2 h``; days, hours and minutes rounded."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    hour = "u" if language == "nl" else "h"
    if minutes < 48 * 60:
        return f"{minutes // 60} {hour} {minutes % 60} min"
    hours = round(minutes / 60)
    return f"{hours // 24} d {hours % 24} {hour}"


def line(progress: Progress, language: Language) -> str:
    """The state of a sweep in one line."""
    ended = progress.planned - progress.waiting
    text = say("command.sweep_ended", language, ended=ended, planned=progress.planned)
    if bad := progress.failed + progress.quarantined:
        text += ", " + say("command.sweep_bad", language, number=bad)
    if progress.waiting and progress.seconds_left is not None:
        text += ", " + say("command.sweep_left", language, time=in_words(progress.seconds_left, language))
    return text


class Silent:
    """Shows nothing."""

    def note(self, words: str, **fields: object) -> None:
        """Say something once."""

    def progress(self, progress: Progress) -> None:
        """Show how it goes; to be called often."""


class Lines(Silent):
    """A line after five seconds and then every half minute, and one for every new trouble."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._next = time.monotonic() + FIRST_LINE_SECONDS
        self._trouble = ""

    def note(self, words: str, **fields: object) -> None:
        """Say something once."""
        tell(say(f"command.{words}", self._language, **fields))

    def progress(self, progress: Progress) -> None:
        """Show how it goes; to be called often."""
        if progress.trouble != self._trouble:
            self._trouble = progress.trouble
            self.note("sweep_trouble", what=self._trouble)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + LINE_SECONDS
            tell(line(progress, self._language))


class Bar(Silent):
    """A bar at the bottom of a terminal, with messages above it."""

    def __init__(self, bar: Any, language: Language) -> None:
        self._bar, self._language = bar, language
        self._task = bar.add_task("", total=None)
        self._trouble = ""

    def note(self, words: str, **fields: object) -> None:
        """Say something once."""
        self._bar.console.print(say(f"command.{words}", self._language, **fields), markup=False, highlight=False)

    def progress(self, progress: Progress) -> None:
        """Show how it goes; to be called often."""
        if progress.trouble != self._trouble:
            self._trouble = progress.trouble
            self.note("sweep_trouble", what=self._trouble)
        words, ended = line(progress, self._language), progress.planned - progress.waiting
        self._bar.update(self._task, total=progress.planned, completed=ended, description=words)


@contextmanager
def shown(language: Language, *, quiet: bool = False) -> Iterator[Silent]:
    """Show progress during the block: nothing, a bar, or lines, as fits."""
    if quiet:
        yield Silent()
    elif not sys.stderr.isatty():
        yield Lines(language)
    else:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as RichBar

        columns = (BarColumn(), TextColumn("{task.description}", markup=False))
        with RichBar(*columns, console=Console(stderr=True), transient=True) as bar:
            yield Bar(bar, language)
