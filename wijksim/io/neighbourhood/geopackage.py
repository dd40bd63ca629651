"""Squares of 100 m or 500 m and the wijk- en buurtkaart: GeoPackages in EPSG:28992, read only, through SQLite.

Only what is needed is read: the residents of a square, whose corner its name gives, and the outlines of areas.
"""

import re
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

from wijksim.io.neighbourhood.cells import NoNumber, code_of, number
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.io.neighbourhood.raw import year_in
from wijksim.io.plain_file import read_plain

DUTCH_GRID = 28992
"""EPSG code of the Dutch national grid, in metres."""
_SQUARE = re.compile(r"E(\d{4})N(\d{4})")
_SQUARE_IDS = re.compile(r"(crs28992res|c28992r)(100|500)m?", re.IGNORECASE)
_RESIDENTS = ("aantal_inwoners", "aantalinwoners", "inw")
_CODES = ("buurtcode", "bu_code", "wijkcode", "wk_code")
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
"""Length of the envelope in the head of a geometry, by its kind."""
MAX_POINTS = 2_000_000

Ring = list[tuple[float, float]]


@dataclass(frozen=True)
class Squares:
    """Residents by square: corners in metres on the national grid, lower left."""

    size: int
    """Side in metres, 100 or 500."""
    residents: dict[tuple[int, int], float]
    source: str
    year: int | None


@dataclass(frozen=True)
class Borders:
    """Outlines of areas by code, each a list of rings; a point inside an odd number of rings lies in the area."""

    rings: dict[str, list[Ring]]
    source: str
    year: int | None


def is_geopackage(file: Path) -> bool:
    """Whether a file begins as a database does."""
    return read_plain(file, first=16) == b"SQLite format 3\x00"


def read_geopackage(file: Path) -> list[Squares | Borders]:
    """Squares and outlines in a file; `WrongFile` when there are none."""
    place = f"file:{quote(str(file.resolve()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(place, uri=True)) as base:
            found = [each for table, grid in _layers(base) if (each := _layer(base, table, grid, file)) is not None]
    except (sqlite3.Error, struct.error, IndexError, UnicodeDecodeError) as error:
        raise WrongFile("broken_map", file, reason=type(error).__name__) from None
    if not found:
        raise WrongFile("no_layers", file)
    return found


def _layers(base: sqlite3.Connection) -> list[tuple[str, int]]:
    names = {str(name) for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    if "gpkg_contents" not in names:
        return []
    listed = base.execute("SELECT table_name, srs_id FROM gpkg_contents").fetchall()
    return [(str(table), int(grid or 0)) for table, grid in listed if table in names]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _layer(base: sqlite3.Connection, table: str, grid: int, file: Path) -> Squares | Borders | None:
    columns = [str(row[1]) for row in base.execute(f"PRAGMA table_info({_quoted(table)})")]
    if grid not in (DUTCH_GRID, 0, -1):
        raise WrongFile("other_grid", file, grid=grid)
    year = year_in(file.name)
    square = next((name for name in columns if _SQUARE_IDS.fullmatch(name)), None)
    residents = next((name for name in columns for known in _RESIDENTS if _is(name, known)), None)
    if square is not None and residents is not None:
        match = _SQUARE_IDS.fullmatch(square)
        assert match is not None
        cells = _read_squares(base, table, square, residents)
        return Squares(int(match[2]), cells, f"CBS Vierkantstatistieken ({file.name})", year)
    code = next((name for known in _CODES for name in columns if name.lower() == known), None)
    shape = base.execute("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (table,)).fetchone()
    if code is None or shape is None:
        return None
    return Borders(
        _read_rings(base, table, code, str(shape[0]), columns), f"CBS Wijk- en buurtkaart ({file.name})", year
    )


def _is(name: str, known: str) -> bool:
    """``aantal_inwoners``, ``aantalInwoners`` and ``INW2010`` are the same column."""
    return re.sub(r"(?<=^inw)20\d\d$", "", name.lower()) == known


def _read_squares(base: sqlite3.Connection, table: str, square: str, residents: str) -> dict[tuple[int, int], float]:
    rows = base.execute(f"SELECT {_quoted(square)}, {_quoted(residents)} FROM {_quoted(table)}")
    found: dict[tuple[int, int], float] = {}
    for name, value in rows:
        place = _SQUARE.fullmatch(str(name).strip())
        try:
            count = number(value)
        except NoNumber:
            continue
        if place is not None and count is not None and count > 0:
            found[int(place[1]) * 100, int(place[2]) * 100] = count
    return found


def _read_rings(
    base: sqlite3.Connection, table: str, code: str, shape: str, columns: list[str]
) -> dict[str, list[Ring]]:
    """Outlines by code; of an area that is split in land and water only the land."""
    water = next((name for name in columns if name.lower() == "water"), None)
    chosen = f", {_quoted(water)}" if water else ", 'NEE'"
    rings: dict[str, list[Ring]] = {}
    for name, blob, wet in base.execute(f"SELECT {_quoted(code)}, {_quoted(shape)}{chosen} FROM {_quoted(table)}"):
        known = code_of(name)
        if known and isinstance(blob, bytes) and str(wet).strip().upper() != "JA":
            rings.setdefault(known, []).extend(rings_of(blob))
    return rings


def rings_of(blob: bytes) -> list[Ring]:
    """Rings of a polygon or of several, from the binary form of GeoPackage; ``struct.error`` for another form."""
    if blob[:2] != b"GP":
        raise struct.error("no GeoPackage geometry")
    kind = (blob[3] >> 1) & 7
    if kind >= len(_ENVELOPE_BYTES):
        raise struct.error("no such envelope")
    return list(_Reader(blob, 8 + _ENVELOPE_BYTES[kind]).rings())


class _Reader:
    """Reads well-known binary from a place on."""

    def __init__(self, blob: bytes, place: int) -> None:
        self._blob, self._place = blob, place

    def _take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(form, self._blob, self._place)
        self._place += struct.calcsize(form)
        return values

    def rings(self, deep: int = 0) -> Iterator[Ring]:
        """All rings of a polygon (3) or of a collection of these (6)."""
        order = "<" if self._take("<B")[0] == 1 else ">"
        (kind,) = self._take(order + "I")
        kind, extra = kind & 0xFF if kind > 0x1000000 else kind % 1000, (kind // 1000) % 4
        dimensions = 2 + (extra in (1, 2)) + 2 * (extra == 3)
        (parts,) = self._take(order + "I")
        if kind == 6 and deep == 0:
            for _ in range(parts):
                yield from self.rings(1)
        elif kind == 3:
            for _ in range(parts):
                (points,) = self._take(order + "I")
                if points > MAX_POINTS:
                    raise struct.error("too many points")
                yield [self._take(f"{order}{dimensions}d")[:2] for _ in range(points)]
        else:
            raise struct.error("neither a polygon nor several")


def inside(x: float, y: float, rings: list[Ring]) -> bool:
    """Whether a point lies in an area: inside an odd number of its rings.

    >>> inside(1.0, 1.0, [[(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]])
    True
    """
    crossings = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                crossings += 1
    return crossings % 2 == 1
