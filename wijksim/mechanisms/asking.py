"""Residents ask at a desk, usually for the domain that they see (hulpvraag; 002 §4.2c, F13-F14, F20, E28)."""

import numpy as np

from wijksim.domain.vocabulary import N_SECTORS
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.compiled import Floats, Ints, compiled
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="asking for help",
    dutch="hulpvraag",
    sources=("002 §1.1", "002 §2.2", "002 §4.2c"),
    rows=("A12", "F20", "E28"),
    outcomes=("open_cases", "trust_in_services"),
)  # fmt: skip


_ASK, _ORDER = decision("ask_for_help"), decision("order_at_desk")


@compiled
def probability_of_asking(visible_need: float, trust_in_services: float, rate: float, without_trust: float) -> float:
    """Chance per week to ask: ``rate * visible_need * (a + (1 - a) trust_in_services)`` with a the part that
    needs no trust, ``without_trust`` (low threshold and trust: F20, E28)."""
    return rate * visible_need * (without_trust + (1.0 - without_trust) * trust_in_services)


@compiled
def domain_seen(needs: Floats, hidden: int) -> int:
    """Domain of the largest need that the resident sees, or -1: residents ask for what they see (002 §4.2c, O19)."""
    best, largest = -1, 0.0
    for d in range(N_SECTORS):
        if needs[d] > largest and not hidden >> d & 1:
            best, largest = d, needs[d]
    return best


@compiled
def domains_needed(needs: Floats, threshold: float) -> int:
    """Bit mask of the domains with a need above the threshold: what is really going on."""
    mask = 0
    for d in range(N_SECTORS):
        if needs[d] > threshold:
            mask |= 1 << d
    return mask


@compiled
def n_domains(domains: int) -> int:
    """Number of domains (0-3) in a bit mask."""
    number = 0
    for d in range(N_SECTORS):
        number += domains >> d & 1
    return number


@compiled
def largest_need_among(needs: Floats, domains: int) -> int:
    """Domain with the largest need among those in the bit mask, or -1."""
    best, largest = -1, 0.0
    for d in range(N_SECTORS):
        if domains >> d & 1 and needs[d] > largest:
            best, largest = d, needs[d]
    return best


@compiled
def who_asks(now: Now, people: Residents, requests: Ints) -> int:
    """Rows of the residents who ask this week, in a drawn order, written to ``requests``; returns their number.

    The order is drawn by resident, not by row, so permuting residents changes nothing. ``pause`` counts the weeks
    that a resident waits after a closed case, and is lowered here. In busy times needs arise more often and people
    come sooner (``workload.factor``).
    """
    p = now.settings[0]
    ask, order = stream(now.seed, _ASK, now.week), stream(now.seed, _ORDER, now.week)
    n = 0
    for r in range(people.key.size):
        if people.pause[r] > 0:
            people.pause[r] -= 1
            continue
        if people.has_case[r] or people.in_second_line[r]:
            continue
        seen = domain_seen(people.need[r], people.hidden[r])
        if seen < 0 or people.need[r, seen] <= p["needs.threshold"]:
            continue
        rate = p["asking.rate"] * p["workload.factor"]
        chance = probability_of_asking(people.need[r, seen], people.trust[r], rate, p["asking.without_trust"])
        if uniform(ask, people.key[r]) < chance:
            requests[n] = r
            n += 1
    ranks = np.empty(n)
    for i in range(n):
        ranks[i] = uniform(order, people.key[requests[i]])
    requests[:n] = requests[:n][np.argsort(ranks, kind="mergesort")]
    return n
