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
"""Share of the benefit that lands with each of two parties where money is integral [assumed]."""
LOST_TO_PRODUCTION = 0.25
"""Share of the benefit that production lost costs at full pressure [assumed; as above]."""


@compiled
def captured_benefit(integration: float, own_share: float, withheld: float, returned: float) -> float:
    """Share phi of the benefit of joint work that falls in an organisation's own budget (may be negative).

    ``0.5 w + (1 - w) own_share - withheld + returned`` with w the integration of funding (0-1): pooled money follows
    joint outcome and is shared between two parties; siloed money rewards own production (evidence §2.4; 002 §2.3-3).
    ``withheld`` is what production lost costs (:func:`withheld_benefit`), ``returned`` what the own books show of
    shared savings (:func:`worth_of_returns`).
    """
    return EVEN_SPLIT * integration + (1.0 - integration) * own_share - withheld + returned


@compiled
def withheld_benefit(
    integration: float, production_pressure: float, lost_production: float, team_budget: float
) -> float:
    """Share of the benefit that production lost costs, ``0.25 (1 - w) pressure * lost_production (1 - team_budget)``.

    What a budget of the team itself pays (``team_budget``, share 0-1) is no production lost: without it "each stays
    stuck to the production demands of the own organisation" (002 §4.1; R17). Where two houses have settled how work
    for each other is paid, the open financial boundary gives it back (:mod:`wijksim.mechanisms.engagement`).
    """
    return LOST_TO_PRODUCTION * (1.0 - integration) * production_pressure * lost_production * (1.0 - team_budget)


@compiled
def production_lost(by_budget: float, tariff: float, lost_by_the_hour: float, lost_by_budget: float) -> float:
    """Production lost by joint work, relative, as the contract makes it: ``tariff ((1 - b) by_the_hour + b by_budget)``
    with b the share that municipality or housing association pay from a budget and ``tariff`` relative to what is
    usual (002 §4.3a; W12). Nobody is given a character: who is paid otherwise hesitates otherwise."""
    return tariff * ((1.0 - by_budget) * lost_by_the_hour + by_budget * lost_by_budget)


@compiled
def worth_of_returns(euro_per_case: float, whole_benefit: float, most: float) -> float:
    """Share of the benefit that returns of ``euro_per_case`` are worth: ``min(most, euro / whole_benefit)``; where
    nothing was saved nothing is (002 §4.4b; O13-O14)."""
    return min(most, euro_per_case / whole_benefit)


@compiled
def perceived_benefit(captured: float, shown: float, visibility: float, weight: float) -> float:
    """Benefit as the organisation sees it: a cost-benefit analysis in use adds the returns that it shows.

    ``captured + weight * visibility * shown`` with visibility 0-1 of the object and ``shown`` what its estimate of
    second-line care avoided is worth, whoever's money it is (002 §4.4b; O13, O15). It can disappoint: where care is
    not avoided it shows nothing.
    """
    return captured + weight * visibility * shown


@compiled
def weigh_interests(settings: Record, organisations: Record, visibility: Floats, estimate: float) -> None:
    """Write ``withheld``, ``captured`` and ``perceived`` of every organisation; ``visibility`` [n_organisations] of
    returns, 0-1, and what a cost-benefit analysis says a joint case avoids, in euro."""
    p = settings[0]
    whole, most = p["wrong_pocket.whole_benefit"], p["wrong_pocket.most_returns"]
    shown = worth_of_returns(estimate, whole, most)
    for o in range(organisations.size):
        org = organisations[o]
        org.withheld = withheld_benefit(
            org.integration, org.production_pressure, org.lost_production, p["funding.team_budget"]
        )
        org.captured = captured_benefit(
            org.integration, org.own_share, org.withheld, worth_of_returns(org.returns, whole, most)
        )
        if p["wrong_pocket_on"] == 0.0:
            org.withheld, org.captured = 0.0, p["wrong_pocket.fair_share"]
        org.perceived = perceived_benefit(org.captured, shown, visibility[o], p["wrong_pocket.mkba_weight"])
