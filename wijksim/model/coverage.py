"""Where the items of the sources are in the model, apart from the mechanisms.

Each mechanism names the items that it carries out (``ABOUT`` in :mod:`wijksim.mechanisms`). These tables name
what is an entity, a parameter, a setting or an observable. An item is claimed only when the code has it; what is
claimed but lacks a part, and what is not there, is said below with the reason. A test fails when an item of
:mod:`wijksim.text.source_rows` is neither claimed nor listed as not done.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

import wijksim.mechanisms
from wijksim.mechanisms.about import About


class Covered(NamedTuple):
    """One item of the sources, what it is in the model, and where.

    ``where`` is a place in the code (``module:name``), ``parameter NAME``, ``outcome NAME``, ``table NAME.COLUMN`` of a
    run, ``scenario NAME`` or ``organisation KEY``.
    """

    row: str
    kind: str
    """SV state variable, PR process, PA parameter, OB observable, SC setting of a scenario."""
    where: str


def _all(kind: str, where: str, rows: str) -> tuple[Covered, ...]:
    return tuple(Covered(row, kind, where) for row in rows.split())


_ORGANISATION, _WORKER = "wijksim.agents.organisation:Organisation", "wijksim.agents.boundary_worker:BoundaryWorker"

_ACTORS = (
    *_all("SV", "organisation home_care", "A1"),
    *_all("SV", "organisation welfare", "A2"),
    *_all("SV", "organisation housing_association", "A3"),
    *_all("SV", "wijksim.agents.municipality:Municipality", "A4"),
    *_all("SV", "wijksim.agents.organisation:Department", "A5 B8 W36"),
    *_all("SV", "wijksim.agents.municipality:CareOffice", "A6"),
    *_all("SV", "organisation gp_practice", "A8"),
    *_all("SV", "wijksim.agents.columns:PROFESSIONAL", "A9"),
    *_all("SV", "wijksim.agents.professional:Professional.method", "A19 B5"),
    *_all("PA", "parameter engagement.method", "K13"),
    *_all("PR", f"{_ORGANISATION}.hear_plea_for_room", "A11 R11"),
    *_all("SV", "wijksim.mechanisms.columns:Residents", "A12"),
    *_all("SV", "wijksim.model.contacts:draw_contacts", "A13"),
    *_all("SV", "wijksim.agents.key_figure:KeyFigure", "A14 C6"),
    *_all("PA", "parameter boundary_objects.co_creation", "A15 O21"),
    *_all("PR", "wijksim.model.region:receive_newcomers", "A17"),
    *_all("SV", "wijksim.model.population:Population.uses_participation", "A18"),
    *_all("SC", "parameter boundary_workers.policy_hours", "A20 W7"),
)
_SETTINGS = (
    *_all("SV", "wijksim.model.layout:Layout", "F1 Q12"),
    *_all("PA", "parameter permeability.by_area", "F2 B7"),
    *_all("SV", "wijksim.agents.arena:Arena", "F6 F7 F8 F12"),
    *_all("SC", "parameter coordination.co_location", "F9"),
    *_all("PR", "wijksim.model.phases:consultation", "F16"),
    *_all("SV", "wijksim.domain.vocabulary:ObjectKind.VISION", "F17 O20"),
    *_all("OB", "outcome multi_domain_solved_share", "F21 E1"),
)
_BOUNDARIES = (
    *_all("SV", "wijksim.domain.vocabulary:Boundary", "B12"),
    *_all("PA", "parameter accountability.production_pressure", "B3 K4"),
    *_all("PA", "parameter permeability.legal_ceiling", "B10 K16"),
    *_all("SC", "parameter funding.decentralised", "B11 R5 C13"),
)
_BOUNDARY_WORK = (
    *_all("OB", "table organisations.coordination_hours", "N5"),
    *_all("SV", f"{_WORKER}.loyalty_to_network", "N9 W11"),
    *_all("SC", "parameter coordination.lead", "N12 K1"),
    *_all("PR", "wijksim.model.staffing:staff", "N13"),
    *_all("SC", "parameter scale.fence", "N15"),
)
_WORKERS = (
    *_all("SV", "wijksim.agents.world:World.acceptance", "W1"),
    *_all("SV", f"{_WORKER}.networker", "W4"),
    *_all("SV", "wijksim.domain.vocabulary:Level", "W5 W6"),
    *_all("SV", f"{_WORKER}.planned", "W9"),
    *_all("PR", f"{_WORKER}.network", "W20 W27"),
    *_all("OB", "outcome ambassadorship_gini", "W28"),
    *_all("SC", "parameter boundary_workers.tactical_hours", "W35 R6"),
    *_all("PA", "parameter workers.hours_each", "W37"),
    *_all("SC", "parameter boundary_workers.linked", "W34 R7"),
    *_all("PA", "parameter boundary_workers.training_hours", "W33 R9"),
)
_OBJECTS = (
    *_all("SV", "wijksim.agents.boundary_object:BoundaryObject.ambiguity", "O1"),
    *_all("SV", "wijksim.agents.boundary_object:BoundaryObject.local_fit", "O2"),
    *_all("SV", "wijksim.domain.vocabulary:ObjectKind.MOTTO", "O11"),
    *_all("SV", "wijksim.agents.boundary_object:BoundaryObject.concreteness", "O3"),
    *_all("SV", "wijksim.domain.vocabulary:ObjectKind", "O5"),
    *_all("SV", "wijksim.agents.boundary_object:BoundaryObject.planned", "O7"),
    *_all("PA", "wijksim.domain.object_kinds:KINDS", "O10"),
    *_all("SV", "wijksim.domain.vocabulary:ObjectKind.MKBA", "O13 K10"),
    *_all("SV", "wijksim.domain.vocabulary:ObjectKind.TENDER_MODEL", "O22 C5"),
    *_all("PR", "wijksim.model.objects:arise_from_need", "O17"),
)
_BOTTLENECKS_AND_CONDITIONS = (
    *_all("PA", "parameter funding.integration", "K6 R2 R3"),
    *_all("SC", "parameter funding.subsidy_weeks", "K7"),
    *_all("SC", "parameter goals.shared_vision", "K21"),
    *_all("SC", "parameter experiments.tightness", "K24"),
    *_all("OB", "outcome effort_per_joint_case", "R1"),
    *_all("PA", "parameter experiments.quarters", "R14"),
    *_all("SC", "parameter boundary_objects.planned", "R8"),
    *_all("PA", "parameter room_to_manoeuvre", "R10"),
    *_all("SC", "parameter experiments.mode", "R12 R15 C8"),
    *_all("PA", "parameter funding.team_budget", "R17"),
    *_all("PA", "parameter consultation.weeks_between", "Q9"),
)
_OBSERVED = (
    *_all("OB", "outcome overlap_share", "E2 E5"),
    *_all("OB", "outcome self_reliance", "E3"),
    *_all("OB", "outcome second_line_entries", "E4"),
    *_all("OB", "outcome wrong_desk_share", "E6"),
    *_all("OB", "outcome informal_help_share", "E7"),
    *_all("OB", "outcome resident_ties", "E9 E16"),
    *_all("OB", "outcome cost_total", "E11"),
    *_all("OB", "outcome network_density", "E12"),
    *_all("OB", "outcome path_length", "E13 W3"),
    *_all("SC", "parameter neighbourhood.profile", "E15"),
    *_all("OB", "outcome referral_correct_share", "E18"),
    *_all("OB", "outcome weeks_to_help", "E20"),
    *_all("OB", "outcome intention_share", "E21 Q1"),
    *_all("OB", "outcome practice_share", "E29 Q2"),
    *_all("OB", "outcome structural_share", "Q3"),
    *_all("OB", "outcome meeting_hours", "E24"),
    *_all("OB", "outcome quality_of_life", "E26"),
    *_all("OB", "outcome trust_in_services", "E28"),
    *_all("OB", "outcome participation_share", "E25"),
    *_all("OB", "outcome informal_help_share", "B6 N18"),
    *_all("OB", "outcome task_clarity", "N17"),
    *_all("OB", "outcome hidden_needs_found", "N19"),
)
_CASES = (
    *_all("SC", "scenario wbw_programme", "C0"),
    *_all("SC", "scenario multifunctional_centre", "C1"),
    *_all("SC", "scenario homeless_youth", "C2"),
    *_all("SC", "scenario care_housing_neighbourhood", "C3"),
    *_all("OB", "table boundary_workers.embedded", "C4"),
    *_all("SC", "scenario local_experiments", "C8"),
    *_all("SC", "parameter boundary_workers.policy_hours", "C10"),
    *_all("SC", "scenario regional_inflow", "C11"),
    *_all("SC", "scenario intend_and_practise", "C12"),
)

COVERED: tuple[Covered, ...] = (
    *_ACTORS, *_SETTINGS, *_BOUNDARIES, *_BOUNDARY_WORK, *_WORKERS, *_OBJECTS, *_BOTTLENECKS_AND_CONDITIONS, *_OBSERVED,
    *_CASES,
)  # fmt: skip
"""Items that are state, parameters, settings, observables, or processes outside the mechanisms."""

PARTLY: Mapping[str, str] = {
    "A4": "directs by its levers and its money; rules that it would set itself from what it sees are not there",
    "A9": "method, attachment and motivation are the professional's own, frame and knowledge those of the organisation",
    "A13": "they help at home and tell each other; they do not join a team",
    "A15": "advisers are no persons: their hours divide over the experiments that run, and nobody pays them",
    "A18": "social assistance raises needs of a resident; managers are the professionals of the social department",
    "B3": "who falls short of the target feels more pressure; a shortfall costs no money by itself",
    "B6": "how much of need is met without a professional is measured; who has the lead over a case is not",
    "B11": "powers over boundaries move, money keeps coming from the same payers",
    "C13": "as B11",
    "E2": "fragmented supply is seen in overlap, wrong desks and the density of the network, not as one measure",
    "E3": "own strength and a network help and wear out; there is no share of tasks taken over by citizens",
    "E7": "substitution by informal help is measured; of care by welfare and housing only by production per sector",
    "E15": "age, household, provisions, buurt and profile differ; the sources' types of residents are no classes",
    "E19": "joint answers to questions in several domains are counted at every desk, not at consultation hours apart",
    "E25": "living ties and the tables of key figures stand for taking part; work and having a say do not occur",
    "E27": "between homes of boundary workers at learning days; wijken share their organisations and what these know",
    "F1": "cells, buurten and wijken; offices and desks have no place on the map",
    "F5": "cohesion carries ties and meeting; an area approach is not hindered by lack of it",
    "F6": "the team is a table with members; composition, back office and volunteers are not described",
    "F12": "network meetings are a table with a rhythm; a platform and a panel of residents are not told apart from it",
    "F13": "among the visits that find hidden needs; consultation hours are no separate place",
    "F17": "one kind of object; a vision on housing and care is not told from one on the environment",
    "F20": "trust lowers the threshold; a shared store of local knowledge is the network map only",
    "K12": "as distance of frames and as distrust; misunderstandings as such do not happen",
    "K14": "frames return to the profession's own without contact, and never drift further apart than that",
    "N5": "hours of aligning are counted; no integral method is worked out",
    "N6": "cost of differences and the need of several domains; a gain by combined expertise as such is not there",
    "N10": "the mode of accounting is a setting; managers tighten room when production falls short",
    "N13": "what is not paid is a task that a house is able to do; boundary workers take no tasks over themselves",
    "N17": "existing tasks are divided anew, task by task; a task that nobody had yet does not arise",
    "N18": "between sectors (tasks), citizens and professionals (informal help); state and local as powers",
    "N19": "visits unasked are the preventive part; other hours are not split into help and prevention",
    "N20": "as the lens that joint work leaves, for professionals of all sectors",
    "N22": "negotiations fail, and objects clash by the rules they bring or take away; there is no open quarrel",
    "O2": "who uses an object adapts it; what all keep in common of it is not told apart from what is local",
    "O4": "translation and negotiation; exchange of information by the network map and the guideline only",
    "O11": "one object; competences, rules and law are levers of their own",
    "O15": "an analysis moves the benefit that is seen towards the fair share; targets keep their weight",
    "O21": "as A15",
    "R4": "half of the pooled money follows joint results; what counts as a result is not negotiated",
    "R14": "results are slow and experiments get half a year and a restart; no funder loses patience with a project",
    "R15": "through subsidised hours and room for local experiments; there is no separate facilitation",
    "R16": "by training of boundary workers, who look along at the desks; officials are not trained",
    "W8": "key figures; residents who come forward by themselves later in a run are not there",
    "W9": "professionals take the role unasked, on motivation and joint cases; position in the network is not asked",
    "W27": "seen of an organisation as a whole, not of persons in a group",
    "W37": "posts of some hours beside other work; line managers and aid workers are not told apart",
}
"""Items that are claimed but lack a part, and what it is."""

NOT_DONE: Mapping[str, str] = {
    "A22": "two more sectors would touch every rule for needs, desks and money; the sources name them in passing",
    "E8": "no complaints or elections: nobody is held to account by residents",
    "N14": "partitions as an argument for working together: one remark in the source, size and sign uncertain",
}
"""Items that are not in the model, with the reason."""

ELSEWHERE: Mapping[str, str] = {
    "neighbourhood.residents": "wijksim.model.population:build_population",
    "neighbourhood.wijken": "wijksim.model.population:build_population",
    "neighbourhood.profile": "wijksim.model.neighbourhood_figures:profile",
    "boundary_workers.linked": _WORKER,
    "boundary_objects.co_creation": "wijksim.model.objects:introduce_planned",
    "coordination.lead_hours": "wijksim.model.staffing:hours_by_post",
    "coordination.co_location": "wijksim.model.phases:consultation",
    "funding.growth_per_year": f"{_ORGANISATION}.hear_levers",
    "horizon_weeks": "wijksim.model.wijk_model:WijkModel.step",
    "warm_up_weeks": "wijksim.model.wijk_model:WijkModel.warm_up",
    "warm_up_regime": "wijksim.model.wijk_model:WijkModel.apply_settings_of_week",
    "multi_law_share": "wijksim.model.population:multi_law_share",
    "turnover": "wijksim.model.staffing:turn_over",
    "boundary_workers.hours_per_post": "wijksim.model.staffing:staff",
    "boundary_workers.hand_over_weeks": "wijksim.model.staffing:turn_over",
    "boundary_workers.paid_by": "wijksim.agents.municipality:Municipality.pay_boundary_work",
    "funding.pooled_by": "wijksim.agents.municipality:Municipality.divide_pool",
    "agenda_backlog": "wijksim.agents.arena:Arena.items",
}
"""Levers, outcomes and switches that no mechanism names, and the place in the code that reads or makes them."""

_TECHNICAL = ("about", "columns", "compiled", "event_log")
"""Files of :mod:`wijksim.mechanisms` without a rule of the theory."""


def mechanisms() -> dict[str, tuple[About, str]]:
    """Every mechanism by the name of its file: its catalogue entry and its own words (the docstring of the file)."""
    names = sorted(module.name for module in iter_modules(wijksim.mechanisms.__path__) if module.name not in _TECHNICAL)
    modules = {name: import_module(f"wijksim.mechanisms.{name}") for name in names}
    return {name: (module.ABOUT, module.__doc__ or "") for name, module in modules.items()}


def places() -> dict[str, list[tuple[str, str]]]:
    """By item of the sources: every (kind, place) that claims it; a mechanism is a process (PR)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, (about, _) in mechanisms().items():
        for row in about.rows:
            found.setdefault(row, []).append(("PR", f"wijksim.mechanisms.{name}"))
    for covered in COVERED:
        found.setdefault(covered.row, []).append((covered.kind, covered.where))
    return found
