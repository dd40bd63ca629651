"""Fingerprints of the program: which code, with which libraries, a result was made by.

`fingerprint` is part of every run key, manifest, ledger and part. It counts the whole package except the rooms that
only show what is already there, so that no file can be forgotten: a room that is new counts. It changes with a comment
too: a fingerprint that changes once too often costs computing time, one that changes once too seldom costs the truth.
"""

import csv
import os
import platform
import time
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

PACKAGE = Path(__file__).parents[1]
SHOWING = ("app", "cli", "figures", "reports", "text", "__main__.py", "shipped_scenarios", "shipped_plans")
"""What only shows results or asks for them: no number of a run passes through these. Scenarios are in the key."""
_SOURCE = {".py", ".yaml", ".json", ".csv"}
LIBRARIES = ("numpy", "numba", "llvmlite", "mesa", "networkx", "pandas", "scipy")
"""What numbers of a run pass through; SciPy where it is installed, as Numba then uses it."""
_RULES = ("domain", "scenario", "mechanisms", "agents", "model", "observe", "randomness.py")
SAME_RULES = PACKAGE / "io" / "same_rules.csv"
"""Texts of the rules and how they behave: what was found by one holds for another that behaves the same."""
_LOOK_AGAIN_SECONDS = 1.0


def fingerprint() -> str:
    """SHA-256, 16 digits, of all code that can change a result and of the versions of what it stands on."""
    return _source.fingerprint()


def task_fingerprint(task: str) -> str:
    """Identity of what a worker does with a scenario and a seed, ``module:function``: its name and its source.

    The source of a task of this package is in `fingerprint` already.
    """
    module = task.partition(":")[0]
    return task if module.split(".")[0] == "wijksim" else f"{task} {_digest_of_module(module)}"


@cache
def libraries() -> Mapping[str, str | None]:
    """Version of Python and of every library that a run passes through; None for what is not installed."""
    return {"python": platform.python_version(), **{name: _version(name) for name in LIBRARIES}}


@cache
def model_fingerprint() -> str:
    """SHA-256, 16 digits, of the rules of the model alone: by which rules a page of findings was checked.

    Not for telling whether results are the same: that is what `fingerprint` is for.
    """
    return _digest(path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] in _RULES)[:16]


def are_these_rules(made_by: str) -> bool:
    """Whether a fingerprint of rules is that of the present ones, or of a text of them that behaves the same.

    Which texts behave the same is kept in ``io/same_rules.csv`` and checked by ``tests/golden``: every week and event
    of the shipped scenarios and of forty others, drawn over everything that a file may say, are equal to the byte. A
    text that is not listed there, such as one with a change of your own, is another one.

        >>> from wijksim.io.fingerprint import are_these_rules, model_fingerprint
        >>> are_these_rules(model_fingerprint()), are_these_rules("0" * 16)
        (True, False)
    """
    present = model_fingerprint()
    behaviour = same_rules()
    return made_by == present or (present in behaviour and behaviour.get(made_by) == behaviour[present])


@cache
def same_rules() -> Mapping[str, str]:
    """Fingerprint of a text of the rules -> digest of how it behaves."""
    with SAME_RULES.open(encoding="utf-8", newline="") as file:
        return {row["fingerprint"]: row["behaviour"] for row in csv.DictReader(file)}


def code_digest(package: Path = PACKAGE) -> str:
    """SHA-256 of every file of a package that counts."""
    return _digest(_counting(package), package)


class _Source:
    """The files that count, as they were when they were loaded.

    A process may live long, and somebody may edit its source meanwhile. Which of both it then runs nobody knows: from
    then on its fingerprint is that of neither.
    """

    def __init__(self) -> None:
        self._stamps = _stamps()
        self._value = self._digest = ""
        self._looked = 0.0
        self._lock = Lock()

    def fingerprint(self) -> str:
        with self._lock:
            if not self._value or time.monotonic() - self._looked > _LOOK_AGAIN_SECONDS:
                self._look()
                self._looked = time.monotonic()
            return self._value

    def _look(self) -> None:
        stamps = _stamps()
        if self._value and stamps == self._stamps:
            return
        digest = code_digest()
        if not self._value:
            edited = "" if stamps == self._stamps else "edited while it was loaded"
            self._value = _whole(digest, edited)
        elif digest != self._digest:
            self._value = _whole(digest, self._value)
        self._digest, self._stamps = digest, stamps


def _whole(code: str, before: str) -> str:
    text = "\n".join([before, code, *(f"{name} {number}" for name, number in sorted(libraries().items()))])
    return sha256(text.encode()).hexdigest()[:16]


def _stamps() -> dict[str, tuple[int, int]]:
    """Time and size of every file that counts, by its path; a process that makes runs looks every second."""
    found: dict[str, tuple[int, int]] = {}
    package = str(PACKAGE)
    folders = [package]
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if folder == package and not _counts(Path(entry.name)):
                    continue
                if os.path.isdir(entry):
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                elif os.path.splitext(entry.name)[1] in _SOURCE:
                    status = entry.stat()
                    found[entry.path] = status.st_mtime_ns, status.st_size
    return found


def _counts(inside: Path) -> bool:
    return inside.parts[0] not in SHOWING


def _counting(package: Path) -> list[Path]:
    return [path for path in _files(package) if _counts(path.relative_to(package))]


def _files(package: Path) -> list[Path]:
    return sorted(path for path in package.rglob("*.*") if path.suffix in _SOURCE and os.path.isfile(path))


def _digest(files: Iterable[Path], package: Path = PACKAGE) -> str:
    digest = sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


@cache
def _digest_of_module(name: str) -> str:
    """SHA-256, 16 digits, of the source of a module outside the package; of its name where it has none."""
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        spec = None
    source = Path(spec.origin) if spec is not None and spec.origin is not None else None
    content = source.read_bytes() if source is not None and os.path.isfile(source) else name.encode()
    return sha256(content).hexdigest()[:16]


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


_source = _Source()
