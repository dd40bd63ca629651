"""Every outcome: name, label, definition, unit, and the mechanisms that move it first."""

from pages.markdown import GENERATED, code, prose, table
from wijksim.domain.better import BETTER
from wijksim.domain.outcomes import OUTCOMES
from wijksim.model.coverage import ELSEWHERE, mechanisms
from wijksim.observe.outcomes import FULL_TIME_HOURS, TRAILING_WEEKS
from wijksim.observe.recorder import COUNTED, ORGANISATION_COLUMNS
from wijksim.text.outcomes import OUTCOME_TEXT

_BETTER = {1: "higher", -1: "lower", 0: "–"}


def page() -> str:
    """Outcomes as a page."""
    movers: dict[str, list[str]] = {}
    for name, (about, _) in mechanisms().items():
        for outcome in about.outcomes:
            movers.setdefault(outcome, []).append(name)
    rows = [
        (
            f"`{outcome.name}`",
            OUTCOME_TEXT[outcome.name].nl,
            OUTCOME_TEXT[outcome.name].definition_en,
            outcome.unit,
            _BETTER[BETTER.get(outcome.name, 0)],
            code(movers.get(outcome.name, [ELSEWHERE.get(outcome.name, "").rpartition(":")[2] or "sum"])),
        )
        for outcome in OUTCOMES
    ]
    return "\n".join(
        [
            GENERATED,
            "# Outcomes",
            "",
            prose(_INTRODUCTION.format(trailing=TRAILING_WEEKS, full_time=FULL_TIME_HOURS)),
            "",
            table(
                ("name", "Dutch label", "definition", "unit", "better", "moved or measured first by"), rows
            ),
            "## Beside the weekly series",
            "",
            "A run has tables by organisation, payer, boundary worker, boundary object, buurt, pair of organisations and "
            "resident, typed events, and the weekly counts from which the shares are made.",
            "",
            f"- Table of organisations, a row for each organisation and year: {code(ORGANISATION_COLUMNS)}; money in euro.",
            f"- Weekly counts: {code(COUNTED)}.",
            "",
        ]
    )


_INTRODUCTION = """
One row a week. Shares of cases are over the last {trailing} weeks, fewer at the start; a share with nothing to divide by repeats its
last value, 0 before there is one. A full-time worker has {full_time:g} hours. *Better* is a judgement, declared once; outcomes
without one are counted as higher or lower only.
"""
