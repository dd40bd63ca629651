"""Every lever: what policy, organisations or a teacher can set. Defaults: a Dutch wijk of today, siloed.

The meaning of each lever, in Dutch and English, is in `wijksim.text.levers`. Sources are cited by number: 000
interview with De Vries (2022), 001 news item (2013), 002 Oldenhof (2012), 004 Van der Veer (docs/sources.md); codes
such as R2 are those of the list of mechanisms. No source gives an effect size, so that most defaults are assumed and
every one can be varied.
"""

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import ALL, Kind, Parameter, Role, Status, Value

_HOURS = "hours per week per 10,000 residents"
PAYERS_OF_BOUNDARY_WORK = ("municipality", "insurer", "care_office", "housing_association", "pool")
"""Who may pay planned boundary work; the pool is the money that organisations put together."""
_OBJECTS = (
    "motto", "vision", "covenant", "mkba", "standard_form", "intake_guideline", "network_map", "tender_model",
)  # fmt: skip


def _lever(
    name: str,
    kind: Kind,
    default: Value,
    *,
    unit: str,
    source: str,
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] = (),
    symbol: str = "",
    status: Status = Status.ASSUMED,
    structural: bool = False,
    works_with: tuple[str, ...] = (),
) -> Parameter:
    return Parameter(
        name=name, kind=kind, default=default, low=low, high=high, choices=choices, unit=unit, symbol=symbol,
        role=Role.LEVER, source=source, status=status, structural=structural, works_with=works_with,
    )  # fmt: skip


def _share(name: str, default: float, *, source: str, symbol: str = "", structural: bool = False,
           works_with: tuple[str, ...] = ()) -> Parameter:  # fmt: skip
    return _lever(
        name, "float", default, low=0, high=1, unit="share", source=source, symbol=symbol,
        structural=structural, works_with=works_with,
    )  # fmt: skip


def _hours(name: str, default: float, *, source: str, works_with: tuple[str, ...] = ()) -> Parameter:
    return _lever(name, "float", default, low=0, high=2000, unit=_HOURS, source=source, works_with=works_with)


def _switch(name: str, default: bool, *, source: str, works_with: tuple[str, ...] = ()) -> Parameter:
    return _lever(name, "bool", default, unit="yes/no", source=source, works_with=works_with)


_NEIGHBOURHOOD = (
    _lever("neighbourhood.residents", "int", 6000, low=50, high=20_000_000, unit="residents", structural=True,
           source="CBS 2024: mean wijk about 5,400 residents; 002 §2.1, F1", status=Status.ESTIMATED),
    _lever("neighbourhood.buurten", "int", 4, low=1, high=20, unit="buurten", structural=True,
           source="CBS 2024: mean buurt about 1,240 residents; 002 §4.1, F1", status=Status.ESTIMATED),
    _lever("neighbourhood.living", "bool", False, unit="yes/no", structural=True,
           source="002 §1.3, A2; CBS rates of birth, death and moving, docs/parameters.md"),
    _lever("neighbourhood.wijken", "int", 1, low=1, high=500, unit="wijken", structural=True,
           source="002 §1.3, C0 (ten wijken in the programme); one by default"),
    _lever("neighbourhood.profile", "choice", "voorbeeldwijk", unit="named wijk", structural=True,
           choices=("voorbeeldwijk", "oudorp", "camminghaburen"),
           source="CBS: an example wijk, Oudorp (Alkmaar) and Camminghaburen (Leeuwarden)"),
    _share("neighbourhood.cohesion", 0.5, source="002 §2.1, F5", structural=True),
)  # fmt: skip

_FUNDING = (
    _share("funding.integration", 0.1, symbol="w",
           source="002 §2.3-3 and §5.1.1, K6, R2; area funding plays a small role"),
    _lever("funding.growth_per_year", "float", 0.0, low=0, high=0.5, unit="share per year",
           source="002 §5.1.1, R2 (growth model)"),
    _lever("funding.subsidy_hours_per_week", "float", 0.0, low=0, high=400, unit=_HOURS,
           works_with=("funding.subsidy_weeks",), source="002 §2.3-3 and §5.1.1, K7; none by default"),
    _lever("funding.subsidy_start_week", "int", 0, low=0, high=1040, unit="weeks",
           works_with=("funding.subsidy_hours_per_week", "funding.subsidy_weeks"), source="002 §1.3, C0"),
    _lever("funding.subsidy_weeks", "int", 0, low=0, high=1040, unit="weeks",
           works_with=("funding.subsidy_hours_per_week",),
           source="002 §1.3, C0 (one year in the programme); none by default"),
    _share("funding.shared_savings", 0.0, source="002 §4.4b, O14"),
    _switch("funding.decentralised", False,
            source="004 Pandora, R5, C13; false is the regime of 2010-12 in the sources, "
                   "since 2015 the Wmo and the Youth Act are municipal"),
    _share("funding.team_budget", 0.0, source="002 §4.1, R17"),
    _lever("funding.pooled_by", "organisations", (ALL,), choices=(ALL,), unit="organisations",
           source="002 §2.3-3, §5.1.1, K6, R2: who takes part; all by default"),
)  # fmt: skip

_ACCOUNTABILITY = (
    _share("accountability.production_pressure", 0.5, symbol="pp", source="002 §2.3-3 and §4.1-2, B3, K4"),
    _share("accountability.neighbourhood_demand", 0.2, symbol="nd", source="002 §1.1 and §2.2, K11"),
    _lever("accountability.mode", "choice", "individual", choices=("individual", "team"), unit="who accounts",
           source="002 §4.1-3, B4"),
    _share("room_to_manoeuvre", 0.3, source="001; 002 §5.1.3, R10, R11"),
)  # fmt: skip

