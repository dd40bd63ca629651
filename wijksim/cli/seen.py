"""What commands that make results say alike: where those are, whose figures they rest on, what was observed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import wijksim as ws
from wijksim.io.terminal import tell
from wijksim.text.catalogue import say

if TYPE_CHECKING:
    from wijksim.model.result import Run
    from wijksim.scenario.observed import Observed
    from wijksim.scenario.scenario import Scenario
    from wijksim.studies.compare import Comparison
    from wijksim.studies.observed import BesideObserved
    from wijksim.studies.replications import ManyRuns
    from wijksim.text.language import Language


def print_sources(scenario: "Scenario", language: "Language") -> None:
    """Whose figures a wijk of one's own is made from and under which licence; nothing for a wijk that is shipped."""
    from wijksim.io.cited import citation_of

    if scenario.wijk is not None:
        print("\n" + citation_of(scenario, language))


def tell_folder(folder: Path, wanted: Path, language: "Language") -> None:
    """Where the results are, and that it is not where they were wanted if somebody else's stand there."""
    if folder != wanted:
        tell(say("command.other_folder", language, wanted=wanted))
    tell(say("command.results_in", language, folder=folder))


def repeated(option: str, values: Sequence[str] | None) -> list[tuple[str, object]]:
    """An option that may be given several times, as the command to repeat says it."""
    return [(option, each) for each in values or ()]


@dataclass
class Observations:
    """What somebody observed, if anything; `ScenarioError` at once when the file is wrong or about another area."""

    file: Path | None
    week_zero: str | None
    scenario: "Scenario"
    rows: "Observed | None" = field(init=False, default=None)

    def __post_init__(self) -> None:
        if self.file is not None:
            from wijksim.studies.observed import check

            self.rows = ws.load_observed(self.file)
            check(self.rows, self.scenario, self.week_zero)

    def beside(self, result: "Run | ManyRuns | Comparison") -> "BesideObserved | None":
        """The observations beside a result; None without any."""
        if self.rows is None:
            return None
        return ws.beside(result, self.rows, week_zero=self.week_zero)
