"""The file of a ledger: its tables, how it is opened, and how it shows that nobody else wrote in it.

Every row carries a seal, a keyed hash of what it says; the key is the id of the sweep. A row that was changed by
another program, or that comes from another sweep, does not match its seal. The plan as a whole has one too.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from hashlib import blake2b
from pathlib import Path

from wijksim.io.careful import OpenFolder, Unusable, named
from wijksim.io.folders import StoreError

FILE = "ledger.sqlite"
HELPERS = (f"{FILE}-wal", f"{FILE}-shm", f"{FILE}-journal")
FORMAT = "2"
OPENING_SECONDS = 1.0
"""How long another program may keep the ledger locked while we open it."""
WORKING_SECONDS = 30.0
"""How long it may do so later on, when there is more to lose."""

TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL, seal BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE points (point INTEGER PRIMARY KEY, changes TEXT NOT NULL);
CREATE TABLE parts (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, seal BLOB NOT NULL
);
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, seed INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
    part INTEGER REFERENCES parts, place INTEGER, weeks INTEGER, summary BLOB,
    attempts INTEGER NOT NULL DEFAULT 0, reason TEXT, detail TEXT, seconds REAL, worker TEXT, finished TEXT,
    seal BLOB
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
)
"""
SEAL_OF_FACT = "seal('fact', name, value)"
SEAL_OF_PART = "seal('part', number, name, size, sha256)"
_SEALED = ("id", "key", "seed", "state", "part", "place", "weeks", "summary", "attempts", "reason", "detail")
SEAL_OF_RUN = f"seal('run', {', '.join(_SEALED)})"
SEAL_OF_R = f"seal('run', {', '.join(f'r.{name}' for name in _SEALED)})"
"""The same of a run in a table called r."""
BROKEN_SEALS = f"""
SELECT 'fact', name FROM facts WHERE seal IS NOT {SEAL_OF_FACT} UNION ALL
SELECT 'part', name FROM parts WHERE seal IS NOT {SEAL_OF_PART} UNION ALL
SELECT 'run', id FROM runs WHERE seal IS NOT {SEAL_OF_RUN}
"""


class NoLedger(StoreError):
    """There is no ledger in a folder."""


class Tampered(StoreError):
    """Something in a ledger is not what wijksim wrote."""


def seal_with(connection: sqlite3.Connection, sweep: str) -> None:
    """From now on rows are sealed as those of this sweep."""
    key = sweep.encode()[:64]

    def seal(*values: object) -> bytes:
        digest = blake2b(key=key, digest_size=16)
        for value in values:
            content = value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogatepass")
            digest.update(b"%d " % len(content))
            digest.update(content)
        return digest.digest()

    connection.create_function("seal", -1, seal, deterministic=True)


def seal_of_plan(connection: sqlite3.Connection, sweep: str) -> str:
    """A hash of all points and of which run belongs to which point and seed."""
    digest = blake2b(key=sweep.encode()[:64], digest_size=16)
    for row in connection.execute("SELECT point, changes FROM points ORDER BY point"):
        digest.update(repr(row).encode())
    sql = "SELECT p.point, p.seed, p.first, r.id, r.key, r.seed FROM planned p LEFT JOIN runs r ON r.id = p.run"
    for row in connection.execute(f"{sql} ORDER BY p.point, p.seed"):
        digest.update(repr(row).encode())
    return digest.hexdigest()


def check_files(inside: OpenFolder) -> bool:
    """Whether there is a ledger; `Unusable` if it, or what SQLite keeps beside it, is no ordinary file."""
    for name in (FILE, *HELPERS):
        if inside.has(name) and inside.size(name) is None:
            raise Unusable(f"{named(inside.path / name)} is no ordinary file")
    return inside.has(FILE)


def opened_to_write(inside: OpenFolder) -> sqlite3.Connection:
    """A connection for the driver, which has changed nothing yet."""
    connection = sqlite3.connect(inside.path / FILE, timeout=OPENING_SECONDS, isolation_level=None)
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def make_safe(connection: sqlite3.Connection, *, journal: str) -> None:
    """From now on what is written is there for good, whatever happens to the process or the machine."""
    connection.execute(f"PRAGMA journal_mode={journal}")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA temp_store=MEMORY")  # a page of a plan; no files in places that may be closed
    connection.execute(f"PRAGMA busy_timeout={int(WORKING_SECONDS * 1000)}")


def stay_away(connection: sqlite3.Connection) -> None:
    """Close without touching any file by its name: that name may be of something else by now."""
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)


def opened_to_read(inside: OpenFolder) -> sqlite3.Connection:
    """A reader; in a closed folder SQLite cannot make its helper files and must be told that nobody writes."""
    address = f"{(inside.path / FILE).resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=OPENING_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if "locked" in str(error):
            raise
        return sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


def make_tables(connection: sqlite3.Connection) -> None:
    """All tables, empty."""
    for statement in TABLES.strip().split(";\n"):
        connection.execute(statement)


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether there is nothing at all in a ledger."""
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def check_tables(connection: sqlite3.Connection, place: Path) -> None:
    """`StoreError` unless a file has exactly the tables of this version: no views, no triggers, nothing besides."""
    if _schema(connection) != _our_schema():
        raise StoreError(f"{named(place)} was written by another version of wijksim, or by another program")


def _schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str | None]]:
    return frozenset(connection.execute("SELECT type, name, sql FROM sqlite_master"))


@cache
def _our_schema() -> frozenset[tuple[str, str, str | None]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        make_tables(connection)
        return _schema(connection)


@contextmanager
def sqlite_says(doing: str, folder: Path) -> Iterator[None]:
    """Turn whatever SQLite says about a full disk, a closed folder or a broken file into one line."""
    place = named(folder / FILE)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise StoreError(f"cannot {doing} {place}: another program keeps it locked") from error
        raise StoreError(f"cannot {doing} {place}: {error}") from error
    except sqlite3.Error as error:
        raise StoreError(f"cannot {doing} {place}: {error}") from error
