"""The address holds the differences from a scenario, and survives whatever somebody types in it."""

import json
import time
import zlib
from base64 import urlsafe_b64encode
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijksim as ws
from wijksim.app.address import Choice, read_address, shipped_scenario
from wijksim.app.address_parts import MAX_REPORTED
from wijksim.io.scenario_files import shipped
from wijksim.scenario.scenario import Measure

from .hostile_addresses import PACKS, addresses


def read(text: str):
    path, _, search = text.partition("?")
    return read_address(path, search or None)


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_is_only_its_name(name: str) -> None:
    address = read_address("/verken", None).to("verken", choice=Choice(name, shipped_scenario(name)))
    assert address.text() == ("/verken" if name == "baseline" else f"/verken?scenario={name}")
    assert read(address.text()).choice == address.choice


def test_everything_comes_back() -> None:
    scenario = ws.load("workload_shock").vary(
        {"funding.integration": 0.35, "boundary_objects.planned": [], "boundary_workers.linked": False},
        name="workload_shock",
        measures=[
            Measure("meer ~ ruimte", 10, 20, {"room_to_manoeuvre": 0.9}),
            Measure("later", 30, None, {"accountability.mode": "team"}),
        ],
        without=["recall", "trust"],
        organisations={"only": ["welfare", "home_care", "housing_association"], "welfare": {"room_to_manoeuvre": 1.0,
                       "contracts": {"papers": "contract"}}},
    )  # fmt: skip
    choice = Choice("workload_shock", scenario, 77)
    plans = ws.load_plans("three_nurses", "wijkbudget")
    address = read_address("/vergelijk", None).to(
        "vergelijk", choice=choice, plans=plans, opened="wijkbudget", week=31, big=True, letter=120, language="en",
        guesses={"collaboration": "up"}, room="ABCD",
    )  # fmt: skip
    back = read(address.text())
    assert back.problems == ()
    assert [each.name for each in back.choice.scenario.measures] == ["meer - ruimte", "later"]
    assert back.choice.scenario.values == scenario.values
    assert back.choice.scenario.organisations == scenario.organisations
    assert back.choice.scenario.without == scenario.without
    assert (back.plans, back.opened) == (plans, "wijkbudget")
    assert (back.week, back.big, back.letter, back.language) == (31, True, 120, "en")
    assert (dict(back.guesses), back.room, back.choice.seed) == ({"collaboration": "up"}, "ABCD", 77)
    assert read(back.text()) == back


def test_a_removed_measure_stays_removed() -> None:
    choice = Choice("workload_shock", shipped_scenario("workload_shock")).varied(measures=())
    assert read(read_address("/verken", None).to("verken", choice=choice).text()).choice.scenario.measures == ()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=200))
def test_no_address_breaks_the_page(path: str, search: str) -> None:
    assert read(read_address(path, search).to("verken").text()).choice


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["scenario", "seed", "measure", "pack", "plannen", "plan", "week", "gok", "room_to_manoeuvre",
                                         "boundary_objects.planned", "neighbourhood.residents", "kamer"]), st.text(max_size=40)))  # fmt: skip
def test_no_value_breaks_the_page(pairs: dict[str, str]) -> None:
    from urllib.parse import urlencode

    assert read_address("/verken", urlencode(pairs)).choice.scenario


def test_a_packed_bomb_is_refused() -> None:
    import zlib
    from base64 import urlsafe_b64encode

    bomb = urlsafe_b64encode(zlib.compress(b"[" * 50_000_000, 9)).decode()
    assert any("(pack)" in each for each in read_address("/verken", f"pack={bomb}").problems)


def test_no_hostile_address_raises_or_takes_long_or_changes_when_written_again() -> None:
    for path, search in addresses(seed=20_261, number=2_000):
        start = time.process_time()
        address = read_address(path, search)
        assert time.process_time() - start < 2.0, (path, search[:200])
        back = read(address.text())
        assert (back.choice, back.plans) == (address.choice, address.plans), (path, search[:200])
        assert json.dumps(address.text()).isascii() and len(address.problems) <= MAX_REPORTED + 1


