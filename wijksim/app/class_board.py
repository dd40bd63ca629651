"""The board of tasks: who takes what by what the class says so far, and who did and does it in the model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from wijksim.app.class_roles import Role
from wijksim.app.class_words import short_name, task_name
from wijksim.app.recording import Recorded
from wijksim.app.room import Room
from wijksim.execution.division import Division
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.mechanisms.tasks import chance_of_one
from wijksim.observe.meeting_places import QUARTER
from wijksim.text.catalogue import say
from wijksim.text.language import Language

QUARTERS = ROUND_WEEKS // QUARTER
"""Of a round."""
OFTEN = 0.25
"""Share of the cases from which nobody, or more than one, is what is told of a task."""
NAMED = 1
"""Organisations that are named in a cell of a slide; of more only the number is told."""
ASKED, ABLE = 3, 3
"""Questions that a boundary worker gets at once, and organisations that one of them names."""
SEEN = 0.1
"""Share of the cases from which an organisation is said to do a task, and a change to be one."""


@dataclass(frozen=True)
class Doers:
    """Who does a task at some moment: share of the cases, 0-1, by organisation, the largest first."""

    shares: Mapping[str, float]
    agreed: float
    """Share of the cases in which a division that people made here holds, so that exactly one does it."""

    @property
    def state(self) -> str:
        """``gap`` where often nobody does it, ``double`` where often more than one does, else ``one``. Where nothing is
        agreed, everybody takes it up by an own chance."""
        one, nobody = chance_of_one(np.array(list(self.shares.values())))
        gap, double = ((1.0 - self.agreed) * each for each in (nobody, 1.0 - one - nobody))
        if max(gap, double) < OFTEN:
            return "one"
        return "gap" if gap >= double else "double"


def doers(run: Recorded, task: str, rounds_over: int) -> Doers:
    """Who did a task in a run after so many rounds.

    Shares count a division that people made here where it holds, and own claims where it does not.
    """
    table = run.tasks_by_quarter
    rows = table[(table["task"] == task) & (table["quarter"] == QUARTERS * rounds_over)]
    shares = dict(zip(rows["organisation"].astype(str), rows["claim"].astype(float), strict=True))
    in_order = {key: shares[key] for key in sorted(shares, key=lambda key: (-shares[key], key))}
    return Doers(in_order, float(rows["agreed"].iloc[0]))


def said_state(division: Division, task: str) -> str:
    """What the class makes of a task so far: ``none`` said anything, ``gap``, ``one``, ``double``, or ``shared``."""
    if task not in division.tasks:
        return "none"
    n = len(division.takers(task))
    return "gap" if n == 0 else "one" if n == 1 else "shared" if division.together else "double"


def board_html(room: Room, language: Language) -> str:
    """The board while the class decides: each task with who takes it, gaps and overlaps marked."""
    division = room.game.division(room.decided(room.round))
    names = short_names(room.game.roles, language)
    rows = "".join(
        f"<tr><th scope='row'>{escape(task_name(task, language))}</th>"
        f"<td>{escape(', '.join(names[key] for key in division.takers(task)))}</td>"
        f"<td>{mark_html(said_state(division, task), language)}</td></tr>"
        for task in room.game.board
    )
    return _table(("task", "takes", "so_far"), rows, language)


def questions_at_the_board(room: Room, role: Role, language: Language) -> list[str]:
    """What a boundary worker asks others, by what is on the board so far: of tasks that are left first, then of tasks
    that several take, then of those about which nobody said anything. Nothing for an organisation: it decides."""
    if role.organisation:
        return []
    game = room.game
    division, names = game.division(room.decided(room.round)), short_names(game.roles, language)
    asked = []
    for state in ("gap", "double", "none"):
        for task in (each for each in game.board if said_state(division, each) == state):
            pay = game.pay[task]
            able = sorted((key for key in pay if key in names), key=lambda key: -pay[key])
            who = ", ".join(names[key] for key in (division.takers(task) if state == "double" else able[:ABLE]))
            about = say(f"classroom.at_board_{state}", language, task=task_name(task, language), who=who)
            asked.append(f"{about} {say(f'classroom.at_board_{state}_{role.key}', language)}")
    return asked[:ASKED] or [say("classroom.at_board_done", language)]


def before_and_after_html(room: Room, played: Recorded, today: Recorded, number: int, language: Language) -> str:
    """Each task on the board: who did it before the round, what the class said, and who does it at its end."""
    division = room.game.division(room.decided(number))
    names = short_names(room.game.roles, language)
    rows = []
    for task in room.game.board:
        said = _first(list(map(names.get, division.takers(task))), language)
        seen = (doers(_before(played, today, number), task, number - 1), doers(played, task, number))
        before, after = (_doers_html(each, names, language) for each in seen)
        rows.append(
            f"<tr><th scope='row'>{escape(task_name(task, language))}</th><td>{before}</td>"
            f"<td>{escape(said)} {mark_html(said_state(division, task), language)}</td><td>{after}</td></tr>"
        )
    return _table(("task", "before", "board", "after"), "".join(rows), language)


def _before(played: Recorded, today: Recorded, number: int) -> Recorded:
    """The run in which one sees how a round began: what a class says before the first is in force at once."""
    return played if number > 1 else today


def moved_most(played: Recorded, today: Recorded, number: int, roles: Sequence[Role], language: Language) -> str:
    """The task that changed hands most in a round, in a sentence."""
    names = short_names(roles, language)
    before = _claims(_before(played, today, number).tasks_by_quarter, QUARTERS * (number - 1))
    after = _claims(played.tasks_by_quarter, QUARTERS * number)
    task, key = max(after, key=lambda each: abs(after[each] - before[each]))
    if abs(after[task, key] - before[task, key]) < SEEN:
        return say("class_slide.work_stays", language)
    then, now = (f"{100 * each[task, key]:.0f}" for each in (before, after))
    return say("class_slide.work_moved", language, task=task_name(task, language), who=names.get(key, key),
               then=then, now=now)  # fmt: skip


def short_names(roles: Sequence[Role], language: Language) -> dict[str, str]:
    """Names of organisations where there is little room, by key."""
    return {role.key: short_name(role, language) for role in roles}


def mark_html(state: str, language: Language) -> str:
    """A state as a word in a frame; never by colour alone."""
    return f"<span class='wj-mark {state}'>{escape(say(f'class_slide.board_{state}', language))}</span>"


def _claims(table: pd.DataFrame, quarter: int) -> dict[tuple[str, str], float]:
    """Share of the cases by task and organisation."""
    rows = table[table["quarter"] == quarter]
    names = zip(rows["task"].astype(str), rows["organisation"].astype(str), strict=True)
    return dict(zip(names, rows["claim"].astype(float).tolist(), strict=True))


def _doers_html(found: Doers, names: Mapping[str, str], language: Language) -> str:
    shown = [(key, share) for key, share in found.shares.items() if share >= SEEN]
    told = _first([f"{names.get(key, key)}\N{NO-BREAK SPACE}{100 * share:.0f}" for key, share in shown], language)
    return f"{escape(told)} {mark_html(found.state, language)}"


def _first(told: Sequence[str | None], language: Language) -> str:
    """The first of many, and how many more."""
    more = len(told) - NAMED
    return " ".join(
        [*filter(None, told[:NAMED]), *([say("class_slide.and_more", language, n=more)] if more > 0 else [])]
    )


def _table(heads: Sequence[str], rows: str, language: Language) -> str:
    head = "".join(f"<th scope='col'>{escape(say(f'class_slide.board_head_{name}', language))}</th>" for name in heads)
    return f"<table class='wj-board'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
