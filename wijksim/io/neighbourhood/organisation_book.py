"""Organisations as they are here, in a small workbook that a colleague of Finance fills in (organisaties, begroting).

`template` makes it, with a line for each organisation of an ordinary wijk; `read_book` reads it back. What is left
empty stays national. All amounts are of this wijk, not per resident.
"""

import io
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijksim.domain.measure import CENTS_PER_EURO, PER, WEEKS_PER_YEAR
from wijksim.io.neighbourhood.cells import NoNumber, number
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.io.plain_file import read_plain
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measure_parts import FULL_WEEK, LEVELS
from wijksim.scenario.organisation_spec import AREAS, PAYERS, SECTORS
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.text.catalogue import say
from wijksim.text.language import Language

SHEETS = {"organisations": "Organisaties", "posts": "Grenzenwerkers", "about": "Uitleg"}
"""Names of the sheets, by what is in them."""
COLUMNS = (
    "key", "name", "sector", "fte", "hours", "euro", "payer", "second_payer", "second_share", "pooled", "target",
    "contract", "pressure", "room", "area", "source", "year",
)  # fmt: skip
"""Columns of the organisations, each with its Dutch head in the catalogue."""
POST_COLUMNS = (
    "level", "home", "number", "hours", "payer", "second_payer", "second_share", "euro_per_fte", "start", "end",
    "source",
)  # fmt: skip
_NAMED = {"payer": "payer", "second_payer": "payer", "sector": "sector", "level": "level"}
"""Columns of which the words on the screens may be written too, and the group of the catalogue that has these."""
AMOUNTS = ("euro", "euro_per_fte")
"""Columns in whole euros: 350.000 is not 350."""
CONTRACTS: dict[str, float | None] = {"effort": None, "output": 0.3, "task": 0.0}
"""Ways to contract (uitvoeringsvarianten of the Wmo and youth care), and how heavily own production is judged then
[assumed]: by hours as the national setting has it, by result less, by task not at all. A percentage that is given goes
before it."""
CONTRACT_WORDS = {"inspanningsgericht": "effort", "outputgericht": "output", "taakgericht": "task"}
AREA_WORDS = {"regio": "district"}
LEVEL_WORDS = {"operationeel": "operational", "tactisch": "tactical", "beleidsmatig": "policy", "strategisch": "policy"}
EXAMPLE_ROWS = 12
"""Empty lines for organisations of one's own, and for posts."""
PERCENT = 100.0
MAX_ROWS = 60
MAX_BYTES = 5 * 2**20
MAX_CELLS = 1_000_000
"""Cells from the first to the last one of a sheet."""
_DEFAULTS = {spec.key: spec for spec in DEFAULT_ORGANISATIONS}


@dataclass
class Book:
    """What a workbook says: of organisations and posts, by row."""

    file: Path
    organisations: list[dict[str, Any]] = field(default_factory=list)
    posts: list[dict[str, Any]] = field(default_factory=list)


def head(column: str, lang: Language = "nl") -> str:
    """What stands above a column."""
    return say(f"neighbourhood.column_{column}", lang)


