"""The same scenario and seed give the same bytes, whoever computes them and however the processor is set."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__

from tests.patience import PATIENCE
from tests.reproducibility.busy_scenario import busy_scenario, fingerprint

PROJECT = Path(__file__).parents[2]
FEATURES = " ".join(name for name in __cpu_dispatch__ if __cpu_features__.get(name))


@cache
def here() -> str:
    return fingerprint(busy_scenario())


def in_another_process(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.reproducibility.busy_scenario"],
        cwd=PROJECT,
        env=dict(os.environ) | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0", "NPY_DISABLE_CPU_FEATURES": FEATURES},
        # Compiling all rules for another processor takes a minute or two.
        pytest.param({"PYTHONHASHSEED": "4242", "NUMBA_CPU_NAME": "generic"}, marks=pytest.mark.slow),
    ],
    ids=["plain NumPy", "plain machine code"],
)
def test_another_process_with_another_processor_gives_the_same_bytes(environment: dict[str, str]) -> None:
    assert in_another_process(**environment) == here()


def test_a_second_run_in_the_same_process_gives_the_same_bytes() -> None:
    assert fingerprint(busy_scenario()) == here()


def test_another_seed_gives_another_course() -> None:
    assert fingerprint(busy_scenario(), seed=8) != here()


def test_the_global_generators_are_neither_read_nor_moved() -> None:
    import random  # noqa: TID251 - to see that nobody uses it

    random.seed(1)
    np.random.seed(1)  # noqa: TID251
    before = random.getstate(), np.random.get_state()[1].tobytes()  # noqa: TID251
    assert fingerprint(busy_scenario()) == here()
    assert before == (random.getstate(), np.random.get_state()[1].tobytes())  # noqa: TID251
