"""How a loop notes that something happened: one row of the event log."""

from wijksim.mechanisms.compiled import Record, compiled


@compiled
def emit(
    log: Record,
    n: int,
    week: int,
    kind: int,
    actor: int,
    partner: int,
    worker: int,
    resident: int,
    boundary: int,
    reason: int,
    value: float,
) -> int:
    """Write event number ``n`` and return ``n + 1``; -1 stands for nobody. The caller has made room in ``log``."""
    row = log[n]
    row.week = week
    row.kind = kind
    row.actor = actor
    row.partner = partner
    row.worker = worker
    row.resident = resident
    row.boundary = boundary
    row.reason = reason
    row.value = value
    return n + 1
