"""The server begins once more as a program that gives memory back: a page that was dropped must leave nothing behind.

Python keeps small objects in arenas of its own, and returns one to the system only when not a single object is left in
it. After 150 pages at once that is never: a hundred megabytes stay, although everything in them is gone. The allocator
of the GNU C library gives back page by page what is free. Which of both is used is settled before Python starts.
"""

import os
import platform
import sys

_CHOICE = {"PYTHONMALLOC": "malloc", "MALLOC_ARENA_MAX": "2"}
_MARK = "WIJKSIM_FRESH_PROCESS"
_COMMAND = "app"


def begin_anew() -> None:
    """Replace this process by the same command with the other allocator, where that helps and nobody chose another.

    Only for who was started as the command itself: whatever calls it from a program of its own is left alone. What
    this process starts later on, such as the worker that makes the runs, has Python's own allocator again.
    """
    if os.environ.pop(_MARK, None):
        for name in _CHOICE:
            os.environ.pop(name, None)
    elif _is_the_command() and not _CHOICE.keys() & os.environ.keys():
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, **_CHOICE, _MARK: "1"})


def _is_the_command() -> bool:
    given = sys.argv[1:]
    started_so = bool(given) and given[0] == _COMMAND and sys.orig_argv[-len(given) :] == given
    return started_so and sys.platform == "linux" and platform.libc_ver()[0] == "glibc" and bool(sys.executable)
