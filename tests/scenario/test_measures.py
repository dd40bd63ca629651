"""Measures: what they may set, and how those of a variant join those of its parent."""

import pytest

from wijksim.scenario import Measure, ScenarioError, baseline
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measures import with_measures


def refused(*measures: object) -> str:
    with pytest.raises(ScenarioError) as caught:
        baseline().vary(measures=measures)  # type: ignore[arg-type]
    return str(caught.value)


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        (3, "a measure needs name, start, end, set, not 3"),
        ({}, "the measure has no name and no start and no set"),
        ({"name": "a", "start": 1, "set": {}}, "set needs at least one lever"),
        ({"name": "a", "start": 1, "set": ["workload.factor"]}, "set needs at least one lever"),
        ({"name": "a", "start": 1, "set": {"workload.factor": 9}}, "workload.factor is 9, outside its range"),
        ({"name": "a", "start": 1, "set": {"workload": {"factor": 1}}}, "such as workload.factor"),
        ({"name": "a", "start": 1, "set": {"workload.facter": 1}}, "did you mean workload.factor?"),
        ({"name": "a", "start": 1, "set": {"horizon_weeks": 9}}, "belongs to the world from the start"),
        (
            {"name": "a", "start": -1, "set": {"workload.factor": 1}},
            "measures[1].start is -1, outside its range",
        ),
        ({"name": "a", "start": 1.5, "set": {"workload.factor": 1}}, "needs a whole number"),
        ({"name": "a", "start": 9, "end": 9, "set": {"workload.factor": 1}}, "allowed: 10 to 1040"),
        ({"name": "a", "start": 9, "stop": 12, "set": {"workload.factor": 1}}, "a measure has no stop"),
        ({"name": 5, "start": 9, "set": {"workload.factor": 1}}, 'write "5"'),
    ],
)
def test_what_does_not_fit_is_refused(measure: object, said: str) -> None:
    assert said in refused(measure)


def test_two_measures_need_two_names() -> None:
    measure = {"name": "a", "start": 1, "set": {"workload.factor": 1}}
    assert 'there are two measures "a"' in refused(measure, measure)


def test_there_is_a_most_to_the_number_of_measures() -> None:
    assert "there are 1041 measures; allowed: at most 1040" in refused(*[{}] * 1041)


def test_a_measure_of_the_same_name_replaces_and_others_are_added() -> None:
    first, second = (Measure(name, 1, None, FrozenMap()) for name in "ab")
    newer, third = Measure("a", 5, 9, FrozenMap()), Measure("c", 1, None, FrozenMap())
    assert with_measures((first, second), (third, newer)) == (newer, second, third)


def test_an_empty_end_is_no_end() -> None:
    scenario = baseline().vary(measures=[{"name": "a", "start": 1, "end": None, "set": {"workload.factor": 2}}])
    assert scenario.measures[0].end is None
