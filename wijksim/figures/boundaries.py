"""Boundaries over time: how open each of the five is, how clear the division of work, how much trust there is."""

from wijksim.domain.vocabulary import Boundary
from wijksim.figures.palette import LINES, LineStyle
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import Curve, Panel, draw_panels, with_measures
from wijksim.scenario.observed import of_outcome
from wijksim.text.catalogue import name_of

_NAMES = {boundary: f"permeability_{boundary.name.lower()}" for boundary in Boundary}
_OTHERS = ("task_clarity", "trust")
_SAME = 0.005
"""Means that differ less are the same to a reader."""


def draw_boundaries(reading: Reading) -> Sheet:
    """Above the five kinds of boundary, below clarity and trust; means over pairs of organisations."""
    sheet = Sheet(
        finding=_finding(reading),
        shows=with_measures(
            reading, reading.say("boundaries_shows", period=reading.period), (*_NAMES.values(), *_OTHERS)
        ),
        **reading.provenance,
    )
    if len(reading.organisations) < 2:
        sheet.remark(reading.say("network_alone"))
        return sheet
    curves = [
        _curve(reading, name, name_of(boundary, reading.language), style)
        for (boundary, name), style in zip(_NAMES.items(), LINES, strict=True)
    ]
    others = [_curve(reading, name, reading.say(name), style) for name, style in zip(_OTHERS, LINES, strict=False)]
    upper = Panel(reading.say("boundaries_panel"), reading.say("axis_permeability"), curves, least=0.3)
    lower = Panel(reading.say("clarity_and_trust"), reading.say("axis_score"), others, most=1.0)
    draw_panels(sheet, reading, upper, lower)
    return sheet


def _finding(reading: Reading) -> str:
    if len(reading.organisations) < 2:
        return reading.say("boundaries_none")
    means = {boundary: reading.lately(name) for boundary, name in _NAMES.items()}
    most, least = max(means, key=lambda b: means[b]), min(means, key=lambda b: means[b])
    high, low = reading.number(means[most], 2), reading.number(means[least], 2)
    if means[most] - means[least] < _SAME:
        return reading.say("boundaries_even", low=low)
    most_words, least_words = (name_of(b, reading.language) for b in (most, least))
    return reading.say("boundaries_found", most=most_words, high=high, least=least_words, low=low)


def _curve(reading: Reading, name: str, label: str, style: LineStyle) -> Curve:
    values = reading.run.series[name].to_numpy(dtype=float)
    observed = of_outcome(reading.observed, name)
    return Curve(values, label, reading.number(values[-1], 2), style, observed=observed)
