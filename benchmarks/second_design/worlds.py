"""Plausible worlds: points of the box whose baseline reaches the stated magnitudes, and what the contrasts do there."""

import numpy as np

from benchmarks.second_design.box import point_of_box
from benchmarks.second_design.contrasts import ARMS, CONTRASTS
from benchmarks.second_design.register import REGISTER
from benchmarks.second_design.report import HARDEST, right_sign, seeds_of
from benchmarks.second_design.targets import TARGETS

ALLOWANCE = 0.25
"""A target counts as reached within a quarter of its range to both sides: three seeds are few."""


def reaches_targets(base: dict[str, float]) -> bool:
    """Whether all stated magnitudes are reached, within the allowance."""
    room = {target.name: ALLOWANCE * (target.high - target.low) for target in TARGETS}
    return all(t.low - room[t.name] <= t.value(base) <= t.high + room[t.name] for t in TARGETS)


def table_of_worlds(residents: int, points: int, first_seed: int, seeds: int = 3) -> None:
    """Points that fit, which numbers they pin down, and the share of them in which each contrast has its sign."""
    fitting, everywhere = [], []
    names = [row.name for row in REGISTER if row.behavioural]
    for point in range(points):
        changed = point_of_box(first_seed, point)
        found = seeds_of(residents, range(first_seed, first_seed + seeds), changed, {"base": ARMS["base"]})
        base = {key: float(np.mean([each["base"][key] for each in found])) for key in found[0]["base"]}
        everywhere.append([changed[name] for name in names])
        if reaches_targets(base):
            fitting.append((point, changed))
    print(f"\n{len(fitting)} of {points} points reach the stated magnitudes at {residents:,} residents, {seeds} seeds")
    pinned(names, np.log(np.array(everywhere)), np.log(np.array([[c[name] for name in names] for _, c in fitting])))
    signs = []
    for point, changed in fitting:
        found = seeds_of(residents, range(first_seed + 1000 + point, first_seed + 1002 + point), changed)
        signs.append([right_sign(c, float(np.mean([c.effect(each) for each in found]))) for c in CONTRASTS])
    share = np.array(signs).mean(axis=0)
    for contrast, value in zip(CONTRASTS, share, strict=True):
        print(f"  {contrast.name:30s} {value:.2f}")
    hardest = [k for k, each in enumerate(CONTRASTS) if each.name.split()[0] in HARDEST]
    print(f"  at once: {', '.join(HARDEST)} {np.array(signs)[:, hardest].all(axis=1).mean():.2f}")


def pinned(names: list[str], everywhere: np.ndarray, fitting: np.ndarray) -> None:
    """Numbers that the targets narrow or move most: spread and mean of who fits against all, on a log scale."""
    spread = fitting.std(axis=0) / everywhere.std(axis=0)
    moved = (fitting.mean(axis=0) - everywhere.mean(axis=0)) / everywhere.std(axis=0)
    order = np.argsort(-np.abs(moved) - (1.0 - spread))[:10]
    told = "; ".join(f"{names[k]} {moved[k]:+.2f}, {spread[k]:.2f}" for k in order)
    print(f"  pinned down most (mean moved in standard deviations, spread left): {told}")
