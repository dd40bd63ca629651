"""Shards: Parquet files with the weekly outcomes of some runs, written once, whole or not at all, never changed.

A shard has a row group per run, so that one run can be read without the others. Its fingerprint is kept in the ledger;
it carries the id of its sweep and the fingerprint of the code that made it. Shards are reached through the folder that
was opened, whatever becomes of its name, and nothing that is found beside them is ever removed: what the ledger does
not know is set aside. Names of files and tables still say ``part``, so that every version reads them.
"""

import os
import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from wijksim.io.careful import Missing, OpenFolder, named
from wijksim.io.folders import StoreError, one_line

FOLDER = "series"
ASIDE = "set-aside"
"""Where things go that are in the way: beside the shards, in the folder of the sweep."""
_OPEN_SHARDS = 32
_TAIL = 4096
_SWEEP, _CODE = b"wijksim.sweep", b"wijksim.fingerprint"
_ID = re.compile(_SWEEP + rb"[^0-9a-f]{1,8}([0-9a-f]{32})")

Table = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Shard:
    """A part as the ledger knows it."""

    number: int
    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class RunSeries:
    """Weekly outcomes of one run on their way to a shard, [weeks, outcomes]."""

    key: str
    seed: int
    outcomes: tuple[str, ...]
    series: Table


@dataclass(frozen=True)
class Origin:
    """What a shard says of itself: whose it is, and which code made it."""

    sweep: str
    fingerprint: str


def shard_name(number: int) -> str:
    """File name of a shard."""
    return f"part-{number:06d}.parquet"


def is_shard(name: str) -> bool:
    """Whether a name is that of a shard, or of one that was never finished."""
    return name.startswith("part-") or name.endswith(".partial")


def has_shards(folder: OpenFolder) -> bool:
    """Whether there are shards in the folder of a sweep, or something in their place that is no folder."""
    if not folder.has(FOLDER):
        return False
    with folder.folder(FOLDER) as series:
        return any(map(is_shard, series.names()))


def write_shard(series: OpenFolder, number: int, runs: Sequence[RunSeries], origin: Origin) -> Shard:
    """Write runs as a shard: under another name first, then fsync, then its own name, then fsync of the folder."""
    name = shard_name(number)
    draft = f".{name}.partial"
    size = sum(run.series.nbytes for run in runs)
    with one_line(f"write {size / 2**20:.1f} MB of results in", series.path.parent):
        if series.has(name):
            raise StoreError(f"{named(series.path / name)} is there already, and not by this sweep")
        try:
            with os.fdopen(series.create(draft), "wb+") as file:
                _write_runs(file, runs, origin)
                file.flush()
                os.fsync(file.fileno())
                size = file.tell()
                file.seek(0)
                digest = file_digest(file, "sha256").hexdigest()
            series.rename(draft, name)
            sync_folder(series)
        except BaseException:
            with suppress(OSError):
                series.remove(draft)
            raise
    return Shard(number, name, size, digest)


def _write_runs(file: Any, runs: Sequence[RunSeries], origin: Origin) -> None:
    outcomes = runs[0].outcomes
    keys = [("key", pa.string()), ("seed", pa.int64()), ("week", pa.int32())]
    schema = pa.schema([*keys, *((name, pa.float64()) for name in outcomes)])
    with pq.ParquetWriter(
        file, schema, compression="zstd", compression_level=1, use_dictionary=["key"], write_statistics=False,
        column_encoding=dict.fromkeys(outcomes, "BYTE_STREAM_SPLIT"), write_page_checksum=True, store_schema=False,
    ) as writer:  # fmt: skip
        for run in runs:
            weeks = len(run.series)
            columns = [pa.array([run.key] * weeks), pa.array(np.full(weeks, run.seed, np.int64))]
            columns += [pa.array(np.arange(weeks, dtype=np.int32))]
            columns += [pa.array(column) for column in np.ascontiguousarray(run.series.T)]
            writer.write_table(pa.table(columns, schema=schema), row_group_size=max(1, weeks))
        writer.add_key_value_metadata({_SWEEP: origin.sweep, _CODE: origin.fingerprint})


