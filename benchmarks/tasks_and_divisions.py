"""What tasks and their divisions bring: contrasts in pairs of one seed each, at two sizes of wijk.

Usage: ``uv run python -m benchmarks.tasks_and_divisions links|lead|interest|size [--pairs N] [--first SEED]
[--residents N …]``. Each line is a mean difference with its 95 % interval over pairs. ``told at random`` is the test
that would expose wiring: as many cases are told, about other tasks and houses than those on which they broke.
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from benchmarks.persons_and_ties import WEEKS, contrast, interval, mean_of, run
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.tasks import TASK_KEYS
from wijksim.model import phases
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.scenario import baseline

THIRD = 100.0 / 3.0
SOFT = ("listening_ear", "papers", "keeping_an_eye", "relief_of_carers")
"""Tasks that both home care and welfare could do."""


def hours(operational: float, tactical: float, policy: float, *, linked: bool = False) -> dict[str, Any]:
    """Levers for hours of boundary work per 10,000 residents and week."""
    return {
        "boundary_workers.operational_hours": operational,
        "boundary_workers.tactical_hours": tactical,
        "boundary_workers.policy_hours": policy,
        "boundary_workers.linked": linked,
    }


@contextmanager
def told_at_random() -> Iterator[None]:
    """Told is as much as otherwise, about other tasks and houses: who hears it goes to the wrong place."""
    true_story = phases.tell_what_broke

    def deal_out(model: Any) -> None:
        world = model.world
        before = [world.told_of_tasks.copy(), world.told_of_pay.copy(), world.told.copy()]
        true_story(model)
        for told, was in zip((world.told_of_tasks, world.told_of_pay, world.told), before, strict=True):
            fresh = np.maximum(0.0, told - was)
            told -= fresh
            dealt = uniforms(
                stream_key(int(world.seed), "deal_out", world.week), np.arange(fresh.size, dtype=np.uint64)
            )
            told += fresh.ravel()[np.argsort(dealt)].reshape(fresh.shape)

    phases.tell_what_broke = deal_out  # type: ignore[assignment]
    try:
        yield
    finally:
        phases.tell_what_broke = true_story


def links(seeds: range, residents: int) -> None:
    """R1 and R2: equal hours, linked or not; something to tell or nothing."""
    thirds, linked = hours(THIRD, THIRD, THIRD), hours(THIRD, THIRD, THIRD, linked=True)
    lead = {**hours(0, 0, 0), "coordination.lead": "single", "coordination.lead_hours": 100.0}
    contrast("R1 unlinked -> linked", (thirds, None), (linked, None), seeds, residents)
    contrast("R1 one lead -> linked", (lead, None), (linked, None), seeds, residents)
    contrast("R1 shop floor only -> linked", (hours(100, 0, 0), None), (linked, None), seeds, residents)
    with_floor, without = (60, 60, 30), (0, 60, 30)
    for name, split in (("R2 with a shop floor", with_floor), ("R2 without", without)):
        contrast(f"{name}: linked", (hours(*split), None), (hours(*split, linked=True), None), seeds, residents)
    with told_at_random():
        contrast("R1 told at random: linked", (thirds, None), (linked, None), seeds, residents)


def lead(seeds: range, residents: int) -> None:
    """R9: one who directs, or several, with ten houses and with three."""
    three = {"organisations": {"only": ["home_care", "welfare", "housing_association"]}}
    for name, houses in (("ten", {}), ("three", three)):
        one, several = (
            {**houses, **hours(0, 0, 0), "coordination.lead": each, "coordination.lead_hours": 100.0}
            for each in ("single", "shared")
        )
        contrast(f"R9 single -> shared lead, {name} houses", (one, None), (several, None), seeds, residents)


def swapped() -> dict[str, Any]:
    """Home care and welfare with each other's tariff, payers and pay for soft tasks."""
    care, welfare = (
        next(spec for spec in baseline().organisations if spec.key == key) for key in ("home_care", "welfare")
    )
    pay = {"home_care": ("tolerated", "able", "able", "able"), "welfare": ("contract", "tolerated", "able", "able")}

    def terms_of(other: Any, key: str) -> dict[str, Any]:
        return {
            "funder": other.funder, "funding_mix": dict(other.funding_mix),
            "tariff_cents_per_hour": other.tariff_cents_per_hour, "production_target": other.production_target,
            "contracts": dict(zip(SOFT, pay[key], strict=True)),
        }  # fmt: skip

    return {"organisations": {"home_care": terms_of(welfare, "welfare"), "welfare": terms_of(care, "home_care")}}


def interest(seeds: range, residents: int) -> None:
    """R16: with tariffs and contracts the hesitation and the way of soft tasks change places."""
    for name, changes in (("as it is", {}), ("swapped", swapped())):
        rows = [_hesitation(run(changes, seed, residents)) for seed in seeds]
        for what in rows[0]:
            print(f"{residents:>7} R16 {name:<9} {what:<44} {interval([row[what] for row in rows])}", flush=True)


def _hesitation(model: Any) -> dict[str, float]:
    log = model.world.log
    rows = log.rows[: log.n]
    rows = rows[rows["week"] >= WEEKS // 3]
    refused = rows[(rows["kind"] == EventKind.JOINT_REFUSED) & (rows["reason"] == Reason.OWN_INTEREST)]
    began = rows[np.isin(rows["kind"], (EventKind.JOINT_REFUSED, EventKind.JOINT_STARTED))]
    keys = [spec.key for spec in model.scenario_of_run.organisations]
    share = {}
    for key in ("home_care", "welfare"):
        o = keys.index(key)
        asked = int(((began["actor"] == o) | (began["partner"] == o)).sum())
        share[key] = float((refused["actor"] == o).sum()) / max(1, asked)
    tasks, t = model.world.tasks, TASK_KEYS.index(SOFT[0])
    kept = tasks.agreed[t] * tasks.share[:, t]
    return {
        "refused for own interest: care less welfare": share["home_care"] - share["welfare"],
        "listening ear by agreement: care less welfare": float(
            kept[keys.index("home_care")] - kept[keys.index("welfare")]
        ),
    }


def size(seeds: range, residents: int) -> None:
    """R13: levels of the baseline at this size."""
    found = [run({}, seed, residents) for seed in seeds]
    for name in ("collaboration", "practice_share", "trust", "task_clarity", "task_gaps", "task_overlaps"):
        print(f"{residents:>7} {name:<24} {interval([mean_of(model, name) for model in found])}", flush=True)


PARTS: dict[str, Callable[[range, int], None]] = {"links": links, "lead": lead, "interest": interest, "size": size}


def main() -> None:
    """Run one part at every size asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--first", type=int, default=41_000)
    parser.add_argument("--residents", type=int, nargs="+", default=[3_000, 20_000])
    given = parser.parse_args()
    for residents in given.residents:
        PARTS[given.part](range(given.first, given.first + given.pairs), residents)


if __name__ == "__main__":
    main()
