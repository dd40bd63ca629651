"""What a scenario says about one organisation (organisatie): its work, its money, its habits and its area."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from wijksim.domain.tasks import PAYS
from wijksim.domain.vocabulary import Payer, Sector
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Kind, Parameter, Role, Status, Value

SECTORS: dict[str, Sector] = {sector.name.lower(): sector for sector in Sector}
PAYERS: tuple[str, ...] = tuple(payer.name.lower() for payer in Payer if payer is not Payer.STATE)
"""Who may fund an organisation; the state pays temporary project money only (002 §2.3-3)."""

BY_BUDGET = ("municipality", "housing_association")
"""Payers who pay from a budget, not by the hour, where nothing else is said (002 §2.3-3)."""
AREAS = ("wijk", "district")
OVERRIDES: dict[str, str] = {
    "funding_integration": "funding.integration",
    "room_to_manoeuvre": "room_to_manoeuvre",
    "production_pressure": "accountability.production_pressure",
}
"""Fields by which one organisation departs from a lever, and that lever."""
MAY_BE_OPEN: tuple[str, ...] = (*OVERRIDES, "lump_sum")
"""Fields that may be none: then a lever holds, or what the payers are."""

CHANGEABLE = (
    "room_to_manoeuvre", "funding_integration", "production_pressure", "production_target", "tariff_cents_per_hour",
)  # fmt: skip
"""Fields that a measure may set in the course of a run; the others belong to the world from its start."""
GROUP = "organisations"


def field_name(key: str, field: str) -> str:
    """Name of a field of one organisation, as measures and sweeps write it.

    >>> field_name("home_care", "room_to_manoeuvre")
    'organisations.home_care.room_to_manoeuvre'
    """
    return f"{GROUP}.{key}.{field}"


def split_field(name: object) -> tuple[str, str] | None:
    """Key and field of ``organisations.KEY.FIELD``; None for every other name."""
    parts = name.split(".") if isinstance(name, str) else []
    return (parts[1], parts[2]) if len(parts) == 3 and parts[0] == GROUP and all(parts) else None


def _field(
    name: str,
    kind: Kind,
    default: Value,
    *,
    unit: str,
    source: str,
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] = (),
    role: Role = Role.FIXED,
) -> Parameter:
    return Parameter(
        name=name, kind=kind, default=default, low=low, high=high, choices=choices, unit=unit, role=role,
        source=source, status=Status.ASSUMED,
    )  # fmt: skip


_PER_ORGANISATION = (
    _field("sector", "choice", "care", choices=tuple(SECTORS), unit="sector", source="002 §4.1, B1"),
    _field("department", "bool", False, unit="yes/no",
           source="000 Q0-Q1, A5: a municipality is several small organisations"),
    _field("for_elderly", "bool", False, unit="yes/no", source="002 §1.3, A1-A2: elderly care and elderly welfare"),
    _field("hours_per_week", "float", 200.0, low=1, high=20_000,
           unit="contracted hours per week per 10,000 residents",
           source="no source gives hours; set so that load per sector is about .5-.7"),
    _field("hours_per_professional", "float", 28.0, low=1, high=60, unit="contracted hours per week",
           source="usual part-time contract in care and welfare"),
    _field("funder", "choice", "municipality", choices=PAYERS, unit="payer", role=Role.LEVER,
           source="002 §2.3-3, B2, A2, A6"),
    _field("production_target", "float", 0.7, low=0, high=1, unit="share of hours", role=Role.LEVER,
           source="002 §4.1-2, B3"),
    _field("tariff_cents_per_hour", "int", 6500, low=0, high=50_000, unit="euro cents per hour",
           role=Role.LEVER, source="municipal tariff lists 2023-2024"),
    _field("lump_sum", "float", 0.0, low=0, high=1, unit="share of income", role=Role.LEVER,
           source="002 §2.3-3, §4.1, K3, W12"),
    _field("protocol_attachment", "float", 0.5, low=0, high=1, unit="share", source="002 §4.4a, O12"),
    _field("method", "float", 0.5, low=0, high=1,
           unit="place on a line of methods; 0 goes to people, 1 lets them come", source="002 §4.1, B5, A19"),
    _field("funding_integration", "float", 0.1, low=0, high=1, unit="share", role=Role.LEVER,
           source="002 §5.1.1, R2"),
    _field("room_to_manoeuvre", "float", 0.3, low=0, high=1, unit="share", role=Role.LEVER,
           source="001; 002 §5.1.3, R11"),
    _field("production_pressure", "float", 0.5, low=0, high=1, unit="share", role=Role.LEVER,
           source="002 §2.3-3, K4"),
)  # fmt: skip

FIELDS: dict[str, Parameter] = {parameter.name: parameter for parameter in _PER_ORGANISATION}
"""The plain fields, checked like any parameter. Names, mix, contracts, frame and service area have their own rules."""

SHARE = _field("a share of the funding mix", "float", 1.0, low=0, high=1, unit="share", source="002 §2.3-3, B2")
FRAME = _field("a number of the frame", "float", 0.5, low=0, high=1, unit="share", source="002 §2.3-2, K2, B9")
CONTRACT = _field(
    "how a task is paid",
    "choice",
    "able",
    choices=tuple(PAYS),
    unit="contract or not",
    source="002 §4.1, §4.2c; B2, N13",
)
BUURT = _field("a buurt of the service area", "int", 1, low=1, high=20, unit="number", source="002 §2.1, F2")


@dataclass(frozen=True, kw_only=True)
class OrganisationSpec:
    """One organisation, or one department of the municipality, as a scenario gives it."""

    key: str
    name_nl: str
    name_en: str
    sector: Sector
    department: bool = False
    hours_per_week: float
    """Contracted hours of all its professionals, per week and per 10,000 residents."""
    hours_per_professional: float = 28.0
    """Contracted hours of one professional, per week."""
    funder: str
    """Main payer, one of `PAYERS`."""
    funding_mix: Mapping[str, float] = FrozenMap()
    """Share of its income per payer, sums to 1; empty means that the funder pays all, and is filled in."""
    production_target: float
    """Share of hours that must be own production, 0-1."""
    tariff_cents_per_hour: int
    protocol_attachment: float
    method: float
    frame: tuple[float, float, float]
    """How it sees its work: weight of care, welfare and housing, each 0-1."""
    for_elderly: bool = False
    """Whether it serves residents of 65 and older only."""
    contracts: Mapping[str, str] = FrozenMap()
    """How it is paid for tasks, where that differs from what is usual: task -> contract, tolerated, able or not_able
    (:data:`wijksim.domain.tasks.PAYS`)."""
    service_area: str | tuple[int, ...] = "wijk"
    """``wijk``, ``district`` (all wijken together) or the numbers of its buurten within a wijk, from 1."""
    lump_sum: float | None = None
    """Share of its income that it is paid as a lump (lumpsum), whatever hours it works; None: what municipality and
    housing association pay."""
    funding_integration: float | None = None
    """None: the lever `funding.integration` holds."""
    room_to_manoeuvre: float | None = None
    """None: the lever `room_to_manoeuvre` holds."""
    production_pressure: float | None = None
    """None: the lever `accountability.production_pressure` holds."""

    def __post_init__(self) -> None:
        mix = self.funding_mix or {self.funder: 1.0}
        ordered = FrozenMap({payer: mix[payer] for payer in sorted(mix)})
        object.__setattr__(self, "funding_mix", ordered)
        by_task = FrozenMap({task: self.contracts[task] for task in sorted(self.contracts)})
        object.__setattr__(self, "contracts", by_task)

    @property
    def paid_as_lump(self) -> float:
        """Share of its income that does not follow hours, 0-1.

        >>> from wijksim.scenario.scenario import baseline
        >>> {spec.key: spec.paid_as_lump for spec in baseline().organisations[:5]}
        {'home_care': 0.25, 'elderly_care': 0.0, 'mental_health': 0.2, 'gp_practice': 0.0, 'welfare': 1.0}
        """
        if self.lump_sum is not None:
            return self.lump_sum
        return sum(share for payer, share in self.funding_mix.items() if payer in BY_BUDGET)

    def to_dict(self) -> dict[str, object]:
        """Every field but the key, as a scenario file writes it."""
        plain: dict[str, object] = {
            field.name: getattr(self, field.name) for field in fields(self) if field.name != "key"
        }
        area = self.service_area
        plain["sector"] = self.sector.name.lower()
        plain["funding_mix"] = dict(self.funding_mix)
        plain["contracts"] = dict(self.contracts)
        plain["frame"] = list(self.frame)
        plain["service_area"] = area if isinstance(area, str) else list(area)
        return plain


SPEC_FIELDS: tuple[str, ...] = tuple(field.name for field in fields(OrganisationSpec) if field.name != "key")
"""Everything that a file may say about an organisation."""
