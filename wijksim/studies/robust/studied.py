"""What the further questions need of a study of plans."""

from typing import Protocol

from wijksim.scenario.scenario import Scenario
from wijksim.studies.robust.goals import Goal
from wijksim.studies.robust.trials import Laboratory, Trials
from wijksim.studies.robust.worlds import Worlds


class Studied(Protocol):
    """A study of plans in many worlds, as `wijksim.studies.robust.study.Robust` is one."""

    @property
    def trials(self) -> Trials: ...
    @property
    def all_trials(self) -> Trials: ...
    @property
    def goals(self) -> tuple[Goal, ...]: ...
    @property
    def outcomes(self) -> tuple[str, ...]: ...
    @property
    def worlds(self) -> Worlds: ...
    @property
    def laboratory(self) -> Laboratory: ...
    @property
    def root(self) -> int: ...
    @property
    def base(self) -> Scenario: ...
