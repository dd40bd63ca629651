"""Strain: hours of help that somebody went without, and still feels (overbelasting; 002 §2.2, §4.3b; E4, W19, P15).

Waiting counts, slow help counts, and so does a problem that nobody takes up: whoever has a case or not.
"""

from wijksim.domain.vocabulary import N_SECTORS
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, compiled

ABOUT = About(
    name="strain of unmet need",
    dutch="overbelasting",
    sources=("002 §2.2", "002 §4.3b"),
    rows=("E4", "W19"),
    outcomes=("second_line_entries",),
    switches=("second_line",),
)  # fmt: skip


@compiled
def hours_missed(needs: Floats, threshold: float, hours_of_need: float) -> float:
    """Hours of help that somebody goes without this week: ``hours_of_need * sum of needs``, those of ``threshold`` and
    more, in care, welfare and housing alike; a whole need (1) misses ``hours_of_need`` a week."""
    missed = 0.0
    for d in range(N_SECTORS):
        if needs[d] >= threshold:
            missed += needs[d]
    return hours_of_need * missed


@compiled
def strain_after_week(strain: float, missed: float, fade: float) -> float:
    """Unmet hours that are still felt a week later: ``strain (1 - fade) + missed``; never above ``missed / fade``."""
    return strain * (1.0 - fade) + missed


@compiled
def weight_of_strain(strain: float, scale: float, most: float) -> float:
    """How much strain weighs: ``min(most, strain / scale)``, 1 at ``scale`` unmet hours."""
    return min(most, strain / scale)
