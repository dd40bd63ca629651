"""Commands that pages show exist, with their options, and can work where a reader has got to."""

import re
import shlex
from pathlib import Path

import pytest

from wijksim.cli.group import COMMANDS as NAMES
from wijksim.cli.group import load_command
from wijksim.text.installation import IN_A_CLONE

PROJECT = Path(__file__).parents[2]
PAGES = [
    PROJECT / "README.md",
    *sorted(page for page in (PROJECT / "docs").rglob("*.md") if page.parent.name != "templates"),
]
WITH_COMMANDS = [
    PROJECT / "README.md",
    PROJECT / "docs" / "app.md",
    *sorted((PROJECT / "docs" / "how-to").glob("*.md")),
]
COMMANDS = {name: load_command(name) for name in NAMES}
FURTHER_PACKAGES = {"app", "sensitivity"}
"""Commands that stop without the packages of an extra."""
_LINE = re.compile(r"^(?:uv run (?:--all-extras )?)?(?:wijksim|run\.py) +([^#\n]+)", re.MULTILINE)
_BLOCK = re.compile(r"```bash\n(.*?)```", re.DOTALL)
_IN_TEXT = re.compile(r"`(?:uv run )?wijksim ([^`…]+)`")


def commands(text: str) -> list[str]:
    """What follows `wijksim`, in blocks of commands and in running text."""
    joined = text.replace("\\\n", " ")
    in_text = [" ".join(found.split()) for found in _IN_TEXT.findall(joined)]
    in_blocks = [line.strip() for block in _BLOCK.findall(joined) for line in _LINE.findall(block)]
    return in_blocks + in_text


def name_of(page: Path) -> str:
    return page.relative_to(PROJECT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_on_a_page_exist_with_their_options(page: Path) -> None:
    for command in commands(page.read_text(encoding="utf-8")):
        name, *words = shlex.split(command)
        assert name in COMMANDS, command
        options = {option for each in COMMANDS[name].params for option in each.opts}
        assert {word for word in words if word.startswith("-")} <= options, command


def test_the_first_pages_show_commands() -> None:
    for page in WITH_COMMANDS[:2]:
        assert len(commands(page.read_text(encoding="utf-8"))) >= 2, name_of(page)


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=name_of)
def test_a_page_says_how_to_install_all_before_a_command_that_asks_for_more(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    block = next(
        (
            found
            for found in _BLOCK.finditer(text)
            if {line.split()[0] for line in _LINE.findall(found[1])} & FURTHER_PACKAGES
        ),
        None,
    )
    if block is not None:
        asks = next(found for found in _LINE.finditer(text, block.start()) if found[1].split()[0] in FURTHER_PACKAGES)
        assert IN_A_CLONE in text[: asks.start()]
    assert not re.search(r"pip install [\"']?wijksim", text), "wijksim is in no package index"
