"""The ledger of a sweep: what was planned, what became of every run, and in which shard its weeks are.

One SQLite file with one writer, the driver. A run counts as done only when its shard is on disk for good and the ledger
has said so in a transaction that is on disk too. Beside the state of the runs it keeps what must not be in the results:
when, where and by which process they were made.
"""

import json
import os
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import batched
from pathlib import Path
from typing import Any

import numpy as np

from wijksim.io.careful import OpenFolder, named
from wijksim.io.folders import StoreError
from wijksim.io.ledger_file import (
    BROKEN_SEALS,
    FILE,
    FORMAT,
    SEAL_OF_R,
    SEAL_OF_RUN,
    NoLedger,
    Tampered,
    check_files,
    check_tables,
    is_empty,
    make_safe,
    make_tables,
    opened_to_read,
    opened_to_write,
    seal_of_plan,
    seal_with,
    sqlite_says,
    stay_away,
)
from wijksim.io.ledger_rows import DoneRun, PlannedRun, Row, State, Trouble
from wijksim.io.machine import is_on_network
from wijksim.io.shards import Shard, has_shards
from wijksim.scenario.parameter import Value, as_tree, from_tree

__all__ = ["FILE", "DoneRun", "Ledger", "PlannedRun", "Row", "State", "Trouble"]

PAGE = 1000
"""Runs that are read ahead of the workers."""


