"""What two organisations are to each other, measured on the ties of their people: how well somebody here knows whom to
turn to there, and trusts them (kennen en gekend worden; 002 §2.2, §4.3b; E12-E13, W20-W21, W29, F20)."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.acceptance import look_at_acceptance
from wijksim.mechanisms.columns import Log, Network, Pairs
from wijksim.mechanisms.compiled import Floats, Record, compiled, loop
from wijksim.mechanisms.finding import chance_to_think_of
from wijksim.mechanisms.ties import fade_ties, is_alive, team_of_house
from wijksim.mechanisms.trust import trust_in_strangers

ABOUT = About(
    name="knowing who does what (measured on ties)",
    dutch="kennen en gekend worden",
    sources=("000 Q5", "002 §2.2", "002 §4.3b"),
    rows=("E12", "E13", "W20", "W21", "W29"),
    outcomes=("trust", "network_density", "referral_correct_share", "path_length"),
    switches=("knowledge", "trust"),
)  # fmt: skip


BY_HOUSE = 3
"""Columns of scratch space: of whom one knows best how well and how trusted, and how well the house is known."""


@compiled
def expected_trust(in_stranger: float, in_person: float, chance_known: float) -> float:
    """Trust (0-1) with which somebody meets another house: in whom they know there, with the chance that they think of
    them, else in a stranger."""
    return chance_known * in_person + (1.0 - chance_known) * in_stranger


@compiled
def known_from_another(known: float, person: float) -> float:
    """How well one knows what a house does (0-1) when one knows another ``person`` there too: ``1 - (1 - k)(1 -
    person)``; each tells something that the others did not."""
    return 1.0 - (1.0 - known) * (1.0 - person)


@loop
def look_at_ties(p: Record, network: Network, organisations: Record, pairs: Pairs, best: Floats, lived: Floats) -> None:
    """Knowledge and trust of every pair [o, o], directed: means over the people of a of how well they know what b does,
    from all whom they know there, and of how far they trust whom they know best. Who knows nobody there knows what
    anybody does (``knowledge.floor``) and trusts as one trusts strangers.

    The trust of each house in strangers moves on. ``best`` [o, 3] and ``lived`` [o, 2] are scratch space.
    """
    n = organisations.size
    for a in range(n):
        house = organisations[a]
        _start(a, n, pairs, lived, p)
        for i in range(house.first_professional, house.first_professional + house.professionals):
            _whom_one_knows_best(network, i, best, lived)
            for b in range(n):
                if b != a:
                    if p["knowledge_on"] > 0.0:
                        pairs.knowledge[a, b] += max(p["knowledge.floor"], best[b, 2]) / house.professionals
                    if p["trust_on"] > 0.0:
                        chance = chance_to_think_of(best[b, 0], p["finding.search"])
                        expected = expected_trust(network.institution[a, b], best[b, 1], chance)
                        pairs.trust[a, b] += expected / house.professionals
        for b in range(n):
            if b != a and p["trust_on"] > 0.0:
                mean = lived[b, 0] / lived[b, 1] if lived[b, 1] > 0.0 else p["trust.floor"]
                network.institution[a, b] = trust_in_strangers(
                    network.institution[a, b], mean, p["trust.floor"], p["trust.strangers"], p["trust.memory"]
                )


@loop
def _start(a: int, n: int, pairs: Pairs, lived: Floats, p: Record) -> None:
    for b in range(n):
        lived[b, 0], lived[b, 1] = 0.0, 0.0
        if b != a:
            if p["knowledge_on"] > 0.0:
                pairs.knowledge[a, b] = 0.0
            if p["trust_on"] > 0.0:
                pairs.trust[a, b] = 0.0


@loop
def _whom_one_knows_best(network: Network, i: int, best: Floats, lived: Floats) -> None:
    """How well person ``i`` knows, and trusts, whom they know best in every house, and knows what that house does; what
    was lived through there with professionals is added up in ``lived``."""
    for b in range(best.shape[0]):
        best[b, 0], best[b, 1], best[b, 2] = 0.0, 0.0, 0.0
    for k in range(network.to.shape[1]):
        if not is_alive(network, i, k):
            continue
        other = network.persons[network.to[i, k]]
        if other.worker >= 0:
            continue
        b = other.organisation
        lived[b, 0] += network.trust[i, k]
        lived[b, 1] += 1.0
        best[b, 2] = known_from_another(best[b, 2], network.known[i, k])
        if network.known[i, k] > best[b, 0]:
            best[b, 0], best[b, 1] = network.known[i, k], network.trust[i, k]


@compiled
def live_with_ties(
    settings: Record, network: Network, week: int, organisations: Record, pairs: Pairs, acceptance: Floats, log: Log
) -> None:
    """A week passes for all ties, and what organisations are to each other and to boundary workers follows."""
    n = organisations.size
    fade_ties(settings[0], network, week, pairs.by_kind, log)
    look_at_ties(settings[0], network, organisations, pairs, np.zeros((n, BY_HOUSE)), np.zeros((n, BY_HOUSE)))
    look_at_acceptance(network, organisations, acceptance)


@loop
def ties_per_person(network: Network) -> float:
    """Mean number of living ties per person at work."""
    ties, persons = 0, 0
    for a in range(network.to.shape[0]):
        if network.persons[a].at_work:
            persons += 1
            for k in range(network.to.shape[1]):
                ties += int(is_alive(network, a, k))
    return ties / max(1, persons)


@loop
def share_of_possible_ties(network: Network, organisations: Record) -> float:
    """Living ties of professionals with professionals of other houses in the own team, per pair that could have one
    (0-1)."""
    ties, possible = 0, 0
    for o in range(organisations.size):
        house = organisations[o]
        for a in range(house.first_professional, house.first_professional + house.professionals):
            me = network.persons[a]
            for team in range(me.team, me.team + me.teams):
                for b in range(organisations.size):
                    if b != o and organisations[b].professionals > 0:
                        possible += team_of_house(organisations[b], team, network.teams[0])[1]
            for k in range(network.to.shape[1]):
                if is_alive(network, a, k) and network.persons[network.to[a, k]].worker < 0:
                    ties += 1
    return min(1.0, ties / possible) if possible > 0 else 0.0
