"""The student's page, made for a phone: a role card, choices with a price, the own result beside that of the wijk."""

from html import escape
from typing import Any

import solara

from wijksim.app.class_board import board_html, questions_at_the_board
from wijksim.app.class_card import asked_of, card_html, own_html
from wijksim.app.class_intake import LONGEST_SENTENCE, SHORTEST_SENTENCE
from wijksim.app.class_reading import sentence_words
from wijksim.app.class_steps import PREDICTING, Phase
from wijksim.app.class_words import SIDES, role_name, side_word
from wijksim.app.parts import JoinForm, NotesForm, Questions, SentenceForm
from wijksim.app.room import NOTES, NoSeat, Player, Room
from wijksim.app.screens.classroom import (
    SHOWN,
    phase_words,
    results_html,
    use_played,
    use_room,
    use_secret,
    use_today,
    words,
    years,
)
from wijksim.app.service import service
from wijksim.app.view import View, html, use_view
from wijksim.app.visiting import address_here, browser_here
from wijksim.text.catalogue import say
from wijksim.text.outcomes import OUTCOME_TEXT


@solara.component
def Student():
    """The screen: join, or play. A browser that has a seat in the room gets that seat back, however it comes."""
    view = use_view()
    browser = browser_here()
    room = service().rooms.find(view.address.room) if view.address.room else None
    version = use_room(room)
    player = room.players.get(browser) if room else None
    sat_in: Any = solara.use_ref("")
    if room is not None and player is not None:
        sat_in.current = room.code
    if not service().class_mode:
        html(words(view, "join_title"), "h1")
        html(words(view, "only_class"), "p")
    elif room is not None and player is not None:
        Play(room, player, version).key(f"seat {player.number}")
    elif room is not None:
        Join("seat_removed" if browser in room.removed else "")
    else:
        over = bool(sat_in.current) and sat_in.current == view.address.room
        Join("room_closed" if over else "no_room" if view.address.room else "")


@solara.component
def Join(message: str):
    """Type the code, or come by the QR code; a seat is dealt at once. ``told`` names what is to be said first."""
    view = use_view()
    complaint, complain = solara.use_state("")
    own = service().rooms.of(browser_here())

    def join(sent: Any) -> None:
        code = str(sent)[:8].strip().upper()
        found = service().rooms.join(code, browser_here(), address_here())
        complain(str(found) if isinstance(found, NoSeat) else "")
        if not isinstance(found, NoSeat):
            view.go(view.address.to("klas", room=code))

    html(words(view, "join_title"), "h1")
    if own is not None:
        target = escape(view.address.to("klas", room=own.code).text(), quote=True)
        html(f"<a class='wj-button' href='{target}'>{words(view, 'own_seat', code=own.code)}</a>", "p")
    html(words(view, "join_text"), "p")
    JoinForm(
        code=view.address.room,
        label=say("classroom.code", view.language),
        send=say("classroom.join", view.language),
        event_join=join,
    )
    if complaint or message:
        html(words(view, complaint or message), "p", ("wj-wrong",))


@solara.component
def Play(room: Room, player: Player, version: int):
    """What this player sees and does in this phase; drawn again with every ``version`` of the room."""
    view = use_view()
    played, today = use_played(room, view.visitor), use_today(room, view.visitor)
    secret = use_secret(room, player.role, view.visitor)
    html(words(view, "you_are", n=player.number, role=role_name(player.role, view.language)), "h1")
    html(f"<p class='wj-lead' role='status'>{escape(phase_words(room, view.language))}</p>")
    number, sentence = room.round, sentence_words(room, view.language)
    if sentence and room.phase is not Phase.WRITE:
        html(escape(sentence), "p", ("wj-card", "wj-sentence"))
    if room.phase in PREDICTING:
        html(words(view, "predict_question", years=years(room, view.language)), "p")
        given = player.guesses if room.phase is Phase.PREDICT else player.second
        Ask(expectations(view), dict(given), lambda sent: room.predict(player, guesses_of(sent))).key(room.phase)
    elif room.phase is Phase.WRITE:
        Write(room, player, version)
    elif room.phase is Phase.CHOOSE:
        html(words(view, "decide"), "p")
        held = {name: str(option) for name, option in player.choices.get(number, {}).items()}
        Ask(
            asked_of(view, room, player, today.result), held,
            lambda sent: room.choose(player, number, choices_of(sent)),
        ).key(f"round {number}")  # fmt: skip
        if number == room.game.board_round:
            html(asking_html(view, room, player))
            html(f"<h2>{words(view, 'board_so_far')}</h2>{board_html(room, view.language)}", "div", ("wj-card",))
    elif room.phase in (Phase.SHIFT, Phase.DEBRIEF):
        html(words(view, "talk"), "p")
        Notes(room, player, version)
    else:
        html(words(view, "wait"), "p")
    if room.finished_rounds() >= 1:
        own = own_html(view, room, player, played.result, today.result)
        above = f"<h2>{words(view, 'yours')}</h2><p>{words(view, 'round_is_a_year')}</p>"
        html(f"{above}{own}{results_html(view, room, played, today)}")
    html(card_html(view, player, today.result, secret))


