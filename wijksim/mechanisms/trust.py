"""Trust: in a person, by promises kept and broken; in strangers of a house, a slow mean of what people lived through
there (vertrouwen; evidence §1.2, §2.1; 002 §4.3, §5.1.3; W32, K12)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="trust in persons and in strangers",
    dutch="vertrouwen",
    sources=("002 §4.3", "002 §5.1.3", "evidence §1.2", "evidence §2.1", "decision 0008"),
    rows=("W32", "K12"),
    outcomes=("trust",),
    switches=("trust",),
)  # fmt: skip


@compiled
def trust_after_promise(trust: float, kept: bool, gain: float, loss: float) -> float:
    """Trust in a person (0-1) after a promise: ``T + gain (1 - T)`` when it was kept, ``T - loss T`` when it was
    broken; slow to grow, quick to lose (evidence §1.2, §2.1)."""
    return trust + gain * (1.0 - trust) if kept else trust - loss * trust


@compiled
def trust_in_strangers(trust: float, lived_through: float, floor: float, share: float, memory: float) -> float:
    """Trust of a house in strangers of another (0-1) a week later: moves by ``memory`` a week to ``floor + share
    (lived_through - floor)``, with the mean trust in those whom its people know there (decision 0008)."""
    return trust + memory * (floor + share * (lived_through - floor) - trust)
