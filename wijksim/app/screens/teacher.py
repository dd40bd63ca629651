"""The teacher's page: a room, who is in, what they expect and decide, and what happened."""

import time
from collections import Counter
from html import escape
from typing import Any

import solara

from wijksim.app.job_status import JobStatus
from wijksim.app.parts import Pick
from wijksim.app.rooms import ROUNDS, SETTLE, Phase, Room, Step
from wijksim.app.screens.classroom import (
    SHOWN,
    choice_of_round,
    phase_words,
    results_html,
    role_name,
    undecided_html,
    use_room,
    use_rounds,
    weeks_html,
    words,
)
from wijksim.app.screens.predict import side_of
from wijksim.app.screens.share import qr_image
from wijksim.app.service import service
from wijksim.app.teacher_door import form_html
from wijksim.app.view import View, html, table, use_view
from wijksim.app.visiting import teacher_here
from wijksim.text.catalogue import say
from wijksim.text.outcomes import OUTCOME_TEXT

SIDES = ("up", "same", "down")


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
    refused, refuse = solara.use_state(False)
    rooms = service().rooms.open_rooms()

    def press(sent: Any) -> None:
        what, _, code = str(sent).partition(" ")
        room = service().rooms.create(teacher) if what == "make" else service().rooms.find(code)
        if room is None:
            refuse(what == "make")
        else:
            view.go(view.address.to("docent", room=room.code))

    html(words(view, "teacher_text"), "p", ("wj-lead",))
    if view.address.room:
        html(words(view, "no_room"), "p", ("wj-wrong",))
    label = {"name": "make", "label": say("classroom.make", view.language), "style": "wj-button"}
    Pick(buttons=[label], event_press=press)
    if refused:
        html(words(view, "no_more_rooms"), "p", ("wj-wrong",))
    if rooms:
        html(words(view, "open_rooms"), "h2")
        Pick(buttons=[_open_room(view, room) for room in rooms], event_press=press)


def _open_room(view: View, room: Room) -> dict[str, str]:
    phase = phase_words(room, view.language)
    label = say("classroom.open_room", view.language, code=room.code, n=len(room.seats()), phase=phase)
    return {"name": f"open {room.code}", "label": label}


@solara.component
def Lead(room: Room, version: int):
    """A room at work; drawn again with every ``version`` of it."""
    view = use_view()
    runs = use_rounds(room, view.visitor)
    link = f"{view.origin}/klas?kamer={room.code}"
    phase = f"{words(view, 'phase')}: <strong>{escape(phase_words(room, view.language))}</strong>"
    html(
        f"{qr_image(link, say('classroom.qr', view.language))}<div>"
        f"<p class='wj-lead'>{words(view, 'join_at', link=f'{view.origin}/klas')}</p><p class='wj-code'>{room.code}</p>"
        f"<p class='wj-lead' role='status'>{words(view, 'players', n=len(room.seats()))}. {phase}</p>"
        f"{phases_html(view, room)}</div>",
        "div",
        ("wj-card", "wj-room"),
    )
    Steps(room, version)
    with solara.Div(classes=["wj-halves"]):
        with solara.Div(classes=["wj-card"]):
            html(f"<h2>{words(view, 'who')}</h2>{players_html(view, room)}")
            Seats(room, version)
        if room.phase is not Phase.LOBBY:
            spread = spread_html(view, room, runs)
            html(f"<h2>{words(view, 'spread')}</h2>{spread}", "div", ("wj-card",))
    if room.finished_rounds() >= 1:
        below = undecided_html(view, room) + links_html(view, room)
        above = f"<h2>{words(view, 'results')}</h2>{weeks_html(view, runs, own=False)}"
        html(f"{above}{results_html(view, runs)}{below}", "div")
    if room.phase is Phase.DEBRIEF:
        questions = "".join(f"<li>{words(view, f'debrief_{n}')}</li>" for n in range(1, 5))
        html(f"<h2>{words(view, 'debrief')}</h2><ol class='wj-lead'>{questions}</ol>")
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
        elif what == "back":
            room.go_back(shown)
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


def phases_html(view: View, room: Room) -> str:
    """All phases in a row, with the present one marked."""
    steps = [
        ("lobby", 0),
        ("predict", 0),
        *((phase, n) for n in range(1, ROUNDS + 1) for phase in ("choose", "result")),
    ]
    items = []
    for phase, number in [*steps, ("debrief", 0)]:
        now = room.phase == phase and number in (0, room.round)
        label = say(f"classroom.phase_{phase}", view.language, n=number)
        items.append(f"<li{' aria-current=step' if now else ''}>{escape(label)}</li>")
    return f"<ol class='wj-phases'>{''.join(items)}</ol>"


def players_html(view: View, room: Room) -> str:
    """How many players in each role, and how many of them have answered what was asked last."""
    roles = Counter(player.role for player in room.seats())
    predicting = room.phase in (Phase.LOBBY, Phase.PREDICT)
    decided = Counter(
        player.role for player in room.seats() if (player.guesses if predicting else room.round in player.choices)
    )
    head = [say(f"classroom.{name}", view.language) for name in ("role", "number", "decided")]
    rows = [[role_name(role, view.language), str(number), str(decided[role])] for role, number in roles.items()]
    return table(head, rows) if rows else f"<p>{words(view, 'nobody_yet')}</p>"


def spread_html(view: View, room: Room, runs: dict[str, JobStatus]) -> str:
    """How many expect more, the same, less, as bars; after the last round with what came of it."""
    today, last = (runs[name].result if name in runs else None for name in ("today", f"round {ROUNDS}"))
    parts = []
    for name in SHOWN:
        counts = Counter(player.guesses.get(name) for player in room.seats())
        most = max([counts[side] for side in SIDES] + [1])
        came = side_of(last.summary[name], today.summary[name]) if today and last else ""
        rows = []
        for side in SIDES:
            label = escape(view.say(f"predict.{side}"))
            mark = f" ◀ {words(view, 'came')}" if side == came else ""
            width = round(100 * counts[side] / most)
            rows.append(
                f"<dt{' class=is' if mark else ''}>{label}{mark}</dt>"
                f"<dd><span class='bar' style='width:{width}%'></span></dd><dd>{counts[side]}</dd>"
            )
        parts.append(f"<h3>{escape(OUTCOME_TEXT[name].label(view.language))}</h3>"
                     f"<dl class='wj-spread'>{''.join(rows)}</dl>")  # fmt: skip
    return "".join(parts)


def links_html(view: View, room: Room) -> str:
    """Links to each finished round on the exploring screen."""
    parts = []
    for number in range(1, room.finished_rounds() + 1):
        target = view.address.to("verken", choice=choice_of_round(room, number))
        href = escape(target.text(), quote=True)
        parts.append(f'<li><a href="{href}">{words(view, "explore", n=number)}</a></li>')
    return f"<ul>{''.join(parts)}</ul>"