def template(file: str | Path, lang: Language = "nl") -> Path:
    """Write an empty workbook; its names of sheets are Dutch, its heads and explanation in ``lang``."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.active
    sheet.title = SHEETS["organisations"]
    sheet.append([head(column, lang) for column in COLUMNS])
    for spec in DEFAULT_ORGANISATIONS:
        name = spec.name_nl if lang == "nl" else spec.name_en
        sheet.append([spec.key, name, spec.sector.name.lower()])
    posts = book.create_sheet(SHEETS["posts"])
    posts.append([head(column, lang) for column in POST_COLUMNS])
    about = book.create_sheet(SHEETS["about"])
    for line in say("neighbourhood.book_about", lang).split("\n"):
        about.append([line])
    about.column_dimensions["A"].width = PERCENT
    for place in (sheet, posts):
        place.freeze_panes = "A2"
        for cell in place[1]:
            cell.font = Font(bold=True)
            place.column_dimensions[cell.column_letter].width = max(12, len(str(cell.value)) + 2)
    payers = {"payer": PAYERS, "second_payer": PAYERS}
    _choices(sheet, DataValidation, {"sector": SECTORS, **payers, "contract": CONTRACTS, "area": AREAS}, COLUMNS)
    _choices(posts, DataValidation, {"level": LEVELS, **payers}, POST_COLUMNS)
    keys = f"{SHEETS['organisations']}!$A$2:$A${MAX_ROWS}"
    homes = DataValidation(type="list", formula1=keys, allow_blank=True)
    posts.add_data_validation(homes)
    homes.add(f"B2:B{EXAMPLE_ROWS}")
    place = Path(file)
    if os.path.exists(place):
        raise FileExistsError(f"{place} exists already")
    book.save(place)
    return place


def _choices(sheet: Any, validation: Any, choices: Mapping[str, Any], columns: tuple[str, ...]) -> None:
    """Lists to choose from in the cells of a column."""
    for column, allowed in choices.items():
        letter = chr(ord("A") + columns.index(column))
        rule = validation(type="list", formula1='"' + ",".join(allowed) + '"', allow_blank=True)
        sheet.add_data_validation(rule)
        rule.add(f"{letter}2:{letter}{len(DEFAULT_ORGANISATIONS) + EXAMPLE_ROWS}")


def is_book(file: Path) -> bool:
    """Whether a file is a workbook with a sheet of organisations."""
    content = read_plain(file)
    if content is None or not content.startswith(b"PK\x03\x04") or len(content) > MAX_BYTES:
        return False
    try:
        from openpyxl import load_workbook

        return SHEETS["organisations"] in load_workbook(io.BytesIO(content), read_only=True).sheetnames
    except Exception:
        return False  # the reader of tables says what is wrong with it


def read_book(file: Path) -> Book:
    """The rows of a workbook, checked cell by cell; `WrongFile` names the sheet, the cell and what is allowed."""
    from openpyxl import load_workbook

    content = read_plain(file)
    if content is None:
        raise WrongFile("no_file", file)
    try:
        book = load_workbook(io.BytesIO(content), data_only=True)
    except Exception as error:
        raise WrongFile("broken_table", file, reason=type(error).__name__) from None
    found = Book(file)
    sheet = book[SHEETS["organisations"]]
    for row in _rows(file, sheet, COLUMNS):
        found.organisations.append(_organisation(file, row))
    if SHEETS["posts"] in book.sheetnames:
        for row in _rows(file, book[SHEETS["posts"]], POST_COLUMNS):
            found.posts.append(_post(file, row, found.organisations))
    keys = [row["key"] for row in found.organisations]
    double = next((key for key in keys if keys.count(key) > 1), None)
    if double is not None:
        raise WrongFile("book_double", file, word=double)
    return found


@dataclass
class _Row:
    """One row of a sheet: cells by column, and where each stands."""

    sheet: str
    number: int
    cells: dict[str, Any]
    places: dict[str, str]

    def place(self, column: str) -> str:
        return f"{self.sheet} {self.places.get(column, '?')}{self.number}"


def _rows(file: Path, sheet: Any, columns: tuple[str, ...]) -> list[_Row]:
    if sheet.max_row * sheet.max_column > MAX_CELLS:
        raise WrongFile("far_cell", file, cell=f"{sheet.title} {sheet.dimensions.rsplit(':', 1)[-1]}")
    heads = {_plain(head(column, lang)): column for column in columns for lang in ("nl", "en")}
    first = [_plain(cell.value) for cell in sheet[1]]
    known = {heads[text]: place for place, text in enumerate(first) if text in heads}
    needed = columns[0]
    if needed not in known:
        raise WrongFile("book_no_column", file, sheet=sheet.title, column=head(needed))
    rows = []
    for number_, cells in enumerate(sheet.iter_rows(min_row=2), 2):
        values = {column: _typed(cells[place]) for column, place in known.items() if place < len(cells)}
        if all(value in (None, "") for column, value in values.items() if column not in ("name", "sector")):
            continue
        letters = {column: chr(ord("A") + place) if place < 26 else "?" for column, place in known.items()}
        rows.append(_Row(sheet.title, number_, values, letters))
    if len(rows) > MAX_ROWS:
        raise WrongFile("book_too_long", file, sheet=sheet.title, n=len(rows), most=MAX_ROWS)
    return rows


def _typed(cell: Any) -> Any:
    """What somebody typed: a cell that shows 40 % holds 0.4."""
    is_percent = isinstance(cell.value, int | float) and "%" in str(cell.number_format)
    return round(cell.value * PERCENT, 6) if is_percent else cell.value


def _plain(text: object) -> str:
    return re.sub(r"\s+", " ", str(text if text is not None else "")).strip().lower()


def _text(row: _Row, column: str) -> str:
    value = row.cells.get(column)
    return re.sub(r"\s+", " ", str(value)).strip()[:200] if value is not None else ""


def _value(file: Path, row: _Row, column: str, low: float, high: float) -> float | None:
    try:
        value = number(row.cells.get(column), whole=column in AMOUNTS)
    except NoNumber as error:
        raise WrongFile("book_no_number", file, place=row.place(column), value=str(error)) from None
    if value is not None and not low <= value <= high:
        raise WrongFile(
            "book_outside", file, place=row.place(column), value=f"{value:g}", low=f"{low:g}", high=f"{high:g}"
        )
    return value


def _choice(
    file: Path,
    row: _Row,
    column: str,
    allowed: Mapping[str, Any] | tuple[str, ...],
    words: Mapping[str, str] = FrozenMap(),
) -> str:
    text = _plain(row.cells.get(column))
    kind = _NAMED.get(column, "")
    names = {_plain(say(f"{kind}.{each}", lang)): each for each in allowed for lang in ("nl", "en")} if kind else {}
    found = text if text in allowed else (names | dict(words)).get(text, "")
    if text and found not in allowed:
        raise WrongFile("book_no_choice", file, place=row.place(column), value=text, allowed=", ".join(allowed))
    return found


def _payers(file: Path, row: _Row) -> dict[str, float]:
    """Shares per payer of a row; empty when nobody is named."""
    first, second = _choice(file, row, "payer", PAYERS), _choice(file, row, "second_payer", PAYERS)
    share = _value(file, row, "second_share", 0.0, PERCENT)
    if second and (share is None or not first or first == second):
        raise WrongFile("book_second_payer", file, place=row.place("second_share"))
    if not first:
        return {}
    part = (share or 0.0) / PERCENT if second else 0.0
    return {name: each for name, each in ((first, 1.0 - part), (second, part)) if name and each > 0.0}


def _organisation(file: Path, row: _Row) -> dict[str, Any]:
    key = _plain(row.cells.get("key")).replace(" ", "_")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", key):
        raise WrongFile("book_no_key", file, place=row.place("key"), value=key or "–")
    sector = _choice(file, row, "sector", SECTORS)
    if key not in _DEFAULTS and not sector:
        raise WrongFile("book_new_needs", file, place=row.place("sector"), word=key)
    return {
        "key": key,
        "name": _text(row, "name"),
        "sector": sector,
        "fte": _value(file, row, "fte", 0.0, 5_000.0),
        "hours": _value(file, row, "hours", 0.0, 200_000.0),
        "euro": _value(file, row, "euro", 0.0, 1e9),
        "payers": _payers(file, row),
        "pooled": _value(file, row, "pooled", 0.0, PERCENT),
        "target": _value(file, row, "target", 0.0, PERCENT),
        "contract": _choice(file, row, "contract", CONTRACTS, CONTRACT_WORDS),
        "pressure": _value(file, row, "pressure", 0.0, PERCENT),
        "room": _value(file, row, "room", 0.0, PERCENT),
        "area": _choice(file, row, "area", AREAS, AREA_WORDS),
        "source": _text(row, "source"),
        "year": _value(file, row, "year", 1990, 2100),
    }


def _home(file: Path, row: _Row, organisations: list[dict[str, Any]]) -> str:
    """The organisation that a post belongs to, by key or by name; empty when none is named."""
    text = _plain(row.cells.get("home"))
    keys = list(dict.fromkeys([*_DEFAULTS, *(each["key"] for each in organisations)]))
    names = {_plain(name): key for key, spec in _DEFAULTS.items() for name in (spec.name_nl, spec.name_en)}
    names |= {_plain(each["name"]): each["key"] for each in organisations if each["name"]}
    found = text if text in keys else names.get(text, "")
    if text and not found:
        raise WrongFile("book_no_choice", file, place=row.place("home"), value=text, allowed=", ".join(keys))
    return found


def _post(file: Path, row: _Row, organisations: list[dict[str, Any]]) -> dict[str, Any]:
    level = _choice(file, row, "level", LEVELS, LEVEL_WORDS)
    people, hours = _value(file, row, "number", 1, 1000), _value(file, row, "hours", 1, 40)
    if not level or people is None or hours is None:
        raise WrongFile("book_post_needs", file, place=row.place("number"))
    return {
        "level": level,
        "home": _home(file, row, organisations),
        "number": int(people),
        "hours": hours,
        "payers": _payers(file, row),
        "euro_per_fte": _value(file, row, "euro_per_fte", 0, 500_000),
        "start": int(_value(file, row, "start", 0, 1039) or 0),
        "end": _value(file, row, "end", 1, 1040),
        "source": _text(row, "source"),
    }


def edits(book: Book, residents: int) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, str]]:
    """``organisations:`` and ``measures:`` of a scenario with this many residents, and what was given, with its source.

    Hours follow from fte or, where only money is known, from the budget by the tariff; with both, the tariff from them.
    """
    organisations: dict[str, Any] = {}
    given: dict[str, str] = {}
    for row in book.organisations:
        fields = _fields(row, residents)
        if fields:
            organisations[row["key"]] = fields
            year = f" ({row['year']:.0f})" if row["year"] else ""
            source = (row["source"] or book.file.name) + year
            names = [name for name in fields if name not in ("name_nl", "name_en", "sector", *_ASSUMED_OF_NEW)]
            given |= {f"organisations.{row['key']}.{name}": source for name in names}
            if row["contract"] and row["pressure"] is None and "production_pressure" in fields:
                given[f"organisations.{row['key']}.production_pressure"] = f"{source}: {row['contract']} [assumed]"
    measures = [_measure(number_, row) for number_, row in enumerate(book.posts, 1)]
    return organisations, measures, given


_ASSUMED_OF_NEW = ("protocol_attachment", "method", "frame")
"""Habits of a new organisation: those of the usual one of its sector."""


def _fields(row: Mapping[str, Any], residents: int) -> dict[str, Any]:
    usual = _DEFAULTS.get(row["key"])
    of_sector = usual or next(spec for spec in DEFAULT_ORGANISATIONS if spec.sector is SECTORS[row["sector"]])
    hours = row["hours"] if row["hours"] is not None else None if row["fte"] is None else row["fte"] * FULL_WEEK
    tariff = of_sector.tariff_cents_per_hour
    fields: dict[str, Any] = {}
    if usual is None:
        name = row["name"] or row["key"]
        fields = {"name_nl": name, "name_en": name, "sector": row["sector"], "funder": of_sector.funder}
        fields |= {"hours_per_week": of_sector.hours_per_week, "production_target": of_sector.production_target}
        fields |= {"tariff_cents_per_hour": tariff}
        fields |= {name: getattr(of_sector, name) for name in _ASSUMED_OF_NEW} | {"frame": list(of_sector.frame)}
    if row["euro"] and hours:
        fields["tariff_cents_per_hour"] = round(row["euro"] * CENTS_PER_EURO / (hours * WEEKS_PER_YEAR))
    elif row["euro"] and hours is None:
        hours = row["euro"] * CENTS_PER_EURO / (tariff * WEEKS_PER_YEAR)
    if hours:
        fields["hours_per_week"] = round(hours * PER / residents, 2)
    if row["payers"]:
        fields["funder"] = max(row["payers"], key=lambda payer: row["payers"][payer])
        fields["funding_mix"] = row["payers"]
    if row["contract"] and CONTRACTS[row["contract"]] is not None:
        fields["production_pressure"] = CONTRACTS[row["contract"]]
    for column, name in _PERCENTAGES.items():
        if row[column] is not None:
            fields[name] = row[column] / PERCENT
    if row["area"]:
        fields["service_area"] = row["area"]
    return fields


_PERCENTAGES = {
    "pooled": "funding_integration", "target": "production_target", "pressure": "production_pressure",
    "room": "room_to_manoeuvre",
}  # fmt: skip
"""Columns in per cent, and the field of an organisation that each is."""


def _measure(number_: int, row: Mapping[str, Any]) -> dict[str, Any]:
    price = {} if row["euro_per_fte"] is None else {"euro_per_fte": row["euro_per_fte"]}
    home = {"home": row["home"]} if row["home"] else {}
    people = {"level": row["level"], "number": row["number"], "hours": row["hours"], **price, **home}
    measure: dict[str, Any] = {"name": f"posts {number_}: {row['level']}", "start": row["start"], "people": people}
    if row["end"] is not None:
        measure["end"] = int(row["end"])
    if row["payers"]:
        measure["cost"] = {"paid_by": row["payers"]}
    return measure | ({"source": row["source"]} if row["source"] else {})
