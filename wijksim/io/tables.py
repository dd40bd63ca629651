"""Tables in files, the same for every command: text stays text, equal tables are equal bytes."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from wijksim.io.escaping import csv_text
from wijksim.text.catalogue import say_if_known
from wijksim.text.language import Language

ROWS_OF_A_SHEET = 2**20 - 1
TEXT_OF_A_CELL = 32_767
"""Most characters that a spreadsheet keeps in a cell."""
BOOK = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "nan_inf_to_errors": True}
"""However a text begins, it is no formula, link or number."""
ALWAYS = datetime(2000, 1, 1)
"""One fixed date: without it the same table would be another file every second."""
_WIDEST = 60


def csv_of(table: pd.DataFrame) -> str:
    """A table as CSV: decimal point, numbers as they are, no text that a spreadsheet takes for a formula."""
    safe = table.rename(columns=lambda name: csv_text(str(name)))
    for place, dtype in enumerate(table.dtypes):
        if not pd.api.types.is_numeric_dtype(dtype):
            safe.isetitem(place, [_csv_cell(value) for value in table.iloc[:, place]])
    content: str = safe.to_csv(index=False, lineterminator="\n")
    return content


def write_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table as CSV in UTF-8; see :func:`csv_of`."""
    path.write_text(csv_of(table), encoding="utf-8", newline="")


def write_parquet(table: pd.DataFrame, path: Path) -> None:
    """Parquet without pandas' own notes: equal data give equal bytes whatever the version of pandas."""
    columns = pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata(None)
    pq.write_table(columns, path, compression="zstd")


def with_heads(table: pd.DataFrame, language: Language) -> pd.DataFrame:
    """The table as people read it: heads in their language, and names of the program where there is no other word."""
    return table.set_axis([say_if_known(f"column.{name}", language, str(name)) for name in table.columns], axis=1)


def write_xlsx(tables: Mapping[str, pd.DataFrame], target: Path | BinaryIO) -> None:
    """Write tables as the sheets of one workbook, with a heading that stays in sight."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    with Workbook(target, BOOK) as book:
        book.set_properties({"created": ALWAYS})
        head = book.add_format({"bold": True, "bottom": 1})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for column, title in enumerate(table.columns):
                sheet.write_string(0, column, str(title), head)
                sheet.set_column(column, column, _width(str(title), table.iloc[:, column]))
            for number, row in enumerate(table.head(ROWS_OF_A_SHEET).itertuples(index=False), 1):
                for column, value in enumerate(row):
                    write_cell(sheet, number, column, value)
            if len(table.columns):
                sheet.autofilter(0, 0, len(table), len(table.columns) - 1)


def write_cell(sheet: Any, row: int, column: int, value: Any) -> None:
    """Write one cell of a spreadsheet by what it is; a text as a text, whatever it begins with."""
    if isinstance(value, str):
        sheet.write_string(row, column, value[:TEXT_OF_A_CELL])
    elif pd.isna(value):
        sheet.write_blank(row, column, None)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    else:
        _write_number(sheet, row, column, value)


def _write_number(sheet: Any, row: int, column: int, value: Any) -> None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        sheet.write_string(row, column, str(value)[:TEXT_OF_A_CELL])
    else:
        sheet.write_number(row, column, number)


def _csv_cell(value: object) -> object:
    return csv_text(value) if isinstance(value, str) else value


def _width(title: str, column: pd.Series) -> int:
    longest = max((len(str(value)) for value in column.head(200) if isinstance(value, str)), default=10)
    return min(_WIDEST, max(len(title) + 3, longest + 1))
