"""The uncertainty sample: points spread over the ranges of what nobody knows."""

import numpy as np

from wijksim.scenario.parameter import Role
from wijksim.scenario.register import REGISTER

SAMPLE_POINTS = 20
SMALL_WIJK = 3000
"""Residents of the small wijk in which claims are repeated over the sample."""


def sample_points(seed: int, n: int = SAMPLE_POINTS) -> list[dict[str, float]]:
    """``n`` Latin-hypercube points over the ranges that sensitivity studies explore of all uncertain parameters."""
    from scipy.stats import qmc  # type: ignore[import-untyped]

    explored = [
        p
        for p in REGISTER.values()
        if p.role is Role.UNCERTAINTY and p.explore_low is not None and p.explore_high is not None
    ]
    low = np.array([p.explore_low for p in explored], float)
    high = np.array([p.explore_high for p in explored], float)
    sample = qmc.LatinHypercube(len(explored), rng=seed).random(n)
    points = low + sample * (high - low)
    return [{p.name: float(x) for p, x in zip(explored, point, strict=True)} for point in points]
