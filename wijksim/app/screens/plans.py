"""Plans: the list of what was saved, each with its measures on a time line; a file of them, and the report."""

import json
from html import escape
from typing import Any

import solara

from wijksim.app.address import Address
from wijksim.app.address_parts import MAX_PLANS
from wijksim.app.differences import measure_settings, measure_title
from wijksim.app.downloads import plans_file
from wijksim.app.history import History
from wijksim.app.parts import OpenFile, Pick, PlanList
from wijksim.app.plan_acts import acted, with_file, with_shipped
from wijksim.app.plans import Placed, Unfit, placed
from wijksim.app.reporting import Reporting
from wijksim.app.results import Download
from wijksim.app.view import View, html, use_view
from wijksim.io.policy_files import load_plans, shipped_plans
from wijksim.scenario.measure_catalogue import CATALOGUE, title_of
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Measure
from wijksim.text.council import money

MOST_PROBLEMS = 20


@solara.component
def Plans():
    """The screen."""
    view = use_view()
    refused, refuse = solara.use_state("")
    address, language = view.address, view.language

    def act(sent: Any) -> None:
        try:
            target = acted(address, sent)
        except Unfit as unfit:
            refuse(view.say(unfit.what, **unfit.numbers))
        except ScenarioError as error:
            refuse(view.say("plans.refused", why="; ".join(each.text(language) for each in error.problems[:3])))
        else:
            refuse("")
            view.go(target)

    html(escape(view.say("plans.title")), "h1")
    html(f"<p class='wj-lead'>{escape(view.say('plans.lead'))}</p><p>{escape(view.say('plans.wijk'))}</p>")
    if refused:
        html(f"<p class='wj-wrong' role='alert'>{escape(refused)}</p>")
    html(escape(view.say("plans.list")), "h2")
    if address.plans:
        PlanList(
            plans=json.dumps([plan_row(view, each) for each in placed(address)]),
            words=view.words("plans"),
            catalogue=[{"value": key, "label": title_of(key, language)} for key in CATALOGUE],
            weeks=int(address.choice.scenario["horizon_weeks"]),
            may_add=len(address.plans) < MAX_PLANS,
            event_act=act,
        ).key("list")  # stays itself, with what is being filled in, when a line above it comes or goes
    else:
        html(escape(view.say("plans.empty")), "p")
    History()
    html(f"<h2>{escape(view.say('plans.file'))}</h2><p>{escape(view.say('plans.open_text'))}</p>")
    Files()
    if address.plans:
        Reporting()


@solara.component
def Files():
    """Shipped plans as examples, the plans as a file, and a file of plans."""
    view = use_view()
    problems, tell = solara.use_state([])

    def take(sent: Any) -> None:
        try:
            view.go(with_shipped(view.address, sent.get("value") if isinstance(sent, dict) else None))
        except Unfit as unfit:
            tell([view.say(unfit.what, **unfit.numbers)])

    def opened(sent: Any) -> None:
        found = plans_or_problems(view, sent.get("text") if isinstance(sent, dict) else None)
        if isinstance(found, Address):
            tell([])
            view.go(found)
        else:
            tell(found)

    examples = [
        {"value": plan.name, "label": plan.title[view.language]}
        for name in shipped_plans()
        for plan in load_plans(name)
        if plan.name == name
    ]
    field = {"name": "example", "label": view.say("plans.example"), "value": "",
             "choices": [{"value": "", "label": "–"}, *examples]}  # fmt: skip
    with solara.Div(classes=["wj-tools"]):
        Pick(fields=[field] if len(view.address.plans) < MAX_PLANS else [], event_choose=take).key(
            f"examples {len(view.address.plans)}"
        )
        if view.address.plans:
            Download(view.say("plans.download"), lambda: plans_file(view.address.plans))
        OpenFile(words=view.words("plans"), problems=problems, event_file=opened)


def plans_or_problems(view: View, text: object) -> Address | list[str]:
    """The list of plans with those of a file, or what is wrong with the file, in the language of the page."""
    try:
        return with_file(view.address.to("plannen"), text)
    except Unfit as unfit:
        return [view.say(unfit.what, **unfit.numbers)]
    except ScenarioError as error:
        return [each.text(view.language) for each in error.problems[:MOST_PROBLEMS]]


def plan_row(view: View, each: Placed) -> dict[str, Any]:
    """One plan as the list shows it."""
    plan, address = each.plan, view.address
    opening = None
    if each.choice is not None:
        opening = address.to("verken", choice=each.choice, opened=plan.name, week=None, shown={}).text()
    return {
        "name": plan.name,
        "letter": each.letter,
        "title": each.title,
        "sentence": plan.sentence[view.language],
        "colour": each.colour,
        "today": plan.reference,
        "open": plan.name == address.opened,
        "href": opening,
        "problem": view.say("plans.unfit", why="; ".join(found.text(view.language) for found in each.problems[:3]))
        if each.problems
        else "",
        "cost": cost_text(view, each),
        "measures": [measure_row(view, each, measure) for measure in plan.measures],
    }


def cost_text(view: View, each: Placed) -> str:
    """What the measures of a plan cost together; empty where none has a price of its own."""
    once, yearly = each.plan.once_euro, each.plan.euro_per_year
    if not once and not yearly:
        return ""
    return view.say("plans.cost", once=money(once, view.language), yearly=money(yearly, view.language))


def measure_row(view: View, each: Placed, measure: Measure) -> dict[str, Any]:
    """One measure on the time line of its plan."""
    own = measure.name == each.plan.name
    return {
        "name": measure.name,
        "title": view.say("plans.settings") if own else measure_title(measure, view.language),
        "start": measure.start,
        "begins": measure.begins,
        "end": measure.end,
        "waits": measure.waits,
        "when": when_text(view, measure),
        "what": measure_settings(view, measure),
    }


def when_text(view: View, measure: Measure) -> str:
    """When a measure is in force, in years and weeks."""
    if measure.when is not None:
        return view.say("plans.waits")
    if measure.end is None:
        return view.say("plans.from_on", start_week=measure.begins)
    return view.say("plans.from_to", start_week=measure.begins, end_week=measure.end)
