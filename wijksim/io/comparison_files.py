"""The folder of a comparison: complete or absent, the same bytes for the same comparison.

manifest.json        where it came from, the command that repeats it, a fingerprint of every file
comparison.json      all tables as data, for programs
comparison.xlsx      all tables as sheets, for people (when XlsxWriter is there)
tables/*.csv         settings, effects, parties, events, pairs and bands, for scripts: decimal point, no formulas
scenarios/*.yaml     the base and the variants with every value filled in
figures/*            each figure as SVG and as PNG
why.txt, why.json    the causal trace, if one was asked for
"""

import json
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from wijksim.io.cited import cited, source_sheet
from wijksim.io.folders import one_line, place_of
from wijksim.io.manifest import key_of, prints_of
from wijksim.io.provenance import provenance
from wijksim.io.scenario_files import scenario_text
from wijksim.io.tables import with_heads, write_csv, write_xlsx
from wijksim.io.whole_folder import whole_folder
from wijksim.scenario.scenario import Scenario

FORMAT = 1
TABLES = ("settings", "effects", "parties", "events", "pairs", "bands")


class Compared(Protocol):
    """What is written of a comparison."""

    @property
    def scenarios(self) -> tuple[Scenario, ...]: ...
    @property
    def root(self) -> int: ...
    @property
    def seeds(self) -> tuple[int, ...]: ...
    @property
    def weeks(self) -> int: ...
    def to_dict(self) -> dict[str, Any]: ...


def save_comparison(
    comparison: Compared, folder: str | Path, *, figures: Mapping[str, Any], command: str | None = None,
    why: Any = None, observed: Any = None,
) -> Path:  # fmt: skip
    """Write a comparison with its drawn figures; returns the folder that was made.

    A folder that holds the same comparison is replaced as a whole, any other is left alone and a numbered one
    is made. ``StoreError`` if the disk is full or the folder is closed; nothing half-written remains.
    """
    wanted, origin = place_of(folder), _origin(comparison)
    with one_line("write results in", wanted):
        with whole_folder(wanted, lambda place: key_of(place) == origin["key"]) as draft:
            _write_tables(comparison, draft.work)
            _write_scenarios(comparison.scenarios, draft.work / "scenarios")
            _write_figures(figures, draft.work / "figures")
            if why is not None:
                (draft.work / "why.txt").write_text(f"{why}\n", encoding="utf-8")
                _write_json(why.to_dict(), draft.work / "why.json")
            if observed is not None:
                write_csv(observed.table, draft.work / "tables" / "observed.csv")
                _write_json(observed.to_dict(), draft.work / "observed.json")
            _write_manifest(origin, draft.work, command)
        return draft.place


def has_xlsx() -> bool:
    """Whether spreadsheets can be written here."""
    return find_spec("xlsxwriter") is not None


def _origin(comparison: Compared) -> dict[str, Any]:
    """Where a comparison came from; its key tells whether two are the same."""
    about = [provenance(each, seed=comparison.root, weeks=comparison.weeks) for each in comparison.scenarios]
    keys = [each["key"] for each in about]
    software = {name: value for name, value in about[0].items() if name not in ("command", "seed", "weeks", "scenario")}
    del software["scenario_key"]
    scenarios = [
        {"name": each.name, "key": key, "scenario": dict(each.to_dict())}
        for each, key in zip(comparison.scenarios, keys, strict=True)
    ]
    seeds = list(comparison.seeds)
    return {
        **software, **cited(comparison.scenarios[0]),
        "kind": "comparison", "key": "-".join(key[:16] for key in keys) + f"-{len(seeds)}",
        "root_seed": comparison.root, "seeds": seeds, "weeks": comparison.weeks, "scenarios": scenarios,
    }  # fmt: skip


def _write_tables(comparison: Any, work: Path) -> None:
    tables: dict[str, pd.DataFrame] = {name: getattr(comparison, name) for name in TABLES}
    (work / "tables").mkdir()
    for name, table in tables.items():
        write_csv(table, work / "tables" / f"{name}.csv")
    if has_xlsx():
        sheets = {name: with_heads(table, comparison.lang) for name, table in tables.items()}
        write_xlsx({**sheets, **source_sheet(comparison.scenarios[0])}, work / "comparison.xlsx")
    _write_json(comparison.to_dict(), work / "comparison.json")


def _write_scenarios(scenarios: Sequence[Scenario], folder: Path) -> None:
    folder.mkdir()
    for number, scenario in enumerate(scenarios):
        role = "base" if number == 0 else f"variant-{number}"
        (folder / f"{role}.yaml").write_text(scenario_text(scenario), encoding="utf-8")


def _write_figures(figures: Mapping[str, Any], folder: Path) -> None:
    folder.mkdir()
    for name, figure in figures.items():
        # Without a date and a program version in the file, the same figure is the same bytes.
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None, "Creator": None})
        figure.savefig(folder / f"{name}.png", dpi=150, metadata={"Software": None})


def _write_manifest(origin: Mapping[str, Any], work: Path, command: str | None) -> None:
    files = prints_of(work)
    _write_json({"format": FORMAT, **origin, "command": command, "files": files}, work / "manifest.json")


def _write_json(content: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False, default=_plain)
    path.write_text(text + "\n", encoding="utf-8")


def _plain(value: Any) -> Any:
    """NumPy numbers as numbers, everything else as text."""
    return value.item() if hasattr(value, "item") else str(value)
