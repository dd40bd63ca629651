"""The engine of a cluster: an existing Dask cluster carries jobs and answers, and does nothing else.

On every Dask worker a job is made by a worker process of our own, looked after as on one's own machine. A run that
crashes, hangs or eats memory thus takes only that process with it, never a Dask worker, and is judged the same way
everywhere. A Dask worker that is lost costs time: Dask gives its jobs to another.
"""

import queue
import time
from collections.abc import Sequence
from contextlib import suppress
from threading import Lock
from typing import Any

from wijksim.experiments.engine import SIMULATE, Answer, EngineError, Failed, Job, Kind
from wijksim.experiments.supervisor import Supervisor, fair_memory_mb
from wijksim.io.machine import host
from wijksim.text.installation import not_installed

CONNECT_SECONDS = 30
_LOOK_SECONDS = 2.0
_FETCH_SECONDS = 60
_CLOSE_SECONDS = 5

_idle: list[Supervisor] = []
_idle_lock = Lock()


def make_run(job: Job, task: str, memory_limit_mb: int | None) -> Answer:
    """On a Dask worker: have one run made by a worker process, which is kept for the next one."""
    with _idle_lock:
        supervisor = _idle.pop() if _idle else None
    if supervisor is None:
        supervisor = Supervisor(task, memory_limit_mb=memory_limit_mb or _fair_here())
    try:
        answer = supervisor.run(job)
    except EngineError as error:
        supervisor.close()
        raise EngineError(f"{host()}: {error}") from None
    with _idle_lock:
        _idle.append(supervisor)
    return answer


def stop_workers() -> None:
    """On a Dask worker: end the worker processes that wait for work."""
    with _idle_lock:
        while _idle:
            _idle.pop().close()


def _fair_here() -> int:
    """Memory for a run on this Dask worker: its own limit, or else a share of the machine, over its threads."""
    from distributed import get_worker

    worker = get_worker()
    limit = getattr(getattr(worker, "memory_manager", None), "memory_limit", None)
    threads = worker.state.nthreads
    return fair_memory_mb(threads) if not limit else int(limit) // 2**20 // threads


class DaskCluster:
    """Makes runs on the Dask cluster whose scheduler is at an address such as ``tcp://10.0.0.1:8786``."""

    def __init__(self, address: str, *, memory_limit_mb: int | None = None, task: str = SIMULATE) -> None:
        self.name = f"dask {address}"
        self._address, self._task, self._memory_limit_mb = address, task, memory_limit_mb
        self._client: Any = None
        self._futures: dict[int, Any] = {}
        self._finished: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._threads, self._looked = 0, 0.0

    def __enter__(self) -> "DaskCluster":
        try:
            from distributed import Client
        except ImportError:
            raise EngineError(not_installed("Dask")) from None
        try:
            self._client = Client(self._address, timeout=CONNECT_SECONDS, set_as_default=False, name="wijksim")
        except (OSError, TimeoutError, ValueError) as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            raise EngineError(f"there is no Dask scheduler at {self._address}: {reason}") from None
        return self

    def __exit__(self, *_: object) -> None:
        for future in self._futures.values():
            with suppress(Exception):
                future.release()
        self._futures.clear()
        with suppress(Exception):
            if self._client.status == "running":
                self._client.run(stop_workers, wait=False)
        with suppress(Exception):
            self._client.close(timeout=_CLOSE_SECONDS)

    def room(self, in_flight: int) -> int:
        """One job in hand and one waiting for each thread of the cluster, however many there are now."""
        now = time.monotonic()
        if now - self._looked > _LOOK_SECONDS:
            self._looked = now
            with suppress(Exception):
                self._threads = self.threads()
        return max(1, 2 * self._threads) - in_flight

    def threads(self) -> int:
        """Runs that the cluster makes at a time, now."""
        return sum(self._client.nthreads().values())

    def submit(self, job: Job) -> None:
        """Take a job; Dask finds a worker for it, and another one if that is lost."""
        self._look_alive()
        name = f"wijksim-{job.key}-{time.monotonic_ns()}"
        future = self._client.submit(make_run, job, self._task, self._memory_limit_mb, key=name, pure=False)
        self._futures[job.run] = future
        future.add_done_callback(lambda _, run=job.run: self._finished.put(run))

    def collect(self, timeout: float) -> Sequence[Answer]:
        """Answers that have come, after waiting for one at most `timeout` seconds."""
        answers: list[Answer] = []
        with suppress(queue.Empty):
            while True:
                run = self._finished.get(timeout=0 if answers else timeout)
                answers.append(self._answer(run))
        if not answers:
            self._look_alive()
        return answers

    def _answer(self, run: int) -> Answer:
        future = self._futures.pop(run)
        self._look_alive()
        try:
            answer: Answer = future.result(timeout=_FETCH_SECONDS)
        except EngineError:
            raise
        except Exception as error:
            self._look_alive()
            # Only the carrier failed (a worker that was lost together with the answer, or several in a row).
            return Failed(run, Kind.OUTSIDE, f"Dask: {type(error).__name__}: {' '.join(str(error).split())}"[:300])
        return answer

    def _look_alive(self) -> None:
        if self._client.status != "running":
            raise EngineError(f"the Dask scheduler at {self._address} has gone")
