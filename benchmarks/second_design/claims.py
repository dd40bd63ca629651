"""Who takes up a task in a case: contract, tolerance, or a division that people made here (002 §3.1, §4.2c; N1,
B14)."""

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision
from benchmarks.second_design.state import NOBODY, TOGETHER

D_CLAIM, D_DIVISION, D_PART = decision("second/claim"), decision("second/division"), decision("second/part")
FREELY, PAID = 0.05, 0.92
"""Claim of who is able but unpaid, and what full payment adds: .05, .51 and .97 for able, tolerated and contract
(sketch of tasks and books)."""
MANY = 64
"""Room for draws within one case."""


@compiled
def paid_share(contract, extra):
    """Share (0-1) of an hour of this task that somebody pays: the contract and what was arranged locally on top."""
    return max(contract, 0.0) + (1.0 - max(contract, 0.0)) * extra


@compiled
def claim(contract, extra):
    """Probability (0-1) that an organisation takes a task up in a case; it can only what it is able to."""
    if contract < 0.0:
        return 0.0
    return FREELY + PAID * paid_share(contract, extra)


@compiled
def serving(groups, g, seed, week, case):
    """The organisation of group ``g`` that serves this resident: one of the daughters of a split organisation."""
    return groups.orgs[g, int(chance(seed, D_PART, week, case * MANY + g) * groups.parts[g])]


@compiled
def who_takes(teams, tasks, team, task, seed, week, case, takers):
    """Groups that take ``task`` up in this case: fills ``takers``; returns how many, and whether a division covers
    it.

    A division that holds decides (one group, or several together); without, each that is able draws for itself.
    """
    n = 0
    owner = teams.owner[team, task]
    if owner != NOBODY and chance(seed, D_DIVISION, week, case * MANY + task) < teams.agreed[team, task]:
        if owner == TOGETHER:
            takers[0], takers[1] = teams.parties[team, task, 0], teams.parties[team, task, 1]
            return 2, True
        takers[0] = owner
        return 1, True
    for g in range(tasks.paid.shape[1]):
        c = claim(tasks.paid[task, g], teams.claim_extra[team, g, task])
        if c > 0.0 and chance(seed, D_CLAIM, week, (case * MANY + task) * MANY + g) < c:
            takers[n] = g
            n += 1
    return n, False
