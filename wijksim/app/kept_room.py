"""A room as it is kept in a file, and back."""

import logging
import time
from collections.abc import Mapping

from wijksim.app.class_events import answers_all
from wijksim.app.class_intake import cleaned
from wijksim.app.class_plan import MOST_ROUNDS, Game
from wijksim.app.class_steps import steps_of
from wijksim.app.room import LONGEST_NOTE, NOTES, Player, Room
from wijksim.io.class_rooms import KeptGame, KeptPlayer, KeptRoom

_log = logging.getLogger(__name__)


def kept_from(room: Room) -> KeptRoom:
    """A room as it is kept in a file."""
    with room.changed:
        players = [
            KeptPlayer(
                browser=each.browser,
                number=each.number,
                role=each.role.key,
                guesses=dict(each.guesses),
                second=dict(each.second),
                notes=dict(each.notes),
                sentence=each.sentence,
                choices={str(number): dict(answers) for number, answers in each.choices.items()},
                waits=each in room.waiting,
            )
            for each in (*room.players.values(), *room.waiting, *room.gone)
        ]
        return KeptRoom(
            code=room.code, teacher=room.teacher, made=room.made, step=room.step, door_open=room.door_open,
            origin=room.origin, dark=room.dark, sentence=room.sentence, seats_given=room.seats_given, players=players,
            game=KeptGame(
                case=room.game.case, rounds=room.game.rounds, n_roles=room.game.n_roles, language=room.game.language
            ),
        )  # fmt: skip


def room_from(kept: KeptRoom) -> Room | None:
    """A room from its file; None for one of another version of the lesson."""
    game = Game(kept.game.case, min(kept.game.rounds, MOST_ROUNDS), kept.game.n_roles, kept.game.language)
    roles = {role.key: role for role in game.roles}
    if kept.step >= len(steps_of(game)) or any(each.role not in roles for each in kept.players):
        _log.error("room %s is of another version and is left alone", kept.code)
        return None
    room = Room(kept.code, kept.teacher, game, kept.step, origin=kept.origin, made=min(kept.made, time.time()))
    room.sentence = cleaned(kept.sentence)
    room.door_open, room.seats_given, room.dark = kept.door_open, kept.seats_given, kept.dark
    for each in kept.players:
        role = roles[each.role]
        choices: dict[int, Mapping[str, int]] = {
            int(number): dict(answers)
            for number, answers in each.choices.items()
            if answers_all(room.asked(role, int(number)), answers)
        }
        notes = {kind: each.notes[kind][:LONGEST_NOTE] for kind in NOTES if kind in each.notes}
        player = Player(
            each.browser, each.number, role, each.guesses, each.second, notes, cleaned(each.sentence), choices
        )  # fmt: skip
        if each.browser:
            room.players[each.browser] = player
        elif each.waits:
            room.waiting.append(player)
        else:
            room.gone.append(player)
    return room
