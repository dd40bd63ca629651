"""What every rule of a trace works with: the pair of runs, and the sentences that are found in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from wijksim.studies.trace.events import Claim, EventBook, Side
from wijksim.text.catalogue import say
from wijksim.text.language import Language

Part = Literal["setting", "start", "path", "total", "outcome"]


@dataclass(frozen=True)
class Sentence:
    """One sentence of the trace with what it rests on."""

    part: Part
    rule: str
    week: int
    """First week that it is about."""
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, eq=False)
class Pair:
    """The books of two runs with the same seed, and the outcome that is to be explained."""

    base: EventBook
    alt: EventBook
    outcome: str
    language: Language

    def book(self, side: Side) -> EventBook:
        """The book of one side."""
        return self.base if side == "base" else self.alt

    def say(self, name: str, **fields: object) -> str:
        """Words in the language of the trace."""
        return say(f"why.{name}", self.language, **fields)

    @property
    def last_week(self) -> int:
        """Last recorded week."""
        return self.base.last_week


Rule = Callable[[Pair], Iterable[Sentence]]


def other(side: Side) -> Side:
    """The other run."""
    return "alt" if side == "base" else "base"
