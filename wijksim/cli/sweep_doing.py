"""What ``wijksim sweep`` does once its plan is read: make the runs, or say what they would cost."""

import sys
from pathlib import Path
from shlex import join

import typer

from wijksim.cli.options import Exit
from wijksim.cli.sweep_values import lines_of_values
from wijksim.io.folders import StoreError
from wijksim.io.sweep_progress import in_words, shown
from wijksim.io.terminal import EndedWithMessage, compile_notice, print_json, tell
from wijksim.scenario.plan import Plan
from wijksim.studies.estimate import estimate
from wijksim.studies.sweep import Sweep, SweepBrokeOff, SweepStopped, engine_for, run_plan, workers_of
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number


def run_visibly(
    plan: Plan, folder: Path, workers: int | None, dask: str | None, run_limit: int | None,
    memory_limit: int | None, retry: bool, language: Language, quiet: bool, command: str,
) -> Sweep:  # fmt: skip
    """Make the runs, tell how far they are, and say with which ``command`` to go on where they were stopped."""
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


def print_estimate(
    plan: Plan, folder: Path, workers: int | None, dask: str | None, language: Language, as_json: bool
) -> None:
    """What the runs of a plan would cost; none is made."""
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


def _done_before(plan: Plan, folder: Path) -> tuple[int, float | None]:
    """Runs of the plan that the folder has, and the mean time of a run there."""
    try:
        found = Sweep(folder)
    except StoreError:
        return 0, None
    return found.done_of(plan), found.mean_seconds


def _size(number: int, language: Language) -> str:
    unit, divisor = ("GB", 1e9) if number >= 1e9 else ("MB", 1e6)
    return f"{format_number(number / divisor, 1, language)} {unit}"


def _typed() -> str:
    """What was typed, to be typed again."""
    return join(["wijksim", *sys.argv[1:]])
