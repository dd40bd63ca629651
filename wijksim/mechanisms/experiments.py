"""Experiments in buurten: small and around a shared problem, or ordered from above (experimenten; 004 Lessons,
Experiments; 002 §1.3, §5.1.1; R12-R15, K18, K24, C8, P11, P11b)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled
from wijksim.randomness import logistic

ABOUT = About(
    name="experiments in buurten",
    dutch="experimenten",
    sources=("002 §1.3", "002 §5.1.1", "004 Lessons", "004 Experiments"),
    rows=("R12", "R13", "R15", "K18", "K24"),
    levers=("experiments.mode", "experiments.tightness", "experiments.start_share", "learning.platform"),
    outcomes=("collaboration", "practice_share"),
)  # fmt: skip


@compiled
def chance_to_start(problem_felt: float, hours_free: float, neighbours_at_it: float, rate: float) -> float:
    """Chance per quarter that people in a buurt start to try something together.

    ``rate * problem * (0.3 + neighbours)`` when there are hours of boundary workers left: a shared problem that all
    feel, and an example close by (004 Lessons; R12). ``problem_felt`` 0-1 and ``neighbours_at_it`` 0-1.
    """
    return min(1.0, rate * problem_felt * (0.3 + neighbours_at_it)) if hours_free > 0.0 else 0.0


@compiled
def fit_of_order(tightness: float, problem_felt: float) -> float:
    """How well an ordered project fits the buurt (0-1): what is closed beforehand fits only where the problem
    happens to be felt, ``(1 - tightness) + tightness * problem_felt * 0.5`` (004 Experiments; K24)."""
    return (1.0 - tightness) + 0.5 * tightness * problem_felt


@compiled
def strength_after_quarter(strength: float, fit: float, joint_share: float, fatigue: float, growth: float) -> float:
    """Strength (0-1) of an experiment a quarter later: grows with its fit and with what people see done jointly,
    wears off with fatigue: ``s + growth fit (0.4 + joint) (1 - s) - 0.5 fatigue s``."""
    grown = strength + growth * fit * (0.4 + joint_share) * (1.0 - strength) - 0.5 * fatigue * strength
    return min(1.0, max(0.0, grown))


@compiled
def fatigue_after_quarter(fatigue: float, running_at_once: float, room_for: float, tiring: float) -> float:
    """Fatigue (0-1) a quarter later: ``f + tiring * (1 + 2 max(0, running / room_for - 1)) (1 - f)``; more at once
    than people can carry becomes a carousel of projects (002 §5.1.1; K18)."""
    crowding = max(0.0, running_at_once / room_for - 1.0) if room_for > 0.0 else 2.0
    return min(1.0, fatigue + tiring * (1.0 + 2.0 * crowding) * (1.0 - fatigue))


@compiled
def chance_to_last(operational: float, policy: float, political: float) -> float:
    """Chance that a strong experiment becomes ordinary practice when its time is up: it takes operational *and*
    policy *and* political links, ``logistic(12 (o p q)**(1/3) - 6)`` of links 0-1 (004 Lessons; R13, P11b)."""
    return logistic(12.0 * (operational * policy * political) ** (1.0 / 3.0) - 6.0)


@compiled
def easier_in_experiment(value: float, strength: float, relief: float) -> float:
    """A cost or burden inside an experiment: ``value (1 - relief * strength)``; partitions are removed playfully
    (R12)."""
    return value * (1.0 - relief * strength)
