"""A run of two weeks without a model: what the store needs of a run, and no more."""

from types import SimpleNamespace
from typing import Any

import pandas as pd

from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.provenance import provenance
from wijksim.io.results import TABLES
from wijksim.scenario.scenario import baseline


def fake_run(*, seed: int = 1, level: float = 0.25) -> Any:
    """A stand-in for `wijksim.model.result.Run` in which every outcome is `level`."""
    scenario = baseline()
    series = pd.DataFrame({"week": [0, 1], **{name: [level, level] for name in OUTCOME_NAMES}})
    events = pd.DataFrame({"week": [0, 1], "kind": ["asked", "solved"], "value": [0.5, 2.0]})
    tables = {
        name: pd.DataFrame({"key": ["a", "b"], "cents": [10**15, -1], "linked": [True, False]}) for name in TABLES
    }
    return SimpleNamespace(
        scenario=scenario,
        seed=seed,
        series=series,
        events=events,
        summary=dict.fromkeys(OUTCOME_NAMES, level),
        provenance=provenance(scenario, seed=seed, weeks=2, command="wijksim run"),
        **tables,
    )
