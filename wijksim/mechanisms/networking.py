"""Building a network by own effort, and being known for it (netwerken, ambassadeurschap; 002 §4.3b; 000 Q4; W3,
W20-W21, W27-W28, P14, P17)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="building a network",
    dutch="netwerken, ambassadeurschap",
    sources=("000 Q4", "002 §4.3a", "002 §4.3b", "002 §5.1.3", "evidence §2.15"),
    rows=("W14", "W20", "W25", "W28", "W33", "R1", "R9"),
    levers=("boundary_workers.training_hours",),
    outcomes=("frustration", "energy", "ambassadorship_gini", "network_density"),
)  # fmt: skip


@compiled
def acquainted(contact: float, hours: float, skill: float, per_hour: float) -> float:
    """Contact (0-1) with an organisation after ``hours`` of networking: ``c + x / (1 + x) (1 - c)``,
    ``x = per_hour * hours * (0.4 + 0.6 skill)``; who starts knows nobody (002 §4.3b; W20)."""
    x = per_hour * hours * (0.4 + 0.6 * skill)
    return contact + x / (1.0 + x) * (1.0 - contact)


@compiled
def reputation_after(reputation: float, visible_success: float, gain: float, decay: float) -> float:
    """Ambassadorship (0-1): ``A + gain * success (1 - A) - decay * A``; seen as the face of an organisation after
    visible success and advocacy (000 Q4; W28; evidence §2.15)."""
    return reputation + min(1.0, gain * visible_success) * (1.0 - reputation) - decay * reputation


@compiled
def fatigue(energy: float, switches: float, tiring: float, rest: float) -> float:
    """Energy (0-1) after a week: switching between worlds tires, ``E - tiring * switches * E + rest (1 - E)`` (W14,
    R1)."""
    return max(0.0, energy - tiring * switches * energy + rest * (1.0 - energy))


@compiled
def chance_to_leave(usual: float, frustration: float) -> float:
    """Chance to leave a post: ``usual * (0.75 + 3 frustration)``; who is called back time and again goes (000 Q4;
    W25). At the frustration of the baseline (about .08) people leave as often as usual."""
    return min(1.0, usual * (0.75 + 3.0 * frustration))


@compiled
def well_known(reputation: float) -> float:
    """How much further an hour of networking goes for an ambassador: ``1 + reputation`` (000 Q4; W28)."""
    return 1.0 + reputation


@compiled
def frustration_after(frustration: float, recalled_share: float, failures: float, successes: float) -> float:
    """Frustration (0-1) after a week: recall and failed attempts feed it, success and time relieve it (000 Q4; W25)."""
    push = 0.25 * recalled_share + 0.03 * failures
    relief = 0.02 + 0.04 * successes
    return min(1.0, max(0.0, frustration + push * (1.0 - frustration) - min(1.0, relief) * frustration))


@compiled
def trained(skill: float, hours_per_month: float, per_hour: float) -> float:
    """Competence (0-1) a week later: each hour of training closes ``per_hour`` of the gap (002 §5.1.3; W33, R9)."""
    return skill + min(1.0, per_hour * hours_per_month * 12.0 / 52.0) * (1.0 - skill)
