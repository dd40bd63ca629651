"""What defaults are fitted to: targets and parameters of a calibration, as data."""

from collections.abc import Mapping
from dataclasses import dataclass

from wijksim.scenario.exploration import Range
from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Target:
    """A range in which an outcome of a scenario should lie, mean over the weeks that count."""

    scenario: str
    """Name of the scenario, a key of :attr:`Targets.scenarios`."""
    outcome: str
    low: float
    high: float
    weight: float
    """How heavily it counts in the distance; larger than 0."""
    source: str

    def miss(self, value: float) -> float:
        """How far a value is outside the range, in widths of the range; 0 inside."""
        return max(0.0, self.low - value, value - self.high) / (self.high - self.low)


@dataclass(frozen=True)
class Targets:
    """All targets of a calibration, the scenarios that they are about, and the parameters that are fitted to them."""

    targets: tuple[Target, ...]
    scenarios: Mapping[str, Scenario]
    explored: Mapping[str, Range]
    """Parameter -> range that is searched."""

    def vary(self, changes: Mapping[str, object]) -> "Targets":
        """The same targets for the scenarios with levers changed, such as another size of wijk."""
        scenarios = {name: each.vary(dict(changes), name=each.name) for name, each in self.scenarios.items()}
        return Targets(self.targets, scenarios, self.explored)
