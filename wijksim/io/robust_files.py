"""The folders of a study of which plan holds, and of a search for what must be true; see `wijksim.io.study_folder`.

Tables are sheets of one workbook too.
"""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pandas as pd

from wijksim.io.careful import OpenFolder
from wijksim.io.folders import StoreError, numbered, place_of
from wijksim.io.scenario_files import load
from wijksim.io.study_folder import Study, save_study
from wijksim.io.tables import with_heads
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import Language

LONGEST_SHEET_NAME = 31
LARGEST_TABLE = 2**30
"""Bytes of a table that are read at most."""


class Saved(Protocol):
    """What is written."""

    @property
    def base(self) -> Scenario: ...
    @property
    def root(self) -> int: ...
    @property
    def trials(self) -> Any: ...
    @property
    def goals(self) -> Any: ...
    @property
    def worlds(self) -> Any: ...
    @property
    def tables(self) -> Mapping[str, pd.DataFrame]: ...
    def plots(self, lang: Language | None = None) -> Any: ...
    def report(self, lang: Language | None = None) -> str: ...
    def sentences(self, lang: Language | None = None) -> list[str]: ...
    def to_dict(self) -> dict[str, Any]: ...


def save_robust(found: Saved, folder: str | Path, lang: Language, command: str | None) -> Path:
    """Write tables (.csv, .xlsx; the runs as .parquet), figures, report and manifest; returns the folder made."""
    about = {
        "plans": [_plain_plan(plan) for plan in found.trials.plans], "goals": [str(goal) for goal in found.goals],
        "worlds": found.worlds.kind, "worlds_n": found.trials.n, "parts": sorted(found.tables),
    }  # fmt: skip
    study = Study("robust", found.base, root=found.root, seeds=found.trials.seeds, about=about, command=command)
    short = {name: table for name, table in found.tables.items() if name != "runs"}
    books = {"robust": _sheets(found.sentences(lang), short, lang)}
    return save_study(
        folder, study, parquet={"runs": found.tables["runs"], "worlds": found.trials.worlds}, csv=short,
        summaries={"robust": found.to_dict()}, figures=found.plots(lang), texts={"report.md": found.report(lang)},
        books=books if find_spec("xlsxwriter") else None,
    )  # fmt: skip


class SavedSearch(Protocol):
    """What is written of a search."""

    @property
    def base(self) -> Scenario: ...
    @property
    def root(self) -> int: ...
    @property
    def seeds(self) -> tuple[int, ...]: ...
    @property
    def goals(self) -> Any: ...
    @property
    def levers(self) -> tuple[str, ...]: ...
    @property
    def risk(self) -> float: ...
    @property
    def source(self) -> Any: ...
    @property
    def tables(self) -> Mapping[str, pd.DataFrame]: ...
    def plots(self, lang: Language | None = None) -> Any: ...
    def report(self, lang: Language | None = None) -> str: ...
    def sentences(self, lang: Language | None = None) -> list[str]: ...
    def to_dict(self) -> dict[str, Any]: ...


def save_aim(found: SavedSearch, folder: str | Path, lang: Language, command: str | None) -> Path:
    """Write tables (.csv, .xlsx), the figure, report and manifest of a search; returns the folder made."""
    about = {
        "goals": [str(goal) for goal in found.goals], "levers": list(found.levers), "risk": found.risk,
        "worlds": found.source.kind, "tried": found.tables["tried"].to_json(orient="records", double_precision=15),
    }  # fmt: skip
    study = Study("aim", found.base, root=found.root, seeds=found.seeds, about=about, command=command)
    return save_study(
        folder, study, csv=found.tables, summaries={"aim": found.to_dict()}, figures=found.plots(lang),
        texts={"report.md": found.report(lang)},
        books={"aim": _sheets(found.sentences(lang), found.tables, lang)} if find_spec("xlsxwriter") else None,
    )  # fmt: skip


def _sheets(sentences: list[str], tables: Mapping[str, pd.DataFrame], lang: Language) -> dict[str, pd.DataFrame]:
    """The sheets of a workbook for people: what was found, in plain words, then every table with heads in words."""
    first = pd.DataFrame({"finding": sentences})
    return {name[:LONGEST_SHEET_NAME]: with_heads(table, lang) for name, table in {"findings": first, **tables}.items()}


def _plain_plan(plan: Any) -> Any:
    return plan.to_dict() if hasattr(plan, "to_dict") else plan.name


class StoredRobust(NamedTuple):
    """A study as its folder has it."""

    manifest: Mapping[str, Any]
    summary: Mapping[str, Any]
    """Every table but the runs, as rows."""
    runs: pd.DataFrame
    worlds: pd.DataFrame
    scenario: Scenario


def read_robust(folder: str | Path) -> StoredRobust:
    """The study in a folder that `save_robust` made, or in the newest of the results in a folder of ``wijksim robust``.

    `StoreError` for a folder that holds none, or one that is damaged.
    """
    place = _place_of_study(place_of(folder))
    with OpenFolder.at(place) as inside:
        manifest, summary = inside.json("manifest.json"), inside.json("robust.json")
        if not (isinstance(manifest, dict) and manifest.get("kind") == "robust" and isinstance(summary, dict)):
            raise StoreError(f"{place} holds no study of plans")
        runs, worlds = (_parquet(inside, name, place) for name in ("runs.parquet", "worlds.parquet"))
    return StoredRobust(manifest, summary, runs, worlds, load(place / "scenario.yaml"))


def _parquet(inside: OpenFolder, name: str, place: Path) -> pd.DataFrame:
    content = BytesIO(inside.read(name, LARGEST_TABLE))
    try:
        return pd.read_parquet(content)
    except (OSError, ValueError) as error:
        raise StoreError(f"{place / name} is damaged") from error


def _place_of_study(folder: Path) -> Path:
    """Where ``robust.json`` is: in the folder, or in the last of ``result``, ``result-2``, … in it."""
    if os.path.isfile(folder / "robust.json"):
        return folder
    found = None
    for place in numbered(folder / "result"):
        if not os.path.isdir(place):
            break
        found = place if os.path.isfile(place / "robust.json") else found
    if found is None:
        raise StoreError(f"{folder} holds no study of plans: make one with wijksim robust")
    return found
