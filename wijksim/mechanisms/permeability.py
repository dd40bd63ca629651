"""Boundaries open by negotiation and close again to what the system allows (doorlaatbaarheid van grenzen; 001; 002
§3.1, §4.1-§4.2, §5.1.1; B1-B15, N1-N2, R1-R5, P1, P2b)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, compiled

ABOUT = About(
    name="boundaries open and close",
    dutch="doorlaatbaarheid van grenzen",
    sources=("001", "002 §2.3-3", "002 §3.1", "002 §4.1", "002 §4.2", "002 §5.1.1", "004 Pandora"),
    rows=("B2", "B4", "B7", "B8", "B10", "B11", "B12", "B15", "N2", "R1", "R2", "R5", "K15", "K16", "K19"),
    levers=("funding.integration", "funding.decentralised", "accountability.mode"),
    outcomes=(
        "permeability_sectoral", "permeability_professional", "permeability_financial",
        "permeability_accountability", "permeability_geographic",
    ),
    switches=("relaxation",),
)  # fmt: skip


@compiled
def relaxed(permeability: float, resting: float, speed: float) -> float:
    """Permeability (0-1) a week later without negotiation, ``b + speed (b0 - b)``: collaboration without the right
    conditions asks continuous effort (002 §5.1.1; R1)."""
    return permeability + speed * (resting - permeability)


@compiled
def opened(permeability: float, effect: float, ceiling: float) -> float:
    """Permeability after a negotiation that worked, ``b + effect (ceiling - b)``; partitions in law set the ceiling on
    money and accounts as long as powers are not decentralised (004 Pandora; B10, R5)."""
    return permeability + effect * max(0.0, ceiling - permeability)


@compiled
def resting_permeability(
    base: float,
    integration: float,
    team_mode: float,
    policy_support: float,
    same_sector: float,
    same_area: float,
    decentralised: float,
    legal_ceiling: float,
    weights: Floats,
    result: Floats,
) -> None:
    """What the system conditions allow for a pair of organisations, written to ``result`` [5], 0-1.

    All boundaries start at ``base``; ``weights`` [6] = effect of integration on the financial, of a team mode on
    the accountability, of policy support on the financial and accountability, of one sector on the sectoral and
    professional, of one service area on the geographic boundary, and of decentralisation on money and accounts,
    which partitions in law keep below ``legal_ceiling`` as long as powers are not decentralised (002 §5.1.1; 004;
    B10).
    """
    result[0] = base + weights[3] * same_sector
    result[1] = base + weights[3] * same_sector
    result[2] = base + weights[0] * integration + weights[2] * policy_support + weights[5] * decentralised
    result[3] = base + weights[1] * team_mode + weights[2] * policy_support + weights[5] * decentralised
    result[4] = base + weights[4] * same_area
    if decentralised == 0.0:  # partitions in law (B10)
        result[2], result[3] = min(result[2], legal_ceiling), min(result[3], legal_ceiling)
    for k in range(5):
        result[k] = min(1.0, max(0.0, result[k]))
