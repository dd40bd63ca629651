"""From areas in tables to the figures of one wijk: measured here, else filled in from the next level up.

The order is buurt < wijk < gemeente < land < what the register has. Missing counts are raked: known cells stay, the
rest follows the mix of the area around them, so that rows and columns add up (:mod:`wijksim.model.own_wijk.raking`).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from wijksim.model.household_figures import AGE_SHARES, MEAN_HOUSEHOLD_SIZE, ONE_PERSON_SHARE, WITHOUT_CHILDREN_SHARE
from wijksim.model.own_wijk.areas import Area, Reading
from wijksim.model.own_wijk.finding import Index
from wijksim.model.own_wijk.raking import fill
from wijksim.model.provision_figures import (
    MULTI_LAW_SHARE,
    NURSING_SHARE,
    PARTICIPATION_SHARE,
    UNDER_23_OF_15_24,
    WMO_SHARE,
    YOUTH_SHARE_UNDER_23,
)
from wijksim.model.published_figure import Figure
from wijksim.model.tenure_figures import LOW_INCOME_SHARE, TENURE_SHARES
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Status
from wijksim.scenario.wijk import AGES, HOUSEHOLDS, MAX_BUURTEN, TENURES, Buurt, LocalFigure, Wijk

LAND = "NL00"
"""Code of the whole land."""
PERCENT = 100.0
"""From per cent to a share."""
PER_1000 = 1000.0
"""From per thousand to a share."""
DIGITS = 4
"""Digits of shares in a file: a hundredth of a per cent."""
ALL_USE_OF_PARTICIPATION = 650_400.0 / 513_980.0
"""Users of the Participatiewet, reintegration and Wsw too, for each on social assistance (CBS 83747NED, 2016)."""
FIRST_OLD = 4
"""Place of 65-74 among the age bands."""
_MULTI = ("JP", "JW", "PW", "JPW")
_JOINT = ("J", "P", "W", *_MULTI)
_OWNED, _ASSOCIATION, _RENTED = "owned_percent", "association_percent", "rented_percent"


class Tables:
    """All tables that were read: areas of each, newest Kerncijfers first, tables of the social domain after them."""

    def __init__(self, kerncijfers: Sequence[Sequence[Area]], social: Sequence[Sequence[Area]] = ()) -> None:
        self.kerncijfers = [Index(each) for each in kerncijfers]
        self.all = [*self.kerncijfers, *(Index(each) for each in social)]
        self.reused: list[str] = []
        """Codes that stood for another area in some table."""

    def reading(self, area: Area | None, what: str) -> Reading | None:
        """What the newest table that knows it says of an area."""
        if area is None:
            return None
        for table in self.all:
            found, reused = table.same(area)
            if reused and area.code not in self.reused:
                self.reused.append(area.code)
            if found is not None and what in found.values:
                return found.values[what]
        return None

    def above(self, area: Area) -> list[Area]:
        """The areas around an area, from near to far, as far as a table has them."""
        codes = [area.wijk_code() if area.level == "buurt" else "", area.gemeente_code(), LAND]
        found = []
        for code in codes:
            other = next((table.by_code[code] for table in self.all if code in table.by_code), None)
            if other is not None and area.code and code != area.code and other.holds(area):
                found.append(other)
        return found


def wijk_of(area: Area, tables: Tables) -> tuple[Wijk, int]:
    """The wijk that files give, and its number of residents. ``KeyError`` when no table knows that number."""
    residents = tables.reading(area, "residents")
    if residents is None or residents.value < 1.0:
        raise KeyError("residents")
    figures: dict[str, LocalFigure] = {}
    figures |= _partition(area, tables, AGES, AGES, _national_ages())
    figures |= _partition(area, tables, HOUSEHOLDS, HOUSEHOLDS, _national_households())
    figures |= _tenure(area, tables)
    figures |= _size(area, tables, figures)
    figures |= _rates(area, tables, figures)
    figures |= _told(area, tables)
    buurten = _buurten(area, tables, figures)
    wijk = Wijk(area.name, area.code, area.municipality, FrozenMap(figures), buurten)
    return wijk, round(residents.value)


def _rounded(value: float) -> float:
    return round(value, DIGITS)


def _national(figure: Figure[float], value: float | None = None) -> LocalFigure:
    status = "assumed" if figure.status is Status.ASSUMED else "national"
    known = figure.value if value is None else value
    return LocalFigure(_rounded(known), figure.source, "land", status, figure.year)


def _national_ages() -> dict[str, LocalFigure]:
    younger, old = AGE_SHARES.value[:FIRST_OLD], sum(AGE_SHARES.value[FIRST_OLD:])
    shares = dict(zip(AGES, (*younger, old), strict=True))
    return {name: LocalFigure(value, AGE_SHARES.source, "land", "national", AGE_SHARES.year)
            for name, value in shares.items()}  # fmt: skip


def _national_households() -> dict[str, LocalFigure]:
    alone, without = ONE_PERSON_SHARE.value, WITHOUT_CHILDREN_SHARE.value
    shares = dict(zip(HOUSEHOLDS, (alone, without, 1.0 - alone - without), strict=True))
    return {name: LocalFigure(value, ONE_PERSON_SHARE.source, "land", "national", ONE_PERSON_SHARE.year)
            for name, value in shares.items()}  # fmt: skip


def _partition(
    area: Area,
    tables: Tables,
    names: Sequence[str],
    columns: Sequence[str],
    national: Mapping[str, LocalFigure],
) -> dict[str, LocalFigure]:
    """Shares of one whole: measured where all parts are, raked from the area around it where some are missing."""
    found = [tables.reading(area, column) for column in columns]
    around = _around(area, tables, names, columns, national)
    if all(each is None for each in found):
        return around
    total = _total(area, tables, columns)
    counts = _raked_counts(area, tables, columns, [around[name].value for name in names], total)
    whole = sum(counts)
    if whole <= 0.0:
        return around
    shares = _closed([count / whole for count in counts])
    return {
        name: LocalFigure(share, reading.source, area.level, "measured", reading.year)
        if reading is not None
        else _filled_in(around[name], share)
        for name, share, reading in zip(names, shares, found, strict=True)
    }


def _closed(shares: Sequence[float]) -> list[float]:
    """Rounded shares that add up to one: the largest takes what rounding leaves."""
    rounded = [_rounded(share) for share in shares]
    largest = rounded.index(max(rounded))
    rounded[largest] = _rounded(rounded[largest] + 1.0 - sum(rounded))
    return rounded


def _filled_in(from_: LocalFigure, value: float) -> LocalFigure:
    status = "gemeente" if from_.level in ("wijk", "gemeente") else from_.status
    return LocalFigure(value, from_.source, from_.level, status, from_.year)


def _around(
    area: Area,
    tables: Tables,
    names: Sequence[str],
    columns: Sequence[str],
    national: Mapping[str, LocalFigure],
) -> dict[str, LocalFigure]:
    """The same shares of the nearest area around it that has them all; national ones where none has."""
    for other in tables.above(area):
        found = [tables.reading(other, column) for column in columns]
        readings = [each for each in found if each is not None]
        total = sum(each.value for each in readings)
        if len(readings) == len(columns) and total > 0.0:
            shares = _closed([each.value / total for each in readings])
            status = "national" if other.level == "land" else "gemeente"
            return {
                name: LocalFigure(share, each.source, other.level, status, each.year)
                for name, share, each in zip(names, shares, readings, strict=True)
            }
    return {name: national[name] for name in names}


def _total(area: Area, tables: Tables, columns: Sequence[str]) -> float:
    """Residents or households of an area; the sum of what is known where the total is not."""
    whole = tables.reading(area, "residents" if columns[0] in AGES else "households")
    known = sum(each.value for each in (tables.reading(area, column) for column in columns) if each is not None)
    return max(known, whole.value) if whole is not None else known


def _raked_counts(
    area: Area, tables: Tables, columns: Sequence[str], shares: Sequence[float], total: float
) -> list[float]:
    """Counts by part, missing ones raked together with those of the areas beside it."""
    parent = next((each for each in tables.above(area) if each.level != "land"), None)
    beside = _beside(area, tables, parent)
    rows = [area, *(each for each in beside if each.code != area.code)]
    known = np.array([[_value(tables, each, column) for column in columns] for each in rows])
    totals = [total, *(_total(each, tables, columns) for each in rows[1:])]
    margins = None
    if parent is not None and len(rows) > 1:
        of_parent = [_value(tables, parent, column) for column in columns]
        margins = None if np.isnan(of_parent).any() else of_parent
    filled = fill(known, totals, margins, shares)
    return [float(count) for count in filled[0]]


def _beside(area: Area, tables: Tables, parent: Area | None) -> list[Area]:
    if parent is None or not tables.kerncijfers:
        return []
    table = next((each for each in tables.kerncijfers if each.same(area)[0] is not None), None)
    beside = [] if table is None else table.parts_of(parent, area.level)
    return [each for each in beside if "residents" in each.values]


def _value(tables: Tables, area: Area, column: str) -> float:
    found = tables.reading(area, column)
    return float("nan") if found is None else found.value


def _tenure(area: Area, tables: Tables) -> dict[str, LocalFigure]:
    """Shares of owned dwellings, those of a housing association and others that are let."""
    for level, place in enumerate((area, *tables.above(area))):
        owned, association, rented = (tables.reading(place, each) for each in (_OWNED, _ASSOCIATION, _RENTED))
        if owned is None or association is None:
            continue
        let = PERCENT - owned.value if rented is None else rented.value
        other = max(0.0, let - association.value)
        total = owned.value + association.value + other
        if total <= 0.0:
            continue
        status = "measured" if level == 0 else "national" if place.level == "land" else "gemeente"
        shares = _closed([each / total for each in (owned.value, association.value, other)])
        return {name: LocalFigure(share, owned.source, place.level, status, owned.year)
                for name, share in zip(TENURES, shares, strict=True)}  # fmt: skip
    return {name: LocalFigure(share, TENURE_SHARES.source, "land", "national", TENURE_SHARES.year)
            for name, share in zip(TENURES, TENURE_SHARES.value, strict=True)}  # fmt: skip


def _size(area: Area, tables: Tables, figures: Mapping[str, LocalFigure]) -> dict[str, LocalFigure]:
    """Mean household size. Residents over households is more exact than a mean of one digit, but counts who lives in
    an institution too: it is taken where both agree within rounding."""
    for level, place in enumerate((area, *tables.above(area))):
        given = tables.reading(place, "household_size")
        residents, households = tables.reading(place, "residents"), tables.reading(place, "households")
        ratio = residents.value / households.value if residents and households and households.value > 0.0 else None
        value = _best_size(None if given is None else given.value, ratio)
        if value is None:
            continue
        reading = given or residents
        assert reading is not None
        status = "measured" if level == 0 else "national" if place.level == "land" else "gemeente"
        return {"household_size": LocalFigure(_rounded(value), reading.source, place.level, status, reading.year)}
    return {"household_size": _national(MEAN_HOUSEHOLD_SIZE)}


ROUNDED_TO = 0.0501
"""How far a mean of one digit can be off."""


def _best_size(given: float | None, ratio: float | None) -> float | None:
    if given is None or ratio is None:
        return given if ratio is None else ratio
    return ratio if abs(given - ratio) <= ROUNDED_TO else given


def _rates(area: Area, tables: Tables, figures: Mapping[str, LocalFigure]) -> dict[str, LocalFigure]:
    """Use of provisions and income, each from the nearest level that has it."""
    under_23 = figures["age_0_14"].value + UNDER_23_OF_15_24.value * figures["age_15_24"].value
    found = {
        "wmo": _rate(area, tables, (("wmo_per_1000", PER_1000), ("wmo", None)), WMO_SHARE),
        "youth_under_23": _rate(
            area, tables, (("youth_care_percent", PERCENT), ("youth_care", None)), YOUTH_SHARE_UNDER_23, under_23
        ),
        "participation": _rate(
            area, tables, (("assistance", None),), PARTICIPATION_SHARE, 1.0 / ALL_USE_OF_PARTICIPATION
        ),
        "nursing": _nursing(area, tables),
        "low_income": _rate(area, tables, (("low_income_percent", PERCENT),), LOW_INCOME_SHARE),
        "multi_law": _multi_law(area, tables),
    }
    return found


def _rate(
    area: Area, tables: Tables, columns: Sequence[tuple[str, float | None]], national: Figure[float], of: float = 1.0
) -> LocalFigure:
    """A rate: per cent or per thousand, or a count over residents (times ``of``), from the nearest level."""
    for level, place in enumerate((area, *tables.above(area))):
        residents = tables.reading(place, "residents")
        for column, per in columns:
            reading = tables.reading(place, column)
            if reading is None or (per is None and (residents is None or residents.value <= 0.0 or of <= 0.0)):
                continue
            whole = residents.value if residents is not None else 1.0
            value = reading.value / per if per is not None else reading.value / (whole * of)
            status = "measured" if level == 0 else "national" if place.level == "land" else "gemeente"
            return LocalFigure(_rounded(min(1.0, value)), reading.source, place.level, status, reading.year)
    return _national(national)


def _nursing(area: Area, tables: Tables) -> LocalFigure:
    """Users of district nursing; where only euro are known, the national share times euro here over euro nationally."""
    counted = _rate(area, tables, (("nursing_users", None),), NURSING_SHARE)
    of_land = tables.reading(Area(LAND, "", "land"), "nursing_euro")
    if counted.level != "land" or of_land is None or of_land.value <= 0.0:
        return counted
    for level, place in enumerate((area, *tables.above(area))):
        reading = tables.reading(place, "nursing_euro")
        if reading is not None and place.level != "land":
            share = min(1.0, NURSING_SHARE.value * reading.value / of_land.value)
            status = "measured" if level == 0 else "gemeente"
            return LocalFigure(_rounded(share), reading.source, place.level, status, reading.year)
    return counted


def _multi_law(area: Area, tables: Tables) -> LocalFigure:
    """Share of users of the three laws who use more than one."""
    for level, place in enumerate((area, *tables.above(area))):
        users = {laws: tables.reading(place, f"joint_{laws}") for laws in _JOINT}
        readings = [each for each in users.values() if each is not None]
        total = sum(each.value for each in readings)
        if len(readings) == len(_JOINT) and total > 0.0:
            several = sum(each.value for laws, each in users.items() if laws in _MULTI and each is not None)
            status = "measured" if level == 0 else "national" if place.level == "land" else "gemeente"
            return LocalFigure(_rounded(several / total), readings[0].source, place.level, status, readings[0].year)
    return _national(MULTI_LAW_SHARE)


def _told(area: Area, tables: Tables) -> dict[str, LocalFigure]:
    """Figures that are shown and not used: worth of dwellings, how urban it is; and who is 80 or older."""
    found = {}
    for name in ("woz", "urbanity"):
        reading = tables.reading(area, name)
        if reading is not None:
            found[name] = LocalFigure(reading.value, reading.source, area.level, "measured", reading.year)
    oldest, residents = tables.reading(area, "age_80"), tables.reading(area, "residents")
    if oldest is not None and residents is not None:
        share = _rounded(oldest.value / residents.value)
        found["age_80"] = LocalFigure(share, oldest.source, area.level, "measured", oldest.year)
    return found


def _buurten(area: Area, tables: Tables, figures: Mapping[str, LocalFigure]) -> tuple[Buurt, ...]:
    """The buurten of a wijk, or the wijken of a gemeente, each with its own mix; raked to that of the whole."""
    level = {"wijk": "buurt", "gemeente": "wijk"}.get(area.level, "")
    parts = next((found for table in tables.kerncijfers if (found := table.parts_of(area, level))), []) if level else []
    parts = [each for each in parts if (count := each.values.get("residents")) is not None and count.value >= 1.0]
    parts = sorted(parts, key=lambda each: -each.values["residents"].value)[:MAX_BUURTEN]
    if not parts:
        return ()
    parts = sorted(parts, key=lambda each: each.code)
    mixes: list[dict[str, float]] = [{} for _ in parts]
    filled: list[list[str]] = [[] for _ in parts]
    for columns in (AGES, HOUSEHOLDS):
        _mix(area, parts, tables, columns, [figures[name].value for name in columns], mixes, filled)
    _tenures_of(parts, tables, figures, mixes, filled)
    for name, column, per in (("low_income", "low_income_percent", PERCENT), ("wmo", "wmo_per_1000", PER_1000)):
        _rates_of(parts, tables, name, column, per, figures[name].value, mixes, filled)
    _sizes_of(parts, tables, figures["household_size"].value, mixes, filled)
    return tuple(
        Buurt(each.name or each.code, round(each.values["residents"].value), each.code, FrozenMap(mix), tuple(raked))
        for each, mix, raked in zip(parts, mixes, filled, strict=True)
    )


def _mix(
    area: Area,
    parts: Sequence[Area],
    tables: Tables,
    columns: Sequence[str],
    shares: Sequence[float],
    mixes: Sequence[dict[str, float]],
    filled: Sequence[list[str]],
) -> None:
    known = np.array([[_value(tables, each, column) for column in columns] for each in parts])
    totals = [_total(each, tables, columns) for each in parts]
    of_area = [_value(tables, area, column) for column in columns]
    whole = sum(totals)
    margins = [share * whole for share in shares] if np.isnan(of_area).any() else of_area
    counts = fill(known, totals, margins, shares)
    for row, mix, raked, was in zip(counts, mixes, filled, known, strict=True):
        total = float(row.sum())
        values = _closed([float(count) / total for count in row]) if total > 0.0 else list(map(_rounded, shares))
        mix.update(zip(columns, values, strict=True))
        raked += [column for column, cell in zip(columns, was, strict=True) if np.isnan(cell)]


def _tenures_of(
    parts: Sequence[Area],
    tables: Tables,
    figures: Mapping[str, LocalFigure],
    mixes: Sequence[dict[str, float]],
    filled: Sequence[list[str]],
) -> None:
    for each, mix, raked in zip(parts, mixes, filled, strict=True):
        owned, association = tables.reading(each, _OWNED), tables.reading(each, _ASSOCIATION)
        if owned is None or association is None:
            mix.update({name: figures[name].value for name in TENURES})
            raked += TENURES
            continue
        other = max(0.0, PERCENT - owned.value - association.value)
        total = owned.value + association.value + other
        mix.update(
            zip(TENURES, _closed([part / total for part in (owned.value, association.value, other)]), strict=True)
        )


def _rates_of(
    parts: Sequence[Area],
    tables: Tables,
    name: str,
    column: str,
    per: float,
    of_area: float,
    mixes: Sequence[dict[str, float]],
    filled: Sequence[list[str]],
) -> None:
    """A rate by buurt; where it is missing, such that the buurten together have the rate of the wijk."""
    rates = [tables.reading(each, column) for each in parts]
    residents = np.array([each.values["residents"].value for each in parts])
    users = np.array([float("nan") if rate is None else rate.value / per for rate in rates]) * residents
    cells = np.column_stack([users, residents - users])
    whole = float(residents.sum())
    together = fill(cells, residents.tolist(), [of_area * whole, (1.0 - of_area) * whole], [of_area, 1.0 - of_area])
    for row, rate, mix, raked in zip(together, rates, mixes, filled, strict=True):
        mix[name] = _rounded(min(1.0, float(row[0] / row.sum()))) if row.sum() > 0.0 else _rounded(of_area)
        raked += [] if rate is not None else [name]


def _sizes_of(
    parts: Sequence[Area],
    tables: Tables,
    of_area: float,
    mixes: Sequence[dict[str, float]],
    filled: Sequence[list[str]],
) -> None:
    for each, mix, raked in zip(parts, mixes, filled, strict=True):
        given, households = tables.reading(each, "household_size"), tables.reading(each, "households")
        ratio = each.values["residents"].value / households.value if households and households.value > 0.0 else None
        value = _best_size(None if given is None else given.value, ratio)
        mix["household_size"] = _rounded(of_area if value is None else value)
        raked += [] if value is not None else ["household_size"]
