"""Files of lesson material: what its pages are made with, and the folder that they are written in."""

import json
import os
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from wijksim.io.folders import one_line
from wijksim.io.manifest import MARK_OF_LESSON as MARK
from wijksim.io.manifest import prints_of
from wijksim.io.whole_folder import whole_folder


def asset(name: str) -> str:
    """A text that lies beside the writers of lessons, such as a style or a script."""
    return files("wijksim.reports.lesson").joinpath(name).read_text(encoding="utf-8")


def save_lesson(folder: str | Path, content: Mapping[str, bytes]) -> Path:
    """Write files into a folder that is there as a whole or not at all; an older lesson is replaced, but for what
    others put in it or changed; any other folder stays and the lesson gets a number (``les-2``). Returns the folder
    made; `StoreError` when it cannot be written."""
    wanted = Path(os.path.expanduser(folder))
    with one_line("write", wanted), whole_folder(wanted, lambda place: os.path.isfile(place / MARK)) as draft:
        for name, data in content.items():
            (draft.work / name).write_bytes(data)
        prints = json.dumps({"files": prints_of(draft.work)}, indent=1, ensure_ascii=False)
        (draft.work / MARK).write_text(f"{prints}\n", encoding="utf-8")
    return draft.place
