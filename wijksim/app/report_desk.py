"""Studies of plans and reports of them, made in the background: one at a time, each in a process of its own, shared by
who asks for the same one. The runs of the last ones are kept: a report of plans that were studied only has to be
written."""

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from secrets import token_hex
from tempfile import TemporaryDirectory

from wijksim.app.engine import JobState
from wijksim.app.limits import Limits, TooMuch, check_cost, resident_weeks_of
from wijksim.app.which_plan import Answer
from wijksim.app.worker import end_worker, start_worker
from wijksim.scenario.policy import Plan
from wijksim.scenario.scenario import Scenario, canonical
from wijksim.text.language import Language

_log = logging.getLogger(__name__)


class Purpose(StrEnum):
    """What is wanted of plans."""

    REPORT = "report"
    CHOICE = "choice"
    """Which of them holds."""
    STRESS = "stress"
    """The same, and when things go wrong."""


@dataclass(frozen=True)
class ReportLimits:
    """What one server does for reports and studies."""

    worlds: int = 20
    least_worlds: int = 4
    replications: int = 2
    resident_weeks: int = 1_200_000_000
    """Of all runs of a report together: about five minutes of one core; a larger wijk gets fewer worlds."""
    seconds: float = 1800.0
    """Wall time of one report."""
    waiting: int = 4
    """Reports that wait or are made."""
    kept: int = 4
    """Reports, answers, and folders of runs that are kept for who asks for the same one."""
    stress_worlds: int = 6
    """Worlds in which things go wrong: each asks for as many runs as six of a study."""
    bytes: int = 40_000_000
    ending: float = 10.0
    """Seconds in which a report that is stopped may end its own processes."""


@dataclass(eq=False)
class ReportJob:
    """One report that somebody waits for."""

    key: str
    plans: tuple[Plan, ...]
    base: Scenario
    language: Language
    worlds: int
    replications: int
    purpose: Purpose = Purpose.REPORT
    runs: str = ""
    """Key of the folder of runs, which other jobs on the same plans share."""
    state: JobState = JobState.WAITING
    done: int = 0
    planned: int = 0
    """Runs that there are, of how many."""
    writing: bool = False
    """Whether the runs are there and the report is being written."""
    content: bytes = b""
    answer: Answer | None = None
    """What the runs say, so far or all of them."""
    error: str = ""
    """Number under which the failure is in the log of the server."""
    visitors: set[str] = field(default_factory=set)
    changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def over(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED, JobState.STOPPED)

    @property
    def seen(self) -> tuple[JobState, int, bool, int]:
        """What a page shows of it."""
        return self.state, self.done, self.writing, self.answer.worlds if self.answer else 0

    def wait_for_change(self, seen: tuple[JobState, int, bool, int], seconds: float) -> None:
        """Wait until it is elsewhere than was seen, so long at most."""
        with self.changed:
            self.changed.wait_for(lambda: self.seen != seen, seconds)

    def note(self, state: JobState | None = None, done: int | None = None, *, writing: bool = False) -> None:
        """Where it is now."""
        with self.changed:
            self.state = state or self.state
            self.done = self.done if done is None else done
            self.writing = writing
            self.changed.notify_all()


