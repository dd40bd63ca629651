"""What a scenario says of a real neighbourhood: figures with source, year, level and status, and its buurten."""

from collections.abc import Mapping
from dataclasses import dataclass

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Parameter, Role, Status

STATUSES = ("measured", "gemeente", "national", "assumed")
"""Measured here; filled in from the gemeente; a national figure; assumed."""
LEVELS = ("buurt", "wijk", "gemeente", "land")
"""Level of the area that a figure is about."""
MAX_BUURTEN = 20
LONGEST_SOURCE = 400
LONGEST_SQUARES = 400_000


def _share(name: str) -> Parameter:
    return _number(name, 0.0, 1.0, "share")


def _number(name: str, low: float, high: float, unit: str, *, whole: bool = False) -> Parameter:
    return Parameter(
        name=name, kind="int" if whole else "float", default=int(low) if whole else low, low=low, high=high, unit=unit,
        role=Role.FIXED, source="files of the user", status=Status.MEASURED,
    )  # fmt: skip


AGES = ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")
HOUSEHOLDS = ("one_person", "without_children", "with_children")
TENURES = ("owned", "association", "other_rent")
PARTITIONS = (AGES, HOUSEHOLDS, TENURES)
"""Figures that are shares of one whole: each group is given in full, or not at all."""
FIGURES: dict[str, Parameter] = {
    **{name: _share(name) for group in PARTITIONS for name in group},
    **{name: _share(name) for name in (
        "age_80", "low_income", "wmo", "youth_under_23", "participation", "nursing", "multi_law",
    )},
    "household_size": _number("household_size", 1.0, 6.0, "persons per household"),
    "woz": _number("woz", 0.0, 100_000.0, "thousand euro, mean value of a dwelling"),
    "urbanity": _number("urbanity", 1.0, 5.0, "1 very urban to 5 not urban"),
}  # fmt: skip
"""Every figure that a wijk may have. Ages and use are shares of residents, forms and tenure of households."""
OF_A_BUURT = (*AGES, *HOUSEHOLDS, *TENURES, "household_size", "low_income", "wmo", "participation")
"""Figures that a buurt may have of its own."""
YEAR = _number("year", 1990, 2100, "year", whole=True)
RESIDENTS = _number("residents", 1, 20_000_000, "residents", whole=True)
ADDS_UP = 0.002
"""How far shares of one whole may miss it: they are written in three or four digits."""


@dataclass(frozen=True)
class LocalFigure:
    """One figure of a wijk, with where it comes from."""

    value: float
    source: str
    level: str
    status: str
    year: int | None = None

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        year = {} if self.year is None else {"year": self.year}
        return {"value": self.value, "level": self.level, "status": self.status, **year, "source": self.source}


@dataclass(frozen=True)
class Buurt:
    """A buurt of the wijk: its share of the residents, and its own mix as far as it is known."""

    name: str
    residents: int
    code: str = ""
    figures: Mapping[str, float] = FrozenMap()
    filled: tuple[str, ...] = ()
    """Figures that are not measured in this buurt, but raked from the wijk."""
    squares: str = ""
    """Inhabited squares of 100 m as ``x,y,residents; …``, corners in units of 100 m on the national grid."""

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        plain: dict[str, object] = {"name": self.name, "code": self.code, "residents": self.residents}
        plain |= {"figures": dict(self.figures), "filled": list(self.filled), "squares": self.squares}
        return {key: value for key, value in plain.items() if value not in ("", [], {})}


@dataclass(frozen=True)
class Wijk:
    """A real neighbourhood."""

    name: str
    code: str = ""
    municipality: str = ""
    figures: Mapping[str, LocalFigure] = FrozenMap()
    buurten: tuple[Buurt, ...] = ()
    given: Mapping[str, str] = FrozenMap()
    """Settings of organisations that are of this wijk, ``organisations.KEY.FIELD``, each with its source; all others
    are national."""

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        given = {} if not self.given else {"given": dict(self.given)}
        return {
            "name": self.name,
            "code": self.code,
            "municipality": self.municipality,
            "figures": {name: figure.to_dict() for name, figure in self.figures.items()},
            "buurten": [buurt.to_dict() for buurt in self.buurten],
            **given,
        }

    def counted(self) -> dict[str, int]:
        """Number of figures by status."""
        return {status: sum(each.status == status for each in self.figures.values()) for status in STATUSES}


def square_list(text: str) -> list[tuple[int, int, float]] | None:
    """Squares of a buurt: x and y in units of 100 m, and residents; None when it is written otherwise.

    >>> square_list("975,4520,45; 976,4520,12.5")
    [(975, 4520, 45.0), (976, 4520, 12.5)]
    """
    squares = []
    for part in text.split(";"):
        numbers = [each.strip() for each in part.split(",")]
        if len(numbers) != 3 or not (numbers[0].isdecimal() and numbers[1].isdecimal()):
            return None
        try:
            residents = float(numbers[2])
        except ValueError:
            return None
        if not 0.0 < residents < 1e6 or max(len(numbers[0]), len(numbers[1])) > 5:
            return None
        squares.append((int(numbers[0]), int(numbers[1]), residents))
    return squares
