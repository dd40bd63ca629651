"""The register: complete, in order with itself, and the same as the names other software relies on."""

import pickle

import pytest

from wijksim.scenario.levers import LEVERS
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_spec import FIELDS, OVERRIDES
from wijksim.scenario.parameter import Parameter, Role
from wijksim.scenario.register import REGISTER, UnknownParameter, parameter
from wijksim.scenario.uncertainties import UNCERTAINTIES
from wijksim.text.catalogue import texts

# Names and ranges are a contract: scenario files, sweeps and other people's software rely on them.
CONTRACT = {
    "neighbourhood.residents": (50, 20_000_000),
    "neighbourhood.buurten": (1, 20),
    "neighbourhood.living": "bool",
    "neighbourhood.wijken": (1, 500),
    "neighbourhood.cohesion": (0, 1),
    "funding.integration": (0, 1),
    "funding.growth_per_year": (0, 0.5),
    "funding.subsidy_hours_per_week": (0, 400),
    "funding.subsidy_start_week": (0, 1040),
    "funding.subsidy_weeks": (0, 1040),
    "funding.shared_savings": (0, 1),
    "funding.decentralised": "bool",
    "funding.team_budget": (0, 1),
    "accountability.production_pressure": (0, 1),
    "accountability.neighbourhood_demand": (0, 1),
    "accountability.mode": ("individual", "team"),
    "room_to_manoeuvre": (0, 1),
    "boundary_workers.operational_hours": (0, 2000),
    "boundary_workers.tactical_hours": (0, 2000),
    "boundary_workers.policy_hours": (0, 2000),
    "boundary_workers.linked": "bool",
    "boundary_workers.competence": (0, 1),
    "boundary_workers.training_hours": (0, 20),
    "boundary_workers.protected": (0, 1),
    "boundary_workers.hours_per_post": (1, 40),
    "boundary_workers.paid_by": ("municipality", "insurer", "care_office", "housing_association", "pool"),
    "boundary_workers.hand_over_weeks": (0, 26),
    "funding.pooled_by": ("all",),
    "boundary_objects.planned": (
        "motto", "vision", "covenant", "mkba", "standard_form", "intake_guideline", "network_map", "tender_model",
    ),
    "boundary_objects.emergent": "bool",
    "boundary_objects.co_creation": (0, 1),
    "boundary_objects.legitimacy": (0, 1),
    "boundary_objects.ambiguity": (0, 1),
    "coordination.lead": ("none", "single", "shared"),
    "coordination.lead_hours": (0, 2000),
    "goals.shared_vision": (0, 1),
    "consultation.weeks_between": (1, 52),
    "experiments.mode": ("none", "local", "ordered"),
    "experiments.tightness": (0, 1),
    "experiments.start_share": (0, 1),
    "scale.team": ("buurt", "wijk", "district"),
    "scale.fence": "bool",
    "learning.platform": "bool",
    "learning.reflection": "bool",
    "residents.key_figures": (0, 200),
    "residents.formalise_key_figures": "bool",
    "information.legal_limit": (0, 1),
    "workload.factor": (0.2, 3),
    "region.inflow_per_year": (0, 5000),
    "region.mediator": "bool",
    "horizon_weeks": (1, 1040),
    "warm_up_weeks": (0, 520),
    "warm_up_regime": ("baseline", "own"),
}  # fmt: skip
WHOLE_NUMBERS = {
    "neighbourhood.residents", "neighbourhood.buurten", "neighbourhood.wijken", "funding.subsidy_start_week",
    "funding.subsidy_weeks", "consultation.weeks_between", "residents.key_figures", "horizon_weeks", "warm_up_weeks",
    "boundary_workers.hand_over_weeks",
}  # fmt: skip


def range_of(row: Parameter) -> object:
    return row.kind if row.kind == "bool" else row.choices or (row.low, row.high)


def test_levers_carry_the_agreed_names_and_ranges() -> None:
    assert {row.name: range_of(row) for row in LEVERS if row.name in CONTRACT} == CONTRACT
    assert {row.name for row in LEVERS if row.kind == "int"} >= WHOLE_NUMBERS


def test_names_are_unique_and_none_lies_below_another() -> None:
    names = [row.name for row in (*LEVERS, *UNCERTAINTIES)]
    assert [name for name in set(names) if names.count(name) > 1] == []
    below = [(outer, inner) for outer in names for inner in names if inner.startswith(outer + ".")]
    assert below == []


@pytest.mark.parametrize("row", REGISTER.values(), ids=lambda row: row.name)
def test_every_row_is_complete_and_accepts_its_own_default(row: Parameter) -> None:
    checked = row.check(row.default)
    assert checked == row.default
    assert row.unit
    assert row.source
    assert row.kind not in ("float", "int") or (row.low is not None and row.high is not None and row.low < row.high)


def test_every_lever_is_explained_in_two_languages() -> None:
    assert set(texts("lever_meaning")) == {row.name for row in LEVERS}
    assert all(all(pair) for pair in texts("lever_meaning").values())


def test_roles_are_those_of_the_lists() -> None:
    assert {row.role for row in LEVERS} == {Role.LEVER}
    assert {row.role for row in UNCERTAINTIES} <= {Role.UNCERTAINTY}


def test_the_world_and_its_time_are_structural() -> None:
    structural = {row.name for row in LEVERS if row.structural}
    assert structural == {name for name in REGISTER if name.startswith(("neighbourhood.", "warm_up_", "horizon_"))}


def test_an_unknown_name_gets_the_nearest_one() -> None:
    with pytest.raises(UnknownParameter, match=r"integraton; did you mean funding\.integration\?"):
        parameter("funding.integraton")


def test_a_bare_last_part_finds_its_full_name() -> None:
    with pytest.raises(KeyError, match=r"did you mean boundary_workers\.competence\?"):
        parameter("competence")


def test_rows_survive_pickling() -> None:
    assert pickle.loads(pickle.dumps(REGISTER)) == REGISTER


def test_an_override_of_an_organisation_has_the_range_of_its_lever() -> None:
    for field, lever in OVERRIDES.items():
        assert (FIELDS[field].low, FIELDS[field].high) == (REGISTER[lever].low, REGISTER[lever].high)


def test_every_mechanism_says_what_its_absence_means() -> None:
    assert set(MECHANISMS) >= {
        "spill_over", "trust", "experience", "recall", "objects", "wrong_pocket", "clarity", "relaxation", "discretion",
        "informal_help", "boundary_work", "consultation", "knowledge", "frames", "subsidy_embedding", "hidden_needs",
        "second_line", "accountability", "production_pressure",
    }  # fmt: skip
    assert all(len(meaning) > 20 for meaning in MECHANISMS.values())
