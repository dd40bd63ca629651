"""Tables of the sketch: contrasts with intervals, shares of the box, fit, the flip of R1."""

import time
from collections.abc import Sequence

import numpy as np

from benchmarks.second_design.box import point_of_box
from benchmarks.second_design.contrasts import ARMS, CONTRASTS, MORE, MORE_ARMS, Contrast, Seed, interval
from benchmarks.second_design.outcomes import AT
from benchmarks.second_design.register import REGISTER, numbers
from benchmarks.second_design.runs import Arm, arm, evaluate, run_arm, warm_worlds
from benchmarks.second_design.targets import TARGETS

SHOWN = (
    ("C", "C"),
    ("practice", "practice"),
    ("ties", "ties"),
    ("clear", "clarity"),
    ("entries", "entries"),
    ("load", "load"),
)
SHOWN += (("care refuses", "refuse_care"), ("welfare refuses", "refuse_welfare"), ("hours/case", "effort"))
HARDEST = ("R1", "R2", "R4", "R5", "R10", "R13", "R15", "R16")
DECIDED = ("R1 linked - shop floor", "R1 linked - unlinked", "R3 gain", "R10 triples", "R14 tenure")
"""Contrasts of which the box says what decides them."""
BEHAVIOURAL = [row for row in REGISTER if row.behavioural]
CLOSE_TO_NOTHING = 0.02
"""Difference of collaboration that counts as about none."""


def seeds_of(
    residents: int, seeds: Sequence[int], changed: dict[str, float] | None = None, arms: dict[str, Arm] = ARMS
) -> list[Seed]:
    """All arms of all seeds."""
    return [evaluate(seed, residents, arms, changed) for seed in seeds]


def holds(contrast: Contrast, low: float, high: float, mean: float) -> bool:
    """Whether the interval lies where it is expected."""
    if contrast.expected == "+":
        return low > 0.0
    if contrast.expected == "-":
        return high < 0.0
    return abs(mean) < CLOSE_TO_NOTHING


def right_sign(contrast: Contrast, mean: float) -> bool:
    """Whether a point of the box has the right sign."""
    if contrast.expected == "0":
        return abs(mean) < CLOSE_TO_NOTHING
    return mean > 0.0 if contrast.expected == "+" else mean < 0.0


def table_of_contrasts(sizes: Sequence[int], seeds: Sequence[int]) -> None:
    """Effect and 95 % interval of every contrast, at each size."""
    for residents in sizes:
        start = time.process_time()
        found = seeds_of(residents, seeds)
        seconds = time.process_time() - start
        print(f"\n{residents:,} residents, {len(seeds)} paired seeds from {seeds[0]}, {seconds:.0f} s CPU")
        for contrast in CONTRASTS:
            mean, low, high = interval(np.array([contrast.effect(each) for each in found]))
            mark = "holds" if holds(contrast, low, high, mean) else "FAILS"
            print(
                f"  {contrast.name:30s} {contrast.kind} {mean:+.4f} [{low:+.4f}, {high:+.4f}]  {mark}  {contrast.says}"
            )
        new, old = (
            sum(s["base"][f"asks_{t}"] for s in found) / sum(s["base"][f"years_{t}"] for s in found)
            for t in ("new", "old")
        )
        print(
            f"  R14 pooled: asked {new:.1f} a year in years one and two, {old:.1f} beyond seven, ratio {old / new:.2f}"
        )
        for name in ARMS:
            print(
                f"    {name:38s} "
                + "  ".join(f"{short} {np.mean([s[name][key] for s in found]):.3f}" for short, key in SHOWN)
            )


def table_of_more(residents: int, seeds: Sequence[int]) -> None:
    """R8, R11 and R12: eight teams for the experiments."""
    found = seeds_of(residents, seeds, arms=MORE_ARMS)
    print(f"\n{residents:,} residents, {len(seeds)} paired seeds from {seeds[0]}")
    for contrast in MORE:
        mean, low, high = interval(np.array([contrast.effect(each) for each in found]))
        mark = "holds" if holds(contrast, low, high, mean) else "FAILS"
        print(f"  {contrast.name:30s} {contrast.kind} {mean:+.4f} [{low:+.4f}, {high:+.4f}]  {mark}  {contrast.says}")
    print("  C: " + "  ".join(f"{name} {np.mean([s[name]['C'] for s in found]):.3f}" for name in MORE_ARMS))


def table_of_fit(sizes: Sequence[int], seeds: Sequence[int]) -> None:
    """The stated magnitudes of the baseline."""
    for residents in sizes:
        found = seeds_of(residents, seeds, arms={"base": ARMS["base"]})
        print(f"\n{residents:,} residents: stated magnitudes")
        for target in TARGETS:
            value = float(np.mean([target.value(each["base"]) for each in found]))
            mark = "reached" if target.low <= value <= target.high else "MISSED"
            print(f"  {target.name:24s} {value:7.3f} in {target.low:.3f}-{target.high:.3f}  {mark}  {target.source}")
        for name in ("municipality", "insurer", "housing_association", "solvent"):
            print(f"  {name:24s} {np.mean([each['base'][name] for each in found]):7.2f}")


