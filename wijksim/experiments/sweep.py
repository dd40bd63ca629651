"""Sweeps: many runs of many scenarios, kept in a folder that survives whatever happens to the processes.

>>> swp = ws.sweep(base, {"funding.integration": (0, 1)}, design="lhs", n=500, replications=4, out="sweep/")

The same call again, or ``wijksim sweep sweep/``, makes what is not there yet and nothing twice.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijksim.experiments.dask_engine import DaskCluster
from wijksim.experiments.design import points_of, problem_of, unit_sample
from wijksim.experiments.dispatch import FIRST_LIMIT_SECONDS, Task
from wijksim.experiments.driver import Stop, drive
from wijksim.experiments.engine import Engine, EngineError, Job
from wijksim.experiments.pool import LocalPool
from wijksim.io import driver_lock, export, ledger, parts
from wijksim.io.fingerprint import model_fingerprint
from wijksim.io.folders import StoreError, one_line, write_file
from wijksim.io.ledger import Ledger, PlannedRun, Trouble
from wijksim.io.machine import host, processors
from wijksim.io.provenance import provenance, run_key
from wijksim.io.sweep_progress import Progress, Silent, shown
from wijksim.scenario.parameter import Value
from wijksim.scenario.plan import Plan, read_plan
from wijksim.scenario.problems import nearest
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import language_of_environment

if TYPE_CHECKING:
    import pandas as pd
    import xarray

    from wijksim.experiments.sensitivity import Sensitivity
    from wijksim.experiments.tipping import Tipping

MANY_POINTS = 3_000
"""From here on working out a plan takes long enough to say so."""
WORK_OF_A_WEEK = 13_000
"""Residents whose week takes as long as what a week takes without any."""


class SweepBrokeOff(StoreError):
    """A sweep could not go on (a full disk, a cluster that has gone); what is done is on disk."""


class SweepStopped(KeyboardInterrupt):
    """A sweep was stopped by Ctrl-C or a signal; `progress` says how far it is, and all of that is on disk."""

    def __init__(self, folder: Path, progress: Progress) -> None:
        super().__init__(f"stopped; {progress.done} of {progress.planned} runs are kept in {folder}")
        self.folder, self.progress = folder, progress


def sweep(
    base: Scenario | Plan,
    vary: Mapping[str, object] | Sequence[Mapping[str, object]] | None = None,
    *,
    design: str | None = None,
    n: int | None = None,
    replications: int = 1,
    seed: int = 1,
    out: str | Path,
    workers: int | None = None,
    dask: str | None = None,
    retry: bool = False,
    run_limit_seconds: int | None = None,
    memory_limit_mb: int | None = None,
    quiet: bool = False,
) -> "Sweep":
    """Run every point of a design with every seed, and keep the weekly outcomes in the folder `out`.

    Parameters
    ----------
    base
        The scenario that points are variants of, or a complete plan.
    vary
        For each parameter a pair (a range) or a list of values; or a list of points, each with what it changes.
    design
        ``grid``, ``list``, ``lhs``, ``sobol`` or ``morris``; what goes without saying when left out.
    n
        Points of ``lhs``, trajectories of ``morris``, base sample of ``sobol`` (a power of two).
    replications, seed
        Seeds per point, and the first of them. Every point meets the same seeds.
    workers
        Worker processes; as many as there are processors when left out.
    dask
        Address of a Dask scheduler to use instead, such as ``tcp://10.0.0.1:8786``.
    retry
        Try runs again that failed or were put in quarantine.
    run_limit_seconds, memory_limit_mb
        Most that one run may take; judged from the other runs, and a fair share of the machine, when left out.

    What is there already is not made again. `ScenarioError` if the plan is wrong, `StoreError` if the folder cannot be
    used, `SweepStopped` (a KeyboardInterrupt) after Ctrl-C. Runs that fail do not stop a sweep: see `Sweep.failures`.
    """
    plan = base if isinstance(base, Plan) else make_plan(
        base, vary, design=design, n=n, replications=replications, seed=seed,
        run_limit_seconds=run_limit_seconds, memory_limit_mb=memory_limit_mb,
    )  # fmt: skip
    engine = engine_for(workers=workers, dask=dask, memory_limit_mb=memory_limit_mb or plan.memory_limit_mb)
    with shown(language_of_environment(), quiet=quiet) as show:
        return run_plan(plan, Path(out), engine, show=show, retry=retry, run_limit_seconds=run_limit_seconds)


def make_plan(
    base: Scenario,
    vary: Mapping[str, object] | Sequence[Mapping[str, object]] | None = None,
    **settings: object,
) -> Plan:
    """A plan around a scenario; `ScenarioError` lists all that is wrong with it."""
    tree = {name: value for name, value in settings.items() if value is not None}
    if isinstance(vary, Mapping):
        tree["vary"] = vary
    elif vary is not None:
        tree["points"] = list(vary)
    return read_plan(tree, base)


def engine_for(*, workers: int | None = None, dask: str | None = None, memory_limit_mb: int | None = None) -> Engine:
    """The engine that is asked for: worker processes here, or a Dask cluster."""
    if dask is not None:
        return DaskCluster(dask, memory_limit_mb=memory_limit_mb)
    return LocalPool(workers, memory_limit_mb=memory_limit_mb)


def workers_of(*, workers: int | None = None, dask: str | None = None) -> int:
    """How many runs are made at a time."""
    if dask is None:
        return workers or processors()
    with DaskCluster(dask) as cluster:
        return cluster.threads()


def run_plan(
    plan: Plan, folder: Path, engine: Engine, *, show: Silent | None = None, retry: bool = False,
    run_limit_seconds: float | None = None, command: str | None = None,
) -> "Sweep":  # fmt: skip
    """Make all runs of a plan that are not made yet; see `sweep`."""
    stop, show = Stop(), show or Silent()
    with ExitStack() as stack:
        stack.enter_context(stop.on_signals())
        _claim(folder)
        lock = stack.enter_context(driver_lock.driver_lock(folder))
        book = stack.enter_context(Ledger.writing(folder))
        prepare(book, plan, show=show, stop=stop, command=command)
        if retry:
            book.retry()
        before = Progress.of(book.counts())
        sizes = {"points": plan.n_points, "seeds": plan.replications}
        show.note("sweep_begins", planned=before.planned, done=before.done, folder=folder, **sizes)
        software = _software(plan)
        session = book.begin_session(host=host(), pid=os.getpid(), engine=engine.name, software=software)
        limit = run_limit_seconds or plan.run_limit_seconds
        try:
            progress = drive(book, tasks_of(book, plan), engine, lock=lock, stop=stop, show=show, limit_seconds=limit)
        except StoreError as error:
            raise SweepBrokeOff(str(error)) from error
        book.end_session(session)
    if stop.asked:
        raise SweepStopped(folder, progress)
    return Sweep(folder)


def _claim(folder: Path) -> None:
    """Make the folder, or make sure that it is a sweep; what belongs to somebody else is left alone."""
    with one_line("write in", folder):
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StoreError(f"cannot write in {folder}: it may only be read")
        others = [path.name for path in folder.iterdir() if path.name != driver_lock.FILE]
        if others and ledger.FILE not in others:
            raise StoreError(f"{folder} holds something else ({sorted(others)[0]}): choose another folder")


def prepare(book: Ledger, plan: Plan, *, show: Silent, stop: Stop | None = None, command: str | None = None) -> None:
    """Bring a folder in order and put the plan in it."""
    fingerprint = model_fingerprint()
    known = book.fact("fingerprint")
    if known not in (None, fingerprint) and book.parts():
        raise StoreError(
            f"{book.folder} was filled by another version of the model ({known}, now {fingerprint}): "
            "results of both do not belong in one table; choose another folder"
        )
    files = book.parts()
    parts.sweep_leftovers(book.folder, {part.name for part in files})
    lost = sum(book.give_up(part) for part in files if not parts.is_whole(book.folder, part, thoroughly=False))
    if lost:
        show.note("sweep_damaged", number=lost)
    if (old := book.fact("plan_key")) != plan.key() or known != fingerprint:
        if old not in (None, plan.key()):
            show.note("sweep_other_plan", folder=book.folder)
        if plan.n_points > MANY_POINTS:
            show.note("sweep_planning", points=plan.n_points)
        _write_manifest(book.folder, plan, fingerprint, command)
        facts = {"plan": json.dumps(plan.to_dict()), "plan_key": plan.key(), "fingerprint": fingerprint}
        book.plan(facts, points_of(plan), plan.seeds, lambda changes: _keys(plan, changes, stop))


def _keys(plan: Plan, changes: Mapping[str, Value], stop: Stop | None) -> Iterator[str]:
    if stop is not None and stop.asked:
        raise KeyboardInterrupt  # the plan is put in whole or not at all
    scenario = plan.base.vary(changes) if changes else plan.base
    weeks = scenario["horizon_weeks"]
    for seed in plan.seeds:
        yield run_key(scenario, seed=seed, weeks=weeks)


def _write_manifest(folder: Path, plan: Plan, fingerprint: str, command: str | None) -> None:
    origin = {**_software(plan), "fingerprint": fingerprint, "command": command}
    manifest = {"kind": "sweep", **origin, "plan": plan.to_dict()}
    text = json.dumps(manifest, indent=1, ensure_ascii=False, allow_nan=False)
    write_file(folder / "manifest.json", text + "\n", replace=True)


def _software(plan: Plan) -> dict[str, Any]:
    facts = provenance(plan.base, seed=plan.seed, weeks=plan.base["horizon_weeks"])
    about_a_run = {"key", "command", "seed", "weeks", "scenario_key", "scenario"}
    return {name: value for name, value in facts.items() if name not in about_a_run}


def tasks_of(book: Ledger, plan: Plan) -> Iterator[Task]:
    """What waits in a ledger, as jobs for an engine."""
    base, fingerprint = json.dumps(plan.base.to_dict()), model_fingerprint()
    for run in book.waiting():
        job = Job(run.id, run.key, base, run.changes, run.seed, fingerprint, FIRST_LIMIT_SECONDS)
        yield Task(job, _work(plan, run))


def _work(plan: Plan, run: PlannedRun) -> float:
    """How much work a run is, in residents times weeks."""

    def value(name: str) -> int:
        return int(run.changes.get(name, plan.base[name]))

    residents = value("neighbourhood.residents") * value("neighbourhood.wijken")
    return float((residents + WORK_OF_A_WEEK) * (value("warm_up_weeks") + value("horizon_weeks")))


class Sweep:
    """A sweep in its folder, finished or not; reading does not disturb a driver that is at work."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        with Ledger.reading(self.folder) as book:
            plan = book.fact("plan")
            if plan is None:
                raise StoreError(f"{self.folder} has no plan yet: its first driver was stopped while it planned")
            self.plan = Plan.from_dict(json.loads(plan))

    @property
    def progress(self) -> Progress:
        """How many of the planned runs are done, failed, in quarantine and waiting, now."""
        with Ledger.reading(self.folder) as book:
            return Progress.of(book.counts())

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

    @cached_property
    def points(self) -> "pd.DataFrame":
        """A row for each point, with the value of everything that varies."""
        import pandas as pd

        with Ledger.reading(self.folder) as book:
            rows = [export.settings_of(self.plan, changes) for _, changes in book.points()]
        return pd.DataFrame(rows, columns=list(self.plan.names)).rename_axis("point")

    @property
    def runs(self) -> "pd.DataFrame":
        """A row for each point and seed: what the point sets, the state of the run, and the mean of every outcome.

        Means are over the weeks that count, as in `Run.summary`; not-a-number where there are no results.
        """
        import numpy as np
        import pandas as pd

        with Ledger.reading(self.folder) as book:
            rows, outcomes = list(book.rows()), book.outcomes
        nothing = np.full(len(outcomes), np.nan)
        means = np.array([nothing if row.summary is None else row.summary for row in rows])
        settings = self.points.loc[[row.point for row in rows]].reset_index(drop=True)
        about = pd.DataFrame({"seed": [row.seed for row in rows], "state": [str(row.state) for row in rows]})
        summary = pd.DataFrame(means.reshape(len(rows), len(outcomes)), columns=list(outcomes))
        table = pd.concat([settings, about, summary], axis=1)
        table.insert(0, "point", [row.point for row in rows])
        return table

    def series(self, outcomes: Sequence[str] | None = None) -> "pd.DataFrame":
        """The tidy table: point, what it sets, seed, week and the outcomes asked for, or all. It must fit in memory."""
        import pyarrow as pa

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
        """Write the tidy table as ``csv``, ``parquet``, ``xlsx`` or ``netcdf``: by default what its name says."""
        place = Path(out)
        formats = {suffix: name for name, suffix in export.SUFFIXES.items()}
        wanted = to or formats.get(place.suffix, "csv")
        if wanted not in export.FORMATS:
            raise StoreError(f"there is no format {wanted}; choose {', '.join(export.FORMATS)}")
        return export.export(self.folder, self.plan, to=wanted, out=place, replace=replace)

    def problem(self) -> dict[str, Any]:
        """The problem as SALib wants it: names, and bounds 0-1 as samples are shares of what is explored."""
        return problem_of(self.plan)

    def sample(self) -> Any:
        """The sample as shares 0-1, [points, parameters], for designs that draw one."""
        return unit_sample(self.plan)

    def sensitivity(self, method: str | None = None, **options: Any) -> "Sensitivity":
        """Which parameters matter for an outcome; see :mod:`wijksim.experiments.sensitivity`."""
        from wijksim.experiments.sensitivity import sensitivity

        return sensitivity(self, method, **options)

    def tipping(self, lever: str, second: str | None = None, **options: Any) -> "Tipping":
        """Where along one or two levers an outcome collapses; see :mod:`wijksim.experiments.tipping`."""
        from wijksim.experiments.tipping import tipping

        return tipping(self, lever, second, **options)

    def verify(self) -> int:
        """Check every part against its fingerprint; runs of damaged parts wait again. Returns how many these are."""
        with driver_lock.driver_lock(self.folder), Ledger.writing(self.folder) as book:
            bad = [part for part in book.parts() if not parts.is_whole(self.folder, part, thoroughly=True)]
            return sum(book.give_up(part) for part in bad)

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
            return self.plan.base.vary(book.changes_of(point))

    def _known(self, book: Ledger, outcomes: Sequence[str] | None) -> Sequence[str]:
        unknown = sorted(set(outcomes or ()) - set(book.outcomes))
        if unknown:
            hint = nearest(unknown[0], book.outcomes)
            raise StoreError("; ".join(filter(None, (f"there is no outcome {unknown[0]!r} in {self.folder}", hint))))
        return book.outcomes if outcomes is None else outcomes

    def __repr__(self) -> str:
        progress = self.progress
        return f"<Sweep {self.plan.name!r} in {self.folder}: {progress.done} of {progress.planned} runs done>"

    def _repr_html_(self) -> str:
        from html import escape

        return f"<p>{escape(repr(self))}</p>{self.runs.head(10).to_html()}"


__all__ = [
    "EngineError",
    "Sweep",
    "SweepBrokeOff",
    "SweepStopped",
    "engine_for",
    "make_plan",
    "run_plan",
    "sweep",
]
