"""Compare: up to eight plans over the same pairs of runs: what each does, what comes of it, and two of them played."""

from html import escape
from typing import Any

import solara

from wijksim.app.address import Choice
from wijksim.app.animation import animation
from wijksim.app.charts import INK, as_json, line, mean_line, with_marks
from wijksim.app.choosing import Choosing
from wijksim.app.differences import difference_rows
from wijksim.app.drawn_from import of_pairs
from wijksim.app.job_status import Pairs, use_pairs, use_run
from wijksim.app.many_pairs import bands_of, outcomes_html
from wijksim.app.observed_marks import here, marks_of
from wijksim.app.parts import Chart, Pick, Replay
from wijksim.app.plans import COLOURS, LETTERS, Placed, placed, title_here, world_of
from wijksim.app.progress import Progress, failures_text, refusal_text
from wijksim.app.reporting import Reporting
from wijksim.app.view import View, html, letter_html, table, use_view
from wijksim.scenario.policy import Plan, today
from wijksim.text.outcomes import OUTCOME_TEXT

FIRST_PAIRS = 10
"""Pairs that are computed in the background as soon as somebody compares."""
PAIRS = 25
"""Pairs that a visitor may ask for; with eight plans two hundred runs."""
NOTHING = "–"
"""What a setting is where today has none, such as a measure."""
LEAST_FOR_A_BAND, MOST_WITH_BANDS = 5, 3
"""Runs behind a band, and lines with one: more of them hide each other."""


@solara.component
def Compare():
    """The screen."""
    view = use_view()
    plans = compared(view)
    unfit = [each for each in plans if each.choice is None]
    fit = tuple(each for each in plans if each.choice is not None)
    html(escape(view.say("compare.title")), "h1")
    html(escape(view.say("compare.lead")), "p", ("wj-lead",))
    html(legend_html(view, plans))
    for each in unfit:
        why = "; ".join(found.text(view.language) for found in each.problems[:3])
        html(f"<p class='wj-wrong'>{escape(each.name)}: {escape(view.say('plans.unfit', why=why))}</p>")
    if len(fit) < 2:
        html(escape(view.say("compare.empty")), "p")
        return
    html(f"<h2>{escape(view.say('compare.settings'))}</h2>{settings_html(view, fit)}")
    Side(fit)
    if view.address.plans:
        Reporting()


def compared(view: View) -> tuple[Placed, ...]:
    """What is compared: the saved plans, today first; or else today and what the address holds."""
    found = placed(view.address)
    if found:
        return tuple(sorted(found, key=lambda each: not each.plan.reference))
    choice, base, plan = view.address.choice, world_of(view.address.choice), today()
    first = Placed(LETTERS[0], plan.title[view.language], plan.colour, plan, base)
    if choice.scenario == base.scenario:
        return (first,)
    return first, Placed(LETTERS[1], title_here(view.address), COLOURS[0], Plan("here"), choice)


def choices_of(plans: tuple[Placed, ...]) -> tuple[Choice, ...]:
    """What a run of each plan needs."""
    return tuple(each.choice for each in plans if each.choice is not None)


def legend_html(view: View, plans: tuple[Placed, ...]) -> str:
    """The plans with letter and colour; where they are changed."""
    items = "".join(f"<li>{letter_html(each.letter, each.colour)} {escape(each.title)}</li>" for each in plans)
    link = escape(view.address.to("plannen", week=None, shown={}).text(), quote=True)
    change = f"<a href='{link}'>{escape(view.say('compare.change'))}</a>"
    return f"<ul class='wj-chips'>{items}</ul><p>{change}</p>"


def settings_html(view: View, plans: tuple[Placed, ...]) -> str:
    """What each plan does differently from today, a row for each: no column is ever cut off."""
    first, *others = choices_of(plans)
    rows = []
    for each, choice in zip(plans[1:], others, strict=True):
        found = difference_rows(view, [first.scenario, choice.scenario])
        words = "; ".join(f"{name}: {now}" if was == NOTHING else f"{name}: {was} → {now}" for name, was, now in found)
        rows.append([each.name, words or view.say("compare.no_settings")])
    caption = view.say("compare.from", name=plans[0].name)
    return table([view.say("compare.plan"), view.say("compare.setting")], rows, caption=caption, text=(0,))


@solara.component
def Side(plans: tuple[Placed, ...]):
    """Outcomes over paired runs, a chart, and two replays."""
    view = use_view()
    chosen = choices_of(plans)
    asked, ask = solara.use_state(FIRST_PAIRS)
    pairs = use_pairs(chosen, asked, view.visitor)
    html(escape(view.say("compare.outcomes")), "h2")
    Many(pairs, asked, ask)
    html(outcomes_html(view, plans, pairs))
    if view.address.plans:
        Choosing()
    html(escape(view.say("compare.chart")), "h2")
    with solara.Div(classes=["wj-card"]):
        TimeSeries(plans, pairs)
    html(escape(view.say("compare.replay")), "h2")
    Played(plans)


