"""The student's page, made for a phone: a role card with own goals and numbers, a few choices, the result."""

from html import escape
from typing import Any

import pandas as pd
import solara

from wijksim.app.job_status import JobStatus
from wijksim.app.limits import residents_of
from wijksim.app.parts import JoinForm, Questions
from wijksim.app.recording import Recorded
from wijksim.app.rooms import NoSeat, Phase, Player, Room
from wijksim.app.screens.classroom import (
    SHOWN,
    column_name,
    phase_words,
    results_html,
    role_name,
    use_room,
    use_rounds,
    weeks_html,
    weeks_of,
    words,
    years_that_count,
)
from wijksim.app.screens.costs import payer_name
from wijksim.app.screens.predict import questions_about
from wijksim.app.service import service
from wijksim.app.view import View, html, table, use_view
from wijksim.app.visiting import address_here, browser_here
from wijksim.domain.vocabulary import Level
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.text.catalogue import say
from wijksim.text.language import format_number


@solara.component
def Student():
    """The screen: join, or play. A browser that has a seat in the room gets that seat back, however it comes."""
    view = use_view()
    browser = browser_here()
    room = service().rooms.find(view.address.room) if view.address.room else None
    version = use_room(room)
    player = room.players.get(browser) if room else None
    sat_in: Any = solara.use_ref("")
    if room is not None and player is not None:
        sat_in.current = room.code
    if not service().class_mode:
        html(words(view, "join_title"), "h1")
        html(words(view, "only_class"), "p")
    elif room is not None and player is not None:
        Play(room, player, version).key(f"seat {player.number}")
    elif room is not None:
        Join("seat_removed" if browser in room.removed else "")
    else:
        over = bool(sat_in.current) and sat_in.current == view.address.room
        Join("room_closed" if over else "no_room" if view.address.room else "")


@solara.component
def Join(message: str):
    """Type the code, or come by the QR code; a seat is dealt at once. ``told`` names what is to be said first."""
    view = use_view()
    complaint, complain = solara.use_state("")
    own = service().rooms.of(browser_here())

    def join(sent: Any) -> None:
        code = str(sent)[:8].strip().upper()
        found = service().rooms.join(code, browser_here(), address_here())
        complain(str(found) if isinstance(found, NoSeat) else "")
        if not isinstance(found, NoSeat):
            view.go(view.address.to("klas", room=code))

    html(words(view, "join_title"), "h1")
    if own is not None:
        target = escape(view.address.to("klas", room=own.code).text(), quote=True)
        html(f"<a class='wj-button' href='{target}'>{words(view, 'own_seat', code=own.code)}</a>", "p")
    html(words(view, "join_text"), "p")
    JoinForm(
        code=view.address.room,
        label=say("classroom.code", view.language),
        send=say("classroom.join", view.language),
        event_join=join,
    )
    if complaint or message:
        html(words(view, complaint or message), "p", ("wj-wrong",))


@solara.component
def Play(room: Room, player: Player, version: int):
    """What this player sees and does in this phase; drawn again with every ``version`` of the room."""
    view = use_view()
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
        number = room.round
        given = {name: str(each) for name, each in player.choices.get(number, {}).items()}
        Ask(questions_of(view, player), given, lambda sent: room.choose(player, number, choices_of(sent))).key(
            f"round {number}"
        )
    else:
        html(words(view, "talk" if room.phase is Phase.DEBRIEF else "wait"), "p")
    if room.finished_rounds() >= 1:
        tables = own_html(view, player, runs) + results_html(view, runs)
        html(f"<h2>{words(view, 'yours')}</h2>{weeks_html(view, runs, own=True)}{tables}")
    html(card_html(view, player, runs["today"].result))


@solara.component
def Ask(questions: list[dict[str, Any]], given: dict[str, str], send: Any):
    """Questions, with what was answered before."""
    view = use_view()
    filled = [{**each, "value": given.get(each["name"], "")} for each in questions]
    Questions(
        questions=filled,
        send=say("classroom.send", view.language),
        complaint=say("classroom.missing", view.language),
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
        if isinstance(each, str) and each.isascii() and each.isdigit() and len(each) < 3
    }


def questions_of(view: View, player: Player) -> list[dict[str, Any]]:
    """The questions of a role."""
    return [
        {
            "name": question.name,
            "label": say(f"classroom.q_{question.name}", view.language),
            "definition": "",
            "options": [
                {"value": str(number), "label": say(f"classroom.q_{question.name}_{number}", view.language)}
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
            [say("classroom.own", view.language), say("classroom.today", view.language)],
            rows,
            caption=say("classroom.own_numbers", view.language, **weeks_of(today)),
        )
    return f"<div class='wj-card'><h2>{words(view, 'card')}</h2><p>{goal}</p>{numbers}</div>"


def budget(view: View, player: Player, today: Recorded) -> str:
    """What this player has to spend: hours a week, and for an organisation the euro it receives in a year."""
    language = view.language
    if not player.role.organisation:
        return words(view, "budget_worker", hours=format_number(hours_and_energy(player, today)[0], 0, language))
    spec = next(each for each in today.scenario.organisations if each.key == player.role.key)
    hours = spec.hours_per_week * residents_of(today.scenario) / 10_000
    euro = format_number(float(own_years(player, today)["received_euro"].mean()), 0, language)
    return words(view, "budget_organisation", euro=euro, hours=format_number(hours, 0, language))


def own_html(view: View, player: Player, runs: dict[str, JobStatus]) -> str:
    """Own numbers in every finished run."""
    ready = {name: each.result for name, each in runs.items() if each.result is not None}
    columns = [own_rows(view, player, run) for run in ready.values()]
    rows = [[cells[0][0], *(cell[1] for cell in cells)] for cells in zip(*columns, strict=True)]
    return table([say("classroom.own", view.language), *(column_name(view, name) for name in ready)], rows)


def own_rows(view: View, player: Player, run: Recorded) -> list[list[str]]:
    """Own numbers in one run, of the same weeks as those of the whole wijk: of the organisation, or of the boundary
    workers of this level."""
    language = view.language
    if player.role.organisation:
        years = own_years(player, run)
        kept = float((years["received_euro"] - years["paid_euro"]).mean())
        return [
            [say("classroom.kept", language), f"€ {format_number(kept, 0, language)}"],
            [say("classroom.load", language), f"{format_number(100 * float(years['load'].mean()), 0, language)}%"],
            [say("classroom.refusals", language), format_number(float(years["refusals"].mean()), 0, language)],
            [say("classroom.solved", language), format_number(float(years["joint_solved"].mean()), 0, language)],
        ]
    hours, energy = hours_and_energy(player, run)
    return [
        [say("classroom.hours", language), format_number(hours, 0, language)],
        [say("classroom.energy", language), format_number(energy, 2, language)],
    ]


def own_years(player: Player, run: Recorded) -> pd.DataFrame:
    """Rows of the organisation of this player in the years that count."""
    rows = run.organisations
    return rows[(rows["organisation"] == player.role.key) & rows["year"].isin(years_that_count(run))]


def hours_and_energy(player: Player, run: Recorded) -> tuple[float, float]:
    """Boundary workers of the level of this player in the weeks that count: hours of all together, energy of one."""
    level = int(Level[player.role.key.upper()])
    weeks = [[person for person in people if person[1] == level] for people in run.people[run.summary_from :]]
    hours = [sum(person[3] for person in people) for people in weeks]
    energy = [person[4] for people in weeks for person in people]
    return sum(hours) / max(1, len(hours)), sum(energy) / len(energy) if energy else float("nan")
