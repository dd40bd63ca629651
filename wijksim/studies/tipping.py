"""Where along one or two levers an outcome collapses: the value at which most runs fall below a level.

A run has collapsed when its outcome is on the wrong side of the level ``below`` (above it for outcomes of
which less is better). The share of collapsed runs along a lever is fitted by isotonic regression: up or down,
whichever fits, and no other shape is assumed. The tipping point is where the fit passes one half; its
interval comes from a bootstrap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.optimize import isotonic_regression  # type: ignore[import-untyped]

from wijksim import figures
from wijksim.domain.better import BETTER, HIGHER
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.arguments import language_from
from wijksim.scenario.plan import Plan
from wijksim.scenario.problems import nearest
from wijksim.scenario.seed import seed_from
from wijksim.studies.plain_rows import plain_rows
from wijksim.studies.sensitivity import AnalysisError, Swept, check_outcome, need, save_analysis, swept
from wijksim.text.exploration import tipping_map_sentence, tipping_sentence
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

Floats = npt.NDArray[np.float64]
BOOTSTRAP = 400
ABRUPT = 0.2
"""Share of the explored range within which half of the whole difference lies when an outcome collapses abruptly."""
CELLS, MAX_VALUES = 8, 25
"""Bins of equal width in which samples are put, and different values up to which none are needed."""
ENDS = 1 / 3
"""Part of the range at either end that is compared to see whether the lever matters at all."""


@dataclass(frozen=True)
class Point:
    """Where the share of collapsed runs passes one half."""

    value: float
    """Undefined when it never does."""
    low: float
    high: float
    """95 % interval."""
    collapses_below: bool
    """Whether low values of the lever are the ones that collapse."""


@dataclass(frozen=True, eq=False)
class Tipping:
    """A tipping point along one lever, and a map and a line of them along two."""

    outcome: str
    levers: tuple[str, ...]
    below: float
    """Level of the outcome at which a run has collapsed."""
    point: Point
    width: float
    """Distance along the first lever over which the middle half of the difference lies: from a quarter to three."""
    difference: tuple[float, float, float]
    """Mean outcome at the high end of the first lever less that at the low end, with its 95 % interval."""
    curve: pd.DataFrame
    """A row for each value or bin of the first lever: mean outcome, share of collapsed runs, number of runs, fit."""
    map: pd.DataFrame | None
    """With two levers: a row for each cell: both values, mean outcome, share of collapsed runs, number of runs."""
    line: pd.DataFrame | None
    """With two levers: for each value of the second the tipping point along the first."""
    lowest: float
    highest: float
    """Range explored of the first lever."""
    plan: Plan
    """Of the sweep that was looked at."""
    lang: Language = "en"

    @property
    def matters(self) -> bool:
        """Whether the outcome clearly differs between the ends of the range."""
        return not self.difference[1] <= 0.0 <= self.difference[2]

    @property
    def collapses_below_level(self) -> bool:
        """Whether a low outcome is the collapse."""
        return BETTER.get(self.outcome, HIGHER) == HIGHER

    @property
    def mostly_collapsed(self) -> bool:
        """Whether most of the runs have collapsed."""
        return bool((self.curve["collapsed"] * self.curve["n"]).sum() > 0.5 * self.curve["n"].sum())

    @property
    def is_abrupt(self) -> bool:
        """Whether half of the difference lies within a small part of the range."""
        return self.width <= ABRUPT * (self.highest - self.lowest)

    def sentence(self, lang: Language | None = None) -> str:
        """Where it tips, and how fast, in plain words."""
        language = lang or self.lang
        sentence = tipping_sentence(self, language)
        if self.line is None or not self.matters:
            return sentence
        return f"{sentence} {tipping_map_sentence(self, language)}"

    def plot(self, lang: Language | None = None) -> "Figure":
        """The curve along one lever, or the map along two."""
        return figures.exploration.figure_of_tipping(self, lang or self.lang)

    def save(self, folder: str | Path, *, lang: Language | None = None, command: str | None = None) -> Path:
        """Write sentence, tables, figure and manifest; returns the folder that was made."""
        tables = {"curve": self.curve, "map": self.map, "line": self.line}
        about = {"outcome": self.outcome, "levers": list(self.levers), "below": self.below}
        return save_analysis(self, "tipping", about, folder, lang or self.lang, command,
                             {name: table for name, table in tables.items() if table is not None})  # fmt: skip

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        tables = {"curve": self.curve, "map": self.map, "line": self.line}
        point = {name: None if value != value else value for name, value in vars(self.point).items()}
        return {
            "outcome": self.outcome, "levers": list(self.levers), "below": self.below, "point": point,
            "width": None if np.isnan(self.width) else self.width,
            "difference": list(self.difference), "matters": self.matters, "abrupt": self.is_abrupt,
            "sentence": {"nl": self.sentence("nl"), "en": self.sentence("en")},
            **{name: None if table is None else plain_rows(table) for name, table in tables.items()},
        }  # fmt: skip

    def __repr__(self) -> str:
        return f"<Tipping of {self.outcome} along {' and '.join(self.levers)}>"

    def _repr_html_(self) -> str:
        table = self.curve if self.line is None else self.line
        return f"<p>{escape(self.sentence())}</p>{table.to_html(index=False)}"


def tipping(
    sweep: Swept | str | Path, lever: str, second: str | None = None, *, outcome: str = "collaboration",
    below: float | None = None, seed: Any = 1, lang: Language = "en",
) -> Tipping:  # fmt: skip
    """Where along ``lever``, and with ``second`` where in the plane of two levers, an outcome collapses.

    ``below`` is the level at which a run counts as collapsed; by default half-way between the means at both
    ends of the first lever. Other parameters that vary are averaged over. Raises :class:`AnalysisError` when
    the sweep does not allow it. ``sweep`` may be its folder.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> hours = {"boundary_workers.operational_hours": [0, 100, 200, 400]}
    >>> study = ws.sweep(small, hours, replications=3, out="study", workers=1, quiet=True)
    >>> tip = ws.tipping(study, "boundary_workers.operational_hours", outcome="trust")
    >>> tip.lowest, tip.highest, len(tip.curve)
    (0.0, 400.0, 4)
    """
    sweep, seed, lang = swept(sweep), seed_from(seed), language_from(lang)
    check_outcome(outcome, sweep)
    need("scipy")
    runs = _finished(sweep, [name for name in (lever, second) if name is not None], outcome)
    x, y = runs[lever].to_numpy(float), runs[outcome].to_numpy(float)
    low, high = _ends(x)
    level = float(y[low].mean() + y[high].mean()) / 2 if below is None else below
    collapsed = y > level if BETTER.get(outcome, HIGHER) != HIGHER else y < level
    samples = _bootstrap(sweep, runs, seed)
    ends = [float(y[rows][_ends(x[rows])[1]].mean() - y[rows][_ends(x[rows])[0]].mean()) for rows in samples]
    difference = float(y[high].mean() - y[low].mean())
    curve = _curve(x, y, collapsed)
    return Tipping(
        outcome=outcome,
        levers=(lever,) if second is None else (lever, second),
        below=level,
        point=_point(x, collapsed, samples),
        difference=(difference, *_interval(ends)),
        width=width_of_change(curve),
        curve=curve,
        map=None if second is None else _map(runs, lever, second, outcome, collapsed),
        line=None if second is None else _line(runs, lever, second, collapsed),
        lowest=float(x.min()),
        highest=float(x.max()),
        plan=sweep.plan,
        lang=lang,
    )


def _finished(sweep: Swept, levers: Sequence[str], outcome: str) -> pd.DataFrame:
    runs, known = sweep.runs, sweep.plan.names
    for name in levers:
        if name not in known:
            does = f"{name} does not vary in this sweep, but {', '.join(known) or 'nothing'} does"
            raise AnalysisError("; ".join(filter(None, (does, nearest(name, known)))))
    if len(set(levers)) < len(levers):
        raise AnalysisError(f"{levers[0]} is given twice: a map needs two levers")
    done = runs[runs["state"] == "done"].reset_index(drop=True)
    if done.empty:
        raise AnalysisError("there are no finished runs yet")
    for name in levers:
        numbers = all(isinstance(value, int | float) and not isinstance(value, bool) for value in done[name].tolist())
        if not numbers or done[name].nunique() < 3:
            raise AnalysisError(f"{name} needs three different numbers at least to tip between")
    found = done.dropna(subset=[outcome])
    if found.empty or not all(rows.any() for rows in _ends(found[levers[0]].to_numpy(float))):
        raise AnalysisError(f"{outcome} has no value at one end of {levers[0]}: there is nothing to compare")
    return found


def _ends(x: Floats) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Runs at the low and at the high end of a lever."""
    span = x.max() - x.min()
    return x <= x.min() + ENDS * span, x >= x.max() - ENDS * span


