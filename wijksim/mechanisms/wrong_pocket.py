"""Wrong pocket: benefits land elsewhere while one's own production falls (verkeerde portemonnee; 002 §2.3-3, §2.3-5,
§4.3a, §4.4b; K3-K5, W12, O13-O15, P13)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled

ABOUT = About(
    name="the wrong pocket",
    dutch="verkeerde portemonnee",
    sources=("002 §2.3-3", "002 §2.3-5", "002 §4.1", "002 §4.2b", "002 §4.3a", "002 §4.4b", "evidence §2.4"),
    rows=("K3", "K4", "K5", "K10", "N11", "W12", "O13", "O14", "O15", "R17"),
    levers=(
        "funding.integration", "funding.shared_savings", "funding.team_budget",
        "accountability.production_pressure",
    ),
    outcomes=("collaboration", "practice_share"),
    switches=("wrong_pocket",),
)  # fmt: skip

EVEN_SPLIT = 0.5
"""Share of the benefit that lands with each of two parties where money is integral [assumed; replaced in the second
design]."""
LOST_TO_PRODUCTION = 0.25
"""Share of the benefit that production lost costs at full pressure [assumed; as above]."""
BY_SHARED_SAVINGS = 0.25
"""Share that full shared savings bring back [assumed; as above]."""


@compiled
def captured_benefit(
    integration: float,
    own_share: float,
    production_pressure: float,
    lost_production: float,
    shared_savings: float,
    team_budget: float,
) -> float:
    """Share phi of the benefit of joint work that falls in an organisation's own budget (may be negative).

    ``0.5 w + (1 - w) (own_share - 0.25 pressure * lost_production (1 - team_budget) + 0.25 shared_savings)`` with w
    the integration of funding (0-1): pooled money follows joint outcome and is shared between two parties; siloed
    money rewards own production (evidence §2.4; 002 §2.3-3). What a budget of the team itself pays
    (``team_budget``, share 0-1) is no production lost: without it "each stays stuck to the production demands of
    the own organisation" (002 §4.1; R17).
    """
    lost = lost_production * (1.0 - team_budget)
    return EVEN_SPLIT * integration + (1.0 - integration) * (
        own_share - LOST_TO_PRODUCTION * production_pressure * lost + BY_SHARED_SAVINGS * shared_savings
    )


@compiled
def perceived_benefit(captured: float, fair: float, visibility: float, weight: float) -> float:
    """Benefit as the organisation sees it: a cost-benefit analysis in use moves it towards the fair share.

    ``captured + weight * visibility * max(0, fair - captured)`` with visibility 0-1 of the object (002 §4.4b; O13,
    O15).
    """
    return captured + weight * visibility * max(0.0, fair - captured)


@compiled
def weigh_interests(settings: Record, organisations: Record, visibility: Floats) -> None:
    """Write ``captured`` and ``perceived`` of every organisation; ``visibility`` [n_organisations] of returns, 0-1."""
    p = settings[0]
    for o in range(organisations.size):
        org = organisations[o]
        captured = captured_benefit(
            org.integration,
            org.own_share,
            org.production_pressure,
            org.lost_production,
            p["funding.shared_savings"],
            p["funding.team_budget"],
        )
        if p["wrong_pocket_on"] == 0.0:
            captured = p["wrong_pocket.fair_share"]
        org.captured = captured
        org.perceived = perceived_benefit(
            captured, p["wrong_pocket.fair_share"], visibility[o], p["wrong_pocket.mkba_weight"]
        )
