"""Every outcome has a name, a unit and words in both languages."""

import math

import pytest

from wijksim.domain.outcomes import OUTCOME_NAMES, OUTCOMES, Kind
from wijksim.text.catalogue import texts
from wijksim.text.headline import HEADLINES, aligned, headline_table
from wijksim.text.language import format_number, language_of_environment
from wijksim.text.outcomes import OUTCOME_TEXT, UNIT_TEXT

# A contract with scenario files, sweeps and other people's software: names may be added, never renamed.
CONTRACT = """
collaboration joint_open_share intention_share practice_share structural_share coordination_level trust
permeability_sectoral permeability_professional permeability_financial permeability_accountability
permeability_geographic task_clarity goal_agreement_broad goal_agreement_concrete frame_variance
network_density path_length boundary_hours recalled_hours effort_per_joint_case frustration energy
ambassadorship_gini emergent_workers objects_on_paper objects_in_use meeting_hours open_cases
wrong_desk_share weeks_to_help hidden_needs_found referral_correct_share overlap_share refusals_legal
refusals_pretext multi_domain_solved_share single_domain_solved_share need_care need_welfare need_housing
self_reliance quality_of_life trust_in_services informal_help_share second_line_entries resident_ties
resident_institution_ties multi_law_share cases_per_worker_year production_care production_welfare
production_housing cost_municipality cost_insurer cost_care_office cost_housing_association
cost_residents cost_total subsidy policy_frame_quality participation_share task_gaps task_overlaps tasks_moved
ties_per_person known_partner_share waiting_weeks_care waiting_weeks_welfare waiting_weeks_housing agenda_backlog
""".split()  # noqa: SIM905


def test_the_names_and_their_order_are_those_of_the_contract() -> None:
    assert list(OUTCOME_NAMES) == CONTRACT


def test_every_outcome_has_words_and_every_word_an_outcome() -> None:
    assert set(texts("outcome")) == set(texts("outcome_definition")) == set(OUTCOME_TEXT) == set(OUTCOME_NAMES)
    assert {outcome.unit for outcome in OUTCOMES} == set(UNIT_TEXT)


@pytest.mark.parametrize("name", OUTCOME_NAMES)
def test_labels_are_short_and_definitions_are_one_sentence(name: str) -> None:
    text = OUTCOME_TEXT[name]
    for language in ("nl", "en"):
        label, definition = text.label(language), text.definition(language)
        assert 4 <= len(label) <= 40
        assert definition.endswith(".")
        assert ". " not in definition
        assert 4 <= len(definition.split()) <= 22, definition
        assert text.unit_label(language)
    assert text.definition_nl != text.definition_en


def test_labels_are_unique_in_each_language() -> None:
    assert len({text.nl for text in OUTCOME_TEXT.values()}) == len(OUTCOMES)
    assert len({text.en for text in OUTCOME_TEXT.values()}) == len(OUTCOMES)


def test_percentages_are_shares() -> None:
    assert all(o.kind is Kind.SHARE for o in OUTCOMES if OUTCOME_TEXT[o.name].unit.percentage)
    assert OUTCOME_TEXT["practice_share"].format(0.3456, "nl") == "34,6"


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (1234567.25, 1, "1.234.567,2", "1,234,567.2"),
        (0.5, 2, "0,50", "0.50"),
        (-0.001, 1, "0,0", "0.0"),
        (-1234, 0, "-1.234", "-1,234"),
        (math.nan, 1, "–", "–"),
        (math.inf, 1, "–", "–"),
    ],
)
def test_numbers_are_written_as_in_each_country(value: float, decimals: int, dutch: str, english: str) -> None:
    assert format_number(value, decimals, "nl") == dutch
    assert format_number(value, decimals, "en") == english


def test_the_language_is_that_of_the_terminal() -> None:
    assert language_of_environment({"LANG": "nl_NL.UTF-8"}) == "nl"
    assert language_of_environment({"LANG": "nl_NL.UTF-8", "LC_ALL": "C"}) == "en"
    assert language_of_environment({}) == "en"


def test_the_headline_table_lines_up() -> None:
    column = dict.fromkeys(OUTCOME_NAMES, 0.5)
    lines = headline_table({"Gemiddeld": column, "Laatste": column}, "nl").splitlines()
    assert len(lines) == len(HEADLINES) + 2
    assert lines[2].split()[:3] == ["Samenwerking", "50,0", "50,0"]
    assert len({line.index("50,0") for line in lines if "50,0" in line}) == 1
    assert aligned([["a", "1", "u"], ["bb", "10", "v"]]) == "a    1  u\n--  --  -\nbb  10  v"
