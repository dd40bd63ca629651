"""Compare: up to four scenarios with the same seed, what differs, what comes of it, and replays side by side."""

from html import escape
from typing import Any

import solara

from wijksim.app.address import MAX_PINS, Choice, shipped_scenario
from wijksim.app.animation import animation
from wijksim.app.charts import as_json, line, shown_values
from wijksim.app.differences import difference_rows
from wijksim.app.job_status import Pairs, baseline_of, use_pairs, use_run
from wijksim.app.many_pairs import bands_of, effects_html
from wijksim.app.parts import Chart, Pick, Replay
from wijksim.app.progress import Progress, failures_text, refusal_text
from wijksim.app.recording import Recorded
from wijksim.app.results import difference_html
from wijksim.app.view import View, html, scenario_choices, table, title_of, use_view
from wijksim.io.scenario_files import shipped
from wijksim.text.headline import HEADLINES
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT

LETTERS = "ABCD"
FIRST_PAIRS = 10
"""Pairs that are computed in the background as soon as somebody compares."""
PAIRS = 25
"""Pairs that a visitor may ask for; with four scenarios a hundred runs."""


@solara.component
def Compare():
    """The screen."""
    view = use_view()
    pins = pins_of(view)
    seed = view.address.choice.seed
    chosen = tuple(Choice(pin.base, pin.scenario, seed) for pin in pins)
    html(escape(view.say("compare.title")), "h1")
    html(escape(view.say("compare.lead")), "p", ("wj-lead",))
    Pins(pins)
    if len(chosen) < 2:
        html(escape(view.say("compare.empty")), "p")
        return
    html(f"<h2>{escape(view.say('compare.settings'))}</h2>{settings_html(view, chosen)}")
    Side(chosen)


def pins_of(view: View) -> tuple[Choice, ...]:
    """What is compared: what was pinned, or else the baseline and what the address holds."""
    if view.address.pins:
        return view.address.pins
    choice, base = view.address.choice, baseline_of(view.address.choice)
    return (base,) if choice.scenario == base.scenario else (base, choice)


def name_of(view: View, chosen: tuple[Choice, ...], place: int) -> str:
    """Letter and title."""
    return f"{LETTERS[place]}. {title_of(chosen[place], view.language)}"


def names_of(view: View, chosen: tuple[Choice, ...]) -> list[str]:
    """All of them, in order."""
    return [name_of(view, chosen, place) for place in range(len(chosen))]


@solara.component
def Pins(pins: tuple[Choice, ...]):
    """The list of pins: remove, add."""
    view = use_view()
    html(escape(view.say("compare.pins")), "h2")
    names = names_of(view, pins)
    html(f"<ol class='wj-pins'>{''.join(f'<li>{escape(name)}</li>' for name in names)}</ol>")
    options = [{"value": "", "label": "–"}, *scenario_choices(view.language)]

    def choose(sent: Any) -> None:
        value = str(sent.get("value")) if isinstance(sent, dict) else ""
        if value in shipped() and len(pins) < MAX_PINS:
            view.go(view.address.to("vergelijk", pins=(*pins, Choice(value, shipped_scenario(value)))))

    def press(name: Any) -> None:
        if isinstance(name, str) and name.isdigit() and int(name) < len(pins):
            view.go(view.address.to("vergelijk", pins=tuple(pin for i, pin in enumerate(pins) if i != int(name))))

    add = {"name": "add", "label": view.say("compare.add"), "value": "", "choices": options}
    remove = view.say("compare.remove")
    Pick(
        fields=[add] if len(pins) < MAX_PINS else [],
        buttons=[
            {"name": str(i), "label": f"{remove}: {LETTERS[i]}", "about": f"{remove}: {name}"}
            for i, name in enumerate(names)
        ]
        if view.address.pins
        else [],
        event_choose=choose,
        event_press=press,
    )


def settings_html(view: View, chosen: tuple[Choice, ...]) -> str:
    """Only the settings in which they differ, a column each."""
    rows = difference_rows(view, [each.scenario for each in chosen])
    if not rows:
        return f"<p>{escape(view.say('compare.no_settings'))}</p>"
    return table([view.say("compare.setting"), *names_of(view, chosen)], rows)


