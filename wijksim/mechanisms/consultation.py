"""Consultation: lubricant, not bureaucracy, and where concrete goals turn out to differ (overleg; 002 §3.1, §4.1,
§5.1.2; 004 Pandora; F7-F8, F12, N3, W34, K17, P12)."""

from wijksim.mechanisms.compiled import compiled


@compiled
def meeting_hours(professionals_share: float, contracted_hours: float, hours_each: float, hours_per_professional: float) -> float:
    """Hours that one organisation spends on one round: ``share`` of its professionals, ``hours_each`` hours."""
    return professionals_share * contracted_hours / hours_per_professional * hours_each


@compiled
def backlog_after(backlog: float, weeks_since: float, normal_weeks: float, speed: float) -> float:
    """Backlog of matters to agree (0-1): grows when meetings stay away longer than ``normal_weeks`` (evidence §2.11)."""
    if weeks_since <= normal_weeks:
        return max(0.0, backlog - speed)
    return min(1.0, backlog + speed * (weeks_since / normal_weeks - 1.0))


@compiled
def chance_to_concretise(base: float, agreement_broad: float) -> float:
    """Chance that a meeting turns a broad goal into something concrete: one only does so when there is broad agreement,
    ``base * agreement`` (002 §3.1; N3)."""
    return base * agreement_broad


@compiled
def trust_after_dissent(trust: float, dissent: float, weight: float) -> float:
    """Trust after a difference was laid bare: ``T (1 - weight * dissent)`` (004 Pandora; K17)."""
    return trust * (1.0 - weight * dissent)
