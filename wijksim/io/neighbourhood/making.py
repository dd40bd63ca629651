"""From files to a scenario of one real wijk: `neighbourhood`, the same for Python, the command line and the app."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from wijksim.io.folders import write_file
from wijksim.io.names import file_name
from wijksim.io.neighbourhood.fetching import fetch as fetch_kerncijfers
from wijksim.io.neighbourhood.geopackage import Borders, Squares, inside
from wijksim.io.neighbourhood.organisation_book import Book, edits, is_book, read_book
from wijksim.io.neighbourhood.problems import Note, WrongFile
from wijksim.io.neighbourhood.reading import Sources, read_files
from wijksim.io.wijk_writing import different, wijk_text
from wijksim.model.own_wijk.areas import Area
from wijksim.model.own_wijk.finding import NotFound, described, find
from wijksim.model.own_wijk.local import Tables, wijk_of
from wijksim.scenario.arguments import language_from
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measure_parts import LEVELS
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import SCHEMA_VERSION, Scenario
from wijksim.scenario.wijk import STATUSES, Buurt, Wijk
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.sources import source_words

OLD_YEARS = 4
"""Years between the newest and the oldest figure from which it is told."""
MIN_RESIDENTS = 50
"""Residents of the smallest neighbourhood that a scenario can have."""
MAX_PARTS_OF_A_SQUARE = 25
"""Squares of 100 m in one of 500 m."""
LICENCE = "CC BY 4.0"


@dataclass
class Neighbourhood:
    """A real wijk, read from files.

    Examples
    --------
    >>> import wijksim as ws
    >>> ws.neighbourhood([], area="Oudorp")
    Traceback (most recent call last):
        ...
    wijksim.io.neighbourhood.problems.WrongFile: <python>: name at least one file
    """

    scenario: Scenario
    """A scenario of it, with nothing else different from the baseline."""
    matched: str
    """The area that was found: name, gemeente and code."""
    files: list[Note]
    notes: list[Note] = field(default_factory=list)

    @property
    def wijk(self) -> Wijk:
        """Its figures, each with source, year, level and status."""
        assert self.scenario.wijk is not None
        return self.scenario.wijk

    def told(self, lang: Language = "en") -> str:
        """What was read, found and filled in, line by line, in ``nl`` or ``en``."""
        lang = language_from(lang)
        lines = [each.told(lang) for each in self.files]
        lines.append(say("neighbourhood.matched", lang, area=self.matched, buurten=len(self.wijk.buurten)))
        counted = self.wijk.counted()
        parts = [f"{counted[status]} {say(f'neighbourhood.status_{status}', lang)}" for status in STATUSES]
        lines.append(say("neighbourhood.counted", lang, parts=", ".join(parts)))
        lines += [each.told(lang) for each in self.notes]
        return "\n".join([*lines, citation(self.wijk, lang)])

    def table(self, lang: Language = "en") -> list[dict[str, object]]:
        """A row for each figure: what, value, status, level, year, source."""
        lang = language_from(lang)
        return [
            {
                "figure": say(f"neighbourhood.figure_{name}", lang),
                "value": figure.value,
                "status": say(f"neighbourhood.status_{figure.status}", lang),
                "level": figure.level,
                "year": figure.year,
                "source": source_words(figure.source, lang),
            }
            for name, figure in self.wijk.figures.items()
        ]

    def text(self) -> str:
        """The scenario file: what differs from the baseline, each source named once."""
        return wijk_text(self.scenario)

    def save(self, file: str | Path) -> Path:
        """Write the scenario file; `FileExistsError` when there is one already."""
        place = Path(file)
        if not write_file(place, self.text()):
            raise FileExistsError(f"{place} exists already")
        return place


def neighbourhood(
    files: str | Path | Iterable[str | Path], area: str, *, year: int | None = None, name: str | None = None,
    fetch: bool = False,
) -> Neighbourhood:  # fmt: skip
    """A scenario of a real wijk, from files that you have.

    Parameters
    ----------
    files
        Kerncijfers wijken en buurten (xlsx, CSV or JSON of StatLine, any year from 2013) and, if you have them, tables
        of Wmo (86158NED), joint use (85994NED), RIVM and Vektis, squares of 100 m or 500 m, the wijk- en buurtkaart.
    area
        Name or code of a wijk, gemeente or buurt; ``"Centrum, Zutphen"`` where a name recurs.
    year
        Of a table that does not say it itself.
    name
        Of the scenario; by default that of the area.
    fetch
        Fetch the Kerncijfers of CBS over the internet too, with ``cbsodata`` (the extra ``cbs``), and keep them as
        files in this folder. The area has to be a code then.

    Raises
    ------
    WrongFile
        A `ScenarioError` that says which file, or which area, and what can be done.

    Examples
    --------
    >>> import wijksim as ws
    >>> try:
    ...     ws.neighbourhood("kwb-2024.xlsx", area="Oudorp")
    ... except ws.ScenarioError as error:
    ...     print(error)
    kwb-2024.xlsx: there is no such file, or it is no ordinary file
    """
    listed = [files] if isinstance(files, str | Path) else list(files)
    if fetch:
        listed = [*listed, *fetch_kerncijfers(area, Path())]
    books = [Path(os.path.expanduser(each)) for each in listed if is_book(Path(os.path.expanduser(each)))]
    if len(books) > 1:
        raise WrongFile("several_books", books[1])
    listed = [each for each in listed if Path(os.path.expanduser(each)) not in books]
    book = read_book(books[0]) if books else None
    if book is not None and not listed:
        raise WrongFile("no_kerncijfers", book.file)
    sources = read_files(listed, year)
    if not sources.kerncijfers:
        raise WrongFile("no_kerncijfers", listed[0])
    tables = Tables(sources.kerncijfers, sources.social)
    found = _found(str(area), sources)
    try:
        wijk, residents = wijk_of(found, tables)
    except KeyError:
        raise WrongFile("no_residents", listed[0], area=described(found)) from None
    if residents < MIN_RESIDENTS:
        raise WrongFile("too_few_residents", listed[0], area=described(found), n=residents, least=MIN_RESIDENTS)
    notes = [*sources.notes, *_noted(wijk, tables)]
    wijk = _placed(wijk, sources, notes)
    extra: dict[str, Any] = {}
    if book is not None:
        wijk, extra = _with_organisations(wijk, book, residents, notes)
        told = {"file": book.file.name, "n": len(book.organisations), "posts": len(book.posts)}
        sources.files.append(Note("is_book", told))
    return Neighbourhood(_scenario(wijk, found, residents, name, extra), described(found), sources.files, notes)


def _with_organisations(wijk: Wijk, book: Book, residents: int, notes: list[Note]) -> tuple[Wijk, dict[str, Any]]:
    """The wijk with what is known of its organisations, and the parts of a scenario that follow."""
    organisations, measures, given = edits(book, residents)
    notes.append(Note("organisations_given", {"n": len(given)}))
    extra: dict[str, Any] = {"organisations": organisations} if organisations else {}
    if measures:
        notes.append(Note("posts_replace"))
        extra |= {"measures": measures, "boundary_workers": {f"{level}_hours": 0 for level in LEVELS}}
    return replace(wijk, given=FrozenMap(given)), extra


def _found(wanted: str, sources: Sources) -> Area:
    """The area, in the newest table that has it."""
    missing: NotFound | None = None
    for areas in sources.kerncijfers:
        try:
            return find(wanted, areas)
        except NotFound as error:
            missing = error if missing is None or error.several else missing
    assert missing is not None
    if missing.several:
        raise WrongFile("several_areas", area=missing.wanted, names="; ".join(missing.several))
    if not any(area.name for areas in sources.kerncijfers for area in areas if area.level in ("wijk", "buurt")):
        raise WrongFile("codes_only", area=missing.wanted)
    raise WrongFile("no_area", area=missing.wanted, names="; ".join(missing.near) or "–")


def _noted(wijk: Wijk, tables: Tables) -> list[Note]:
    notes = []
    if tables.reused:
        notes.append(Note("reused_codes", {"codes": ", ".join(tables.reused[:8])}))
    years = [figure.year for figure in wijk.figures.values() if figure.year is not None and figure.status != "assumed"]
    if years and max(years) - min(years) >= OLD_YEARS:
        notes.append(Note("years_apart", {"first": min(years), "last": max(years)}))
    raked = sorted({name for buurt in wijk.buurten for name in buurt.filled})
    if raked:
        notes.append(Note("raked_buurten", {"n": sum(len(buurt.filled) for buurt in wijk.buurten)}))
    return notes


def _placed(wijk: Wijk, sources: Sources, notes: list[Note]) -> Wijk:
    """The wijk with the squares of each buurt, where both squares and borders are given."""
    if not sources.squares:
        return wijk
    buurten = wijk.buurten or (Buurt(wijk.name, MIN_RESIDENTS, wijk.code),)
    borders = next((each for each in sources.borders if any(b.code in each.rings for b in buurten)), None)
    if borders is None:
        notes.append(Note("squares_without_borders"))
        return wijk
    squares = min(sources.squares, key=lambda each: each.size)
    placed = tuple(replace(each, squares=_squares_in(each.code, borders, squares)) for each in buurten)
    n = sum(each.squares.count(";") + 1 for each in placed if each.squares)
    bare = [each.name for each in placed if not each.squares]
    if bare:
        notes.append(Note("buurten_without_squares", {"names": ", ".join(bare)}))
    if n:
        notes.append(Note("squares_placed", {"n": n}))
    return replace(wijk, buurten=placed) if wijk.buurten or n else wijk


def _squares_in(code: str, borders: Borders, squares: Squares) -> str:
    """Inhabited squares whose middle lies in an area, those of 500 m divided into squares of 100 m."""
    rings = borders.rings.get(code)
    if not rings:
        return ""
    points = [point for ring in rings for point in ring]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    steps = range(0, squares.size, 100)
    share = 1 if squares.size == 100 else MAX_PARTS_OF_A_SQUARE
    found = []
    for (x, y), residents in sorted(squares.residents.items()):
        if not (left - squares.size <= x <= right and low - squares.size <= y <= high):
            continue
        for dx in steps:
            for dy in steps:
                if inside(x + dx + 50, y + dy + 50, rings):
                    found.append(f"{(x + dx) // 100},{(y + dy) // 100},{round(residents / share, 1):g}")
    return "; ".join(found)


def _scenario(wijk: Wijk, area: Area, residents: int, name: str | None, extra: dict[str, Any]) -> Scenario:
    place = f"{wijk.name} ({wijk.municipality})" if wijk.municipality else wijk.name
    tree: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "name": name or file_name(wijk.name, instead="wijk").strip("_.-").lower() or "wijk",
        "title": {lang: say("neighbourhood.title", lang, place=place) for lang in ("nl", "en")},
        "why": {lang: say("neighbourhood.why", lang) + " " + citation(wijk, lang) for lang in ("nl", "en")},
        "neighbourhood": {"residents": residents, "buurten": max(1, len(wijk.buurten)), "living": True},
        "wijk": wijk.to_dict(),
        **extra,
    }
    try:
        return Scenario.from_dict(tree)
    except ScenarioError as error:  # a file can hold numbers that no wijk can have
        first = error.problems[0]
        place, said = described(area), f"{first.path}: {first.message}"
        raise WrongFile("impossible", area=place, what=said, allowed=first.allowed or "–") from None


def citation(wijk: Wijk, lang: Language) -> str:
    """Whose figures these are and under which licence, as outputs have to say."""
    sources = list(
        dict.fromkeys(source_words(each.source, lang) for each in wijk.figures.values() if each.status != "assumed")
    )
    years = sorted({each.year for each in wijk.figures.values() if each.year is not None})
    told = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else "–"
    return say("neighbourhood.citation", lang, sources="; ".join(sources), years=told, licence=LICENCE)


def names_in(sources: Sources, level: str = "wijk") -> Sequence[str]:
    """Names of the areas of a level in the newest table, to choose from."""
    areas = sources.kerncijfers[0] if sources.kerncijfers else []
    return [described(each) for each in areas if each.level == level and (each.name or each.code)]


__all__ = ["Neighbourhood", "citation", "different", "names_in", "neighbourhood", "wijk_text"]
