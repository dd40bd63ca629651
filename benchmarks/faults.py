"""The fault campaign: what sweeps survive, in figures. JSON on standard output, progress on standard error.

    uv run --all-extras benchmarks/faults.py [--only kills,interrupts,suspects,disk,doubles,dask]
    uv run --all-extras benchmarks/faults.py --runs 40 --kills 3 --interrupts 2 --doubles 2      a quick try

kills       50 random kill -9 of workers and driver during a sweep of 400 runs, then resume
interrupts  20 Ctrl-C at random times, from the first second on
suspects    one run that crashes, one that hangs and one that eats memory among 400
disk        a file system that fills up, and one that may only be read (needs the right to mount; else left out)
doubles     a second driver on the same folder, 10 times; then the first is killed and the next takes over
dask        a Dask worker killed -9 in mid-sweep

All tables must be byte-equal to that of a sweep that nobody disturbed, made with one worker.

Takes about ten minutes on two cores. Everything happens in a temporary folder and on this machine only.
"""

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import wijksim as ws
from wijksim.execution.messages import Simulated
from wijksim.execution.pool import LocalPool
from wijksim.io.ledger import Ledger
from wijksim.io.shards import FOLDER
from wijksim.randomness import draw
from wijksim.scenario.scenario import Scenario
from wijksim.studies.sweep import Sweep, make_plan, run_plan

SIZE = {"neighbourhood.residents": 1500, "horizon_weeks": 156, "warm_up_weeks": 26}
CRASHES, HANGS, EATS = 11, 22, 33
"""Seeds of the suspects."""
LONGEST_WAIT = 60.0
"""Seconds that a kill waits for the runs it is to come after."""
_started: "list[subprocess.Popen[str]]" = []


@dataclass(frozen=True)
class Campaign:
    """How much of everything."""

    runs: int
    """Of a sweep: a multiple of four, 40 at least."""
    kills: int
    interrupts: int
    doubles: int


def with_suspects(scenario: Scenario, seed: int) -> Simulated:
    """The model, but for three seeds; workers import it by name."""
    from wijksim.execution.simulate import simulate

    if seed == CRASHES:
        os.kill(os.getpid(), signal.SIGSEGV)
    if seed == HANGS:
        time.sleep(3600)
    if seed == EATS:
        np.ones(8 * 2**30, np.uint8)
    return simulate(scenario, seed)


