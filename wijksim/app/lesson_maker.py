"""Lesson material made by the server itself: one process makes all of it, once, for whoever asks; the pages only wait.

It costs minutes of one processor, so that there is at most one such process, with a fixed task: nothing that a visitor
sends is part of it. It gives way to runs that visitors wait for.
"""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Any

from wijksim.app.sparing_log import note_failure
from wijksim.execution.worker_process import WorkerProcess
from wijksim.text.language import Language

LENGTHS = (45, 90, 150)
_SECONDS_TO_END = 2.0


class MakerState(StrEnum):
    """Where the material is."""

    NOTHING = "nothing"
    MAKING = "making"
    DONE = "done"
    FAILED = "failed"


@dataclass
class LessonMaker:
    """Makes material once; safe for many visitors."""

    start_process: Callable[[], Any] = lambda: WorkerProcess("wijksim.app.lesson_work")
    state: MakerState = MakerState.NOTHING
    progress: float = 0.0
    error: str = ""
    """Number under which a failure is in the log."""
    version: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)
    _files: dict[tuple[str, Language], bytes] = field(default_factory=dict)
    _process: Any = None
    _closed: bool = False

    @property
    def possible(self) -> bool:
        """Whether this system can hand a pipe to a process of its own."""
        return os.name != "nt"

    def begin(self) -> None:
        """Make the material, unless it is there or being made."""
        with self.changed:
            if self._closed or not self.possible or self.state in (MakerState.MAKING, MakerState.DONE):
                return
            self._note(MakerState.MAKING, 0.0)
            self._process = self.start_process()
            threading.Thread(target=self._follow, args=(self._process,), name="lesson-maker", daemon=True).start()

    def page(self, language: Language) -> str:
        """«Speel de theorie»; empty while it is not there."""
        return self._files.get(("play", language), b"").decode()

    def archive(self, minutes: int, language: Language) -> bytes:
        """All material of a lesson of so many minutes, as a ZIP file; empty while it is not there."""
        return self._files.get((str(minutes), language), b"")

    def wait(self, seen: int, seconds: float) -> int:
        """Wait until something changes after version ``seen``; the version now."""
        with self.changed:
            if self.version == seen:
                self.changed.wait(seconds)
            return self.version

    def close(self) -> None:
        """Stop what is being made; nothing is left running."""
        with self.changed:
            self._closed = True
            process = self._process
        if process is not None:
            process.close()

    def _note(self, state: MakerState, progress: float) -> None:
        with self.changed:
            self.state, self.progress = state, progress
            self.version += 1
            self.changed.notify_all()

    def _follow(self, process: Any) -> None:
        pipe: Connection = process.connection
        try:
            while True:
                kind, value = pipe.recv()
                if kind == "progress":
                    self._note(MakerState.MAKING, value)
                elif kind == "files":
                    self._files = value
                    self._note(MakerState.DONE, 1.0)
                    break
                else:
                    raise RuntimeError(value)
        except Exception as error:
            if not self._closed:
                self.error = note_failure("lesson material", error)
                self._note(MakerState.FAILED, 0.0)
        process.join(_SECONDS_TO_END)
        process.close()
