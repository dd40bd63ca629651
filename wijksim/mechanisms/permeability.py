"""Boundaries open by negotiation and close again to what the system allows (doorlaatbaarheid van grenzen; 001; 002
§3.1, §4.1-§4.2, §5.1.1; B1-B15, N1-N2, R1-R5, P1, P2b)."""

from typing import NamedTuple

from wijksim.domain.vocabulary import Boundary
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled

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


_SECTORAL, _PROFESSIONAL, _FINANCIAL = int(Boundary.SECTORAL), int(Boundary.PROFESSIONAL), int(Boundary.FINANCIAL)
_ACCOUNTABILITY, _GEOGRAPHIC = int(Boundary.ACCOUNTABILITY), int(Boundary.GEOGRAPHIC)


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


class Allowed(NamedTuple):
    """System conditions of a pair of organisations, 0-1 each."""

    integration: float
    """Of the funding of the less integrated of the two."""
    team_mode: float
    """Accounts are given as a team."""
    policy_support: float
    """At both, geometric mean."""
    same_sector: float
    same_area: float
    """How far the service areas coincide."""
    decentralised: float
    """Powers over money and accounts lie in the area."""


class Weights(NamedTuple):
    """How much each of the conditions opens its boundaries."""

    integration: float
    """The financial boundary."""
    team_mode: float
    """The boundary of accountability."""
    policy_support: float
    """Those of money and accounts."""
    same_sector: float
    """The sectoral and the professional one."""
    same_area: float
    """The geographic one."""
    decentralised: float
    """Those of money and accounts."""


@compiled
def weights_of(p: Record) -> Weights:
    """The weights that hold this week."""
    return Weights(
        p["permeability.by_integration"],
        p["permeability.by_team"],
        p["permeability.by_policy"],
        p["permeability.by_sector"],
        p["permeability.by_area"],
        p["permeability.by_decentralisation"],
    )


@compiled
def resting_permeability(base: float, now: Allowed, weights: Weights, legal_ceiling: float, result: Floats) -> None:
    """What the system conditions allow for a pair of organisations, written to ``result`` [5], 0-1.

    All boundaries start at ``base``; each condition opens its own by its weight. Partitions in law keep money and
    accounts below ``legal_ceiling`` as long as powers are not decentralised (002 §5.1.1; 004; B10).
    """
    by_policy, by_powers = weights.policy_support * now.policy_support, weights.decentralised * now.decentralised
    result[_SECTORAL] = base + weights.same_sector * now.same_sector
    result[_PROFESSIONAL] = base + weights.same_sector * now.same_sector
    result[_FINANCIAL] = base + weights.integration * now.integration + by_policy + by_powers
    result[_ACCOUNTABILITY] = base + weights.team_mode * now.team_mode + by_policy + by_powers
    result[_GEOGRAPHIC] = base + weights.same_area * now.same_area
    if now.decentralised == 0.0:  # partitions in law (B10)
        result[_FINANCIAL] = min(result[_FINANCIAL], legal_ceiling)
        result[_ACCOUNTABILITY] = min(result[_ACCOUNTABILITY], legal_ceiling)
    for k in range(result.size):
        result[k] = min(1.0, max(0.0, result[k]))