class Ledger:
    """An open ledger. All times are in UTC."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self.sweep = ""
        """The id of the sweep, which its shards and its lock carry too."""
        self._connection = connection
        self._outcomes: tuple[str, ...] = ()
        self._extras: tuple[str, ...] | None = None

    # --- opening

    @staticmethod
    @contextmanager
    def writing(folder: Path | OpenFolder) -> Iterator["Ledger"]:
        """Open for the driver, who holds the lock of the folder; a ledger that is not there yet is made."""
        with OpenFolder.of(folder) as inside, sqlite_says("write", inside.path):
            check_files(inside)
            with closing(opened_to_write(inside)) as connection:
                ledger = Ledger(inside.path, connection)
                ledger._begin(inside)
                try:
                    yield ledger
                finally:
                    if inside.is_in_its_place:
                        with suppress(sqlite3.Error):  # somebody is reading: then it stays in two files
                            connection.execute("PRAGMA journal_mode=DELETE")
                    else:
                        stay_away(connection)

    @staticmethod
    @contextmanager
    def reading(folder: Path | OpenFolder) -> Iterator["Ledger"]:
        """Open for reading, also while a driver writes."""
        if not isinstance(folder, OpenFolder) and not os.path.lexists(folder):
            raise NoLedger(f"{named(folder)} is not a sweep: there is nothing by that name")
        with OpenFolder.of(folder) as inside, sqlite_says("read", inside.path):
            if not check_files(inside):
                raise NoLedger(f"{named(inside.path)} is not a sweep: it has no {FILE}")
            with closing(opened_to_read(inside)) as connection:
                ledger = Ledger(inside.path, connection)
                if is_empty(connection):
                    raise NoLedger(f"{named(inside.path / FILE)} is empty")
                ledger._recognise()
                yield ledger

    def _begin(self, inside: OpenFolder) -> None:
        if not is_empty(self._connection):
            self._recognise()
            make_safe(self._connection, journal=_journal(inside.path))
            return
        if inside.has("manifest.json") or has_shards(inside):
            place = named(inside.path)
            raise StoreError(
                f"{named(inside.path / FILE)} is empty, but {place} holds results: put the ledger back that belongs to "
                "them, or choose another folder; nothing was changed"
            )
        # Write-ahead logging needs memory shared by all who have the file open: one machine.
        make_safe(self._connection, journal=_journal(inside.path))
        self.sweep = uuid.uuid4().hex
        seal_with(self._connection, self.sweep)
        with self._transaction():
            make_tables(self._connection)
            self.set_fact("format", FORMAT)
            self.set_fact("sweep", self.sweep)

    def _recognise(self) -> None:
        check_tables(self._connection, self.folder / FILE)
        if self.fact("format") != FORMAT:
            raise StoreError(f"{named(self.folder / FILE)} was written by another version of wijksim")
        self.sweep = self.fact("sweep") or ""
        seal_with(self._connection, self.sweep)

    # --- trust

    def check(self) -> None:
        """`Tampered` if anything in the ledger is not what was written by wijksim, for this sweep."""
        with self._snapshot():
            broken = self._connection.execute(f"{BROKEN_SEALS} LIMIT 1").fetchone()
            if broken is None and self.fact("plan_seal") not in (None, seal_of_plan(self._connection, self.sweep)):
                broken = ("plan", "points and seeds")
        if broken is not None:
            self._refuse(f"{broken[0]} {broken[1]}", mends=broken[0] != "fact")

    def _refuse(self, what: str, *, mends: bool = True) -> None:
        how = f"wijksim status {named(self.folder)} --verify puts that right" if mends else "put a copy of it back"
        raise Tampered(f"{named(self.folder / FILE)} was changed by something other than wijksim ({what}): {how}")

    def mend(self) -> tuple[int, bool]:
        """Let runs that somebody changed wait again; how many, and whether the plan has to be put in again."""
        broken = self._connection.execute(BROKEN_SEALS).fetchall()
        if facts := [name for kind, name in broken if kind == "fact"]:
            self._refuse(f"fact {facts[0]}", mends=False)
        shards = [name for kind, name in broken if kind == "part"]
        before = self._connection.execute("SELECT count(*) FROM runs WHERE state = 'waiting'").fetchone()[0]
        with self._transaction():
            waits = "UPDATE runs SET state = 'waiting', part = NULL, place = NULL, summary = NULL, reason = NULL"
            for name in shards:
                sql = f"{waits}, seal = NULL WHERE part IN (SELECT number FROM parts WHERE name = ?)"
                self._connection.execute(sql, (name,))
                self._connection.execute("DELETE FROM parts WHERE name = ?", (name,))
            self._connection.execute(f"{waits} WHERE seal IS NULL OR seal IS NOT {SEAL_OF_RUN}")
            self._seal_runs("state = 'waiting'")
        after = self._connection.execute("SELECT count(*) FROM runs WHERE state = 'waiting'").fetchone()[0]
        plan = self.fact("plan_seal") not in (None, seal_of_plan(self._connection, self.sweep))
        return max(len(broken), after - before), plan

    def _seal_runs(self, where: str, values: Sequence[object] = ()) -> None:
        self._connection.execute(f"UPDATE runs SET seal = {SEAL_OF_RUN} WHERE {where}", values)

    # --- facts and sessions

    def fact(self, name: str) -> str | None:
        """A fact about the whole sweep."""
        row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the whole sweep."""
        sql = "INSERT OR REPLACE INTO facts VALUES (:name, :value, seal('fact', :name, :value))"
        self._connection.execute(sql, {"name": name, "value": value})

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Outcomes of the runs, in order; none before the first run is done."""
        if not self._outcomes:
            self._outcomes = tuple(json.loads(self.fact("outcomes") or "[]"))
        return self._outcomes

    def set_outcomes(self, names: tuple[str, ...]) -> None:
        """Keep the names of the outcomes that summaries are made of."""
        if self.outcomes != names:
            self.set_fact("outcomes", json.dumps(names))
            self._outcomes = names

    @property
    def extras(self) -> tuple[str, ...]:
        """Names of what is kept of runs besides their outcomes, in the order in which they came up."""
        if self._extras is None:
            self._extras = tuple(json.loads(self.fact("extras") or "[]"))
        return self._extras

    def add_extras(self, names: tuple[str, ...]) -> None:
        """More that is kept of runs; runs that do not have it say not-a-number."""
        new = tuple(name for name in names if name not in self.extras)
        if new:
            self._extras = (*self.extras, *new)
            self.set_fact("extras", json.dumps(self._extras))

    @property
    def summaries(self) -> tuple[str, ...]:
        """Names of the numbers that a summary has, in order; that of an early run may have fewer."""
        return (*self.outcomes, *self.extras)

    def begin_session(self, *, host: str, pid: int, engine: str, software: Mapping[str, Any]) -> int:
        """Note who starts to work here; returns the number of the session."""
        row = (_now(), host, pid, engine, json.dumps(software))
        sql = "INSERT INTO sessions (began, host, pid, engine, software) VALUES (?, ?, ?, ?, ?)"
        return int(self._connection.execute(sql, row).lastrowid or 0)

    def end_session(self, number: int) -> None:
        """Note that a session ended in good order."""
        self._connection.execute("UPDATE sessions SET ended = ? WHERE id = ?", (_now(), number))

    # --- planning

    def plan(
        self,
        facts: Mapping[str, str],
        points: Iterable[Mapping[str, Value]],
        seeds: Sequence[int],
        keys: Callable[[Mapping[str, Value]], Iterable[str]],
    ) -> None:
        """Replace the plan, all or nothing. Runs that the new plan shares with what was made before stay done.

        ``keys(changes)`` gives the keys of the runs of a point, one for every seed.
        """
        connection = self._connection
        with self._transaction():
            connection.execute("DELETE FROM planned")
            connection.execute("DELETE FROM points")
            connection.execute("CREATE TEMP TABLE IF NOT EXISTS page (place INTEGER PRIMARY KEY, point, seed, key)")
            for page in batched(enumerate(points), max(1, PAGE // len(seeds))):
                self._plan_page(page, seeds, keys)
            sql = "DELETE FROM runs WHERE state = 'waiting' AND id NOT IN (SELECT run FROM planned)"
            connection.execute(sql)
            self._seal_runs("seal IS NULL")
            for name, value in facts.items():
                self.set_fact(name, value)
            self.set_fact("plan_seal", seal_of_plan(connection, self.sweep))

    def _plan_page(
        self,
        page: Sequence[tuple[int, Mapping[str, Value]]],
        seeds: Sequence[int],
        keys: Callable[[Mapping[str, Value]], Iterable[str]],
    ) -> None:
        """Put some points and their runs in; a run that an earlier point has too is not the first."""
        connection = self._connection
        rows = [(number, json.dumps(dict(changes), default=as_tree)) for number, changes in page]
        connection.executemany("INSERT INTO points VALUES (?, ?)", rows)
        runs = [
            (number, seed, key)
            for number, changes in page
            for seed, key in zip(seeds, keys(changes), strict=True)
        ]  # fmt: skip
        connection.execute("DELETE FROM page")
        connection.executemany("INSERT INTO page (point, seed, key) VALUES (?, ?, ?)", runs)
        connection.execute("INSERT OR IGNORE INTO runs (key, seed) SELECT key, seed FROM page ORDER BY place")
        connection.execute(
            "INSERT INTO planned SELECT g.point, g.seed, r.id,"
            " row_number() OVER (PARTITION BY r.id ORDER BY g.place) = 1"
            " AND NOT EXISTS (SELECT 1 FROM planned p WHERE p.run = r.id)"
            " FROM page g JOIN runs r ON r.key = g.key"
        )

    def waiting(self) -> Iterator[PlannedRun]:
        """Runs to be made, first all points of the first seed; read in pages, so that memory stays flat."""
        after = (-1, -1)
        while True:
            page = self._connection.execute(
                "SELECT p.seed, p.point, r.id, r.key, c.changes FROM planned p"
                " JOIN runs r ON r.id = p.run JOIN points c ON c.point = p.point"
                " WHERE p.first AND r.state = 'waiting' AND (p.seed, p.point) > (?, ?)"
                " ORDER BY p.seed, p.point LIMIT ?",
                (*after, PAGE),
            ).fetchall()
            for seed, point, number, key, changes in page:
                yield PlannedRun(number, key, point, seed, _changes(changes))
            if len(page) < PAGE:
                return
            after = page[-1][:2]

    def retry(self) -> int:
        """Let runs without results wait again; returns how many."""
        sql = (
            "UPDATE runs SET state = 'waiting', attempts = 0, reason = NULL, detail = NULL, seal = NULL"
            " WHERE state IN ('failed', 'quarantined') AND id IN (SELECT run FROM planned)"
        )
        with self._transaction():
            number = self._connection.execute(sql).rowcount
            self._seal_runs("seal IS NULL")
        return number

    # --- recording

    def record(self, shard: Shard, runs: Sequence[DoneRun]) -> None:
        """Runs are done; their weeks are in `part`, in this order."""
        when = _now()
        with self._transaction():
            values = ":number, :name, :size, :sha256"
            sql = f"INSERT INTO parts VALUES ({values}, seal('part', {values}))"
            self._connection.execute(sql, asdict(shard))
            self._connection.executemany(
                "UPDATE runs SET state = 'done', part = ?, place = ?, weeks = ?, summary = ?, attempts = ?,"
                " reason = NULL, detail = NULL, seconds = ?, worker = ?, finished = ? WHERE id = ?",
                [(shard.number, place, *_as_row(run), when, run.id) for place, run in enumerate(runs)],
            )
            self._seal_runs("part = ?", (shard.number,))

    def record_trouble(self, run: int, state: State, *, reason: str, detail: str, attempts: int, worker: str) -> None:
        """A run has no results, and why."""
        with self._transaction():
            sql = (
                "UPDATE runs SET state = ?, reason = ?, detail = ?, attempts = ?, worker = ?, finished = ? WHERE id = ?"
            )
            self._connection.execute(sql, (str(state), reason, detail, attempts, worker, _now(), run))
            self._seal_runs("id = ?", (run,))

    # --- shards

    def shards(self) -> list[Shard]:
        """All shards."""
        sql = "SELECT number, name, size, sha256 FROM parts ORDER BY number"
        return [Shard(*row) for row in self._connection.execute(sql)]

    def next_shard(self) -> int:
        """Number that no shard had before."""
        made = self._connection.execute("SELECT max(number) FROM parts").fetchone()[0] or 0
        return max(int(made), int(self.fact("last_part") or 0)) + 1

    def give_up(self, shard: Shard) -> int:
        """A part is damaged or gone: its runs wait again; returns how many."""
        with self._transaction():
            self.set_fact("last_part", str(self.next_shard() - 1))
            waits = "state = 'waiting', part = NULL, place = NULL, summary = NULL, seal = NULL"
            number = self._connection.execute(f"UPDATE runs SET {waits} WHERE part = ?", (shard.number,)).rowcount
            self._seal_runs("seal IS NULL")
            self._connection.execute("DELETE FROM parts WHERE number = ?", (shard.number,))
        return number

    # --- reading

    def counts(self) -> dict[State, int]:
        """Planned runs by what became of them; their sum is the number of runs of the plan."""
        sql = "SELECT r.state, count(*) FROM planned p JOIN runs r ON r.id = p.run WHERE p.first GROUP BY r.state"
        found = dict(self._connection.execute(sql).fetchall())
        return {state: int(found.get(str(state), 0)) for state in State}

    def done_keys(self) -> set[str]:
        """Keys of all runs that are done, planned now or before."""
        return {str(key) for (key,) in self._connection.execute("SELECT key FROM runs WHERE state = 'done'")}

    def mean_seconds(self) -> float | None:
        """Mean computing time of the runs that are done."""
        found = self._connection.execute("SELECT avg(seconds) FROM runs WHERE state = 'done'").fetchone()[0]
        return None if found is None else float(found)

    def troubles(self) -> list[Trouble]:
        """Runs without results, by point and seed."""
        sql = (
            "SELECT r.key, p.point, p.seed, r.state, r.reason, r.detail, r.attempts FROM planned p JOIN runs r"
            " ON r.id = p.run WHERE p.first AND r.state IN ('failed', 'quarantined') ORDER BY p.point, p.seed"
        )
        return [
            Trouble(key, point, seed, State(state), reason or "", detail or "", attempts)
            for key, point, seed, state, reason, detail, attempts in self._connection.execute(sql)
        ]

    def points(self) -> Iterator[tuple[int, dict[str, Value]]]:
        """Points of the plan with what each changes."""
        for number, changes in self._connection.execute("SELECT point, changes FROM points ORDER BY point"):
            yield number, _changes(changes)

    def changes_of(self, point: int) -> dict[str, Value]:
        """What one point changes."""
        sql = "SELECT changes FROM points WHERE point = ?"
        return _changes(self._connection.execute(sql, (point,)).fetchone()[0])

    def rows(self, where: str = "") -> Iterator[Row]:
        """Every planned point and seed, in that order."""
        sql = (
            f"SELECT r.seal IS NOT {SEAL_OF_R}, p.point, p.seed, r.key, r.state, r.place, r.weeks, r.summary, r.reason,"
            " f.number, f.name, f.size, f.sha256 FROM planned p JOIN runs r ON r.id = p.run"
            f" LEFT JOIN parts f ON f.number = r.part {where} ORDER BY p.point, p.seed"
        )
        for broken, point, seed, key, state, place, weeks, summary, reason, *shard in self._connection.execute(sql):
            if broken:
                self._refuse(f"run {key}")
            means = None if summary is None else np.frombuffer(summary)
            file = None if shard[0] is None else Shard(*shard)
            yield Row(point, seed, key, State(state), file, place or 0, weeks or 0, means, reason or "")

    def row(self, point: int, seed: int) -> Row:
        """One planned point and seed."""
        return next(self.rows(f"WHERE p.point = {int(point)} AND p.seed = {int(seed)}"))

    def find(self, key: str) -> list[tuple[str, int, int]]:
        """Key, point and seed of the planned runs whose key begins like this; at most two."""
        sql = (
            "SELECT r.key, p.point, p.seed FROM runs r JOIN planned p ON p.run = r.id"
            " WHERE p.first AND r.key >= ? AND r.key < ? LIMIT 2"
        )
        return list(self._connection.execute(sql, (key, key + "g")))

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """One state of the ledger for several questions, whoever writes meanwhile."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with sqlite_says("write", self.folder):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # SQLite may have rolled back by itself
                    self._connection.execute("ROLLBACK")
                raise


def _journal(folder: Path) -> str:
    return "TRUNCATE" if is_on_network(folder) else "WAL"


def _as_row(run: DoneRun) -> tuple[int, bytes, int, float, str]:
    return run.weeks, run.summary.tobytes(), run.attempts, run.seconds, run.worker


def _changes(text: str) -> dict[str, Value]:
    return {name: from_tree(value) for name, value in json.loads(text).items()}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
