"""«Speel de theorie» in the app, and the buttons with which a teacher gets lesson material about any wijk."""

import threading
from dataclasses import replace
from html import escape
from typing import Any

import solara

from wijksim.app.class_plan import Game
from wijksim.app.downloads import file
from wijksim.app.lesson_maker import LENGTHS, USUAL, WIJK_FILE, LessonMaker, LessonWijk, MakerState
from wijksim.app.lesson_maker import Material as Made
from wijksim.app.parts import Pick, PlayPage
from wijksim.app.plans import scenario_title
from wijksim.app.results import Download
from wijksim.app.screens.class_choices import too_much
from wijksim.app.service import service
from wijksim.app.view import html, use_view
from wijksim.scenario.scenario import BilingualText
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES


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
    page = maker.material().page(view.language)
    html(escape(say("class_material.theory", view.language)), "h1")
    if page:
        html(escape(say("class_material.theory_text", view.language)), "p", ("wj-lead",))
        PlayPage(page=page, title=say("class_material.theory", view.language))
        name = say("lesson.file_play", view.language)
        label = say("class_material.take_page", view.language)
        Download(label, lambda: file(f"{name}.html", page.encode(), "text/html"))
    else:
        html(escape(say("class_material.theory_wait", view.language)), "p", ("wj-lead",))
        Making(maker, USUAL, maker.version)


@solara.component
def Making(maker: LessonMaker, wijk: LessonWijk, version: int):
    """The button that starts making, and how far it is."""
    view = use_view()
    full, told_full = solara.use_state(False)
    material = maker.material(wijk)

    def press(_: Any) -> None:
        told_full(not maker.begin(wijk))

    if not maker.possible:
        html(escape(say("class_material.not_here", view.language)), "p")
    elif material.state is MakerState.WAITING:
        html(f"<span role='status'>{escape(say('class_material.waiting', view.language))}</span>", "p")
    elif material.state is MakerState.MAKING:
        told = say("class_material.making", view.language, n=round(100 * material.progress))
        html(f"<span role='status'>{escape(told)}</span>", "p")
    else:
        if material.state is MakerState.FAILED:
            html(escape(say("class_material.failed", view.language, error=material.error)), "p", ("wj-wrong",))
        elif full:
            html(escape(say("class_material.full", view.language)), "p", ("wj-wrong",))
        label = {"name": "make", "label": say("class_material.make", view.language), "style": "wj-button"}
        Pick(buttons=[label], event_press=press)


@solara.component
def Material(game: Game):
    """Lesson material for the teacher about the wijk that is chosen, in the language of the page."""
    view = use_view()
    maker = use_maker()
    wijk = wijk_of(game)
    html(f"<h2>{escape(say('class_material.title', view.language))}</h2>")
    html(escape(say("class_material.text", view.language)), "p")
    title = scenario_title(game.choice, view.language)
    html(escape(say("class_material.about", view.language, title=title)), "p")
    if wijk.scenario is not None:
        html(escape(say("class_material.with_wijk", view.language, file=WIJK_FILE)), "p")
    material = maker.material(wijk)
    if material.state is MakerState.DONE:
        Archives(material)
    elif complaint := too_much(wijk.scenario or game.base, view):
        html(escape(complaint), "p", ("wj-wrong",))
    else:
        Making(maker, wijk, maker.version).key(f"material of {wijk.case}")


def wijk_of(game: Game) -> LessonWijk:
    """The wijk of a game, for its material; one that is not shipped is called as the pages call it."""
    choice = game.choice
    if not choice.changed:
        return LessonWijk(game.case, choice.base)
    title = BilingualText(*(scenario_title(choice, language) for language in LANGUAGES))
    return LessonWijk(game.case, choice.base, replace(choice.scenario, title=title))


@solara.component
def Archives(made: Made):
    """The buttons of all lengths."""
    view = use_view()
    ready = [minutes for minutes in LENGTHS if made.archive(minutes, view.language)]
    if not ready:
        html(escape(say("class_material.no_typst", view.language)), "p")
    with solara.Div(classes=["wj-tools"]):
        for minutes in ready:
            Archive(made, minutes).key(f"lesson of {minutes} about {made.wijk.case}")


@solara.component
def Archive(made: Made, minutes: int):
    """The button of one length."""
    view = use_view()
    label = say("class_material.take", view.language, minutes=minutes)
    name = f"{say('classroom.lesson_file', view.language)}-{minutes}.zip"
    Download(label, lambda: file(name, made.archive(minutes, view.language), "application/zip"))
