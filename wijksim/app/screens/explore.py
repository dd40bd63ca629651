"""Explore: levers and measures on the left, what comes of them on the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from typing import Any

import solara

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.address_parts import MAX_PLANS, is_plain
from wijksim.app.differences import measure_text
from wijksim.app.engine import JobState
from wijksim.app.history import History
from wijksim.app.job_status import JobStatus, use_pairs, use_run
from wijksim.app.lever_rows import (
    as_json,
    as_typed,
    groups_of_levers,
    number_from_text,
    settings_for_measures,
    value_from_page,
)
from wijksim.app.measure_parts_form import is_sent, parts_of, with_parts
from wijksim.app.numbers import PAIRS, numbers_html
from wijksim.app.parts import Levers, Measures, Pick, SavePart
from wijksim.app.plan_acts import saved, suggested_name
from wijksim.app.plans import (
    Unfit,
    choice_of,
    differs_from,
    measure_name,
    new_colour,
    opened_plan,
    title_here,
    title_of_plan,
    today_of,
    today_title,
)
from wijksim.app.progress import Progress
from wijksim.app.recording import Recorded
from wijksim.app.results import Downloads, Plots, Stage, tiles_html
from wijksim.app.service import service
from wijksim.app.view import View, html, scenario_choices, use_view
from wijksim.io.scenario_files import shipped
from wijksim.scenario.companions import set_for_nothing
from wijksim.scenario.measure_catalogue import CATALOGUE
from wijksim.scenario.measure_catalogue import title_of as catalogue_title
from wijksim.scenario.measures import read_measures
from wijksim.scenario.problems import Problems, Refused, ScenarioError
from wijksim.scenario.register import REGISTER, setting
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.scenario.seed import LARGEST, seed_of_text
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.levers import lever_name
from wijksim.text.problems import sentence_of


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
    today = today_of(view.address.to("verken", choice=shown))
    baseline = use_run(today, view.visitor, show_progress=False)
    other = shown.scenario != today.scenario
    # Numbers wait for the picture: who watches goes before who counts.
    pairs = use_pairs((today, shown) if other and status.result is not None else (), PAIRS, view.visitor)
    before = solara.use_ref(None)
    if status.result is not None:
        before.current = status.result, baseline.result
    old = before.current is not None and status.result is None
    so_far = status.so_far
    with solara.v.Html(tag="section", class_="wj-now", attributes={"aria-label": view.say("explore.bar")}):
        with solara.Div(classes=["wj-now-plan"]):
            html(escape(view.say("explore.title", title=title_here(view.address))), "h1")
            note = view.say("explore.before") if old else ""
            if so_far is not None:
                note = view.say("explore.so_far_before" if old else "explore.so_far", weeks=so_far.weeks)
            Progress(status, asked, stale=asked != shown, start=lambda: show(asked), note=note)
            SavePlan()
        if status.result is not None:
            html(numbers_html(view, status.result, pairs, today_title(view.address) if other else ""))
    with solara.Div(classes=["wj-explore"]):
        with solara.v.Html(tag="section", class_="wj-panel", attributes={"aria-label": view.say("explore.settings")}):
            Settings(asked)
        with solara.v.Html(tag="section", attributes={"aria-label": view.say("explore.results")}):
            Vain(asked)
            if before.current is not None or so_far is not None:
                _outcomes(so_far, baseline, before.current, old=old)
            elif not status.busy and status.refused is None and status.state is not JobState.FAILED:
                html(escape(view.say("explore.first")), "p")


def _outcomes(
    so_far: Recorded | None, baseline: JobStatus, before: tuple[Recorded, Recorded | None] | None, *, old: bool
) -> None:  # fmt: skip
    """What is to be seen of a run and of today; ``before`` is the last run that got over and its today."""
    # The same parts with other numbers: to make them anew takes longer than the run itself.
    last_shown, today_shown = before or (None, None)
    waits = baseline.busy and (today_shown is None or so_far is not None)
    with Part(old and so_far is None, waits):
        Watched(so_far or last_shown, baseline.result if so_far else today_shown)
    if last_shown is not None:
        with Part(old, waits):
            Results(last_shown, today_shown)


@solara.component
def SavePlan():
    """Save the settings as a plan, or in the plan that is open."""
    view = use_view()
    refused, refuse = solara.use_state("")
    address = view.address
    plan = opened_plan(address)

    def save(sent: Any) -> None:
        try:
            target = saved(address, sent)
        except Unfit as unfit:
            refuse(view.say(unfit.what, **unfit.numbers))
        except ScenarioError as error:
            refuse(view.say("plans.refused", why="; ".join(each.text(view.language) for each in error.problems[:3])))
        else:
            refuse("")
            view.go(target)

    note = view.say("plans.saved", n=len(address.plans)) if address.plans else ""
    full = len(address.plans) >= MAX_PLANS
    SavePart(
        words=view.words("plans"),
        name=suggested_name(address),
        colour=new_colour(address.plans),
        opened="" if plan is None else title_of_plan(plan, view.language),
        changed=plan is not None and differs_from(plan, address.choice),
        full=full,
        note=refused or (view.say("plans.full", n=MAX_PLANS) if full else note),
        event_save=save,
    )


@solara.component
def Vain(choice: Choice):
    """Settings that change nothing, said before somebody runs them."""
    view = use_view()
    sentences = vain_sentences(view, choice)
    if sentences:
        items = "".join(f"<li>{escape(each)}</li>" for each in sentences)
        html(f"<ul class='wj-vain' role='status'>{items}</ul>")


def vain_sentences(view: View, choice: Choice) -> list[str]:
    """A sentence for every lever that is set for nothing, with what it waits for."""
    joint = say("explain.and", view.language)
    return [
        view.say(
            "explore.set_for_nothing",
            lever=lever_name(name, view.language),
            others=joint.join(f"«{lever_name(each, view.language)}»" for each in others),
        )
        for name, others in set_for_nothing(choice.scenario)
    ]


def Part(old: bool, waits: bool) -> Any:
    """A part of the results, in grey while it is of the settings before; whether it still misses something."""
    busy = "true" if waits else "false"
    return solara.v.Html(tag="div", class_="wj-before" if old else "", attributes={"aria-busy": busy})


@solara.component
def Watched(recorded: Any, baseline: Any):
    """Network and line first, then what plays them."""
    view = use_view()
    with solara.v.Html(tag="section", attributes={"aria-label": view.say("explore.watch")}):
        Stage(recorded, lambda: Plots(recorded, baseline))


@solara.component
def Results(recorded: Any, baseline: Any):
    """The rest: numbers, another chart, files."""
    view = use_view()
    html(escape(view.say("explore.headline")), "h2")
    html(tiles_html(view, recorded, baseline))
    with solara.v.Html(tag="section", class_="wj-card", attributes={"aria-label": view.say("explore.plots")}):
        html(escape(view.say("explore.plots")), "h2")
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
            refuse(view.say("explore.refused", why=problems_text(error, view.language)))
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
    ).key("levers")
    TimeLine(choice, vary).key("time line")
    History()


@solara.component
def Choosing(choice: Choice, refuse: Callable[[str], Any]):
    """Which scenario, which seed; back to what they were. What is wrong with a seed is told by `refuse`."""
    view = use_view()
    start = shipped_scenario(choice.base)
    differences = choice.scenario.differences(start)
    plan = opened_plan(view.address)
    changed = differs_from(plan, choice) if plan is not None else bool(differences)

    def choose(sent: Any) -> None:
        name, value = sent.get("name"), str(sent.get("value"))
        if name == "scenario" and value in shipped():
            fresh = Choice(value, shipped_scenario(value), choice.seed)
            view.go(view.address.to(view.address.path, choice=fresh, opened=""))
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
            view.choose(choice_of(plan, choice) if plan is not None else Choice(choice.base, start, choice.seed))

    title = start.title[view.language] or choice.base
    state = (
        view.say("explore.changed", n=len(differences), title=title) if differences else view.say("explore.unchanged")
    )
    button = {"name": "reset", "label": view.say("explore.reset_all"), "disabled": not changed}
    Pick(fields=_fields_of_choosing(view, choice), buttons=[button], event_choose=choose, event_press=press)
    html(escape(state), "p", ("wj-small",))


def _fields_of_choosing(view: View, choice: Choice) -> list[dict[str, Any]]:
    return [
        {
            "name": "scenario",
            "label": view.say("explore.scenario"),
            "value": choice.base,
            "choices": scenario_choices(view.language),
        },
        {"name": "seed", "label": view.say("explore.seed"), "value": str(choice.seed), "size": 5},
    ]


@solara.component
def TimeLine(choice: Choice, vary: Any):
    """Measures in time."""
    view = use_view()
    refused, refuse = solara.use_state("")
    language, measures = view.language, choice.scenario.measures

    def put(sent: Any, place: int) -> None:
        """A measure in this place: a new one at the end, or one that is changed."""
        try:
            changed = _with_measure(choice, sent, place, language)
        except ScenarioError as error:
            refuse(view.say("explore.refused", why=problems_text(error, view.language)))
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
        rows=[_measure_row(each, choice.scenario, view) for each in measures],
        levers=settings_for_measures(choice.scenario.organisations, language),
        catalogue=[{"value": key, "label": catalogue_title(key, language)} for key in CATALOGUE],
        words=view.words("measures"),
        weeks=int(choice.scenario["horizon_weeks"]),
        refused=refused,
        next_name=view.say("measures.default_name", n=len(measures) + 1),
        event_add=lambda sent: put(sent, len(measures)),
        event_change=change,
        event_remove=remove,
    )


def _with_measure(choice: Choice, sent: Any, place: int, language: Language) -> tuple[Measure, ...]:
    """The measures of a choice with the one in this place as somebody fills it in."""
    measures = choice.scenario.measures
    others = (*measures[:place], *measures[place + 1 :])
    measure = measure_from_page(sent, language, others, measures[place] if place < len(measures) else None)
    changed = (*measures[:place], measure, *measures[place + 1 :])
    choice.varied(measures=changed)
    return changed


def _measure_row(measure: Measure, scenario: Scenario, view: View) -> dict[str, Any]:
    when, what = measure_text(view, measure)
    shown = {"name": measure.name, "start": measure.start, "begins": measure.begins, "end": measure.end,
             "when": when, "what": what}  # fmt: skip
    # The form has one setting, or the parts of a measure that is more than that.
    only = next(iter(measure.set.items())) if len(measure.set) == 1 and is_plain(measure) else None
    parameter = None if only is None else setting(only[0])
    if only is None or parameter is None:
        return {**shown, "lever": "", "value": "", "parts": parts_of(measure, scenario.organisations, view.language)}
    return {**shown, "parts": [], "lever": only[0], "value": as_typed(parameter, only[1], view.language)}


def measure_from_page(
    sent: Any, language: Language, others: Sequence[Measure] = (), old: Measure | None = None
) -> Measure:  # fmt: skip
    """A measure as somebody fills it in; what is wrong with it is found by the scenario, but for weeks (`NoWeek`).

    One of the catalogue comes with all that it is; of an ``old`` one with more than a setting its parts
    may be sent, and the rest stays.
    """
    end = str(sent["end"]).strip()
    start, until = _week(str(sent["start"])), _week(end) if end else None
    entry = sent.get("entry") or ""
    if entry:
        title = str(sent["name"])[:60] or catalogue_title(entry, language)
        problems = Problems()
        tree = {"from": entry, "name": measure_name(title, others), "start": start, "end": until}
        (measure,) = read_measures([tree], problems)
        problems.raise_if_any()
        return measure
    if old is not None and not sent["lever"]:
        kept, parts = replace(old, name=str(sent["name"])[:60] or old.name, start=start, end=until), sent.get("parts")
        if parts and not is_sent(parts):
            raise ValueError("no parts of a measure")
        return with_parts(kept, parts, language) if parts else kept
    name, parameter = str(sent["name"])[:60], setting(sent["lever"])
    if parameter is None:
        raise KeyError(sent["lever"])
    value: Any = sent["value"]
    if parameter.kind in ("int", "float"):
        value = number_from_text(parameter, str(value), language)
    elif parameter.kind == "bool":
        value = {"true": True, "false": False}.get(str(value), value)
    given = [{"name": name, "start": start, "end": until, "set": dict([value_from_page(parameter.name, value)])}]
    problems = Problems()
    (measure,) = read_measures(given, problems)
    problems.raise_if_any()
    return measure


class NoWeek(ValueError):
    """What was typed as a week is no whole number."""


def _week(text: str) -> int:
    try:
        return int(text.strip())
    except ValueError:
        raise NoWeek(text) from None


def problems_text(error: ScenarioError, language: Language) -> str:
    """What is wrong with a scenario, the first three problems in one line, without their places in a file."""
    return "; ".join(sentence_of((each.message, each.allowed, ""), language) for each in error.problems[:3])
