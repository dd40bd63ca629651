"""Shared savings from measured savings, and an MKBA that can find nothing (002 §4.4b; O13-O15; evidence §4.4).

Once a year payers count second-line entries of clients with several problems over a region, and compare those who
were helped jointly with others of their age, over some five years. What chance can explain is no saving. Payers share
what is found, capped; an MKBA makes the same visible to who did not look, and can find nothing.
"""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import bell, chance, count, decision

D_COUNT = decision("second/count-clients")


@compiled
def beyond_chance(difference, square, proof):
    """Entries avoided that chance cannot explain: the difference less ``proof`` standard errors, never below 0.

    square: variance of the difference. With nothing to save this is nothing; with little it may be nothing too.
    """
    return max(0.0, difference - proof * np.sqrt(square))


@compiled
def paid_per_case(avoided, cost_per_client, shared, cap):
    """Euro paid for a joint case to each of two sides: half of the share of what a joint case avoided.

    avoided, cost_per_client: euro of second-line care a year; of the latter at most the share ``cap`` is shared.
    """
    return 0.5 * shared * min(avoided, cap * cost_per_client)


AGES = 3
"""Counts are kept by age, in the places ``joint * AGES + age``: like is compared with like."""


@compiled
def measure(w, week, lv, p):
    """The yearly measurement: entries of clients in the region are counted by age, with the luck of counting."""
    books = w.books
    total = books.clients.sum()
    if total == 0.0:
        return
    scale = max(1.0, p.region / np.float64(w.residents.strain.size))
    found = np.zeros(2 * AGES)
    for k in range(2 * AGES):
        mean = books.exposed[k] * scale
        found[k] = count(mean, chance(w.seed, D_COUNT, week, k), bell(w.seed, D_COUNT, week, k)) / scale
    show_return(books, found, scale, p)
    cost_per_client = found.sum() / total * p.stay_cost
    started = lv.shared_savings > 0.0 and week > lv.started
    books.shown[1] = (
        paid_per_case(books.shown[0], cost_per_client, lv.shared_savings, p.savings_cap) if started else 0.0
    )
    books.exposed[:] = 0.0
    books.clients[:] = 0.0


@compiled
def show_return(books, found, scale, p):
    """Euro of second-line care that a joint case demonstrably avoids in its year, by age; it can find nothing.

    Earlier years count too, each a little less than the next: one year shows nothing (002 §2.2; E11, P15).
    """
    n = 2 * AGES
    difference, square, joint = 0.0, 0.0, 0.0
    for k in range(n):
        books.measured[k] = p.evidence_kept * books.measured[k] + found[k]
        books.measured[n + k] = p.evidence_kept * books.measured[n + k] + books.clients[k]
    for age in range(AGES):
        others, helped = books.measured[n + age], books.measured[n + AGES + age]
        if others < 1.0 or helped < 1.0:
            continue
        alone, together = books.measured[age], books.measured[AGES + age]
        joint += helped
        difference += helped * (alone / others - together / helped)
        square += helped * helped * (alone / others**2 + together / helped**2) / scale
    books.shown[0] = beyond_chance(difference, square, p.proof) / max(1.0, joint) * p.stay_cost


@compiled
def renew_contracts(w, p):
    """At the turn of the year contracts are renewed: what was arranged on the side is partly drawn back (R1)."""
    teams = w.teams
    for team in range(teams.residents.size):
        for t in range(teams.agreed.shape[1]):
            teams.agreed[team, t] *= p.rest_kept
            for g in range(w.groups.parts.size):
                teams.claim_extra[team, g, t] *= p.pay_kept
        for a in range(w.groups.parts.size):
            for b in range(w.groups.parts.size):
                teams.registration[team, a, b] *= p.rest_kept
                teams.area[team, a, b] *= p.rest_kept
