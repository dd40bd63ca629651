"""What books, savings and strain bring: contrasts in pairs of one seed each, and the books of the baseline.

Usage: ``uv run python -m benchmarks.books_and_savings savings|each|strain|pool|books [--pairs N] [--first SEED]
[--residents N …]``. Each line is a mean difference with its 95 % interval over pairs, in shares of multi-domain cases
solved jointly unless it says otherwise. The test that would expose wiring of savings: the same where second-line care
does not exist, and where it exists but does not depend on need.
"""

import argparse
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.persons_and_ties import interval, mean_of, outcomes, run
from wijksim.domain.measure import CENTS_PER_EURO, WEEKS_PER_YEAR

WEEKS = 260
LOOKED_AT = 156
"""Last weeks over which effects are averaged."""
SHARED: dict[str, Any] = {"funding.shared_savings": 0.8}
ANALYSIS: dict[str, Any] = {"boundary_objects.planned": ["mkba"]}
WORLDS: dict[str, dict[str, Any]] = {
    "second line as it is": {},
    "entries apart from need": {"second_line.entry": 0.0},
    "no second line": {"second_line.entry": 0.0, "second_line.by_age": 0.0},
}
PAYERS = ("insurer", "care_office", "municipality", "housing_association", "residents")


def effects(
    one: dict[str, Any], others: dict[str, dict[str, Any]], seeds: range, residents: int, outcome: str
) -> dict[str, tuple[list[float], list[Any]]]:
    """Differences by pair of every other setting against one, and the models of the other."""
    found: dict[str, tuple[list[float], list[Any]]] = {name: ([], []) for name in others}
    for seed in seeds:
        base = mean_of(run(dict(one), seed, residents, WEEKS), outcome, -LOOKED_AT)
        for name, changes in others.items():
            model = run({**one, **changes}, seed, residents, WEEKS)
            found[name][0].append(mean_of(model, outcome, -LOOKED_AT) - base)
            found[name][1].append((model.care_office.found, model.world.saved_per_case))
    return found


def savings(seeds: range, residents: int) -> None:
    """R3 and R3b: shared savings and an analysis, where second-line care is avoided, and where it cannot be."""
    _savings(seeds, residents, {"both": SHARED | ANALYSIS})


def each(seeds: range, residents: int) -> None:
    """The same, shared savings and the analysis apart."""
    _savings(seeds, residents, {"shared savings": SHARED, "an analysis": ANALYSIS, "both": SHARED | ANALYSIS})


def _savings(seeds: range, residents: int, asked: dict[str, dict[str, Any]]) -> None:
    gain = None
    for world, changes in WORLDS.items():
        found = effects(changes, asked, seeds, residents, "collaboration")
        for name, (differences, seen) in found.items():
            euro = [amount for _, amount in seen]
            print(
                f"{residents:>7} {world:<24} {name:<15} {interval(differences)}  euro avoided per joint case "
                f"{np.mean(euro):.0f}, nothing found in {np.mean([amount == 0.0 for amount in euro]):.2f}",
                flush=True,
            )
        both = np.array(found["both"][0])
        if gain is None:
            gain = both
            counted = [each for each, _ in found["both"][1]]
            print(
                f"{residents:>7} entries avoided a client and year {interval([each.difference for each in counted])}, "
                f"error {np.mean([each.error for each in counted]):.4f}, "
                f"of {np.mean([each.entries for each in counted]):.4f}",
                flush=True,
            )
        else:
            print(f"{residents:>7} {world:<24} a quarter of the gain less this {interval(list(gain / 4 - both))}")


def strain(seeds: range, residents: int) -> None:
    """R6: slower service and more work do not lower entries (a year, per 1,000 residents)."""
    yearly = WEEKS_PER_YEAR * 1_000 / residents
    for name, one, other in (
        ("slower service: 2 -> 1 hours", {}, {"casework.weekly_hours": 1.0}),
        ("workload .5 -> 2", {"workload.factor": 0.5}, {"workload.factor": 2.0}),
        ("the same work, apart from need", {"second_line.entry": 0.0}, {"casework.weekly_hours": 1.0}),
    ):
        differences, _ = effects(one, {name: other}, seeds, residents, "second_line_entries")[name]
        print(f"{residents:>7} {name:<34} {interval([yearly * each for each in differences])}", flush=True)


def pool(seeds: range, residents: int) -> None:
    """Pooled money, which pays lumps, and houses that are paid a lump."""
    lumps = {"organisations": {key: {"lump_sum": 1.0} for key in ("home_care", "elderly_care", "mental_health")}}
    for name, changes in (
        ("integration .1 -> .6", {"funding.integration": 0.6}),
        ("lumps for care", lumps),
    ):
        differences, _ = effects({}, {name: changes}, seeds, residents, "collaboration")[name]
        print(f"{residents:>7} {name:<34} {interval(differences)}", flush=True)


def books(seeds: range, residents: int) -> None:
    """The baseline: who breaks even over the last three years, and euro per resident and year."""
    results: dict[str, list[float]] = {}
    for seed in seeds:
        before: list[np.ndarray] = []

        def look(model: Any, week: int, before: Any = before) -> None:
            if week == WEEKS - LOOKED_AT:
                before[:] = [model.world.ledger.total_in.sum(axis=1), model.world.ledger.total_out.sum(axis=1)]

        model = run({}, seed, residents, WEEKS, look)
        ledger, series = model.world.ledger, outcomes(model)
        into, out = ledger.total_in.sum(axis=1) - before[0], ledger.total_out.sum(axis=1) - before[1]
        for house in model.organisations:
            here = house.account
            results.setdefault(f"result of {house.spec.key}, share of income", []).append(
                float((into[here] - out[here]) / into[here])
            )
        for payer in PAYERS:
            yearly = series[f"cost_{payer}"][-LOOKED_AT:].mean() * WEEKS_PER_YEAR / residents
            results.setdefault(f"euro a resident and year, {payer}", []).append(float(yearly))
        people = model.world.residents
        yearly = model.world.rules["second_line.cents_per_week"] / CENTS_PER_EURO * WEEKS_PER_YEAR
        for band, name in enumerate(("0-14", "15-24", "25-44", "45-64", "65-74", "75+")):
            share = float(people.in_second_line[people.age == band].mean())
            results.setdefault(f"second line, euro a resident of {name}", []).append(share * yearly)
        results.setdefault("in second line, share", []).append(float(people.in_second_line.mean()))
        for sector in ("care", "welfare", "housing"):
            results.setdefault(f"weeks waited, {sector}", []).append(mean_of(model, f"waiting_weeks_{sector}"))
        for name in ("collaboration", "practice_share", "weeks_to_help", "cases_per_worker_year"):
            results.setdefault(name, []).append(mean_of(model, name, -LOOKED_AT))
    for name, values in results.items():
        print(f"{residents:>7} {name:<48} {interval(values)}", flush=True)


PARTS: dict[str, Callable[[range, int], None]] = {
    "savings": savings,
    "strain": strain,
    "pool": pool,
    "books": books,
    "each": each,
}


def main() -> None:
    """Run one part at every size asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--first", type=int, default=52_000)
    parser.add_argument("--residents", type=int, nargs="+", default=[3_000])
    given = parser.parse_args()
    for residents in given.residents:
        PARTS[given.part](range(given.first, given.first + given.pairs), residents)


if __name__ == "__main__":
    main()
