"""What several commands share: options with one wording and one range each, and the exit codes."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Literal

import typer


class Exit(IntEnum):
    """How a command ends, other than with 0; wrong usage (2) is said by Typer itself."""

    FAILED = 1
    INVALID = 3
    SOME_FAILED = 4
    INTERRUPTED = 130


def settings_of(texts: Sequence[str] | None) -> dict[str, object]:
    """Values of a repeatable ``--set NAME=VALUE``; `typer.BadParameter` (exit code 2) for what is no assignment."""
    from wijksim.io.assignments import assignment

    try:
        return dict(assignment(text) for text in texts or ())
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--set") from None


ScenarioArgument = Annotated[str, typer.Argument(metavar="SCENARIO", help="Name of a scenario, or a file.")]
SettingsOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="Change a lever; repeatable.", show_default=False),
]
WeeksOption = Annotated[int | None, typer.Option(metavar="N", help="Recorded weeks of every run.", show_default=False)]
SeedListOption = Annotated[int, typer.Option(min=0, max=2**32 - 1, metavar="S", help="Which list of seeds.")]
WorkersOption = Annotated[
    int | None,
    typer.Option(min=1, max=64, metavar="N", help="Processes; by default all processors.", show_default=False),
]
FolderOption = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Folder for the results; by default results/….", show_default=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print data as JSON.")]
LanguageOption = Annotated[
    Literal["nl", "en"] | None,
    typer.Option("--lang", help="Language; by default that of the terminal.", show_default=False),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No messages and no progress.")]
