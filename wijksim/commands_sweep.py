"""Commands for many runs: sweep, status, export and replay. Registered by :mod:`wijksim.cli`."""

import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from wijksim.command_options import Exit, JsonOption, LanguageOption, QuietOption, settings_of
from wijksim.io.terminal import Told, compile_notice, print_json, tell
from wijksim.text.language import Language, format_number, language_of_environment
from wijksim.text.words import say

if TYPE_CHECKING:
    from wijksim.experiments.sweep import Sweep
    from wijksim.io.sweep_progress import Progress
    from wijksim.scenario.plan import Plan

MOST_SHOWN = 20
"""Failed runs that are listed; `--json` gives them all."""

FolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Folder of a sweep.", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (sweep, status, export, replay):
        app.command()(command)


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
    design: Annotated[
        Literal["grid", "list", "lhs", "sobol", "morris"] | None,
        typer.Option(help="How points are chosen; grid for values, lhs for ranges.", show_default=False),
    ] = None,
    n: Annotated[int | None, typer.Option("--n", metavar="N", help="Size of the sample.", show_default=False)] = None,
    replications: Annotated[
        int | None,
        typer.Option("--replications", "--runs", metavar="R", help="Seeds per point; 1.", show_default=False),
    ] = None,
    seed: Annotated[int | None, typer.Option(metavar="S", help="First seed; 1.", show_default=False)] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="NAME=VALUE", help="Change a lever for all runs; repeatable.", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder; by default results/….", show_default=False)
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes; by default all processors.", show_default=False),
    ] = None,
    dask: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Use the Dask cluster at tcp://….", show_default=False),
    ] = None,
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
      wijksim sweep study                           go on
      wijksim sweep my_plan.yaml --dask tcp://10.0.0.1:8786
    """
    language = lang or language_of_environment()
    asked = {
        "vary": vary,
        "design": design,
        "n": n,
        "replications": replications,
        "seed": seed,
        "set": settings,
    }
    plan = _plan(source, {name: value for name, value in asked.items() if value is not None})
    folder = _folder(source, plan, out)
    if dry_run:
        _print_estimate(plan, folder, workers, dask, language, as_json)
        return
    command = _command(folder, [("--workers", workers), ("--dask", dask)])
    ended = _run(plan, folder, workers, dask, run_limit, memory_limit, retry, language, quiet, command)
    _print_status(ended, language, as_json)
    progress = ended.progress
    if progress.failed + progress.quarantined:
        if not quiet:
            _tell_failures(folder, progress, command, language)
        raise typer.Exit(Exit.SOME_FAILED)
    if not quiet:
        tell(say("sweep_export", language, command=_command(folder, [], "export")))


def status(
    folder: FolderArgument,
    verify: Annotated[
        bool, typer.Option("--verify", help="Check all results; damaged ones will be made again.")
    ] = False,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Say how far a sweep is and which runs failed.

    \b
    Examples:
      wijksim status study
      wijksim status study --verify --json
    """
    from wijksim.experiments.sweep import Sweep
    from wijksim.io.driver_lock import holder

    language = lang or language_of_environment()
    found = Sweep(folder)
    if verify and (lost := found.verify()):
        tell(say("sweep_damaged", language, number=lost))
    elif verify:
        tell(say("status_whole", language, number=len(list((folder / "series").glob("part-*.parquet")))))
    driver = holder(folder)
    _print_status(found, language, as_json, driver)
    if driver and not as_json:
        tell(say("status_driver", language, **driver))


def export(
    folder: FolderArgument,
    to: Annotated[Literal["csv", "parquet", "xlsx", "netcdf"], typer.Option("--to", help="Kind of file.")] = "csv",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where; by default beside DIR.", show_default=False)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
    lang: LanguageOption = None,
) -> None:
    """Write one tidy table of a sweep: point, settings, seed, week and every outcome.

    Equal sweeps give equal files, however they were made.

    \b
    Examples:
      wijksim export study
      wijksim export study --to parquet --out study.parquet
    """
    from wijksim.experiments.sweep import Sweep
    from wijksim.io.export import SUFFIXES

    place = out or folder.resolve().with_name(folder.resolve().name + SUFFIXES[to])
    Sweep(folder).export(place, to=to, replace=force)
    tell(say("written", lang or language_of_environment(), file=place))


