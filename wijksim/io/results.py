"""The result store: one folder per run, the same bytes for the same run, complete or absent.

manifest.json     where it came from, the command that repeats it, a fingerprint of every file
summary.json      the mean of every outcome over the weeks that count
scenario.yaml     the scenario with every value filled in
series.parquet    one row per week, one column per outcome
events.parquet    one row per event
tables/*.parquet  organisations, payers, boundary workers, boundary objects and buurten (at the end and by year),
                  pairs of organisations, experiments, key figures
figures/*         each figure as SVG and as PNG
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from wijksim.io.folders import StoreError, one_line, whole_folder
from wijksim.io.scenario_files import load, scenario_text
from wijksim.scenario.scenario import Scenario

FORMAT = 2
_DOTS_PER_INCH = 192
"""A figure of 10 inch wide fills the screen of a projector, 1920 by 1080."""
TABLES = (
    "organisations", "payers", "boundary_workers", "boundary_workers_by_year", "boundary_objects",
    "boundary_objects_by_year", "buurten", "buurten_by_year", "dyads", "experiments", "key_figures",
)  # fmt: skip


@dataclass(frozen=True)
class StoredRun:
    """A run read back from its folder; the same tables as the run that was saved."""

    folder: Path
    manifest: Mapping[str, Any]
    summary: Mapping[str, float]
    series: pd.DataFrame
    events: pd.DataFrame
    organisations: pd.DataFrame
    payers: pd.DataFrame
    boundary_workers: pd.DataFrame
    boundary_workers_by_year: pd.DataFrame
    boundary_objects: pd.DataFrame
    boundary_objects_by_year: pd.DataFrame
    buurten: pd.DataFrame
    buurten_by_year: pd.DataFrame
    dyads: pd.DataFrame
    experiments: pd.DataFrame
    key_figures: pd.DataFrame

    @property
    def seed(self) -> int:
        """Seed of the run."""
        return int(self.manifest["seed"])

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario of the run, from its own file."""
        return load(self.folder / "scenario.yaml")

    @property
    def key(self) -> str:
        """Identity of the run: resolved scenario, seed, weeks and version."""
        return str(self.manifest["key"])


def default_folder(scenario_name: str, seed: int) -> Path:
    """Where a run goes if nobody says where: ``results/<scenario>-seed<seed>``."""
    safe = re.sub(r"[^\w.-]+", "_", scenario_name).lstrip(".")[:80]
    return Path("results") / f"{safe or 'scenario'}-seed{seed}"


def save(
    run: Any, folder: str | Path, *, figures: Mapping[str, Any] | None = None, command: str | None = None
) -> Path:
    """Write a run and its drawn figures; returns the folder that was made.

    A folder that holds the same run is replaced as a whole; any other existing folder is left alone and a
    numbered one is made. `StoreError` if the disk is full or the folder is closed; nothing half-written
    remains.
    """
    wanted = Path(folder)
    with one_line("write results in", wanted):
        with whole_folder(wanted, lambda place: stored_key(place) == run.provenance["key"]) as draft:
            _write_data(run, draft.work)
            _write_figures(figures or {}, draft.work / "figures")
            _write_manifest(run, draft.work, command)
        return draft.place


def load_run(folder: str | Path) -> StoredRun:
    """Read a run back; `StoreError` if it is no result folder, is damaged or is of another version."""
    place = Path(folder)
    with one_line("read results in", place):
        manifest = _read_manifest(place)
        _check_fingerprints(place, manifest["files"])
        tables = {name: _read_table(place / "tables" / f"{name}.parquet") for name in TABLES}
        return StoredRun(
            folder=place,
            manifest=manifest,
            summary=json.loads((place / "summary.json").read_text(encoding="utf-8")),
            series=_read_table(place / "series.parquet"),
            events=_read_table(place / "events.parquet"),
            **tables,
        )


def stored_key(place: Path) -> str | None:
    """Key of the run in a folder, or None if there is none that can be read."""
    try:
        return str(_read_manifest(place)["key"])
    except (OSError, StoreError):
        return None


def _write_data(run: Any, work: Path) -> None:
    (work / "tables").mkdir()
    _write_table(run.series, work / "series.parquet")
    _write_table(run.events, work / "events.parquet")
    for name in TABLES:
        _write_table(getattr(run, name), work / "tables" / f"{name}.parquet")
    _write_json(dict(run.summary), work / "summary.json")
    (work / "scenario.yaml").write_text(scenario_text(run.scenario), encoding="utf-8")


def _write_table(table: pd.DataFrame, path: Path) -> None:
    """Parquet without pandas' own notes: equal data give equal bytes whatever the version of pandas."""
    columns = pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata(None)
    pq.write_table(columns, path, compression="zstd")


def _read_table(path: Path) -> pd.DataFrame:
    table: pd.DataFrame = pq.read_table(path, use_threads=False).to_pandas()
    return table


def _write_figures(figures: Mapping[str, Any], folder: Path) -> None:
    if figures:
        folder.mkdir()
    for name, figure in figures.items():
        # Without a date and a program version in the file, the same figure is the same bytes.
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Creator": None})
        figure.savefig(folder / f"{name}.png", dpi=_DOTS_PER_INCH, metadata={"Software": None})


def _write_manifest(run: Any, work: Path, command: str | None) -> None:
    files = sorted(path for path in work.rglob("*") if path.is_file())
    manifest = {
        "format": FORMAT,
        **run.provenance,
        "files": {path.relative_to(work).as_posix(): _fingerprint(path) for path in files},
    }
    if command is not None:
        manifest["command"] = command
    _write_json(manifest, work / "manifest.json")


def _write_json(content: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


def _read_manifest(place: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((place / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StoreError(f"{place} is not a result folder: it has no manifest.json") from None
    except ValueError:
        raise StoreError(f"{place} is damaged: manifest.json cannot be read") from None
    if not isinstance(manifest, dict) or not {"format", "key", "seed", "files"} <= manifest.keys():
        raise StoreError(f"{place} is not a result folder of wijksim: its manifest.json is of something else")
    if manifest["format"] != FORMAT:
        raise StoreError(f"{place} was written by another version of wijksim ({manifest.get('wijksim')})")
    return manifest


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _check_fingerprints(place: Path, files: Mapping[str, str]) -> None:
    """Refuse data that changed after the run; figures may be edited."""
    for name, expected in files.items():
        if not name.startswith("figures/") and _fingerprint(place / name) != expected:
            raise StoreError(f"{place} is damaged: {name} is not the file that was written")
