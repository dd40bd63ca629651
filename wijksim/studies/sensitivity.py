"""Which of the explored parameters matter for an outcome: Morris, Sobol (both through SALib) and PAWN, which
any design allows.

Samples are analysed as shares 0-1 of what is explored of each parameter, so that ranges of different widths
weigh alike. Outcomes are first averaged over the seeds of a point; how much of what is left is chance is
reported as ``noise``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim import figures
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.study_folder import Study, save_study
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.arguments import known_name, language_from
from wijksim.scenario.plan import Design, Plan
from wijksim.scenario.problems import Refused, shown
from wijksim.scenario.seed import seed_from
from wijksim.studies.design import MORRIS_LEVELS, unit_sample
from wijksim.studies.sweep_reading import SweepReading
from wijksim.text.exploration import lever_label, sensitivity_sentence
from wijksim.text.installation import not_installed
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

Floats = npt.NDArray[np.float64]
Method = Literal["morris", "sobol", "pawn"]
INDEX: Mapping[str, str] = {"morris": "mu_star", "sobol": "ST", "pawn": "median"}
"""Main index of each method, by which parameters are ranked."""
LEAST_POINTS = 20
"""Points that PAWN needs to say anything."""
SLICES = (2, 4, 8, 10)
"""Parts into which PAWN may cut the range of a parameter; with some other numbers SALib asks for quantiles
above 1."""
DUMMIES = 19
"""Parameters that the model does not know, against which those of PAWN are held."""


class AnalysisError(ValueError):
    """This analysis cannot be made of these runs; the message says why, in one line."""


class Swept(Protocol):
    """What an analysis needs of a sweep."""

    @property
    def plan(self) -> Plan: ...
    @property
    def runs(self) -> pd.DataFrame: ...
    @property
    def points(self) -> pd.DataFrame: ...


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """Indices of every explored parameter for one outcome."""

    method: Method
    outcome: str
    table: pd.DataFrame
    """A row for each parameter, the most important first. ``morris``: ``mu_star`` (mean size of the effect of
    going through the whole range, in units of the outcome), ``mu`` (with its sign), ``sigma`` (curves and
    interactions). ``sobol``: ``S1`` (share of the variance due to it alone) and ``ST`` (with its
    interactions). ``pawn``: ``median``, ``mean`` and ``maximum`` distance between distributions (0-1).
    ``low`` and ``high``: 95 % interval of the main index where the method gives one. ``matters``: whether it
    stands out from noise."""
    points: int
    """Points that were used."""
    noise: float
    """Share of the variance between points that is chance within them; undefined with one seed a point."""
    plan: Plan
    """Of the sweep that was looked at."""
    lang: Language = "en"

    @property
    def index(self) -> str:
        """Name of the main index."""
        return INDEX[self.method]

    def sentence(self, lang: Language | None = None) -> str:
        """What matters most, in plain words."""
        rows = self.table.to_dict("records")
        return sensitivity_sentence(self.outcome, rows, self.noise, lang or self.lang)

    def plot(self, lang: Language | None = None) -> "Figure":
        """Bars of the main index with its interval."""
        return figures.exploration.figure_of_sensitivity(self, lang or self.lang)

    def save(self, folder: str | Path, *, lang: Language | None = None, command: str | None = None) -> Path:
        """Write sentence, table, figure and manifest; returns the folder that was made."""
        about = {"outcome": self.outcome, "method": self.method}
        return save_analysis(self, "sensitivity", about, folder, lang or self.lang, command, {"indices": self.table})

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        rows = self.table.astype(object).where(self.table.notna(), None).to_dict("records")
        noise = None if np.isnan(self.noise) else self.noise
        about = {"method": self.method, "outcome": self.outcome, "points": self.points, "noise": noise}
        sentence = {"nl": self.sentence("nl"), "en": self.sentence("en")}
        return {**about, "index": self.index, "sentence": sentence, "table": rows}

    def __repr__(self) -> str:
        return f"<Sensitivity of {self.outcome} by {self.method}, {self.points} points>"

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.sentence())}</p>{self.table.to_html(index=False)}"


def sensitivity(
    sweep: Swept | str | Path,
    method: str | None = None,
    *,
    outcome: str = "collaboration",
    seed: Any = 1,
    lang: Language = "en",
) -> Sensitivity:
    """Which parameters of a sweep matter for an outcome.

    Without a method it is the one that the design was made for: Morris or Sobol, and PAWN for any other.
    ``seed`` is that of the bootstrap of the intervals. Raises :class:`AnalysisError` when the design or the
    runs do not allow it. ``sweep`` may be its folder.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> ranges = {"room_to_manoeuvre": (0.0, 0.8), "funding.integration": (0.0, 1.0)}
    >>> study = ws.sweep(small, ranges, design="lhs", n=20, replications=2, out="study", workers=1, quiet=True)
    >>> found = ws.sensitivity(study, outcome="trust")
    >>> found.method, sorted(found.table["parameter"])
    ('pawn', ['funding.integration', 'room_to_manoeuvre'])
    """
    sweep, seed, lang = swept(sweep), seed_from(seed), language_from(lang)
    plan = sweep.plan
    chosen = _method(method, plan)
    check_outcome(outcome, sweep)
    need("SALib")
    means, chance = mean_of_points(sweep, outcome)
    if means.max() == means.min():
        raise AnalysisError(f"{outcome} is {means.max():g} at every point: there is nothing to explain")
    shares = shares_of_points(sweep) if chosen == "pawn" else unit_sample_of(plan)
    analyse = {"morris": _morris, "sobol": _sobol, "pawn": _pawn}[chosen]
    names = list(shares.columns)
    table, used = analyse(names, shares.to_numpy(float), means.to_numpy(float), chance, seed)
    table.insert(1, "label", [lever_label(name, lang) for name in table["parameter"]])
    ranked = table.sort_values(INDEX[chosen], ascending=False, kind="stable").reset_index(drop=True)
    return Sensitivity(chosen, outcome, ranked, used, chance / float(means.var(ddof=1)), plan, lang)


def mean_of_points(sweep: Swept, outcome: str) -> tuple[pd.Series, float]:
    """Mean of an outcome over the seeds of every point, and the variance of such a mean that is chance.

    Means of points without results are undefined. Points meet the same seeds, so that what a seed does to all
    points is no chance between them: it is taken out (two-way residuals). With one seed a point the variance
    is undefined.
    """
    runs = sweep.runs
    done = runs[runs["state"] == "done"]
    if done.empty:
        raise AnalysisError("there are no finished runs yet")
    table = done.pivot(index="point", columns="seed", values=outcome)
    means = table.mean(axis=1).reindex(range(len(sweep.points)))
    whole = table.dropna().to_numpy(float)
    points, seeds = whole.shape
    if points < 2 or seeds < 2:
        return means, float("nan")
    residuals = whole - whole.mean(axis=1, keepdims=True) - whole.mean(axis=0, keepdims=True) + whole.mean()
    return means, float((residuals**2).sum() / ((points - 1) * (seeds - 1)) / seeds)


def shares_of_points(sweep: Swept) -> pd.DataFrame:
    """What every point sets as shares 0-1: numbers by their place in the range, anything else by its place in
    the list."""
    return pd.DataFrame({name: _shares(name, sweep.points[name].tolist()) for name in sweep.plan.names})


def _shares(name: str, values: list[Any]) -> list[float]:
    if len(set(map(str, values))) < 2:
        raise AnalysisError(f"{name} does not vary")
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        low, high = min(values), max(values)
        return [(value - low) / (high - low) for value in values]
    known = list(dict.fromkeys(map(str, values)))
    return [known.index(str(value)) / (len(known) - 1) for value in values]


def unit_sample_of(plan: Plan) -> pd.DataFrame:
    """The sample of a plan as shares 0-1, a row for each point."""

    return pd.DataFrame(unit_sample(plan), columns=list(plan.explored))


def _method(asked: str | None, plan: Plan) -> Method:
    own: dict[Design, Method] = {Design.MORRIS: "morris", Design.SOBOL: "sobol"}
    if asked is None:
        return own.get(plan.design, "pawn")
    if asked not in INDEX:
        raise AnalysisError(f"there is no method {shown(asked)}; choose {', '.join(INDEX)}")
    if asked != "pawn" and own.get(plan.design) != asked:
        raise AnalysisError(f"{asked} needs a sweep with the design {asked}; this one has {plan.design}: use pawn")
    return asked  # type: ignore[return-value]


def check_outcome(name: str, sweep: Swept) -> None:
    """`AnalysisError`, with the nearest name, unless this is an outcome or kept by the sweep."""
    try:
        known_name("outcome", name, (*OUTCOME_NAMES, *getattr(sweep, "extras", ())))
    except Refused as refused:
        raise AnalysisError(str(refused)) from None


def swept(given: Swept | str | Path) -> Swept:
    """A sweep itself, or the one in a folder."""
    if not isinstance(given, str | Path):
        return given
    return SweepReading(given)


def need(library: str) -> None:
    """`AnalysisError` unless a library of the ``study`` extra is there."""
    if find_spec(library) is None:
        raise AnalysisError(not_installed(library))


def save_analysis(
    found: Any, kind: str, about: Mapping[str, Any], folder: str | Path, lang: Language, command: str | None,
    tables: Mapping[str, pd.DataFrame],
) -> Path:  # fmt: skip
    """Write an analysis of a sweep: ``KIND.json``, tables as CSV, figures as SVG and PNG, and where it came from.

    The folder is replaced when it holds an analysis of the same plan with the same question.
    """
    plan: Plan = found.plan
    identity = {**about, "plan_key": plan.key(), "design": str(plan.design)}
    study = Study(kind, plan.base, root=plan.seed, seeds=tuple(plan.seeds), about=identity, command=command)
    drawn = {kind: found.plot(lang)}
    return save_study(folder, study, csv=tables, summaries={kind: found.to_dict()}, figures=drawn)


Analysed = tuple[pd.DataFrame, int]


def _morris(names: list[str], x: Floats, y: Floats, chance: float, seed: int) -> Analysed:
    from SALib.analyze import morris  # type: ignore[import-untyped]

    keep = _whole_blocks(y, len(names) + 1)
    result = morris.analyze(_problem(names), x[keep], y[keep], num_levels=MORRIS_LEVELS, seed=seed)
    mu_star, margin = np.asarray(result["mu_star"]), np.asarray(result["mu_star_conf"])
    floor = size_of_chance(chance)
    table = pd.DataFrame({
        "parameter": names, "mu_star": mu_star, "low": np.maximum(0.0, mu_star - margin), "high": mu_star + margin,
        "mu": np.asarray(result["mu"]), "sigma": np.asarray(result["sigma"]), "noise_floor": floor,
        "matters": mu_star - margin > (0.0 if np.isnan(floor) else floor),
    })  # fmt: skip
    return table, int(keep.sum())


def size_of_chance(chance: float) -> float:
    """Mean size that chance alone gives an elementary effect: of the difference of two means, over a step of
    the grid."""

    step = MORRIS_LEVELS / (2 * (MORRIS_LEVELS - 1))
    return float(np.sqrt(2.0 * chance) * np.sqrt(2.0 / np.pi) / step)


def _sobol(names: list[str], x: Floats, y: Floats, chance: float, seed: int) -> Analysed:
    from SALib.analyze import sobol

    keep = _whole_blocks(y, len(names) + 2)
    result = sobol.analyze(_problem(names), y[keep], calc_second_order=False, seed=seed)
    first, total, margin = (np.asarray(result[key]) for key in ("S1", "ST", "ST_conf"))
    table = pd.DataFrame({
        "parameter": names, "ST": total, "low": total - margin, "high": total + margin, "S1": first,
        "S1_margin": np.asarray(result["S1_conf"]), "matters": total - margin > 0.0,
    })  # fmt: skip
    return table, int(keep.sum())


def _pawn(names: list[str], x: Floats, y: Floats, chance: float, seed: int) -> Analysed:
    """With parameters that the model does not know: what the highest of these gets is noise, and whatever
    gets no more is not told from it. With 19 of them a parameter that does nothing stands out in 1 of 20
    analyses."""
    from SALib.analyze import pawn

    keep = np.isfinite(y)
    n = int(keep.sum())
    if n < LEAST_POINTS:
        raise AnalysisError(f"pawn needs {LEAST_POINTS} points at least; there are {n} with results")
    place = np.arange(n, dtype=np.uint64)
    dummies = [uniforms(stream_key(seed, "sensitivity_dummy", number), place) for number in range(DUMMIES)]
    every = [*names, *(f"dummy {number}" for number in range(DUMMIES))]
    slices = max((number for number in SLICES if n >= 12 * number), default=SLICES[0])
    with np.errstate(invalid="ignore"):  # of its coefficient of variation, which is not used
        result = pawn.analyze(_problem(every), np.column_stack([x[keep], *dummies]), y[keep], S=slices, seed=seed)
    table = pd.DataFrame({"parameter": every} | {key: np.asarray(result[key]) for key in ("median", "mean", "maximum")})
    floor = float(table["median"].iloc[-DUMMIES:].max())
    table["noise_floor"] = floor
    table["matters"] = table["median"] > floor
    return table.iloc[:-DUMMIES].copy(), n


def _whole_blocks(y: Floats, size: int) -> npt.NDArray[np.bool_]:
    """Points of blocks of the design that are whole: an index made of parts of one would be wrong."""
    blocks = np.isfinite(y).reshape(-1, size).all(axis=1)
    if blocks.sum() < 2:
        raise AnalysisError("too few runs are done for this design: go on with the sweep first")
    return np.repeat(blocks, size)


def _problem(names: list[str]) -> dict[str, Any]:
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}
