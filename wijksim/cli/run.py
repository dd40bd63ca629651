"""The command that runs a scenario: run."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import wijksim as ws
from wijksim.cli.options import (
    FolderOption,
    JsonOption,
    LanguageOption,
    MeasureOption,
    ObservedOption,
    QuietOption,
    ScenarioArgument,
    SeedOption,
    SettingsOption,
    WeekZeroOption,
)
from wijksim.cli.seen import Observations, print_sources, repeated, tell_folder
from wijksim.io.folders import make_sure
from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.scenario.seeds import DEFAULT_ROOT
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number, language_of_environment
from wijksim.text.weeks import period_words

if TYPE_CHECKING:
    from wijksim.model.result import Run
    from wijksim.scenario.scenario import Scenario


def run(
    scenario: ScenarioArgument = "baseline",
    seed: SeedOption = None,
    weeks: Annotated[
        int | None,
        typer.Option(metavar="N", help="Recorded weeks, if not those of the scenario.", show_default=False),
    ] = None,
    settings: SettingsOption = None,
    measures: MeasureOption = None,
    runs: Annotated[
        int | None,
        typer.Option(
            "--replications",
            "--runs",
            min=1,
            max=10_000,
            metavar="N",
            help="Many runs: means and spread.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=64, metavar="N", help="Processes for many runs; by default all.", show_default=False),
    ] = None,
    observed: ObservedOption = None,
    week_zero: WeekZeroOption = None,
    out: FolderOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Run a scenario and keep its results.

    Prints the headline outcomes; series, events, tables and figures go into a folder. With
    --replications the seeds are the first of the list that --seed stands for, those of compare and sweep; printed are
    means and spread, kept are the series of all runs. With --observed figures that were measured stand on the
    charts, and what they say about the model is told.

    \b
    Examples:
      wijksim run
      wijksim run area_funding --replications 20
      wijksim run linked_boundary_workers --seed 7 --weeks 520
      wijksim run --set funding.integration=0.6 --set boundary_objects.planned=vision,covenant
      wijksim run --measure visible_link@26
      wijksim run my_wijk.yaml --out results/my_wijk --json
      wijksim run my_wijk.yaml --replications 20 --observed observed.csv
    """
    from wijksim.cli.runs import changed, run_several
    from wijksim.io.provenance import command_line

    language = lang or language_of_environment()
    resolved = changed(scenario, settings, weeks, measures)
    if seed is None:
        seed = 1 if runs is None else DEFAULT_ROOT
    options = [
        ("--seed", seed),
        ("--weeks", weeks),
        *repeated("--set", settings),
        *repeated("--measure", measures),
        ("--replications", runs),
        ("--observed", observed),
        ("--week-zero", week_zero),
        ("--out", out),
    ]
    command = command_line("run", scenario, options)
    seen = Observations(observed, week_zero, resolved)
    if runs is not None:
        run_several(
            resolved, runs=runs, seed=seed, workers=workers, out=out, command=command, as_json=as_json,
            language=language, quiet=quiet, seen=seen,
        )  # fmt: skip
        return
    _run_once(resolved, seed=seed, out=out, command=command, as_json=as_json, language=language, quiet=quiet, seen=seen)


def _run_once(
    scenario: "Scenario", *, seed: int, out: Path | None, command: str, as_json: bool, language: Language, quiet: bool,
    seen: Observations,
) -> None:  # fmt: skip
    """Run a scenario on one seed, keep the results and print the headline outcomes."""
    from wijksim.figures import all_figures
    from wijksim.io.names import default_folder
    from wijksim.io.results import save

    wanted = make_sure(out or default_folder(scenario.name, seed))
    finished = _run_visibly(scenario, seed, language, quiet)
    beside = seen.beside(finished)
    figures: dict[str, Any] = {**all_figures(finished, language, beside.placed if beside else ())}
    if beside is not None:
        figures["observed"] = beside.plot(language)
    folder = save(finished, wanted, figures=figures, command=command, observed=beside)
    if as_json:
        about = {"folder": str(folder), "command": command, "key": finished.provenance["key"]}
        told = {} if beside is None else {"observed": beside.to_dict()}
        print_json({**about, "scenario": scenario.name, "seed": seed, "summary": dict(finished.summary), **told})
    else:
        _print_headlines(finished, scenario.title[language] or scenario.name, language)
        if beside is not None:
            print(beside.told(language))
        print_sources(scenario, language)
    if not quiet:
        tell_folder(folder, wanted, language)
        tell(say("command.repeat_with", language, command=command))
        tell(say("command.one_run_only", language))


def _run_visibly(scenario: "Scenario", seed: int, language: Language, quiet: bool) -> "Run":
    """Run with progress on a terminal, and a word in advance about the wait of the very first time."""
    with progress_bar(language, quiet=quiet) as progress, compile_notice(language, quiet=quiet):
        return ws.run(scenario, seed=seed, progress=progress)


def _print_headlines(finished: "Run", title: str, language: Language) -> None:
    from wijksim.text.headline import headline_table

    series = finished.series.drop(columns="week")
    weeks = len(series)
    columns: dict[str, Any] = {
        say(
            "command.mean_of_weeks", language, period=period_words(finished.summary_from, weeks - 1, language)
        ): finished.summary,
        say("command.last_week", language): series.iloc[-1].to_dict(),
        say("command.first_year", language): series.iloc[:52].mean().to_dict(),
    }
    residents = finished.scenario["neighbourhood.residents"] * finished.scenario["neighbourhood.wijken"]
    number = format_number(residents, 0, language)
    print(say("command.headline", language, title=title, residents=number, weeks=weeks, seed=finished.seed))
    print("\n" + headline_table(columns, language) + "\n")