def _bootstrap(sweep: Swept, runs: pd.DataFrame, seed: int) -> list[npt.NDArray[np.int64]]:
    """Rows of each resample. What is drawn anew are points, or seeds where points are few and chosen (a grid,
    a list)."""
    chosen = str(sweep.plan.design) in ("grid", "list")
    by = runs.reset_index(drop=True).groupby("seed" if chosen else "point")
    groups = [np.asarray(rows) for rows in by.indices.values()]
    n = len(groups)
    samples = []
    for draw in range(BOOTSTRAP):
        picks = (uniforms(stream_key(seed, "bootstrap", draw), np.arange(n, dtype=np.uint64)) * n).astype(int)
        samples.append(np.concatenate([groups[pick] for pick in picks]))
    return samples


def _point(x: Floats, collapsed: npt.NDArray[np.bool_], samples: Sequence[npt.NDArray[np.int64]]) -> Point:
    falls = _falls(x, collapsed)
    values, fit = isotonic(x, collapsed, falls=falls)
    tips = [crossing(*isotonic(x[rows], collapsed[rows], falls=falls), 0.5) for rows in samples]
    low, high = _interval([tip for tip in tips if not np.isnan(tip)])
    return Point(crossing(values, fit, 0.5), low, high, falls)


def width_of_change(curve: pd.DataFrame) -> float:
    """Distance along the lever between a quarter and three quarters of the way of the mean outcome, fitted up
    or down."""
    values, means, weights = (curve[name].to_numpy(float) for name in ("value", "mean", "n"))
    rises = bool(np.corrcoef(values, means)[0, 1] > 0.0) if np.ptp(means) > 0.0 else True
    fit = np.asarray(isotonic_regression(means, weights=weights, increasing=rises).x)
    quarter, most = fit[0] + (fit[-1] - fit[0]) * np.array([0.25, 0.75])
    return abs(crossing(values, fit, float(most)) - crossing(values, fit, float(quarter)))


