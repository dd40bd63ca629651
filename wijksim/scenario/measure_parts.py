"""What a measure brings besides settings: people, the cost of the measure itself, and who pays."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisation_spec import PAYERS, SHARE
from wijksim.scenario.parameter import Kind, Parameter, Role, Status, described, filled
from wijksim.scenario.problems import Path, Problems, Refused, dotted, nearest, shown

LEVELS = ("operational", "tactical", "policy")
"""Levels at which a measure may place boundary workers."""
FULL_WEEK = 36.0
"""Hours a week of one fte in care and welfare (collective agreements)."""
_ADDS_UP = 1e-9


def _number(name: str, kind: Kind, low: float, high: float, unit: str) -> Parameter:
    return Parameter(
        name=name, kind=kind, default=int(low) if kind == "int" else float(low), low=low, high=high, unit=unit,
        role=Role.LEVER, source="set by the author of a measure", status=Status.ASSUMED,
    )  # fmt: skip


NUMBERS: dict[str, Parameter] = {
    each.name: each
    for each in (
        _number("number", "int", 1, 1000, "people"),
        _number("hours", "float", 1, 40, "hours a week of each"),
        _number("euro_per_fte", "float", 0, 500_000, "euro a year for 36 hours a week"),
        _number("once_euro", "float", 0, 1e9, "euro, in the week of the decision"),
        _number("euro_per_year", "float", 0, 1e9, "euro a year while the measure is in force"),
    )
}
"""Numbers of people and cost, each with its range and unit."""
PEOPLE_KEYS = ("level", "number", "hours", "euro_per_fte", "home")
COST_KEYS = ("once_euro", "euro_per_year", "paid_by")


@dataclass(frozen=True)
class People:
    """Boundary workers that a measure appoints, on top of those that the levers plan: ``number`` of ``hours`` a week
    each, for all wijken together."""

    level: str
    """One of `LEVELS`."""
    number: int
    hours: float
    euro_per_fte: float | None = None
    """Price of 36 hours a week for a year, in euro; None: as all boundary work (``workers.cents_per_hour``)."""

    home: str = ""
    """Key of the organisation that they belong to; empty: they go round the organisations as all boundary work does."""

    @property
    def hours_per_week(self) -> float:
        """Hours a week of all together."""
        return self.number * self.hours

    @property
    def euro_per_year(self) -> float:
        """What they cost a year, in euro; 0 where they have no price of their own."""
        return 0.0 if self.euro_per_fte is None else self.euro_per_fte * self.hours_per_week / FULL_WEEK

    @property
    def lever(self) -> str:
        """The lever whose hours they add to."""
        return f"boundary_workers.{self.level}_hours"

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        price = {} if self.euro_per_fte is None else {"euro_per_fte": self.euro_per_fte}
        home = {"home": self.home} if self.home else {}
        return {"level": self.level, "number": self.number, "hours": self.hours, **price, **home}


@dataclass(frozen=True)
class MeasureCost:
    """What a measure costs by itself, in euro for all wijken together, and who pays that and its people."""

    once_euro: float = 0.0
    euro_per_year: float = 0.0
    paid_by: Mapping[str, float] = FrozenMap({"municipality": 1.0})
    """Share per payer, sums to 1."""

    def to_dict(self) -> dict[str, object]:
        """As a scenario file writes it."""
        return {"once_euro": self.once_euro, "euro_per_year": self.euro_per_year, "paid_by": dict(self.paid_by)}


def read_people(tree: object, path: Path, problems: Problems) -> People | None:
    """``people:`` of a measure; None when it is wrong, which is noted."""
    example = "write for example {level: operational, number: 3, hours: 36}"
    if not _is_group(tree, PEOPLE_KEYS, example, path, problems):
        return None
    assert isinstance(tree, Mapping)
    missing = [key for key in ("level", "number", "hours") if key not in tree]
    if missing:
        problems.add(path, f"people has no {' and no '.join(missing)}", hint=example)
        return None
    level = tree["level"]
    if level not in LEVELS:
        problems.add((*path, "level"), f"level cannot be {described(level)}", allowed=", ".join(LEVELS))
        return None
    home = tree.get("home") or ""
    if not isinstance(home, str):
        problems.add((*path, "home"), f"home cannot be {described(home)}", hint="write the key of an organisation")
        return None
    values = _numbers(tree, PEOPLE_KEYS[1:-1], path, problems)
    return None if values is None else People(str(level), **values, home=home)


def read_cost(tree: object, path: Path, problems: Problems) -> MeasureCost | None:
    """``cost:`` of a measure; None when it is wrong, which is noted."""
    example = "write for example {once_euro: 20000, euro_per_year: 5000, paid_by: {insurer: 0.5, municipality: 0.5}}"
    if not _is_group(tree, COST_KEYS, example, path, problems):
        return None
    assert isinstance(tree, Mapping)
    values = _numbers(tree, COST_KEYS[:2], path, problems)
    shares = _read_payers(tree["paid_by"], (*path, "paid_by"), problems) if "paid_by" in tree else None
    if values is None or ("paid_by" in tree and shares is None):
        return None
    return MeasureCost(**values) if shares is None else MeasureCost(**values, paid_by=shares)


def _is_group(tree: object, keys: tuple[str, ...], example: str, path: Path, problems: Problems) -> bool:
    if not isinstance(tree, Mapping) or not tree:
        problems.add(path, f"{dotted(path)} needs a group of keys, not {described(filled(tree))}", hint=example)
        return False
    for key in tree:
        if key not in keys:
            name = shown(key)
            hint = nearest(name, keys)
            message = f"{dotted(path)} has no {name}"
            problems.add((*path, name), message, allowed=", ".join(keys), hint=hint, at_key=True)
    return set(tree) <= set(keys)


def _numbers(tree: Mapping[Any, Any], keys: tuple[str, ...], path: Path, problems: Problems) -> dict[str, Any] | None:
    """Checked numbers of these keys, as far as they are given; None when one is refused."""
    values: dict[str, Any] = {}
    wrong = False
    for key in keys:
        if key not in tree or tree[key] is None:
            continue
        try:
            values[key] = replace(NUMBERS[key], name=dotted((*path, key))).check(tree[key])
        except Refused as refused:
            problems.refuse((*path, key), refused)
            wrong = True
    return None if wrong else values


def _read_payers(value: object, path: Path, problems: Problems) -> FrozenMap[float] | None:
    """Shares per payer; a single name pays all."""
    if isinstance(value, str) and value in PAYERS:
        return FrozenMap({value: 1.0})
    if not isinstance(value, Mapping) or not value:
        said = f"{dotted(path)} needs a share per payer, not {described(filled(value))}"
        problems.add(path, said, allowed=", ".join(PAYERS), hint="write for example {insurer: 0.5, municipality: 0.5}")
        return None
    shares: dict[str, float] = {}
    for payer, share in value.items():
        here: Path = (*path, shown(payer))
        if payer not in PAYERS:
            hint = nearest(str(payer), PAYERS)
            problems.add(here, f"there is no payer {shown(payer)}", allowed=", ".join(PAYERS), hint=hint, at_key=True)
            return None
        try:
            checked = replace(SHARE, name=dotted(here)).check(share)
        except Refused as refused:
            problems.refuse(here, refused)
            return None
        assert isinstance(checked, float)
        shares[payer] = checked
    if abs(sum(shares.values()) - 1.0) > _ADDS_UP:
        problems.add(path, f"the shares of {dotted(path)} add up to {sum(shares.values()):g}", allowed="together 1")
        return None
    return FrozenMap({payer: shares[payer] for payer in sorted(shares)})
