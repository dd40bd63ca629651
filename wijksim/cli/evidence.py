"""The command that asks why one should believe any of this: evidence."""

from pathlib import Path
from typing import Annotated

import typer

from wijksim.cli.options import (
    Exit,
    JsonOption,
    LanguageOption,
    QuietOption,
    SeedListOption,
    WorkersOption,
    folder_for_results,
)
from wijksim.io.folders import make_sure
from wijksim.io.machine import processors
from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment


def evidence(
    claims: Annotated[
        list[str] | None, typer.Argument(metavar="[CLAIM]…", help="Such as P1; all when left out.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--claims", metavar="FILE", help="Claims of your own; see docs/how-to/check_claims.md."),
    ] = None,
    runs: Annotated[
        int, typer.Option("--replications", "--runs", min=2, max=1000, metavar="N", help="Pairs of runs a contrast.")
    ] = 30,
    seed: SeedListOption = 2026,
    workers: WorkersOption = None,
    uncertainty: Annotated[
        bool, typer.Option("--uncertainty", "--box", help="Also over the ranges of what nobody knows.")
    ] = False,
    ablate: Annotated[bool, typer.Option("--ablate", help="What the claims rest on: without each mechanism.")] = False,
    power: Annotated[
        bool, typer.Option("--power/--no-power", help="Of a programme: what an evaluation could show.")
    ] = True,
    residents: Annotated[
        int | None, typer.Option(metavar="N", min=50, max=100_000, help="Another size of wijk, for a quick look.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for figures and a page.", parser=folder_for_results)
    ] = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check the claims of the sources: expected, found, interval and verdict.

    Each claim is a contrast of scenarios with paired seeds; only emergent claims (E) count as validation. Exit code 4
    when a strong claim fails or stays undecided.

    \b
    Examples:
      wijksim evidence
      wijksim evidence P1 P8 --replications 10 --lang nl
      wijksim evidence --uncertainty --out results/evidence
      wijksim evidence P1 --ablate
      wijksim evidence --claims my_claims.yaml --replications 10
    """
    from wijksim.cli.evidence_doing import Asked, Output, chosen_claims

    language = lang or language_of_environment()
    chosen = chosen_claims(claims or [], file)
    if out is not None:
        make_sure(out)
    with compile_notice(language, quiet=quiet), progress_bar(language, quiet=quiet, what="pairs_done") as progress:
        asked = Asked(runs, seed, workers or processors(), residents, progress)
        found = asked.check(chosen, uncertainty=uncertainty)
        ablations = asked.ablate(chosen if ablate else [])
        detections = asked.detect(chosen if power else [])
    output = Output(found, ablations, detections, residents, title="title" if file is None else "title_own")
    if as_json:
        print_json(output.data())
    else:
        output.show(language)
    if out is not None:
        folder = output.save(out, language)
        if not quiet:
            tell(say("command.results_in", language, folder=folder))
    if any(f.claim.strength == "strong" and f.verdict in ("fails", "undecided") for f in found.findings):
        raise typer.Exit(Exit.SOME_FAILED)
