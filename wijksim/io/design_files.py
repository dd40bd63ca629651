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
from wijksim.io.table_text import after_remarks
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
    content = decoded(file, read_bytes(file, LARGEST_DESIGN)).replace("\r\n", "\n").replace("\r", "\n")
    text, remarks, delimiter = after_remarks(content, _DELIMITERS)
    lines: list[int] = []

    def locate(place: Place, at_key: bool) -> tuple[int | None, int | None]:
        """Line of a row, and the number of its column."""
        column = names.index(place[-1]) + 1 if place and place[-1] in names else 1
        row = next((part for part in place if isinstance(part, int)), None)
        return remarks + (1 if row is None else lines[row]), column

    problems = Problems(shown(str(file), 300), locate)
    names = _names(text.partition("\n")[0], delimiter, remarks, problems)
    problems.raise_if_any()
    _check_names(names, remarks + 1, problems)
    problems.raise_if_any()
    cells = _cells(text, delimiter, len(names), remarks, problems, lines)
    problems.raise_if_any()
    # Of columns that are no parameters several may have one name, or none: they are not used.
    places = {name: place for place, name in enumerate(names)}
    columns = {name: _values(name, [row[place] for row in cells]) for name, place in places.items()}
    if any(_shows_its_point(row[places[name]], value) for name, values in columns.items()
           for row, value in zip(cells, values, strict=True)):  # fmt: skip
        columns = {name: [_decided(value) for value in values] for name, values in columns.items()}
    points = points_of_table(columns, problems)
    problems.raise_if_any()
    return points


def _names(first: str, delimiter: str, remarks: int, problems: Problems) -> list[str]:
    """Names of the columns."""
    try:
        return [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
    except csv.Error as error:
        problems.add_at(remarks + 1, 1, f"this line cannot be read: {shown(str(error))}")
        return []


def _check_names(names: Sequence[str], line: int, problems: Problems) -> None:
    if len(names) > MAX_COLUMNS:
        problems.add_at(line, 1, f"the table has {len(names)} columns, at most {MAX_COLUMNS} are read")
    seen: set[str] = set()
    for place, name in enumerate(names, start=1):
        if name in seen and parameter_of_column(name):
            problems.add_at(line, place, f"two columns have the name {shown(name)}", "take one of them out")
        seen.add(name)


def _cells(
    text: str, delimiter: str, width: int, remarks: int, problems: Problems, lines: list[int]
) -> list[list[str]]:  # fmt: skip
    """Rows after the first; `lines` gets the line of each, counted from the first. Empty lines do not count."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        next(reader)
        for row in reader:
            line = remarks + reader.line_num
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != width:
                problems.add_at(line, 1, f"this line has {len(row)} values, the first has {width} names")
                continue
            rows.append(row)
            lines.append(reader.line_num)
    except csv.Error as error:
        problems.add_at(remarks + reader.line_num, 1, f"this line cannot be read: {shown(str(error))}")
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
