"""Machine code is made once: one worker compiles the loops of the model, the others wait and read what it kept."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

# How long an example takes says how busy the machine is.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
# Hypothesis draws now and then a number that it saw in a module of the project, so that the same test would draw other
# examples beside other tests. Here the same test draws the same examples, whatever ran before it.
assert hasattr(providers, "is_local_module_file")
providers.is_local_module_file = lambda path: False

RUN_THE_MODEL = ("compare", "directions", "golden", "mesa_idioms", "properties", "reproducibility", "unit", "why")
PATIENCE = 180
"""Seconds to wait for the other worker; after that everybody compiles for themselves."""


def pytest_configure() -> None:
    """Processes that the tests start keep their byte code, or each would compile all it imports anew; and what a shell
    starts in the background ignores Ctrl-C, and so would all that the tests start and interrupt."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _with_machine_code(request: pytest.FixtureRequest) -> None:
    if request.path.parent.name in RUN_THE_MODEL:
        request.getfixturevalue("machine_code")


@pytest.fixture(scope="session")
def machine_code(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> None:
    """Without this every worker of a fresh clone spends the same 20 seconds on the same code."""
    if worker_id == "master":
        return
    shared = tmp_path_factory.getbasetemp().parent
    try:
        (shared / "compiling").touch(exist_ok=False)
    except FileExistsError:
        _wait_for(shared / "compiled")
    else:
        from tests.reproducibility.busy_scenario import busy_scenario, fingerprint

        fingerprint(busy_scenario())
        (shared / "compiled").touch()


def _wait_for(file: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not file.exists() and time.monotonic() < end:
        time.sleep(0.2)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Any]:
    """What starts browsers, one for a test process: a second one would find the loop of the first running."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        yield running
