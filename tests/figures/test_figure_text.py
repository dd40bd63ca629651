"""Words of the figures: both languages complete, with the same fields, all used and none missing."""

import re
from pathlib import Path
from string import Formatter

import pytest

import wijksim
from wijksim.domain.vocabulary import Boundary, Level, ObjectKind, Payer, Sector
from wijksim.text.figures import (
    BOUNDARY_TEXT,
    FIGURE_TEXT,
    LEVEL_TEXT,
    OBJECT_TEXT,
    PAYER_TEXT,
    SECTOR_TEXT,
    figure_words,
)
from wijksim.text.language import LANGUAGES

PACKAGE = Path(wijksim.__file__).parent
SOURCES = "\n".join(path.read_text() for path in (PACKAGE / "figures").glob("*.py"))
"""Others may use words of the figures as well, but the figures use them all."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", FIGURE_TEXT)
def test_both_languages_say_the_same(name: str) -> None:
    dutch, english = FIGURE_TEXT[name]
    assert dutch.strip() and english.strip()
    assert fields(dutch) == fields(english)
    assert dutch.count("\n") == english.count("\n")


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (SECTOR_TEXT, Sector),
        (BOUNDARY_TEXT, Boundary),
        (LEVEL_TEXT, Level),
        (PAYER_TEXT, Payer),
        (OBJECT_TEXT, ObjectKind),
    ],
)
def test_every_kind_has_a_name_of_its_own(texts: dict, kinds: type) -> None:
    assert set(texts) == set(kinds)
    for place in range(len(LANGUAGES)):
        assert len({pair[place] for pair in texts.values()}) == len(texts)
        assert all(pair[place] for pair in texts.values())


def test_every_text_is_used() -> None:
    quoted = set(re.findall(r"""["'](\w+)["']""", SOURCES))
    assert set(FIGURE_TEXT) - quoted == set()


def test_every_text_that_is_asked_for_exists() -> None:
    asked = set(re.findall(r'reading\.say\(\s*"(\w+)"', SOURCES)) | set(re.findall(r'self\.say\(\s*"(\w+)"', SOURCES))
    assert asked - set(FIGURE_TEXT) == set()


def test_fields_are_filled_in() -> None:
    assert figure_words("buurt", "nl", n=3) == "buurt\u00a03"
    assert figure_words("numbered", "en", name="vision", n=2) == "vision 2"
