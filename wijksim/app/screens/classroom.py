"""What teacher and students share: following a room, the runs of its rounds, and the table of what happened."""

import threading
from html import escape
from typing import Any

import solara

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.class_roles import Role, scenario_of
from wijksim.app.following import Followed, use_run
from wijksim.app.recording import Recorded
from wijksim.app.rooms import ROUNDS, Room
from wijksim.app.view import View, table, title_of
from wijksim.io.scenario_files import shipped
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.text.app_class import class_words
from wijksim.text.outcomes import OUTCOME_TEXT

SHOWN = ("collaboration", "weeks_to_help", "quality_of_life", "cost_total")
"""Outcomes that a class predicts and talks about."""
MODELS = ("linked_boundary_workers", "area_funding")
"""Scenarios in which the model plays the same case."""


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


def role_name(role: Role, language: str) -> str:
    """Name of a role."""
    if not role.organisation:
        return class_words(f"worker_{role.key}", language)
    spec = next(each for each in DEFAULT_ORGANISATIONS if each.key == role.key)
    return spec.name_nl if language == "nl" else spec.name_en


def choice_of_round(room: Room, number: int) -> Choice:
    """What the class decided in a round, as a scenario."""
    decided = [(each.role, each.choices[number]) for each in room.seats() if number in each.choices]
    return Choice("baseline", scenario_of(decided))


def use_rounds(room: Room | None, visitor: str) -> dict[str, Followed]:
    """Runs of today, of the finished rounds and, when the class is done, of the model's own scenarios."""
    done = room.finished_rounds() if room else 0
    today = use_run(Choice("baseline", shipped_scenario("baseline")) if room else None, visitor)
    rounds = [
        use_run(choice_of_round(room, 1) if room and done >= 1 else None, visitor),
        use_run(choice_of_round(room, 2) if room and done >= 2 else None, visitor),
        use_run(choice_of_round(room, 3) if room and done >= 3 else None, visitor),
    ]
    first, second = (name if name in shipped() else "baseline" for name in MODELS)
    models = {
        first: use_run(Choice(first, shipped_scenario(first)) if done >= ROUNDS else None, visitor),
        second: use_run(Choice(second, shipped_scenario(second)) if done >= ROUNDS else None, visitor),
    }
    found = {"today": today} | {f"round {n + 1}": each for n, each in enumerate(rounds) if n < done}
    return found | {name: each for name, each in models.items() if done >= ROUNDS}


def results_html(view: View, runs: dict[str, Followed]) -> str:
    """Outcomes of today, of each round and of the model, side by side."""
    ready: dict[str, Recorded] = {name: each.result for name, each in runs.items() if each.result is not None}
    head = [class_words("whole", view.language), *(column_name(view, name) for name in ready)]
    rows = []
    for name in SHOWN:
        text = OUTCOME_TEXT[name]
        label = f"{text.label(view.language)} ({text.unit_label(view.language)})"
        rows.append([label, *(text.format(run.summary[name], view.language) for run in ready.values())])
    waiting = "" if len(ready) == len(runs) else f"<p role='status'>{escape(view.say('explore.waiting'))}</p>"
    return waiting + table(head, rows)


def undecided_html(view: View, room: Room) -> str:
    """Which finished rounds show the neighbourhood of today because nobody decided anything."""
    empty = [n for n in range(1, room.finished_rounds() + 1) if not any(n in each.choices for each in room.seats())]
    told = [
        f"{class_words('round', view.language, n=n)}. {class_words('nobody_decided', view.language)}" for n in empty
    ]
    return "".join(f"<p>{escape(each)}</p>" for each in told)


def column_name(view: View, name: str) -> str:
    """Head of a column: today, a round, or a scenario of the model."""
    if name == "today":
        return class_words("today", view.language)
    if name.startswith("round "):
        return class_words("round", view.language, n=name.removeprefix("round "))
    title = title_of(Choice(name, shipped_scenario(name)), view.language)
    return class_words("by_model", view.language, title=title)


def phase_words(room: Room, language: str) -> str:
    """What the class is doing now."""
    return class_words(f"phase_{room.phase}", language, n=room.round)


def words(view: View, name: str, **fields: Any) -> str:
    """Words of the class, safe in HTML."""
    return escape(class_words(name, view.language, **fields))
