"""What a study keeps of every run besides its weekly outcomes: whole tables as numbers, other windows, own functions.

Every number that is kept has a name: ``payers.municipality`` of a table, ``late`` of a window that was given that name,
``module:function`` (or ``module:function.part``) of an own function.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Path, Problems, nearest, shown

TABLES = (
    "payers", "organisations", "events", "boundary_workers", "boundary_objects", "buurten", "dyads", "experiments",
    "key_figures", "counts", "measures", "waiting_by_organisation", "tasks_by_quarter", "ties_by_year",
    "population_by_year",
)  # fmt: skip
"""Tables of a run that can be kept."""
_IMPORT_PATH = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")
_NAME = re.compile(r"[A-Za-z_]\w{0,39}")


@dataclass(frozen=True)
class Window:
    """Mean of an outcome over some weeks, counted as Python counts: -26 is half a year before the end."""

    outcome: str
    start: int | None = None
    stop: int | None = None

    def to_plain(self) -> dict[str, Any]:
        """As a plan file writes it."""
        return {"outcome": self.outcome, "from": self.start, "to": self.stop}


@dataclass(frozen=True)
class Kept:
    """What is kept of every run."""

    tables: tuple[str, ...] = ()
    windows: Mapping[str, Window] = field(default_factory=FrozenMap)
    functions: tuple[str, ...] = ()
    """Import paths ``module:function`` of functions of a run, that give a number or numbers by name."""

    def __bool__(self) -> bool:
        return bool(self.tables or self.windows or self.functions)

    def to_plain(self) -> dict[str, Any]:
        """As a plan file writes it; empty when nothing is kept."""
        windows = {name: window.to_plain() for name, window in self.windows.items()}
        parts = {"keep": list(self.tables), "summary": windows, "outcome": list(self.functions)}
        return {name: part for name, part in parts.items() if part}


NOTHING = Kept()
"""Only weekly outcomes."""


def read_kept(tree: Mapping[str, Any], problems: Problems) -> Kept:
    """``keep``, ``summary`` and ``outcome`` of a plan; wrong parts are noted in `problems`."""
    tables = _listed(tree.get("keep"), "keep", problems)
    for place, name in enumerate(tables):
        if name not in TABLES:
            said = f"there is no table {shown(name)} to keep"
            problems.add(("keep", place), said, allowed=", ".join(TABLES), hint=nearest(str(name), TABLES))
    functions = [_import_path(each, ("outcome", place), problems) for place, each in enumerate(_own(tree, problems))]
    windows = _windows(tree.get("summary"), problems)
    known = tuple(name for name in TABLES if name in tables)
    return Kept(known, FrozenMap(windows), tuple(dict.fromkeys(filter(None, functions))))


def _own(tree: Mapping[str, Any], problems: Problems) -> Sequence[object]:
    given = tree.get("outcome")
    return [given] if isinstance(given, str) or callable(given) else _listed(given, "outcome", problems)


def _listed(given: object, key: str, problems: Problems) -> Sequence[Any]:
    if given is None:
        return []
    if isinstance(given, str):
        return [given]
    if not isinstance(given, list | tuple):
        problems.add((key,), f"{key} needs a list, not {described(given)}")
        return []
    return given


def _import_path(given: object, path: Path, problems: Problems) -> str:
    """``module:function`` of a function or of its path: workers import it by that name."""
    if callable(given):
        given = f"{getattr(given, '__module__', '')}:{getattr(given, '__qualname__', '')}"
    if isinstance(given, str) and _IMPORT_PATH.fullmatch(given) and not given.startswith("__main__:"):
        return given
    hint = "a function at the top of a file of its own, which worker processes can import"
    problems.add(path, f"outcome cannot be {described(given)}", allowed="module:function", hint=hint)
    return ""


def _windows(given: object, problems: Problems) -> dict[str, Window]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        hint = 'write for example {"late": ("collaboration", slice(-26, None))}'
        problems.add(("summary",), f"summary needs names and windows, not {described(given)}", hint=hint)
        return {}
    windows = {}
    for name, window in given.items():
        path: Path = ("summary", shown(name))
        if not isinstance(name, str) or not _NAME.fullmatch(name) or name in OUTCOME_NAMES:
            problems.add(path, f"a summary cannot be called {shown(name)}", allowed="a new name, of letters and digits")
        elif (read := _window(window, path, problems)) is not None:
            windows[name] = read
    return windows


def _window(given: object, path: Path, problems: Problems) -> Window | None:
    if isinstance(given, list | tuple) and len(given) == 2 and isinstance(given[1], slice):
        given = {"outcome": given[0], "from": given[1].start, "to": given[1].stop}
    if not isinstance(given, Mapping) or "outcome" not in given:
        problems.add(path, f"a window needs outcome, from and to, not {described(given)}")
        return None
    outcome = given["outcome"]
    if outcome not in OUTCOME_NAMES:
        problems.add(
            (*path, "outcome"), f"there is no outcome {shown(outcome)}", hint=nearest(str(outcome), OUTCOME_NAMES)
        )
        return None
    weeks = [given.get("from"), given.get("to")]
    for week in weeks:
        if week is not None and (isinstance(week, bool) or not isinstance(week, int)):
            problems.add(path, f"weeks of a window are whole numbers, not {described(week)}")
            return None
    return Window(outcome, *weeks)
