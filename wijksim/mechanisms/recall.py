"""Called back to one's own department when it gets busy (teruggeroepen; 000 Q4; W25, K23, P7)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled
from wijksim.randomness import logistic

ABOUT = About(
    name="called back when it is busy",
    dutch="teruggeroepen naar de eigen afdeling",
    sources=("000 Q4",),
    rows=("W25", "K23", "R3"),
    levers=("boundary_workers.protected", "funding.integration", "workload.factor"),
    outcomes=("recalled_hours", "frustration", "boundary_hours"),
    switches=("recall",),
)  # fmt: skip


@compiled
def share_recalled(
    load: float, steepness: float, threshold: float, protected: float, integration: float, by_integration: float
) -> float:
    """Share (0-1) of granted hours that the home organisation calls back.

    ``logistic(steepness (load - threshold)) (1 - protected)(1 - by_integration * w)``: work across the boundaries is
    lower on the list unless it is protected or integral work is the starting point (000 Q4; R3).
    """
    return logistic(steepness * (load - threshold)) * (1.0 - protected) * (1.0 - by_integration * integration)


@compiled
def smoothed(value: float, new: float, share: float) -> float:
    """Moving average: ``value + share (new - value)``; organisations do not turn round in a week."""
    return value + share * (new - value)
