"""What a run is told with: headline tiles, replay with diary, plots; shared by several screens."""

from collections.abc import Callable
from html import escape
from typing import Any

import solara

from wijksim.app.animation import animation
from wijksim.app.charts import plot
from wijksim.app.downloads import csv_file, xlsx_file
from wijksim.app.drawn_from import of_run
from wijksim.app.observed_marks import here
from wijksim.app.parts import Chart, DivisionPart, DownloadPart, Pick, Replay
from wijksim.app.recording import Recorded
from wijksim.app.telling import actor_name, known_actor, of_actor, quarter_counts, sentences
from wijksim.app.view import View, html, use_view
from wijksim.app.who_does_what import who_does_what
from wijksim.domain.better import BETTER
from wijksim.text.amounts import difference_size, least_difference
from wijksim.text.catalogue import say, week_words
from wijksim.text.language import format_number
from wijksim.text.levers import PLOTS, TILES
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.weeks import period_words

QUARTER = 13
_DIARY_LINES = 12


def tiles_html(view: View, recorded: Recorded, baseline: Recorded | None) -> str:
    """Headline tiles: name, number, unit, difference from the baseline."""
    parts = [_tile(view, name, recorded, baseline) for name in TILES]
    means = view.say("explore.means", period=period_words(recorded.summary_from, recorded.weeks - 1, view.language))
    return f'<ul class="wj-tiles">{"".join(parts)}</ul><p class="wj-small">{escape(means)}</p>'


def _tile(view: View, name: str, recorded: Recorded, baseline: Recorded | None) -> str:
    text, value = OUTCOME_TEXT[name], recorded.summary[name]
    change = ""
    if baseline is not None and baseline.key != recorded.key:
        change = difference_html(view, name, value, baseline.summary[name])
    return (
        f'<li title="{escape(text.definition(view.language), quote=True)}"><h3>{escape(text.label(view.language))}</h3>'
        f'<div class="number" data-outcome="{name}">{text.format(value, view.language)}</div>'
        f'<div class="unit">{escape(text.unit_label(view.language))}</div>{change}</li>'
    )


def difference_html(view: View, name: str, value: float, base: float, *, than: str = "") -> str:
    """The difference in words: how much, which way, and whether that is better."""
    text, than = OUTCOME_TEXT[name], than or view.say("explore.the_baseline")
    shown = text.format(abs(value - base), view.language)
    nothing = text.format(0.0, view.language)
    if shown == nothing and text.format(value, view.language) != text.format(base, view.language):
        shown = difference_size(name, value - base, view.language)  # 0.4 and 0.3 are not the same
    if shown == nothing:
        return f'<div class="change">{escape(view.say("explore.same", than=than))}</div>'
    way = "more" if value > base else "less"
    words = view.say(f"explore.{way}", n=shown, than=than)
    if shown == "0":  # they look different, and the difference is smaller than anybody notices
        words = view.say(f"explore.slightly_{way}", than=than, least=least_difference(name, view.language))
    side = BETTER.get(name, 0) * (1 if value > base else -1)
    sign = "▲" if value > base else "▼"
    if side == 0:
        return f'<div class="change">{sign} {escape(words)}</div>'
    kind = "better" if side > 0 else "worse"
    return f'<div class="change {kind}">{sign} {escape(words)} ({escape(view.say(f"explore.{kind}"))})</div>'


@solara.component
def Stage(recorded: Recorded, beside: Callable[[], Any]):
    """The network and what stands beside it, what plays them, and the diary of the actor that somebody taps."""
    view = use_view()
    actor, set_actor = solara.use_state(view.address.shown.get("wie", ""))
    week, set_week = solara.use_state(view.address.week or 0)

    def chosen(sent: Any) -> None:
        wanted = sent if isinstance(sent, dict) else {}
        found = known_actor(recorded, wanted.get("actor")) or ""
        set_actor(found)
        view.note("wie", found)
        settled(wanted.get("week"))

    def settled(sent: Any) -> None:
        if isinstance(sent, int) and 0 <= sent < recorded.weeks:
            set_week(sent)
            view.note("week", str(sent))

    shown = {
        "animation": animation(recorded, view.language), "words": view.words("replay"), "code": view.language,
        "big": view.address.big, "week": view.address.week or 0, "actor": known_actor(recorded, actor) or "",
    }  # fmt: skip
    with solara.Div(classes=["wj-glance"]):
        with solara.Div(classes=["wj-card"]):
            Replay(controls=False, event_actor=chosen, **shown)
            DivisionPart(
                division=who_does_what(recorded, view.language),
                words={**view.words("replay"), **view.words("division")},
                code=view.language,
                week=view.address.week or 0,
            )
        with solara.Div(classes=["wj-card"]):
            beside()
    with solara.Div(classes=["wj-card"]):
        Replay(picture=False, tasks=True, event_week=settled, event_actor=chosen, **shown)
    html(diary_html(view, recorded, known_actor(recorded, actor), week), "div", ("wj-diary",))


