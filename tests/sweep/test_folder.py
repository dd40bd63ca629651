"""The folder of a sweep: what is done stays done, damage is found, and other people's files are left alone."""

import errno
import json
import multiprocessing as mp
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.sweep.here import SMALL, Here, no_faults_any_more, small_plan, table_of, undisturbed
from tests.sweep.tasks import FAULTY_ROOT, IS_NAN, RAISES, faulty
from wijksim.execution import driver
from wijksim.io import ledger, shards
from wijksim.io.driver_lock import FILE, driver_lock, holder
from wijksim.io.folders import StoreError
from wijksim.io.ledger import Ledger, State
from wijksim.studies.sweep import Sweep, SweepBrokeOff, SweepStopped, make_plan, run_plan

PROJECT = Path(__file__).parents[2]


def test_what_is_done_is_not_made_again(tmp_path: Path) -> None:
    plan, again = small_plan(), Here()
    first = table_of(run_plan(plan, tmp_path / "s", Here()))
    assert table_of(run_plan(plan, tmp_path / "s", again)) == first
    assert again.jobs == []


def test_a_stopped_sweep_goes_on_where_it_was(tmp_path: Path) -> None:
    plan = small_plan(5, 4)

    def stop(made: int) -> None:
        if made == 8:
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(SweepStopped) as stopped:
        run_plan(plan, tmp_path / "s", Here(before=stop))
    kept = stopped.value.progress.done
    assert 0 < kept < 20
    assert Sweep(tmp_path / "s").progress.done == kept
    engine = Here()
    assert table_of(run_plan(plan, tmp_path / "s", engine)) == undisturbed(plan, tmp_path / "u")
    assert len(engine.jobs) == 20 - kept


def test_another_plan_in_the_same_folder_uses_what_both_share(tmp_path: Path) -> None:
    few, more, other = (
        small_plan(4, 2),
        small_plan(4, 3),
        make_plan(SMALL, {"room_to_manoeuvre": [0.125, 0.9]}),
    )
    run_plan(few, tmp_path / "s", Here())
    engine = Here()
    assert table_of(run_plan(more, tmp_path / "s", engine)) == undisturbed(more, tmp_path / "u")
    assert len(engine.jobs) == 4
    engine = Here()
    assert table_of(run_plan(other, tmp_path / "s", engine)) == undisturbed(other, tmp_path / "v")
    assert len(engine.jobs) == 1


def test_points_that_are_the_same_are_made_once_and_stand_in_the_table_twice(tmp_path: Path) -> None:
    plan = make_plan(SMALL, [{"room_to_manoeuvre": 0.1}, {"room_to_manoeuvre": 0.2}, {"room_to_manoeuvre": 0.1}])
    engine = Here()
    swept = run_plan(plan, tmp_path / "s", engine)
    assert len(engine.jobs) == swept.progress.planned == 2
    assert list(swept.series()["point"].unique()) == [0, 1, 2]


def test_failed_runs_are_told_with_what_reproduces_them_and_tried_again_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = small_plan(2, 9, seed=FAULTY_ROOT)
    swept = run_plan(plan, tmp_path / "s", Here(faulty))
    progress = swept.progress
    assert (progress.planned, progress.done, progress.failed, progress.waiting) == (18, 14, 4, 0)
    reasons = {(trouble.point, trouble.seed): trouble.reason for trouble in swept.failures}
    assert reasons[0, RAISES] == "ValueError: the wijk is closed"
    assert reasons[0, IS_NAN] == "ValueError: trust is nan in week 2"
    assert "in faulty" in next(trouble.detail for trouble in swept.failures if trouble.seed == RAISES)
    untouched, asked = Here(faulty), Here(faulty)
    run_plan(plan, tmp_path / "s", untouched)
    assert untouched.jobs == []
    no_faults_any_more(monkeypatch)
    assert run_plan(plan, tmp_path / "s", asked, retry=True).progress.done == 18
    assert len(asked.jobs) == 4


