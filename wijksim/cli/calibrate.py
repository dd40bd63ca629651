"""The command that says what defaults were fitted to: calibrate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import wijksim as ws
from wijksim.cli.options import (
    Exit,
    JsonOption,
    LanguageOption,
    PointsSeedOption,
    QuietOption,
    WorkersOption,
    folder_for_results,
)
from wijksim.io.provenance import command_line
from wijksim.io.targets import read_targets
from wijksim.io.terminal import EndedWithMessage, compile_notice, print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.headline import aligned
from wijksim.text.language import Language, language_of_environment

EVERYTHING = "all"
"""What stands for all parameters that nobody knows."""

if TYPE_CHECKING:
    from wijksim.studies.calibration import Calibration


def calibrate(
    targets: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Targets and parameters; by default those of the model.", show_default=False),
    ] = None,
    fit: Annotated[
        list[str] | None,
        typer.Option(
            "--fit",
            metavar="NAME",
            help="Fit these parameters instead; repeatable. all: everything that nobody knows.",
            show_default=False,
        ),
    ] = None,
    n: Annotated[int, typer.Option("--n", min=2, max=100_000, metavar="N", help="Points to try.")] = 64,
    runs: Annotated[
        int, typer.Option("--replications", "--runs", min=1, max=1000, metavar="R", help="Seeds per point.")
    ] = 4,
    seed: PointsSeedOption = 1,
    keep: Annotated[float, typer.Option(min=0.001, max=0.5, metavar="SHARE", help="Share of points to keep.")] = 0.1,
    residents: Annotated[int, typer.Option(metavar="N", min=50, max=100_000, help="Size of the wijk.")] = 3000,
    weeks: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Recorded weeks of every run.", show_default=False)
    ] = None,
    workers: WorkersOption = None,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder; the same folder goes on.", parser=folder_for_results)
    ] = Path("results/calibration"),
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Try values of what nobody knows and hold the outcomes against targets of the sources.

    Says what defaults were fitted to, which values fit as well, and which claims are out of sample. Whatever is done
    is kept; the same command goes on where it was stopped.

    \b
    Examples:
      wijksim calibrate
      wijksim calibrate --n 200 --replications 8 --out fit
      wijksim calibrate --fit engagement.cost --fit engagement.intercept --targets my_targets.yaml
    """
    language = lang or language_of_environment()
    with compile_notice(language, quiet=quiet):
        from wijksim.studies.sweep import SweepStopped
    if fit == [EVERYTHING]:
        from wijksim.studies.robust.worlds import explored_uncertainties

        chosen = read_targets(targets, list(explored_uncertainties()))
    else:
        chosen = read_targets(targets, fit)
    options: list[tuple[str, object]] = [
        ("--targets", targets), *(("--fit", name) for name in fit or ()), ("--n", n), ("--replications", runs),
        ("--seed", seed), ("--keep", keep), ("--residents", residents), ("--weeks", weeks),
    ]  # fmt: skip
    command = _command(out, options)
    try:
        found = ws.calibrate(
            chosen, out=out, n=n, replications=runs, seed=seed, keep=keep, residents=residents, weeks=weeks,
            workers=workers, quiet=quiet,
        )  # fmt: skip
    except SweepStopped as stopped:
        done, planned = stopped.progress.done, stopped.progress.planned
        tell(say("command.sweep_stopped", language, done=done, planned=planned, command=command))
        raise EndedWithMessage(Exit.INTERRUPTED) from None
    folder = found.save(lang=language, command=command)
    if as_json:
        print_json({"folder": str(folder), **found.to_dict()})
    else:
        _print(found, language)
    if not quiet:
        tell(say("command.results_in", language, folder=folder))


def _command(out: Path, options: list[tuple[str, object]]) -> str:
    return command_line("calibrate", f"--out={out}", options)


def _print(found: "Calibration", language: Language) -> None:
    from wijksim.reports.calibration import about, distance_line, parameter_rows, target_rows

    print(say("calibration.title", language))
    print(about(found, language) + "\n")
    targets = [row[:-1] for row in target_rows(found, language)]  # sources are in the report
    for rows in (targets, parameter_rows(found, language)):
        print(aligned([[cell.strip("`") for cell in row] for row in rows]) + "\n")
    print(distance_line(found, language))
