"""The teacher's page: a room, who is in, what they expect and decide, and what happened."""

from collections import Counter
from html import escape
from typing import Any

import solara

from wijksim.app.following import Followed
from wijksim.app.parts import Pick
from wijksim.app.rooms import ROUNDS, Phase, Room
from wijksim.app.screens.classroom import (
    SHOWN,
    choice_of_round,
    phase_words,
    results_html,
    role_name,
    undecided_html,
    use_room,
    use_rounds,
    words,
)
from wijksim.app.screens.predict import side_of
from wijksim.app.screens.share import qr_image
from wijksim.app.service import service
from wijksim.app.view import View, html, table, use_view
from wijksim.text.app_class import class_words
from wijksim.text.outcomes import OUTCOME_TEXT

SIDES = ("up", "same", "down")


@solara.component
def Teacher():
    """The screen."""
    view = use_view()
    room = service().rooms.find(view.address.room) if view.address.room else None
    html(words(view, "teacher_title"), "h1")
    if not service().class_mode:
        html(words(view, "only_class"), "p")
    elif room is None:
        NewRoom()
    elif not room.is_teacher(view.address.key):
        html(words(view, "not_teacher"), "p")
    else:
        Lead(room)


@solara.component
def NewRoom():
    """Make a room."""
    view = use_view()
    refused, refuse = solara.use_state(False)

    def make(_: Any) -> None:
        room = service().rooms.create()
        if room is None:
            refuse(True)
        else:
            view.go(view.address.to("docent", room=room.code, key=room.key))

    html(words(view, "teacher_text"), "p", ("wj-lead",))
    Pick(
        buttons=[{"name": "make", "label": class_words("make", view.language), "style": "wj-button"}],
        event_press=make,
    )
    if refused:
        html(words(view, "no_more_rooms"), "p", ("wj-wrong",))


@solara.component
def Lead(room: Room):
    """A room at work."""
    view = use_view()
    use_room(room)
    runs = use_rounds(room, view.visitor)
    link = f"{view.origin}/klas?kamer={room.code}"
    phase = f"{words(view, 'phase')}: <strong>{escape(phase_words(room, view.language))}</strong>"
    html(
        f"{qr_image(link, class_words('qr', view.language))}<div>"
        f"<p class='wj-lead'>{words(view, 'join_at', link=f'{view.origin}/klas')}</p><p class='wj-code'>{room.code}</p>"
        f"<p class='wj-lead' role='status'>{words(view, 'players', n=len(room.seats()))}. {phase}</p>"
        f"{phases_html(view, room)}</div>",
        "div",
        ("wj-card", "wj-room"),
    )
    if room.phase is not Phase.DEBRIEF:
        label = class_words(f"next_{room.phase}", view.language)
        Pick(
            buttons=[{"name": "next", "label": label, "style": "wj-button"}],
            event_press=lambda _: room.go_on(),
        )
    with solara.Div(classes=["wj-halves"]):
        html(f"<h2>{words(view, 'who')}</h2>{players_html(view, room)}", "div", ("wj-card",))
        if room.phase is not Phase.LOBBY:
            spread = spread_html(view, room, runs)
            html(f"<h2>{words(view, 'spread')}</h2>{spread}", "div", ("wj-card",))
    if room.finished_rounds() >= 1:
        below = undecided_html(view, room) + links_html(view, room)
        html(f"<h2>{words(view, 'results')}</h2>{results_html(view, runs)}{below}", "div")
    if room.phase is Phase.DEBRIEF:
        questions = "".join(f"<li>{words(view, f'debrief_{n}')}</li>" for n in range(1, 5))
        html(f"<h2>{words(view, 'debrief')}</h2><ol class='wj-lead'>{questions}</ol>")


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
        label = class_words(f"phase_{phase}", view.language, n=number)
        items.append(f"<li{' aria-current=step' if now else ''}>{escape(label)}</li>")
    return f"<ol class='wj-phases'>{''.join(items)}</ol>"


def players_html(view: View, room: Room) -> str:
    """How many players in each role, and how many of them have decided in this round."""
    roles = Counter(player.role for player in room.seats())
    decided = Counter(player.role for player in room.seats() if room.round in player.choices)
    head = [class_words(name, view.language) for name in ("role", "number", "decided")]
    rows = [[role_name(role, view.language), str(number), str(decided[role])] for role, number in roles.items()]
    return table(head, rows) if rows else f"<p>{words(view, 'nobody_yet')}</p>"


def spread_html(view: View, room: Room, runs: dict[str, Followed]) -> str:
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
