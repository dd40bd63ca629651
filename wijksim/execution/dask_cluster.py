"""The engine of a cluster: an existing Dask cluster carries jobs and answers, and does nothing else.

On every Dask worker a job is made by a worker process of our own, looked after as on one's own machine. A run that
crashes, hangs or eats memory thus takes only that process with it, never a Dask worker, and is judged the same way
everywhere. A Dask worker that is lost costs time: Dask gives its jobs to another.
"""

import queue
import socket
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from threading import Lock, Thread
from typing import Any
from urllib.parse import urlsplit

from wijksim.execution.messages import SIMULATE, Answer, EngineError, Failed, Job, Kind
from wijksim.execution.supervisor import Supervisor, fair_memory_mb
from wijksim.io.machine import host
from wijksim.scenario.problems import shown
from wijksim.text.installation import not_installed

SCHEMES = ("tcp", "tls", "ucx", "ws", "wss")

REACH_SECONDS, GREET_SECONDS = 1.5, 2.5
"""How long a machine may take to be reached, and then a scheduler to greet: a wrong address is told within five."""
ANSWER_SECONDS = 10.0
"""How long what greets may take to become a scheduler."""
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


def check_reached(address: str) -> None:
    """`EngineError` when there is no scheduler at an address; before Dask is imported, which takes seconds."""
    if find_spec("distributed") is None:
        raise EngineError(not_installed("Dask"))
    if problem := why_not_reached(address):
        raise EngineError(f"there is no Dask scheduler at {shown(address)}: {problem}")


def why_not_reached(address: str) -> str | None:
    """What is wrong with the address of a scheduler, or None when somebody listens there."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
        parts = urlsplit("")
    if parts.scheme not in SCHEMES or not host or not port or parts.path or parts.query:
        return "an address reads tcp://NAME:PORT, such as tcp://10.0.0.1:8786"
    found: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    # Names are looked up without a time limit: by a thread, which nobody waits for.
    greets = parts.scheme == "tcp"  # the others encrypt or wrap the greeting
    Thread(target=lambda: found.put(_knock(host, port, greets)), daemon=True).start()
    try:
        return found.get(timeout=REACH_SECONDS + GREET_SECONDS)
    except queue.Empty:
        return f"nothing answers within {REACH_SECONDS + GREET_SECONDS:g} seconds"


def _client(address: str) -> Any:
    """A client of the scheduler at an address; `EngineError` when what is there does not answer as one in time."""
    from distributed import Client

    found: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def connect() -> None:
        try:
            found.put(Client(address, timeout=ANSWER_SECONDS, set_as_default=False, name="wijksim"))
        except Exception as error:
            found.put(error)

    # Dask itself waits without end for something that takes the connection and says nothing.
    Thread(target=connect, daemon=True).start()
    try:
        client = found.get(timeout=ANSWER_SECONDS)
    except queue.Empty:
        client = TimeoutError(f"nothing came within {ANSWER_SECONDS:g} seconds")
    if isinstance(client, Exception):
        reason = shown(" ".join(str(client).split()) or type(client).__name__, 200)
        raise EngineError(f"what is at {shown(address)} does not answer as a Dask scheduler does: {reason}")
    return client


def _knock(host: str, port: int, greets: bool) -> str | None:
    """A scheduler of Dask speaks first; many other servers wait."""
    trouble = f"nothing answers within {REACH_SECONDS:g} seconds"
    try:
        with socket.create_connection((host, port), timeout=REACH_SECONDS) as connection:
            trouble = f"what is there says nothing within {GREET_SECONDS:g} seconds"
            connection.settimeout(GREET_SECONDS)
            return None if not greets or connection.recv(1) else "what is there hangs up"
    except TimeoutError:
        return trouble
    except (OSError, UnicodeError) as error:
        return shown(getattr(error, "strerror", None) or "the name is not possible", 100)


class DaskCluster:
    """Makes runs on the Dask cluster whose scheduler is at an address such as ``tcp://10.0.0.1:8786``."""

    def __init__(self, address: str, *, memory_limit_mb: int | None = None, task: str = SIMULATE) -> None:
        self.name, self.task = f"dask {address}", task
        self._address, self._memory_limit_mb = address, memory_limit_mb
        self._client: Any = None
        self._futures: dict[int, Any] = {}
        self._finished: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._threads, self._looked = 0, 0.0

    def __enter__(self) -> "DaskCluster":
        check_reached(self._address)
        self._client = _client(self._address)
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
        future = self._client.submit(make_run, job, self.task, self._memory_limit_mb, key=name, pure=False)
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
