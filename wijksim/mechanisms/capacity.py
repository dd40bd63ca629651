"""Once a year a house that is paid by the hour hires or shrinks to what it earned (formatie; 002 §2.3-3, §4.1; K3, K4).

So books balance by themselves: who earns more than its people cost takes on hours, who earns less gives some up. Nobody
works more than full time, and a budget stays what was agreed.
"""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled

ABOUT = About(
    name="capacity that follows income",
    dutch="formatie",
    sources=("002 §2.3-3", "002 §4.1"),
    rows=("B2", "K3"),
    levers=("workload.factor",),
    outcomes=("cases_per_worker_year",),
)  # fmt: skip

FULL_TIME = 36.0
"""Contracted hours a week of somebody who works full time."""


@compiled
def change_of_hours(result: float, wages: float, by_the_hour: float, most: float) -> float:
    """Relative change of the contracted hours for the year to come: ``by_the_hour * result / wages``, at most ``most``
    either way; ``result`` is income less cost of the year and ``wages`` what its people cost, in the same money."""
    if wages <= 0.0:
        return 0.0
    return by_the_hour * max(-most, min(most, result / wages))


@compiled
def plan_hours(professionals: Record, changes: Floats) -> None:
    """Contracted hours of everybody for the year to come; ``changes`` [o] by house, never above full time by it."""
    for i in range(professionals.size):
        pro = professionals[i]
        wanted = pro.contracted * (1.0 + changes[pro.organisation])
        pro.contracted = min(wanted, max(pro.contracted, FULL_TIME))
