"""What the system tells about this machine: memory, processes and file systems. None where it does not tell."""

import os
import socket
from contextlib import suppress
from pathlib import Path

NETWORK_FILE_SYSTEMS = {
    "9p", "afs", "beegfs", "ceph", "cifs", "fuse.sshfs", "gfs2", "glusterfs", "fuse.glusterfs", "gpfs", "lustre", "nfs",
    "nfs4", "ocfs2", "orangefs", "panfs", "smb3", "smbfs",
}  # fmt: skip
_START_TIME_FIELD = 21
_MEGABYTE = 2**20


def host() -> str:
    """Name of this machine."""
    return socket.gethostname()


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def process_start(pid: int) -> str:
    """When a process started, as the system counts; empty if there is no such process or no way to know.

    Together with its number it names a process for good: numbers are used again, start times are not.
    """
    stat = _text(Path(f"/proc/{pid}/stat"))
    if stat is None:
        return ""
    started = stat.rpartition(")")[2].split()[_START_TIME_FIELD - 2]
    boot = _text(Path("/proc/sys/kernel/random/boot_id")) or ""
    return f"{boot.strip()[:8]}-{started}"


def address_space_mb() -> int | None:
    """Address space of this process in megabytes."""
    status = _text(Path("/proc/self/statm"))
    return None if status is None else int(status.split()[0]) * os.sysconf("SC_PAGE_SIZE") // _MEGABYTE


def memory_mb() -> int | None:
    """Memory that this process may use in megabytes: that of the machine, or of its container or job."""
    limits = []
    with suppress(ValueError, OSError, AttributeError):
        limits.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    for group in _control_groups():
        limit = (_text(group / "memory.max") or "max").strip()
        if limit.isdigit():
            limits.append(int(limit))
    return min(limits) // _MEGABYTE if limits else None


def out_of_memory_kills() -> int | None:
    """How many processes the system has killed so far because memory ran out, here or in this container."""
    counts = []
    for line in (_text(Path("/proc/vmstat")) or "").splitlines():
        if line.startswith("oom_kill "):
            counts.append(int(line.split()[1]))
    for group in _control_groups():
        for line in (_text(group / "memory.events") or "").splitlines():
            if line.startswith("oom_kill "):
                counts.append(int(line.split()[1]))
    return sum(counts) if counts else None


def go_first_when_memory_runs_out() -> None:
    """Let the system, if memory runs out, end this process rather than the one that keeps the books."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


def is_on_network(folder: Path) -> bool:
    """Whether a folder lies on a file system that other machines share."""
    mounts = _text(Path("/proc/self/mounts"))
    place = str(folder.resolve())
    found = ("", "")
    for line in (mounts or "").splitlines():
        _, mount, kind, *_ = line.split(" ")
        mount = mount.replace("\\040", " ")
        inside = mount == "/" or place == mount or place.startswith(mount + "/")
        if inside and len(mount) >= len(found[0]):
            found = (mount, kind)
    return found[1] in NETWORK_FILE_SYSTEMS


def _control_groups() -> list[Path]:
    """This process's control group (version 2) and those around it."""
    for line in (_text(Path("/proc/self/cgroup")) or "").splitlines():
        if line.startswith("0::"):
            inner = Path("/sys/fs/cgroup" + line[3:])
            return [inner, *(each for each in inner.parents if each.is_relative_to("/sys/fs/cgroup"))]
    return []


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
