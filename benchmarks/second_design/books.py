"""Own books: hours, money in cents, capacity, and what a ledger shows (002 §2.3-3, §4.3a; W12, P13).

Every organisation serves what is due within its hours, is paid by the hour or a lump, and learns from its ledger
what an own unbilled hour cost and what a joint case brought. Capacity is planned once a year to what income allows,
so that books balance.
"""

import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.compiled import compiled


@compiled
def chance_billed(load, power):
    """Chance (0-1) that an hour would have been billed otherwise: load ** power; a calendar that is half empty
    loses little."""
    return min(1.0, load) ** power


@compiled
def lost_billing(tariff, lump, pooled, paid, load, power):
    """Euro of billing that an unbilled hour costs: tariff paid (1 - lump)(1 - pooled) load ** power."""
    return tariff * paid * (1.0 - lump) * (1.0 - pooled) * chance_billed(load, power)


@compiled
def serve(w, week, lv, p):
    """What is due is served within the hours that are left; load follows; billing and lumps move between two
    accounts."""
    orgs = w.orgs
    rate = min(1.0, p.service_per_hour * p.case_weekly_hours * lv.service)
    for o in range(orgs.group.size):
        due_now = orgs.open_hours[o] * rate
        orgs.open_hours[o] -= due_now
        orgs.due[o] += due_now
        capacity = max(0.2 * orgs.capacity[o], orgs.capacity[o] - orgs.unbilled[o])
        asked = due_now + orgs.unbilled[o]
        orgs.load[o] += 0.05 * (asked / orgs.capacity[o] - orgs.load[o])
        served = min(orgs.due[o], capacity)
        orgs.due[o] -= served
        w.tables.week[c.WASTED] += orgs.capacity[o] - served - orgs.unbilled[o]
        pay(w, o, served, lv)
        learn_from_ledger(w, o, lv, p)
        orgs.unbilled[o] = 0.0


@compiled
def pay(w, o, served, lv):
    """A week's income and cost in whole cents; what is pooled is paid as a budget of the same size."""
    orgs, books = w.orgs, w.books
    billed = np.int64(np.floor(served * orgs.paid_share[o] * orgs.mean_tariff[o] * (1.0 - orgs.lump[o]) + 0.5))
    lump = orgs.lump_week[o]
    extra = np.int64(np.floor(orgs.received[o] * 100.0 + 0.5))
    shared = np.int64(np.floor(orgs.shared[o] * 100.0 + 0.5))
    left = billed + lump
    for payer in range(1, 4):
        part = np.int64(np.floor((billed + lump) * orgs.payer_share[o, payer]))
        books.paid[payer] += part
        left -= part
    books.paid[0] += left + extra  # the municipality pays what rounding leaves, and the lump of a pool
    books.paid[2] += shared  # the care office shares what it did not spend
    orgs.income[o] += billed + lump + extra + shared
    orgs.income_year[o] += billed + lump + extra + shared
    cost = np.int64(np.floor(orgs.capacity[o] * orgs.wage[o] + 0.5))
    orgs.cost[o] += cost
    orgs.cost_year[o] += cost


@compiled
def learn_from_ledger(w, o, lv, p):
    """The ledger of about a year: euro lost per unbilled hour, and euro received per joint case."""
    orgs = w.orgs
    lost = lost_billing(
        orgs.tariff[o] / 100.0, orgs.lump[o], lv.integration, orgs.paid_share[o], orgs.load[o], p.full_power
    )
    orgs.lost[o] += p.book_memory * (lost - orgs.lost[o])
    if orgs.joint[o] > 0.0:
        per_case = (orgs.received[o] + orgs.shared[o]) / orgs.joint[o]
        orgs.returns[o] += min(1.0, p.book_memory * 2.0) * (per_case - orgs.returns[o])
    orgs.received[o], orgs.shared[o], orgs.joint[o] = 0.0, 0.0, 0.0


@compiled
def plan_capacity(w, lv, p):
    """Once a year: hire or shrink to what income pays, within limits; a budget follows demand halfway."""
    orgs = w.orgs
    for o in range(orgs.group.size):
        if orgs.cost_year[o] > 0:
            balance = orgs.income_year[o] / orgs.cost_year[o] - 1.0
            step = max(-p.capacity_change, min(p.capacity_change, balance))
            orgs.capacity[o] *= 1.0 + step * (1.0 - 0.5 * orgs.lump[o])
            wanted = max(0.9, min(1.1, orgs.load[o] / 0.62))
            orgs.lump_week[o] = np.int64(np.floor(orgs.lump_week[o] * (1.0 + 0.3 * (wanted - 1.0)) + 0.5))
        orgs.income_year[o], orgs.cost_year[o] = 0, 0
