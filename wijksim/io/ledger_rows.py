"""What a ledger tells of runs: those that are planned, made, or without results."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from wijksim.io.shards import Shard
from wijksim.scenario.parameter import Value


class State(StrEnum):
    """What became of a run."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    """The model raised an error; it would again."""
    QUARANTINED = "quarantined"
    """It took its worker with it, time after time."""


@dataclass(frozen=True)
class PlannedRun:
    """A run that is still to be made."""

    id: int
    key: str
    point: int
    seed: int
    changes: Mapping[str, Value]


@dataclass(frozen=True)
class DoneRun:
    """What the ledger keeps of a finished run; its weeks are in a shard."""

    id: int
    weeks: int
    summary: npt.NDArray[np.float64]
    attempts: int
    seconds: float
    worker: str


@dataclass(frozen=True)
class Trouble:
    """A run without results, why, and what it takes to see it again."""

    key: str
    point: int
    seed: int
    state: State
    reason: str
    detail: str
    attempts: int


@dataclass(frozen=True)
class Row:
    """A planned row: point and seed, with the run that belongs to it."""

    point: int
    seed: int
    key: str
    state: State
    shard: Shard | None
    place: int
    weeks: int
    summary: npt.NDArray[np.float64] | None
    reason: str
