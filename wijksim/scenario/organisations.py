"""The organisations of an ordinary wijk: care, welfare, housing, and three departments of the municipality.

Kinds of organisation are those of the sources (002 §1.3 and §4.1, A1-A5, A8). Hours, targets and habits are
assumed: no source gives them. Tariffs come from tariff lists where those were found (`TARIFF_SOURCES`).
"""

from collections.abc import Mapping, Sequence

from wijksim.domain.vocabulary import Sector
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.parameter import Status

DEFAULT_ORGANISATIONS: tuple[OrganisationSpec, ...] = (
    OrganisationSpec(
        key="home_care", name_nl="Thuiszorg", name_en="Home care", sector=Sector.CARE,
        hours_per_week=560.0, funder="insurer", funding_mix={"insurer": 0.75, "municipality": 0.25},
        production_target=0.85, tariff_cents_per_hour=6794,
        protocol_attachment=0.5, method=0.45, frame=(0.75, 0.35, 0.25),
    ),
    OrganisationSpec(
        key="elderly_care", name_nl="Ouderenzorg", name_en="Elderly care", sector=Sector.CARE,
        hours_per_week=340.0, for_elderly=True, funder="care_office",
        production_target=0.85, tariff_cents_per_hour=6794,
        protocol_attachment=0.6, method=0.55, frame=(0.80, 0.40, 0.30),
    ),
    OrganisationSpec(
        key="mental_health", name_nl="Ggz en gehandicaptenzorg", name_en="Mental health and disability care",
        sector=Sector.CARE, hours_per_week=280.0, funder="insurer",
        funding_mix={"insurer": 0.6, "care_office": 0.2, "municipality": 0.2},
        production_target=0.85, tariff_cents_per_hour=8000,
        protocol_attachment=0.75, method=0.85, frame=(0.85, 0.30, 0.15),
        service_area="district",
    ),
    OrganisationSpec(
        key="gp_practice", name_nl="Huisartsenpraktijk", name_en="GP practice", sector=Sector.CARE,
        hours_per_week=220.0, funder="insurer",
        production_target=0.7, tariff_cents_per_hour=9000,
        protocol_attachment=0.65, method=0.70, frame=(0.85, 0.35, 0.10),
    ),
    OrganisationSpec(
        key="welfare", name_nl="Welzijnsorganisatie", name_en="Welfare organisation", sector=Sector.WELFARE,
        hours_per_week=420.0, funder="municipality",
        production_target=0.6, tariff_cents_per_hour=6000,
        protocol_attachment=0.3, method=0.20, frame=(0.30, 0.80, 0.35),
    ),
    OrganisationSpec(
        key="elderly_welfare", name_nl="Ouderenwelzijn", name_en="Elderly welfare", sector=Sector.WELFARE,
        hours_per_week=200.0, for_elderly=True, funder="municipality",
        production_target=0.55, tariff_cents_per_hour=6000,
        protocol_attachment=0.25, method=0.25, frame=(0.40, 0.80, 0.30),
    ),
    OrganisationSpec(
        key="housing_association", name_nl="Woningcorporatie", name_en="Housing association",
        sector=Sector.HOUSING, hours_per_week=280.0, funder="housing_association",
        production_target=0.7, tariff_cents_per_hour=6150,
        protocol_attachment=0.5, method=0.50, frame=(0.15, 0.30, 0.90),
        service_area="district",
    ),
    OrganisationSpec(
        key="dept_care", name_nl="Gemeente, afdeling zorg (Wmo)", name_en="Municipality, care department",
        sector=Sector.CARE, department=True, hours_per_week=120.0, funder="municipality",
        production_target=0.6, tariff_cents_per_hour=6250,
        protocol_attachment=0.7, method=0.65, frame=(0.55, 0.50, 0.30),
        service_area="district",
    ),
    OrganisationSpec(
        key="dept_social", name_nl="Gemeente, sociale dienst", name_en="Municipality, social department",
        sector=Sector.WELFARE, department=True, hours_per_week=180.0, funder="municipality",
        production_target=0.7, tariff_cents_per_hour=6250,
        protocol_attachment=0.75, method=0.60, frame=(0.30, 0.65, 0.35),
        service_area="district",
    ),
    OrganisationSpec(
        key="dept_housing", name_nl="Gemeente, afdeling wonen", name_en="Municipality, housing department",
        sector=Sector.HOUSING, department=True, hours_per_week=60.0, funder="municipality",
        production_target=0.6, tariff_cents_per_hour=6250,
        protocol_attachment=0.7, method=0.65, frame=(0.20, 0.35, 0.85),
        service_area="district",
    ),
)  # fmt: skip

TARIFF_SOURCES: Mapping[str, tuple[Status, str]] = FrozenMap(
    {
        "home_care": (Status.MEASURED, "district nursing, care: 67.94 euro per hour, one provider, 2024"),
        "elderly_care": (
            Status.ASSUMED,
            "as district nursing, care: 67.94 euro per hour, one provider, 2024",
        ),
        "mental_health": (Status.ESTIMATED, "specialised guidance 73.80-85.20 euro per hour, 2023-2024"),
        "gp_practice": (
            Status.ASSUMED,
            "above district nursing, nursing: 88.35 euro per hour, one provider, 2024",
        ),
        "welfare": (Status.ESTIMATED, "guidance 55.80-66.00 euro per hour, 2023-2024"),
        "elderly_welfare": (Status.ESTIMATED, "guidance 55.80-66.00 euro per hour, 2023-2024"),
        "housing_association": (Status.ASSUMED, "no figure found; a budget at it pays what its people cost"),
        "dept_care": (Status.ASSUMED, "no figure found; a budget at it pays what its people cost"),
        "dept_social": (Status.ASSUMED, "no figure found; a budget at it pays what its people cost"),
        "dept_housing": (Status.ASSUMED, "no figure found; a budget at it pays what its people cost"),
    }
)
"""How well each tariff is known and where it comes from."""

ORDER: dict[str, int] = {spec.key: position for position, spec in enumerate(DEFAULT_ORGANISATIONS)}


def largest_partner(specs: Sequence[OrganisationSpec]) -> OrganisationSpec:
    """The organisation with the largest income, which a pool would miss most.

    >>> largest_partner(DEFAULT_ORGANISATIONS).key
    'home_care'
    """
    return max(specs, key=lambda spec: spec.hours_per_week * spec.tariff_cents_per_hour)


def in_canonical_order(specs: Mapping[str, OrganisationSpec]) -> tuple[OrganisationSpec, ...]:
    """Known organisations in the order above, then new ones by key: the order of a file means nothing."""
    return tuple(specs[key] for key in sorted(specs, key=lambda key: (ORDER.get(key, len(ORDER)), key)))