class ReportDesk:
    """Makes the reports of one server."""

    def __init__(self, limits: ReportLimits | None = None, runs: Limits | None = None) -> None:
        self.limits = limits or ReportLimits()
        self._runs = runs or Limits()
        self._lock = threading.Condition()
        self._queue: list[ReportJob] = []
        self._kept: OrderedDict[str, ReportJob] = OrderedDict()
        self._folders: OrderedDict[str, TemporaryDirectory[str]] = OrderedDict()
        self._closed = False
        self._thread: threading.Thread | None = None

    def submit(
        self, plans: Sequence[Plan], base: Scenario, language: Language, visitor: str,
        purpose: Purpose = Purpose.REPORT,
    ) -> ReportJob:  # fmt: skip
        """What is wanted of these plans in this wijk, new or shared.

        Raises `TooMuch`, and `ScenarioError` for a plan that does not go together with the wijk.
        """
        for plan in plans:
            check_cost(plan.on(base), self._runs)
        worlds, replications = self._size(plans, base)
        told = [plan.to_dict() for plan in plans]
        runs = _digest([base.key(), told, worlds, replications])
        key = _digest([runs, language, purpose])
        with self._lock:
            ended = (JobState.FAILED, JobState.STOPPED)
            going = [each for each in self._queue if each.key == key and each.state not in ended]
            job = self._kept.get(key) or next(iter(going), None)
            if job is None:
                if len(self._queue) >= self.limits.waiting:
                    raise TooMuch("reports", asked=len(self._queue) + 1, limit=self.limits.waiting)
                job = ReportJob(key, tuple(plans), base, language, worlds, replications, purpose, runs)
                self._queue.append(job)
                self._start()
                self._lock.notify()
            self._forget_others(visitor, job, purpose)
            job.visitors.add(visitor)
            return job

    def of(self, visitor: str, purpose: Purpose = Purpose.REPORT) -> ReportJob | None:
        """What a visitor asked for last, if it is still there."""
        with self._lock:
            mine = [job for job in (*self._queue, *self._kept.values()) if visitor in job.visitors]
            return next((job for job in mine if job.purpose is purpose), None)

    def leave(self, visitor: str, purpose: Purpose | None = None) -> None:
        """A visitor waits for nothing any more, or not for this; what nobody waits for is stopped."""
        with self._lock:
            for each in Purpose if purpose is None else (purpose,):
                self._forget_others(visitor, None, each)
            self._lock.notify()

    def close(self) -> None:
        """Stop what is being made; nothing is left running."""
        with self._lock:
            self._closed = True
            self._lock.notify_all()
        if self._thread is not None:
            self._thread.join(15)
        for folder in self._folders.values():
            folder.cleanup()
        self._folders.clear()

    def _forget_others(self, visitor: str, wanted: ReportJob | None, purpose: Purpose) -> None:
        for job in (*self._queue, *self._kept.values()):
            if job is not wanted and job.purpose is purpose:
                job.visitors.discard(visitor)

    def _size(self, plans: Sequence[Plan], base: Scenario) -> tuple[int, int]:
        """Worlds and seeds of the study: as many as fit in the time that one report may take."""
        limits = self.limits
        each = resident_weeks_of(base) * len(plans) * limits.replications
        worlds = min(limits.worlds, limits.resident_weeks // max(1, each))
        if worlds < limits.least_worlds:
            raise TooMuch("report_size", asked=each * limits.least_worlds, limit=limits.resident_weeks)
        return int(worlds), limits.replications

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="reports", daemon=True)
            self._thread.start()

    def _serve(self) -> None:
        while (job := self._next()) is not None:
            try:
                self._make(job)
            except Exception as error:
                self._fail(job, f"{type(error).__name__}: {error}")
            with self._lock:
                self._queue.remove(job)
                if job.state is JobState.DONE:
                    self._kept[job.key] = job
                    while len(self._kept) > self.limits.kept:
                        self._kept.popitem(last=False)

    def _next(self) -> ReportJob | None:
        """The first report that somebody waits for; None when the desk closes."""
        with self._lock:
            while not self._closed:
                for job in [each for each in self._queue if not each.visitors]:
                    self._queue.remove(job)
                    job.note(JobState.STOPPED)
                if self._queue:
                    self._queue[0].note(JobState.RUNNING)
                    return self._queue[0]
                self._lock.wait()
        return None

    def _make(self, job: ReportJob) -> None:
        self._follow(job, self._folder(job.runs), time.monotonic() + self.limits.seconds)

    def _folder(self, runs: str) -> str:
        """The folder of these runs; it is ours and goes with us, whatever becomes of the process that fills it."""
        if runs not in self._folders:
            self._folders[runs] = TemporaryDirectory(prefix="wijksim-report-", ignore_cleanup_errors=True)
        self._folders.move_to_end(runs)
        while len(self._folders) > self.limits.kept:
            self._folders.popitem(last=False)[1].cleanup()
        return self._folders[runs].name

    def _follow(self, job: ReportJob, folder: str, deadline: float) -> None:
        process, pipe = start_worker("wijksim.app.report_worker")
        try:
            stressed = self.limits.stress_worlds
            pipe.send((job.purpose, folder, job.plans, job.base, job.language, job.worlds, job.replications, stressed))
            while True:
                if self._closed or not job.visitors:
                    job.note(JobState.STOPPED)
                    return
                if time.monotonic() > deadline:
                    self._fail(job, "the report took too long")
                    return
                if not pipe.poll(0.2):
                    if not process.is_alive():
                        self._fail(job, "the process of the report died")
                        return
                    continue
                if self._heard(job, pipe.recv()):
                    return
        except (EOFError, OSError) as error:
            self._fail(job, f"the process of the report died: {error!r}")
        finally:
            end_worker(process, pipe, patience=self.limits.ending)

    def _heard(self, job: ReportJob, message: tuple) -> bool:
        """Take a message of the process; whether it was the last."""
        if message[0] == "progress":
            job.planned = message[2]
            job.note(done=message[1])
        elif message[0] == "written":
            job.note(writing=True)
        elif message[0] == "so far":
            job.answer = message[1]
            job.note()
        elif message[0] == "done" and isinstance(message[1], Answer):
            job.answer = message[1]
            job.note(JobState.DONE)
            return True
        elif message[0] == "done":
            if len(message[1]) > self.limits.bytes:
                self._fail(job, f"the report has {len(message[1])} bytes")
            else:
                job.content = message[1]
                job.note(JobState.DONE)
            return True
        elif message[0] == "failed":
            self._fail(job, message[1])
            return True
        return False

    def _fail(self, job: ReportJob, reason: str) -> None:
        job.error = token_hex(4)
        _log.error("report %s failed, number %s: %s", job.key[:12], job.error, reason)
        job.note(JobState.FAILED)


def _digest(content: object) -> str:
    return sha256(canonical(content).encode()).hexdigest()
