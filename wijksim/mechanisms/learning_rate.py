"""How much an organisation learns from what a few of its people lived through."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="how an organisation learns from a few of its people",
    dutch="leren van een organisatie",
    sources=("decision 0001",),
    rows=(),
)  # fmt: skip


@compiled
def learned(gain: float, experiences: float, scale: float) -> float:
    """Share (0-1) of the way to go that an organisation covers after ``experiences`` of ``gain`` each.

    ``x / (1 + x)`` with ``x = gain * experiences * scale``; ``scale`` = 6,000 / residents, because in a larger wijk one
    case touches a smaller share of the people in an organisation. Close to ``x`` when small, never above 1.
    """
    x = gain * experiences * scale
    return x / (1.0 + x)
