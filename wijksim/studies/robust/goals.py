"""Goals in writing: ``collaboration>=.15``, ``cost_total<=ref*1.02``, ``weeks_to_help<ref-1``."""

import operator
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wijksim.scenario.problems import Refused, nearest, shown
from wijksim.studies.robust.trials import Floats, Trials

_NUMBER = r"[-+]?(?:[0-9]{1,20}\.?[0-9]{0,20}|\.[0-9]{1,20})(?:e[-+]?[0-9]{1,2})?"
_GOAL = re.compile(
    rf"\s*(?P<outcome>[\w.:]+)\s*(?P<sign><=|>=|<|>)\s*(?:(?P<ref>ref)\s*(?P<how>[-+*])?\s*)?(?P<level>{_NUMBER})?\s*"
)
_COMPARE: dict[str, Callable[[Floats, Floats], npt.NDArray[np.bool_]]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt,
}  # fmt: skip
_MEANT = "OUTCOME>=NUMBER, OUTCOME<=NUMBER, or ref, ref+NUMBER, ref-NUMBER, ref*NUMBER for what the reference gives"


@dataclass(frozen=True)
class Goal:
    """What an outcome has to be, as a mean over seeds, in a world."""

    outcome: str
    sign: str
    level: float
    how: str = ""
    """How the level stands to what the reference gives in the same world: ``+``, ``*``; empty: a level by itself."""

    def __str__(self) -> str:
        if not self.how:
            return f"{self.outcome}{self.sign}{self.level:g}"
        if self.how == "*":
            return f"{self.outcome}{self.sign}ref*{self.level:g}"
        return f"{self.outcome}{self.sign}ref{self.level:+g}" if self.level else f"{self.outcome}{self.sign}ref"

    def reached(self, trials: Trials) -> npt.NDArray[np.bool_]:
        """[plans, worlds]: where it is reached."""
        means = trials.mean(self.outcome)
        reference = means[:1]
        level = np.full_like(reference, self.level)
        if self.how:
            level = reference * self.level if self.how == "*" else reference + self.level
        return _COMPARE[self.sign](means, level)


def read_goal(text: str, outcomes: Collection[str] | None = None) -> Goal:
    """A goal from its text; `Refused` says what is wrong, with the nearest outcome."""
    found = _GOAL.fullmatch(text) if isinstance(text, str) else None
    if found is None or (found["ref"] is None and found["level"] is None) or (found["how"] and not found["level"]):
        hint = "write a point, not a comma" if isinstance(text, str) and "," in text else ""
        raise Refused(f"{shown(text)} is no goal", _MEANT, hint)
    if found["ref"] and found["level"] and not found["how"] and found["level"][0] not in "+-":
        raise Refused(f"{shown(text)} is no goal", _MEANT)
    if outcomes is not None and found["outcome"] not in outcomes:
        hint = nearest(found["outcome"], outcomes)
        raise Refused(f"there is no outcome {shown(found['outcome'])}", "", hint)
    level = float(found["level"] or 0.0)
    how = ""
    if found["ref"]:
        how = "*" if found["how"] == "*" else "+"
        level = -level if found["how"] == "-" else level
    return Goal(found["outcome"], found["sign"], level, how)


def all_reached(goals: tuple[Goal, ...], trials: Trials) -> npt.NDArray[np.bool_]:
    """[plans, worlds]: where every goal is reached."""
    return np.logical_and.reduce([goal.reached(trials) for goal in goals])
