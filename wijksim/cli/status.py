"""The command that says how far a sweep is: status."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

import wijksim as ws
from wijksim.cli.options import (
    JsonOption,
    LanguageOption,
    SweepArgument,
)
from wijksim.io.driver_lock import holder
from wijksim.io.terminal import print_json, tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.sweep import Sweep

MAX_SHOWN = 20
"""Failed runs that are listed; `--json` gives them all."""


def status(
    folder: SweepArgument,
    verify: Annotated[
        bool, typer.Option("--verify", help="Check all results; damaged ones will be made again.")
    ] = False,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Say how far a sweep is and which runs failed.

    \b
    Examples:
      wijksim status study
      wijksim status study --verify --json
    """
    from wijksim.studies.sweep import verify as check

    language = lang or language_of_environment()
    if verify and (lost := check(folder)):
        tell(say("command.sweep_damaged", language, number=lost))
    found = ws.Sweep(folder)
    if verify and not lost:
        tell(say("command.status_whole", language, number=found.shards))
    driver = holder(folder)
    print_status(found, language, as_json, driver)
    if driver and not as_json:
        who = {name: driver.get(name, "?") for name in ("pid", "host", "since")}
        tell(say("command.status_driver", language, **who))


def print_status(found: "Sweep", language: Language, as_json: bool, driver: "Mapping[str, Any] | None" = None) -> None:
    progress, troubles = found.progress, found.failures
    states = ("done", "failed", "quarantined", "waiting")
    counts = {state: getattr(progress, state) for state in states}
    if as_json:
        failures = [asdict(trouble) for trouble in troubles]
        about = {"folder": str(found.folder), "plan": found.plan.name, "points": found.plan.n_points}
        print_json({**about, "planned": progress.planned, **counts, "failures": failures, "driver": driver})
        return
    print(f"{progress.planned:8} {say('command.status_planned', language)}")
    for state, number in counts.items():
        print(f"{number:8} {say(f'command.state_{state}', language)}")
    for trouble in troubles[:MAX_SHOWN]:
        state = say(f"command.state_{trouble.state}", language)
        fields = {
            "key": trouble.key[:12],
            "point": trouble.point,
            "seed": trouble.seed,
            "reason": trouble.reason,
        }
        print(say("command.status_run", language, state=state, **fields))
    if len(troubles) > MAX_SHOWN:
        print(say("command.status_more", language, number=len(troubles) - MAX_SHOWN))
