"""The list of commands, each loaded when it is asked for, and their help in Dutch and in English.

A command is a function in a file of its own. Its English help stands beside its options, where a reader looks for it;
the Dutch of every line is the text ``help.…`` of the catalogue, under its English. What Typer itself says (usage,
headings, errors) is turned into Dutch by the patterns ``usage.…``.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from inspect import cleandoc
from typing import Any

import typer
from typer._click.exceptions import NoArgsIsHelpError
from typer.core import TyperCommand, TyperGroup

from wijksim.text.catalogue import say_if_known, texts
from wijksim.text.language import LANGUAGES, Language, language_of_environment
from wijksim.text.problems import in_language as problem_in_language

COMMANDS: Mapping[str, tuple[str, str]] = {
    # command: (file of this room, what it is in one line)
    "run": ("run", "Run a scenario and keep its results."),
    "compare": ("compare", "Compare a scenario with others: same residents, same luck, other policy."),
    "scenarios": ("scenarios", "List the scenarios that come with wijksim, or tell all about one."),
    "explain": ("scenarios", "Tell what a scenario changes."),
    "neighbourhood": ("neighbourhood", "Make a scenario of a real wijk from files of Statistics Netherlands."),
    "wijk": ("wijk", "Show your wijk in this model: what the data say beside what the model makes of it."),
    "measures": ("measures", "List the measures that have a name, or write one out for a file of your own."),
    "new": ("new", "Start a scenario file of your own."),
    "check": ("check", "Check scenario files."),
    "schema": ("schema", "Print the JSON Schema of scenario files."),
    "app": ("app", "Serve the pages: watch, compare, ask why. Works without internet."),
    "sweep": ("sweep", "Run many variants with many seeds."),
    "robust": ("robust", "Say which of several plans holds in many worlds that may be."),
    "aim": ("aim", "Look for the cheapest settings that reach goals in enough of the worlds that may be."),
    "report": ("report", "Make a report for a council from plans: two pages and an appendix, as HTML, PDF and DOCX."),
    "status": ("status", "Say how far a sweep is and which runs failed."),
    "export": ("export", "Write one tidy table of a sweep: point, settings, seed, week and every outcome."),
    "replay": ("replay", "Make one run of a sweep again, here and now."),
    "sensitivity": ("analysis", "Say which of the parameters of a sweep matter for an outcome."),
    "tipping": ("analysis", "Say where along one or two levers an outcome collapses."),
    "ablate": ("ablate", "Find out which mechanisms carry a result: run without each of them."),
    "evidence": ("evidence", "Check the claims of the sources: expected, found, interval and verdict."),
    "calibrate": ("calibrate", "Try values of what nobody knows and hold the outcomes against targets of the sources."),
    "lesson": (
        "lesson",
        "Make a lesson about boundary work: brief, cards, slides, test, answers, and the theory to play.",
    ),
    "docs": ("docs", "Open the documentation in a browser. Works without internet."),
    "doctor": ("doctor", "Look whether everything works on this machine, and say what to do about it."),
}
"""In the order in which somebody meets them."""


CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


def language_of(arguments: Sequence[str]) -> Language:
    """The language that was asked for with ``--lang``, before the command or, stronger, after it; else that of the
    terminal.

    >>> language_of(["run", "--lang", "nl"])
    'nl'
    >>> language_of(["check", "--lang=en", "my_wijk.yaml"])
    'en'
    """
    found = language_of_environment()
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        asked = value if option == "--lang" else option.removeprefix("--lang=") if option.startswith("--lang=") else ""
        found = next((language for language in LANGUAGES if asked == language), found)
    return found


def in_language(text: str, language: Language) -> str:
    """What Typer says, in one language: whole sentences of its own by pattern, all else as it is.

    >>> in_language("No such option: --seeed", "nl")
    'Onbekende optie: --seeed'
    """
    if language == "en":
        return text
    for dutch, english in texts("usage").values():
        text = re.sub(_pattern_of(english), partial(_filled_in, dutch), text)
    return text


@cache
def _pattern_of(english: str) -> str:
    """A sentence of Typer with fields as a regular expression; words are matched whole."""
    fields = re.sub(r"\\{(\w+)\\}$", r"(?P<\1>.+)", re.escape(english))
    fields = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", fields)
    before, after = (r"(?<!\w)" if english[0].isalnum() else ""), (r"(?!\w)" if english[-1].isalnum() else "")
    return before + fields + after


def _filled_in(dutch: str, found: re.Match[str]) -> str:
    return dutch.format(**found.groupdict())


class _Once:
    """What can have one value gets one: also of two names for one option the last does not go before the first."""

    def make_parser(self, ctx: Any) -> Any:
        """Typer's parser, which would take the last."""
        parser = super().make_parser(ctx)  # type: ignore[misc]
        for option in {*parser._long_opt.values(), *parser._short_opt.values()}:
            if option.action == "store":
                option.process = partial(_process_once, ctx, option, option.process)
        return parser


