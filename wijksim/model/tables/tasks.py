"""Who does what, quarter by quarter: the map that a team leader draws on the wall."""

import numpy as np
import pandas as pd

from wijksim.domain.tasks import PAYS, TASK_KEYS
from wijksim.model.tables.columns import TASKS_BY_QUARTER, typed
from wijksim.model.tables.record import Record

_WORDS = {pay.value: name for name, pay in PAYS.items()}


def tasks_by_quarter(record: Record) -> pd.DataFrame:
    """A row for each quarter, task and organisation: how it is paid for the task, and how often it takes it up.

    Quarter 0 is the start of week 0; the last quarter may not be over. ``claim`` counts both ways: in ``agreed`` of the
    cases a division that people made here decides who does it, in the others each organisation by its own claim, so
    that claims add up to less than 1 where there is a gap and to more where work is done twice.
    """
    keys = [spec.key for spec in record.model.scenario_of_run.organisations]
    n, kinds = len(keys), len(TASK_KEYS)
    parts = [
        pd.DataFrame(
            {
                "quarter": np.full(n * kinds, quarter),
                "task": np.repeat(TASK_KEYS, n),
                "organisation": np.tile(keys, kinds),
                "contract": [_WORDS[pay] for pay in division.contract.T.ravel().tolist()],
                "claim": division.claim.T.ravel(),
                "agreed": np.repeat(division.agreed, n),
            }
        )
        for quarter, division in enumerate(record.divisions)
    ]
    return typed(pd.concat(parts) if parts else [], TASKS_BY_QUARTER).reset_index(drop=True)
