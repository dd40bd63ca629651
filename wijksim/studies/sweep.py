"""Sweeps: many runs of many scenarios, kept in a folder that survives whatever happens to the processes.

>>> swp = ws.sweep(base, {"funding.integration": (0, 1)}, design="lhs", n=500, replications=4, out="sweep/")

The same call again, or ``wijksim sweep sweep/``, makes what is not there yet and nothing twice.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijksim.execution.dask_cluster import DaskCluster, check_reached
from wijksim.execution.driver import Stop, drive
from wijksim.execution.messages import SIMULATE, Engine, EngineError, task_identity
from wijksim.execution.pool import LocalPool
from wijksim.io import driver_lock, sweep_folder
from wijksim.io.careful import OpenFolder
from wijksim.io.fingerprint import fingerprint
from wijksim.io.folders import StoreError, place_of
from wijksim.io.ledger import Ledger
from wijksim.io.machine import host, processors
from wijksim.io.provenance import software
from wijksim.io.shards import Origin
from wijksim.io.sweep_folder import SweepFiles, SweepMoved
from wijksim.io.sweep_progress import Progress, Silent, shown
from wijksim.scenario.arguments import workers_from
from wijksim.scenario.door import Given, scenario_of
from wijksim.scenario.plan import Plan
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import DEFAULT_ROOT
from wijksim.studies import sweep_plan
from wijksim.studies.planning import make_plan, whole_plan
from wijksim.studies.sweep_reading import SweepReading
from wijksim.text.language import language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.sensitivity import Sensitivity
    from wijksim.studies.tipping import Tipping

MAX_PROCESSES = 1_024


class SweepBrokeOff(StoreError):
    """A sweep could not go on (a full disk, a cluster that has gone); what is done is on disk."""


class SweepStopped(KeyboardInterrupt):
    """A sweep was stopped by Ctrl-C or a signal; `progress` says how far it is, and all of that is on disk."""

    def __init__(self, folder: Path, progress: Progress) -> None:
        super().__init__(f"stopped; {progress.done} of {progress.planned} runs are kept in {folder}")
        self.folder, self.progress = folder, progress


def sweep(
    base: Given | Plan,
    vary: Any = None,
    *,
    design: str | None = None,
    n: int | None = None,
    replications: int = 1,
    seed: Any = DEFAULT_ROOT,
    plans: Sequence[Any] | None = None,
    scenarios: Sequence[Given] | None = None,
    keep: Sequence[str] | None = None,
    summary: Mapping[str, Any] | None = None,
    outcome: Any = None,
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
        The scenario that points are variants of (its name or its file will do), a complete plan, or the file of one.
    vary
        For each parameter a pair (a range) or a row of values; or points: a list of what each changes, a table with a
        column for each parameter (a DataFrame, or a CSV file by its path).
    design
        ``grid``, ``list``, ``lhs``, ``sobol`` or ``morris``; what goes without saying when left out.
    n
        Points of ``lhs``, trajectories of ``morris``, base sample of ``sobol`` (a power of two).
    replications, seed
        Seeds per point, and the root of the list that they are the first of: that of comparisons. Every point meets
        the same seeds.
    plans, scenarios
        Plans (`wijksim.load_plans`) and scenarios that points choose from by name, under ``plan`` and ``scenario``.
    keep
        Tables of every run to keep as numbers, such as ``["payers"]``: columns ``payers.municipality`` … of `runs`.
    summary
        Other windows to take means over, by a name of their own: ``{"late": ("collaboration", slice(-26, None))}``.
    outcome
        Functions of a run that give a number (or numbers by name), by import path: ``"my_study:longest_wait"``.
    workers
        Worker processes; as many as there are processors when left out.
    dask
        Address of a Dask scheduler to use instead, such as ``tcp://10.0.0.1:8786``.
    retry
        Try runs again that failed or were put in quarantine.
    run_limit_seconds, memory_limit_mb
        Most that one run may take; judged from the other runs, and a fair share of the machine, when left out.

    Returns
    -------
    Sweep
        What is in the folder; what was there already is not made again. Runs that fail do not stop it, see
        `Sweep.failures`.

    Raises
    ------
    ScenarioError
        When the plan is wrong.
    StoreError
        When the folder cannot be used.
    SweepStopped
        After Ctrl-C (a KeyboardInterrupt); all that was done is kept.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> study = ws.sweep(small, {"room_to_manoeuvre": [0.0, 0.4]}, replications=2, out="study", workers=1, quiet=True)
    >>> study.progress.done, study.failures
    (4, [])
    """
    folder = place_of(out, "out")
    asked = {
        "vary": vary, "design": design, "n": n, "replications": replications, "seed": seed, "plans": plans,
        "scenarios": scenarios, "keep": keep, "summary": summary, "outcome": outcome,
    }  # fmt: skip
    plan = whole_plan(base, asked) or make_plan(
        scenario_of(base), vary, design=design, n=n, replications=replications, seed=seed_from(seed),
        plans=plans, scenarios=scenarios, keep=keep, summary=summary, outcome=outcome,
        run_limit_seconds=run_limit_seconds, memory_limit_mb=memory_limit_mb,
    )  # fmt: skip
    engine = engine_for(workers=workers, dask=dask, memory_limit_mb=memory_limit_mb or plan.memory_limit_mb)
    with shown(language_of_environment(), quiet=quiet) as show:
        if plan.skipped:
            show.note("sweep_skipped_columns", columns=", ".join(plan.skipped))
        return run_plan(plan, folder, engine, show=show, retry=retry, run_limit_seconds=run_limit_seconds)


