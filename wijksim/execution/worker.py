"""A process that makes runs: started by a supervisor as ``python -m wijksim.execution.worker``, never by hand.

It takes jobs from one connection and answers on the same. It ends itself when its supervisor has gone, or when there
has been no work for a while. It writes no files and prints nothing.
"""

import ctypes
import gc
import json
import os
import queue
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from multiprocessing.connection import Connection
from threading import Thread
from typing import cast

import numpy as np

from wijksim.execution.messages import SIMULATE, Answer, Done, Failed, Job, Kind, Simulated, task_identity
from wijksim.io.fingerprint import fingerprint
from wijksim.io.machine import address_space_mb, go_first_when_memory_runs_out
from wijksim.io.provenance import run_key
from wijksim.scenario.kept import Kept
from wijksim.scenario.plan import Plan
from wijksim.scenario.scenario import Scenario

IDLE_SECONDS = 900
"""A worker without work ends itself; its supervisor starts another when there is some."""
IDLE_EXIT = 75
"""Exit code of a worker that ended for want of work."""
READY = "ready"
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of Linux's prctl(2)
_LONGEST_DETAIL = 4000

type Simulate = Callable[..., Simulated]
"""Makes a result of a scenario and a seed, and of what is kept besides when something is."""


class OtherVersion(RuntimeError):
    """The model here is not the model of the driver."""


def main(handle: int, parent: int, task: str, memory_limit_mb: int) -> None:
    """Answer jobs until there are no more."""
    _end_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the driver decides what an interrupt means
    connection = Connection(handle)
    try:
        simulate = load_task(task)
    except BaseException as error:
        connection.send(_one_line(error))
        return
    _make_runs_only(task)
    _limit_memory(memory_limit_mb)
    go_first_when_memory_runs_out()
    gc.collect()
    gc.freeze()  # what was imported stays: later collections need not look at it
    jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
    Thread(target=_receive, args=(connection, jobs), daemon=True).start()
    connection.send(READY)
    try:
        while True:
            connection.send(answer(jobs.get(timeout=IDLE_SECONDS), simulate))
    except OtherVersion as error:
        connection.send(str(error))
    except queue.Empty:
        os._exit(IDLE_EXIT)
    except (BrokenPipeError, ConnectionResetError):
        pass


def _make_runs_only(task: str) -> None:
    """What helps a process that does nothing but make runs of the model from their beginning to their end."""
    if task == SIMULATE:
        from wijksim.execution.unwatched import leave_out_guards

        leave_out_guards()


def answer(job: Job, simulate: Simulate) -> Answer:
    """Make one run; whatever goes wrong in the model comes back as an answer."""
    worker = f"{socket.gethostname()}:{os.getpid()}"
    began = time.perf_counter()
    try:
        kept = _plan(job.base).kept
        _check_task(job, simulate, kept)
        scenario = scenario_of(job)
        result = simulate(scenario, job.seed, kept) if kept else simulate(scenario, job.seed)
        _check_finite(result)
    except OtherVersion:
        raise
    except MemoryError:
        return Failed(job.run, Kind.MEMORY, "it asked for more memory than it may have", worker=worker)
    except BaseException as error:
        detail = "".join(traceback.format_exception(error))[-_LONGEST_DETAIL:]
        return Failed(job.run, Kind.ERROR, _one_line(error), detail, worker)
    seconds = time.perf_counter() - began
    return Done(job.run, result.outcomes, result.series, result.summary, seconds, worker, result.extras)


def scenario_of(job: Job) -> Scenario:
    """The scenario of a job, if it is the run that the driver means."""
    if job.fingerprint != fingerprint():
        found = f"{fingerprint()}, not {job.fingerprint}"
        raise OtherVersion(f"{socket.gethostname()} has another version of the model than the driver ({found})")
    scenario = _plan(job.base).at(job.changes)
    if run_key(scenario, seed=job.seed, weeks=scenario["horizon_weeks"], task=job.task) != job.key:
        raise OtherVersion(f"{socket.gethostname()} has another version of wijksim than the driver")
    return scenario


def _check_task(job: Job, simulate: Simulate, kept: Kept) -> None:
    """The same task by name may be another by its source."""
    here = task_identity(f"{simulate.__module__}:{simulate.__qualname__}", kept) if job.task else ""
    if here != job.task:
        found = f"{here or 'none'}, not {job.task}"
        raise OtherVersion(f"{socket.gethostname()} has another task than the driver ({found})")


@lru_cache(maxsize=4)
def _plan(text: str) -> Plan:
    return Plan.bases_from(json.loads(text))


def load_task(task: str) -> Simulate:
    """What a worker does with a scenario and a seed, by its name as module:function."""
    module, _, name = task.partition(":")
    return cast(Simulate, getattr(import_module(module), name))


def _check_finite(result: Simulated) -> None:
    wrong = np.argwhere(~np.isfinite(result.series))
    if wrong.size:
        week, column = wrong[0].tolist()
        raise ValueError(f"{result.outcomes[column]} is {result.series[week, column]} in week {week}")


def _receive(connection: Connection, jobs: "queue.SimpleQueue[Job]") -> None:
    """Pass jobs on. When the other side has gone this process ends, in the middle of a run too."""
    with suppress(EOFError, OSError):
        while True:
            jobs.put(connection.recv())
    os._exit(0)


def _end_with(parent: int) -> None:
    """Let the system end this process when its supervisor ends, even while compiled code runs."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:  # it went while we started
        os._exit(0)


def _limit_memory(limit_mb: int) -> None:
    """Runs may use this much on top of what the program itself takes; more gives a MemoryError."""
    now = address_space_mb()
    if now is None or limit_mb <= 0:
        return
    import resource

    most = (now + limit_mb) * 2**20
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))


def _one_line(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}"[:500] if text else type(error).__name__


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
