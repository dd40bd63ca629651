"""Ties between persons: who knows whom, and what they may expect of each other (002 §4.3b; W20, W21, W27).

A tie belongs to who holds it: how well I know what you do (0-1) and what I trust you with (0-1). It grows by hours
of contact, fades without, and goes when somebody leaves. At most TIES living ones a person; the weakest gives way.
"""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.state import TIES

GONE = 0.02
"""Below this a tie is no longer counted."""
USUAL_TRUST = 0.75
"""Trust in a colleague whose promises are kept as usual; there strangers of that house get the usual trust."""


@compiled
def known_after(known, hours, gain):
    """How well one knows somebody (0-1) after ``hours`` of contact: 1 - (1 - k) exp(-gain h) (sketch of persons
    and ties)."""
    return 1.0 - (1.0 - known) * np.exp(-gain * hours)


@compiled
def trust_after(trust, kept, gain, loss):
    """Trust (0-1) after a promise: + gain (1 - T) when kept, - loss T when broken (evidence §1.2, §2.1)."""
    return trust + gain * (1.0 - trust) if kept else trust - loss * trust


@compiled
def tie_of(people, a, b):
    """Place of the tie of ``a`` to ``b``, -1 without."""
    for k in range(TIES):
        if people.tie_to[a, k] == b:
            return k
    return -1


@compiled
def learn_to_know(people, a, b, hours, trust, p):
    """``a`` learns what ``b`` does; a new tie starts with the trust that ``a`` has in strangers there."""
    k = tie_of(people, a, b)
    if k < 0:
        k = 0
        for i in range(TIES):
            if people.tie_to[a, i] < 0:
                k = i
                break
            if people.tie_known[a, i] < people.tie_known[a, k]:
                k = i
        gained = known_after(0.0, hours, p.tie_gain)
        if people.tie_to[a, k] >= 0 and people.tie_known[a, k] >= gained:
            return
        people.tie_to[a, k], people.tie_known[a, k], people.tie_trust[a, k] = b, gained, trust
        return
    people.tie_known[a, k] = known_after(people.tie_known[a, k], hours, p.tie_gain)


@compiled
def meet(people, teams, orgs, a, b, hours, p):
    """Two people are in contact for so many hours; people of one organisation need no tie."""
    if people.org[a] == people.org[b] and people.level[a] == people.level[b]:
        return
    team, x, y = people.team[a], orgs.group[people.org[a]], orgs.group[people.org[b]]
    learn_to_know(people, a, b, hours, teams.institution[team, x, y], p)
    learn_to_know(people, b, a, hours, teams.institution[team, y, x], p)


@compiled
def keep_promise(people, teams, orgs, a, b, kept, p):
    """Both sides of a joint case remember whether the promise was kept, and their houses slowly learn from it."""
    team, x, y = people.team[a], orgs.group[people.org[a]], orgs.group[people.org[b]]
    for i, j, u, v in ((a, b, x, y), (b, a, y, x)):
        k = tie_of(people, i, j)
        if k >= 0:
            people.tie_trust[i, k] = trust_after(people.tie_trust[i, k], kept, p.trust_gain, p.trust_loss)
            teams.institution[team, u, v] += p.institution_memory * (
                p.stranger_trust * people.tie_trust[i, k] / USUAL_TRUST - teams.institution[team, u, v]
            )


@compiled
def fade(people, p):
    """A week without contact: every tie fades; passionate people keep each other longer (000 Q4; W27)."""
    for a in range(people.team.size):
        for k in range(TIES):
            b = people.tie_to[a, k]
            if b < 0:
                continue
            slower = p.nose if people.passion[a] > 1.5 and people.passion[b] > 1.5 else 1.0
            people.tie_known[a, k] *= 1.0 - p.tie_fade * slower
            if people.tie_known[a, k] < GONE:
                people.tie_to[a, k], people.tie_known[a, k], people.tie_trust[a, k] = -1, 0.0, 0.0


@compiled
def drop_ties_to(people, first, last, gone, kept):
    """Colleagues of rows ``first`` to ``last`` lose what they had with ``gone``, but for the share of a hand-over."""
    for a in range(first, last):
        for k in range(TIES):
            if people.tie_to[a, k] == gone:
                people.tie_known[a, k] *= kept
                if people.tie_known[a, k] < GONE:
                    people.tie_to[a, k], people.tie_known[a, k], people.tie_trust[a, k] = -1, 0.0, 0.0


@compiled
def best_known(people, a, first, n):
    """Whom ``a`` knows and trusts most among rows ``first`` to ``first + n``: place of the tie, -1 nobody."""
    best, found = 0.0, -1
    for k in range(TIES):
        b = people.tie_to[a, k]
        if first <= b < first + n:
            value = people.tie_known[a, k] * (0.2 + people.tie_trust[a, k])
            if value > best:
                best, found = value, k
    return found
