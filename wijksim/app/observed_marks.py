"""Observed figures in the app: in the address of a page, and as marks on every chart over the weeks."""

from collections.abc import Iterable, Sequence
from typing import Any

from wijksim.io.observed_files import read_observed
from wijksim.scenario.observed import Observation, Observed, Placed, of_outcome
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.studies.observed import check  # with it comes much that a page without values does without
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

FILE = "observed.csv"
"""What the values of an address are called where something is wrong with them."""
LONGEST = 2_400
"""Characters of observed values in an address; the rest is left out, and the page says so."""
HEAD = "period;outcome;value;low;high;status;source"
_PERCENT = 100.0


def lines_of(rows: Iterable[Observation]) -> list[str]:
    """Observed values as lines of a file, without the area: it is that of the page."""
    return [
        ";".join([
            each.period.text, each.outcome, *("" if number is None else _digits(number) for number in
            (each.value, each.low, each.high)), each.status, _bare(each.source),
        ])
        for each in rows
    ]  # fmt: skip


def _digits(number: float) -> str:
    """A number that the reader of files reads one way only: three decimals could be thousands."""
    return f"{number!r}0" if "e" not in repr(number) else f"{number:.12f}"


def _bare(text: str) -> str:
    """A source as an address can hold it."""
    return "".join(each if each.isprintable() and each not in ';"' else " " for each in text)


def rows_of(lines: Sequence[str]) -> tuple[Observation, ...]:
    """The values that an address holds, through the reader of files; `ScenarioError` where they are none."""
    return read_observed("\n".join([HEAD, *lines]), FILE).rows


def here(rows: Sequence[Observation], scenario: Scenario) -> tuple[Placed, ...]:
    """Values about the area of a scenario at their places in a run; none where they cannot be placed."""
    if not rows or scenario.wijk is None:
        return ()
    try:
        return tuple(check(Observed(tuple(rows), FILE), scenario)[0])
    except ScenarioError:
        return ()


def marks_of(
    placed: Sequence[Placed], outcome: str, language: Language, *, weeks: int, colour: str, of: str = ""
) -> list[dict[str, Any]]:
    """Marks of one outcome on a chart of so many weeks: shape by status, so that colour alone never tells."""
    text = OUTCOME_TEXT[outcome]
    times = _PERCENT if text.unit.percentage else 1.0
    marks = []
    for each in of_outcome(placed, outcome):
        if each.first < 0 or each.stop > weeks:
            continue
        status = say(f"observed.mark_{each.status}", language)
        low, high = (None if edge is None else edge * times for edge in (each.of.low, each.of.high))
        marks.append({
            "name": f"{of}: {status}" if of else status, "status": each.status, "colour": colour,
            "period": each.of.period.text, "source": each.of.source, "week": round(each.middle), "first": each.first,
            "last": each.stop - 1, "value": each.of.value * times, "low": low, "high": high,
        })  # fmt: skip
    return marks
