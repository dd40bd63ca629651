"""The student's page, made for a phone: a role card with own goals and numbers, a few choices, the result."""

from html import escape
from typing import Any

import solara

from wijksim.app.following import Followed
from wijksim.app.limits import residents_of
from wijksim.app.parts import Pick, Questions
from wijksim.app.recording import Recorded
from wijksim.app.rooms import Phase, Player, Room
from wijksim.app.screens.classroom import (
    SHOWN,
    column_name,
    phase_words,
    results_html,
    role_name,
    use_room,
    use_rounds,
    words,
)
from wijksim.app.screens.costs import payer_name
from wijksim.app.screens.predict import questions_about
from wijksim.app.service import service
from wijksim.app.view import View, html, table, use_view
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.text.app_class import class_words
from wijksim.text.language import format_number


@solara.component
def Student():
    """The screen: join, or play."""
    view = use_view()
    room = service().rooms.find(view.address.room) if view.address.room else None
    player = room.players.get(view.address.key) if room else None
    if not service().class_mode:
        html(words(view, "join_title"), "h1")
        html(words(view, "only_class"), "p")
    elif room is None or player is None:
        Join(room)
    else:
        Play(room, player)


@solara.component
def Join(room: Room | None):
    """Type the code, or come by the QR code; a seat is dealt at once."""
    view = use_view()
    complaint, complain = solara.use_state("")
    code, type_code = solara.use_state(view.address.room)

    def join(_: Any) -> None:
        found = service().rooms.find(code)
        player = found.join() if found else None
        if found is None or player is None:
            complain("no_room" if found is None else "full")
        else:
            view.go(view.address.to("klas", room=found.code, key=player.token))

    html(words(view, "join_title"), "h1")
    html(words(view, "join_text"), "p")
    Pick(
        fields=[{"name": "code", "label": class_words("code", view.language), "value": code, "size": 6}],
        buttons=[{"name": "join", "label": class_words("join", view.language), "style": "wj-button"}],
        event_choose=lambda sent: type_code(str(sent.get("value"))[:8].upper()),
        event_press=join,
    )
    if complaint or (view.address.room and room is None):
        html(words(view, complaint or "no_room"), "p", ("wj-wrong",))


@solara.component
def Play(room: Room, player: Player):
    """What this player sees and does in this phase."""
    view = use_view()
    use_room(room)
    runs = use_rounds(room, view.visitor)
    html(words(view, "you_are", n=player.number, role=role_name(player.role, view.language)), "h1")
    html(f"<p class='wj-lead' role='status'>{escape(phase_words(room, view.language))}</p>")
    if room.phase is Phase.PREDICT:
        html(words(view, "predict_question"), "p")
        Ask(
            questions_about(view, SHOWN),
            dict(player.guesses),
            lambda sent: room.predict(player, guesses_of(sent)),
        )
    elif room.phase is Phase.CHOOSE:
        html(words(view, "decide"), "p")
        answers = player.choices.get(room.round, {})
        given = {name: str(number) for name, number in answers.items()}
        Ask(questions_of(view, player), given, lambda sent: room.choose(player, choices_of(sent))).key(
            f"round {room.round}"
        )
    else:
        html(words(view, "talk" if room.phase is Phase.DEBRIEF else "wait"), "p")
    if room.finished_rounds() >= 1:
        html(f"<h2>{words(view, 'yours')}</h2>{own_html(view, player, runs)}{results_html(view, runs)}")
    html(card_html(view, player, runs["today"].result))


@solara.component
def Ask(questions: list[dict[str, Any]], given: dict[str, str], send: Any):
    """Questions, with what was answered before."""
    view = use_view()
    filled = [{**each, "value": given.get(each["name"], "")} for each in questions]
    Questions(
        questions=filled,
        send=class_words("send", view.language),
        complaint=class_words("missing", view.language),
        event_answered=send,
    )
    if given:
        html(f"<p role='status'><strong>{words(view, 'sent')}</strong></p>")


def guesses_of(sent: Any) -> dict[str, str]:
    """Guesses from a page, only what is one."""
    given = sent if isinstance(sent, dict) else {}
    return {name: given[name] for name in SHOWN if given.get(name) in ("up", "same", "down")}


