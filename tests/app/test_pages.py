"""Words, levers and rooms of the pages, without a browser."""

import ast
import re
import shlex
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest

from wijksim.app.address import Choice, read_address, shipped_scenario
from wijksim.app.class_game import choice_of
from wijksim.app.class_roles import ROLES
from wijksim.app.differences import difference_rows
from wijksim.app.downloads import command, python_code, scenario_file
from wijksim.app.engine import Job, JobState
from wijksim.app.job_status import JobStatus, pairs_of
from wijksim.app.lever_rows import groups_of_levers, levers, value_from_page
from wijksim.app.limits import TooMuch
from wijksim.app.progress import failures_text
from wijksim.app.results import difference_html
from wijksim.app.room import Player, Room
from wijksim.app.screens.classroom import choice_of_round
from wijksim.app.screens.predict import _agreeing
from wijksim.app.screens.start import choice_from_text
from wijksim.app.screens.teacher import players_html, spread_html
from wijksim.app.view import View
from wijksim.domain.events import EventKind
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.paired_runs import output_of
from wijksim.execution.run import run
from wijksim.io.scenario_files import shipped
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import baseline
from wijksim.text.app_cards import CARDS, card_words
from wijksim.text.catalogue import AREAS, texts
from wijksim.text.levers import FIRST, PLOTS, TILES
from wijksim.text.setting_values import value_in_words

APP = Path(__file__).parents[2] / "wijksim" / "app"
SMALL = baseline().vary({"neighbourhood.residents": 600, "horizon_weeks": 30, "warm_up_weeks": 8})


def view_of(address: str) -> View:
    """A visitor who looks at this address and goes nowhere."""
    path, _, search = address.partition("?")
    return View(read_address(path, search), "visitor", print, print, print, "http://localhost")


def test_words_that_the_pages_ask_for_exist_and_none_is_idle() -> None:
    code = "\n".join(path.read_text() for path in [*APP.rglob("*.py"), APP.parent / "cli/app.py"])
    asked = set(re.findall(r'(?:say|app_words)\(\s*f?"([a-z_]+\.[a-z_0-9.{}]*)"', code))
    # The page says its own words without their area, all others with it.
    there = [*texts("app"), *(f"{area}.{name}" for area in AREAS for name in texts(area))]
    for name in asked:
        known = [
            each
            for each in there
            if re.fullmatch(re.sub(r"\{[^}]*\}", ".*", re.escape(name).replace(r"\{", "{").replace(r"\}", "}")), each)
        ]
        assert known, name


def test_every_lever_that_is_there_has_a_row_with_words() -> None:
    rows = [row for group in groups_of_levers(baseline(), baseline(), "nl") for row in group["rows"]]
    assert sorted(row["name"] for row in rows) == sorted(each.name for each in levers())
    for row in rows:
        assert row["label"] != row["name"]
        assert row["meaning"] != row["name"]
        assert row["allowed"]
        assert ("Verandert niets zonder" in row["meaning"]) is bool(REGISTER[row["name"]].works_with)
        if row["kind"] == "number":
            assert row["least"] <= row["low"] <= row["value"] <= row["high"] <= row["most"]
            assert row["step"] > 0


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_page_sends_back_is_the_value_it_was_given(language) -> None:
    for group in groups_of_levers(baseline(), baseline(), language):
        for row in group["rows"]:
            name, value = value_from_page(row["name"], row["value"])
            assert baseline().vary({name: value})[name] == baseline()[name]


@pytest.mark.parametrize(
    ("value", "base", "message"),
    [
        (0.33, 0.36, "slightly less than today (by less than 0.1 weeks)"),
        (0.31, 0.33, "same as"),
        (0.5, 0.3, "0.2 more than"),
        (0.4, 0.4, "same as"),
    ],
)
def test_numbers_that_look_different_are_not_called_the_same(value: float, base: float, message: str) -> None:
    assert message in difference_html(view_of("/verken?taal=en"), "weeks_to_help", value, base)


