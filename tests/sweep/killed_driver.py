"""A driver that kills itself at a step of writing: ``python -m tests.sweep.killed_driver STEP DIR``."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.sweep.here import Here, small_plan
from wijksim.execution import driver
from wijksim.io import shards
from wijksim.io.ledger import Ledger
from wijksim.studies.sweep import run_plan


def die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def first(action: Callable[..., Any], then: Callable[..., Any]) -> Callable[..., Any]:
    def both(*arguments: Any, **options: Any) -> Any:
        action(*arguments, **options)
        return then(*arguments, **options)

    return both


def main(step: str, folder: Path) -> None:
    driver.FLUSH_BYTES = 300
    if step == "before_part":
        shards._write_runs = die
    elif step == "before_rename":
        shards._write_runs = first(shards._write_runs, die)
    elif step == "after_rename":
        shards.sync_folder = die
    elif step == "before_commit":
        Ledger.record = die  # type: ignore[method-assign]
    else:
        Ledger.record = first(Ledger.record, die)  # type: ignore[method-assign]
    run_plan(small_plan(5, 4), folder, Here())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
