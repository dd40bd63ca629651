"""Which plan holds, on Compare: asked for, made in the background with answers meanwhile, and told in words, tables and
figures."""

from base64 import b64encode
from html import escape
from typing import Any

import solara

from wijksim.app.downloads import file
from wijksim.app.engine import JobState
from wijksim.app.limits import TooMuch
from wijksim.app.parts import Pick, RunPart
from wijksim.app.plans import world_of
from wijksim.app.progress import refusal_text
from wijksim.app.report_desk import Purpose, ReportJob
from wijksim.app.reporting import share_done, use_desk
from wijksim.app.results import Download
from wijksim.app.service import service
from wijksim.app.view import View, html, table, use_view
from wijksim.app.which_plan import Answer, Figure, of_outcome, spreads, widest
from wijksim.scenario.problems import ScenarioError
from wijksim.text.amounts import difference_size, difference_words, outcome_label, unit_of
from wijksim.text.catalogue import say, week_words

WIDTH, EDGE, HIGH = 320, 10, 34
"""Of the drawing of three bars, in points."""
BARS = (("chance", 6, "4 3"), ("not_knowing", 17, "12 4"), ("both", 28, ""))
"""What a bar is of, how high it lies, and its dashes."""
NO_NUMBER = "–"


@solara.component
def Choosing():
    """The button, how far it is, and what it says; the same for when things go wrong."""
    view = use_view()
    choice, ask = use_asked(view, Purpose.CHOICE)
    stress, ask_stress = use_asked(view, Purpose.STRESS)
    html(f"<h2>{escape(view.say('which.title'))}</h2><p>{escape(view.say('which.text'))}</p>")
    Asking(Purpose.CHOICE, choice, choice and choice.seen, ask)
    answer = newest(stress, choice)
    if answer is None:
        return
    with solara.v.Html(tag="section", attributes={"aria-label": view.say("which.title")}):
        html(answer_html(view, answer))
        for name, figure in answer.figures.items():
            Drawn(name, figure).key(f"{name} {choice.key if choice else ''} {view.language}")
    if answer.whole:
        html(f"<h3>{escape(view.say('which.stress'))}</h3><p>{escape(view.say('which.stress_text'))}</p>")
        Asking(Purpose.STRESS, stress, stress and stress.seen, ask_stress)
        html(stress_html(view, answer))


def newest(stress: ReportJob | None, choice: ReportJob | None) -> Answer | None:
    """What is known most of: an answer with what goes wrong, else one that is whole, else one of some worlds."""
    found = [job.answer for job in (stress, choice) if job is not None and job.answer is not None]
    return max(found, key=lambda each: (bool(each.stress), each.whole, each.worlds), default=None)


def use_asked(view: View, purpose: Purpose) -> tuple[ReportJob | None, Any]:
    """What this visitor asked for of the plans that are saved now, and what asks for it. Answers about other plans are
    not shown."""
    refused, refuse = solara.use_state("")
    job, look_again = use_desk(view.visitor, purpose)
    plans, base = view.address.plans, world_of(view.address.choice).scenario
    same = job is not None and (job.plans, job.base, job.language) == (plans, base, view.language)

    def ask() -> None:
        try:
            service().reports.submit(plans, base, view.language, view.visitor, purpose)
        except TooMuch as too_much:
            refuse(refusal_text(view, too_much))
        except ScenarioError as error:
            refuse(view.say("plans.unfit", why="; ".join(each.text(view.language) for each in error.problems[:3])))
        else:
            refuse("")
            look_again()

    ask.refused = refused  # type: ignore[attr-defined]
    return job if same else None, ask


@solara.component
def Asking(purpose: Purpose, job: ReportJob | None, seen: Any, ask: Any):
    """The button, and how far it is; ``seen`` is how far it was when this was drawn."""
    view = use_view()
    if ask.refused:
        html(f"<p class='wj-wrong' role='alert'>{escape(ask.refused)}</p>")
    busy = job is not None and not job.over
    done = job is not None and job.state is JobState.DONE
    short = len(view.address.plans) < 2
    label = view.say(f"which.ask_{purpose}")
    button = {"name": purpose, "label": label, "disabled": busy or done or short}
    # There is more than one «Stop» on the page: each belongs to what it stops.
    with solara.v.Html(tag="div", attributes={"role": "group", "aria-label": label}):
        Pick(buttons=[button], event_press=lambda _: ask())
        if short:
            html(escape(view.say("report.needs_two")), "p", ("wj-small",))
        if job is not None:
            RunPart(
                words=view.words("explore"), message=state_text(view, job), busy=busy, progress=share_done(job),
                event_start=lambda _: ask(), event_stop=lambda _: service().reports.leave(view.visitor, purpose),
            )  # fmt: skip