def test_nobody_directs_but_there_are_no_experiments() -> None:
    rows = {row["name"]: row for group in groups_of_levers(baseline(), baseline(), "en") for row in group["rows"]}
    who, what = (
        [each["label"] for each in rows[name]["choices"]] for name in ("coordination.lead", "experiments.mode")
    )
    assert (who[0], what[0]) == ("nobody", "none")
    assert rows["coordination.lead"]["allowed"] == "nobody, one party, together"
    assert value_in_words("none", REGISTER["coordination.lead"].unit, "nl") == "niemand"


@pytest.mark.parametrize("sent", [("trust.gain", 1), ("nothing", 1), (None, 1), ([], 2)])
def test_only_levers_can_be_set_by_a_page(sent) -> None:
    with pytest.raises(ValueError, match="no lever"):
        value_from_page(*sent)


def test_every_shipped_scenario_has_a_card_of_one_sentence() -> None:
    assert set(CARDS) == set(shipped())
    for name in shipped():
        for language in ("nl", "en"):
            sentence, notice = card_words(name, language)
            assert sentence.count(".") == 1, name
            assert sentence.endswith("."), name
            assert 5 <= len(sentence.split()) <= 22, name
            assert notice, name


def test_plots_and_tiles_exist() -> None:
    assert set(TILES) <= set(OUTCOME_NAMES)
    assert {name for names in PLOTS.values() for name in names} <= set(OUTCOME_NAMES)
    assert set(FIRST) <= {each.name for each in levers()}
    assert set(texts("event_kind")) <= {kind.name.lower() for kind in EventKind}


class Latecomer(Player):
    """While somebody looks at the role of this player, another one joins."""

    room: Room

    def __getattribute__(self, name: str) -> object:
        if name in ("role", "guesses", "choices"):
            room = object.__getattribute__(self, "room")
            room.players[f"late {len(room.players)}"] = Player("late", 9, ROLES[0])
        return object.__getattribute__(self, name)


def test_a_room_can_be_looked_at_while_others_join() -> None:
    room = Room("ABCD")
    for number in range(3):
        player = room.players[f"p{number}"] = Latecomer(f"p{number}", number, ROLES[number])
        player.room = room
    assert "<td" in players_html(view_of("/docent"), room)
    assert "<dd" in spread_html(view_of("/docent"), room)
    assert choice_of_round(room, 1).scenario == baseline()


def test_the_settings_of_every_scenario_are_its_own() -> None:
    """Three columns: only the first and the last have the measure, only the last another lever."""
    busy = shipped_scenario("workload_shock")
    other = shipped_scenario("linked_boundary_workers").vary(
        {}, organisations={"welfare": {"room_to_manoeuvre": 0.9}}, without=["recall"]
    )
    chosen = [busy, other, busy.vary({"room_to_manoeuvre": 0.55})]
    rows = {name: cells for name, *cells in difference_rows(view_of("/vergelijk"), chosen)}
    (measure,) = (cells for name, cells in rows.items() if name.startswith("Maatregel «"))
    assert measure == [measure[0], "–", measure[0]]
    assert measure[0].startswith("jaar 3, week 1 tot")
    assert rows["Scharrelruimte (professionele ruimte)"] == ["30%", "30%", "55%"]
    assert rows["Welzijnsorganisatie: scharrelruimte"] == ["–", "90%", "–"]
    assert rows["niemand wordt bij drukte teruggeroepen"] == ["nee", "ja", "nee"]
    english = [row[0] for row in difference_rows(view_of("/vergelijk?taal=en"), chosen)]
    assert {"Room to manoeuvre", "Welfare organisation: room to manoeuvre"} <= set(english)
    assert difference_rows(view_of("/vergelijk"), [busy, busy]) == []


