"""The command that prints the JSON Schema of scenario files: schema."""

from pathlib import Path
from typing import Annotated

import typer

from wijksim.cli.options import LanguageOption, path_of
from wijksim.io import formats
from wijksim.io.folders import StoreError, write_file
from wijksim.io.scenario_files import schema_text
from wijksim.io.terminal import print_json_text, tell
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment


def schema(
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write it to a file instead.", show_default=False, parser=path_of),
    ] = None,
    lang: LanguageOption = None,
) -> None:
    """Print the JSON Schema of scenario files.

    With it (draft 7) an editor completes and checks a scenario while you type.

    \b
    Examples:
      wijksim schema --out scenario.schema.json
    """
    if out is None:
        print_json_text(schema_text())
    else:
        must_end_in(out, ".json")
        write_file(out, schema_text(), replace=True)
        tell(say("command.written", lang or language_of_environment(), file=out))


def must_end_in(file: Path, *endings: str) -> None:
    """Wrong usage unless the name of a file says what is written in it."""
    try:
        formats.must_end_in(file, *endings)
    except StoreError as error:
        raise typer.BadParameter(str(error), param_hint="--out") from None
