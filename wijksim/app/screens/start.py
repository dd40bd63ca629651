"""Start: three doors, the shipped scenarios, and opening a file of one's own."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import solara

from wijksim.app.address import Address, Choice, shipped_scenario
from wijksim.app.parts import StartPart
from wijksim.app.plan_acts import looks_like_plans
from wijksim.app.plans import title_here
from wijksim.app.screens.plans import plans_or_problems
from wijksim.app.view import html, readable, use_view
from wijksim.io.folders import write_file
from wijksim.io.scenario_files import check, load, shipped
from wijksim.text.app_cards import card_words, in_order
from wijksim.text.catalogue import say
from wijksim.text.language import Language

LARGEST_FILE = 256 * 1024
LESSON = "linked_boundary_workers"
"""Scenario that a teacher starts with."""


@solara.component
def Start():
    """The first page."""
    view = use_view()
    problems, set_problems = solara.use_state([])
    address, language = view.address, view.language

    def open_file(sent: Any) -> None:
        text = sent.get("text") if isinstance(sent, dict) else None
        found = plans_or_problems(view, text) if looks_like_plans(text) else choice_from_text(text, language)
        if isinstance(found, Address):
            view.go(found)
        elif isinstance(found, Choice):
            view.go(address.to("verken", choice=found, opened=""))
        else:
            set_problems(found)

    resume = None
    if address.choice.changed or address.choice.base != "baseline" or address.plans:
        label = view.say("start.continue", title=title_here(address))
        resume = {"href": address.to("verken").text(), "label": label}
    html(view.say("start.title"), "h1")
    StartPart(
        words=view.words("start"),
        doors=_doors(view),
        cards=[_card(view, name) for name in in_order(shipped())],
        resume=resume,
        problems=problems,
        event_file=open_file,
    )


def _card(view: Any, name: str) -> dict[str, Any]:
    """One scenario: a sentence, what to notice, and the whole text for who wants more."""
    language, scenario = view.language, shipped_scenario(name)
    whole = [readable(text[language], language) for text in (scenario.why, scenario.notice)]
    words = card_words(name, language)
    short, notice = words or (whole[0], whole[1])
    return {
        "name": name,
        "title": scenario.title[language] or name,
        "short": short,
        "notice": notice,
        "more": [text for text in whole if text] if words else [],
        "href": view.address.to("verken", choice=Choice(name, scenario), opened="").text(),
    }


def _doors(view: Any) -> list[dict[str, str]]:
    other = next(iter(name for name in shipped() if name != "baseline"), "baseline")
    lesson = LESSON if LESSON in shipped() else other
    teach = Choice(lesson, shipped_scenario(lesson))
    targets = {
        "policy": view.address.to("verken"),
        "teach": view.address.to("voorspel", choice=teach, opened=""),
        "research": view.address.to("vergelijk"),
    }
    return [
        {
            "name": name,
            "title": view.say(f"start.door_{name}"),
            "text": view.say(f"start.door_{name}_text"),
            "href": target.text(),
        }
        for name, target in targets.items()
    ]


def choice_from_text(text: object, language: Language) -> Choice | list[str]:
    """The scenario in the text of a file, as a difference from the baseline; or what is wrong with it."""
    try:
        size = len(text.encode()) if isinstance(text, str) else LARGEST_FILE + 1
    except UnicodeEncodeError:
        return [say("app.start.not_text", language)]
    if not isinstance(text, str) or size > LARGEST_FILE:
        return [say("app.start.too_large", language, n=LARGEST_FILE // 1024)]
    with TemporaryDirectory(prefix="wijksim-") as folder:
        file = Path(folder) / "scenario.yaml"
        write_file(file, text)
        wrong = check(file)
        if wrong:
            return [str(each).replace(str(file), "scenario.yaml") for each in wrong[:20]]
        return Choice("baseline", load(file))
