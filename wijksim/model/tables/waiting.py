"""Waiting by organisation and quarter: everybody who asks counts, also who gave up or still waits."""

import pandas as pd

from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.model.tables.columns import WAITING_BY_ORGANISATION, typed
from wijksim.model.tables.record import Record
from wijksim.observe.recorder import WAITING_COLUMNS


def waiting_by_organisation(record: Record) -> pd.DataFrame:
    """A row for each organisation and quarter: how long residents waited at its desk, whether somebody took them up,
    they gave up, went to heavier care, or still wait at the end of the quarter.

    A resident waits at one desk at a time: weeks are those at this desk, 0 for who is taken up in the week of asking.
    """
    rows = []
    for start in range(0, record.weeks, WEEKS_PER_QUARTER):
        weeks = record.recorder.waiting[start : min(record.weeks, start + WEEKS_PER_QUARTER)]
        for o, spec in enumerate(record.model.scenario_of_run.organisations):
            seen = dict(zip(WAITING_COLUMNS, weeks[:, o].T, strict=True))
            ended, waiting = float(seen["waiting_ended"].sum()), float(seen["waiting_now"][-1])
            waited = float(seen["weeks_ended"].sum())
            people, total = ended + waiting, waited + float(seen["weeks_now"][-1])
            rows.append(
                {
                    "organisation": spec.key,
                    "sector": spec.sector.name.lower(),
                    "quarter": start // WEEKS_PER_QUARTER + 1,
                    "waiting_ended": ended,
                    "still_waiting": waiting,
                    "mean_weeks": total / people if people else 0.0,
                    "mean_weeks_of_ended": waited / ended if ended else 0.0,
                }
            )
    return typed(rows, WAITING_BY_ORGANISATION)
