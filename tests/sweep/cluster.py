"""A Dask cluster on this machine, for tests of what is made on one."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.patience import wait_for


@contextmanager
def two_workers(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A Dask scheduler and two workers on loopback: address and worker processes, each with a group of its own."""
    file = folder / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    local = ["--host", "127.0.0.1", "--no-dashboard"]
    scheduler = [*dask, "scheduler", *local, "--port", "0", "--scheduler-file", str(file)]
    worker = [
        *dask,
        "worker",
        "--scheduler-file",
        str(file),
        *local,
        "--nthreads",
        "1",
        "--memory-limit",
        "2GB",
    ]
    started = [subprocess.Popen(scheduler, start_new_session=True, env=environment, **quiet)]
    try:
        wait_for(file.exists)
        more = ["--local-directory", str(folder)]
        started += [
            subprocess.Popen([*worker, *more], start_new_session=True, env=environment, **quiet) for _ in range(2)
        ]
        yield json.loads(file.read_text())["address"], started[1:]
    finally:
        for process in reversed(started):
            end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
