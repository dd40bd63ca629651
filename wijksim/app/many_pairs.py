"""What many paired runs show: bands over time, and what every plan changes, in how many pairs for the better."""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np

from wijksim.app.charts import line, rounded
from wijksim.app.job_status import Pairs
from wijksim.app.numbers import verdict
from wijksim.app.plans import Placed
from wijksim.app.view import View, letter_html
from wijksim.domain.better import BETTER
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.studies.effects import effect_of, summaries, weekly
from wijksim.text.amounts import least_difference, unit_of
from wijksim.text.compare import interval_words
from wijksim.text.headline import HEADLINES
from wijksim.text.language import format_number
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT

LEAST = 2
"""Pairs of runs below which nothing has an interval."""
WIDTH, EDGE = 160, 8
"""Of the drawing of an interval, in points."""


def bands_of(pairs: Pairs, outcome: str) -> list[dict[str, Any]]:
    """From the tenth to the ninetieth of a hundred runs, week by week, a band for each scenario."""
    times = 100 if OUTCOME_TEXT[outcome].unit.percentage else 1
    column = OUTCOME_NAMES.index(outcome)
    bands = []
    for place, outputs in enumerate(pairs.outputs):
        low, high = np.nanquantile(weekly(outputs)[:, :, column] * times, (0.1, 0.9), axis=0)
        style = line("", [], place)
        bands.append(
            {
                "name": f"band {place}",
                "colour": style["colour"],
                "low": rounded(np.nan_to_num(low), 3),
                "high": rounded(np.nan_to_num(high), 3),
            }
        )
    return bands


def outcomes_html(view: View, plans: Sequence[Placed], pairs: Pairs) -> str:
    """A card for each outcome with a row for each plan: what it changes, how sure, and in how many pairs it is better.

    All rows of a card are drawn on one scale. Nothing is judged before all pairs that were asked for are there.
    """
    first = "".join(_card(view, name, plans, pairs) for name in TILES)
    more = "".join(_card(view, name, plans, pairs) for name in HEADLINES if name not in TILES)
    about, label = escape(view.say("compare.about_interval")), escape(view.say("compare.more"))
    rest = f"<details class='wj-more'><summary>{label}</summary><div class='wj-outcomes'>{more}</div></details>"
    return f"<div class='wj-outcomes'>{first}</div><p class='wj-small'>{about}</p>{rest}"


def _card(view: View, name: str, plans: Sequence[Placed], pairs: Pairs) -> str:
    text = OUTCOME_TEXT[name]
    label = f"{text.label(view.language)} ({text.unit_label(view.language)})"
    definition = f"<p class='wj-small'>{escape(text.definition(view.language))}</p>"
    judged = pairs.over and pairs.ready >= LEAST
    effects = [
        effect_of(name, summaries(pairs.outputs[0], name), summaries(outputs, name)) if judged else {}
        for outputs in pairs.outputs or [()] * len(plans)
    ]
    span = max((abs(each[edge]) for each in effects[1:] for edge in ("low", "high") if each), default=0.0)
    rows = "".join(
        _row(view, name, plans, place, effect, pairs, span) for place, effect in enumerate(effects[: len(plans)])
    )
    return (
        f"<section class='wj-card'><h3>{escape(label)}</h3>{definition}<table><tbody>{rows}</tbody></table></section>"
    )


def _row(
    view: View, name: str, plans: Sequence[Placed], place: int, effect: dict[str, float], pairs: Pairs, span: float
) -> str:  # fmt: skip
    each, text = plans[place], OUTCOME_TEXT[name]
    colour = escape(each.colour, quote=True)
    head = f"<th scope='row'>{letter_html(each.letter, each.colour)} {escape(each.title)}</th>"
    if not effect:
        counting = view.say("compare.counting_short", n=pairs.ready, all=pairs.asked)
        return f"<tr>{head}<td class='text'>{escape(counting)}</td></tr>"
    if place == 0:
        mean = view.say("compare.mean", value=text.format(effect["base"], view.language))
        return f"<tr>{head}<td class='text'>{escape(mean)}</td></tr>"
    word = "better_in" if name in BETTER else "higher_in"
    share = effect["share_better" if name in BETTER else "share_higher"]
    numbers = dict(zip(("d", "low", "high"), interval_words({**effect, "outcome": name}, view.language), strict=True))
    kind = verdict(name, effect)
    sign = {"better": "▲ ", "worse": "▼ "}.get(kind, "")
    k = format_number(share * pairs.ready, 0, view.language)
    how_often = view.say(f"compare.{word}", k=k, n=pairs.ready)
    clear = view.say(f"compare.{kind}") if name in BETTER or kind != "same" else ""
    amount = view.say("compare.interval", unit=unit_of(name, view.language), **numbers)
    if clear and kind != "same" and numbers["d"] == "0":  # of one sign in the runs, and nothing that anybody notices
        amount = view.say("compare.hardly", least=least_difference(name, view.language))
    words = f"<strong class='{kind}'>{sign}{escape(clear)}</strong> {escape(amount)}; {escape(how_often)}"
    return f"<tr>{head}<td class='text'>{_bar(effect, span, colour)}{words}</td></tr>"


def _bar(effect: dict[str, float], span: float, colour: str) -> str:
    """The interval and its middle beside nothing, on the scale of the outcome; the numbers stand beside it."""
    if not span:
        return ""
    low, middle, high = (
        round(WIDTH / 2 + (WIDTH / 2 - EDGE) * effect[part] / span, 1) for part in ("low", "difference", "high")
    )
    return (
        f"<svg class='wj-range' viewBox='0 0 {WIDTH} 16' width='{WIDTH}' height='16' aria-hidden='true'>"
        f"<path d='M {WIDTH / 2:g} 0 V 16' stroke='#767676' stroke-dasharray='3 2'/>"
        f"<path d='M {low} 8 H {high}' stroke='{colour}' stroke-width='4' stroke-linecap='round'/>"
        f"<circle cx='{middle}' cy='8' r='5' fill='{colour}' stroke='#1a1a1a'/></svg>"
    )
