"""Consultation of a team: people, and an agenda of real items (overleg; 002 §5.1.2, W34).

A meeting settles so many of the items that broke, among those present and within what the shop floor may decide
(method, daily habits), makes ties among them and costs everybody hours. Without items it only keeps ties alive.
"""

import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.boundary_work import settle
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision
from benchmarks.second_design.state import FLOOR, OPERATIONAL, POSTS, PROFESSIONAL_KIND, SECTORAL
from benchmarks.second_design.ties import meet

D_COMES, D_WHO = decision("second/comes"), decision("second/represents")


@compiled
def length_of_meeting(items, per_hour, longest):
    """Hours a meeting lasts: what the agenda needs, at most ``longest``."""
    return min(longest, items / per_hour)


@compiled
def consult(w, week, lv, p):
    """Teams whose rhythm it is meet."""
    rhythm = max(1, int(lv.weeks_between))
    if week % rhythm != 0:
        return
    for team in range(w.teams.residents.size):
        hold_meeting(w, team, week, lv, p)


@compiled
def hold_meeting(w, team, week, lv, p):
    """One meeting: who comes, how long, what is settled, who gets to know whom."""
    people, teams, orgs, out = w.people, w.teams, w.orgs, w.tables.week
    present = np.empty(64, np.int64)
    here = np.zeros(w.groups.parts.size, np.bool_)
    n = 0
    for o in range(orgs.group.size):
        actor = team * 64 + o
        if chance(w.seed, D_COMES, week, actor) < p.comes and n < 48:
            whom = teams.member_first[team, o]  # a fixed face for each house, else somebody who has time
            if people.room[whom] < p.meeting_fixed:
                whom += int(chance(w.seed, D_WHO, week, actor) * teams.members[team, o])
            if people.room[whom] < p.meeting_fixed:
                continue
            present[n] = whom
            here[orgs.group[o]] = True
            n += 1
    for i in range(POSTS):
        row = teams.worker_first[team] + (OPERATIONAL - 1) * POSTS + i
        if people.hours[row] > 0.0:
            present[n] = row
            n += 1
    hours = length_of_meeting(teams.backlog[team], p.meeting_items, p.meeting_longest)
    for k in range(n):
        i = present[k]
        cost = hours + p.meeting_fixed
        if people.level[i] == 0:
            people.room[i] -= cost
            orgs.unbilled[people.org[i]] += cost
        else:
            people.owed[i] += cost
        out[c.MEETING_HOURS] += cost
    settle_agenda(w, team, int(hours * p.meeting_items + 0.5), here, week, lv, p)
    for x in range(n):
        for y in range(x + 1, n):
            meet(people, teams, orgs, present[x], present[y], p.meeting_contact * (hours + 0.5), p)


@compiled
def settle_agenda(w, team, items, here, week, lv, p):
    """The items that broke most, one after another, if both houses are present."""
    teams, out = w.teams, w.tables.week
    for _ in range(items):
        best, kind, a, b, t = p.worth_going, -1, -1, -1, -1
        for task in range(teams.agreed.shape[1]):
            x, y = teams.parties[team, task, 0], teams.parties[team, task, 1]
            if x >= 0 and y >= 0 and here[x] and here[y] and teams.mind_sort[team, FLOOR, task] > best:
                best, kind, a, b, t = teams.mind_sort[team, FLOOR, task], SECTORAL, x, y, task
        for x in range(here.size):
            for y in range(x + 1, here.size):
                if here[x] and here[y] and teams.mind_method[team, x, y] > best:
                    best, kind, a, b, t = teams.mind_method[team, x, y], PROFESSIONAL_KIND, x, y, -1
        if kind < 0:
            break
        settle(w, team, FLOOR, kind, a, b, t, p.meeting_share, p.habit_reach, week, lv, p)
        out[c.SETTLED_MEETING] += 1.0
        teams.backlog[team] = max(0.0, teams.backlog[team] - 1.0 - 0.5 * best)


@compiled
def forget(w, p):
    """What broke is slowly forgotten, on every level."""
    teams = w.teams
    keep = 1.0 - p.memory_fade
    n = w.groups.parts.size
    for team in range(teams.residents.size):
        teams.backlog[team] *= keep
        for level in range(teams.mind_sort.shape[1]):
            for t in range(teams.mind_sort.shape[2]):
                teams.mind_sort[team, level, t] *= keep
            for a in range(n):
                for t in range(teams.mind_sort.shape[2]):
                    teams.mind_pay[team, level, a, t] *= keep
                for b in range(a + 1, n):
                    teams.mind_register[team, level, a, b] *= keep
                    teams.mind_area[team, level, a, b] *= keep
        for a in range(n):
            for b in range(a + 1, n):
                teams.mind_method[team, a, b] *= keep
