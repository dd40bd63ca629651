"""The teacher's page: a room, who is in, what they expect and decide, and what happened."""

import time
from collections import Counter
from html import escape
from typing import Any

import solara

from wijksim.app.class_intake import ready_sentences
from wijksim.app.class_steps import Phase
from wijksim.app.class_words import SIDES, role_name, side_word
from wijksim.app.parts import Pick
from wijksim.app.room import SETTLE, Room, Step
from wijksim.app.screens.class_choices import Choices, first_choice
from wijksim.app.screens.class_takeaway import Reopen, TakeAway, notes_html
from wijksim.app.screens.classroom import (
    LAST_SHOWN,
    SHOWN,
    choice_of_round,
    join_link,
    phase_words,
    results_html,
    undecided_html,
    use_played,
    use_room,
    use_today,
    words,
)
from wijksim.app.screens.share import qr_image
from wijksim.app.screens.theory import Material
from wijksim.app.service import service
from wijksim.app.teacher_door import form_html
from wijksim.app.view import View, html, table, use_view
from wijksim.app.visiting import teacher_here
from wijksim.text.catalogue import say
from wijksim.text.outcomes import OUTCOME_TEXT


@solara.component
def Teacher():
    """The screen."""
    view = use_view()
    room = service().rooms.find(view.address.room) if view.address.room else None
    version = use_room(room)
    teacher = teacher_here()
    html(words(view, "teacher_title"), "h1")
    if not service().class_mode:
        html(words(view, "only_class"), "p")
    elif teacher is None:
        html(words(view, "not_teacher"), "p")
        html(form_html(view.language))
    elif room is None:
        Begin(teacher)
    else:
        Lead(room, version).key(room.code)


@solara.component
def Begin(teacher: str):
    """Go on with a room that is open, or make one."""
    view = use_view()
    game, choose = solara.use_state(first_choice(view))
    rooms = service().rooms.open_rooms()

    def press(sent: Any) -> None:
        room = service().rooms.find(str(sent).partition(" ")[2])
        if room is not None:
            view.go(view.address.to("docent", room=room.code))

    html(words(view, "teacher_text"), "p", ("wj-lead",))
    if view.address.room:
        html(words(view, "no_room"), "p", ("wj-wrong",))
    Choices(teacher, game, choose)
    Reopen(teacher)
    if rooms:
        html(words(view, "open_rooms"), "h2")
        Pick(buttons=[_open_room(view, room) for room in rooms], event_press=press)
    Material(game)


def _open_room(view: View, room: Room) -> dict[str, str]:
    phase = phase_words(room, view.language)
    label = say("classroom.open_room", view.language, code=room.code, n=len(room.seats()), phase=phase)
    return {"name": f"open {room.code}", "label": label}


@solara.component
def Lead(room: Room, version: int):
    """A room at work; drawn again with every ``version`` of it."""
    view = use_view()
    played, today = use_played(room, view.visitor), use_today(room, view.visitor)
    phase = f"{words(view, 'phase')}: <strong>{escape(phase_words(room, view.language))}</strong>"
    html(
        f"{join_html(view, room)}<p class='wj-lead' role='status'>{words(view, 'players', n=len(room.seats()))}. "
        f"{phase}</p>{phases_html(view, room)}</div>",
        "div",
        ("wj-card", "wj-room"),
    )
    Steps(room, version)
    if room.phase is Phase.WRITE:
        Strike(room, version)
    Slides(room, version)
    with solara.Div(classes=["wj-halves"]):
        with solara.Div(classes=["wj-card"]):
            html(f"<h2>{words(view, 'who')}</h2>{players_html(view, room)}")
            Seats(room, version)
        if room.phase is not Phase.LOBBY:
            html(f"<h2>{words(view, 'spread')}</h2>{spread_html(view, room)}", "div", ("wj-card",))
    if room.finished_rounds() >= 1:
        below = undecided_html(view, room) + links_html(view, room)
        above = f"<h2>{words(view, 'results')}</h2><p>{words(view, 'round_is_a_year')}</p>"
        html(f"{above}{results_html(view, room, played, today)}{below}", "div")
    html(notes_html(view, room))
    TakeAway(room, played, today)
    CloseRoom(room)


