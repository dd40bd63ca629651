"""The command that makes a report for a council: report."""

from dataclasses import replace
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, Annotated, Any

import typer

import wijksim as ws
from wijksim.cli.options import Exit, can_be_written, folder_for_results
from wijksim.cli.plan_options import Asked, ChoiceOnlyOption, ToldOption, asks, study_of
from wijksim.io.document.own_text import FILE
from wijksim.io.policy_files import load_plans
from wijksim.io.terminal import print_json, tell
from wijksim.scenario.arguments import known_name
from wijksim.text.catalogue import say

if TYPE_CHECKING:
    from wijksim.studies.report.making import Report
    from wijksim.studies.robust.study import Robust


@asks()
def report(
    plans: Annotated[
        list[str] | None,
        typer.Argument(metavar="PLAN…", help="Names of plans, or files of plans.", show_default=False),
    ] = None,
    stored: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="DIR", help="A study that wijksim robust kept; then no plans.", show_default=False
        ),
    ] = None,
    reference: Annotated[
        str | None,
        typer.Option(metavar="PLAN", help="The plan that others are compared with.", show_default=False),
    ] = None,
    *,
    asked: Asked,
    outcome: ToldOption = None,
    choice_only: ChoiceOnlyOption = False,
    study: Annotated[
        Path,
        typer.Option(
            "--study", metavar="DIR", help="Folder of the runs; the same folder goes on.", parser=folder_for_results,
            callback=can_be_written,
        ),
    ] = Path("results/robust"),
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Folder of the report.", parser=folder_for_results, callback=can_be_written
        ),
    ] = Path("report"),
    evidence: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A check of claims that wijksim evidence kept.", show_default=False),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A .docx with the styles of your organisation.", show_default=False),
    ] = None,
    form: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="html|pdf|docx|xlsx", help="Only these; repeatable.", show_default=False),
    ] = None,
    replay: Annotated[bool, typer.Option("--replay/--no-replay", help="Plans that can be played in the HTML.")] = True,
) -> None:  # fmt: skip
    """Make a report for a council from plans: two pages and an appendix, as HTML, PDF and DOCX.

    Says which plan, under which conditions, who pays, how sure, when it is wrong, what first and what to watch. With
    plans, runs them first, as wijksim robust does; with --from, uses a study that is there. Text of your own goes in
    own_text.md in the folder of the report and stays. Exit code 4 when some runs failed.

    \b
    Examples:
      wijksim report --from results/robust --lang nl
      wijksim report three_nurses wijkbudget one_director nurses_then_budget --out report --lang nl
      wijksim report --from which --template house_style.docx --format docx --format pdf
    """
    from wijksim.io.document.folder import FORMATS

    found: Robust | None = None
    if stored is None:
        loaded = _plans(plans, reference)
        found, stored = study_of(
            loaded, asked, subjects=plans or [], out=study, outcomes=outcome, choice_only=choice_only
        )  # fmt: skip
    elif plans or reference:
        raise typer.BadParameter("leave out the plans: the study has its own", param_hint="--from")
    own = [("--from", stored), ("--out", out), *(("--format", each) for each in form or ()), ("--evidence", evidence),
           ("--template", template), ("--lang", asked.language)]  # fmt: skip
    made = ws.report(
        stored, out=out, lang=asked.language, evidence=evidence, template=template, formats=form or FORMATS,
        replay=replay, command=_command(own),
    )  # fmt: skip
    _tell(made, asked)
    if found is not None and found.all_trials.n > found.trials.n:
        raise typer.Exit(Exit.SOME_FAILED)


def _plans(plans: list[str] | None, reference: str | None) -> tuple[Any, ...]:
    """The plans, of which the one that is named is the reference."""
    if not plans:
        raise typer.BadParameter("name plans, or a study with --from", param_hint="PLAN…")
    loaded = load_plans(*plans)
    if reference is None:
        return loaded
    known_name("plan", reference, [plan.name for plan in loaded])
    return load_plans(*(replace(plan, reference=plan.name == reference) for plan in loaded))


def _command(options: list[tuple[str, object]]) -> str:
    """The command that makes the report again from the study."""
    given = [str(part) for option in options if option[1] is not None for part in option]
    return join(["wijksim", "report", *given])


def _tell(made: "Report", asked: Asked) -> None:
    for file, new in made.elsewhere.items():
        tell(say("council_appendix.edited", asked.language, file=file, new=new))
    if not asked.quiet:
        tell(say("council_appendix.written", asked.language, folder=made.folder))
        tell(say("council_appendix.own_hint", asked.language, file=made.folder / FILE))
    if asked.as_json:
        print_json({"folder": str(made.folder), "files": list(made.files), "kept": dict(made.elsewhere)})
