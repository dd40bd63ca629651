"""How rules are compiled: plain Python with types in the source, machine code when called."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any, ParamSpec, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from wijksim.machine_code import jitted

P = ParamSpec("P")
R = TypeVar("R")

Floats: TypeAlias = npt.NDArray[np.floating[Any]]
Ints: TypeAlias = npt.NDArray[np.integer[Any]]
Bools: TypeAlias = npt.NDArray[np.bool_]
Seed: TypeAlias = np.uint64
Record: TypeAlias = Any
"""One row of the parameter table (``wijksim.model.parameter_record``): ``p["trust.gain"]`` reads
the parameter ``trust.gain``."""


ROOMS_OF_RULES = ("domain", "mechanisms", "observe")


def fingerprint_of_rules(package: Path) -> str:
    """Hash of the source of everything that is compiled in: rules, draws and the numbers of the vocabulary.

    The version of NumPy counts too, as machine code has its insides in it; those of Numba and Python Numba looks at.
    """
    files = [package / "randomness.py"]
    for room in ROOMS_OF_RULES:
        files += sorted((package / room).rglob("*.py"))
    digest = sha256(np.__version__.encode())
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


_RULES = fingerprint_of_rules(Path(__file__).parents[1])
_UNCOUNTED: dict[str, Any] = {"_nrt": False}
"""Without Numba's run-time: no references are counted, and the compiler refuses code that makes an array."""


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a rule or a loop with Numba; no fast-math, so that sums keep their order and bits everywhere.

    Numba keeps machine code until the file of the function changes, but not when a rule that it calls in another file
    does. So what is kept is stamped with the source of all rules: a changed rule changes every loop that uses it.
    """
    return _stamped(jitted(function))


def step(function: Callable[P, R]) -> Callable[P, R]:
    """Compile one step of a loop, woven into the loop that takes it.

    A step takes the same groups of columns as its loop. As a call of its own it would count the references to every
    column of them, for each resident again: many times the work of the step itself.
    """
    return _stamped(jitted(function, forceinline=True, **_UNCOUNTED))


def loop(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a loop that takes groups of columns and makes no arrays of its own, hence need not count references."""
    return _stamped(jitted(function, **_UNCOUNTED))


def _stamped(function: Any) -> Any:
    kept = getattr(getattr(function, "_cache", None), "_cache_file", None)  # none when compilation is switched off
    if kept is not None:
        kept._source_stamp = _RULES
    return function
