"""Temporary project money: what it started stays only when it is taken into the ordinary money (subsidie, verankering;
002 §2.3-3, §5.1.1; K7, K18, C4, P9)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled
from wijksim.randomness import logistic

ABOUT = About(
    name="temporary project money",
    dutch="subsidie, verankering",
    sources=("002 §1.3", "002 §2.3-3", "002 §5.1.1", "lessons §3.2"),
    rows=("K7", "C4"),
    levers=("funding.subsidy_hours_per_week", "funding.subsidy_start_week", "funding.subsidy_weeks"),
    outcomes=("subsidy", "boundary_hours", "collaboration"),
    switches=("subsidy_embedding",),
)  # fmt: skip

HIGHEST_INCREMENT = 2.0
"""Times the usual result an hour beyond which more is not seen [assumed]."""


@compiled
def probability_of_embedding(
    solved_per_hour: float, usual_per_hour: float, own_benefit: float, steepness: float, threshold: float
) -> float:
    """Chance that the home organisation keeps a subsidised worker on its own money when the subsidy ends.

    ``logistic(steepness (own_benefit * increment - threshold))`` with ``increment = min(2, solved / usual)``: what this
    worker's own cases brought per hour against what boundary work brings anyway. It reads the worker's own increment,
    not the level of success around: that would be there without the subsidy too (lessons §3.2).
    """
    increment = HIGHEST_INCREMENT if solved_per_hour > 0.0 else 0.0
    if usual_per_hour > 0.0:
        increment = min(HIGHEST_INCREMENT, solved_per_hour / usual_per_hour)
    return logistic(steepness * (max(0.0, own_benefit) * increment - threshold))
