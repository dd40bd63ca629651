"""From a file that a user downloaded to a header and rows of cells: CSV, Excel and JSON, whatever its spelling."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijksim.io.neighbourhood.cells import stem
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.io.neighbourhood.sheets import LARGEST, sheets
from wijksim.io.plain_file import read_plain

LONGEST_TITLE = 80
"""Lines above the header among which it is sought."""
_SEPARATORS = ";\t,|"
KEYS = frozenset({
    "wijkenenbuurten", "wijken", "regios", "gwbcode", "gwbcode10", "gwbcode8", "regio", "gmnaam", "recs", "codering",
    "gemeentenaam", "regioaanduiding", "bucode", "buurtcode", "wkcode", "wijkcode", "gmcode", "gemeentecode", "key",
    "identifier", "measure", "measurecode",
})  # fmt: skip
"""Stems of columns by which a header is known."""


@dataclass
class RawTable:
    """A table as it stands: texts of the header, rows of cells, and what the file says about itself."""

    file: Path
    header: list[str]
    rows: list[list[Any]]
    title: str = ""
    """Name of the file, title block and sheet: where a year or a number of a table is sought."""
    skipped: int = 0
    """Rows of another width: notes below the table."""
    columns: dict[str, int] = field(default_factory=dict)
    """Place of the first column of each stem."""

    def __post_init__(self) -> None:
        for place, name in enumerate(self.header):
            self.columns.setdefault(stem(name), place)

    def dicts(self, wanted: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Every row with these stems, as far as the table has them."""
        places = [(name, self.columns[name]) for name in wanted if name in self.columns]
        for row in self.rows:
            yield {name: row[place] if place < len(row) else None for name, place in places}


def read_raw(file: Path) -> RawTable:
    """The table in a file; `WrongFile` says what is wrong with it."""
    content = read_plain(file)
    if content is None:
        raise WrongFile("no_file", file)
    if not content.strip():
        raise WrongFile("empty", file)
    if len(content) > LARGEST:
        raise WrongFile("too_large", file, most=LARGEST // 2**20)
    if content.startswith(b"PK\x03\x04"):
        return _from_book(file, content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise WrongFile("old_excel", file)
    if content.startswith(b"%PDF") or content[:512].lstrip()[:1] == b"<":
        raise WrongFile("no_table", file)
    text = _decoded(file, content)
    if text.lstrip()[:1] in "{[":
        return _from_json(file, text)
    return _from_text(file, text)


def _decoded(file: Path, content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content[:4096]:
        raise WrongFile("no_table", file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _from_text(file: Path, text: str) -> RawTable:
    lines = text.splitlines()
    for separator in _SEPARATORS:
        for place, line in enumerate(lines[:LONGEST_TITLE]):
            cells = _split(line, separator)
            if _is_header(cells):
                rows = _rows_of("\n".join(lines[place + 1 :]), separator, file)
                return _table(file, cells, rows, "\n".join(lines[:place]))
    raise WrongFile("no_header", file)


def _split(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _rows_of(text: str, separator: str, file: Path) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text), delimiter=separator))
    except csv.Error as error:
        raise WrongFile("broken_table", file, reason=str(error)) from None


def _is_header(cells: list[Any]) -> bool:
    return len(cells) > 1 and any(stem(cell) in KEYS for cell in cells)


def _table(file: Path, header: list[Any], rows: list[list[Any]], title: str) -> RawTable:
    names = [str(cell if cell is not None else "").strip() for cell in header]
    while names and not names[-1]:
        names.pop()
    kept = [row for row in rows if sum(cell not in (None, "") for cell in row) > 1]
    return RawTable(file, names, kept, f"{file.name}\n{title}", skipped=len(rows) - len(kept))


def _from_book(file: Path, content: bytes) -> RawTable:
    for name, rows in sheets(file, content):
        for place, row in enumerate(rows[:LONGEST_TITLE]):
            if _is_header(row):
                above = "\n".join(str(cell) for line in rows[:place] for cell in line if cell not in (None, ""))
                return _table(file, row, rows[place + 1 :], f"{name}\n{above}")
    raise WrongFile("no_header", file)


def _from_json(file: Path, text: str) -> RawTable:
    """Rows of the interface of Statistics Netherlands, v3 (``TypedDataSet``) or v4 (``Observations``)."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongFile("broken_table", file, reason="JSON") from None
    rows = content.get("value") if isinstance(content, dict) else content
    if isinstance(rows, list) and not rows:
        raise WrongFile("no_rows", file)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise WrongFile("no_header", file)
    header = list(dict.fromkeys(key for row in rows for key in row))
    if not _is_header(header):
        raise WrongFile("no_header", file)
    context = str(content.get("odata.metadata", content.get("@odata.context", ""))) if isinstance(content, dict) else ""
    return _table(file, header, [[row.get(key) for key in header] for row in rows], context)


def year_in(text: str) -> int | None:
    """A year from 2013 to 2039 that a title names, the last one; None without one.

    >>> year_in("kwb-2024.xlsx"), year_in("Kerncijfers wijken en buurten 2023"), year_in("wijk.csv")
    (2024, 2023, None)
    """
    found = re.findall(r"(?<!\d)(20(?:1[3-9]|[23]\d))(?!\d)", text)
    return int(found[-1]) if found else None
