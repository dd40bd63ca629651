"""«Speel de theorie» in the app, and the button with which a teacher gets lesson material: made once, by the server."""

import threading
from html import escape
from typing import Any

import solara

from wijksim.app.downloads import file
from wijksim.app.lesson_maker import LENGTHS, LessonMaker, MakerState
from wijksim.app.parts import Pick, PlayPage
from wijksim.app.results import Download
from wijksim.app.service import service
from wijksim.app.view import html, use_view
from wijksim.text.catalogue import say


def use_maker() -> LessonMaker:
    """The maker of this server; the component is drawn again when it gets further."""
    maker = service().maker
    _, see = solara.use_state(maker.version)

    def watch():
        left = threading.Event()

        def look() -> None:
            seen = -1
            while not left.is_set():
                now = maker.wait(seen, 1.0)
                if now != seen and not left.is_set():
                    seen = now
                    see(now)

        threading.Thread(target=look, daemon=True).start()
        return left.set

    solara.use_effect(watch, [])
    return maker


@solara.component
def Theory():
    """The screen: six stops to play, or the button that makes them."""
    view = use_view()
    maker = use_maker()
    page = maker.page(view.language)
    html(escape(say("class_material.theory", view.language)), "h1")
    if page:
        html(escape(say("class_material.theory_text", view.language)), "p", ("wj-lead",))
        PlayPage(page=page, title=say("class_material.theory", view.language))
        name = say("lesson.file_play", view.language)
        label = say("class_material.take_page", view.language)
        Download(label, lambda: file(f"{name}.html", page.encode(), "text/html"))
    else:
        html(escape(say("class_material.theory_wait", view.language)), "p", ("wj-lead",))
        Making(maker, maker.version)


@solara.component
def Making(maker: LessonMaker, version: int):
    """The button that starts making, and how far it is."""
    view = use_view()

    def press(_: Any) -> None:
        maker.begin()

    if not maker.possible:
        html(escape(say("class_material.not_here", view.language)), "p")
    elif maker.state is MakerState.MAKING:
        told = say("class_material.making", view.language, n=round(100 * maker.progress))
        html(f"<span role='status'>{escape(told)}</span>", "p")
    else:
        if maker.state is MakerState.FAILED:
            html(escape(say("class_material.failed", view.language, error=maker.error)), "p", ("wj-wrong",))
        label = {"name": "make", "label": say("class_material.make", view.language), "style": "wj-button"}
        Pick(buttons=[label], event_press=press)


@solara.component
def Material():
    """Lesson material for the teacher: PDF and pages of each length, in the language of the page."""
    view = use_view()
    maker = use_maker()
    html(f"<h2>{escape(say('class_material.title', view.language))}</h2>")
    html(escape(say("class_material.text", view.language)), "p")
    if maker.state is not MakerState.DONE:
        Making(maker, maker.version)
        return
    ready = [minutes for minutes in LENGTHS if maker.archive(minutes, view.language)]
    if not ready:
        html(escape(say("class_material.no_typst", view.language)), "p")
    with solara.Div(classes=["wj-tools"]):
        for minutes in ready:
            Archive(maker, minutes).key(f"lesson of {minutes}")


@solara.component
def Archive(maker: LessonMaker, minutes: int):
    """The button of one length."""
    view = use_view()
    label = say("class_material.take", view.language, minutes=minutes)
    name = f"{say('classroom.lesson_file', view.language)}-{minutes}.zip"
    Download(label, lambda: file(name, maker.archive(minutes, view.language), "application/zip"))
