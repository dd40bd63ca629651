"""The folder of a comparison: complete or absent, the same bytes for the same comparison.

manifest.json        where it came from, the command that repeats it, a fingerprint of every file
comparison.json      all tables as data, for programs
comparison.xlsx      all tables as sheets, for people (when XlsxWriter is there)
tables/*.csv         settings, effects, parties, events, pairs and bands, for scripts: decimal point, no formulas
scenarios/*.yaml     the base and the variants with every value filled in
figures/*            each figure as SVG and as PNG
why.txt, why.json    the causal trace, if one was asked for
"""

import csv
import json
import re
from collections.abc import Mapping, Sequence
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from wijksim.io.folders import one_line, whole_folder
from wijksim.io.provenance import provenance
from wijksim.io.scenario_files import scenario_text
from wijksim.scenario.scenario import Scenario

TABLES = ("settings", "effects", "parties", "events", "pairs", "bands")
_NO_FORMULA = re.compile(r"^[=+@\t\r-]")
_ROWS_OF_A_SHEET = 2**20 - 1
_WIDEST = 60


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
    comparison: Compared, folder: str | Path, *, figures: Mapping[str, Any], command: str | None = None, why: Any = None
) -> Path:  # fmt: skip
    """Write a comparison with its drawn figures; returns the folder that was made.

    A folder that holds the same comparison is replaced as a whole, any other is left alone and a numbered one
    is made. ``StoreError`` if the disk is full or the folder is closed; nothing half-written remains.
    """
    wanted, origin = Path(folder), _origin(comparison)
    with one_line("write results in", wanted):
        with whole_folder(wanted, lambda place: _origin_of(place) == origin["key"]) as draft:
            _write_tables(comparison, draft.work)
            _write_scenarios(comparison.scenarios, draft.work / "scenarios")
            _write_figures(figures, draft.work / "figures")
            if why is not None:
                (draft.work / "why.txt").write_text(f"{why}\n", encoding="utf-8")
                _write_json(why.to_dict(), draft.work / "why.json")
            _write_manifest(origin, draft.work, command)
        return draft.place


def has_xlsx() -> bool:
    """Whether spreadsheets can be written here."""
    return find_spec("xlsxwriter") is not None


def _origin(comparison: Compared) -> dict[str, Any]:
    """Where a comparison came from; its key tells whether two are the same."""
    about = [provenance(each, seed=comparison.root, weeks=comparison.weeks) for each in comparison.scenarios]
    keys = [each["key"] for each in about]
    software = {
        name: value
        for name, value in about[0].items()
        if name not in ("command", "seed", "weeks", "scenario")
    }
    del software["scenario_key"]
    scenarios = [
        {"name": each.name, "key": key, "scenario": dict(each.to_dict())}
        for each, key in zip(comparison.scenarios, keys, strict=True)
    ]
    seeds = list(comparison.seeds)
    return {
        **software, "kind": "comparison", "key": "-".join(key[:16] for key in keys) + f"-{len(seeds)}",
        "root_seed": comparison.root, "seeds": seeds, "weeks": comparison.weeks, "scenarios": scenarios,
    }  # fmt: skip


def _origin_of(place: Path) -> str | None:
    try:
        return str(json.loads((place / "manifest.json").read_text(encoding="utf-8"))["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_tables(comparison: Any, work: Path) -> None:
    tables: dict[str, pd.DataFrame] = {name: getattr(comparison, name) for name in TABLES}
    (work / "tables").mkdir()
    for name, table in tables.items():
        _write_csv(table, work / "tables" / f"{name}.csv")
    if has_xlsx():
        _write_xlsx(tables, work / "comparison.xlsx")
    _write_json(comparison.to_dict(), work / "comparison.json")


def _write_csv(table: pd.DataFrame, path: Path) -> None:
    """Numbers as they are; text that a spreadsheet would take for a formula gets an apostrophe (OWASP)."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.columns)
        for row in table.itertuples(index=False):
            writer.writerow([_csv_cell(value) for value in row])


def _csv_cell(value: object) -> object:
    if isinstance(value, str):
        return f"'{value}" if _NO_FORMULA.match(value) else value
    return "" if pd.isna(value) else value  # type: ignore[call-overload]


def _write_xlsx(tables: Mapping[str, pd.DataFrame], path: Path) -> None:
    from datetime import datetime

    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        # One fixed date: the same comparison is the same file.
        book.set_properties({"created": datetime(2000, 1, 1)})
        head = book.add_format({"bold": True, "bottom": 1})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for column, title in enumerate(table.columns):
                sheet.write_string(0, column, str(title), head)
                sheet.set_column(column, column, _width(str(title), table[title]))
            for number, row in enumerate(table.head(_ROWS_OF_A_SHEET).itertuples(index=False), 1):
                for column, value in enumerate(row):
                    _write_cell(sheet, number, column, value)
            sheet.autofilter(0, 0, len(table), len(table.columns) - 1)


def _width(title: str, column: pd.Series) -> int:
    longest = max((len(str(value)) for value in column.head(200) if isinstance(value, str)), default=10)
    return min(_WIDEST, max(len(title) + 3, longest + 1))


def _write_cell(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, value)
    elif pd.isna(value):
        sheet.write_blank(row, column, None)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    else:
        sheet.write_number(row, column, float(value))


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
    files = sorted(path for path in work.rglob("*") if path.is_file())
    prints = {path.relative_to(work).as_posix(): _fingerprint(path) for path in files}
    _write_json({"format": 1, **origin, "command": command, "files": prints}, work / "manifest.json")


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _write_json(content: Mapping[str, Any], path: Path) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False, default=_plain)
    path.write_text(text + "\n", encoding="utf-8")


def _plain(value: Any) -> Any:
    """NumPy numbers as numbers, everything else as text."""
    return value.item() if hasattr(value, "item") else str(value)
