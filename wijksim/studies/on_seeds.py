"""What all studies of one scenario on a list of seeds have in common."""

from dataclasses import dataclass

from wijksim.model.result import summary_start
from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True, eq=False)
class OnSeeds:
    """One scenario run on the first seeds of a list."""

    scenario: Scenario
    root: int
    """Root of the list of seeds."""
    seeds: tuple[int, ...]
    """Seeds of the runs or pairs that there are; each can be repeated by itself."""

    @property
    def n(self) -> int:
        """Number of runs or pairs."""
        return len(self.seeds)

    @property
    def weeks(self) -> int:
        """Recorded weeks of every run."""
        return int(self.scenario["horizon_weeks"])

    @property
    def summary_from(self) -> int:
        """First of the weeks that outcomes are means of."""
        return summary_start(self.weeks)
