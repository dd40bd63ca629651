"""What is kept of each shipped scenario: a few outcomes to read, and a hash of every week and event."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from wijksim.execution.run import run
from wijksim.io.scenario_files import load

STORE = Path(__file__).with_name("golden.json")
SEED = 1
READ = (
    "collaboration", "intention_share", "practice_share", "structural_share", "trust", "task_clarity", "boundary_hours",
    "recalled_hours", "hidden_needs_found", "weeks_to_help", "need_care", "second_line_entries", "cost_total",
)  # fmt: skip


def kept_of(name: str) -> dict[str, Any]:
    """Outcomes (means over the weeks of the summary, 6 digits) and hash of one shipped scenario, seed 1."""
    result = run(load(name), seed=SEED)
    series = result.series.drop(columns="week").to_numpy()
    log = result.model.world.log
    content = series.tobytes() + log.rows[: log.n].tobytes()
    return {
        "outcomes": {outcome: float(f"{result.summary[outcome]:.6g}") for outcome in READ},
        "events": log.n,
        "sha256": sha256(content).hexdigest(),
    }


def stored() -> dict[str, dict[str, Any]]:
    """What was kept when somebody last updated it on purpose."""
    found: dict[str, dict[str, Any]] = json.loads(STORE.read_text(encoding="utf-8"))
    return found
