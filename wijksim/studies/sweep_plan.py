"""From a plan to what waits in the ledger of a sweep, and from there to jobs; and whether both belong together."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from wijksim.execution.driver import Stop
from wijksim.execution.messages import SIMULATE, Job
from wijksim.execution.scheduler import FIRST_LIMIT_SECONDS, Task
from wijksim.io import sweep_folder
from wijksim.io.careful import OpenFolder, named
from wijksim.io.cited import cited
from wijksim.io.fingerprint import LIBRARIES, fingerprint
from wijksim.io.folders import StoreError
from wijksim.io.ledger import FILE as LEDGER
from wijksim.io.ledger import Ledger, PlannedRun
from wijksim.io.provenance import run_key_of, software
from wijksim.io.sweep_folder import SweepFiles
from wijksim.io.sweep_progress import Silent
from wijksim.scenario.parameter import Value, as_tree
from wijksim.scenario.plan import Plan
from wijksim.scenario.register import REGISTER
from wijksim.scenario.variables import PLAN, SCENARIO
from wijksim.scenario.variants import Variants
from wijksim.studies.design import points_of

_BASES = (SCENARIO, PLAN)
"""What chooses the base of a point; everything else changes it."""
MANY_POINTS = 3_000
"""From here on working out a plan takes long enough to say so."""
WORK_OF_A_WEEK = 13_000
"""Residents whose week takes as long as what a week takes without any."""


def prepare(
    book: Ledger, plan: Plan, files: SweepFiles, *, show: Silent, stop: Stop | None = None, task: str = "",
    command: str | None = None,
) -> None:  # fmt: skip
    """Bring a folder in order and put the plan in it."""
    aside, lost = sweep_folder.put_in_order(book, files.folder, files.series)
    check_maker(book, task)
    if aside:
        show.note("sweep_set_aside", number=len(aside), first=aside[0], folder=files.folder.path / "set-aside")
    if lost:
        show.note("sweep_damaged", number=lost)
    old, now = book.fact("plan_key"), fingerprint()
    if old != plan.key() or (book.fact("fingerprint"), book.fact("task")) != (now, task):
        if old not in (None, plan.key()):
            show.note("sweep_other_plan", folder=book.folder)
        if plan.n_points > MANY_POINTS:
            show.note("sweep_planning", points=plan.n_points)
        put_in(book, plan, task, stop)
        write_manifest(book, plan, files.folder, task, command)
    elif not files.folder.has("manifest.json"):
        write_manifest(book, plan, files.folder, task, command)


def put_in(book: Ledger, plan: Plan, task: str, stop: Stop | None = None) -> None:
    """Put the plan in the ledger, in whole or not at all."""
    code = fingerprint()
    facts = {
        "plan": json.dumps(plan.to_dict()), "plan_key": plan.key(), "fingerprint": code, "task": task,
        "software": json.dumps(software()),
    }  # fmt: skip
    keys = _Keys(plan, task, code)

    def keys_unless_stopped(changes: Mapping[str, Value]) -> Iterator[str]:
        if stop is not None and stop.asked:
            raise KeyboardInterrupt  # the plan is put in whole or not at all
        return keys.of(changes)

    book.plan(facts, points_of(plan), plan.seeds, keys_unless_stopped)


def check_maker(book: Ledger, task: str) -> None:
    """`StoreError` if what is in the folder was made by another version of the program, or by another task."""
    if not book.shards():
        return
    known, here = book.fact("fingerprint"), fingerprint()
    if known != here:
        raise StoreError(
            f"{named(book.folder)} was filled by another version of the model ({known}, now {here}): "
            f"results of both do not belong in one table{_what_differs(book)}; choose another folder"
        )
    if book.fact("task") != task:
        raise StoreError(
            f"{named(book.folder)} was filled by another task ({book.fact('task') or 'runs of the model'}, now "
            f"{task or 'runs of the model'}): choose another folder"
        )


def _what_differs(book: Ledger) -> str:
    """Which libraries have another version, if that is what differs."""
    was, now = json.loads(book.fact("software") or "{}"), software()
    other = [name for name in now if name in LIBRARIES and was.get(name) != now[name]]
    return "".join(f"; {name} was {was.get(name)}, is {now[name]}" for name in other)


def keys_of(plan: Plan, task: str = "") -> Iterator[str]:
    """Keys of all runs of a plan."""
    keys = _Keys(plan, task, fingerprint())
    for changes in points_of(plan):
        yield from keys.of(changes)


class _Keys:
    """Keys of the runs of a plan; of one state of the program, however long that takes."""

    def __init__(self, plan: Plan, task: str, code: str) -> None:
        self._plan, self._task, self._code = plan, task, code
        self._values = [name for name in plan.names if name in REGISTER]
        self._only_values = set(plan.names) <= {*self._values, *_BASES}
        self._variants: dict[tuple[Value | None, ...], Variants] = {}

    def of(self, changes: Mapping[str, Value]) -> Iterator[str]:
        """Keys of the runs of one point, one for every seed."""
        scenario, weeks = self._of_values(changes) if self._only_values else self._of_any(changes)
        for seed in self._plan.seeds:
            yield run_key_of(scenario, seed=seed, weeks=weeks, code=self._code, task=self._task)

    def _of_values(self, changes: Mapping[str, Value]) -> tuple[str, int]:
        """Key and weeks of a point that changes values of one of a few bases."""
        chosen = tuple(changes.get(name) for name in _BASES)
        if chosen not in self._variants:
            base = self._plan.at({name: changes[name] for name in _BASES if name in changes})
            self._variants[chosen] = Variants(base, self._values)
        values = {name: value for name, value in changes.items() if name not in _BASES}
        variants = self._variants[chosen]
        return variants.key(values), int(variants.value(values, "horizon_weeks"))  # type: ignore[arg-type]

    def _of_any(self, changes: Mapping[str, Value]) -> tuple[str, int]:
        """Key and weeks of a point that changes more than values."""
        scenario = self._plan.at(changes)
        return scenario.key(), int(scenario["horizon_weeks"])


def write_manifest(book: Ledger, plan: Plan, folder: OpenFolder, task: str, command: str | None) -> None:
    """Write where a sweep comes from."""
    origin = {"kind": "sweep", "sweep": book.sweep, **software(), "task": task or SIMULATE, "command": command}
    sweep_folder.write_manifest(folder, {**origin, **cited(plan.base), "plan": _told(plan)})


def _told(plan: Plan) -> dict[str, Any]:
    """A plan for the manifest, which people read: the complete one is in the ledger."""
    told = plan.to_dict()
    return told | {
        "points": _short(told["points"]),
        "vary": {name: _short(each) for name, each in told["vary"].items()},
    }


def _short(listed: Any) -> Any:
    """Of a very long list how long it is, and its hash."""
    if not isinstance(listed, list) or len(listed) <= MANY_POINTS:
        return listed
    text = json.dumps(listed, allow_nan=False)
    return {"number": len(listed), "sha256": sha256(text.encode()).hexdigest(), "in": LEDGER}


def tasks_of(book: Ledger, plan: Plan, task: str = "") -> Iterator[Task]:
    """What waits in a ledger, as jobs for an engine."""
    base, code = json.dumps(plan.bases()), fingerprint()
    for run in book.waiting():
        job = Job(
            run.id, run.key, base, run.changes, run.seed, code, FIRST_LIMIT_SECONDS, task=task, past=_past(run)
        )  # fmt: skip
        yield Task(job, _work(plan, run))


def _past(run: PlannedRun) -> str:
    """What runs have in common that begin alike: everything but the plan, which begins at week 0 at the earliest."""
    world = {name: value for name, value in run.changes.items() if name != PLAN}
    return sha256(f"{run.seed} {json.dumps(world, sort_keys=True, default=as_tree)}".encode()).hexdigest()


def _work(plan: Plan, run: PlannedRun) -> float:
    """How much work a run is, in residents times weeks."""

    def value(name: str) -> int:
        return int(plan.value(name, run.changes))  # type: ignore[arg-type]

    residents = value("neighbourhood.residents") * value("neighbourhood.wijken")
    return float((residents + WORK_OF_A_WEEK) * (value("warm_up_weeks") + value("horizon_weeks")))
