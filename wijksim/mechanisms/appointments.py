"""A first appointment: how full the calendar of a professional is decides how long somebody waits (eerste afspraak,
wachttijd; 002 §2.2; evidence §4.3; E6, F20).

A calendar belongs to a person, so waiting does not depend on the number of residents. Hours that go to meetings or to
work across boundaries fill it as clients do.
"""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import compiled

ABOUT = About(
    name="a first appointment",
    dutch="eerste afspraak",
    sources=("002 §2.2", "evidence §4.3"),
    rows=("E6", "F20"),
    levers=("workload.factor",),
    outcomes=("weeks_to_help", "waiting_weeks_care", "waiting_weeks_welfare", "waiting_weeks_housing"),
)  # fmt: skip

FULLEST = 0.95
"""Share of the hours that is taken in the fullest calendar: somebody always falls out, so that a first appointment is
never out of sight; beyond it the caseload is the limit."""


@compiled
def fullness(load: float, usual_hours: float, hours: float) -> float:
    """Share (0-0.95) of the ``hours`` of this week that clients take: ``load`` is what they ask of ``usual_hours``."""
    if hours <= 0.0:
        return FULLEST
    return min(FULLEST, load * usual_hours / hours)


@compiled
def weeks_to_appointment(full: float, at_half: float) -> float:
    """Mean weeks to a first free hour: ``at_half * full / (1 - full)``, so ``at_half`` in a calendar that is half full;
    the waiting time of a queue with one server (Pollaczek-Khinchine), whatever the number of residents."""
    return at_half * full / (1.0 - full)


@compiled
def probability_of_appointment(weeks: float) -> float:
    """Chance that the first appointment is this week when it takes ``weeks`` on average: ``1 / (1 + weeks)``."""
    return 1.0 / (1.0 + weeks)
