"""Experiments in buurten: small and around a shared problem, or ordered from above (experimenten; 004 Lessons,
Experiments; 002 §1.3, §5.1.1; R12-R15, K18, K24, C8, P11, P11b)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Record, compiled
from wijksim.randomness import logistic

ABOUT = About(
    name="experiments in buurten",
    dutch="experimenten",
    sources=("002 §1.3", "002 §5.1.1", "004 Lessons", "004 Experiments"),
    rows=("R12", "R13", "R15", "K18", "K24"),
    levers=("experiments.mode", "experiments.tightness", "experiments.start_share", "learning.platform"),
    outcomes=("collaboration", "practice_share"),
)  # fmt: skip

CROWDED = 2.0
"""Crowding where there is no room for any [assumed], and how much faster a crowd tires, relative [assumed]."""
N_LINKS = 3.0
"""Links of which the geometric mean is taken."""


def probability_of_starting(p: Record, problem_felt: float, hours_free: float, neighbours_at_it: float) -> float:
    """Chance per quarter that people in a buurt start to try something together.

    ``rate * problem * (on_their_own + neighbours)`` when there are hours of boundary workers left: a shared problem
    that all feel, and an example close by (004 Lessons; R12). ``problem_felt`` 0-1 and ``neighbours_at_it`` 0-1.
    """
    if hours_free <= 0.0:
        return 0.0
    return min(1.0, p["experiments.rate"] * problem_felt * (p["experiments.on_their_own"] + neighbours_at_it))


def fit_of_order(p: Record, problem_felt: float) -> float:
    """How well an ordered project fits the buurt (0-1): it is about somebody else's problem.

    What is left open fits as what people try by themselves would, as far as the problem on the list is felt here too
    (``shared`` of it); what is closed beforehand fits only where the problem happens to be felt:
    ``(1 - tightness) fit_of_own(shared * problem) + tightness * problem * 0.5`` (004 Experiments; R12, K24).
    """
    tightness = p["experiments.tightness"]
    left_open = fit_of_own(p, p["experiments.ordered_shared"] * problem_felt)
    return (1.0 - tightness) * left_open + p["experiments.fit_of_tight_order"] * tightness * problem_felt


def fit_of_own(p: Record, problem_felt: float) -> float:
    """How well what people try by themselves fits (0.6-1): ``0.6 + 0.4 problem`` (004 Lessons; R12)."""
    return p["experiments.fit_of_own"] + (1.0 - p["experiments.fit_of_own"]) * problem_felt


def support(running_at_once: float, room_for: float) -> float:
    """Support (0-1) that each experiment gets of the boundary workers there are: ``min(1, room_for / running)``; who
    helps many helps each of them less (002 §5.1.1; K18)."""
    return min(1.0, room_for / running_at_once) if running_at_once > 0.0 else 1.0


def strength_after_quarter(
    p: Record, strength: float, fit: float, joint_share: float, fatigue: float, supported: float
) -> float:
    """Strength (0-1) of an experiment a quarter later: grows with its fit, with what people see done jointly and with
    the support that it gets, wears off with fatigue: ``s + growth fit (0.4 + joint) support (1 - s) - 0.5 fatigue
    s``."""
    more = p["experiments.growth"] * fit * (p["experiments.without_results"] + joint_share) * (1.0 - strength)
    more *= supported
    grown = strength + more - p["experiments.lost_by_fatigue"] * fatigue * strength
    return min(1.0, max(0.0, grown))


@compiled
def fatigue_after_quarter(fatigue: float, running_at_once: float, room_for: float, tiring: float) -> float:
    """Fatigue (0-1) a quarter later: ``f + tiring * (1 + 2 max(0, running / room_for - 1)) (1 - f)``; more at once
    than people can carry becomes a carousel of projects (002 §5.1.1; K18)."""
    crowding = max(0.0, running_at_once / room_for - 1.0) if room_for > 0.0 else CROWDED
    return min(1.0, fatigue + tiring * (1.0 + CROWDED * crowding) * (1.0 - fatigue))


def room_for_experiments(boundary_hours: float, hours_each: float) -> float:
    """How many experiments people can carry at once: ``boundary_hours / hours_each``; any number when one takes no
    hours (002 §5.1.1; K18)."""
    return boundary_hours / hours_each if hours_each > 0.0 else float("inf")


def probability_of_lasting(p: Record, operational: float, policy: float, political: float) -> float:
    """Chance that a strong experiment becomes ordinary practice when its time is up: it takes operational *and*
    policy *and* political links, ``logistic(12 (o p q)**(1/3) - 6)`` of links 0-1 (004 Lessons; R13, P11b)."""
    mean = (operational * policy * political) ** (1.0 / N_LINKS)
    return logistic(p["experiments.links_steepness"] * mean - p["experiments.links_half"])


@compiled
def easier_in_experiment(value: float, strength: float, relief: float) -> float:
    """A cost or burden inside an experiment: ``value (1 - relief * strength)``; partitions are removed playfully
    (R12)."""
    return value * (1.0 - relief * strength)
