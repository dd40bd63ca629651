"""The one keeper of worker processes: starts one at the other end of a pipe, knows how it ended, leaves none behind.

Sweeps (:mod:`wijksim.execution.supervisor`), studies (:mod:`wijksim.execution.processes`) and the pages keep theirs
with it. A worker is a module that is run (``python -m``), so that scripts need no ``if __name__ == "__main__"`` and
nothing is forked; its first argument is the number of its end of the pipe. It is handed down as an open file, which
Windows does not have.
"""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from threading import Thread

from wijksim.io.folders import StoreError

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
"""Workers side by side make better use of processors than threads in each."""

STARTED_BY = "WIJKSIM_STARTED_BY"
"""Who started a worker, in its environment: asked of the system it may be gone already, and somebody else be told."""
SECONDS_BETWEEN_LOOKS = 1.0
"""Between two looks of a worker whether somebody still waits for it."""


class OtherCode(StoreError):
    """A worker process would run other code than the process that asks it.

    It stands here, not in a module that is run as a worker: what such a module defines has another name on each side.
    """


class WorkerProcess:
    """One worker, in a process group of its own, and our end of the pipe to it."""

    def __init__(self, module: str, *arguments: str, errors: bool = True) -> None:
        """Start ``module``; without ``errors`` what it writes on standard error goes nowhere."""
        self.connection, its = Pipe(duplex=True)
        path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", module, str(its.fileno()), *arguments],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=None if errors else subprocess.DEVNULL,
                pass_fds=[its.fileno()], process_group=0,
                env=os.environ | {"PYTHONPATH": path} | dict.fromkeys(ONE_THREAD, "1") | {STARTED_BY: str(os.getpid())},
            )  # fmt: skip
        except BaseException:
            self.connection.close()
            raise
        finally:
            its.close()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    def code(self, seconds: float) -> int | None:
        """How it ended (below 0: by which signal); None, and ended by us, if it still runs after so many seconds."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def terminate(self) -> None:
        """Ask it, and whatever it started, to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it, and whatever it started, in the middle of a task too; may be called from any thread."""
        self._signal(signal.SIGKILL)

    def join(self, seconds: float | None = None) -> None:
        """Wait until it has ended, so long at most."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)

    def close(self) -> None:
        """End it and hang up; nothing of it is left."""
        self.kill()
        self.join()
        self.connection.close()

    def _signal(self, number: int) -> None:
        if self.is_alive():
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, number)
            with suppress(ProcessLookupError):
                self._process.send_signal(number)


def connection_of(handle: str) -> Connection:
    """The pipe of a worker, from its first argument; from now on it ends within seconds of who started it, in the
    middle of a task too, also when that process was killed."""
    Thread(target=_end_with, args=(int(os.environ[STARTED_BY]),), daemon=True).start()
    return Connection(int(handle))


def _end_with(parent: int) -> None:
    """Look time and again whether the process that started this one is there: it has another parent when it is not."""
    while os.getppid() == parent:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os._exit(0)
