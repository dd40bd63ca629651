"""Explore: levers and measures on the left, what comes of them on the right."""

from collections.abc import Callable
from html import escape
from typing import Any

import solara

from wijksim.app.address import MAX_PINS, Choice, shipped_scenario
from wijksim.app.address_parts import is_plain
from wijksim.app.differences import measure_text
from wijksim.app.engine import JobState
from wijksim.app.job_status import baseline_of, use_run
from wijksim.app.lever_rows import (
    as_json,
    as_typed,
    groups_of_levers,
    levers_for_measures,
    number_from_text,
    value_from_page,
)
from wijksim.app.parts import Levers, Measures, Pick
from wijksim.app.progress import Progress
from wijksim.app.results import Downloads, Plots, Stage, tiles_html
from wijksim.app.service import service
from wijksim.app.view import View, html, scenario_choices, title_of, use_view
from wijksim.io.scenario_files import shipped
from wijksim.scenario.problems import Refused, ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure
from wijksim.scenario.seed import LARGEST, seed_of_text
from wijksim.text.language import Language, format_number


@solara.component
def Explore():
    """The screen."""
    view = use_view()
    asked = view.address.choice
    last, show = solara.use_state(asked)
    at_once = asked != last and service().engine.cached(asked.scenario, asked.seed) is not None
    shown = asked if at_once else last
    # It stays what is shown, also when the cache forgets it or the settings change again.
    solara.use_effect(lambda: show(shown), [shown])
    status = use_run(shown, view.visitor)
    baseline = use_run(baseline_of(shown), view.visitor, show_progress=False)
    before = solara.use_ref(None)
    if status.result is not None:
        before.current = status.result, baseline.result
    html(escape(view.say("explore.title", title=title_of(asked, view.language))), "h1")
    with solara.Div(classes=["wj-explore"]):
        with solara.v.Html(tag="section", class_="wj-panel", attributes={"aria-label": view.say("explore.settings")}):
            Settings(asked)
        with solara.v.Html(tag="section", attributes={"aria-label": view.say("explore.results")}):
            old = before.current is not None and status.result is None
            note = view.say("explore.before") if old else ""
            Progress(status, asked, stale=asked != shown, start=lambda: show(asked), note=note)
            if before.current is not None:
                # The same parts with other numbers: to make them anew takes longer than the run itself.
                waits = baseline.busy and before.current[1] is None
                with solara.v.Html(
                    tag="div", class_="wj-before" if old else "", attributes={"aria-busy": "true" if waits else "false"}
                ):
                    Results(*before.current)
            elif not status.busy and status.refused is None and status.state is not JobState.FAILED:
                html(escape(view.say("explore.first")), "p")


@solara.component
def Results(recorded: Any, baseline: Any):
    """Tiles, replay, plots."""
    view = use_view()
    html(escape(view.say("explore.headline")), "h2")
    html(tiles_html(view, recorded, baseline))
    with solara.Div(classes=["wj-stage"]):
        with solara.v.Html(tag="section", class_="wj-card", attributes={"aria-label": view.say("explore.watch")}):
            html(escape(view.say("explore.watch")), "h2")
            Stage(recorded)
        with solara.v.Html(tag="section", class_="wj-card", attributes={"aria-label": view.say("explore.plots")}):
            html(escape(view.say("explore.plots")), "h2")
            with solara.Div(classes=["wj-plots"]):
                Plots(recorded, baseline)
                Plots(recorded, baseline, first="people", name="grafiek2")
            Downloads(recorded)


@solara.component
def Settings(choice: Choice):
    """Scenario, seed, levers and measures; every change goes into the address."""
    view = use_view()
    refused, refuse = solara.use_state("")
    start = shipped_scenario(choice.base)

    def vary(changes: dict[str, Any], **parts: Any) -> None:
        try:
            changed = choice.varied(changes, **parts)
        except ScenarioError as error:
            refuse(view.say("explore.refused", why="; ".join(problem_text(each) for each in error.problems[:3])))
            return
        refuse("")
        view.choose(changed)

    def change(sent: Any) -> None:
        try:
            name, value = value_from_page(sent.get("name"), sent.get("value"))
        except (ValueError, AttributeError):
            return
        vary({name: value})

    def reset(name: Any) -> None:
        if name in REGISTER:
            vary({name: start[name]})

    html(escape(view.say("explore.settings")), "h2")
    Choosing(choice, refuse)
    if refused:
        html(escape(refused), "p", ("wj-wrong",))
    Levers(
        groups=as_json(groups_of_levers(choice.scenario, start, view.language)),
        words=view.words("levers"),
        code=view.language,
        event_change=change,
        event_reset=reset,
    )
    TimeLine(choice, vary)


