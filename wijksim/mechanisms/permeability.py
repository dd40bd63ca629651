"""Boundaries open by negotiation and close again to what the system allows (doorlaatbaarheid van grenzen; 001; 002 §3.1,
§4.1-§4.2, §5.1.1; B1-B15, N1-N2, R1-R5, P1, P2b)."""

from wijksim.mechanisms.compiled import Floats, compiled


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
    base: float, integration: float, team_mode: float, policy_support: float, same_sector: float, same_area: float,
    decentralised: float, weights: Floats, result: Floats,
) -> None:
    """What the system conditions allow for a pair of organisations, written to ``result`` [5], 0-1.

    All boundaries start at ``base``; ``weights`` [6] = effect of integration on the financial, of a team mode on the
    accountability, of policy support on the financial and accountability, of one sector on the sectoral and professional,
    of one service area on the geographic boundary, and of decentralisation on money and accounts (002 §5.1.1; 004).
    """
    result[0] = base + weights[3] * same_sector
    result[1] = base + weights[3] * same_sector
    result[2] = base + weights[0] * integration + weights[2] * policy_support + weights[5] * decentralised
    result[3] = base + weights[1] * team_mode + weights[2] * policy_support + weights[5] * decentralised
    result[4] = base + weights[4] * same_area
    for k in range(5):
        result[k] = min(1.0, max(0.0, result[k]))
