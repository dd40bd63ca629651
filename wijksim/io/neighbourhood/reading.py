"""All files that somebody has, read: what each one is, which areas it holds, what there is to know about it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from wijksim.io.folders import is_of_the_system
from wijksim.io.neighbourhood.cells import code_of, stem
from wijksim.io.neighbourhood.geopackage import Borders, Squares, is_geopackage, read_geopackage
from wijksim.io.neighbourhood.kerncijfers import (
    is_kerncijfers,
    is_observations,
    read_kerncijfers,
    read_observations,
    year_of,
)
from wijksim.io.neighbourhood.problems import Note, WrongFile
from wijksim.io.neighbourhood.raw import RawTable, read_raw
from wijksim.io.neighbourhood.social import kind_of, read_social
from wijksim.model.own_wijk.areas import Area

OLDEST, NEWEST = 2013, 2026
"""Years of the Kerncijfers that were looked at."""
MAX_FILES = 40


@dataclass
class Sources:
    """What a set of files holds. ``tables`` are lists of areas, Kerncijfers first, newest first."""

    kerncijfers: list[list[Area]] = field(default_factory=list)
    social: list[list[Area]] = field(default_factory=list)
    squares: list[Squares] = field(default_factory=list)
    borders: list[Borders] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    files: list[Note] = field(default_factory=list)
    """One line for each file: what it was taken for."""


def read_files(files: Iterable[str | Path], year: int | None = None) -> Sources:
    """Read all files; `WrongFile` for one that cannot be used. ``year`` is for a table that does not say its own."""
    named = [Path(os.path.expanduser(each)) for each in files]
    places = [each for each in named if not is_of_the_system(each.name)] or named
    if not places:
        raise WrongFile("no_files")
    if len(places) > MAX_FILES:
        raise WrongFile("too_many_files", n=len(places), most=MAX_FILES)
    sources = Sources()
    tables: list[RawTable] = []
    for place in places:
        if os.path.isdir(place):
            raise WrongFile("is_folder", place)
        if is_geopackage(place):
            _take_map(place, sources)
        else:
            tables.append(read_raw(place))
    titles = _titles(tables)
    for table in tables:
        _take_table(table, year, titles, sources)
    sources.kerncijfers.sort(key=_newest, reverse=True)
    return sources


def _newest(areas: list[Area]) -> int:
    return max((reading.year for area in areas for reading in area.values.values()), default=0)


def _take_map(place: Path, sources: Sources) -> None:
    for layer in read_geopackage(place):
        if isinstance(layer, Squares):
            sources.squares.append(layer)
            told = {"file": place.name, "size": layer.size, "n": len(layer.residents)}
            sources.files.append(Note("is_squares", told))
        else:
            sources.borders.append(layer)
            sources.files.append(Note("is_borders", {"file": place.name, "n": len(layer.rings)}))


def _take_table(table: RawTable, year: int | None, titles: dict[str, str], sources: Sources) -> None:
    if _is_list_of_titles(table):
        sources.files.append(Note("is_titles", {"file": table.file.name, "n": len(table.rows)}))
        return
    kind = kind_of(table)
    if kind:
        areas = read_social(table, kind, year, sources.notes)
        sources.social.append([_named(area, titles) for area in areas])
        sources.files.append(Note(f"is_{kind}", {"file": table.file.name, "n": len(areas)}))
        return
    if is_observations(table):
        areas = read_observations(table, year, titles, sources.notes)
    elif is_kerncijfers(table):
        areas = read_kerncijfers(table, year, sources.notes)
    else:
        raise WrongFile("no_known_table", table.file, columns=", ".join(table.header[:6]))
    of_year = year_of(table, year)
    if not OLDEST <= of_year <= NEWEST:
        raise WrongFile("year_outside", table.file, year=of_year, first=OLDEST, last=NEWEST)
    sources.kerncijfers.append([_named(area, titles) for area in areas])
    sources.files.append(Note("is_kerncijfers", {"file": table.file.name, "n": len(areas), "year": of_year}))
    if table.skipped:
        sources.notes.append(Note("notes_skipped", {"file": table.file.name, "n": table.skipped}))


def _is_list_of_titles(table: RawTable) -> bool:
    return ("key" in table.columns or "identifier" in table.columns) and "title" in table.columns


def _titles(tables: Iterable[RawTable]) -> dict[str, str]:
    """Titles of areas and measures by code, of lists that came along."""
    titles: dict[str, str] = {}
    for table in tables:
        if _is_list_of_titles(table):
            key = "key" if "key" in table.columns else "identifier"
            for row in table.dicts((key, "title")):
                code, title = str(row.get(key) or "").strip(), str(row.get("title") or "").strip()
                if code and title:
                    titles[code_of(code) or code] = title
    return titles


def _named(area: Area, titles: dict[str, str]) -> Area:
    if area.name or stem(area.code) == "" or area.code not in titles:
        return area
    return Area(area.code, titles[area.code], area.level, area.municipality, area.values)
