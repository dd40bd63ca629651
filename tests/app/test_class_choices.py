"""What the teacher chooses: any wijk, so many rounds, so many roles, a language; kept with the room."""

from collections import Counter

import pytest

from wijksim.app.address import Choice, read_address, shipped_scenario
from wijksim.app.class_events import EVENTS, events_of
from wijksim.app.class_game import rounds_of
from wijksim.app.class_plan import LENGTHS, MOST_ROUNDS, WHOLE, Game
from wijksim.app.class_steps import Phase, steps_of
from wijksim.app.class_words import role_name
from wijksim.app.kept_room import kept_from, room_from
from wijksim.app.room import MAX_PLAYERS, Room
from wijksim.app.rooms import Rooms
from wijksim.app.screens.class_choices import FEW_ROLES, HERE, changed, fields_of
from wijksim.app.screens.classroom import join_link
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.io.class_files import lesson_file_of, lesson_from
from wijksim.io.class_rooms import RoomFiles
from wijksim.io.scenario_files import shipped
from wijksim.reports.lesson.seats import FEWEST_ROLES, dealt
from wijksim.text.language import LANGUAGES

from .test_pages import view_of

OTHER = "scenario=linked_boundary_workers"


@pytest.mark.parametrize("name", shipped())
def test_every_scenario_can_be_played(name: str) -> None:
    """Its roles, its board, its events and every round of it; measures of its own stay in force."""
    game = Game(f"scenario={name}", MOST_ROUNDS)
    base = shipped_scenario(name)
    assert game.base == base
    assert {role.key for role in game.roles if role.organisation} == {spec.key for spec in base.organisations}
    assert all(role_name(role, language) for role in game.roles for language in LANGUAGES)
    assert all(game.pay[task] for task in game.board)
    happens = events_of("ABCD", game)
    assert len(happens) == MOST_ROUNDS - 1
    assert all(event.happens_in(base) for event in happens)
    answers = [(role, {each.name: 1 for each in game.asked(role, 1)}) for role in game.roles]
    scenarios = rounds_of("ABCD", [answers, [], [], []], game).scenarios
    assert len(scenarios) == MOST_ROUNDS
    for number, scenario in enumerate(scenarios):
        assert scenario["horizon_weeks"] == MOST_ROUNDS * ROUND_WEEKS
        assert {each.name for each in base.measures if each.begins < MOST_ROUNDS * ROUND_WEEKS} <= {
            each.name for each in scenario.measures
        }
        before = base.values_at(ROUND_WEEKS * number)
        assert before.keys() == scenario.values_at(ROUND_WEEKS * number).keys()


def test_who_has_no_boundary_workers_loses_none() -> None:
    leaves = next(event for event in EVENTS if event.key == "leaves")
    assert not leaves.happens_in(shipped_scenario("without_boundary_work"))
    assert leaves.happens_in(shipped_scenario("baseline"))
    many = shipped_scenario("linked_boundary_workers")
    ((name, value),) = leaves.set(many).items()
    assert value == many[name] / 2


@pytest.mark.parametrize("case", ["", "accountability.neighbourhood_demand=0.7", "scenario=without_boundary_work"])
def test_nothing_happens_twice_in_the_longest_lesson(case: str) -> None:
    """However many events there are for a wijk, also where one of them changes nothing."""
    game = Game(case, MOST_ROUNDS)
    codes = [f"{a}{b}{c}D" for a in "ABCDEF" for b in "ABCDEF" for c in "ABCDEF"]
    happened = [[event.key for event in events_of(code, game)] for code in codes]
    assert all(len(set(keys)) == MOST_ROUNDS - 1 for keys in happened)
    possible = {event.key for event in EVENTS if event.happens_in(game.base)}
    assert {key for keys in happened for key in keys} == possible


