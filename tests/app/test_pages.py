"""Words, levers and rooms of the pages, without a browser."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from wijksim.app.class_roles import ROLES, scenario_of
from wijksim.app.lever_rows import groups_of_levers, levers, value_from_page
from wijksim.app.rooms import ROUNDS, Phase, Rooms
from wijksim.app.screens.start import choice_from_text
from wijksim.domain.events import EventKind
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.scenario_files import shipped
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import baseline
from wijksim.text.app import APP_TEXT
from wijksim.text.app_cards import CARD_TEXT, card_words
from wijksim.text.app_class import CLASS_TEXT
from wijksim.text.app_events import KIND_WORDS
from wijksim.text.app_levers import CHOICE_WORDS, FIRST, GROUP_NAME, LEVER_NAME, PLOTS, TILES, UNIT_WORDS

APP = Path(__file__).parents[2] / "wijksim" / "app"


@pytest.mark.parametrize("texts", [APP_TEXT, CLASS_TEXT, LEVER_NAME, GROUP_NAME, UNIT_WORDS, CHOICE_WORDS, KIND_WORDS])
def test_both_languages_say_the_same(texts) -> None:
    for name, (dutch, english) in texts.items():
        fields = [{part for _, part, _, _ in Formatter().parse(text) if part} for text in (dutch, english)]
        assert fields[0] == fields[1], name
        assert bool(dutch) == bool(english), name


def test_words_that_the_pages_ask_for_exist_and_none_is_idle() -> None:
    code = "\n".join(path.read_text() for path in [*APP.rglob("*.py"), APP.parent / "commands_app.py"])
    asked = set(re.findall(r'(?:say|app_words)\(\s*f?"([a-z_]+\.[a-z_0-9.{}]*)"', code))
    for name in asked:
        known = [
            each
            for each in APP_TEXT
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


@pytest.mark.parametrize("sent", [("trust.gain", 1), ("nothing", 1), (None, 1), ([], 2)])
def test_only_levers_can_be_set_by_a_page(sent) -> None:
    with pytest.raises(ValueError, match="no lever"):
        value_from_page(*sent)


def test_every_shipped_scenario_has_a_card_of_one_sentence() -> None:
    assert set(CARD_TEXT) == set(shipped())
    for name in shipped():
        for language in ("nl", "en"):
            sentence, notice = card_words(name, language)
            assert sentence.count(".") == 1, name
            assert sentence.endswith("."), name
            assert 5 <= len(sentence.split()) <= 22, name
            assert notice, name


def test_plots_and_tiles_exist() -> None:
    assert set(TILES) <= set(OUTCOME_NAMES)
    assert {name for _, names in PLOTS.values() for name in names} <= set(OUTCOME_NAMES)
    assert set(FIRST) <= {each.name for each in levers()}
    assert set(KIND_WORDS) <= {kind.name.lower() for kind in EventKind}


def test_a_room_goes_through_its_phases() -> None:
    room = Rooms().create()
    players = [room.join() for _ in range(len(ROLES))]
    assert len({player.role.key for player in players}) == len(ROLES)
    assert room.is_teacher(room.key)
    assert not room.is_teacher(players[0].token)
    room.choose(players[0], {question.name: 0 for question in players[0].role.questions})
    assert players[0].choices == {}
    seen = []
    for _ in range(2 * ROUNDS + 2):
        seen.append((room.phase, room.round, room.finished_rounds()))
        room.go_on()
    assert room.phase is Phase.DEBRIEF
    assert [done for phase, _, done in seen if phase is Phase.RESULT] == [1, 2, 3]


def test_only_answers_to_the_own_questions_count() -> None:
    room = Rooms().create()
    player = room.join()
    room.go_on()
    room.go_on()
    names = [question.name for question in player.role.questions]
    for wrong in (
        {},
        {names[0]: 0},
        dict.fromkeys(names, 9),
        dict.fromkeys(names, -1),
        {**dict.fromkeys(names, 0), "x": 0},
    ):
        room.choose(player, wrong)
        assert player.choices == {}
    room.choose(player, dict.fromkeys(names, 1))
    assert player.choices == {1: dict.fromkeys(names, 1)}


def test_a_round_sets_the_levers_of_its_actors() -> None:
    daring = [(role, {question.name: len(question.values) - 1 for question in role.questions}) for role in ROLES]
    scenario = scenario_of(daring)
    assert all(spec.room_to_manoeuvre == 0.8 for spec in scenario.organisations)
    assert scenario["boundary_workers.linked"] is True
    assert scenario["accountability.mode"] == "team"
    assert scenario_of([]) == baseline()


@pytest.mark.parametrize(
    "text",
    [None, 7, "x" * 300_000, "a: &a [*a]", "\x00", "- 1\n- 2", "schema_version: 1\nname: x\nextends: /etc/passwd"],
)
def test_a_hostile_file_is_explained_and_not_opened(text) -> None:
    found = choice_from_text(text)
    assert isinstance(found, list)
    assert found


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
