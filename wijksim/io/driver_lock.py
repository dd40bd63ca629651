"""One driver per folder: a lock that names its holder and that a dead process cannot keep.

The system itself releases the lock of a process that ends, however it ends, so that a dead holder is followed up at
once. On a file system shared by several machines such locks may not be seen by the others: there the holder also
gives a heartbeat every few seconds, and whoever comes from another machine waits until the last one is a minute old.
"""

import json
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wijksim.io.careful import Missing, OpenFolder
from wijksim.io.folders import StoreError, one_line
from wijksim.io.machine import host, is_on_network, process_start
from wijksim.scenario.problems import shown

FILE = "driver.lock"
HEARTBEAT_AGE = 60.0
"""Seconds after its last heartbeat at which a holder on another machine counts as dead."""
_TRIES, _SECONDS_BETWEEN = 4, 0.05
"""Somebody who only looks who is here holds the lock for a moment too."""


_LARGEST = 4096


class DriverLock:
    """The lock of a folder, held."""

    def __init__(self, handle: int, content: dict[str, Any]) -> None:
        self._handle, self._content = handle, content

    def heartbeat(self) -> None:
        """Show that the holder lives."""
        os.utime(self._handle)

    def name_sweep(self, sweep: str) -> None:
        """Say which sweep it is that the holder works on."""
        self._content["sweep"] = sweep
        _write(self._handle, self._content)


@contextmanager
def driver_lock(folder: Path | OpenFolder) -> Iterator[DriverLock]:
    """Hold the lock of a folder; `StoreError` naming the holder if another process holds it."""
    with OpenFolder.of(folder) as inside:
        handle = inside.open_or_create(FILE)
        try:
            lock = DriverLock(handle, _take(handle, inside))
            try:
                yield lock
            finally:
                with suppress(OSError):
                    os.ftruncate(handle, 0)
        finally:
            os.close(handle)


def holder(folder: Path | OpenFolder) -> Mapping[str, Any] | None:
    """Who holds the lock of a folder, or None; a process that has died does not.

    `StoreError` if what is there cannot be a lock.
    """
    with OpenFolder.of(folder) as inside:
        try:
            handle = inside.handle_of(FILE)
        except Missing:
            return None
        try:
            described = _described(handle)
            return described if described and not _is_free(handle, described, inside) else None
        finally:
            os.close(handle)


def _take(handle: int, folder: OpenFolder) -> dict[str, Any]:
    described = _described(handle)
    if not _lock(handle):
        raise StoreError(_refusal(folder.path, described))
    if described and _lives_elsewhere(handle, described, folder):
        raise StoreError(_refusal(folder.path, described))
    pid = os.getpid()
    since = datetime.now(UTC).isoformat(timespec="seconds")
    content = {"host": host(), "pid": pid, "started": process_start(pid), "since": since}
    with one_line("write in", folder.path):
        _write(handle, content)
    return content


def _write(handle: int, content: Mapping[str, Any]) -> None:
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


def _is_free(handle: int, described: Mapping[str, Any], folder: OpenFolder) -> bool:
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    fcntl.flock(handle, fcntl.LOCK_UN)
    return not _lives_elsewhere(handle, described, folder)


def _lives_elsewhere(handle: int, described: Mapping[str, Any], folder: OpenFolder) -> bool:
    """Whether the holder works on another machine and gave a heartbeat lately, by the clock of the file system."""
    if described.get("host") == host() or not is_on_network(folder.path):
        return False
    last_heartbeat = os.fstat(handle).st_mtime
    name = f".clock-{host()}-{os.getpid()}"
    try:
        probe = folder.create(name)
        try:
            return os.fstat(probe).st_mtime - last_heartbeat < HEARTBEAT_AGE
        finally:
            os.close(probe)
            folder.remove(name)
    except (OSError, StoreError):
        return True


def _described(handle: int) -> Mapping[str, Any] | None:
    """What the holder says of itself: a few plain words."""
    try:
        content = json.loads(os.pread(handle, _LARGEST, 0).decode("utf-8") or "null")
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    return {str(name): value for name, value in content.items() if isinstance(value, str | int)}


def _refusal(folder: Path, described: Mapping[str, Any] | None) -> str:
    if described is None:
        return f"another sweep is starting in {folder}"
    pid, where, since = (shown(described.get(name), 60) for name in ("pid", "host", "since"))
    return f"{folder} is in use by process {pid} on {where}, since {since}: wait, stop it, or choose another folder"
