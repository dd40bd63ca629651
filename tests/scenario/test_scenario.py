"""A scenario as an object: values, measures in time, keys, differences, variation in Python."""

import dataclasses
import json
import os
import pickle
import subprocess
import sys

import pytest

from wijksim.scenario import REGISTER, Measure, Scenario, ScenarioError, baseline
from wijksim.scenario.problems import in_order

SHOCK = {"name": "busy", "start": 104, "end": 130, "set": {"workload.factor": 1.6}}


def problems_of(changes: dict[str, object] | None = None, **parts: object) -> list[str]:
    """What is said about a variation that must be refused."""
    with pytest.raises(ScenarioError) as caught:
        baseline().vary(changes, **parts)  # type: ignore[arg-type]
    return [str(problem) for problem in caught.value.problems]


def test_the_baseline_has_every_parameter_at_its_default() -> None:
    assert {name: baseline()[name] for name in REGISTER} == {row.name: row.default for row in REGISTER.values()}


def test_an_unknown_name_is_a_key_error_with_the_nearest_name() -> None:
    with pytest.raises(KeyError, match="did you mean room_to_manoeuvre"):
        baseline()["room_to_maneuver"]


def test_a_scenario_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        baseline().name = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        baseline().values["horizon_weeks"] = 1  # type: ignore[index]
    with pytest.raises(AttributeError):
        baseline().values._items = {}  # type: ignore[attr-defined]


def test_varying_leaves_the_original_as_it_was() -> None:
    key = baseline().key()
    assert baseline().vary({"funding.integration": 0.9})["funding.integration"] == 0.9
    assert baseline()["funding.integration"] == 0.1
    assert baseline().key() == key


def test_all_problems_of_a_variation_are_listed() -> None:
    said = problems_of(
        {
            "funding.integraton": 0.5,
            "workload.factor": "1,6",
            "horizon_weeks": 0,
        },
        measures=[{"name": "x", "start": 5, "end": 5, "set": {"neighbourhood.residents": 100}}],
        without=["trusted"],
        organisations={"home_car": {"hours_per_week": 3}},
        name="a/b",
    )
    assert len(said) == 8
    assert all(line.startswith("<python>: ") for line in said)
    for part in (
        "did you mean funding.integration?", "write 1.6, with a point",
        "horizon_weeks is 0, outside its range; allowed: a whole number from 1 to 1040", "ends in week 5",
        "neighbourhood.residents belongs to the world from the start", "did you mean trust?", "did you mean home_care?",
        'the name "a/b" cannot be used',
    ):  # fmt: skip
        assert sum(part in line for line in said) == 1, part


def test_measures_hold_from_their_start_up_to_their_end() -> None:
    scenario = baseline().vary(measures=[SHOCK])
    assert [scenario.values_at(week)["workload.factor"] for week in (0, 103, 104, 129, 130, 999)] == [
        1.0, 1.0, 1.6, 1.6, 1.0, 1.0,
    ]  # fmt: skip
    assert scenario.change_weeks == (104, 130)


def test_a_measure_without_end_lasts_and_the_one_that_starts_later_wins() -> None:
    scenario = baseline().vary(
        measures=[
            Measure("second", 20, None, {"workload.factor": 2}),
            Measure("first", 10, 30, {"workload.factor": 1.5, "coordination.lead": "shared"}),
        ]
    )
    assert [scenario.values_at(week)["workload.factor"] for week in (9, 10, 19, 20, 30)] == [
        1.0,
        1.5,
        1.5,
        2.0,
        2.0,
    ]
    assert scenario.values_at(25)["coordination.lead"] == "shared"
    assert scenario.values_at(30)["coordination.lead"] == "none"
    assert scenario.change_weeks == (10, 20, 30)


def test_the_warm_up_has_the_levers_of_the_baseline_and_the_world_of_the_scenario() -> None:
    scenario = baseline().vary({"funding.integration": 0.9, "neighbourhood.residents": 500})
    assert scenario.warm_up_values["funding.integration"] == 0.1
    assert scenario.warm_up_values["neighbourhood.residents"] == 500
    own = scenario.vary({"warm_up_regime": "own"})
    assert own.warm_up_values["funding.integration"] == 0.9


@pytest.mark.parametrize(
    "other",
    [
        {"changes": {"funding.integration": 0.11}},
        {"measures": [SHOCK]},
        {"without": ["trust"]},
        {"organisations": {"welfare": {"room_to_manoeuvre": 0.3}}},
        {"organisations": {"only": ["welfare"]}},
    ],
)
def test_whatever_can_change_a_result_changes_the_key(other: dict[str, object]) -> None:
    varied = baseline().vary(**other)  # type: ignore[arg-type]
    assert varied.key() != baseline().key()
    assert varied != baseline()
    assert len(baseline().differences(varied)) >= 1


