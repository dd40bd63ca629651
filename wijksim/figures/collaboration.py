"""Collaboration over time: broad cases solved together, and what professionals want and do."""

from wijksim.figures.palette import LINES, LineStyle
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import Curve, Panel, draw_panels, with_measures
from wijksim.scenario.observed import of_outcome
from wijksim.text.outcomes import OUTCOME_TEXT

_SHARES = ("intention_share", "practice_share", "structural_share")


def draw_collaboration(reading: Reading) -> Sheet:
    """Above cases, below professionals: they are shares of different things."""
    sheet = Sheet(
        finding=_finding(reading),
        shows=with_measures(reading, reading.say("collaboration_shows"), ("collaboration", *_SHARES)),
        **reading.provenance,
    )
    upper = Panel(
        reading.say("collaboration_cases"),
        reading.say("axis_of_cases"),
        [_curve(reading, "collaboration", LINES[0])],
        least=0.1,
        percent=True,
    )
    shares = [_curve(reading, name, style) for name, style in zip(_SHARES, LINES[1:4], strict=True)]
    lower = Panel(
        reading.say("collaboration_people"),
        reading.say("axis_of_professionals"),
        shares,
        most=1.0,
        percent=True,
    )
    draw_panels(sheet, reading, upper, lower)
    return sheet


def _finding(reading: Reading) -> str:
    now = reading.of_hundred(reading.lately("collaboration"))
    if not reading.has_years:
        return reading.say("collaboration_now", now=now, weeks=reading.weeks_in_words)
    then = reading.of_hundred(reading.at_first("collaboration"))
    return reading.say("collaboration_now_and_then", now=now, then=then)


def _curve(reading: Reading, name: str, style: LineStyle) -> Curve:
    values = reading.run.series[name].to_numpy(dtype=float)
    label = OUTCOME_TEXT[name].label(reading.language)
    observed = of_outcome(reading.observed, name)
    return Curve(values, label, f"{reading.number(100.0 * values[-1])}%", style, observed=observed)
