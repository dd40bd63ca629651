"""A place for what matplotlib finds out about fonts, where neither a home nor the user names one."""

import os
import sys
import tempfile
from pathlib import Path

VARIABLE = "MPLCONFIGDIR"


def name_a_place_if_needed() -> None:
    """Let matplotlib use our temporary folder rather than a new one, with a warning, in every process."""
    if VARIABLE not in os.environ and not _has_a_home():
        from wijksim.machine_code import temporary_place

        place = temporary_place()
        if place is not None:
            os.environ[VARIABLE] = str(place / "matplotlib")


def _has_a_home() -> bool:
    """Whether matplotlib can write where it writes by default."""
    try:
        if sys.platform.startswith(("linux", "freebsd")):
            place = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "matplotlib"
        else:
            place = Path.home() / ".matplotlib"
        place.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=place).close()
    except (OSError, RuntimeError):
        return False
    return True


name_a_place_if_needed()
