"""The command that says which of several plans holds: robust."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wijksim.cli.options import (
    DaskOption,
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
from wijksim.cli.plan_options import (
    BaseOption,
    ChoiceOnlyOption,
    GoalOption,
    ResidentsOption,
    SeedsPerWorldOption,
    ToldOption,
    WorldsNumberOption,
    WorldsOption,
    command_of,
    study_of,
)
from wijksim.io.terminal import print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.robust.study import Robust


def robust(
    plans: Annotated[
        list[str], typer.Argument(metavar="PLAN…", help="Names of plans, or files of plans.", show_default=False)
    ],
    base: BaseOption = "baseline",
    worlds: WorldsOption = "plausible",
    worlds_n: WorldsNumberOption = 200,
    replications: SeedsPerWorldOption = 4,
    goal: GoalOption = None,
    outcome: ToldOption = None,
    residents: ResidentsOption = None,
    weeks: WeeksOption = None,
    seed: SeedListOption = 2026,
    choice_only: ChoiceOnlyOption = False,
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Folder; the same folder goes on.", parser=folder_for_results, callback=can_be_written
        ),
    ] = Path("results/robust"),
    workers: WorkersOption = None,
    dask: DaskOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
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
    language = lang or language_of_environment()
    asked: dict[str, Any] = {
        "base": base, "worlds": worlds, "worlds_n": worlds_n, "replications": replications, "residents": residents,
        "weeks": weeks, "seed": seed, "out": out, "workers": workers, "dask": dask,
    }  # fmt: skip
    command = command_of("robust", plans, asked | {"goal": goal, "outcome": outcome, "choice_only": choice_only})
    found = study_of(
        plans, asked | {"quiet": quiet}, goals=goal, outcomes=outcome, command=command, language=language,
        choice_only=choice_only,
    )  # fmt: skip
    folder = found.save(out / "result", lang=language, command=command)
    if not quiet:
        tell(say("command.results_in", language, folder=folder))
    if as_json:
        print_json({"folder": str(folder), **found.to_dict()})
    else:
        _print(found, language)
    if found.all_trials.n > found.trials.n:
        raise typer.Exit(Exit.SOME_FAILED)


def _print(found: "Robust", language: Language) -> None:
    from wijksim.text.headline import aligned
    from wijksim.text.robust import share_rows

    print(say("robust.title", language) + "\n")
    rows: list[list[Any]] = share_rows(found, language)
    print(aligned(rows) + "\n")
    for sentence in found.sentences(language):
        print(f"- {sentence}")
