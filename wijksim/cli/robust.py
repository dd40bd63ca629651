"""The command that says which of several plans holds: robust."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wijksim.cli.options import (
    Exit,
    JsonOption,
    LanguageOption,
    QuietOption,
    SeedListOption,
    WeeksOption,
    WorkersOption,
    can_be_written,
    folder_for_results,
)
from wijksim.io.terminal import EndedWithMessage, print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.robust.study import Robust


def robust(
    plans: Annotated[
        list[str], typer.Argument(metavar="PLAN…", help="Names of plans, or files of plans.", show_default=False)
    ],
    base: Annotated[
        str, typer.Option("--base", metavar="SCENARIO", help="The wijk that plans are carried out in.")
    ] = "baseline",
    worlds: Annotated[
        str,
        typer.Option(metavar="plausible|box|FILE", help="Worlds that fit what is known, the ranges, or a table."),
    ] = "plausible",
    worlds_n: Annotated[
        int, typer.Option("--worlds-n", min=2, max=1_000_000, metavar="N", help="How many worlds, at most.")
    ] = 200,
    replications: Annotated[
        int,
        typer.Option("--replications", "--runs", min=1, max=1000, metavar="R", help="Seeds per plan and world."),
    ] = 4,
    goal: Annotated[
        list[str] | None,
        typer.Option(
            "--goal", metavar="GOAL", help='What is good enough, such as "collaboration>=.15"; repeatable.',
            show_default=False,
        ),
    ] = None,
    outcome: Annotated[
        list[str] | None,
        typer.Option("--outcome", metavar="NAME", help="Outcomes that are told; repeatable.", show_default=False),
    ] = None,
    residents: Annotated[
        int | None, typer.Option(metavar="N", min=50, max=20_000_000, help="Size of the wijk.", show_default=False)
    ] = None,
    weeks: WeeksOption = None,
    seed: SeedListOption = 2026,
    choice_only: Annotated[
        bool, typer.Option("--choice-only", help="Leave out what takes more runs than the choice itself.")
    ] = False,
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Folder; the same folder goes on.", parser=folder_for_results, callback=can_be_written
        ),
    ] = Path("results/robust"),
    workers: WorkersOption = None,
    dask: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Use the Dask cluster at tcp://….", show_default=False)
    ] = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:  # fmt: skip
    """Say which of several plans holds in many worlds that may be.

    Every plan meets the same worlds and the same luck. Says how often each is best and good enough, how much is missed
    by choosing it, who pays, when it is wrong, what to arrange first and what is worth finding out. Whatever is done is
    kept; the same command goes on where it was stopped. Exit code 4 when some runs failed.

    \b
    Examples:
      wijksim robust three_nurses wijkbudget one_director nurses_then_budget
      wijksim robust plans/*.yaml --goal "collaboration>=.15" --goal "cost_total<=ref*1.02" --out which
      wijksim robust my_plans.yaml --worlds box --worlds-n 100 --residents 3000 --lang nl
    """
    from wijksim.studies.robust.study import GOALS, OUTCOMES
    from wijksim.studies.robust.study import robust as try_plans
    from wijksim.studies.sweep import SweepStopped

    language = lang or language_of_environment()
    options: list[tuple[str, object]] = [
        ("--base", base), ("--worlds", worlds), ("--worlds-n", worlds_n), ("--replications", replications),
        *(("--goal", each) for each in goal or ()), *(("--outcome", each) for each in outcome or ()),
        ("--residents", residents), ("--weeks", weeks), ("--seed", seed), ("--out", out),
    ]  # fmt: skip
    command = command_of(plans, [*options, ("--workers", workers), ("--dask", dask)], choice_only)
    try:
        found = try_plans(
            *plans, base=base, worlds=worlds, worlds_n=worlds_n, replications=replications, goals=goal or GOALS,
            outcomes=outcome or OUTCOMES, residents=residents, weeks=weeks, seed=seed, out=out, workers=workers,
            dask=dask, quiet=quiet, lang=language,
        )  # fmt: skip
        if not found.trials.n:
            tell(say("robust.nothing", language))
            raise typer.Exit(Exit.FAILED)
        if not choice_only:
            go_further(found)
    except SweepStopped as stopped:
        done, planned = stopped.progress.done, stopped.progress.planned
        tell(say("command.sweep_stopped", language, done=done, planned=planned, command=command))
        raise EndedWithMessage(Exit.INTERRUPTED) from None
    folder = found.save(out / "result", lang=language, command=command)
    if not quiet:
        tell(say("command.results_in", language, folder=folder))
    if as_json:
        print_json({"folder": str(folder), **found.to_dict()})
    else:
        _print(found, language)
    if found.all_trials.n > found.trials.n:
        raise typer.Exit(Exit.SOME_FAILED)


def go_further(found: "Robust") -> None:
    """When the plan that is chosen is wrong, and the other questions that follow from the runs."""
    from wijksim.scenario.problems import Refused

    found.discover()
    found.stress()
    for question in (found.noticing, found.information):
        try:
            question()
        except Refused as refused:  # too few worlds or seeds for this question: the others stand
            tell(str(refused))


def command_of(plans: list[str], options: list[tuple[str, object]], choice_only: bool) -> str:
    """The command with its plans first."""
    from shlex import join

    from wijksim.io.provenance import command_line

    whole = command_line("robust", plans[0], options)
    first = join(["wijksim", "robust", plans[0]])
    flag = " --choice-only" if choice_only else ""
    return " ".join(filter(None, (first, join(plans[1:]), whole.removeprefix(first).strip()))) + flag


def _print(found: "Robust", language: Language) -> None:
    from wijksim.text.headline import aligned
    from wijksim.text.robust import share_rows

    print(say("robust.title", language) + "\n")
    rows: list[list[Any]] = share_rows(found, language)
    print(aligned(rows) + "\n")
    for sentence in found.sentences(language):
        print(f"- {sentence}")
