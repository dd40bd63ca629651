"""The ledger of a sweep: what was planned, what became of every run, and in which part its weeks are.

One SQLite file with one writer, the driver. A run counts as done only when its part is on disk for good and the ledger
has said so in a transaction that is on disk too. Beside the state of the runs it keeps what must not be in the results:
when, where and by which process they were made.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.io.folders import StoreError
from wijksim.io.machine import is_on_network
from wijksim.io.parts import PartFile
from wijksim.scenario.parameter import Value

FILE = "ledger.sqlite"
FORMAT = "1"
PAGE = 1000
"""Runs that are read ahead of the workers."""
_BUSY_SECONDS = 30

_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE points (point INTEGER PRIMARY KEY, changes TEXT NOT NULL);
CREATE TABLE parts (number INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL);
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, seed INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
    part INTEGER REFERENCES parts, place INTEGER, weeks INTEGER, summary BLOB,
    attempts INTEGER NOT NULL DEFAULT 0, reason TEXT, detail TEXT, seconds REAL, worker TEXT, finished TEXT
);
CREATE INDEX runs_by_state ON runs (state);
CREATE INDEX runs_by_part ON runs (part);
CREATE TABLE planned (
    point INTEGER NOT NULL, seed INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES runs,
    first INTEGER NOT NULL, PRIMARY KEY (point, seed)
) WITHOUT ROWID;
CREATE INDEX planned_by_seed ON planned (seed, point) WHERE first;
CREATE INDEX planned_by_run ON planned (run);
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, began TEXT NOT NULL, ended TEXT, host TEXT, pid INTEGER, engine TEXT, software TEXT
);
"""


