"""What objects of each kind do, and what experiments bring: pairs of one seed each, at any size of wijk.

Usage: ``uv run python -m benchmarks.objects_and_experiments kinds|levers|experiments|carousel [--pairs N]
[--first SEED] [--residents N …]``. Each line is a mean difference with its 95 % interval over pairs. Lines that begin
with ``swap`` are the tests that would expose wiring: what a contrast rests on is taken away, and the effect must go.
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from benchmarks.persons_and_ties import interval, outcomes, run
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.vocabulary import ObjectKind
from wijksim.model import experiments as trying

WEEKS, LAST = 260, 104
CLEAN: dict[str, Any] = {"boundary_objects.planned": [], "boundary_objects.emergent": False}
"""No object at all from week 0."""
SEVERAL = ["vision", "mkba", "intake_guideline"]
EIGHT = {"neighbourhood.buurten": 8, "experiments.tightness": 0.0}
STRONG = 0.7
Figures = dict[str, float]


def figures(model: Any) -> Figures:
    """What objects and experiments should move: means of the last two years, sums of events from week 0."""
    series, world = outcomes(model), model.world
    events = world.log.rows[: world.log.n]
    events = events[events["week"] >= 0]
    refused = events[events["kind"] == EventKind.JOINT_REFUSED]
    dissent = events[events["kind"] == EventKind.DISSENT_REVEALED]
    names = (
        "collaboration", "ties_per_person", "known_partner_share", "hidden_needs_found", "task_clarity",
        "effort_per_joint_case", "goal_agreement_concrete", "frame_variance", "permeability_financial",
        "intention_share", "practice_share", "objects_in_use",
    )  # fmt: skip
    found = {name: float(series[name][-LAST:].mean()) for name in names}
    found |= {
        "collaboration, first half year": float(series["collaboration"][:26].mean()),
        "collaboration, while they run": float(series["collaboration"].mean()),
        "task_clarity, while they run": float(series["task_clarity"].mean()),
        "divisions that hold": float(world.tasks.agreed.mean()),
        "refused on accounts, share": float((refused["reason"] == Reason.ACCOUNTABILITY).mean()) if len(refused) else 0,
        "joint work of strong protocols, share": _of_strong_protocols(world, events),
        "goals made concrete a year": len(dissent) / (WEEKS / 52),
        "trust in strangers": float(world.network.institution.sum() / max(1, world.n_organisations**2)),
        "returns seen": float(world.visibility_of_returns.mean()),
    }
    return found | results_of_experiments(model)


def _of_strong_protocols(world: Any, events: Any) -> float:
    """Share of the parties in joint cases that began which hold to a protocol (attachment of .7 or more)."""
    began = events[events["kind"] == EventKind.JOINT_STARTED]
    parties = np.concatenate([began["actor"], began["partner"]])
    return float((world.organisations["attachment"][parties] >= STRONG).mean()) if parties.size else 0.0


def results_of_experiments(model: Any) -> Figures:
    """Experiments that ended or run, and what came of them."""
    tried = [*model.former_experiments, *model.experiments]
    ended = [each for each in tried if not each.running]
    return {
        "experiments": float(len(tried)),
        "experiments with a result": float(sum(each.succeeded for each in ended)),
        "share with a result": float(np.mean([each.succeeded for each in ended])) if ended else 0.0,
        "divided in buurten": float(model.world.tasks.here.sum(axis=1).mean()),
    }


def runs(changes: dict[str, Any], seeds: range, residents: int) -> list[Figures]:
    """Figures of one setting for every seed."""
    return [figures(run(changes, seed, residents, WEEKS)) for seed in seeds]


def show(name: str, low: list[Figures], high: list[Figures], what: tuple[str, ...], residents: int) -> None:
    """A line for each outcome: mean difference, and the level that it starts from."""
    for outcome in what:
        difference = interval([b[outcome] - a[outcome] for a, b in zip(low, high, strict=True)])
        level = np.mean([a[outcome] for a in low])
        print(f"{residents:>7} {name:<44} {outcome:<30} {difference}  of {level:.4f}", flush=True)


OWN: dict[ObjectKind, tuple[str, ...]] = {
    ObjectKind.NETWORK_MAP: ("ties_per_person", "known_partner_share"),
    ObjectKind.INTAKE_GUIDELINE: ("hidden_needs_found",),
    ObjectKind.COVENANT: ("divisions that hold", "task_clarity"),
    ObjectKind.MKBA: ("returns seen", "intention_share"),
    ObjectKind.STANDARD_FORM: (
        "effort_per_joint_case", "refused on accounts, share", "joint work of strong protocols, share",
    ),
    ObjectKind.VISION: (
        "goals made concrete a year", "trust in strangers", "goal_agreement_concrete", "frame_variance",
    ),
    ObjectKind.MOTTO: ("collaboration, first half year",),
    ObjectKind.TENDER_MODEL: ("permeability_financial",),
}  # fmt: skip
"""The outcome that each kind should move by itself."""


def kinds(seeds: range, residents: int) -> None:
    """R11: each kind alone from a clean start, and all together."""
    none = runs(CLEAN, seeds, residents)
    alone = 0.0
    for kind, what in OWN.items():
        one = runs({**CLEAN, "boundary_objects.planned": [kind.name.lower()]}, seeds, residents)
        show(f"R11 {kind.name.lower()}", none, one, (*what, "collaboration", "objects_in_use"), residents)
        if kind == ObjectKind.VISION:
            calm = {**CLEAN, "boundary_objects.planned": ["vision"], "objects.vision_turns": 0.0}
            show("R11 vision, made concrete as often", none, runs(calm, seeds, residents), what, residents)
        alone += float(np.mean([b["collaboration"] - a["collaboration"] for a, b in zip(none, one, strict=True)]))
    everything = [kind.name.lower() for kind in OWN]
    together = runs({**CLEAN, "boundary_objects.planned": everything}, seeds, residents)
    show("R11 all eight", none, together, ("collaboration", "objects_in_use"), residents)
    print(f"{residents:>7} R11 sum of the eight alone {alone:+.4f}", flush=True)


def levers(seeds: range, residents: int) -> None:
    """R11: legitimacy, ambiguity, and objects that arise."""
    what = ("collaboration", "objects_in_use")
    with_them = {**CLEAN, "boundary_objects.planned": SEVERAL}
    low, high = (runs({**with_them, "boundary_objects.legitimacy": each}, seeds, residents) for each in (0.1, 0.9))
    show("R11 legitimacy .1 -> .9", low, high, what, residents)
    ambiguity(seeds, residents, with_them, "R11")
    with frames_alike():
        ambiguity(seeds, residents, with_them, "swap, all frames alike:")
    off = runs(CLEAN, seeds, residents)
    on = runs({**CLEAN, "boundary_objects.emergent": True}, seeds, residents)
    show("R11 emergent off -> on", off, on, what, residents)
    rare = runs({**CLEAN, "boundary_objects.emergent": True, "objects.came_back": 60.0}, seeds, residents)
    show("swap, nothing comes back often enough: on", off, rare, what, residents)


def ambiguity(seeds: range, residents: int, setting: dict[str, Any], name: str) -> None:
    """A hump from two opposite losses."""
    fixed, middle, empty = (
        runs({**setting, "boundary_objects.ambiguity": each}, seeds, residents) for each in (0.0, 0.5, 0.97)
    )
    show(f"{name} ambiguity 0 -> .5", fixed, middle, ("collaboration", "objects_in_use"), residents)
    show(f"{name} ambiguity .97 -> .5", empty, middle, ("collaboration", "objects_in_use"), residents)


@contextmanager
def patched(place: Any, name: str, instead: Any) -> Iterator[None]:
    """Something else stands in the place of one function for a while."""
    before = getattr(place, name)
    setattr(place, name, instead)
    try:
        yield
    finally:
        setattr(place, name, before)


@contextmanager
def frames_alike() -> Iterator[None]:
    """Objects are read as if everybody thought alike: then only emptiness counts."""
    from wijksim.model import objects

    with patched(objects, "distance", lambda one, other: 0.0):
        yield


def experiments(seeds: range, residents: int) -> None:
    """R8: whose problem it is, and how many begin at once; and what each rests on."""
    what = (
        "collaboration, while they run", "task_clarity, while they run", "experiments", "experiments with a result",
        "share with a result", "divided in buurten",
    )  # fmt: skip
    everywhere = {**EIGHT, "experiments.start_share": 1.0}
    ordered = runs({**everywhere, "experiments.mode": "ordered"}, seeds, residents)
    local = runs({**everywhere, "experiments.mode": "local"}, seeds, residents)
    small = runs({**EIGHT, "experiments.start_share": 0.25, "experiments.mode": "local"}, seeds, residents)
    nothing = runs({**EIGHT, "experiments.mode": "none"}, seeds, residents)
    show("none -> local everywhere", nothing, local, what, residents)
    show("R8 ordered -> local, both open", ordered, local, what, residents)
    show("R8 everywhere at once -> small start", local, small, what, residents)
    enough = {"experiments.advice": 40.0}
    local = runs({**everywhere, **enough, "experiments.mode": "local"}, seeds, residents)
    small = runs({**EIGHT, **enough, "experiments.start_share": 0.25, "experiments.mode": "local"}, seeds, residents)
    show("swap, advice enough for all: small start", local, small, what, residents)
    with one_order_for_own_problem():
        ordered = runs({**everywhere, "experiments.mode": "ordered"}, seeds, residents)
        local = runs({**everywhere, "experiments.mode": "local"}, seeds, residents)
        show("swap, the order is what breaks here: local", ordered, local, what, residents)


@contextmanager
def one_order_for_own_problem() -> Iterator[None]:
    """What is ordered is what breaks most in each buurt, so that only the way of starting differs."""
    with patched(trying, "ordered_task", lambda model, buurt: trying.tasks_here(model, buurt)[0]):
        yield


def carousel(seeds: range, residents: int) -> None:
    """R7: three projects of 39 weeks against one of 117, a hundred subsidised hours, alone and beside others."""
    for name, others in (("alone", 0.0), ("beside usual posts", 1.0)):
        posts = {
            "boundary_workers.operational_hours": 40.0 * others,
            "boundary_workers.tactical_hours": 20.0 * others,
            "boundary_workers.policy_hours": 10.0 * others,
        }
        long, short = [], []
        for seed in seeds:
            long.append(_subsidised(posts, [(0, 117)], seed, residents))
            short.append(_subsidised(posts, [(0, 39), (39, 39), (78, 39)], seed, residents))
        difference = interval([b - a for a, b in zip(long, short, strict=True)])
        print(
            f"{residents:>7} R7 one of 117 -> three of 39 weeks, {name:<19} {difference}  of {np.mean(long):.4f}",
            flush=True,
        )


def _subsidised(posts: dict[str, Any], projects: list[tuple[int, int]], seed: int, residents: int) -> float:
    """Collaboration while the projects run; each is a subsidy of its own, with people of its own."""
    changes = {**posts, "funding.subsidy_hours_per_week": 100.0 * residents / 10_000}
    first, weeks = projects[0]
    changes |= {"funding.subsidy_start_week": first, "funding.subsidy_weeks": weeks}

    def hook(model: Any, week: int) -> None:
        for start, length in projects[1:]:
            if week == start:
                model.set({"funding.subsidy_start_week": start, "funding.subsidy_weeks": length})

    return float(outcomes(run(changes, seed, residents, 117, hook))["collaboration"].mean())


PARTS: dict[str, Callable[[range, int], None]] = {
    "kinds": kinds, "levers": levers, "experiments": experiments, "carousel": carousel,
}  # fmt: skip


def main() -> None:
    """Run one part at every size asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--first", type=int, default=62_000)
    parser.add_argument("--residents", type=int, nargs="+", default=[3_000, 20_000])
    given = parser.parse_args()
    for residents in given.residents:
        PARTS[given.part](range(given.first, given.first + given.pairs), residents)


if __name__ == "__main__":
    main()
