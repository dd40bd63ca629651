"""The engine of this machine: some worker processes, each looked after by a thread of the driver."""

import queue
import time
from collections.abc import Sequence
from threading import Thread

from wijksim.execution.job_queue import JobQueue
from wijksim.execution.messages import SIMULATE, Answer, EngineError, Job
from wijksim.execution.supervisor import Closed, Supervisor, fair_memory_mb
from wijksim.io.machine import processors

JOBS_AHEAD = 16
"""Jobs in hand and waiting for each worker: more than a few plans with as many seeds, which share beginnings."""
_JOIN_SECONDS = 3.0


class LocalPool:
    """Worker processes on this machine. A worker that dies is replaced; the others never notice."""

    def __init__(self, workers: int | None = None, *, memory_limit_mb: int | None = None, task: str = SIMULATE) -> None:
        self.workers = workers or processors()
        self.name, self.task = f"{self.workers} local", task
        limit = fair_memory_mb(self.workers) if memory_limit_mb is None else memory_limit_mb
        self._supervisors = [Supervisor(task, memory_limit_mb=limit) for _ in range(self.workers)]
        self._jobs = JobQueue(self.workers)
        self._answers: queue.SimpleQueue[Answer | EngineError] = queue.SimpleQueue()
        self._threads = [
            Thread(target=self._keep_busy, args=(number, each), daemon=True, name=f"worker {number}")
            for number, each in enumerate(self._supervisors)
        ]

    def __enter__(self) -> "LocalPool":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._jobs.close()
        for supervisor in self._supervisors:
            supervisor.close()
        end = time.monotonic() + _JOIN_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    @property
    def pids(self) -> list[int]:
        """Numbers of the worker processes that there are now."""
        return [each.pid for each in self._supervisors if each.pid is not None]

    def room(self, in_flight: int) -> int:
        """Some jobs waiting for each worker, so that none is idle while the driver writes, and none makes a beginning
        that another has."""
        return JOBS_AHEAD * self.workers - in_flight

    def submit(self, job: Job) -> None:
        """Take a job; a worker that is free makes it, by preference the one that began so before."""
        self._jobs.put(job)

    def collect(self, timeout: float) -> Sequence[Answer]:
        """Answers that have come, after waiting for one at most `timeout` seconds."""
        answers: list[Answer] = []
        try:
            while True:
                answer = self._answers.get(timeout=0 if answers else timeout)
                if isinstance(answer, EngineError):
                    raise answer
                answers.append(answer)
        except queue.Empty:
            return answers

    def _keep_busy(self, number: int, supervisor: Supervisor) -> None:
        try:
            supervisor.start()
            while (job := self._jobs.get(number)) is not None:
                self._answers.put(supervisor.run(job))
        except Closed:
            return
        except EngineError as error:
            self._answers.put(error)
        except Exception as error:  # a thread that dies in silence would make the driver wait for ever
            self._answers.put(EngineError(f"the pool of workers broke down: {type(error).__name__}: {error}"))
