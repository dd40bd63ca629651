"""What persons and ties bring: contrasts in pairs of one seed each, at two sizes of wijk.

Usage: ``uv run benchmarks/persons_and_ties.py levels|turnover|ties|asked|drift [--pairs N] [--first SEED]
[--residents N …]``.
``levels`` prints means of the baseline; the others a mean difference with its 95 % interval over pairs.
"""

import argparse
from collections.abc import Callable
from typing import Any

import numpy as np

from wijksim.model.departures import everybody_forgets, ties_change_hands
from wijksim.model.wijk_model import WijkModel
from wijksim.observe.outcomes import outcome_columns
from wijksim.scenario.scenario import baseline

WEEKS = 312
LAST = 104
"""Weeks over which levels are averaged."""
SHOWN = (
    "collaboration", "practice_share", "structural_share", "intention_share", "trust", "network_density", "path_length",
    "task_clarity", "coordination_level", "cases_per_worker_year", "wrong_desk_share", "referral_correct_share",
    "weeks_to_help", "emergent_workers", "ties_per_person", "known_partner_share",
)  # fmt: skip
Hook = Callable[[Any, int], None]


def run(changes: dict[str, Any], seed: int, residents: int, weeks: int = WEEKS, hook: Hook | None = None) -> Any:
    """One model after ``weeks`` weeks; ``hook(model, week)`` is called before each."""
    levers = {"neighbourhood.residents": residents, "horizon_weeks": weeks, **changes}
    scenario = baseline().vary(levers, organisations=levers.pop("organisations", None))
    model = WijkModel(scenario, rng=seed)
    for week in range(weeks):
        if hook is not None:
            model.warm_up()
            hook(model, week)
        model.step()
    return model


def outcomes(model: Any) -> dict[str, Any]:
    """Every outcome by week."""
    return outcome_columns(
        model.recorder.table[: model.recorder.weeks],
        full_time_workers=model.full_time_workers,
        multi_law_share=model.multi_law_share,
    )


def mean_of(model: Any, name: str, first: int = -LAST, last: int | None = None) -> float:
    """Mean of one outcome over some weeks, the last two years by default."""
    return float(outcomes(model)[name][first:last].mean())


def interval(values: list[float]) -> str:
    """Mean with its 95 % interval (normal, over pairs)."""
    found = np.array(values)
    half = 1.96 * found.std(ddof=1) / np.sqrt(found.size) if found.size > 1 else 0.0
    return f"{found.mean():+.4f} [{found.mean() - half:+.4f}, {found.mean() + half:+.4f}]"


def levels(seeds: range, residents: int) -> None:
    """Levels of the baseline."""
    rows = []
    for seed in seeds:
        found = outcomes(run({}, seed, residents))
        rows.append({name: float(found[name][-LAST:].mean()) for name in SHOWN if name in found})
    for name in rows[0]:
        print(f"{residents:>7} {name:<24} {interval([row[name] for row in rows])}", flush=True)


def drift(seeds: range, residents: int) -> None:
    """Change of the baseline from years 1-2 to years 9-10, relative to its level."""
    found = [outcomes(run({}, seed, residents, weeks=520)) for seed in seeds]
    for name in ("collaboration", "practice_share", "trust", "network_density", "ties_per_person"):
        if name in found[0]:
            early = np.array([one[name][26:104].mean() for one in found])
            late = np.array([one[name][-104:].mean() for one in found])
            print(f"{residents:>7} drift {name:<18} {interval(list((late - early) / early.mean()))}", flush=True)


def contrast(
    name: str,
    one: Any,
    other: Any,
    seeds: range,
    residents: int,
    outcome: str = "collaboration",
    weeks: int = WEEKS,
    window: tuple[int, int | None] = (-LAST, None),
) -> None:
    """Mean difference of an outcome between two settings (changes and a hook), and the ratio of its means."""
    low, high = (
        [mean_of(run(changes, seed, residents, weeks, hook), outcome, *window) for seed in seeds]
        for changes, hook in (one, other)
    )
    difference = interval([b - a for a, b in zip(low, high, strict=True)])
    print(f"{residents:>7} {name:<44} {difference}  of {np.mean(low):.4f}", flush=True)


