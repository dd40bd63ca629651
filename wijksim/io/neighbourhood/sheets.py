"""Sheets of an Excel workbook as rows of cells, read by calamine: ten times as fast as openpyxl.

Calamine keeps a sheet as one block from its first cell to its last one and ends the whole process where there is no
memory for that. So the size of the block is looked at before.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wijksim.io.neighbourhood.problems import WrongFile

LARGEST = 400 * 2**20
"""Bytes of the largest table that is read, unpacked; the whole country with all columns is a quarter of it."""
MAX_CELLS = 21_000_000
"""Cells of the block of a sheet; the whole country with all columns has two million."""
_FAR = re.compile(rb"""r\s*=\s*["'](?:[A-Za-z]{3}|[H-Zh-z][A-Za-z]|[A-Za-z]*\d{6})""")
"""A cell from column HA on, or from row 100,000 on: with none of these a block is never too large."""
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d*)""")
"""Where a cell or a row says that it stands: letters of the column, number of the row."""
_PIECE, _OVERLAP = 2**20, 256
_LETTERS = 26


def sheets(file: Path, content: bytes) -> Iterator[tuple[str, list[list[Any]]]]:
    """Name and rows of each sheet; `WrongFile` for a book that cannot be read.

    Examples
    --------
    >>> try:
    ...     list(sheets(Path("kwb.xlsx"), b"PK"))
    ... except WrongFile as wrong:
    ...     print(wrong)
    kwb.xlsx: the table cannot be read (BadZipFile); download the file again
    """
    from python_calamine import load_workbook

    try:
        refuse_far_cells(file, content)
        with load_workbook(io.BytesIO(content)) as book:
            for name in book.sheet_names:
                yield name, list(book.get_sheet_by_name(name).iter_rows())
    except (WrongFile, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        # The library has faults of its own on broken books, some of which are no Exception.
        raise WrongFile("broken_table", file, reason=type(error).__name__) from None


def refuse_far_cells(file: Path, content: bytes) -> None:
    """`WrongFile` for a book too large to be read, or with a cell so far from the others that the sheet becomes so."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(each.file_size for each in packed.infolist()) > LARGEST:
            raise WrongFile("too_large", file, most=LARGEST // 2**20)
        if "xl/workbook.xml" not in packed.namelist():
            raise WrongFile("no_table", file)
        for each in packed.infolist():
            columns, rows = _edges(packed, each)
            if _number_of(columns) * rows > MAX_CELLS:
                raise WrongFile("far_cell", file, cell=f"{columns.decode()}{rows}")


def _edges(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[bytes, int]:
    """Letters of the last column and number of the last row that a part of a book names; A1 where none is far."""
    if not any(_FAR.search(piece) for piece in _pieces(packed, part)):
        return b"A", 1
    columns, rows = {b"A"}, {b"1"}
    for piece in _pieces(packed, part):
        found = _PLACE.findall(piece)
        columns.update(letters for letters, _ in found)
        rows.update(number for _, number in found)
    last = max(columns, key=lambda letters: (len(letters), letters.upper())).upper()
    return last, max(int(number or 1) for number in rows)


def _pieces(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part of a book in pieces; each begins with the end of the one before."""
    rest = b""
    with packed.open(part) as opened:
        while piece := opened.read(_PIECE):
            yield rest + piece
            rest = piece[-_OVERLAP:]


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