@solara.component
def Many(pairs: Pairs, asked: int, ask: Any):
    """How far the paired runs are; more of them, or no more."""
    view = use_view()
    busy = not pairs.over
    wanting = asked < PAIRS or pairs.failed > 0 or pairs.refused is not None

    def press(_: Any) -> None:
        if asked == PAIRS and not busy:
            pairs.again()
        else:
            ask(0 if busy else PAIRS)

    if pairs.refused is not None:
        html(escape(refusal_text(view, pairs.refused)), "p")
    if pairs.asked:
        state = view.say("compare.many_text" if pairs.over else "compare.counting", n=pairs.ready, all=pairs.asked)
        html(f"<p role='status'>{escape(f'{state} {failures_text(view, pairs)}'.strip())}</p>")
    label = view.say("compare.stop_many") if busy else view.say("compare.start_many", n=PAIRS)
    Pick(buttons=[{"name": "many", "label": label, "disabled": not (busy or wanting)}], event_press=press)


@solara.component
def TimeSeries(plans: tuple[Placed, ...], pairs: Pairs):
    """One outcome over time: the mean of the paired runs, a line for each plan."""
    view = use_view()
    opened = view.address.shown.get("uitkomst", "")
    outcome, choose = solara.use_state(opened if opened in OUTCOME_TEXT else "collaboration")
    text = OUTCOME_TEXT[outcome]
    options = [{"value": name, "label": each.label(view.language)} for name, each in OUTCOME_TEXT.items()]

    def pick(sent: Any) -> None:
        if isinstance(sent, dict) and sent.get("value") in OUTCOME_TEXT:
            choose(str(sent["value"]))
            view.note("uitkomst", str(sent["value"]))

    field = {"name": "outcome", "label": view.say("compare.outcome"), "value": outcome, "choices": options}
    with solara.Div():
        Pick(fields=[field], event_choose=pick)
        if not pairs.ready:
            html(escape(view.say("compare.counting", n=0, all=pairs.asked)), "p")
            return
        lines, bands = _lines_and_bands(plans, pairs, outcome)
        today = plans[0].choice
        observed = here(view.address.observed, today.scenario) if today is not None else ()
        marks = marks_of(observed, outcome, view.language, weeks=len(lines[0]["values"]), colour=INK)
        parts = [text.definition(view.language), view.say("compare.mean_of", n=pairs.ready)]
        Chart(
            drawing=as_json(lines, len(lines[0]["values"]), axis=view.say("chart.time"),
                            decimals=max(1, text.decimals), bands=bands, marks=marks),
            title=text.label(view.language),
            unit=text.unit_label(view.language),
            file=f"wijksim-{outcome}",
            finding=with_marks(" ".join([*parts, f"{view.say('compare.band')}."] if bands else parts), marks,
                               view.language),
            words=view.words("chart"),
            about=of_pairs(view, pairs.ready),
            code=view.language,
            big=view.address.big,
        )  # fmt: skip


def _lines_and_bands(
    plans: tuple[Placed, ...], pairs: Pairs, outcome: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:  # fmt: skip
    """A line for each plan in its colour, and bands where there are runs enough and plans few enough."""
    with_bands = pairs.ready >= LEAST_FOR_A_BAND and len(plans) <= MOST_WITH_BANDS
    bands = bands_of(pairs, outcome) if with_bands else []
    lines = [
        {**line(each.name, mean_line(pairs.outputs[place], outcome), place), "colour": each.colour}
        for place, each in enumerate(plans)
    ]
    return lines, [{**band, "colour": each.colour} for band, each in zip(bands, plans, strict=False)]


@solara.component
def Played(plans: tuple[Placed, ...]):
    """Two plans of the visitor's choice, week by week with the same luck."""
    view = use_view()
    sides, choose = solara.use_state((0, len(plans) - 1))
    places = tuple(min(side, len(plans) - 1) for side in sides)
    chosen = choices_of(plans)
    statuses = [use_run(chosen[places[0]], view.visitor), use_run(chosen[places[1]], view.visitor)]
    options = [{"value": str(place), "label": each.name} for place, each in enumerate(plans)]

    def pick(sent: Any) -> None:
        value = str(sent.get("value")) if isinstance(sent, dict) else ""
        if value.isdigit() and int(value) < len(plans):
            choose((int(value), sides[1]) if sent.get("name") == "left" else (sides[0], int(value)))

    fields = [
        {"name": name, "label": view.say(f"compare.{name}"), "value": str(place), "choices": options}
        for name, place in zip(("left", "right"), places, strict=True)
    ]
    Pick(fields=fields, event_choose=pick)
    for status, place in zip(statuses, places, strict=True):
        if status.result is None:
            Progress(status, chosen[place])
    runs = [status.result for status in statuses if status.result is not None]
    if len(runs) < len(statuses):
        return
    shown = {"words": view.words("replay"), "code": view.language, "big": view.address.big, "tapping": False,
             "week": view.address.week or 0}  # fmt: skip
    Replay(animation=animation(runs[0], view.language), picture=False, **shown)
    with solara.Div(classes=["wj-sides"]):
        for side, (run, place) in enumerate(zip(runs, places, strict=True)):
            Replay(animation=animation(run, view.language), title=plans[place].name, controls=False, **shown).key(
                f"{side}-{run.key}"
            )
