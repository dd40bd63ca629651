"""For every lever two values and, where it works only together with others, those others; for every outcome a pair of
scenarios in which it moves. All in a small and lively wijk: many needs in several domains, many boundary workers."""

from typing import Any

from tests.small_wijk import small_wijk
from wijksim.scenario.scenario import Scenario

LIVELY: dict[str, Any] = {
    "neighbourhood.residents": 1000,
    "horizon_weeks": 60,
    "needs.spill": 0.12,
    "engagement.intercept": 0.5,
    "boundary_workers.operational_hours": 120.0,
    "boundary_workers.tactical_hours": 120.0,
    "boundary_workers.policy_hours": 60.0,
}


def lively(changes: dict[str, Any] | None = None) -> Scenario:
    """The lively wijk, changed as asked; measures of the change are under the key ``measures``."""
    changes = dict(changes or {})
    parts = {name: changes.pop(name) for name in ("measures", "without", "organisations") if name in changes}
    return small_wijk(LIVELY | changes, **parts)


SUBSIDY = {"funding.subsidy_hours_per_week": 150.0, "funding.subsidy_weeks": 26}
WITH_ADVICE = {"experiments.advice": 80.0}
"""Advisers enough for a few hundred residents: with less no group gets far enough to move anybody."""
ARISING = {"objects.came_back": 0.3, "objects.arise_rate": 0.04}
"""Objects arise soon."""
LEVER_CONTRASTS: dict[str, tuple[Any, Any, dict[str, Any]]] = {
    # lever: (one value, another value, what else must be on)
    "neighbourhood.residents": (1000, 1100, {}),
    "neighbourhood.buurten": (4, 2, {"experiments.mode": "local"}),
    "neighbourhood.living": (False, True, {}),
    "neighbourhood.wijken": (1, 2, {}),
    "neighbourhood.profile": ("voorbeeldwijk", "oudorp", {}),
    "neighbourhood.cohesion": (0.5, 0.9, {}),
    "funding.integration": (0.1, 0.8, {}),
    "funding.growth_per_year": (0.0, 0.4, {}),
    "funding.subsidy_hours_per_week": (0.0, 150.0, {"funding.subsidy_weeks": 26}),
    "funding.subsidy_start_week": (0, 20, SUBSIDY),
    "funding.subsidy_weeks": (26, 40, SUBSIDY),
    "funding.shared_savings": (0.0, 0.8, {"savings.proof": 1.0}),
    "funding.decentralised": (False, True, {}),
    "funding.team_budget": (0.0, 1.0, {"accountability.production_pressure": 1.0}),
    "funding.pooled_by": ("all", ["home_care", "welfare"], {"funding.integration": 0.8}),
    "accountability.production_pressure": (0.5, 0.1, {}),
    "accountability.neighbourhood_demand": (0.2, 0.9, {}),
    "accountability.mode": ("individual", "team", {}),
    "room_to_manoeuvre": (0.3, 0.9, {}),
    "boundary_workers.operational_hours": (120.0, 20.0, {}),
    "boundary_workers.tactical_hours": (120.0, 20.0, {}),
    "boundary_workers.policy_hours": (60.0, 0.0, {}),
    "boundary_workers.linked": (False, True, {}),
    "boundary_workers.competence": (0.5, 0.9, {}),
    "boundary_workers.training_hours": (0.0, 12.0, {}),
    "boundary_workers.protected": (0.0, 1.0, {"workload.factor": 2.0}),
    "boundary_workers.hours_per_post": (6.0, 36.0, {}),
    "boundary_workers.paid_by": ("municipality", {"insurer": 0.5, "pool": 0.5}, {}),
    "boundary_workers.hand_over_weeks": (0, 13, {"workers.turnover_per_year": 1.0}),
    "boundary_objects.planned": (["vision", "standard_form"], ["mkba", "intake_guideline"], {}),
    "boundary_objects.emergent": (False, True, ARISING),
    "boundary_objects.co_creation": (0.3, 0.9, {}),
    "boundary_objects.legitimacy": (0.5, 0.1, {}),
    "boundary_objects.ambiguity": (0.5, 0.95, {}),
    "coordination.lead": ("none", "single", {"coordination.lead_hours": 120.0}),
    "coordination.co_location": (0.0, 0.9, {}),
    "coordination.lead_hours": (40.0, 160.0, {"coordination.lead": "shared"}),
    "goals.shared_vision": (0.2, 0.9, {}),
    "consultation.weeks_between": (4, 1, {}),
    "experiments.mode": ("none", "local", {}),
    "experiments.tightness": (0.1, 0.9, {"experiments.mode": "ordered"} | WITH_ADVICE),
    "experiments.start_share": (0.25, 1.0, {"experiments.mode": "local"} | WITH_ADVICE),
    "scale.team": ("wijk", "buurt", {}),
    "scale.fence": (False, True, {}),
    "learning.platform": (False, True, {}),
    "learning.reflection": (False, True, {}),
    "residents.key_figures": (0, 60, {}),
    "residents.formalise_key_figures": (False, True, {"residents.key_figures": 60}),
    "region.inflow_per_year": (0.0, 400.0, {}),
    "region.mediator": (False, True, {"region.inflow_per_year": 400.0}),
    "information.legal_limit": (0.1, 0.6, {}),
    "workload.factor": (1.0, 2.0, {}),
    "horizon_weeks": (60, 40, {}),
    "warm_up_weeks": (13, 26, {}),
    "warm_up_regime": ("baseline", "own", {"room_to_manoeuvre": 0.9}),
}