def replay(
    folder: FolderArgument,
    run: Annotated[str, typer.Argument(metavar="RUN", help="Key of a run, or its beginning.", show_default=False)],
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Make one run of a sweep again, here and now.

    Compares the outcomes with what was recorded, or shows the error of a run that failed.

    \b
    Examples:
      wijksim status study          lists failed runs with their keys
      wijksim replay study 3f9c2a
    """
    from wijksim.experiments.sweep import Sweep

    language = lang or language_of_environment()
    found = Sweep(folder)
    key, point, seed = found.find(run)
    tell(say("replay_of", language, key=key[:12], point=point, seed=seed))
    from wijksim.experiments.replay import replay as make_again

    with compile_notice(language):
        outcome = make_again(found, key)
    if outcome.detail:
        tell(outcome.detail.rstrip())
    about = {"key": key, "point": point, "seed": seed}
    if as_json:
        print_json({**about, "verdict": outcome.verdict, "summary": outcome.summary, "error": outcome.reason or None})
    elif outcome.summary is not None:
        for name, mean in outcome.summary.items():
            print(f"{name:28} {mean:.6g}")
    fields = {"outcome": outcome.outcome, "week": outcome.week, "reason": outcome.reason}
    tell(say(f"replay_{outcome.verdict}", language, **fields))
    if outcome.verdict in ("other", "failed"):
        raise typer.Exit(Exit.FAILED)


def _plan(source: str, asked: dict[str, Any]) -> "Plan":
    """The plan of a folder, of a file, or made of a scenario and options."""
    from wijksim.io.plan_files import is_plan, load_plan
    from wijksim.io.scenario_files import load

    is_folder = Path(source).is_dir()
    if is_folder or is_plan(Path(source)):
        if asked:
            option = next(iter(asked))
            what = "a sweep" if is_folder else "a plan"
            raise typer.BadParameter(f"{source} is {what} and says this itself", param_hint=f"--{option}")
        if not is_folder:
            return load_plan(source)
        from wijksim.experiments.sweep import Sweep

        return Sweep(source).plan
    from wijksim.io.explorations import exploration
    from wijksim.scenario.plan import read_plan

    try:
        asked["vary"] = dict(map(exploration, asked.get("vary", [])))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--vary") from None
    asked["set"] = settings_of(asked.get("set"))
    return read_plan(asked, load(source))


def _folder(source: str, plan: "Plan", out: Path | None) -> Path:
    from wijksim.io.results import default_folder

    if Path(source).is_dir():
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
    from wijksim.experiments.sweep import SweepBrokeOff, SweepStopped, engine_for, run_plan
    from wijksim.io.sweep_progress import shown

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
        tell(say("sweep_stopped", language, done=done, planned=planned, command=command))
        raise Told(Exit.INTERRUPTED) from None
    except SweepBrokeOff as error:
        tell(str(error))
        tell(say("sweep_broke_off", language, command=command))
        raise typer.Exit(Exit.FAILED) from None
    except KeyboardInterrupt:
        tell(say("sweep_stopped_early", language))
        raise Told(Exit.INTERRUPTED) from None


def _print_status(found: "Sweep", language: Language, as_json: bool, driver: "Mapping[str, Any] | None" = None) -> None:
    progress, troubles = found.progress, found.failures
    states = ("done", "failed", "quarantined", "waiting")
    counts = {state: getattr(progress, state) for state in states}
    if as_json:
        failures = [asdict(trouble) for trouble in troubles]
        about = {"folder": str(found.folder), "plan": found.plan.name, "points": found.plan.n_points}
        print_json({**about, "planned": progress.planned, **counts, "failures": failures, "driver": driver})
        return
    print(f"{progress.planned:8} {say('status_planned', language)}")
    for state, number in counts.items():
        print(f"{number:8} {say(f'state_{state}', language)}")
    for trouble in troubles[:MOST_SHOWN]:
        state = say(f"state_{trouble.state}", language)
        fields = {
            "key": trouble.key[:12],
            "point": trouble.point,
            "seed": trouble.seed,
            "reason": trouble.reason,
        }
        print(say("status_run", language, state=state, **fields))
    if len(troubles) > MOST_SHOWN:
        print(say("status_more", language, number=len(troubles) - MOST_SHOWN))


def _tell_failures(folder: Path, progress: "Progress", command: str, language: Language) -> None:
    commands = {
        "status": _command(folder, [], "status"),
        "replay": _command(folder, [], "replay") + " RUN",
        "retry": f"{command} --retry",
    }
    tell(say("sweep_failures", language, number=progress.failed + progress.quarantined, **commands))


def _print_estimate(
    plan: "Plan", folder: Path, workers: int | None, dask: str | None, language: Language, as_json: bool
) -> None:
    from wijksim.experiments.estimate import estimate
    from wijksim.experiments.sweep import workers_of
    from wijksim.io.sweep_progress import in_words

    done, mean_seconds = _done_before(plan, folder)
    with compile_notice(language, quiet=as_json):
        cost = estimate(plan, mean_seconds)
    number = workers_of(workers=workers, dask=dask)
    seconds = cost.seconds(plan.n_runs - done, number)
    numbers = {"planned": plan.n_runs, "points": plan.n_points, "seeds": plan.replications, "done": done}
    if as_json:
        print_json({**numbers, "workers": number, "seconds": seconds, "bytes": cost.bytes})
        return
    how = say("sweep_each_measured" if cost.measured_here else "sweep_each_recorded", language)
    fields = {
        "time": in_words(seconds, language),
        "workers": number,
        "how": how,
        "size": _size(cost.bytes, language),
    }
    each = format_number(cost.seconds_each, 2, language)
    print(say("sweep_dry_run", language, each=each, **numbers, **fields))


def _done_before(plan: "Plan", folder: Path) -> tuple[int, float | None]:
    """Runs of the plan that the folder has, and the mean time of a run there."""
    from wijksim.experiments.sweep import Sweep
    from wijksim.io.folders import StoreError

    try:
        found = Sweep(folder)
    except StoreError:
        return 0, None
    return (found.progress.done if found.plan.key() == plan.key() else 0), found.mean_seconds


def _size(number: int, language: Language) -> str:
    unit, divisor = ("GB", 1e9) if number >= 1e9 else ("MB", 1e6)
    return f"{format_number(number / divisor, 1, language)} {unit}"


def _command(folder: Path, options: list[tuple[str, object]], command: str = "sweep") -> str:
    from wijksim.io.provenance import command_line

    return command_line(command, str(folder), options)


def _typed() -> str:
    """What was typed, to be typed again."""
    from shlex import join

    return join(["wijksim", *sys.argv[1:]])
