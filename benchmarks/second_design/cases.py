"""Cases with tasks of several kinds: taken up, broken or worked on jointly (002 §3.1, §4.2c, §4.3b; N1, W17-W21).

One case: what is asked and what is hidden; who takes up which task; a colleague elsewhere is looked for; obstacles
in hours; both decide; what broke is remembered by who saw it.
"""

import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.claims import serving, who_takes
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import FIRST_ACTOR, bell, chance, count, decision
from benchmarks.second_design.objects import COVENANT, FORM, GUIDELINE, MKBA, in_use
from benchmarks.second_design.second_line import add_strain, strain_of_wait
from benchmarks.second_design.state import (
    ACCOUNTABILITY,
    FINANCIAL,
    FLOOR,
    GEOGRAPHIC,
    OPERATIONAL,
    PROFESSIONAL_KIND,
    SECTORAL,
    TOGETHER,
    UNWILLING,
)
from benchmarks.second_design.ties import keep_promise, meet
from benchmarks.second_design.willingness import price_of_hour

D_ARRIVE, D_TYPE, D_WHOSE, D_AGE, D_HIDDEN, D_HANDLER, D_LUCK, D_PROMISE, D_SINGLE = (
    decision("second/arrive"),
    decision("second/type"),
    decision("second/resident"),
    decision("second/age"),
    decision("second/hidden"),
    decision("second/handler"),
    decision("second/luck"),
    decision("second/promise"),
    decision("second/single"),
)


@compiled
def wait_weeks(load, due, capacity, between):
    """Weeks until help starts: a calendar fills as load / (1 - load), and what already waits goes first."""
    return between * min(load, 0.95) / (1.0 - min(load, 0.95)) + due / capacity


@compiled
def resident_of(teams, tasks, team, task, seed, week, case):
    """A resident of the team with this need: (row, age), by who uses the task at what age."""
    u = chance(seed, D_AGE, week, case)
    age = 0 if u < tasks.use[task, 0] else (1 if u < tasks.use[task, 1] else 2)
    return teams.age_first[team, age] + int(chance(seed, D_WHOSE, week, case) * teams.age_number[team, age]), age


@compiled
def bring_in(orgs, tasks, o, task, paid):
    """Hours of a task come to an organisation, and the share of them that somebody pays moves along."""
    hours = tasks.hours[task]
    total = orgs.open_hours[o] + hours
    orgs.paid_share[o] = (orgs.paid_share[o] * orgs.open_hours[o] + paid * hours) / total
    orgs.open_hours[o] = total


@compiled
def give_up(w, resident, domain, hours, week, p):
    """Nobody takes it up, or not within ``gave_up_weeks``: who asked gives up and stays with unmet hours."""
    out = w.tables.week
    out[c.WAIT + domain] += p.gave_up_weeks
    out[c.GAVE_UP + domain] += 1.0
    out[c.STRAIN] += min(hours, p.strain_hours)
    add_strain(w.residents, resident, week, min(hours, p.strain_hours), p.strain_fade)


@compiled
def ask_alone(w, week, lv, p):
    """Questions of one kind: taken up by who has the task, waited for; what nobody claims remains as strain."""
    teams, tasks, groups, orgs, seed, out = w.teams, w.tasks, w.groups, w.orgs, w.seed, w.tables.week
    takers = np.empty(groups.parts.size, np.int64)
    service = 1.0 / (p.service_per_hour * p.case_weekly_hours * lv.service)
    for team in range(teams.residents.size):
        for task in range(tasks.domain.size):
            mean = tasks.single[task] * teams.residents[team] * lv.workload
            actor = team * FIRST_ACTOR + 900_000 + task
            n = count(mean, chance(seed, D_SINGLE, week, actor), bell(seed, D_SINGLE, week, actor))
            if tasks.hours[task] < 5.0:  # a consultation: no wait, one payment
                o = serving(groups, np.argmax(tasks.paid[task]), seed, week, actor)
                orgs.open_hours[o] += n * tasks.hours[task]
                continue
            for i in range(n):
                case = team * FIRST_ACTOR + 100_000 + task * 5_000 + i
                found, _covered = who_takes(teams, tasks, team, task, seed, week, case, takers)
                resident, _age = resident_of(teams, tasks, team, task, seed, week, case)
                domain = tasks.domain[task]
                out[c.WAIT_N + domain] += 1.0
                if found == 0:
                    give_up(w, resident, domain, tasks.hours[task], week, p)
                    continue
                o = serving(groups, takers[int(chance(seed, D_HANDLER, week, case) * found)], seed, week, case)
                wait = wait_weeks(orgs.load[o], orgs.due[o], orgs.capacity[o], p.between_visits)
                if wait > p.gave_up_weeks:
                    give_up(w, resident, domain, tasks.hours[task], week, p)
                    continue
                out[c.WAIT + domain] += wait
                bring_in(orgs, tasks, o, task, max(0.0, tasks.paid[task, orgs.group[o]]))
                add_strain(
                    w.residents,
                    resident,
                    week,
                    strain_of_wait(min(tasks.hours[task], 100.0), wait, service),
                    p.strain_fade,
                )


