"""The round of the boundary object: the class writes a sentence, every role reads it, and what they read is what the
model gets. Words are shown and never judged."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.small_wijk import small_wijk
from wijksim.app.class_board import ASKED, questions_at_the_board
from wijksim.app.class_game import choice_of, rounds_of
from wijksim.app.class_intake import (
    BACKED,
    CASES,
    FORM,
    LONGEST_SENTENCE,
    OWNED_BY_ALL,
    Reading,
    chosen_of,
    cleaned,
    reading_of,
    ready_sentences,
)
from wijksim.app.class_plan import WHOLE, Game
from wijksim.app.class_reading import form_users, reading_html, sentences_html
from wijksim.app.class_roles import ROLES, Decisions
from wijksim.app.class_steps import STEPS, Phase, steps_of
from wijksim.app.class_words import short_name, task_name
from wijksim.app.kept_room import kept_from
from wijksim.app.room import Room
from wijksim.app.rooms import Rooms
from wijksim.domain.object_kinds import KINDS
from wijksim.domain.vocabulary import ObjectKind
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.io.class_files import lesson_file_of, lesson_from
from wijksim.scenario.scenario import Scenario
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES, Language

from .conftest import Visitor
from .reading import finds
from .test_accessibility import FITS, serious
from .test_class_game import play
from .test_class_whole_lesson import lead, sit

ROLE = {role.key: role for role in ROLES}
READERS = tuple(ROLE)
SECOND = WHOLE.intake_round
SHIFT = KINDS[ObjectKind[FORM.upper()]].ambiguity_shift
"""A form for new requests is read a little more strictly than other things, whatever stands on it."""
HOSTILE = "</p><script>alert('zin')</script> {n} & «x»"


def decided(lets_in: Callable[[int, int], bool], backers: int = len(ROLES)) -> Decisions:
    """All roles answer: whether the role at this place lets in this case, and how many of them back the sentence."""
    return [
        (role, {
            **{case.name: int(lets_in(place, n)) for n, case in enumerate(CASES)}, BACKED: int(place < backers),
        })
        for place, role in enumerate(ROLES)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def wijk() -> Scenario:
    return small_wijk()


def reading(lets_in: dict[str, tuple[bool, ...]]) -> Reading:
    return Reading(lets_in, dict.fromkeys(lets_in, True))


# --- what is made of the answers


@pytest.mark.parametrize(("yes", "width", "kind"), [(0, 0.0, "strict"), (3, 0.5, "middle"), (6, 1.0, "loose")])
def test_width_is_the_share_of_yes_and_sets_how_many_ways_there_are_to_read_it(
    yes: int, width: float, kind: str
) -> None:
    answers = [place < yes for place in range(6)]
    found = reading({"welfare": tuple(answers[:3]), "home_care": tuple(answers[3:])})
    assert (found.width, found.kind) == (width, kind)
    assert found.ambiguity == pytest.approx(0.1 + 0.8 * width)


def test_roles_differ_most_about_the_case_nearest_to_a_half() -> None:
    four = {"a": (True, True, False), "b": (True, True, False), "c": (True, False, False), "d": (True, False, True)}
    assert reading(four).most_divided == 1
    assert [reading(four).share_of(case) for case in range(3)] == [1.0, 0.5, 0.25]
    assert reading({"a": (True, False, True), "b": (True, False, True)}).most_divided is None


def test_it_was_made_together_by_the_roles_that_backed_it() -> None:
    assert Reading({}, {"a": True, "b": False, "c": False, "d": False}).co_creation == 0.25
    assert reading_of({"a": {"other": 1}}) is None


@pytest.mark.parametrize(("typed", "shown"), [
    ("  Wie helpt\r\n u\tnu?  ", "Wie helpt u nu?"), ("\u202etxet\u2066 om", "txet om"), ("ab", ""), (" \u200b ", ""),
    ("x" * 500, "x" * LONGEST_SENTENCE), ("\x00\x1b[31mrood", "[31mrood"), ("é 👋🏽 zin", "é 👋🏽 zin"),
])  # fmt: skip
def test_a_sentence_is_one_line_that_can_be_seen(typed: str, shown: str) -> None:
    assert cleaned(typed) == shown


def test_most_backers_choose_and_of_as_many_the_class_wrote_it_itself() -> None:
    ready = ready_sentences("nl")
    assert chosen_of(dict.fromkeys(ready, 0), ready) == ready[1]
    assert chosen_of({ready[0]: 2, "eigen": 2, "ander": 1}, ready) == "eigen"
    assert chosen_of({ready[0]: 3, "eigen": 2}, ready) == ready[0]


# --- what the model gets


def test_only_answers_decide_and_never_words() -> None:
    """Two classes that answer alike play the same, whatever they wrote; who answers otherwise plays another wijk."""
    rooms = [Room("ABCD", step=STEPS.index((Phase.WRITE, SECOND))) for _ in range(2)]
    for room, text in zip(rooms, ("Op welk recht doet u een beroep?", "Vertel het maar."), strict=True):
        for number in range(len(ROLES)):
            room.join(f"phone {number}")
        for player in room.seats():
            room.back(player, text)
        room._take(room.step + 1)
        for player in room.seats():
            room.choose(player, SECOND, dict.fromkeys((each.name for each in room.asked(player.role, SECOND)), 1))
    keys = [rounds_of("ABCD", [[], room.decided(SECOND)]).key for room in rooms]
    assert rooms[0].sentence != rooms[1].sentence
    assert keys[0] == keys[1]
    assert rounds_of("ABCD", [[], decided(lambda role, case: False)]).key != keys[0]


def test_strict_and_loose_are_other_forms_in_the_model_and_have_consequences(wijk: Scenario) -> None:
    strict, loose = (
        play(rounds_of("ABCD", [[], decided(lambda role, case, yes=yes: yes, backers)], base=wijk))
        for yes, backers in ((False, 0), (True, len(ROLES)))
    )
    for run, ambiguity in ((strict, 0.1), (loose, 0.9)):
        (form,) = run.boundary_objects.query("planned and kind == @FORM").to_dict("records")
        assert form["ambiguity"] == pytest.approx(ambiguity + SHIFT)
        assert form["made_in"] == ROUND_WEEKS
    assert strict.series.iloc[:ROUND_WEEKS].equals(loose.series.iloc[:ROUND_WEEKS])
    assert not strict.series.iloc[ROUND_WEEKS:].equals(loose.series.iloc[ROUND_WEEKS:])


def test_room_in_the_sentence_fits_more_houses_than_a_strict_or_an_empty_one(wijk: Scenario) -> None:
    """The middle is best by the form that the model takes from the source (002 §3.2), so that neither end is free."""
    fits = []
    for yes in (0, 2, 3):
        run = play(rounds_of("ABCD", [[], decided(lambda role, case, yes=yes: case < yes)], base=wijk))
        fits.append(float(run.boundary_objects.query("planned and kind == @FORM")["mean_fit"].iloc[-1]))
    assert fits[1] > max(fits[0], fits[2])


def test_the_form_stands_beside_what_the_wijk_has_and_stays(wijk: Scenario) -> None:
    own = wijk.vary({"boundary_objects.planned": ("covenant",)})
    said = [[], decided(lambda role, case: case == 0, backers=5), [(ROLE["tactical"], {OWNED_BY_ALL[0]: 2})]]
    scenarios = rounds_of("ABCD", said, base=own).scenarios
    planned, wide, together = (
        [scenario.values_at(ROUND_WEEKS * place)[name] for place, scenario in enumerate(scenarios)]
        for name in ("boundary_objects.planned", *OWNED_BY_ALL)
    )
    assert planned == [("covenant",), ("covenant", FORM), ("covenant", FORM)]
    assert wide == pytest.approx([own[OWNED_BY_ALL[0]], 0.1 + 0.8 / 3, 0.8])
    assert together == pytest.approx([own[OWNED_BY_ALL[1]], 5 / len(ROLES), own[OWNED_BY_ALL[1]]])
    shared = choice_of(said[:2], replace(WHOLE)).scenario
    assert shared[OWNED_BY_ALL[0]] == pytest.approx(wide[1])
    assert FORM in shared["boundary_objects.planned"]


def test_a_wijk_that_has_a_form_gets_the_one_of_the_class(wijk: Scenario) -> None:
    run = play(rounds_of("ABCD", [[], decided(lambda role, case: True)], base=wijk.vary(
        {"boundary_objects.planned": ("vision", FORM), "boundary_objects.ambiguity": 0.3}
    )))  # fmt: skip
    old, new = run.boundary_objects.query("planned and kind == @FORM").to_dict("records")
    assert (old["ambiguity"], new["ambiguity"]) == pytest.approx((0.3 + SHIFT, 0.9 + SHIFT))
    assert new["made_in"] == ROUND_WEEKS + 1
    assert old["status"] != new["status"]


def test_nobody_decides_alone_what_all_decide_together() -> None:
    asked = {key: {each.name for each in WHOLE.asked(ROLE[key], SECOND)} for key in READERS}
    assert all({each.name for each in CASES} <= names for names in asked.values())
    assert not any(set(OWNED_BY_ALL) & names for names in asked.values())
    assert {OWNED_BY_ALL[0]} <= {each.name for each in WHOLE.asked(ROLE["tactical"], 1)}


@pytest.mark.parametrize("rounds", [1, 2, 3, 4])
def test_every_lesson_of_two_rounds_or_more_writes_once(rounds: int) -> None:
    steps = steps_of(Game(rounds=rounds))
    written = [place for place, (phase, _) in enumerate(steps) if phase is Phase.WRITE]
    assert len(written) == (rounds > 1)
    assert all(steps[place + 1] == (Phase.CHOOSE, steps[place][1]) for place in written)
    assert sum(phase is Phase.READ for phase, _ in steps) == len(written)


# --- in the room


def writing(players: int = 3) -> Room:
    room = Room("ABCD", "teacher", step=STEPS.index((Phase.WRITE, SECOND)))
    for number in range(players):
        room.join(f"phone {number}")
    return room


def test_who_writes_is_counted_and_the_sentence_is_fixed_when_writing_ends() -> None:
    room = writing()
    first, second, third = room.seats()
    assert room.unanswered() == (first, second, third)
    room.back(first, "  Wat is er\naan de hand? ")
    room.back(second, "Wat is er aan de hand?")
    room.back(third, ready_sentences("nl")[0])
    assert room.sentences() == dict.fromkeys(ready_sentences("nl"), 0) | {
        ready_sentences("nl")[0]: 1, "Wat is er aan de hand?": 2,
    }  # fmt: skip
    room.back(third, "   ")
    assert (room.unanswered(), room.sentence) == ((), "")
    room._take(room.step + 1)
    assert room.sentence == "Wat is er aan de hand?"
    for player in room.seats():
        room.choose(player, SECOND, dict.fromkeys((each.name for each in room.asked(player.role, SECOND)), 0))
    room.back(third, "Te laat?")
    assert third.sentence == ready_sentences("nl")[0]
    assert [answers[BACKED] for _, answers in room.decided(SECOND)] == [1, 1, 0]
    assert BACKED not in first.choices[SECOND]
    room.remove(first.number)
    room.remove(second.number)
    assert room.sentence == "Wat is er aan de hand?"


def test_the_teacher_takes_a_sentence_away_for_good() -> None:
    room = writing()
    first, second, _ = room.seats()
    for player in (first, second):
        room.back(player, "Stomme zin")
    room.strike("Stomme zin")
    assert first.sentence == second.sentence == ""
    room.back(first, "Stomme  zin ")
    assert "Stomme zin" not in room.sentences()
    room.back(second, ready_sentences("nl")[2])
    room.strike(ready_sentences("nl")[2])  # what was there first stays
    assert second.sentence == ready_sentences("nl")[2]


def test_the_sentence_outlives_the_day() -> None:
    room = writing()
    for player in room.seats():
        room.back(player, HOSTILE)
    room._take(room.step + 1)
    back = Rooms().reopen(lesson_from(lesson_file_of(kept_from(room))), "another")
    assert back is not None
    assert back.sentence == room.sentence == cleaned(HOSTILE)
    assert back.join("phone").sentence == room.sentence  # type: ignore[union-attr]


@pytest.mark.parametrize("language", LANGUAGES)
def test_slides_show_the_words_as_words_and_who_lets_in_whom(wijk: Scenario, language: Language) -> None:
    room = writing(len(ROLES))
    for player in room.seats():
        room.back(player, HOSTILE)
    assert "<script" not in sentences_html(room, language)
    assert "&lt;script&gt;" in sentences_html(room, language)
    room._take(room.step + 1)
    for place, player in enumerate(room.seats()):
        said = {each.name: 0 for each in room.asked(player.role, SECOND)}
        room.choose(player, SECOND, said | {CASES[0].name: 1, CASES[1].name: int(place == 0)})
    played = play(rounds_of("ABCD", [[], room.decided(SECOND)], base=wijk))
    shown = reading_html(room, played, language)
    assert "<script" not in shown
    assert "{n} &amp;" in shown
    n = len(ROLES)
    assert say("class_slide.read_middle", language, n=n + 1, all=3 * n) in shown
    assert say("class_slide.read_apart", language, who=say("class_slide.case_2", language)) in shown
    users = form_users(played)
    assert 0 < users <= len(wijk.organisations)
    assert say("class_slide.read_used", language, n=users, all=len(wijk.organisations)) in shown
    row = shown.split("<tr>")[3]
    assert row.split("<td>")[1].startswith(short_name(room.seats()[0].role, language))


# --- what boundary workers ask at the board


@pytest.mark.parametrize("language", LANGUAGES)
def test_boundary_workers_ask_about_what_stands_on_the_board_now(language: Language) -> None:
    room = Room("ABCD", step=STEPS.index((Phase.CHOOSE, WHOLE.board_round)))
    for number in range(len(ROLES)):
        room.join(f"phone {number}")
    workers = [role for role in ROLES if not role.organisation]
    board, before = room.game.board, {}
    for role in workers:
        before[role.key] = questions_at_the_board(room, role, language)
        assert [task_name(task, language) in told for task, told in zip(board, before[role.key], strict=False)] == [
            True
        ] * ASKED
    assert len({told for each in before.values() for told in each}) == ASKED * len(workers)
    left, taken = board[-1], board[0]
    for player in room.seats():
        asked = room.asked(player.role, WHOLE.board_round)
        said = {each.name: int(each.name.endswith(f".{taken}")) for each in asked}
        room.choose(player, WHOLE.board_round, said if player.role.organisation else dict.fromkeys(said, 0))
    after = questions_at_the_board(room, ROLE["tactical"], language)
    assert all(say("classroom.at_board_gap_tactical", language) in told for told in after)
    assert task_name(board[1], language) in after[0]
    assert left in room.game.pay
    assert questions_at_the_board(room, ROLE["welfare"], language) == []


def test_a_board_without_gaps_asks_whether_it_holds() -> None:
    room = Room("ABCD", step=STEPS.index((Phase.CHOOSE, WHOLE.board_round)))
    for number in range(len(ROLES)):
        room.join(f"phone {number}")
    one = {task: max(pay, key=lambda key, pay=pay: pay[key]) for task, pay in room.game.pay.items()}
    for player in room.seats():
        names = [each.name for each in room.asked(player.role, WHOLE.board_round)]
        said = {name: int(one.get(name.removeprefix("task.")) == player.role.key) for name in names}
        room.choose(player, WHOLE.board_round, said)
    assert questions_at_the_board(room, ROLE["policy"], "nl") == [say("classroom.at_board_done", "nl")]


# --- in browsers


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_class_writes_reads_and_sees_its_sentence(visit: Callable[..., Visitor], language: Language) -> None:
    room = lead(visit(bypass_csp=True), language, 2)
    slides = visit(bypass_csp=True).lead(f"/scherm?kamer={room.code}" + ("&taal=en" if language == "en" else ""))
    phones = [sit(visit(390, 844, bypass_csp=True), room) for _ in range(3)]
    text = "Wat is er <b>echt</b> aan de hand?"
    room.onward("lobby", "predict", 1)
    room.onward("predict", "write", 1, unanswered=True)
    write(phones[0].page, room.say("sentence_own"), "Ruilen voor geld?", room.say("send"))
    write(phones[1].page, room.say("sentence_own"), text, room.say("send"))
    for page in (slides, phones[2].page):
        page.get_by_text(text).wait_for()
    assert serious(slides) == serious(phones[2].page) == serious(room.page) == []
    finds(phones[2].page, FITS)
    phones[2].page.get_by_label(text).check()
    phones[2].page.get_by_role("button", name=room.say("send"), exact=True).click()
    phones[2].page.get_by_text(room.say("sent")).wait_for()
    room.page.get_by_label(room.say("strike_which")).select_option(label="Ruilen voor geld?")
    room.press(room.say("strike"))
    expect(slides.get_by_text("Ruilen voor geld?")).to_have_count(0)
    write(phones[0].page, room.say("sentence_own"), "Hoe dan?", room.say("send"))
    room.onward("write", "choose", 1)
    told = say("class_slide.sentence_is", language, sentence=text)
    for page in (slides, *(phone.page for phone in phones)):
        page.get_by_text(told).wait_for()
    for place, phone in enumerate(phones):
        phone.decide(room, 1, -1 if place else 0)
    assert serious(slides) == serious(phones[0].page) == []
    room.onward("choose", "result", 1)
    room.onward("result", "read", 1)
    slides.get_by_text(say("class_slide.read_middle", language, n=6, all=9)).wait_for()
    slides.get_by_text(say("class_slide.read_backed", language, n=2, all=3)).wait_for()
    phones[0].page.get_by_text(told).wait_for()
    assert serious(slides) == serious(phones[0].page) == []
    finds(phones[0].page, FITS)


def write(page: Page, label: str, text: str, send: str) -> None:
    page.get_by_label(label).fill(text)
    page.get_by_role("button", name=send, exact=True).click()
