"""The command that asks which mechanisms carry a result: ablate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import wijksim as ws
from wijksim.cli.options import (
    FolderOption,
    JsonOption,
    LanguageOption,
    QuietOption,
    ScenarioArgument,
    SeedListOption,
    SettingsOption,
    WeeksOption,
    WorkersOption,
)
from wijksim.cli.runs import changed, prepare
from wijksim.cli.seen import repeated, tell_folder
from wijksim.io.folders import make_sure
from wijksim.io.names import default_folder
from wijksim.io.provenance import command_line
from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.text.ablation import judgement
from wijksim.text.catalogue import say
from wijksim.text.compare import interval_words
from wijksim.text.language import Language, language_of_environment
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.weeks import period_words

if TYPE_CHECKING:
    from wijksim.studies.ablation import Ablation


def ablate(
    scenario: ScenarioArgument = "baseline",
    outcome: Annotated[
        str, typer.Option(metavar="OUTCOME", help="What is looked at; all outcomes are in the folder.")
    ] = "collaboration",
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="MECHANISM", help="Only these; repeatable.", show_default=False),
    ] = None,
    runs: Annotated[
        int, typer.Option("--replications", "--runs", min=2, max=10_000, metavar="N", help="Number of pairs.")
    ] = 10,
    seed: SeedListOption = 2026,
    weeks: WeeksOption = None,
    settings: SettingsOption = None,
    workers: WorkersOption = None,
    out: FolderOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Find out which mechanisms carry a result: run without each of them.

    Every pair of runs has one seed and one past; a mechanism is off from week 0. The table begins with what matters
    most.

    \b
    Examples:
      wijksim ablate
      wijksim ablate linked_boundary_workers --outcome practice_share --replications 20
      wijksim ablate my_wijk.yaml --without trust --without objects --lang nl
    """
    language = lang or language_of_environment()
    resolved = changed(scenario, settings, weeks)
    wanted = make_sure(out or default_folder(f"ablate-{resolved.name}-{outcome}", seed))
    with compile_notice(language, quiet=quiet):
        prepare(resolved)
    with progress_bar(language, quiet=quiet, what="runs_done") as progress:
        found = ws.ablate(
            resolved,
            outcome,
            replications=runs,
            seed=seed,
            workers=workers,
            mechanisms=without or None,
            progress=progress,
        )
    options = [
        ("--outcome", outcome),
        *(("--without", name) for name in without or ()),
        ("--replications", runs),
        ("--seed", seed),
        ("--weeks", weeks),
        *repeated("--set", settings),
        ("--out", out),
    ]
    folder = _save(found, scenario, options, wanted, language, quiet)
    if as_json:
        print_json({"folder": str(folder), **found.to_dict()})
    else:
        _print_table(found, language)


def _save(
    found: "Ablation",
    scenario: str,
    options: list[tuple[str, object]],
    wanted: Path,
    language: Language,
    quiet: bool,
) -> Path:
    command = command_line("ablate", scenario, options)
    folder = found.save(wanted, lang=language, command=command)
    if not quiet:
        tell_folder(folder, wanted, language)
        tell(say("command.repeat_with", language, command=command))
    return folder


def _print_table(found: "Ablation", language: Language) -> None:
    from rich.console import Console
    from rich.table import Table

    text, scenario = OUTCOME_TEXT[found.outcome], found.scenario
    print(say("ablation.title", language, title=scenario.title[language] or scenario.name))
    print(
        say(
            "ablation.about",
            language,
            outcome=text.label(language),
            base=text.format(found.base, language),
            unit=text.unit_label(language),
            period=period_words(found.summary_from, found.weeks - 1, language),
            n=found.n,
        )
    )
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name, side in (("mechanism", "left"), ("name", "left"), ("without", "right"), ("difference", "right"),
                       ("interval", "right"), ("judgement", "left")):  # fmt: skip
        heading = say(f"ablation.{name}", language, outcome=text.label(language))
        table.add_column(heading, justify="right" if side == "right" else "left", no_wrap=True)
    between = "; " if language == "nl" else ", "
    for row in found.table_of(found.outcome, language).to_dict("records"):
        middle, low, high = interval_words(row | {"outcome": found.outcome}, language)
        table.add_row(
            row["label"], row["mechanism"], text.format(float(row["without"]), language),
            middle, f"{low}{between}{high}",
            judgement(float(row["difference"]), bool(row["clear"]), language),
        )  # fmt: skip
    console = Console(highlight=False, markup=False)
    # A file or a pipe has no width: the table takes the room that it needs.
    console = console if console.is_terminal else Console(highlight=False, markup=False, width=140)
    console.print()
    console.print(table)
    print("\n" + say("ablation.reading", language))
