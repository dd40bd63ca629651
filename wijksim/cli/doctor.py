"""The command that looks whether everything works here: doctor."""

from dataclasses import asdict

import typer

from wijksim.cli.options import Exit, JsonOption, LanguageOption
from wijksim.io.terminal import compile_notice, print_json
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment


def doctor(
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Look whether everything works on this machine, and say what to do about it.

    Versions, folders, letters, optional parts, and a run of a small wijk with all checks on. Exit code 1 when something
    that is needed is wrong.

    \b
    Examples:
      wijksim doctor
    """
    from wijksim.studies.doctor import State, examine

    language = lang or language_of_environment()
    found = []
    with compile_notice(language, quiet=as_json):
        for finding in examine(language):
            found.append(finding)
            if not as_json:
                print(f"{say(f'doctor.{finding.state}', language):<7} {finding.about}: {finding.found}")
                if finding.advice:
                    print(f"        {finding.advice}")
    notes, ill = (sum(each.state is state for each in found) for state in (State.NOTE, State.ILL))
    if as_json:
        print_json([asdict(each) for each in found])
    elif ill:
        print(say("doctor.problems", language, n=ill))
    else:
        print(say("doctor.notes" if notes else "doctor.all_well", language, n=notes))
    if ill:
        raise typer.Exit(Exit.FAILED)
