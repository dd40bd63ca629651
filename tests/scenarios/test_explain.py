"""`explain` tells in plain Dutch and English what differs from the baseline: all of it, and nothing else."""

import re

import pytest

import wijksim
from wijksim import explain, load
from wijksim.io.scenario_files import shipped
from wijksim.scenario.explain import clause
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.scenario.scenario import baseline
from wijksim.text.catalogue import say, texts, week_words
from wijksim.text.explain import LEVER_FORMS
from wijksim.text.language import LANGUAGES, Language


def test_every_lever_mechanism_object_and_field_has_words() -> None:
    assert list(LEVER_FORMS) == [lever.name for lever in LEVERS]
    assert set(texts("without")) == set(MECHANISMS)
    objects = next(lever for lever in LEVERS if lever.name == "boundary_objects.planned")
    assert set(texts("planned")) == set(objects.choices)
    assert set(texts("field")) == set(OrganisationSpec.__dataclass_fields__) - {"key"}


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.name)
def test_a_clause_says_every_value_in_both_languages(lever: object) -> None:
    name, kind = lever.name, lever.kind  # type: ignore[attr-defined]
    values = {
        "bool": [False, True],
        "choice": lever.choices,
        "choices": [(), lever.choices],  # type: ignore[attr-defined]
        "shares": [{"pool": 1.0}, {"insurer": 0.5, "municipality": 0.5}],
        "organisations": [(), ("all",), ("home_care", "own_one")],
    }.get(
        kind,
        [lever.low, lever.high],  # type: ignore[attr-defined]
    )
    for lang in LANGUAGES:
        message = [clause(name, value, lang) for value in values]
        assert len(set(message)) == len(message), message
        for text in message:
            assert "{" not in text and "|" not in text and "=" not in text
            assert not text.endswith(".") and text == text.strip()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_baseline_differs_from_nothing(lang: Language) -> None:
    assert explain(baseline(), lang) == explain(load("baseline"), lang) == say(f"explain.{'same'}", lang)


@pytest.mark.parametrize("name", [name for name in shipped() if name != "baseline"])
def test_a_shipped_scenario_is_told_in_whole_sentences(name: str) -> None:
    scenario = load(name)
    dutch, english = explain(scenario, "nl"), explain(scenario, "en")
    assert dutch != english
    for language, text in (("nl", dutch), ("en", english)):
        assert text.endswith(".") and "{" not in text and "  " not in text
        assert all(part[0].isupper() or part[0].isdigit() for part in re.split(r"(?<=[a-z)%0-9])\. ", text))
        for measure in scenario.measures:
            assert week_words(measure.start, language) in text


def test_contracts_are_told_by_task_and_how_each_is_paid() -> None:
    scenario = baseline().vary(organisations={"welfare": {"contracts": {"papers": "contract", "debts": "not_able"}}})
    assert explain(scenario) == (
        "Different for Welfare organisation: tasks help with debts not able, help with papers paid (in the baseline as usual)."
    )
    assert "taken hulp bij schulden kan het niet, hulp met papieren betaald" in explain(scenario, "nl")


def test_levers_measures_organisations_and_mechanisms_are_all_told() -> None:
    scenario = baseline().vary(
        {"room_to_manoeuvre": 0.6, "funding.decentralised": True, "trust.gain": 0.05},
        measures=[{"name": "later", "start": 10, "end": 20, "set": {"workload.factor": 1.5}}],
        without=["recall"],
        organisations={"welfare": {"production_target": 0.25}},
    )
    assert explain(scenario) == (
        "Money and powers lie with the municipality. "
        "The room to manoeuvre is 0.6 on a scale of 0 to 1 (in the baseline 0.3). "
        "Different for Welfare organisation: production target 0.25 (in the baseline 0.6). "
        "From year 1, week 11 to year 1, week 21: demand is 1.5 times the ordinary. "
        "Of the parameters that nobody knows, these differ: trust.gain 0.05 (in the baseline 0.2). "
        "Switched off in the model: nobody is called back when it is busy."
    )
    assert "in de basis 0,3" in explain(scenario, "nl")


def test_organisations_that_go_and_come_are_named() -> None:
    message = explain(load("homeless_youth"), "nl")
    assert "Niet erbij: Ouderenzorg en Ouderenwelzijn." in message
    assert "Nieuw: Gehandicaptenzorg." in message
    assert "heet hier Jeugdpsychiatrie" in message


def test_it_is_a_public_name() -> None:
    assert wijksim.explain is explain
