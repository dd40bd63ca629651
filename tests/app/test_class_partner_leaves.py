"""The largest partner leaves, a colleague whom all know leaves: on the slide, and on the phones of who it concerns, in
both languages. A lesson that was kept is opened again, as its code says what happens in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from wijksim.app.class_events import EVENTS
from wijksim.app.class_plan import Game
from wijksim.app.class_steps import Phase
from wijksim.app.class_words import event_words, question_label
from wijksim.app.kept_room import kept_from
from wijksim.app.room import Player, Room
from wijksim.app.screens.classroom import SHOWN
from wijksim.io.class_files import lesson_file_of
from wijksim.scenario.organisations import largest_partner
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES, Language

from .conftest import Visitor
from .reading import finds, text_of
from .test_accessibility import FITS, serious
from .test_class_game import code_after
from .test_class_whole_lesson import SMALL, Class, Phone, sit

POOL = "funding_integration"


def kept_lesson(code: str, game: Game) -> bytes:
    """A lesson of everybody at the slide that tells what happens after round 1."""
    room = Room(code, "teacher", game)
    for number in range(len(game.roles)):
        player = room.join(f"phone {number}")
        assert isinstance(player, Player)
        player.guesses = dict.fromkeys(SHOWN, "up")
        player.choices[1] = {each.name: 1 for each in room.asked(player.role, 1)}
    room.step = room.steps.index((Phase.EVENT, 1))
    return lesson_file_of(kept_from(room))


def go_on(visitor: Visitor, game: Game, event: str, folder: Path) -> Class:
    """Open the lesson in a room of its own."""
    file = folder / "les.json"
    file.write_bytes(kept_lesson(code_after(event), game))
    taal = "&taal=en" if game.language == "en" else ""
    page = visitor.lead(f"/docent?{SMALL}{taal}")
    page.get_by_label(say("classroom.reopen", game.language)).set_input_files(file)
    code = text_of(page.locator(".wj-code"), lambda text: len(text) == 4)
    return Class(page, code, game.language, game)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["partner", "colleague"])
def test_who_leaves_is_told_and_is_asked_nothing_more(
    visit: Callable[..., Visitor], tmp_path: Path, language: Language, key: str
) -> None:
    game = Game(SMALL, 3, language=language)
    room = go_on(visit(bypass_csp=True), game, key, tmp_path)
    taal = "&taal=en" if language == "en" else ""
    slides = visit(bypass_csp=True).lead(f"/scherm?kamer={room.code}{taal}&{SMALL}")
    happens = next(each for each in EVENTS if each.key == key)
    partner = largest_partner(game.base.organisations).key
    phones: dict[str, Phone] = {}
    while partner not in phones or len(phones) < 2:  # seats of last time come back in their order
        phone = sit(visit(390, 844, bypass_csp=True, color_scheme="dark"), room)
        phones[phone.role.key] = phone
    for part in ("what", "means"):
        slides.get_by_text(event_words(happens, part, game, language)).wait_for()
    assert serious(slides) == []
    room.onward("event", "write", 2)
    room.onward("write", "choose", 2, unanswered=True)
    pool = next(each for each in phones[partner].role.questions if each.name == POOL)
    for role, phone in phones.items():
        phone.page.get_by_role("button", name=room.say("send"), exact=True).wait_for()
        asked = phone.page.locator("legend").filter(has_text=question_label(pool, language))
        expect(asked).to_have_count(0 if key == "partner" and role == partner else 1)
        assert serious(phone.page) == []
        finds(phone.page, FITS)
