"""What a class asks of the engine: the rounds that it played so far, one after the other."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Rounds:
    """Rounds of a class, in order; each starts where the one before ended."""

    scenarios: tuple[Scenario, ...]
    kind: ClassVar[Literal["rounds"]] = "rounds"

    @property
    def key(self) -> str:
        return " ".join(scenario.key() for scenario in self.scenarios)
