"""The box: all behavioural numbers changed at once, by up to a factor two each (rule 8 of the design)."""

import numpy as np

from benchmarks.second_design.register import REGISTER
from wijksim.randomness import stream_key, uniforms


def point_of_box(seed: int, point: int) -> dict[str, float]:
    """One point: each number log-uniform between low and default, or default and high, with equal chance."""
    rows = [row for row in REGISTER if row.behavioural]
    u = uniforms(stream_key(seed, "second/box", point), np.arange(len(rows), dtype=np.uint64))
    changed = {}
    for row, v in zip(rows, u.tolist(), strict=True):
        end = row.low if v < 0.5 else row.high
        changed[row.name] = float(row.default * (end / row.default) ** abs(2.0 * v - 1.0))
    return changed
