"""What teacher and students share: following a room, the runs of its rounds, and the table of what happened."""

import threading
from html import escape
from typing import Any

import solara

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.class_roles import Role, scenario_of
from wijksim.app.job_status import JobStatus, use_run
from wijksim.app.plans import scenario_title
from wijksim.app.recording import Recorded
from wijksim.app.rooms import ROUNDS, Room
from wijksim.app.view import View, table
from wijksim.io.scenario_files import shipped
from wijksim.model.tables.record import years_of
from wijksim.observe.yearbook import YEAR
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.text.catalogue import say
from wijksim.text.language import Language
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


def role_name(role: Role, language: Language) -> str:
    """Name of a role."""
    if not role.organisation:
        return say(f"classroom.worker_{role.key}", language)
    spec = next(each for each in DEFAULT_ORGANISATIONS if each.key == role.key)
    return spec.name_nl if language == "nl" else spec.name_en


def choice_of_round(room: Room, number: int) -> Choice:
    """What the class decided in a round, as a scenario."""
    return Choice("baseline", scenario_of(room.decided(number)))


def use_rounds(room: Room | None, visitor: str) -> dict[str, JobStatus]:
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


def results_html(view: View, runs: dict[str, JobStatus]) -> str:
    """Outcomes of today, of each round and of the model, side by side."""
    ready: dict[str, Recorded] = {name: each.result for name, each in runs.items() if each.result is not None}
    head = [say("classroom.whole", view.language), *(column_name(view, name) for name in ready)]
    rows = []
    for name in SHOWN:
        text = OUTCOME_TEXT[name]
        label = f"{text.label(view.language)} ({text.unit_label(view.language)})"
        rows.append([label, *(text.format(run.summary[name], view.language) for run in ready.values())])
    waiting = f"<p role='status' aria-busy='true'>{escape(view.say('explore.waiting'))}</p>"
    return ("" if len(ready) == len(runs) else waiting) + table(head, rows)


def years_that_count(run: Recorded) -> tuple[int, ...]:
    """Years of which all weeks are among those of the outcomes of the whole wijk."""
    return tuple(
        year
        for year, weeks in years_of(run.weeks)
        if weeks.start >= run.summary_from and weeks.stop - weeks.start == YEAR
    )


def weeks_of(run: Recorded) -> dict[str, int]:
    """First and last week, first and last year of what a class is shown."""
    years = years_that_count(run)
    first, last = YEAR * (years[0] - 1), YEAR * years[-1] - 1
    return {"first": first, "last": last, "from_year": years[0], "to_year": years[-1]}


def weeks_html(view: View, runs: dict[str, JobStatus], *, own: bool) -> str:
    """Of which weeks the numbers are; with ``own`` also that the own ones are of the same weeks."""
    result = next((each.result for each in runs.values() if each.result is not None), None)
    return f"<p>{words(view, 'same_weeks' if own else 'weeks', **weeks_of(result))}</p>" if result else ""


def undecided_html(view: View, room: Room) -> str:
    """Which finished rounds show the neighbourhood of today because nobody decided anything."""
    empty = [n for n in range(1, room.finished_rounds() + 1) if not room.decided(n)]
    lines = [
        f"{say('classroom.round', view.language, n=n)}. {say('classroom.nobody_decided', view.language)}" for n in empty
    ]
    return "".join(f"<p>{escape(each)}</p>" for each in lines)


def column_name(view: View, name: str) -> str:
    """Head of a column: today, a round, or a scenario of the model."""
    if name == "today":
        return say("classroom.today", view.language)
    if name.startswith("round "):
        return say("classroom.round", view.language, n=name.removeprefix("round "))
    title = scenario_title(Choice(name, shipped_scenario(name)), view.language)
    return say("classroom.by_model", view.language, title=title)


def phase_words(room: Room, language: Language) -> str:
    """What the class is doing now."""
    return say(f"classroom.phase_{room.phase}", language, n=room.round)


def words(view: View, name: str, **fields: Any) -> str:
    """Words of the class, safe in HTML."""
    return escape(say(f"classroom.{name}", view.language, **fields))
