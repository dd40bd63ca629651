"""Residents ask at a desk, usually for the domain that they see (hulpvraag; 002 §4.2c, F13-F14, F20, E28)."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, Seed, compiled
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
def probability_of_asking(visible_need: float, trust_in_services: float, rate: float) -> float:
    """Chance per week to ask: ``rate * visible_need * (0.4 + 0.6 * trust_in_services)`` (low threshold and trust:
    F20, E28)."""
    return rate * visible_need * (0.4 + 0.6 * trust_in_services)


@compiled
def domain_seen(needs: Floats, hidden: int) -> int:
    """Domain of the largest need that the resident sees, or -1: residents ask for what they see (002 §4.2c, O19)."""
    best, largest = -1, 0.0
    for d in range(3):
        if needs[d] > largest and not hidden >> d & 1:
            best, largest = d, needs[d]
    return best


@compiled
def domains_needed(needs: Floats, threshold: float) -> int:
    """Bit mask of the domains with a need above the threshold: what is really going on."""
    mask = 0
    for d in range(3):
        if needs[d] > threshold:
            mask |= 1 << d
    return mask


@compiled
def n_domains(domains: int) -> int:
    """Number of domains (0-3) in a bit mask."""
    return (domains & 1) + (domains >> 1 & 1) + (domains >> 2 & 1)


@compiled
def largest_need_among(needs: Floats, domains: int) -> int:
    """Domain with the largest need among those in the bit mask, or -1."""
    best, largest = -1, 0.0
    for d in range(3):
        if domains >> d & 1 and needs[d] > largest:
            best, largest = d, needs[d]
    return best


@compiled
def who_asks(
    settings: Record,
    seed: Seed,
    week: int,
    key: Ints,
    need: Floats,
    hidden: Ints,
    trust: Floats,
    has_case: Bools,
    in_second_line: Bools,
    pause: Ints,
    requests: Ints,
) -> int:
    """Rows of the residents who ask this week, in a drawn order, written to ``requests``; returns their number.

    The order is drawn by resident, not by row, so permuting residents changes nothing. ``pause`` counts the weeks
    that a resident waits after a closed case, and is lowered here. In busy times needs arise more often and people
    come sooner (``workload.factor``).
    """
    p = settings[0]
    ask = stream(seed, _ASK, week)
    order = stream(seed, _ORDER, week)
    n = 0
    for r in range(key.size):
        if pause[r] > 0:
            pause[r] -= 1
            continue
        if has_case[r] or in_second_line[r]:
            continue
        seen = domain_seen(need[r], hidden[r])
        if seen < 0 or need[r, seen] <= p.needs_threshold:
            continue
        if uniform(ask, key[r]) < probability_of_asking(need[r, seen], trust[r], p.asking_rate * p.workload_factor):
            requests[n] = r
            n += 1
    ranks = np.empty(n)
    for i in range(n):
        ranks[i] = uniform(order, key[requests[i]])
    requests[:n] = requests[:n][np.argsort(ranks, kind="mergesort")]
    return n
