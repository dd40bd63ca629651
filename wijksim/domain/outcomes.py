"""What a run measures: every outcome once, in the order of the columns of the weekly series.

Labels and definitions in Dutch and English live in :mod:`wijksim.text.outcomes`.
"""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What kind of number an outcome is; invariants and number notation follow from it."""

    SHARE = "share"  # from 0 to 1: a share of cases or people, or a score on a scale of 0 to 1
    COUNT = "count"  # a number of people, cases, things or steps, or a mean of such numbers; never negative
    EURO = "euro"  # euro in that week; a correction may be negative
    WEEKS = "weeks"  # a duration
    HOURS = "hours"  # working hours


class Outcome(NamedTuple):
    """One column of the weekly series: its name, its unit and its kind."""

    name: str
    unit: str
    kind: Kind


_SHARE, _COUNT, _EURO, _WEEKS, _HOURS = Kind.SHARE, Kind.COUNT, Kind.EURO, Kind.WEEKS, Kind.HOURS

OUTCOMES: tuple[Outcome, ...] = (
    Outcome("collaboration", "share of cases", _SHARE),
    Outcome("joint_open_share", "share of cases", _SHARE),
    Outcome("intention_share", "share of professionals", _SHARE),
    Outcome("practice_share", "share of professionals", _SHARE),
    Outcome("structural_share", "share of professionals", _SHARE),
    Outcome("coordination_level", "level 0-8", _COUNT),
    Outcome("trust", "score 0-1", _SHARE),
    Outcome("permeability_sectoral", "score 0-1", _SHARE),
    Outcome("permeability_professional", "score 0-1", _SHARE),
    Outcome("permeability_financial", "score 0-1", _SHARE),
    Outcome("permeability_accountability", "score 0-1", _SHARE),
    Outcome("permeability_geographic", "score 0-1", _SHARE),
    Outcome("task_clarity", "score 0-1", _SHARE),
    Outcome("goal_agreement_broad", "score 0-1", _SHARE),
    Outcome("goal_agreement_concrete", "score 0-1", _SHARE),
    Outcome("frame_variance", "variance", _SHARE),
    Outcome("network_density", "share of possible ties", _SHARE),
    Outcome("path_length", "steps", _COUNT),
    Outcome("boundary_hours", "hours per week", _HOURS),
    Outcome("recalled_hours", "hours per week", _HOURS),
    Outcome("effort_per_joint_case", "hours per case", _HOURS),
    Outcome("frustration", "score 0-1", _SHARE),
    Outcome("energy", "score 0-1", _SHARE),
    Outcome("ambassadorship_gini", "score 0-1", _SHARE),
    Outcome("emergent_workers", "people", _COUNT),
    Outcome("objects_on_paper", "number", _COUNT),
    Outcome("objects_in_use", "number", _COUNT),
    Outcome("meeting_hours", "hours per week", _HOURS),
    Outcome("open_cases", "cases", _COUNT),
    Outcome("wrong_desk_share", "share of cases", _SHARE),
    Outcome("weeks_to_help", "weeks", _WEEKS),
    Outcome("hidden_needs_found", "needs per week", _COUNT),
    Outcome("referral_correct_share", "share of referrals", _SHARE),
    Outcome("overlap_share", "share of hours", _SHARE),
    Outcome("refusals_legal", "refusals per week", _COUNT),
    Outcome("refusals_pretext", "refusals per week", _COUNT),
    Outcome("multi_domain_solved_share", "share of cases", _SHARE),
    Outcome("single_domain_solved_share", "share of cases", _SHARE),
    Outcome("need_care", "score 0-1", _SHARE),
    Outcome("need_welfare", "score 0-1", _SHARE),
    Outcome("need_housing", "score 0-1", _SHARE),
    Outcome("self_reliance", "score 0-1", _SHARE),
    Outcome("quality_of_life", "score 0-1", _SHARE),
    Outcome("trust_in_services", "score 0-1", _SHARE),
    Outcome("informal_help_share", "share of need", _SHARE),
    Outcome("second_line_entries", "residents per week", _COUNT),
    Outcome("resident_ties", "ties per resident", _COUNT),
    Outcome("resident_institution_ties", "ties per resident", _COUNT),
    Outcome("multi_law_share", "share of users", _SHARE),
    Outcome("cases_per_worker_year", "cases per worker and year", _COUNT),
    Outcome("production_care", "euro per week", _EURO),
    Outcome("production_welfare", "euro per week", _EURO),
    Outcome("production_housing", "euro per week", _EURO),
    Outcome("cost_municipality", "euro per week", _EURO),
    Outcome("cost_insurer", "euro per week", _EURO),
    Outcome("cost_care_office", "euro per week", _EURO),
    Outcome("cost_housing_association", "euro per week", _EURO),
    Outcome("cost_residents", "euro per week", _EURO),
    Outcome("cost_total", "euro per week", _EURO),
    Outcome("subsidy", "euro per week", _EURO),
    Outcome("policy_frame_quality", "score 0-1", _SHARE),
    Outcome("participation_share", "share of vulnerable residents", _SHARE),
    Outcome("task_gaps", "share of tasks", _SHARE),
    Outcome("task_overlaps", "share of tasks", _SHARE),
    Outcome("tasks_moved", "tasks per week", _COUNT),
    Outcome("ties_per_person", "ties per person", _COUNT),
    Outcome("known_partner_share", "share of joint cases", _SHARE),
    Outcome("waiting_weeks_care", "weeks", _WEEKS),
    Outcome("waiting_weeks_welfare", "weeks", _WEEKS),
    Outcome("waiting_weeks_housing", "weeks", _WEEKS),
    Outcome("agenda_backlog", "items per 10,000 residents", _COUNT),
)

OUTCOME_NAMES: tuple[str, ...] = tuple(outcome.name for outcome in OUTCOMES)
