"""What it costs to work over a boundary, and how a boundary worker lowers it (coördinatiekosten; 002 §3.1, §4.1,
§4.2a, §5.1.1; N6, B1-B9, B13-B14, W13, P25)."""

import numpy as np

from wijksim.domain.vocabulary import N_BOUNDARIES, Boundary
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, compiled

ABOUT = About(
    name="cost of working over a boundary",
    dutch="coördinatiekosten",
    sources=("002 §3.1", "002 §3.2", "002 §4.1", "002 §4.2a", "002 §5.1.1"),
    rows=("N6", "B1", "B9", "B13", "B14", "W13", "W26", "K2", "K12", "O9"),
    outcomes=("collaboration", "effort_per_joint_case"),
)  # fmt: skip

COST_OF_A_BOUNDARY = 0.7
"""Cost of a closed boundary between people who see the problem alike [assumed]."""
COST_WHEN_VAGUE = 1.25
"""Factor on that cost where nobody knows who does what [assumed; as above]."""
RELIEF_OF_CLARITY = 0.5
"""What a clear division of work takes off that factor [assumed; as above]."""
COST_OF_NO_DIVISION = 0.7
"""Cost that stays without boundaries where the division of work is vague [assumed; as above]."""
HELP_OF_LANGUAGE = 0.8
"""What a shared object adds to bridging, relative [assumed; as above]."""

BOUNDARY_WEIGHTS = np.array([0.3, 0.2, 0.2, 0.2, 0.1])
"""Weight of the sectoral, professional, financial, accountability and geographic boundary in the cost [assumed]."""
_PROFESSIONAL, _GEOGRAPHIC = int(Boundary.PROFESSIONAL), int(Boundary.GEOGRAPHIC)
IN_WORK = (int(Boundary.PROFESSIONAL), int(Boundary.GEOGRAPHIC))
"""Boundaries between two houses that cost hours in the work itself, whatever the task; who does it counts as the clear
division of the task."""


@compiled
def mean_permeability(permeability: Floats) -> float:
    """Weighted mean (0-1) of the five permeabilities of a pair of organisations."""
    total = 0.0
    for k in range(N_BOUNDARIES):
        total += BOUNDARY_WEIGHTS[k] * permeability[k]
    return total


@compiled
def understood(openness: float, known: float, by_knowing: float) -> float:
    """Openness (0-1) of the professional boundary between people of whom one knows to ``known`` (0-1) what the other
    does: ``o + (1 - o) by_knowing known``; another method and language cost less with a colleague one knows (002
    §4.3b; W20)."""
    return openness + (1.0 - openness) * by_knowing * known


@compiled
def openness_in_work(permeability: Floats, understanding: float) -> float:
    """Weighted mean (0-1) of the openness of what costs hours in the work itself: method (``understanding``, 0-1, from
    :func:`understood`) and area.

    Money and accounts cost in their own way: production lost and a target that drops (:mod:`wijksim.mechanisms.
    engagement`). So what is negotiated helps where it was the obstacle, and not elsewhere (002 §4.1, §4.2; B1-B9).
    """
    method, area = BOUNDARY_WEIGHTS[_PROFESSIONAL], BOUNDARY_WEIGHTS[_GEOGRAPHIC]
    return (method * understanding + area * permeability[_GEOGRAPHIC]) / (method + area)


@compiled
def most_closed_boundary(permeability: Floats) -> int:
    """Boundary that weighs most in the cost of the work itself, ``argmax weight_k (1 - permeability_k)``; the first on
    a tie."""
    worst, heaviest = IN_WORK[0], -1.0
    for k in IN_WORK:
        weight = BOUNDARY_WEIGHTS[k] * (1.0 - permeability[k])
        if weight > heaviest:
            worst, heaviest = k, weight
    return worst


@compiled
def coordination_cost(mean_b: float, frame_distance: float, clarity: float, bridging: float) -> float:
    """Cost (about 0-1.5) of joint work between two organisations.

    ``(1 - b)(0.7 + distance)(1.25 - 0.5 clarity) / (1 + bridging) + 0.7 (1 - clarity)**2``: closed boundaries,
    distant frames and methods and a vague division of work cost effort; somebody who speaks both languages bridges.
    The second term stays when boundaries vanish: without a division of work nobody knows who does what (002 §3.1;
    B14).
    """
    over_the_boundary = (1.0 - mean_b) * (COST_OF_A_BOUNDARY + frame_distance)
    over_the_boundary = over_the_boundary * (COST_WHEN_VAGUE - RELIEF_OF_CLARITY * clarity) / (1.0 + bridging)
    return over_the_boundary + COST_OF_NO_DIVISION * (1.0 - clarity) * (1.0 - clarity)


@compiled
def bridging_by_worker(
    competence: float, acceptance_a: float, acceptance_b: float, language: float, weight: float
) -> float:
    """Bridging (0-4) by a boundary worker accepted on both sides: ``weight * competence * sqrt(acc_a acc_b)
    (1 + 0.8 language)``; ``language`` 0-1 is the strength of a shared object in use (002 §3.2, §4.3; W13, O4, O9)."""
    return weight * competence * np.sqrt(acceptance_a * acceptance_b) * (1.0 + HELP_OF_LANGUAGE * language)
