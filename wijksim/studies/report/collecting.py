"""Findings for the report: of a study that was just made, or of one that is kept in a folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.folders import StoreError
from wijksim.io.provenance import software
from wijksim.io.robust_files import read_robust
from wijksim.reports.council.findings import Findings
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Refused
from wijksim.studies.robust.goals import read_goal
from wijksim.studies.robust.study import Robust


def findings_of(found: Robust, command: str | None = None) -> Findings:
    """The findings of a study that was just made."""
    if not found.trials.n:
        raise Refused("there is no world in which every plan was tried", "a study with one world at least")
    if not all(isinstance(plan, Plan) for plan in found.trials.plans):
        raise Refused("the plans of this study are no plans of wijksim", "a study that ws.robust made")
    return Findings(
        plans=found.trials.plans, chosen=found.chosen, goals=found.goals, outcomes=found.outcomes,
        kind=found.worlds.kind, asked=found.asked, tried=found.all_trials.n, used=found.trials.n,
        of_these_rules=found.worlds.is_of_these_rules, seeds=found.trials.seeds, root=found.root, base=found.base,
        tables=found.tables, worlds=found.trials.worlds, command=command, software=software(),
    )  # fmt: skip


def findings_in(folder: str | Path) -> Findings:
    """The findings of a study that ``wijksim robust`` or `Robust.save` kept in a folder."""
    stored = read_robust(folder)
    manifest, summary = stored.manifest, stored.summary
    try:
        worlds, seeds = summary["worlds"], summary["seeds"]
        tables = {name: _table(rows) for name, rows in summary.items() if _is_table(rows)}
        return Findings(
            plans=tuple(Plan.of(plan) for plan in manifest["plans"]), chosen=str(summary["chosen"]),
            goals=tuple(read_goal(goal, OUTCOME_NAMES) for goal in summary["goals"]),
            outcomes=tuple(dict.fromkeys(map(str, tables["variance"]["outcome"]))), kind=str(worlds["kind"]),
            asked=int(worlds["asked"]), tried=int(worlds["tried"]), used=int(worlds["used"]),
            of_these_rules=bool(worlds["fitted_to_these_rules"]), seeds=tuple(map(int, seeds)),
            root=int(manifest["root_seed"]), base=stored.scenario, tables={**tables, "runs": stored.runs},
            worlds=stored.worlds, command=manifest.get("command"), software=manifest,
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise StoreError(f"{folder} holds a study of plans that cannot be read: {error}") from error


def _is_table(rows: Any) -> bool:
    return isinstance(rows, list) and all(isinstance(row, Mapping) for row in rows)


def _table(rows: list[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows of JSON as a table; numbers with gaps as numbers."""
    table = pd.DataFrame(rows)
    for name in table.columns:
        if table[name].dtype == object and table[name].map(_is_number_or_gap).all():
            table[name] = pd.to_numeric(table[name])
    return table


def _is_number_or_gap(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
