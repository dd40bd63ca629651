"""The folder of a study of one scenario over many seeds: complete or absent, the same bytes for the same study.

manifest.json     where it came from, the command that repeats it, a fingerprint of every file
scenario.yaml     the scenario with every value filled in
*.parquet, *.csv  tables: Parquet for the long ones, CSV for those that people open
*.json            summaries for programs
*.md              reports for people
figures/*         each figure as SVG and as PNG
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from wijksim.io.folders import one_line, whole_folder
from wijksim.io.provenance import provenance
from wijksim.io.scenario_files import scenario_text
from wijksim.scenario.scenario import Scenario


@dataclass(frozen=True)
class Study:
    """Where a study came from."""

    kind: str
    scenario: Scenario
    root: int
    """Root of the list of seeds."""
    seeds: tuple[int, ...]
    about: Mapping[str, Any] = field(default_factory=dict)
    """What else makes this study another one."""
    command: str | None = None

    def origin(self) -> dict[str, Any]:
        """What the manifest says; its key tells whether two studies are the same."""
        weeks = int(self.scenario["horizon_weeks"])
        run = provenance(self.scenario, seed=self.root, weeks=weeks)
        identity = json.dumps([self.kind, run["key"], self.seeds, dict(self.about)], sort_keys=True)
        software = {name: value for name, value in run.items() if name not in ("command", "seed", "key")}
        key = sha256(identity.encode()).hexdigest()
        return {
            "kind": self.kind, "key": key, "command": self.command, "root_seed": self.root, "seeds": list(self.seeds),
            **self.about, **software,
        }  # fmt: skip


def save_study(
    folder: str | Path, study: Study, *, parquet: Mapping[str, pd.DataFrame] | None = None,
    csv: Mapping[str, pd.DataFrame] | None = None, summaries: Mapping[str, Any] | None = None,
    figures: Mapping[str, Any] | None = None, texts: Mapping[str, str] | None = None,
) -> Path:  # fmt: skip
    """Write a study; returns the folder that was made.

    A folder that holds the same study is replaced as a whole; any other existing folder is left alone and a
    numbered one is made. ``StoreError`` if the disk is full or the folder is closed; nothing half-written remains.
    """
    wanted, origin = Path(folder), study.origin()
    with one_line("write results in", wanted):
        with whole_folder(wanted, lambda place: _key_of(place) == origin["key"]) as draft:
            work = draft.work
            (work / "scenario.yaml").write_text(scenario_text(study.scenario), encoding="utf-8")
            for name, table in (parquet or {}).items():
                content = pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata(None)
                pq.write_table(content, work / f"{name}.parquet", compression="zstd")
            for name, table in (csv or {}).items():
                table.to_csv(work / f"{name}.csv", index=False, lineterminator="\n", encoding="utf-8")
            for name, summary in (summaries or {}).items():
                _write_json(summary, work / f"{name}.json")
            for name, content in (texts or {}).items():
                (work / name).write_text(content, encoding="utf-8")
            _write_figures(figures or {}, work / "figures")
            files = sorted(path for path in work.rglob("*") if path.is_file())
            prints = {path.relative_to(work).as_posix(): _fingerprint(path) for path in files}
            _write_json({"format": 1, **origin, "files": prints}, work / "manifest.json")
        return draft.place


def _key_of(place: Path) -> str | None:
    try:
        return str(json.loads((place / "manifest.json").read_text(encoding="utf-8"))["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_figures(figures: Mapping[str, Any], folder: Path) -> None:
    if figures:
        folder.mkdir()
    for name, figure in figures.items():
        # Without a date and a program version in the file, the same figure is the same bytes.
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Creator": None})
        figure.savefig(folder / f"{name}.png", dpi=150, metadata={"Software": None})


def _write_json(content: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
