"""The command that writes a sweep as one table: export."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

import wijksim as ws
from wijksim.cli.options import (
    LanguageOption,
    SweepArgument,
    path_of,
)
from wijksim.io.folders import StoreError
from wijksim.io.formats import TABLES, format_of
from wijksim.io.terminal import tell
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment

if TYPE_CHECKING:
    pass

MAX_SHOWN = 20
"""Failed runs that are listed; `--json` gives them all."""


def export(
    folder: SweepArgument,
    to: Annotated[
        Literal["csv", "csv.gz", "parquet", "feather", "xlsx", "netcdf"] | None,
        typer.Option("--to", help="Kind of file; what the name of --out says, or csv.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where; by default beside DIR.", show_default=False, parser=path_of),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
    lang: LanguageOption = None,
) -> None:
    """Write one tidy table of a sweep: point, settings, seed, week and every outcome.

    The name of the file says of which kind it is: .csv, .csv.gz, .parquet, .feather, .xlsx or .nc. Equal sweeps give
    equal files, however they were made.

    \b
    Examples:
      wijksim export study
      wijksim export study --out study.parquet
      wijksim export study --to xlsx
    """
    sweep = ws.Sweep(folder)  # a clear line when it is none, before a name is made from that of the folder
    place = out or folder.resolve().with_name(folder.resolve().name + TABLES[to or "csv"])
    try:
        format_of(place, to=to)
    except StoreError as error:
        raise typer.BadParameter(str(error), param_hint="--out") from None
    sweep.export(place, to=to, replace=force)
    tell(say("command.written", lang or language_of_environment(), file=place))
