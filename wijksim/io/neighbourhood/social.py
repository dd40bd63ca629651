"""Tables of the social domain, health and care: Wmo by kind (86158NED), joint use (85994NED), RIVM, Vektis.

Each gives readings for areas by code or, where a table has names only, for a gemeente by its name.
"""

from collections import defaultdict
from typing import Any

from wijksim.io.neighbourhood.cells import NoNumber, code_of, level_of, number, text_of
from wijksim.io.neighbourhood.kerncijfers import MAX_BAD_CELLS
from wijksim.io.neighbourhood.problems import Note, WrongFile
from wijksim.io.neighbourhood.raw import RawTable, year_in
from wijksim.model.own_wijk.areas import Area, Reading

WMO_KINDS = {
    "T001024": "wmo", "A019506": "wmo_support", "A019507": "wmo_household", "A019508": "wmo_residence",
    "A019509": "wmo_aids",
}  # fmt: skip
"""Kinds of support of 86158NED, by code."""
_WMO_TITLES = {
    "totaal": "wmo", "ondersteuning thuis": "wmo_support", "hulp bij het huishouden": "wmo_household",
    "verblijf": "wmo_residence", "hulpmiddelen": "wmo_aids",
}  # fmt: skip
_REGIONS = ("wijken", "regios", "wijkenenbuurten", "regioaanduiding", "codering")
_LETTERS = {"jeugd": "J", "participatie": "P", "wmo": "W"}
JOINT = ("J", "P", "W", "JP", "JW", "PW", "JPW")
"""Combinations of the three laws: youth care, participation, Wmo."""
RIVM_COLUMNS = {
    "ernstigzeerernstigeenzaam": "lonely_percent",
    "mantelzorger": "carers_percent",
    "moeitemetrondkomen": "hard_to_make_ends_meet_percent",
    "wijkverpleging": "nursing_euro",
    "verplegingenverzorging": "nursing_euro",
    "gebruikerswijkverpleging": "nursing_users",
    "patientenwijkverpleging": "nursing_users",
}
"""Columns of RIVM (50120NED, 50149NED, 50150NED) that say something of a wijk, by stem."""


def kind_of(table: RawTable) -> str:
    """``wmo``, ``joint``, ``health``, ``vektis`` or nothing."""
    names = table.columns.keys()
    if "typemaatwerkvoorziening" in names:
        return "wmo"
    if "soortvoorzieningsociaaldomein" in names or "aantalvoorzieningen" in names:
        return "joint"
    if "leeftijdsklasse" in names and any(name.startswith("kosten") for name in names):
        return "vektis"
    if any(name in RIVM_COLUMNS for name in names) and any(name in names for name in _REGIONS):
        return "health"
    return ""


def read_social(table: RawTable, kind: str, year: int | None, notes: list[Note]) -> list[Area]:
    """Areas of one of these tables."""
    bad: list[str] = []
    read = {"wmo": _read_wmo, "joint": _read_joint, "health": _read_health, "vektis": _read_vektis}[kind]
    areas = read(table, year, bad)
    if len(bad) > max(MAX_BAD_CELLS, len(table.rows)):
        raise WrongFile("many_bad_cells", table.file, n=len(bad), first=bad[0])
    if not areas:
        raise WrongFile("no_areas", table.file)
    if bad:
        notes.append(Note("bad_cells", {"file": table.file.name, "n": len(bad), "first": bad[0]}))
    return areas


def _period(table: RawTable, row: list[Any], year: int | None) -> int:
    found = year_in(_text(table, row, "perioden")) or year_in(_text(table, row, "perioden")[:4]) or year_in(table.title)
    if (found or year) is None:
        raise WrongFile("no_year", table.file)
    return int(found or year or 0)


def _text(table: RawTable, row: list[Any], column: str) -> str:
    place = table.columns.get(column)
    return text_of(row[place]) if place is not None and place < len(row) else ""


def _number(table: RawTable, row: list[Any], column: str, bad: list[str], *, whole: bool = False) -> float | None:
    place = table.columns.get(column)
    try:
        return number(row[place], whole=whole) if place is not None and place < len(row) else None
    except NoNumber as error:
        bad.append(str(error))
        return None


