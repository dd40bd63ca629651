"""Observed figures on a chart over the weeks: a mark at the middle of the period, its margins and how long it was.

Kinds differ in shape, not in colour alone: measured filled, used for the model an open square, a forecast an open
triangle.
"""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from wijksim.figures.palette import PAPER
from wijksim.scenario.observed import POPULATION, Placed

MARKERS = {"measured": "o", "fitted": "s", "forecast": "^"}
"""Shape by status."""
_SIZE = 6.5


def draw_marks(axes: Axes, placed: Sequence[Placed], colour: str) -> None:
    """Marks of one outcome in the colour of its line."""
    for each in placed:
        x, of = each.middle, each.of
        style: dict[str, Any] = {"color": colour, "zorder": 6, "clip_on": False}
        if of.outcome not in POPULATION and each.stop - each.first > 1:
            axes.plot([each.first, each.stop - 1], [of.value, of.value], linewidth=1.2, alpha=0.7, **style)
        low, high = ends_of(each)
        if low < high:
            axes.plot([x, x], [low, high], linewidth=1.4, **style)
        filled = colour if each.status == "measured" else PAPER
        axes.plot([x], [of.value], marker=MARKERS[each.status], markersize=_SIZE, markeredgewidth=1.4,
                  markerfacecolor=filled, markeredgecolor=colour, linestyle="none", **style)  # fmt: skip


def ends_of(placed: Placed) -> tuple[float, float]:
    """Lowest and highest that a mark reaches: its margins, or its value."""
    of = placed.of
    return (of.value if of.low is None else of.low), (of.value if of.high is None else of.high)


def highest_mark(placed: Sequence[Placed]) -> float:
    """How high the marks reach; nought without any."""
    return max((ends_of(each)[1] for each in placed), default=0.0)
