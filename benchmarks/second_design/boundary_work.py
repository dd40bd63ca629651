"""What boundary workers do with their week: visits, telling each other, and settling what breaks (002 §4.3, §5.1.2;
W5-W7, W20, W34).

The shop floor builds a network and helps in cases; project leaders (tactical) settle claims, registration and
areas; policy workers what is paid; a lead everything. Who was told what breaks goes there; who was not, works on
what can be seen from the own house.
"""

import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.books import chance_billed
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision
from benchmarks.second_design.negotiation import FAILED, negotiate
from benchmarks.second_design.objects import TENDER, VISION, in_use
from benchmarks.second_design.state import (
    ACCOUNTABILITY,
    FINANCIAL,
    FLOOR,
    GEOGRAPHIC,
    LEAD,
    N_LEVELS,
    OPERATIONAL,
    POLICY,
    POSTS,
    PROFESSIONAL_KIND,
    SECTORAL,
    TACTICAL,
)
from benchmarks.second_design.ties import meet, tie_of

D_VISIT, D_WHAT, D_WITH, D_TASK, D_START = (
    decision("second/visit"),
    decision("second/work-on"),
    decision("second/work-with"),
    decision("second/work-task"),
    decision("second/start"),
)


SMALL_REST = 0.35
"""A rest below this share of a post is added to the other posts: teams of nearly the same size have as many."""


@compiled
def hours_of_level(lv, level):
    """Planned hours per 10,000 residents and week."""
    if level == OPERATIONAL:
        return lv.operational_hours + lv.subsidy_hours
    if level == TACTICAL:
        return lv.tactical_hours
    if level == POLICY:
        return lv.policy_hours
    return lv.lead_hours if lv.lead > 0.0 else 0.0


@compiled
def fill_posts(w, week, lv, p):
    """Planned hours are filled by whole posts and one rest; a post that is new begins with a stranger."""
    people, teams = w.people, w.teams
    for team in range(teams.residents.size):
        for level in range(1, N_LEVELS):
            left = hours_of_level(lv, level) * teams.residents[team] / 10_000.0
            n = max(1, int(np.ceil(left / lv.hours_per_post - SMALL_REST))) if left > 0.0 else 0
            if level == LEAD and lv.lead == 2.0 and left > 0.0:
                n = POSTS
            n = min(n, POSTS)
            for i in range(POSTS):
                row = teams.worker_first[team] + (level - 1) * POSTS + i
                hours = left / n if i < n else 0.0
                if people.hours[row] == 0.0 and hours > 0.0:
                    begin_post(people, row)
                if people.hours[row] > 0.0 and hours == 0.0:
                    leave_post(people, teams, row)
                people.hours[row] = hours


@compiled
def begin_post(people, row):
    """Somebody who knows nobody here yet."""
    people.tenure[row] = 0
    people.tie_to[row, :] = -1
    people.tie_known[row, :] = 0.0
    people.tie_trust[row, :] = 0.0
    people.project[row] = -1
    people.owed[row] = 0.0
    people.budget[row] = 0.0


@compiled
def leave_post(people, teams, row):
    """A post ends: whoever knew this person has nobody to ask, and what only they remembered is gone."""
    team = people.team[row]
    first, last = teams.first[team], teams.worker_first[team] + POSTS * (N_LEVELS - 1)
    for a in range(first, last):
        k = tie_of(people, a, row)
        if k >= 0:
            people.tie_to[a, k], people.tie_known[a, k], people.tie_trust[a, k] = -1, 0.0, 0.0
    begin_post(people, row)


@compiled
def weekly_room(granted, room, pressure, load, power):
    """Hours a week for what is not billed: granted * room / .3 * (1 - pressure * load ** power).

    A full calendar takes hours back in so far as the house presses for production (002 §4.3b, "you have no time to
    take up those problems"; R10); somebody with a queue still has some.
    """
    return granted * room / 0.3 * (1.0 - pressure * chance_billed(load, power))


@compiled
def plan_week(w, week, lv, p):
    """Hours of this week, less what meetings of last week took; people save up room for what is not billed."""
    people, orgs = w.people, w.orgs
    for i in range(people.team.size):
        people.tenure[i] += 1
        if people.level[i] == 0:
            load = orgs.load[people.org[i]]
            weekly = weekly_room(p.room_hours, lv.room, lv.production_pressure, load, p.full_power)
            people.room[i] = min(people.room[i] + weekly, weekly * p.room_weeks)
        elif people.hours[i] > 0.0:
            taken = min(people.owed[i], people.hours[i])
            people.owed[i] -= taken
            people.budget[i] = people.hours[i] - taken
            if people.level[i] == OPERATIONAL:
                visit(w, i, people.hours[i] * p.visit_share, week, p)
                years = people.tenure[i] / 52.0
                w.tables.worker_weeks[0 if years < 2.0 else (1 if years < 7.0 else 2)] += 1.0


