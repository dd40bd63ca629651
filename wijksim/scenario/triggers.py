"""What a measure waits for: ``when: {practice_share: {below: 0.2, weeks: 13}}``, and ``until:`` in the same form.

A condition has a direction (below or above a level) and has to last some weeks in a row. Levels of ``when`` and
``until`` on the same outcome lie apart in the right order (hysteresis), so that a measure does not go on and off.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.parameter import Parameter, Role, Status, described, filled, plain
from wijksim.scenario.problems import Path, Problems, Refused, nearest, shown

BELOW, ABOVE = "below", "above"
KEYS = (BELOW, ABOVE, "weeks")


def _number(name: str, *, whole: bool = False) -> Parameter:
    return Parameter(
        name=name, kind="int" if whole else "float", default=1, low=1 if whole else -1e12, high=520 if whole else 1e12,
        unit="weeks" if whole else "", role=Role.LEVER, source="set by the author of a measure", status=Status.ASSUMED,
    )  # fmt: skip


@dataclass(frozen=True)
class Condition:
    """An outcome that is below or above a level for some weeks in a row."""

    outcome: str
    direction: str
    """``below`` or ``above``."""
    level: float
    weeks: int = 1

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        return {self.direction: self.level, "weeks": self.weeks}

    def is_met(self, last_weeks: Mapping[str, "object"]) -> bool:
        """Whether it is met now; ``last_weeks`` gives the outcome of every recorded week, the latest last."""
        values = list(last_weeks[self.outcome])[-self.weeks :]  # type: ignore[call-overload]
        if len(values) < self.weeks:
            return False
        return all(value < self.level if self.direction == BELOW else value > self.level for value in values)


@dataclass(frozen=True)
class Trigger:
    """Conditions that have to be met at the same time."""

    conditions: tuple[Condition, ...]

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        return {each.outcome: each.to_dict() for each in self.conditions}

    def is_met(self, last_weeks: Mapping[str, object]) -> bool:
        """Whether all conditions are met now."""
        return all(each.is_met(last_weeks) for each in self.conditions)

    def __str__(self) -> str:
        return " and ".join(
            f"{each.outcome} {each.direction} {plain(each.level)} for {each.weeks} weeks" for each in self.conditions
        )


def read_trigger(tree: object, path: Path, problems: Problems) -> Trigger | None:
    """``when`` or ``until`` of a measure; None when it is wrong, which is noted."""
    example = "write for example {practice_share: {below: 0.2, weeks: 13}}"
    if not isinstance(tree, Mapping) or not tree:
        problems.add(path, f"{path[-1]} needs an outcome and its level, not {described(filled(tree))}", hint=example)
        return None
    found = [_read_condition(outcome, given, (*path, shown(outcome)), problems) for outcome, given in tree.items()]
    conditions = tuple(each for each in found if each is not None)
    return Trigger(conditions) if len(conditions) == len(tree) else None


def _read_condition(outcome: object, given: object, path: Path, problems: Problems) -> Condition | None:
    if outcome not in OUTCOME_NAMES:
        hint = nearest(str(outcome), OUTCOME_NAMES)
        problems.add(path, f"there is no outcome {shown(outcome)}", hint=hint, at_key=True)
        return None
    if not isinstance(given, Mapping) or (BELOW in given) == (ABOVE in given):
        said = f"{shown(outcome)} needs below or above, one of both"
        problems.add(path, said, hint="write for example {below: 0.2, weeks: 13}")
        return None
    unknown = [key for key in given if key not in KEYS]
    if unknown:
        said = f"a condition has no {shown(unknown[0])}"
        problems.add((*path, shown(unknown[0])), said, allowed=", ".join(KEYS), at_key=True)
        return None
    direction = BELOW if BELOW in given else ABOVE
    level = _checked(_number(direction), given[direction], (*path, direction), problems)
    weeks = _checked(_number("weeks", whole=True), given.get("weeks", 1), (*path, "weeks"), problems)
    if level is None or weeks is None:
        return None
    return Condition(str(outcome), direction, float(level), int(weeks))


def _checked(parameter: Parameter, value: object, path: Path, problems: Problems) -> float | None:
    try:
        return float(parameter.check(value))  # type: ignore[arg-type]
    except Refused as refused:
        problems.refuse(path, refused)
        return None


def check_apart(when: Trigger | None, until: Trigger | None, path: Path, problems: Problems) -> None:
    """Levels on the same outcome must lie apart, or a measure would go on and off every few weeks."""
    for ends in until.conditions if until else ():
        for begins in when.conditions if when else ():
            if begins.outcome != ends.outcome:
                continue
            apart: Callable[[float, float], bool] = float.__ge__ if begins.direction == BELOW else float.__le__
            if begins.direction == ends.direction or not apart(ends.level, begins.level):
                other = ABOVE if begins.direction == BELOW else BELOW
                said = f"until would be met while when is: {begins.outcome} {ends.direction} {plain(ends.level)}"
                problems.add((*path, "until"), said, allowed=f"{other} {plain(begins.level)}, or further")
