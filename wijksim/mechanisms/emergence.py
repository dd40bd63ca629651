"""Boundary workers nobody planned: professionals who take the role by themselves (emergente grenzenwerkers; 000 Q1, Q4;
002 §3.2, §4.3; W2, W8-W9, W20)."""

import numpy as np
import numpy.typing as npt

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Record, Seed, compiled
from wijksim.randomness import decision, logistic, stream, uniform

ABOUT = About(
    name="boundary workers nobody planned",
    dutch="emergente grenzenwerkers",
    sources=("000 Q1", "000 Q4", "002 §3.2", "002 §4.3"),
    rows=("W2", "W9"),
    levers=("room_to_manoeuvre", "accountability.production_pressure"),
    outcomes=("emergent_workers", "boundary_hours"),
    switches=("emergence",),
)  # fmt: skip

LOVED_WORK = 2
"""Joint cases in half a year below which nobody takes the role of somebody who works across."""

_STEP_FORWARD = decision("take_the_role")


@compiled
def probability_of_taking_the_role(
    p: Record, motivation: float, joint_recent: float, room: float, load: float
) -> float:
    """Chance per quarter that a professional starts to work across boundaries beside the own cases.

    ``room * logistic(a motivation + b joint_recent - threshold - c max(0, load - busy_from))``:
    intrinsically motivated, sees linking opportunities because of joint cases, and has the room for it (000 Q1, Q4;
    W2).
    """
    drive = (
        p["emergence.motivation"] * motivation + p["emergence.by_joint_case"] * joint_recent - p["emergence.threshold"]
    )
    drive -= p["emergence.by_load"] * max(0.0, load - p["emergence.busy_from"])
    return room * logistic(drive)


@compiled
def hours_taken(contracted: float, room: float, share: float) -> float:
    """Hours a week that somebody takes for it out of the own contract: ``share * room * contracted``."""
    return share * room * contracted


@compiled
def who_steps_forward(
    settings: Record, seed: Seed, week: int, professionals: Record, organisations: Record, taken: npt.NDArray[np.bool_]
) -> npt.NDArray[np.int64]:
    """Rows of the professionals who take the role this quarter; ``taken`` marks who already has it."""
    p = settings[0]
    key = stream(seed, _STEP_FORWARD, week)
    found = np.empty(professionals.size, np.int64)
    n = 0
    for i in range(professionals.size):
        pro = professionals[i]
        if taken[i] or pro.joint_recent < LOVED_WORK:
            continue
        room = organisations[pro.organisation].room
        chance = probability_of_taking_the_role(p, pro.motivation, pro.joint_recent, room, pro.load)
        if uniform(key, pro.key) < chance:
            found[n] = i
            n += 1
    return found[:n]


def probability_of_giving_up(
    p: Record, energy: float, frustration: float, room: float, production_pressure: float
) -> float:
    """Chance per quarter that somebody goes back to the own work alone: nobody asked for it and production goes on.

    ``base + held_back (1 - room) pressure + worn (max(0, frustration - borne) + max(0, enough - energy))``: unplanned
    work across boundaries lasts by the room that is given and by the strength of those who do it (000 Q4; 002 §5.1.1;
    W14, W25, R1).
    """
    frustrated = p["emergence.worn"] * max(0.0, frustration - p["emergence.borne_frustration"])
    worn = frustrated + p["emergence.worn"] * max(0.0, p["emergence.enough_energy"] - energy)
    return min(1.0, p["emergence.give_up"] + p["emergence.held_back"] * (1.0 - room) * production_pressure + worn)
