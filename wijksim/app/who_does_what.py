"""Who does what, quarter by quarter, as the page plays it: tasks by organisations, in small whole numbers."""

import json
from typing import Any

from wijksim.app.recording import Recorded
from wijksim.domain.tasks import PAYS, TASK_KEYS
from wijksim.text.catalogue import say
from wijksim.text.language import Language

QUARTER = 13
"""Weeks between two looks at who does what."""
CHANGED = 10
"""Cases of a hundred from which a change since the start is marked."""
UNEVEN = 20
"""Cases of a hundred by which organisations together take a task up too seldom (gap) or too often (double work)."""


def who_does_what(recorded: Recorded, language: Language) -> str:
    """The table ``tasks_by_quarter`` of a run as JSON; made once for all visitors who look at it."""
    return recorded.once(("tasks", language), lambda: json.dumps(_content(recorded, language), separators=(",", ":")))


def _content(recorded: Recorded, language: Language) -> dict[str, Any]:
    specs, table = recorded.scenario.organisations, recorded.tasks_by_quarter
    keys = [spec.key for spec in specs]
    ways = list(PAYS)
    pages = [page.set_index(["task", "organisation"]) for _, page in table.groupby("quarter", sort=True)]
    claims = [page["claim"].unstack().loc[list(TASK_KEYS), keys] for page in pages]
    paid = [page["contract"].map(ways.index).unstack().loc[list(TASK_KEYS), keys] for page in pages]
    agreed = [page["agreed"].unstack().loc[list(TASK_KEYS), keys[0]] for page in pages]
    return {
        "weeks": recorded.weeks,
        "quarter": QUARTER,
        "changed": CHANGED,
        "uneven": UNEVEN,
        "tasks": [say(f"task.{key}", language) for key in TASK_KEYS],
        "organisations": [spec.name_nl if language == "nl" else spec.name_en for spec in specs],
        "claims": [(100 * page).round().astype(int).to_numpy().tolist() for page in claims],
        "agreed": [(100 * page).round().astype(int).tolist() for page in agreed],
        "pay": [page.to_numpy().tolist() for page in paid],
        "ways": ways,
    }
