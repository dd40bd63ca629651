"""Why: story cards made of counts of events, and the list of events with filters; every line leads to its week."""

from collections import Counter
from html import escape
from typing import Any

import pandas as pd
import solara

from wijksim.app.address import Choice
from wijksim.app.charts import rounded
from wijksim.app.job_status import use_run
from wijksim.app.parts import Pick
from wijksim.app.plans import title_here, today_of
from wijksim.app.progress import Progress
from wijksim.app.recording import Recorded
from wijksim.app.story import Asked, Story
from wijksim.app.telling import organisation_names, sentences
from wijksim.app.view import View, html, use_view
from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.text.catalogue import say_if_known, texts, week_words
from wijksim.text.language import format_number
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.why import reason_words

ON_A_PAGE = 25
SPAN = 26
"""Weeks over which collaboration is compared to find where it turned."""
_TURNING = (
    "object_in_use",
    "object_out_of_use",
    "rejected",
    "recalled",
    "appointed",
    "left",
    "measure_started",
    "measure_ended",
    "subsidy_started",
    "subsidy_ended",
    "dissent_revealed",
    "embedded",
    "home_room_won",
)


@solara.component
def Why():
    """The screen."""
    view = use_view()
    choice = view.address.choice
    status = use_run(choice, view.visitor)
    html(escape(view.say("why.title")), "h1")
    html(f"<p class='wj-lead'>{escape(title_here(view.address))}</p><p>{escape(view.say('why.lead'))}</p>")
    Progress(status, choice)
    Trace(choice)
    if status.result is not None:
        html(f"<h2>{escape(view.say('why.cards'))}</h2><ul class='wj-cards'>{cards(view, status.result)}</ul>")
        Events(status.result)


@solara.component
def Trace(choice: Choice):
    """The chain of events that makes this run differ from the baseline, from the first difference to the outcome."""
    view = use_view()
    base = today_of(view.address)
    opened = view.address.shown.get("uitkomst", "")
    outcome, choose = solara.use_state(opened if opened in TILES and opened in OUTCOME_TEXT else "collaboration")
    same = choice.scenario == base.scenario
    same_length = choice.scenario["horizon_weeks"] == base.scenario["horizon_weeks"]
    asked = None if same or not same_length else Asked(base.scenario, outcome, view.language)
    status = use_run(choice if asked else None, view.visitor, asked)

    def pick(sent: Any) -> None:
        if isinstance(sent, dict) and sent.get("value") in TILES:
            choose(str(sent["value"]))
            view.note("uitkomst", str(sent["value"]))

    html(escape(view.say("why.trace")), "h2")
    if asked is None:
        html(escape(view.say("why.trace_same" if same else "why.trace_length")), "p")
        return
    options = [{"value": name, "label": OUTCOME_TEXT[name].label(view.language)} for name in TILES]
    field = {"name": "outcome", "label": view.say("why.trace_of"), "value": outcome, "choices": options}
    Pick(fields=[field], event_choose=pick)
    if status.story is not None:
        html(story_html(view, status.story))
    else:
        Progress(status, choice)


def story_html(view: View, story: Story) -> str:
    """The trace as a chain of cards; sentences about one week lead there."""
    parts = []
    for heading, dated in story.parts:
        items = "".join(f"<li>{escape(text)}{f' {link(view, week)}' if week >= 0 else ''}</li>" for week, text in dated)
        parts.append(f"<li><h3>{escape(heading)}</h3><ul>{items}</ul></li>")
    return (
        f"<p>{escape(story.about)}</p><ol class='wj-chain'>{''.join(parts)}</ol>"
        f"<p class='wj-small'>{escape(story.caution)}</p>"
    )


def cards(view: View, recorded: Recorded) -> str:
    """Three cards: refusals, pairs, turning points."""
    titles = ("why.card_refusals", "why.card_pairs", "why.card_turn")
    bodies = (refusals(view, recorded), pairs(view, recorded), turns(view, recorded))
    return "".join(
        f"<li><h3>{escape(view.say(title))}</h3>{body}</li>" for title, body in zip(titles, bodies, strict=True)
    )


