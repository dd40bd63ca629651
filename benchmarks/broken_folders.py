"""Folders of results and of sweeps that something happened to: does every command say what is wrong, at once, and lose
nothing? JSON on standard output.

    uv run --all-extras benchmarks/broken_folders.py [--cases 5000] [--seed 1]

Every case takes a sound folder, does one to three things to it that happen to folders (a file cut off, flipped, linked,
swapped, locked, emptied, replaced by a pipe, by /dev/zero or by deep JSON; a row of the ledger changed; a name of 300
characters; no permission), and runs one command that opens folders. A traceback, an answer after two seconds, an exit
code that does not exist, or a file whose contents are nowhere any more is a fault.
"""

import argparse
import contextlib
import io
import json
import os
import shutil
import signal
import sqlite3
import stat
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any

import numpy as np

from wijksim.cli import main as cli
from wijksim.execution.messages import Answer, Job, Simulated
from wijksim.execution.run import run
from wijksim.execution.worker import answer
from wijksim.io.results import load_run, save
from wijksim.scenario.scenario import Scenario, baseline
from wijksim.studies import sweep as sweeps

LONGEST_SECONDS = 2.0
HANGS_SECONDS = 10
LARGEST_BYTES = 10**8
SMALL = {"neighbourhood.residents": 60, "horizon_weeks": 5, "warm_up_weeks": 0}
NOBODY = 65534
OUTCOMES = ("collaboration", "trust")
CODES = {0, 1, 2, 3, 4}
_CHANGES = ("ledger.sqlite", "driver.lock", "manifest.json")
"""Files that a sweep itself may write anew."""


def quick(scenario: Scenario, seed: int) -> Simulated:
    """A stand-in for the model: numbers that follow from the scenario and the seed, at once."""
    weeks = np.arange(int(scenario["horizon_weeks"]), dtype=np.float64)
    first = float(scenario["room_to_manoeuvre"]) + seed / 7 + weeks / 3
    series = np.column_stack([first, np.sqrt(first)])
    return Simulated(OUTCOMES, series, series.mean(axis=0))


class Here:
    """An engine that makes a run as soon as it gets it, in this process."""

    name = "here"
    task = f"{quick.__module__}:quick"

    def __init__(self) -> None:
        self._answers: list[Answer] = []

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def room(self, in_flight: int) -> int:
        """Two at a time."""
        return 2 - in_flight

    def submit(self, job: Job) -> None:
        """Make a run."""
        self._answers.append(answer(job, quick))

    def collect(self, timeout: float) -> Sequence[Answer]:
        """What was made."""
        answers, self._answers = self._answers, []
        return answers


class Dice:
    """Choices that are the same on every machine: a counter, hashed."""

    def __init__(self, seed: str) -> None:
        self._seed, self._count = seed, 0

    def below(self, most: int) -> int:
        """A whole number from 0."""
        self._count += 1
        code = blake2b(f"{self._seed} {self._count}".encode(), digest_size=8).digest()
        return int.from_bytes(code, "little") % max(1, most)

    def one(self, of: Sequence[Any]) -> Any:
        """One of these."""
        return of[self.below(len(of))]


@dataclass
class Found:
    """What came of all cases."""

    cases: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "cases": self.cases, "exit_codes": dict(sorted(self.codes.items())), "slowest_seconds": self.slowest,
            "faults": len(self.faults), "first_faults": self.faults[:20],
        }  # fmt: skip


# --- what happens to files


