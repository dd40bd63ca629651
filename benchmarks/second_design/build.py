"""A world at its start: organisations (merged or split), teams, people, kinds of bundles, residents by age."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.second_design import state as s
from benchmarks.second_design.outcomes import COLUMNS
from benchmarks.second_design.tasks import ABLE, CONTRACT, NAMES, ORGANISATIONS, TASKS, TOLERATED
from wijksim.randomness import stream_key, uniforms

KINDS_OF_BUNDLE = 30
AGES = np.array([0.80, 0.11, 0.09])
DIRECT = 22.0
"""Direct hours a week of one professional or aide at full use; only scales capacity, which follows from volume."""
START_LOAD = 0.62


def random_numbers(seed: int, name: str, n: int) -> np.ndarray:
    """``n`` numbers in [0, 1) of the setting-up."""
    return uniforms(stream_key(seed, name, 0), np.arange(n, dtype=np.uint64))


def task_table(grouping: Sequence[Sequence[str]], swap: bool) -> np.ndarray:
    """Tasks with contracts by group; ``swap`` gives home and elderly care the contracts of welfare and back (R16)."""
    paid = np.full((len(TASKS), len(NAMES)), -1.0)
    for t, task in enumerate(TASKS):
        for names, value in ((task.able, ABLE), (task.tolerated, TOLERATED), (task.paid, CONTRACT)):
            for name in names.split():
                paid[t, NAMES.index(name)] = value
    if swap:
        soft = [t for t, task in enumerate(TASKS) if task.name in ("coffee and a listening ear", "help with papers")]
        for a, b in (("HC", "WE"), ("EC", "EW")):
            i, j = NAMES.index(a), NAMES.index(b)
            paid[np.ix_(soft, [i, j])] = paid[np.ix_(soft, [j, i])]
    merged = np.array(
        [[paid[t, [NAMES.index(n) for n in group]].max() for group in grouping] for t in range(len(TASKS))]
    )
    table = np.zeros(len(TASKS), s.TASK)
    table["domain"] = [task.domain for task in TASKS]
    table["hours"] = [task.hours for task in TASKS]
    table["single"] = [task.volume * (1 - task.bundled) / 1000 / 52 for task in TASKS]
    table["payer"] = [task.payer for task in TASKS]
    use = np.array([task.old for task in TASKS]) * AGES
    table["use"] = np.cumsum(use / use.sum(axis=1, keepdims=True), axis=1)
    table["paid"] = -1.0
    table["paid"][:, : len(grouping)] = merged
    return table


def organisations(
    grouping: Sequence[Sequence[str]], parts: int, swap: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Organisations, their staff per 1,000 residents, and groups: several merged, or each split into ``parts``
    daughters."""
    tariffs = {o.name: (o.tariff, o.lump) for o in ORGANISATIONS}
    if swap:
        for a, b in (("HC", "WE"), ("EC", "EW")):
            tariffs[a], tariffs[b] = tariffs[b], tariffs[a]
    groups = np.zeros(len(grouping), s.GROUP)
    orgs = np.zeros(len(grouping) * parts, s.ORGANISATION)
    staff = np.zeros(orgs.size)
    for g, names in enumerate(grouping):
        members = [o for o in ORGANISATIONS if o.name in names]
        weight = np.array([o.staff for o in members])
        rows = slice(g * parts, (g + 1) * parts)
        orgs["group"][rows], orgs["domain"][rows] = g, members[0].domain
        orgs["tariff"][rows] = round(100 * np.average([tariffs[o.name][0] for o in members], weights=weight))
        orgs["lump"][rows] = np.average([tariffs[o.name][1] for o in members], weights=weight)
        staff[rows] = weight.sum() / parts
        groups["orgs"][g, :parts] = np.arange(g * parts, (g + 1) * parts)
        groups["parts"][g], groups["domain"][g] = parts, members[0].domain
        groups["method"][g] = np.average([o.method for o in members], weights=weight)
    orgs["load"] = START_LOAD
    return orgs, staff, groups


