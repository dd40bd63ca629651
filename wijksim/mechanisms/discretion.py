"""Room to manoeuvre: a budget of deviations from protocol, spent when it is worth it (scharrelruimte; 001; 002 §4.3b,
§5.1.3; R10-R11, P6; form after "Budgeting discretion", evidence §1.4)."""

import numpy as np

from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now
from wijksim.mechanisms.compiled import Record, compiled
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="room to manoeuvre",
    dutch="scharrelruimte",
    sources=("001", "002 §4.2a", "002 §4.2b", "002 §4.4a", "002 §5.1.3", "evidence §1.4"),
    rows=("R10", "N7", "N8", "O12", "A10"),
    levers=("room_to_manoeuvre", "accountability.production_pressure"),
    outcomes=("collaboration", "practice_share"),
    switches=("discretion",),
)  # fmt: skip

NOT_WORTH_IT = 1.25
"""Benefit below which a first deviation is not worth it at the start of a quarter [assumed; form after evidence
§1.4]."""
EASIER_WITH_MORE = 0.35
"""What each deviation left takes off that bar at the end of a quarter [assumed; as above]."""
SAVED_FOR_LATER = 8.0
"""How much less it takes off at the start of the quarter, when more may come [assumed; as above]."""

_ROUND = decision("round_discretion")


@compiled
def room_left_by_managers(room: float, production_pressure: float, shortfall: float) -> float:
    """Room (0-1) that team managers leave of what the house allows: ``room * (1 - pressure * shortfall)``.

    A manager is a professional with a task of control: content first while production is met, finance first when it
    falls short of the target (002 §4.2a-b; A10). ``shortfall`` (0-1) is the part of the production target not met.
    """
    return room * (1.0 - production_pressure * shortfall)


@compiled
def deviations_per_quarter(room: float, per_quarter: float, u: float) -> int:
    """Number of times a professional may leave protocol in a quarter: ``floor(per_quarter * room + u)``, u in [0,
    1)."""
    return int(np.floor(per_quarter * room + u))


@compiled
def worth_a_deviation(benefit: float, left: int, weeks_left: float) -> bool:
    """Whether a case is worth one of the deviations left: the cutoff falls with what is left and as the quarter ends.

    ``benefit > 1.25 - 0.35 left / (1 + 8 weeks_left / 13)``; benefit of joint work lies between 0.6 and 1.7.
    """
    return left > 0 and benefit > NOT_WORTH_IT - EASIER_WITH_MORE * left / (
        1.0 + SAVED_FOR_LATER * weeks_left / WEEKS_PER_QUARTER
    )


@compiled
def grant_room(now: Now, professionals: Record, organisations: Record) -> None:
    """At the start of a quarter every professional gets the deviations that the organisation grants."""
    p = now.settings[0]
    key = stream(now.seed, _ROUND, now.week)
    for i in range(professionals.size):
        pro = professionals[i]
        room = organisations[pro.organisation].room
        pro.deviations = deviations_per_quarter(room, p["discretion.per_quarter"], uniform(key, pro.key))


@compiled
def resistance(attachment: float, room: float, habituated_room: float, weight: float) -> float:
    """Resistance to letting go: ``weight * attachment * max(0, room - habituated_room)``; a sudden step hurts those who
    are attached to their protocol, a gradual one is got used to (002 §4.2a-b, §4.4a; N7-N8, O12, P19)."""
    return weight * attachment * max(0.0, room - habituated_room)
