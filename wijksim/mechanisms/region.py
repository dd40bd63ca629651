"""The region divides shelter leavers and status holders over municipalities (regio, uitstroom; 000 Q5; A17, F11, K22,
C11, W31, P21)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="the region",
    dutch="regio",
    sources=("000 Q5",),
    rows=("A17", "F11", "K22", "W31", "C11"),
    levers=("region.inflow_per_year", "region.mediator", "boundary_workers.policy_hours"),
    outcomes=("frustration", "need_housing"),
)  # fmt: skip

CALMS_BY_ITSELF = 0.2
"""Part of the calming that needs no mediator [assumed]: a division within ``region.calming``."""


@compiled
def share_taken(uneven: float, mediation: float) -> float:
    """What this (larger) municipality takes, relative to a fair share: ``1 + uneven (1 - mediation)``; others hold
    back, and a mediator brings the division closer to fair (000 Q5; W31)."""
    return 1.0 + uneven * (1.0 - mediation)


@compiled
def conflict_after_week(
    conflict: float, inflow_per_1000: float, unevenness: float, mediation: float, growth: float, calming: float
) -> float:
    """Conflict of interests in the region (0-1) a week later: ``c + growth * inflow * unevenness (1 - c) - calming
    (0.2 + mediation) c`` with inflow per 1,000 residents and year (000 Q5; K22)."""
    push = min(1.0, growth * inflow_per_1000 * unevenness)
    return min(1.0, max(0.0, conflict + push * (1.0 - conflict) - calming * (CALMS_BY_ITSELF + mediation) * conflict))


@compiled
def mediation_after_week(mediation: float, hours: float, competence: float, per_hour: float, decay: float) -> float:
    """Mediation achieved (0-1): ``m + x / (1 + x) (1 - m) - decay m``, ``x = per_hour * hours * competence`` (W31)."""
    x = per_hour * hours * competence
    return mediation + x / (1.0 + x) * (1.0 - mediation) - decay * mediation


@compiled
def hours_lost_to_region(hours: float, conflict: float, weight: float) -> float:
    """Hours of policy people that go to quarrels in the region: ``weight * conflict * hours``."""
    return weight * conflict * hours
