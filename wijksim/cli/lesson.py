"""The command that makes lesson material: lesson."""

from pathlib import Path
from typing import Annotated, Any

import typer

import wijksim as ws
from wijksim.cli.options import (
    LanguageOption,
    QuietOption,
    SeedListOption,
    WorkersOption,
    can_be_written,
    folder_for_results,
)
from wijksim.io.document.typeset import check_installed
from wijksim.io.terminal import compile_notice, progress_bar, tell
from wijksim.scenario.spelling import value_of
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment


def lesson(
    minutes: Annotated[int, typer.Option(metavar="45|90|150", help="Length of the lesson.")] = 90,
    scenario: Annotated[
        str, typer.Option(metavar="SCENARIO", help="The wijk that the lesson is about: a name, or a file.")
    ] = "baseline",
    roles: Annotated[
        str,
        typer.Option(
            metavar="N|KEY,KEY…", show_default=False,
            help="Role cards: how many, from 4 on; or keys of organisations, and operational, tactical, policy for "
            "boundary workers.",
        ),
    ] = "",
    students: Annotated[
        str,
        typer.Option(
            metavar="N", show_default=False,
            help="How many students come, 6 to 60: they share roles, and each gets a name tent.",
        ),
    ] = "",
    runs: Annotated[
        int, typer.Option("--replications", "--runs", min=2, max=1000, metavar="N", help="Number of pairs.")
    ] = 10,
    seed: SeedListOption = 2026,
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Folder for the material; an older lesson in it is replaced.",
            parser=folder_for_results, callback=can_be_written,
        ),
    ] = Path("les"),
    workers: WorkersOption = None,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:  # fmt: skip
    """Make a lesson about boundary work: brief, cards, slides, test, answers, and the theory to play.

    The runs are made now, so that every number is that of the model. Everything is on paper (PDF) and on pages (HTML)
    that work without internet. A few minutes.

    \b
    Examples:
      wijksim lesson --minutes 90 --lang nl --out les
      wijksim lesson --students 28 --roles 8
      wijksim lesson --minutes 45 --scenario our_wijk.yaml --roles welfare,home_care,housing_association,operational
    """
    language = lang or language_of_environment()
    check_installed("lesson")
    with compile_notice(language, quiet=quiet), progress_bar(language, quiet=quiet, what="pairs_done") as progress:
        made = ws.lesson(
            scenario, minutes=minutes, roles=_roles(roles), students=_students(students), seed=seed,
            replications=runs, workers=workers, progress=progress, lang=language,
        )  # fmt: skip
    folder = made.save(out)
    if not quiet:
        tell(say("command.results_in", language, folder=folder))
    for path in sorted(folder.iterdir()):
        if not path.name.startswith("."):
            typer.echo(path)


def _roles(typed: str) -> Any:
    """How many roles, or their keys."""
    number = value_of(typed, "int")
    return number if isinstance(number, int) else [each.strip() for each in typed.split(",") if each.strip()]


def _students(typed: str) -> Any:
    """How many students, as far as it is a number; what is none is refused with what is allowed."""
    return value_of(typed, "int") if typed else None
