"""Parts: Parquet files with the weekly outcomes of some runs, written once, whole or not at all, never changed.

A part has a row group per run, so that one run can be read without the others. Its fingerprint is kept in the ledger.
"""

import os
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.io.folders import StoreError, one_line

FOLDER = "series"
_OPEN_PARTS = 32

Table = npt.NDArray[np.float64]


@dataclass(frozen=True)
class PartFile:
    """A part as the ledger knows it."""

    number: int
    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class RunSeries:
    """Weekly outcomes of one run on their way to a part, [weeks, outcomes]."""

    key: str
    seed: int
    outcomes: tuple[str, ...]
    series: Table


def part_name(number: int) -> str:
    """File name of a part."""
    return f"part-{number:06d}.parquet"


def write_part(folder: Path, number: int, runs: Sequence[RunSeries]) -> PartFile:
    """Write runs as a part: under another name first, then fsync, then its own name, then fsync of the folder."""
    place = folder / FOLDER / part_name(number)
    draft = place.with_name(f".{place.name}.partial")
    size = sum(run.series.nbytes for run in runs)
    with one_line(f"write {size / 2**20:.1f} MB of results in", folder):
        place.parent.mkdir(exist_ok=True)
        try:
            with draft.open("wb+") as file:
                _write_runs(file, runs)
                file.flush()
                os.fsync(file.fileno())
                size = file.tell()
                file.seek(0)
                digest = file_digest(file, "sha256").hexdigest()
            draft.replace(place)
            sync_folder(place.parent)
        except BaseException:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
            raise
    return PartFile(number, place.name, size, digest)


def _write_runs(file: Any, runs: Sequence[RunSeries]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

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


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep_leftovers(folder: Path, known: set[str]) -> None:
    """Remove what a driver that died half-way left: drafts, and parts that never came into the ledger."""
    for path in (folder / FOLDER).glob("*"):
        if path.name.endswith(".partial") or (path.name.startswith("part-") and path.name not in known):
            with one_line("clean up", path):
                path.unlink(missing_ok=True)


def is_whole(folder: Path, part: PartFile, *, thoroughly: bool) -> bool:
    """Whether a part is there with the size it had, or thoroughly: with the contents it had."""
    path = folder / FOLDER / part.name
    try:
        if path.stat().st_size != part.size:
            return False
        if thoroughly:
            with path.open("rb") as file:
                return file_digest(file, "sha256").hexdigest() == part.sha256
    except OSError:
        return False
    return True


class PartReader:
    """Reads runs from parts; every part is checked against its fingerprint when it is first opened."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._checked: set[str] = set()
        self._files: OrderedDict[str, Any] = OrderedDict()

    def read(self, part: PartFile, place: int, columns: Sequence[str]) -> Any:
        """Columns of one run as a pyarrow table; `StoreError` if the part is damaged."""
        import pyarrow as pa

        try:
            return self._open(part).read_row_group(place, columns=list(columns), use_threads=False)
        except (OSError, pa.ArrowException, IndexError) as error:
            raise self._damaged(part) from error

    def _open(self, part: PartFile) -> Any:
        import pyarrow.parquet as pq

        if part.name in self._files:
            self._files.move_to_end(part.name)
            return self._files[part.name]
        if part.name not in self._checked and not is_whole(self._folder, part, thoroughly=True):
            raise self._damaged(part)
        self._checked.add(part.name)
        self._files[part.name] = pq.ParquetFile(self._folder / FOLDER / part.name)
        if len(self._files) > _OPEN_PARTS:
            self._files.popitem(last=False)[1].close()
        return self._files[part.name]

    def _damaged(self, part: PartFile) -> StoreError:
        file = self._folder / FOLDER / part.name
        mend = f"wijksim status {self._folder} --verify, then wijksim sweep {self._folder}"
        return StoreError(f"{file} is damaged or gone; to make its runs again: {mend}")

    def close(self) -> None:
        """Close the files."""
        while self._files:
            self._files.popitem()[1].close()
