"""The numbers that lesson material rests on, as plain data; made by `wijksim.studies.lesson` from paired runs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijksim.reports.lesson.stops import OPTIONS, STOPS, Stop
from wijksim.text.language import Language


@dataclass(frozen=True)
class Effect:
    """One number under a base and under an option: means over pairs, and the paired difference with its interval."""

    base: float
    alt: float
    low: float
    high: float
    higher: int
    """Pairs in which the option gives the higher number."""
    n: int

    @property
    def difference(self) -> float:
        """Option minus base."""
        return self.alt - self.base

    @property
    def direction(self) -> int:
        """1 or -1 where the 95 % interval of the difference leaves 0, else 0.

        >>> Effect(1.0, 2.0, 0.5, 1.5, 9, 10).direction
        1
        """
        return int(self.low > 0.0) - int(self.high < 0.0)

    @property
    def agreeing(self) -> int:
        """Pairs that go the way of the mean."""
        return self.higher if self.difference > 0 else self.n - self.higher


@dataclass(frozen=True)
class PartyFact:
    """What an option does to one organisation or payer, a year: euro kept more (of a payer: spent less), and put in."""

    key: str
    kind: str
    labels: tuple[str, str]
    kept: Effect
    hours: float
    """Hours of joint work more (organisations), 0 for payers."""
    invests: bool
    wrong_pocket: bool

    def label(self, language: Language) -> str:
        """Name of the party."""
        return self.labels[language == "en"]


@dataclass(frozen=True)
class OptionFacts:
    """What one option does, against the base of its stop."""

    key: str
    changes: Mapping[str, Any]
    effects: Mapping[str, Effect]
    today: Effect
    """Collaboration, against today."""
    line: tuple[float, ...]
    """Collaboration, mean over seeds, a number a quarter."""
    parties: tuple[PartyFact, ...]
    """Against today."""

    @property
    def stop(self) -> Stop:
        """Where it stands."""
        return next(stop for stop in STOPS if any(each.key == self.key for each in stop.options))

    @property
    def effect(self) -> Effect:
        """The effect that is predicted at its stop."""
        return self.effects[self.stop.outcome]

    @property
    def expected(self) -> int:
        """Which way the source expects it to go; 0 where it says nothing."""
        return OPTIONS[self.key].expected


@dataclass(frozen=True)
class RoleFacts:
    """An organisation in the base, means a year over seeds."""

    key: str
    labels: tuple[str, str]
    sector: str
    payers: tuple[str, ...]
    target: float
    """Share of hours that must be own production, 0-1."""
    received: float
    kept: float
    """Euro a year: received minus paid."""
    hours: float
    """Contracted hours a week."""
    joint_hours: float
    """Hours a year that go into working together."""
    refusals: float
    joint_solved: float

    def label(self, language: Language) -> str:
        """Name of the organisation."""
        return self.labels[language == "en"]


@dataclass(frozen=True)
class LessonFacts:
    """All that a lesson is made from."""

    scenario: str
    given: str
    """The scenario as it was asked for: its name, or its file."""
    titles: tuple[str, str]
    residents: int
    weeks: int
    counts_from: int
    """First week that means are made of."""
    root: int
    seeds: tuple[int, ...]
    version: str
    key: str
    """Of the scenario: SHA-256 of all that can change a result."""
    today: Mapping[str, float]
    """Outcome -> mean over seeds and the weeks that count, in the base."""
    hours: Mapping[str, float]
    """Level of boundary worker -> hours a week in the base, of the whole area."""
    lines: Mapping[str, tuple[float, ...]]
    """Base of a stop -> collaboration, a number a quarter."""
    options: Mapping[str, OptionFacts]
    roles: tuple[RoleFacts, ...]

    @property
    def n(self) -> int:
        """Pairs of runs behind every difference."""
        return len(self.seeds)

    def title(self, language: Language) -> str:
        """Name of the scenario for people."""
        return self.titles[language == "en"]
