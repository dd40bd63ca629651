"""A sweep of a model whose answer is known, without a run."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from wijksim.randomness import normals, stream_key
from wijksim.scenario.plan import Plan, read_plan
from wijksim.scenario.scenario import baseline
from wijksim.studies.design import points_of

A, B, C = "room_to_manoeuvre", "funding.integration", "goals.shared_vision"
"""Three levers from 0 to 1."""


@dataclass(frozen=True)
class KnownSweep:
    """What a sweep would give if the mean of an outcome were ``model(point)`` with noise of this size around it."""

    plan: Plan
    model: Callable[[dict[str, Any]], float]
    noise: float = 0.0
    missing: tuple[int, ...] = ()
    """Points without results."""
    luck: float = 0.0
    """What a seed does to all points alike."""

    @cached_property
    def points(self) -> pd.DataFrame:
        return pd.DataFrame(list(points_of(self.plan)), columns=list(self.plan.names)).rename_axis("point")

    @cached_property
    def runs(self) -> pd.DataFrame:
        seeds = list(self.plan.seeds)
        noise = normals(stream_key(1, "noise", 0), np.arange(len(self.points) * len(seeds), dtype=np.uint64))
        luck = normals(stream_key(1, "luck", 0), np.arange(len(seeds), dtype=np.uint64))
        rows = []
        for point, settings in enumerate(self.points.to_dict("records")):
            for i, seed in enumerate(seeds):
                done = point not in self.missing
                value = self.model(settings) + self.noise * noise[point * len(seeds) + i] + self.luck * luck[i]
                rows.append({"point": point, **settings, "seed": seed, "state": "done" if done else "failed",
                             "collaboration": value if done else np.nan, "weeks_to_help": -value if done else np.nan})  # fmt: skip
        return pd.DataFrame(rows)


def known_sweep(
    model: Callable[[dict[str, Any]], float], vary: dict[str, Any], *, design: str, n: int | None = None,
    replications: int = 1, noise: float = 0.0, missing: tuple[int, ...] = (), luck: float = 0.0,
) -> KnownSweep:  # fmt: skip
    tree = {"vary": vary, "design": design, "n": n, "replications": replications, "seed": 1}
    plan = read_plan({name: value for name, value in tree.items() if value is not None}, baseline())
    return KnownSweep(plan, model, noise, missing, luck)
