"""The folder of a study of one scenario over many seeds: complete or absent, the same bytes for the same study.

manifest.json     where it came from, the command that repeats it, a fingerprint of every file
scenario.yaml     the scenario with every value filled in
*.parquet, *.csv  tables: Parquet for the long ones, CSV for those that people open
*.json            summaries for programs
*.md              reports for people
*.xlsx            tables as sheets of one workbook, where that was asked for
figures/*         each figure as SVG and as PNG
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd

from wijksim.io.cited import cited, source_sheet
from wijksim.io.folders import one_line, place_of
from wijksim.io.manifest import key_of, prints_of
from wijksim.io.provenance import provenance
from wijksim.io.scenario_files import scenario_text
from wijksim.io.tables import write_csv, write_parquet, write_xlsx
from wijksim.io.whole_folder import whole_folder
from wijksim.scenario.scenario import Scenario

FORMAT = 1


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
    books: Mapping[str, Mapping[str, pd.DataFrame]] | None = None,
) -> Path:  # fmt: skip
    """Write a study; returns the folder that was made.

    A folder that holds the same study is replaced as a whole; any other existing folder is left alone and a
    numbered one is made. ``StoreError`` if the disk is full or the folder is closed; nothing half-written remains.
    """
    wanted, origin = place_of(folder), study.origin()
    with one_line("write results in", wanted):
        with whole_folder(wanted, lambda place: key_of(place) == origin["key"]) as draft:
            work = draft.work
            (work / "scenario.yaml").write_text(scenario_text(study.scenario), encoding="utf-8")
            for name, table in (parquet or {}).items():
                write_parquet(table, work / f"{name}.parquet")
            for name, table in (csv or {}).items():
                write_csv(table, work / f"{name}.csv")
            for name, summary in (summaries or {}).items():
                _write_json(summary, work / f"{name}.json")
            for name, sheets in (books or {}).items():
                write_xlsx({**sheets, **source_sheet(study.scenario)}, work / f"{name}.xlsx")
            for name, content in (texts or {}).items():
                (work / name).write_text(content, encoding="utf-8")
            _write_figures(figures or {}, work / "figures")
            _write_json(
                {"format": FORMAT, **origin, **cited(study.scenario), "files": prints_of(work)}, work / "manifest.json"
            )
        return draft.place


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