MONEY_ONLY = {"boundary_workers.paid_by"}
"""Levers that move money from one account to another, and on which nobody acts."""
NEW_OBJECTS = {"boundary_objects.planned": ["vision", "covenant", "intake_guideline", "mkba"]}
BROUGHT_IN: dict[str, dict[str, Any]] = {
    "boundary_objects.co_creation": NEW_OBJECTS,
    "boundary_objects.legitimacy": NEW_OBJECTS,
    "boundary_objects.ambiguity": NEW_OBJECTS,
    "experiments.start_share": {"experiments.mode": "local"},
}
"""What a measure must bring in as well: these levers say how something begins, not how it goes on."""

Setting = dict[str, Any]
USUAL: Setting = {}
NOBODY: Setting = {
    "boundary_workers.operational_hours": 0.0,
    "boundary_workers.tactical_hours": 0.0,
    "boundary_workers.policy_hours": 0.0,
    "boundary_objects.planned": [],
    "boundary_objects.emergent": False,
    "without": ["emergence"],
}
"""No boundary workers and no objects."""
OPEN: Setting = {
    "funding.integration": 0.9,
    "accountability.mode": "team",
    "accountability.production_pressure": 0.0,
    "accountability.neighbourhood_demand": 0.0,
    "referral.own_first": 0.9,
}
"""Money pooled, a team that accounts together, no own production targets."""
STRICT: Setting = {
    "accountability.production_pressure": 1.0,
    "accountability.neighbourhood_demand": 1.0,
    "referral.own_first": 0.9,
}
QUIET: Setting = {"workload.factor": 0.4}
BUSY: Setting = {"workload.factor": 2.5}
CORRIDORS: Setting = {"coordination.co_location": 1.0}
MEETING: Setting = {"consultation.weeks_between": 1, "consultation.concretise": 1.0, "goals.offset": 0.9}
"""Consultation every week, in which goals are made concrete."""
SELDOM: Setting = {"consultation.weeks_between": 26}
"""Hardly ever consultation."""
DIRECTED: Setting = {"coordination.lead": "single", "coordination.lead_hours": 400.0}
"""One who directs, with hours to go round all houses."""
FENCED: Setting = {"scale.fence": True}
"""A fence round the area, a harder edge outside."""
AGREED: Setting = {"goals.shared_vision": 0.9}
DISTANT: Setting = {
    "boundary_objects.legitimacy": 0.0,
    "boundary_objects.planned": ["tender_model", "covenant", "motto"],
}
"""Objects from above that nobody stands behind."""
ROOMY: Setting = {"room_to_manoeuvre": 0.8, "emergence.threshold": 2.0}
APART: Setting = {"neighbourhood.cohesion": 0.0}
CLOSE: Setting = {"neighbourhood.cohesion": 1.0}
NEWCOMERS: Setting = {"region.inflow_per_year": 600.0}
APPOINTED: Setting = {"residents.key_figures": 80, "residents.formalise_key_figures": True}
UNLAWFUL: Setting = {"information.legal_limit": 0.8}
OLDER: Setting = {"neighbourhood.profile": "oudorp"}
SOON_ILL: Setting = {"second_line.entry": 0.02}
"""Unmet need ends in second-line care, not only old age: so few residents show nothing otherwise."""
LONG_NOBODY: Setting = NOBODY | {"horizon_weeks": 110}
LONG_OPEN: Setting = OPEN | {"horizon_weeks": 110}

