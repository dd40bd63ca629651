"""Finding somebody elsewhere: whom I know, whom a boundary worker knows, or a stranger at the desk (002 §4.3b; 000 Q4;
W20, W21, W28, E13)."""

from typing import NamedTuple

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Log, Network, Now
from wijksim.mechanisms.compiled import Record, Seed, compiled, loop
from wijksim.mechanisms.ties import is_alive, meet, team_of_house, tie_to
from wijksim.mechanisms.what_objects_do import found_at_desk
from wijksim.randomness import mix, uniform

ABOUT = About(
    name="finding somebody elsewhere",
    dutch="iemand weten te vinden",
    sources=("000 Q4", "002 §2.2", "002 §4.3b", "decision 0008"),
    rows=("W20", "W21", "W28", "E13"),
    outcomes=("collaboration", "known_partner_share"),
)  # fmt: skip

KNOWN = 0
"""Way to come to somebody: one knows them."""
THROUGH = 1
"""Through a boundary worker."""
STRANGER = 2
"""At the desk."""
NOT_FOUND = 3
"""Not at all."""
_AT_DESK = np.uint64(1 << 62)
"""Actor on the stream of one case that is no person's key: whether there is somebody at the desk."""
_WHO = np.uint64(1 << 61)
"""The same: who it is."""


class Found(NamedTuple):
    """Whom somebody found at another organisation."""

    who: int
    """Row of the professional, -1 when nobody was found."""
    way: int
    """How: one of the ways above."""
    trust: float
    """That one starts with, 0-1."""
    known: float
    """How well one knows this person, 0-1."""


@compiled
def chance_to_think_of(known: float, search: float) -> float:
    """Chance (0-1) that somebody comes to mind whom one knows ``known`` well: ``min(1, search known)`` (decision
    0008)."""
    return min(1.0, search * known)


@loop
def most_trusted(p: Record, network: Network, draws: Seed, a: int, first: int, n: int) -> int:
    """Place of the tie of ``a`` to whom they trust most of those who come to mind among rows ``first`` to ``first +
    n``; -1 when nobody does."""
    place, most = -1, -1.0
    for k in range(network.to.shape[1]):
        b = network.to[a, k]
        if b < first or b >= first + n or not is_alive(network, a, k):
            continue
        chance = chance_to_think_of(network.known[a, k], p["finding.search"])
        if network.trust[a, k] > most and uniform(draws, network.persons[b].key) < chance:
            place, most = k, network.trust[a, k]
    return place


@loop
def works_for(person: Record, team: int) -> bool:
    """Whether somebody works for a team."""
    return bool(person.at_work and person.team <= team < person.team + person.teams)


@loop
def worth_asking(p: Record, network: Network, draws: Seed, a: int, i: int, team: int) -> float:
    """How much professional ``a`` would like to have the boundary worker in row ``i`` along: ``known * trust`` (0-1) if
    this one works for the team and comes to mind, else 0; colleagues of the own house are known as one knows
    colleagues, and trusted."""
    you = network.persons[i]
    if i == a or not works_for(you, team):
        return 0.0
    known, trust = p["finding.colleague"], 1.0
    if you.organisation != network.persons[a].organisation:
        k = tie_to(network, a, i)
        if k < 0:
            return 0.0
        known, trust = network.known[a, k], network.trust[a, k]
    if uniform(draws, you.key) >= chance_to_think_of(known, p["finding.search"]):
        return 0.0
    return float(known * trust)


@loop
def worker_asked(
    p: Record, network: Network, workers: Record, first_worker: int, draws: Seed, a: int, team: int, hours: float
) -> int:
    """The boundary worker whom professional ``a`` gets along: who is most worth asking is asked first, and who has no
    ``hours`` left says no, so that the next is asked. Row of the worker, -1 when there is nobody (000 Q4; W28)."""
    limit = np.inf
    while True:
        asked, best = -1, 0.0
        for i in range(first_worker, network.to.shape[0]):
            worth = worth_asking(p, network, draws, a, i, team)
            if best < worth < limit:
                asked, best = int(network.persons[i].worker), worth
        if asked < 0:
            return -1
        workers[asked].times_asked += 1.0
        if workers[asked].bridge_hours >= hours:
            return asked
        limit = best


