"""Consultation: lubricant, not bureaucracy, and where concrete goals turn out to differ (overleg; 002 §3.1, §4.1,
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
def backlog_after(backlog: float, weeks_since: float, normal_weeks: float, speed: float) -> float:
    """Backlog of matters to agree (0-1): grows when meetings stay away longer than ``normal_weeks`` (evidence
    §2.11)."""
    if weeks_since <= normal_weeks:
        return max(0.0, backlog - speed)
    return min(1.0, backlog + speed * (weeks_since / normal_weeks - 1.0))


@compiled
def probability_of_concretising(base: float, agreement_broad: float) -> float:
    """Chance that a meeting turns a broad goal into something concrete: one only does so when there is broad agreement,
    ``base * agreement`` (002 §3.1; N3)."""
    return base * agreement_broad


@compiled
def trust_after_dissent(trust: float, dissent: float, weight: float) -> float:
    """Trust after a difference was laid bare: ``T (1 - weight * dissent)`` (004 Pandora; K17)."""
    return trust * (1.0 - weight * dissent)
