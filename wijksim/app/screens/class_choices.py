"""What the teacher chooses before a room is made: length, wijk, rounds, roles and language, each with a default."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import solara

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.class_plan import LENGTHS, MOST_ROUNDS, WHOLE, Game
from wijksim.app.class_roles import roles_of
from wijksim.app.limits import TooMuch, check_cost
from wijksim.app.parts import Pick
from wijksim.app.plans import title_here
from wijksim.app.service import service
from wijksim.app.view import View, html, use_view
from wijksim.io.scenario_files import shipped
from wijksim.scenario.arguments import language_from
from wijksim.scenario.scenario import Scenario
from wijksim.text.app_cards import in_order
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES

FEW_ROLES = (6, 8, 10)
"""Numbers of roles to choose from, beside all of them."""
HERE = "here"
"""The wijk that the address of this page holds."""


@solara.component
def Choices(teacher: str, game: Game, choose: Callable[[Game], None]):
    """Choose what is played, and make the room."""
    view = use_view()
    refused, refuse = solara.use_state("")

    def chosen(sent: Any) -> None:
        choose(changed(view, game, sent))

    def press(_: Any) -> None:
        complaint = too_much(game.today.scenario, view)
        room = None if complaint else service().rooms.create(teacher, game)
        if room is None:
            refuse(complaint or say("classroom.no_more_rooms", view.language))
        else:
            view.go(view.address.to("docent", room=room.code))

    label = {"name": "make", "label": say("classroom.make", view.language), "style": "wj-button"}
    Pick(fields=fields_of(view, game), buttons=[label], event_choose=chosen, event_press=press)
    if refused:
        html(refused, "p", ("wj-wrong",))


def first_choice(view: View) -> Game:
    """What is chosen before the teacher chooses: all of 90 minutes, in the wijk and the language of the page."""
    return replace(WHOLE, language=view.language, case=_case_here(view))


def changed(view: View, game: Game, sent: Any) -> Game:
    """The game after a choice on the page; what is no choice changes nothing."""
    given = sent if isinstance(sent, dict) else {}
    name, value = str(given.get("name")), str(given.get("value"))
    allowed = {field["name"]: {each["value"] for each in field["choices"]} for field in fields_of(view, game)}
    if value not in allowed.get(name, ()) or (name == "length" and int(value) not in LENGTHS):
        return game
    if name == "length":
        usual = LENGTHS[int(value)]
        return replace(game, rounds=usual.rounds, n_roles=usual.n_roles)
    if name == "case":
        return replace(game, case=_case_here(view) if value == HERE else _case_of(value))
    if name == "language":
        return replace(game, language=language_from(value))
    return replace(game, rounds=int(value)) if name == "rounds" else replace(game, n_roles=int(value))


def fields_of(view: View, game: Game) -> list[dict[str, Any]]:
    """The fields, with what is chosen."""
    language = view.language
    length = next((n for n, each in LENGTHS.items() if (each.rounds, each.n_roles) == (game.rounds, game.n_roles)), 0)
    lengths = {str(n): say("classroom.minutes", language, n=n) for n in LENGTHS} | ({} if length else {"0": "–"})
    here = _case_here(view)
    cases = {HERE: say("classroom.case_here", language, title=title_here(view.address))} if here else {}
    cases |= {name: shipped_scenario(name).title[language] or name for name in in_order(shipped())}
    case = HERE if here and game.case == here else next(
        (name for name in cases if name != HERE and _case_of(name) == game.case), HERE
    )  # fmt: skip
    n = len(roles_of(game.base.organisations))
    roles = {str(few): say("classroom.n_roles", language, n=few) for few in FEW_ROLES if few < n}
    roles["0"] = say("classroom.all_roles", language, n=n)
    rounds = {str(number): str(number) for number in range(1, MOST_ROUNDS + 1)}
    given: dict[str, tuple[str, dict[str, str]]] = {
        "length": (str(length), lengths), "case": (case, cases), "rounds": (str(game.rounds), rounds),
        "roles": (str(game.n_roles), roles),
        "language": (game.language, {each: say(f"classroom.language_{each}", language) for each in LANGUAGES}),
    }  # fmt: skip
    return [
        {
            "name": name, "label": say(f"classroom.choose_{name}", language), "value": value,
            "choices": [{"value": each, "label": label} for each, label in choices.items()],
        }
        for name, (value, choices) in given.items()
    ]  # fmt: skip


def too_much(scenario: Scenario, view: View) -> str:
    """Why a wijk is more than this server plays; empty when it is not."""
    try:
        check_cost(scenario, service().engine.limits)
    except TooMuch as error:
        return say("classroom.case_too_large", view.language, asked=error.asked, limit=error.limit)
    return ""


def _case_here(view: View) -> str:
    """The wijk that the address of the page holds, as it stands there; empty for the wijk of today."""
    choice = view.address.choice
    return "" if choice.base == "baseline" and not choice.changed else urlencode(replace(choice, seed=1).query())


def _case_of(name: str) -> str:
    return "" if name == "baseline" else urlencode(Choice(name, shipped_scenario(name)).query())