@compiled
def visit(w, i, hours, week, p):
    """Go round: network meetings and coffee with professionals of all houses (002 §4.3b, W20)."""
    people, teams, orgs = w.people, w.teams, w.orgs
    team = people.team[i]
    n = teams.worker_first[team] - teams.first[team]
    hours = min(hours, people.budget[i])
    k = 0
    while hours > 0.0:
        now = min(hours, p.find_hours)
        whom = teams.first[team] + int(chance(w.seed, D_VISIT, week, i * 64 + k) * n)
        meet(people, teams, orgs, i, whom, p.visit_factor * now, p)
        people.budget[i] -= now
        people.spent[i] += now
        hours -= now
        k += 1


@compiled
def link_levels(w, week, lv, p):
    """Linked levels consult each other: what broke in front of the shop floor is told, as many items as the time
    allows."""
    if lv.linked == 0.0 or week % int(max(1.0, p.link_weeks)) != 0:
        return
    people, teams = w.people, w.teams
    for team in range(teams.residents.size):
        for level in range(1, LEAD):
            for i in range(POSTS):
                row = teams.worker_first[team] + (level - 1) * POSTS + i
                if people.hours[row] > 0.0:
                    people.owed[row] += p.link_hours
        n = int(p.told * p.link_hours + 0.5)
        for level in (TACTICAL, POLICY):
            if people.hours[teams.worker_first[team] + (level - 1) * POSTS] > 0.0:
                tell(w, team, OPERATIONAL, level, n, p)


@compiled
def tell(w, team, teller, hearer, n, p):
    """The heaviest ``n`` items that the teller remembers and the hearer can do something about."""
    teams = w.teams
    for _ in range(n):
        kind, a, b, t, value = heaviest_memory(teams, w.groups.parts.size, team, teller, hearer, True)
        if kind < 0 or value < p.worth_going:
            return
        if kind == SECTORAL:
            teams.mind_sort[team, hearer, t] = max(teams.mind_sort[team, hearer, t], value + 0.01)
        elif kind == FINANCIAL:
            teams.mind_pay[team, hearer, a, t] = max(teams.mind_pay[team, hearer, a, t], value + 0.01)
        elif kind == ACCOUNTABILITY:
            teams.mind_register[team, hearer, a, b] = max(teams.mind_register[team, hearer, a, b], value + 0.01)
        else:
            teams.mind_area[team, hearer, a, b] = max(teams.mind_area[team, hearer, a, b], value + 0.01)
        w.tables.week[c.TOLD] += 1.0


@compiled
def heaviest_memory(teams, n_of_groups, team, level, mandate, untold):
    """The item remembered most at ``level`` among those that ``mandate`` may settle: (kind, a, b, task, memory).

    With ``untold`` only items that the mandate's own level does not yet have in mind as much.
    """
    best, kind, x, y, z = 0.0, -1, -1, -1, -1
    n_groups, n_tasks = n_of_groups, teams.agreed.shape[1]
    if mandate in (TACTICAL, LEAD, FLOOR):
        for t in range(n_tasks):
            value = teams.mind_sort[team, level, t]
            if value > best and not (untold and teams.mind_sort[team, mandate, t] >= value):
                best, kind, x, y, z = value, SECTORAL, teams.parties[team, t, 0], teams.parties[team, t, 1], t
    if mandate in (TACTICAL, LEAD):
        for a in range(n_groups):
            for b in range(a + 1, n_groups):
                value = teams.mind_register[team, level, a, b]
                if value > best and not (untold and teams.mind_register[team, mandate, a, b] >= value):
                    best, kind, x, y, z = value, ACCOUNTABILITY, a, b, -1
                value = teams.mind_area[team, level, a, b]
                if value > best and not (untold and teams.mind_area[team, mandate, a, b] >= value):
                    best, kind, x, y, z = value, GEOGRAPHIC, a, b, -1
    if mandate in (POLICY, LEAD):
        for a in range(n_groups):
            for t in range(n_tasks):
                value = teams.mind_pay[team, level, a, t]
                if value > best and not (untold and teams.mind_pay[team, mandate, a, t] >= value):
                    best, kind, x, y, z = value, FINANCIAL, a, a, t
    return kind, x, y, z, best


