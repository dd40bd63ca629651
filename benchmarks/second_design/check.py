"""A small world under every lever, week by week, against its invariants."""

import warnings
from hashlib import sha256
from typing import Any

import numpy as np

from benchmarks.second_design.build import build
from benchmarks.second_design.invariants import broken_invariants
from benchmarks.second_design.levers import KINDS, levers
from benchmarks.second_design.objects import introduce
from benchmarks.second_design.register import numbers
from benchmarks.second_design.runs import PLACES
from benchmarks.second_design.state import World, copy_of
from benchmarks.second_design.turnover import shuffle_ties
from benchmarks.second_design.week import as_records, run

EVERYTHING: dict[str, float] = {
    "linked": 1.0,
    "lead": 2.0,
    "lead_hours": 30.0,
    "weeks_between": 2.0,
    "integration": 0.4,
    "shared_savings": 0.5,
    "turnover_factor": 3.0,
    "hand_over_weeks": 4.0,
    "emergent": 1.0,
    "experiments": 1.0,
    "subsidy_hours": 60.0,
    "formalise": 1.0,
}


def checked(seed: int, residents: int, weeks: int, place: str) -> dict[str, Any]:
    """Invariants that broke, a fingerprint of all weeks, and what shuffling does to ties."""
    warnings.simplefilter("ignore", RuntimeWarning)  # keyed draws wrap around on purpose
    p = numbers()
    chosen = PLACES[place]
    world = build(seed=seed, residents=residents, p=p, grouping=chosen.grouping, parts=chosen.parts, swap=chosen.swap)
    for kind in range(len(KINDS)):
        introduce(as_records(world.objects), kind, as_records(levers())[0])
    broken, rows = [], []
    for week in range(weeks):
        table = levers(**(EVERYTHING if week % 10 < 7 else {}))
        rows.append(run(world, week, 1, table, p))
        broken += [f"week {week}: {each}" for each in broken_invariants(world)]
    return {
        "broken": broken,
        "rows": sha256(np.concatenate(rows).tobytes()).hexdigest(),
        "ties": shuffled(world, weeks),
    }


def shuffled(world: World, week: int) -> dict[str, int]:
    """Ties before and after shuffling, and how many lead to the same person."""
    after = copy_of(world)
    shuffle_ties(as_records(after.people), as_records(after.teams), after.seed, week)
    before_to, after_to = world.people["tie_to"], after.people["tie_to"]
    same = sum(len(set(a[a >= 0].tolist()) & set(b[b >= 0].tolist())) for a, b in zip(before_to, after_to, strict=True))
    return {"before": int((before_to >= 0).sum()), "after": int((after_to >= 0).sum()), "same": same}
