"""Links between levels are messages: what broke on the shop floor reaches who has the mandate only when somebody tells
it (verbinding van niveaus; 002 §4.3a, §5.1.2; W7, W34, R7, R13)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, compiled

ABOUT = About(
    name="links between levels are messages",
    dutch="verbinding van niveaus",
    sources=("002 §4.3a", "002 §5.1.2", "004 Lessons"),
    rows=("W7", "W34", "R7", "R13"),
    levers=("boundary_workers.linked",),
    outcomes=("collaboration", "permeability_financial", "permeability_accountability"),
    switches=("boundary_work",),
)  # fmt: skip


@compiled
def share_told(hours: float, per_hour: float, broken: float) -> float:
    """Share (0-1) of the cases that broke before the eyes of the shop floor this week that gets told to who has a
    mandate: ``min(1, hours * per_hour / broken)``, for ``hours`` of linking by workers of the shop floor; without them
    there is nothing to tell (002 §5.1.2; W34)."""
    if broken <= 0.0:
        return 0.0
    return min(1.0, hours * per_hour / broken)


@compiled
def remembered(memory: Floats, told: Floats, fading: float) -> Floats:
    """Memory of what broke, by place, a week later: ``m (1 - fading) + told``."""
    return memory * (1.0 - fading) + told


@compiled
def chance_to_go_there(heard: float, worth_going: float) -> float:
    """Chance (0-1) that somebody works on what they heard breaks, not on what comes along: ``h / (h + worth_going)``
    with ``heard`` the broken cases in mind per 10,000 residents."""
    return heard / (heard + worth_going) if heard > 0.0 else 0.0