def people(
    seed: int, n_teams: int, residents: np.ndarray, staff: np.ndarray, p: Any
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Professionals by team and organisation, at least one each, and empty posts of every level."""
    n_orgs = staff.size
    members = np.maximum(1, np.rint(np.outer(residents / 1000, staff)).astype(int))
    posts = s.POSTS * (s.N_LEVELS - 1)
    first = np.concatenate([[0], np.cumsum(members.sum(axis=1) + posts)])[:-1]
    member_first = first[:, None] + np.concatenate(
        [np.zeros((n_teams, 1), int), np.cumsum(members, axis=1)[:, :-1]], axis=1
    )
    worker_first = first + members.sum(axis=1)
    n = int(worker_first[-1] + posts)
    team, org, level = np.zeros(n, np.int64), np.zeros(n, np.int64), np.zeros(n, np.int64)
    turn = int(random_numbers(seed, "homes", 1)[0] * 12)  # where posts are at home differs between places
    for a in range(n_teams):
        end = worker_first[a] + posts
        team[first[a] : end] = a
        org[first[a] : worker_first[a]] = np.repeat(np.arange(n_orgs), members[a])
        level[worker_first[a] : end] = 1 + np.arange(posts) // s.POSTS
        org[worker_first[a] : end] = [
            home_of(level_, i, a + turn, n_orgs) for i, level_ in enumerate(level[worker_first[a] : end])
        ]
    u = random_numbers(seed, "passion", 4 * n).reshape(n, 4).sum(axis=1)
    passion = np.exp(p["passion_spread"][0] * (u - 2.0) * np.sqrt(3.0))
    rows = np.zeros(n, s.PERSON)
    rows["team"], rows["org"], rows["level"], rows["passion"] = team, org, level, passion
    rows["tenure"] = random_numbers(seed, "tenure", n) * 52 * 8
    rows["last_joint"] = rows["joint_before"] = -9999
    for name in ("project", "project_a", "project_b", "project_task", "tie_to"):
        rows[name] = -1
    return rows, {"first": first, "member_first": member_first, "members": members, "worker_first": worker_first}


def home_of(level: int, post: int, team: int, n_orgs: int) -> int:
    """Home organisation of a post: shop floor and project leaders in turn at care, welfare and housing, policy and
    lead at departments."""
    places = {s.OPERATIONAL: (0, 4, 6), s.TACTICAL: (4, 0, 6), s.POLICY: (8, 7, 9), s.LEAD: (8, 0, 4, 6)}[level]
    base = places[(post + team) % len(places)] if level != s.LEAD else places[post % 4]
    return min(n_orgs - 1, base * n_orgs // 10)


def bundles(seed: int, n_teams: int, p: Any) -> tuple[np.ndarray, np.ndarray]:
    """Kinds of bundles of a team: two to four tasks, and shares that fall with rank as 1 / rank ** concentration."""
    weight = np.array([task.volume * task.bundled for task in TASKS])
    tasks = np.full((n_teams, KINDS_OF_BUNDLE, 4), -1, dtype=np.int64)
    u = random_numbers(seed, "bundle", n_teams * KINDS_OF_BUNDLE * 5).reshape(n_teams, KINDS_OF_BUNDLE, 5)
    for a in range(n_teams):
        for j in range(KINDS_OF_BUNDLE):
            size = 2 + (u[a, j, 0] > 0.55) + (u[a, j, 0] > 0.90)
            left = weight.copy()
            for k in range(size):
                edges = np.cumsum(left)
                t = int(np.searchsorted(edges, u[a, j, 1 + k] * edges[-1], side="right"))
                tasks[a, j, k], left[t] = t, 0.0
    share = 1.0 / np.arange(1, KINDS_OF_BUNDLE + 1) ** p["concentration"][0]
    cumulative = np.tile(np.cumsum(share / share.sum()), (n_teams, 1))
    return tasks, cumulative


def teams(seed: int, residents: np.ndarray, places: dict[str, np.ndarray], n_groups: int, p: Any) -> np.ndarray:
    """Teams without any agreement or memory."""
    n, g = residents.size, n_groups
    rows = np.zeros(n, s.TEAM)
    rows["residents"] = residents
    rows["first"], rows["worker_first"] = places["first"], places["worker_first"]
    n_orgs = places["members"].shape[1]
    rows["member_first"][:, :n_orgs], rows["members"][:, :n_orgs] = places["member_first"], places["members"]
    rows["type_tasks"], rows["type_cumulative"] = bundles(seed, n, p)
    rows["owner"] = s.NOBODY
    rows["parties"] = -1
    for name in ("registration", "area"):
        table = random_numbers(seed, name, n * g * g).reshape(n, g, g)
        upper = np.triu(table, 1)
        exists = (upper + upper.transpose(0, 2, 1)) < p[name + "_exists"][0]
        rows[name + "_exists"][:, :g, :g] = exists * (1 - np.eye(g))
    rows["institution"] = p["stranger_trust"][0]
    rows["frame_own"][:, :g] = random_numbers(seed, "frame", g)
    rows["frame"] = rows["frame_own"]
    number = np.rint(np.outer(residents, AGES)).astype(np.int64)
    number[:, 0] = residents - number[:, 1:].sum(axis=1)
    rows["age_number"] = number
    rows["age_first"] = np.concatenate([[0], np.cumsum(number.ravel())])[:-1].reshape(number.shape)
    return rows


def expected_hours(
    tasks: np.ndarray, orgs: np.ndarray, parts: int, residents: int, p: Any
) -> tuple[np.ndarray, np.ndarray]:
    """Hours a week that organisations may expect, and their paid share, from the table alone."""
    bundled = np.array([task.volume * task.bundled for task in TASKS])
    per_week = tasks["single"] * residents + p["bundles"][0] * 2.55 / 1000 / 52 * residents * bundled / bundled.sum()
    hours, paid, money = np.zeros(orgs.size), np.zeros(orgs.size), np.zeros((orgs.size, 4))
    for t in range(len(TASKS)):
        contract = tasks["paid"][t, orgs["group"]]
        claim = np.where(contract < 0, 0.0, 0.05 + 0.92 * np.maximum(contract, 0)) / parts
        claim /= max(1.0, claim.sum() * 0.85)
        now = claim * per_week[t] * tasks["hours"][t]
        euro = now * np.maximum(contract, 0) * (TASKS[t].euro * 100 or orgs["tariff"])
        money[:, TASKS[t].payer] += euro
        hours += now
        paid += claim * per_week[t] * tasks["hours"][t] * np.maximum(contract, 0)
    orgs["payer_share"] = money / money.sum(axis=1, keepdims=True)
    orgs["mean_tariff"] = np.rint(money.sum(axis=1) / np.maximum(paid, 1e-9))
    return np.maximum(hours, 1.0), np.clip(paid / np.maximum(hours, 1e-9), 0.05, 1.0)


def build(
    *,
    seed: int,
    residents: int,
    p: Any,
    grouping: Sequence[Sequence[str]] | None = None,
    parts: int = 1,
    swap: bool = False,
) -> s.World:
    """A world in week 0 of its warm-up: nobody knows anybody, nothing is agreed."""
    grouping = grouping or [(name,) for name in NAMES]
    n_teams = max(1, round(residents / p["team_residents"][0]))
    in_team = np.full(n_teams, residents // n_teams)
    in_team[: residents - in_team.sum()] += 1
    tasks = task_table(grouping, swap)
    orgs, staff, groups = organisations(grouping, parts, swap)
    hours, paid = expected_hours(tasks, orgs, parts, residents, p)
    orgs["capacity"] = hours / START_LOAD
    orgs["paid_share"] = paid
    orgs["open_hours"] = hours / (p["service_per_hour"][0] * p["case_weekly_hours"][0])
    orgs["wage"] = np.rint(p["wage_share"][0] * orgs["mean_tariff"] * np.where(orgs["lump"] > 0, 1.0, paid))
    orgs["lump_week"] = np.rint(orgs["lump"] * orgs["capacity"] * orgs["wage"])
    orgs["lost"] = 0.4 * (1 - orgs["lump"]) * orgs["tariff"] / 100
    columns, places = people(seed, n_teams, in_team, staff, p)
    z = np.zeros
    return s.World(
        seed=np.uint64(seed),
        people=columns,
        teams=teams(seed, in_team, places, len(grouping), p),
        orgs=orgs,
        groups=groups,
        tasks=tasks,
        residents=np.zeros(residents, s.RESIDENT),
        objects=np.zeros(n_teams, s.TEAM_OBJECTS),
        books=s.Books(paid=z(4, np.int64), exposed=z(6), clients=z(6), measured=z(12), shown=z(2)),
        tables=s.Tables(asked=z(3), worker_weeks=z(3), brokered=z(columns.size), week=z(len(COLUMNS)), weeks=z(1)),
    )
