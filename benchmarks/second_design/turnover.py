"""People leave, and with them whom they knew, what they remembered and part of what they agreed (R5)."""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import bell, chance, decision
from benchmarks.second_design.state import N_LEVELS, POSTS, TIES, TOGETHER
from benchmarks.second_design.ties import drop_ties_to

D_LEAVE, D_NEW = decision("second/leave"), decision("second/new-passion")


@compiled
def kept_in_hand_over(weeks, half):
    """Share (0-1) of ties that pass to a successor who worked beside the leaver for so many weeks: w / (w + half)."""
    return weeks / (weeks + half) if weeks > 0.0 else 0.0


@compiled
def turn_over(w, week, lv, p):
    """Everybody may leave; a successor starts anew, unless there was time for a hand-over."""
    people = w.people
    weekly = 1.0 - (1.0 - min(0.95, p.turnover * lv.turnover_factor)) ** (1.0 / 52.0)
    for i in range(people.team.size):
        if people.level[i] > 0 and people.hours[i] == 0.0:
            continue
        if chance(w.seed, D_LEAVE, week, i) < weekly:
            replace(w, i, week, kept_in_hand_over(lv.hand_over_weeks, p.hand_over_half), p)


@compiled
def replace(w, i, week, kept, p):
    """A successor in the place of ``i``: own ties, others' ties, memory of the post, agreements."""
    people, teams = w.people, w.teams
    team = people.team[i]
    for k in range(TIES):
        people.tie_known[i, k] *= kept
        if people.tie_known[i, k] < 0.02:
            people.tie_to[i, k], people.tie_known[i, k], people.tie_trust[i, k] = -1, 0.0, 0.0
    drop_ties_to(people, teams.first[team], teams.worker_first[team] + POSTS * (N_LEVELS - 1), i, kept)
    people.tenure[i] = 0
    people.passion[i] = np.exp(p.passion_spread * bell(w.seed, D_NEW, week, i))
    people.last_joint[i], people.joint_before[i], people.practising[i] = -9999, -9999, 0
    people.room[i] = 0.0
    people.tired_until[i] = 0
    if people.level[i] > 0:
        forget_post(w, team, people.level[i], kept)
        people.project[i], people.project_done[i] = -1, 0.0
    else:
        loosen(w, team, w.orgs.group[people.org[i]], i, kept, p)


@compiled
def forget_post(w, team, level, kept):
    """What only this worker had in mind."""
    teams = w.teams
    teams.mind_sort[team, level] *= kept
    teams.mind_pay[team, level] *= kept
    teams.mind_register[team, level] *= kept
    teams.mind_area[team, level] *= kept


@compiled
def loosen(w, team, group, i, kept, p):
    """Divisions and habits of the house hold a little less: by the leaver's share in it."""
    teams = w.teams
    n = 0
    for part in range(w.groups.parts[group]):
        n += teams.members[team, w.groups.orgs[group, part]]
    loss = 1.0 - p.leaver_takes * (1.0 - kept) / n
    for t in range(teams.agreed.shape[1]):
        owner = teams.owner[team, t]
        if owner == group or (
            owner == TOGETHER and (teams.parties[team, t, 0] == group or teams.parties[team, t, 1] == group)
        ):
            teams.agreed[team, t] *= loss
    for b in range(w.groups.parts.size):
        for table in (teams.registration, teams.method, teams.area):
            table[team, group, b] *= loss
            table[team, b, group] = table[team, group, b]


@compiled
def remove_all_ties(people):
    """Everybody forgets everybody (R15)."""
    people.tie_to[:] = -1
    people.tie_known[:] = 0.0
    people.tie_trust[:] = 0.0


@compiled
def shuffle_ties(people, teams, seed, week):
    """The same ties, to other people of the same team drawn at random: who knows whom is lost, how much is known
    stays (R15)."""
    for i in range(people.team.size):
        team = people.team[i]
        first, last = teams.first[team], teams.worker_first[team] + POSTS * (N_LEVELS - 1)
        for k in range(TIES):
            if people.tie_to[i, k] < 0:
                continue
            known, trust = people.tie_known[i, k], people.tie_trust[i, k]
            people.tie_to[i, k], people.tie_known[i, k] = -1, 0.0
            start = int(chance(seed, D_NEW, week, i * TIES + k) * (last - first))
            for turn in range(last - first):
                j = first + (start + turn) % (last - first)
                free = j != i and people.org[j] != people.org[i] and (people.level[j] == 0 or people.hours[j] > 0.0)
                for other in range(TIES):
                    free = free and people.tie_to[i, other] != j
                if free:
                    people.tie_to[i, k], people.tie_known[i, k], people.tie_trust[i, k] = j, known, trust
                    break
