"""Commands that look into a sweep: sensitivity and tipping."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

import wijksim as ws
from wijksim.cli.options import JsonOption, LanguageOption, SweepArgument, can_be_written, folder_for_results
from wijksim.cli.seen import tell_folder
from wijksim.io.provenance import command_line
from wijksim.io.terminal import print_json
from wijksim.text.exploration_tables import analysis_title, sensitivity_rows, tipping_rows
from wijksim.text.headline import aligned
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.sensitivity import Sensitivity
    from wijksim.studies.tipping import Tipping

OutcomeOption = Annotated[str, typer.Option("--outcome", metavar="NAME", help="Which outcome.")]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="Keep figure (SVG, PNG), tables (CSV) and JSON.",
        show_default=False,
        parser=folder_for_results,
        callback=can_be_written,
    ),
]


def sensitivity(
    folder: SweepArgument,
    outcome: OutcomeOption = "collaboration",
    method: Annotated[
        Literal["morris", "sobol", "pawn"] | None,
        typer.Option(help="By default that of the design; pawn suits any.", show_default=False),
    ] = None,
    out: OutOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Say which of the parameters of a sweep matter for an outcome.

    Morris and Sobol belong to sweeps with those designs; PAWN suits any. What does not rise above chance is said not
    to be seen to matter.

    \b
    Examples:
      wijksim sensitivity study
      wijksim sensitivity study --outcome quality_of_life --method pawn --out quality
    """
    language = lang or language_of_environment()
    with _usage_errors():
        found = ws.Sweep(folder).sensitivity(method, outcome=outcome, lang=language)
    options: list[tuple[str, object]] = [("--outcome", outcome), ("--method", method), ("--lang", lang)]
    _show(found, "sensitivity", folder, options, out, as_json, language, sensitivity_rows)


def tipping(
    folder: SweepArgument,
    lever: Annotated[
        list[str],
        typer.Option("--lever", metavar="NAME", help="Along what; twice for a map.", show_default=False),
    ],
    outcome: OutcomeOption = "collaboration",
    below: Annotated[
        float | None,
        typer.Option(metavar="LEVEL", help="When it has collapsed; half-way by default.", show_default=False),
    ] = None,
    out: OutOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Say where along one or two levers an outcome collapses.

    A run has collapsed when the outcome is on the wrong side of a level: half-way between both ends of the lever,
    or what --below says, in the unit of the data (a share from 0 to 1, not per cent).

    \b
    Examples:
      wijksim tipping study --lever boundary_workers.operational_hours
      wijksim tipping study --lever funding.integration --lever room_to_manoeuvre --out map
    """
    language = lang or language_of_environment()
    if len(lever) > 2:
        raise typer.BadParameter("one lever, or two for a map", param_hint="--lever")
    with _usage_errors():
        found = ws.Sweep(folder).tipping(*lever, outcome=outcome, below=below, lang=language)
    levers = [("--lever", name) for name in lever]
    options: list[tuple[str, object]] = [*levers, ("--outcome", outcome), ("--below", below), ("--lang", lang)]
    _show(found, "tipping", folder, options, out, as_json, language, tipping_rows)


@contextmanager
def _usage_errors() -> Iterator[None]:
    """What a sweep does not allow is wrong usage, in one line."""
    from wijksim.studies.sensitivity import AnalysisError

    try:
        yield
    except AnalysisError as error:
        raise typer.BadParameter(str(error)) from None


def _show(
    found: "Sensitivity | Tipping", name: str, sweep: Path, options: list[tuple[str, object]], out: Path | None,
    as_json: bool, language: Language, rows: Any,
) -> None:  # fmt: skip
    """Keep what was found, if that was asked for, and print it."""
    folder = None
    if out is not None:
        command = command_line(name, str(sweep), [*options, ("--out", out)])
        folder = found.save(out, lang=language, command=command)
        tell_folder(folder, out, language)
    if as_json:
        print_json({"folder": None if folder is None else str(folder), **found.to_dict()})
        return
    print(analysis_title(found, language) + "\n")
    print(aligned(rows(found, language)))
    print("\n" + found.sentence(language))
