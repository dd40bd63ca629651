"""The command that makes a scenario of a real wijk from files: neighbourhood."""

from pathlib import Path
from shlex import join
from typing import Annotated

import typer

import wijksim as ws
from wijksim.cli.options import Exit, JsonOption, LanguageOption, QuietOption, path_of
from wijksim.cli.schema import must_end_in
from wijksim.io.folders import write_file
from wijksim.io.names import file_name
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.io.terminal import print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment


def neighbourhood(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE...", help="Files that you have.", show_default=False, parser=path_of),
    ] = None,
    area: Annotated[
        str,
        typer.Option(metavar="NAME|CODE", help="Wijk, gemeente or buurt, by name or by code.", show_default=False),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where; by default NAME.yaml here.", show_default=False, parser=path_of),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(min=2013, max=2039, metavar="YEAR", help="Of a table that does not say it.", show_default=False),
    ] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch the Kerncijfers of CBS over the internet as well.")
    ] = False,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make a scenario of a real wijk from files of Statistics Netherlands.

    Reads Kerncijfers wijken en buurten (Excel, or CSV and JSON of StatLine, from 2013 on) and, if you have them,
    86158NED, 85994NED, RIVM, Vektis, squares of 100 m or 500 m and the wijk- en buurtkaart. Nothing is downloaded,
    unless you ask for it with --fetch (the extra cbs): the Kerncijfers are then kept as files in this folder. Every
    figure says where it comes from: measured here, from the gemeente, national or assumed.

    \b
    Examples:
      wijksim neighbourhood kwb-2025.xlsx kwb-2024.xlsx --area Oudorp
      wijksim neighbourhood *.csv *.gpkg --area "Centrum, Zutphen" --out our_wijk.yaml
      wijksim neighbourhood --fetch --area WK036105
    """
    language = lang or language_of_environment()
    if not area:
        raise typer.BadParameter("name the wijk", param_hint="--area")
    if not files and not fetch:
        raise typer.BadParameter("name the files that you have, or give --fetch", param_hint="FILE")
    if out is not None:
        must_end_in(out, ".yaml", ".yml")
    try:
        found = ws.neighbourhood(files or [], area, year=year, fetch=fetch)
    except WrongFile as wrong:
        tell(wrong.told(language))
        raise typer.Exit(Exit.INVALID) from None
    file = out or Path(file_name(found.scenario.name) + ".yaml")
    if not write_file(file, found.text()):
        tell(say("command.exists", language, file=file))
        raise typer.Exit(Exit.FAILED)
    if as_json:
        print_json({"file": str(file), "matched": found.matched, "figures": found.table(language)})
    else:
        print(found.told(language))
    if not quiet:
        tell(say("command.written", language, file=file))
        tell(say("command.try_it", language, command=join(["wijksim", "run", str(file)])))
