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
        (0.3 + production_pressure + 0.6 * neighbourhood_demand) * (1.0 - 0.4 * team_mode) * (1.0 - 0.7 * permeability)
    )


@compiled
def time_to_notice(production_pressure: float, neighbourhood_demand: float, weight: float) -> float:
    """Share (0-1) of attention left for what was not asked: fixed routes and ticks leave no time for loneliness or a
    wrong home, ``1 - weight * (0.75 pressure + 0.25 demand)`` (002 §4.3b; W18, P6, P23)."""
    return max(0.0, 1.0 - weight * (0.75 * production_pressure + 0.25 * neighbourhood_demand))
