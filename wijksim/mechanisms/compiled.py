"""How rules are compiled: plain Python with types in the source, machine code when called."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, ParamSpec, TypeAlias, TypeVar

import numba as nb
import numpy as np
import numpy.typing as npt

P = ParamSpec("P")
R = TypeVar("R")

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Ints: TypeAlias = npt.NDArray[np.integer[Any]]
Bools: TypeAlias = npt.NDArray[np.bool_]
Seed: TypeAlias = np.uint64
Record: TypeAlias = Any
"""One row of the parameter table (``wijksim.model.parameter_record``): ``p.trust_gain`` reads the parameter
``trust.gain``."""


def _fingerprint_of_rules() -> str:
    """Hash of the source of everything that is compiled in: rules, draws and the numbers of the vocabulary."""
    package = Path(__file__).parents[1]
    files = [package / "randomness.py"]
    for room in ("domain", "mechanisms", "observe"):
        files += sorted((package / room).glob("*.py"))
    return sha256(b"".join(path.read_bytes() for path in files if path.exists())).hexdigest()


_RULES = _fingerprint_of_rules()


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a rule or a loop with Numba; no fast-math, so that sums keep their order and bits everywhere.

    Numba keeps machine code until the file of the function changes, but not when a rule that it calls in another file
    does. So what is kept is stamped with the source of all rules: a changed rule changes every loop that uses it.
    """
    result: Any = nb.njit(cache=True)(function)
    kept = getattr(getattr(result, "_cache", None), "_cache_file", None)  # none when compilation is switched off
    if kept is not None:
        kept._source_stamp = _RULES
    return result
