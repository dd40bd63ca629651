"""Tasks in worker processes that may be killed any time: one task in hand each, so that a death has one cause.

Workers are started as ``python -m wijksim.experiments.processes``, so that scripts need no ``if __name__ ==
"__main__"`` and nothing is forked. A sweep of thousands of runs has its own pool with a ledger
(:mod:`wijksim.experiments.pool`); this one is for comparisons and checks that hold their results in memory.
"""

import os
import signal
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any

MOST_DEATHS = 3
"""How often a task may take its process with it before it counts as failed."""
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")

Work = Callable[[Any], Any]


class Died(Exception):
    """A task that ended :data:`MOST_DEATHS` processes; given in the place of a result."""


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
                    if deaths[number] < MOST_DEATHS:
                        waiting.append(number)
                        continue
                    result = Died(f"its process ended {MOST_DEATHS} times")
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
        self.connection, its = Pipe(duplex=True)
        path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "wijksim.experiments.processes", str(its.fileno())],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=[its.fileno()], process_group=0,
            env=os.environ | {"PYTHONPATH": path} | dict.fromkeys(ONE_THREAD, "1"),
        )  # fmt: skip
        its.close()

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
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self.connection.close()


def main(handle: int) -> None:
    """Do tasks until the other side hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever gave the tasks decides what an interrupt means
    connection = Connection(handle)
    with suppress(EOFError, OSError):
        while True:
            work, task = connection.recv()
            try:
                result = work(task)
            except Exception as error:
                result = RuntimeError(f"{type(error).__name__}: {error}")
            connection.send(result)


if __name__ == "__main__":
    main(int(sys.argv[1]))
