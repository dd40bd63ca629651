"""What several commands share: options with one wording and one range each, and the exit codes."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from wijksim.io.folders import check_place, place_of
from wijksim.scenario.problems import Refused
from wijksim.scenario.spelling import value_of


class Exit(IntEnum):
    """How a command ends, other than with 0; most wrong usage (2) is said by Typer itself."""

    FAILED = 1
    USAGE = 2
    INVALID = 3
    SOME_FAILED = 4
    INTERRUPTED = 130


def settings_of(texts: Sequence[str] | None) -> dict[str, object]:
    """Values of a repeatable ``--set NAME=VALUE``; `typer.BadParameter` (exit code 2) for what is no assignment."""
    from wijksim.io.assignments import assignment

    found: dict[str, object] = {}
    for text in texts or ():
        try:
            name, value = assignment(text)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="--set") from None
        set_once(found, name, value, "--set")
    return found


def set_once(found: dict[str, object], name: str, value: object, option: str) -> None:
    """Note a value by name; `typer.BadParameter` (exit code 2) where it has another one already."""
    from wijksim.scenario.parameter import plain

    if name in found and plain(found[name]) != plain(value):
        said = f"{name} is given twice: {plain(found[name])} and {plain(value)}"
        raise typer.BadParameter(said, param_hint=option)
    found[name] = value


def explored_of(texts: Sequence[str] | None, option: str) -> dict[str, object]:
    """What is explored, of arguments such as ``NAME=FROM:TO``; `typer.BadParameter` (exit code 2) for another form."""
    from wijksim.io.explorations import exploration

    found: dict[str, object] = {}
    typed: dict[str, object] = {}
    for text in texts or ():
        try:
            name, given = exploration(text)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint=option) from None
        set_once(typed, name, text.partition("=")[2].strip(), option)
        found[name] = given
    return found


def measures_of(texts: Sequence[str] | None) -> list[dict[str, object]]:
    """Measures of a repeatable ``--measure NAME[@WEEK]``; `typer.BadParameter` (exit code 2) for another form.

    Whether the catalogue has that name is said by the check of the scenario.
    """
    measures: list[dict[str, object]] = []
    for text in texts or ():
        name, at, typed = text.partition("@")
        week = value_of(typed, "int") if at else 0
        if not name.strip() or type(week) is not int:
            raise typer.BadParameter(f"{text!r} is not NAME or NAME@WEEK", param_hint="--measure")
        measures.append({"from": name.strip(), "start": week})
    return measures


def _seed(text: str) -> int:
    """A seed as everywhere else; `typer.BadParameter` (exit code 2) with what is allowed."""
    from wijksim.scenario.seed import seed_of_text

    try:
        return seed_of_text(str(text))
    except Refused as refused:
        raise typer.BadParameter(str(refused)) from None


def can_be_written(place: Path | None) -> Path | None:
    """Refuse a place that nothing can be written at before anything is computed for it."""
    if place is not None:
        check_place(place)
    return place


ScenarioArgument = Annotated[str, typer.Argument(metavar="SCENARIO", help="Name of a scenario, or a file.")]
SettingsOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="Change a lever; repeatable.", show_default=False),
]


MeasureOption = Annotated[
    list[str] | None,
    typer.Option(
        "--measure",
        metavar="NAME[@WEEK]",
        help="Add a measure of the catalogue, decided in that week; repeatable. See: wijksim measures.",
        show_default=False,
    ),
]


def folder_for_results(text: str) -> Path:
    """A folder that was named, with ``~`` as a home; what looks like one file is refused, as many are written."""
    if str(text).lower().endswith(_OF_ONE_FILE):
        raise typer.BadParameter(f"{text} looks like one file; name a folder: tables, figures and more go into it")
    try:
        return place_of(text)
    except Refused as error:
        raise typer.BadParameter(str(error)) from None


def path_of(text: str) -> Path:
    """A path that was named, with ``~`` as a home."""
    try:
        return place_of(text)
    except Refused as error:
        raise typer.BadParameter(str(error)) from None


_OF_ONE_FILE = (
    ".csv", ".csv.gz", ".tsv", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet", ".feather", ".arrow", ".nc", ".h5",
    ".hdf5", ".db", ".sqlite", ".json", ".jsonl", ".yaml", ".yml", ".toml", ".pkl", ".pickle", ".npy", ".npz", ".rds",
    ".dta", ".png", ".jpg", ".jpeg", ".svg", ".pdf", ".html", ".htm", ".md", ".txt", ".log", ".tex", ".doc",
    ".docx", ".odt", ".pptx", ".zip", ".gz", ".tar", ".7z",
)  # fmt: skip


def _day(text: str) -> str:
    """A day or a year; `typer.BadParameter` (exit code 2) for what is neither."""
    try:
        return date.fromisoformat(f"{text}-01-01" if text.isdecimal() else text).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{text} is no date such as 2025-01-01") from None


ObservedOption = Annotated[
    Path | None,
    typer.Option(
        "--observed",
        metavar="FILE",
        help="Observed figures (CSV) to lay beside the model.",
        show_default=False,
        parser=path_of,
    ),
]
WeekZeroOption = Annotated[
    str | None,
    typer.Option(
        "--week-zero",
        metavar="DATE",
        help="When week 0 begins, for observed figures; by default the year of the figures of the wijk.",
        show_default=False,
        parser=_day,
    ),
]
WeeksOption = Annotated[int | None, typer.Option(metavar="N", help="Recorded weeks of every run.", show_default=False)]
SeedOption = Annotated[
    int | None,
    typer.Option(
        parser=_seed,
        metavar="N",
        show_default=False,
        help="Seed of the random draws; 1. With --replications: of the list of seeds; 2026.",
    ),
]
SeedListOption = Annotated[int, typer.Option(parser=_seed, metavar="S", help="Which list of seeds.")]
FirstSeedOption = Annotated[
    int | None, typer.Option(parser=_seed, metavar="S", help="Which list of seeds; 2026.", show_default=False)
]
PointsSeedOption = Annotated[int, typer.Option(parser=_seed, metavar="S", help="Of the points; which list of seeds.")]
WorkersOption = Annotated[
    int | None,
    typer.Option(min=1, max=64, metavar="N", help="Processes; by default all processors.", show_default=False),
]
DaskOption = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Use the Dask cluster at tcp://….", show_default=False)
]
FolderOption = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="Folder for the results; by default results/….",
        show_default=False,
        parser=folder_for_results,
        callback=can_be_written,
    ),
]
SweepArgument = Annotated[
    Path, typer.Argument(metavar="DIR", help="Folder of a sweep.", show_default=False, parser=path_of)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print data as JSON.")]
LanguageOption = Annotated[
    Literal["nl", "en"] | None,
    typer.Option("--lang", help="Language; by default that of the terminal.", show_default=False),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No messages and no progress.")]
