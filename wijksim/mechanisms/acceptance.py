"""Being accepted as a go-between: who knows a boundary worker, and trusts this person (geaccepteerd worden; 002 §4.3a,
§5.1.3; 000 Q4; W15, W20, W32).

Nobody is accepted by a house, but by people there. A house accepts somebody as far as there is anybody who would pick
up the phone, and each promise at a table is remembered by who sat there.
"""

from typing import NamedTuple

from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Log, Network, Now
from wijksim.mechanisms.compiled import Floats, Record, Seed, compiled, loop
from wijksim.mechanisms.ties import is_alive, meet, team_of_house, tie_to
from wijksim.mechanisms.trust import trust_after_promise
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="being accepted as a go-between",
    dutch="geaccepteerd worden",
    sources=("000 Q4", "002 §4.3a", "002 §5.1.3", "decision 0022"),
    rows=("W15", "W32"),
    outcomes=("collaboration", "path_length"),
)  # fmt: skip

_FACE = decision("face_at_table")
AT_HOME = 0.5
"""How far somebody is accepted at home, however little they are there, 0-1 [assumed]."""
LEFT_AFTER_REJECTION = 0.3
"""Part of the trust that is left with who rejects somebody as a connector [assumed]."""


@compiled
def accepted_by_another(accepted: float, known: float, trust: float) -> float:
    """How far a house accepts somebody (0-1) when one more person there knows them, and trusts them so far: ``1 -
    (1 - A)(1 - known trust)``; one good contact opens the door, a second opens it further."""
    return 1.0 - (1.0 - accepted) * (1.0 - known * trust)


@loop
def look_at_acceptance(network: Network, organisations: Record, acceptance: Floats) -> None:
    """Acceptance [workers, organisations] 0-1 of every boundary worker at work by every house, measured on the ties of
    its people; 0 where nobody knows them."""
    acceptance[:] = 0.0
    for o in range(organisations.size):
        house = organisations[o]
        for i in range(house.first_professional, house.first_professional + house.professionals):
            for k in range(network.to.shape[1]):
                if is_alive(network, i, k):
                    worker = network.persons[network.to[i, k]].worker
                    if worker >= 0:
                        acceptance[worker, o] = accepted_by_another(
                            acceptance[worker, o], network.known[i, k], network.trust[i, k]
                        )
    for i in range(network.persons.size):
        person = network.persons[i]
        if person.worker >= 0 and person.at_work:
            acceptance[person.worker, person.organisation] = AT_HOME


@loop
def face_of_house(network: Network, house: Record, worker: int, team: int, draws: Seed, actor: Seed) -> int:
    """Who sits at the table for a house: who knows the boundary worker in row ``worker`` best, else somebody of the
    team, drawn; -1 when nobody works there."""
    if house.professionals == 0:
        return -1
    face, best = -1, 0.0
    for i in range(house.first_professional, house.first_professional + house.professionals):
        k = tie_to(network, i, worker)
        if k >= 0 and network.known[i, k] > best:
            face, best = i, network.known[i, k]
    if face < 0:
        first, n = team_of_house(house, team, network.teams[0])
        face = first + int(uniform(draws, actor) * n)
    return int(face)


class Sitting(NamedTuple):
    """A boundary worker at the table with one house."""

    worker: int
    """Row of this person."""
    house: int
    hours: float
    agreed: bool
    """What came of it."""
    evokes_trust: float
    """How well this person evokes trust, 0-1."""


@compiled
def sit_down(now: Now, network: Network, organisations: Record, sitting: Sitting, log: Log) -> int:
    """A boundary worker sits at a table with somebody of a house, who remembers what came of it; a failure costs who
    evokes trust less (002 §5.1.3; W15, W32). Row of who sat there, -1 at home or where nobody works."""
    p, draws = now.settings[0], stream(now.seed, _FACE, now.week)
    worker, o = sitting.worker, sitting.house
    me = network.persons[worker]
    if me.organisation == o:
        return -1
    team = me.team + int(uniform(draws, me.key) * me.teams)
    face = face_of_house(network, organisations[o], worker, team, draws, me.key + organisations[o].first_professional)
    if face >= 0:
        meet(p, network, now.week, worker, face, sitting.hours, log)
        k = tie_to(network, face, worker)
        if k >= 0 and p["trust_on"] > 0.0:
            lost = p["trust.loss"] * (1.0 - sitting.evokes_trust)
            network.trust[face, k] = trust_after_promise(network.trust[face, k], sitting.agreed, p["trust.gain"], lost)
    return face


@loop
def trust_after_rejection(trust: float) -> float:
    """Trust (0-1) in a boundary worker whom one rejects as a connector: ``0.3 T`` (002 §4.3a; W15)."""
    return LEFT_AFTER_REJECTION * trust


@compiled
def reject(network: Network, face: int, worker: int) -> None:
    """Somebody rejects a boundary worker as a connector."""
    k = tie_to(network, face, worker)
    if k >= 0:
        network.trust[face, k] = trust_after_rejection(network.trust[face, k])
