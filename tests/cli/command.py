"""Runs the command line as its users do: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE


def wijksim(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m wijksim …`` in an English terminal, unless the environment says otherwise."""
    english = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return subprocess.run(
        [sys.executable, "-m", "wijksim", *map(str, arguments)],
        cwd=cwd,
        env=english | {"LANG": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