def state_text(view: View, job: ReportJob) -> str:
    """Where it is, in words."""
    if job.state is JobState.WAITING:
        return view.say("which.waiting")
    if job.state is JobState.FAILED:
        return view.say("which.failed", error=job.error)
    if job.state is JobState.STOPPED:
        return view.say("explore.stopped")
    if job.state is JobState.DONE and job.answer is not None:
        return view.say("which.done", worlds=job.answer.worlds, runs=job.answer.pairs)
    if job.writing:
        return view.say("which.writing")
    return view.say("report.counting", n=job.done, all=job.planned) if job.planned else view.say("which.starting")


def answer_html(view: View, answer: Answer) -> str:
    """Sentences, how often best, regret, three bars, and when it would be noticed."""
    rests = view.say(
        "which.rests" if answer.whole else "which.so_far", n=answer.worlds, all=answer.asked, runs=answer.pairs
    )
    said = "".join(f"<li>{escape(each)}</li>" for each in answer.sentences)
    parts = [f"<p role='status'><strong>{escape(rests)}</strong></p>"]
    if said:
        parts.append(f"<details class='wj-more'><summary>{escape(view.say('which.sentences'))}</summary>"
                     f"<ul>{said}</ul></details>")  # fmt: skip
    return "".join([*parts, best_html(view, answer), regret_html(view, answer), bars_html(view, answer),
                    noticed_html(view, answer)])  # fmt: skip


def best_html(view: View, answer: Answer) -> str:
    """In how many worlds each plan is best, and good enough."""
    judged = [name for name in answer.outcomes if of_outcome(answer.best, name)]
    enough = {str(row["plan"]): row for row in answer.enough if row["goal"] == "all"}
    rows = [
        [
            title,
            *(_count(view, of_outcome(answer.best, outcome)[name]) for outcome in judged),
            _count(view, enough[name]),
        ]
        for name, title in answer.titles.items()
    ]
    heads = [outcome_label(outcome, view.language) for outcome in judged]
    caption = view.say("which.best_caption", worlds=answer.worlds)
    return table([view.say("compare.plan"), *heads, view.say("which.enough")], rows, caption=caption)


def _count(view: View, row: Any) -> str:
    return view.say("which.count_of", k=int(row["count"]), n=int(row["worlds"]))


def regret_html(view: View, answer: Answer) -> str:
    """How much better another plan would have been: mean, and mean of the worst tenth."""
    judged = [name for name in answer.outcomes if of_outcome(answer.regret, name)]
    rows = [
        [
            title,
            *(
                view.say("which.regret_cell", mean=difference_size(outcome, float(own["mean"]), view.language),
                         worst=difference_size(outcome, float(own["worst_tenth"]), view.language))
                for outcome, own in ((each, of_outcome(answer.regret, each)[name]) for each in judged)
            ),
        ]
        for name, title in answer.titles.items()
    ]  # fmt: skip
    heads = [f"{outcome_label(each, view.language)} ({unit_of(each, view.language)})" for each in judged]
    caption = view.say("which.regret_caption")
    return table([view.say("compare.plan"), *heads], rows, caption=caption)


def bars_html(view: View, answer: Answer) -> str:
    """Three bars for each plan and outcome, on one scale for all of an outcome: chance, what nobody knows, both."""
    cards = "".join(_card(view, answer, outcome) for outcome in answer.outcomes)
    legend = "".join(
        f"<li><svg width='60' height='12' viewBox='0 0 60 12' aria-hidden='true'>{_line(4, 56, 6, dash)}</svg> "
        f"{escape(view.say(f'which.bar_{part}'))}</li>"
        for part, _, dash in BARS
    )
    head = f"<h3>{escape(view.say('which.bars'))}</h3><p>{escape(view.say('which.bars_text', plan=_first(answer)))}</p>"
    return f"{head}<ul class='wj-ways'>{legend}</ul><div class='wj-outcomes'>{cards}</div>"


def _first(answer: Answer) -> str:
    return next(iter(answer.titles.values()))