def asking_html(view: View, room: Room, player: Player) -> str:
    """What a boundary worker asks others at the board; empty for an organisation."""
    asked = questions_at_the_board(room, player.role, view.language)
    items = "".join(f"<li>{escape(each)}</li>" for each in asked)
    return f"<div class='wj-card'><h2>{words(view, 'ask_others')}</h2><ul>{items}</ul></div>" if items else ""


@solara.component
def Write(room: Room, player: Player, version: int):
    """Write a sentence for the form of all, or back one of another; drawn again with every ``version`` of the room."""
    view = use_view()
    language = view.language
    known = [
        {"text": text, "label": say("classroom.sentence_backed", language, sentence=text, n=number)}
        for text, number in room.sentences().items()
    ]
    told = {"own": "sentence_own", "others": "sentence_others", "complaint": "sentence_missing", "send": "send"}
    html(words(view, "sentence_text"), "p")
    SentenceForm(
        sentences=known, words={part: say(f"classroom.{name}", language) for part, name in told.items()},
        value=player.sentence, shortest=SHORTEST_SENTENCE, longest=LONGEST_SENTENCE,
        event_backs=lambda sent: room.back(player, sent if isinstance(sent, str) else ""),
    )  # fmt: skip
    if player.sentence:
        html(f"<p role='status'><strong>{words(view, 'sent')}</strong></p>")


@solara.component
def Notes(room: Room, player: Player, version: int):
    """What this group notes for itself; drawn again with every ``version`` of the room."""
    view = use_view()
    kinds = [
        {"name": kind, "label": say(f"classroom.note_{kind}", view.language), "value": player.notes.get(kind, "")}
        for kind in NOTES
    ]

    def noted(sent: Any) -> None:
        given = sent if isinstance(sent, dict) else {}
        room.note(player, {kind: given[kind] for kind in NOTES if isinstance(given.get(kind), str)})

    html(words(view, "notes_text"), "p")
    NotesForm(fields=kinds, send=say("classroom.note_send", view.language), event_noted=noted)
    if player.notes:
        html(f"<p role='status'><strong>{words(view, 'noted')}</strong></p>")


@solara.component
def Ask(questions: list[dict[str, Any]], given: dict[str, str], send: Any):
    """Questions, with what was answered before."""
    view = use_view()
    filled = [{**each, "value": given.get(each["name"], "")} for each in questions]
    Questions(
        questions=filled,
        send=say("classroom.send", view.language),
        complaint=say("classroom.missing", view.language),
        event_answered=send,
    )
    if given:
        html(f"<p role='status'><strong>{words(view, 'sent')}</strong></p>")


def expectations(view: View) -> list[dict[str, Any]]:
    """A question for every outcome that a class predicts, each with the words in which it goes up or down."""
    language = view.language
    return [
        {
            "name": name,
            "label": OUTCOME_TEXT[name].label(language),
            "definition": OUTCOME_TEXT[name].definition(language),
            "options": [{"value": side, "label": side_word(name, side, language)} for side in SIDES],
        }
        for name in SHOWN
    ]


def guesses_of(sent: Any) -> dict[str, str]:
    """Guesses from a page, only what is one."""
    given = sent if isinstance(sent, dict) else {}
    return {name: given[name] for name in SHOWN if given.get(name) in SIDES}


def choices_of(sent: Any) -> dict[str, int]:
    """Choices from a page as numbers of options; the room checks them."""
    given = sent if isinstance(sent, dict) else {}
    return {
        str(name): int(each)
        for name, each in given.items()
        if isinstance(each, str) and each.isascii() and each.isdigit() and len(each) < 3
    }