@solara.component
def Side(chosen: tuple[Choice, ...]):
    """Outcomes, chart and replays of the chosen scenarios."""
    view = use_view()
    padded: list[Choice | None] = [*chosen, *[None] * (MAX_PINS - len(chosen))]
    statuses = [
        use_run(padded[0], view.visitor),
        use_run(padded[1], view.visitor),
        use_run(padded[2], view.visitor),
        use_run(padded[3], view.visitor),
    ]
    asked, ask = solara.use_state(FIRST_PAIRS)
    pairs = use_pairs(
        chosen if len({int(each.scenario["horizon_weeks"]) for each in chosen}) == 1 else (),
        asked,
        view.visitor,
    )
    ready = [each.result for each in statuses[: len(chosen)]]
    for each, choice in zip(statuses, chosen, strict=False):
        if each.result is None:
            Progress(each, choice)
    runs = [each for each in ready if each is not None]
    if len(runs) < len(chosen):
        return
    with solara.Div(classes=["wj-halves"]):
        html(f"<h2>{escape(view.say('compare.outcomes'))}</h2>{outcomes_html(view, chosen, runs)}", "div", ("wj-card",))
        with solara.Div(classes=["wj-card"]):
            html(escape(view.say("compare.chart")), "h2")
            TimeSeries(chosen, runs, pairs)
            html(escape(view.say("compare.many")), "h2")
            Many(chosen, pairs, asked, ask)
    html(escape(view.say("compare.replay")), "h2")
    shown = {"words": view.words("replay"), "code": view.language, "big": view.address.big, "tapping": False}
    longest = max(runs, key=lambda run: run.weeks)
    Replay(animation=animation(longest, view.language), picture=False, week=view.address.week or 0, **shown)
    with solara.Div(classes=["wj-sides"]):
        for place, run in enumerate(runs):
            Replay(
                animation=animation(run, view.language), title=name_of(view, chosen, place), controls=False,
                week=view.address.week or 0, **shown,
            ).key(f"{place}-{run.key}")  # fmt: skip


def outcomes_html(view: View, chosen: tuple[Choice, ...], runs: list[Recorded]) -> str:
    """Headline outcomes, a column each, with the difference from the first."""
    head = "".join(f'<th scope="col">{escape(name_of(view, chosen, i))}</th>' for i in range(len(runs)))
    rows = []
    for name in dict.fromkeys((*TILES, *HEADLINES)):
        text = OUTCOME_TEXT[name]
        cells = []
        for place, run in enumerate(runs):
            value = run.summary[name]
            change = difference_html(view, name, value, runs[0].summary[name], than="A") if place else ""
            cells.append(f"<td class='number'>{text.format(value, view.language)}{change}</td>")
        label = f"{text.label(view.language)} ({text.unit_label(view.language)})"
        rows.append(f'<tr><th scope="row">{escape(label)}</th>{"".join(cells)}</tr>')
    first = escape(view.say("compare.outcome"))
    region = escape(view.say("compare.outcomes"), quote=True)
    return (
        f'<div class="wj-scroll wj-tall" tabindex="0" role="region" aria-label="{region}">'
        f'<table><thead><tr><th scope="col">{first}</th>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    )


@solara.component
def TimeSeries(chosen: tuple[Choice, ...], runs: list[Recorded], pairs: Pairs):
    """One outcome over time, a line each; with bands as soon as more runs are ready."""
    view = use_view()
    opened = view.address.shown.get("uitkomst", "")
    outcome, choose = solara.use_state(
        opened if opened in runs[0].series and opened in OUTCOME_TEXT else "collaboration"
    )
    text = OUTCOME_TEXT[outcome]
    weeks = max(run.weeks for run in runs)
    lines = []
    for place, run in enumerate(runs):
        values = shown_values(run.series, outcome)
        lines.append(line(name_of(view, chosen, place), [*values, *[None] * (weeks - len(values))], place))
    bands = bands_of(pairs, outcome) if pairs.ready >= 5 else []
    options = [
        {"value": name, "label": each.label(view.language)}
        for name, each in OUTCOME_TEXT.items()
        if name in runs[0].series
    ]

    def pick(sent: Any) -> None:
        if isinstance(sent, dict) and sent.get("value") in OUTCOME_TEXT:
            choose(str(sent["value"]))
            view.note("uitkomst", str(sent["value"]))

    with solara.Div():
        Pick(
            fields=[
                {
                    "name": "outcome",
                    "label": view.say("compare.outcome"),
                    "value": outcome,
                    "choices": options,
                }
            ],
            event_choose=pick,
        )
        Chart(
            drawing=as_json(lines, weeks, axis=view.say("chart.week"), decimals=max(1, text.decimals), bands=bands),
            title=text.label(view.language),
            unit=text.unit_label(view.language),
            file=f"wijksim-{outcome}",
            finding=text.definition(view.language) + (f" {view.say('compare.band')}." if bands else ""),
            words=view.words("chart"),
            code=view.language,
            big=view.address.big,
        )


@solara.component
def Many(chosen: tuple[Choice, ...], pairs: Pairs, asked: int, ask: Any):
    """How often a scenario is better over many paired runs, computed in the background."""
    view = use_view()
    same_length = len({int(each.scenario["horizon_weeks"]) for each in chosen}) == 1
    if not same_length:
        return
    busy = not pairs.over
    wanting = asked < PAIRS or pairs.failed > 0 or pairs.refused is not None

    def press(_: Any) -> None:
        if asked == PAIRS and not busy:
            pairs.again()
        else:
            ask(0 if busy else PAIRS)

    label = view.say("compare.stop_many") if busy else view.say("compare.start_many", n=PAIRS)
    Pick(buttons=[{"name": "many", "label": label, "disabled": not (busy or wanting)}], event_press=press)
    if pairs.refused is not None:
        html(escape(refusal_text(view, pairs.refused)), "p")
    if pairs.asked:
        state = f"{view.say('compare.many_text', n=pairs.ready, all=pairs.asked)} {failures_text(view, pairs)}"
        html(f"<p role='status'>{escape(state)}</p>{effects_html(view, names_of(view, chosen), pairs)}")
