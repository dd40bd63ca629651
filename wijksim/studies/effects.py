"""What differs between paired runs, and how sure that is: statistics of paired differences, one function each.

Intervals are Student's t on the paired differences (95 %). They tell how far chance in the model can shift the mean;
what nobody knows about the real neighbourhood is not in them. They cover the truth in 95 % of cases when differences
are about normal, as means over years are, and in 90-92 % for 10-20 very skewed (exponential) differences
(tests/compare); a bootstrap of so few pairs covers less.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.special import stdtrit  # type: ignore[import-untyped]

from wijksim.domain.better import BETTER
from wijksim.execution.paired_runs import RunOutput
from wijksim.observe.outcomes import trailing_sum
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

Floats = npt.NDArray[np.float64]

CONFIDENCE = 0.95
QUARTER = 13
"""Weeks over which a weekly difference is averaged before asking whether it shows."""
HALF_YEAR = 26
TINY = 1e-6
"""Share of the size of an outcome below which a difference is rounding."""


def interval_of_mean(differences: Floats) -> tuple[Floats, Floats]:
    """95 % interval (low, high) of the mean over the first axis; undefined with fewer than two pairs."""
    n = differences.shape[0]
    mean = differences.mean(axis=0)
    if n < 2:
        nothing = np.full(mean.shape, np.nan)
        return nothing, nothing
    margin = float(stdtrit(n - 1, 0.5 + CONFIDENCE / 2)) * differences.std(axis=0, ddof=1) / np.sqrt(n)
    return mean - margin, mean + margin


def variance_reduction(base: Floats, alt: Floats) -> float:
    """How many times more runs independent seeds would need for the same precision, estimated from the same runs.

    ``(var(base) + var(alt)) / var(alt - base)``: above 1 pairing helps, below 1 it hurts. Undefined when
    nothing varies.
    """
    if base.size < 2:
        return float("nan")
    paired = float(np.var(alt - base, ddof=1))
    independent = float(np.var(base, ddof=1) + np.var(alt, ddof=1))
    size = TINY * max(float(np.abs(base).max()), float(np.abs(alt).max()))
    return independent / paired if paired > size * size else float("nan")


def first_week(differences: Floats) -> int | None:
    """First week from which the difference shows for good, or None.

    ``differences`` [pairs, weeks]. Every weekly difference is averaged over the last 13 weeks (fewer at the
    start), as single weeks are noisy. The difference shows in a week when the 95 % interval of its mean lies
    on one side of 0; it shows for good from the first week after which it does so in every week, on the same
    side, to the end of the run, for at least half a year (half the run when it is shorter than a year). An
    effect that passes has no such week. As the last week must show it too, without any effect at most 5 % of
    outcomes get a week.
    """
    n, weeks = differences.shape
    if n < 2 or weeks == 0:
        return None
    low, high = interval_of_mean(trailing_mean(differences, QUARTER))
    size = TINY * float(np.abs(differences).max())
    side = np.where(low > size, 1, np.where(high < -size, -1, 0))
    if side[-1] == 0:
        return None
    other = np.flatnonzero(side != side[-1])
    week = int(other[-1]) + 1 if other.size else 0
    return week if weeks - week >= min(HALF_YEAR, weeks // 2) else None


def effect_of(name: str, base: Floats, alt: Floats) -> dict[str, float]:
    """Statistics of the paired differences ``alt - base`` of one outcome, [pairs] each."""
    differences = alt - base
    low, high = interval_of_mean(differences)
    p10, median, p90 = np.quantile(differences, (0.1, 0.5, 0.9))
    better = BETTER.get(name)
    return {
        "base": float(base.mean()),
        "alt": float(alt.mean()),
        "difference": float(differences.mean()),
        "low": float(low),
        "high": float(high),
        "median": float(median),
        "p10": float(p10),
        "p90": float(p90),
        "share_better": float(np.mean(better * differences > 0.0)) if better else float("nan"),
        "share_higher": float(np.mean(differences > 0.0)),
        "n": base.size,
        "variance_reduction": variance_reduction(base, alt),
    }


def effect_table(
    names: Sequence[str], base: Sequence[RunOutput], alt: Sequence[RunOutput], language: Language
) -> pd.DataFrame:
    """A row for each outcome; see :attr:`wijksim.studies.compare.Comparison.effects`."""
    differences = weekly(alt) - weekly(base)
    rows = []
    for column, name in enumerate(names):
        effect: Mapping[str, object] = effect_of(name, summaries(base, name), summaries(alt, name))
        week = first_week(differences[:, :, column])
        rows.append({"outcome": name, "label": OUTCOME_TEXT[name].label(language), **effect, "first_week": week})
    table = pd.DataFrame(rows)
    table["first_week"] = table["first_week"].astype("Int64")
    last = ["n", "first_week", "variance_reduction"]
    return table[[name for name in table.columns if name not in last] + last]


def weekly(outputs: Sequence[RunOutput]) -> Floats:
    """Series of all runs, [runs, weeks, outcomes]."""
    return np.stack([output.series for output in outputs]).astype(np.float64)


def summaries(outputs: Sequence[RunOutput], name: str) -> Floats:
    """Mean of one outcome over the weeks that count, [runs]."""
    return np.array([output.summary[name] for output in outputs])


def bands(column: int, runs: Mapping[str, Sequence[RunOutput]], *, span: int = 1) -> pd.DataFrame:
    """Mean, p10, median and p90 over runs of one outcome, a row for each scenario and week, as means of
    ``span`` weeks."""
    tables = [
        _band(trailing_mean(_column(outputs, column), span)).assign(scenario=name) for name, outputs in runs.items()
    ]
    return pd.concat(tables, ignore_index=True)


def difference_bands(
    column: int, base: Sequence[RunOutput], alt: Sequence[RunOutput], *, span: int = 1
) -> pd.DataFrame:
    """Mean, p10, median and p90 of the paired weekly differences of one outcome, a row for each week."""
    return _band(trailing_mean(_column(alt, column) - _column(base, column), span))


def trailing_mean(rows: Floats, span: int) -> Floats:
    """Mean of the last ``span`` weeks of every row, fewer at the start; [runs, weeks]."""
    spans = np.minimum(np.arange(1, rows.shape[1] + 1), span)
    return np.stack([trailing_sum(row, span) for row in rows]) / spans


def _column(outputs: Sequence[RunOutput], column: int) -> Floats:
    return np.stack([output.series[:, column] for output in outputs]).astype(np.float64)


def _band(rows: Floats) -> pd.DataFrame:
    p10, median, p90 = np.quantile(rows, (0.1, 0.5, 0.9), axis=0)
    return pd.DataFrame(
        {
            "week": np.arange(rows.shape[1]),
            "mean": rows.mean(axis=0),
            "p10": p10,
            "median": median,
            "p90": p90,
        }
    )
