"""The report of which plan holds, as Markdown: the findings first, then the tables that they rest on."""

from collections.abc import Mapping
from typing import Any, Protocol

import pandas as pd

from wijksim.figures.protocols import WhichPlan
from wijksim.io.escaping import markdown_row
from wijksim.text.catalogue import say
from wijksim.text.exploration import short_number
from wijksim.text.language import Language
from wijksim.text.robust import table_heading

SHOWN = ("plans", "enough", "best", "regret", "variance", "payers")
"""Tables of every report; those of what was found out further follow."""
MAX_ROWS = 40


class EndedWithMessage(WhichPlan, Protocol):
    """What the report reads besides what figures read."""

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]: ...
    @property
    def parts(self) -> Mapping[str, Any]: ...


def report_of(found: EndedWithMessage, language: Language) -> str:
    """The whole page."""
    lines = [f"# {say('robust.title', language)}", f"## {say('robust.findings', language)}"]
    lines.append("\n".join(f"- {sentence}" for sentence in found.sentences(language)))
    lines += [f"## {say('robust.goals', language)}", "\n".join(f"- `{goal}`" for goal in found.goals)]
    further = [name for part in found.parts.values() for name in part.tables]
    for name in (*SHOWN, *further):
        table = found.tables[name]
        if not table.empty:
            lines += [f"## {table_heading(name, language)}", markdown_table(table.head(MAX_ROWS), language)]
    return "\n\n".join(lines) + "\n"


class Searched(Protocol):
    """What the report of a search reads."""

    @property
    def goals(self) -> Any: ...
    @property
    def frontier(self) -> pd.DataFrame: ...
    def sentences(self, lang: Language | None = None) -> list[str]: ...


def report_of_aim(found: Searched, language: Language) -> str:
    """The page of a search: what it recommends, for which goals, and the frontier."""
    lines = [f"# {say('robust.aim_title', language)}", f"## {say('robust.findings', language)}"]
    lines.append("\n".join(f"- {sentence}" for sentence in found.sentences(language)))
    lines += [f"## {say('robust.goals', language)}", "\n".join(f"- `{goal}`" for goal in found.goals)]
    lines += [f"## {table_heading('frontier', language)}", markdown_table(found.frontier.head(MAX_ROWS), language)]
    return "\n\n".join(lines) + "\n"


def markdown_table(table: pd.DataFrame, language: Language) -> str:
    """A table in Markdown with numbers as people read them."""
    heads = [str(name) for name in table.columns]
    rows = [[_cell(value, language) for value in row] for row in table.itertuples(index=False)]
    return "\n".join(map(markdown_row, [heads, ["---"] * len(heads), *rows]))


def _cell(value: object, language: Language) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return str(value) if isinstance(value, int) else short_number(value, language)
