"""The command line: ``wijksim …``, the same as ``python run.py …``.

Data go to standard output; progress and messages to standard error. Exit codes: 0 done, 1 failed, 2 wrong
usage, 3 invalid scenario, 4 some runs failed or a strong claim does not hold, 130 interrupted. Rooms are imported by
the command that needs them.
"""

import sys
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer
from typer._click.exceptions import ClickException

from wijksim._version import __version__
from wijksim.cli.group import CONTEXT, Commands, language_of, tell_usage
from wijksim.cli.options import Exit, LanguageOption
from wijksim.io.folders import StoreError
from wijksim.io.streams import lost_output, steady_streams
from wijksim.io.terminal import EndedWithMessage, tell
from wijksim.scenario.problems import PYTHON, Refused, ScenarioError
from wijksim.text.catalogue import say
from wijksim.text.problems import in_language

app = typer.Typer(
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings=CONTEXT,
)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code; whatever a user can cause ends in one clear message."""
    with steady_streams() as (output, _):
        code = _exit_code(arguments)
        output.flush()
        if lost := lost_output(output):
            language = language_of(sys.argv[1:] if arguments is None else arguments)
            tell(say("command.output_lost", language, reason=in_language(lost, language)))
            code = code or Exit.FAILED
    sys.exit(code)


def _exit_code(arguments: Sequence[str] | None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(words)
    try:
        code = app(args=words, prog_name="wijksim", standalone_mode=False, obj=language)
    except ClickException as error:
        tell_usage(error, language)
        return error.exit_code
    except ScenarioError as error:
        for problem in error.problems:
            # What was typed on the command line has no file to point at.
            tell(problem.text(language).removeprefix(f"{PYTHON}: "))
        return Exit.INVALID
    except Refused as error:
        tell(error.text(language))
        return Exit.USAGE
    except StoreError as error:
        tell(in_language(str(error), language))
        return Exit.FAILED
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except EndedWithMessage as end:
        return end.code if isinstance(end.code, int) else Exit.FAILED
    if code == Exit.INTERRUPTED:
        tell(say("command.interrupted", language))
    return int(code or 0)


def _show_version(asked: bool) -> None:
    if asked:
        print(f"wijksim {__version__}")
        raise typer.Exit


@app.callback()
def wijksim(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
    lang: LanguageOption = None,
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
