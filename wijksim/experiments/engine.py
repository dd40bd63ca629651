"""What a driver and the processes that compute say to each other, and what the driver expects of an engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from wijksim.io.folders import StoreError
from wijksim.scenario.parameter import Value

SIMULATE = "wijksim.experiments.simulate:simulate"
"""What a worker does with a scenario and a seed, as module:function."""


class EngineError(StoreError):
    """Nothing can be computed any more; the message is one line for people."""


@dataclass(frozen=True)
class Job:
    """One run to make. It carries all that a worker needs, so that any worker anywhere can make it."""

    run: int
    """Number in the ledger."""
    key: str
    base: str
    """The scenario of the plan as JSON."""
    changes: Mapping[str, Value]
    """What this point changes in it."""
    seed: int
    fingerprint: str
    """Fingerprint of the model that the driver has; a worker with another one refuses."""
    limit_seconds: float
    alone: bool = False
    """Make it in a fresh process while nothing else runs."""


class Kind(StrEnum):
    """What went wrong with a run."""

    ERROR = "error"
    """The model raised an error, which it would do again."""
    CRASH = "crash"
    """The process broke off by its own doing: a fault in machine code, an exit."""
    TIME = "time"
    """It took longer than allowed."""
    MEMORY = "memory"
    """It asked for more memory than allowed, or the system ended it because memory ran out."""
    OUTSIDE = "outside"
    """Somebody else ended the process, which says nothing about the run."""


@dataclass(frozen=True)
class Done:
    """A finished run: weekly outcomes [weeks, outcomes] and their means over the weeks that count."""

    run: int
    outcomes: tuple[str, ...]
    series: npt.NDArray[np.float64]
    summary: npt.NDArray[np.float64]
    seconds: float
    worker: str


@dataclass(frozen=True)
class Failed:
    """A run without results."""

    run: int
    kind: Kind
    reason: str
    detail: str = ""
    worker: str = ""


type Answer = Done | Failed


@dataclass(frozen=True)
class Simulated:
    """What a simulation gives."""

    outcomes: tuple[str, ...]
    series: npt.NDArray[np.float64]
    summary: npt.NDArray[np.float64]


class Engine(Protocol):
    """Where runs are computed. The driver alone reads and writes the folder."""

    name: str

    def __enter__(self) -> Any: ...
    def __exit__(self, *_: object) -> None: ...

    def room(self, in_flight: int) -> int:
        """How many more jobs it can use now."""
        ...

    def submit(self, job: Job) -> None:
        """Take a job; its answer will come, whatever happens to the process that computes it."""
        ...

    def collect(self, timeout: float) -> Sequence[Answer]:
        """Answers that have come, after waiting for one at most `timeout` seconds; `EngineError` when all is lost."""
        ...
