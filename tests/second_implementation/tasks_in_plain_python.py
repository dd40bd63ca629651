"""Tasks, claims and divisions told a second time: plain Python, written from what the mechanisms say of themselves.

No arrays, no compiled code and no function of the model itself. A house and a task are numbers; a contract is 1 (paid), .5
(tolerated), 0 (only able) or None (not able).
"""

from dataclasses import dataclass, field
from math import prod

SECTORAL, FINANCIAL = 0, 2


@dataclass
class House:
    """What one house has to do with one task."""

    contract: float | None
    arranged: float
    """Share of what the contract leaves out that is paid here after all."""
    claim: float
    """Chance to take it up where no division decides."""


@dataclass
class Task:
    """One task among all houses of a wijk."""

    volume: float
    houses: list[House]
    agreed: float
    """Share of cases in which the division made here holds."""
    shares: list[float] = field(default_factory=list)
    """What each house does by that division."""
    buurten: list[tuple[float, bool]] = field(default_factory=lambda: [(0.0, False)])
    """How far a division of its own holds in each buurt, and whether people work at it."""


def paid(house: House) -> float:
    own = house.contract or 0.0
    return own + (1 - own) * house.arranged


def wanted(p, house: House) -> float:
    """How often a house takes a task up that it has got used to being paid for like this."""
    if house.contract is None:
        return 0.0
    return min(1.0, p["tasks.freely"] + p["tasks.by_pay"] * paid(house))


def task_a_week_later(p, task: Task, allowed: list[float], signed: list[float], tendered: list[float]) -> Task:
    """Pay goes back to what the system allows, claims follow pay, and what nobody keeps alive fades; ``signed`` is how
    far each house lives by a covenant, ``tendered`` by a tender model."""
    held = min(1.0, sum(share * strength for share, strength in zip(task.shares, signed, strict=True)))
    agreed = task.agreed * (1 - p["tasks.fading"] * (1 - p["objects.covenant_keeps"] * held))
    agreed = agreed if p["clarity_on"] else task.agreed
    law = 1.0 if p["funding.decentralised"] else p["permeability.legal_ceiling"]
    houses = []
    for house, system, share, model in zip(task.houses, allowed, task.shares, tendered, strict=True):
        most = system + p["objects.tender_pays"] * model * agreed * share * max(0.0, law - system)
        back = (1 - p["permeability.relaxation"]) * house.arranged + p["permeability.relaxation"] * most
        arranged = back if p["relaxation_on"] else max(back, house.arranged)
        later = House(house.contract, arranged, house.claim)
        if p["clarity_on"]:
            later.claim = (1 - p["tasks.drift"]) * house.claim + p["tasks.drift"] * wanted(p, later)
        houses.append(later)
    fades = p["tasks.fading"] if p["clarity_on"] else 0.0
    buurten = [(strength if held_here else strength * (1 - fades), held_here) for strength, held_here in task.buurten]
    return Task(task.volume, houses, agreed, task.shares, buurten)


def covered(task: Task) -> float:
    """Share of cases for which there is a division, of the buurt or of the wijk."""
    return sum(max(strength, task.agreed) for strength, _ in task.buurten) / len(task.buurten)


def covered_by_nobody(task: Task) -> float:
    return (1 - covered(task)) * prod(1 - house.claim for house in task.houses)


def clear(task: Task) -> float:
    """An agreement covers it, or exactly one house takes it up."""
    exactly_one = sum(
        house.claim * prod(1 - other.claim for other in task.houses if other is not house) for house in task.houses
    )
    return covered(task) + (1 - covered(task)) * exactly_one


def between(tasks: list[Task], a: int, b: int) -> tuple[float, float, float] | None:
    """Clarity, sectoral and financial openness between two houses: means over the tasks that one of them is able to do,
    by volume; nothing where there is no such task."""
    mine = [t for t in tasks if t.houses[a].contract is not None or t.houses[b].contract is not None]
    volume = sum(t.volume for t in mine)
    if not volume:
        return None
    return tuple(
        sum(t.volume * share(t) for t in mine) / volume
        for share in (
            clear,
            lambda t: 1 - covered_by_nobody(t),
            lambda t: (t.houses[a].arranged + t.houses[b].arranged) / 2,
        )
    )


def taker(
    division_holds: bool, place: float, shares: list[float], draws: list[float], claims: list[float], home: int, serves
):
    """Who takes a task up in a case of ``home``: a house, "gap" or "overlap".

    ``place`` (0-1) is where a case falls in the division; ``draws`` are those of every house; ``serves`` says whether a
    house is for residents of this age.
    """
    if division_holds:
        reached = 0.0
        for house, share in enumerate(shares):
            reached += share
            if place < reached:
                return house
    willing = [h for h, claim in enumerate(claims) if h != home and serves(h) and draws[h] < claim]
    return "gap" if not willing else willing[0] if len(willing) == 1 else "overlap"


def divided(share: dict[int, float], agreed: float, wanted_share: dict[int, float], settled: float):
    """Shares and strength of a division after two houses agreed: a first one is made whole, an old one gives way as far
    as the new one goes."""
    part = settled if agreed > 0 else 1.0
    houses = share.keys() | wanted_share.keys()
    now = {h: (1 - part) * share.get(h, 0.0) + part * wanted_share.get(h, 0.0) for h in houses}
    return now, agreed + settled * (1 - agreed)
