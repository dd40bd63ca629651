"""Negotiating one boundary of one pair: redraw the division and align the work (grenzen onderhandelen; 001; 002
summary, §3.1, §4.2-§4.3; N1-N4, B13, B15, W13, W15-W16)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled
from wijksim.mechanisms.learning_rate import share_won_in_part
from wijksim.randomness import logistic

ABOUT = About(
    name="negotiating a boundary",
    dutch="grenzen onderhandelen",
    sources=("001", "002 summary", "002 §3.1", "002 §4.2", "002 §4.3", "002 §5.1.3"),
    rows=("N1", "N2", "N9", "N22", "B13", "B15", "W11", "W12", "W13", "W15", "W16", "W32"),
    levers=("boundary_workers.competence", "boundary_workers.tactical_hours"),
    outcomes=(
        "permeability_sectoral", "permeability_professional", "permeability_financial",
        "permeability_accountability", "permeability_geographic",
    ),
    switches=("boundary_work", "loyalty"),
)  # fmt: skip

BY_COMPETENCE = 2.0
"""Log-odds of an agreement from competence 0 to 1 [assumed]."""
BY_ACCEPTANCE = 0.75
"""The same for the acceptance of each party [assumed; as above]."""
BY_TRUST = 1.5
"""The same for trust [assumed; as above]."""
BY_OBJECT = 1.5
"""The same for an object that both can read [assumed; as above]."""
BY_DISTANCE = 2.0
"""The same, against it, for the distance of frames [assumed; as above]."""
HELP_OF_AN_OBJECT = 1.2
"""How much further an agreement goes with an object, relative [assumed; as above]."""
GAINS_ENOUGH = 0.3
"""Share of the benefit captured from which a house does not hold its people back [assumed; as above]."""


@compiled
def probability_of_agreement(
    competence: float,
    acceptance_a: float,
    acceptance_b: float,
    trust: float,
    object_effect: float,
    frame_distance: float,
    intercept: float,
) -> float:
    """Chance that a negotiation moves the boundary: ``logistic(intercept + 2 competence + 1.5 (acc_a + acc_b) / 2 +
    1.5 trust + 1.5 object - 2 distance)``; people who evoke trust, accepted on both sides, with something on the
    table that both can read (002 §4.3a, §5.1.3; W32, O4)."""
    return logistic(
        intercept
        + BY_COMPETENCE * competence
        + BY_ACCEPTANCE * (acceptance_a + acceptance_b)
        + BY_TRUST * trust
        + BY_OBJECT * object_effect
        - BY_DISTANCE * frame_distance
    )


@compiled
def mandate(policy_support: float, lowest: float) -> float:
    """Mandate (``lowest``-1) over money and accounts: ``lowest + (1 - lowest) * policy_support``; without links to
    policy a tactical worker can do little about them (002 §5.1.2; 004 Lessons; R13)."""
    return lowest + (1.0 - lowest) * policy_support


@compiled
def effect_of_agreement(
    hours: float, competence: float, mandate_share: float, object_effect: float, per_hour: float, scale: float,
    part: float,
) -> float:  # fmt: skip
    """Share (0-1) of what was closed that opens: ``part (1 - exp(-x / part))``, ``x = per_hour * hours * competence *
    mandate * (1 + 1.2 object) * scale``; ``scale`` = 6,000 / residents, as in a larger wijk an hour reaches fewer of
    the people who must live by the agreement, and ``part`` (0-1) of the teams were at the table."""
    x = per_hour * hours * competence * mandate_share * (1.0 + HELP_OF_AN_OBJECT * object_effect) * scale
    return share_won_in_part(x, part)


@compiled
def probability_of_rejection(competence: float, weight: float) -> float:
    """Chance that a failed negotiation comes across as clumsy, so that the partner rejects the worker as a connector:
    ``weight * (1 - competence)**2`` (002 §4.3a; W15)."""
    return weight * (1.0 - competence) * (1.0 - competence)


@compiled
def commitment(captured: float, loyalty_to_network: float, handling: float, weight: float) -> float:
    """How much of the hours a boundary worker puts in where the own house does not gain (0-1).

    ``1 - weight * max(0, 0.3 - captured) / 0.3 * (1 - loyalty) * (1 - handling)``: with welfare you prevent care
    and shoot yourself in the foot, but who is loyal to the new whole and can handle the rank and file goes on (002
    §4.3a, §5.1.3; W11-W12, N9, W32). ``captured`` is the share of joint benefit that the house keeps.
    """
    conflict = min(1.0, max(0.0, GAINS_ENOUGH - captured) / GAINS_ENOUGH)
    return 1.0 - weight * conflict * (1.0 - loyalty_to_network) * (1.0 - handling)
