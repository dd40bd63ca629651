"""What persons and ties bring: contrasts in pairs of one seed each, at two sizes of wijk.

Usage: ``uv run benchmarks/persons_and_ties.py levels|turnover|ties|asked|drift [--pairs N] [--first SEED] [--residents N …]``.
``levels`` prints means of the baseline; the others a mean difference with its 95 % interval over pairs.
"""

import argparse
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

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
    scenario = baseline().vary({"neighbourhood.residents": residents, "horizon_weeks": weeks, **changes})
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


COMMANDS = {"levels": levels, "drift": drift}


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
    sys.exit(main())