@compiled
def settle_things(w, week, lv, p):
    """Project leaders, policy workers and leads put the rest of their week into one thing at a time."""
    people = w.people
    for i in range(people.team.size):
        if people.level[i] < TACTICAL or people.hours[i] == 0.0:
            continue
        for turn in range(8):
            if people.budget[i] <= 0.0:
                break
            if people.project[i] < 0:
                start_project(w, i, week, turn, lv, p)
                if people.project[i] < 0:
                    break
            need = project_hours(w, i, p)
            now = min(people.budget[i], need - people.project_done[i])
            people.budget[i] -= now
            people.spent[i] += now
            people.project_done[i] += now
            if people.project_done[i] >= need - 1e-9:
                finish_project(w, i, week, lv, p)


@compiled
def project_hours(w, i, p):
    """Hours to settle this: by kind, more where one knows nobody of the two houses."""
    people = w.people
    hours = p.policy_settles if people.project[i] == FINANCIAL else p.tactical_settles
    a, b = people.project_a[i], people.project_b[i]
    if a >= 0 and b >= 0:  # goals are made concrete with less quarrel under a vision in use (002 §5.1.2; O20)
        hours *= 1.0 - in_use(w.objects, people.team[i], VISION, a, b, p)
    for k in range(people.tie_to.shape[1]):
        other = people.tie_to[i, k]
        if other >= 0 and people.level[other] == 0:
            g = w.orgs.group[people.org[other]]
            if g == people.project_a[i] or g == people.project_b[i]:
                return hours
    return hours * p.strangers_cost


@compiled
def of_own_house(teams, tasks, n_groups, field, team, mandate, own):
    """What colleagues of the own house have most in mind, as far as the mandate reaches: (kind, a, b, task, memory).

    Somebody in the middle hears what breaks at home, and only where home is a party (002 §4.3a). Policy hears in the
    talks about contracts what is not paid in its own ``field`` (domain), at whatever house.
    """
    best, kind, x, y, z = 0.0, -1, -1, -1, -1
    if mandate in (TACTICAL, LEAD):
        for t in range(teams.agreed.shape[1]):
            value, a, b = teams.mind_sort[team, FLOOR, t], teams.parties[team, t, 0], teams.parties[team, t, 1]
            if value > best and own in (a, b):
                best, kind, x, y, z = value, SECTORAL, a, b, t
        for g in range(n_groups):
            a, b = min(own, g), max(own, g)
            if a != b and teams.mind_register[team, FLOOR, a, b] > best:
                best, kind, x, y, z = teams.mind_register[team, FLOOR, a, b], ACCOUNTABILITY, a, b, -1
            if a != b and teams.mind_area[team, FLOOR, a, b] > best:
                best, kind, x, y, z = teams.mind_area[team, FLOOR, a, b], GEOGRAPHIC, a, b, -1
    if mandate in (POLICY, LEAD):
        for g in range(n_groups):
            for t in range(teams.agreed.shape[1]):
                heard = g == own or (mandate == POLICY and tasks.domain[t] == field)
                if heard and teams.mind_pay[team, FLOOR, g, t] > best:
                    best, kind, x, y, z = teams.mind_pay[team, FLOOR, g, t], FINANCIAL, g, g, t
    return kind, x, y, z, best


@compiled
def start_project(w, i, week, turn, lv, p):
    """What to settle next: what is remembered most, else what breaks at home; without either one goes round."""
    people, teams = w.people, w.teams
    team, level = people.team[i], people.level[i]
    people.project_done[i] = 0.0
    if level == LEAD and lv.lead == 1.0:
        go_round(w, i, week, turn)
        return
    n_groups = w.groups.parts.size
    kind, a, b, t, value = heaviest_memory(teams, n_groups, team, level, level, False)
    if kind < 0 or value < p.worth_going:
        own = w.orgs.group[people.org[i]]
        kind, a, b, t, value = of_own_house(teams, w.tasks, n_groups, w.groups.domain[own], team, level, own)
        value *= p.own_ear
    if kind >= 0 and value >= p.worth_going:
        people.project[i], people.project_a[i], people.project_b[i], people.project_task[i] = kind, a, b, t
    else:
        visit(w, i, people.budget[i], week, p)


