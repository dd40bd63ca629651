"""Observed figures (waarnemingen): what was measured of an area in a period, or forecast for it by others.

A year of the model has 52 weeks, so that a calendar year is 52 weeks here too, a quarter 13.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.domain.outcomes import OUTCOMES, Kind

STATUSES = ("measured", "fitted", "forecast")
"""Measured; measured, and used to make or fit the model, so that it proves nothing; a forecast of others."""
POPULATION: dict[str, Kind] = {
    "residents": Kind.COUNT,
    **dict.fromkeys(
        ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65", "age_65_74", "age_75", "one_person"), Kind.SHARE
    ),
}
"""Figures of the population that can be observed beside outcomes: at the start of a year, shares of residents, for one
person of households."""
KINDS: dict[str, Kind] = {outcome.name: outcome.kind for outcome in OUTCOMES} | POPULATION
"""Everything that can be observed, and what kind of number it is."""
FIRST_YEAR, LAST_YEAR = 1990, 2100
MAX_WEEK = 1040
MONTHS, QUARTERS = 12, 4
_WEEKS = re.compile(r"(?:weeks?|weken|w)?\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})(?:JJ00)?(?:\s*[-–]\s*(\d{4}))?")
_QUARTER = re.compile(r"(\d{4})\s*-?\s*(?:Q|K|KW0)([1-4])", re.IGNORECASE)
_MONTH = re.compile(r"(\d{4})(?:-|MM)(\d{2})")
_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True)
class Period:
    """When something was measured: in calendar years and parts of them, or in weeks of the run."""

    text: str
    start: float
    end: float
    """First moment after it."""
    calendar: bool

    def weeks(self, zero: float | None) -> tuple[int, int] | None:
        """First week of the run and first week after it, when week 0 begins at ``zero`` in calendar years; None when
        that is not known."""
        if not self.calendar:
            return int(self.start), int(self.end)
        if zero is None:
            return None
        first = round((self.start - zero) * WEEKS_PER_YEAR)
        return first, max(first + 1, round((self.end - zero) * WEEKS_PER_YEAR))


def in_years(day: date) -> float:
    """A day as a number of years.

    >>> in_years(date(2024, 1, 1)), round(in_years(date(2025, 7, 2)), 2)
    (2024.0, 2025.5)
    """
    first, after = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (after - first).days


def period_of(text: str) -> Period | None:
    """The period that a text names; None for anything else.

    >>> [(each.start, each.end) for each in map(period_of, ("2024", "2024-Q2", "0-51", "week 8")) if each]
    [(2024.0, 2025.0), (2024.25, 2024.5), (0.0, 52.0), (8.0, 9.0)]
    >>> period_of("spring") is None
    True
    """
    bare = text.strip()
    found = _calendar(bare)
    if found is not None:
        start, end = found
        return Period(bare, start, end, True) if FIRST_YEAR <= start < end <= LAST_YEAR + 1 else None
    weeks = _WEEKS.fullmatch(bare)
    if weeks is None:
        return None
    first, last = int(weeks[1]), int(weeks[2] or weeks[1])
    return Period(bare, float(first), float(last + 1), False) if first <= last < MAX_WEEK else None


def _calendar(text: str) -> tuple[float, float] | None:
    if found := _YEARS.fullmatch(text):
        years = int(found[1]), int(found[2] or found[1])
        return (float(years[0]), years[1] + 1.0) if years[0] >= FIRST_YEAR else None
    if found := _QUARTER.fullmatch(text):
        return _part(int(found[1]), int(found[2]), QUARTERS)
    if found := _MONTH.fullmatch(text):
        return _part(int(found[1]), int(found[2]), MONTHS)
    try:
        if found := _ISO_WEEK.fullmatch(text):
            day = in_years(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        elif found := _DAY.fullmatch(text):
            day = in_years(date(int(found[1]), int(found[2]), int(found[3])))
        else:
            return None
    except ValueError:
        return None
    return day, day + 1.0 / WEEKS_PER_YEAR


def _part(year: int, number: int, of: int) -> tuple[float, float] | None:
    return (year + (number - 1) / of, year + number / of) if 1 <= number <= of else None


@dataclass(frozen=True)
class Observation:
    """One observed figure: a line of the file."""

    area: str
    """Name or code; empty stands for the area of the run."""
    period: Period
    outcome: str
    """One of `KINDS`."""
    value: float
    low: float | None
    high: float | None
    source: str
    status: str
    """One of `STATUSES`."""
    line: int


@dataclass(frozen=True)
class Observed:
    """Observed figures of a file; :func:`wijksim.load_observed` reads them.

    Examples
    --------
    >>> import wijksim as ws
    >>> from pathlib import Path
    >>> lines = ["period;outcome;value;source", "2025;weeks_to_help;7,5;own count", "2026;weeks_to_help;8;own count"]
    >>> _ = Path("observed.csv").write_text("\\n".join(lines))
    >>> observed = ws.load_observed("observed.csv")
    >>> len(observed), observed.outcomes
    (2, ('weeks_to_help',))
    """

    rows: tuple[Observation, ...]
    file: str

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Observation]:
        return iter(self.rows)

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What was observed, in the order of the file."""
        return tuple(dict.fromkeys(row.outcome for row in self.rows))


@dataclass(frozen=True)
class Placed:
    """An observation at its place in a run."""

    of: Observation
    first: int
    """First week."""
    stop: int
    """First week after it."""
    status: str
    """That of the observation, or ``fitted`` where the model was made from the same figure."""

    @property
    def middle(self) -> float:
        """Middle of the period, in weeks; of a figure of the population the start of the year."""
        return float(self.first) if self.of.outcome in POPULATION else (self.first + self.stop - 1) / 2


def of_outcome(placed: Iterable[Placed], outcome: str) -> tuple[Placed, ...]:
    """Those of one outcome."""
    return tuple(each for each in placed if each.of.outcome == outcome)