def _region(table: RawTable, row: list[Any]) -> tuple[str, str]:
    """Code and name of the region of a row."""
    texts = [_text(table, row, name) for name in _REGIONS]
    code = next((found for text in texts if (found := code_of(text))), "")
    return code, next((text for text in texts if text and not code_of(text)), "")


def _gathered(found: dict[tuple[str, str], dict[str, Reading]]) -> list[Area]:
    return [
        Area(code, name, level_of(code) or "gemeente", "", values) for (code, name), values in found.items() if values
    ]


def _read_wmo(table: RawTable, year: int | None, bad: list[str]) -> list[Area]:
    """Clients by kind of support; the newest period of each."""
    found: dict[tuple[str, str], dict[str, Reading]] = defaultdict(dict)
    for row in table.rows:
        where, kind = _region(table, row), _text(table, row, "typemaatwerkvoorziening")
        what = WMO_KINDS.get(kind.strip()) or next((w for t, w in _WMO_TITLES.items() if t in kind.lower()), None)
        if not any(where) or what is None:
            continue
        of_year = _period(table, row, year)
        for column, name in (("wmoclienten", what), ("wmoclientenper1000inwoners", f"{what}_per_1000")):
            value = _number(table, row, column, bad, whole=name == what)
            old = found[where].get(name)
            if value is not None and (old is None or old.year <= of_year):
                found[where][name] = Reading(value, f"CBS 86158NED ({table.file.name})", of_year)
    return _gathered(found)


def _read_joint(table: RawTable, year: int | None, bad: list[str]) -> list[Area]:
    """Users of exactly one, two or three laws; rows are not additive, so that combinations are taken as they stand."""
    found: dict[tuple[str, str], dict[str, Reading]] = defaultdict(dict)
    column = next((name for name in table.columns if name.startswith("personen")), "")
    homes = next((name for name in table.columns if name.startswith("huishoudens")), "")
    for row in table.rows:
        where, kind = _region(table, row), _text(table, row, "soortvoorzieningsociaaldomein").lower()
        laws = "".join(sorted({letter for word, letter in _LETTERS.items() if word in kind}))
        if not any(where) or laws not in JOINT or "totaal" in kind:
            continue
        of_year = _period(table, row, year)
        for name, prefix in ((column, "joint"), (homes, "joint_households")):
            value = _number(table, row, name, bad, whole=True)
            if value is not None:
                found[where][f"{prefix}_{laws}"] = Reading(value, f"CBS 85994NED ({table.file.name})", of_year)
    return _gathered(found)


def _read_health(table: RawTable, year: int | None, bad: list[str]) -> list[Area]:
    """RIVM: estimates of health and costs; of a table by age and margin only the rows of everybody, the estimate."""
    found: dict[tuple[str, str], dict[str, Reading]] = defaultdict(dict)
    for row in table.rows:
        where = _region(table, row)
        if not any(where) or _text(table, row, "marges") not in ("", "MW00000", "Waarde"):
            continue
        if _text(table, row, "leeftijd") not in ("", "20300", "10000", "18 jaar of ouder", "Totaal"):
            continue
        of_year = _period(table, row, year)
        for column, name in RIVM_COLUMNS.items():
            value = _number(table, row, column, bad)
            if value is not None:
                found[where][name] = Reading(value, f"RIVM ({table.file.name})", of_year)
    return _gathered(found)


def _read_vektis(table: RawTable, year: int | None, bad: list[str]) -> list[Area]:
    """Vektis by gemeente: euro of district nursing for each insured year."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    of_year = year_in(table.title) or year
    if of_year is None:
        raise WrongFile("no_year", table.file)
    cost = next((name for name in table.columns if "verplegingenverzorging" in name or "wijkverpleging" in name), "")
    insured = next((name for name in table.columns if "verzekerdejaren" in name), "")
    for row in table.rows:
        name = _text(table, row, "gemeentenaam")
        euro, years = _number(table, row, cost, bad), _number(table, row, insured, bad)
        if name and euro is not None and years is not None:
            sums[name][0] += euro
            sums[name][1] += years
    source = f"Vektis ({table.file.name})"
    return [
        Area("", name, "gemeente", name, {"nursing_euro": Reading(euro / years, source, of_year)})
        for name, (euro, years) in sums.items()
        if years > 0
    ]