def sync_folder(folder: OpenFolder) -> None:
    """Make sure that the names in a folder are on disk."""
    folder.sync()


def sweep_of(series: OpenFolder, name: str) -> str | None:
    """Id of the sweep that a shard says it belongs to; None if it does not say, or is no ordinary file.

    Parquet keeps it near the end of the file, where it is found without reading what comes before.
    """
    with suppress(StoreError, OSError), series.file(name) as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
        found = _ID.findall(file.read(_TAIL))
        return found[-1].decode() if found else None
    return None


def refuse_foreign(series: OpenFolder, sweep: str) -> None:
    """`StoreError` if there is a shard of another sweep: the folder of shards was swapped, or the ledger was."""
    for name in filter(is_shard, series.names()):
        other = sweep_of(series, name)
        if other not in (None, sweep):
            raise StoreError(
                f"{named(series.path / name)} belongs to another sweep ({other[:12]}; the ledger is of {sweep[:12]}): "
                "put back what belongs together; nothing was changed"
            )


def unknown_shards(series: OpenFolder, known: set[str]) -> list[str]:
    """What a driver that died half-way left, or somebody else: drafts, and shards that the ledger does not know."""
    return [name for name in series.names() if is_shard(name) and name not in known]


@contextmanager
def set_aside_folder(folder: OpenFolder) -> Iterator[OpenFolder]:
    """Where things go that are in the way."""
    with folder.folder(ASIDE, make=True) as aside:
        yield aside


def is_whole(series: OpenFolder, shard: Shard, *, thoroughly: bool) -> bool:
    """Whether a shard is there with the size it had, or thoroughly: with the contents it had."""
    if series.size(shard.name) != shard.size:
        return False
    if not thoroughly:
        return True
    try:
        with series.file(shard.name) as file:
            return file_digest(file, "sha256").hexdigest() == shard.sha256
    except (OSError, StoreError):
        return False


class ShardReader:
    """Reads runs from shards; every shard is checked against its fingerprint when it is first opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._series: OpenFolder | None = None
        self._checked: set[str] = set()
        self._files: OrderedDict[str, Any] = OrderedDict()

    def read(self, shard: Shard, place: int, columns: Sequence[str]) -> Any:
        """Columns of one run as a pyarrow table; `StoreError` if the shard is damaged."""
        try:
            return self._open(shard).read_row_group(place, columns=list(columns), use_threads=False)
        except (OSError, pa.ArrowException, IndexError, ValueError) as error:
            raise self._damaged(shard) from error

    def _open(self, shard: Shard) -> Any:
        if shard.name in self._files:
            self._files.move_to_end(shard.name)
            return self._files[shard.name][0]
        series = self._inside(shard)
        if shard.name not in self._checked and not is_whole(series, shard, thoroughly=True):
            raise self._damaged(shard)
        self._checked.add(shard.name)
        file = os.fdopen(series.handle_of(shard.name), "rb")
        try:
            self._files[shard.name] = pq.ParquetFile(file, pre_buffer=True), file
        except BaseException:
            file.close()
            raise
        if len(self._files) > _OPEN_SHARDS:
            self._shut(*self._files.popitem(last=False)[1])
        return self._files[shard.name][0]

    def _inside(self, shard: Shard) -> OpenFolder:
        if self._series is None:
            folder = self._stack.enter_context(OpenFolder.at(self._folder))
            try:
                self._series = self._stack.enter_context(folder.folder(FOLDER))
            except Missing:
                raise self._damaged(shard) from None
        return self._series

    def _damaged(self, shard: Shard) -> StoreError:
        file = named(self._folder / FOLDER / shard.name)
        place = named(self._folder)
        mend = f"wijksim status {place} --verify, then wijksim sweep {place}"
        return StoreError(f"{file} is damaged or gone; to make its runs again: {mend}")

    @staticmethod
    def _shut(reader: Any, file: Any) -> None:
        reader.close()
        file.close()

    def close(self) -> None:
        """Close the files."""
        while self._files:
            self._shut(*self._files.popitem()[1])
        self._stack.close()
