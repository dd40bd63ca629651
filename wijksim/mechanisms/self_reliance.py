"""Own strength: heavy need wears people out, and they recover as time passes (eigen kracht; 002 §2.2; E3, N19)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="own strength",
    dutch="eigen kracht",
    sources=("002 §2.2", "decision 0022"),
    rows=("E3",),
    outcomes=("self_reliance",),
)  # fmt: skip


@compiled
def self_reliance_after_week(now: float, own: float, worn_out: bool, loss: float, recovery: float) -> float:
    """Own strength (0-1) a week later: ``s + recovery (own - s)``, less ``loss`` in a week of heavy need that nobody
    met; ``own`` is what somebody has without troubles (002 §2.2; E3)."""
    after = now + recovery * (own - now)
    return max(0.0, after - loss) if worn_out else after
