"""Local and ordered experiments: same length, exit and restart; whose problem it is differs (004 Lessons,
Experiments; R12, K24, P11).

A local experiment takes up what breaks most here, an ordered one what breaks most everywhere, and so much of an
order is closed beforehand. A small group of both houses and a boundary worker meets every other week; few advisers
support all that run at once.
"""

import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.boundary_work import heaviest_memory, settle
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision
from benchmarks.second_design.state import (
    ACCOUNTABILITY,
    FINANCIAL,
    FLOOR,
    LEAD,
    OPERATIONAL,
    POSTS,
    SECTORAL,
)
from benchmarks.second_design.ties import keep_promise, meet

D_FIRST, D_SPREAD, D_JOINS = (
    decision("second/trial-first"),
    decision("second/trial-spreads"),
    decision("second/trial-joins"),
)
LOCAL, ORDERED = 1.0, 2.0
FULL_WEEK = 36.0
"""Hours of one adviser."""


@compiled
def support_each(support_hours, running, needed):
    """Share (0-1) of the support that each experiment gets: few advisers are divided over all that run."""
    return min(1.0, support_hours / max(1e-9, running * needed))


@compiled
def practised(successes, support_hours, lesson):
    """How practised advisers are (0-1): each success teaches them ``lesson`` of what is left; lessons are theirs, so
    few advisers for many places learn from more (004 Lessons: successive). An unpractised start settles half."""
    advisers = max(1.0, support_hours / FULL_WEEK)
    return 1.0 - (1.0 - min(lesson, 0.9)) ** (successes / advisers)


@compiled
def arranged(teams, team, kind, a, b, t):
    """How far the problem is arranged now, 0-1."""
    if kind == SECTORAL:
        return teams.agreed[team, t]
    if kind == FINANCIAL:
        return teams.claim_extra[team, a, t]
    return teams.registration[team, a, b] if kind == ACCOUNTABILITY else teams.area[team, a, b]


@compiled
def try_things(w, week, lv, p):
    """Experiments start, meet, stop at half time without result, end, rest and restart."""
    if lv.experiments == 0.0:
        return
    teams = w.teams
    n = teams.residents.size
    running, successes = 0.0, 0.0
    for team in range(n):
        running += teams.trial[team, 0] > 0
        successes += teams.trial_done[team]
    hours = p.trial_support * teams.residents.sum() / 10_000.0
    skill = practised(successes, hours, p.trial_skill)
    support = support_each(hours, running, p.trial_advice)
    for team in range(n):
        join(w, team, successes / n, week, lv, p)
        if teams.trial_on[team] == 0:
            continue
        if teams.trial[team, 0] == 0:
            if teams.trial_rest[team] > 0:
                teams.trial_rest[team] -= 1
            else:
                begin(w, team, week, lv, p)
        else:
            teams.trial[team, 0] -= 1
            if week % 2 == 0:
                session(w, team, support * 0.5 * (1.0 + skill), week, lv, p)
            close(w, team, week, p)


@compiled
def join(w, team, successes, week, lv, p):
    """Some teams start at once; others follow when they hear of success elsewhere."""
    if w.teams.trial_on[team] == 1:
        return
    if week <= lv.started:
        rank = (team * 7 + 3) % w.teams.residents.size
        w.teams.trial_on[team] = rank < np.ceil(lv.start_share * w.teams.residents.size - 1e-9)
    elif chance(w.seed, D_SPREAD, week, team) < p.trial_spreads * successes * 4.0:
        w.teams.trial_on[team] = 1


@compiled
def begin(w, team, week, lv, p):
    """A problem is chosen: felt here, or ordered for all."""
    teams = w.teams
    where = team
    if lv.experiments == ORDERED:
        where = int(
            chance(w.seed, D_FIRST, week // 52, 0) * teams.residents.size
        )  # the theme that was put on the list elsewhere
    kind, a, b, t, value = heaviest_memory(teams, w.groups.parts.size, where, FLOOR, LEAD, False)
    if kind < 0 or value < p.worth_going:
        return
    for k in range(2):
        teams.trial_people[team, k] = who_joins(w, team, w.groups.orgs[a if k == 0 else b, 0], week, k)
        if teams.trial_people[team, k] < 0:
            return
    teams.trial[team, 0] = int(p.trial_weeks)
    teams.trial[team, 1], teams.trial[team, 2], teams.trial[team, 3], teams.trial[team, 4] = kind, a, b, t
    teams.trial_open[team] = arranged(teams, team, kind, a, b, t)


@compiled
def who_joins(w, team, o, week, k):
    """Somebody of this house who has not lately tried in vain; -1 nobody."""
    teams = w.teams
    n = teams.members[team, o]
    start = int(chance(w.seed, D_JOINS, week, team * 4 + k) * n)
    for turn in range(n):
        i = teams.member_first[team, o] + (start + turn) % n
        if w.people.tired_until[i] <= week:
            return i
    return -1


@compiled
def session(w, team, strength, week, lv, p):
    """One meeting of the small group: hours, ties, and a step on the problem as far as the order leaves it open."""
    people, teams, orgs, groups = w.people, w.teams, w.orgs, w.groups
    kind, a, b, t = teams.trial[team, 1], teams.trial[team, 2], teams.trial[team, 3], teams.trial[team, 4]
    rows = np.full(3, -1)
    for k in range(2):
        o = groups.orgs[a if k == 0 else b, 0]
        rows[k] = teams.trial_people[team, k]
        people.room[rows[k]] -= p.trial_hours
        orgs.unbilled[o] += p.trial_hours
    row = teams.worker_first[team] + (OPERATIONAL - 1) * POSTS
    if people.hours[row] > 0.0:
        rows[2] = row
        people.owed[row] += p.trial_hours
    for x in range(3):
        for y in range(x + 1, 3):
            if rows[x] >= 0 and rows[y] >= 0 and rows[x] != rows[y]:
                meet(people, teams, orgs, rows[x], rows[y], p.trial_hours, p)
    left_open = 1.0 - lv.tightness if lv.experiments == ORDERED else 1.0
    settle(w, team, FLOOR, kind, a, b, t, min(0.9, p.trial_settles * strength * left_open), 1.0, week, lv, p)
    w.tables.week[c.EXPERIMENT_JOINT] += 1.0


@compiled
def close(w, team, week, p):
    """Stop at half time without result; at the end success is told. Who tried in vain does not try again for long."""
    teams, out = w.teams, w.tables.week
    kind, a, b, t = teams.trial[team, 1], teams.trial[team, 2], teams.trial[team, 3], teams.trial[team, 4]
    gained = arranged(teams, team, kind, a, b, t) - teams.trial_open[team]
    result = gained >= p.trial_weak * (1.0 - teams.trial_open[team])
    half = teams.trial[team, 0] == int(p.trial_weeks) // 2
    if teams.trial[team, 0] > 0 and not (half and not result):
        return
    teams.trial[team, 0] = 0
    teams.trial_rest[team] = int(p.trial_rest)
    if result:
        teams.trial_done[team] += 1
        out[c.EXPERIMENT_DONE] += 1.0
        return
    out[c.EXPERIMENT_FAILED] += 1.0
    x, y = teams.trial_people[team, 0], teams.trial_people[team, 1]
    w.people.tired_until[x] = w.people.tired_until[y] = week + int(p.trial_tired)
    if x != y:
        keep_promise(w.people, teams, w.orgs, x, y, False, p)
