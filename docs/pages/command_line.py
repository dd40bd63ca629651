"""The command line: every command with its arguments, options and examples, read from the program itself."""

import re
from inspect import cleandoc
from typing import Any

from typer.main import get_command

from pages.markdown import GENERATED, table
from wijksim.cli.main import app

PROGRAM = "wijksim"
_EXAMPLES = re.compile(r"Examples:\n((?:  .*(?:\n|$))+)")
_ESCAPED = "\b"
"""How the program marks a paragraph that keeps its lines."""


def page() -> str:
    """All commands, in the order in which ``wijksim --help`` lists them."""
    program: Any = get_command(app)
    context = program.context_class(program, info_name=PROGRAM)
    commands = {name: program.get_command(context, name) for name in program.list_commands(context)}
    index = table(
        ("command", "what it does"),
        (
            (f"[`{name}`](#{PROGRAM}-{name})", _words_of(command)[0].split("\n")[0])
            for name, command in commands.items()
        ),
    )
    sections = [_section(name, command) for name, command in commands.items()]
    return "\n".join([GENERATED, "# Command line\n", f"{_words_of(program)[0]}\n", _IN_GENERAL, index, *sections])


_IN_GENERAL = """In a clone, put `uv run` before every command; `uv run run.py …` is the same as `uv run wijksim …`.
Data go to standard output, messages to standard error; `--json` gives data for programs, `--lang nl` Dutch.
"""


def _section(name: str, command: Any) -> str:
    words, examples = _words_of(command)
    context = command.context_class(command, info_name=f"{PROGRAM} {name}")
    usage = " ".join([PROGRAM, name, *command.collect_usage_pieces(context)])
    rows = [record for each in command.params if (record := _record(each, context)) is not None]
    lines = [f"## {PROGRAM} {name}\n", f"{words}\n", f"```text\n{usage}\n```\n"]
    if rows:
        lines.append(table(("argument or option", "what it is"), ((f"`{what}`", about) for what, about in rows)))
    if examples:
        lines.append(f"```bash\n{examples}\n```\n")
    return "\n".join(lines)


def _record(parameter: Any, context: Any) -> tuple[str, str] | None:
    """What an argument or an option is called, and what it is; None for what every command has."""
    if parameter.name == "help":
        return None
    record = parameter.get_help_record(context)
    return None if record is None else (" ".join(record[0].split()), record[1])


def _words_of(command: Any) -> tuple[str, str]:
    """The words of a command as paragraphs, and its examples as lines."""
    text = cleandoc(command.help or "").replace(_ESCAPED, "")
    found = _EXAMPLES.search(text)
    examples = cleandoc(found[1]).strip() if found else ""
    words = _EXAMPLES.sub("", text)
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", words) if part.strip()]
    return "\n\n".join(paragraphs), examples
