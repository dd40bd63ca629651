"""How defaults are chosen: points spread over the ranges of what nobody knows, held against targets of the sources.

A Latin hypercube over the parameters that are fitted, a few seeds for every point, the distance of every point to the
targets, and the share of points that comes closest (rejection ABC): what those have in common is what the targets say
about the parameters. Runs are kept in sweeps, so that a calibration that was stopped goes on where it was.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import ks_2samp  # type: ignore[import-untyped]
from scipy.stats.qmc import LatinHypercube  # type: ignore[import-untyped]

from wijksim import figures
from wijksim.execution.messages import Engine
from wijksim.io import plausible
from wijksim.io.fingerprint import model_fingerprint
from wijksim.io.folders import StoreError, place_of
from wijksim.io.study_folder import Study, save_study
from wijksim.io.sweep_progress import shown
from wijksim.io.targets import read_targets
from wijksim.randomness import normals, stream_key
from wijksim.scenario.arguments import count, replications_from, workers_from
from wijksim.scenario.problems import Refused
from wijksim.scenario.problems import shown as shown_value
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import paired_seeds
from wijksim.scenario.target import Target, Targets
from wijksim.studies.claims.uncertainty_sample import SMALL_WIJK
from wijksim.studies.sweep import Sweep, engine_for, make_plan, run_plan
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

Floats = npt.NDArray[np.float64]
CHANCE = 0.05
"""Below this chance of looking so different by luck the targets are said to shape a parameter."""


_DRAWS, _USUAL = 4_000, 0.95


class CalibrationError(StoreError):
    """Nothing can be said; the message says why, in one line."""


def calibrate(
    targets: Targets | None = None,
    *,
    out: str | Path,
    n: int = 64,
    replications: int = 4,
    seed: Any = 1,
    keep: float = 0.1,
    residents: int = SMALL_WIJK,
    weeks: int | None = None,
    workers: int | None = None,
    engine: Engine | None = None,
    quiet: bool = False,
) -> "Calibration":
    """Run ``n`` points (and the defaults) with ``replications`` seeds each; keep the share ``keep`` that comes closest.

    ``targets`` are the packaged ones when left out. Runs are kept in the folder ``out``, a sweep for each scenario that
    the targets are about; the same call again makes only what is not there. ``residents`` and ``weeks`` set the size
    and the horizon of every run, ``workers`` the processes. Raises :class:`CalibrationError` when no point has results,
    ``ValueError`` for a number that makes no sense.

    Examples
    --------
    >>> import wijksim as ws
    >>> found = ws.calibrate(out="fit", n=2, replications=2, residents=150, weeks=13, workers=1, quiet=True)
    >>> found.points.shape[0], found.failures
    (3, 0)
    """
    n, replications, seed = count("n", n, 2, 1_000_000), replications_from(replications), seed_from(seed)
    if not isinstance(keep, int | float) or not 0.0 < keep <= 0.5:
        raise Refused(f"keep is {shown_value(keep)}", "a share above 0, up to a half")
    out, workers = place_of(out, "out"), workers_from(workers)
    changes: dict[str, object] = {"neighbourhood.residents": residents}
    asked = (targets or read_targets()).vary(changes if weeks is None else {**changes, "horizon_weeks": weeks})
    points = points_to_try(asked, n, seed)
    sweeps = {}
    for name, scenario in asked.scenarios.items():
        plan = make_plan(scenario, points, replications=replications, seed=seed)
        with shown(language_of_environment(), quiet=quiet) as show:
            sweeps[name] = run_plan(plan, out / name, engine or engine_for(workers=workers), show=show)
    return Calibration(asked, out, seed, replications, keep, pd.DataFrame(points), _outcomes(asked, sweeps))


def points_to_try(targets: Targets, n: int, seed: int) -> list[dict[str, Any]]:
    """The defaults first, then ``n`` Latin-hypercube points over the ranges; the same for the same seed."""
    base = next(iter(targets.scenarios.values()))
    sample = LatinHypercube(len(targets.explored), rng=seed).random(n)
    explored = targets.explored.items()
    tried = [
        {name: each.at(share) for (name, each), share in zip(explored, row, strict=True)} for row in sample.tolist()
    ]
    return [{name: base[name] for name in targets.explored}, *tried]


def _outcomes(targets: Targets, sweeps: Mapping[str, Sweep]) -> Floats:
    """What every target measures, [points, seeds, targets]; not-a-number where a run failed."""
    columns = []
    for target in targets.targets:
        runs = sweeps[target.scenario].runs
        columns.append(runs.pivot(index="point", columns="seed", values=target.outcome).to_numpy(np.float64))
    return np.stack(columns, axis=-1)


@dataclass(frozen=True, eq=False)
class Calibration:
    """Points, what they give, how far that is from the targets; every table is made when asked for.

    Examples
    --------
    >>> import wijksim as ws
    >>> found = ws.calibrate(out="fit", n=2, replications=2, residents=150, weeks=13, workers=1, quiet=True)
    >>> bool((found.distance >= 0).all())
    True
    """

    targets: Targets
    folder: Path
    seed: int
    replications: int
    keep: float
    points: pd.DataFrame
    """A row for each point, a column for each parameter; the first row are the defaults."""
    outcomes: Floats
    """[points, seeds, targets]"""

    @cached_property
    def means(self) -> Floats:
        """What every target measures, mean over the seeds that succeeded, [points, targets]."""
        counted = np.isfinite(self.outcomes)
        n = counted.sum(axis=1)
        sums = np.where(counted, self.outcomes, 0.0).sum(axis=1)
        return np.where(n > 0, sums / np.maximum(n, 1), np.nan)

    @cached_property
    def distance(self) -> Floats:
        """Distance of every point: root of the weighted mean of squared misses, in widths of the ranges; [points]."""
        return distances(self.targets.targets, self.means)

    @cached_property
    def noise(self) -> Floats:
        """Standard deviation over seeds of the distance that each seed alone would give, [points]."""
        alone = np.stack([distances(self.targets.targets, by_seed) for by_seed in np.moveaxis(self.outcomes, 1, 0)])
        return alone.std(axis=0, ddof=1) if len(alone) > 1 else np.full(len(self.points), np.nan)

    @cached_property
    def kept(self) -> npt.NDArray[np.bool_]:
        """Which points come closest, and those that come as close; the defaults are no part of the sample and are never
        among them."""
        tried = self.distance[1:]
        ranked = np.sort(tried[np.isfinite(tried)])
        if not ranked.size:
            raise CalibrationError(f"no run of {self.folder} succeeded: wijksim status says why")
        wanted = min(max(2, round(self.keep * len(tried))), len(ranked))
        return np.array([False, *(tried <= ranked[wanted - 1])])

    @cached_property
    def chance_distance(self) -> float:
        """The distance that a point gets by chance alone, at most, in 95 of 100 times: that of a point which gives what
        the defaults give, moved into the ranges of the targets, with as many seeds."""
        n = np.isfinite(self.outcomes).sum(axis=1)
        counted = (n > 1).all(axis=1)
        spread = np.nanvar(self.outcomes[counted], axis=1, ddof=1).mean(axis=0) / self.replications
        middle = [min(max(value, t.low), t.high) for value, t in zip(self.means[0], self.targets.targets, strict=True)]
        draws = np.arange(_DRAWS * len(middle), dtype=np.uint64)
        noise = normals(stream_key(self.seed, "distance by chance", 0), draws).reshape(_DRAWS, len(middle))
        alike = np.array(middle) + noise * np.sqrt(spread)
        return float(np.quantile(distances(self.targets.targets, alike), _USUAL))

    @property
    def plausible(self) -> pd.DataFrame:
        """The points that fit as well as chance can tell, [points, parameters]: worlds for `wijksim robust`."""
        fits = np.nan_to_num(self.distance, nan=np.inf) <= self.chance_distance
        fits[0] = False  # the defaults are no part of the sample
        return self.points[fits].reset_index(drop=True)

    @property
    def table(self) -> pd.DataFrame:
        """A row for each point, the closest first: parameters, what each target measures, distance, noise, kept."""
        measured = pd.DataFrame(self.means, columns=[label_of(target) for target in self.targets.targets])
        judged = pd.DataFrame({"distance": self.distance, "noise": self.noise, "kept": self.kept})
        table = pd.concat([self.points, measured, judged], axis=1)
        table.insert(0, "point", ["defaults", *range(1, len(table))])
        return table.sort_values("distance", kind="stable", ignore_index=True)

    @cached_property
    def parameters(self) -> pd.DataFrame:
        """A row for each parameter: default, range searched, range of the points kept, and whether targets shape it.

        ``chance`` is that of a two-sample Kolmogorov-Smirnov test of kept against other points (regional sensitivity).
        """
        tried, kept = self.points.iloc[1:], self.kept[1:]
        rows = []
        for name, explored in self.targets.explored.items():
            values, default = tried[name].to_numpy(np.float64), float(self.points[name].iloc[0])
            inside, others = values[kept], values[~kept]
            chance = float(ks_2samp(inside, others).pvalue) if others.size else 1.0
            rows.append({
                "parameter": name, "default": default, "low": explored.low, "high": explored.high,
                "kept_low": inside.min(), "kept_median": float(np.median(inside)), "kept_high": inside.max(),
                "default_fits": bool(inside.min() <= default <= inside.max()), "chance": chance,
                "shaped": chance < CHANCE,
            })  # fmt: skip
        return pd.DataFrame(rows)

    @property
    def reached(self) -> pd.DataFrame:
        """A row for each target: range, weight, source, what the defaults and the closest point give, and who reach
        it."""
        best = 1 + int(np.nanargmin(self.distance[1:]))
        rows = [
            {
                "target": label_of(target), "low": target.low, "high": target.high, "weight": target.weight,
                "defaults": self.means[0, i], "best": self.means[best, i],
                "share_of_points": float(np.mean([target.miss(value) == 0.0 for value in self.means[1:, i]])),
                "share_of_kept": float(np.mean([target.miss(value) == 0.0 for value in self.means[self.kept, i]])),
                "source": target.source,
            }
            for i, target in enumerate(self.targets.targets)
        ]  # fmt: skip
        return pd.DataFrame(rows)

    @property
    def failures(self) -> int:
        """Number of runs without results."""
        return int(np.isnan(self.outcomes[:, :, self._one_of_each_scenario()]).sum())

    def _one_of_each_scenario(self) -> list[int]:
        names = [target.scenario for target in self.targets.targets]
        return [names.index(name) for name in dict.fromkeys(names)]

    def plot(self, lang: Language = "en") -> "Figure":
        """The distance of every point against each parameter."""
        return figures.calibration.figure_of_calibration(self, lang)

    def report(self, lang: Language = "en") -> str:
        """What was fitted to what, how well, and what is out of sample, as Markdown."""
        from wijksim.reports.calibration import report_of

        return report_of(self, lang)

    def save(self, *, lang: Language = "en", command: str | None = None) -> Path:
        """Write tables, figure and report in ``result`` in the folder; returns that."""
        base = next(iter(self.targets.scenarios.values()))
        about = {"points": len(self.points), "keep": self.keep, "replications": self.replications}
        seeds = paired_seeds(self.seed, self.replications)
        study = Study("calibration", base, root=self.seed, seeds=seeds, about=about, command=command)
        return save_study(
            self.folder / "result", study,
            csv={"points": self.table, "parameters": self.parameters, "targets": self.reached},
            summaries={"calibration": self.to_dict()}, figures={"distance": self.plot(lang)},
            texts={"report.md": self.report(lang), "plausible.csv": self.plausible_text()},
        )  # fmt: skip

    def plausible_text(self) -> str:
        """The file of the plausible worlds, see `wijksim.io.plausible`."""
        about = {
            "rules": model_fingerprint(), "tried": len(self.points) - 1, "kept": len(self.plausible),
            "replications": self.replications, "seed": self.seed, "distance": round(self.chance_distance, 4),
            "targets": [label_of(target) for target in self.targets.targets],
        }  # fmt: skip
        return plausible.plausible_text(self.plausible, about)

    def to_dict(self) -> dict[str, Any]:
        """Targets, parameters and distances as plain data, ready for JSON."""
        return {
            "points": len(self.points) - 1, "replications": self.replications, "seed": self.seed, "keep": self.keep,
            "failures": self.failures, "distance_of_defaults": _number(self.distance[0]),
            "best_distance": _number(np.nanmin(self.distance[1:])),
            "targets": _records(self.reached), "parameters": _records(self.parameters),
        }  # fmt: skip

    def __repr__(self) -> str:
        return f"<Calibration of {len(self.targets.explored)} parameters to {len(self.targets.targets)} targets>"


def distances(targets: tuple[Target, ...], values: Floats) -> Floats:
    """Root of the weighted mean of squared misses for every row of ``values`` [points, targets]."""
    weights = np.array([target.weight for target in targets])
    misses = np.array([[target.miss(value) for target, value in zip(targets, row, strict=True)] for row in values])
    # Not-a-number stays what it is: a point without results has no distance.
    return np.sqrt((weights * np.where(np.isnan(values), np.nan, misses) ** 2).sum(axis=1) / weights.sum())


def label_of(target: Target) -> str:
    """Name of a target in tables: the outcome, and the scenario where it is not the baseline."""
    return target.outcome if target.scenario == "baseline" else f"{target.outcome} ({target.scenario})"


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): _number(value) for name, value in row.items()} for row in table.to_dict("records")]


def _number(value: Any) -> Any:
    """A number as JSON knows it; nothing for not-a-number."""
    if isinstance(value, float | np.floating):
        return float(value) if np.isfinite(value) else None
    return value.item() if isinstance(value, np.generic) else value
