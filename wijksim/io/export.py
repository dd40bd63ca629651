"""One tidy table of a sweep: point, what it changes, seed, week and every outcome, sorted by point, seed and week.

Nothing in it depends on when, where, in which order or by how many processes the runs were made, so that equal sweeps
give equal files. Tables are written run by run: memory does not grow with their length.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from gzip import GzipFile
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as csv
import pyarrow.parquet as pq

from wijksim.domain.outcomes import OUTCOMES
from wijksim.io.escaping import csv_text
from wijksim.io.folders import StoreError, check_place, hidden, one_line, place_of, sync
from wijksim.io.formats import format_of
from wijksim.io.ledger import Ledger, Row, State
from wijksim.io.shards import ShardReader
from wijksim.io.tables import ALWAYS, BOOK, ROWS_OF_A_SHEET, write_cell
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.parameter import Value, plain
from wijksim.scenario.plan import Plan
from wijksim.text.installation import not_installed

ROWS_OF_A_GROUP = 2**16
_UNITS = {outcome.name: outcome.unit for outcome in OUTCOMES}


def export(folder: Path, plan: Plan, *, out: Path, to: str | None = None, replace: bool = False) -> Path:
    """Write the table of a sweep in the format that the name asks for; the file is there whole or not at all.

    `StoreError` if the name asks for no format, or for another one than ``to``; if the file exists and may not be
    replaced, if there is nothing to write, or if it does not fit.
    """
    out = place_of(out)
    write = _WRITERS[format_of(out, to=to)]
    check_place(out)
    if not replace and os.path.lexists(out):
        raise StoreError(f"{out} exists already: choose another name with --out, or add --force")
    draft = out.with_name(hidden(out.name, f"partial-{os.getpid()}"))
    with Ledger.reading(folder) as ledger, one_line("write", out):
        if not ledger.outcomes:
            raise StoreError(f"{folder} has no finished runs yet")
        out.parent.mkdir(parents=True, exist_ok=True)
        try:
            write(ledger, plan, draft)
            with draft.open("rb") as file:
                os.fsync(file.fileno())
            draft.replace(out)
            sync(out.parent)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
    return out


def tables(
    ledger: Ledger, plan: Plan, outcomes: Sequence[str], *, text: Callable[[str], str] = str
) -> Iterator[Any]:  # fmt: skip
    """The tidy table in pyarrow, a piece per run that is done; ``text`` makes a text fit for the file."""
    schema = _schema(plan, outcomes)
    points = _Points(ledger, plan)
    with closing(ShardReader(ledger.folder)) as reader:
        for row in ledger.rows():
            if row.state is State.DONE and row.shard is not None:
                read = reader.read(row.shard, row.place, ["week", *outcomes])
                values = [points.settings(row.point)[name] for name in plan.names]
                settings = [text(value) if isinstance(value, str) else value for value in values]
                columns = [
                    pa.array([value] * len(read), schema.field(position).type)
                    for position, value in enumerate([row.point, *settings, row.seed])
                ]
                arrays = [*columns, *(column.combine_chunks() for column in read.columns)]
                yield pa.table(arrays, schema=schema)


class _Points:
    """What points set, read one after the other as rows come by point."""

    def __init__(self, ledger: Ledger, plan: Plan) -> None:
        self._ledger, self._plan = ledger, plan
        self._point, self._settings = -1, dict[str, Any]()

    def settings(self, point: int) -> dict[str, Any]:
        if point != self._point:
            self._point, self._settings = point, settings_of(self._plan, self._ledger.changes_of(point))
        return self._settings


def settings_of(plan: Plan, changes: dict[str, Value]) -> dict[str, Any]:
    """Value of every parameter that varies, as a table holds it: lists as one text."""
    values = {name: plan.value(name, changes) for name in plan.names}
    return {name: plain(value) if isinstance(value, tuple | FrozenMap) else value for name, value in values.items()}


def _schema(plan: Plan, outcomes: Sequence[str]) -> Any:
    kinds = {"float": pa.float64(), "int": pa.int64(), "bool": pa.bool_()}
    settings = [(name, kinds.get(plan.variable(name).kind, pa.string())) for name in plan.names]
    numbers = [(name, pa.float64()) for name in outcomes]
    return pa.schema([("point", pa.int64()), *settings, ("seed", pa.int64()), ("week", pa.int32()), *numbers])


def _write_csv(ledger: Ledger, plan: Plan, draft: Path) -> None:
    with draft.open("wb") as file:
        _stream_csv(ledger, plan, file)


def _write_csv_gz(ledger: Ledger, plan: Plan, draft: Path) -> None:
    # Without a name and a time in it the same table is the same file.
    with draft.open("wb") as file, GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
        _stream_csv(ledger, plan, packed)


def _stream_csv(ledger: Ledger, plan: Plan, file: Any) -> None:
    with csv.CSVWriter(file, _schema(plan, ledger.outcomes)) as writer:
        for table in tables(ledger, plan, ledger.outcomes, text=csv_text):
            writer.write_table(table)


def _write_feather(ledger: Ledger, plan: Plan, draft: Path) -> None:
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    with draft.open("wb") as file, pa.ipc.new_file(file, _schema(plan, ledger.outcomes), options=options) as writer:
        for table in _in_groups(ledger, plan):
            writer.write_table(table)


def _in_groups(ledger: Ledger, plan: Plan) -> Iterator[Any]:
    """The table in pieces of some size: small pieces make large files that are slow to read."""
    held: list[Any] = []
    for table in tables(ledger, plan, ledger.outcomes):
        held.append(table)
        if sum(map(len, held)) >= ROWS_OF_A_GROUP:
            yield pa.concat_tables(held).combine_chunks()
            held = []
    if held:
        yield pa.concat_tables(held).combine_chunks()


def _write_parquet(ledger: Ledger, plan: Plan, draft: Path) -> None:
    with pq.ParquetWriter(draft, _schema(plan, ledger.outcomes), compression="zstd", store_schema=False) as writer:
        for table in _in_groups(ledger, plan):
            writer.write_table(table)


def _write_xlsx(ledger: Ledger, plan: Plan, draft: Path) -> None:
    rows = sum(row.weeks for row in ledger.rows())
    if rows > ROWS_OF_A_SHEET:
        raise StoreError(f"a spreadsheet holds {ROWS_OF_A_SHEET} rows, these are {rows}: export to csv or parquet")
    xlsxwriter = _module("xlsxwriter")
    with xlsxwriter.Workbook(draft, BOOK | {"constant_memory": True}) as book:
        book.set_properties({"title": plan.name, "created": ALWAYS})
        sheet = book.add_worksheet("weeks")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, _schema(plan, ledger.outcomes).names)
        at = 1
        for table in tables(ledger, plan, ledger.outcomes):
            for values in zip(*(column.to_pylist() for column in table.columns), strict=True):
                for column, value in enumerate(values):
                    write_cell(sheet, at, column, value)
                at += 1


def _write_netcdf(ledger: Ledger, plan: Plan, draft: Path) -> None:
    data = dataset(ledger, plan, ledger.outcomes)
    _module("netCDF4")
    compressed = {name: {"zlib": True, "complevel": 1} for name in data.data_vars}
    data.to_netcdf(draft, engine="netcdf4", encoding=compressed)


def dataset(ledger: Ledger, plan: Plan, outcomes: Sequence[str]) -> Any:
    """The sweep as an `xarray.Dataset`: every outcome over point, seed and week; what points set as coordinates.

    Weeks that are not there (runs without results, shorter runs) are not-a-number.
    """
    xarray = _module("xarray")
    settings = [settings_of(plan, changes) for _, changes in ledger.points()]
    seeds = {seed: place for place, seed in enumerate(plan.seeds)}
    done: list[Row] = [row for row in ledger.rows() if row.shard is not None]
    weeks = max((row.weeks for row in done), default=0)
    cube = np.full((len(outcomes), len(settings), len(seeds), weeks), np.nan)
    with closing(ShardReader(ledger.folder)) as reader:
        for row in done:
            assert row.shard is not None
            read = reader.read(row.shard, row.place, outcomes)
            for number, column in enumerate(read.columns):
                cube[number, row.point, seeds[row.seed], : row.weeks] = column.to_numpy()
    places = {"point": np.arange(len(settings)), "seed": np.array(list(seeds)), "week": np.arange(weeks)}
    levers = {name: ("point", [each[name] for each in settings]) for name in plan.names}
    variables = {
        name: (("point", "seed", "week"), cube[number], {"units": _UNITS.get(name, "")})
        for number, name in enumerate(outcomes)
    }
    return xarray.Dataset(variables, coords=places | levers, attrs={"title": plan.name, "scenario": plan.base.name})


def _module(name: str) -> Any:

    try:
        return import_module(name)
    except ImportError:
        raise StoreError(not_installed(name)) from None


_WRITERS: dict[str, Callable[[Ledger, Plan, Path], None]] = {
    "csv": _write_csv, "csv.gz": _write_csv_gz, "parquet": _write_parquet, "feather": _write_feather,
    "xlsx": _write_xlsx, "netcdf": _write_netcdf,
}  # fmt: skip