@pytest.mark.parametrize("harm", ["flip", "cut", "remove"])
def test_damage_is_found_and_only_those_runs_are_made_again(
    harm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "FLUSH_BYTES", 300)
    plan = small_plan(5, 4)
    swept = run_plan(plan, tmp_path / "s", Here())
    before = table_of(swept)
    files = sorted((tmp_path / "s" / shards.FOLDER).iterdir())
    assert len(files) > 3
    content = bytearray(files[1].read_bytes())
    content[len(content) // 2] ^= 4
    if harm == "remove":
        files[1].unlink()
    else:
        files[1].write_bytes(content if harm == "flip" else content[:-10])
    with pytest.raises(StoreError, match=r"part-000002\.parquet is damaged or gone"):
        table_of(swept)
    lost = swept.verify() if harm == "flip" else 0
    engine = Here()
    assert table_of(run_plan(plan, tmp_path / "s", engine)) == before
    assert 0 < len(engine.jobs) < 10
    assert not lost or len(engine.jobs) == lost
    assert swept.verify() == 0


def test_what_a_dead_driver_left_half_way_is_cleaned_up(tmp_path: Path) -> None:
    plan = small_plan()
    run_plan(plan, tmp_path / "s", Here())
    folder = tmp_path / "s" / shards.FOLDER
    (folder / ".part-000002.parquet.partial").write_text("half")
    (folder / "part-000007.parquet").write_text("never in the ledger")
    (folder / "notes.txt").write_text("mine")
    run_plan(plan, tmp_path / "s", Here())
    assert sorted(path.name for path in folder.iterdir()) == ["notes.txt", "part-000001.parquet"]


def test_results_of_two_versions_of_the_model_never_mix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = small_plan()
    run_plan(plan, tmp_path / "s", Here())
    monkeypatch.setattr("wijksim.studies.sweep_plan.fingerprint", lambda: "another")
    with pytest.raises(StoreError, match="another version of the model"):
        run_plan(plan, tmp_path / "s", Here())


def test_a_worker_with_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijksim.execution.worker.fingerprint", lambda: "another")
    with pytest.raises(RuntimeError, match="has another version of the model than the driver"):
        run_plan(small_plan(), tmp_path / "s", Here())


def test_very_short_runs_do_not_pile_up_in_one_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet as pq

    monkeypatch.setattr(driver, "FLUSH_RUNS", 4)
    plan = small_plan(5, 4)
    swept = run_plan(plan, tmp_path / "s", Here())
    runs = [pq.read_metadata(path).num_row_groups for path in (tmp_path / "s" / shards.FOLDER).iterdir()]
    assert sum(runs) == 20
    assert max(runs) <= 4
    assert table_of(swept) == undisturbed(plan, tmp_path / "u")


@pytest.mark.parametrize("calls", [0, 1])
def test_a_full_disk_is_one_line_and_keeps_what_is_done(
    calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "FLUSH_BYTES", 300)
    write, seen = shards._write_runs, iter(range(calls))

    def full(*arguments: object) -> None:
        if next(seen, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(*arguments)  # type: ignore[arg-type]

    plan = small_plan(5, 4)
    with monkeypatch.context() as patched:
        patched.setattr(shards, "_write_runs", full)
        with pytest.raises(SweepBrokeOff) as broken:
            run_plan(plan, tmp_path / "s", Here())
    assert str(broken.value) == f"cannot write 0.0 MB of results in {tmp_path / 's'}: No space left on device"
    assert (Sweep(tmp_path / "s").progress.done > 0) == (calls > 0)
    assert not list((tmp_path / "s").rglob("*.partial"))
    assert table_of(run_plan(plan, tmp_path / "s", Here())) == undisturbed(plan, tmp_path / "u")


def test_a_full_disk_under_the_ledger_is_one_line_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Ledger, "record", full)
    with pytest.raises(StoreError, match=r"cannot write .*ledger\.sqlite: database or disk is full"):
        run_plan(small_plan(), tmp_path / "s", Here())


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"cannot write in .*Not a directory"):
        run_plan(small_plan(), tmp_path / "file" / "s", Here())
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StoreError, match="it may only be read"):
        run_plan(small_plan(), tmp_path / "s", Here())


def test_files_of_somebody_else_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(StoreError, match=r"holds something else \(thesis\.txt\)"):
        run_plan(small_plan(), tmp_path, Here())
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + bytes(100)])
def test_a_ledger_that_is_none_is_one_line(content: bytes, tmp_path: Path) -> None:
    (tmp_path / ledger.FILE).write_bytes(content)
    with pytest.raises(StoreError):
        Sweep(tmp_path)


