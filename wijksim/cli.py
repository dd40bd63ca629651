"""The command line: ``wijksim …``, the same as ``python run.py …``.

Data go to standard output; progress and messages to standard error. Exit codes: 0 done, 1 failed, 2 wrong
usage, 3 invalid scenario, 4 some runs failed or a strong claim does not hold, 130 interrupted. Rooms are imported by
the command that needs them.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from wijksim.command_options import (
    Exit,
    FolderOption,
    JsonOption,
    LanguageOption,
    QuietOption,
    ScenarioArgument,
    SettingsOption,
)
from wijksim.commands_ablate import register as register_ablate_command
from wijksim.commands_analysis import register as register_analysis_commands
from wijksim.commands_app import register as register_app_command
from wijksim.commands_calibrate import register as register_calibrate_command
from wijksim.commands_compare import register as register_compare_commands
from wijksim.commands_doctor import register as register_doctor_command
from wijksim.commands_evidence import register as register_evidence_commands
from wijksim.commands_scenarios import register as register_scenarios_command
from wijksim.commands_sweep import register as register_sweep_commands
from wijksim.io.terminal import Told, compile_notice, print_json, progress_bar, tell
from wijksim.text.language import Language, format_number, language_of_environment
from wijksim.text.words import say

if TYPE_CHECKING:
    from wijksim.model.result import Run
    from wijksim.scenario.scenario import Scenario

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code; whatever a user can cause ends in one clear message."""
    from wijksim.io.folders import StoreError
    from wijksim.scenario.problems import PYTHON, ScenarioError

    try:
        app(args=arguments, prog_name="wijksim")
    except ScenarioError as error:
        for problem in error.problems:
            # What was typed on the command line has no file to point at.
            tell(str(problem).removeprefix(f"{PYTHON}: "))
        sys.exit(Exit.INVALID)
    except StoreError as error:
        tell(str(error))
        sys.exit(Exit.FAILED)
    except KeyboardInterrupt:
        tell(say("interrupted", language_of_environment()))
        sys.exit(Exit.INTERRUPTED)
    except SystemExit as end:
        # Typer turns an interrupt into an exit without a word.
        if end.code == Exit.INTERRUPTED and not isinstance(end, Told):
            tell(say("interrupted", language_of_environment()))
        raise
    sys.exit(0)


def _show_version(asked: bool) -> None:
    if asked:
        import wijksim

        print(f"wijksim {wijksim.__version__}")
        raise typer.Exit


@app.callback()
def wijksim(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """How care, welfare and housing organisations come to work together in a neighbourhood.

    \b
    Examples:
      wijksim run                                   the baseline, five years
      wijksim run area_funding --seed 7             another scenario, other chance
      wijksim run --set room_to_manoeuvre=0.3       the baseline with one lever changed
      wijksim scenarios                             what there is to choose from, and why
      wijksim doctor                                whether everything works on this machine
      wijksim new my_wijk && wijksim check my_wijk.yaml && wijksim run my_wijk.yaml

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 invalid scenario, 4 some runs failed or a strong claim does not hold,
    130 interrupted.
    """


@app.command()
def run(
    scenario: ScenarioArgument = "baseline",
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, metavar="N", help="Which course chance takes.")] = 1,
    weeks: Annotated[
        int | None,
        typer.Option(metavar="N", help="Recorded weeks, if not those of the scenario.", show_default=False),
    ] = None,
    settings: SettingsOption = None,
    runs: Annotated[
        int | None,
        typer.Option("--runs", min=1, max=10_000, metavar="N", help="Many runs: means and spread.", show_default=False),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=64, metavar="N", help="Processes for many runs; by default all.", show_default=False),
    ] = None,
    out: FolderOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Run a scenario and keep its results.

    Prints the headline outcomes; series, events, tables and figures go into a folder. With --runs the seeds are
    the first of the list that --seed stands for; printed are means and spread, kept are the series of all runs.

    \b
    Examples:
      wijksim run
      wijksim run area_funding --runs 20
      wijksim run linked_boundary_workers --seed 7 --weeks 520
      wijksim run --set funding.integration=0.6 --set boundary_objects.planned=vision,covenant
      wijksim run my_wijk.yaml --out results/my_wijk --json
    """
    from wijksim.commands_runs import changed
    from wijksim.io.provenance import command_line

    language = lang or language_of_environment()
    resolved = changed(scenario, settings, weeks)
    options = [
        ("--seed", seed),
        ("--weeks", weeks),
        *(("--set", each) for each in settings or ()),
        ("--runs", runs),
        ("--out", out),
    ]
    command = command_line("run", scenario, options)
    if runs is not None:
        from wijksim.commands_runs import run_several

        run_several(
            resolved, runs=runs, seed=seed, workers=workers, out=out, command=command, as_json=as_json,
            language=language, quiet=quiet,
        )  # fmt: skip
        return
    finished = _run_visibly(resolved, seed, language, quiet)
    from wijksim.figures import all_figures
    from wijksim.io.results import default_folder, save

    wanted = out or default_folder(resolved.name, seed)
    folder = save(finished, wanted, figures=all_figures(finished, language), command=command)
    if as_json:
        about = {"folder": str(folder), "command": command, "key": finished.provenance["key"]}
        print_json({**about, "scenario": resolved.name, "seed": seed, "summary": dict(finished.summary)})
    else:
        _print_headlines(finished, resolved.title[language] or resolved.name, language)
    if not quiet:
        if folder != wanted:
            tell(say("other_folder", language, wanted=wanted))
        tell(say("results_in", language, folder=folder))
        tell(say("repeat_with", language, command=command))
        tell(say("one_run_only", language))


@app.command()
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Scenario files.", show_default=False)],
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Check scenario files.

    Says where, what is wrong, what is allowed and the nearest name; exit code 3 if anything is wrong. A lever that
    changes nothing without another one gets a note.

    \b
    Examples:
      wijksim check my_wijk.yaml
      wijksim check scenarios/*.yaml --json
    """
    from dataclasses import asdict

    from wijksim.io.scenario_files import check as problems_of

    language = lang or language_of_environment()
    found = {file: problems_of(file) for file in files}
    problems = [problem for of_file in found.values() for problem in of_file]
    if as_json:
        print_json([asdict(problem) for problem in problems])
    for file, of_file in found.items():
        if of_file and not as_json:
            print("\n".join(map(str, of_file)))
        elif not of_file:
            tell(say("file_is_valid", language, file=file))
            _tell_what_is_set_for_nothing(file, language)
    if problems:
        tell(say("problems_found", language, number=len(problems)))
        raise typer.Exit(Exit.INVALID)


