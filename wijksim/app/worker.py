"""The worker process: takes one run at a time, sends back how far it is and what came out."""

import os
import signal
import sys
import traceback
from functools import partial
from multiprocessing.connection import Connection

MEMORY = 6 * 2**30
"""Bytes of address space of one worker."""


def work(pipe: Connection) -> None:
    """Serve until the pipe closes.

    Messages in: ("run", "brief" or "why", key, scenario, seed, what is asked) and ("stop", key).
    """
    _be_modest()
    from wijksim.app.recording import Stopped, record
    from wijksim.app.story import story
    from wijksim.experiments.paired import digest
    from wijksim.experiments.run import run

    stopped: set[str] = set()

    def hears_stop(key: str) -> bool:
        while pipe.poll():
            message = pipe.recv()
            stopped.add(message[1])
        return key in stopped

    def tell_progress(key: str, done: float) -> None:
        pipe.send(("progress", key, done))

    pipe.send(("ready",))
    while True:
        try:
            message = pipe.recv()
        except (EOFError, OSError):
            return
        if message[0] == "stop":
            continue
        kind, key, scenario, seed, asked = message
        stopped.clear()
        try:
            if kind == "brief":
                pipe.send(("done", key, digest(run(scenario, seed=seed))))
                continue
            if kind == "why":
                pipe.send(("done", key, story(scenario, seed, asked)))
                continue
            tell, hear = partial(tell_progress, key), partial(hears_stop, key)
            pipe.send(("done", key, record(scenario, seed, progress=tell, stop=hear)))
        except Stopped:
            pipe.send(("stopped", key))
        except (EOFError, BrokenPipeError):
            return
        except Exception:
            pipe.send(("failed", key, traceback.format_exc()))


def _be_modest() -> None:
    """Leave Ctrl-C to the server, give way to it, and never take the whole machine."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource

        os.nice(5)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
