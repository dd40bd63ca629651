"""One run of a sweep made again in this process: to see an error, or to check that it still comes out the same."""

import traceback
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from wijksim.execution.messages import SIMULATE, Simulated, task_identity
from wijksim.execution.worker import Simulate, load_task
from wijksim.io.careful import named
from wijksim.io.fingerprint import fingerprint
from wijksim.io.folders import StoreError
from wijksim.io.ledger import Ledger
from wijksim.io.shards import ShardReader
from wijksim.studies.sweep import Sweep


@dataclass(frozen=True)
class Replayed:
    """What came of it: ``same``, ``other`` (first in `outcome`, `week`), ``none`` to compare with, or ``failed``."""

    verdict: str
    fingerprints: tuple[str, str] = ("", "")
    """Of the code that made the run, and of the code that made it again."""
    summary: Mapping[str, float] | None = None
    outcome: str = ""
    week: int = -1
    reason: str = ""
    detail: str = ""


def replay(sweep: Sweep, key: str) -> Replayed:
    """Make the run with this key again and compare it with what was recorded."""
    _, point, seed = sweep.find(key)
    codes = (sweep.fingerprint, fingerprint())
    simulate = _task_of(sweep)
    try:
        kept = sweep.plan.kept
        again = simulate(sweep.scenario(point), seed, kept) if kept else simulate(sweep.scenario(point), seed)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return Replayed("failed", codes, reason=reason, detail="".join(traceback.format_exception(error)))
    summary = dict(zip(again.outcomes, again.summary.tolist(), strict=True))
    recorded = _recorded(sweep, point, seed, again)
    if recorded is None:
        return Replayed("none", codes, summary)
    if recorded.shape != again.series.shape:
        return Replayed("other", codes, summary, "week", min(len(recorded), len(again.series)))
    differs = np.argwhere(recorded != again.series)
    if differs.size:
        week, column = differs[0].tolist()
        return Replayed("other", codes, summary, again.outcomes[column], week)
    return Replayed("same", codes, summary)


def _task_of(sweep: Sweep) -> Simulate:
    """What made the runs of a sweep; `StoreError` if that is not here, or is another by its source."""
    task = sweep.task.partition(" ")[0] or SIMULATE
    # Compared before it is imported: a folder may come from anybody and name anything.
    here = task_identity(task, sweep.plan.kept)
    if here != sweep.task:
        raise StoreError(f"the runs of {named(sweep.folder)} were made by {sweep.task}, here is {here}")
    try:
        return load_task(task)
    except (ImportError, AttributeError) as error:
        raise StoreError(f"the runs of {named(sweep.folder)} were made by {task}, which is not here: {error}") from None


def _recorded(sweep: Sweep, point: int, seed: int, again: Simulated) -> np.ndarray | None:
    """Weekly outcomes in the folder, [weeks, outcomes]; None if there are none."""
    with Ledger.reading(sweep.folder) as book, closing(ShardReader(sweep.folder)) as reader:
        row = book.row(point, seed)
        if row.shard is None or book.outcomes != again.outcomes:
            return None
        read = reader.read(row.shard, row.place, again.outcomes)
        return np.column_stack([column.to_numpy() for column in read.columns])
