"""What a driver and the processes that compute say to each other, and what the driver expects of an engine."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from wijksim.io.fingerprint import task_fingerprint
from wijksim.io.folders import StoreError
from wijksim.scenario.kept import NOTHING, Kept
from wijksim.scenario.parameter import Value

SIMULATE = "wijksim.execution.simulate:simulate"
"""What a worker does with a scenario and a seed, as module:function."""


def task_identity(task: str, kept: Kept = NOTHING) -> str:
    """What tells one task from another; empty for runs of the model, which their own key tells apart.

    Runs of which more is kept are another task: what was not kept then is not there now.
    """
    identity = "" if task == SIMULATE else task_fingerprint(task)
    if not kept:
        return identity
    sources = [task_fingerprint(path) for path in kept.functions]
    digest = sha256(json.dumps([kept.to_plain(), sources], sort_keys=True).encode()).hexdigest()
    return f"{identity or SIMULATE} keeping {digest[:16]}"


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
    """Fingerprint of the program that the driver has; a worker with another one refuses."""
    limit_seconds: float
    alone: bool = False
    """Make it in a fresh process while nothing else runs."""
    task: str = ""
    """Identity of the task, see `task_identity`."""
    past: str = ""
    """Runs with the same share their warm-up; which process makes a run changes time, not results."""


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
    extras: Mapping[str, float] = field(default_factory=dict)
    """What is kept besides, by name."""


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
    extras: Mapping[str, float] = field(default_factory=dict)
    """What is kept besides, by name."""


class Engine(Protocol):
    """Where runs are computed. The driver alone reads and writes the folder."""

    name: str
    task: str
    """What it does with a scenario and a seed, as module:function."""

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
