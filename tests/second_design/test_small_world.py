"""A small world, run without machine code in a process of its own: invariants, repetition, who knows whom."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.patience import PATIENCE

PROJECT = Path(__file__).parents[2]


@cache
def checked(*arguments: str) -> dict[str, object]:
    """What the check of the sketch prints."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.second_design", "check", *arguments],
        cwd=PROJECT,
        env=os.environ | {"NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("place", ["usual", "twenty organisations"])
def test_all_invariants_hold_in_every_week(place: str) -> None:
    assert checked("--place", place)["broken"] == []


def test_the_same_seed_gives_the_same_weeks() -> None:
    first, again = (checked("--place", "usual", *more) for more in ((), ("--again",)))
    assert first["rows"] == again["rows"]


def test_shuffled_ties_are_as_many_and_to_others() -> None:
    ties = checked("--place", "usual")["ties"]
    assert ties["after"] == ties["before"] > 0
    assert ties["same"] < 0.5 * ties["before"]