@pytest.mark.parametrize("players", [6, 13, 30, MAX_PLAYERS])
@pytest.mark.parametrize("n_roles", [*FEW_ROLES, 0])
def test_roles_are_shared_evenly_by_classes_of_six_to_sixty(players: int, n_roles: int) -> None:
    room = Room("ABCD", game=Game(n_roles=n_roles))
    for number in range(players):
        room.join(f"phone {number}")
    taken = Counter(player.role.key for player in room.seats())
    assert len(taken) == min(players, n_roles or len(WHOLE.roles))
    assert max(taken.values()) - min(taken.values()) <= 1
    # As the printed material deals them, so that a tent lies where somebody sits.
    assert [taken[role.key] for role in room.game.roles] == list(dealt(len(room.game.roles), players))
    assert sum(role.organisation for role in room.game.roles) >= FEWEST_ROLES


def test_lengths_have_their_rounds() -> None:
    assert sorted(LENGTHS) == [45, 90, 150]
    assert [LENGTHS[n].rounds for n in sorted(LENGTHS)] == sorted({game.rounds for game in LENGTHS.values()})
    assert len(steps_of(LENGTHS[45])) < len(steps_of(LENGTHS[90])) < len(steps_of(LENGTHS[150]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_offers_defaults_and_takes_only_what_it_offers(language) -> None:
    view = view_of("/docent" if language == "nl" else "/docent?taal=en")
    start = Game(language=language)
    shown = {each["name"]: each["value"] for each in fields_of(view, start)}
    assert shown == {"length": "90", "case": "baseline", "rounds": "3", "roles": "0", "language": language}
    short = changed(view, start, {"name": "length", "value": "45"})
    assert (short.rounds, short.n_roles) == (LENGTHS[45].rounds, LENGTHS[45].n_roles)
    assert changed(view, start, {"name": "case", "value": "single_lead"}).base == shipped_scenario("single_lead")
    assert changed(view, start, {"name": "rounds", "value": "1"}).rounds == 1
    for sent in (
        None,
        {},
        {"name": "rounds", "value": "99"},
        {"name": "case", "value": "../x"},
        {"name": "x", "value": 1},
    ):
        assert changed(view, start, sent) == start
    odd = changed(view, start, {"name": "rounds", "value": "4"})
    other = changed(view, odd, {"name": "roles", "value": "6"})
    assert {each["name"]: each["value"] for each in fields_of(view, other)}["length"] == "0"


def test_the_wijk_that_is_open_can_be_played() -> None:
    choice = Choice("baseline", shipped_scenario("baseline")).varied({"neighbourhood.residents": 2500})
    view = view_of(read_address("/docent", "").to("docent", choice=choice).text())
    game = changed(view, Game(), {"name": "case", "value": HERE})
    assert game.base["neighbourhood.residents"] == 2500
    assert {each["name"]: each["value"] for each in fields_of(view, game)}["case"] == HERE


def test_what_was_chosen_outlives_the_server_and_the_day(tmp_path) -> None:
    game = Game(OTHER, 2, 6, "en")
    rooms = Rooms(RoomFiles(tmp_path / "class"))
    room = rooms.create("teacher", game)
    assert room is not None
    room.join("phone")
    again = Rooms(RoomFiles(tmp_path / "class")).find(room.code)
    assert again is not None
    assert again.game == game
    reopened = rooms.reopen(lesson_from(lesson_file_of(kept_from(room))), "another")
    assert reopened is not None
    assert reopened.game == game
    assert join_link(reopened, "http://x").endswith("&taal=en")
    kept = kept_from(room)
    assert room_from(kept.model_copy(update={"step": len(steps_of(game))})) is None


def test_a_round_is_played_again_with_its_answers(monkeypatch) -> None:
    room = Room("ABCD", clock=iter(range(0, 1000, 10)).__next__)
    player = room.join("phone")
    room.step = room.steps.index((Phase.CHOOSE, 2))
    answers = {each.name: 0 for each in room.game.asked(player.role, 2)}  # type: ignore[union-attr]
    room.choose(player, 2, answers)  # type: ignore[arg-type]
    room.step = room.steps.index((Phase.EVENT, 2))
    assert str(room.play_again(0)) == "ignored"
    assert str(room.play_again(room.step)) == "taken"
    assert (room.phase, room.round) == (Phase.CHOOSE, 2)
    assert player.choices == {2: answers}  # type: ignore[union-attr]
    room.step = 0
    assert str(room.play_again(0)) == "ignored"
