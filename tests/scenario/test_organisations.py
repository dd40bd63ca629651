"""Organisations of a scenario: defaults, changes by key, new ones, and which ones remain."""

import numpy as np
import pandas as pd
import pytest

from wijksim.domain.vocabulary import Sector
from wijksim.scenario import DEFAULT_ORGANISATIONS, OrganisationSpec, Scenario, ScenarioError, baseline
from wijksim.scenario.organisation_spec import PAYERS
from wijksim.scenario.organisations import TARIFF_SOURCES

NEW = {
    "name_nl": "'t Spreekuur", "name_en": "Consultation hour", "sector": "welfare", "hours_per_week": 30,
    "funder": "municipality", "production_target": 0.2, "tariff_cents_per_hour": 5500,
    "protocol_attachment": 0.1, "method": 0.1, "frame": [0.5, 0.5, 0.5],
}  # fmt: skip


def edited(edits: object) -> dict[str, OrganisationSpec]:
    scenario = baseline().vary(organisations=edits)  # type: ignore[arg-type]
    return {spec.key: spec for spec in scenario.organisations}


def refused(edits: object) -> str:
    with pytest.raises(ScenarioError) as caught:
        edited(edits)
    return str(caught.value)


def test_there_are_seven_organisations_and_three_departments() -> None:
    assert len(DEFAULT_ORGANISATIONS) == 10
    assert [spec.key for spec in DEFAULT_ORGANISATIONS if spec.department] == [
        "dept_care",
        "dept_social",
        "dept_housing",
    ]
    assert {spec.sector for spec in DEFAULT_ORGANISATIONS} == set(Sector)
    assert set(TARIFF_SOURCES) == {spec.key for spec in DEFAULT_ORGANISATIONS}


@pytest.mark.parametrize("spec", DEFAULT_ORGANISATIONS, ids=lambda spec: spec.key)
def test_every_default_would_pass_its_own_check(spec: OrganisationSpec) -> None:
    assert edited({spec.key: spec.to_dict()})[spec.key] == spec
    assert sum(spec.funding_mix.values()) == pytest.approx(1.0, abs=1e-12)
    assert set(spec.funding_mix) <= set(PAYERS)


def test_only_the_fields_that_are_given_change() -> None:
    changed = edited({"welfare": {"hours_per_week": 10, "funding_integration": 0.8}})
    assert changed["welfare"].hours_per_week == 10.0
    assert changed["welfare"].funding_integration == 0.8
    assert changed["welfare"].frame == (0.30, 0.80, 0.35)
    assert changed["home_care"] == DEFAULT_ORGANISATIONS[0]


def test_an_override_can_be_taken_back() -> None:
    scenario = baseline().vary(organisations={"welfare": {"room_to_manoeuvre": 0.9}})
    again = scenario.vary(organisations={"welfare": {"room_to_manoeuvre": None}})
    assert again == baseline()


def test_another_funder_pays_all_unless_a_mix_is_given() -> None:
    assert dict(edited({"home_care": {"funder": "care_office"}})["home_care"].funding_mix) == {"care_office": 1.0}
    mixed = edited({"home_care": {"funder": "care_office", "funding_mix": {"care_office": 0.5, "insurer": 0.5}}})
    assert dict(mixed["home_care"].funding_mix) == {"care_office": 0.5, "insurer": 0.5}


def test_contracts_say_only_what_differs_and_are_replaced_as_a_whole() -> None:
    one = baseline().vary(organisations={"welfare": {"contracts": {"papers": "contract", "debts": "not_able"}}})
    assert dict(one.organisations[4].contracts) == {"debts": "not_able", "papers": "contract"}
    assert all(not spec.contracts for spec in one.organisations if spec.key != "welfare")
    other = one.vary(organisations={"welfare": {"contracts": {"papers": "able"}}})
    assert dict(other.organisations[4].contracts) == {"papers": "able"}
    assert other.vary(organisations={"welfare": {"contracts": {}}}) == baseline()
    assert one.key() != other.key() != baseline().key()


def test_a_new_organisation_comes_after_the_known_ones() -> None:
    scenario = baseline().vary(organisations={"zorg_b": NEW, "zorg_a": NEW})
    assert [spec.key for spec in scenario.organisations][-3:] == ["dept_housing", "zorg_a", "zorg_b"]
    assert scenario.organisations[-1].hours_per_professional == 28.0
    assert scenario.organisations[-1].service_area == "wijk"


def test_the_order_in_a_file_means_nothing() -> None:
    one = baseline().vary(organisations={"zorg_b": NEW, "zorg_a": NEW, "only": ["zorg_a", "zorg_b", "welfare"]})
    other = baseline().vary(organisations={"only": ["welfare", "zorg_b", "zorg_a"], "zorg_a": NEW, "zorg_b": NEW})
    assert one.key() == other.key()


def test_only_keeps_what_it_names_and_at_least_one() -> None:
    assert list(edited({"only": ["gp_practice"]})) == ["gp_practice"]
    assert "at least one organisation" in refused({"only": []})
    assert "did you mean gp_practice?" in refused({"only": ["gp_practise"]})


