"""Consultation: an agenda of cases that broke, and where concrete goals turn out to differ (overleg; 002 §3.1, §4.1,
§5.1.2; 004 Pandora; F7-F8, F12, N3, W34, K17, P12)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="consultation",
    dutch="overleg",
    sources=("002 §3.1", "002 §4.1", "002 §5.1.2", "004 Pandora", "evidence §2.11"),
    rows=("F7", "F8", "N3", "O3", "W34", "K17", "K19"),
    levers=("consultation.weeks_between",),
    outcomes=("meeting_hours", "goal_agreement_concrete", "task_clarity"),
    switches=("consultation",),
)  # fmt: skip


@compiled
def length_of_meeting(items: float, per_hour: float, opening: float, longest: float) -> float:
    """Hours that a meeting takes: ``min(longest, opening + items / per_hour)``; coming together and going round the
    table takes ``opening`` hours, then one matter after another (002 §4.1, §5.1.2; W34)."""
    return min(longest, opening + items / per_hour)


@compiled
def items_settled(items: float, hours: float, opening: float, per_hour: float) -> float:
    """Broken cases that a meeting of ``hours`` gets through: ``min(items, per_hour (hours - opening))``; what is left
    waits for the next one."""
    return min(items, per_hour * max(0.0, hours - opening))


@compiled
def probability_of_concretising(base: float, agreement_broad: float) -> float:
    """Chance that a meeting turns a broad goal into something concrete: one only does so when there is broad agreement,
    ``base * agreement`` (002 §3.1; N3)."""
    return base * agreement_broad


@compiled
def trust_after_dissent(trust: float, dissent: float, weight: float) -> float:
    """Trust after a difference was laid bare: ``T (1 - weight * dissent)`` (004 Pandora; K17)."""
    return trust * (1.0 - weight * dissent)
