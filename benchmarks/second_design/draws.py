"""Keyed draws of the sketch, on the package's generator: (seed, decision, week, actor), never the order of calls."""

import numpy as np

from benchmarks.second_design.compiled import compiled
from wijksim.randomness import decision, normal, stream, uniform

FIRST_ACTOR = 1 << 20
"""Room for actors within one team, so that teams never share a number."""


@compiled
def chance(seed, code, week, actor):
    """Number in [0, 1) of one actor's decision in one week."""
    return uniform(stream(seed, code, week), np.uint64(actor))


@compiled
def bell(seed, code, week, actor):
    """Number with mean 0 and variance 1 of one actor's decision in one week."""
    return normal(stream(seed, code, week), np.uint64(actor))


@compiled
def count(mean, u, z):
    """Poisson number with this mean: by inversion from ``u`` when small, else rounded normal from ``z``."""
    if mean <= 0.0:
        return 0
    if mean > 25.0:
        return max(0, int(np.floor(mean + np.sqrt(mean) * z + 0.5)))
    p = np.exp(-mean)
    total, k = p, 0
    while u > total and k < 200:
        k += 1
        p *= mean / k
        total += p
    return k


__all__ = ["FIRST_ACTOR", "bell", "chance", "count", "decision"]
