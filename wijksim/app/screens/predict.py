"""Predict first: choose what you expect before the result shows; then yours next to the model's."""

from html import escape
from typing import Any

import numpy as np
import solara

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.charts import INK, as_json, line, shown_values, with_marks
from wijksim.app.differences import difference_rows
from wijksim.app.drawn_from import of_pairs
from wijksim.app.job_status import Pairs, use_pairs, use_run
from wijksim.app.many_pairs import bands_of
from wijksim.app.observed_marks import here, marks_of
from wijksim.app.parts import Chart, Pick, Questions, Sketch
from wijksim.app.plans import title_here, world_of
from wijksim.app.progress import Progress, failures_text
from wijksim.app.recording import Recorded
from wijksim.app.view import View, html, scenario_choices, table, use_view
from wijksim.io.scenario_files import shipped
from wijksim.studies.effects import summaries
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT

ABOUT_THE_SAME = 0.05
"""A difference below this share of the baseline is "about the same"."""
RUNS = 20
"""Pairs of runs that a prediction is held against."""
YEAR = 52


@solara.component
def Predict():
    """The screen: choose a scenario, predict, see."""
    view = use_view()
    choice = view.address.choice
    guesses = {name: guess for name, guess in view.address.guesses.items() if name in TILES}
    base = world_of(choice)
    html(escape(view.say("predict.title")), "h1")
    html(escape(view.say("predict.lead")), "p", ("wj-lead",))
    Choosing(choice)
    if choice.scenario == base.scenario:
        html(escape(view.say("predict.same_scenario")), "p")
        return
    if set(guesses) == set(TILES):
        html(settings_html(view, choice, base))
        Outcome(choice, guesses)
    else:
        Expect(choice)


@solara.component
def Expect(choice: Choice):
    """What the visitor expects: a line that may be drawn, and a choice for every headline outcome."""
    view = use_view()
    baseline = use_run(world_of(choice), view.visitor, show_progress=False)
    drawn, draw = solara.use_state(view.address.sketch)

    def predicted(sent: Any) -> None:
        given = {name: sent.get(name) for name in TILES} if isinstance(sent, dict) else {}
        if given and all(each in ("up", "same", "down") for each in given.values()):
            view.go(view.address.to("voorspel", guesses=given, sketch=drawn))

    def sketched(sent: Any) -> None:
        if isinstance(sent, list) and all(isinstance(each, int | float) and 0 <= each <= 100 for each in sent):
            draw(tuple(float(round(each)) for each in sent))

    with solara.Div(classes=["wj-halves"]):
        html(settings_html(view, choice, world_of(choice)), "div", ("wj-card",))
        if baseline.result is not None:
            text = OUTCOME_TEXT["collaboration"]
            Sketch(
                base=yearly(baseline.result), words=view.words("predict"), label=view.say("predict.sketch"),
                unit=text.unit_label(view.language), value=list(drawn), event_drawn=sketched,
            )  # fmt: skip
    Questions(
        questions=questions_about(view, TILES),
        send=view.say("predict.show"),
        complaint=view.say("predict.missing"),
        event_answered=predicted,
    )


def yearly(recorded: Recorded) -> list[float]:
    """Collaboration in per cent, mean of every year."""
    values = recorded.series["collaboration"].to_numpy() * 100
    return [round(float(values[at : at + YEAR].mean()), 1) for at in range(0, len(values), YEAR)]


def questions_about(view: View, names: tuple[str, ...]) -> list[dict[str, Any]]:
    """A question for every outcome: more, about the same, less."""
    options = [{"value": side, "label": view.say(f"predict.{side}")} for side in ("up", "same", "down")]
    return [
        {
            "name": name,
            "label": OUTCOME_TEXT[name].label(view.language),
            "definition": OUTCOME_TEXT[name].definition(view.language),
            "options": options,
            "value": "",
        }
        for name in names
    ]


@solara.component
def Choosing(choice: Choice):
    """Which scenario it is about."""
    view = use_view()

    def choose(sent: Any) -> None:
        value = str(sent.get("value")) if isinstance(sent, dict) else ""
        if value in shipped():
            view.go(view.address.to("voorspel", choice=Choice(value, shipped_scenario(value), choice.seed), guesses={}))

    Pick(
        fields=[
            {
                "name": "scenario",
                "label": view.say("predict.scenario"),
                "value": choice.base,
                "choices": scenario_choices(view.language),
            }
        ],
        event_choose=choose,
    )
    html(escape(title_here(view.address)), "h2")


def settings_html(view: View, choice: Choice, base: Choice) -> str:
    """What differs from the baseline: name, there, here."""
    rows = difference_rows(view, (base.scenario, choice.scenario))
    head = [view.say("compare.setting"), view.say("predict.base"), view.say("predict.here")]
    return table(head, rows, caption=view.say("predict.settings")) if rows else ""