OUTCOME_CONTRASTS: dict[str, tuple[Setting, Setting]] = {
    # outcome: (the setting in which it is lower, the setting in which it is higher)
    "collaboration": (NOBODY, USUAL),
    "joint_open_share": (NOBODY, USUAL),
    "intention_share": (NOBODY, OPEN),
    "practice_share": (NOBODY, USUAL),
    "structural_share": (LONG_NOBODY, LONG_OPEN),
    "coordination_level": (NOBODY, OPEN),
    "trust": (NOBODY, USUAL),
    "permeability_sectoral": (NOBODY, USUAL),
    "permeability_professional": (USUAL, MEETING),
    "permeability_financial": (USUAL, OPEN),
    "permeability_accountability": (USUAL, OPEN),
    "permeability_geographic": (FENCED, USUAL),
    "task_clarity": (USUAL, DIRECTED),
    "goal_agreement_broad": (USUAL, AGREED),
    "goal_agreement_concrete": (MEETING, USUAL),
    "frame_variance": (CORRIDORS, NOBODY),
    "network_density": (NOBODY, CORRIDORS),
    "path_length": (CORRIDORS, NOBODY),
    "boundary_hours": (NOBODY, USUAL),
    "recalled_hours": (USUAL, BUSY),
    "effort_per_joint_case": (OPEN, STRICT),
    "frustration": (USUAL, BUSY),
    "energy": (NOBODY, USUAL),
    "ambassadorship_gini": (NOBODY, USUAL),
    "emergent_workers": (USUAL, ROOMY),
    "objects_on_paper": (USUAL, DISTANT),
    "objects_in_use": (NOBODY, USUAL),
    "meeting_hours": (SELDOM, USUAL),
    "open_cases": (USUAL, BUSY),
    "wrong_desk_share": (CORRIDORS, NOBODY),
    "weeks_to_help": (QUIET, BUSY),
    "hidden_needs_found": (STRICT, OPEN),
    "referral_correct_share": (NOBODY, CORRIDORS),
    "overlap_share": (OPEN, NOBODY),
    "refusals_legal": (USUAL, UNLAWFUL),
    "refusals_pretext": (OPEN, NOBODY),
    "multi_domain_solved_share": (NOBODY, OPEN),
    "single_domain_solved_share": (STRICT, OPEN),
    "need_care": (QUIET, BUSY),
    "need_welfare": (QUIET, BUSY),
    "need_housing": (QUIET, BUSY),
    "self_reliance": (NOBODY, OPEN),
    "quality_of_life": (BUSY, QUIET),
    "trust_in_services": (NEWCOMERS, USUAL),
    "informal_help_share": (APART, CLOSE),
    "second_line_entries": (QUIET | SOON_ILL, BUSY | SOON_ILL),
    "resident_ties": (APART, CLOSE),
    "resident_institution_ties": (USUAL, APPOINTED),
    "multi_law_share": (USUAL, OLDER),
    "cases_per_worker_year": (QUIET, BUSY),
    "production_care": (QUIET, BUSY),
    "production_welfare": (QUIET, BUSY),
    "production_housing": (QUIET, BUSY),
    "cost_municipality": (NOBODY, USUAL),
    "cost_insurer": (QUIET, BUSY),
    "cost_care_office": (QUIET, BUSY),
    "cost_housing_association": (USUAL, {"boundary_workers.paid_by": {"housing_association": 1.0}}),
    "cost_residents": (QUIET | SOON_ILL, BUSY | SOON_ILL),
    "cost_total": (QUIET, BUSY),
    "subsidy": (USUAL, SUBSIDY),
    "policy_frame_quality": (NOBODY, OPEN),
    "participation_share": (APART, CLOSE),
    "task_gaps": (OPEN, NOBODY),
    "task_overlaps": (DIRECTED, NOBODY),
    "tasks_moved": (NOBODY, USUAL),
    "ties_per_person": (NOBODY, CORRIDORS),
    "known_partner_share": (NOBODY, CORRIDORS),
    "waiting_weeks_care": (QUIET, BUSY),
    "waiting_weeks_welfare": (QUIET, BUSY),
    "waiting_weeks_housing": (QUIET, BUSY),
    "agenda_backlog": (MEETING, SELDOM),
}
