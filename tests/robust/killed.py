"""A study of plans whose process is killed in the middle: ``python -m tests.robust.killed DIR``."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from tests.robust import toy
from tests.sweep.here import Here
from wijksim.studies.robust.study import Robust, robust

WORLDS, SEEDS = 12, 2
ALL = 3 * WORLDS * SEEDS
"""Runs of today and two plans."""
KILLED_AT = 40


def studied(out: Path, engine: Any) -> Robust:
    """The study of the stand-in model."""
    return robust(
        toy.ROOM, toy.POOL, base=toy.SMALL, worlds=toy.worlds(WORLDS), worlds_n=WORLDS, replications=SEEDS,
        engine=engine, goals=["collaboration>=0.37"], outcomes=("collaboration", "cost_total"), out=out, quiet=True,
    )  # fmt: skip


def die(made: int) -> None:
    if made == KILLED_AT:
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    studied(Path(sys.argv[1]), Here(toy.toy, before=die))
