"""Lesson material of one class as a ZIP file: its roles, its students, its language, about its wijk."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from zipfile import ZIP_DEFLATED, ZipFile

from wijksim.app.lesson_maker import LessonWijk
from wijksim.io.scenario_files import scenario_text
from wijksim.studies.lesson import Lesson
from wijksim.text.language import Language

WIJK_FILE = "wijk.yaml"
"""The wijk of a lesson as a scenario file, in both languages."""


def about(wijk: LessonWijk, made: Lesson) -> Lesson:
    """The lesson as it is told: where only these pages know the wijk, the command to make it again names its file."""
    return made if wijk.scenario is None else replace(made, facts=replace(made.facts, given=WIJK_FILE))


def archive(
    wijk: LessonWijk, made: Lesson, minutes: int, language: Language, roles: Sequence[str], students: int | None
) -> bytes:
    """All material of a class, and its wijk where that is not shipped."""
    told = replace(made, minutes=minutes, lang=language, roles=tuple(roles), students=students)
    beside = {} if wijk.scenario is None else {WIJK_FILE: scenario_text(wijk.scenario).encode()}
    return zip_of({**told.files(), **beside})


def zip_of(files: Mapping[str, bytes]) -> bytes:
    """Files in a ZIP file."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()