@pytest.mark.parametrize(
    "number", ["²", "²3", "١", "１２", "1.5", "-1", "+1", "1_0", "9" * 5000, "0" * 11 + "9" * 40, " 1", "1e3"]
)
def test_a_number_is_read_strictly_or_told_and_left_out(number: str) -> None:
    query = urlencode({"seed": number, "week": number, "taal": "en"})
    address = read_address("/verken", query)
    assert (address.choice.seed, address.week) == (1, None)
    assert [each.split("=")[0] for each in address.problems] == ["seed", "week"]


@pytest.mark.parametrize(("search", "message"), [
    ("seed=4294967296", "seed=4294967296"), ("measure=x~²~~room_to_manoeuvre=0.5", "x~²~~room"),
    ("measure=x~5~3~room_to_manoeuvre=0.5", "measures[1].end"), ("room_to_manoeuvre=2", "room_to_manoeuvre"),
    ("scenario=nobody", "nobody"), ("who=knows", "who"), ("&".join(["a=1"] * 401), "400"), ("seed=" + "9" * 13_000, "12000"),
    ("room_to_manoeuvre=1e999", "room_to_manoeuvre"), ("horizon_weeks=1.5", "horizon_weeks"),
])  # fmt: skip
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_wrong_is_told_in_the_language_of_the_page(search: str, message: str, language: str) -> None:
    address = read_address("/verken", f"taal={language}&{search}")
    assert address.choice.scenario == shipped_scenario("baseline")
    text = " ".join(address.problems)
    # In Dutch every sentence is ours; in English the reader of scenarios has its own.
    assert message in text or (language == "en" and message.partition("[")[0].rstrip("s") in text), text


def pack_of(content: object) -> str:
    return urlsafe_b64encode(zlib.compress(json.dumps(content).encode())).decode()


def test_a_measure_with_people_and_costs_comes_back_from_its_address() -> None:
    start = Choice("baseline", shipped_scenario("baseline"))
    choice = start.varied(measures=[{"from": "visible_link", "start": 26}])
    found = read_address("/verken", urlencode(choice.query())).choice
    assert found.scenario == choice.scenario != start.scenario


@pytest.mark.parametrize("content", [each for each in PACKS[:-3] if each != {"without": ["trust"] * 5000}])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_packed_is_read_as_a_scenario_file_is(content: object, language: str) -> None:
    address = read_address("/verken", f"taal={language}&pack={pack_of(content)}")
    assert address.choice.scenario == shipped_scenario("baseline")
    harmless = ({"organisations": {}}, {"without": [], "organisations": {}}, {"measures": []})
    assert address.problems or content in harmless


def test_more_is_wrong_than_is_told() -> None:
    problems = read_address("/verken", "&".join(f"x{n}=1" for n in range(100))).problems
    assert len(problems) == MAX_REPORTED + 1


@pytest.mark.parametrize(("text", "value"), [("0.5", 0.5), (".8", 0.8), ("1.", 1.0), ("1", 1.0), ("5e-1", 0.5)])
def test_a_fraction_may_be_written_as_people_do(text: str, value: float) -> None:
    address = read_address("/verken", f"room_to_manoeuvre={text}")
    assert address.problems == () and address.choice.scenario["room_to_manoeuvre"] == value


@pytest.mark.parametrize(("text", "told"), [("1.250", True), ("1.2500", False), ("1e3", False), ("TRUE", True)])
def test_an_address_is_read_as_files_and_the_command_line_are(text: str, told: bool) -> None:
    assert bool(read_address("/verken", f"boundary_workers.operational_hours={text}").problems) is told


@pytest.mark.parametrize("value", [1.125, 12.125, 999.999, 1e-7, 1000.5])
def test_an_address_gives_back_the_number_that_was_written_in_it(value: float) -> None:
    scenario = shipped_scenario("baseline").vary({"boundary_workers.operational_hours": value}, name="baseline")
    address = read_address("/verken", None).to("verken", choice=Choice("baseline", scenario))
    back = read(address.text())
    assert (back.problems, back.choice.scenario) == ((), scenario)
