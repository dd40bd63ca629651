"""Ties between people at work: who knows whom across organisations, and what they may expect of each other (elkaar
kennen; 000 Q4; 002 §2.2, §4.3b; E12-E13, W20-W21, W27, W29, F20).

A tie belongs to who holds it. It grows by hours of contact, fades without, and goes when one of the two leaves. A
person has some two dozen places for ties; the weakest gives way. Colleagues in one house need none.
"""

from typing import NamedTuple

import numpy as np

from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import ObjectKind
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Log, Network, Now
from wijksim.mechanisms.compiled import Floats, Ints, Record, Seed, compiled, loop
from wijksim.mechanisms.event_log import emit
from wijksim.mechanisms.trust import trust_after_promise
from wijksim.mechanisms.what_objects_do import fading_on_map
from wijksim.randomness import decision, mix, stream, uniform

ABOUT = About(
    name="people who know each other",
    dutch="elkaar kennen",
    sources=("000 Q4", "000 Q5", "002 §2.2", "002 §4.3b", "decision 0008"),
    rows=("E12", "E13", "W20", "W21", "W27", "W29"),
    outcomes=("network_density", "ties_per_person", "referral_correct_share", "path_length"),
    switches=("knowledge",),
)  # fmt: skip

OF_WEIGHT = 0.3
"""How well somebody is known (0-1) from which a new or lost tie is an event worth telling; no rule reads it."""
_MADE, _LOST = int(EventKind.TIE_MADE), int(EventKind.TIE_LOST)
_MAP = int(ObjectKind.NETWORK_MAP)
_KEPT, _BROKEN = int(EventKind.PROMISE_KEPT), int(EventKind.PROMISE_BROKEN)
_CORRIDOR, _KNOWN_BEFORE = decision("meet_in_corridor"), decision("known_before")
_VISIT_TEAM, _VISIT_THERE = decision("network_in_team"), decision("network_there")
_VISIT_HOME = decision("network_at_home")
_ANOTHER = np.uint64(1 << 33)
"""Distance between two draws of one person; keys of professionals of one house stay below it."""


class Visit(NamedTuple):
    """What a boundary worker makes time for."""

    worker: int
    """Row of this person."""
    key: Seed
    """Of this person's draws."""
    house: int
    """Where it goes."""
    hours: float
    """Hours of contact that count with who is there."""
    shared: float
    """The same for a colleague from home, who is introduced."""


@compiled
def known_after(known: float, hours: float, gain: float) -> float:
    """How well one knows somebody's work (0-1) after ``hours`` of contact: ``1 - (1 - k) exp(-gain h)`` (002 §4.3b;
    W20; decision 0008)."""
    return known - (1.0 - known) * float(np.expm1(-gain * hours))


@compiled
def faded(known: float, fade: float, nose: float, both_passionate: bool) -> float:
    """How well one knows somebody's work (0-1) a week later: ``k (1 - fade)``; of what would fade ``nose`` (0-1) does
    so between two passionate people, who keep each other longer (000 Q4; W27)."""
    return known * (1.0 - fade * (nose if both_passionate else 1.0))


@compiled
def share_handed_over(weeks: float, half: float) -> float:
    """Share (0-1) of ties that pass to a successor who worked beside the leaver: ``w / (w + half)`` (decision 0008)."""
    return weeks / (weeks + half) if weeks > 0.0 else 0.0


@loop
def is_alive(network: Network, a: int, k: int) -> bool:
    """Whether place ``k`` of person ``a`` holds a tie with somebody who is still there."""
    b = network.to[a, k]
    return bool(b >= 0 and network.as_was[a, k] == network.persons[b].generation and network.persons[b].at_work)


@loop
def tie_to(network: Network, a: int, b: int) -> int:
    """Place of the living tie of ``a`` to ``b``, -1 without."""
    for k in range(network.to.shape[1]):
        if network.to[a, k] == b and is_alive(network, a, k):
            return k
    return -1


@loop
def place_for(network: Network, a: int) -> int:
    """A free place of person ``a``, else that of the weakest tie."""
    weakest = 0
    for k in range(network.to.shape[1]):
        if not is_alive(network, a, k):
            return k
        if network.known[a, k] < network.known[a, weakest]:
            weakest = k
    return weakest