def _falls(x: Floats, collapsed: npt.NDArray[np.bool_]) -> bool:
    """Whether runs collapse less often at higher values of the lever."""
    return bool(np.corrcoef(x, collapsed)[0, 1] < 0.0) if np.ptp(x) and np.ptp(collapsed.astype(int)) else True


def isotonic(x: Floats, share: npt.NDArray[Any], *, falls: bool) -> tuple[Floats, Floats]:
    """Different values of ``x`` and the fitted share at each, going down or up only (isotonic regression)."""
    values, place = np.unique(x, return_inverse=True)
    weights = np.bincount(place).astype(float)
    means = np.bincount(place, weights=share.astype(float)) / weights
    return values, np.asarray(isotonic_regression(means, weights=weights, increasing=not falls).x)


def crossing(values: Floats, fit: Floats, level: float) -> float:
    """Where a fit that goes one way passes a level, between the values on both sides; undefined when it does not.

    A flat stretch at the level itself counts by its middle.
    """
    above = fit > level
    at = np.flatnonzero(fit == level)
    if at.size:
        return float((values[at[0]] + values[at[-1]]) / 2)
    turns = np.flatnonzero(above[1:] != above[:-1])
    if turns.size == 0:
        return float("nan")
    i = int(turns[0])
    return float(values[i] + (level - fit[i]) / (fit[i + 1] - fit[i]) * (values[i + 1] - values[i]))


def _interval(values: Sequence[float]) -> tuple[float, float]:
    if not values:
        return float("nan"), float("nan")
    low, high = np.quantile(np.asarray(values), (0.025, 0.975))
    return float(low), float(high)


def _binned(x: Floats) -> Floats:
    """Values as they are when they are few, otherwise the middles of bins of equal width."""
    if np.unique(x).size <= MAX_VALUES:
        return x
    edges = np.linspace(x.min(), x.max(), CELLS + 1)
    place = np.clip(np.searchsorted(edges, x, side="right") - 1, 0, CELLS - 1)
    middles: Floats = ((edges[1:] + edges[:-1]) / 2)[place]
    return middles


def _curve(x: Floats, y: Floats, collapsed: npt.NDArray[np.bool_]) -> pd.DataFrame:
    values, fit = isotonic(x, collapsed, falls=_falls(x, collapsed))
    table = pd.DataFrame({"value": _binned(x), "outcome": y, "collapsed": collapsed.astype(float)})
    grouped = table.groupby("value")
    result = grouped.mean().rename(columns={"outcome": "mean"})
    result["p10"], result["p90"] = grouped["outcome"].quantile(0.1), grouped["outcome"].quantile(0.9)
    result["n"] = grouped.size()
    result = result.reset_index()
    result["fit"] = np.interp(result["value"], values, fit)
    return result


def _map(runs: pd.DataFrame, lever: str, second: str, outcome: str, collapsed: npt.NDArray[np.bool_]) -> pd.DataFrame:
    cells = pd.DataFrame({
        lever: _binned(runs[lever].to_numpy(float)), second: _binned(runs[second].to_numpy(float)),
        "mean": runs[outcome].to_numpy(float), "collapsed": collapsed.astype(float),
    })  # fmt: skip
    grouped = cells.groupby([lever, second])
    return grouped.mean().assign(n=grouped.size()).reset_index()


def _line(runs: pd.DataFrame, lever: str, second: str, collapsed: npt.NDArray[np.bool_]) -> pd.DataFrame:
    rows = []
    places = _binned(runs[second].to_numpy(float))
    for value in np.unique(places):
        chosen = places == value
        x, share = runs[lever].to_numpy(float)[chosen], collapsed[chosen]
        tip = crossing(*isotonic(x, share, falls=_falls(x, share)), 0.5)
        rows.append({second: float(value), "tips_at": tip, "share_collapsed": float(share.mean())})
    return pd.DataFrame(rows)
