"""Scale of the team and the fence round the wijk (schaal, hek om de wijk; 002 §2.1, §4.1, §4.2d; F1-F2, B7, N15, P20)."""

from wijksim.mechanisms.compiled import compiled


@compiled
def contact_with_residents(team_scale: float, by_scale: float) -> float:
    """Factor on what a team notices: ``1 + by_scale * team_scale`` with scale 1 a buurt, 0 the wijk, -1 a district; the wijk
    is too large for real contact, the buurt is right (002 §4.1; P20)."""
    return 1.0 + by_scale * team_scale


@compiled
def tables_for_teams(team_scale: float, buurten: float) -> float:
    """Number of team tables (1 for the wijk or district, one for each buurt otherwise, up to 3 that one organisation can
    really sit at): small scale costs meetings."""
    return min(3.0, buurten) if team_scale > 0.5 else 1.0


@compiled
def fenced(resting: float, fence: float, inside: bool, opens: float, hardens: float) -> float:
    """Resting permeability behind a fence: inside, money and mandate open up (``+ opens``), across it the edge is harder
    (``- hardens``): new boundaries can help as well (002 §4.1, §4.2d; P20). ``fence`` is 0 or 1."""
    moved = resting + fence * (opens if inside else -hardens)
    return min(1.0, max(0.0, moved))
