"""Sweeps of a stand-in model in this very process: everything of a sweep but the processes, in milliseconds."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.sweep.tasks import quick
from wijksim.execution.messages import Answer, Job
from wijksim.execution.worker import answer
from wijksim.scenario.plan import Plan
from wijksim.scenario.scenario import baseline
from wijksim.studies.sweep import Sweep, make_plan, run_plan

SMALL = baseline().vary({"neighbourhood.residents": 100, "horizon_weeks": 5, "warm_up_weeks": 2}, name="small")


class Here:
    """An engine that makes a run as soon as it gets it. `before` is called with the number of runs made so far."""

    name = "here"

    def __init__(self, task: Callable[..., Any] = quick, *, before: Callable[[int], None] = lambda made: None) -> None:
        self._task, self._before = task, before
        self.task = f"{task.__module__}:{task.__qualname__}"
        self._answers: list[Answer] = []
        self.jobs: list[Job] = []

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def room(self, in_flight: int) -> int:
        return 2 - in_flight

    def submit(self, job: Job) -> None:
        self._before(len(self.jobs))
        self.jobs.append(job)
        self._answers.append(answer(job, self._task))

    def collect(self, timeout: float) -> Sequence[Answer]:
        answers, self._answers = self._answers, []
        return answers


def small_plan(points: int = 4, replications: int = 3, **settings: Any) -> Plan:
    """A plan of some values of one lever."""
    values = [round(i / (2 * points), 6) for i in range(points)]
    return make_plan(SMALL, {"room_to_manoeuvre": values}, replications=replications, **settings)


def table_of(sweep: Sweep, to: str = "csv") -> bytes:
    """The exported table, as bytes."""
    return sweep.export(sweep.folder.with_suffix(f".table.{to}"), to=to, replace=True).read_bytes()


def undisturbed(plan: Plan, folder: Path, task: Callable[..., Any] = quick) -> bytes:
    """The table that a plan gives when nothing goes wrong."""
    return table_of(run_plan(plan, folder, Here(task)))


def no_faults_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the faulty one is well: what a colleague mended who does not touch the source."""
    for name in ("RAISES", "IS_NAN"):
        monkeypatch.setattr(f"tests.sweep.tasks.{name}", -1)