def cut(file: Path, dice: Dice) -> None:
    """The end is gone, or all of it."""
    content = file.read_bytes()
    file.write_bytes(content[: dice.one([0, 1, len(content) // 2, max(0, len(content) - 1)])])


def flip(file: Path, dice: Dice) -> None:
    """A bit is another."""
    content = bytearray(file.read_bytes() or b"\0")
    content[dice.below(len(content))] ^= 1 << dice.below(8)
    file.write_bytes(bytes(content))


def noise(file: Path, dice: Dice) -> None:
    """Something else altogether."""
    file.write_bytes(dice.one([
        b"\0" * 5000, b"PAR1" + b"\xff" * 400 + b"PAR1", b"SQLite format 3\0" + b"\x01" * 200, b"{", b"null", b"[]",
        b'{"files": null}', b"[" * 100_000, b'{"a":' * 5000, b"\xff\xfe\0\0", b'"\\ud800"', b"9" * 6000, b"NaN", b"{}",
    ]))  # fmt: skip


def gone(file: Path, dice: Dice) -> None:
    """It was removed."""
    file.unlink()


def becomes_pipe(file: Path, dice: Dice) -> None:
    """A pipe that nobody writes to."""
    file.unlink()
    os.mkfifo(file)


def becomes_link(file: Path, dice: Dice) -> None:
    """A link to what never ends, to itself, to nothing, to somebody else's, or to what it was."""
    away = file.parent.parent / f"away-{dice.below(10**9)}"
    target = dice.one(["/dev/zero", file.name, "nowhere", "/etc/passwd", away])
    shutil.move(file, away)
    file.symlink_to(target)


def becomes_folder(file: Path, dice: Dice) -> None:
    """A folder, empty or not."""
    content = file.read_bytes()
    file.unlink()
    file.mkdir()
    if dice.below(2):
        (file / "inside").write_bytes(content)


def closed(file: Path, dice: Dice) -> None:
    """Nobody may read it."""
    file.chmod(0)


def huge(file: Path, dice: Dice) -> None:
    """A terabyte of nothing."""
    with file.open("r+b") as opened:
        opened.truncate(2**40)


FILE_HARM: tuple[Callable[[Path, Dice], None], ...] = (
    cut, flip, flip, noise, noise, gone, becomes_pipe, becomes_link, becomes_folder, closed, huge,
)  # fmt: skip


def json_harm(file: Path, dice: Dice) -> None:
    """A field of a JSON file is of another kind, or names what cannot be."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > 10**6:
        return
    try:
        tree = json.loads(file.read_text())
        name = dice.one(sorted(tree))
    except (ValueError, TypeError, IndexError, RecursionError):
        return
    strange = [
        None, -1, 1e308, "x" * 400, [], {}, {"../../etc/passwd": ""}, {"/dev/zero": {"bytes": 5, "sha256": ""}}, True,
        {"a\0b": {"bytes": 1, "sha256": "0"}}, {"n" * 300: {"bytes": 1, "sha256": "0"}}, "\ud800", 2**70, [[[[[]]]]],
        {"series.parquet": None}, {"summary.json": {"bytes": -1, "sha256": 7}},
    ]  # fmt: skip
    if not isinstance(tree, dict):  # what was done to it before left a list or a text
        return
    tree[name] = dice.one(strange)
    file.write_text(json.dumps(tree))


LEDGER_HARM = (
    "UPDATE runs SET state = 'done' WHERE id = 2", "UPDATE runs SET state = 'failed'",
    "UPDATE runs SET state = 'asleep'",
    "UPDATE runs SET state = 'waiting'", "UPDATE runs SET summary = zeroblob(16)", "UPDATE runs SET summary = NULL",
    "UPDATE runs SET summary = 'text' WHERE id = 1", "UPDATE runs SET place = 99", "UPDATE runs SET place = -1",
    "UPDATE runs SET part = NULL", "UPDATE runs SET seed = seed + 1", "UPDATE runs SET key = 'k' || id",
    "UPDATE parts SET name = '../' || name", "UPDATE parts SET name = '/dev/zero'", "UPDATE parts SET size = 1",
    "UPDATE parts SET sha256 = 'x'", "DELETE FROM parts", "DELETE FROM points", "DELETE FROM planned",
    "DELETE FROM runs",
    "DELETE FROM facts", "UPDATE facts SET value = '[' WHERE name = 'plan'", "UPDATE facts SET value = 'x'",
    "UPDATE facts SET value = '1' WHERE name = 'format'", "UPDATE facts SET value = 'f' WHERE name = 'fingerprint'",
    "UPDATE facts SET value = lower(hex(randomblob(16))) WHERE name = 'sweep'", "UPDATE points SET changes = '['",
    "UPDATE points SET changes = '{\"trust.gain\": 9}'", "UPDATE planned SET run = 1",
    "UPDATE planned SET point = point + 9",
    "DROP TABLE runs", "DROP TABLE facts", "DROP INDEX runs_by_state", "CREATE TABLE more (x)",
    "CREATE TRIGGER t AFTER UPDATE ON runs BEGIN DELETE FROM parts; END", "UPDATE runs SET state = x'ff00'",
    "UPDATE runs SET attempts = 'many'", "UPDATE facts SET value = '[1, null]' WHERE name = 'outcomes'",
)  # fmt: skip


def opens(file: Path) -> bool:
    """Whether SQLite can open a ledger: it waits for ever for a pipe in the place of what it keeps beside it."""
    beside = [file.with_name(f"{file.name}-{helper}") for helper in ("wal", "shm", "journal")]
    return all(stat.S_ISREG(each.lstat().st_mode) for each in (file, *beside) if os.path.lexists(each))


def ledger_harm(file: Path, dice: Dice) -> None:
    """Another program wrote in the ledger."""
    if not opens(file):
        return
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute(dice.one(LEDGER_HARM))
        connection.commit()


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program keeps the ledger for itself."""
    if not opens(file):
        yield
        return
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        yield
        return
    yield


def folder_harm(folder: Path, other: Path, dice: Dice) -> None:
    """Something with the folder as a whole."""
    series = folder / "series"
    inner = series if series.is_dir() else folder / "tables"
    what = dice.below(9)
    if what == 0 and inner.is_dir():
        shutil.rmtree(inner)
        shutil.copytree(other / inner.name, inner)
    elif what == 1 and inner.is_dir():
        moved = folder.parent / "moved"
        inner.rename(moved)
        inner.symlink_to(dice.one([moved, other / inner.name, "nowhere"]))
    elif what == 2 and inner.is_dir():
        inner.rename(folder.parent / "gone")
        inner.write_text("a file")
    elif what == 3:
        (folder / dice.one(["notes.txt", "n" * 200, ".hidden", "part-000009.parquet"])).write_text("somebody's")
    elif what == 4 and inner.is_dir():
        (inner / dice.one(["part-000009.parquet", ".part-000002.parquet.partial"])).write_text("unknown")
    elif what == 5:
        for name in ("ledger.sqlite", "manifest.json"):
            if (other / name).is_file() and dice.below(2) and (folder / name).is_file():
                (folder / name).unlink()
                shutil.copy(other / name, folder / name)
    elif what == 6:
        folder.chmod(dice.one([0, 0o500]))
    elif what == 7 and inner.is_dir():
        inner.chmod(0)
    else:
        for name in ("ledger.sqlite-wal", "ledger.sqlite-journal", "set-aside", "driver.lock"):
            place = folder / name
            if not os.path.lexists(place):
                kinds = [os.mkfifo, lambda at: at.write_bytes(b"\0" * 900), lambda at: at.symlink_to("/dev/zero")]
                dice.one(kinds)(place)
                return


# --- commands


def commands(folder: Path, key: str) -> list[tuple[str, ...]]:
    """Everything that opens the folder of a sweep."""
    place = str(folder)
    return [
        ("status", place), ("status", place, "--verify"), ("status", place, "--json"), ("sweep", place),
        ("export", place, "--force"), ("export", place, "--to", "parquet", "--force"), ("replay", place, key[:8]),
        ("sensitivity", place, "--method", "pawn", "--outcome", "trust"), ("sweep", place, "--dry-run"),
        ("tipping", place, "--lever", "room_to_manoeuvre", "--outcome", "trust"), ("sweep", place, "--retry"),
    ]  # fmt: skip


class Hangs(Exception):
    """It took far too long."""


@contextlib.contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    """Raise `Hangs` when a block takes longer."""

    def stop(*_: object) -> None:
        raise Hangs

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Permissions mean nothing to root: be somebody else meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


def called(words: tuple[str, ...]) -> tuple[str, str]:
    """Exit code or kind of fault of a command in this process, and what it said."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            with no_longer_than(HANGS_SECONDS):
                cli.main(list(words))
        except SystemExit as end:
            code = str(int(end.code or 0))
        except Hangs:
            code = "hangs"
        except BaseException:
            return "traceback", traceback.format_exc()
    message = err.getvalue()
    return ("traceback" if "Traceback" in message and words[0] != "replay" else code), message


def loaded(folder: Path) -> tuple[str, str]:
    """The same of reading a run in Python."""
    from wijksim.io.folders import StoreError

    try:
        with no_longer_than(HANGS_SECONDS):
            load_run(folder)
    except StoreError as error:
        return "1", str(error)
    except Hangs:
        return "hangs", ""
    except BaseException:
        return "traceback", traceback.format_exc()
    return "0", ""


def contents(place: Path) -> Counter[str]:
    """Fingerprints of all ordinary files in and beside a folder, but for those that a sweep writes anew."""
    found: Counter[str] = Counter()
    for root, _, names in os.walk(place):
        for name in names:
            file = Path(root, name)
            if name.startswith(_CHANGES) or not stat.S_ISREG(file.lstat().st_mode) or file.stat().st_size > 2**30:
                continue
            found[sha256(file.read_bytes()).hexdigest()] += 1
    return found


# --- cases


@dataclass(frozen=True)
class Sound:
    """Folders that nothing happened to: a run and a sweep, and others of their kind."""

    run: Path
    other_run: Path
    sweep: Path
    other_sweep: Path
    key: str


def sound_folders(place: Path) -> Sound:
    """Make them."""
    small = baseline().vary(SMALL, name="small")
    folders = [save(run(small, seed=seed), place / f"run{seed}") for seed in (1, 2)]
    swept = []
    for seed in (1, 40):
        plan = sweeps.make_plan(small, {"room_to_manoeuvre": [0.0, 0.2, 0.4, 0.6]}, replications=2, seed=seed)
        swept.append(sweeps.run_plan(plan, place / f"sweep{seed}", Here()).folder)
    with sweeps.Ledger.reading(swept[0]) as book:
        key = next(book.rows()).key
    return Sound(*folders, *swept, key)


def harm(folder: Path, other: Path, dice: Dice) -> bool:
    """Do something to a folder; whether the ledger is to be locked besides."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    files = [path for path in files if path.stat().st_size < LARGEST_BYTES]  # no terabyte twice
    what = dice.below(10)
    with contextlib.suppress(OSError):  # what was done before may leave nothing to do it to
        if what < 2 or not files:
            folder_harm(folder, other, dice)
        elif what < 4 and (folder / "manifest.json").is_file():
            json_harm(folder / dice.one(["manifest.json", "manifest.json", "summary.json"]), dice)
        elif what < 7 and (folder / "ledger.sqlite").is_file():
            if dice.below(12) == 0:
                return True
            ledger_harm(folder / "ledger.sqlite", dice)
        else:
            dice.one(FILE_HARM)(dice.one(files), dice)
    return False


def case(number: int, seed: int, sound: Sound, found: Found) -> None:
    """One folder, what happened to it, and one command; slow is what is slow every time, as others use the machine."""
    for last in (False, False, True):
        name, code, message, seconds, lost = tried(number, seed, sound)
        if last or (seconds <= LONGEST_SECONDS and code != "hangs"):
            break
    _judge(found, name, code, message, seconds, lost)


def tried(number: int, seed: int, sound: Sound) -> tuple[str, str, str, float, Counter[str]]:
    """The case, its exit code, what it said, how long it took, and files that are nowhere any more."""
    dice = Dice(f"{seed} {number}")
    is_run = dice.below(3) == 0
    source, other = (sound.run, sound.other_run) if is_run else (sound.sweep, sound.other_sweep)
    with tempfile.TemporaryDirectory(prefix="broken-") as root:
        place = Path(root)
        place.chmod(0o777)
        folder = place / dice.one(["study", "a b", "wijk ë"])
        shutil.copytree(source, folder)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        harmed = [harm(folder, other, dice) for _ in range(1 + dice.below(3))]
        asked = dice.one(commands(folder, sound.key))
        if is_run and dice.below(3) == 0:
            asked = ("load_run", str(folder))
        if dice.below(40) == 0:
            asked = (asked[0], str(folder) + "/" + "n" * 300, *asked[2:])
        before = contents(place)
        lock = locked(folder / "ledger.sqlite") if any(harmed) else contextlib.nullcontext()
        with lock, as_nobody():
            began = time.perf_counter()
            code, message = loaded(Path(asked[1])) if asked[0] == "load_run" else called(asked)
            seconds = time.perf_counter() - began
        for path in (folder, *folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o777)
        name = f"case {number}: {' '.join(asked[:1] + asked[2:])}"
        return name, code, message, seconds, before - contents(place)


def _judge(found: Found, name: str, code: str, message: str, seconds: float, lost: Counter[str]) -> None:
    found.cases += 1
    found.codes[code] += 1
    found.slowest = max(found.slowest, seconds)
    if not code.isdigit() or int(code) not in CODES:
        found.faults.append(f"{name}: {code}: {message[-1500:]}")
    elif code != "0" and not message.strip():
        found.faults.append(f"{name}: exit {code} without a word")
    if seconds > LONGEST_SECONDS:
        found.faults.append(f"{name}: took {seconds:.1f} s")
    if lost:
        found.faults.append(f"{name}: {sum(lost.values())} files are nowhere any more: {message[-300:]}")


@contextlib.contextmanager
def stand_in() -> Iterator[None]:
    """Sweeps of the command line are made in this process, by the stand-in for the model."""
    before = sweeps.engine_for
    sweeps.engine_for = lambda **_: Here()  # type: ignore[assignment]
    try:
        yield
    finally:
        sweeps.engine_for = before


def campaign(cases: int, seed: int, place: Path) -> Found:
    """All cases."""
    found = Found()
    os.umask(0)
    with stand_in():
        sound = sound_folders(place)
        for words in commands(sound.sweep, sound.key):  # everything that is imported late is here from now on
            code, message = called(words)
            assert code in ("0", "2"), (words, code, message)
        loaded(sound.run)
        for number in range(cases):
            case(number, seed, sound, found)
            if sys.stderr.isatty() and number % 100 == 0:
                print(f"{number} of {cases}, {len(found.faults)} faults", file=sys.stderr)
    return found


def main() -> None:
    """Try them and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        found = campaign(asked.cases, asked.seed, Path(place))
    json.dump(found.to_dict(), sys.stdout, indent=1)
    print()
    sys.exit(1 if found.faults else 0)


if __name__ == "__main__":
    main()