@solara.component
def Steps(room: Room, version: int):
    """On to the next step, and back. A button names the step it was drawn for, so that a second press of a
    double-click takes no second step; the room sees to the rest."""
    view = use_view()
    asked, ask = solara.use_state(-1)
    unanswered = len(room.unanswered())
    waiting = asked == room.step and (unanswered or not room.seats())

    def press(sent: Any) -> None:
        what, _, text = str(sent).partition(" ")
        shown = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else -1
        if what in ("next", "sure"):
            outcome = room.go_on(shown, sure=what == "sure")
            if outcome is not Step.IGNORED:
                ask(shown if outcome is Step.ASKED else -1)
        elif what in ("back", "again"):
            (room.go_back if what == "back" else room.play_again)(shown)
            ask(-1)
        elif what == "wait":
            ask(-1)

    if waiting:
        message = words(view, "answers_missing", n=unanswered, all=len(room.seats()))
        html(message if room.seats() else words(view, "nobody_in"), "p", ("wj-wrong",))
    buttons: list[dict[str, str]] = []
    if waiting:
        # Another place than that of the button pressed before: what was there is now the way back.
        buttons.append({"name": f"wait {room.step}", "label": say("classroom.wait_for_them", view.language)})
        buttons.append({"name": f"sure {room.step}", "label": say("classroom.go_on_anyway", view.language)})
    elif room.phase is not Phase.DEBRIEF:
        label = say(f"classroom.next_{room.phase}", view.language)
        buttons.append({"name": f"next {room.step}", "label": label, "style": "wj-button"})
    if room.step > 0 and not waiting:
        buttons.append({"name": f"back {room.step}", "label": say("classroom.step_back", view.language)})
    if room.phase is not Phase.CHOOSE and room.finished_rounds() and not waiting:
        again = say("classroom.play_again", view.language, n=room.finished_rounds())
        buttons.append({"name": f"again {room.step}", "label": again})
    Pick(buttons=buttons, event_press=press)


@solara.component
def Strike(room: Room, version: int):
    """Take a sentence away that does not belong on a projector."""
    view = use_view()
    chosen, choose = solara.use_state("")
    ready = ready_sentences(room.game.language)
    written = [text for text in room.sentences() if text not in ready]
    wanted = chosen if chosen in written else ""

    def press(_: Any) -> None:
        room.strike(wanted)
        choose("")

    if written:
        label = say("classroom.strike_which", view.language)
        choices = [{"value": "", "label": "–"}, *({"value": text, "label": text} for text in written)]
        field = {"name": "sentence", "label": label, "value": wanted, "choices": choices}
        button = {"name": "strike", "label": say("classroom.strike", view.language), "disabled": not wanted}
        Pick(fields=[field], buttons=[button], event_choose=lambda sent: choose(str(sent.get("value"))),
             event_press=press)  # fmt: skip


@solara.component
def Slides(room: Room, version: int):
    """What is on the projector: where it opens, light or dark, and in the debrief what is shown next."""
    view = use_view()
    link = escape(view.address.to("scherm").text(), quote=True)
    # A tab of its own: this page stays the remote.
    html(f'<a class="wj-button" href="{link}" target="_blank" rel="noopener">{words(view, "open_slides")}</a>', "p")

    def press(sent: Any) -> None:
        if sent in ("light", "dark"):
            room.darken(sent == "dark")
        elif sent == "more":
            room.show(min(room.shown + 1, LAST_SHOWN))
        elif sent == "less":
            room.show(room.shown - 1)

    other = "light" if room.dark else "dark"
    buttons: list[dict[str, Any]] = [{"name": other, "label": say(f"classroom.slides_{other}", view.language)}]
    if room.phase is Phase.DEBRIEF:
        guess = room.shown % 2 == 1
        name = "show_theory" if room.shown >= LAST_SHOWN - 1 else "reveal" if guess else "next_play"
        label = say(f"classroom.{name}", view.language)
        buttons.append({"name": "more", "label": label, "disabled": room.shown >= LAST_SHOWN})
        back = say("classroom.show_before", view.language)
        buttons.append({"name": "less", "label": back, "disabled": room.shown == 0})
    Pick(buttons=buttons, event_press=press)


