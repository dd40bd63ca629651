"""Fetching Kerncijfers from Statistics Netherlands through ``cbsodata``: only when asked for, never by default.

What comes is kept as files, so that the next time needs no internet and everybody can see what was used.
"""

import json
import os
from importlib import import_module
from pathlib import Path
from typing import Any

from wijksim.io.folders import write_file
from wijksim.io.neighbourhood.cells import code_of
from wijksim.io.neighbourhood.kerncijfers import TABLES
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.model.own_wijk.areas import TAIL_OF_GEMEENTE
from wijksim.text.installation import how_to_get

PACKAGE = "cbsodata"
CODES = "Codering"
"""How the column with codes begins; the client puts names in the place of keys."""
EDITIONS = (2025, 2024)
"""Years that are fetched: the newest has people and households, the one before it income and use of provisions too."""
SECONDS = 60
"""As long as one answer is waited for."""


def fetch(area: str, folder: Path) -> list[Path]:
    """Kerncijfers of the gemeente of an area and of the land, as files in a folder; what is there is not fetched again.

    `WrongFile` without the package, without internet, and for an area that is no code.
    """
    code = code_of(area)
    if not code or code.startswith("NL"):
        raise WrongFile("fetch_needs_code", area=area)
    gemeente = code[TAIL_OF_GEMEENTE]
    tables = {year: table for table, year in TABLES.items() if year in EDITIONS}
    return [_edition(tables[year], year, gemeente, folder) for year in EDITIONS]


def _edition(table: str, year: int, gemeente: str, folder: Path) -> Path:
    file = folder / f"kwb-{year}-{table}-GM{gemeente}.json"
    if os.path.exists(file):
        return file
    rows = _rows(table, gemeente)
    if not any(gemeente in str(value)[:6] for row in rows for name, value in row.items() if name.startswith(CODES)):
        raise WrongFile("fetched_nothing", file, table=table, gemeente=f"GM{gemeente}")
    write_file(file, json.dumps({"value": rows}, ensure_ascii=False))
    return file


def _rows(table: str, gemeente: str) -> list[dict[str, Any]]:
    # Keys are padded with spaces to a width of ten; the beginning is enough to find them.
    wanted = " or ".join(f"startswith(WijkenEnBuurten,'{each}')" for each in
                         (f"GM{gemeente}", f"WK{gemeente}", f"BU{gemeente}", "NL00"))  # fmt: skip
    try:
        client = import_module(PACKAGE)
    except ImportError:
        raise WrongFile("no_client", package=PACKAGE, how=how_to_get("cbs")) from None
    try:
        rows: list[dict[str, Any]] = client.get_data(table, filters=wanted, timeout=SECONDS)
    except (OSError, ValueError, KeyError) as error:  # errors of its own library are of the system's kind
        raise WrongFile("no_internet", table=table, reason=type(error).__name__) from None
    return rows
