"""The command that says which of several plans holds: robust."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wijksim.cli.keep_options import KeepOption, OwnOption, SummaryOption
from wijksim.cli.options import DaskOption, Exit
from wijksim.cli.plan_options import Asked, ChoiceOnlyOption, RunsOption, ToldOption, asks, study_of, tell_result
from wijksim.cli.seen import print_sources
from wijksim.text.catalogue import say
from wijksim.text.headline import aligned
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.studies.robust.study import Robust


@asks()
def robust(
    plans: Annotated[
        list[str], typer.Argument(metavar="PLAN…", help="Names of plans, or files of plans.", show_default=False)
    ],
    asked: Asked,
    outcome: ToldOption = None,
    choice_only: ChoiceOnlyOption = False,
    keep: KeepOption = None,
    summary: SummaryOption = None,
    own: OwnOption = None,
    out: RunsOption = Path("results/robust"),
    dask: DaskOption = None,
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
      wijksim robust plans/*.yaml --summary "late=collaboration[-26:]" --goal "late>ref" --keep payers
    """
    found, folder = study_of(
        plans, asked, subjects=plans, out=out, outcomes=outcome, choice_only=choice_only, dask=dask,
        keep=keep, summary=summary, own=own,
    )  # fmt: skip
    tell_result(found, folder, asked, _print)
    if found.all_trials.n > found.trials.n:
        raise typer.Exit(Exit.SOME_FAILED)


def _print(found: "Robust", language: Language) -> None:
    from wijksim.text.robust import share_rows

    print(say("robust.title", language) + "\n")
    rows: list[list[Any]] = share_rows(found, language)
    print(aligned(rows) + "\n")
    for sentence in found.sentences(language):
        print(f"- {sentence}")
    print_sources(found.base, language)
