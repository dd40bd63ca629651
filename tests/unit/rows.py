"""Small tables for the loops: a week's parameters with a few of them set, and rows of any kind of column."""

from typing import Any

import numpy as np

from wijksim.agents.columns import EVENT
from wijksim.model.parameter_record import as_record, parameter_values
from wijksim.scenario.scenario import baseline


def parameters(**values: float) -> Any:
    """Parameters of the baseline as a record, with some fields replaced: ``parameters(trust_gain=0.25)``."""
    return settings(**values)[0]


def settings(**values: float) -> Any:
    """The same as the one-row table that loops take."""
    fields = parameter_values(baseline().values, ())
    assert set(values) <= set(fields), set(values) - set(fields)
    return as_record(fields | values)


def rows(kind: np.dtype[Any], *values: dict[str, Any]) -> Any:
    """Columns of one kind, a row for each dictionary; what is not named is 0."""
    table = np.zeros(len(values), kind)
    for row, fields in zip(table, values, strict=True):
        for name, value in fields.items():
            row[name] = value
    return table


def a_log(size: int = 100) -> Any:
    """Room for events."""
    return np.zeros(size, EVENT)


def keys(n: int) -> Any:
    """Keys of ``n`` residents."""
    return np.arange(n, dtype=np.uint64)


def columns(n: int, **values: Any) -> dict[str, Any]:
    """Columns of ``n`` residents as the loops about residents take them; scalars hold for everybody."""
    kinds: dict[str, tuple[Any, tuple[int, ...]]] = {
        "need": (np.float32, (n, 3)), "hidden": (np.uint8, (n,)), "hazard": (np.float32, (n, 3)),
        "self_reliance": (np.float32, (n,)), "informal_support": (np.float32, (n,)),
        "contacts": (np.int32, (n, 4)), "ties": (np.uint8, (n,)), "burdened": (np.bool_, (n,)),
        "in_second_line": (np.bool_, (n,)), "has_case": (np.bool_, (n,)), "pause": (np.uint8, (n,)),
        "trust": (np.float32, (n,)), "vulnerability": (np.float32, (n,)),
    }  # fmt: skip
    found = {name: np.zeros(shape, kind) for name, (kind, shape) in kinds.items()}
    found["contacts"][:] = -1
    for name, value in values.items():
        found[name][:] = value
    return found
