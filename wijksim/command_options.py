"""Options that several commands share: one wording and one range each."""

from pathlib import Path
from typing import Annotated, Literal

import typer

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
