"""What plans in many worlds say for a choice: shares best, regret, good enough, chance against not knowing, payers.

An interval of a share is Wilson's, 95 %: what drawing other worlds from the same source may change. It says nothing of
worlds that the source does not hold.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import binomtest  # type: ignore[import-untyped]

from wijksim.studies.robust.goals import Goal, all_reached
from wijksim.studies.robust.trials import Floats, Trials

CONFIDENCE = 0.95
WORST = 0.1
"""Share of worlds whose mean regret is told beside that of all."""
WEEKS_A_YEAR = 52
TINY = 1e-9
"""Share of the size of an outcome below which two plans are as good."""


def interval_of_share(count: int, n: int) -> tuple[float, float]:
    """95 % interval (Wilson) of a share of which ``count`` of ``n`` were seen; 0-1 without any.

    >>> low, high = interval_of_share(83, 100)
    >>> round(low, 2), round(high, 2)
    (0.74, 0.89)
    """
    if n == 0:
        return 0.0, 1.0
    found = binomtest(count, n).proportion_ci(CONFIDENCE, method="wilson")
    return float(found.low), float(found.high)


def _share(count: int, n: int) -> dict[str, float | int]:
    low, high = interval_of_share(count, n)
    return {"worlds": n, "count": count, "share": count / n if n else float("nan"), "low": low, "high": high}


def best_table(trials: Trials, outcomes: Sequence[str] | None = None) -> pd.DataFrame:
    """A row for each outcome and plan: in how many worlds no plan is better, with the interval of that share.

    Plans that are as good as each other count in the same world for each of them (``shared``: worlds with more than
    one).
    """
    rows = []
    for outcome in outcomes or trials.judged:
        best = _is_best(trials, outcome)
        shared = int((best.sum(axis=0) > 1).sum())
        for name, row in zip(trials.names, best, strict=True):
            rows.append({"outcome": outcome, "plan": name, **_share(int(row.sum()), trials.n), "shared": shared})
    return pd.DataFrame(rows)


def _is_best(trials: Trials, outcome: str) -> np.ndarray:
    scores = trials.score(outcome)
    size = TINY * float(np.abs(scores).max(initial=0.0))
    return scores >= scores.max(axis=0) - size


def regret(trials: Trials, outcome: str) -> Floats:
    """[plans, worlds]: how much better the best plan of each world would have been, in units of the outcome."""
    scores = trials.score(outcome)
    return scores.max(axis=0) - scores


def regret_table(trials: Trials, outcomes: Sequence[str] | None = None) -> pd.DataFrame:
    """A row for each outcome and plan: regret, its mean over worlds, the mean of the worst tenth, and the worst."""
    rows = []
    for outcome in outcomes or trials.judged:
        for name, row in zip(trials.names, regret(trials, outcome), strict=True):
            rows.append({
                "outcome": outcome, "plan": name, "worlds": trials.n, "mean": float(row.mean()),
                "worst_tenth": mean_of_worst(row), "worst": float(row.max()),
            })  # fmt: skip
    return pd.DataFrame(rows)


def mean_of_worst(values: Floats) -> float:
    """Mean of the largest tenth, of one value at least.

    >>> mean_of_worst(np.arange(20.0))
    18.5
    """
    n = max(1, round(WORST * values.size))
    return float(np.sort(values)[-n:].mean())


def enough_table(trials: Trials, goals: tuple[Goal, ...]) -> pd.DataFrame:
    """A row for each plan and goal, and for all goals together (``all``): in how many worlds it is reached."""
    rows = []
    reached = [(str(goal), goal.reached(trials)) for goal in goals]
    for label, table in [("all", all_reached(goals, trials)), *reached]:
        for name, row in zip(trials.names, table, strict=True):
            rows.append({"goal": label, "plan": name, **_share(int(row.sum()), trials.n)})
    return pd.DataFrame(rows)


def difference_table(trials: Trials, outcomes: Sequence[str] | None = None) -> pd.DataFrame:
    """A row for each outcome and plan but the reference: the difference with it over worlds, and where it is better."""
    rows = []
    for outcome in outcomes or tuple(trials.values):
        means, sign = trials.mean(outcome), trials.sign(outcome)
        for name, row in zip(trials.names[1:], means[1:] - means[0], strict=True):
            better = _share(int((sign * row > 0).sum()), trials.n) if sign else {"worlds": trials.n}
            p10, median, p90 = np.quantile(row, (0.1, 0.5, 0.9))
            rows.append({
                "outcome": outcome, "plan": name, "mean": float(row.mean()), "p10": float(p10),
                "median": float(median), "p90": float(p90), **better,
            })  # fmt: skip
    return pd.DataFrame(rows)


def variance_table(trials: Trials, outcomes: Sequence[str] | None = None) -> pd.DataFrame:
    """A row for each outcome and plan but the reference: of the spread of its difference with the reference over single
    runs, which share is due to not knowing the world and which to chance."""
    rows = []
    for outcome in outcomes or tuple(trials.values):
        table = trials.values[outcome]
        for name, own in zip(trials.names[1:], table[1:], strict=True):
            not_knowing, chance = variance_parts(own - table[0])
            whole = not_knowing + chance
            if whole <= (TINY * np.nanmax(np.abs(table), initial=0.0)) ** 2:
                whole = 0.0  # nothing but rounding
            rows.append({
                "outcome": outcome, "plan": name, "worlds": trials.n, "seeds": len(trials.seeds),
                "not_knowing": not_knowing / whole if whole > 0 else float("nan"),
                "chance": chance / whole if whole > 0 else float("nan"), "sd": float(np.sqrt(whole)),
            })  # fmt: skip
    return pd.DataFrame(rows)


def variance_parts(table: Floats) -> tuple[float, float]:
    """Variance between worlds, and variance by chance within them, of [worlds, seeds].

    Two-way analysis of variance with random worlds and random seeds: all worlds meet the same seeds, so that what a
    seed does everywhere counts as chance and not as a difference between worlds. Undefined with one seed or one world.
    Only worlds with every seed count.
    """
    whole = table[np.isfinite(table).all(axis=1)]
    worlds, seeds = whole.shape
    if worlds < 2 or seeds < 2:
        return float("nan"), float("nan")
    mean, by_world, by_seed = whole.mean(), whole.mean(axis=1), whole.mean(axis=0)
    of_world = seeds * ((by_world - mean) ** 2).sum() / (worlds - 1)
    of_seed = worlds * ((by_seed - mean) ** 2).sum() / (seeds - 1)
    left = ((whole - by_world[:, None] - by_seed + mean) ** 2).sum() / ((worlds - 1) * (seeds - 1))
    between = max(0.0, (of_world - left) / seeds)
    return float(between), float(max(0.0, (of_seed - left) / worlds) + left)


def payer_table(trials: Trials, payers: Sequence[str]) -> pd.DataFrame:
    """A row for each plan but the reference and payer: euro a year more than under the reference, over worlds, and in
    how many worlds it pays more (``count``) and less (``less``)."""
    rows = []
    for payer in [name for name in (*payers, "total") if f"cost_{name}" in trials.values]:
        a_year = WEEKS_A_YEAR * trials.mean(f"cost_{payer}")
        for name, row in zip(trials.names[1:], a_year[1:] - a_year[0], strict=True):
            p10, median, p90 = np.quantile(row, (0.1, 0.5, 0.9))
            rows.append({
                "plan": name, "payer": payer, "euro_a_year": float(row.mean()), "p10": float(p10),
                "median": float(median), "p90": float(p90), **_share(int((row > 0).sum()), trials.n),
                "less": int((row < 0).sum()),
            })  # fmt: skip
    columns = [
        "plan",
        "payer",
        "euro_a_year",
        "p10",
        "median",
        "p90",
        "worlds",
        "count",
        "share",
        "low",
        "high",
        "less",
    ]
    return pd.DataFrame(rows, columns=columns)


def chosen_plan(trials: Trials, goals: tuple[Goal, ...], outcome: str) -> str:
    """The plan that is good enough in most worlds; of several the one with the smallest worst regret for an outcome."""
    share = all_reached(goals, trials).mean(axis=1)
    worst = (
        np.array([mean_of_worst(row) for row in regret(trials, outcome)])
        if trials.sign(outcome)
        else np.zeros(len(share))
    )
    order = np.lexsort((worst, -share))
    return trials.names[int(order[0])]
