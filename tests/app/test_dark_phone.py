"""The dark page of a student: every pair of colours that letters and their ground can have stays readable."""

import re
from importlib.resources import files

import pytest

CSS = files("wijksim.app").joinpath("page.css").read_text()
LIGHT, DARK = CSS.split("@media screen and (prefers-color-scheme: dark)")
LETTERS, LINES = 4.5, 3.0
"""Least contrast by WCAG 2.2 AA."""
GROUNDS = ("paper", "ground", "shade")


def colours_of(text: str) -> dict[str, str]:
    """The colours that the first block names."""
    block = text[: text.index("}")]
    return dict(re.findall(r"--wj-([\w-]+): (#[0-9a-f]{6})", block))


def contrast(one: str, other: str) -> float:
    """By WCAG: 1 for the same colour, 21 for black on white.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("text", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_letters_can_be_read_on_every_ground(text: str, ground: str) -> None:
    found = colours_of(text)
    for letters in ("ink", "accent", "good", "bad", "warm"):
        assert contrast(found[letters], found[ground]) >= LETTERS, letters
    assert contrast(found["accent-ink"], found["accent"]) >= LETTERS


@pytest.mark.parametrize("text", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_is_seen(text: str) -> None:
    found = colours_of(text)
    assert contrast(found["line"], found["paper"]) >= LINES


def test_the_dark_page_names_every_colour_anew_and_is_the_only_one() -> None:
    """A colour left light would be dark letters on dark; a page with charts keeps the colours of its charts."""
    assert colours_of(DARK).keys() == colours_of(LIGHT).keys()
    assert ":root:has(.wj.phone)" in DARK
    assert ":root {" not in DARK


def test_the_bar_and_what_is_off_can_be_read_in_the_dark() -> None:
    bar, off, focus = (
        re.search(rf"\.wj\.phone {part} {{ \S+ (#[0-9a-f]{{6}})", DARK)
        for part in (r"\.wj-bar", "button:disabled", ":focus-visible")
    )
    assert bar
    assert off
    assert focus
    found = colours_of(DARK)
    assert contrast(bar[1], "#ffffff") >= LETTERS
    assert contrast(off[1], found["shade"]) >= LETTERS
    assert contrast(focus[1], found["paper"]) >= LINES
