"""A claim of the sources as data: what is said, by whom, how strongly, and the contrast that checks it."""

from dataclasses import dataclass
from enum import StrEnum

from wijksim.scenario.scenario import BilingualText, Scenario


class Strength(StrEnum):
    """How firmly the sources say it."""

    STRONG = "strong"
    TENTATIVE = "tentative"
    LITERATURE = "literature"


class ClaimKind(StrEnum):
    """How far the claim is a test: emergent counts as validation, mixed and built-in as verification only."""

    EMERGENT = "E"
    MIXED = "M"
    BUILT_IN = "B"


@dataclass(frozen=True)
class Side:
    """What a claim makes of a shipped scenario on one side of a comparison."""

    title: BilingualText
    """Title of the shipped scenario."""
    sets: tuple[str, ...] = ()
    """Parameters that the claim sets itself."""
    measures: tuple[str, ...] = ()
    """Names of the measures that the claim takes itself."""


@dataclass(frozen=True)
class Contrast:
    """One comparison: an outcome in a variant against its base, or in the variant alone."""

    variant: Scenario
    base: Scenario | None
    sides: tuple[Side, Side | None]
    """How variant and base were made, to be told."""
    outcome: str
    first_week: int
    last_week: int
    """Weeks ``first_week`` up to, not including, ``last_week`` count."""
    direction: int
    """1 higher, -1 lower than the base; 0: the variant itself lies between ``low`` and ``high``."""
    low: float
    high: float
    relative: bool = False
    """The range is that of the difference from the base, not of the variant itself."""
    share: bool = False
    """The difference is divided by the mean of the base: 0.1 is a tenth of its level."""
    since: tuple[int, int] | None = None
    """Earlier weeks whose mean is taken off on both sides: does a difference grow between these and those?"""
    fitted: bool = False
    """Numbers of the model were set to what this contrast asks: no evidence, whatever comes out."""

    @property
    def paired(self) -> bool:
        """Whether what is judged is a difference from the base."""
        return self.direction != 0 or self.relative


@dataclass(frozen=True)
class Programme:
    """Wijken side by side, treated or not: what an evaluation of them could detect is an outcome of a claim."""

    variant: Scenario
    """The wijken in the programme."""
    base: Scenario
    """The same wijken without it."""
    years: tuple[int, ...]
    """Years after the start in which is looked."""


@dataclass(frozen=True)
class Claim:
    """One claim; it holds when all its contrasts do."""

    id: str
    kind: ClaimKind
    strength: Strength
    source: str
    statement: BilingualText
    failure: str
    needs: tuple[str, ...]
    """Mechanisms without which the claim should break."""
    contrasts: tuple[Contrast, ...]
    diagnosis: BilingualText | None = None
    """Why the model does otherwise, of a claim that does not hold."""
    rests_on: BilingualText | None = None
    """Of an emergent claim: the interaction that it rests on, and what was shuffled or swapped to see that."""
    programme: Programme | None = None
    """Of a claim about what can be shown: the programme whose evaluation is simulated."""
