"""Rooms of a class and the door of the teacher, without a browser: steps, seats, limits, files, secret."""

import asyncio
import json
import os
import zlib
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from wijksim.app import teacher_door as refusal_module
from wijksim.app.class_events import asked_in
from wijksim.app.class_plan import WHOLE
from wijksim.app.class_roles import ROLES
from wijksim.app.class_steps import ANSWERING, STEPS, Phase
from wijksim.app.kept_room import kept_from
from wijksim.app.room import LONGEST_NOTE, MAX_PLAYERS, SETTLE, NoSeat, Room, Step
from wijksim.app.rooms import JOINS_PER_MINUTE, MAX_ROOMS, MAX_ROOMS_PER_TEACHER, Rooms
from wijksim.app.screens.student import choices_of
from wijksim.app.teacher_door import (
    FIELD,
    PATH,
    TRIES_PER_MINUTE,
    VISITOR,
    TeacherDoor,
    Teachers,
    new_secret,
    with_visitor,
)
from wijksim.io.class_files import NoLesson, lesson_file_of, lesson_from
from wijksim.io.class_rooms import RoomFiles


class Clock:
    """A clock that goes when the test says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def room_of(clock: Clock, players: int) -> Room:
    room = Room("ABCD", "teacher", clock=clock)
    for number in range(players):
        room.join(f"phone {number}")
    return room


def answers(player, option: int = 0, number: int = 1) -> dict[str, int]:
    return {question.name: option for question in asked_in("ABCD", WHOLE, player.role, number)}


def test_a_room_goes_through_its_phases(clock: Clock) -> None:
    room = room_of(clock, len(ROLES))
    assert len({player.role.key for player in room.seats()}) == len(ROLES)
    seen = []
    while room.phase is not Phase.DEBRIEF:
        seen.append((room.phase, room.round, room.finished_rounds()))
        for player in room.seats():
            room.predict(player, {"collaboration": "up"})
            room.back(player, "Wie helpt u nu?")
            room.choose(player, room.round, answers(player, number=room.round))
        clock.now += SETTLE
        assert room.go_on(room.step) is Step.TAKEN
    assert len(seen) == len(STEPS) - 1
    assert all(player.second and set(player.choices) == {1, 2, 3} for player in room.seats())
    assert [done for phase, _, done in seen if phase is Phase.RESULT] == [1, 2, 3]
    clock.now += SETTLE
    assert room.go_on(room.step) is Step.IGNORED


@pytest.mark.parametrize("apart", [0.0, 0.3, 0.9 * SETTLE])
@pytest.mark.parametrize("drawn_again", [False, True], ids=["same button", "new button in its place"])
@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("step", range(len(STEPS) - 1))
def test_a_double_click_takes_one_step_at_most(
    clock: Clock, step: int, answered: bool, drawn_again: bool, apart: float
) -> None:
    room = room_of(clock, 2)
    room.step = step
    if answered:
        for player in room.seats():
            room.predict(player, {"collaboration": "up"})
            room.back(player, "Wie helpt u nu?")
            room.choose(player, room.round, answers(player, number=room.round))
    asks = room.phase in ANSWERING and not answered
    assert room.go_on(step) is (Step.ASKED if asks else Step.TAKEN)
    clock.now += apart
    again = room.go_on(room.step if drawn_again else step, sure=asks and drawn_again)
    assert again is not Step.TAKEN
    assert room.step == (step if asks else step + 1)


def test_with_answers_missing_it_is_asked_once_more(clock: Clock) -> None:
    room = room_of(clock, 2)
    room.go_on(0)
    clock.now += 5
    assert room.go_on(1, sure=True) is Step.ASKED  # nobody was asked before
    clock.now += 5
    assert room.go_on(1, sure=True) is Step.TAKEN
    assert (room.phase, room.round) == (Phase.CHOOSE, 1)
    clock.now += 5
    empty = Room("WXYZ", step=1, clock=clock)
    assert empty.go_on(1) is Step.ASKED


def test_there_is_a_way_back_and_answers_stay(clock: Clock) -> None:
    room = room_of(clock, 1)
    (player,) = room.seats()
    room.step = 2
    room.choose(player, 1, answers(player))
    room.go_on(2)
    clock.now += 5
    assert room.phase is Phase.RESULT
    assert room.go_back(2) is Step.IGNORED  # of a page that shows another step
    assert room.go_back(3) is Step.TAKEN
    assert room.go_back(2) is Step.IGNORED  # the other half of a double-click
    assert (room.phase, player.choices) == (Phase.CHOOSE, {1: answers(player)})
    room.choose(player, 1, answers(player, 1))
    assert room.decided(1) == [(player.role, answers(player, 1))]
    clock.now += 5
    room.step = 0
    assert room.go_back(0) is Step.IGNORED


def test_an_answer_counts_for_the_round_that_the_page_showed(clock: Clock) -> None:
    room = room_of(clock, 1)
    (player,) = room.seats()
    room.step = STEPS.index((Phase.CHOOSE, 2))
    room.choose(player, 1, answers(player))
    assert player.choices == {}


@pytest.mark.parametrize(
    "sent", [None, [], {"x": "²"}, {"x": "١"}, {"x": 1}, {"x": "-1"}, {"x": "999999"}, {"x": None}]
)
def test_what_a_page_sends_is_never_taken_for_an_answer_that_it_is_not(sent: object) -> None:
    assert choices_of(sent) == {}


def test_only_answers_to_the_own_questions_count(clock: Clock) -> None:
    room = room_of(clock, 1)
    (player,) = room.seats()
    room.step = 2
    names = list(answers(player))
    for wrong in (
        {},
        {names[0]: 0},
        dict.fromkeys(names, 9),
        dict.fromkeys(names, -1),
        {**dict.fromkeys(names, 0), "x": 0},
    ):
        room.choose(player, 1, wrong)
        assert player.choices == {}
    room.choose(player, 1, dict.fromkeys(names, 1))
    assert player.choices == {1: dict.fromkeys(names, 1)}


def test_the_same_phone_has_one_seat_and_a_seat_that_is_taken_away_leaves_what_was_played(clock: Clock) -> None:
    room = room_of(clock, 3)
    first, second, _ = room.seats()
    assert room.join("phone 0") is first
    room.step = 2
    for player in (first, second):
        room.choose(player, 1, answers(player))
    assert room.remove(first.number)
    assert not room.remove(first.number)
    assert room.decided(1) == [(second.role, answers(second))]  # this round was not played yet
    room.step = 3
    assert room.remove(second.number)
    assert room.decided(1) == [(second.role, answers(second))]
    back = room.join("phone 0")
    assert (back.number, back.choices) == (4, {})
    room.open_door(False)
    assert room.join("phone 9") is NoSeat.SHUT
    assert room.join("phone 0") is back


def test_a_class_behind_one_address_gets_in_at_once_and_one_visitor_does_not_take_all(clock: Clock) -> None:
    rooms = Rooms(clock=clock)
    room = rooms.create("teacher")
    for number in range(30):
        assert not isinstance(rooms.join(room.code.lower(), f"phone {number}", "10.0.0.1"), NoSeat)
    found = [rooms.join(room.code, f"script {number}", "10.0.0.66") for number in range(MAX_PLAYERS)]
    assert found.count(NoSeat.FULL) == JOINS_PER_MINUTE - 30
    assert found.count(NoSeat.TOO_MANY) == MAX_PLAYERS - JOINS_PER_MINUTE
    other = rooms.create("another")
    assert rooms.join(other.code, "script", "10.0.0.66") is NoSeat.TOO_MANY
    assert not isinstance(rooms.join(other.code, "phone 0", "10.0.0.1"), NoSeat)
    assert not isinstance(rooms.join(room.code, "phone 0", "10.0.0.66"), NoSeat)  # has its seat
    clock.now += 60
    assert not isinstance(rooms.join(other.code, "script", "10.0.0.66"), NoSeat)


def test_one_address_takes_no_more_seats_a_minute_than_a_class_needs(clock: Clock) -> None:
    rooms = Rooms(clock=clock)
    room = rooms.create("teacher")
    found = [rooms.join(room.code, f"script {number}", "10.0.0.66") for number in range(MAX_PLAYERS)]
    assert len(room.seats()) == JOINS_PER_MINUTE < MAX_PLAYERS
    assert found.count(NoSeat.TOO_MANY) == MAX_PLAYERS - JOINS_PER_MINUTE


def test_codes_cannot_be_tried_out(clock: Clock) -> None:
    rooms = Rooms(clock=clock)
    tried = [rooms.join("QQQQ", "phone", "10.0.0.66") for _ in range(100)]
    assert tried[0] is NoSeat.NO_ROOM
    assert tried[-1] is NoSeat.TOO_MANY


def test_rooms_of_a_teacher_and_of_a_server_are_limited() -> None:
    rooms = Rooms()

    def make(teacher: str) -> Room | None:
        found = rooms.create(teacher)
        if found:
            found.made -= SETTLE  # made a while ago: not the other half of a double-click
        return found

    mine = [make("one") for _ in range(MAX_ROOMS_PER_TEACHER + 1)]
    assert mine[-1] is None
    assert len({room.code for room in mine if room}) == MAX_ROOMS_PER_TEACHER
    all_made = [make(f"teacher {number}") for number in range(MAX_ROOMS)]
    assert sum(each is not None for each in all_made) == MAX_ROOMS - MAX_ROOMS_PER_TEACHER
    rooms.close(mine[0].code)
    assert rooms.find(mine[0].code) is None
    assert make("one") is not None


def test_a_double_click_makes_one_room() -> None:
    rooms = Rooms()
    assert rooms.create("one") is rooms.create("one")
    assert len(rooms.open_rooms()) == 1


def test_a_room_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    files = RoomFiles(tmp_path / "class-1")
    room = Rooms(files).create("teacher")
    for number in range(3):
        room.join(f"phone {number}")
    first, second, _ = room.seats()
    room.step = 1
    room.predict(first, {"collaboration": "up"})
    room.step = 2
    room.choose(first, 1, answers(first, 1))
    room.choose(second, 1, answers(second))
    room.step = 3
    room.remove(second.number)
    room.open_door(False)
    text = (files.folder / f"{room.code}.json").read_text()
    assert (files.folder.stat().st_mode & 0o777) == 0o700
    back = Rooms(RoomFiles(files.folder)).find(room.code)
    assert kept_from(back) == kept_from(room)
    assert json.loads(text) == kept_from(back).model_dump()
    assert back.decided(1) == room.decided(1)
    assert back.join("phone 2").number == 3
    assert back.join("phone 7") is NoSeat.SHUT
    back.open_door(True)
    assert back.join("phone 7").number == 4
    Rooms(RoomFiles(files.folder)).close(room.code)
    files.clear()
    assert not files.folder.exists()


def test_an_old_room_goes_with_its_file(tmp_path: Path) -> None:
    files = RoomFiles(tmp_path / "class-1")
    room = Rooms(files).create("teacher")
    room.made -= 7 * 3600
    files.keep(kept_from(room))
    assert Rooms(RoomFiles(files.folder)).open_rooms() == ()
    assert list(files.folder.iterdir()) == []


@pytest.mark.parametrize("content", [
    b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"code": "ABCD"}', b"x" * 2_000_000, b'{"a": 1' + b"0" * 5000 + b"}",
])  # fmt: skip
def test_a_broken_file_is_set_aside_and_the_others_come_back(tmp_path: Path, content: bytes) -> None:
    files = RoomFiles(tmp_path)
    room = Rooms(files).create("teacher")
    broken = tmp_path / ("ABCD.json" if room.code != "ABCD" else "ABCE.json")
    broken.write_bytes(content)
    (tmp_path / "desktop.ini").write_text("x")
    (tmp_path / "WXYZ.json").mkdir()
    assert [each.code for each in Rooms(RoomFiles(tmp_path)).open_rooms()] == [room.code]
    assert broken.with_suffix(".unread").read_bytes() == content
    files.clear()
    assert (tmp_path / "desktop.ini").exists()


def test_what_lies_in_the_place_of_a_room_or_of_the_folder_leads_nowhere(tmp_path: Path, caplog) -> None:
    files = RoomFiles(tmp_path / "class-1")
    room = Rooms(files).create("teacher")
    file, elsewhere = files.folder / f"{room.code}.json", tmp_path / "elsewhere.json"
    assert (file.stat().st_mode & 0o777) == 0o600
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    (files.folder / "teacher.txt").symlink_to(elsewhere)
    os.mkfifo(files.folder / "ABCD.json")
    assert Rooms(RoomFiles(files.folder)).open_rooms() == ()
    assert files.secret() is None
    assert elsewhere.is_file()
    other = tmp_path / "other"
    other.mkdir()
    (tmp_path / "class-2").symlink_to(other)
    made = Rooms(RoomFiles(tmp_path / "class-2")).create("teacher")
    assert made.join("phone").number == 1
    assert list(other.iterdir()) == []
    assert any("kept in memory only" in each.message for each in caplog.records)


@pytest.mark.parametrize("change", [{"step": 99}, {"code": "ABCE"}, {"players": [{"browser": "x", "number": 1, "role": "king", "guesses": {}, "choices": {}}]}])  # fmt: skip
def test_a_file_of_something_else_is_no_room(tmp_path: Path, change: dict) -> None:
    room = Rooms(RoomFiles(tmp_path)).create("teacher")
    (tmp_path / f"{room.code}.json").write_text(json.dumps({**kept_from(room).model_dump(), **change}))
    assert Rooms(RoomFiles(tmp_path)).open_rooms() == ()


def test_a_folder_that_cannot_be_written_ends_no_lesson(tmp_path: Path, caplog) -> None:
    (tmp_path / "results").write_text("a file")
    room = Rooms(RoomFiles(tmp_path / "results" / "class-1")).create("teacher")
    assert room.join("phone").number == 1
    assert [each.message.startswith("rooms are kept in memory only") for each in caplog.records] == [True]


# --- the door of the teacher


def ask(door: TeacherDoor, *, method: str = "GET", query: str = "", body: bytes = b"", client: str = "10.0.0.9"):
    """Status and headers of what the door answers."""
    sent: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": body}

    async def send(message: dict) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": PATH, "query_string": query.encode(), "headers": []}
    assert door.wanted(PATH, scope)
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(door.reply(scope, receive, send, client, secure=False))).result()
    return sent[0]["status"], dict(sent[0]["headers"])


@pytest.fixture
def door(clock: Clock) -> TeacherDoor:
    return TeacherDoor(Teachers("ABCD-EFGH"), clock=clock)


@pytest.mark.parametrize("home", ["", "/wijksim"])
@pytest.mark.parametrize("how", ["link", "form"])
def test_the_secret_is_exchanged_for_a_cookie_and_leaves_the_address(door: TeacherDoor, how: str, home: str) -> None:
    door.home = home
    if how == "link":
        status, headers = ask(door, query=f"kamer=WXYZ&{FIELD}=ABCD-EFGH")
    else:
        status, headers = ask(door, method="POST", query="kamer=WXYZ", body=f"{FIELD}=abcd+efgh".encode())
    assert (status, headers[b"location"]) == (303, f"{home}/docent?kamer=WXYZ".encode())
    cookie = headers[b"set-cookie"].decode()
    assert cookie.endswith(f"; Path={home}/; HttpOnly; SameSite=Strict")
    assert "ABCD" not in cookie
    name, _, value = cookie.partition(";")[0].partition("=")
    assert door.teachers.teacher({name: value})
    assert Teachers("ABCD-EFGJ").teacher({name: value}) is None


@pytest.mark.parametrize("cookie", ["", ".", "x.", ".x", "0123456789abcdef." + 64 * "0", "a.b.c", "é.ü"])
def test_a_forged_cookie_is_no_teacher(cookie: str) -> None:
    teachers = Teachers()
    assert teachers.teacher({teachers.cookie: cookie}) is None
    assert teachers.teacher({}) is None
    assert teachers.teacher(None) is None


@pytest.mark.parametrize("query", [f"{FIELD}=", f"{FIELD}=ABCD-EFG", f"{FIELD}=%00%ff", f"{FIELD}=ABCD-EFGHI"])
def test_a_wrong_secret_opens_nothing(door: TeacherDoor, query: str) -> None:
    status, headers = ask(door, query=query)
    assert (status, b"set-cookie" in headers) == (403, False)


def test_secrets_cannot_be_tried_out_and_others_are_not_shut_out(door: TeacherDoor, clock: Clock) -> None:
    seen = [ask(door, query=f"{FIELD}=WRONG")[0] for _ in range(TRIES_PER_MINUTE + 2)]
    assert seen == [403] * TRIES_PER_MINUTE + [429, 429]
    assert ask(door, query=f"{FIELD}=ABCD-EFGH")[0] == 429
    assert ask(door, query=f"{FIELD}=ABCD-EFGH", client="10.0.0.1")[0] == 303
    clock.now += 60
    assert ask(door, query=f"{FIELD}=ABCD-EFGH")[0] == 303


@pytest.mark.parametrize("body", [b"", b"x" * 10_000, b"\xff\xfe", b"a=b&" * 500])
def test_a_form_that_is_none_is_refused(door: TeacherDoor, body: bytes) -> None:
    status, headers = ask(door, method="POST", body=body)
    assert (status, b"set-cookie" in headers) == (403, False)


def test_the_pages_hear_the_address_of_the_visitor_not_what_it_claims() -> None:
    headers = with_visitor([(VISITOR.upper(), b"forged"), (b"host", b"x"), (VISITOR, b"forged")], "10.0.0.9")
    assert headers == [(b"host", b"x"), (VISITOR, b"10.0.0.9")]


def test_every_start_has_a_secret_of_its_own() -> None:
    assert len({new_secret() for _ in range(50)}) == 50


# --- a lesson that goes on another day


def test_a_lesson_goes_on_from_its_file_without_anybody_in_it(clock: Clock) -> None:
    rooms = Rooms(clock=clock)
    room = rooms.create("teacher")
    for number in range(3):
        room.join(f"phone {number}")
    first, second, third = room.seats()
    room.step = STEPS.index((Phase.CHOOSE, 1))
    room.choose(first, 1, answers(first, 1))
    room.step = STEPS.index((Phase.RESULT, 1))
    room.remove(third.number)
    room.note(second, {"question": " Waarom? ", "other": "x"})
    text = lesson_file_of(kept_from(room))
    assert not any(secret in text.decode() for secret in ("phone", "teacher"))
    kept = lesson_from(text)
    assert not any(each.browser for each in kept.players)
    back = rooms.reopen(kept, "another")
    assert (back.phase, back.round, back.origin) == (Phase.RESULT, 1, room.code)
    assert back.code != room.code
    assert back.seats() == ()
    assert back.decided(1) == [(first.role, answers(first, 1))]
    seat = back.join("new phone")
    assert (seat.number, seat.role, seat.choices) == (first.number, first.role, first.choices)
    assert back.join("another phone").notes == {"question": "Waarom?"}
    assert back.join("a third").number == 4
    assert kept_from(Rooms(clock=clock).reopen(lesson_from(lesson_file_of(kept_from(back))), "x")).origin == room.code


@pytest.mark.parametrize("text", [
    "", "{", "[]", "null", '{"packed": 1}', '{"packed": "!!"}', '{"packed": "AAAA"}', "[" * 50_000,
    json.dumps({"packed": b64encode(zlib.compress(b"0" * 5_000_000)).decode()}),
    json.dumps({"packed": b64encode(zlib.compress(b'{"code": "ABCD"}')).decode()}),
])  # fmt: skip
def test_a_file_that_is_no_lesson_opens_nothing(text: str) -> None:
    with pytest.raises(NoLesson):
        lesson_from(text)


def test_notes_are_cut_off_and_only_those_of_a_kind_count(clock: Clock) -> None:
    room = room_of(clock, 1)
    (player,) = room.seats()
    room.note(player, {"finding": "x" * 1000, "decision": "  "})
    assert player.notes == {"finding": "x" * LONGEST_NOTE}


def test_no_page_without_scripts_makes_a_browser_ask_for_an_icon() -> None:
    """A browser that does reports an error, and when it comes is chance."""
    app = Path(refusal_module.__file__).parent
    pages = [path for path in app.rglob("*.py") if "<!doctype html>" in path.read_text(encoding="utf-8")]
    assert len(pages) >= 2
    assert [path.name for path in pages if 'rel="icon"' not in path.read_text(encoding="utf-8")] == []