def turnover(seeds: range, residents: int) -> None:
    """R5: people carry it; a hand-over softens."""
    slow, fast = ({"workers.turnover_per_year": each} for each in (0.05, 0.5))
    contrast("turnover .05 -> .5", (slow, None), (fast, None), seeds, residents)
    contrast("turnover .5, hand-over 0 -> 8 weeks", (fast, None), (fast, hand_over_of(8)), seeds, residents)


def hand_over_of(weeks: int) -> Hook:
    """A hand-over from week 0 on, whether there is a lever for it or not."""

    def hook(model: Any, week: int) -> None:
        model.world.values["boundary_workers.hand_over_weeks"] = weeks

    return hook


def at_week_104(act: Callable[[Any], None]) -> Hook:
    """Something happens once, at week 104."""

    def hook(model: Any, week: int) -> None:
        if week == 104:
            act(model)

    return hook


def ties(seeds: range, residents: int) -> None:
    """R15: it is who knows whom; measured in the year after."""
    window = (104 + 13, 156)
    for name, act in (("all ties deleted", everybody_forgets), ("all ties reassigned", ties_change_hands)):
        for outcome in ("collaboration", "known_partner_share"):
            cut = at_week_104(act)
            contrast(f"{name}, {outcome}", ({}, None), ({}, cut), seeds, residents, outcome, weeks=156, window=window)


def asked(seeds: range, residents: int) -> None:
    """R14: times asked a year of operational boundary workers, from the first day to the end of year two, and beyond
    year seven, over ten years."""
    ratios, early, late = [], [], []
    for seed in seeds:
        by_tenure: dict[str, list[tuple[float, float]]] = {"early": [], "late": []}
        before: dict[int, float] = {}

        def hook(model: Any, week: int, by_tenure: Any = by_tenure, before: Any = before) -> None:
            if week % 52:
                return
            for worker in model.workers:
                now = float(model.world.workers[worker.number]["times_asked"])
                years = (model.world.week - worker.appointed_in) / 52.0
                if worker.level == 0 and worker.professional < 0:
                    if years <= 2.01:
                        by_tenure["early"].append((now - before.get(worker.number, 0.0), min(1.0, years)))
                    elif years > 8.0 and worker.number in before:
                        by_tenure["late"].append((now - before[worker.number], 1.0))
                before[worker.number] = now

        run({}, seed, residents, weeks=520, hook=hook)
        if by_tenure["early"] and by_tenure["late"]:
            for found, kept in ((by_tenure["early"], early), (by_tenure["late"], late)):
                times, years = np.sum(found, axis=0)
                kept.append(float(times / max(years, 1e-9)))
            ratios.append(late[-1] / max(early[-1], 1e-9))
    print(f"{residents:>7} asked a year, years 1-2: {np.mean(early):.2f}, beyond 7: {np.mean(late):.2f}", flush=True)
    print(f"{residents:>7} difference {interval([b - a for a, b in zip(early, late, strict=True)])}", flush=True)
    print(
        f"{residents:>7} ratio of means {np.mean(late) / np.mean(early):.2f}, ratio by seed {interval(ratios)}",
        flush=True,
    )


COMMANDS = {"levels": levels, "drift": drift, "turnover": turnover, "ties": ties, "asked": asked}


def main() -> None:
    """Print what was asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=sorted(COMMANDS))
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--first", type=int, default=31000)
    parser.add_argument("--residents", type=int, nargs="*", default=[3_000, 20_000])
    asked = parser.parse_args()
    for residents in asked.residents:
        COMMANDS[asked.what](range(asked.first, asked.first + asked.pairs), residents)


if __name__ == "__main__":
    main()