class State(StrEnum):
    """What became of a run."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    """The model raised an error; it would again."""
    QUARANTINED = "quarantined"
    """It took its worker with it, time after time."""


@dataclass(frozen=True)
class PlannedRun:
    """A run that is still to be made."""

    id: int
    key: str
    point: int
    seed: int
    changes: Mapping[str, Value]


@dataclass(frozen=True)
class DoneRun:
    """What the ledger keeps of a finished run; its weeks are in a part."""

    id: int
    weeks: int
    summary: npt.NDArray[np.float64]
    attempts: int
    seconds: float
    worker: str


@dataclass(frozen=True)
class Trouble:
    """A run without results, why, and what it takes to see it again."""

    key: str
    point: int
    seed: int
    state: State
    reason: str
    detail: str
    attempts: int


@dataclass(frozen=True)
class Row:
    """A planned row: point and seed, with the run that belongs to it."""

    point: int
    seed: int
    key: str
    state: State
    part: PartFile | None
    place: int
    weeks: int
    summary: npt.NDArray[np.float64] | None
    reason: str


class Ledger:
    """An open ledger. All times are in UTC."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self._connection = connection
        self._outcomes: tuple[str, ...] = ()

    # --- opening

    @staticmethod
    @contextmanager
    def writing(folder: Path) -> Iterator["Ledger"]:
        """Open for the driver, who holds the lock of the folder; a ledger that is not there yet is made."""
        with _sqlite_says("write", folder):
            connection = sqlite3.connect(folder / FILE, timeout=_BUSY_SECONDS, isolation_level=None)
            with closing(connection):
                # Write-ahead logging needs memory shared by all who have the file open: one machine.
                journal = "TRUNCATE" if is_on_network(folder) else "WAL"
                connection.execute(f"PRAGMA journal_mode={journal}")
                connection.execute("PRAGMA synchronous=FULL")
                connection.execute("PRAGMA foreign_keys=ON")
                ledger = Ledger(folder, connection)
                ledger._make_or_check()
                yield ledger
                with suppress(sqlite3.Error):  # somebody is reading: then it stays in two files
                    connection.execute("PRAGMA journal_mode=DELETE")

    @staticmethod
    @contextmanager
    def reading(folder: Path) -> Iterator["Ledger"]:
        """Open for reading, also while a driver writes."""
        if not (folder / FILE).is_file():
            raise StoreError(f"{folder} is not a sweep: it has no {FILE}")
        with _sqlite_says("read", folder), closing(_open_to_read(folder / FILE)) as connection:
            ledger = Ledger(folder, connection)
            ledger._check_format()
            yield ledger

    def _make_or_check(self) -> None:
        tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables:
            self._check_format()
            return
        with self._transaction():
            for statement in _TABLES.strip().split(";\n"):
                self._connection.execute(statement)
            self.set_fact("format", FORMAT)

    def _check_format(self) -> None:
        if self.fact("format") != FORMAT:
            raise StoreError(f"{self.folder / FILE} was written by another version of wijksim")

    # --- facts and sessions

    def fact(self, name: str) -> str | None:
        """A fact about the whole sweep."""
        row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_fact(self, name: str, value: str) -> None:
        """Keep a fact about the whole sweep."""
        self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

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
            for number, changes in enumerate(points):
                connection.execute("INSERT INTO points VALUES (?, ?)", (number, json.dumps(dict(changes))))
                for seed, key in zip(seeds, keys(changes), strict=True):
                    connection.execute("INSERT OR IGNORE INTO runs (key, seed) VALUES (?, ?)", (key, seed))
                    run = connection.execute("SELECT id FROM runs WHERE key = ?", (key,)).fetchone()[0]
                    sql = "INSERT INTO planned SELECT ?, ?, ?, NOT EXISTS (SELECT 1 FROM planned WHERE run = ?)"
                    connection.execute(sql, (number, seed, run, run))
            sql = "DELETE FROM runs WHERE state = 'waiting' AND id NOT IN (SELECT run FROM planned)"
            connection.execute(sql)
            for name, value in facts.items():
                self.set_fact(name, value)

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
            "UPDATE runs SET state = 'waiting', attempts = 0, reason = NULL, detail = NULL"
            " WHERE state IN ('failed', 'quarantined') AND id IN (SELECT run FROM planned)"
        )
        return self._connection.execute(sql).rowcount

    # --- recording

    def record(self, part: PartFile, runs: Sequence[DoneRun]) -> None:
        """Runs are done; their weeks are in `part`, in this order."""
        when = _now()
        with self._transaction():
            row = (part.number, part.name, part.size, part.sha256)
            self._connection.execute("INSERT INTO parts VALUES (?, ?, ?, ?)", row)
            self._connection.executemany(
                "UPDATE runs SET state = 'done', part = ?, place = ?, weeks = ?, summary = ?, attempts = ?,"
                " reason = NULL, detail = NULL, seconds = ?, worker = ?, finished = ? WHERE id = ?",
                [(part.number, place, *_as_row(run), when, run.id) for place, run in enumerate(runs)],
            )

    def record_trouble(self, run: int, state: State, *, reason: str, detail: str, attempts: int, worker: str) -> None:
        """A run has no results, and why."""
        with self._transaction():
            sql = (
                "UPDATE runs SET state = ?, reason = ?, detail = ?, attempts = ?, worker = ?, finished = ? WHERE id = ?"
            )
            self._connection.execute(sql, (str(state), reason, detail, attempts, worker, _now(), run))

    # --- parts

    def parts(self) -> list[PartFile]:
        """All parts."""
        return [PartFile(*row) for row in self._connection.execute("SELECT * FROM parts ORDER BY number")]

    def next_part(self) -> int:
        """Number that no part had before."""
        made = self._connection.execute("SELECT max(number) FROM parts").fetchone()[0] or 0
        return max(int(made), int(self.fact("last_part") or 0)) + 1

    def give_up(self, part: PartFile) -> int:
        """A part is damaged or gone: its runs wait again; returns how many."""
        with self._transaction():
            self.set_fact("last_part", str(self.next_part() - 1))
            sql = "UPDATE runs SET state = 'waiting', part = NULL, place = NULL, summary = NULL WHERE part = ?"
            number = self._connection.execute(sql, (part.number,)).rowcount
            self._connection.execute("DELETE FROM parts WHERE number = ?", (part.number,))
        return number

    # --- reading

    def counts(self) -> dict[State, int]:
        """Planned runs by what became of them; their sum is the number of runs of the plan."""
        sql = "SELECT r.state, count(*) FROM planned p JOIN runs r ON r.id = p.run WHERE p.first GROUP BY r.state"
        found = dict(self._connection.execute(sql).fetchall())
        return {state: int(found.get(str(state), 0)) for state in State}

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
            "SELECT p.point, p.seed, r.key, r.state, r.place, r.weeks, r.summary, r.reason,"
            " f.number, f.name, f.size, f.sha256 FROM planned p JOIN runs r ON r.id = p.run"
            f" LEFT JOIN parts f ON f.number = r.part {where} ORDER BY p.point, p.seed"
        )
        for point, seed, key, state, place, weeks, summary, reason, *part in self._connection.execute(sql):
            means = None if summary is None else np.frombuffer(summary)
            file = None if part[0] is None else PartFile(*part)
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
    def _transaction(self) -> Iterator[None]:
        with _sqlite_says("write", self.folder):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # SQLite may have rolled back by itself
                    self._connection.execute("ROLLBACK")
                raise


def _open_to_read(file: Path) -> sqlite3.Connection:
    """A reader; in a closed folder SQLite cannot make its helper files and must be told that nobody writes."""
    address = f"{file.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        return sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


def _as_row(run: DoneRun) -> tuple[int, bytes, int, float, str]:
    return run.weeks, run.summary.tobytes(), run.attempts, run.seconds, run.worker


def _changes(text: str) -> dict[str, Value]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(text).items()}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


@contextmanager
def _sqlite_says(doing: str, folder: Path) -> Iterator[None]:
    """Turn whatever SQLite says about a full disk, a closed folder or a broken file into one line."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"cannot {doing} {folder / FILE}: {error}") from error
