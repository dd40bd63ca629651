"""Designs from elsewhere: a table of points as CSV, with a parameter in each column and a point in each row.

Read with the caution of every file: an ordinary file of a modest size, every row as long as the first, every cell read
like a value in a scenario file. What is wrong is told with its line and column.
"""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from wijksim.io.folders import place_of
from wijksim.io.scenario_source import decoded, read_bytes
from wijksim.scenario.design_table import Points, parameter_of_column, points_of_table
from wijksim.scenario.problems import Path as Place
from wijksim.scenario.problems import Problems, shown
from wijksim.scenario.spelling import Ambiguous, value_of

DESIGN_SUFFIXES = (".csv", ".tsv")
LARGEST_DESIGN = 256 * 1024**2
"""Bytes: a million points of some ten parameters."""
MAX_COLUMNS = 1_000
_DELIMITERS = (",", ";", "\t")


def is_design(name: str | Path) -> bool:
    """Whether a path has the name of a table."""
    return Path(name).suffix.lower() in DESIGN_SUFFIXES


def read_design(path: str | Path) -> Points:
    """The points in a table; `ScenarioError` lists all that is wrong with it."""
    file = place_of(path, "table")
    text, remarks = _after_remarks(decoded(file, read_bytes(file, LARGEST_DESIGN)))
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    names = [name.strip() for name in next(csv.reader([first.rstrip("\r")], delimiter=delimiter), [])]
    lines: list[int] = []

    def locate(place: Place, at_key: bool) -> tuple[int | None, int | None]:
        """Line of a row, and the number of its column."""
        column = names.index(place[-1]) + 1 if place and place[-1] in names else 1
        row = next((part for part in place if isinstance(part, int)), None)
        return remarks + (1 if row is None else lines[row]), column

    problems = Problems(shown(str(file), 300), locate)
    _check_names(names, problems)
    problems.raise_if_any()
    cells = _cells(text, delimiter, len(names), problems, lines)
    problems.raise_if_any()
    columns = {name: _values(name, [row[place] for row in cells]) for place, name in enumerate(names)}
    if any(_shows_its_point(cell, value) for row in zip(cells, zip(*columns.values(), strict=True), strict=True)
           for cell, value in zip(*row, strict=True)):  # fmt: skip
        columns = {name: [_decided(value) for value in values] for name, values in columns.items()}
    points = points_of_table(columns, problems)
    problems.raise_if_any()
    return points


def _after_remarks(text: str) -> tuple[str, int]:
    """The table without the lines at its top that begin with ``#``, and how many these are."""
    remarks = 0
    while text.startswith("#"):
        text = text.partition("\n")[2]
        remarks += 1
    return text, remarks


def _check_names(names: Sequence[str], problems: Problems) -> None:
    if len(names) > MAX_COLUMNS:
        problems.add_at(1, 1, f"the table has {len(names)} columns, at most {MAX_COLUMNS} are read")
    seen: set[str] = set()
    for place, name in enumerate(names, start=1):
        if name in seen and parameter_of_column(name):
            problems.add_at(1, place, f"two columns have the name {shown(name)}", "take one of them out")
        seen.add(name)


def _cells(text: str, delimiter: str, width: int, problems: Problems, lines: list[int]) -> list[list[str]]:
    """Rows after the first; `lines` gets the line of each. Empty lines do not count."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        next(reader)
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != width:
                problems.add_at(reader.line_num, 1, f"this line has {len(row)} values, the first has {width} names")
                continue
            rows.append(row)
            lines.append(reader.line_num)
    except csv.Error as error:
        problems.add_at(reader.line_num, 1, f"this line cannot be read: {shown(str(error))}")
    except StopIteration:
        problems.add_at(1, 1, "the file is empty", "its first line holds names of parameters")
    return rows


def _shows_its_point(cell: str, value: object) -> bool:
    """Whether a cell can only be read with its point before decimals, and with it every cell of the same table."""
    return type(value) is float and "." in cell


def _decided(value: object) -> object:
    """A number that could be read in two ways where it stands alone."""
    return float(value) if isinstance(value, Ambiguous) else value


def _values(name: str, cells: Sequence[str]) -> Sequence[object]:
    """Cells as a scenario file would read them; those of a column that is no parameter stay as they are."""
    parameter = parameter_of_column(name)
    return cells if parameter is None else [value_of(cell, parameter.kind) for cell in cells]
