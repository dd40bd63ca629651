"""Files of observed figures: one line for each area, period and outcome, with value, margins and source.

The first line names the columns: ``area, period, outcome, value, low, high, source`` and perhaps ``status``, in any
order and in Dutch or English. Commas, semicolons or tabs between them; a comma or a point before decimals. What is
wrong is told for all lines at once, each with its line and column.
"""

import csv
import math
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

from wijksim.domain.outcomes import Kind
from wijksim.io.folders import place_of
from wijksim.io.scenario_source import check_is_text, read_bytes
from wijksim.io.table_text import after_remarks
from wijksim.scenario.number_hints import without_thousands
from wijksim.scenario.observed import KINDS, STATUSES, Observation, Observed, Period, period_of
from wijksim.scenario.problems import Path as Place
from wijksim.scenario.problems import Problems, nearest, shown
from wijksim.scenario.spelling import as_number, closed_up, two_meanings
from wijksim.text.observed import words_of_outcomes

LARGEST = 2 * 1024**2
"""Bytes: many thousands of lines."""
MAX_ROWS = 5_000
LONGEST_TEXT = 400
COLUMNS: dict[str, tuple[str, ...]] = {
    "area": ("gebied", "wijk"),
    "period": ("periode", "perioden"),
    "outcome": ("uitkomst",),
    "value": ("waarde",),
    "low": ("laag",),
    "high": ("hoog",),
    "source": ("bron",),
    "status": (),
}
"""Columns, each with its Dutch names."""
NEEDED = ("period", "outcome", "value", "source")
STATUS_WORDS = {"gemeten": "measured", "gebruikt": "fitted", "gefit": "fitted", "prognose": "forecast", "": "measured"}
"""What may stand in the column of the status besides its own names; an empty cell is measured."""
HIGHEST = {"coordination_level": 8.0}
"""Outcomes with an upper end of their own."""
VERY_MUCH = 1e12
PERCENT = 100.0
_DELIMITERS = (";", ",", "\t")
_BEGIN = 16_384
"""Bytes in which the names of the columns stand."""
_PERIODS = "a year (2025), quarter (2025-Q1), month (2025-03), day (2025-03-15), or weeks of the run (0-51)"


def load_observed(path: str | Path) -> Observed:
    """Read observed figures from a CSV file, to be laid beside what the model makes of them.

    Parameters
    ----------
    path
        A CSV file with the columns ``area, period, outcome, value, low, high, source`` and perhaps ``status``
        (``measured``, ``fitted`` or ``forecast``). A share is written as ``0.35`` or ``35%``.

    Raises
    ------
    ScenarioError
        With everything that is wrong: line and column, the value, and what is allowed.

    Examples
    --------
    >>> import wijksim as ws
    >>> from pathlib import Path
    >>> _ = Path("observed.csv").write_text("period,outcome,value,source\\n2025,practice_share,140%,survey\\n")
    >>> try:
    ...     ws.load_observed("observed.csv")
    ... except ws.ScenarioError as error:
    ...     print(error)
    observed.csv:2:3: practice_share is 140%; allowed: a number from 0 to 1; write a share as 0.35 or 35%
    """
    file = place_of(path, "table")
    content = read_bytes(file, LARGEST)
    check_is_text(file, content)
    return _Reader(file).read(_decoded(content))


def read_observed(text: str, name: str) -> Observed:
    """Observed figures from the text of a file; ``name`` is what problems call it."""
    return _Reader(Path(name)).read(text)


def is_observed(file: Path) -> bool:
    """Whether the first line of a file has the columns of observed figures."""
    known = {word: name for name, words in COLUMNS.items() for word in (name, *words)}
    with file.open("rb") as opened:
        begin = opened.read(_BEGIN)
    whole = begin.rpartition(b"\n")[0] if len(begin) == _BEGIN else begin  # no half letter at the end
    text, _, delimiter = after_remarks(_decoded(whole or begin), _DELIMITERS)
    names = {known.get(cell.strip(' "').lower()) for cell in text.partition("\n")[0].split(delimiter)}
    return {"period", "outcome", "value"} <= names


