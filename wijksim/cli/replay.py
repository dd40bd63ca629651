"""The command that makes one run of a sweep again: replay."""

from typing import TYPE_CHECKING, Annotated

import typer

import wijksim as ws
from wijksim.cli.options import (
    Exit,
    JsonOption,
    LanguageOption,
    SweepArgument,
)
from wijksim.io.terminal import compile_notice, print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment

if TYPE_CHECKING:
    pass

MAX_SHOWN = 20
"""Failed runs that are listed; `--json` gives them all."""


def replay(
    folder: SweepArgument,
    run: Annotated[str, typer.Argument(metavar="RUN", help="Key of a run, or its beginning.", show_default=False)],
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Make one run of a sweep again, here and now.

    Compares the outcomes with what was recorded, or shows the error of a run that failed.

    \b
    Examples:
      wijksim status study          lists failed runs with their keys
      wijksim replay study 3f9c2a
    """
    language = lang or language_of_environment()
    found = ws.Sweep(folder)
    key, point, seed = found.find(run)
    tell(say("command.replay_of", language, key=key[:12], point=point, seed=seed))
    from wijksim.studies.replay import replay as make_again

    with compile_notice(language):
        outcome = make_again(found, key)
    if outcome.detail:
        tell(outcome.detail.rstrip())
    made_by, here = outcome.fingerprints
    if made_by != here:
        tell(say("command.replay_other_code", language, made_by=made_by, here=here))
    about = {"key": key, "point": point, "seed": seed, "fingerprint": {"recorded": made_by, "here": here}}
    if as_json:
        print_json({**about, "verdict": outcome.verdict, "summary": outcome.summary, "error": outcome.reason or None})
    elif outcome.summary is not None:
        for name, mean in outcome.summary.items():
            print(f"{name:28} {mean:.6g}")
    fields = {"outcome": outcome.outcome, "week": outcome.week, "reason": outcome.reason}
    tell(say(f"command.replay_{outcome.verdict}", language, **fields))
    if outcome.verdict in ("other", "failed"):
        raise typer.Exit(Exit.FAILED)
