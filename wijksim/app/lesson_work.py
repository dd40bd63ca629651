"""The process that makes the runs of lesson material for the pages, and «Speel de theorie» in both languages."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

from wijksim.app.lesson_maker import LessonWijk
from wijksim.app.lesson_zip import about
from wijksim.execution.worker_process import connection_of
from wijksim.studies.lesson import lesson
from wijksim.text.language import LANGUAGES

_MODEST = 15


def work(pipe: Connection, **options: Any) -> None:
    """Hear about which wijk it is, make everything and send it; ``options`` go to the lesson."""
    try:
        wijk: LessonWijk = pipe.recv()
        made = about(wijk, lesson(wijk.scenario or wijk.shipped, workers=1, progress=_telling(pipe), **options))
        pipe.send(("made", ({language: replace(made, lang=language).play() for language in LANGUAGES}, made)))
    except (BrokenPipeError, EOFError):
        return  # Nobody waits for it any more.
    except Exception:
        pipe.send(("failed", traceback.format_exc()))


def _telling(pipe: Connection) -> Callable[[int, int], None]:
    return lambda done, total: pipe.send(("progress", done / total))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(_MODEST)
    work(connection_of(sys.argv[1]))
