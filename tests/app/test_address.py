"""The address holds the differences from a scenario, and survives whatever somebody types in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijksim as ws
from wijksim.app.address import Choice, read_address, shipped_scenario
from wijksim.io.scenario_files import shipped
from wijksim.scenario.scenario import Measure


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
        organisations={"only": ["welfare", "home_care", "housing_association"], "welfare": {"room_to_manoeuvre": 1.0}},
    )
    choice = Choice("workload_shock", scenario, 77)
    pins = (Choice("baseline", shipped_scenario("baseline")), choice)
    address = read_address("/vergelijk", None).to(
        "vergelijk", choice=choice, pins=pins, week=31, big=True, letter=120, language="en",
        guesses={"collaboration": "up"}, room="ABCD", key="x/y&z",
    )  # fmt: skip
    back = read(address.text())
    assert back.problems == ()
    assert [each.name for each in back.choice.scenario.measures] == ["meer - ruimte", "later"]
    assert back.choice.scenario.values == scenario.values
    assert back.choice.scenario.organisations == scenario.organisations
    assert back.choice.scenario.without == scenario.without
    assert (back.pins[0], back.week, back.big, back.letter, back.language) == (pins[0], 31, True, 120, "en")
    assert (dict(back.guesses), back.room, back.key, back.choice.seed) == ({"collaboration": "up"}, "ABCD", "x/y&z", 77)
    assert read(back.text()) == back


def test_a_removed_measure_stays_removed() -> None:
    choice = Choice("workload_shock", shipped_scenario("workload_shock")).varied(measures=())
    assert read(read_address("/verken", None).to("verken", choice=choice).text()).choice.scenario.measures == ()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=200))
def test_no_address_breaks_the_page(path: str, search: str) -> None:
    assert read(read_address(path, search).to("verken").text()).choice


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["scenario", "seed", "measure", "pack", "pin", "week", "gok", "room_to_manoeuvre",
                                         "boundary_objects.planned", "neighbourhood.residents", "kamer"]), st.text(max_size=40)))  # fmt: skip
def test_no_value_breaks_the_page(pairs: dict[str, str]) -> None:
    from urllib.parse import urlencode

    assert read_address("/verken", urlencode(pairs)).choice.scenario


def test_a_packed_bomb_is_refused() -> None:
    import zlib
    from base64 import urlsafe_b64encode

    bomb = urlsafe_b64encode(zlib.compress(b"[" * 50_000_000, 9)).decode()
    assert "pack" in read_address("/verken", f"pack={bomb}").problems
