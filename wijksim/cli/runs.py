"""``wijksim run --replications N``: one scenario on many seeds. Used by :mod:`wijksim.cli.main` and its siblings."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

import wijksim as ws
from wijksim.cli.options import Exit, measures_of, set_once, settings_of
from wijksim.cli.seen import Observations, print_sources, tell_folder
from wijksim.io.folders import make_sure
from wijksim.io.names import default_folder
from wijksim.io.scenario_files import load
from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.text.catalogue import say
from wijksim.text.headline import headline_table
from wijksim.text.language import Language, format_number
from wijksim.text.weeks import period_words

if TYPE_CHECKING:
    from wijksim.scenario.scenario import Scenario
    from wijksim.studies.replications import ManyRuns

MAX_REPORTED = 10


def changed(
    scenario: str, settings: Sequence[str] | None, weeks: int | None, measures: Sequence[str] | None = None
) -> "Scenario":
    """A scenario by name or file, with what was set on the command line."""
    changes = settings_of(settings)
    if weeks is not None:
        set_once(changes, "horizon_weeks", weeks, "--weeks")
    start = load(scenario)
    added = measures_of(measures)
    return start.vary(changes, measures=[*start.measures, *added] if added else None)


def prepare(scenario: "Scenario") -> None:
    """A tiny run first: worker processes find the machine code ready, and the wait for it is announced."""
    tiny = {"neighbourhood.residents": 50, "neighbourhood.wijken": 1, "warm_up_weeks": 0}
    # Without measures: the people whom they appoint would be too many for so few residents.
    ws.run(scenario.vary(tiny, measures=[]), weeks=1)


def run_several(
    scenario: "Scenario", *, runs: int, seed: int, workers: int | None, out: Path | None, command: str, as_json: bool,
    language: Language, quiet: bool, seen: Observations,
) -> None:  # fmt: skip
    """Run a scenario on many seeds, keep the results and print means and spread; exit code 4 when some runs failed."""
    wanted = make_sure(out or default_folder(f"{scenario.name}-{runs}runs", seed))
    with compile_notice(language, quiet=quiet):
        prepare(scenario)
    with progress_bar(language, quiet=quiet, what="runs_done") as progress:
        found = ws.run_many(scenario, replications=runs, seed=seed, workers=workers, progress=progress)
    if not found.seeds:
        _tell_failures(found, language)
        raise typer.Exit(Exit.FAILED)
    beside = seen.beside(found)
    folder = found.save(wanted, lang=language, command=command, observed=beside)
    if as_json:
        told = {} if beside is None else {"observed": beside.to_dict()}
        print_json({"folder": str(folder), "command": command, **found.to_dict(), **told})
    else:
        _print_headlines(found, language)
        if beside is not None:
            print("\n" + beside.told(language))
        print_sources(scenario, language)
    if not quiet:
        tell_folder(folder, wanted, language)
        tell(say("command.repeat_with", language, command=command))
    if found.failures:
        _tell_failures(found, language)
        raise typer.Exit(Exit.SOME_FAILED)


def _print_headlines(found: "ManyRuns", language: Language) -> None:
    scenario = found.scenario
    residents = scenario["neighbourhood.residents"] * scenario["neighbourhood.wijken"]
    title = scenario.title[language] or scenario.name
    number = format_number(residents, 0, language)
    print(say("replications.headline", language, title=title, residents=number, weeks=found.weeks, n=found.n))
    summary = found.to_dict()["summary"]
    columns = {
        say(f"replications.{name}", language): {outcome: row[name] for outcome, row in summary.items()}
        for name in ("mean", "p10", "p90")
    }
    print("\n" + headline_table(columns, language) + "\n")
    print(say("replications.reading", language, period=period_words(found.summary_from, found.weeks - 1, language)))


def _tell_failures(found: "ManyRuns", language: Language) -> None:

    tell(say("replications.failed", language, n=len(found.failures), all=found.n + len(found.failures)))
    for failure in found.failures[:MAX_REPORTED]:
        tell(say("replications.failed_run", language, seed=failure.seed, error=failure.error))