@compiled
def go_round(w, i, week, turn):
    """A single lead goes round all houses and takes up what is at hand there, without knowing what breaks."""
    people, tasks = w.people, w.tasks
    actor = i * 16 + turn
    u, v = chance(w.seed, D_WHAT, week, actor), chance(w.seed, D_WITH, week, actor)
    n_groups, n_tasks = w.groups.parts.size, tasks.domain.size
    own = int(chance(w.seed, D_START, week, actor) * n_groups)
    other = (own + 1 + int(v * (n_groups - 1))) % n_groups
    start = int(chance(w.seed, D_TASK, week, actor) * n_tasks)
    for k in range(n_tasks):
        t = (start + k) % n_tasks
        if u < 1.0 / 3.0 and 0.0 <= tasks.paid[t, own] < 1.0:  # done there, and not wholly paid
            people.project[i], people.project_a[i], people.project_b[i] = FINANCIAL, own, own
            people.project_task[i] = t
            return
        if 1.0 / 3.0 <= u < 2.0 / 3.0 and tasks.paid[t, own] >= 0.0 and tasks.paid[t, other] >= 0.0:
            people.project[i], people.project_a[i], people.project_b[i] = SECTORAL, own, other
            people.project_task[i] = t
            return
    people.project[i] = ACCOUNTABILITY if u < 0.9 else GEOGRAPHIC
    people.project_a[i], people.project_b[i], people.project_task[i] = min(own, other), max(own, other), -1


@compiled
def finish_project(w, i, week, lv, p):
    """The thing is settled as far as it goes, and those concerned got to know each other."""
    people, teams, groups, out = w.people, w.teams, w.groups, w.tables.week
    team, level, kind = people.team[i], people.level[i], people.project[i]
    a, b, t = people.project_a[i], people.project_b[i], people.project_task[i]
    people.project[i] = -1
    out[c.SETTLED] += 1.0
    settle(w, team, level, kind, a, b, t, p.settled, 1.0, week, lv, p)
    hear_settled(teams, team, kind, a, b, t)
    for g in (a, b):
        if g >= 0:
            o = groups.orgs[g, 0]
            whom = teams.member_first[team, o] + int(
                chance(w.seed, D_WITH, week, i * 64 + 7 + g) * teams.members[team, o]
            )
            meet(people, teams, w.orgs, i, whom, 3.0, p)


@compiled
def hear_settled(teams, team, kind, a, b, t):
    """The shop floor hears that it is settled, and no longer has it in mind as much."""
    if kind == SECTORAL:
        teams.mind_sort[team, FLOOR, t] *= 0.2
    elif kind == FINANCIAL:
        teams.mind_pay[team, FLOOR, a, t] *= 0.2
    elif kind == ACCOUNTABILITY:
        teams.mind_register[team, FLOOR, a, b] *= 0.2
    elif kind == GEOGRAPHIC:
        teams.mind_area[team, FLOOR, a, b] *= 0.2


@compiled
def settle(w, team, level, kind, a, b, t, share, reach, week, lv, p):
    """Settle ``share`` of what is open of one obstacle, and take it off the minds of ``level``."""
    teams, out = w.teams, w.tables.week
    if kind == SECTORAL:
        teams.mind_sort[team, level, t] *= 0.2
        if a < 0 or b < 0:
            return
        result = negotiate(w.orgs, w.groups, teams, w.tasks, team, t, a, b, share, reach, w.seed, week, lv, p)
        if result == FAILED:
            out[c.FAILED_N] += 1.0
        else:
            out[c.MOVED] += 1.0
    elif kind == FINANCIAL:
        teams.mind_pay[team, level, a, t] *= 0.2
        more = 1.0 + in_use(w.objects, team, TENDER, a, a, p)
        teams.claim_extra[team, a, t] += min(1.0, share * more) * (1.0 - teams.claim_extra[team, a, t])
    elif kind == ACCOUNTABILITY:
        teams.mind_register[team, level, a, b] *= 0.2
        value = teams.registration[team, a, b] + share * (1.0 - teams.registration[team, a, b])
        teams.registration[team, a, b] = teams.registration[team, b, a] = value
    elif kind == GEOGRAPHIC:
        teams.mind_area[team, level, a, b] *= 0.2
        value = teams.area[team, a, b] + share * (1.0 - teams.area[team, a, b])
        teams.area[team, a, b] = teams.area[team, b, a] = value
    elif kind == PROFESSIONAL_KIND:
        teams.mind_method[team, a, b] *= 0.2
        value = teams.method[team, a, b] + share * (1.0 - teams.method[team, a, b])
        teams.method[team, a, b] = teams.method[team, b, a] = value
