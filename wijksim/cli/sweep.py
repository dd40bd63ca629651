"""The command that makes many runs: sweep."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

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
from wijksim.cli.sweep_values import lines_of_values, tell_how_it_is_read
from wijksim.io.terminal import EndedWithMessage, compile_notice, print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number, language_of_environment

if TYPE_CHECKING:
    from wijksim.io.sweep_progress import Progress
    from wijksim.scenario.plan import Plan
    from wijksim.studies.sweep import Sweep

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
    if dry_run:
        _print_estimate(plan, folder, workers, dask, language, as_json)
        return
    command = sweep_command(folder, [("--workers", workers), ("--dask", dask)])
    ended = _run(plan, folder, workers, dask, run_limit, memory_limit, retry, language, quiet, command)
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
    from wijksim.io.careful import is_folder
    from wijksim.io.design_files import is_design, read_design
    from wijksim.io.plan_files import is_plan, load_plan
    from wijksim.io.scenario_files import load

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
        from wijksim.studies.sweep import Sweep

        return Sweep(source).plan
    from wijksim.scenario.plan import read_plan

    asked["vary"] = explored_of(asked.get("vary"), "--vary")
    if not asked["vary"]:
        del asked["vary"]
    if "points" in asked:
        asked |= {"points": read_design(asked["points"]), "name": asked["points"].stem}
    asked["set"] = settings_of(asked.get("set"))
    return read_plan(asked, load(source))


def _folder(source: str, plan: "Plan", out: Path | None) -> Path:
    from wijksim.io.careful import is_folder
    from wijksim.io.results import default_folder

    if is_folder(source):
        if out is not None and out != Path(source):
            raise typer.BadParameter("the results stay in the folder of the sweep", param_hint="--out")
        return Path(source)
    if out is not None:
        return out
    place = default_folder(plan.name, plan.seed)
    return place.with_name(place.name.replace("-seed", "-sweep"))


def _run(
    plan: "Plan", folder: Path, workers: int | None, dask: str | None, run_limit: int | None,
    memory_limit: int | None, retry: bool, language: Language, quiet: bool, command: str,
) -> "Sweep":  # fmt: skip
    from wijksim.io.sweep_progress import shown
    from wijksim.studies.sweep import SweepBrokeOff, SweepStopped, engine_for, run_plan

    engine = engine_for(workers=workers, dask=dask, memory_limit_mb=memory_limit or plan.memory_limit_mb)
    try:
        with shown(language, quiet=quiet) as show:
            return run_plan(
                plan,
                folder,
                engine,
                show=show,
                retry=retry,
                run_limit_seconds=run_limit,
                command=_typed(),
            )
    except SweepStopped as stopped:
        done, planned = stopped.progress.done, stopped.progress.planned
        tell(say("command.sweep_stopped", language, done=done, planned=planned, command=command))
        raise EndedWithMessage(Exit.INTERRUPTED) from None
    except SweepBrokeOff as error:
        tell(str(error))
        tell(say("command.sweep_broke_off", language, command=command))
        raise typer.Exit(Exit.FAILED) from None
    except KeyboardInterrupt:
        tell(say("command.sweep_stopped_early", language))
        raise EndedWithMessage(Exit.INTERRUPTED) from None


def _tell_failures(folder: Path, progress: "Progress", command: str, language: Language) -> None:
    commands = {
        "status": sweep_command(folder, [], "status"),
        "replay": sweep_command(folder, [], "replay") + " RUN",
        "retry": f"{command} --retry",
    }
    tell(say("command.sweep_failures", language, number=progress.failed + progress.quarantined, **commands))


def _print_estimate(
    plan: "Plan", folder: Path, workers: int | None, dask: str | None, language: Language, as_json: bool
) -> None:
    from wijksim.io.sweep_progress import in_words
    from wijksim.studies.estimate import estimate
    from wijksim.studies.sweep import workers_of

    done, mean_seconds = _done_before(plan, folder)
    with compile_notice(language, quiet=as_json):
        cost = estimate(plan, mean_seconds)
    number = workers_of(workers=workers, dask=dask)
    seconds = cost.seconds(plan.n_runs - done, number)
    numbers = {"planned": plan.n_runs, "points": plan.n_points, "seeds": plan.replications, "done": done}
    if as_json:
        explored = {name: each.to_plain() for name, each in plan.explored.items()}
        print_json({**numbers, "vary": explored, "workers": number, "seconds": seconds, "bytes": cost.bytes})
        return
    how = say("command.sweep_each_measured" if cost.measured_here else "command.sweep_each_recorded", language)
    fields = {
        "time": in_words(seconds, language),
        "workers": number,
        "how": how,
        "size": _size(cost.bytes, language),
    }
    each = format_number(cost.seconds_each, 2, language)
    print(say("command.sweep_dry_run", language, each=each, **numbers, **fields))
    for line in lines_of_values(plan, language):
        print(line)


def _done_before(plan: "Plan", folder: Path) -> tuple[int, float | None]:
    """Runs of the plan that the folder has, and the mean time of a run there."""
    from wijksim.io.folders import StoreError
    from wijksim.studies.sweep import Sweep

    try:
        found = Sweep(folder)
    except StoreError:
        return 0, None
    return found.done_of(plan), found.mean_seconds


def _size(number: int, language: Language) -> str:
    unit, divisor = ("GB", 1e9) if number >= 1e9 else ("MB", 1e6)
    return f"{format_number(number / divisor, 1, language)} {unit}"


def sweep_command(folder: Path, options: list[tuple[str, object]], command: str = "sweep") -> str:
    from wijksim.io.provenance import command_line

    return command_line(command, str(folder), options)


def _typed() -> str:
    """What was typed, to be typed again."""
    from shlex import join

    return join(["wijksim", *sys.argv[1:]])
