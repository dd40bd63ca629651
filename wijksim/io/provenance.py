"""Where a result came from: enough to make it again and to know whether it would come out the same."""

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from shlex import join
from typing import Any, Protocol

from wijksim._version import __version__
from wijksim.io.fingerprint import fingerprint, libraries, model_fingerprint

_GIT_SECONDS = 20


class Described(Protocol):
    """What provenance needs of a scenario."""

    @property
    def name(self) -> str: ...
    def key(self) -> str: ...
    def to_dict(self) -> Mapping[str, Any]: ...


def run_key(scenario: Described, *, seed: int, weeks: int, task: str = "") -> str:
    """Identity of a run (SHA-256): resolved scenario, seed, recorded weeks, version and fingerprint of the program.

    Equal keys mean equal results on the same platform; names and explanations do not count. ``task`` is the identity of
    what was done with scenario and seed, where that is not a run of the model.
    """
    return run_key_of(scenario.key(), seed=seed, weeks=weeks, code=fingerprint(), task=task)


def run_key_of(scenario_key: str, *, seed: int, weeks: int, code: str, task: str = "") -> str:
    """The same for who has the key of the scenario, and makes many: ``code`` is the fingerprint of the program."""
    parts = {"scenario": scenario_key, "seed": seed, "weeks": weeks, "wijksim": __version__, "fingerprint": code}
    if task:
        parts["task"] = task
    return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def provenance(scenario: Described, *, seed: int, weeks: int, command: str | None = None) -> dict[str, Any]:
    """Everything a result says about its origin; `command` repeats it."""
    return {
        "key": run_key(scenario, seed=seed, weeks=weeks),
        "command": command,
        "seed": seed,
        "weeks": weeks,
        **software(),
        "scenario_key": scenario.key(),
        "scenario": dict(scenario.to_dict()),
    }


def software() -> dict[str, Any]:
    """What made a result: version, commit and fingerprint of the program, versions of its libraries, the machine."""
    return {"wijksim": __version__, "fingerprint": fingerprint(), **_surroundings()}


def command_line(command: str, scenario: str, options: Iterable[tuple[str, object]]) -> str:
    """The command that repeats a run, in one line for a shell; options without a value are left out."""
    given = [str(part) for option in options if option[1] is not None for part in option]
    return join(["wijksim", command, scenario, *given])


def findings_origin(replications: int, seed: int, residents: int | None) -> dict[str, Any]:
    """Where a check of claims came from: day, version, fingerprints of the rules and of all code, pairs, seeds."""
    day = datetime.now(UTC).date().isoformat()
    return {
        "date": day, "wijksim": __version__, "fingerprint": model_fingerprint(), "pairs": replications,
        "seed": seed, "residents": residents, "code": fingerprint(),
    }  # fmt: skip


@cache
def _surroundings() -> Mapping[str, Any]:
    project = Path(__file__).parents[2]
    return {
        "commit": _commit(project),
        "dirty": _is_dirty(project),
        **libraries(),
        "platform": platform.platform(),
        "processor": platform.machine(),
    }


def _commit(project: Path) -> str | None:
    """Commit of a source checkout, read from git's own files; None for an installed wijksim."""
    try:
        git = _git_folder(project)
        head = (git / "HEAD").read_text().strip()
        if not head.startswith("ref: "):
            return head
        name = head.removeprefix("ref: ")
        for place in (git, _common_folder(git)):
            if os.path.isfile(place / name):
                return (place / name).read_text().strip()
        packed = (_common_folder(git) / "packed-refs").read_text().splitlines()
        return next((line.split()[0] for line in packed if line.endswith(f" {name}")), None)
    except (OSError, ValueError):
        return None


def _git_folder(project: Path) -> Path:
    """Where git keeps a checkout; of one checkout among several a file says where."""
    git = project / ".git"
    return project / git.read_text().removeprefix("gitdir: ").strip() if os.path.isfile(git) else git


def _common_folder(git: Path) -> Path:
    """What several checkouts share."""
    common = git / "commondir"
    return git / common.read_text().strip() if os.path.isfile(common) else git


def _is_dirty(project: Path) -> bool | None:
    """Whether a source checkout differs from its commit, in what git keeps or by new files of the program.

    None for an installed wijksim, and where git is not there to tell.
    """
    if not os.path.exists(project / ".git"):
        return None
    # Nobody's hooks or settings of another checkout: only what the files say.
    git = ["git", "-c", "core.fsmonitor=false", "-C", str(project), "status", "--porcelain"]
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    surroundings["GIT_OPTIONAL_LOCKS"] = "0"
    new = ["--untracked-files=all", "--", "wijksim", "scenarios"]
    try:
        return any(
            subprocess.run(
                [*git, *options], capture_output=True, check=True, timeout=_GIT_SECONDS, env=surroundings
            ).stdout.strip()
            for options in (["--untracked-files=no"], new)
        )
    except (OSError, subprocess.SubprocessError):
        return None
