"""Plans of a visitor, without a browser: made of settings and back, in an address, in a file, and what is done to them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijksim as ws
from wijksim.app.address import Address, Choice, read_address, shipped_scenario
from wijksim.app.address_parts import MAX_PLANS, with_today
from wijksim.app.differences import measure_title
from wijksim.app.downloads import plans_file
from wijksim.app.plan_acts import (
    acted,
    looks_like_plans,
    plans_from_text,
    saved,
    suggested_name,
    with_file,
    with_shipped,
)
from wijksim.app.plans import (
    Unfit,
    choice_of,
    differs_from,
    opened_plan,
    placed,
    plan_of,
    title_here,
    today_of,
    world_of,
)
from wijksim.execution.run import run
from wijksim.io.scenario_files import scenario_text, shipped
from wijksim.io.scenario_writing import plans_text
from wijksim.scenario.policy import today
from wijksim.scenario.problems import ScenarioError

SMALL = "neighbourhood.residents=200&warm_up_weeks=4&horizon_weeks=26"


def at(text: str) -> Address:
    path, _, search = text.partition("?")
    return read_address(path, search or None)


def again(address: Address) -> Address:
    """The address as it comes back from its text."""
    return at(address.text())


@pytest.mark.parametrize("name", shipped())
def test_settings_that_become_a_plan_come_back_as_they_were(name: str) -> None:
    choice = Choice(name, shipped_scenario(name))
    plan = plan_of(choice, "mine", "Mijn plan", "#0072b2")
    assert choice_of(plan, choice).scenario == choice.scenario
    assert not differs_from(plan, choice)
    assert plan.on(world_of(choice).scenario).values_at(0) == choice.scenario.values_at(0)


def test_a_plan_gives_the_same_numbers_under_the_levers_and_in_a_study() -> None:
    choice = at(f"/verken?scenario=area_funding&room_to_manoeuvre=0.8&goals.shared_vision=0.9&{SMALL}").choice
    plan = plan_of(choice, "mine", "Mijn plan", "#0072b2")
    here = run(choice.scenario, seed=1).series
    there = run(plan.on(world_of(choice).scenario), seed=1).series
    assert here.equals(there)


def test_what_is_no_policy_stays_with_the_wijk() -> None:
    choice = at(f"/verken?room_to_manoeuvre=0.8&{SMALL}").choice
    plan = plan_of(choice, "mine", "Mijn plan", "#0072b2")
    assert [dict(each.set) for each in plan.measures] == [{"room_to_manoeuvre": 0.8}]
    elsewhere = choice_of(plan, at("/verken").choice)
    assert elsewhere.scenario["neighbourhood.residents"] == 6000
    assert today_of(at(f"/verken?{SMALL}")).scenario["horizon_weeks"] == 26


def test_saving_names_colours_and_opens_a_plan() -> None:
    address = saved(at("/verken?room_to_manoeuvre=0.8"), {"how": "new", "name": " Meer/ruimte ", "colour": "#D55E00"})
    assert [plan.name for plan in address.plans] == ["today", "Meerruimte"]
    assert [plan.reference for plan in address.plans] == [True, False]
    assert (address.plans[1].colour, address.opened, title_here(address)) == ("#d55e00", "Meerruimte", "Meerruimte")
    assert again(address) == address
    changed = address.to("verken", choice=address.choice.varied({"boundary_workers.linked": True}))
    assert title_here(changed) == "Meerruimte (aangepast)"
    kept = saved(changed, {"how": "again"})
    assert title_here(kept) == "Meerruimte"
    assert dict(kept.plans[1].measures[0].set) == {"room_to_manoeuvre": 0.8, "boundary_workers.linked": True}
    assert kept.plans[1].title == address.plans[1].title


def test_a_name_is_given_to_who_types_none_and_no_name_comes_twice() -> None:
    address = at("/verken?room_to_manoeuvre=0.8")
    assert suggested_name(address) == "Plan 1"
    for _ in range(2):
        address = saved(address, {"how": "new", "name": "zelfde", "colour": "red"})
    assert [plan.name for plan in address.plans] == ["today", "zelfde", "zelfde 2"]
    assert len({plan.colour for plan in address.plans}) == 3


def test_a_ninth_plan_is_refused() -> None:
    address = at("/verken?room_to_manoeuvre=0.8")
    for _ in range(MAX_PLANS - 1):
        address = saved(address, {"how": "new", "name": ""})
    assert len(address.plans) == MAX_PLANS
    with pytest.raises(Unfit, match=r"plans\.full"):
        saved(address, {"how": "new", "name": ""})
    with pytest.raises(Unfit, match=r"plans\.full"):
        with_shipped(address, "wijkbudget")


def test_plans_are_copied_moved_removed_and_made_today() -> None:
    address = with_shipped(with_shipped(at("/plannen"), "three_nurses"), "wijkbudget")
    assert [each.name for each in placed(address)] == ["A. Vandaag", "B. Drie wijkverpleegkundigen", "C. Wijkbudget"]
    copied = acted(address, {"act": "duplicate", "plan": 1})
    assert [each.title for each in placed(copied)][2] == "Drie wijkverpleegkundigen (kopie)"
    assert copied.plans[2].measures == copied.plans[1].measures
    up = acted(address, {"act": "move", "plan": 2, "step": -1})
    assert [plan.name for plan in up.plans] == ["today", "wijkbudget", "three_nurses"]
    assert acted(address, {"act": "remove", "plan": 0}).plans == address.plans
    other = acted(address, {"act": "today", "plan": 1})
    assert [plan.reference for plan in other.plans] == [False, True, False]
    assert [plan.name for plan in acted(other, {"act": "remove", "plan": 0}).plans] == ["three_nurses", "wijkbudget"]
    assert today_of(other).scenario == choice_of(other.plans[1], other.choice).scenario


def test_words_of_one_language_leave_those_of_the_other() -> None:
    address = with_shipped(at("/plannen"), "wijkbudget")
    named = acted(address, {"act": "words", "plan": 1, "title": "Eén pot", "sentence": "", "colour": "#123456"})
    plan = named.plans[1]
    assert (plan.title.nl, plan.title.en, plan.sentence.nl) == ("Eén pot", "Neighbourhood budget", "")
    assert plan.sentence.en.startswith("One budget")
    assert (plan.name, plan.colour) == ("wijkbudget", "#123456")


def test_measures_are_phased_added_and_dropped_and_the_open_plan_follows() -> None:
    address = with_shipped(at("/plannen"), "wijkbudget")
    address = address.to("plannen", opened="wijkbudget", choice=choice_of(address.plans[1], address.choice))
    later = acted(address, {"act": "week", "plan": 1, "measure": 0, "week": "104"})
    (measure,) = later.plans[1].measures
    assert (measure.start, measure.lead_weeks, measure.begins) == (104, 26, 130)
    assert not differs_from(later.plans[1], later.choice)
    more = acted(later, {"act": "add", "plan": 1, "entry": "covenant"})
    assert [measure_title(each, "en") for each in more.plans[1].measures][1] == "Covenant between the organisations"
    assert more.plans[1].once_euro == 75_000
    fewer = acted(more, {"act": "drop", "plan": 1, "measure": 0})
    assert len(fewer.plans[1].measures) == 1
    for week in ("", "-1", "x", "99999", None):
        with pytest.raises(Unfit, match=r"measures\.no_week"):
            acted(address, {"act": "week", "plan": 1, "measure": 0, "week": week})


@pytest.mark.parametrize("sent", [
    None, [], {}, {"act": "duplicate"}, {"act": "duplicate", "plan": 9}, {"act": "duplicate", "plan": True},
    {"act": "nothing", "plan": 0}, {"act": [], "plan": 0}, {"act": "remove", "plan": -1}, {"act": "move", "plan": "0"},
])  # fmt: skip
def test_what_no_page_of_ours_sends_changes_nothing(sent: object) -> None:
    address = with_shipped(at("/plannen"), "wijkbudget")
    assert acted(address, sent) == address


@pytest.mark.parametrize("sent", [
    {"act": "week", "plan": 1, "measure": 5, "week": "1"}, {"act": "drop", "plan": 1}, {"act": "add", "plan": 1},
    {"act": "add", "plan": 1, "entry": "nothing"}, {"act": "add", "plan": 1, "entry": []},
])  # fmt: skip
def test_a_measure_that_is_not_there_is_refused(sent: object) -> None:
    with pytest.raises(Unfit, match=r"measures\.not_sent"):
        acted(with_shipped(at("/plannen"), "wijkbudget"), sent)


def test_plans_come_back_from_a_link_with_their_titles() -> None:
    plans = with_today(ws.load_plans("three_nurses", "nurses_then_budget", "one_director"))
    address = at("/vergelijk").to("vergelijk", plans=plans, opened="one_director")
    back = again(address)
    assert (back.plans, back.opened, back.problems) == (plans, "one_director", ())
    assert opened_plan(back) == plans[3]
    assert len(address.text()) < 2500


def test_plans_come_back_from_a_file_with_their_titles() -> None:
    address = with_shipped(at("/plannen?taal=en"), "nurses_then_budget")
    address = saved(
        address.to("plannen", choice=at("/verken?room_to_manoeuvre=0.7").choice), {"how": "new", "name": "Ruimte"}
    )
    from base64 import b64decode

    text = b64decode(plans_file(address.plans)["content"]).decode()
    assert looks_like_plans(text)
    assert with_file(at("/plannen"), text).plans == address.plans
    assert not looks_like_plans(scenario_text(shipped_scenario("wbw_programme")))


def test_order_of_a_file_stays_and_one_plan_is_today() -> None:
    plans = tuple(replace(plan, reference=False) for plan in ws.load_plans("wijkbudget", "one_director")[1:])
    found = plans_from_text(plans_text(plans), "nl")
    assert [plan.name for plan in with_today(found)] == ["today", "wijkbudget", "one_director"]
    moved = (plans[0], replace(today(), reference=True), plans[1])
    assert [plan.name for plan in plans_from_text(plans_text(moved), "nl")] == ["wijkbudget", "today", "one_director"]


@pytest.mark.parametrize(("text", "what"), [
    (None, r"start\.too_large"), ("x" * 300_000, r"start\.too_large"), ("\ud800", r"start\.not_text"),
])  # fmt: skip
def test_what_is_no_file_is_refused(text: object, what: str) -> None:
    with pytest.raises(Unfit, match=what):
        plans_from_text(text, "nl")


def test_a_wrong_file_is_explained_with_its_lines() -> None:
    with pytest.raises(ScenarioError) as caught:
        plans_from_text(
            "schema_version: 1\nname: x\nmeasures:\n- {name: a, start: zo, set: {workload.factor: 2}}\n", "nl"
        )
    assert [each.file for each in caught.value.problems] == ["plans.yaml"]
    assert caught.value.problems[0].line == 4
    two = plans_text([replace(plan, reference=True) for plan in ws.load_plans("wijkbudget")])
    with pytest.raises(Unfit, match=r"plans\.refused"):
        plans_from_text(two, "nl")


def test_a_plan_that_does_not_go_with_the_wijk_says_so_and_is_not_lost() -> None:
    address = with_shipped(at("/plannen?neighbourhood.residents=50"), "three_nurses")
    found = placed(address)[1]
    assert found.choice is None
    assert "at most" in found.problems[0].allowed
    assert again(address).plans == address.plans


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=40))
def test_no_packed_plans_break_a_page(plans: str, name: str) -> None:
    from urllib.parse import urlencode

    address = read_address("/plannen", urlencode({"plannen": plans, "plan": name}))
    assert address.opened in {"", *(plan.name for plan in address.plans)}


@pytest.mark.parametrize("content", [
    [{"name": "x", "measures": [{"name": "a", "start": 0, "set": {"trust.gain": 1}}]}], [{"name": 5}], [[]], {"name": "x"}, 7,
    [{"name": "x"}] * 9, [{"name": "x", "colour": "red;background:url(//evil)"}], [{"name": "x"}, {"name": "x"}],
    [{"name": "<script>alert(1)</script>", "title": "y\u202e"}],
])  # fmt: skip
def test_wrong_packed_plans_are_told_and_left_out(content: object) -> None:
    from urllib.parse import urlencode

    from wijksim.app.address_parts import _packed

    address = read_address("/plannen", urlencode({"plannen": _packed(content)}))
    assert address.problems
    assert [plan.colour for plan in address.plans if "url" in plan.colour] == []
    assert len(address.plans) <= 2


def test_a_text_of_two_lines_in_a_file_becomes_one_line_in_a_link() -> None:
    plan = ws.Plan.of({"name": "x", "sentence": "Eén.\nTwee."})
    back = again(at("/plannen").to("plannen", plans=with_today([plan])))
    assert back.problems == ()
    assert back.plans[1].sentence.nl == "Eén. Twee."
