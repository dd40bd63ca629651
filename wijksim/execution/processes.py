"""Tasks in worker processes that may be killed any time: one task in hand each, so that a death has one cause.

A sweep of thousands of runs has its own pool with a ledger
(:mod:`wijksim.execution.pool`); this one is for comparisons and checks that hold their results in memory.
"""

import signal
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any

from wijksim.execution.worker_process import OtherCode, WorkerProcess, connection_of
from wijksim.io.fingerprint import fingerprint

MAX_DEATHS = 3
"""How often a task may take its process with it before it counts as failed."""

Work = Callable[[Any], Any]


class Died(Exception):
    """A task that ended :data:`MAX_DEATHS` processes; given in the place of a result."""


def in_processes(tasks: Sequence[Any], workers: int, work: Work) -> Iterator[tuple[int, Any]]:
    """Number and result of every task, as they come; an exception in the place of a result is what the task raised.

    ``work`` is a function of a module. Whatever happens, no process is left when this ends.
    """
    waiting, deaths = deque(range(len(tasks))), Counter[int]()
    crew = [_Worker() for _ in range(min(workers, len(tasks)))]
    try:
        while waiting or any(worker.task is not None for worker in crew):
            for worker in crew:
                if waiting and worker.task is None:
                    worker.take(waiting.popleft(), tasks, work)
            for worker in _answered(crew):
                number = worker.task
                assert number is not None
                try:
                    result = worker.answer()
                except (EOFError, OSError):
                    worker.start_again()
                    deaths[number] += 1
                    if deaths[number] < MAX_DEATHS:
                        waiting.append(number)
                        continue
                    result = Died(f"its process ended {MAX_DEATHS} times")
                if isinstance(result, OtherCode):
                    raise result
                yield number, result
    finally:
        for worker in crew:
            worker.close()


def _answered(crew: Sequence["_Worker"]) -> list["_Worker"]:
    busy = {worker.connection: worker for worker in crew if worker.task is not None}
    ready = wait(list(busy))
    return [worker for connection, worker in busy.items() if connection in ready]


class _Worker:
    """One process and the task that it has in hand."""

    def __init__(self) -> None:
        self.task: int | None = None
        self._start()

    def _start(self) -> None:
        self._process = WorkerProcess("wijksim.execution.processes", fingerprint())
        self.connection = self._process.connection

    def take(self, number: int, tasks: Sequence[Any], work: Work) -> None:
        """Give it a task; a process that is gone already is found out when its answer is asked for."""
        self.task = number
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send((work, tasks[number]))

    def answer(self) -> Any:
        """What came of the task; EOFError or OSError when the process is gone."""
        result = self.connection.recv()
        self.task = None
        return result

    def start_again(self) -> None:
        """Another process in the place of one that died."""
        self.close()
        self.task = None
        self._start()

    def close(self) -> None:
        """End the process, in the middle of a task too."""
        self._process.close()


def main(handle: str, code: str) -> None:
    """Do tasks until the other side hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever gave the tasks decides what an interrupt means
    connection = connection_of(handle)
    with suppress(EOFError, OSError):
        while True:
            work, task = connection.recv()
            try:
                _check_code(code)
                result = work(task)
            except OtherCode as error:
                result = error
            except Exception as error:
                result = RuntimeError(f"{type(error).__name__}: {error}")
            connection.send(result)


def _check_code(code: str) -> None:
    if fingerprint() != code:
        raise OtherCode(
            f"the source of wijksim was changed while this ran ({code}, now {fingerprint()}): results of both do not "
            "belong in one table; start again"
        )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
