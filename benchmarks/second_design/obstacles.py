"""Five boundaries, each an obstacle in hours of its own (002 §4.1, §4.2; B1-B10).

Sectoral: nobody or two claim the task, to be sorted out. Professional: another method and language. Financial: the
task is not paid to who does it. Accountability: double registration. Geographic: areas that do not coincide. Hours
are a side, unbilled.
"""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision
from benchmarks.second_design.objects import FORM, GUIDELINE, in_use
from benchmarks.second_design.state import ACCOUNTABILITY, FINANCIAL, GEOGRAPHIC, PROFESSIONAL_KIND, SECTORAL

D_REGISTER, D_AREA, D_SORT = decision("second/register"), decision("second/area"), decision("second/sort")


@compiled
def method_hours(distance, known, arranged, interpreted, full, less_when_known):
    """Hours a side that another method costs: full * d * (1 - less k) * (1 - arranged), half with an interpreter."""
    hours = full * distance * (1.0 - less_when_known * known) * (1.0 - arranged)
    return 0.5 * hours if interpreted else hours


@compiled
def unpaid_hours(task_hours, paid, pooled, cap):
    """Hours of a task that nobody pays to who takes it on: h (1 - paid) (1 - pooled), at most ``cap`` to get it
    going."""
    return min(task_hours, cap) * (1.0 - paid) * (1.0 - pooled)


@compiled
def between_two(teams, groups, objects, team, a, b, known, interpreted, seed, week, case, hours, p):
    """Obstacles that belong to a pair of organisations in this team; written into ``hours`` of both sides."""
    together = abs(groups.method[a] - groups.method[b])
    shared = 1.0 - in_use(objects, team, GUIDELINE, a, b, p) * 0.5
    method = shared * method_hours(
        together, known, teams.method[team, a, b], interpreted, p.method_hours, p.method_known
    )
    hours[0, PROFESSIONAL_KIND] = hours[1, PROFESSIONAL_KIND] = method
    u = chance(seed, D_REGISTER, week, case)
    if teams.registration_exists[team, a, b] > 0.0 and u < p.hits * (1.0 - teams.registration[team, a, b]):
        less = 1.0 - in_use(objects, team, FORM, a, b, p)
        hours[0, ACCOUNTABILITY] = hours[1, ACCOUNTABILITY] = p.registration_hours * less
    u = chance(seed, D_AREA, week, case)
    if teams.area_exists[team, a, b] > 0.0 and u < p.hits * (1.0 - teams.area[team, a, b]):
        hours[0, GEOGRAPHIC] = hours[1, GEOGRAPHIC] = p.area_hours * (1.0 - known)


@compiled
def of_task(teams, tasks, team, task, n_takers, covered, a, b, pooled, seed, week, actor, hours, p):
    """Obstacles of one task between two organisations: sorting out when nobody or two claim it, unpaid hours of who
    does it.

    Returns the side that takes on a task nobody claims (the one paid best for it), -1 when it has its taker.
    """
    if covered or n_takers == 1:
        return -1
    if chance(seed, D_SORT, week, actor) < p.hits:
        hours[0, SECTORAL] += p.sorting_hours
        hours[1, SECTORAL] += p.sorting_hours
    if n_takers > 1:
        return -1
    paid_a = tasks.paid[task, a] + (1.0 - max(tasks.paid[task, a], 0.0)) * teams.claim_extra[team, a, task]
    paid_b = tasks.paid[task, b] + (1.0 - max(tasks.paid[task, b], 0.0)) * teams.claim_extra[team, b, task]
    side = 0 if paid_a >= paid_b else 1
    paid = min(1.0, max(0.0, paid_a, paid_b))
    hours[side, FINANCIAL] += unpaid_hours(tasks.hours[task], paid, pooled, p.unpaid_cap)
    return side


@compiled
def heaviest(hours, side):
    """The obstacle whose absence would have changed the answer of this side most: the one with most hours; -1
    none."""
    kind = int(np.argmax(hours[side]))
    return kind if hours[side, kind] > 0.0 else -1
