"""What a class asks of the engine: the rounds that it played so far, one after the other."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from wijksim.execution.division import Division
from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Rounds:
    """Rounds of a class, in order; each starts where the one before ended."""

    scenarios: tuple[Scenario, ...]
    divided: tuple[tuple[int, Division], ...] = ()
    """Number of a round, and how the work was divided at its start."""
    lost: tuple[int, ...] = ()
    """Rounds at the start of which the best connected boundary worker leaves."""
    kind: ClassVar[Literal["rounds"]] = "rounds"

    @property
    def key(self) -> str:
        divided = [f"{number} {division}" for number, division in self.divided]
        lost = [f"{number} loses a colleague" for number in self.lost]
        return " ".join([*(scenario.key() for scenario in self.scenarios), *divided, *lost])
