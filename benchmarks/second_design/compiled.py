"""How the sketch compiles its rules: machine code is kept, and made anew when a rule it may call has changed."""

import ast
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numba as nb

from wijksim import randomness

_HERE = Path(__file__).parent
_PREFIX = __name__.rpartition(".")[0] + "."


@cache
def _imported(name: str) -> frozenset[str]:
    """Files of the sketch that this one may call, itself included."""
    tree = ast.parse((_HERE / f"{name}.py").read_text())
    direct = {
        n.module.removeprefix(_PREFIX)
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom) and n.module and n.module.startswith(_PREFIX)
    }
    direct |= {
        a.name for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == _PREFIX[:-1] for a in n.names
    }
    direct -= {"compiled", "register", "levers"}  # numbers and levers come in as tables
    return frozenset({name}).union(*(_imported(each) for each in direct)) if direct else frozenset({name})


@cache
def _stamp(name: str) -> str:
    files = [Path(randomness.__file__), *(_HERE / f"{each}.py" for each in sorted(_imported(name)))]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def compiled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Compile with Numba, without fast-math, so that sums keep their order and bits everywhere."""
    result: Any = nb.njit(cache=True, error_model="numpy")(function)
    kept = getattr(getattr(result, "_cache", None), "_cache_file", None)
    if kept is not None:
        kept._source_stamp = _stamp(function.__module__.removeprefix(_PREFIX))
    return result
