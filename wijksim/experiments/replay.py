"""One run of a sweep made again in this process: to see an error, or to check that it still comes out the same."""

import traceback
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from wijksim.experiments.engine import Simulated
from wijksim.experiments.sweep import Sweep
from wijksim.io.ledger import Ledger
from wijksim.io.parts import PartReader


@dataclass(frozen=True)
class Replayed:
    """What came of it: ``same``, ``other`` (first in `outcome`, `week`), ``none`` to compare with, or ``failed``."""

    verdict: str
    summary: Mapping[str, float] | None = None
    outcome: str = ""
    week: int = -1
    reason: str = ""
    detail: str = ""


def replay(sweep: Sweep, key: str) -> Replayed:
    """Make the run with this key again and compare it with what was recorded."""
    from wijksim.experiments.simulate import simulate

    _, point, seed = sweep.find(key)
    try:
        again = simulate(sweep.scenario(point), seed)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return Replayed("failed", reason=reason, detail="".join(traceback.format_exception(error)))
    summary = dict(zip(again.outcomes, again.summary.tolist(), strict=True))
    recorded = _recorded(sweep, point, seed, again)
    if recorded is None:
        return Replayed("none", summary)
    if recorded.shape != again.series.shape:
        return Replayed("other", summary, "week", min(len(recorded), len(again.series)))
    differs = np.argwhere(recorded != again.series)
    if differs.size:
        week, column = differs[0].tolist()
        return Replayed("other", summary, again.outcomes[column], week)
    return Replayed("same", summary)


def _recorded(sweep: Sweep, point: int, seed: int, again: Simulated) -> np.ndarray | None:
    """Weekly outcomes in the folder, [weeks, outcomes]; None if there are none."""
    with Ledger.reading(sweep.folder) as book, closing(PartReader(sweep.folder)) as reader:
        row = book.row(point, seed)
        if row.part is None or book.outcomes != again.outcomes:
            return None
        read = reader.read(row.part, row.place, again.outcomes)
        return np.column_stack([column.to_numpy() for column in read.columns])
