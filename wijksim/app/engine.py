"""The engine behind the pages: every run is computed once, in a worker process, and shared by all visitors.

A run is identified by its key (scenario, seed, version). Visitors who ask for the same run wait for the same job; the
result stays in a cache that forgets what was used longest ago. Visitors take turns, so that one who asks a lot does
not keep the others waiting; a job that nobody waits for any more is stopped.
"""

import itertools
import logging
import multiprocessing
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from secrets import token_hex
from typing import Literal

from wijksim.app.class_rounds import Rounds
from wijksim.app.limits import Limits, TooMuch, check_cost
from wijksim.app.recording import Recorded
from wijksim.app.story import Asked, Story
from wijksim.app.worker import READY, end_worker, start_worker
from wijksim.execution.paired_runs import RunOutput
from wijksim.execution.worker_process import WorkerProcess
from wijksim.io.provenance import run_key
from wijksim.scenario.scenario import Scenario

_log = logging.getLogger(__name__)


class JobState(StrEnum):
    """Where a run is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(eq=False)
class Job:
    """One run that somebody waits for."""

    key: str
    scenario: Scenario
    seed: int
    brief: bool = False
    """Only a :class:`RunOutput` is wanted, for statistics; such jobs wait until nobody waits for a picture."""
    asked: Asked | Rounds | None = None
    """Not the run is wanted, but why it differs from another, or the rounds of a class."""
    state: JobState = JobState.WAITING
    progress: float = 0.0
    result: Recorded | RunOutput | Story | None = None
    so_far: Recorded | None = None
    """The first weeks of a long run that goes on."""
    error: str = ""
    """Number under which the failure is in the log of the server."""
    visitors: set[str] = field(default_factory=set)
    ended: threading.Condition = field(default_factory=threading.Condition)

    @property
    def kind(self) -> Literal["run", "brief", "why", "rounds"]:
        """What is wanted of it."""
        return self.asked.kind if self.asked else "brief" if self.brief else "run"

    @property
    def over(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED, JobState.STOPPED)

    @property
    def weeks_so_far(self) -> int:
        """Weeks that can be shown of a run that goes on."""
        return self.so_far.weeks if self.so_far else 0

    def wait(self, seconds: float, seen: int | None = None) -> bool:
        """Wait until it is over, so long at most, or until there are more weeks than were ``seen``; whether it is
        over."""
        with self.ended:
            self.ended.wait_for(lambda: self.over or (seen is not None and self.weeks_so_far > seen), seconds)
            return self.over

    def note(
        self, state: JobState | None = None, progress: float | None = None, so_far: Recorded | None = None
    ) -> None:  # fmt: skip
        """Where it is now. Only an end and first weeks wake those who wait: progress they look up, or thirty visitors
        would all wake fifty times a second."""
        with self.ended:
            self.state = state or self.state
            self.progress = progress if progress is not None else self.progress
            self.so_far = None if self.over else so_far or self.so_far
            if self.over or so_far is not None:
                self.ended.notify_all()


class Engine:
    """A queue, a cache and worker processes. Started by the launcher, shared by all visitors of one server."""

    def __init__(self, limits: Limits | None = None, workers: int | None = None) -> None:
        self.limits = limits or Limits()
        self._lock = threading.Condition()
        self._cache: OrderedDict[str, Job] = OrderedDict()
        self._pending: dict[str, Job] = {}
        self._turns: OrderedDict[str, list[Job]] = OrderedDict()
        self._later: OrderedDict[str, list[Job]] = OrderedDict()
        self._closed = False
        number = workers or max(1, (multiprocessing.cpu_count() or 2) - 1)
        self._threads = [threading.Thread(target=self._serve, name=f"engine-{i}", daemon=True) for i in range(number)]
        self.computed = 0
        """Runs computed so far."""

    def start(self) -> None:
        """Start the worker processes."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Stop the worker processes; nothing is left running."""
        with self._lock:
            self._closed = True
            self._lock.notify_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(10)

    def submit(
        self, scenario: Scenario, seed: int, visitor: str, *, brief: bool = False,
        asked: Asked | Rounds | None = None,
    ) -> Job:  # fmt: skip
        """The job of this run, new or shared. Raises `TooMuch` when it goes beyond the limits of this server.

        ``visitor`` is who asks, with behind a colon which part of the page: turns and limits count visitors, and a job
        goes on as long as any part waits for it.
        """
        check_cost(scenario, self.limits)
        key = (
            _key(scenario, seed, brief) if asked is None else f"{asked.kind} {asked.key} {_key(scenario, seed, brief)}"
        )
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
            job = self._pending.get(key)
            if job is None:
                self._check_queue(visitor, brief)
                job = self._pending[key] = Job(key, scenario, seed, brief, asked)
                self._queue(job, visitor)
            job.visitors.add(visitor)
            return job

    def cached(self, scenario: Scenario, seed: int) -> Recorded | None:
        """The result of this run if it is there."""
        with self._lock:
            job = self._cache.get(_key(scenario, seed, brief=False))
            return job.result if job and isinstance(job.result, Recorded) else None

    def leave(self, visitor: str, jobs: Iterable[Job] | None = None) -> None:
        """A visitor does not wait any more, for these jobs or for anything; what nobody waits for is stopped."""
        with self._lock:
            for job in list(jobs if jobs is not None else self._pending.values()):
                job.visitors -= {each for each in job.visitors if visitor in (each, _who(each))}
                if not job.visitors and not job.over and job.state is JobState.WAITING:
                    self._forget(job)
                    job.note(JobState.STOPPED)

    @property
    def waiting(self) -> int:
        """Jobs that wait or run."""
        with self._lock:
            return len(self._pending)

    def _check_queue(self, visitor: str, brief: bool) -> None:
        alike = [job for job in self._pending.values() if job.brief == brief]
        mine = sum(_who(visitor) in map(_who, job.visitors) for job in alike)
        most = self.limits.brief_per_visitor if brief else self.limits.waiting_per_visitor
        if mine >= most:
            raise TooMuch("waiting_per_visitor", asked=mine + 1, limit=most)
        limit = self.limits.waiting_briefs if brief else self.limits.waiting
        if len(alike) >= limit:
            raise TooMuch("waiting", asked=len(alike) + 1, limit=limit)

    def _queue(self, job: Job, visitor: str) -> None:
        (self._later if job.brief else self._turns).setdefault(_who(visitor), []).append(job)
        self._lock.notify()

    def _forget(self, job: Job) -> None:
        if self._pending.get(job.key) is job:
            del self._pending[job.key]
        turns = self._later if job.brief else self._turns
        for visitor, queue in list(turns.items()):
            if job in queue:
                queue.remove(job)
            if not queue:
                del turns[visitor]

    def _next(self) -> Job | None:
        """The first job of the visitor whose turn it is; None when the engine closes."""
        with self._lock:
            while not self._turns and not self._later and not self._closed:
                self._lock.wait(1.0)
            if self._closed:
                return None
            turns = self._turns or self._later
            visitor, queue = next(iter(turns.items()))
            job = queue.pop(0)
            turns.pop(visitor)
            if queue:
                turns[visitor] = queue
            job.note(JobState.RUNNING)
        return job

    def _serve(self) -> None:
        """Keep one worker process at work, and replace it when it dies or hangs."""
        for _ in itertools.count():
            process, pipe = start_worker()
            try:
                started = self._wait_until_ready(process, pipe)
                while process.is_alive() or not started:
                    job = self._next()
                    if job is None:
                        return
                    if not started:
                        self._fail(job, "the worker did not start")
                        break
                    if not self._follow(job, process, pipe):
                        break
            finally:
                end_worker(process, pipe)

    def _wait_until_ready(self, process: BaseProcess | WorkerProcess, pipe: Connection) -> bool:
        """Let the worker compile the model, which does not count as time of a run; whether it is ready."""
        deadline = time.monotonic() + self.limits.start_seconds
        try:
            while not self._closed and process.is_alive() and time.monotonic() < deadline:
                if pipe.poll(0.1):
                    return bool(pipe.recv() == READY)
        except (EOFError, OSError):
            pass  # It died while it started: the next run that is asked for says so.
        return False

    def _follow(self, job: Job, process: BaseProcess | WorkerProcess, pipe: Connection) -> bool:
        """See one job through; whether the worker can take another."""
        begun = heard = time.monotonic()
        asked_to_stop = False
        try:
            pipe.send((job.kind, job.key, job.scenario, job.seed, job.asked))
            while True:
                if self._closed:
                    return self._fail(job, "the server stopped")
                now = time.monotonic()
                if now - heard > self.limits.seconds or now - begun > self.limits.longest_seconds:
                    return self._fail(job, "the run took too long")
                if not asked_to_stop and not job.visitors:
                    pipe.send(("stop", job.key))
                    asked_to_stop = True
                if not pipe.poll(0.1):
                    if process.is_alive():
                        continue
                    return self._fail(job, "the worker died")
                message, heard = pipe.recv(), time.monotonic()
                if message[0] == "progress" and message[1] == job.key:
                    job.note(progress=message[2])
                elif message[0] == "so far":
                    job.note(so_far=message[2])
                elif message[0] == "done":
                    self._finish(job, message[2])
                    return True
                elif message[0] == "stopped":
                    self._stopped(job)
                    return True
                elif message[0] == "failed":
                    self._fail(job, message[2])
                    return True
        except (EOFError, OSError) as error:
            return self._fail(job, f"the worker died: {error!r}")

    def _stopped(self, job: Job) -> None:
        """The worker gave up a run that nobody waited for; who asked for it meanwhile gets it all the same."""
        with self._lock:
            if job.visitors:
                job.note(JobState.WAITING, 0.0)
                job.so_far = None
                self._queue(job, next(iter(job.visitors)))
            else:
                self._forget(job)
                job.note(JobState.STOPPED)

    def _finish(self, job: Job, result: Recorded | RunOutput | Story) -> None:
        job.result = result
        with self._lock:
            self._forget(job)
            self._cache[job.key] = job
            alike = [key for key, each in self._cache.items() if each.kind == job.kind]
            for key in alike[: max(0, len(alike) - self.limits.cached[job.kind])]:
                del self._cache[key]
            self.computed += 1
        job.note(JobState.DONE, 1.0)

    def _fail(self, job: Job, reason: str) -> bool:
        job.error = token_hex(4)
        _log.error("run %s failed, number %s: %s", job.key[:12], job.error, reason)
        with self._lock:
            self._forget(job)
        job.note(JobState.FAILED)
        return False


def _key(scenario: Scenario, seed: int, brief: bool) -> str:
    key = run_key(scenario, seed=seed, weeks=int(scenario["horizon_weeks"]))
    return f"brief {key}" if brief else key


def _who(visitor: str) -> str:
    return visitor.partition(":")[0]
