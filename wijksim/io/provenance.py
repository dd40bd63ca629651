"""Where a result came from: enough to make it again and to know whether it would come out the same."""

import json
import platform
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shlex import join
from typing import Any, Protocol

import wijksim
from wijksim.io.fingerprint import model_fingerprint


class Described(Protocol):
    """What provenance needs of a scenario."""

    @property
    def name(self) -> str: ...
    def key(self) -> str: ...
    def to_dict(self) -> Mapping[str, Any]: ...


def run_key(scenario: Described, *, seed: int, weeks: int) -> str:
    """Identity of a run (SHA-256): resolved scenario, seed, recorded weeks and version of wijksim.

    Equal keys mean equal results on the same platform and versions; names and explanations do not count.
    """
    parts = {"scenario": scenario.key(), "seed": seed, "weeks": weeks, "wijksim": wijksim.__version__}
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def provenance(scenario: Described, *, seed: int, weeks: int, command: str | None = None) -> dict[str, Any]:
    """Everything a result says about its origin; `command` repeats it."""
    return {
        "key": run_key(scenario, seed=seed, weeks=weeks),
        "command": command,
        "seed": seed,
        "weeks": weeks,
        **_software(),
        "scenario_key": scenario.key(),
        "scenario": dict(scenario.to_dict()),
    }


def command_line(command: str, scenario: str, options: Iterable[tuple[str, object]]) -> str:
    """The command that repeats a run, in one line for a shell; options without a value are left out."""
    given = [str(part) for option in options if option[1] is not None for part in option]
    return join(["wijksim", command, scenario, *given])


def findings_origin(replications: int, seed: int, residents: int | None) -> dict[str, Any]:
    """Where a check of claims came from: day, version, fingerprint of the model, pairs and list of seeds."""
    day = datetime.now(UTC).date().isoformat()
    return {
        "date": day, "wijksim": wijksim.__version__, "fingerprint": model_fingerprint(), "pairs": replications,
        "seed": seed, "residents": residents,
    }  # fmt: skip


@cache
def _software() -> Mapping[str, Any]:
    return {
        "wijksim": wijksim.__version__,
        "commit": _commit(Path(wijksim.__file__).parents[1]),
        "python": platform.python_version(),
        **{package: _version(package) for package in ("numpy", "numba", "mesa")},
        "platform": platform.platform(),
        "processor": platform.machine(),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _commit(project: Path) -> str | None:
    """Commit of a source checkout, read from git's own files; None for an installed wijksim."""
    git = project / ".git"
    try:
        head = (git / "HEAD").read_text().strip()
        if not head.startswith("ref: "):
            return head
        name = head.removeprefix("ref: ")
        if (git / name).exists():
            return (git / name).read_text().strip()
        packed = (git / "packed-refs").read_text().splitlines()
        return next((line.split()[0] for line in packed if line.endswith(f" {name}")), None)
    except OSError:
        return None
