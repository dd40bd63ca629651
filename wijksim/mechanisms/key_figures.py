"""Key figures among residents: an active resident with a place where people meet (‘hart van de wijk’; 001; 002 §4.3c,
§5.1; A14, F3, W22-W23, C6)."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Ints, compiled

ABOUT = About(
    name="key figures among residents",
    dutch="sleutelfiguren",
    sources=("001 room", "002 §4.3c", "002 §5.1"),
    rows=("A14", "F3", "W8", "W22", "W23", "C6"),
    levers=("residents.key_figures", "residents.formalise_key_figures"),
    outcomes=("resident_institution_ties", "resident_ties", "wrong_desk_share"),
)  # fmt: skip

AT_LEAST = 3.0
"""Motivation wears off to one part in so many [assumed; ``key_figures.wear`` says how fast]."""


@compiled
def reach(distance_cells: float, radius_cells: float) -> float:
    """How far a meeting place reaches (0-1): ``max(0, 1 - distance / radius)`` in cells of 100 m."""
    return max(0.0, 1.0 - distance_cells / radius_cells)


@compiled
def reach_of_meeting_places(
    x: Ints, y: Ints, at_x: Ints, at_y: Ints, strength: Floats, radius_cells: float, near: Floats
) -> None:
    """Write how well each resident is within reach of a key figure, ``near`` [n] 0-1: the best of all, distance in
    cells times the strength (motivation and standing) of that key figure."""
    for r in range(near.size):
        best = 0.0
        for k in range(at_x.size):
            dx, dy = float(x[r] - at_x[k]), float(y[r] - at_y[k])
            away = np.sqrt(dx * dx + dy * dy)
            if away < radius_cells:
                best = max(best, reach(away, radius_cells) * strength[k])
        near[r] = best


@compiled
def after_appointment(motivation: float, weeks_appointed: float, loss: float) -> float:
    """Intrinsic motivation (0-1) of a key figure whom institutions appointed as their link: it wears off by
    ``loss`` a week down to a third, and so does the standing among neighbours; instrumental use works less well
    than hoped (W23)."""
    return max(motivation / AT_LEAST, motivation * (1.0 - loss * weeks_appointed))


@compiled
def tie_to_institution(tie: float, hours: float, by_appointment: float, gain: float, decay: float) -> float:
    """Tie (0-1) of a key figure with an organisation: grows by ``gain`` an hour that a boundary worker comes by and
    ``by_appointment`` a week, fades by ``decay`` a week (W22-W23)."""
    tie += min(1.0, gain * hours + by_appointment) * (1.0 - tie)
    return tie * (1.0 - decay)
