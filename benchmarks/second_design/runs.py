"""Runs of variants that share one past: a warm-up per world, then each arm from a copy of it."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from benchmarks.second_design.build import build
from benchmarks.second_design.levers import BASELINE, KINDS, levers
from benchmarks.second_design.objects import introduce
from benchmarks.second_design.outcomes import AT
from benchmarks.second_design.register import numbers
from benchmarks.second_design.state import OPERATIONAL, World, copy_of
from benchmarks.second_design.tasks import THREE
from benchmarks.second_design.turnover import remove_all_ties, shuffle_ties
from benchmarks.second_design.week import run
from wijksim.randomness import stream_key, uniforms

WARM_UP = 312
"""Weeks from an empty network to a resting state (six years in an earlier sketch)."""


class Place(NamedTuple):
    """A kind of world, from the start of its warm-up."""

    grouping: Any = None
    parts: int = 1
    swap: bool = False
    always: tuple[tuple[str, float], ...] = ()
    """Levers that hold in the warm-up too."""


PLACES = {
    "usual": Place(),
    "no second line": Place(always=(("second_line", 0.0),)),
    "second line without need": Place(always=(("second_by_need", 0.0),)),
    "needs in one domain": Place(always=(("broad", 0.0),)),
    "three organisations": Place(grouping=THREE),
    "twenty organisations": Place(parts=2),
    "swapped": Place(swap=True),
}


class Arm(NamedTuple):
    """One variant: levers in stretches of weeks, and what happens to ties at the start of a stretch."""

    stretches: tuple[tuple[int, dict[str, float]], ...]
    place: str = "usual"
    ties: str = ""
    """``remove`` or ``shuffle`` all ties at the start of the last stretch."""
    window: tuple[int, int] = (104, 260)
    at_random: bool = False
    """Wiring test: what boundary workers of the shop floor remember is dealt out at random before they tell it."""


def arm(
    weeks: int = 260,
    place: str = "usual",
    window: tuple[int, int] = (104, 260),
    at_random: bool = False,
    **changed: float,
) -> Arm:
    """Levers that hold the whole run."""
    return Arm(((weeks, changed),), place, window=window, at_random=at_random)


def warm_worlds(seed: int, residents: int, p: Any, places: set[str], weeks: int = WARM_UP) -> dict[str, World]:
    """A resting world of each kind."""
    worlds = {}
    for name in sorted(places):
        place = PLACES[name]
        world = build(seed=seed, residents=residents, p=p, grouping=place.grouping, parts=place.parts, swap=place.swap)
        run(world, 0, weeks, levers(**dict(place.always)), p)
        worlds[name] = world
    return worlds


def run_arm(world: World, one: Arm, p: Any, first: int = WARM_UP) -> tuple[np.ndarray, World]:
    """Rows of the weeks of an arm, on a copy of the warm world."""
    world = copy_of(world)
    world.tables.brokered[:] = 0.0
    always = dict(PLACES[one.place].always)
    rows, week = [], first
    for k, (weeks, changed) in enumerate(one.stretches):
        table = levers(**(always | {"started": float(first)} | changed))
        for kind, name in enumerate(KINDS):
            if table[f"object_{name}"][0] > 0 and world.objects["alive"][0, kind] == 0:
                introduce(world.objects, kind, table[0])
        if one.ties and k == len(one.stretches) - 1:
            if one.ties == "remove":
                remove_all_ties(world.people)
            else:
                shuffle_ties(world.people, world.teams, world.seed, week)
        for now in [4] * (weeks // 4) + [weeks % 4] if one.at_random else [weeks]:
            if one.at_random:
                deal_out_memories(world, week)
            rows.append(run(world, week, now, table, p))
            week += now
    return np.concatenate(rows), world


def deal_out_memories(world: World, week: int) -> None:
    """The same memories of the shop floor's workers, about other tasks and pairs of the same team."""
    teams, seed = world.teams, int(world.seed)
    n_groups = len(world.groups)
    pairs = np.triu_indices(n_groups, 1)
    for team in range(len(teams)):
        order = random_order(seed, "second/deal-task", week, team, teams["mind_sort"].shape[2])
        teams["mind_sort"][team, OPERATIONAL] = teams["mind_sort"][team, OPERATIONAL][order]
        pay = teams["mind_pay"][team, OPERATIONAL]
        able = np.nonzero(world.tasks["paid"].T[:n_groups] >= 0)
        pay[able] = pay[able][random_order(seed, "second/deal-pay", week, team, able[0].size)]
        order = random_order(seed, "second/deal-pair", week, team, pairs[0].size)
        for name in ("mind_register", "mind_area"):
            minds = teams[name][team, OPERATIONAL]
            minds[pairs] = minds[pairs][order]


