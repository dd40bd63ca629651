"""Clarity of the division of work between two organisations (taakverdeling; 002 §3.1, §4.2a, §5.1; B14, N1,
N16-N17)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="clarity of the division of work",
    dutch="taakverdeling",
    sources=("001", "002 §3.1", "002 §4.2a", "002 §5.1"),
    rows=("B14", "N1", "N16"),
    outcomes=("task_clarity",),
    switches=("clarity",),
)  # fmt: skip


@compiled
def resting_clarity(base: float, by_closure: float, openness: float) -> float:
    """Clarity to which practice drifts, ``base + by_closure (1 - openness**2)``: closed boundaries are at least clear;
    where boundaries vanish nobody knows any more who does what (002 §3.1; B14, P25)."""
    return min(1.0, base + by_closure * (1.0 - openness * openness))


@compiled
def clarity_after_week(clarity: float, resting: float, drift: float, agreed: float) -> float:
    """Clarity (0-1) a week later: drift to its resting value, plus the share ``agreed`` (0-1) of what was still vague
    that negotiation and consultation settled. What nobody keeps alive is lost again (002 §5.1.1; R1)."""
    clarity += drift * (resting - clarity)
    return clarity + agreed * (1.0 - clarity)
