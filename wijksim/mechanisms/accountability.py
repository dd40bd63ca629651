"""Accountability asked of a professional, stacked when the wijk asks more on top (verantwoording; 002 §1.1, §2.2,
§4.1, §4.2b; B3, B4, N10, K11, P23)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="accountability, stacked",
    dutch="verantwoording",
    sources=("002 §1.1", "002 §2.2", "002 §4.1", "002 §4.2b"),
    rows=("B3", "B4", "N10", "K3", "K4", "K11", "W18"),
    levers=(
        "accountability.production_pressure", "accountability.neighbourhood_demand", "accountability.mode",
    ),
    outcomes=("collaboration", "hidden_needs_found", "practice_share"),
    switches=("accountability", "production_pressure"),
)  # fmt: skip

ALWAYS_ASKED = 0.3
"""Burden that is there without targets or demands [assumed]."""
WEIGHT_OF_DEMAND = 0.6
"""Of what the wijk asks on top, beside 1 for own targets [assumed; as above]."""
RELIEF_OF_A_TEAM = 0.4
"""Share of the burden that accounting as a team takes away [assumed; as above]."""
RELIEF_OF_OPENNESS = 0.7
"""Share that compatible formats take away [assumed; as above]."""
ATTENTION_TO_PRODUCTION = 0.75
"""Part of the loss of attention that is due to production; the rest to demands of the wijk [assumed]: a division within
``referral.pressure_weight``, which is the parameter."""


@compiled
def accountability_load(
    production_pressure: float, neighbourhood_demand: float, team_mode: float, permeability: float
) -> float:
    """Burden (0-2) of accounting for joint work.

    ``(0.3 + pressure + 0.6 demand) (1 - 0.4 team_mode) (1 - 0.7 permeability)``: own targets and what the wijk asks on
    top add up; accounting as a team and compatible formats relieve (002 §4.2b "is it enough to say I worked for the
    team?"). ``team_mode`` is 0 or 1, ``permeability`` that of the accountability boundary.
    """
    return (
        (ALWAYS_ASKED + production_pressure + WEIGHT_OF_DEMAND * neighbourhood_demand)
        * (1.0 - RELIEF_OF_A_TEAM * team_mode)
        * (1.0 - RELIEF_OF_OPENNESS * permeability)
    )


@compiled
def time_to_notice(production_pressure: float, neighbourhood_demand: float, weight: float) -> float:
    """Share (0-1) of attention left for what was not asked: fixed routes and ticks leave no time for loneliness or a
    wrong home, ``1 - weight * (0.75 pressure + 0.25 demand)`` (002 §4.3b; W18, P6, P23)."""
    taken = ATTENTION_TO_PRODUCTION * production_pressure + (1.0 - ATTENTION_TO_PRODUCTION) * neighbourhood_demand
    return max(0.0, 1.0 - weight * taken)
