"""Folders of sweeps prove whose they are: what belongs together goes on, what does not is told, and nothing is lost."""

import contextlib
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sweep.here import Here, small_plan, table_of, undisturbed
from tests.sweep.tasks import faulty, quick
from wijksim.execution import driver
from wijksim.io import driver_lock, shards
from wijksim.io.careful import OpenFolder
from wijksim.io.fingerprint import fingerprint, task_fingerprint
from wijksim.io.folders import StoreError
from wijksim.io.ledger import FILE, Ledger
from wijksim.io.ledger_file import WORKING_SECONDS
from wijksim.io.sweep_folder import SweepMoved
from wijksim.io.sweep_progress import Silent
from wijksim.studies.replay import replay
from wijksim.studies.sweep import Sweep, run_plan, verify

LOOKS: tuple[Callable[[Path], Any], ...] = (
    Sweep, lambda folder: Sweep(folder).runs, lambda folder: Sweep(folder).export(folder / "t.csv"),
    lambda folder: run_plan(small_plan(), folder, Here()),
)  # fmt: skip
"""What anybody does with a folder of a sweep."""


class Heard(Silent):
    """Keeps what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def note(self, words: str, **fields: object) -> None:
        self.said.append(words)


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "ledger" not in path.name and path.name != driver_lock.FILE
    }


def swept(folder: Path, **settings: Any) -> Path:
    run_plan(small_plan(**settings), folder, Here())
    return folder


def write_in_ledger(folder: Path, sql: str) -> None:
    with contextlib.closing(sqlite3.connect(folder / FILE)) as connection:
        connection.execute(sql)
        connection.commit()


def sweep_id(folder: Path) -> str:
    with Ledger.reading(folder) as book:
        return book.sweep


def test_ledger_manifest_parts_and_lock_carry_the_same_id(tmp_path: Path) -> None:
    held: list[Any] = []
    run_plan(small_plan(), tmp_path / "s", Here(before=lambda made: held.append(driver_lock.holder(tmp_path / "s"))))
    name = sweep_id(tmp_path / "s")
    manifest = json.loads((tmp_path / "s" / "manifest.json").read_text())
    assert len(name) == 32
    assert (manifest["sweep"], manifest["fingerprint"]) == (name, fingerprint())
    assert {each["sweep"] for each in held} == {name}
    with OpenFolder.at(tmp_path / "s" / shards.FOLDER) as series:
        assert {shards.sweep_of(series, each) for each in series.names()} == {name}
    assert sweep_id(swept(tmp_path / "t")) != name


# --- the ledger


@pytest.mark.parametrize("content", [b"", None])
def test_an_empty_or_lost_ledger_never_costs_the_parts(content: bytes | None, tmp_path: Path) -> None:
    folder = swept(tmp_path / "s")
    before = files_in(folder)
    (folder / FILE).unlink()
    if content is not None:
        (folder / FILE).write_bytes(content)
    with pytest.raises(StoreError, match=r"is empty, but|holds something else"):
        run_plan(small_plan(), folder, Here())
    assert files_in(folder) == before
    assert not (folder / FILE).exists() or (folder / FILE).read_bytes() == content


def test_parts_that_an_older_ledger_does_not_know_are_set_aside(tmp_path: Path) -> None:
    folder = swept(tmp_path / "s", points=2)
    old = (folder / FILE).read_bytes()
    run_plan(small_plan(4), folder, Here())
    before = files_in(folder)
    (folder / FILE).write_bytes(old)
    heard, engine = Heard(), Here()
    run_plan(small_plan(4), folder, engine, show=heard)
    assert "sweep_set_aside" in heard.said
    assert engine.jobs
    after = files_in(folder)
    assert set(before.values()) <= set(after.values()) | {before["manifest.json"]}
    assert [name for name in after if name.startswith(f"{shards.ASIDE}/part-")]
    assert table_of(Sweep(folder)) == undisturbed(small_plan(4), tmp_path / "u")


@pytest.mark.parametrize("with_manifest", [True, False])
def test_the_ledger_of_another_sweep_is_told_by_both_ids(with_manifest: bool, tmp_path: Path) -> None:
    mine, other = swept(tmp_path / "mine"), swept(tmp_path / "other", seed=50)
    name, its_name = sweep_id(mine), sweep_id(other)
    if not with_manifest:
        (mine / "manifest.json").unlink()
    shutil.copy(other / FILE, mine / FILE)
    before = files_in(mine)
    with pytest.raises(StoreError, match=f"another sweep \\({name[:12]}; the ledger is of {its_name[:12]}\\)"):
        run_plan(small_plan(seed=50), mine, Here())
    assert files_in(mine) == before


def test_a_ledger_that_another_program_keeps_locked_is_told_at_once(tmp_path: Path) -> None:
    folder = swept(tmp_path / "s")
    with contextlib.closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        for look in LOOKS:
            began = time.perf_counter()
            with pytest.raises(StoreError, match="locked"):
                look(folder)
            assert time.perf_counter() - began < WORKING_SECONDS - 5  # a second, on a quiet machine


HARM = (
    "UPDATE runs SET state = 'done' WHERE id = 2", "UPDATE runs SET state = 'waiting' WHERE id = 3",
    "UPDATE runs SET state = 'asleep' WHERE id = 1", "UPDATE runs SET summary = zeroblob(16) WHERE id = 2",
    "UPDATE runs SET summary = NULL WHERE id = 2", "UPDATE runs SET place = place + 1 WHERE id = 1",
    "UPDATE runs SET seed = 99 WHERE id = 1", "UPDATE parts SET sha256 = 'x'", "UPDATE parts SET size = size + 1",
    "UPDATE planned SET run = 1 WHERE point = 2", "UPDATE points SET changes = '{\"room_to_manoeuvre\": 0.9}'",
    "DELETE FROM planned WHERE point = 1",
)  # fmt: skip


@pytest.mark.parametrize("sql", HARM[1:])
def test_what_somebody_changed_in_the_ledger_is_told_and_can_be_put_right(sql: str, tmp_path: Path) -> None:
    plan = small_plan()
    folder = swept(tmp_path / "s")
    before = files_in(folder)
    write_in_ledger(folder, sql)
    for look in LOOKS:
        with pytest.raises(StoreError, match=r"was changed by something other than wijksim .*--verify"):
            look(folder)
    assert files_in(folder) == before
    verify(folder)
    assert table_of(run_plan(plan, folder, Here())) == undisturbed(plan, tmp_path / "u")
    assert set(before.values()) <= set(files_in(folder).values())


def test_a_run_that_is_said_to_be_done_and_is_not_is_found(tmp_path: Path) -> None:
    class Halfway(Here):
        def collect(self, timeout: float) -> Any:
            if len(self.jobs) > 5:
                raise KeyboardInterrupt
            return super().collect(timeout)

    with pytest.raises(KeyboardInterrupt):
        run_plan(small_plan(), tmp_path / "s", Halfway())
    write_in_ledger(tmp_path / "s", HARM[0])
    with pytest.raises(StoreError, match="changed by something other than wijksim"):
        Sweep(tmp_path / "s")


@pytest.mark.parametrize("sql", ["CREATE TABLE mine (x)", "DROP INDEX runs_by_part", "CREATE VIEW v AS SELECT 1"])
def test_a_ledger_of_another_form_is_refused(sql: str, tmp_path: Path) -> None:
    folder = swept(tmp_path / "s")
    write_in_ledger(folder, sql)
    for look in LOOKS:
        with pytest.raises(StoreError, match="another version of wijksim, or by another program"):
            look(folder)


# --- the parts


def test_a_link_in_the_place_of_the_parts_never_leads_to_those_of_another(tmp_path: Path) -> None:
    mine, other = swept(tmp_path / "mine"), swept(tmp_path / "other", seed=50)
    before = files_in(other)
    (mine / shards.FOLDER).rename(tmp_path / "away")
    (mine / shards.FOLDER).symlink_to(other / shards.FOLDER)
    for act in (lambda: run_plan(small_plan(), mine, Here()), lambda: verify(mine), lambda: table_of(Sweep(mine))):
        with pytest.raises(StoreError):
            act()
    assert files_in(other) == before
    assert Sweep(mine).progress.done == 12


def test_swapped_parts_are_told_by_both_ids_and_stay_where_they_are(tmp_path: Path) -> None:
    mine, other = swept(tmp_path / "mine"), swept(tmp_path / "other", seed=50)
    (mine / shards.FOLDER).rename(tmp_path / "between")
    (other / shards.FOLDER).rename(mine / shards.FOLDER)
    (tmp_path / "between").rename(other / shards.FOLDER)
    before = files_in(tmp_path)
    for act in (lambda: run_plan(small_plan(), mine, Here()), lambda: verify(mine)):
        with pytest.raises(StoreError, match=f"another sweep \\({sweep_id(other)[:12]}"):
            act()
    assert files_in(tmp_path) == before
    assert Sweep(mine).progress.done == 12


def test_damaged_parts_are_kept_beside_those_that_are_made_again(tmp_path: Path) -> None:
    folder = swept(tmp_path / "s")
    part = next((folder / shards.FOLDER).iterdir())
    part.write_bytes(part.read_bytes()[:-1])
    damaged = part.read_bytes()
    run_plan(small_plan(), folder, Here())
    assert (folder / shards.ASIDE / part.name).read_bytes() == damaged
    assert table_of(Sweep(folder)) == undisturbed(small_plan(), tmp_path / "u")


# --- the place


def test_a_folder_that_is_moved_while_a_driver_works_never_writes_in_what_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "FLUSH_BYTES", 300)
    folder, away = tmp_path / "s", tmp_path / "away"
    other = swept(tmp_path / "other", seed=50)
    before: dict[str, bytes] = {}

    def move(made: int) -> None:
        if made == 7:
            folder.rename(away)
            other.rename(folder)
            before.update({path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()})

    plan = small_plan(5, 4)
    with pytest.raises(SweepMoved, match=f"was moved or replaced.*it is now {away}"):
        run_plan(plan, folder, Here(before=move))
    assert {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert 0 < Sweep(away).progress.done < 20
    assert table_of(run_plan(plan, away, Here())) == undisturbed(plan, tmp_path / "u")
    assert Sweep(folder).progress.done == 12


@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "noise"])
def test_a_lock_that_cannot_be_one_is_told_at_once(kind: str, tmp_path: Path) -> None:
    folder = swept(tmp_path / "s")
    lock = folder / driver_lock.FILE
    lock.unlink()
    make: dict[str, Callable[[], Any]] = {
        "pipe": lambda: os.mkfifo(lock), "link": lambda: lock.symlink_to("/dev/zero"), "folder": lock.mkdir,
        "noise": lambda: lock.write_bytes(b"[" * 3000),
    }  # fmt: skip
    make[kind]()
    if kind == "noise":
        assert driver_lock.holder(folder) is None
        assert run_plan(small_plan(), folder, Here()).progress.done == 12
        return
    for act in (lambda: driver_lock.holder(folder), lambda: run_plan(small_plan(), folder, Here())):
        with pytest.raises(StoreError, match=r"driver\.lock"):
            act()


# --- who made it


def test_another_version_of_the_code_is_refused_by_both_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = swept(tmp_path / "s")
    before = files_in(folder)
    for place in ("wijksim.studies.sweep_plan.fingerprint", "wijksim.io.provenance.fingerprint"):
        monkeypatch.setattr(place, lambda: "0123456789abcdef")
    with pytest.raises(StoreError, match=f"{fingerprint()}, now 0123456789abcdef"):
        run_plan(small_plan(), folder, Here())
    assert files_in(folder) == before


def test_another_version_of_a_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from wijksim.io.provenance import software

    folder, here = swept(tmp_path / "s"), software()
    monkeypatch.setattr("wijksim.studies.sweep_plan.fingerprint", lambda: "0123456789abcdef")
    monkeypatch.setattr("wijksim.studies.sweep_plan.software", lambda: here | {"numba": "0.0.1"})
    with pytest.raises(StoreError, match=f"numba was {here['numba']}, is 0.0.1"):
        run_plan(small_plan(), folder, Here())


def test_another_task_is_refused_by_both_names_and_a_replay_uses_the_one_that_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = swept(tmp_path / "s")
    with pytest.raises(
        StoreError, match=r"another task \(tests\.sweep\.tasks:quick \w+, now tests\.sweep\.tasks:faulty"
    ):
        run_plan(small_plan(), folder, Here(faulty))
    with Ledger.reading(folder) as book:
        key = next(book.rows()).key
        assert book.fact("task") == task_fingerprint("tests.sweep.tasks:quick")
    assert quick.__module__ == "tests.sweep.tasks"
    assert replay(Sweep(folder), key).verdict == "same"
    monkeypatch.setattr("wijksim.execution.messages.task_fingerprint", lambda task: f"{task} changed")
    with pytest.raises(StoreError, match=r"were made by tests\.sweep\.tasks:quick"):
        replay(Sweep(folder), key)


def test_a_replay_names_both_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = swept(tmp_path / "s")
    with Ledger.reading(folder) as book:
        key = next(book.rows()).key
    assert replay(Sweep(folder), key).fingerprints == (fingerprint(), fingerprint())
    monkeypatch.setattr("wijksim.studies.replay.fingerprint", lambda: "0123456789abcdef")
    assert replay(Sweep(folder), key).fingerprints == (fingerprint(), "0123456789abcdef")
