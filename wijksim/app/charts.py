"""What a chart is drawn from, as JSON: lines with colour, dash and mark, so that colour alone never tells."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from wijksim.app.observed_marks import marks_of
from wijksim.app.recording import Recorded
from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.paired_runs import RunOutput
from wijksim.scenario.observed import Placed
from wijksim.studies.effects import weekly
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.levers import PLOTS
from wijksim.text.outcomes import OUTCOME_TEXT

LINES = (
    ("#011959", "solid", "circle"),
    ("#a5660f", "dashed", "rect"),
    ("#226061", "dotted", "triangle"),
    ("#7a4a9e", "solid", "diamond"),
    ("#8f1d1d", "dashed", "emptyCircle"),
    ("#226061", "dotted", "emptyRect"),
    ("#a5660f", "solid", "emptyTriangle"),
    ("#7a4a9e", "dashed", "emptyDiamond"),
)
INK = "#1a1a1a"
"""Of observed values beside lines of several plans: they belong to none of these."""
BASELINE = ("#5c5c5c", "dotted", "none")


@dataclass(frozen=True)
class Drawing:
    """One chart: its title, what it shows in a sentence, the unit, and the data for the browser."""

    title: str
    finding: str
    unit: str
    data: str


def plot(
    name: str, recorded: Recorded, baseline: Recorded | None, language: Language, *, axis: str, base_label: str,
    observed: tuple[Placed, ...] = (),
) -> Drawing:  # fmt: skip
    """One of the plots of :data:`wijksim.text.levers.PLOTS`; with one outcome the baseline is drawn too, and what was
    ``observed`` as marks.

    Drawn once for all visitors who look at it.
    """
    drawn = ("plot", name, baseline and baseline.key, language, observed)
    return recorded.once(drawn, lambda: _plot(name, recorded, baseline, language, axis, base_label, observed))


def _plot(
    name: str, recorded: Recorded, baseline: Recorded | None, language: Language, axis: str, base_label: str,
    observed: tuple[Placed, ...],
) -> Drawing:  # fmt: skip
    outcomes = PLOTS[name]
    lines = [
        line(OUTCOME_TEXT[each].label(language), shown_values(recorded.series, each), number)
        for number, each in enumerate(outcomes)
    ]
    if len(outcomes) == 1 and baseline is not None and baseline is not recorded:
        lines.append({**line(base_label, shown_values(baseline.series, outcomes[0]), 0), **_styled(BASELINE)})
    marks = [
        mark
        for number, each in enumerate(outcomes)
        for mark in marks_of(
            observed, each, language, weeks=recorded.weeks, colour=LINES[number % len(LINES)][0],
            of=OUTCOME_TEXT[each].label(language) if len(outcomes) > 1 else "",
        )
    ]  # fmt: skip
    weeks = max(len(each["values"]) for each in lines)  # of a run that goes on fewer than of today
    changes = [week for week in recorded.scenario.change_weeks if week < weeks]
    first = OUTCOME_TEXT[outcomes[0]]
    return Drawing(
        say(f"plot.{name}", language),
        with_marks(_finding(outcomes, recorded, language), marks, language),
        first.unit_label(language),
        as_json(
            lines,
            max(len(each["values"]) for each in lines),
            axis=axis,
            decimals=max(first.decimals, 1),
            changes=changes,
            marks=marks,
        ),
    )


def with_marks(finding: str, marks: Sequence[dict[str, Any]], language: Language) -> str:
    """What a chart shows, and what its marks are if it has any."""
    return f"{finding} {say('observed.marks', language)}" if marks else finding


def line(name: str, values: list[float | None], number: int) -> dict[str, Any]:
    """One line in the style of its place."""
    return {"name": name, "values": values, **_styled(LINES[number % len(LINES)])}


def shown_values(series: pd.DataFrame, outcome: str) -> list[float | None]:
    """Weekly values as a reader sees them: shares in per cent."""
    text = OUTCOME_TEXT[outcome]
    return rounded(series[outcome].to_numpy() * (100 if text.unit.percentage else 1), text.decimals + 1)


def mean_line(outputs: Sequence[RunOutput], outcome: str) -> list[float | None]:
    """Weekly means over runs as a reader sees them: shares in per cent."""
    text, column = OUTCOME_TEXT[outcome], OUTCOME_NAMES.index(outcome)
    times = 100 if text.unit.percentage else 1
    return rounded(weekly(outputs)[:, :, column].mean(axis=0) * times, text.decimals + 1)


def rounded(values: Any, decimals: int) -> list[float | None]:
    """Numbers for JSON; what is undefined is nothing."""
    return [round(float(each), decimals) if np.isfinite(each) else None for each in values]


def as_json(
    lines: Sequence[dict[str, Any]], weeks: int, *, axis: str, decimals: int, changes: Sequence[int] = (),
    bands: Sequence[dict[str, Any]] = (), marks: Sequence[dict[str, Any]] = (), first_year: int | None = None,
) -> str:  # fmt: skip
    """A line chart over weeks; with ``first_year`` what is read along the axis, and in the table, are years."""
    content: dict[str, Any] = {
        "kind": "line", "axis": axis, "labels": list(range(weeks)), "lines": list(lines), "decimals": decimals,
        "changes": list(changes), "bands": list(bands), "marks": list(marks),
    }  # fmt: skip
    if first_year is not None:
        content |= {"first_year": first_year, "every": WEEKS_PER_YEAR}
    return json.dumps(content, separators=(",", ":"), allow_nan=False)


def bars(labels: Sequence[str], lines: Sequence[dict[str, Any]], *, axis: str, decimals: int = 0) -> str:
    """A bar chart over named things."""
    content = {
        "kind": "bar",
        "axis": axis,
        "labels": list(labels),
        "lines": list(lines),
        "decimals": decimals,
    }
    return json.dumps(content, separators=(",", ":"), allow_nan=False)


def _styled(style: tuple[str, str, str]) -> dict[str, str]:
    colour, dash, symbol = style
    return {"colour": colour, "dash": dash, "symbol": symbol}


def _finding(outcomes: Sequence[str], recorded: Recorded, language: Language) -> str:
    """From the first to the last year, in one sentence."""
    parts = []
    for name in outcomes:
        text, values = OUTCOME_TEXT[name], recorded.series[name]
        first, last = (text.format(float(each.mean()), language) for each in (values.iloc[:52], values.iloc[-52:]))
        parts.append(f"{text.label(language)}: {first} → {last}")
    kind = "Eerste → laatste jaar" if language == "nl" else "First → last year"
    return f"{kind}. {'; '.join(parts)} ({OUTCOME_TEXT[outcomes[0]].unit_label(language)})."