def main() -> None:
    """Run the campaign and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(PARTS))
    for name, number in (("runs", 400), ("kills", 50), ("interrupts", 20), ("doubles", 10)):
        parser.add_argument(f"--{name}", type=int, default=number)
    asked = parser.parse_args()
    size = Campaign(asked.runs, asked.kills, asked.interrupts, asked.doubles)
    names = asked.only.split(",")
    if size.runs < 40 or size.runs % 4 or set(names) - set(PARTS):
        parser.error(f"--runs is a multiple of 4, 40 at least; parts are {', '.join(PARTS)}")
    # Started in the background by a shell, interrupts would be ignored, and by every driver too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that drivers are ended and file systems unmounted
    report: dict[str, Any] = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        try:
            expected = undisturbed(Path(place), size)
            for name in names:
                tell(f"{name} …")
                began = time.monotonic()
                report[name] = PARTS[name](Path(place), expected, size)
                report[name]["seconds"] = round(time.monotonic() - began, 1)
                tell(json.dumps(report[name]))
        finally:
            for driver in _started:
                driver.kill()
                driver.wait()
    json.dump(report, sys.stdout, indent=1)
    print()


# --- the parts


def kills(place: Path, expected: str, size: Campaign) -> dict[str, Any]:
    """Random kill -9 of the driver or one of its workers, one after the other, then resume to the end.

    Most kills come after some more runs, so that all of them fall in mid-sweep; every fifth comes at any moment, also
    while everything starts.
    """
    folder, victims = place / "kills", {"driver": 0, "worker": 0}
    acknowledged, lost, finished_early, in_mid_sweep = 0, 0, 0, 0
    driver = start(folder, size)
    for number in range(size.kills):
        if number % 5 == 0:
            time.sleep(3.0 * chance("wait", number))
        else:
            wait_for(folder, done_in(folder) + int(1.4 * size.runs / size.kills * chance("more", number)), driver)
            time.sleep(0.3 * chance("wait", number))
        if driver.poll() is not None:
            finished_early += 1
            driver = start(folder, size)
            time.sleep(0.5)
        in_mid_sweep += 0 < done_in(folder) < size.runs
        workers = workers_of(driver.pid)
        pick = int(chance("pick", number) * (len(workers) + 1))
        victims["worker" if pick < len(workers) else "driver"] += 1
        with suppress(ProcessLookupError):
            os.kill(workers[pick] if pick < len(workers) else driver.pid, signal.SIGKILL)
        if pick >= len(workers):
            driver.wait()
            done = done_in(folder)
            lost += max(0, acknowledged - done)
            acknowledged = done
            driver = start(folder, size)
    code = finish(driver, folder, size)
    return {
        "kills": size.kills, "of": victims, "in_mid_sweep": in_mid_sweep,
        "sweep_ended_before_a_kill": finished_early, "acknowledged_runs_lost": lost,
        "exit_code": code, **accounts(folder), "same_bytes": table_of(folder) == expected,
        "orphans": orphans(driver.pid),
    }  # fmt: skip


def interrupts(place: Path, expected: str, size: Campaign) -> dict[str, Any]:
    """Ctrl-C at random times; the sweep is taken up again each time."""
    folder, times, codes, tracebacks, left, without_command = place / "interrupts", [], [], 0, 0, 0
    for number in range(size.interrupts):
        driver = start(folder, size)
        time.sleep(1.0 + 7.0 * chance("interrupt", number))
        began = time.monotonic()
        driver.send_signal(signal.SIGINT)
        _, printed = driver.communicate(timeout=60)
        times.append(time.monotonic() - began)
        codes.append(driver.returncode)
        tracebacks += "Traceback" in printed
        without_command += driver.returncode == 130 and "wijksim sweep" not in printed and "still there" not in printed
        left += len(workers_of(driver.pid))
    code = finish(start(folder, size), folder, size)
    return {
        "interrupts": size.interrupts, "seconds_to_exit_worst": round(max(times), 2),
        "exit_codes": {str(each): codes.count(each) for each in sorted(set(codes))}, "orphans": left,
        "tracebacks": tracebacks, "without_resume_command": without_command, "exit_code": code,
        **accounts(folder), "same_bytes": table_of(folder) == expected,
    }  # fmt: skip


def suspects(place: Path, expected: str, size: Campaign) -> dict[str, Any]:
    """One crashing, one hanging and one memory-eating run among the others."""
    plan = make_plan(base(), replications=size.runs, run_limit_seconds=20)
    pool = LocalPool(2, memory_limit_mb=2048, task=f"{Path(__file__).stem}:with_suspects")
    swept = run_plan(plan, place / "suspects", pool)
    progress, found = swept.progress, swept.failures
    return {
        "runs": size.runs, "done": progress.done, "quarantined": progress.quarantined, "failed": progress.failed,
        "innocents_blamed": len({trouble.seed for trouble in found} - {CRASHES, HANGS, EATS}),
        "reasons": {str(trouble.seed): trouble.reason for trouble in found},
    }  # fmt: skip


def disk(place: Path, expected: str, size: Campaign) -> dict[str, Any]:
    """File systems in memory that are too small, then large enough; and one that may only be read."""
    results: list[dict[str, Any]] = []
    for kilobytes in (512, 1024, 2048):
        with mounted(place / f"disk{kilobytes}", f"size={kilobytes}k") as mount:
            if mount is None:
                return {"left_out": "mounting is not allowed here"}
            folder = mount / "sweep"
            driver = start(folder, size)
            _, printed = driver.communicate(timeout=300)
            full = {"kilobytes": kilobytes, "exit_code": driver.returncode, "message": printed.splitlines()[-2:]}
            kept = done_in(folder)
            subprocess.run(["mount", "-o", "remount,size=200m", str(mount)], check=True)
            code = finish(start(folder, size), folder, size)
            same = table_of(folder) == expected
            results.append(
                {
                    **full,
                    "tracebacks": printed.count("Traceback"),
                    "kept": kept,
                    "then": code,
                    "same_bytes": same,
                }
            )
    with mounted(place / "closed", "ro") as mount:
        driver = start(place / "closed" / "sweep", size)
        _, printed = driver.communicate(timeout=60)
        closed = {"exit_code": driver.returncode, "message": printed.splitlines()} if mount else None
    return {"full": results, "read_only": closed}


def doubles(place: Path, expected: str, size: Campaign) -> dict[str, Any]:
    """A second driver while the first works."""
    folder, times, codes, named = place / "doubles", [], [], 0
    first = start(folder, size)
    wait_for(folder, 1, first)
    first.send_signal(signal.SIGSTOP)  # or it would be ready before the others have started
    for _ in range(size.doubles):
        began = time.monotonic()
        second = start(folder, size)
        _, printed = second.communicate(timeout=60)
        times.append(time.monotonic() - began)
        codes.append(second.returncode)
        named += f"process {first.pid} on" in printed
    first.send_signal(signal.SIGKILL)
    first.wait()
    code = finish(start(folder, size), folder, size)
    return {
        "doubles": size.doubles, "exit_codes": sorted(set(codes)), "named_the_holder": named,
        "seconds_with_start_of_python_worst": round(max(times), 2), "after_kill_of_the_holder": code,
        **accounts(folder), "same_bytes": table_of(folder) == expected,
    }  # fmt: skip


def dask(place: Path, expected: str, size: Campaign) -> dict[str, Any]:
    """A scheduler and two workers on loopback; one of them is killed with all that it started."""
    folder, file = place / "dask", place / "scheduler.json"
    command = [sys.executable, "-m", "dask"]
    local = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(file)]
    options: dict[str, Any] = {
        "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "start_new_session": True, "cwd": place,
        "env": os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))},
    }  # fmt: skip
    cluster = [subprocess.Popen([*command, "scheduler", *local, "--port", "0"], **options)]
    try:
        while not file.exists():
            time.sleep(0.1)
        worker = [*command, "worker", *local, "--nthreads", "1"]
        cluster += [subprocess.Popen(worker, **options) for _ in range(2)]
        driver = start(folder, size, "--dask", json.loads(file.read_text())["address"])
        wait_for(folder, size.runs // 4, driver)
        os.killpg(cluster[1].pid, signal.SIGKILL)
        killed_at = done_in(folder)
        driver.communicate(timeout=600)
        return {
            "killed_when_done": killed_at, "exit_code": driver.returncode, **accounts(folder),
            "same_bytes": table_of(folder) == expected,
        }  # fmt: skip
    finally:
        for process in reversed(cluster):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


PARTS: dict[str, Callable[[Path, str, Campaign], dict[str, Any]]] = {
    "kills": kills, "interrupts": interrupts, "suspects": suspects, "disk": disk, "doubles": doubles, "dask": dask,
}  # fmt: skip

# --- drivers and what they leave


def base() -> Scenario:
    """The small wijk of the campaign."""
    return ws.load("baseline").vary(SIZE)


def start(folder: Path, size: Campaign, *engine: str) -> "subprocess.Popen[str]":
    """A driver from the command line: points of one lever, four seeds each."""
    words = ["sweep", "--vary", "room_to_manoeuvre=0:0.5", "--n", str(size.runs // 4), "--replications", "4"]
    words += [word for name, value in SIZE.items() for word in ("--set", f"{name}={value}")]
    command = [sys.executable, "-m", "wijksim", *words, "--out", str(folder), *(engine or ("--workers", "2"))]
    pipes: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    _started.append(subprocess.Popen(command, **pipes))
    return _started[-1]


def finish(driver: "subprocess.Popen[str]", folder: Path, size: Campaign) -> int:
    """Exit code at the end of the sweep, by this driver or by the next ones."""
    for _ in range(3):
        driver.communicate(timeout=600)
        if driver.returncode == 0:
            break
        driver = start(folder, size)
    return driver.returncode


def undisturbed(place: Path, size: Campaign) -> str:
    """Fingerprint of the table that nobody disturbed, made by one worker."""
    tell("undisturbed …")
    finish(start(place / "undisturbed", size, "--workers", "1"), place / "undisturbed", size)
    return table_of(place / "undisturbed")


def table_of(folder: Path) -> str:
    """Fingerprint of the exported table."""
    file = Sweep(folder).export(folder.with_suffix(".csv"), to="csv", replace=True)
    return hashlib.sha256(file.read_bytes()).hexdigest()


def done_in(folder: Path) -> int:
    """Runs that the ledger says are done."""
    with suppress(Exception):  # it is not there yet
        return Sweep(folder).progress.done
    return 0


def wait_for(folder: Path, runs: int, driver: "subprocess.Popen[str]") -> None:
    """Wait until so many runs are done, the driver has ended, or it takes too long."""
    end = time.monotonic() + LONGEST_WAIT
    while done_in(folder) < runs and driver.poll() is None and time.monotonic() < end:
        time.sleep(0.1)


def accounts(folder: Path) -> dict[str, int]:
    """Runs planned, done and stored: all the same number when nothing is lost and nothing is double."""
    import pyarrow.parquet as pq

    with Ledger.reading(folder) as book:
        counts, known = book.counts(), {shard.name for shard in book.shards()}
    files = sorted((folder / FOLDER).glob("*"))
    keys = [key for path in files for key in pq.read_table(path, columns=["key"])["key"].unique().to_pylist()]
    done = next(number for state, number in counts.items() if state == "done")
    troubled = sum(number for state, number in counts.items() if state in ("failed", "quarantined"))
    return {
        "planned": sum(counts.values()), "done": done, "failed_or_quarantined": troubled,
        "lost": sum(counts.values()) - len(set(keys)),
        "double": len(keys) - len(set(keys)), "files_out_of_the_ledger": len({path.name for path in files} - known),
    }  # fmt: skip


def workers_of(driver: int) -> list[int]:
    """Worker processes of a driver, also when it is gone."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (entry / "cmdline").read_bytes().split(b"\0")
            if b"wijksim.execution.worker" in words and words[5:6] == [str(driver).encode()]:
                found.append(int(entry.name))
    return sorted(found)


def orphans(driver: int) -> int:
    """Workers left two seconds after the end of a driver."""
    time.sleep(2)
    return len(workers_of(driver))


@contextmanager
def mounted(place: Path, options: str) -> Iterator[Path | None]:
    """A file system in memory; None where mounting is not allowed."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def chance(what: str, number: int) -> float:
    """A number in [0, 1), the same in every campaign."""
    return draw(2026, what, number, 0)


def tell(message: str) -> None:
    """Say where the campaign is."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