def random_order(seed: int, name: str, week: int, team: int, n: int) -> np.ndarray:
    """An order of ``n`` things, drawn by key."""
    actors = np.arange(n, dtype=np.uint64) + np.uint64(team * 1024)
    return np.argsort(uniforms(stream_key(seed, name, week), actors), kind="stable")


Metrics = dict[str, float]


def metrics(rows: np.ndarray, window: tuple[int, int], world: World) -> Metrics:
    """Outcomes over a window of weeks."""
    part = rows[window[0] : window[1]]
    total, mean = part.sum(axis=0), part.mean(axis=0)
    years = len(part) / 52
    thousands = world.residents.size / 1000

    def share(a: str, b: str) -> float:
        return float(total[AT[a]] / max(1.0, total[AT[b]]))

    found = {
        name: float(mean[AT[name]])
        for name in (
            "ties",
            "trust",
            "clarity",
            "registration",
            "frame_variance",
            "load",
            "soft_moved_care",
            "soft_moved_welfare",
            "coffee_care",
            "coffee_welfare",
            "object_use",
            "experiment_failed",
            "experiment_done",
            "experiment_joint",
            "resident_ties",
            "institution_ties",
        )
    }
    found |= {
        "C": share("solved_jointly", "multi"),
        "practice": share("practise", "professionals"),
        "intention": share("intend", "professionals"),
        "structural": share("structural", "practise"),
        "known": share("known", "proposed"),
        "found": 1.0 - share("not_found", "proposed"),
        "failed": share("failed_negotiations", "settled"),
        "objects": float(mean[AT["objects_in_use"]]),
        "stock": float(part[::26, AT["second_stock"]].mean() / world.residents.size),
        "top_broker": float(world.tables.brokered.max() / max(1.0, rows[:, AT["joint"]].sum())),
        "gaps": share("gaps", "tasks"),
        "overlaps": share("overlaps", "tasks"),
        "clear": share("clear", "tasks"),
        "entries": float(total[AT["entries"]] / years / thousands),
        "hidden_found": float(total[AT["hidden_found"]] / years / thousands),
        "effort": share("boundary_hours", "joint"),
        "obstacle": share("obstacle_hours", "proposed"),
        "backlog": float(mean[AT["backlog"]] / thousands),
        "settled": float(total[AT["settled"]] / years / thousands),
    }
    for domain in ("care", "welfare", "housing"):
        found[f"refuse_{domain}"] = share(f"refused_{domain}", f"asked_{domain}")
        found[f"wait_{domain}"] = share(f"wait_{domain}", f"asked_tasks_{domain}")
        helped = total[AT[f"asked_tasks_{domain}"]] - total[AT[f"gave_up_{domain}"]]
        found[f"wait_{domain}_taken"] = float(
            (total[AT[f"wait_{domain}"]] - 13.0 * total[AT[f"gave_up_{domain}"]]) / max(1.0, helped)
        )
    for kind in ("sectoral", "professional", "financial", "accountability", "geographic", "unwilling"):
        found[f"broke_{kind}"] = share(f"broke_{kind}", "proposed")
    asked, weeks = world.tables.asked, world.tables.worker_weeks
    found["asked_new"], found["asked_old"] = (float(asked[i] / max(1.0, weeks[i]) * 52) for i in (0, 2))
    for i, tenure in ((0, "new"), (2, "old")):
        found[f"asks_{tenure}"], found[f"years_{tenure}"] = float(asked[i]), float(weeks[i] / 52)
    found["moved_to_care"] = found["soft_moved_care"] - found["soft_moved_welfare"]
    found |= money(world)
    return found


def money(world: World) -> Metrics:
    """Euro per resident and year by payer so far, and the share of organisations within 5 % of break-even."""
    years = world.tables.weeks[0] / 52.0
    per = world.books.paid / 100.0 / years / world.residents.size
    balance = world.orgs["income"] / world.orgs["cost"] - 1.0
    return {
        "municipality": float(per[0]),
        "insurer": float(per[1]),
        "care_office": float(per[2] + (world.residents["home_from"] > WARM_UP + 200).mean() * 57_000),
        "housing_association": float(per[3]),
        "solvent": float((np.abs(balance) <= 0.05).mean()),
    }


def evaluate(
    seed: int, residents: int, arms: dict[str, Arm], changed: dict[str, float] | None = None
) -> dict[str, Metrics]:
    """All arms of one seed, in one place each."""
    p = numbers(**(changed or {}))
    warm = warm_worlds(seed, residents, p, {one.place for one in arms.values()})
    found = {}
    for name, one in arms.items():
        rows, world = run_arm(warm[one.place], one, p)
        found[name] = metrics(rows, one.window, world)
    return found


Contrast = Callable[[dict[str, Metrics]], float]
__all__ = ["BASELINE", "Arm", "Contrast", "Metrics", "arm", "evaluate"]
