"""The steps of a lesson: phase and round, one after the other."""

from enum import StrEnum
from functools import cache

from wijksim.app.class_plan import WHOLE, Game


class Phase(StrEnum):
    """What a class is doing."""

    LOBBY = "lobby"
    PREDICT = "predict"
    WRITE = "write"
    """The class writes the sentence on its form."""
    CHOOSE = "choose"
    RESULT = "result"
    WORK = "work"
    """Who does what, before and after the class divided it anew."""
    READ = "read"
    """How every role read the sentence of the class, and what came of it."""
    GAINED = "gained"
    """Who put in, who gained."""
    EVENT = "event"
    """What happens between two rounds."""
    AGAIN = "again"
    """A second prediction, before the last round."""
    SHIFT = "shift"
    """The first prediction beside the second, and what came."""
    DEBRIEF = "debrief"


PREDICTING = (Phase.PREDICT, Phase.AGAIN)
ANSWERING = (*PREDICTING, Phase.WRITE, Phase.CHOOSE)
"""In which something is asked of every phone."""
BEFORE_A_RESULT = (Phase.LOBBY, Phase.PREDICT, Phase.WRITE, Phase.CHOOSE)
"""In which the round that is named is still to be played."""


def steps_of(game: Game) -> tuple[tuple[Phase, int], ...]:
    """The lesson of a game.

    >>> [phase.value for phase, _ in steps_of(Game(rounds=1))]
    ['lobby', 'predict', 'choose', 'result', 'work', 'gained', 'shift', 'debrief']
    """
    return _steps(game.rounds, game.intake_round, game.board_round)


@cache
def _steps(rounds: int, intake_round: int, board_round: int) -> tuple[tuple[Phase, int], ...]:
    steps = [(Phase.LOBBY, 1), (Phase.PREDICT, 1)]
    for number in range(1, rounds + 1):
        steps += [(Phase.WRITE, number)] if number == intake_round else []
        steps += [(Phase.CHOOSE, number), (Phase.RESULT, number)]
        steps += [(Phase.READ, number)] if number == intake_round else []
        steps += [(Phase.WORK, number)] if number == board_round else []
        steps.append((Phase.GAINED, number))
        if number < rounds:
            steps.append((Phase.EVENT, number))
        if number == rounds - 1:
            steps.append((Phase.AGAIN, number))
    return (*steps, (Phase.SHIFT, rounds), (Phase.DEBRIEF, rounds))


STEPS: tuple[tuple[Phase, int], ...] = steps_of(WHOLE)
"""The lesson of the whole game."""
