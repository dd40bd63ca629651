"""The story of one case with tasks of several kinds, from asking to joint work or to what broke."""

import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.cases import (
    D_ARRIVE,
    D_HANDLER,
    D_HIDDEN,
    D_LUCK,
    D_TYPE,
    bring_in,
    carried,
    give_up,
    price_here,
    remember,
    resident_of,
    seen_returns,
    wait_weeks,
    work_jointly,
)
from benchmarks.second_design.claims import MANY, paid_share, serving, who_takes
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import FIRST_ACTOR, bell, chance, count
from benchmarks.second_design.finding import NOT_FOUND, find_partner, worker_of
from benchmarks.second_design.objects import GUIDELINE, MOTTO, in_use
from benchmarks.second_design.obstacles import between_two, heaviest, of_task
from benchmarks.second_design.second_line import add_strain, expected_year, strain_of_wait
from benchmarks.second_design.state import FINANCIAL, N_KINDS, SECTORAL, UNWILLING
from benchmarks.second_design.ties import tie_of
from benchmarks.second_design.willingness import agrees, hours_given, luck_of_case


@compiled
def bundles_of_week(w, week, lv, p):
    """All teams' cases with several tasks of this week, one after another in the order in which they came."""
    for team in range(w.teams.residents.size):
        mean = p.bundles * w.teams.residents[team] / 1000.0 / 52.0 * lv.workload
        actor = team * FIRST_ACTOR
        n = count(mean, chance(w.seed, D_ARRIVE, week, actor), bell(w.seed, D_ARRIVE, week, actor))
        for i in range(n):
            one_bundle(w, team, team * FIRST_ACTOR + 1 + i, week, lv, p)


@compiled
def find_tasks(w, team, kind, handler, case, week, lv, p, listed, known):
    """Tasks of the case, and which of them are known: the asked one, and others unless they stay hidden (W18)."""
    n = 0
    domains = 0
    for k in range(4):
        task = w.teams.type_tasks[team, kind, k]
        if task < 0 or (k > 0 and lv.broad == 0.0):
            break
        listed[n] = task
        seen = 1.0 - p.hidden
        if k > 0:
            seen += p.hidden * in_use(w.objects, team, GUIDELINE, handler, handler, p)
        known[n] = k == 0 or chance(w.seed, D_HIDDEN, week, case * MANY + k) < seen
        w.tables.week[c.HIDDEN] += k > 0 and known[n]
        domains |= 1 << w.tasks.domain[task]
        n += 1
    multi = domains != 1 and domains != 2 and domains != 4
    return n, multi


@compiled
def handler_group(tasks, task, u):
    """Group at whose desk a resident with this question comes: in proportion to how well it is paid for it."""
    total = 0.0
    for g in range(tasks.paid.shape[1]):
        total += max(0.0, tasks.paid[task, g]) + (0.02 if tasks.paid[task, g] >= 0.0 else 0.0)
    mark = u * total
    for g in range(tasks.paid.shape[1]):
        mark -= max(0.0, tasks.paid[task, g]) + (0.02 if tasks.paid[task, g] >= 0.0 else 0.0)
        if mark < 0.0:
            return g
    return 0


@compiled
def choose_partner(w, team, a, listed, known, n, count_takers, first_taker, second_taker, case, week):
    """The other organisation that matters most: who has (or could do) the largest known task of another domain; -1
    nobody."""
    best, partner = 0.0, -1
    for k in range(n):
        task = listed[k]
        if not known[k]:
            continue
        other = first_taker[k] if first_taker[k] != a else second_taker[k]
        if count_takers[k] == 0:
            other = -1
            most = -1.0
            for g in range(w.groups.parts.size):
                if g != a and w.tasks.paid[task, g] > most:
                    most, other = w.tasks.paid[task, g], g
        if other < 0 or other == a:
            continue
        weight = min(w.tasks.hours[task], 30.0)
        if w.tasks.domain[task] != w.groups.domain[a]:
            weight += 30.0
        if weight > best:
            best, partner = weight, other
    return partner