def engine_for(
    *, workers: int | None = None, dask: str | None = None, memory_limit_mb: int | None = None, task: str = SIMULATE
) -> Engine:  # fmt: skip
    """The engine that is asked for: worker processes here, or a Dask cluster; ``task``: what it does with a run."""
    if dask is not None:
        check_reached(dask)  # before a plan is worked out for it
        return DaskCluster(dask, memory_limit_mb=memory_limit_mb, task=task)
    return LocalPool(workers_from(workers, most=MAX_PROCESSES), memory_limit_mb=memory_limit_mb, task=task)


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
        inside = stack.enter_context(sweep_folder.claimed(folder))
        lock = stack.enter_context(driver_lock.driver_lock(inside))
        book = stack.enter_context(Ledger.writing(inside))
        lock.name_sweep(book.sweep)
        series = stack.enter_context(sweep_folder.series_of(inside))
        task = task_identity(getattr(engine, "task", SIMULATE), plan.kept)
        files = SweepFiles(inside, series, Origin(book.sweep, fingerprint()))
        sweep_plan.prepare(book, plan, files, show=show, stop=stop, task=task, command=command)
        if retry:
            book.retry()
        before = Progress.of(book.counts())
        sizes = {"points": plan.n_points, "seeds": plan.replications}
        show.note("sweep_begins", planned=before.planned, done=before.done, folder=folder, **sizes)
        session = book.begin_session(host=host(), pid=os.getpid(), engine=engine.name, software=software())
        limit = run_limit_seconds or plan.run_limit_seconds
        tasks = sweep_plan.tasks_of(book, plan, task)
        try:
            progress = drive(book, tasks, engine, files=files, lock=lock, stop=stop, show=show, limit_seconds=limit)
        except SweepMoved:
            raise
        except StoreError as error:
            raise SweepBrokeOff(str(error)) from error
        book.end_session(session)
    if stop.asked:
        raise SweepStopped(folder, progress)
    return Sweep(folder)


def verify(folder: str | Path) -> int:
    """Check every shard against its fingerprint and the ledger against its seals.

    Runs whose results are not what was written wait to be made again; returns how many these are.
    """
    with (
        OpenFolder.at(folder) as inside, driver_lock.driver_lock(inside), Ledger.writing(inside) as book,
        sweep_folder.series_of(inside) as series,
    ):  # fmt: skip
        lost, plan_is_broken = sweep_folder.verify(book, inside, series)
        plan = book.fact("plan")
        if plan_is_broken and plan is not None:
            sweep_plan.check_maker(book, book.fact("task") or "")
            sweep_plan.put_in(book, Plan.from_dict(json.loads(plan)), book.fact("task") or "")
        return lost


class Sweep(SweepReading):
    """A sweep in its folder, finished or not; reading does not disturb a driver that is at work.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> study = ws.sweep(small, {"room_to_manoeuvre": [0.0, 0.4]}, replications=2, out="study", workers=1, quiet=True)
    >>> again = ws.Sweep("study")
    >>> again.runs[["point", "seed", "trust"]].shape
    (4, 3)
    """

    def sensitivity(self, method: str | None = None, **options: Any) -> "Sensitivity":
        """Which parameters matter for an outcome; see :mod:`wijksim.studies.sensitivity`."""
        from wijksim.studies.sensitivity import sensitivity

        return sensitivity(self, method, **options)

    def tipping(self, lever: str, second: str | None = None, **options: Any) -> "Tipping":
        """Where along one or two levers an outcome collapses; see :mod:`wijksim.studies.tipping`."""
        from wijksim.studies.tipping import tipping

        return tipping(self, lever, second, **options)

    def verify(self) -> int:
        """Check the folder, see `verify`."""
        return verify(self.folder)


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
