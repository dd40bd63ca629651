"""How rules are compiled: plain Python with types in the source, machine code when called."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeAlias, TypeVar

import numba as nb
import numpy as np
import numpy.typing as npt

P = ParamSpec("P")
R = TypeVar("R")

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Ints: TypeAlias = npt.NDArray[np.integer[Any]]
Bools: TypeAlias = npt.NDArray[np.bool_]
Record: TypeAlias = Any
"""One row of the parameter table (``wijksim.scenario.record``): ``p.trust_gain`` reads the parameter ``trust.gain``."""


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a rule or a loop with Numba; no fast-math, so that sums keep their order and bits everywhere."""
    result: Callable[P, R] = nb.njit(cache=True)(function)
    return result
