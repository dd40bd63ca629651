"""The command that looks for the cheapest settings that reach goals in enough worlds: aim."""

from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import wijksim as ws
from wijksim.cli.options import DaskOption, Exit, explored_of
from wijksim.cli.plan_options import Asked, RunsOption, asks, command_of, tell_result, told_when_stopped
from wijksim.cli.seen import print_sources
from wijksim.text.catalogue import say
from wijksim.text.headline import aligned
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.studies.robust.aim import Aim


@asks(worlds_n=30, replications=2)
def aim(
    levers: Annotated[
        list[str],
        typer.Argument(
            metavar="LEVER=FROM:TO|[…]…", help="Levers with a range or values; start is the week in which they begin.",
            show_default=False,
        ),
    ],
    asked: Asked,
    risk: Annotated[
        float, typer.Option(min=0.0, max=0.99, metavar="SHARE", help="Share of worlds in which goals may be missed.")
    ] = 0.2,
    plan: Annotated[
        str | None,
        typer.Option(
            metavar="PLAN", help="A plan that is carried out anyhow; the levers come on top of it.", show_default=False
        ),
    ] = None,
    trials: Annotated[
        int, typer.Option(min=2, max=100_000, metavar="N", help="How many settings are tried, by the dozen.")
    ] = 96,
    out: RunsOption = Path("results/aim"),
    dask: DaskOption = None,
) -> None:  # fmt: skip
    """Look for the cheapest settings that reach goals in enough of the worlds that may be.

    Says what settings cost and how sure they are: the frontier on which more certainty costs more. What is on it is run
    anew, with other worlds and other luck, before it is told. Whatever is done is kept; the same command goes on where
    it was stopped. Exit code 4 when some runs failed.

    \b
    Examples:
      wijksim aim boundary_workers.operational_hours=40:300 start=0:104 --goal "collaboration>=.15"
      wijksim aim room_to_manoeuvre=0.1:0.9 funding.integration=[0.1,0.3,0.6] --goal "trust>ref" --risk 0.1 --out aimed
      wijksim aim room_to_manoeuvre --plan wijkbudget --worlds box --residents 3000 --lang nl
    """
    from wijksim.studies.robust.aim import POPULATION
    from wijksim.studies.robust.study import GOALS

    runs = {"risk": risk, "plan": plan, **asked.runs, "out": out, "dask": dask}
    command = command_of("aim", levers, runs | {"goal": asked.goal, "trials": trials})
    with told_when_stopped(command, asked.language):
        found = ws.aim(
            asked.goal or GOALS, explored_of(levers, "LEVER"), population=min(POPULATION, trials),
            generations=ceil(trials / POPULATION), quiet=asked.quiet, lang=asked.language, **runs,
        )  # fmt: skip
    tell_result(found, found.save(out / "result", lang=asked.language, command=command), asked, _print)
    if found.failed:
        raise typer.Exit(Exit.SOME_FAILED)


def _print(found: "Aim", language: Language) -> None:
    from wijksim.text.aim import frontier_rows

    print(say("robust.aim_title", language) + "\n")
    print(aligned(frontier_rows(found, language)) + "\n")
    for sentence in found.sentences(language):
        print(f"- {sentence}")
    print_sources(found.base, language)
