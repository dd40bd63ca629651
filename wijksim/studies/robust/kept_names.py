"""Numbers that a study of plans keeps of every run besides its outcomes: in goals, and among what is told."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wijksim.domain.better import BETTER
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.arguments import known_name
from wijksim.scenario.kept import Kept, read_kept
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Problems, Refused, nearest, shown
from wijksim.studies.robust.goals import Goal, read_goal
from wijksim.studies.robust.trials import Trials


def kept_from(keep: Any, summary: Any, outcome: Any, weeks: int) -> Kept:
    """What is kept of every run of so many weeks; `ScenarioError` lists all that is wrong."""
    problems = Problems()
    asked = {"keep": keep, "summary": summary, "outcome": outcome}
    found = read_kept({name: each for name, each in asked.items() if each is not None}, problems)
    for name, window in found.windows.items():
        if not range(weeks)[window.start : window.stop]:
            problems.add(("summary", name), f"no week of runs of {weeks} weeks lies in {name}", allowed=f"0 to {weeks}")
    problems.raise_if_any()
    return found


def may_give(kept: Kept, name: str) -> bool:
    """Whether a name may be one of the numbers that are kept; of tables and functions only the runs say."""
    begins = (*(f"{table}." for table in kept.tables), *(f"{path}." for path in kept.functions))
    return name in kept.windows or name in kept.functions or name.startswith(begins)


def goals_from(goals: Iterable[str] | str, kept: Kept | None = None) -> tuple[Goal, ...]:
    """Goals from their texts, about outcomes and about what is kept; at least one."""
    texts = [goals] if isinstance(goals, str) else list(goals) if isinstance(goals, Iterable) else [goals]
    for text in texts:
        if not isinstance(text, str):
            raise Refused(f"a goal cannot be {described(text)}", "a text, such as collaboration>=.15")
    if not texts:
        raise Refused("there are no goals", "at least one, such as collaboration>=.15")
    found = tuple(map(read_goal, texts))
    for goal in found:
        outcome_named(goal.outcome, kept or Kept())
    return found


def outcome_named(name: object, kept: Kept) -> str:
    """An outcome, or a number that is kept; `Refused` with the nearest name."""
    if isinstance(name, str) and may_give(kept, name):
        return name
    return known_name("outcome", name, (*OUTCOME_NAMES, *kept.windows, *kept.functions))


def better_of(kept: Kept) -> Mapping[str, int]:
    """Which side is better: a window is as its outcome is; of own numbers nobody said."""
    windows = {name: BETTER[window.outcome] for name, window in kept.windows.items() if window.outcome in BETTER}
    return {**BETTER, **windows}


def check_given(names: Sequence[str], trials: Trials) -> None:
    """`Refused` where the runs gave no number of a name."""
    for name in names:
        if trials.values and name not in trials.values:
            own = [each for each in trials.values if set(each) & set(".:")]
            raise Refused(f"no run gave a number called {shown(name)}", ", ".join(own[:12]), nearest(name, own))
