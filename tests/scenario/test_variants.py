"""Keys of many variants are those of scenarios that were varied one by one."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.any_scenario import values_of
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import CAME_LATER, Measure, Scenario, baseline
from wijksim.scenario.variants import Variants

TOGETHER = {"neighbourhood.residents": 30, "neighbourhood.wijken": 1, "neighbourhood.buurten": 4}


def changes() -> st.SearchStrategy[dict[str, Any]]:
    free = [each for each in REGISTER.values() if each.name not in TOGETHER]
    some = st.lists(st.sampled_from(free), max_size=6, unique_by=lambda each: each.name)
    return some.flatmap(lambda chosen: st.fixed_dictionaries({each.name: values_of(each) for each in chosen}))


def with_measure() -> Scenario:
    """Words of people in it that look like what stands in keys."""
    measure = Measure('","room_to_manoeuvre":0.3,"', 3, 9, {"room_to_manoeuvre": 0.9})
    return baseline().vary({"funding.integration": 1.0}, measures=[measure], without=["lens"], name="other")


@settings(max_examples=150, deadline=None)
@given(changes(), st.booleans(), st.sets(st.sampled_from(sorted(REGISTER)), max_size=4))
def test_the_key_of_a_variant_is_that_of_the_varied_scenario(
    change: dict[str, Any], measured: bool, besides: set[str]
) -> None:
    base = with_measure() if measured else baseline()
    checked = {name: REGISTER[name].check(value) for name, value in change.items()}
    variants = Variants(base, [*besides, *checked])
    assert variants.key(checked) == base.vary(change).key()
    assert variants.key({}) == base.key()
    for name, value in checked.items():
        assert variants.value(checked, name) == value


def test_true_one_and_one_point_zero_have_keys_of_their_own() -> None:
    base = baseline()
    variants = Variants(base, ["scale.fence", "funding.integration", "boundary_objects.planned"])
    for change in ({"scale.fence": True}, {"funding.integration": 1.0}, {"boundary_objects.planned": ("vision",)}):
        assert variants.key(change) == base.vary(change).key()


def test_what_is_impossible_together_is_refused_in_the_same_words() -> None:
    change = {"neighbourhood.residents": 1_000_000, "neighbourhood.wijken": 30}
    with pytest.raises(ScenarioError) as one:
        baseline().vary(change)
    with pytest.raises(ScenarioError) as many:
        Variants(baseline(), change).key(change)
    assert str(one.value) == str(many.value)
    fits = {"neighbourhood.residents": 1_000}
    assert Variants(baseline(), change).key(fits) == baseline().vary(fits).key()


@pytest.mark.parametrize("name", CAME_LATER)
def test_what_came_later_is_left_out_of_a_key_at_its_default(name: str) -> None:
    base, parameter = baseline(), REGISTER[name]
    variants = Variants(base, [name, "room_to_manoeuvre"])
    values = {
        "bool": [True, False], "shares": ["pool", {"insurer": 0.5, "pool": 0.5}, parameter.default],
        "organisations": [[], ["welfare"], "all"],
    }.get(parameter.kind, [parameter.low, parameter.high, parameter.default])  # fmt: skip
    for value in map(parameter.check, values):
        for change in ({name: value}, {name: value, "room_to_manoeuvre": 0.7}):
            assert variants.key(change) == base.vary(change).key()