def table_of_box(residents: int, points: int, seeds: int, box_seed: int) -> None:
    """Share of the points of the box in which each contrast has the right sign."""
    names = [contrast.name for contrast in CONTRASTS]
    signs = np.zeros((points, len(names)), dtype=bool)
    effects = np.zeros((points, len(names)))
    levels, where = [], []
    for point in range(points):
        changed = point_of_box(box_seed, point)
        where.append([np.log(changed[row.name] / row.default) for row in BEHAVIOURAL])
        found = seeds_of(residents, range(box_seed + point * 100, box_seed + point * 100 + seeds), changed)
        for k, contrast in enumerate(CONTRASTS):
            effects[point, k] = np.mean([contrast.effect(each) for each in found])
            signs[point, k] = right_sign(contrast, effects[point, k])
        levels.append([np.mean([each[name]["C"] for each in found]) for name in ("none", "base", "linked")])
    print(f"\nbox: {residents:,} residents, {points} points x {seeds} seeds: share with the right sign, mean, 10-90 %")
    for k, name in enumerate(names):
        low, high = np.quantile(effects[:, k], (0.1, 0.9))
        print(f"  {name:30s} {signs[:, k].mean():.2f}   {effects[:, k].mean():+.3f} ({low:+.3f} .. {high:+.3f})")
    level = np.quantile(np.array(levels), (0.1, 0.5, 0.9), axis=0)
    print(
        "  C none / base / linked, 10-50-90 %: "
        + "  ".join("/".join(f"{v:.3f}" for v in level[:, j]) for j in range(3))
    )
    for name in DECIDED:
        print(f"  what decides {name}: {decides(np.array(where), effects[:, names.index(name)])}")
    hardest = [k for k, n in enumerate(names) if n.split()[0] in HARDEST]
    at_once, all_of_them = signs[:, hardest].all(axis=1).mean(), signs.all(axis=1).mean()
    print(f"  at once: {', '.join(HARDEST)} {at_once:.2f}; all contrasts {all_of_them:.2f}")


def decides(where: np.ndarray, effect: np.ndarray, shown: int = 6) -> str:
    """Numbers that go most with an effect over the box: correlation, and slope per factor two."""
    spread = where.std(axis=0)
    covariance = ((where - where.mean(axis=0)) * (effect - effect.mean())[:, None]).mean(axis=0)
    correlation, slope = covariance / spread / max(1e-12, effect.std()), covariance / spread**2 * np.log(2.0)
    order = np.argsort(-np.abs(correlation))[:shown]
    return ", ".join(f"{BEHAVIOURAL[k].name} {correlation[k]:+.2f} ({slope[k]:+.3f})" for k in order)


def table_of_flip(residents: int, seeds: Sequence[int]) -> None:
    """At which concentration of the work a shop floor alone is as good as three linked levels (R1)."""
    arms = {"linked": ARMS["linked"], "shop floor": ARMS["shop floor"], "unlinked": ARMS["unlinked"]}
    print(f"\nR1 by concentration of work (exponent of rank), {residents:,} residents")
    for exponent in (0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0):
        found = seeds_of(residents, seeds, {"concentration": exponent}, arms)
        for other in ("shop floor", "unlinked"):
            mean, low, high = interval(np.array([s["linked"]["C"] - s[other]["C"] for s in found]))
            print(f"  {exponent:.2f}  linked - {other:10s} {mean:+.4f} [{low:+.4f}, {high:+.4f}]")


def table_of_scale(sizes: Sequence[int], seeds: Sequence[int]) -> None:
    """R13: the same levers per head at several sizes."""
    print("\nR13 collaboration of the baseline by size")
    for residents in sizes:
        n = seeds if residents < 100_000 else seeds[:3]
        found = [s["base"]["C"] for s in seeds_of(residents, n, arms={"base": ARMS["base"]})]
        print(f"  {residents:>7,}  {np.mean(found):.4f}  between seeds {np.std(found, ddof=1):.4f}  n = {len(found)}")


def table_of_rest(residents: int, seeds: Sequence[int]) -> None:
    """R17: the baseline over twenty years after the warm-up."""
    print(f"\nR17 baseline over 20 years, {residents:,} residents")
    rows = []
    for seed in seeds:
        p = numbers()
        world = warm_worlds(seed, residents, p, {"usual"})["usual"]
        rows.append(run_arm(world, arm(1040), p)[0])
    table = np.array(rows)
    years = table.reshape(len(seeds), 20, 52, -1).sum(axis=2)
    for name, of in (
        ("solved_jointly", "multi"),
        ("practise", "professionals"),
        ("clear", "tasks"),
        ("entries", None),
        ("ties", None),
        ("load", None),
        ("frame_variance", None),
    ):
        values = years[..., AT[name]] / (years[..., AT[of]] if of else 1.0)
        slope = np.array([np.polyfit(np.arange(20), v, 1)[0] for v in values]) * 10 / values.mean(axis=1)
        mean, low, high = interval(slope)
        print(
            f"  {name:16s} drift per ten years {mean:+.3f} [{low:+.3f}, {high:+.3f}] of its level {values.mean():.4g}"
        )
