"""Kerncijfers wijken en buurten of Statistics Netherlands: the Excel edition, StatLine in its shapes, v3 and v4.

Columns are known by their stem: the numbers behind them shift every year. 65 and older may come as a sum (2026).
"""

from collections.abc import Iterator
from typing import Any

from wijksim.io.neighbourhood.cells import NoNumber, code_of, level_of, number, stem, text_of
from wijksim.io.neighbourhood.problems import Note, WrongFile
from wijksim.io.neighbourhood.raw import RawTable, year_in
from wijksim.model.own_wijk.areas import Area, Reading

TABLES = {
    "82339NED": 2013, "82931NED": 2014, "83220NED": 2015, "83487NED": 2016, "83765NED": 2017, "84286NED": 2018,
    "84583NED": 2019, "84799NED": 2020, "85039NED": 2021, "85318NED": 2022, "85618NED": 2023, "85984NED": 2024,
    "86165NED": 2025, "86358NED": 2026,
}  # fmt: skip
"""Number of the StatLine table and its year."""
COLUMNS: dict[str, tuple[str, ...]] = {
    # what: columns of the Excel edition and of StatLine, without the number behind them
    "residents": ("a_inw", "AantalInwoners"),
    "age_0_14": ("a_00_14", "k_0Tot15Jaar"),
    "age_15_24": ("a_15_24", "k_15Tot25Jaar"),
    "age_25_44": ("a_25_44", "k_25Tot45Jaar"),
    "age_45_64": ("a_45_64", "k_45Tot65Jaar"),
    "age_65": ("a_65_oo", "k_65JaarOfOuder"),
    "age_65_79": ("a_65_79", "k_65JaarTot80Jaar", "k_65Tot80Jaar"),
    "age_80": ("a_80_oo", "k_80JaarOfOuder"),
    "households": ("a_hh", "HuishoudensTotaal"),
    "one_person": ("a_1p_hh", "Eenpersoonshuishoudens"),
    "without_children": ("a_hh_z_k", "HuishoudensZonderKinderen"),
    "with_children": ("a_hh_m_k", "HuishoudensMetKinderen"),
    "household_size": ("g_hhgro", "GemiddeldeHuishoudensgrootte"),
    "dwellings": ("a_woning", "Woningvoorraad"),
    "woz": ("g_woz", "g_wozbag", "GemiddeldeWoningwaarde", "GemiddeldeWOZWaardeVanWoningen"),
    "owned_percent": ("p_koopw", "Koopwoningen"),
    "rented_percent": ("p_huurw", "HuurwoningenTotaal"),
    "association_percent": ("p_wcorpw", "InBezitWoningcorporatie"),
    "low_income_percent": ("p_hh_li", "Huishoudens40MetLaagsteInkomen", "k_40HuishoudensMetLaagsteInkomen"),
    "poverty_percent": ("p_ink_ar", "PersonenInArmoede"),
    "assistance": ("a_soz_wb", "PersonenPerSoortUitkeringBijstand"),
    "disability": ("a_soz_ao", "PersonenPerSoortUitkeringAO"),
    "unemployment": ("a_soz_ww", "PersonenPerSoortUitkeringWW"),
    "youth_care": ("a_jz_tn", "JongerenMetJeugdzorgInNatura"),
    "youth_care_percent": ("p_jz_tn", "PercentageJongerenMetJeugdzorg"),
    "wmo": ("a_wmo_t", "WmoClienten"),
    "wmo_per_1000": ("p_wmo_t", "WmoClientenRelatief"),
    "urbanity": ("ste_mvs", "MateVanStedelijkheid"),
}
"""What is read, by the names that it has in the editions since 2013."""
NOT_WHOLE = frozenset(
    {name for name in COLUMNS if name.endswith(("_percent", "_per_1000"))} | {"household_size", "woz", "urbanity"}
)
"""Means and shares, that may have decimals; all else counts people, households or dwellings."""
MEASURES_V4 = {
    "M000297": "dwellings", "M001642": "woz", "1014800": "owned_percent", "A047047": "association_percent",
    "D000186": "low_income_percent",
}  # fmt: skip
"""Measures of v4 by code; others are known by their title."""
_BY_STEM = {stem(name): what for what, names in COLUMNS.items() for name in names}
_CODES = ("codering", "gwbcode", "gwbcode10", "wijkenenbuurten", "regioaanduidingcodering", "gwbcode8")
_NAMES = ("regio", "wijkenenbuurten", "regionaam", "titel", "title")
_MUNICIPALITY = ("gemeentenaam", "gmnaam")
_LEVEL = ("recs", "soortregio")
_LEVELS = {"land": "land", "nederland": "land", "gemeente": "gemeente", "wijk": "wijk", "buurt": "buurt"}
_CORE = ("residents", "households")
LONGEST_TEXT = 80
"""Letters of a name that are kept."""
MAX_BAD_CELLS = 20
"""Cells that are no number after which a file is called broken."""


def is_kerncijfers(table: RawTable) -> bool:
    """Whether a table has what the Kerncijfers have: a region and the number of residents or households."""
    return any(name in table.columns for name in _CODES + _NAMES) and any(
        _BY_STEM.get(name) in _CORE for name in table.columns
    )