def _card(view: View, answer: Answer, outcome: str) -> str:
    found, best = spreads(answer, outcome), of_outcome(answer.best, outcome)
    scale = widest(list(found.values()))
    rows = "".join(
        f"<tr><th scope='row'>{escape(answer.titles[name])}</th><td class='text'>{_bars(mean, halves, scale)}"
        f"{escape(_told(view, outcome, mean, halves, best.get(name)))}</td></tr>"
        for name, (mean, halves) in found.items()
    )
    label = escape(f"{outcome_label(outcome, view.language)} ({unit_of(outcome, view.language)})")
    return f"<section class='wj-card'><h4>{label}</h4><table><tbody>{rows}</tbody></table></section>"


def _told(view: View, outcome: str, mean: float, halves: dict[str, float], best: Any) -> str:
    """The numbers of the bars in words."""
    told = {
        part: difference_size(outcome, half, view.language) if half == half else NO_NUMBER
        for part, half in halves.items()
    }
    text = view.say("which.bars_told", mean=difference_words(outcome, mean, view.language), **told)
    if best is None:
        return text
    return f"{text} {view.say('which.best_in', k=int(best['count']), n=int(best['worlds']))}"


def _bars(mean: float, halves: dict[str, float], scale: float) -> str:
    """The bars; their numbers stand beside them."""
    if not scale:
        return ""
    room = WIDTH / 2 - EDGE

    def place(value: float) -> float:
        return round(WIDTH / 2 + room * value / scale, 1)

    lines = "".join(
        _line(place(mean - halves[part]), place(mean + halves[part]), high, dash)
        for part, high, dash in BARS
        if halves[part] == halves[part]
    )
    return (
        f"<svg class='wj-range' viewBox='0 0 {WIDTH} {HIGH}' width='{WIDTH}' height='{HIGH}' aria-hidden='true'>"
        f"<path d='M {WIDTH / 2:g} 0 V {HIGH}' stroke='#767676' stroke-dasharray='3 2'/>{lines}"
        f"<path d='M {place(mean)} 1 V {HIGH - 1}' stroke='#8a3b00' stroke-width='3'/></svg>"
    )


def _line(start: float, end: float, high: float, dash: str) -> str:
    dashes = f" stroke-dasharray='{dash}'" if dash else ""
    return f"<path d='M {start} {high} H {max(end, start + 1)}' stroke='#011959' stroke-width='6'{dashes}/>"


def noticed_html(view: View, answer: Answer) -> str:
    """When each plan would be noticed for the first outcome, and by whom."""
    if not answer.noticing:
        return ""
    outcome = answer.outcomes[0]
    own = [row for row in answer.noticing if row["outcome"] == outcome]
    observers = list(dict.fromkeys(str(row["observer"]) for row in own))
    rows = [
        [title, *(_noticed(view, row) for row in own if row["plan"] == name)]
        for name, title in list(answer.titles.items())[1:]
    ]
    heads = [say(f"robust.observer_{each}", view.language, wijken=10) for each in observers]
    caption = view.say("which.noticed_caption", outcome=outcome_label(outcome, view.language))
    return table([view.say("compare.plan"), *heads], rows, caption=caption, text=(0, 1, 2))


def _noticed(view: View, row: Any) -> str:
    if row["week"] is not None and row["week"] == row["week"]:
        return week_words(int(row["week"]), view.language)
    return view.say("which.not_noticed", k=int(row["count"]), n=int(row["worlds"]))


def stress_html(view: View, answer: Answer) -> str:
    """In how many worlds each plan is good enough when things go wrong."""
    if not answer.stress:
        return ""
    ways = list(dict.fromkeys(str(row["stress"]) for row in answer.stress))
    cells = {(str(row["stress"]), str(row["plan"])): row for row in answer.stress}
    rows = [[title, *(_count(view, cells[way, name]) for way in ways)] for name, title in answer.titles.items()]
    heads = [say(f"robust.stress_{way}", view.language) for way in ways]
    return table([view.say("compare.plan"), *heads], rows, caption=view.say("which.stress_caption"))


@solara.component
def Drawn(name: str, figure: Figure):
    """A figure with its seeds, worlds and version in it, and its files."""
    view = use_view()
    source = f"data:image/svg+xml;base64,{b64encode(figure.svg).decode()}"
    with solara.Div(classes=["wj-card"]):
        html(f"<img class='wj-figure' src='{source}' alt='{escape(figure.words, quote=True)}'>")
        with solara.Div(classes=["wj-tools"]):
            Download(view.say("which.svg"), lambda: file(f"wijksim-{name}.svg", figure.svg, "image/svg+xml"))
            Download(view.say("which.png"), lambda: file(f"wijksim-{name}.png", figure.png, "image/png"))