def test_words_do_not_change_the_key() -> None:
    renamed = baseline().vary(name="something else")
    assert (renamed.name, str(renamed.title)) == ("something else", "something else")
    assert renamed.key() == baseline().key()
    assert renamed == baseline()
    assert hash(renamed) == hash(baseline())
    assert baseline().differences(renamed) == []


def test_the_order_of_settings_in_a_measure_means_nothing() -> None:
    settings = {"workload.factor": 2, "coordination.lead": "shared"}
    one = baseline().vary(measures=[SHOCK | {"set": settings}])
    other = baseline().vary(measures=[SHOCK | {"set": dict(reversed(settings.items()))}])
    assert one.key() == other.key()


def test_differences_name_old_and_new_value() -> None:
    varied = baseline().vary({"funding.integration": 0.6}, without=["recall"], measures=[SHOCK])
    assert baseline().differences(varied) == [
        ("funding.integration", 0.1, 0.6),
        ("measures.busy", None, "week 104 to week 130: workload.factor: 1.6"),
        ("without.recall", None, True),
    ]


def test_an_alternative_without_a_name_is_named_after_what_changed() -> None:
    assert baseline().vary({"funding.integration": 0.6}).name == "baseline, funding.integration 0.6"
    assert baseline().vary().name == "baseline"
    long = baseline().vary(dict.fromkeys(("boundary_workers.tactical_hours", "boundary_workers.policy_hours"), 1))
    assert long.vary({"boundary_workers.operational_hours": 1}).name.endswith(", changed")
    assert len(long.vary({"boundary_workers.operational_hours": 1}).name) <= 80


def test_the_dictionary_is_complete_plain_and_reads_back_to_the_same_world() -> None:
    scenario = baseline().vary(
        {"boundary_objects.planned": ["mkba"], "funding.integration": 1},
        name="all of it",
        measures=[SHOCK],
        without=["trust", "recall"],
        organisations={"only": ["welfare", "home_care"], "welfare": {"service_area": [2, 1]}},
    )
    plain = json.loads(json.dumps(scenario.to_dict(), sort_keys=True))
    again = Scenario.from_dict(plain)
    assert again.key() == scenario.key()
    assert again.name == "all of it"
    assert set(plain["funding"]) == {name.partition(".")[2] for name in REGISTER if name.startswith("funding.")}


def test_a_dictionary_may_be_partial_but_not_extend() -> None:
    assert Scenario.from_dict({"schema_version": 1, "funding": {"integration": 0.4}})["funding.integration"] == 0.4
    with pytest.raises(ScenarioError, match="extends works in files only"):
        Scenario.from_dict({"schema_version": 1, "extends": "baseline"})
    with pytest.raises(ScenarioError, match="schema_version is missing"):
        Scenario.from_dict({})


def test_scenarios_and_their_errors_survive_pickling() -> None:
    scenario = baseline().vary(measures=[SHOCK], without=["trust"])
    copy = pickle.loads(pickle.dumps(scenario))
    assert copy == scenario
    assert copy.values_at(110) == scenario.values_at(110)
    assert copy.organisations == scenario.organisations
    with pytest.raises(ScenarioError) as caught:
        baseline().vary({"nothing": 1})
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


def test_the_key_is_the_same_in_every_process_and_hash_seed() -> None:
    code = (
        "from wijksim.scenario import baseline;"
        "print(baseline().vary({'boundary_objects.planned': ['mkba', 'motto']}, without=['trust', 'recall'],"
        "organisations={'welfare': {'funding_mix': {'municipality': .5, 'insurer': .5}}}).key())"
    )
    keys = {
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("0", "1", "random")
    }  # fmt: skip
    assert len(keys) == 1


def test_a_notebook_shows_what_differs_and_escapes_what_people_wrote() -> None:
    html = baseline().vary({"funding.integration": 0.6}, name="a & b")._repr_html_()
    assert "a &amp; b" in html
    assert "<td>funding.integration</td><td>0.1</td><td>0.6</td>" in html


def test_the_rule_over_two_values_is_kept() -> None:
    said = problems_of({"neighbourhood.residents": 1_000_000, "neighbourhood.wijken": 30})
    assert "is 30000000 residents; allowed: at most 20000000 together" in said[0]


def test_problems_are_read_from_top_to_bottom() -> None:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary({"b": 1, "a": 1})
    assert in_order(caught.value.problems) == caught.value.problems
