"""Negotiating one task between two parties: I, you, or together (002 §3.1, §4.2; N1, N13, N16).

Each party scores an option by its own books: what the task pays it, less what an own hour is worth, plus the
sorting hours that a clear division saves. The option that is best for who gains least wins, if both gain; else
nothing is agreed.
"""

import numpy as np

from benchmarks.second_design.claims import claim, paid_share
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import bell, decision
from benchmarks.second_design.objects import COVENANT
from benchmarks.second_design.state import NOBODY, TOGETHER

D_SCORE = decision("second/score")
FAILED = -3


@compiled
def net_of_hour(tariff, lump, pooled, paid, hour_value, target_credit):
    """Euro that an hour of the task leaves: by-the-hour pay (1 - lump)(1 - pooled) paid tariff + credit - value of
    the hour."""
    return (1.0 - lump) * (1.0 - pooled) * paid * tariff + target_credit * paid - hour_value


@compiled
def gain(share_after, share_before, net, hours, saved):
    """Euro per case that a party gains by a new division: (after - before) net hours + worth of sorting hours
    saved."""
    return (share_after - share_before) * net * hours + saved


@compiled
def score_of(orgs, groups, teams, tasks, team, task, g, lv, p):
    """(claim now, net euro of an hour, worth of one sorting hour) of one party, from its contract and ledger."""
    o = groups.orgs[g, 0]
    extra = teams.claim_extra[team, g, task]
    wage = orgs.wage[o] / 100.0
    paid = paid_share(tasks.paid[task, g], extra)
    value = orgs.lost[o] + p.load_cost * wage * orgs.load[o] * orgs.load[o]
    credit = p.target_cost * wage * lv.production_pressure
    net = net_of_hour(orgs.tariff[o] / 100.0, orgs.lump[o], lv.integration, paid, value, credit)
    return claim(tasks.paid[task, g], extra), net, value


@compiled
def negotiate(orgs, groups, teams, tasks, team, task, a, b, share, reach, seed, week, lv, p):
    """Settle ``share`` of what is open on one task between two groups; returns the group, TOGETHER, or FAILED.

    ``reach`` is how far those at the table can bind their houses: habits of the shop floor hold in part of the
    cases, and do not undo a division that somebody with a mandate made.
    """
    if tasks.paid[task, a] < 0.0 and tasks.paid[task, b] < 0.0:
        return FAILED
    claim_a, net_a, hour_a = score_of(orgs, groups, teams, tasks, team, task, a, lv, p)
    claim_b, net_b, hour_b = score_of(orgs, groups, teams, tasks, team, task, b, lv, p)
    hours = min(tasks.hours[task], p.unpaid_cap * 2.0)
    saved = p.clearness * p.sorting_hours
    actor = (team * 64 + task) * 8
    best, choice = 0.0, FAILED
    for option in range(3):
        after_a = 1.0 if option == 0 else (0.0 if option == 1 else 0.5)
        if (after_a > 0.0 and tasks.paid[task, a] < 0.0) or (after_a < 1.0 and tasks.paid[task, b] < 0.0):
            continue
        noise_a = p.negotiation_noise * bell(seed, D_SCORE, week, actor + option)
        noise_b = p.negotiation_noise * bell(seed, D_SCORE, week, actor + 4 + option)
        worst = min(
            gain(after_a, claim_a, net_a + noise_a, hours, saved * hour_a),
            gain(1.0 - after_a, claim_b, net_b + noise_b, hours, saved * hour_b),
        )
        if worst > best:
            best, choice = worst, (a if option == 0 else (b if option == 1 else TOGETHER))
    if choice == FAILED:
        return FAILED
    if teams.owner[team, task] != choice and teams.agreed[team, task] > reach:
        return FAILED
    if teams.owner[team, task] != choice and teams.agreed[team, task] > 0.5 * share:
        teams.agreed[team, task] *= 0.5  # an old division is first undone
        if teams.agreed[team, task] > 0.25:
            return FAILED
    if teams.owner[team, task] != choice:
        teams.agreed[team, task] = 0.0
    teams.owner[team, task] = choice
    teams.parties[team, task, 0], teams.parties[team, task, 1] = a, b
    teams.agreed[team, task] += share * max(0.0, reach - teams.agreed[team, task])
    return choice


@compiled
def lapse(teams, objects, n_groups, p):
    """Nobody keeps it alive: divisions and arrangements fade, half as fast under a covenant in use (002 §5.1.1,
    R1)."""
    from_covenant = np.float64(1.0)
    for team in range(teams.residents.size):
        used = np.float64(0.0)
        for g in range(n_groups):
            used += objects.use[team, COVENANT, g] / n_groups
        from_covenant = 1.0 - p.object_effect * used * objects.alive[team, COVENANT]
        keep = 1.0 - p.lapse * from_covenant
        for t in range(teams.agreed.shape[1]):
            teams.agreed[team, t] *= keep
            if teams.agreed[team, t] < 0.02:
                teams.agreed[team, t], teams.owner[team, t] = 0.0, NOBODY
        for a in range(n_groups):
            for b in range(n_groups):
                teams.registration[team, a, b] *= keep
                teams.area[team, a, b] *= keep
                teams.method[team, a, b] *= keep
            for t in range(teams.agreed.shape[1]):
                teams.claim_extra[team, a, t] *= keep
