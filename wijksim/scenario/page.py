"""How a scenario shows itself in a notebook: its words, and what differs from the baseline."""

from html import escape

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import plain
from wijksim.scenario.scenario import Scenario, baseline


def scenario_html(scenario: Scenario) -> str:
    """HTML of a scenario; every text in it comes from a file of somebody else and is escaped."""
    words = "".join(f"<p>{escape(str(text))}</p>" for text in (scenario.why, scenario.notice) if str(text))
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{_cell(old)}</td><td>{_cell(new)}</td></tr>"
        for name, old, new in baseline().differences(scenario)
    )
    table = f"<table><tr><th></th><th>baseline</th><th>here</th></tr>{rows}</table>" if rows else ""
    return f"<h4>{escape(str(scenario.title))}</h4>{words}{table}"


def _cell(value: object) -> str:
    if value is None:
        return "–"
    known = isinstance(value, bool | int | float | str | tuple | list | FrozenMap)
    return escape(plain(value) if known else str(value))
