"""How long a test waits for something that will come: a machine with ten other things to do takes its time."""

import time
from collections.abc import Callable

PATIENCE = 1800
"""Seconds. Only a test that fails waits so long; a limit that a busy machine can pass makes a test turn by chance."""


def wait_for[T](read: Callable[[], T], good: Callable[[T], bool] = bool) -> T:
    """What `read` gives once it is good, or what it gave last."""
    end = time.monotonic() + PATIENCE
    while not good(found := read()) and time.monotonic() < end:
        time.sleep(0.05)
    return found