@solara.component
def Seats(room: Room, version: int):
    """Take a seat away; let nobody in any more."""
    view = use_view()
    chosen, choose = solara.use_state("")
    names = {
        str(each.number): say("classroom.seat", view.language, n=each.number, role=role_name(each.role, view.language)
        )
        for each in room.seats()
    }  # fmt: skip
    silent = [each.number for each in room.unanswered()]
    every = {"silent": say("classroom.silent_seats", view.language, n=len(silent))} if silent else {}
    choices = {"": "–", **names, **every}
    wanted = chosen if chosen in choices else ""

    def press(sent: Any) -> None:
        if sent == "door":
            room.open_door(not room.door_open)
        elif sent == "remove" and wanted:
            for number in silent if wanted == "silent" else [int(wanted)]:
                room.remove(number)
            choose("")

    field = {
        "name": "seat",
        "label": say("classroom.remove_seat", view.language),
        "value": wanted,
        "choices": [{"value": value, "label": label} for value, label in choices.items()],
    }
    door = say("classroom.shut_door" if room.door_open else "classroom.open_door", view.language)
    remove = {"name": "remove", "label": say("classroom.remove", view.language), "disabled": not wanted}
    if names:
        Pick(fields=[field], buttons=[remove], event_choose=lambda sent: choose(str(sent.get("value"))),
             event_press=press)  # fmt: skip
    Pick(buttons=[{"name": "door", "label": door}], event_press=press)
    if not room.door_open:
        html(words(view, "door_is_shut"), "p", ("wj-small",))


@solara.component
def CloseRoom(room: Room):
    """The lesson is over: asked once more, as it takes everything away."""
    view = use_view()
    asked, ask = solara.use_state(0.0)

    def press(sent: Any) -> None:
        if sent == "close":
            ask(time.monotonic())
        elif sent == "keep":
            ask(0.0)
        elif sent == "sure" and asked and time.monotonic() - asked >= SETTLE:
            service().rooms.close(room.code)
            view.go(view.address.to("docent", room=""))

    if asked:
        html(words(view, "close_sure"), "p", ("wj-wrong",))
    names = ("keep", "sure") if asked else ("close",)
    buttons = [{"name": name, "label": say(f"classroom.room_{name}", view.language)} for name in names]
    Pick(buttons=buttons, event_press=press)


def join_html(view: View, room: Room) -> str:
    """How to come in: large in the lobby, small when the lesson has begun."""
    at = f"<p>{words(view, 'join_at', link=f'{view.origin}/klas')} <strong class='wj-code'>{room.code}</strong></p>"
    if room.phase is not Phase.LOBBY:
        return f"<div>{at}"
    return f"{qr_image(join_link(room, view.origin), say('classroom.qr', view.language))}<div>{at}"


def phases_html(view: View, room: Room) -> str:
    """All phases in a row, with the present one marked."""
    items = []
    for place, (phase, number) in enumerate(room.steps):
        label = say(f"classroom.phase_{phase}", view.language, n=number)
        items.append(f"<li{' aria-current=step' if place == room.step else ''}>{escape(label)}</li>")
    return f"<ol class='wj-phases'>{''.join(items)}</ol>"


def players_html(view: View, room: Room) -> str:
    """How many players in each role, and how many of them have answered what was asked last."""
    roles = Counter(player.role for player in room.seats())
    silent = {player.number for player in room.unanswered()}
    decided = Counter(player.role for player in room.seats() if player.number not in silent)
    head = [say(f"classroom.{name}", view.language) for name in ("role", "number", "decided")]
    rows = [[role_name(role, view.language), str(number), str(decided[role])] for role, number in roles.items()]
    return table(head, rows) if rows else f"<p>{words(view, 'nobody_yet')}</p>"


def spread_html(view: View, room: Room) -> str:
    """How many expect which way, as bars; of the second prediction as soon as it is asked."""
    second = room.phase in (Phase.AGAIN, Phase.SHIFT, Phase.DEBRIEF) or room.finished_rounds() == room.game.rounds
    parts = []
    for name in SHOWN:
        given = [player.second if second else player.guesses for player in room.seats()]
        counts = Counter(each.get(name) for each in given)
        most = max([counts[side] for side in SIDES] + [1])
        rows = "".join(
            f"<dt>{escape(side_word(name, side, view.language))}</dt>"
            f"<dd><span class='bar' style='width:{100 * counts[side] // most}%'></span></dd><dd>{counts[side]}</dd>"
            for side in SIDES
        )
        parts.append(f"<h3>{escape(OUTCOME_TEXT[name].label(view.language))}</h3><dl class='wj-spread'>{rows}</dl>")
    return "".join(parts)


def links_html(view: View, room: Room) -> str:
    """Links to each finished round on the exploring screen."""
    parts = []
    for number in range(1, room.finished_rounds() + 1):
        target = view.address.to("verken", choice=choice_of_round(room, number))
        href = escape(target.text(), quote=True)
        parts.append(f'<li><a href="{href}">{words(view, "explore", n=number)}</a></li>')
    return f"<ul>{''.join(parts)}</ul>"