@solara.component
def Choosing(choice: Choice, refuse: Callable[[str], Any]):
    """Which scenario, which seed; back to the scenario, and pin. What is wrong with a seed is told by `refuse`."""
    view = use_view()
    start = shipped_scenario(choice.base)
    differences = choice.scenario.differences(start)

    def choose(sent: Any) -> None:
        name, value = sent.get("name"), str(sent.get("value"))
        if name == "scenario" and value in shipped():
            view.choose(Choice(value, shipped_scenario(value), choice.seed))
        elif name == "seed":
            choose_seed(value)

    def choose_seed(text: str) -> None:
        try:
            seed = seed_of_text(text)
        except Refused:
            refuse(view.say("explore.seed_refused", most=format_number(LARGEST, 0, view.language)))
            return
        refuse("")
        view.choose(Choice(choice.base, choice.scenario, seed))

    def press(name: Any) -> None:
        if name == "reset":
            view.choose(Choice(choice.base, start, choice.seed))
        elif name == "pin" and len(view.address.pins) < MAX_PINS:
            view.go(view.address.to(view.address.path, pins=(*view.address.pins, choice)))

    title = start.title[view.language] or choice.base
    state = (
        view.say("explore.changed", n=len(differences), title=title) if differences else view.say("explore.unchanged")
    )
    full = len(view.address.pins) >= MAX_PINS
    Pick(
        fields=[
            {
                "name": "scenario",
                "label": view.say("explore.scenario"),
                "value": choice.base,
                "choices": scenario_choices(view.language),
            },
            {"name": "seed", "label": view.say("explore.seed"), "value": str(choice.seed), "size": 5},
        ],
        buttons=[
            {"name": "reset", "label": view.say("explore.reset_all"), "disabled": not differences},
            {
                "name": "pin",
                "label": view.say("explore.pin"),
                "disabled": full or choice in view.address.pins,
            },
        ],
        event_choose=choose,
        event_press=press,
    )
    pinned = ""
    if view.address.pins:
        pinned = view.say("explore.pins_full") if full else view.say("explore.pinned", n=len(view.address.pins))
    html(f"{escape(state)} {escape(pinned)}", "p", ("wj-small",))


@solara.component
def TimeLine(choice: Choice, vary: Any):
    """Measures in time."""
    view = use_view()
    refused, refuse = solara.use_state("")
    language, measures = view.language, choice.scenario.measures

    def put(sent: Any, place: int) -> None:
        """A measure in this place: a new one at the end, or one that is changed."""
        try:
            measure = measure_from_page(sent, language)
            changed = (*measures[:place], measure, *measures[place + 1 :])
            choice.varied(measures=changed)
        except ScenarioError as error:
            refuse(view.say("explore.refused", why="; ".join(problem_text(each) for each in error.problems[:3])))
        except NoWeek:
            refuse(view.say("explore.refused", why=view.say("measures.no_week")))
        except (ValueError, KeyError, TypeError):
            refuse(view.say("explore.refused", why=view.say("measures.not_sent")))
        else:
            refuse("")
            vary({}, measures=changed)

    def change(sent: Any) -> None:
        place = sent.get("place") if isinstance(sent, dict) else None
        if isinstance(place, int) and 0 <= place < len(measures):
            put(sent, place)

    def remove(place: Any) -> None:
        if isinstance(place, int) and 0 <= place < len(measures):
            vary({}, measures=measures[:place] + measures[place + 1 :])

    Measures(
        rows=[_measure_row(each, view) for each in measures],
        levers=levers_for_measures(language),
        words=view.words("measures"),
        weeks=int(choice.scenario["horizon_weeks"]),
        refused=refused,
        next_name=view.say("measures.default_name", n=len(measures) + 1),
        event_add=lambda sent: put(sent, len(measures)),
        event_change=change,
        event_remove=remove,
    )


def _measure_row(measure: Measure, view: View) -> dict[str, Any]:
    when, what = measure_text(view, measure)
    shown = {"name": measure.name, "start": measure.start, "end": measure.end, "when": when, "what": what}
    # The form holds one setting; a measure of a file with several can be removed, not changed.
    only = next(iter(measure.set.items())) if len(measure.set) == 1 and is_plain(measure) else None
    if only is None or isinstance(only[1], tuple):
        return {**shown, "lever": "", "value": ""}
    return {**shown, "lever": only[0], "value": as_typed(REGISTER[only[0]], only[1], view.language)}


def measure_from_page(sent: Any, language: Language) -> Measure:
    """A measure as somebody fills it in; what is wrong with it is found by the scenario, but for weeks (`NoWeek`)."""
    name, parameter, text = str(sent["name"])[:60], REGISTER[sent["lever"]], str(sent["value"])
    value: Any = text
    if parameter.kind in ("int", "float"):
        value = value_from_page(parameter.name, number_from_text(parameter, text, language))[1]
    elif parameter.kind == "bool":
        value = {"true": True, "false": False}.get(text, text)
    end = str(sent["end"]).strip()
    return Measure(name, _week(str(sent["start"])), _week(end) if end else None, {parameter.name: value})


class NoWeek(ValueError):
    """What was typed as a week is no whole number."""


def _week(text: str) -> int:
    try:
        return int(text.strip())
    except ValueError:
        raise NoWeek(text) from None


def problem_text(problem: Any) -> str:
    """One problem of a scenario as a sentence."""
    return f"{problem.message} ({problem.allowed})" if problem.allowed else str(problem.message)
