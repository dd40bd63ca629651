"""The teacher's page: a room, who is in, what they expect and decide, and what happened."""

from collections import Counter
from html import escape
from typing import Any

import solara

from wijksim.app.parts import Pick
from wijksim.app.rooms import Phase, Room
from wijksim.app.screens.classroom import (
    SHOWN,
    choice_of_round,
    phase_words,
    results_html,
    role_name,
    use_room,
    use_rounds,
    words,
)
from wijksim.app.screens.share import qr_image
from wijksim.app.service import service
from wijksim.app.view import View, html, table, use_view
from wijksim.text.app_class import class_words
from wijksim.text.outcomes import OUTCOME_TEXT


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
    html(f"<p>{words(view, 'join_at', link=f'{view.origin}/klas')}</p><p class='wj-code'>{room.code}</p>"
         f"{qr_image(link, class_words('qr', view.language))}")  # fmt: skip
    phase = f"{words(view, 'phase')}: <strong>{escape(phase_words(room, view.language))}</strong>"
    html(f"<p class='wj-lead' role='status'>{words(view, 'players', n=len(room.players))}. {phase}</p>")
    if room.phase is not Phase.DEBRIEF:
        label = class_words(f"next_{room.phase}", view.language)
        Pick(
            buttons=[{"name": "next", "label": label, "style": "wj-button"}],
            event_press=lambda _: room.go_on(),
        )
    html(players_html(view, room))
    if room.phase is not Phase.LOBBY:
        html(f"<h2>{words(view, 'spread')}</h2>{spread_html(view, room)}")
    if room.finished_rounds() >= 1:
        html(f"<h2>{words(view, 'results')}</h2>{results_html(view, runs)}{links_html(view, room)}")
    if room.phase is Phase.DEBRIEF:
        questions = "".join(f"<li>{words(view, f'debrief_{n}')}</li>" for n in range(1, 5))
        html(f"<h2>{words(view, 'debrief')}</h2><ol class='wj-lead'>{questions}</ol>")


def players_html(view: View, room: Room) -> str:
    """How many players in each role, and how many of them have decided in this round."""
    roles = Counter(player.role for player in room.players.values())
    decided = Counter(player.role for player in room.players.values() if room.round in player.choices)
    head = [class_words(name, view.language) for name in ("role", "number", "decided")]
    rows = [[role_name(role, view.language), str(number), str(decided[role])] for role, number in roles.items()]
    return table(head, rows) if rows else ""


def spread_html(view: View, room: Room) -> str:
    """How many expect more, the same, less."""
    head = [view.say("predict.outcome"), *(view.say(f"predict.{side}") for side in ("up", "same", "down"))]
    rows = []
    for name in SHOWN:
        counts = Counter(player.guesses.get(name) for player in room.players.values())
        rows.append([OUTCOME_TEXT[name].label(view.language), *(str(counts[side]) for side in ("up", "same", "down"))])
    return table(head, rows)


def links_html(view: View, room: Room) -> str:
    """Links to each finished round on the exploring screen."""
    parts = []
    for number in range(1, room.finished_rounds() + 1):
        target = view.address.to("verken", choice=choice_of_round(room, number))
        href = escape(target.text(), quote=True)
        parts.append(f'<li><a href="{href}">{words(view, "explore", n=number)}</a></li>')
    return f"<ul>{''.join(parts)}</ul>"
