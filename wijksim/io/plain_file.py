"""Reading a file that is a file: no link, no pipe, no device."""

import os
import stat
from pathlib import Path


def read_plain(file: Path, first: int = -1) -> bytes | None:
    """The content of a regular file, or its ``first`` bytes; None when there is none, or when it is something else."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if os.path.islink(file):
            return None
        handle = os.open(file, flags)
    except (OSError, ValueError):  # also a name that is too long, or that no file can have
        return None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None
    try:
        with os.fdopen(handle, "rb") as opened:
            return opened.read(first)
    except OSError:  # a disk that fails; files of the system itself
        return None
