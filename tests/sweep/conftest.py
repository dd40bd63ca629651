"""Sweeps are tested with real interrupts, which a shell that runs tests in the background would have ignored."""

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def interrupts_count() -> Iterator[None]:
    """Let SIGINT raise KeyboardInterrupt, here and in processes started from here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
