"""The command that checks files of scenarios and of plans: check."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from wijksim.cli.options import (
    Exit,
    JsonOption,
    LanguageOption,
)
from wijksim.io.policy_files import check_plans
from wijksim.io.scenario_files import check as problems_of
from wijksim.io.scenario_files import load
from wijksim.io.terminal import print_json, tell
from wijksim.scenario.companions import set_for_nothing
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    pass


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
    language = lang or language_of_environment()
    plans = {file: check_plans(file) for file in files}
    found = {file: problems_of(file) if plans[file] is None else plans[file] or [] for file in files}
    problems = [problem for of_file in found.values() for problem in of_file]
    if as_json:
        print_json([asdict(problem) for problem in problems])
    for file, of_file in found.items():
        if of_file and not as_json:
            print("\n".join(problem.text(language) for problem in of_file))
        elif not of_file:
            tell(say("command.file_is_valid", language, file=file))
            if plans[file] is None:
                _tell_what_is_set_for_nothing(file, language)
    if problems:
        tell(say("command.problems_found", language, number=len(problems)))
        raise typer.Exit(Exit.INVALID)


def _tell_what_is_set_for_nothing(file: str, language: Language) -> None:
    for name, others in set_for_nothing(load(file)):
        tell(
            say(
                "command.set_for_nothing",
                language,
                file=file,
                lever=name,
                others=say("command.and", language).join(others),
            )
        )
