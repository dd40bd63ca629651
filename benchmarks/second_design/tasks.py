"""Tasks and organisations: volumes, hours, contracts, tariffs and who pays (002 §3.1, §4.2c; N1, N13).

The table is the one of an earlier sketch of tasks and books. Use of nursing and household help and the tariffs 68,
88, 32 and 60 euro are measured (evidence §4.2, §4.4); the rest is assumed. Contracts: ● paid, ◐ billing tolerated
(half), ○ able but unpaid.
"""

from typing import NamedTuple

CARE, WELFARE, HOUSING = 0, 1, 2
MUNICIPALITY, INSURER, CARE_OFFICE, HOUSING_ASSOCIATION = 0, 1, 2, 3
N_PAYERS = 4
ABLE, TOLERATED, CONTRACT = 0.0, 0.5, 1.0


class Organisation(NamedTuple):
    """One organisation (organisatie)."""

    name: str
    domain: int
    staff: float
    """Professionals who meet colleagues of other organisations, per 1,000 residents; aides are not among them."""
    tariff: float
    """Euro per hour, mean over its tasks."""
    lump: float
    """Share of income paid as a lump sum, 0 by the hour - 1 budget."""
    method: float
    """Way of working, 0 goes to people - 1 lets them come (002 §4.1)."""


ORGANISATIONS = (
    Organisation("HC", CARE, 2.5, 68, 0.0, 0.30),
    Organisation("EC", CARE, 1.2, 68, 0.0, 0.40),
    Organisation("MH", CARE, 2.0, 95, 0.0, 0.95),
    Organisation("GP", CARE, 1.3, 100, 0.7, 0.80),
    Organisation("WE", WELFARE, 1.3, 60, 0.8, 0.05),
    Organisation("EW", WELFARE, 0.7, 60, 0.8, 0.10),
    Organisation("HA", HOUSING, 0.8, 65, 1.0, 0.65),
    Organisation("DC", CARE, 0.35, 65, 1.0, 0.70),
    Organisation("DS", WELFARE, 0.7, 65, 1.0, 0.60),
    Organisation("DH", HOUSING, 0.35, 65, 1.0, 0.75),
)
NAMES = tuple(each.name for each in ORGANISATIONS)


class Task(NamedTuple):
    """One kind of task (taak)."""

    name: str
    domain: int
    hours: float
    volume: float
    """Asked per 1,000 residents and year."""
    bundled: float
    """Share of the volume that comes with tasks of other kinds."""
    payer: int
    paid: str
    tolerated: str
    able: str
    euro: float
    """Tariff per hour; 0 for the organisation's own."""
    old: tuple[float, float, float]
    """Use by age (under 65, 65-74, 75 and over) relative to the mean of those under 65."""


TASKS = (
    Task("washing and dressing", CARE, 75, 30, 0.25, INSURER, "HC", "", "EC", 68, (1, 6, 20)),
    Task("nursing, medication", CARE, 25, 30, 0.25, INSURER, "HC", "", "GP EC", 88, (1, 6, 20)),
    Task("long-term care at home", CARE, 500, 5, 0.20, CARE_OFFICE, "EC", "", "HC", 68, (1, 5, 40)),
    Task("mental health support", CARE, 45, 55, 0.30, INSURER, "MH", "", "GP", 0, (1, 0.7, 0.7)),
    Task("general practitioner", CARE, 2, 950, 0.03, INSURER, "GP", "", "", 0, (1, 1.5, 2.5)),
    Task("household help", CARE, 114, 31, 0.30, MUNICIPALITY, "HC", "", "EC", 32, (1, 5, 20)),
    Task("coffee and a listening ear", WELFARE, 20, 60, 0.60, MUNICIPALITY, "WE EW", "HC", "EC MH", 0, (1, 3, 8)),
    Task("help with papers", WELFARE, 8, 50, 0.60, MUNICIPALITY, "", "WE DS", "HC HA EW MH", 0, (1, 1, 2)),
    Task("debts", WELFARE, 30, 20, 0.60, MUNICIPALITY, "DS", "WE", "HA MH", 0, (1, 0.5, 0.3)),
    Task("day activity", WELFARE, 50, 10, 0.60, MUNICIPALITY, "EW", "EC WE", "", 0, (1, 3, 12)),
    Task("adapting a home", HOUSING, 6, 12, 0.60, MUNICIPALITY, "DC", "HA", "", 0, (1, 5, 12)),
    Task("moving", HOUSING, 8, 25, 0.50, HOUSING_ASSOCIATION, "HA", "DH", "", 0, (1, 1.5, 2)),
    Task("rent arrears", HOUSING, 10, 30, 0.60, HOUSING_ASSOCIATION, "HA", "", "DS WE", 0, (1, 0.5, 0.3)),
    Task("nuisance", HOUSING, 12, 25, 0.60, HOUSING_ASSOCIATION, "", "HA WE", "MH DS", 0, (1, 0.6, 0.6)),
    Task("relief of carers", WELFARE, 25, 15, 0.70, MUNICIPALITY, "", "EW DC", "HC WE", 0, (1, 4, 12)),
    Task("keeping an eye on someone", WELFARE, 10, 40, 0.70, MUNICIPALITY, "", "", "HC HA WE EW GP", 0, (1, 3, 8)),
)
COFFEE = 6
"""The task that pays by the visit in home care and from a budget in welfare: which way it moves is R16."""

THREE = (("HC", "EC", "MH", "GP", "DC"), ("WE", "EW", "DS"), ("HA", "DH"))
"""One organisation for each domain, for R9."""