@app.command()
def schema(
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write it to a file instead.", show_default=False)
    ] = None,
) -> None:
    """Print the JSON Schema of scenario files.

    With it (draft 7) an editor completes and checks a scenario while you type.

    \b
    Examples:
      wijksim schema --out scenario.schema.json
    """
    from wijksim.io.folders import write_file
    from wijksim.io.scenario_files import schema_text

    if out is None:
        print(schema_text(), end="")
    else:
        write_file(out, schema_text(), replace=True)
        tell(say("written", language_of_environment(), file=out))


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Name of the new scenario.", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where; by default NAME.yaml here.", show_default=False),
    ] = None,
    lang: LanguageOption = None,
) -> None:
    """Start a scenario file of your own.

    \b
    Examples:
      wijksim new my_wijk
    """
    from wijksim.io.folders import write_file
    from wijksim.io.scenario_files import new_text

    language = lang or language_of_environment()
    text = new_text(name)
    file = out or Path(re.sub(r"\W+", "_", name) + ".yaml")
    if not write_file(file, text):
        tell(say("exists", language, file=file))
        raise typer.Exit(Exit.FAILED)
    tell(say("written", language, file=file))
    tell(say("try_it", language, command=f"wijksim check {file}"))


def _tell_what_is_set_for_nothing(file: str, language: Language) -> None:
    from wijksim.io.scenario_files import load
    from wijksim.scenario.companions import set_for_nothing

    for name, others in set_for_nothing(load(file)):
        tell(say("set_for_nothing", language, file=file, lever=name, others=say("and", language).join(others)))


register_scenarios_command(app)
register_compare_commands(app)
register_analysis_commands(app)
register_ablate_command(app)
register_sweep_commands(app)
register_evidence_commands(app)
register_calibrate_command(app)
register_app_command(app)
register_doctor_command(app)


def _run_visibly(scenario: "Scenario", seed: int, language: Language, quiet: bool) -> "Run":
    """Run with progress on a terminal, and a word in advance about the wait of the very first time."""
    with progress_bar(language, quiet=quiet) as progress, compile_notice(language, quiet=quiet):
        from wijksim.experiments.run import run as run_scenario

        return run_scenario(scenario, seed=seed, progress=progress)


def _print_headlines(finished: "Run", title: str, language: Language) -> None:
    from wijksim.text.headline import headline_table

    series = finished.series.drop(columns="week")
    weeks = len(series)
    columns: dict[str, Any] = {
        say("mean_of_weeks", language, first=finished.summary_from, last=weeks - 1): finished.summary,
        say("last_week", language): series.iloc[-1].to_dict(),
        say("first_year", language): series.iloc[:52].mean().to_dict(),
    }
    residents = finished.scenario["neighbourhood.residents"] * finished.scenario["neighbourhood.wijken"]
    number = format_number(residents, 0, language)
    print(say("headline", language, title=title, residents=number, weeks=weeks, seed=finished.seed))
    print("\n" + headline_table(columns, language) + "\n")