@loop
def whom_one_knows(p: Record, network: Network, organisations: Record, draws: Seed, a: int, b: int, team: int) -> Found:
    """Whom professional ``a`` thinks of at organisation ``b`` for the team of the resident, without asking anybody."""
    first, n = team_of_house(organisations[b], team, network.teams[0])
    k = most_trusted(p, network, draws, a, first, n)
    if k < 0:
        return Found(-1, NOT_FOUND, 0.0, 0.0)
    return Found(int(network.to[a, k]), KNOWN, network.trust[a, k], network.known[a, k])


@compiled
def is_worth_asking_along(found: bool, broke: bool, clear: bool) -> bool:
    """Whether somebody gets a boundary worker along: where one knows nobody, where this case broke before, or where it
    is not clear whose task it is. What two colleagues can do by themselves, they do (000 Q4; 002 §4.3b; W17, W28)."""
    return broke or not found or not clear


class Search(NamedTuple):
    """Somebody is sought who can help a resident."""

    draws: Seed
    """Stream of the case."""
    a: int
    """Row of the professional who seeks."""
    house: int
    """Where somebody is sought."""
    team: int
    """Of the resident."""
    beside: int
    """Row of the boundary worker who was asked along, -1 nobody."""
    mapped: float
    """Use of a map of the network between the two houses, 0-1."""


@loop
def find_through(now: Now, network: Network, organisations: Record, search: Search, log: Log) -> Found:
    """Somebody elsewhere for the team of the resident, sought by who thinks of nobody there.

    First whom the boundary worker knows who was asked along, who vouches for them and introduces the two; else the
    desk, where somebody is found with ``finding.desk`` (0-1), more often with a map of the network, who is trusted as
    strangers of that house are.
    """
    p, draws, a, b, person = now.settings[0], search.draws, search.a, search.house, search.beside
    first, n = team_of_house(organisations[b], search.team, network.teams[0])
    stranger = network.institution[network.persons[a].organisation, b]
    if person >= 0:
        who, trust = -1, 0.0
        if network.persons[person].organisation == b:
            who, trust = first + int(uniform(draws, _WHO) * n), stranger
        else:
            k = most_trusted(p, network, draws, person, first, n)
            if k >= 0:
                who, trust = int(network.to[person, k]), network.trust[person, k]
        if who >= 0:
            meet(p, network, now.week, a, who, p["finding.introduction_hours"], log)
            k = tie_to(network, a, who)
            known = network.known[a, k] if k >= 0 else 0.0
            return Found(who, THROUGH, max(stranger, p["finding.vouched"] * trust), known)
    if uniform(draws, _AT_DESK) < found_at_desk(p["finding.desk"], search.mapped, p["objects.map_finds"]):
        return Found(first + int(uniform(draws, _WHO) * n), STRANGER, stranger, 0.0)
    return Found(-1, NOT_FOUND, 0.0, 0.0)


@loop
def trust_in(network: Network, a: int, b: int) -> float:
    """Trust (0-1) of person ``a`` in person ``b``, or in strangers of that house."""
    k = tie_to(network, a, b)
    if k >= 0:
        return float(network.trust[a, k])
    return float(network.institution[network.persons[a].organisation, network.persons[b].organisation])


@loop
def talk_about(p: Record, network: Network, week: int, a: int, b: int, beside: int, log: Log) -> None:
    """Two professionals talk about a case, with the boundary worker in row ``beside`` when one was asked along (-1
    nobody): all come to know each other better."""
    meet(p, network, week, a, b, p["finding.talk_hours"], log)
    if beside >= 0:
        meet(p, network, week, beside, a, p["finding.talk_hours"], log)
        meet(p, network, week, beside, b, p["finding.talk_hours"], log)


@compiled
def draws_of_case(search: Seed, case_key: Seed) -> Seed:
    """A stream of its own for the search about one case."""
    return mix(np.uint64(search) + np.uint64(case_key))
