"""Outcomes of a week from the state: who practises, who knows whom, how clear the division of work is, how frames
differ."""

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.objects import N_OBJECTS
from benchmarks.second_design.state import TIES
from benchmarks.second_design.tasks import COFFEE


@compiled
def record_week(w, week, lv, p, row):
    """All columns of one week into ``row``, and the counters start anew."""
    out = w.tables.week
    record_people(w, week, p, out)
    record_teams(w, out)
    out[c.SECOND_STOCK] = 0.0
    for i in range(w.residents.home_from.size if week % 26 == 0 else 0):
        out[c.SECOND_STOCK] += w.residents.home_from[i] > week
    load, hours = 0.0, 0.0
    for o in range(w.orgs.group.size):
        load += w.orgs.load[o] * w.orgs.capacity[o]
        hours += w.orgs.capacity[o]
    out[c.LOAD] = load / hours
    w.tables.weeks[0] += 1.0
    row[:] = out
    out[:] = 0.0


@compiled
def record_people(w, week, p, out):
    """Practice as contract.yaml defines it: two joint cases in 26 weeks, in either role; structural after a year
    on end."""
    people = w.people
    n, ties, trust, held = 0.0, 0.0, 0.0, 0.0
    for i in range(people.team.size):
        out[c.BOUNDARY_HOURS] += people.spent[i]
        people.spent[i] = 0.0
        if people.level[i] > 0:
            continue
        n += 1.0
        practises = people.joint_before[i] > week - 26
        people.practising[i] = people.practising[i] + 1 if practises else 0
        out[c.PRACTISE] += practises
        out[c.STRUCTURAL] += people.practising[i] >= 52
        out[c.INTEND] += p.willing_hours * people.passion[i] >= p.intended_hours
        for k in range(TIES):
            if people.tie_to[i, k] >= 0:
                held += people.tie_known[i, k]
                ties += people.tie_known[i, k] >= 0.1
                trust += people.tie_trust[i, k] * people.tie_known[i, k]
    out[c.PROFESSIONALS] = n
    out[c.TIES_N] = ties / n
    out[c.TRUST] = trust / max(held, 1e-9)


@compiled
def record_teams(w, out):
    """Means over teams; soft tasks that moved to care or welfare; objects that are used on both sides."""
    teams, groups, objects = w.teams, w.groups, w.objects
    n = teams.residents.size
    for team in range(n):
        mean, square = 0.0, 0.0
        g_n = groups.parts.size
        for g in range(g_n):
            mean += teams.frame[team, g] / g_n
        for g in range(g_n):
            square += (teams.frame[team, g] - mean) ** 2 / g_n
        out[c.FRAME_VARIANCE] += square / n
        out[c.BACKLOG] += teams.backlog[team]
        for t in range(teams.agreed.shape[1]):
            out[c.CLARITY] += teams.agreed[team, t] / teams.agreed.shape[1] / n
            owner = teams.owner[team, t]
            if owner >= 0 and groups.domain[owner] < 2 and w.tasks.domain[t] == 1:
                place = c.SOFT_CARE if groups.domain[owner] == 0 else c.SOFT_WELFARE
                out[place] += teams.agreed[team, t] / n
                if t == COFFEE:
                    out[c.COFFEE_CARE if groups.domain[owner] == 0 else c.COFFEE_WELFARE] += teams.agreed[team, t] / n
        total, pairs = 0.0, 0.0
        for a in range(g_n):
            for b in range(a + 1, g_n):
                if teams.registration_exists[team, a, b] > 0.0:
                    total += teams.registration[team, a, b]
                    pairs += 1.0
        out[c.REGISTRATION] += total / max(pairs, 1.0) / n
        for k in range(N_OBJECTS):
            users = 0.0
            for g in range(g_n):
                users += objects.use[team, k, g]
            out[c.OBJECT_USE] += objects.alive[team, k] * users / g_n / n
            out[c.OBJECTS_IN_USE] += (users / g_n > 0.1) / n


@compiled
def frames_go_home(w, p):
    """Own training and house pull each frame back (N4)."""
    w.teams.frame[:] += p.frame_home * (w.teams.frame_own - w.teams.frame)
