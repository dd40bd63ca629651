"""Work for processes that are looked at. Nothing of wijksim is imported, so that they start at once."""

import os
import signal
from pathlib import Path
from typing import Any

LASTING = 60.0
"""Seconds of a task that nobody waits for."""


def seed_of(task: Any) -> int:
    return task.seed


def once_killed(task: tuple[int, str]) -> int:
    """The first process that gets task 2 is killed."""
    number, folder = task
    mark = Path(folder, "killed")
    if number == 2 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def kills_its_process(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def raises(task: Any) -> int:
    raise ValueError("no luck")
