"""Words of the figures: both languages complete, with the same fields, all used and none missing."""

import re
from pathlib import Path
from string import Formatter

import wijksim
from wijksim.text.catalogue import say, texts

PACKAGE = Path(wijksim.__file__).parent
SOURCES = "\n".join(path.read_text() for path in (PACKAGE / "figures").glob("*.py"))
"""Others may use words of the figures as well, but the figures use them all."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_text_is_used() -> None:
    quoted = set(re.findall(r"""["'](\w+)["']""", SOURCES))
    assert set(texts("figures")) - quoted == set()


def test_every_text_that_is_asked_for_exists() -> None:
    asked = set(re.findall(r'reading\.say\(\s*"(\w+)"', SOURCES)) | set(re.findall(r'self\.say\(\s*"(\w+)"', SOURCES))
    assert asked - set(texts("figures")) == set()


def test_fields_are_filled_in() -> None:
    assert say("figures.buurt", "nl", n=3) == "buurt\u00a03"
    assert say("figures.numbered", "en", name="vision", n=2) == "vision 2"
