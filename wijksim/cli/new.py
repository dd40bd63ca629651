"""The command that starts a scenario file of one's own: new."""

from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, Annotated

import typer

from wijksim.cli.options import (
    Exit,
    LanguageOption,
    path_of,
)
from wijksim.io.terminal import tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    pass


from wijksim.cli.schema import must_end_in
from wijksim.io.folders import write_file
from wijksim.io.names import file_name
from wijksim.io.neighbourhood.organisation_book import template
from wijksim.io.scenario_files import new_text


def new(
    name: Annotated[str, typer.Argument(help="Name of the new scenario.", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where; by default NAME.yaml here.", show_default=False, parser=path_of),
    ] = None,
    xlsx: Annotated[
        bool, typer.Option("--xlsx", help="A workbook for the organisations of your wijk instead.")
    ] = False,
    lang: LanguageOption = None,
) -> None:
    """Start a scenario file of your own.

    \b
    Examples:
      wijksim new my_wijk
      wijksim new my_wijk --xlsx
    """
    language = lang or language_of_environment()
    if xlsx:
        _new_book(name, out, language)
        return
    text = new_text(name)
    file = out or Path(file_name(name.removesuffix(".yaml").removesuffix(".yml")) + ".yaml")
    must_end_in(file, ".yaml", ".yml")
    if not write_file(file, text):
        tell(say("command.exists", language, file=file))
        raise typer.Exit(Exit.FAILED)
    tell(say("command.written", language, file=file))
    tell(say("command.try_it", language, command=join(["wijksim", "check", str(file)])))


def _new_book(name: str, out: Path | None, language: Language) -> None:
    """A workbook to fill in, with a line for each organisation of an ordinary wijk."""
    file = out or Path(file_name(name) + ".xlsx")
    must_end_in(file, ".xlsx")
    try:
        template(file, language)
    except FileExistsError:
        tell(say("command.exists", language, file=file))
        raise typer.Exit(Exit.FAILED) from None
    tell(say("command.written", language, file=file))
