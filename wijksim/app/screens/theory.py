"""«Speel de theorie» in the app, and the buttons with which a teacher gets lesson material about any wijk."""

import threading
from collections.abc import Callable
from dataclasses import replace
from html import escape
from importlib.util import find_spec
from typing import Any

import solara

from wijksim.app.class_plan import Game
from wijksim.app.downloads import file
from wijksim.app.lesson_maker import USUAL, LessonMaker, LessonWijk, MakerState
from wijksim.app.lesson_maker import Material as Made
from wijksim.app.lesson_zip import WIJK_FILE, archive
from wijksim.app.parts import Pick, PlayPage
from wijksim.app.plans import scenario_title
from wijksim.app.results import Download
from wijksim.app.screens.class_choices import too_much
from wijksim.app.service import service
from wijksim.app.view import html, use_view
from wijksim.reports.lesson.seats import FEWEST_STUDENTS, MOST_STUDENTS
from wijksim.scenario.scenario import BilingualText
from wijksim.studies.lesson import MINUTES
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
    """Lesson material for the teacher: the wijk, the roles and the language that are chosen, for so many students."""
    view = use_view()
    maker = use_maker()
    wijk = wijk_of(game)
    students, come = solara.use_state(0)
    html(f"<h2>{escape(say('class_material.title', view.language))}</h2>")
    html(escape(say("class_material.text", view.language)), "p")
    title = scenario_title(game.choice, view.language)
    html(escape(say("class_material.about", view.language, title=title)), "p")
    told = say(f"classroom.language_{game.language}", view.language)
    html(escape(say("class_material.follows", view.language, n=len(game.roles), language=told)), "p")
    if wijk.scenario is not None:
        html(escape(say("class_material.with_wijk", view.language, file=WIJK_FILE)), "p")
    material = maker.material(wijk)
    if material.state is MakerState.DONE:
        Students(students, come)
        Archives(material, game, students)
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
def Students(students: int, come: Callable[[int], None]):
    """Choose how many students come; 0 where nobody knows yet."""
    view = use_view()
    choices = [{"value": "0", "label": "–"}]
    choices += [{"value": str(n), "label": str(n)} for n in range(FEWEST_STUDENTS, MOST_STUDENTS + 1)]

    def chosen(sent: Any) -> None:
        value = str(sent.get("value")) if isinstance(sent, dict) else ""
        if value in {each["value"] for each in choices}:
            come(int(value))

    label = say("class_material.students", view.language)
    field = {"name": "students", "label": label, "value": str(students), "choices": choices}
    Pick(fields=[field], event_choose=chosen)


@solara.component
def Archives(made: Made, game: Game, students: int):
    """The buttons of all lengths."""
    view = use_view()
    if find_spec("typst") is None or made.lesson is None:
        html(escape(say("class_material.no_typst", view.language)), "p")
        return
    with solara.Div(classes=["wj-tools"]):
        for minutes in MINUTES:
            Archive(made, minutes, game, students).key(f"lesson of {minutes} about {made.wijk.case}")


@solara.component
def Archive(made: Made, minutes: int, game: Game, students: int):
    """The button of one length."""
    view = use_view()
    label = say("class_material.take", view.language, minutes=minutes)
    Download(label, lambda: file(*archive_for(made, minutes, game, students), "application/zip"))


def archive_for(made: Made, minutes: int, game: Game, students: int) -> tuple[str, bytes]:
    """Name and content of the material of a class: what was chosen for its room, and its students; 0 for unknown."""
    assert made.lesson is not None
    roles = [role.key for role in game.roles]
    content = archive(made.wijk, made.lesson, minutes, game.language, roles, students or None)
    return f"{say('classroom.lesson_file', game.language)}-{minutes}.zip", content
