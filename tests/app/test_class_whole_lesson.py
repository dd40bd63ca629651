"""A whole lesson in real browsers: phones of all roles, some late, some leaving, one reloading, one without a network for
a while; two devices of the teacher, two rooms, a projector; in both languages.

The short lesson runs always; the long one with ``uv run pytest -m slow tests/app/test_class_whole_lesson.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from wijksim.app.class_events import asked_in
from wijksim.app.class_plan import WHOLE, Game
from wijksim.app.class_roles import Role
from wijksim.app.class_words import role_name, task_name
from wijksim.app.screens.classroom import PLAYS, SHOWN
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES, Language

from .conftest import Visitor
from .reading import do, each_of, finds, text_of
from .test_accessibility import FITS, serious

SMALL = "neighbourhood.residents=800&warm_up_weeks=13"
"""A wijk that is played in a second."""
N_PHONES, N_STAY = 12, 7


@dataclass
class Class:
    """A room at work: the page of the teacher, words in its language."""

    page: Page
    code: str
    language: Language
    game: Game

    def say(self, name: str, **fields: object) -> str:
        return say(f"classroom.{name}", self.language, **fields)

    def press(self, name: str, page: Page | None = None) -> None:
        """A button of the teacher, later than the other half of a double-click would come."""
        button = (page or self.page).get_by_role("button", name=name, exact=True)
        button.wait_for()
        do(page or self.page, "new Promise(done => setTimeout(done, 1200))")
        button.click()

    def now(self, phase: str, number: int = 1) -> None:
        told = f"{self.say('phase')}: {self.say(f'phase_{phase}', n=number)}"
        self.page.get_by_text(told).wait_for()

    def onward(self, from_phase: str, to_phase: str, number: int, *, unanswered: bool = False) -> None:
        self.press(self.say(f"next_{from_phase}"))
        if unanswered:
            self.press(self.say("go_on_anyway"))
        self.now(to_phase, number)


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label).select_option(label=option)


def lead(visitor: Visitor, language: Language, rounds: int) -> Class:
    """Make a room over the small wijk that the address holds."""
    query = f"?{SMALL}" + ("&taal=en" if language == "en" else "")
    page = visitor.lead(f"/docent{query}")
    choose(page, say("classroom.choose_rounds", language), str(rounds))
    page.get_by_role("button", name=say("classroom.make", language)).click()
    code = text_of(page.locator(".wj-code"), lambda text: len(text) == 4)
    return Class(page, code, language, Game(SMALL, rounds, language=language))


@dataclass
class Phone:
    """A student."""

    visitor: Visitor
    role: Role
    title: str

    @property
    def page(self) -> Page:
        return self.visitor.page

    def answer(self, room: Class, option: int, questions: int) -> None:
        """Choose an option everywhere, counted from the last where it is below zero, and send."""
        for group in each_of(self.page.locator("fieldset:not(.wj-sketch)"), questions):
            group.locator("input").nth(option).check()
        self.page.get_by_role("button", name=room.say("send"), exact=True).click()
        self.page.get_by_text(room.say("sent")).wait_for()

    def decide(self, room: Class, number: int, option: int) -> None:
        self.page.get_by_text(room.say("phase_choose", n=number)).wait_for()
        self.answer(room, option, len(asked_in(room.code, room.game, self.role, number)))


def sit(visitor: Visitor, room: Class) -> Phone:
    """Come by the link of the QR code."""
    page = visitor.open(f"/klas?kamer={room.code}" + ("&taal=en" if room.language == "en" else ""))
    page.get_by_role("button", name=room.say("join"), exact=True).click()
    page.get_by_text(room.say("card")).wait_for()
    title = text_of(page.locator("h1"), ":")
    role = next(each for each in room.game.roles if title.endswith(f": {role_name(each, room.language)}"))
    return Phone(visitor, role, title)


def test_a_short_lesson_in_english_with_a_board(visit: Callable[..., Visitor]) -> None:
    room = lead(visit(bypass_csp=True), "en", 1)
    slides = visit(bypass_csp=True).lead(f"/scherm?taal=en&kamer={room.code}&{SMALL}")
    phones = [sit(visit(390, 844, bypass_csp=True), room) for _ in range(2)]
    room.onward("lobby", "predict", 1)
    for phone in phones:
        phone.answer(room, 1, len(SHOWN))
    room.onward("predict", "choose", 1)
    phones[0].decide(room, 1, -1)
    for page in (slides, phones[1].page):
        page.locator(".wj-board").get_by_text(say("class_slide.board_one", "en")).first.wait_for()
    phones[1].decide(room, 1, -1)
    shared = [key for key in room.game.board if all(phone.role.key in room.game.pay[key] for phone in phones)]
    row = slides.get_by_role("row").filter(has_text=task_name(shared[0], "en"))
    row.get_by_text(say("class_slide.board_double", "en")).wait_for()
    assert serious(slides) == serious(phones[0].page) == []
    finds(phones[0].page, FITS)
    room.onward("choose", "result", 1)
    room.onward("result", "work", 1)
    expect(slides.locator(".wj-board tbody tr")).to_have_count(len(room.game.board))
    assert serious(slides) == []
    room.press(room.say("play_again", n=1))
    room.now("choose", 1)
    phones[1].page.get_by_text(room.say("sent")).wait_for()


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_lesson_with_everybody(visit: Callable[..., Visitor], language: Language) -> None:
    room = lead(visit(bypass_csp=True), language, WHOLE.rounds)
    taal = "&taal=en" if language == "en" else ""
    second = visit(bypass_csp=True).lead(f"/docent?kamer={room.code}{taal}&{SMALL}")
    slides = visit(bypass_csp=True).lead(f"/scherm?kamer={room.code}{taal}&{SMALL}")
    other_room = lead(visit(), "nl", 1)
    guest = sit(visit(390, 844), other_room)
    phones = [
        sit(visit(390, 844, bypass_csp=True, color_scheme=("light", "dark")[place % 2]), room)
        for place in range(N_PHONES)
    ]

    room.onward("lobby", "predict", 1)
    for place, phone in enumerate(phones):
        phone.answer(room, place % 3, len(SHOWN))
    room.press(room.say("next_predict"), second)  # the other device leads as well
    room.now("choose", 1)
    for place, phone in enumerate(phones):
        phone.decide(room, 1, -1 if place % 2 else 0)
    phones.append(sit(visit(390, 844, bypass_csp=True), room))  # late
    assert {phone.role.key for phone in phones} == {role.key for role in room.game.roles}
    everywhere(room, slides, phones[0])
    room.onward("choose", "result", 1, unanswered=True)
    for phone in phones[N_STAY:N_PHONES]:  # these leave for good; their seats stay
        phone.page.context.close()
    phones = [*phones[:N_STAY], phones[N_PHONES]]
    for phone in phones:
        phone.page.get_by_role("columnheader", name=room.say("round", n=1)).first.wait_for()
    everywhere(room, slides, phones[1])
    phones[2].page.reload()
    phones[2].page.get_by_text(phones[2].title).wait_for()
    phones[3].page.context.set_offline(True)  # a screen that goes dark
    room.onward("result", "gained", 1)
    everywhere(room, slides, phones[0])
    room.onward("gained", "event", 1)
    everywhere(room, slides, phones[0])
    room.onward("event", "write", 2)
    everywhere(room, slides, phones[0])
    room.onward("write", "choose", 2, unanswered=True)
    phones[3].page.context.set_offline(False)
    phones[3].page.reload()
    phones[3].page.get_by_text(phones[3].title).wait_for()
    phones[3].visitor.errors.clear()  # the browser tells that it had no network
    for place, phone in enumerate(phones):
        phone.decide(room, 2, place % 2)
    everywhere(room, slides, phones[3])
    room.onward("choose", "result", 2, unanswered=True)
    room.onward("result", "read", 2)
    everywhere(room, slides, phones[0])
    room.onward("read", "gained", 2)
    room.onward("gained", "event", 2)
    room.onward("event", "again", 2)
    for place, phone in enumerate(phones):
        phone.page.get_by_text(room.say("phase_again")).wait_for()
        phone.answer(room, place % 2, len(SHOWN))
    everywhere(room, slides, phones[0])
    room.onward("again", "choose", 3, unanswered=True)
    for place, phone in enumerate(phones):
        phone.decide(room, 3, place % 2)
    said = {task for phone in phones for task in room.game.board if phone.role.key in room.game.pay[task]}
    expect(slides.locator(".wj-mark:not(.none)")).to_have_count(len(said))
    everywhere(room, slides, phones[0])
    room.onward("choose", "result", 3, unanswered=True)
    room.onward("result", "work", 3)
    expect(slides.locator(".wj-board tbody tr")).to_have_count(len(room.game.board))
    everywhere(room, slides, phones[7])
    room.onward("work", "gained", 3)
    expect(slides.locator(".wj-gained tbody tr")).to_have_count(len(room.game.roles))
    room.onward("gained", "shift", 3)
    everywhere(room, slides, phones[0])
    room.onward("shift", "debrief", 3)
    phones[4].page.get_by_label(room.say("note_decision")).fill("papers: welfare")
    phones[4].page.get_by_role("button", name=room.say("note_send"), exact=True).click()
    for page in (room.page, second):
        page.get_by_role("listitem").filter(has_text="papers: welfare").wait_for()
    for _ in PLAYS:
        room.press(room.say("next_play"))
        slides.get_by_text(say("class_slide.title_guess", language)).wait_for()
        room.press(room.say("reveal"))
        slides.get_by_text(say("class_slide.title_model", language)).wait_for()
    everywhere(room, slides, phones[0])
    other_room.now("lobby")  # nothing of all this happened there
    guest.page.get_by_text(other_room.say("phase_lobby")).wait_for()


def everywhere(room: Class, slides: Page, phone: Phone) -> None:
    """Nothing serious for who cannot see or point, on any of the three pages; a phone needs no scrolling sideways."""
    assert serious(room.page) == serious(phone.page) == serious(slides) == []
    finds(phone.page, FITS)
