"""The few numbers that a run is told with first, as a table of words."""

from collections.abc import Mapping, Sequence

from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

HEADLINES = (
    "collaboration",
    "intention_share",
    "practice_share",
    "structural_share",
    "trust",
    "permeability_financial",
    "task_clarity",
    "boundary_hours",
    "recalled_hours",
    "weeks_to_help",
    "multi_domain_solved_share",
    "quality_of_life",
    "second_line_entries",
    "cost_total",
)


def headline_table(columns: Mapping[str, Mapping[str, float]], language: Language) -> str:
    """Outcome, value in each of the named columns and unit, one line each, ready to print."""
    rows = [[say("command.outcome", language), *columns, say("command.unit", language)]]
    for name in HEADLINES:
        text = OUTCOME_TEXT[name]
        values = (text.format(column[name], language) for column in columns.values())
        rows.append([text.label(language), *values, text.unit_label(language)])
    return aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns of text: first and last aligned left, the numbers between them right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths).rstrip(), *lines[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    numbers = (cell.rjust(width) for cell, width in zip(row[1:-1], widths[1:-1], strict=True))
    return "  ".join([row[0].ljust(widths[0]), *numbers, row[-1]]).rstrip()