@compiled
def one_bundle(w, team, case, week, lv, p):
    """One case with several tasks, from asking to its result."""
    tasks, teams, out, seed = w.tasks, w.teams, w.tables.week, w.seed
    kind = int(np.searchsorted(teams.type_cumulative[team], chance(seed, D_TYPE, week, case), side="right"))
    kind = min(kind, teams.type_cumulative.shape[1] - 1)
    listed, known = np.empty(4, np.int64), np.zeros(4, np.bool_)
    a = handler_group(tasks, teams.type_tasks[team, kind, 0], chance(seed, D_HANDLER, week, case * MANY))
    n, multi = find_tasks(w, team, kind, a, case, week, lv, p, listed, known)
    resident, age = resident_of(w.teams, w.tasks, team, listed[0], seed, week, case)
    out[c.BUNDLES] += 1.0
    out[c.MULTI] += multi
    takers = np.empty(w.groups.parts.size, np.int64)
    number, first, second = np.zeros(4, np.int64), np.full(4, -1), np.full(4, -1)
    covered = np.zeros(4, np.bool_)
    for k in range(n):
        found, agreed = who_takes(teams, tasks, team, listed[k], seed, week, case, takers)
        covered[k] = agreed
        number[k] = found
        if found > 0:
            first[k] = takers[0]
        if found > 1:
            second[k] = takers[1]
        out[c.TASKS_N] += 1.0
        out[c.GAPS] += found == 0
        out[c.OVERLAPS] += found > 1 and not agreed
        out[c.CLEAR] += found == 1 or agreed
    if number[0] > 0 and first[0] != a and second[0] != a:
        a = first[0]
    joint = False
    partner = choose_partner(w, team, a, listed, known, n, number, first, second, case, week)
    if partner >= 0 and multi:
        joint = propose(w, team, a, partner, listed, known, covered, number, first, second, n, case, week, lv, p)
        out[c.SOLVED] += joint
    finish(w, team, a, listed, known, number, first, second, covered, n, joint, resident, age, multi, case, week, lv, p)


@compiled
def two_best(teams, tasks, team, task):
    """The two groups that are best paid among those able to do a task nobody claims; -1 where there is none."""
    best, next_best, x, y = -1.0, -1.0, -1, -1
    for g in range(tasks.paid.shape[1]):
        if tasks.paid[task, g] < 0.0:
            continue
        paid = paid_share(tasks.paid[task, g], teams.claim_extra[team, g, task])
        if paid > best:
            best, next_best, x, y = paid, best, g, x
        elif paid > next_best:
            next_best, y = paid, g
    return x, y


@compiled
def propose(w, team, ga, gb, listed, known, covered, number, first, second, n, case, week, lv, p):
    """A colleague of the other organisation is looked for and asked; both weigh; returns whether it was solved
    jointly."""
    tasks, teams, people, orgs, groups, out, seed = w.tasks, w.teams, w.people, w.orgs, w.groups, w.tables.week, w.seed
    oa, ob = serving(groups, ga, seed, week, case), serving(groups, gb, seed, week, case)
    out[c.PROPOSED] += 1.0
    a = teams.member_first[team, oa] + int(chance(seed, D_HANDLER, week, case * MANY + 1) * teams.members[team, oa])
    worker = worker_of(people, teams, seed, week, case, a, w.tables, p)
    b, way, trust_a = find_partner(people, teams, orgs, w.objects, seed, week, case, a, ob, worker, p)
    out[c.KNOWN_W + way] += 1.0
    if way == NOT_FOUND:
        return False
    k = tie_of(people, a, b)
    acquainted = people.tie_known[a, k] if k >= 0 else 0.0
    hours = np.zeros((2, N_KINDS))
    between_two(teams, groups, w.objects, team, ga, gb, acquainted, worker >= 0, seed, week, case, hours, p)
    worst, worst_hours, unpaid_task, unpaid_group = -1, 0.0, -1, -1
    for j in range(n):
        if not known[j]:
            continue
        before = hours[0, SECTORAL]
        side = of_task(
            teams,
            tasks,
            team,
            listed[j],
            number[j],
            covered[j],
            ga,
            gb,
            lv.integration,
            seed,
            week,
            case * MANY + j,
            hours,
            p,
        )
        if hours[0, SECTORAL] > before and tasks.hours[listed[j]] > worst_hours:
            worst, worst_hours = j, tasks.hours[listed[j]]
        if side >= 0:
            unpaid_task, unpaid_group = listed[j], (ga if side == 0 else gb)
    out[c.OBSTACLE_HOURS] += hours.sum()
    carried(people, worker, hours, p)
    worst_task, x, y = -1, -1, -1
    if worst >= 0:  # the two who both claim it, or the two who could best do it
        worst_task, x, y = listed[worst], first[worst], second[worst]
        if number[worst] == 0:
            x, y = two_best(teams, tasks, team, worst_task)
    return decide(
        w, team, a, b, ga, gb, worker, trust_a, hours, worst_task, x, y, unpaid_task, unpaid_group, case, week, lv, p
    )