def is_observations(table: RawTable) -> bool:
    """Whether a table has a row for each number, as v4 gives them."""
    has_measure = "measure" in table.columns or "measurecode" in table.columns
    return has_measure and "value" in table.columns and "wijkenenbuurten" in table.columns


def year_of(table: RawTable, year: int | None) -> int:
    """The year that a table is about: its number, its title, or what was said; `WrongFile` when nobody knows."""
    for name, known in TABLES.items():
        if name.lower() in table.title.lower():
            return known
    found = year_in(table.title) or year
    if found is None:
        raise WrongFile("no_year", table.file)
    return found


def read_kerncijfers(table: RawTable, year: int | None, notes: list[Note]) -> list[Area]:
    """All areas of a wide table."""
    columns = _columns(table)
    source, of_year = f"CBS Kerncijfers wijken en buurten ({table.file.name})", year_of(table, year)
    bad: list[str] = []
    areas: list[Area] = []
    for row in table.rows:
        area = _area(table, row)
        if area is None:
            continue
        values = {}
        for what, place in columns.items():
            found = _cell(row, place, bad, what)
            if found is not None:
                values[what] = Reading(found, source, of_year)
        areas.append(Area(*area, values=_with_sums(values)))
    _refuse_broken(table, bad)
    if bad:
        notes.append(Note("bad_cells", {"file": table.file.name, "n": len(bad), "first": bad[0]}))
    if not areas:
        raise WrongFile("no_areas", table.file)
    return areas


def _columns(table: RawTable) -> dict[str, int]:
    columns: dict[str, int] = {}
    for name, place in table.columns.items():
        what = _BY_STEM.get(name)
        if what is not None:
            columns.setdefault(what, place)
    return columns


def _area(table: RawTable, row: list[Any]) -> tuple[str, str, str, str] | None:
    """Code, name, level and gemeente of a row; None for a row that is about no area."""
    code = next((found for name in _CODES if (found := code_of(_text(table, row, name)))), "")
    names = [_text(table, row, name) for name in _NAMES]
    name = next((each for each in names if each and not code_of(each)), "")
    level = level_of(code) or _LEVELS.get(next((t.lower() for c in _LEVEL if (t := _text(table, row, c))), ""), "")
    if not level or not (code or name):
        return None
    municipality = next((t for c in _MUNICIPALITY if (t := _text(table, row, c))), "")
    return code, name or (municipality if level == "gemeente" else ""), level, municipality


def _text(table: RawTable, row: list[Any], column: str) -> str:
    place = table.columns.get(column)
    text = text_of(row[place]) if place is not None and place < len(row) else ""
    if not text.isprintable():
        text = "".join(each for each in text if each.isprintable()).strip()
    return text[:LONGEST_TEXT].strip()


def _cell(row: list[Any], place: int, bad: list[str], what: str) -> float | None:
    try:
        return number(row[place], whole=what not in NOT_WHOLE) if place < len(row) else None
    except NoNumber as error:
        bad.append(str(error))
        return None


def _refuse_broken(table: RawTable, bad: list[str]) -> None:
    if len(bad) > max(MAX_BAD_CELLS, len(table.rows)):
        raise WrongFile("many_bad_cells", table.file, n=len(bad), first=bad[0])


def _with_sums(values: dict[str, Reading]) -> dict[str, Reading]:
    """65 and older as the sum of both parts, where an edition gives only these."""
    younger, older = values.get("age_65_79"), values.get("age_80")
    if "age_65" not in values and younger is not None and older is not None:
        values["age_65"] = Reading(younger.value + older.value, younger.source, younger.year)
    return values


def read_observations(table: RawTable, year: int | None, titles: dict[str, str], notes: list[Note]) -> list[Area]:
    """All areas of a table with a row for each number; ``titles`` are those of measures and of areas, by code."""
    source, of_year = f"CBS Kerncijfers wijken en buurten ({table.file.name})", year_of(table, year)
    values: dict[str, dict[str, Reading]] = {}
    bad: list[str] = []
    unknown: set[str] = set()
    for region, measure, cell in _observed(table):
        what = MEASURES_V4.get(measure) or _BY_STEM.get(stem(titles.get(measure, measure)))
        if what is None:
            unknown.add(measure)
            continue
        found = _cell([cell], 0, bad, what)
        mine = values.setdefault(region, {})
        if found is not None:
            mine[what] = Reading(found, source, of_year)
    _refuse_broken(table, bad)
    if unknown and not any("residents" in each for each in values.values()):
        notes.append(Note("measures_without_title", {"file": table.file.name, "n": len(unknown)}))
    if not values:
        raise WrongFile("no_areas", table.file)
    return [
        Area(code, titles.get(code, ""), level_of(code), "", _with_sums(found)) for code, found in values.items()
    ]  # fmt: skip


def _observed(table: RawTable) -> Iterator[tuple[str, str, Any]]:
    for row in table.rows:
        region = code_of(_text(table, row, "wijkenenbuurten"))
        measure = _text(table, row, "measuretitle") or _text(table, row, "measure") or _text(table, row, "measurecode")
        place = table.columns["value"]
        if region and measure:
            yield region, measure, row[place] if place < len(row) else None
