"""The help of every command, in two languages: complete, nothing idle, no room loaded for it."""

import subprocess
import sys

import pytest
import typer

from tests.cli.command import wijksim
from tests.patience import PATIENCE
from wijksim.cli.group import COMMANDS, in_language, language_of, load_command, paragraphs_of
from wijksim.cli.main import app
from wijksim.text.catalogue import texts


def lines_of_help() -> set[str]:
    """All that the help of the whole and of every command says in words of our own."""
    whole = typer.main.get_command(app)
    found = {summary for _, summary in COMMANDS.values()}
    for command in (whole, *(load_command(name) for name in COMMANDS)):
        found |= {part for part in paragraphs_of(command.help or "") if not part.lstrip().startswith("\b")}
        found |= {parameter.help for parameter in command.params if getattr(parameter, "help", None)}
    return found


def test_every_line_of_help_has_its_dutch_and_no_dutch_is_idle() -> None:
    lines, known = lines_of_help(), set(texts("help"))
    assert sorted(lines - known) == []
    assert sorted(known - lines) == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_the_first_of_the_help(name: str) -> None:
    assert paragraphs_of(load_command(name).help)[0] == COMMANDS[name][1]


def test_help_and_errors_speak_dutch() -> None:
    shown = wijksim("sweep", "--help", "--lang", "nl").stdout
    assert "Reken veel varianten door met veel toevalsreeksen." in shown
    assert "Opties:" in shown
    assert "Options:" not in shown
    wrong = wijksim("run", "--seeed", "3", "--lang", "nl")
    assert wrong.returncode == 2
    assert "Fout: Onbekende optie: --seeed" in wrong.stderr
    assert "Error" not in wrong.stderr
    assert "Opdrachten:" in wijksim("--lang", "nl", "--help").stdout


def test_the_language_that_was_asked_for_goes_before_that_of_the_terminal() -> None:
    assert language_of(["run", "--lang", "nl"]) == "nl"
    assert language_of(["--lang=en", "run"]) == "en"
    assert in_language("Missing option '--lever'.", "nl") == "Er ontbreekt een optie: '--lever'."
    assert in_language("Usage: ", "en") == "Usage: "


def test_the_list_of_commands_loads_none_of_them() -> None:
    code = (
        "import sys\nfrom wijksim.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
        "files = {'run', 'sweep', 'compare', 'evidence', 'app', 'calibrate'}\n"
        "assert not {f'wijksim.cli.{each}' for each in files} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE, capture_output=True)
