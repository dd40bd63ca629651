"""What is kept of a run besides its weekly outcomes, as numbers with a name each; see `wijksim.scenario.kept`."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import numpy as np
import pandas as pd

from wijksim.domain.events import EventKind, Reason
from wijksim.model.result import Run
from wijksim.scenario.kept import Kept, Window

WEEKS_A_YEAR = 52
REFUSED = ("joint_refused", "information_refused")
"""Events that are told apart by their reason."""


def kept_of(run: Run, kept: Kept) -> dict[str, float]:
    """Every number that is kept of a run, by its name."""
    found: dict[str, float] = {}
    for table in kept.tables:
        numbers = (
            _measures(run) if table == "measures" else _TABLES.get(table, _numbers)(getattr(run, table), run.weeks)
        )
        found |= {f"{table}.{name}": value for name, value in numbers}
    for name, window in kept.windows.items():
        found[name] = mean_in(run.series, window)
    for path in kept.functions:
        found |= _own(path, run)
    return found


def mean_in(series: pd.DataFrame, window: Window) -> float:
    """Mean of an outcome over a window; not-a-number when no week of the run lies in it."""
    weeks = series[window.outcome].to_numpy()[window.start : window.stop]
    return float(weeks.mean()) if weeks.size else float("nan")


def _own(path: str, run: Run) -> dict[str, float]:
    """What an own function makes of a run."""
    module, _, name = path.partition(":")
    made = getattr(import_module(module), name)(run)
    if isinstance(made, Mapping):
        return {f"{path}.{part}": float(value) for part, value in made.items()}
    return {path: float(made)}


def _payers(table: pd.DataFrame, weeks: int) -> Iterator[tuple[str, float]]:
    """Euro a year of every payer."""
    for payer, euro in table.groupby("payer", observed=False)["euro"].sum().items():
        yield str(payer), float(euro) * WEEKS_A_YEAR / max(1, weeks)


def _measures(run: Run) -> Iterator[tuple[str, float]]:
    """For every measure how often it came in force, the first week of that, and for how many weeks in all."""
    for measure in run.scenario.measures:
        rows = run.measures[run.measures["measure"] == measure.name]
        lasted = rows["ended"].fillna(run.weeks) - rows["first_week"]
        yield f"{measure.name}.times", float(len(rows))
        yield f"{measure.name}.first_week", float(rows["first_week"].iloc[0]) if len(rows) else float("nan")
        yield f"{measure.name}.weeks", float(lasted.sum())


def _organisations(table: pd.DataFrame, weeks: int) -> Iterator[tuple[str, float]]:
    """Mean over the years of every number of every organisation."""
    for key, rows in table.groupby("organisation", sort=False, observed=True):
        for name in rows.select_dtypes("number").columns.drop("year", errors="ignore"):
            yield f"{key}.{name}", float(rows[name].mean())


def _events(table: pd.DataFrame, weeks: int) -> Iterator[tuple[str, float]]:
    """How often every kind of event happened, and refusals by reason; the same names for every run."""
    kinds = table["kind"].astype(str)
    counts = kinds.value_counts()
    for kind in EventKind:
        yield kind.name.lower(), float(counts.get(kind.name.lower(), 0))
    for refused in REFUSED:
        reasons = table["reason"].astype(str)[kinds == refused].value_counts()
        for reason in Reason:
            if reason:
                yield f"{refused}.{reason.name.lower()}", float(reasons.get(reason.name.lower(), 0))


def _numbers(table: pd.DataFrame, weeks: int) -> Iterator[tuple[str, float]]:
    """Number of rows, and the mean of every column of numbers."""
    yield "rows", float(len(table))
    for name in table.select_dtypes(["number", "bool"]).columns:
        values = table[name].to_numpy(np.float64)
        yield str(name), float(np.nanmean(values)) if np.isfinite(values).any() else float("nan")


_TABLES: dict[str, Callable[[Any, int], Iterator[tuple[str, float]]]] = {
    "payers": _payers,
    "organisations": _organisations,
    "events": _events,
}
