"""Lesson material made by the server itself: one process at a time makes the runs of one wijk; the pages only wait.

The runs cost minutes of one processor, so that there is at most one such process. Of the wijk of today they are made
once, for whoever asks; of another wijk where a teacher asks for it, in turn, and of few wijken at once. They give way
to runs that visitors wait for. They are the same for every class: type is set in a second when somebody takes the
material along, for the roles, the students and the language of that class.
"""

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Any

from wijksim.app.sparing_log import note_failure
from wijksim.execution.worker_process import WorkerProcess
from wijksim.scenario.scenario import Scenario
from wijksim.studies.lesson import Lesson
from wijksim.text.language import Language

OTHERS_KEPT = 3
"""Wijken of which material is kept or waited for, beside the wijk of today."""
_SECONDS_TO_END = 2.0


@dataclass(frozen=True)
class LessonWijk:
    """The wijk that material is about."""

    case: str = ""
    """As it stands in an address behind the question mark; empty for the wijk of today."""
    shipped: str = "baseline"
    """Name of the scenario, where it is one that wijksim comes with."""
    scenario: Scenario | None = None
    """The wijk itself, where it is another."""


USUAL = LessonWijk()


class MakerState(StrEnum):
    """Where the material is."""

    NOTHING = "nothing"
    WAITING = "waiting"
    MAKING = "making"
    DONE = "done"
    FAILED = "failed"


BUSY = (MakerState.WAITING, MakerState.MAKING)


@dataclass(frozen=True)
class Material:
    """The material of one wijk, and how far it is."""

    wijk: LessonWijk
    state: MakerState = MakerState.NOTHING
    progress: float = 0.0
    """Part that is done, 0-1."""
    error: str = ""
    """Number under which a failure is in the log."""
    pages: Mapping[Language, str] = field(default_factory=dict)
    lesson: Lesson | None = None
    """Its numbers, from which type is set; None while they are not there."""

    def page(self, language: Language) -> str:
        """«Speel de theorie»; empty while it is not there."""
        return self.pages.get(language, "")


@dataclass
class LessonMaker:
    """Makes the runs of a wijk once; safe for many visitors."""

    start_process: Callable[[], Any] = lambda: WorkerProcess("wijksim.app.lesson_work")
    version: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)
    _materials: OrderedDict[str, Material] = field(default_factory=OrderedDict)
    _process: Any = None
    _at_work: bool = False
    _closed: bool = False

    @property
    def possible(self) -> bool:
        """Whether this system can hand a pipe to a process of its own."""
        return os.name != "nt"

    def material(self, wijk: LessonWijk = USUAL) -> Material:
        """The material of a wijk, as far as it is."""
        with self.changed:
            return self._materials.get(wijk.case, Material(wijk))

    def begin(self, wijk: LessonWijk = USUAL) -> bool:
        """Make the material of a wijk when its turn comes, unless it is there or on its way; False where so many wijken
        wait that it has no place."""
        with self.changed:
            if self._closed or not self.possible or not self._has_place(wijk):
                return False
            if self.material(wijk).state not in (*BUSY, MakerState.DONE):
                self._note(Material(wijk, MakerState.WAITING))
                if not self._at_work:
                    self._at_work = True
                    threading.Thread(target=self._make_all, name="lesson-maker", daemon=True).start()
            return True

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

    def _has_place(self, wijk: LessonWijk) -> bool:
        """Whether this wijk is known, or has a place; the oldest that nobody waits for makes it."""
        others = [each for each in self._materials.values() if each.wijk.case != USUAL.case]
        if wijk.case in (USUAL.case, *(each.wijk.case for each in others)) or len(others) < OTHERS_KEPT:
            return True
        oldest = next((each for each in others if each.state not in BUSY), None)
        if oldest is not None:
            del self._materials[oldest.wijk.case]
        return oldest is not None

    def _note(self, material: Material) -> None:
        with self.changed:
            self._materials[material.wijk.case] = material
            self.version += 1
            self.changed.notify_all()

    def _next(self) -> Material | None:
        """Whose turn it is; with nobody waiting the thread that asks is done."""
        with self.changed:
            waiting = (each for each in self._materials.values() if each.state is MakerState.WAITING)
            turn = None if self._closed else next(waiting, None)
            self._at_work = turn is not None
            return turn

    def _make_all(self) -> None:
        while (turn := self._next()) is not None:
            try:
                self._make(replace(turn, state=MakerState.MAKING))
            except Exception as error:
                if not self._closed:
                    number = note_failure("lesson material", error)
                    self._note(replace(turn, state=MakerState.FAILED, error=number))

    def _make(self, material: Material) -> None:
        with self.changed:
            if self._closed:
                return
            process = self._process = self.start_process()
            self._note(material)
        try:
            pipe: Connection = process.connection
            pipe.send(material.wijk)
            while True:
                kind, value = pipe.recv()
                if kind == "made":
                    pages, lesson = value
                    self._note(replace(material, state=MakerState.DONE, progress=1.0, pages=pages, lesson=lesson))
                    break
                if kind != "progress":
                    raise RuntimeError(value)
                self._note(replace(material, progress=value))
            process.join(_SECONDS_TO_END)
        finally:
            process.close()