def choices_of(sent: Any) -> dict[str, int]:
    """Choices from a page as numbers of options; the room checks them."""
    given = sent if isinstance(sent, dict) else {}
    return {
        str(name): int(each)
        for name, each in given.items()
        if isinstance(each, str) and each.isdigit() and len(each) < 3
    }


def questions_of(view: View, player: Player) -> list[dict[str, Any]]:
    """The questions of a role."""
    return [
        {
            "name": question.name,
            "label": class_words(f"q_{question.name}", view.language),
            "definition": "",
            "options": [
                {"value": str(number), "label": class_words(f"q_{question.name}_{number}", view.language)}
                for number in range(len(question.values))
            ],
        }
        for question in player.role.questions
    ]


def card_html(view: View, player: Player, today: Recorded | None) -> str:
    """Own goals and own numbers; the others have theirs."""
    role = player.role
    if role.organisation:
        spec = next(each for each in DEFAULT_ORGANISATIONS if each.key == role.key)
        target = format_number(100 * spec.production_target, 0, view.language)
        goal = words(view, "goal_organisation", target=target, payer=payer_name(view, str(spec.funder)))
    else:
        goal = words(view, f"goal_{role.key}")
    goal = f"<strong>{words(view, 'goal')}.</strong> {goal}"
    if today is not None:
        goal += f"</p><p><strong>{words(view, 'budget')}.</strong> {budget(view, player, today)}"
    numbers = ""
    if today is not None:
        rows = own_rows(view, player, today)
        numbers = table(
            [class_words("own", view.language), class_words("today", view.language)],
            rows,
            caption=class_words("own_numbers", view.language),
        )
    return f"<div class='wj-card'><h2>{words(view, 'card')}</h2><p>{goal}</p>{numbers}</div>"


def budget(view: View, player: Player, today: Recorded) -> str:
    """What this player has to spend: hours a week, and for an organisation the euro it received in the first year."""
    language = view.language
    if not player.role.organisation:
        workers = today.boundary_workers
        hours = float(workers.loc[workers["level"] == player.role.key, "hours_per_week"].sum())
        return words(view, "budget_worker", hours=format_number(hours, 0, language))
    rows = today.organisations
    year = rows[(rows["organisation"] == player.role.key) & (rows["year"] == 1)].iloc[0]
    spec = next(each for each in today.scenario.organisations if each.key == player.role.key)
    hours = spec.hours_per_week * residents_of(today.scenario) / 10_000
    euro = format_number(float(year["received_euro"]), 0, language)
    return words(view, "budget_organisation", euro=euro, hours=format_number(hours, 0, language))


def own_html(view: View, player: Player, runs: dict[str, Followed]) -> str:
    """Own numbers in every finished run."""
    ready = {name: each.result for name, each in runs.items() if each.result is not None}
    columns = [own_rows(view, player, run) for run in ready.values()]
    rows = [[cells[0][0], *(cell[1] for cell in cells)] for cells in zip(*columns, strict=True)]
    return table([class_words("own", view.language), *(column_name(view, name) for name in ready)], rows)


def own_rows(view: View, player: Player, run: Recorded) -> list[list[str]]:
    """Own numbers in one run: of the organisation in its first year, or of the boundary workers of this level."""
    language = view.language
    if player.role.organisation:
        year = run.organisations[
            (run.organisations["organisation"] == player.role.key) & (run.organisations["year"] == 1)
        ].iloc[0]
        kept = float(year["received_euro"] - year["paid_euro"])
        return [
            [class_words("kept", language), f"€ {format_number(kept, 0, language)}"],
            [class_words("load", language), f"{format_number(100 * float(year['load']), 0, language)}%"],
            [class_words("refusals", language), format_number(float(year["refusals"]), 0, language)],
            [class_words("solved", language), format_number(float(year["joint_solved"]), 0, language)],
        ]
    workers = run.boundary_workers
    mine = workers[workers["level"] == player.role.key]
    hours, energy = (
        (float(mine["hours_per_week"].sum()), float(mine["energy"].mean())) if len(mine) else (0.0, float("nan"))
    )
    return [
        [class_words("hours", language), format_number(hours, 0, language)],
        [class_words("energy", language), format_number(energy, 2, language)],
    ]