@compiled
def decide(
    w, team, a, b, ga, gb, worker, trust_a, hours, worst_task, x, y, unpaid_task, unpaid_group, case, week, lv, p
):
    """Both sides weigh hours given against hours asked; who refuses books it on its heaviest obstacle."""
    people, orgs, out, seed = w.people, w.orgs, w.tables.week, w.seed
    k = tie_of(people, b, a)
    trust_b = people.tie_trust[b, k] if k >= 0 else w.teams.institution[team, gb, ga]
    if worker >= 0:
        j = tie_of(people, b, worker)
        if j >= 0:
            trust_b = max(trust_b, 0.8 * people.tie_trust[b, j])
    asked = np.empty(2)
    asked[0], asked[1] = p.overhead_hours + hours[0].sum(), p.overhead_hours + hours[1].sum()
    for side in range(2):
        person, other = (a, b) if side == 0 else (b, a)
        o, other_org = people.org[person], people.org[other]
        domain = orgs.domain[o]
        out[c.ASKED + domain] += 1.0
        luck = luck_of_case(bell(seed, D_LUCK, week, case * 2 + side), p.willing_spread)
        returns = seen_returns(w, team, o, other_org, lv, p)
        passion = people.passion[person] * (1.0 + in_use(w.objects, team, MOTTO, ga, gb, p))
        trust = trust_a if side == 0 else trust_b
        given = hours_given(p.willing_hours, luck, trust, p.trust_reference, passion, returns)
        if agrees(given, asked[side], price_here(w, o, lv, p), people.room[person]):
            continue
        out[c.REFUSED + domain] += 1.0
        obstacle = heaviest(hours, side)
        if obstacle < 0:
            obstacle = UNWILLING
        out[c.BROKE + obstacle] += 1.0
        if obstacle == FINANCIAL:
            remember(w, team, obstacle, unpaid_task, unpaid_group, unpaid_group, worker >= 0, week, p)
        elif obstacle == SECTORAL:
            remember(w, team, obstacle, worst_task, x, y, worker >= 0, week, p)
        else:
            remember(w, team, obstacle, worst_task, ga, gb, worker >= 0, week, p)
        return False
    out[c.JOINT] += 1.0
    return work_jointly(w, a, b, worker, asked[0], asked[1], True, week, case, lv, p)


@compiled
def finish(
    w, team, a, listed, known, number, first, second, covered, n, joint, resident, age, multi, case, week, lv, p
):
    """Each task goes to who has it; what nobody does remains as strain; a joint case covers all and is handed over
    warmly."""
    tasks, orgs, groups, out, seed = w.tasks, w.orgs, w.groups, w.tables.week, w.seed
    service = 1.0 / (p.service_per_hour * p.case_weekly_hours * lv.service)
    for k in range(n):
        task = listed[k]
        domain = tasks.domain[task]
        out[c.WAIT_N + domain] += 1.0
        hours = min(tasks.hours[task], 100.0)
        taker = first[k] if number[k] > 0 else (a if joint else -1)
        if taker < 0 or (not known[k] and not joint):
            give_up(w, resident, domain, hours, week, p)
            continue
        o = serving(groups, taker, seed, week, case)
        wait = wait_weeks(orgs.load[o], orgs.due[o], orgs.capacity[o], p.between_visits)
        if joint:
            wait *= p.warm_wait
        if wait > p.gave_up_weeks:
            give_up(w, resident, domain, hours, week, p)
            continue
        bring_in(orgs, tasks, o, task, max(0.0, tasks.paid[task, taker]))
        if number[k] > 1 and not joint and not covered[k]:
            other = serving(groups, second[k], seed, week, case)
            bring_in(orgs, tasks, other, task, max(0.0, tasks.paid[second[k], task]))
            out[c.DOUBLE_HOURS] += tasks.hours[task]
        out[c.WAIT + domain] += wait
        felt = strain_of_wait(hours, wait, service * (p.warm_wait if joint else 1.0))
        out[c.STRAIN] += felt
        add_strain(w.residents, resident, week, felt, p.strain_fade)
    if multi:
        which = 3 + age if joint else age
        w.books.clients[which] += 1.0
        w.books.exposed[which] += expected_year(w.residents, resident, age, week, lv, p)
