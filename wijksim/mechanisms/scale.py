"""Scale of the team and the fence round the wijk (schaal, hek om de wijk; 002 §2.1, §4.1, §4.2d; F1-F2, B7, N15,
P20)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, compiled

ABOUT = About(
    name="scale of the team and the fence",
    dutch="schaal, schot om de wijk",
    sources=("002 §2.1", "002 §2.2", "002 §4.1", "002 §4.2d"),
    rows=("F1", "F2", "B7", "E14", "N15"),
    levers=("scale.team", "scale.fence", "neighbourhood.buurten"),
    outcomes=("hidden_needs_found", "permeability_financial", "permeability_geographic", "meeting_hours"),
)  # fmt: skip

MAX_TABLES = 3.0
"""Tables at which somebody sits at most, however many buurten [assumed]."""


@compiled
def contact_with_residents(team_scale: float, by_scale: float) -> float:
    """Factor on what a team notices: ``1 + by_scale * team_scale`` with scale 1 a buurt, 0 the wijk, -1 a district;
    the wijk is too large for real contact, the buurt is right (002 §4.1; P20)."""
    return 1.0 + by_scale * team_scale


@compiled
def tables_for_teams(team_scale: float, buurten: float) -> float:
    """Number of team tables (1 for the wijk or district, one for each buurt otherwise, up to 3 that one
    organisation can really sit at): small scale costs meetings."""
    return min(MAX_TABLES, buurten) if team_scale == 1.0 else 1.0


@compiled
def put_up_fence(resting: Floats, fence: float, inside: bool, opens: float, hardens: float) -> None:
    """Resting permeability [5] with a fence round the area (``fence`` 0 or 1), in place.

    Inside it money and mandate open up (financial and accountability ``+ opens``); towards who is not only of this
    area the geographic edge is harder (``- hardens``): new boundaries can help as well (002 §4.1, §4.2d; P20).
    """
    if inside:
        resting[2] = min(1.0, resting[2] + fence * opens)
        resting[3] = min(1.0, resting[3] + fence * opens)
    else:
        resting[4] = max(0.0, resting[4] - fence * hardens)
