"""What the folder of a sweep holds, while it grows and after: analyses open it by its path."""

import json
from collections.abc import Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa

from wijksim.io import export
from wijksim.io.careful import named
from wijksim.io.fingerprint import fingerprint
from wijksim.io.folders import StoreError, place_of
from wijksim.io.ledger import Ledger, Trouble
from wijksim.io.sweep_progress import Progress
from wijksim.old_names import renamed
from wijksim.scenario.plan import Plan
from wijksim.scenario.problems import nearest
from wijksim.scenario.scenario import Scenario
from wijksim.studies import sweep_plan
from wijksim.studies.design import problem_of, unit_sample

if TYPE_CHECKING:
    import pandas as pd
    import xarray


class SweepReading:
    """The plan of a sweep, how far it is and its results; `wijksim.Sweep` analyses them too."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = place_of(folder)
        with Ledger.reading(self.folder) as book:
            book.check()
            plan = book.fact("plan")
            if plan is None:
                raise StoreError(f"{named(folder)} has no plan yet: its first driver was stopped while it planned")
            self.plan = Plan.from_dict(json.loads(plan))
            self.fingerprint = book.fact("fingerprint") or ""
            """Fingerprint of the code that its runs are made by."""
            self.task = book.fact("task") or ""
            """What was done with scenario and seed, if not a run of the model."""

    @property
    def progress(self) -> Progress:
        """How many of the planned runs are done, failed, in quarantine and waiting, now."""
        with Ledger.reading(self.folder) as book:
            return Progress.of(book.counts())

    def done_of(self, plan: Plan) -> int:
        """How many runs of a plan, this one or another, are done here and will not be made again."""
        if plan.key() == self.plan.key():
            return self.progress.done
        with Ledger.reading(self.folder) as book:
            done = book.done_keys() if book.fact("fingerprint") == fingerprint() else set()
            task = book.fact("task") or ""
        return len(done.intersection(sweep_plan.keys_of(plan, task))) if done else 0

    @property
    def shards(self) -> int:
        """How many files its results are in."""
        with Ledger.reading(self.folder) as book:
            return len(book.shards())

    parts = renamed("parts", "shards")

    @property
    def mean_seconds(self) -> float | None:
        """Mean computing time of the runs that are done."""
        with Ledger.reading(self.folder) as book:
            return book.mean_seconds()

    @property
    def failures(self) -> "list[Trouble]":
        """Runs without results: key, point, seed, reason and, for errors of the model, where it came from."""
        with Ledger.reading(self.folder) as book:
            return book.troubles()

    @property
    def extras(self) -> tuple[str, ...]:
        """Names of what is kept of every run besides its weekly outcomes: columns of `runs`."""
        with Ledger.reading(self.folder) as book:
            return book.extras

    @cached_property
    def points(self) -> "pd.DataFrame":
        """A row for each point, with the value of everything that varies."""
        with Ledger.reading(self.folder) as book:
            rows = [export.settings_of(self.plan, changes) for _, changes in book.points()]
        return pd.DataFrame(rows, columns=list(self.plan.names)).rename_axis("point")

    @property
    def runs(self) -> "pd.DataFrame":
        """A row for each point and seed: what the point sets, the state of the run, and the mean of every outcome.

        Means are over the weeks that count, as in `Run.summary`; not-a-number where there are no results. What is kept
        besides (``keep``, ``summary``, ``outcome``) has a column each.
        """
        with Ledger.reading(self.folder) as book:
            rows, outcomes = list(book.rows()), book.summaries
        means = np.full((len(rows), len(outcomes)), np.nan)
        for number, row in enumerate(rows):
            if row.summary is not None:
                means[number, : len(row.summary)] = row.summary
        settings = self.points.loc[[row.point for row in rows]].reset_index(drop=True)
        about = pd.DataFrame({"seed": [row.seed for row in rows], "state": [str(row.state) for row in rows]})
        summary = pd.DataFrame(means.reshape(len(rows), len(outcomes)), columns=list(outcomes))
        table = pd.concat([settings, about, summary], axis=1)
        table.insert(0, "point", [row.point for row in rows])
        return table

    def series(self, outcomes: Sequence[str] | None = None) -> "pd.DataFrame":
        """The tidy table: point, what it sets, seed, week and the outcomes asked for, or all. It must fit in memory."""
        with Ledger.reading(self.folder) as book:
            pieces = list(export.tables(book, self.plan, self._known(book, outcomes)))
        if not pieces:
            raise StoreError(f"{self.folder} has no finished runs yet")
        table: pd.DataFrame = pa.concat_tables(pieces).to_pandas()
        return table

    def to_xarray(self, outcomes: Sequence[str] | None = None) -> "xarray.Dataset":
        """Every outcome over point, seed and week as an `xarray.Dataset`; what points set are coordinates of point.

        For a grid ``swp.to_xarray().set_index(point=["a.b", "c"]).unstack("point")`` gives an axis per parameter.
        """
        with Ledger.reading(self.folder) as book:
            data: xarray.Dataset = export.dataset(book, self.plan, self._known(book, outcomes))
            return data

    def export(self, out: str | Path, *, to: str | None = None, replace: bool = False) -> Path:
        """Write the tidy table as its name says (.csv, .csv.gz, .parquet, .feather, .xlsx, .nc).

        `StoreError` for any other name, and when ``to`` asks for another format.
        """
        return export.export(self.folder, self.plan, to=to, out=place_of(out, "out"), replace=replace)

    def problem(self) -> dict[str, Any]:
        """The problem as SALib wants it: names, and bounds 0-1 as samples are shares of what is explored."""
        return problem_of(self.plan)

    def sample(self) -> Any:
        """The sample as shares 0-1, [points, parameters], for designs that draw one."""
        return unit_sample(self.plan)

    def find(self, run: str) -> tuple[str, int, int]:
        """Key, point and seed of the run whose key begins like this; `StoreError` if that is not one run."""
        with Ledger.reading(self.folder) as book:
            found = book.find(run.lower()) if run.isalnum() else []
        if len(found) != 1:
            number = "more than one run" if found else "no run"
            raise StoreError(f"{number} of {self.folder} has a key that begins with {run[:70]!r}")
        return found[0]

    def scenario(self, point: int) -> Scenario:
        """The scenario of a point."""
        with Ledger.reading(self.folder) as book:
            return self.plan.at(book.changes_of(point))

    def _known(self, book: Ledger, outcomes: Sequence[str] | None) -> Sequence[str]:
        outcomes = (outcomes,) if isinstance(outcomes, str) else outcomes
        unknown = sorted(set(outcomes or ()) - set(book.outcomes))
        if unknown:
            hint = nearest(unknown[0], book.outcomes)
            raise StoreError("; ".join(filter(None, (f"there is no outcome {unknown[0]!r} in {self.folder}", hint))))
        return book.outcomes if outcomes is None else outcomes

    def __repr__(self) -> str:
        progress = self.progress
        return f"<Sweep {self.plan.name!r} in {self.folder}: {progress.done} of {progress.planned} runs done>"

    def _repr_html_(self) -> str:
        return f"<p>{escape(repr(self))}</p>{self.runs.head(10).to_html()}"
