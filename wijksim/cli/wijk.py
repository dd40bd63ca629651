"""The command that shows a real wijk in this model: wijk."""

from typing import TYPE_CHECKING, Annotated

import typer

import wijksim as ws
from wijksim.cli.options import (
    JsonOption,
    LanguageOption,
    ObservedOption,
    QuietOption,
    ScenarioArgument,
    WeekZeroOption,
    WorkersOption,
)
from wijksim.cli.seen import Observations
from wijksim.io.scenario_files import load
from wijksim.io.terminal import compile_notice, print_json, progress_bar
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.observed import BesideObserved


def wijk(
    scenario: ScenarioArgument,
    observed: ObservedOption = None,
    week_zero: WeekZeroOption = None,
    runs: Annotated[
        int,
        typer.Option("--replications", "--runs", min=1, max=10_000, metavar="N", help="Runs beside --observed."),
    ] = 10,
    workers: WorkersOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show your wijk in this model: what the data say beside what the model makes of it.

    For each figure: observed, modelled and where it comes from; how many were measured here; a warning where the wijk
    lies outside what was looked at. With --observed: how many of the values that were measured over the years lie
    within the band of the model, and whether it does better than "no change".

    \b
    Examples:
      wijksim wijk our_wijk.yaml --lang nl
      wijksim wijk our_wijk.yaml --observed observed.csv --replications 20
    """
    language = lang or language_of_environment()
    seen = Observations(observed, week_zero, load(scenario))
    with compile_notice(language, quiet=quiet):
        found = ws.your_wijk(seen.scenario)
    beside = _beside(seen, runs, workers, language, quiet)
    if as_json:
        print_json(
            {
                "wijk": found.scenario.name,
                "counted": dict(found.counted),
                "figures": found.table(),
                "asking": found.asking,
                **({} if beside is None else {"observed": beside.to_dict()}),
            }
        )
        return
    typer.echo(found.told(language))
    if beside is not None:
        typer.echo("\n" + beside.told(language))


def _beside(
    seen: Observations, runs: int, workers: int | None, language: Language, quiet: bool
) -> "BesideObserved | None":
    """The observations beside many runs of the scenario; nothing is run without observations."""
    if seen.rows is None:
        return None
    with progress_bar(language, quiet=quiet, what="runs_done") as progress:
        return seen.beside(ws.run_many(seen.scenario, replications=runs, workers=workers, progress=progress))
