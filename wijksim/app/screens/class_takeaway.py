"""What is left of a lesson: notes of groups, the lesson as a page and as PDF, and a file that opens again."""

from html import escape
from importlib.util import find_spec
from typing import Any

import solara

from wijksim.app.class_record import record_of
from wijksim.app.class_steps import Phase
from wijksim.app.downloads import file
from wijksim.app.job_status import JobStatus
from wijksim.app.kept_room import kept_from
from wijksim.app.parts import ReopenFile
from wijksim.app.results import Download
from wijksim.app.room import NOTES, Room
from wijksim.app.screens.classroom import SHOWN, role_results, words
from wijksim.app.service import service
from wijksim.app.view import View, html, use_view
from wijksim.io.class_files import NoLesson, lesson_file_of, lesson_from
from wijksim.io.document.page import as_html
from wijksim.io.document.parts import Document
from wijksim.io.document.typeset import as_pdf
from wijksim.text.catalogue import say

LONGEST_FILE = 49_152
"""Bytes of a file that is opened again; a message of a page is at most 64,000."""


def notes_html(view: View, room: Room) -> str:
    """Notes of all groups, by kind, without saying whose they are; empty while nobody noted anything."""
    parts = []
    for kind in NOTES:
        noted = sorted(player.notes[kind] for player in room.seats() if kind in player.notes)
        if noted:
            items = "".join(f"<li>{escape(each)}</li>" for each in noted)
            parts.append(f"<h3>{words(view, f'note_{kind}')}</h3><ul>{items}</ul>")
    if not parts and room.phase not in (Phase.SHIFT, Phase.DEBRIEF):
        return ""
    return f"<h2>{words(view, 'notes')}</h2>{''.join(parts) or f'<p>{words(view, "no_notes")}</p>'}"


@solara.component
def TakeAway(room: Room, played: JobStatus, today: JobStatus):
    """The lesson as files: to read, to print, and to go on with another day."""
    view = use_view()
    html(f"<h2>{words(view, 'take_away')}</h2><p>{words(view, 'take_away_text')}</p>")
    with solara.Div(classes=["wj-tools"]):
        name = f"wijksim-{say('classroom.lesson_file', view.language)}-{room.origin}"
        Download(say("classroom.save_lesson", view.language), lambda: file(
            f"{name}.json", lesson_file_of(kept_from(room)), "application/json"
        ))  # fmt: skip
        if played.result is not None and today.result is not None:
            Download(
                say("classroom.save_page", view.language),
                lambda: file(f"{name}.html", as_html(document_of(view, room, played, today)).encode(), "text/html"),
            )
            if find_spec("typst") is not None:
                Download(
                    say("classroom.save_pdf", view.language),
                    lambda: file(f"{name}.pdf", as_pdf(document_of(view, room, played, today)), "application/pdf"),
                )


def document_of(view: View, room: Room, played: JobStatus, today: JobStatus) -> Document:
    """The lesson as a document."""
    assert played.result is not None and today.result is not None
    rounds = range(1, room.finished_rounds() + 1)
    results = [role_results(room, number, played.result, today.result) for number in rounds]
    return record_of(room, played.result, today.result, results, SHOWN, view.language)


@solara.component
def Reopen(teacher: str):
    """Go on with a lesson from its file, in a room of its own."""
    view = use_view()
    refused, refuse = solara.use_state("")

    def opened(sent: Any) -> None:
        try:
            kept = lesson_from(sent if isinstance(sent, str) and len(sent) <= LONGEST_FILE else "")
        except NoLesson:
            refuse("no_lesson_file")
            return
        room = service().rooms.reopen(kept, teacher)
        if room is None:
            refuse("no_more_rooms")
        else:
            view.go(view.address.to("docent", room=room.code))

    label, too_large = (say(f"classroom.{name}", view.language) for name in ("reopen", "no_lesson_file"))
    ReopenFile(label=label, too_large=too_large, event_file=opened)
    if refused:
        html(words(view, refused), "p", ("wj-wrong",))