def _process_once(ctx: Any, option: Any, process: Callable[..., None], value: Any, state: Any) -> None:
    """Take the value of an option, or refuse it beside another."""
    before = state.opts.get(option.dest, value)
    if before != value:
        raise typer.BadParameter(f"this is given twice: {before} and {value}", ctx, option.obj)
    process(value, state)


class Command(_Once, TyperCommand):
    """A command that speaks the language that was asked for, also when ``--lang`` stands before its name."""

    def invoke(self, ctx: Any) -> Any:
        """Run it; without a ``--lang`` of its own, in that of ``wijksim --lang nl COMMAND``."""
        if "lang" in ctx.params:
            ctx.params["lang"] = ctx.params["lang"] or ctx.find_root().params.get("lang")
        return super().invoke(ctx)

    def get_help(self, ctx: Any) -> str:
        """The help as Typer lays it out, its own words in the language too."""
        return in_language(super().get_help(ctx), ctx.find_root().obj or "en")


class Commands(_Once, TyperGroup):
    """All commands by name; a command's file is imported when the command is used or explained."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, with its help in the language of the context; None for a name that does not exist."""
        if cmd_name not in COMMANDS:
            return None
        return load_command(cmd_name, ctx.find_root().obj or "en")

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """One line for each, without loading any."""
        language: Language = ctx.find_root().obj or "en"
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, helped(summary, language)) for name, (_, summary) in COMMANDS.items()], col_max=14
            )

    def get_help(self, ctx: Any) -> str:
        """The help of the whole, in the language that was asked for."""
        language: Language = ctx.find_root().obj or "en"
        _translate(self, language)
        return in_language(super().get_help(ctx), language)


def load_command(name: str, language: Language = "en") -> Any:
    """One command, ready to run, with its help in one language."""
    function = getattr(import_module(f"wijksim.cli.{COMMANDS[name][0]}"), name.replace("app", "app_command"))
    small = typer.Typer(add_completion=False, rich_markup_mode=None)
    small.command(name, cls=Command, context_settings=CONTEXT)(function)
    command = typer.main.get_command(small)
    _translate(command, language)
    return command


def helped(text: str, language: Language) -> str:
    """A line of help in one language; the English itself where there is no Dutch, which a test forbids."""
    return say_if_known(f"help.{text}", language, text)


def paragraphs_of(help_text: str) -> list[str]:
    """The help of a command in paragraphs; a paragraph is one line, but for examples, which stay as they are."""
    parts = cleandoc(help_text).split("\n\n")
    return [part if part.lstrip().startswith("\b") else " ".join(part.split()) for part in parts]


def _translate(command: Any, language: Language) -> None:
    """Put the help of a command and of its options into one language."""
    if language == "en":
        return
    parts = [helped(part, language) for part in paragraphs_of(command.help or "")]
    command.help = "\n\n".join(parts).replace("\b\nExamples:", "\b\nVoorbeelden:")
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = helped(parameter.help, language)


def tell_usage(error: Any, language: Language) -> None:
    """Wrong usage as Typer tells it, in one language, on standard error."""
    context = error.ctx
    if isinstance(error, NoArgsIsHelpError):  # nothing was asked for: its message is the help
        print(error.format_message(), file=sys.stderr)
        return
    if context is not None:
        print(in_language(context.get_usage(), language), file=sys.stderr)
        print(in_language(f"Try '{context.command_path} --help' for help.", language) + "\n", file=sys.stderr)
    error.message = problem_in_language(error.message, language)
    print(in_language(f"Error: {error.format_message()}", language), file=sys.stderr)
