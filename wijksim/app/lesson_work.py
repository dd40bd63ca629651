"""The process that makes lesson material for the pages: runs, then every file of every length in both languages."""

import io
import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from importlib.util import find_spec
from multiprocessing.connection import Connection
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from wijksim.app.lesson_maker import LENGTHS, WIJK_FILE, Files, LessonWijk
from wijksim.execution.worker_process import connection_of
from wijksim.io.scenario_files import scenario_text
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.scenario import Scenario
from wijksim.studies.lesson import Lesson, lesson
from wijksim.text.language import LANGUAGES

_MODEST = 15
_RUNS_SHARE = 0.9
"""Part of the time that the runs take; the rest is typesetting."""


def work(pipe: Connection, **options: Any) -> None:
    """Hear about which wijk it is, make everything and send it; ``options`` go to the lesson."""
    try:
        wijk: LessonWijk = pipe.recv()
        made = lesson(wijk.scenario or wijk.shipped, workers=1, progress=_telling(pipe), **options)
        pipe.send(("files", files_of(made) if wijk.scenario is None else files_about(wijk.scenario, made)))
    except (BrokenPipeError, EOFError):
        return  # Nobody waits for it any more.
    except Exception:
        pipe.send(("failed", traceback.format_exc()))


def _telling(pipe: Connection) -> Callable[[int, int], None]:
    return lambda done, total: pipe.send(("progress", _RUNS_SHARE * done / total))


def files_about(scenario: Scenario, made: Lesson) -> Files:
    """The same about a wijk that only these pages know: its scenario file lies beside the material, and the command
    that makes the lesson again names it."""
    told = replace(made, facts=replace(made.facts, given=WIJK_FILE))
    return files_of(told, {WIJK_FILE: scenario_text(scenario).encode()})


def files_of(made: Lesson, beside: Mapping[str, bytes] = FrozenMap()) -> Files:
    """The theory to play, and where type can be set the material of each length and what goes ``beside`` it, in both
    languages."""
    found: Files = {}
    for language in LANGUAGES:
        told = replace(made, lang=language)
        found["play", language] = told.play().encode()
        if find_spec("typst") is not None:
            for minutes in LENGTHS:
                found[str(minutes), language] = archive_of({**replace(told, minutes=minutes).files(), **beside})
    return found


def archive_of(files: dict[str, bytes]) -> bytes:
    """Files in a ZIP file."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        os.nice(_MODEST)
    work(connection_of(sys.argv[1]))