def _decoded(content: bytes) -> str:
    """Spreadsheets write UTF-8 with or without a mark, UTF-16, or Windows-1252; lines end in a newline."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Reader:
    """Reads one file and collects what is wrong with it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.columns: dict[str, int] = {}
        self.first = 1
        """The line with the names of the columns."""
        self.problems = Problems(shown(str(file), 300), self._locate)

    def _locate(self, place: Place, at_key: bool) -> tuple[int | None, int | None]:
        line = next((part for part in place if isinstance(part, int)), self.first)
        return line, self.columns.get(str(place[-1]), 0) + 1

    def read(self, text: str) -> Observed:
        """All lines."""
        text, remarks, delimiter = after_remarks(text, _DELIMITERS)
        self.first += remarks
        table = self._cells(text, delimiter, remarks)
        self._read_header(next(table, (1, []))[1])
        rows: list[Observation] = []
        for line, cells in table:
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) == MAX_ROWS:
                self.problems.add_at(line, 1, f"the table has more than {MAX_ROWS} lines")
                break
            self._check_named(line, cells)
            row = self._row(line, {name: _cell(cells, place) for name, place in self.columns.items()})
            if row is not None:
                rows.append(row)
        self._check_double(rows)
        self.problems.raise_if_any()
        if not rows:
            self.problems.add_at(
                self.first, 1, "there is no line with an observed figure", "name the columns, then a line for each"
            )
        self.problems.raise_if_any()
        return Observed(tuple(rows), self.file.name)

    def _cells(self, text: str, delimiter: str, remarks: int):  # type: ignore[no-untyped-def]
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        try:
            for cells in reader:
                yield remarks + reader.line_num, cells
        except csv.Error as error:
            self.problems.add_at(remarks + reader.line_num, 1, f"this line cannot be read: {shown(str(error))}")

    def _read_header(self, names: Sequence[str]) -> None:
        known = {word: name for name, words in COLUMNS.items() for word in (name, *words)}
        for place, name in enumerate(names):
            column = known.get(name.strip().lower())
            if column is None and name.strip():
                self.problems.add_at(
                    self.first, place + 1, f"there is no column {shown(name.strip())}", nearest(name, known)
                )
            elif column in self.columns:
                self.problems.add_at(
                    self.first, place + 1, f"two columns have the name {column}", "take one of them out"
                )
            elif column is not None:
                self.columns[column] = place
        missing = [name for name in NEEDED if name not in self.columns]
        if missing:
            self.problems.add_at(self.first, 1, f"the first line lacks the columns {', '.join(missing)}")
        self.problems.raise_if_any()

    def _check_named(self, line: int, cells: Sequence[str]) -> None:
        """A value in a column without a name is one that somebody meant for another column, most often: ``7,5``."""
        places = self.columns.values()
        lost = next((place for place, cell in enumerate(cells) if cell.strip() and place not in places), None)
        if lost is not None:
            hint = "name the column, or put a value with a comma between quotes"
            said = f"{shown(cells[lost].strip())} stands in a column without a name"
            self.problems.add_at(line, lost + 1, said, hint)

    def _row(self, line: int, cells: Mapping[str, str]) -> Observation | None:
        before = len(self.problems.found)
        outcome, period = self._outcome(line, cells["outcome"]), self._period(line, cells["period"])
        status = STATUS_WORDS.get(cells.get("status", "").lower(), cells.get("status", "").lower())
        if status not in STATUSES:
            self._add(line, "status", f"there is no status {shown(status)}", f"one of {', '.join(STATUSES)}")
        if not cells["source"]:
            self._add(line, "source", "source is empty", "", "write where the figure comes from")
        value, low, high = (self._number(line, name, cells.get(name, ""), outcome) for name in ("value", "low", "high"))
        if value is not None:
            for name, edge, wrong in (("low", low, low is not None and low > value),
                                      ("high", high, high is not None and high < value)):  # fmt: skip
                if wrong:
                    self._add(
                        line, name, f"{name} is {edge:g} and value is {value:g}", "low at most value at most high"
                    )
        if len(self.problems.found) > before or outcome is None or period is None or value is None:
            return None
        area, source = cells.get("area", "")[:LONGEST_TEXT], cells["source"][:LONGEST_TEXT]
        return Observation(area, period, outcome, value, low, high, source, status, line)

    def _add(self, line: int, column: str, message: str, allowed: str = "", hint: str = "") -> None:
        self.problems.add((line, column), message, allowed=allowed, hint=hint)

    def _outcome(self, line: int, text: str) -> str | None:
        words = words_of_outcomes()
        found = words.get(text.lower())
        if found is None:
            self._add(line, "outcome", f"there is no outcome {shown(text)}", "", nearest(text, KINDS))
        return found

    def _period(self, line: int, text: str) -> Period | None:
        found = period_of(text)
        if found is None:
            self._add(line, "period", f"period is {shown(text)}", _PERIODS)
        return found

    def _number(self, line: int, column: str, text: str, outcome: str | None) -> float | None:
        if not text and column != "value":
            return None
        kind = KINDS.get(outcome or "")
        percent = text.endswith("%")
        bare = closed_up(text.removeprefix("€").removesuffix("%").strip())
        if kind is not Kind.SHARE and two_meanings(bare) is not None:
            hint = "write 1250 for thousands, or 1.2500 for decimals"
            self._add(line, column, f"{shown(text)} can be read in two ways", "", hint)
            return None
        if two_meanings(bare) is None:
            bare = without_thousands(bare) or bare
        try:
            value = as_number(bare.replace(",", ".")) / (PERCENT if percent else 1.0)
        except ValueError:
            value = math.nan
        if not math.isfinite(value) or (percent and kind is not Kind.SHARE):
            self._add(line, column, f"{column} is {shown(text) or 'empty'}", "a number")
            return None
        low = -VERY_MUCH if kind is Kind.EURO else 0.0
        high = 1.0 if kind is Kind.SHARE else HIGHEST.get(outcome or "", VERY_MUCH)
        if kind is not None and not low <= value <= high:
            hint = "write a share as 0.35 or 35%" if kind is Kind.SHARE else ""
            self._add(line, column, f"{outcome} is {shown(text)}", f"a number from {low:g} to {high:g}", hint)
            return None
        return value

    def _check_double(self, rows: Sequence[Observation]) -> None:
        seen: dict[tuple[object, ...], int] = {}
        for row in rows:
            same = (row.area.lower(), row.period.start, row.period.end, row.outcome, row.status, row.source)
            if same in seen:
                self._add(row.line, "outcome", f"line {seen[same]} says this already", "", "take one of them out")
            seen.setdefault(same, row.line)


def _cell(cells: Sequence[str], place: int) -> str:
    return " ".join(cells[place].split()) if place < len(cells) else ""
