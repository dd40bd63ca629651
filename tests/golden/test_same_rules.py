"""What is said to be the same rules in other words behaves the same."""

import pytest

from tests.golden.behaviour import SCENARIOS, behaviour, digest_of_run, drawn_scenario
from wijksim.io import fingerprint
from wijksim.io.fingerprint import are_these_rules, model_fingerprint, same_rules
from wijksim.scenario.mechanisms_off import MECHANISMS


def test_the_present_rules_behave_as_was_noted():
    noted = same_rules().get(model_fingerprint())
    assert noted is None or behaviour() == noted, "uv run python -m tests.golden.note_rules"


def test_what_is_drawn_switches_mechanisms_and_measures():
    drawn = [drawn_scenario(number) for number in range(SCENARIOS)]
    off = {name for each in drawn for name in each.without}
    assert len(off) > 0.9 * len(MECHANISMS)
    assert sum(bool(each.measures) for each in drawn) > SCENARIOS / 3


def test_another_rule_is_seen(monkeypatch):
    drawn = range(6)  # not every scenario shows every rule
    as_it_is = [digest_of_run(number) for number in drawn]
    monkeypatch.setattr("wijksim.agents.organisation.FELT_WITHOUT_TARGET", 0.51)
    assert [digest_of_run(number) for number in drawn] != as_it_is


@pytest.mark.parametrize(
    ("table", "same"),
    [
        ({}, False),
        ({"now": "a"}, False),
        ({"now": "a", "then": "b"}, False),
        ({"then": "a"}, False),
        ({"now": "a", "then": "a"}, True),
    ],
)
def test_only_a_noted_text_that_behaves_the_same_counts(monkeypatch, table, same):
    monkeypatch.setattr(fingerprint, "model_fingerprint", lambda: "now")
    monkeypatch.setattr(fingerprint, "same_rules", lambda: table)
    assert are_these_rules("now")
    assert are_these_rules("then") is same
