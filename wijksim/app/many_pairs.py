"""What many paired runs show: bands over time, and in how many pairs a scenario is better."""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np

from wijksim.app.charts import line, rounded
from wijksim.app.job_status import Pairs
from wijksim.app.view import View, table
from wijksim.domain.better import BETTER
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.studies.effects import effect_of, summaries, weekly
from wijksim.text.compare import signed
from wijksim.text.language import format_number
from wijksim.text.levers import TILES
from wijksim.text.outcomes import OUTCOME_TEXT


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


def effects_html(view: View, names: Sequence[str], pairs: Pairs) -> str:
    """In how many pairs each scenario is better than the first, outcome by outcome; ``names`` of the scenarios."""
    if pairs.ready < 2:
        return ""
    parts = []
    for place in range(1, len(names)):
        rows = []
        for name in TILES:
            effect = effect_of(name, summaries(pairs.outputs[0], name), summaries(pairs.outputs[place], name))
            text, word = OUTCOME_TEXT[name], "better_in" if name in BETTER else "higher_in"
            share = effect["share_better" if name in BETTER else "share_higher"]
            numbers = {
                key: signed(name, effect[full], view.language, like=effect["difference"])
                for key, full in (("d", "difference"), ("low", "low"), ("high", "high"))
            }
            k = format_number(share * pairs.ready, 0, view.language)
            label = f"{text.label(view.language)} ({text.unit_label(view.language)})"
            rows.append(
                [
                    label,
                    view.say(f"compare.{word}", k=k, n=pairs.ready),
                    view.say("compare.interval", **numbers),
                ]
            )
        caption = view.say("compare.against", a=names[place], b=names[0])
        parts.append(
            table(
                [view.say("compare.outcome"), view.say("compare.how_often"), view.say("compare.how_much")],
                rows,
                caption=caption,
                text=(0, 1),
            )
        )
    return "".join(parts) + f"<p class='wj-small'>{escape(view.say('compare.about_interval'))}</p>"