def test_a_folder_can_be_read_while_a_driver_works_and_when_it_is_closed(tmp_path: Path) -> None:
    seen: list[int] = []

    def look(made: int) -> None:
        seen.append(Sweep(tmp_path / "s").progress.planned)

    swept = run_plan(small_plan(), tmp_path / "s", Here(before=look))
    assert seen == [12] * 12
    assert [path.name for path in (tmp_path / "s").iterdir() if "ledger" in path.name] == ["ledger.sqlite"]
    assert swept.progress.done == 12


def test_the_manifest_says_where_it_came_from(tmp_path: Path) -> None:
    plan = small_plan()
    run_plan(plan, tmp_path / "s", Here(), command="wijksim sweep")
    manifest = json.loads((tmp_path / "s" / "manifest.json").read_text())
    assert manifest["command"] == "wijksim sweep"
    assert {"wijksim", "numpy", "python", "platform", "fingerprint"} <= manifest.keys()
    assert manifest["plan"] == plan.to_dict()


# --- the lock


def _hold(folder: Path, held: "mp.synchronize.Event") -> None:
    with driver_lock(folder):
        held.set()
        time.sleep(60)


def test_a_second_driver_is_refused_and_told_who_is_first_and_a_dead_one_is_followed_up_at_once(
    tmp_path: Path,
) -> None:
    context = mp.get_context("spawn")
    held = context.Event()
    process = context.Process(target=_hold, args=(tmp_path, held))
    process.start()
    try:
        assert held.wait(60)
        with (
            pytest.raises(StoreError, match=rf"in use by process {process.pid} on \S+, since 20"),
            driver_lock(tmp_path),
        ):
            pass
        with pytest.raises(StoreError, match=f"process {process.pid}"):
            run_plan(small_plan(), tmp_path, Here())
        found = holder(tmp_path)
        assert found is not None
        assert found["pid"] == process.pid
    finally:
        process.kill()
        process.join()
    assert (tmp_path / FILE).read_text() != ""
    assert holder(tmp_path) is None
    with driver_lock(tmp_path):
        assert holder(tmp_path) is not None


def test_two_sweeps_of_one_process_on_one_folder_are_two_drivers(tmp_path: Path) -> None:
    with (
        driver_lock(tmp_path),
        pytest.raises(StoreError, match=f"process {os.getpid()}"),
        driver_lock(tmp_path),
    ):
        pass
    with driver_lock(tmp_path):
        pass


def test_on_a_shared_file_system_a_fresh_signature_from_elsewhere_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijksim.io.driver_lock.is_on_network", lambda folder: True)
    lock = tmp_path / FILE
    lock.write_text(json.dumps({"host": "elsewhere", "pid": 1, "since": "today"}))
    with pytest.raises(StoreError, match="process 1 on elsewhere"), driver_lock(tmp_path):
        pass
    os.utime(lock, (time.time() - 90, time.time() - 90))
    with driver_lock(tmp_path):
        pass


# --- a driver that is killed while it writes

STEPS = ("before_part", "before_rename", "after_rename", "before_commit", "after_commit")


@pytest.mark.parametrize("step", STEPS)
def test_a_driver_killed_at_any_step_of_writing_loses_nothing_that_it_acknowledged(step: str, tmp_path: Path) -> None:
    plan = small_plan(5, 4)
    command = [sys.executable, "-m", "tests.sweep.killed_driver", step, str(tmp_path / "s")]
    died = subprocess.run(command, cwd=PROJECT, check=False, timeout=PATIENCE, capture_output=True, text=True)
    assert died.returncode == -signal.SIGKILL, died.stderr
    done = Sweep(tmp_path / "s").progress.done
    assert (done > 0) == (step == "after_commit")
    engine = Here()
    swept = run_plan(plan, tmp_path / "s", engine)
    assert len(engine.jobs) == 20 - done
    assert table_of(swept) == undisturbed(plan, tmp_path / "u")
    with Ledger.reading(tmp_path / "s") as book:
        assert book.counts() == {**dict.fromkeys(State, 0), State.DONE: 20}
        files = {part.name for part in book.shards()}
    assert {path.name for path in (tmp_path / "s" / shards.FOLDER).iterdir()} == files