def diary_html(view: View, recorded: Recorded, actor: str | None, week: int) -> str:
    """What an actor went through in the quarter up to a week, newest first."""
    if actor is None:
        return f'<p class="wj-small">{escape(view.say("diary.none"))}</p>'
    first, last = max(0, week - QUARTER + 1), min(week, recorded.weeks - 1)
    around = period_words(first, last, view.language)
    title = escape(view.say("diary.title", name=actor_name(recorded, actor, view.language)))
    parts = [
        f"<h3>{title}</h3>",
        f"<p><strong>{escape(around[:1].upper() + around[1:])}</strong></p>",
    ]
    if actor[0] == "o":
        counts = quarter_counts(recorded, int(actor[1:]), first, last)
        shown = {name: format_number(each, 0, view.language) for name, each in counts.items()}
        parts.append(f"<p>{escape(view.say('diary.counts', **shown))}</p>")
    events = of_actor(recorded, actor)
    events = events[(events["week"] >= first) & (events["week"] <= last)].iloc[::-1]
    if events.empty:
        return "".join([*parts, f"<p>{escape(view.say('diary.empty'))}</p>"])
    listed = events.iloc[:_DIARY_LINES]
    lines = zip(listed["week"], sentences(listed, recorded, view.language), strict=True)
    items = "".join(f"<li>{escape(week_words(int(when), view.language))}: {escape(text)}</li>" for when, text in lines)
    more = len(events) - len(listed)
    rest = f"<p>{escape(view.say('diary.more', n=more))}</p>" if more else ""
    return "".join([*parts, f"<ul>{items}</ul>", rest])


@solara.component
def Plots(recorded: Recorded, baseline: Recorded | None, first: str = "together", name: str = "grafiek"):
    """A plot that can be chosen, with its data as table, picture and file."""
    view = use_view()
    opened = view.address.shown.get(name, first)
    chosen, choose = solara.use_state(opened if opened in PLOTS else first)
    language = view.language
    drawing = plot(
        chosen,
        recorded,
        baseline,
        language,
        axis=view.say("chart.time"),
        base_label=view.say("explore.baseline"),
        observed=here(view.address.observed, recorded.scenario),
    )
    choices = [{"value": value, "label": say(f"plot.{value}", language)} for value in PLOTS]
    field = {
        "name": "plot",
        "label": view.say("explore.plot_choice"),
        "value": chosen,
        "choices": choices,
    }

    def pick(sent: Any) -> None:
        if isinstance(sent, dict) and sent.get("value") in PLOTS:
            choose(sent["value"])
            view.note(name, sent["value"])

    with solara.Div():
        Pick(fields=[field], event_choose=pick)
        Chart(
            drawing=drawing.data,
            title=drawing.title,
            finding=drawing.finding,
            unit=drawing.unit,
            file=f"wijksim-{chosen}",
            words=view.words("chart"),
            about=of_run(view, recorded),
            code=language,
            big=view.address.big,
        )


@solara.component
def Downloads(recorded: Recorded):
    """Series and tables as files; made when somebody asks."""
    view = use_view()
    with solara.Div(classes=["wj-tools"]):
        Download(view.say("explore.csv"), lambda: csv_file(recorded))
        Download(view.say("explore.xlsx"), lambda: xlsx_file(recorded))


@solara.component
def Download(label: str, make: Any):
    """A button that makes a file and saves it in the browser."""
    sent, send = solara.use_state(None)
    number = solara.use_ref(0)

    def ask(_: Any) -> None:
        number.current += 1
        send({**make(), "number": str(number.current)})

    DownloadPart(label=label, file=sent, event_ask=ask)
