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
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel, ConfigDict, FiniteFloat, RootModel, model_validator

from wijksim.io.careful import LARGEST_TABLE, Missing, OpenFolder, Unusable, checked, named, parts_of
from wijksim.io.cited import cited
from wijksim.io.folders import StoreError, one_line, place_of
from wijksim.io.manifest import key_of, prints_of, sizes_of
from wijksim.io.scenario_files import load, scenario_text
from wijksim.io.tables import write_csv, write_parquet
from wijksim.io.whole_folder import whole_folder
from wijksim.scenario.problems import shown
from wijksim.scenario.scenario import Scenario

FORMAT = 4
MAX_CELLS = 200_000_000
"""Rows times columns of a table; the events of a year in a city are a tenth of it."""
_DOTS_PER_INCH = 192
"""A figure of 10 inch wide fills the screen of a projector, 1920 by 1080."""
TABLES = (
    "organisations", "payers", "boundary_workers", "boundary_workers_by_year", "boundary_objects",
    "boundary_objects_by_year", "buurten", "buurten_by_year", "dyads", "experiments", "key_figures",
    "tasks_by_quarter", "ties_by_year", "waiting_by_organisation",
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
    tasks_by_quarter: pd.DataFrame
    ties_by_year: pd.DataFrame
    waiting_by_organisation: pd.DataFrame

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

    def __repr__(self) -> str:
        return f"<StoredRun of {self.manifest['scenario']['name']!r}, seed {self.seed}, in {self.folder}>"


def save(
    run: Any, folder: str | Path, *, figures: Mapping[str, Any] | None = None, command: str | None = None,
    observed: Any = None,
) -> Path:  # fmt: skip
    """Write a run and its drawn figures; returns the folder that was made.

    A folder that holds the same run, of the same scenario by the same code, is replaced as a whole; any other existing
    folder is left alone and a numbered one is made. `StoreError` if the disk is full or the folder is closed; nothing
    half-written remains.
    """
    wanted = place_of(folder)
    with one_line("write results in", wanted):
        with whole_folder(wanted, lambda place: stored_key(place) == run.provenance["key"]) as draft:
            _write_data(run, draft.work)
            if observed is not None:
                write_csv(observed.table, draft.work / "tables" / "observed.csv")
            _write_figures(figures or {}, draft.work / "figures")
            _write_manifest(run, draft.work, command)
        return draft.place


class RunManifest(BaseModel):
    """What the reading of a run needs of its manifest; there is more in it."""

    model_config = ConfigDict(extra="allow", frozen=True)

    format: int
    key: str
    seed: int
    files: dict[str, str]
    sizes: dict[str, int]

    @model_validator(mode="after")
    def _sizes_are_of_the_files(self) -> "RunManifest":
        if self.files.keys() != self.sizes.keys():
            raise ValueError("sizes and files do not name the same")
        return self


class Summary(RootModel[dict[str, FiniteFloat]]):
    """Means of outcomes by name."""


def load_run(folder: str | Path) -> StoredRun:
    """Read a run back; `StoreError` if it is no result folder, is damaged or is of another version.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> from wijksim.io.results import save
    >>> run = ws.run(small)
    >>> folder = save(run, "results/small")
    >>> again = ws.load_run(folder)
    >>> again.seed, again.series.equals(run.series)
    (1, True)
    """
    place = place_of(folder)
    if not os.path.lexists(place):
        raise StoreError(f"{named(place)} is not there, and thus no result folder (no manifest.json)")
    with one_line("read results in", place), OpenFolder.at(place) as inside:
        manifest = _read_manifest(inside)
        names = {"summary.json", "scenario.yaml", "series.parquet", "events.parquet"}
        names |= {f"tables/{name}.parquet" for name in TABLES}
        if missing := sorted(names - manifest.files.keys()):
            raise StoreError(f"{named(place)} is damaged: its manifest.json does not name {missing[0]}")
        for name in sorted(manifest.files.keys() - names):
            if not name.startswith("figures/"):  # figures may be edited
                _read_checked(inside, name, manifest)
        tables = {name: _read_table(inside, f"tables/{name}.parquet", manifest) for name in TABLES}
        _read_checked(inside, "scenario.yaml", manifest)
        _read_checked(inside, "summary.json", manifest)
        return StoredRun(
            folder=place,
            manifest=manifest.model_dump(),
            summary=inside.record("summary.json", Summary).root,
            series=_read_table(inside, "series.parquet", manifest),
            events=_read_table(inside, "events.parquet", manifest),
            **tables,
        )


def stored_key(place: Path) -> str | None:
    """Key of the run in a folder, or None if there is none that can be read."""
    return key_of(place)


def _write_data(run: Any, work: Path) -> None:
    (work / "tables").mkdir()
    write_parquet(run.series, work / "series.parquet")
    write_parquet(run.events, work / "events.parquet")
    for name in TABLES:
        write_parquet(getattr(run, name), work / "tables" / f"{name}.parquet")
    _write_json(dict(run.summary), work / "summary.json")
    (work / "scenario.yaml").write_text(scenario_text(run.scenario), encoding="utf-8")


def _read_table(inside: OpenFolder, name: str, manifest: RunManifest) -> pd.DataFrame:
    """A table that is the one that was written, and of a size that can be one."""
    content = _read_checked(inside, name, manifest)
    try:
        file = pq.ParquetFile(pa.BufferReader(content))
        if file.metadata.num_rows * file.metadata.num_columns > MAX_CELLS:
            raise Unusable(f"{named(inside.path / name)} has more rows than can be read")
        table: pd.DataFrame = file.read(use_threads=False).to_pandas()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise Unusable(f"{named(inside.path / name)} is damaged: {type(error).__name__}") from None
    return table


def _write_figures(figures: Mapping[str, Any], folder: Path) -> None:
    if figures:
        folder.mkdir()
    for name, figure in figures.items():
        # Without a date and a program version in the file, the same figure is the same bytes.
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Creator": None})
        figure.savefig(folder / f"{name}.png", dpi=_DOTS_PER_INCH, metadata={"Software": None})


def _write_manifest(run: Any, work: Path, command: str | None) -> None:
    manifest = {
        "format": FORMAT,
        **run.provenance,
        "files": prints_of(work),
        "sizes": sizes_of(work),
    }
    if command is not None:
        manifest["command"] = command
    manifest |= cited(run.scenario)
    _write_json(manifest, work / "manifest.json")


def _write_json(content: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


def _read_manifest(inside: OpenFolder) -> RunManifest:
    place = named(inside.path)
    try:
        tree = inside.json("manifest.json")
    except Missing:
        raise StoreError(f"{place} is not a result folder: it has no manifest.json") from None
    if not isinstance(tree, dict) or not {"format", "key", "seed", "files"} <= tree.keys():
        raise StoreError(f"{place} is not a result folder of wijksim: its manifest.json is of something else")
    if tree["format"] != FORMAT:
        raise StoreError(f"{place} was written by another version of wijksim ({shown(tree.get('wijksim'))})")
    manifest = checked(tree, RunManifest, inside.path / "manifest.json")
    for name in manifest.files:
        parts_of(name, inside.path)
    return manifest


def _read_checked(inside: OpenFolder, name: str, manifest: RunManifest) -> bytes:
    """A file that is the one that was written."""
    with inside.file(name) as file:
        if os.fstat(file.fileno()).st_size == manifest.sizes[name] <= LARGEST_TABLE:
            content = file.read(manifest.sizes[name])
            if sha256(content).hexdigest() == manifest.files[name]:
                return content
    raise StoreError(f"{named(inside.path)} is damaged: {name} is not the file that was written")
