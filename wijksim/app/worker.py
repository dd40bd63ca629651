"""The worker process: takes one run at a time, sends back how far it is and what came out."""

import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from wijksim.execution.worker_process import WorkerProcess, connection_of
from wijksim.scenario.scenario import baseline

READY = ("ready",)
"""What a worker sends first, once the model is compiled."""
MEMORY = 6 * 2**30
"""Bytes of address space of one worker."""


def start_worker(module: str = "wijksim.app.worker") -> tuple[BaseProcess | WorkerProcess, Connection]:
    """A new process that runs ``work`` of a module, and the pipe to it; on Windows, which hands down no open files, by
    Python's own way."""
    if os.name != "nt":
        worker = WorkerProcess(module)
        return worker, worker.connection
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    # A process that makes a report has processes of its own, which a daemon may not have.
    process = context.Process(
        target=import_module(module).work, args=(theirs,), name="wijksim-worker", daemon=module == __name__
    )
    process.start()
    theirs.close()
    return process, ours


def end_worker(process: BaseProcess | WorkerProcess, pipe: Connection, patience: float = 2.0) -> None:
    """Stop it, whatever it is doing; so many seconds are left to it to end what it started."""
    pipe.close()
    process.terminate()
    process.join(patience)
    if process.is_alive():
        process.kill()
        process.join(2)


def work(pipe: Connection) -> None:
    """Serve until the pipe closes.

    It compiles the model first, so that the time limit of a run holds for the run alone. Messages in:
    ("run", "brief", "why" or "rounds", key, scenario, seed, what is asked) and ("stop", key).
    """
    be_modest()
    _get_ready()
    stopped: set[str] = set()
    pipe.send(READY)
    while True:
        try:
            message = pipe.recv()
        except (EOFError, OSError):
            return
        if message[0] == "stop":
            continue
        stopped.clear()
        if not _answer(pipe, message, partial(_hears_stop, pipe, stopped, message[1])):
            return


def _get_ready() -> None:
    """Load all that a run can ask for, and compile the model."""
    for module in ("wijksim.app.recording", "wijksim.app.story", "wijksim.execution.paired_runs"):
        import_module(module)
    from wijksim.execution.run import run

    run(baseline().vary({"neighbourhood.residents": 50, "neighbourhood.wijken": 1, "warm_up_weeks": 0}), weeks=14)


def _hears_stop(pipe: Connection, stopped: set[str], key: str) -> bool:
    while pipe.poll():
        message = pipe.recv()
        stopped.add(message[1])
    return key in stopped


def _answer(pipe: Connection, message: Any, hear: Callable[[], bool]) -> bool:
    """Run what is asked and send what came of it; whether there is still somebody to send it to."""
    from wijksim.app.recording import Stopped

    kind, key, scenario, seed, asked = message
    try:
        pipe.send(("done", key, _made(pipe, kind, key, scenario, seed, asked, hear)))
    except Stopped:
        pipe.send(("stopped", key))
    except (EOFError, BrokenPipeError):
        return False
    except Exception:
        pipe.send(("failed", key, traceback.format_exc()))
    return True


def _made(
    pipe: Connection, kind: str, key: str, scenario: Any, seed: int, asked: Any, hear: Callable[[], bool]
) -> Any:  # fmt: skip
    from wijksim.app.recording import PASTS, progress_of_job, record, record_rounds
    from wijksim.app.story import story
    from wijksim.execution.paired_runs import output_of
    from wijksim.execution.run import run_on

    def tell(done: float) -> None:
        pipe.send(("progress", key, done))

    def show(recorded: Any) -> None:
        pipe.send(("so far", key, recorded))

    if kind == "brief":
        return output_of(run_on(PASTS, scenario, seed=seed, progress=progress_of_job(tell, hear)))
    if kind == "why":
        return story(scenario, seed, asked, progress=tell, stop=hear)
    if kind == "rounds":
        return record_rounds(asked, seed, progress=tell, stop=hear)
    return record(scenario, seed, progress=tell, stop=hear, show=show)


def be_modest() -> None:
    """Leave Ctrl-C to the server, give way to it, and never take the whole machine."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        os.nice(15)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    work(connection_of(sys.argv[1]))
