"""One worker process and whoever looks after it: starts it, gives it a run, and says what became of it if it dies.

What a death says about the run
-------------------------------
We ended it        it took too long: `Kind.TIME`.
SIGSEGV, SIGABRT … or an exit   only the process itself does that: `Kind.CRASH`.
SIGKILL            if the system counted one more out-of-memory kill since the run began: `Kind.MEMORY`.
                   Otherwise, as for SIGTERM, SIGHUP and SIGINT, somebody else did it: `Kind.OUTSIDE`. A run that sends
                   such a signal to itself cannot be told from that; :mod:`wijksim.execution.scheduler` deals with it.
"""

import os
import signal
import time
from contextlib import suppress
from threading import Lock, Timer

from wijksim.execution.messages import SIMULATE, Answer, EngineError, Failed, Job, Kind
from wijksim.execution.worker import IDLE_EXIT, READY
from wijksim.execution.worker_process import WorkerProcess
from wijksim.io.machine import memory_mb, out_of_memory_kills, processors

START_SECONDS = 600
"""A worker that is not ready by then does not start any more (a cold start over a slow network takes a minute)."""
MAX_STARTS = 5
_MEMORY_SHARE = 0.8
_REAP_SECONDS = 5
_FROM_OUTSIDE = {getattr(signal, name) for name in ("SIGKILL", "SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)}


def fair_memory_mb(processes: int) -> int:
    """Memory for one of so many processes on this machine, in megabytes; 0 if the machine does not tell."""
    return int((memory_mb() or 0) * _MEMORY_SHARE / max(1, processes))


class Supervisor:
    """Keeps one worker process at work. `run` is for one thread; `close` may be called from any."""

    def __init__(self, task: str = SIMULATE, *, memory_limit_mb: int | None = None) -> None:
        self._task = task
        self._memory_limit_mb = fair_memory_mb(processors()) if memory_limit_mb is None else memory_limit_mb
        self._process: WorkerProcess | None = None
        self._lock = Lock()
        self._closed = False
        self._too_late = False

    @property
    def pid(self) -> int | None:
        """Number of the worker process, if there is one."""
        return self._process.pid if self._process else None

    def run(self, job: Job) -> Answer:
        """Have a run made. `EngineError` if no worker can be started here, or if it has another version."""
        if job.alone:
            self._stop()
        try:
            self.start()
        except Closed:
            return _stopped(job)
        kills = out_of_memory_kills()
        began = time.monotonic()
        answer = self._ask(job)
        if isinstance(answer, str):
            raise EngineError(answer)
        if answer is None:
            answer = self._explain(job, kills, time.monotonic() - began)
        if isinstance(answer, Failed) and answer.kind is not Kind.ERROR:
            self._stop()
        return answer

    def start(self) -> None:
        """Make sure that there is a worker that is ready."""
        own_faults = attempts = 0
        while self._process is None or not self._process.is_alive():
            self._stop()
            time.sleep(min(2.0, 0.2 * attempts))
            message = self._start_once()
            if message == READY:
                return
            code = self._code()
            self._stop()
            if message:
                raise EngineError(f"a worker process cannot start: {message}")
            attempts += 1
            own_faults += not _is_from_outside(code)
            if own_faults == MAX_STARTS or attempts == 4 * MAX_STARTS:
                raise EngineError(f"a worker process cannot start: it ended {attempts} times ({_ending(code)})")

    def close(self) -> None:
        """End the worker, also in the middle of a run."""
        with self._lock:
            self._closed = True
        self._kill()

    def _start_once(self) -> str | None:
        """Start a process; its first message, or None if it died before."""
        with self._lock:
            if self._closed:
                raise Closed
            arguments = (str(os.getpid()), self._task, str(self._memory_limit_mb))
            self._process = WorkerProcess("wijksim.execution.worker", *arguments, errors=False)
        with _Deadline(START_SECONDS, self._kill), suppress(EOFError, OSError):
            message = self._process.connection.recv()
            return str(message)
        return None

    def _ask(self, job: Job) -> Answer | str | None:
        """The answer to a job, a complaint of the worker, or None if it died."""
        assert self._process is not None
        self._too_late = False
        with _Deadline(job.limit_seconds, self._end_late_run), suppress(EOFError, OSError):
            self._process.connection.send(job)
            answer: Answer | str = self._process.connection.recv()
            return answer
        return None

    def _end_late_run(self) -> None:
        self._too_late = True
        self._kill()

    def _explain(self, job: Job, kills: int | None, seconds: float) -> Failed:
        if self._closed:
            return _stopped(job)
        code = self._code()
        if self._too_late:
            return Failed(job.run, Kind.TIME, f"no result after {seconds:.0f} seconds", worker=str(self.pid))
        if code == -signal.SIGKILL and kills is not None and (out_of_memory_kills() or 0) > kills:
            return Failed(job.run, Kind.MEMORY, "the system ended it because memory ran out", worker=str(self.pid))
        kind = Kind.OUTSIDE if _is_from_outside(code) else Kind.CRASH
        return Failed(job.run, kind, f"its process ended: {_ending(code)}", worker=str(self.pid))

    def _code(self) -> int | None:
        """How the process ended; a process that hung up but lives on is ended."""
        return None if self._process is None else self._process.code(_REAP_SECONDS)

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            process.kill()

    def _stop(self) -> None:
        if self._process is not None:
            self._process.close()
        self._process = None


class Closed(Exception):
    """The engine stops; nothing is started any more."""


class _Deadline:
    """Does something if a block takes too long."""

    def __init__(self, seconds: float, action: object) -> None:
        self._timer = Timer(seconds, action)  # type: ignore[arg-type]
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def _is_from_outside(code: int | None) -> bool:
    return code is not None and (-code in _FROM_OUTSIDE or code == IDLE_EXIT)


def _ending(code: int | None) -> str:
    if code is None:
        return "it hung up"
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _stopped(job: Job) -> Failed:
    return Failed(job.run, Kind.OUTSIDE, "the sweep was stopped")