_BOUNDARY_WORKERS = (
    _hours("boundary_workers.operational_hours", 40.0,
           source="002 §4.3b, W6; Rotterdam: 1 nurse per 11,000 residents"),
    _hours("boundary_workers.tactical_hours", 20.0, source="002 §4.3a, W5"),
    _hours("boundary_workers.policy_hours", 10.0, source="000 Q1, W7, A20"),
    _switch("boundary_workers.linked", False, source="002 §5.1.2, R7, W34; 004 Lessons, R13"),
    _share("boundary_workers.competence", 0.5, source="002 §5.1.3, W32, W33"),
    _lever("boundary_workers.training_hours", "float", 0.0, low=0, high=20, unit="hours per worker per month",
           source="002 §5.1.3, R9, W33"),
    _share("boundary_workers.protected", 0.0, source="000 Q4, W25, K23"),
    _lever("boundary_workers.hours_per_post", "float", 12.0, low=1, high=40, unit="hours per post per week",
           source="002 §4.3a, W37: most do it beside another post; the default leaves posts as they come"),
    _lever("boundary_workers.paid_by", "shares", FrozenMap({"municipality": 1.0}), choices=PAYERS_OF_BOUNDARY_WORK,
           unit="payers", source="002 §4.4b, K3, K10: the municipality pays, others may share"),
    _lever("boundary_workers.hand_over_weeks", "int", 0, low=0, high=26, unit="weeks",
           source="002 §5.1.1, K7: who leaves takes the contacts along; none by default"),
)  # fmt: skip

_BOUNDARY_OBJECTS = (
    _lever("boundary_objects.planned", "choices", ("vision", "standard_form"), choices=_OBJECTS,
           unit="objects", source="002 §3.2 and §4.4c, O5, O16, O20"),
    _switch("boundary_objects.emergent", True, source="002 §4.4, O7, O17"),
    _share("boundary_objects.co_creation", 0.3, source="002 §4.4, O21"),
    _share("boundary_objects.legitimacy", 0.5, symbol="L", source="002 §5.1.2, O8"),
    _share("boundary_objects.ambiguity", 0.5, symbol="a", source="001 room; 002 §3.2, O1, O6"),
)  # fmt: skip

_COORDINATION = (
    _lever("coordination.lead", "choice", "none", choices=("none", "single", "shared"), unit="who directs",
           works_with=("coordination.lead_hours",), source="002 §2.3-1, K1; 001, R6"),
    _share("coordination.co_location", 0.0, source="002 §1.3, §4.3a, F9, F16: one building, corridors"),
    _hours("coordination.lead_hours", 0.0, works_with=("coordination.lead",), source="002 §2.3-1, K1"),
    _share("goals.shared_vision", 0.2, source="002 §2.3, K21; 001, R18"),
    _lever("consultation.weeks_between", "int", 4, low=1, high=52, unit="weeks",
           source="002 §4.3a, Q9; §5.1.2, W34"),
)  # fmt: skip

_AREA_AND_LEARNING = (
    _lever("experiments.mode", "choice", "none", choices=("none", "local", "ordered"),
           unit="kind of experiments", source="004 Experiments, R12, K24"),
    _share("experiments.tightness", 0.5, works_with=("experiments.mode",), source="004 Experiments, K24"),
    _share("experiments.start_share", 0.25, works_with=("experiments.mode",), source="004 Experiments, R12, C8"),
    _lever("scale.team", "choice", "wijk", choices=("buurt", "wijk", "district"), unit="area",
           source="002 §4.1 and §4.2d, F1, B7"),
    _switch("scale.fence", False, source="002 §4.2d, A16, B7"),
    _switch("learning.platform", False, source="002 §1.3, F15, E27"),
    _switch("learning.reflection", False, source="000 Q6, W38"),
    _lever("residents.key_figures", "int", 0, low=0, high=200, unit="people per 10,000 residents",
           source="002 §4.3c, W22; 001 room, A14"),
    _switch("residents.formalise_key_figures", False, works_with=("residents.key_figures",),
            source="002 §4.3c and §5.1, W23"),
    _lever("region.inflow_per_year", "float", 0.0, low=0, high=5000,
           unit="people per 10,000 residents per year", source="000 Q5, A17, C11"),
    _switch("region.mediator", False,
            works_with=("region.inflow_per_year", "boundary_workers.policy_hours"), source="000 Q5, W31"),
)  # fmt: skip

_PRESSURE = (
    _share("information.legal_limit", 0.1, source="002 §2.3-4, K8, K9"),
    _lever("workload.factor", "float", 1.0, low=0.2, high=3, unit="demand relative to contracted hours",
           source="000 Q4, K23, W25"),
)  # fmt: skip

_TIME = (
    _lever("horizon_weeks", "int", 260, low=1, high=1040, unit="weeks", structural=True,
           source="002 §2.2, E11: effects come late, so that five years are shown"),
    _lever("warm_up_weeks", "int", 416, low=0, high=520, unit="weeks", structural=True,
           source="a start among strangers comes near its own level in some eight years; decision 0025"),
    _lever("warm_up_regime", "choice", "baseline", choices=("baseline", "own"), unit="whose levers",
           structural=True, source="variants of one seed share one past"),
)  # fmt: skip

LEVERS: tuple[Parameter, ...] = (
    *_NEIGHBOURHOOD,
    *_FUNDING,
    *_ACCOUNTABILITY,
    *_BOUNDARY_WORKERS,
    *_BOUNDARY_OBJECTS,
    *_COORDINATION,
    *_AREA_AND_LEARNING,
    *_PRESSURE,
    *_TIME,
)