def refusals(view: View, recorded: Recorded) -> str:
    """Reasons of refusals, of every hundred."""
    reasons = recorded.events.loc[recorded.events["kind"] == "joint_refused", "reason"].astype(str)
    if reasons.empty:
        return f"<p>{escape(view.say('why.no_refusals'))}</p>"
    shares = reasons.value_counts(normalize=True)
    items = "".join(
        f"<li>{format_number(100 * share, 0, view.language)}: {escape(reason_words(str(reason), view.language))}</li>"
        for reason, share in shares.items()
        if share >= 0.005
    )
    text = view.say("why.refused", n=format_number(len(reasons), 0, view.language))
    return f"<p>{escape(text)} {escape(view.say('why.of_100'))}</p><ul>{items}</ul>"


def pairs(view: View, recorded: Recorded) -> str:
    """Who started most cases together, and how often a boundary worker had a hand in it."""
    started = recorded.events[recorded.events["kind"] == "joint_started"]
    if started.empty:
        return f"<p>{escape(view.say('why.no_pairs'))}</p>"
    names = organisation_names(recorded, view.language)
    both = zip(started["actor"].astype(str), started["partner"].astype(str), strict=True)
    keys = [(min(pair), max(pair)) for pair in both]
    most = [(a, b, format_number(n, 0, view.language)) for (a, b), n in Counter(keys).most_common(4)]
    items = "".join(
        f"<li>{escape(names[a])} – {escape(names[b])}: {escape(view.say('why.times', n=n))}</li>" for a, b, n in most
    )
    text = view.say("why.pairs", n=format_number(len(started), 0, view.language))
    return f"<p>{escape(text)}</p><ul>{items}</ul><p>{escape(brokered(view, started['worker'] >= 0))}</p>"


def brokered(view: View, by_a_worker: Any) -> str:
    """In how many of every hundred a boundary worker had a hand; only what is always so is called so."""
    if by_a_worker.all():
        return view.say("why.brokered_always")
    times = min(99.0, 100 * float(by_a_worker.mean()))
    return view.say("why.brokered", n=format_number(times, 0, view.language))


def turns(view: View, recorded: Recorded) -> str:
    """The half years in which collaboration rose and fell most, and what happened just before."""
    values = recorded.series["collaboration"]
    change: Any = values.diff(SPAN).dropna()
    if change.empty:
        return ""
    text = OUTCOME_TEXT["collaboration"]
    parts = []
    for name, last in (("why.turn_up", int(change.idxmax())), ("why.turn_down", int(change.idxmin()))):
        first = last - SPAN
        a, b = (f"{text.format(float(values[week]), view.language)}%" for week in (first, last))
        parts.append(f"<p>{escape(view.say(name, first_week=first, last_week=last, a=a, b=b))} {link(view, first)}</p>")
        near = recorded.events[
            recorded.events["week"].between(first - 4, last) & recorded.events["kind"].isin(_TURNING)
        ].head(4)
        if len(near):
            lines = zip(near["week"], sentences(near, recorded, view.language), strict=True)
            items = "".join(
                f"<li>{escape(week_words(week, view.language))}: {escape(line)}</li>" for week, line in lines
            )
            parts.append(f"<p>{escape(view.say('why.turn_around'))}</p><ul>{items}</ul>")
    return "".join(parts)


def link(view: View, week: int, *, short: bool = False) -> str:
    """A link to a week of the replay."""
    href = escape(view.address.to("verken", week=week).text(), quote=True)
    label = escape(view.say("why.jump", week=week), quote=True)
    text = escape(week_words(week, view.language)) if short else label
    return f'<a href="{href}" aria-label="{label}">{text}</a>'


