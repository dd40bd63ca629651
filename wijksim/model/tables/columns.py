"""Tables whose columns have one type each, also when there is no row: tables of all runs fit under one another."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

_SHORT = {"int": "int64", "bool": "bool", "str": "str"}


def typed(rows: Iterable[Any] | pd.DataFrame, columns: str) -> pd.DataFrame:
    """A table of these rows (mappings, sequences in the order of the columns, or a table), with these columns.

    Columns are names with spaces between them, ``name:int``, ``name:bool`` or ``name:str`` where they hold something
    else than fractions.
    """
    types = {}
    for column in columns.split():
        name, _, kind = column.partition(":")
        types[name] = _SHORT.get(kind, "float64")
    content = rows if isinstance(rows, pd.DataFrame) else list(rows)
    return pd.DataFrame(content, columns=list(types)).astype(types)


ORGANISATIONS = """
    organisation:str sector:str year:int production_euro received_euro paid_euro wages_euro shared_savings_euro
    subsidy_euro case_hours coordination_hours asked_hours usual_hours load room captured_benefit perceived_benefit
    refusals joint_solved
"""
WAITING_BY_ORGANISATION = """
    organisation:str sector:str quarter:int waiting_ended:int still_waiting:int mean_weeks mean_weeks_of_ended
"""
PAYERS = """
    payer:str year:int stream:str euro
"""
BOUNDARY_WORKERS = """
    worker:int level:str home:str planned:bool subsidised:bool embedded:bool lead:str at_work:bool appointed_in:int
    competence multilingualism networking evoking_trust handling_rank_and_file hours_per_week hours_worked
    hours_recalled agreements:int failed_negotiations:int joint_cases_solved energy frustration reputation
    loyalty_to_network
"""
BOUNDARY_WORKERS_BY_YEAR = """
    worker:int year:int level:str home:str hours_worked hours_recalled municipality_euro state_euro home_euro
    within_contract_euro insurer_euro care_office_euro housing_association_euro pool_euro cost_euro
    joint_cases_brokered joint_cases_solved saving_euro needs_found agreements failed_negotiations reputation energy
    frustration contacts:int tenure_years times_asked:int ties:int
"""
TIES_BY_YEAR = """
    organisation:str year:int people:int ties:int ties_per_person known trust to_boundary_workers:int
"""
BOUNDARY_OBJECTS = """
    object:int kind:str planned:bool status:str made_in:int weeks_in_use:int users:int ambiguity recognisability
    concreteness local_fit mean_use mean_legitimacy mean_fit
"""
BOUNDARY_OBJECTS_BY_YEAR = """
    object:int year:int kind:str planned:bool status:str hours_carried cost_euro weeks_in_use:int users:int
    used_by:str taken_up:int dropped:int
"""
BUURTEN_BY_YEAR = """
    buurt:int wijk:int year:int residents:int municipality_euro insurer_euro care_office_euro
    housing_association_euro residents_euro help_euro second_line_euro cost_euro asked:int cases_closed:int
    joint_cases_started:int second_line_entries:int hours_of_closed_cases joint_cases_solved:int saving_euro
    hidden_needs_found:int weeks_in_second_line:int need_care need_welfare need_housing self_reliance
    trust_in_services quality_of_life participation_share quality_of_life_gain
"""
DYADS = """
    a:str b:str trust_a_in_b trust_b_in_a a_knows_b b_knows_a clarity coordination_level:int joint_cases_solved
    carried_by:int carried_cases:int frame_distance permeability_sectoral permeability_professional
    permeability_financial permeability_accountability permeability_geographic
"""
EXPERIMENTS = """
    wijk:int buurt:int kind:str started_in:int ended_in:int quarters:int became_practice:bool ended_by:str strength
    fatigue
"""
KEY_FIGURES = """
    key_figure:int resident:int wijk:int buurt:int opened_in:int closed_in:int motivation_at_start motivation
    weeks_appointed:int institution_ties:int residents_in_reach:int needs_heard
"""
TASKS_BY_QUARTER = """
    quarter:int task:str organisation:str contract:str claim agreed
"""
