"""Compiling, and where machine code is kept: beside the source, in the cache of the user, else in a temporary folder.

A read-only installation used by somebody without a home has no place of its own. Then one private folder in the
temporary directory serves all processes of this user, so that a sweep compiles once; without even that nothing is kept,
and every process compiles for itself.
"""

import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import numba as nb

P = ParamSpec("P")
R = TypeVar("R")

VARIABLE = "NUMBA_CACHE_DIR"
"""Names another place."""


def jitted(function: Callable[P, R], **options: Any) -> Callable[P, R]:
    """The function, to be compiled with Numba's options when it is called; its machine code is kept where it can be."""
    try:
        result: Any = nb.njit(cache=True, **options)(function)
    except RuntimeError:  # neither the installation nor a home can be written to
        place = temporary_place()
        if place is None:
            uncached: Any = nb.njit(**options)(function)
            return uncached
        os.environ[VARIABLE] = nb.config.CACHE_DIR = str(place / "machine_code")  # type: ignore[attr-defined]
        result = nb.njit(cache=True, **options)(function)
    _go_on_when_it_cannot_be_kept(result)
    return result


@cache
def temporary_place() -> Path | None:
    """A folder for what is found out once, that only this user can read and write; None where there cannot be one.

    Machine code of somebody else must never be run.
    """
    owner = os.getuid() if hasattr(os, "getuid") else 0
    try:
        place = Path(tempfile.gettempdir()) / f"wijksim-{owner}"
        with suppress(FileExistsError):
            place.mkdir(mode=0o700)
        found = place.lstat()
        if not stat.S_ISDIR(found.st_mode):
            return None
        if os.name == "posix" and (found.st_uid != owner or found.st_mode & 0o077):
            return None
        tempfile.TemporaryFile(dir=place).close()
    except OSError:
        return None
    return place


def compiles() -> bool:
    """Whether functions are compiled at all."""
    return not nb.config.DISABLE_JIT  # type: ignore[attr-defined]


def is_temporary(place: Path) -> bool:
    """Whether machine code that is kept here is kept for the time being only."""
    temporary = temporary_place()
    return temporary is not None and place.is_relative_to(temporary)


def _go_on_when_it_cannot_be_kept(function: Any) -> None:
    """Let a run go on when its machine code cannot be kept after all: the disk is full, the folder was closed."""
    kept = getattr(function, "_cache", None)
    save = getattr(kept, "save_overload", None)
    if kept is None or save is None:  # none when compilation is switched off
        return

    def save_if_possible(signature: Any, code: Any) -> None:
        with suppress(OSError):  # the next process compiles it again: that costs seconds, not results
            save(signature, code)

    kept.save_overload = save_if_possible