@solara.component
def Events(recorded: Recorded):
    """The list, a page at a time, filtered on the server."""
    view = use_view()
    wanted, want = solara.use_state(
        {"kind": "", "actor": "", "reason": "", "first": "0", "last": str(recorded.weeks - 1)}
    )
    page, turn = solara.use_state(0)
    found = selected(recorded.events, wanted)
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(page, pages - 1)
    rows = found.iloc[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]

    def choose(sent: Any) -> None:
        if isinstance(sent, dict) and sent.get("name") in wanted:
            want({**wanted, sent["name"]: str(sent.get("value"))[:40]})
            turn(0)

    def press(name: Any) -> None:
        turn(max(0, min(page + (1 if name == "next" else -1), pages - 1)))

    html(f"<h2>{escape(view.say('why.events'))}</h2>")
    Pick(fields=_filters(view, recorded, wanted), event_choose=choose)
    first, last = (page * ON_A_PAGE + 1 if len(found) else 0), page * ON_A_PAGE + len(rows)
    number = format_number(len(found), 0, view.language)
    count = f"{view.say('why.found', n=number)}, {view.say('why.page', first=first, last=last)}"
    html(f"<p role='status'>{escape(count)}</p>{event_table(view, recorded, rows)}")
    Pick(
        buttons=[
            {"name": "previous", "label": view.say("why.previous"), "disabled": page == 0},
            {"name": "next", "label": view.say("why.next"), "disabled": page >= pages - 1},
        ],
        event_press=press,
    )


def selected(events: pd.DataFrame, wanted: dict[str, str]) -> pd.DataFrame:
    """Events that pass the filters."""
    keep = pd.Series(True, events.index)
    for name in ("kind", "reason"):
        if wanted[name]:
            keep &= events[name] == wanted[name]
    if wanted["actor"]:
        keep &= (events["actor"] == wanted["actor"]) | (events["partner"] == wanted["actor"])
    for name, low in (("first", True), ("last", False)):
        if wanted[name].strip().isdigit():
            week = int(wanted[name][:9])
            keep &= (events["week"] >= week) if low else (events["week"] <= week)
    return events[keep]


def _filters(view: View, recorded: Recorded, wanted: dict[str, str]) -> list[dict[str, Any]]:
    anything = {"value": "", "label": view.say("why.all")}
    kinds = [str(kind) for kind in recorded.events["kind"].unique()]
    reasons = [str(each) for each in recorded.events["reason"].unique() if each]
    names = organisation_names(recorded, view.language)
    options = {
        "kind": [
            {"value": kind, "label": say_if_known(f"event_kind.{kind}", view.language, kind)}
            for kind in texts("event_kind")
            if kind in kinds
        ],
        "actor": [{"value": key, "label": name} for key, name in names.items()],
        "reason": [{"value": each, "label": reason_words(each, view.language)} for each in sorted(reasons)],
    }
    fields = [
        {
            "name": name,
            "label": view.say(f"why.{name}"),
            "value": wanted[name],
            "choices": [anything, *choices],
        }
        for name, choices in options.items()
    ]
    begins = range(0, recorded.weeks, WEEKS_PER_QUARTER)
    ends = [min(week + WEEKS_PER_QUARTER, recorded.weeks) - 1 for week in begins]
    weeks = [
        {
            "name": name,
            "label": view.say(f"why.{word}"),
            "value": wanted[name],
            "choices": [{"value": str(week), "label": week_words(week, view.language)} for week in quarters],
        }
        for name, word, quarters in (("first", "from_week", begins), ("last", "to_week", ends))
    ]
    return [*fields, *weeks]


def event_table(view: View, recorded: Recorded, rows: pd.DataFrame) -> str:
    """Events as sentences, each with a link to its week."""
    body = "".join(
        f"<tr><td class='week'>{link(view, int(week), short=True)}</td><td>{escape(text)}</td></tr>"
        for week, text in zip(rounded(rows["week"], 0), sentences(rows, recorded, view.language), strict=True)
        if week is not None
    )
    head = f'<th scope="col">{escape(view.say("why.week"))}</th><th scope="col">{escape(view.say("why.what"))}</th>'
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
