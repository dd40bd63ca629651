"""Reading a file that is a file: no link, no pipe, no device."""

import os
import stat
from pathlib import Path


def read_plain(file: Path) -> bytes | None:
    """The content of a regular file; None when there is none, or when it is something else."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if file.is_symlink():
        return None
    try:
        handle = os.open(file, flags)
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None
    with os.fdopen(handle, "rb") as opened:
        return opened.read()