@solara.component
def Outcome(choice: Choice, guesses: dict[str, str]):
    """The prediction next to the result."""
    view = use_view()
    status, baseline = use_run(choice, view.visitor), use_run(world_of(choice), view.visitor, show_progress=False)
    both = (world_of(choice), choice)
    same_length = len({int(each.scenario["horizon_weeks"]) for each in both}) == 1
    pairs = use_pairs(both, RUNS if same_length else 0, view.visitor)
    Progress(status, choice)
    if status.result is None or baseline.result is None:
        return
    html(verdict(view, guesses, status.result, baseline.result, pairs))
    if pairs.failed:
        html(escape(failures_text(view, pairs)), "p")
    YourLine(choice, status.result, baseline.result, pairs)
    explore = escape(view.address.to("verken").text(), quote=True)
    html(f'<a class="wj-button" href="{explore}">{escape(view.say("predict.explore"))}</a>', "p")
    Pick(
        buttons=[{"name": "again", "label": view.say("predict.again")}],
        event_press=lambda _: view.go(view.address.to("voorspel", guesses={}, sketch=())),
    )


@solara.component
def YourLine(choice: Choice, recorded: Recorded, baseline: Recorded, pairs: Pairs):
    """Collaboration over time: the line that was drawn, this run, the baseline, and the band of many runs."""
    view = use_view()
    text, weeks = OUTCOME_TEXT["collaboration"], recorded.weeks
    before = shown_values(baseline.series, "collaboration")[:weeks]
    lines = [
        line(view.say("predict.model"), shown_values(recorded.series, "collaboration"), 0),
        line(view.say("predict.base"), [*before, *[None] * (weeks - len(before))], 2),
    ]
    drawn = view.address.sketch
    if drawn:
        middles = [YEAR * (year + 0.5) for year in range(len(drawn))]
        values = np.interp(np.arange(weeks), middles, drawn)
        lines.append(line(view.say("predict.yours"), [round(float(each), 1) for each in values], 1))
    bands = bands_of(pairs, "collaboration")[1:] if pairs.ready >= 5 else []
    observed = here(view.address.observed, choice.scenario)
    marks = marks_of(observed, "collaboration", view.language, weeks=weeks, colour=INK)
    finding = view.say("compare.band_of", n=pairs.ready) if bands else text.definition(view.language)
    Chart(
        drawing=as_json(lines, weeks, axis=view.say("chart.time"), decimals=1, marks=marks, bands=[
            {**band, "colour": lines[0]["colour"]} for band in bands
        ]),
        title=text.label(view.language), unit=text.unit_label(view.language), file="wijksim-voorspelling",
        finding=with_marks(finding, marks, view.language),
        words=view.words("chart"), about=of_pairs(view, pairs.ready), code=view.language, big=view.address.big,
    )  # fmt: skip


def side_of(value: float, base: float) -> str:
    """Which way an outcome went: up, same or down."""
    size = max(abs(base), 1e-9)
    if abs(value - base) < ABOUT_THE_SAME * size:
        return "same"
    return "up" if value > base else "down"


def verdict(
    view: View, guesses: dict[str, str], recorded: Recorded, baseline: Recorded, pairs: Pairs
) -> str:  # fmt: skip
    """A table of guesses and results, how many were right, and in how many runs."""
    rows, right = [], 0
    for name in TILES:
        text = OUTCOME_TEXT[name]
        value, base = recorded.summary[name], baseline.summary[name]
        side = side_of(value, base)
        right += side == guesses[name]
        mark = view.say("predict.right" if side == guesses[name] else "predict.wrong")
        shown = [text.format(each, view.language) for each in (base, value)]
        rows.append(
            [
                f"{text.label(view.language)} ({text.unit_label(view.language)})",
                view.say(f"predict.{guesses[name]}"),
                f"{view.say(f'predict.{side}')} ({mark})",
                _agreeing(view, name, guesses[name], pairs),
                *shown,
            ]
        )
    head = [view.say(f"predict.{name}") for name in ("outcome", "yours", "model", "runs", "base", "here")]
    score = view.say("predict.score", n=right, all=len(TILES))
    result = f"<h2>{escape(view.say('predict.result'))}</h2><p class='wj-lead' role='status'>{escape(score)}</p>"
    return result + table(head, rows, text=(0, 1, 2)) + f"<p class='wj-small'>{escape(view.say('predict.rule'))}</p>"


def _agreeing(view: View, name: str, guess: str, pairs: Pairs) -> str:
    """In how many of the paired runs the outcome went the way that was guessed."""
    if not pairs.over:
        return view.say("predict.counting", n=pairs.ready, all=pairs.asked)
    if pairs.ready < 2:
        return "–"
    base, here = (summaries(outputs, name) for outputs in pairs.outputs)
    right = sum(side_of(float(b), float(a)) == guess for a, b in zip(base, here, strict=True))
    return view.say("predict.of_runs", k=right, n=pairs.ready)
