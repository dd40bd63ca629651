"""What teacher, students and slides share: following a room, the runs of its rounds, and the table of what happened."""

import threading
from html import escape
from typing import Any

import solara

from wijksim.app.address import Choice
from wijksim.app.class_card import Secret
from wijksim.app.class_events import settled_for
from wijksim.app.class_game import (
    RoleResult,
    carried_on,
    choice_of,
    kept_in,
    mean_in,
    one_for_each,
    rounds_of,
    table_of,
    worker_hours,
)
from wijksim.app.class_roles import Role
from wijksim.app.class_rounds import Rounds
from wijksim.app.class_steps import Phase
from wijksim.app.class_words import role_name
from wijksim.app.job_status import JobStatus, use_run
from wijksim.app.recording import Recorded
from wijksim.app.room import Room
from wijksim.app.view import View, table
from wijksim.domain.vocabulary import Level
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

__all__ = ["role_name"]
SHOWN = ("collaboration", "weeks_to_help", "quality_of_life", "cost_total")
"""Outcomes that a class predicts and talks about."""
PLAYS = ("little", "much", "but_one", "only_one", "divided")
"""How the model plays the same rounds in the debrief: all least, all most, all most but one, only that one most; and
all most with one organisation for each task on the board."""

LAST_SHOWN = 2 * len(PLAYS) + 1
"""What is shown last in the debrief: after a guess and an answer for each play, what all this is called."""
_LEAST, _MOST = 0, 2
_OPTIONS = {
    "little": (_LEAST, _LEAST),
    "much": (_MOST, _MOST),
    "but_one": (_MOST, _LEAST),
    "only_one": (_LEAST, _MOST),
    "divided": (_MOST, _MOST),
}
"""Of a play: the option of all others, and of the one that is looked at."""


def use_room(room: Room | None) -> int:
    """Draw again when something changes in the room; its version."""
    version, see = solara.use_state(room.version if room else 0)

    def watch():
        if room is None:
            return None
        left = threading.Event()

        def look() -> None:
            seen = -1
            while not left.is_set():
                now = room.wait(seen, 1.0)
                if now != seen:
                    seen = now
                    see(now)

        threading.Thread(target=look, daemon=True).start()
        return left.set

    solara.use_effect(watch, [room])
    return version


def choice_of_round(room: Room, number: int) -> Choice:
    """What the class had decided after a round, as a scenario that has it from its start."""
    return choice_of([room.decided(each) for each in range(1, number + 1)], room.game)


def use_played(room: Room | None, visitor: str) -> JobStatus:
    """The run of all finished rounds of a room, one after the other."""
    decided = room.rounds_decided() if room else []
    played = rounds_of(room.origin, decided, room.game) if room and decided else None
    return use_rounds(played, visitor)


def use_rounds(rounds: Rounds | None, visitor: str) -> JobStatus:
    """The run of some rounds."""
    choice = Choice("baseline", rounds.scenarios[-1]) if rounds else None
    return use_run(choice, visitor, rounds, show_progress=False)


def use_today(room: Room | None, visitor: str) -> JobStatus:
    """The wijk of today, in which nobody decides anything and nothing happens."""
    return use_run(room.game.today if room else None, visitor, show_progress=False)


def use_secret(room: Room, role: Role, visitor: str) -> Secret:
    """What the card of a role tells: a year in which everybody puts in all, and one in which only it does not."""
    most = dict.fromkeys((each.key for each in room.game.roles), _MOST)
    everybody = use_rounds(table_of(most, game=room.game), visitor)
    options = {**most, role.key: _LEAST}
    others = use_rounds(table_of(options, game=room.game) if role.organisation else None, visitor)
    return Secret(everybody.result, others.result)


def lone_role(room: Room) -> Role:
    """The organisation of which the debrief asks what it would get alone: the first that somebody plays."""
    taken = {player.role.key for player in room.seats()}
    organisations = [role for role in room.game.roles if role.organisation]
    return next((role for role in organisations if role.key in taken), organisations[0])