@loop
def clear(network: Network, a: int, k: int) -> None:
    """Nobody has place ``k`` of person ``a`` any more."""
    network.to[a, k] = -1
    network.known[a, k], network.trust[a, k] = 0.0, 0.0


@loop
def put(network: Network, a: int, k: int, b: int, week: int, known: float, trust: float) -> None:
    """Person ``b``, as who sits there now, gets place ``k`` of person ``a``."""
    network.to[a, k], network.as_was[a, k], network.last[a, k] = b, network.persons[b].generation, week
    network.known[a, k], network.trust[a, k] = known, trust


@loop
def _note(network: Network, week: int, kind: int, a: int, b: int, value: float, log: Log) -> None:
    one, other = network.persons[a], network.persons[b]
    worker = one.worker if one.worker >= 0 else other.worker
    emit(log, week, kind, one.organisation, other.organisation, worker, -1, value)


@loop
def learn_to_know(p: Record, network: Network, week: int, a: int, b: int, hours: float, log: Log) -> None:
    """Person ``a`` learns in ``hours`` what ``b`` does; a new tie starts with the trust in strangers of that house, and
    takes the place of the weakest only when it is stronger."""
    k = tie_to(network, a, b)
    if k < 0:
        k = place_for(network, a)
        known = known_after(0.0, hours, p["knowledge.gain"])
        if known <= 0.0 or (is_alive(network, a, k) and network.known[a, k] >= known):
            return
        house, other = network.persons[a].organisation, network.persons[b].organisation
        put(network, a, k, b, week, known, network.institution[house, other])
        before = 0.0
    else:
        before = network.known[a, k]
        network.known[a, k] = known_after(before, hours, p["knowledge.gain"])
        network.last[a, k] = week
    if before < OF_WEIGHT <= network.known[a, k]:
        _note(network, week, _MADE, a, b, network.known[a, k], log)


@loop
def meet(p: Record, network: Network, week: int, a: int, b: int, hours: float, log: Log) -> None:
    """Two people are in contact for so many hours, and both learn from it; colleagues in one house need no tie."""
    if a == b or network.persons[a].organisation == network.persons[b].organisation or p["knowledge_on"] == 0.0:
        return
    learn_to_know(p, network, week, a, b, hours, log)
    learn_to_know(p, network, week, b, a, hours, log)


@loop
def remember_promise(p: Record, network: Network, a: int, b: int, kept: bool) -> float:
    """Trust (0-1) of person ``a`` in ``b`` after a promise, as far as they know each other; 0 where they do not."""
    k = tie_to(network, a, b)
    if k < 0:
        return 0.0
    network.trust[a, k] = trust_after_promise(network.trust[a, k], kept, p["trust.gain"], p["trust.loss"])
    return float(network.trust[a, k])


@loop
def keep_promise(p: Record, network: Network, week: int, a: int, b: int, kept: bool, resident: int, log: Log) -> None:
    """Both sides of a joint case remember whether the other kept the promise (evidence §1.2, §2.1)."""
    if p["trust_on"] == 0.0:
        return
    value = remember_promise(p, network, a, b, kept)
    remember_promise(p, network, b, a, kept)
    one, other = network.persons[a], network.persons[b]
    emit(log, week, _KEPT if kept else _BROKEN, one.organisation, other.organisation, -1, resident, value)


@loop
def fade_ties(p: Record, network: Network, week: int, by_kind: Floats, log: Log) -> None:
    """A week passes: every tie fades, less so where a map of the network is in use (``by_kind`` [o, o, kind], strength
    of objects), and ends where it no longer counts or where one of the two has left."""
    if p["knowledge_on"] == 0.0:
        return
    for a in range(network.to.shape[0]):
        if not network.persons[a].at_work:
            continue
        for k in range(network.to.shape[1]):
            b = network.to[a, k]
            if b < 0:
                continue
            before = network.known[a, k]
            if not is_alive(network, a, k):
                if before >= OF_WEIGHT:
                    _note(network, week, _LOST, a, b, before, log)
                clear(network, a, k)
                continue
            both = network.persons[a].passionate and network.persons[b].passionate
            mapped = by_kind[network.persons[a].organisation, network.persons[b].organisation, _MAP]
            fade = fading_on_map(p["knowledge.decay"], mapped, p["objects.map_keeps"])
            network.known[a, k] = faded(before, fade, p["knowledge.nose"], both)
            if network.known[a, k] < OF_WEIGHT <= before:
                _note(network, week, _LOST, a, b, before, log)
            if network.known[a, k] < p["knowledge.gone"]:
                clear(network, a, k)


