"""How a loop notes that something happened: one row of the event log."""

from wijksim.mechanisms.columns import Log
from wijksim.mechanisms.compiled import Record, step


@step
def emit(log: Log, week: int, kind: int, actor: int, partner: int, worker: int, resident: int, value: float) -> Record:
    """Write one event and return its row, on which a refusal also notes its boundary and reason; -1 stands for nobody.

    The caller has made room in the log.
    """
    row = log.rows[log.filled[0]]
    row.week = week
    row.kind = kind
    row.actor = actor
    row.partner = partner
    row.worker = worker
    row.resident = resident
    row.boundary = -1
    row.reason = 0
    row.value = value
    log.filled[0] += 1
    return row
