"""How much an organisation learns from what a few of its people lived through, and what hours win."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="how an organisation learns from a few of its people",
    dutch="leren van een organisatie",
    sources=("decision 0001",),
    rows=(),
)  # fmt: skip


@compiled
def share_won(effort: float) -> float:
    """Share (0-1) of what can still be won that ``effort`` wins: ``1 - exp(-x)``; each hour brings a little less.

    Ten people who spend an hour each bring what one brings in ten hours, so that it makes no difference in how many
    parts a wijk of any size divides its hours (law of scale).
    """
    return 1.0 - float(np.exp(-effort))


@compiled
def share_won_in_part(effort: float, part: float) -> float:
    """Share (0-1) of what can still be won that ``effort`` wins among a ``part`` (above 0, at most 1) of all people,
    ``part (1 - exp(-x / part))``: what was agreed with one team holds in that team, however many teams there are.

    >>> round(share_won_in_part(1.2, 1.0), 3), round(share_won_in_part(0.12, 0.1), 3)
    (0.699, 0.07)
    """
    return part * share_won(effort / part)


@compiled
def learned(gain: float, experiences: float, scale: float) -> float:
    """Share (0-1) of the way to go that an organisation covers after ``experiences`` of ``gain`` each.

    :func:`share_won` of ``gain * experiences * scale``; ``scale`` = 6,000 / residents, because in a larger wijk one
    case touches a smaller share of the people in an organisation.
    """
    return share_won(gain * experiences * scale)