@loop
def meet_in_corridors(now: Now, network: Network, organisations: Record, hours: float, log: Log) -> None:
    """Every professional runs into one other of the own team in the building this week (002 §1.3, §4.3a; F9, F16)."""
    key = stream(now.seed, _CORRIDOR, now.week)
    for a in range(network.to.shape[0]):
        me = network.persons[a]
        if me.worker >= 0 or not me.at_work:
            continue
        o = int(uniform(key, me.key) * organisations.size)
        if o != me.organisation and organisations[o].professionals > 0:
            first, n = team_of_house(organisations[o], me.team, network.teams[0])
            who = first + int(uniform(key, me.key + _ANOTHER) * n)
            meet(now.settings[0], network, now.week, a, who, hours, log)


@compiled
def team_of_house(house: Record, team: int, teams: int) -> tuple[int, int]:
    """Row of the first professional of an organisation in one team, and their number, at least one: people are divided
    evenly over the teams, and where there are fewer people than teams somebody serves several."""
    n = int(house.professionals)
    first = team * n // teams
    return int(house.first_professional) + first, max(1, (team + 1) * n // teams - first)


@loop
def somebody_of(network: Network, house: Record, team: int, week_key: np.uint64, actor: np.uint64, nose: float) -> int:
    """Somebody of an organisation in one team, drawn; passionate people are found ``1 + nose`` times as often (000 Q4;
    W27)."""
    first, n = team_of_house(house, team, network.teams[0])
    total = 0.0
    for i in range(first, first + n):
        total += 1.0 + nose * network.persons[i].passionate
    left = uniform(week_key, actor) * total
    for i in range(first, first + n):
        left -= 1.0 + nose * network.persons[i].passionate
        if left < 0.0:
            return i
    return first + n - 1


@loop
def forget(network: Network, i: int) -> None:
    """Who sat in row ``i`` leaves and takes all ties along: the own ones, and those of others by the generation."""
    network.persons[i].generation += 1
    for k in range(network.to.shape[1]):
        clear(network, i, k)


@compiled
def trust_handed_over(in_leaver: float, in_stranger: float, share: float) -> float:
    """Trust (0-1) in who was introduced by a leaver: ``s + share (T - s)``, from that in a stranger towards that in the
    leaver, as far as things were handed over (002 §5.1.1; K7)."""
    return in_stranger + share * (in_leaver - in_stranger)


@loop
def hand_over_ties(network: Network, old: int, new: int, share: float, week: int) -> None:
    """A successor in row ``new`` gets ``share`` (0-1) of how well the leaver knew others and was known by them, and of
    the trust beyond that in strangers (002 §5.1.1; K7)."""
    house = network.persons[new].organisation
    for k in range(network.to.shape[1]):
        if is_alive(network, old, k):
            b = network.to[old, k]
            there = network.persons[b].organisation
            known = share * network.known[old, k]
            if there != house and b != new:
                trust = trust_handed_over(network.trust[old, k], network.institution[house, there], share)
                know_at_least(network, new, b, week, known, trust)
    for a in range(network.to.shape[0]):
        k = tie_to(network, a, old)
        if k >= 0 and network.persons[a].at_work and network.persons[a].organisation != house and a != new:
            home = network.persons[a].organisation
            trust = trust_handed_over(network.trust[a, k], network.institution[home, house], share)
            known = share * network.known[a, k]
            clear(network, a, k)
            know_at_least(network, a, new, week, known, trust)


@loop
def know_at_least(network: Network, a: int, b: int, week: int, known: float, trust: float) -> None:
    """Person ``a`` knows and trusts ``b`` at least so well, by introduction; who is known better already stays so, and
    a new tie takes the place of the weakest only when it is stronger."""
    k = tie_to(network, a, b)
    if k >= 0:
        network.known[a, k] = max(network.known[a, k], known)
        network.trust[a, k] = max(network.trust[a, k], trust)
        return
    k = place_for(network, a)
    if known > 0.0 and (not is_alive(network, a, k) or network.known[a, k] < known):
        put(network, a, k, b, week, known, trust)


@loop
def sit_at_table(
    now: Now, network: Network, organisations: Record, members: Ints, number: int, hours: float, log: Log
) -> None:
    """One face of every member sits at the table of each team, and gets to know the others there in ``hours``; each
    table has other faces than the table with the ``number`` before it (002 §4.1; F7, F8)."""
    teams = network.teams[0]
    for team in range(teams):
        for i in range(members.size):
            first, n = team_of_house(organisations[members[i]], team, teams)
            a = first + number % n
            for j in range(i):
                first, n = team_of_house(organisations[members[j]], team, teams)
                meet(now.settings[0], network, now.week, a, first + number % n, hours, log)


@loop
def know_some(now: Now, network: Network, organisations: Record) -> None:
    """Before anything else everybody knows some people of the own team already: about ``knowledge.at_start`` of them,
    each as well as chance has it, up to ``knowledge.best_at_start``, and trusts them ``trust.at_start``; whom a
    boundary worker knows knows this one as well."""
    p, key = now.settings[0], stream(now.seed, _KNOWN_BEFORE, now.week)
    places = network.to.shape[1]
    for a in range(network.to.shape[0]):
        me = network.persons[a]
        if not me.at_work:
            continue
        draws = mix(key + me.key)
        for k in range(places):
            o = int(uniform(draws, np.uint64(k)) * organisations.size)
            first, n = team_of_house(organisations[o], me.team, network.teams[0])
            b = first + int(uniform(draws, np.uint64(k + places)) * n)
            wanted = uniform(draws, np.uint64(k + places + places)) * places < p["knowledge.at_start"]
            known = p["knowledge.best_at_start"] * uniform(draws, np.uint64(k + places + places + places))
            if wanted and o != me.organisation and known > p["knowledge.gone"] and tie_to(network, a, b) < 0:
                put(network, a, k, b, now.week, known, p["trust.at_start"])
                if me.worker >= 0:
                    know_at_least(network, b, a, now.week, known, p["trust.at_start"])


@loop
def known_as_before(network: Network, before: int, now_row: int, week: int) -> None:
    """Somebody takes a role beside the own work, in a row of its own: knows and is known as in the row ``before``."""
    for k in range(network.to.shape[1]):
        if is_alive(network, before, k):
            put(network, now_row, k, network.to[before, k], week, network.known[before, k], network.trust[before, k])
    for a in range(network.to.shape[0]):
        k = tie_to(network, a, before)
        if k >= 0 and network.persons[a].at_work and a != now_row:
            known, trust = network.known[a, k], network.trust[a, k]
            place = place_for(network, a)
            if not is_alive(network, a, place) or network.known[a, place] < known:
                put(network, a, place, now_row, week, known, trust)


@compiled
def pay_visit(now: Now, network: Network, organisations: Record, visit: Visit, log: Log) -> None:
    """A boundary worker visits somebody with whom it clicks, of one of the teams that both work for, and introduces
    somebody of the own house; nothing where either house has nobody (000 Q4; 002 §4.3b; W20, W27)."""
    me = network.persons[visit.worker]
    house, home = organisations[visit.house], organisations[me.organisation]
    if house.professionals == 0 or home.professionals == 0:
        return
    p, seed, week = now.settings[0], now.seed, now.week
    team = int(me.team) + int(uniform(stream(seed, _VISIT_TEAM, week), visit.key) * int(me.teams))
    nose = p["workers.nose"]
    there = somebody_of(network, house, team, stream(seed, _VISIT_THERE, week), visit.key, nose)
    at_home = somebody_of(network, home, team, stream(seed, _VISIT_HOME, week), visit.key, nose)
    meet(p, network, week, visit.worker, there, visit.hours, log)
    meet(p, network, week, at_home, there, visit.shared, log)


@compiled
def all_meet(settings: Record, network: Network, week: int, who: Ints, hours: float, log: Log) -> None:
    """Every two of these people are in contact for so many hours, on a learning day (000 Q6; E27)."""
    for i in range(who.size):
        for j in range(i):
            meet(settings[0], network, week, who[i], who[j], hours, log)
