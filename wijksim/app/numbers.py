"""Three numbers of the bar that stays: what the settings change with respect to today, over paired runs."""

from html import escape

from wijksim.app.job_status import Pairs
from wijksim.app.recording import Recorded
from wijksim.app.view import View
from wijksim.domain.better import BETTER
from wijksim.studies.effects import effect_of, summaries
from wijksim.text.amounts import unit_of
from wijksim.text.compare import interval_words
from wijksim.text.outcomes import OUTCOME_TEXT

THREE = ("collaboration", "weeks_to_help", "cost_total")
PAIRS = 10
"""Pairs of runs behind each number."""


def numbers_html(view: View, recorded: Recorded, pairs: Pairs, today: str) -> str:
    """The three numbers; ``today`` is the title of what they are compared with, empty where that is what is shown."""
    items = "".join(_number(view, name, recorded, pairs, today) for name in THREE)
    about = view.say("numbers.against", today=today, n=PAIRS) if today else view.say("numbers.one_run")
    return f'<div><ul class="wj-three">{items}</ul><p class="wj-small">{escape(about)}</p></div>'


def _number(view: View, name: str, recorded: Recorded, pairs: Pairs, today: str) -> str:
    text = OUTCOME_TEXT[name]
    head = f"<h2>{escape(text.label(view.language))}</h2>"
    if not today:
        unit = f'<span class="unit">{escape(text.unit_label(view.language))}</span>'
        shown = text.format(recorded.summary[name], view.language)
        return f'<li>{head}<div><span class="number">{shown}</span> {unit}</div></li>'
    if not pairs.over or pairs.ready < PAIRS or pairs.ready < 2:
        return f"<li>{head}<div>{escape(counting_text(view, pairs))}</div></li>"
    effect = effect_of(name, summaries(pairs.outputs[0], name), summaries(pairs.outputs[1], name))
    number, low, high = interval_words(effect | {"outcome": name}, view.language)
    unit = f'<span class="unit">{escape(unit_of(name, view.language))}</span>'
    band = view.say("numbers.band", low=low, high=high)
    return (
        f'<li class="{verdict(name, effect)}">{head}<div><span class="number">{number}</span> {unit}</div>'
        f'<div class="band">{escape(band)}</div></li>'
    )


def verdict(name: str, effect: dict[str, float]) -> str:
    """``better`` or ``worse`` where the interval lies on one side of nothing and one side is better; else ``same``."""
    side = BETTER.get(name, 0)
    if side == 0 or effect["low"] <= 0.0 <= effect["high"]:
        return "same"
    return "better" if side * effect["difference"] > 0 else "worse"


def counting_text(view: View, pairs: Pairs) -> str:
    """How far the paired runs are, or that they do not come."""
    if pairs.refused is not None:
        return view.say("numbers.refused")
    if pairs.over and pairs.failed:
        return view.say("numbers.failed", n=pairs.failed)
    return view.say("numbers.counting", n=pairs.ready, all=pairs.asked)
