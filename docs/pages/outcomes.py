"""Every outcome: name, label, definition, unit, and the mechanisms that move it first."""

from pages import tables
from pages.markdown import code, fill, table
from wijksim.domain.better import BETTER
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.outcomes import OUTCOMES
from wijksim.model.coverage import ELSEWHERE, mechanisms
from wijksim.observe.outcomes import FULL_TIME_HOURS, TRAILING_WEEKS
from wijksim.observe.recorder import COUNTED
from wijksim.text.outcomes import OUTCOME_TEXT

_BETTER = {1: "higher", -1: "lower", 0: "–"}


def page() -> str:
    """Outcomes as a page."""
    return fill(
        "outcomes.md",
        {
            "trailing": lambda: TRAILING_WEEKS,
            "full_time": lambda: f"{FULL_TIME_HOURS:g}",
            "outcomes": _outcomes,
            "counts": lambda: code(COUNTED),
            "events": lambda: code(kind.name.lower() for kind in EventKind),
            "reasons": lambda: code(reason.name.lower() for reason in Reason if reason),
            "tables": tables.sections,
        },
    )


def _outcomes() -> str:
    movers: dict[str, list[str]] = {}
    for name, (about, _) in mechanisms().items():
        for outcome in about.outcomes:
            movers.setdefault(outcome, []).append(name)
    for outcome, place in ELSEWHERE.items():
        movers.setdefault(outcome, [place.rpartition(":")[2]])
    rows = []
    for each in OUTCOMES:
        words = OUTCOME_TEXT[each.name]
        better = _BETTER[BETTER.get(each.name, 0)]
        rows.append((f"`{each.name}`", words.nl, words.definition_en, each.unit, better, code(movers[each.name])))
    return table(("name", "Dutch label", "definition", "unit", "better", "moved or measured first by"), rows)
