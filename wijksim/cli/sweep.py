"""The command that makes many runs: sweep."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

import wijksim as ws
from wijksim.cli.keep_options import KeepOption, OwnOption, SummaryOption, kept_options
from wijksim.cli.options import (
    DaskOption,
    Exit,
    FirstSeedOption,
    JsonOption,
    LanguageOption,
    QuietOption,
    can_be_written,
    explored_of,
    folder_for_results,
    settings_of,
)
from wijksim.cli.status import print_status
from wijksim.cli.sweep_values import tell_how_it_is_read
from wijksim.io.careful import is_folder
from wijksim.io.design_files import is_design, read_design
from wijksim.io.names import default_folder
from wijksim.io.plan_files import is_plan, load_plan
from wijksim.io.provenance import command_line
from wijksim.io.scenario_files import load
from wijksim.io.terminal import tell
from wijksim.scenario.plan import read_plan
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.io.sweep_progress import Progress
    from wijksim.scenario.plan import Plan

MAX_SHOWN = 20
"""Failed runs that are listed; `--json` gives them all."""


def sweep(
    source: Annotated[
        str,
        typer.Argument(metavar="PLAN|SCENARIO|DIR", help="A plan, a scenario to vary, or a sweep to go on with."),
    ] = "baseline",
    vary: Annotated[
        list[str] | None,
        typer.Option(
            "--vary",
            metavar="NAME=FROM:TO|[…]",
            help="Explore a range or values; repeatable.",
            show_default=False,
        ),
    ] = None,
    points: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Points from a table: CSV, a column per lever.", show_default=False),
    ] = None,
    design: Annotated[
        Literal["grid", "list", "lhs", "sobol", "morris"] | None,
        typer.Option(help="How points are chosen; grid for values, lhs for ranges.", show_default=False),
    ] = None,
    n: Annotated[int | None, typer.Option("--n", metavar="N", help="Size of the sample.", show_default=False)] = None,
    replications: Annotated[
        int | None,
        typer.Option("--replications", "--runs", metavar="R", help="Seeds per point; 1.", show_default=False),
    ] = None,
    seed: FirstSeedOption = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="NAME=VALUE", help="Change a lever for all runs; repeatable.", show_default=False
        ),
    ] = None,
    keep: KeepOption = None,
    summary: SummaryOption = None,
    own: OwnOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder; by default results/….",
            show_default=False,
            parser=folder_for_results,
            callback=can_be_written,
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes; by default all processors.", show_default=False),
    ] = None,
    dask: DaskOption = None,
    run_limit: Annotated[
        int | None,
        typer.Option(min=1, metavar="SECONDS", help="Longest time of one run.", show_default=False),
    ] = None,
    memory_limit: Annotated[
        int | None, typer.Option(min=256, metavar="MB", help="Most memory of one run.", show_default=False)
    ] = None,
    retry: Annotated[bool, typer.Option("--retry", help="Try runs again that failed.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how much it is.")] = False,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Run many variants with many seeds.

    Whatever is done is kept; the same command goes on where it was stopped. Exit code 4 when some runs failed.

    \b
    Examples:
      wijksim sweep --vary room_to_manoeuvre=[0,0.1,0.3] --replications 10 --out room
      wijksim sweep area_funding --vary funding.integration=0:1 --vary trust.gain --n 200 --out area --dry-run
      wijksim sweep my_plan.yaml --out study --workers 2
      wijksim sweep baseline --points design.csv --out study
      wijksim sweep study                           go on
      wijksim sweep my_plan.yaml --dask tcp://10.0.0.1:8786
    """
    language = lang or language_of_environment()
    asked = {
        "vary": vary,
        "points": points,
        "design": design,
        "n": n,
        "replications": replications,
        "seed": seed,
        "set": settings,
        **kept_options(keep, summary, own),
    }
    plan = _plan(source, {name: value for name, value in asked.items() if value is not None})
    folder = _folder(source, plan, out)
    if not quiet:
        tell_how_it_is_read(plan, vary or (), language)
    from wijksim.cli.sweep_doing import print_estimate, run_visibly

    if dry_run:
        print_estimate(plan, folder, workers, dask, language, as_json)
        return
    command = sweep_command(folder, [("--workers", workers), ("--dask", dask)])
    ended = run_visibly(plan, folder, workers, dask, run_limit, memory_limit, retry, language, quiet, command)
    print_status(ended, language, as_json)
    progress = ended.progress
    if progress.failed + progress.quarantined:
        if not quiet:
            _tell_failures(folder, progress, command, language)
        raise typer.Exit(Exit.SOME_FAILED)
    if not quiet:
        tell(say("command.sweep_export", language, command=sweep_command(folder, [], "export")))


def _plan(source: str, asked: dict[str, Any]) -> "Plan":
    """The plan of a folder, of a file, or made of a scenario and options."""
    is_sweep = is_folder(source)
    if is_design(source) and not is_sweep:
        if "points" in asked:
            raise typer.BadParameter(f"{source} is a table of points itself", param_hint="--points")
        asked["points"], source = Path(source), "baseline"
    elif is_sweep or is_plan(Path(source)):
        if asked:
            option = next(iter(asked)).replace("outcome", "own")
            what = "a sweep" if is_sweep else "a plan"
            raise typer.BadParameter(f"{source} is {what} and says this itself", param_hint=f"--{option}")
        if not is_sweep:
            return load_plan(source)
        return ws.Sweep(source).plan
    asked["vary"] = explored_of(asked.get("vary"), "--vary")
    if not asked["vary"]:
        del asked["vary"]
    if "points" in asked:
        asked |= {"points": read_design(asked["points"]), "name": asked["points"].stem}
    asked["set"] = settings_of(asked.get("set"))
    return read_plan(asked, load(source))


def _folder(source: str, plan: "Plan", out: Path | None) -> Path:
    if is_folder(source):
        if out is not None and out != Path(source):
            raise typer.BadParameter("the results stay in the folder of the sweep", param_hint="--out")
        return Path(source)
    if out is not None:
        return out
    place = default_folder(plan.name, plan.seed)
    return place.with_name(place.name.replace("-seed", "-sweep"))


def _tell_failures(folder: Path, progress: "Progress", command: str, language: Language) -> None:
    commands = {
        "status": sweep_command(folder, [], "status"),
        "replay": sweep_command(folder, [], "replay") + " RUN",
        "retry": f"{command} --retry",
    }
    tell(say("command.sweep_failures", language, number=progress.failed + progress.quarantined, **commands))


def sweep_command(folder: Path, options: list[tuple[str, object]], command: str = "sweep") -> str:
    return command_line(command, str(folder), options)