@compiled
def remember(w, team, kind, task, a, b, saw, week, p):
    """What broke is remembered on the floor, and by the boundary worker who saw it; a little leaks upward."""
    teams, objects = w.teams, w.objects
    if kind in (SECTORAL, PROFESSIONAL_KIND):  # what a consultation of the shop floor can settle
        teams.backlog[team] += 1.0
    for level in range(teams.mind_sort.shape[1]):
        weight = (
            1.0
            if level == FLOOR
            else (1.0 if level == OPERATIONAL and saw else (0.0 if level == OPERATIONAL else p.leak))
        )
        if weight == 0.0:
            continue
        if kind == SECTORAL and task >= 0:
            teams.mind_sort[team, level, task] += weight
        elif kind == FINANCIAL and task >= 0:
            teams.mind_pay[team, level, a, task] += weight
        elif kind == ACCOUNTABILITY:
            teams.mind_register[team, level, min(a, b), max(a, b)] += weight
        elif kind == GEOGRAPHIC:
            teams.mind_area[team, level, min(a, b), max(a, b)] += weight
    if kind == PROFESSIONAL_KIND:
        teams.mind_method[team, min(a, b), max(a, b)] += 1.0
    if kind == SECTORAL and task >= 0 and teams.owner[team, task] != TOGETHER:
        teams.parties[team, task, 0], teams.parties[team, task, 1] = a, b
    made_for = (
        FORM
        if kind == ACCOUNTABILITY
        else (GUIDELINE if kind == PROFESSIONAL_KIND else (COVENANT if kind == SECTORAL else MKBA))
    )
    if kind != UNWILLING and kind != GEOGRAPHIC:
        objects.need[team, made_for] += 1.0


@compiled
def carried(people, worker, hours, p):
    """A boundary worker of the shop floor takes hours over on both sides, of sorting out and method, while the week
    lasts; what registration, areas or contracts ask only somebody with a mandate can lift (MODEL: who can move which
    differs)."""
    if worker < 0:
        return
    for side in range(2):
        left = min(p.carry_hours, people.budget[worker])
        for kind in (SECTORAL, PROFESSIONAL_KIND):
            takes = min(left, hours[side, kind])
            hours[side, kind] -= takes
            left -= takes
            people.budget[worker] -= takes
            people.spent[worker] += takes


@compiled
def price_here(w, o, lv, p):
    """What an own hour costs this house now."""
    wage = w.orgs.wage[o] / 100.0
    return price_of_hour(
        w.orgs.lost[o],
        wage,
        w.orgs.load[o],
        lv.production_pressure,
        lv.integration,
        p.load_cost,
        p.target_cost,
        p.price_reference,
        p.least_price,
    )


@compiled
def seen_returns(w, team, o, other, lv, p):
    """Hours that returns are worth: what the ledger showed, or what an MKBA in use shows would be shared if that is
    more, and goodwill for what it shows to be saved elsewhere."""
    shown = w.books.shown[0] * in_use(w.objects, team, MKBA, w.orgs.group[o], w.orgs.group[other], p)
    euro = max(w.orgs.returns[o], 0.5 * lv.shared_savings * shown) + p.mkba_goodwill * shown
    return euro / (w.orgs.wage[o] / 100.0)


@compiled
def work_jointly(w, a, b, worker, asked_a, asked_b, solved_hint, week, case, lv, p):
    """Both said yes: hours are given, people get to know each other, the promise is kept or broken; returns
    whether kept."""
    people, orgs, out = w.people, w.orgs, w.tables.week
    for person, asked in ((a, asked_a), (b, asked_b)):
        people.room[person] -= asked
        orgs.unbilled[people.org[person]] += asked
        people.joint_before[person], people.last_joint[person] = people.last_joint[person], week
        orgs.joint[people.org[person]] += 1.0
        orgs.received[people.org[person]] += lv.integration * p.pool_lump
        orgs.shared[people.org[person]] += w.books.shown[1]
    out[c.JOINT_HOURS] += asked_a + asked_b
    contact = p.joint_contact + 0.25 * (asked_a + asked_b)
    meet(people, w.teams, orgs, a, b, contact, p)
    if worker >= 0:
        w.tables.brokered[worker] += 1.0
        meet(people, w.teams, orgs, a, worker, 0.5 * contact, p)
        meet(people, w.teams, orgs, b, worker, 0.5 * contact, p)
    load = max(orgs.load[people.org[a]], orgs.load[people.org[b]])
    kept = chance(w.seed, D_PROMISE, week, case) >= p.promise_broken * load
    keep_promise(people, w.teams, orgs, a, b, kept, p)
    x, y, team = orgs.group[people.org[a]], orgs.group[people.org[b]], people.team[a]
    step = p.frame_step
    difference = w.teams.frame[team, y] - w.teams.frame[team, x]
    w.teams.frame[team, x] += step * difference
    w.teams.frame[team, y] -= step * difference
    return kept