def test_a_complete_list_replaces_all() -> None:
    scenario = baseline().vary(organisations=DEFAULT_ORGANISATIONS[:2])
    assert scenario.organisations == DEFAULT_ORGANISATIONS[:2]


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ({"welfare": 3}, "organisations.welfare needs a group of fields, not 3"),
        ({"welfar": {"hours_per_week": 3}}, "did you mean welfare?"),
        ({"Zorg": NEW}, "cannot have the key"),
        ({"welfare": {"hours": 3}}, "did you mean hours_per_week?"),
        ({"welfare": {"sector": "wonen"}}, "allowed: one of care, welfare, housing"),
        ({"welfare": {"hours_per_week": "1,5"}}, "welfare.hours_per_week needs a number"),
        ({"welfare": {"hours_per_week": None}}, "not nothing"),
        ({"welfare": {"department": 1}}, "needs true or false"),
        ({"welfare": {"tariff_cents_per_hour": 67.94}}, "needs a whole number"),
        ({"welfare": {"funder": "state"}}, "allowed: one of municipality, insurer"),
        (
            {"welfare": {"funding_mix": {"insurer": 0.5, "municipality": 0.4}}},
            "add up to 0.9; allowed: together 1",
        ),
        ({"welfare": {"funding_mix": {"insure": 1}}}, "did you mean insurer?"),
        (
            {"welfare": {"funding_mix": {"insurer": 2, "municipality": -1}}},
            "funding_mix.insurer is 2, outside",
        ),
        ({"welfare": {"funding_mix": {}}}, "needs a share per payer"),
        ({"welfare": {"contracts": ["papers"]}}, "welfare.contracts needs tasks and how each is paid, not a list"),
        ({"welfare": {"contracts": {"paper": "contract"}}}, "there is no task paper; allowed: washing, nursing,"),
        ({"welfare": {"contracts": {"paper": "contract"}}}, "did you mean papers?"),
        (
            {"welfare": {"contracts": {"papers": "paid"}}},
            'contracts.papers does not know the text "paid"',
        ),
        (
            {"welfare": {"contracts": {"papers": 1}}},
            "allowed: one of contract, tolerated, able, not_able",
        ),
        ({"welfare": {"contracts": {"papers": "notable"}}}, "did you mean not_able?"),
        (
            {"welfare": {"frame": [0.5, 0.5]}},
            "needs three numbers (weight of care, welfare, housing), not a list of 2",
        ),
        ({"welfare": {"frame": [0.5, 0.5, 1.5]}}, "organisations.welfare.frame[3] is 1.5, outside"),
        ({"welfare": {"frame": "care"}}, "needs three numbers"),
        ({"welfare": {"service_area": "city"}}, "allowed: wijk, district or numbers"),
        ({"welfare": {"service_area": [5]}}, "names buurt 5, the wijk has 4"),
        ({"welfare": {"service_area": [0]}}, "outside its range"),
        ({"welfare": {"service_area": []}}, "cannot be a list"),
        ({"welfare": {"name_nl": ""}}, "this one is empty"),
        ({"welfare": {"name_nl": "x" * 81}}, "at most 80"),
    ],
)
def test_what_does_not_fit_is_refused(edits: object, said: str) -> None:
    assert said in refused(edits)


def test_a_file_cannot_give_a_list() -> None:
    with pytest.raises(ScenarioError, match="organisations needs a group of keys, not a list"):
        Scenario.from_dict({"schema_version": 1, "organisations": ["welfare"]})


def test_a_new_organisation_says_which_fields_are_missing() -> None:
    half = {field: NEW[field] for field in ("name_nl", "sector", "frame")}
    assert "for a new one these are missing: name_en, hours_per_week, funder" in refused({"spreekuur": half})


def test_there_is_a_most_to_the_number_of_organisations() -> None:
    assert "at most 60" in refused({f"zorg{number}": NEW for number in range(60)})


@pytest.mark.parametrize(
    "value", [np.array([1, 2]), pd.DataFrame({"pool": [1.0]}), pd.Series({"pool": 1.0}), pd.NA, pd.NaT]
)
@pytest.mark.parametrize(
    "name",
    [
        "funding.pooled_by", "boundary_workers.paid_by", "organisations.home_care.funding_mix",
        "organisations.home_care.contracts", "organisations.home_care.frame", "organisations.home_care.service_area",
        "organisations.home_care.room_to_manoeuvre", "boundary_objects.planned", "coordination.lead",
    ],
)  # fmt: skip
def test_what_pandas_gives_is_read_or_refused_with_a_sentence(name: str, value: object) -> None:
    try:
        baseline().vary({name: value})
    except ScenarioError as error:
        assert all(each.path.startswith(name) for each in error.problems)


def test_a_frame_and_an_area_may_be_arrays() -> None:
    changed = baseline().vary(
        organisations={"home_care": {"frame": np.array([0.7, 0.3, 0.2]), "service_area": np.array([2, 1])}}
    )
    spec = next(each for each in changed.organisations if each.key == "home_care")
    assert (spec.frame, spec.service_area) == ((0.7, 0.3, 0.2), (1, 2))


def test_a_hint_never_repeats_a_long_text() -> None:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary({"funding.pooled_by": "x" * 10**6})
    assert len(str(caught.value)) < 1_000
