"""What to watch: how often and when measures that wait came in force in the runs of a study."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from wijksim.scenario.policy import Plan
from wijksim.studies.robust.trials import Trials

TABLE = "measures"
"""The table of runs that tells when measures came in force; it is kept when a plan has measures that wait."""
COLUMNS = ("plan", "measure", "signpost", "runs", "count", "share", "week", "times", "weeks")


def adapts(plan: Any) -> bool:
    """Whether a plan has measures that wait for something."""
    return any(measure.waits for measure in getattr(plan, "measures", ()))


def signpost_table(trials: Trials, plans: Sequence[Plan]) -> pd.DataFrame:
    """A row for each measure that waits: in which share of runs it came in force, the median of the first week of that,
    how many times and for how many weeks on average in the runs in which it did."""
    rows = []
    for plan in plans:
        place = trials.names.index(plan.name)
        for measure in getattr(plan, "measures", ()):
            if measure.waits and f"{TABLE}.{measure.name}.times" in trials.values:
                rows.append({"plan": plan.name, "measure": measure.name, **_of(trials, place, measure)})
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _of(trials: Trials, place: int, measure: Any) -> dict[str, Any]:
    times, first, weeks = (
        trials.values[f"{TABLE}.{measure.name}.{part}"][place].ravel() for part in ("times", "first_week", "weeks")
    )
    made = np.isfinite(times)
    fired = made & (times > 0)
    trigger = measure.when or measure.until
    count = int(fired.sum())
    return {
        "signpost": str(trigger), "runs": int(made.sum()), "count": count,
        "share": count / made.sum() if made.any() else float("nan"),
        "week": float(np.median(first[fired])) if count else float("nan"),
        "times": float(times[fired].mean()) if count else 0.0, "weeks": float(weeks[fired].mean()) if count else 0.0,
    }  # fmt: skip
