"""One driver per folder: a lock that names its holder and that a dead process cannot keep.

The system itself releases the lock of a process that ends, however it ends, so that a dead holder is followed up at
once. On a file system shared by several machines such locks may not be seen by the others: there the holder also signs
every few seconds, and whoever comes from another machine waits until the signature is a minute old.
"""

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wijksim.io.folders import StoreError, one_line
from wijksim.io.machine import host, is_on_network, process_start

FILE = "driver.lock"
SIGNATURE_AGE = 60.0
"""Seconds after which a signature from another machine counts as that of a dead process."""
_TRIES, _SECONDS_BETWEEN = 4, 0.05
"""Somebody who only looks who is here holds the lock for a moment too."""


class DriverLock:
    """The lock of a folder, held."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def sign(self) -> None:
        """Show that the holder lives."""
        os.utime(self._handle)


@contextmanager
def driver_lock(folder: Path) -> Iterator[DriverLock]:
    """Hold the lock of a folder; `StoreError` naming the holder if another process holds it."""
    path = folder / FILE
    with one_line("write in", folder):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(handle, folder)
        try:
            yield DriverLock(handle)
        finally:
            with suppress(OSError):
                os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def holder(folder: Path) -> Mapping[str, Any] | None:
    """Who holds the lock of a folder, or None; a process that has died does not."""
    try:
        handle = os.open(folder / FILE, os.O_RDONLY)
    except OSError:
        return None
    try:
        described = _described(handle)
        return described if described and not _is_free(handle, described, folder) else None
    finally:
        os.close(handle)


def _take(handle: int, folder: Path) -> None:
    described = _described(handle)
    if not _lock(handle):
        raise StoreError(_refusal(folder, described))
    if described and _signed_elsewhere(handle, described, folder):
        raise StoreError(_refusal(folder, described))
    pid = os.getpid()
    since = datetime.now(UTC).isoformat(timespec="seconds")
    content = {"host": host(), "pid": pid, "started": process_start(pid), "since": since}
    with one_line("write in", folder):
        os.ftruncate(handle, 0)
        os.pwrite(handle, json.dumps(content).encode(), 0)
        os.fsync(handle)


def _lock(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:
        raise StoreError("sweeps need Linux or macOS; on Windows use its subsystem for Linux") from None
    for _ in range(_TRIES):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except OSError:
            time.sleep(_SECONDS_BETWEEN)
    return False


def _is_free(handle: int, described: Mapping[str, Any], folder: Path) -> bool:
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    fcntl.flock(handle, fcntl.LOCK_UN)
    return not _signed_elsewhere(handle, described, folder)


def _signed_elsewhere(handle: int, described: Mapping[str, Any], folder: Path) -> bool:
    """Whether the holder works on another machine and signed lately, by the clock of the file system."""
    if described.get("host") == host() or not is_on_network(folder):
        return False
    signed = os.fstat(handle).st_mtime
    probe = folder / f".clock-{host()}-{os.getpid()}"
    try:
        probe.touch()
        return probe.stat().st_mtime - signed < SIGNATURE_AGE
    except OSError:
        return True
    finally:
        probe.unlink(missing_ok=True)


def _described(handle: int) -> Mapping[str, Any] | None:
    try:
        content = json.loads(os.pread(handle, 4096, 0) or b"null")
    except ValueError:
        return None
    return content if isinstance(content, dict) else None


def _refusal(folder: Path, described: Mapping[str, Any] | None) -> str:
    if described is None:
        return f"another sweep is starting in {folder}"
    who = f"process {described.get('pid')} on {described.get('host')}"
    return f"{folder} is in use by {who}, since {described.get('since')}: wait, stop it, or choose another folder"