def play_of(room: Room, name: str) -> Rounds:
    """How the model plays the rounds."""
    others, alone = _OPTIONS[name]
    game = room.game
    options = dict.fromkeys((role.key for role in game.roles), others)
    division = one_for_each(game) if name == "divided" else None
    return table_of({**options, lone_role(room).key: alone}, game.rounds, game=game, division=division)


def use_plays(room: Room, visitor: str) -> dict[str, JobStatus]:
    """Runs of what the model plays, as soon as the class is done."""
    done = room.phase in (Phase.SHIFT, Phase.DEBRIEF)
    little, much, but_one, only_one, divided = (play_of(room, name) if done else None for name in PLAYS)
    return {
        "little": use_rounds(little, visitor),
        "much": use_rounds(much, visitor),
        "but_one": use_rounds(but_one, visitor),
        "only_one": use_rounds(only_one, visitor),
        "divided": use_rounds(divided, visitor),
    }


def role_results(room: Room, number: int, played: Recorded, today: Recorded) -> list[tuple[RoleResult, float]]:
    """What each role that somebody plays did and got in a round, and the euro that it received."""
    holds = carried_on([room.decided(each) for each in range(1, number + 1)])
    taken = {player.role.key for player in room.seats()} | set(holds)
    found = []
    for role in room.game.roles:
        if role.key not in taken:
            continue
        settled = settled_for(room.origin, room.game, role, number)
        chosen = {name: option for name, option in holds.get(role.key, {}).items() if name not in settled}
        if role.organisation:
            (kept, received), (before, _) = (kept_in(run, role.key, number) for run in (played, today))
            found.append((RoleResult(role, chosen, kept, kept - before, None), received))
        else:
            hours = worker_hours(played, int(Level[role.key.upper()]), number)
            found.append((RoleResult(role, chosen, None, None, hours), 0.0))
    return found


def results_html(view: View, room: Room, played: JobStatus, today: JobStatus) -> str:
    """Outcomes of the wijk of today and of each round, side by side."""
    run, base = played.result, today.result
    if run is None or base is None:
        return f"<p role='status' aria-busy='true'>{words(view, 'counting')}</p>"
    done = room.finished_rounds()
    columns = [say("classroom.round", view.language, n=number) for number in range(1, done + 1)]
    head = [say("classroom.whole", view.language), say("classroom.today", view.language), *columns]
    rows = []
    for name in SHOWN:
        text = OUTCOME_TEXT[name]
        label = f"{text.label(view.language)} ({text.unit_label(view.language)})"
        values = [mean_in(base, name, done), *(mean_in(run, name, number) for number in range(1, done + 1))]
        rows.append([label, *(text.format(value, view.language) for value in values)])
    return table(head, rows)


def undecided_html(view: View, room: Room) -> str:
    """In which finished rounds nobody decided anything."""
    empty = [n for n in range(1, room.finished_rounds() + 1) if not room.decided(n)]
    lines = [
        f"{say('classroom.round', view.language, n=n)}. {say('classroom.nobody_decided', view.language)}" for n in empty
    ]
    return "".join(f"<p>{escape(each)}</p>" for each in lines)


def years(room: Room, language: Language) -> str:
    """How long the class plays, in words."""
    return say(f"classroom.years_{room.game.rounds}", language)


def join_link(room: Room, origin: str) -> str:
    """Where phones go, in the language of the class."""
    return f"{origin}/klas?kamer={room.code}{'&taal=en' if room.game.language == 'en' else ''}"


def phase_words(room: Room, language: Language) -> str:
    """What the class is doing now."""
    return say(f"classroom.phase_{room.phase}", language, n=room.round)


def words(view: View, name: str, **fields: Any) -> str:
    """Words of the class, safe in HTML."""
    return escape(say(f"classroom.{name}", view.language, **fields))
