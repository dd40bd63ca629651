"""Finding a partner: whom I know, whom somebody I know knows, or a stranger at the desk (002 §4.3b; W20, W21,
E13)."""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision
from benchmarks.second_design.objects import MAP, in_use
from benchmarks.second_design.state import OPERATIONAL, POSTS
from benchmarks.second_design.ties import best_known, meet

D_KNOWN, D_ASK, D_THROUGH, D_DESK, D_WHO = (
    decision("second/find-known"),
    decision("second/ask-worker"),
    decision("second/find-through"),
    decision("second/find-desk"),
    decision("second/desk-who"),
)
KNOWN, THROUGH, STRANGER, NOT_FOUND = 0, 1, 2, 3


@compiled
def chance_to_find(known, search):
    """Chance (0-1) to think of somebody one knows ``known`` well: min(1, search * known) (sketch of persons and
    ties)."""
    return min(1.0, search * known)


@compiled
def worker_of(people, teams, seed, week, case, person, tables, p):
    """The boundary worker of the shop floor whom a professional asks to help: whom one knows best; -1 nobody."""
    team = people.team[person]
    k = best_known(people, person, teams.worker_first[team] + (OPERATIONAL - 1) * POSTS, POSTS)
    if k < 0 or people.hours[people.tie_to[person, k]] == 0.0:
        return -1
    if chance(seed, D_ASK, week, case) >= chance_to_find(people.tie_known[person, k], p.search):
        return -1
    worker = people.tie_to[person, k]
    years = people.tenure[worker] / 52.0
    tables.asked[0 if years < 2.0 else (1 if years < 7.0 else 2)] += 1.0
    return worker


@compiled
def find_partner(people, teams, orgs, objects, seed, week, case, person, partner_org, worker, p):
    """Somebody at the other organisation: (row, way, trust that one starts with), way as in the constants above."""
    team = people.team[person]
    first, n = teams.member_first[team, partner_org], teams.members[team, partner_org]
    own, other = orgs.group[people.org[person]], orgs.group[partner_org]
    stranger_trust = teams.institution[team, own, other]
    k = best_known(people, person, first, n)
    if k >= 0 and chance(seed, D_KNOWN, week, case) < chance_to_find(people.tie_known[person, k], p.search):
        return people.tie_to[person, k], KNOWN, people.tie_trust[person, k]
    if worker >= 0 and people.budget[worker] >= p.find_hours:
        j = best_known(people, worker, first, n)
        if j >= 0 and chance(seed, D_THROUGH, week, case) < chance_to_find(people.tie_known[worker, j], p.search):
            people.budget[worker] -= p.find_hours
            people.spent[worker] += p.find_hours
            found = people.tie_to[worker, j]
            meet(people, teams, orgs, person, found, p.introduction_hours, p)
            return found, THROUGH, max(stranger_trust, 0.8 * people.tie_trust[worker, j])
    desk = p.desk + (1.0 - p.desk) * in_use(objects, team, MAP, own, other, p)
    if chance(seed, D_DESK, week, case) < desk:
        return first + int(chance(seed, D_WHO, week, case) * n), STRANGER, stranger_trust
    return -1, NOT_FOUND, np.float64(0.0)