def test_pairs_of_which_a_run_failed_are_not_waited_for() -> None:
    def row(*states: JobState) -> list[Job]:
        return [Job("", baseline(), 1, brief=True, state=state) for state in states]

    done, failed = JobState.DONE, JobState.FAILED
    jobs = [row(done, done), row(done, failed), row(failed, failed)]
    found = pairs_of([*jobs, row(done, JobState.RUNNING)], print)
    assert (found.ready, found.failed, found.asked, found.over) == (1, 2, 4, False)
    found = pairs_of([*jobs, row(done, done)], print)
    assert (found.ready, found.failed, found.asked, found.over) == (2, 2, 4, True)
    view = view_of("/voorspel")
    assert failures_text(view, found) == "Bij 2 berekeningen ging een run mis; die tellen niet mee."
    outputs = tuple(tuple(output_of(run(SMALL, seed=seed)) for seed in (1, 2)) for _ in "ab")
    assert _agreeing(view, "collaboration", "same", replace(found, outputs=outputs)) == "in 2 van de 2 runs"


@pytest.mark.parametrize(("status", "possible"), [
    (JobStatus(refused=TooMuch("waiting", asked=2, limit=1), again=print), True),
    (JobStatus(refused=TooMuch("waiting_per_visitor", asked=2, limit=1), again=print), True),
    (JobStatus(refused=TooMuch("residents", asked=2, limit=1), again=print), False),
    (JobStatus(state=JobState.STOPPED, again=print), True),
    (JobStatus(state=JobState.FAILED, again=print), True),
    (JobStatus(state=JobState.DONE, again=print), False),
    (JobStatus(state=JobState.RUNNING, again=print), False),
])  # fmt: skip
def test_a_run_may_be_asked_for_again_when_that_can_help(status: JobStatus, possible: bool) -> None:
    assert status.may_try_again is possible


def test_a_scenario_with_a_strange_name_gives_code_that_runs(tmp_path, monkeypatch) -> None:
    scenario = baseline().vary({"horizon_weeks": 30}, name="a\n'b' & $c", without=["recall"])
    choice = Choice("baseline", scenario)
    kept = scenario_file(choice)
    assert kept["name"] == "a_b_c.yaml"
    (tmp_path / kept["name"]).write_bytes(b64decode(kept["content"]))
    monkeypatch.chdir(tmp_path)
    space: dict[str, object] = {}
    exec(python_code(choice).partition("run = ")[0], space)
    assert space["scenario"] == scenario
    assert shlex.split(command(choice))[2] == kept["name"]


def test_a_round_sets_the_levers_of_its_actors() -> None:
    daring = [(role, {question.name: len(question.values) - 1 for question in role.questions}) for role in ROLES]
    scenario = choice_of([daring]).scenario
    assert all(spec.room_to_manoeuvre == 0.8 for spec in scenario.organisations)
    assert scenario["boundary_workers.linked"] is True
    assert scenario["coordination.co_location"] == 0.8
    assert choice_of([]).scenario == baseline()


@pytest.mark.parametrize(
    "text",
    [None, 7, "x" * 300_000, "a: &a [*a]", "\x00", "- 1\n- 2", "schema_version: 1\nname: x\nextends: /etc/passwd"],
)
def test_a_hostile_file_is_explained_and_not_opened(text) -> None:
    found = choice_from_text(text, "nl")
    assert isinstance(found, list)
    assert found


@pytest.mark.parametrize(("text", "dutch"), [("x" * 300_000, "Het bestand is te groot"), ("\udc80", "geen tekst")])
def test_a_file_that_is_none_is_refused_in_the_language_of_the_page(text, dutch) -> None:
    assert dutch in choice_from_text(text, "nl")[0]
    assert "The file is" in choice_from_text(text, "en")[0]


def test_no_console_and_nothing_that_fetches_from_outside() -> None:
    for path in [*APP.rglob("*.py"), *APP.rglob("*.vue"), *APP.rglob("*.css")]:
        text = path.read_text()
        assert "CommandConsole" not in text
        assert "solara.Markdown" not in text
        assert not re.search(r"https?://(?!\{|192\.168|www\.w3\.org)[a-z]", text.replace("http://localhost", "")), path


def test_no_state_of_a_visitor_lives_in_a_module() -> None:
    for path in APP.rglob("*.py"):
        for node in ast.parse(path.read_text()).body:
            calls = [
                each.func
                for each in ast.walk(node)
                if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(each, ast.Call)
            ]
            assert not [
                call for call in calls if getattr(call, "attr", "") in ("reactive", "use_state", "use_reactive")
            ], path
